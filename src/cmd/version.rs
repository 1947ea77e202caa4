//! `mesh version`: for now, that of this program.

use clap::Args;

use crate::error::Result;
use crate::exit::Exit;
use crate::ui::Ui;

/// Say which version this is.
#[derive(Debug, Args)]
pub struct VersionArgs {
    /// Ask the control plane and the proxies too; not supported yet, so it must be false.
    #[arg(long, default_value_t = false, num_args = 0..=1, require_equals = true, default_missing_value = "true", action = clap::ArgAction::Set)]
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
