//! Ctrl-C: at once, with what came, and nothing half written.
#![cfg(unix)]

use std::io::{BufRead, BufReader, Read, Seek};
use std::process::Stdio;
use std::time::{Duration, Instant};

use super::*;
use crate::support::{Fault, Reply};

/// Runs a command, sends it SIGINT once it has logged so many questions and been
/// `asked` so many that get no answer, and says how it ended, without its log.
fn interrupted(mesh: &Mesh, args: &[&str], answered: usize, asked: impl Fn() -> bool) -> Ran {
    let rest = ["-c", &mesh.config, "-n", "bookinfo", "--timeout", "10m"];
    let mut program = program(&[&["pc"], args, &rest, &["--log", "debug"]].concat());
    // A file, since a pipe that nobody reads would hold the program up.
    let mut answer = tempfile::tempfile().unwrap();
    let stdout = answer.try_clone().unwrap();
    program.stdout(stdout).stderr(Stdio::piped());
    let mut child = program.spawn().unwrap();
    let mut log = BufReader::new(child.stderr.take().unwrap()).lines();
    let mut seen = 0;
    while seen < answered {
        let line = log.next().unwrap().unwrap();
        seen += usize::from(line.contains("asked in "));
    }
    let begun = Instant::now();
    while !asked() {
        assert!(begun.elapsed() < Duration::from_secs(60), "it never asks");
        std::thread::sleep(Duration::from_millis(10));
    }
    let pid = child.id().to_string();
    let sent = Command::new("kill").args(["-INT", &pid]).status().unwrap();
    assert!(sent.success());
    let err: Vec<String> = log
        .map(Result::unwrap)
        .filter(|line| !line.contains(" DEBUG mesh::"))
        .collect();
    let code = child.wait().unwrap().code().unwrap();
    let mut out = String::new();
    answer.rewind().unwrap();
    answer.read_to_string(&mut out).unwrap();
    Ran {
        code: code.try_into().unwrap(),
        out,
        err: err.join("\n"),
    }
}

#[test]
fn of_many_proxies_those_that_answered_are_shown_and_recorded() {
    let mesh = bookinfo();
    mesh.fake.listen(
        "reviews-v3-675c6d7d6b-x95kb.bookinfo",
        15000,
        Port::program(|_, _| Reply::Silent),
    );
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("seen.mesh.tgz").display().to_string();
    let args = ["l", "-o", "json", "--record", &file];
    let ran = interrupted(&mesh, &args, 7, || mesh.fake.admin_lines().len() == 7);
    assert_eq!(ran.code, 130, "{ran:?}");
    assert_eq!(ran.err, "warning: interrupted: 6 of 7 proxies were read");
    let proxies: Vec<Value> = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(proxies.len(), 6);
    let names = std::fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(names, 1, "the recording alone");
    let again = run(&["pc", "l", PRODUCTPAGE, "--from", &file, "-o", "name"]);
    assert_eq!(again.code, 0, "{again:?}");
}

#[test]
fn a_silent_proxy_holds_up_no_other_of_a_table() {
    let mesh = bookinfo();
    mesh.fake.listen(
        "details-v1-6895559f75-cnf7k.bookinfo",
        15000,
        Port::program(|_, _| Reply::Silent),
    );
    let args = ["l", "--concurrency", "2", "-o", "wide"];
    let ran = interrupted(&mesh, &args, 7, || mesh.fake.admin_lines().len() == 7);
    assert_eq!(ran.code, 130, "{ran:?}");
    assert_eq!(ran.err, "warning: interrupted: 6 of 7 proxies were read");
    assert!(ran.out.contains("reviews-v3-675c6d7d6b-x95kb.bookinfo"));
    assert!(!ran.out.contains("details-v1-6895559f75-cnf7k.bookinfo"));
}

#[test]
fn a_single_proxy_that_is_waited_for_leaves_nothing() {
    let mesh = bookinfo();
    mesh.replace(Port::program(|_, _| Reply::Silent));
    let args = ["l", PRODUCTPAGE];
    let ran = interrupted(&mesh, &args, 1, || mesh.fake.admin_lines().len() == 1);
    assert_eq!(
        (ran.code, &*ran.out, &*ran.err),
        (130, "", "error: interrupted")
    );
}

#[test]
fn before_any_proxy_is_known_it_just_ends() {
    let mesh = bookinfo();
    mesh.fake
        .fault("/api/v1/namespaces", Fault::Hang, usize::MAX);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("seen.mesh.tgz").display().to_string();
    let args = ["l", "--record", &file];
    let ran = interrupted(&mesh, &args, 0, || mesh.fake.lines().len() == 1);
    assert_eq!((ran.code, &*ran.out, &*ran.err), (130, "", ""));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
