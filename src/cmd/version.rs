//! `mesh version`: for now, that of this program.

use clap::Args;

use crate::error::Result;
use crate::exit::Exit;
use crate::ui::Ui;

/// Say which version this is.
///
/// The program's own alone; who runs what in the mesh is not told yet.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh version
  mesh version --remote=false")]
pub struct VersionArgs {
    /// Ask the mesh too; not there yet, so it must be false.
    #[arg(long, value_name = "BOOL", default_value_t = false, hide_possible_values = true, help_heading = "Evidence", num_args = 0..=1, require_equals = true, default_missing_value = "true", action = clap::ArgAction::Set)]
    remote: bool,
}

impl VersionArgs {
    /// Prints the version.
    ///
    /// # Errors
    /// When the control plane's version is asked for, and those of the stream.
    pub fn run(&self, ui: &mut Ui) -> Result<Exit> {
        if self.remote {
            return Err(crate::error::Error::cannot_tell(
                "the versions of the control plane and the proxies cannot be asked for yet",
            ));
        }
        super::written(writeln!(
            ui.out(),
            "client version: {}",
            env!("CARGO_PKG_VERSION")
        ))?;
        Ok(Exit::Fine)
    }
}
