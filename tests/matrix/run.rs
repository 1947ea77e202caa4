//! Runs of `mesh`, in this process and as the program that it is.
//!
//! Nearly all runs are in process: they are thousands. Only what is about the
//! process itself (standard input, a closed pipe) starts one.

use std::ffi::OsString;
use std::io::Write;
use std::process::{Command, Stdio};

use mesh::ui::Ui;

/// The kinds of resources that can be asked for.
pub const KINDS: [&str; 7] = [
    "listeners",
    "routes",
    "clusters",
    "endpoints",
    "eds",
    "secrets",
    "ecds",
];

/// The moment of all runs, so that ages stand still.
pub const NOW: &str = "2026-11-21T15:00:00Z";

/// What one run said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub out: String,
    pub err: String,
    pub exit: u8,
}

impl Said {
    fn new(out: Vec<u8>, err: Vec<u8>, exit: u8) -> Said {
        let text = |bytes| String::from_utf8(bytes).expect("what is printed is UTF-8");
        Said {
            out: text(out),
            err: text(err),
            exit,
        }
    }

    /// The same with another name for the file, whose name alone may differ.
    pub fn about(mut self, from: &str, to: &str) -> Said {
        self.out = self.out.replace(from, to);
        self.err = self.err.replace(from, to);
        self
    }
}

fn arguments(kind: &str, rest: &[&str]) -> Vec<String> {
    let fixed = ["mesh", "proxy-config", kind, "--at", NOW];
    fixed
        .iter()
        .chain(rest)
        .map(|word| (*word).to_owned())
        .collect()
}

/// `mesh proxy-config KIND REST` with streams that are pipes.
pub fn run(kind: &str, rest: &[&str]) -> Said {
    on(false, kind, rest)
}

/// The same with streams that are a terminal.
pub fn on_terminal(kind: &str, rest: &[&str]) -> Said {
    on(true, kind, rest)
}

fn on(terminal: bool, kind: &str, rest: &[&str]) -> Said {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut ui = Ui::new(&mut out, &mut err);
    ui.out_terminal = terminal;
    ui.err_terminal = terminal;
    let words = arguments(kind, rest).into_iter().map(OsString::from);
    let exit = mesh::run(words, &|_| None, &mut ui).code();
    Said::new(out, err, exit)
}

/// The same as a process of its own, with `input` on its standard input.
pub fn process(kind: &str, rest: &[&str], input: &[u8]) -> Said {
    let mut child = Command::new(env!("CARGO_BIN_EXE_mesh"))
        .args(&arguments(kind, rest)[1..])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Its answers are short beside its input, so writing first cannot lock up:
    // the program reads all before it prints.
    let _ = child.stdin.take().unwrap().write_all(input);
    let ended = child.wait_with_output().unwrap();
    let exit = ended.status.code().expect("ended by itself");
    Said::new(ended.stdout, ended.stderr, u8::try_from(exit).unwrap())
}
