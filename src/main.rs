//! The `mesh` command: parse, run, exit code.

fn main() {}
