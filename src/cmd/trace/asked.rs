//! One question, whatever it was written as: flags, a line of JSON, a line of a log.
//!
//! The keys of a batch's lines are the long flags, so that what was tried on the
//! command line is a line of a batch without learning anything. What nobody said
//! stays unsaid until [`super::request`] knows the proxy.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};

use clap::Args;
use serde::{Deserialize, Serialize};

use super::url::Url;
use crate::error::Error;

/// What is asked about a request.
#[derive(Clone, Debug, Default, Args, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default, deny_unknown_fields)]
pub(super) struct Asked {
    /// The URL; of flags a positional.
    #[arg(skip)]
    pub(super) url: String,
    /// Method; GET unless said.
    #[arg(short = 'X', long, value_name = "METHOD", help_heading = "Request")]
    #[serde(skip_serializing_if = "Option::is_none", alias = "method")]
    pub(super) request: Option<String>,
    /// A header, as 'name: value'; as often as needed.
    ///
    /// `Host` is the request's authority. A name that comes twice is sent twice, and
    /// 'name;' is one without a value, as curl has it.
    #[arg(
        short = 'H',
        long = "header",
        value_name = "HEADER",
        help_heading = "Request"
    )]
    #[serde(skip_serializing_if = "Vec::is_empty", alias = "header")]
    pub(super) headers: Vec<String>,
    /// Speak HTTP/1.0.
    #[arg(
        long = "http1.0",
        short = '0',
        group = "spoken",
        help_heading = "Request"
    )]
    #[serde(rename = "http1.0", skip_serializing_if = "is_false")]
    pub(super) http10: bool,
    /// Speak HTTP/1.1, which is the default.
    #[arg(long = "http1.1", group = "spoken", help_heading = "Request")]
    #[serde(rename = "http1.1", skip_serializing_if = "is_false")]
    pub(super) http11: bool,
    /// Speak HTTP/2 from the first byte.
    #[arg(
        long = "http2",
        alias = "http2-prior-knowledge",
        group = "spoken",
        help_heading = "Request"
    )]
    #[serde(skip_serializing_if = "is_false")]
    pub(super) http2: bool,
    /// The client's address, or address:port.
    #[arg(long, value_name = "IP", help_heading = "Connection")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) src_ip: Option<Source>,
    /// The address that it connects to; else the host is looked up.
    ///
    /// It is looked up in the proxy's virtual hosts, in istiod's registry and in the
    /// cluster's services, and the answer says where it was found.
    #[arg(long, value_name = "IP", value_parser = address, help_heading = "Connection")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) dst_ip: Option<IpAddr>,
    /// Server name of the TLS; else the URL's host.
    #[arg(long, value_name = "NAME", help_heading = "Connection")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sni: Option<String>,
    /// Protocols that the TLS offers, such as h2,http/1.1.
    #[arg(
        long,
        value_name = "LIST",
        value_delimiter = ',',
        help_heading = "Connection"
    )]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) alpn: Vec<String>,
    /// It comes in to TARGET's workload, rather than leaving it.
    #[arg(long, help_heading = "Connection")]
    #[serde(skip_serializing_if = "is_false")]
    pub(super) inbound: bool,
    /// Identity in the client's certificate.
    ///
    /// Such as cluster.local/ns/bookinfo/sa/bookinfo-productpage, with spiffe:// before it
    /// or without. With --inbound it is a mesh's own mTLS, with the server name and
    /// protocols that a sidecar sends, unless --sni and --alpn say otherwise.
    #[arg(long, value_name = "IDENTITY", help_heading = "Connection")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) principal: Option<String>,
    /// A value of the proxy's runtime, as KEY=VALUE.
    #[arg(long, value_name = "KEY=VALUE", value_parser = pair, help_heading = "Connection")]
    #[serde(skip)]
    pub(super) runtime: Vec<(String, String)>,
    /// Told by an access log, so that TLS to the workload is known to have succeeded.
    #[arg(skip)]
    #[serde(skip)]
    pub(super) logged: bool,
    /// The same of a batch's line: an object.
    #[arg(skip)]
    #[serde(rename = "runtime", skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) values: BTreeMap<String, String>,
    /// How many requests the shares are told for, such as 1000.
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u64).range(1..), help_heading = "Output")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) repeat: Option<u64>,
}

/// An address, with or without a port.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(super) struct Source {
    pub(super) ip: IpAddr,
    pub(super) port: Option<u16>,
}

impl std::str::FromStr for Source {
    type Err = String;

    fn from_str(text: &str) -> Result<Source, String> {
        if let Ok(ip) = text.parse() {
            return Ok(Source { ip, port: None });
        }
        let whole: SocketAddr = text
            .parse()
            .map_err(|_| format!("`{text}` is no IP address, with or without a port"))?;
        Ok(Source {
            ip: whole.ip(),
            port: Some(whole.port()),
        })
    }
}

impl TryFrom<String> for Source {
    type Error = String;

    fn try_from(text: String) -> Result<Source, String> {
        text.parse()
    }
}

impl From<Source> for String {
    fn from(source: Source) -> String {
        match source.port {
            Some(port) => SocketAddr::new(source.ip, port).to_string(),
            None => source.ip.to_string(),
        }
    }
}

fn address(text: &str) -> Result<IpAddr, String> {
    text.parse().map_err(|_| match text.parse::<SocketAddr>() {
        Ok(whole) => format!(
            "`{text}` has a port, which the URL says: {} is meant",
            whole.ip()
        ),
        Err(_) => format!("`{text}` is no IP address"),
    })
}

/// Takes `KEY=VALUE` apart.
pub(super) fn pair(text: &str) -> Result<(String, String), String> {
    let (key, value) = text
        .split_once('=')
        .ok_or_else(|| format!("`{text}` is not KEY=VALUE"))?;
    Ok((key.to_owned(), value.to_owned()))
}

fn is_false(value: &bool) -> bool {
    !value
}

impl Asked {
    /// The flags as one question about this URL.
    pub(super) fn about(&self, url: &str) -> Asked {
        Asked {
            url: url.to_owned(),
            values: self.runtime.iter().cloned().collect(),
            runtime: Vec::new(),
            ..self.clone()
        }
    }

    /// Finds what was written wrongly, before anyone is asked anything.
    ///
    /// # Errors
    /// A URL, a method or a header that is none.
    pub(super) fn check(&self) -> crate::error::Result<()> {
        Url::parse(&self.url)?;
        if self.request.as_ref().is_some_and(String::is_empty) {
            let none = Error::usage("the method is empty");
            return Err(none.hint("leave it out for GET"));
        }
        let wrong = |text: &&String| !text.contains(':') && !text.ends_with(';');
        match self.headers.iter().find(wrong) {
            Some(header) => {
                Err(Error::usage(format!("`{header}` is no header"))
                    .hint("write it as 'name: value'"))
            }
            None => Ok(()),
        }
    }
}
