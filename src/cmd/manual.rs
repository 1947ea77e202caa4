//! `mesh man`: the manual pages, for whoever packages this program.
//!
//! They are made out of the command line itself, so they cannot say anything else
//! than the help, and are never kept beside it. Whoever only reads is better served
//! by `--help`, which knows the terminal's width.

use std::path::PathBuf;

use clap::{Args, Command, CommandFactory};
use clap_mangen::Man;

use crate::cli::Cli;
use crate::error::Result;
use crate::exit::Exit;
use crate::source::folder;
use crate::ui::Ui;

/// Print the manual page of mesh, or write one for each command.
///
/// The pages say what `--help` says, for who packages this program.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh man | man -l -
  mesh man --dir /usr/local/share/man/man1")]
pub struct ManualArgs {
    /// Write a page for each command into this folder.
    #[arg(long, value_name = "DIR", help_heading = "Output")]
    dir: Option<PathBuf>,
}

impl ManualArgs {
    /// Prints one page, or writes all of them.
    ///
    /// # Errors
    /// A folder that cannot be written, and those of the stream.
    pub fn run(&self, ui: &mut Ui) -> Result<Exit> {
        let mut command = Cli::command().disable_help_subcommand(true);
        command.build();
        let mut pages = Vec::new();
        collect(command, &mut pages)?;
        match &self.dir {
            Some(dir) => folder::fill(dir, &pages)?,
            None => {
                let first = pages.first().map_or(&[][..], |(_, page)| page);
                super::written(ui.out().write_all(first))?;
            }
        }
        Ok(Exit::Fine)
    }
}

/// The page of a command, then those of the commands below it.
fn collect(command: Command, pages: &mut Vec<(String, Vec<u8>)>) -> Result<()> {
    let name = command.get_display_name().unwrap_or(command.get_name());
    let version = command.get_version().unwrap_or_default();
    let man = Man::new(command.clone())
        .title(name.to_uppercase())
        .source(format!("mesh {version}"));
    let mut page = Vec::new();
    super::written(man.render(&mut page))?;
    let page = String::from_utf8_lossy(&page).replace(".SH EXTRA\nExamples:", ".SH EXAMPLES");
    let page = page.into_bytes();
    pages.push((man.get_filename(), page));
    for inner in command
        .get_subcommands()
        .filter(|inner| !inner.is_hide_set())
    {
        collect(inner.clone(), pages)?;
    }
    Ok(())
}
