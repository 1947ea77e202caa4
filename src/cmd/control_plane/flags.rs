//! How the control plane is asked when its debug port is closed, or it is elsewhere.
//!
//! The names are istioctl's. There they count for an address alone, and a token goes
//! to any server that answers; here they count for pods as well, and --insecure is what
//! it takes to tell a server that was not verified who asks.

use std::path::PathBuf;

use clap::Args;

use crate::cli::Global;
use crate::error::{Error, Result};
use crate::source::{Address, Session, XdsOptions};

/// The flags of every command that asks istiod.
#[derive(Debug, Args)]
pub(in crate::cmd) struct ControlPlaneArgs {
    /// Ask the control plane at this HOST or HOST:PORT over gRPC; no pod is looked up.
    #[arg(
        long,
        value_name = "ADDRESS",
        conflicts_with = "place",
        hide_short_help = true,
        help_heading = "Control plane"
    )]
    xds_address: Option<String>,
    /// Port where istiod's pods speak gRPC, which is asked where 15014 is closed.
    #[arg(long, value_name = "PORT", default_value_t = 15012, hide_short_help = true, value_parser = clap::value_parser!(u16).range(1..), help_heading = "Control plane")]
    xds_port: u16,
    /// Name that istiod's certificate must have, instead of istiod.NAMESPACE.svc.
    #[arg(
        long,
        value_name = "NAME",
        hide_short_help = true,
        help_heading = "Control plane"
    )]
    authority: Option<String>,
    /// Do not verify istiod over gRPC, and send a token to whoever answers.
    #[arg(long, hide_short_help = true, help_heading = "Control plane")]
    insecure: bool,
    /// Speak gRPC without TLS, and so without a token unless --insecure is given too.
    #[arg(
        long,
        conflicts_with = "cert_dir",
        hide_short_help = true,
        help_heading = "Control plane"
    )]
    plaintext: bool,
    /// Directory with cert-chain.pem, key.pem and root-cert.pem to use over gRPC.
    ///
    /// The certificate says who asks in place of a token, and istiod is verified against that root.
    #[arg(long, value_name = "DIRECTORY", value_hint = clap::ValueHint::DirPath, hide_short_help = true, help_heading = "Control plane")]
    cert_dir: Option<PathBuf>,
}

impl ControlPlaneArgs {
    /// Opens the place that the shared flags name, in which istiods are asked so.
    ///
    /// # Errors
    /// Those of [`Session::open`], and an address that is none.
    pub(in crate::cmd) fn open(&self, global: &Global, admin_port: u16) -> Result<Session> {
        let mut options = crate::cmd::options(global, None, admin_port);
        let address = self.xds_address.as_deref().filter(|text| !text.is_empty());
        let authority = self.authority.clone().filter(|text| !text.is_empty());
        options.cluster.xds = XdsOptions {
            address: address.map(Address::parse).transpose()?,
            port: self.xds_port,
            namespace: global.istio_namespace.clone(),
            authority,
            insecure: self.insecure,
            plaintext: self.plaintext,
            certificates: self.cert_dir.clone(),
        };
        let is_name = |name: &String| {
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_:".contains(&byte);
            name.bytes().all(plain)
        };
        if let Some(name) = options
            .cluster
            .xds
            .authority
            .as_ref()
            .filter(|name| !is_name(name))
        {
            return Err(Error::usage(format!("`{name}` is no name of a server")));
        }
        Session::open(&options)
    }
}
