//! What istiod means for one proxy, held against what that proxy has.

use super::ProxyStatusArgs;
use crate::cli::Global;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::ui::Ui;

/// Compares one proxy.
///
/// # Errors
/// That it cannot be done yet.
pub(super) fn run(_: &ProxyStatusArgs, target: &str, _: &Global, _: &mut Ui) -> Result<Exit> {
    Err(
        Error::usage(format!("{target} cannot be compared with istiod yet"))
            .hint("without TARGET the status of every proxy is shown"),
    )
}
