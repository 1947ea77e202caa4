//! The `mesh` command: parse, run, exit code.

use std::io::{IsTerminal, stderr, stdout};
use std::process::ExitCode;

use mesh::ui::Ui;

fn main() -> ExitCode {
    let (mut out, mut err) = (stdout(), stderr());
    let (out_terminal, err_terminal) = (out.is_terminal(), err.is_terminal());
    let mut ui = Ui::new(&mut out, &mut err);
    ui.out_terminal = out_terminal;
    ui.err_terminal = err_terminal;
    let variable = |name: &str| std::env::var(name).ok();
    let exit = mesh::run(std::env::args_os(), &variable, &mut ui);
    ExitCode::from(exit.code())
}
