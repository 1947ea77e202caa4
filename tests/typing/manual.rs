//! Manual pages: one for each command, with its flags and its examples.

use super::*;

#[test]
fn every_command_has_a_page_that_names_its_flags_and_examples() {
    let folder = tempfile::tempdir().unwrap();
    let man1 = folder.path().join("man1");
    let (exit, out, err) = run(&["man", "--dir", man1.to_str().unwrap()]);
    assert_eq!((exit, &*out, &*err), (0, "", ""));
    let mut pages = std::fs::read_dir(&man1).unwrap().count();
    for (path, command) in commands() {
        if command.is_hide_set() {
            continue;
        }
        let file = man1.join(format!("{}.1", path.replace(' ', "-")));
        let page = std::fs::read_to_string(&file).unwrap_or_else(|_| panic!("no page for {path}"));
        let plain = page.replace('\\', "");
        assert!(plain.contains(".SH EXAMPLES\n  "), "{path}");
        for arg in command.get_arguments().filter(|arg| !arg.is_hide_set()) {
            if let Some(long) = arg.get_long() {
                assert!(plain.contains(&format!("--{long}")), "{path}: --{long}");
            }
        }
        pages -= 1;
    }
    assert_eq!(pages, 0, "pages of hidden commands");
}

#[test]
fn without_a_folder_it_is_the_first_page() {
    let (exit, out, err) = run(&["man"]);
    assert_eq!((exit, &*err), (0, ""));
    assert!(
        out.contains(".TH MESH 1") && out.contains("mesh\\-proxy\\-config(1)"),
        "{out}"
    );
    let (exit, _, err) = run(&["man", "--dir", "Cargo.toml/x"]);
    assert_eq!(exit, 1);
    assert!(err.starts_with("error: cannot write Cargo.toml"), "{err}");
}
