//! Tables of rules, written by hand: the folder `tables`, one file for a kind of rule.
//!
//! Each file's families stand in one Envoy, but for those that are `alone`. A table is
//! worth what it reaches: `=>` after a request names what Envoy must make of it (a route's
//! number, a status, a filter chain, a cluster, a flag or details), so that a request
//! which does not come to its rule is noticed even where both agree; `=> ?` names what `mesh`
//! says that it cannot tell. With `MESH_TRUTH` set,
//! Envoy's words are printed and `mesh` is not asked: for writing tables. With
//! `MESH_ONLY_COMPARE` set nothing is wanted of Envoy, nor that `mesh` can tell: older ones
//! make something else of some.

use std::fs;

use serde_json::Value;

use super::case::Case;
use super::compare::{Judgement, judge};
use super::family::Family;
use super::ground::Truth;
use super::lab::Lab;

/// The families of a file.
pub fn read(name: &str) -> Vec<Family> {
    let path = format!(
        "{}/tests/envoy/trace/tables/{name}.yaml",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = fs::read_to_string(&path).unwrap();
    let families: Vec<Value> =
        serde_saphyr::from_str(&text).unwrap_or_else(|cause| panic!("{path}: {cause}"));
    families.into_iter().map(family).collect()
}

fn family(mut of: Value) -> Family {
    let fields = of.as_object_mut().unwrap();
    let name = fields.remove("name").unwrap().as_str().unwrap().to_owned();
    let requests = fields.remove("requests").unwrap();
    let line = |line: &Value| line.as_str().unwrap().to_owned();
    Family {
        requests: requests.as_array().unwrap().iter().map(line).collect(),
        name,
        config: of,
    }
}

/// The families of a file as they stand together: those that are `alone` each for itself.
pub fn together(name: &str) -> Vec<Vec<Family>> {
    let alone = |family: &Family| family.config.get("alone").is_some();
    let (alone, mut all): (Vec<_>, Vec<_>) = read(name).into_iter().partition(alone);
    let mut groups: Vec<_> = alone.into_iter().map(|family| vec![family]).collect();
    if !all.is_empty() {
        groups.push(std::mem::take(&mut all));
    }
    groups
}

/// The requests of families, each with its family and with what is wanted of Envoy.
pub fn cases<'f>(families: &'f [Family], lab: &Lab) -> Vec<(Case, &'f Family, String)> {
    let mut cases = Vec::new();
    for (number, family) in families.iter().enumerate() {
        let place = lab.place(number);
        let mut bare = family.clone();
        let mut wanted = Vec::new();
        for line in &mut bare.requests {
            let (request, then) = line.split_once("=>").unwrap_or((line, ""));
            wanted.push(place.fill(then.trim()));
            *line = request.trim().to_owned();
        }
        let own = bare.cases(&place).into_iter().zip(wanted);
        cases.extend(own.map(|(case, wanted)| (case, family, wanted)));
    }
    cases
}

/// Asks all of a file.
fn check(name: &str) {
    let wrong: Vec<String> = together(name)
        .iter()
        .flat_map(|families| ask(families))
        .collect();
    assert!(
        wrong.is_empty(),
        "{} in {name}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

fn ask(families: &[Family]) -> Vec<String> {
    let mut lab = Lab::start(families);
    let refused = |(number, cause): &(usize, String)| {
        format!("{}: Envoy refused it: {cause}", families[*number].name)
    };
    let mut wrong: Vec<String> = lab.refused.iter().map(refused).collect();
    let asked = cases(families, &lab);
    let bare: Vec<Case> = asked.iter().map(|(case, ..)| case.clone()).collect();
    let answers = lab.ask(&bare);
    let proxy = lab.told.proxy();
    for ((case, family, wanted), (socket, truth)) in asked.iter().zip(answers) {
        let mut say = |what: String| {
            wrong.push(format!("{}: {}\n    {what}", family.name, case.line));
        };
        if let Some(cause) = truth.as_ref().and_then(|truth| misses(wanted, truth)) {
            say(cause);
        }
        if std::env::var_os("MESH_TRUTH").is_some() {
            eprintln!("{}: {}\n    {truth:?}", family.name, case.line);
            continue;
        }
        match judge(&proxy, &case.request(socket), truth.as_ref()) {
            Judgement::Agree if unknown(wanted).is_none() => {}
            Judgement::CannotTell(missing) if unknown(wanted) == Some(&missing) => {}
            Judgement::CannotTell(missing) if only_compare() => {
                eprintln!("{}: {}\n    {missing}", family.name, case.line);
            }
            other => say(format!("{other:?}")),
        }
    }
    wrong
}

/// What `mesh` is to miss.
fn unknown(wanted: &str) -> Option<&str> {
    wanted.strip_prefix('?').map(str::trim)
}

fn only_compare() -> bool {
    std::env::var_os("MESH_ONLY_COMPARE").is_some()
}

/// Whether a truth is not what the table wants, each word of it.
fn misses(wanted: &str, truth: &Truth) -> Option<String> {
    if only_compare() || unknown(wanted).is_some() {
        return None;
    }
    let told = [
        &truth.route,
        &truth.route_name,
        &truth.chain,
        &truth.listener,
        &truth.virtual_host,
        &truth.cluster,
        &truth.host,
        &truth.flags,
        &truth.details,
        &truth.termination,
        &truth.path,
        &truth.authority,
        &truth.location,
        &truth.code.map(|code| code.to_string()),
    ];
    let is = |word: &str| told.iter().any(|value| value.as_deref() == Some(word));
    let missed = wanted.split_whitespace().find(|word| !is(word))?;
    Some(format!(
        "the table wants {missed}; Envoy made of it {truth:?}"
    ))
}

macro_rules! tables {
    ($($name:ident),* $(,)?) => {
        /// Every file of the folder.
        pub const ALL: &[&str] = &[$(stringify!($name)),*];

        $(
            #[test]
            fn $name() {
                check(stringify!($name));
            }
        )*
    };
}

tables!(
    actions, chains, clusters, filters, hosts, listeners, manager, matchers, principals, routes,
    shares, tokens
);

#[test]
fn every_table_is_asked() {
    let folder = format!("{}/tests/envoy/trace/tables", env!("CARGO_MANIFEST_DIR"));
    let files = fs::read_dir(folder).unwrap();
    let name = |file: fs::DirEntry| {
        file.path()
            .file_stem()
            .unwrap()
            .to_string_lossy()
            .into_owned()
    };
    let mut names: Vec<String> = files.map(|file| name(file.unwrap())).collect();
    names.sort();
    assert_eq!(names, ALL);
}
