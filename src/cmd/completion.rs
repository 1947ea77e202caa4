//! `mesh completion`: the script that lets a shell complete commands and flags.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use crate::cli::Cli;
use crate::error::Result;
use crate::exit::Exit;
use crate::ui::Ui;

/// Print a completion script for a shell.
///
/// The script completes commands and flags. Names of namespaces, pods, workloads and
/// contexts are completed by another one, which asks this program at each press of
/// the key: `source <(COMPLETE=bash mesh)`, likewise for zsh, fish and powershell.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  source <(mesh completion bash)
  mesh completion fish > ~/.config/fish/completions/mesh.fish")]
pub struct CompletionArgs {
    /// The shell.
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

impl CompletionArgs {
    /// Prints the script.
    ///
    /// # Errors
    /// None of its own.
    pub fn run(&self, ui: &mut Ui) -> Result<Exit> {
        clap_complete::generate(self.shell, &mut Cli::command(), "mesh", ui.out());
        Ok(Exit::Fine)
    }
}
