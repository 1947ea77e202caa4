//! The proxies of the whole mesh, each with what istiod says of it.

use super::ProxyStatusArgs;
use crate::cli::Global;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::ui::Ui;

/// Shows every proxy.
///
/// # Errors
/// That it cannot be done yet.
pub(super) fn run(args: &ProxyStatusArgs, _: &Global, _: &mut Ui) -> Result<Exit> {
    let _ = (args.format(), &args.file, &args.revision, &args.sort_by);
    let _ = args.proxy_admin_port;
    Err(Error::usage("the status cannot be shown yet"))
}
