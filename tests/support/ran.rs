//! A command line, run in this process, and how it ended.
//!
//! So no test waits for a program to start, and a debugger sees into it. What only a
//! process has (signals, an environment) is tested with the program itself.

use mesh::ui::Ui;

/// How a run ended.
#[derive(Debug, PartialEq, Eq)]
pub struct Ran {
    /// The exit status.
    pub code: u8,
    /// Stdout.
    pub out: String,
    /// Stderr.
    pub err: String,
}

/// Runs `mesh …` with an empty environment.
pub fn run(args: &[&str]) -> Ran {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let line = [&["mesh"], args].concat().into_iter().map(Into::into);
    let code = mesh::run(line, &|_| None, &mut Ui::new(&mut out, &mut err)).code();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran {
        code,
        out: text(out),
        err: text(err),
    }
}
