//! The program itself, asking an Envoy's admin interface.
//!
//! What the other files here hold of Envoy is believed by `src/`; this runs the binary, so that the
//! belief and what was made of it are judged together: question, escapes, reading, table, notes.

use crate::server::Envoy;
use serde_json::Value;
use std::net::SocketAddr;
use std::process::Command;

/// How a run of `mesh` ended.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Run {
    /// The answer as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self}"))
    }

    /// The table without the blanks that lay it out: a line of cells each row.
    pub fn rows(&self) -> Vec<String> {
        let row = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
        self.out.lines().map(row).collect()
    }
}

impl std::fmt::Display for Run {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "exit {}\n{}\n{}", self.code, self.out, self.err)
    }
}

/// Runs `mesh proxy-config` with these arguments.
pub fn run(arguments: &[&str]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_mesh"))
        .arg("proxy-config")
        .args(arguments)
        .env_remove("MESH_LOG")
        .output()
        .unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The same on an admin interface, and it must succeed.
pub fn ask_at(admin: SocketAddr, arguments: &[&str]) -> Run {
    let url = format!("http://{admin}");
    let run = run(&[arguments, &["--url", &url]].concat());
    assert_eq!(run.code, 0, "{arguments:?}: {run}");
    run
}

/// The same on an Envoy.
pub fn ask(envoy: &Envoy, arguments: &[&str]) -> Run {
    ask_at(envoy.admin, arguments)
}
