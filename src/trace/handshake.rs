//! The first bytes of a connection and its filter chain: do both speak TLS, or neither?
//!
//! A chain with TLS ends a plain connection with a failed handshake, before any filter
//! sees it. A chain without TLS hands a client's TLS to its filters as bytes: a TCP
//! proxy passes them on, HTTP answers 400; that is for [`super::network`]. A client
//! without a certificate, or with one of another name than is asked for, fails the
//! handshake as well.

use super::fork::Fork;
use super::request::Peer;
use super::text;
use super::verdict::{Step, Stop, Verdict};
use super::walk::Walk;
use crate::envoy::config::any::Any;
use crate::envoy::config::downstream_tls::{DownstreamTls, NameMatcher, Validation};
use crate::envoy::config::filter_chain::FilterChain;
use crate::envoy::config::network_filter::kind_of;

/// Lets the client shake hands with a chain; `place` is where that stands.
///
/// # Errors
/// The end of the connection, or what is missing to say it.
pub fn shake(walk: &mut Walk<'_, '_, '_>, chain: &FilterChain<'_>, place: &str) -> Step<()> {
    let Some(config) = tls_of(chain, place)? else {
        return Ok(());
    };
    let unreadable = |cause: String| {
        Stop::cannot_tell(format!(
            "whether a handshake with {place} succeeds, since its TLS cannot be decoded: {cause}"
        ))
    };
    let tls: DownstreamTls<'_> = config.read().map_err(unreadable)?;
    let Some(client) = &walk.connection.tls else {
        let mut verdict = failed("the filter chain speaks TLS and the client plain text");
        if tls.require_client_certificate.unwrap_or(false) {
            verdict = verdict.hint("the chain wants mutual TLS: compare PeerAuthentication with the DestinationRule's tls mode on the client's side");
        }
        return Err(verdict.into());
    };
    if tls.require_sni.unwrap_or(false) && client.sni.is_empty() {
        return Err(
            failed("the filter chain wants a server name and the client sends none").into(),
        );
    }
    if tls.require_client_certificate.unwrap_or(false) {
        let presents = match &client.peer {
            Peer::None => false,
            Peer::Certificate { .. } | Peer::Unnamed => true,
            Peer::Unknown => walk
                .fork
                .unknown("whether the client presents a certificate that the proxy trusts"),
        };
        if !presents {
            return Err(failed("the filter chain wants a client certificate and there is none")
                .hint("the chain wants mutual TLS: only clients with a certificate of the mesh reach it")
                .into());
        }
    }
    if let Some(validation) = tls.common_tls_context.validation()
        && let Peer::Certificate { uris, dns, .. } = &client.peer
        && !names_fit(validation, uris, dns, walk.fork)
    {
        let names: Vec<&str> = uris.iter().chain(dns).map(String::as_str).collect();
        let reason = format!(
            "no name of the client's certificate ({}) is one that the filter chain takes",
            names.join(", ")
        );
        return Err(failed(&reason)
            .hint("match_typed_subject_alt_names of the chain's TLS names whom it takes; trust domains differ?")
            .into());
    }
    walk.inspected.tls_terminated = true;
    Ok(())
}

fn failed(reason: &str) -> Verdict {
    Verdict::closed(None, None, format!("{reason}: the TLS handshake fails"))
}

/// The TLS that a chain speaks; none for plain text.
fn tls_of<'d>(chain: &FilterChain<'d>, place: &str) -> Step<Option<Any<'d>>> {
    let Some(socket) = &chain.transport_socket else {
        return Ok(chain.tls_context);
    };
    let config = socket.typed_config;
    match kind_of(&socket.name, &config).as_str() {
        "downstream_tls_context" | "tls" => Ok(Some(config)),
        "raw_buffer" => Ok(None),
        _ => Err(Stop::cannot_tell(format!(
            "what the transport socket {} ({}) of {place} does",
            socket.name,
            config.type_name()
        ))),
    }
}

/// Whether a certificate has a name that is asked for, if any is
/// (`S:common/tls/cert_validator/default_validator.cc`).
fn names_fit(
    validation: &Validation<'_>,
    uris: &[String],
    dns: &[String],
    fork: &mut Fork,
) -> bool {
    let typed = &validation.match_typed_subject_alt_names;
    let any = &validation.match_subject_alt_names;
    let whole = &validation.verify_subject_alt_name;
    if !whole.is_empty() && !whole.iter().any(|it| uris.contains(it) || dns.contains(it)) {
        return false;
    }
    if typed.is_empty() && any.is_empty() {
        return true;
    }
    let all = || uris.iter().chain(dns);
    any.iter()
        .any(|matcher| all().any(|name| text::matches(matcher, name, fork)))
        || typed
            .iter()
            .any(|wanted| name_fits(wanted, uris, dns, fork))
}

/// Whether one of a certificate's names of the wanted type fits. Names of other types
/// than URI and DNS are not known here.
pub fn name_fits(
    wanted: &NameMatcher<'_>,
    uris: &[String],
    dns: &[String],
    fork: &mut Fork,
) -> bool {
    let names = match wanted.san_type.as_deref() {
        Some("URI" | "3") => uris,
        Some("DNS" | "2") => dns,
        other => {
            let kind = other.unwrap_or("no");
            return fork.unknown(format!(
                "whether the client's certificate has a fitting {kind} name"
            ));
        }
    };
    names
        .iter()
        .any(|name| text::matches(&wanted.matcher, name, fork))
}
