//! Which version of HTTP a cluster speaks to its endpoints.

use crate::envoy::config::cluster::Cluster;
use crate::trace::request::Version;
use crate::trace::verdict::{Step, Stop};
use crate::trace::walk::Forward;

/// What is spoken, and what goes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Protocol {
    /// The version.
    pub(super) spoken: Spoken,
    /// Whether the configuration says so; else it is what Envoy does without.
    pub(super) set: bool,
    /// Whether the request's host, or this header of it, is the server name.
    pub(super) server_name: Option<String>,
}

/// A version of HTTP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spoken {
    /// HTTP/1.1.
    Http11,
    /// HTTP/2.
    Http2,
    /// HTTP/3.
    Http3,
    /// What the endpoint chooses by ALPN.
    Chosen,
}

impl Protocol {
    /// As a reader would say it.
    pub(super) fn told(&self) -> &'static str {
        match (self.spoken, self.set) {
            (Spoken::Http11, true) => "HTTP/1.1",
            (Spoken::Http11, false) => "HTTP/1.1, since nothing says otherwise",
            (Spoken::Http2, _) => "HTTP/2",
            (Spoken::Http3, _) => "HTTP/3",
            (Spoken::Chosen, _) => "HTTP/2 or HTTP/1.1, as the endpoint chooses",
        }
    }
}

/// What a cluster speaks; none for bare TCP.
pub(super) fn of(cluster: &Cluster<'_>, forward: &Forward) -> Step<Option<Protocol>> {
    let Some(http) = forward.request() else {
        return Ok(None);
    };
    let options = cluster.http_options().map_err(|why| {
        Stop::cannot_tell(format!(
            "the protocol of cluster {}, whose options cannot be decoded: {why}",
            cluster.name
        ))
    })?;
    let plain = |spoken, set| Protocol {
        spoken,
        set,
        server_name: None,
    };
    let downstream = match http.version {
        Version::Http2 => Spoken::Http2,
        Version::Http10 | Version::Http11 => Spoken::Http11,
    };
    let Some(options) = options else {
        // Before Envoy 1.17 the cluster itself said it.
        let follows = matches!(
            cluster.protocol_selection.as_deref(),
            Some("USE_DOWNSTREAM_PROTOCOL" | "1")
        );
        return Ok(Some(match cluster.http2_protocol_options {
            _ if follows => plain(downstream, true),
            Some(_) => plain(Spoken::Http2, true),
            None => plain(Spoken::Http11, false),
        }));
    };
    let spoken = if let Some(explicit) = &options.explicit_http_config {
        match (
            &explicit.http2_protocol_options,
            &explicit.http3_protocol_options,
        ) {
            (Some(_), _) => Spoken::Http2,
            (_, Some(_)) => Spoken::Http3,
            _ => Spoken::Http11,
        }
    } else if let Some(follows) = &options.use_downstream_protocol_config {
        match follows.http2_protocol_options {
            Some(_) => downstream,
            None => Spoken::Http11,
        }
    } else if options.auto_config.is_some() {
        Spoken::Chosen
    } else {
        Spoken::Http11
    };
    let upstream = &options.upstream_http_protocol_options;
    let header = match upstream.override_auto_sni_header.as_str() {
        "" => ":authority".to_owned(),
        header => header.to_owned(),
    };
    Ok(Some(Protocol {
        spoken,
        set: true,
        server_name: upstream.auto_sni.then_some(header),
    }))
}

/// A host without its port, and the port.
pub(super) fn host_and_port(host: &str) -> (&str, Option<u16>) {
    match host.rsplit_once(':') {
        Some((bare, port))
            if !port.contains(']') && (bare.ends_with(']') || !bare.contains(':')) =>
        {
            (bare, port.parse().ok())
        }
        _ => (host, None),
    }
}
