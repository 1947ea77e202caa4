//! `--sort-by`: one order in every form of an answer.

use super::run::run;

const PLACE: [&str; 2] = ["productpage-v1-59894f9cb6-lhqtg", "--demo"];

fn lines(kind: &str, rest: &[&str]) -> Vec<String> {
    let said = run(kind, &[&PLACE, rest].concat());
    assert_eq!(said.exit, 0, "{said:?}");
    said.out.lines().map(str::to_owned).collect()
}

#[test]
fn names_and_documents_stand_in_the_order_of_the_table() {
    for (kind, column) in [
        ("clusters", "port:desc"),
        ("clusters", "type"),
        ("listeners", "destination"),
        ("routes", "domains:desc"),
        ("eds", "locality:desc"),
    ] {
        let by = ["--sort-by", column];
        let names = lines(kind, &[&by[..], &["-o", "name"]].concat());
        let program = ".[] | .name // .clusterName // \"\"";
        let documents = lines(kind, &[&by[..], &["--jq", program]].concat());
        assert!(names.len() > 5, "{kind} {names:?}");
        assert_eq!(names, documents, "{kind} by {column}");
        assert_ne!(names, lines(kind, &["-o", "name"]), "{kind} by {column}");
    }
}

#[test]
fn a_number_in_a_column_is_a_number() {
    let rows = lines("clusters", &["--sort-by", "port", "--no-headers"]);
    // The host of an inbound cluster is empty.
    let place = |row: &str| usize::from(!row.starts_with(' '));
    let port = |row: &String| row.split_whitespace().nth(place(row))?.parse::<u16>().ok();
    let ports: Vec<Option<u16>> = rows.iter().map(port).collect();
    let known: Vec<u16> = ports.iter().map_while(|port| *port).collect();
    assert!(known.is_sorted() && known.contains(&80) && known.contains(&9080));
    assert!(
        ports[known.len()..].iter().all(Option::is_none),
        "absent ones last"
    );
}
