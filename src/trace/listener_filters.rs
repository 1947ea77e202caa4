//! What listener filters learn of a connection before a filter chain is chosen
//! (`S:extensions/filters/listener/*`).
//!
//! They know what they were asked to look for and nothing else: without a TLS
//! inspector a server name does not exist, without an HTTP inspector HTTP is bytes.
//! Each may be off for some ports (`filter_disabled`), judged by the local port as it
//! is when its turn comes, so a filter behind `original_dst` sees another port than
//! one before it. What the first listener's filters found stays after a hand-off.
//!
//! A client that waits for the server to speak first lets an inspector wait until its
//! time is up; nobody says here who speaks first, so that is told as a fact of the
//! listener and never decided.

use std::net::SocketAddr;

use serde::Deserialize;

use super::proxy::{Found, Listening};
use super::request::{Arrival, Http, Version};
use super::verdict::{Step, Stop, Verdict};
use super::walk::Walk;
use crate::envoy::config::any::Any;
use crate::envoy::config::listener::Listener;
use crate::envoy::config::listener_filter::ListenerFilter;

/// What came of a listener's filters.
#[derive(Default)]
pub struct Ran {
    /// Whether one of them restored the address that the connection was meant for.
    pub restored: bool,
    /// What each found, in order.
    pub told: Vec<String>,
}

/// Runs the filters of a listener in their order.
///
/// # Errors
/// The end of the connection, or what is missing to say it.
pub fn run<'d>(
    walk: &mut Walk<'_, 'd, '_>,
    listening: &Listening<'d>,
    listener: &Listener<'d>,
    http: Option<&Http>,
) -> Step<Ran> {
    let mut ran = Ran::default();
    let mut waits = false;
    for (index, filter) in listener.listener_filters.iter().enumerate() {
        let kind = filter.kind();
        if disabled(walk, filter, index)? {
            let port = walk.inspected.local.map_or(0, |local| local.port());
            ran.told.push(format!("{kind} is off for port {port}"));
            continue;
        }
        let config = configured(walk, filter)?;
        waits |= matches!(kind.as_str(), "tls_inspector" | "http_inspector");
        one(walk, &kind, &filter.name, &config, http, &mut ran)?;
    }
    // Both are added behind the filters that are configured (`listener_impl.cc`).
    if listening.head.hands_off() {
        one(walk, "original_dst", "", &Any::default(), http, &mut ran)?;
    }
    let first = listener.filter_chains.first();
    if first.is_some_and(|chain| chain.head.use_proxy_proto.unwrap_or(false)) {
        one(walk, "proxy_protocol", "", &Any::default(), http, &mut ran)?;
    }
    if !waits && injects(walk, listener) {
        one(walk, "tls_inspector", "", &Any::default(), http, &mut ran)?;
    }
    if waits && http.is_none() && walk.connection.tls.is_none() {
        ran.told.push(server_first(listener));
    }
    Ok(ran)
}

/// What becomes of a client that waits for the server.
fn server_first(listener: &Listener<'_>) -> String {
    let timeout = listener.listener_filters_timeout.as_deref();
    let never = timeout.is_some_and(|it| it.trim_end_matches('s').parse() == Ok(0.0_f64));
    let after = timeout.unwrap_or("15s");
    match (never, listener.continue_on_listener_filters_timeout) {
        (true, _) => {
            "a client that waits for the server to speak first waits without end".to_owned()
        }
        (_, true) => {
            format!("a client that waits for the server to speak first goes on after {after}")
        }
        (_, false) => {
            format!("a client that waits for the server to speak first is closed after {after}")
        }
    }
}

/// Whether this Envoy adds a TLS inspector by itself where a chain needs one: until 1.17.
fn injects(walk: &Walk<'_, '_, '_>, listener: &Listener<'_>) -> bool {
    if walk
        .proxy
        .has("disable_tls_inspector_injection", [1, 17, 0])
    {
        return false;
    }
    let own = listener.listener_filters.iter();
    if own
        .map(ListenerFilter::kind)
        .any(|kind| kind == "tls_inspector")
    {
        return false;
    }
    let mut chains = listener.filter_chains.iter();
    chains.any(|chain| {
        chain.head.filter_chain_match.get().is_ok_and(|criteria| {
            criteria.transport_protocol == "tls"
                || criteria.transport_protocol.is_empty()
                    && !(criteria.server_names.is_empty()
                        && criteria.application_protocols.is_empty())
        })
    })
}

fn disabled(walk: &Walk<'_, '_, '_>, filter: &ListenerFilter<'_>, index: usize) -> Step<bool> {
    let Some(ports) = &filter.filter_disabled else {
        return Ok(false);
    };
    let port = walk.inspected.local.map(|local| local.port());
    match ports.get() {
        Ok(ports) => Ok(ports.holds(port)),
        Err(cause) => Err(Stop::cannot_tell(format!(
            "whether listener_filters[{index}] ({}) is disabled, since that cannot be decoded: {cause}",
            filter.name
        ))),
    }
}

/// A filter's configuration, from ECDS where it comes by that.
fn configured<'d>(walk: &Walk<'_, 'd, '_>, filter: &ListenerFilter<'d>) -> Step<Any<'d>> {
    let Some(discovery) = &filter.config_discovery else {
        return Ok(filter.typed_config);
    };
    match walk.proxy.extension(&filter.name) {
        Found::Found(extension) => Ok(extension.typed_config),
        _ if discovery.default_config.is_set() => Ok(discovery.default_config),
        _ => Err(Stop::cannot_tell(format!(
            "the configuration of listener filter {} (ECDS)",
            filter.name
        ))),
    }
}

fn one(
    walk: &mut Walk<'_, '_, '_>,
    kind: &str,
    name: &str,
    config: &Any<'_>,
    http: Option<&Http>,
    ran: &mut Ran,
) -> Step<()> {
    let kind = match config.message() {
        "" => kind.to_owned(),
        _ => crate::envoy::config::network_filter::kind_of(name, config),
    };
    if kind == "proxy_protocol" && config.text().contains("\"rules\"") {
        walk.inspected.noted.may_write(None, "proxy_protocol");
    }
    let told = match kind.as_str() {
        "original_dst" | "proxy_protocol" => restore(walk, &kind, ran),
        "tls_inspector" => tls(walk, config)?,
        "http_inspector" => inspect_http(walk, http),
        // Neither changes what later stages see.
        "original_src" => return Ok(()),
        "local_rate_limit" | "local_ratelimit" => format!("{kind} may close it"),
        "set_filter_state" | "config" if name.ends_with("set_filter_state") => {
            super::network_effects::set_filter_state(walk, config);
            format!("{kind} stores values")
        }
        _ => {
            return Err(Stop::cannot_tell(format!(
                "what listener filter {name} ({}) does",
                config.type_name()
            )));
        }
    };
    ran.told.push(told);
    Ok(())
}

/// Sets the local address to the one that the connection was meant for, where the
/// kernel, the PROXY header or the other listener tells it.
fn restore(walk: &mut Walk<'_, '_, '_>, kind: &str, ran: &mut Ran) -> String {
    let state = |key: &str| {
        let value = walk.connection.filter_state.get(key)?;
        value.parse::<SocketAddr>().ok()
    };
    if let Arrival::Internal(_) = walk.connection.arrival {
        if let Some(local) = state("envoy.filters.listener.original_dst.local_ip") {
            walk.connection.destination = local;
        }
        let remote = state("envoy.filters.listener.original_dst.remote_ip");
        walk.connection.remote = remote.or(walk.connection.remote);
    }
    let destination = walk.connection.destination;
    walk.inspected.local = Some(destination);
    ran.restored = true;
    format!("{kind} restored {destination}")
}

fn tls(walk: &mut Walk<'_, '_, '_>, config: &Any<'_>) -> Step<String> {
    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct Fields {
        #[serde(alias = "closeConnectionOnClientHelloParsingErrors")]
        close_connection_on_client_hello_parsing_errors: bool,
    }
    let Some(client) = &walk.connection.tls else {
        let fields: Fields = config.read().unwrap_or_default();
        if fields.close_connection_on_client_hello_parsing_errors {
            return Err(Verdict::closed(
                None,
                None,
                "tls_inspector closes connections that are not TLS, and this one is plain text",
            )
            .hint("close_connection_on_client_hello_parsing_errors is set on the listener's tls_inspector")
            .into());
        }
        return Ok("tls_inspector found plain text".to_owned());
    };
    let inspected = &mut walk.inspected;
    inspected.transport_protocol = "tls";
    let mut told = "tls_inspector found TLS".to_owned();
    if client.sni.is_empty() {
        told.push_str(" without a server name");
    } else {
        inspected.server_name = client.sni.to_ascii_lowercase();
        told.push_str(&format!(" for {}", inspected.server_name));
    }
    if client.alpn.is_empty() {
        told.push_str(" and no ALPN");
    } else {
        inspected.application_protocols.clone_from(&client.alpn);
        told.push_str(&format!(" with ALPN {}", client.alpn.join(", ")));
    }
    Ok(told)
}

fn inspect_http(walk: &mut Walk<'_, '_, '_>, http: Option<&Http>) -> String {
    if walk.inspected.transport_protocol == "tls" {
        return "http_inspector looks at plain text only".to_owned();
    }
    let found = match http {
        // What is inside TLS cannot be seen, even if no inspector named it.
        Some(http) if walk.connection.tls.is_none() => match http.version {
            Version::Http2 => Some("h2c"),
            _ if !parses(walk, &http.method) => None,
            Version::Http10 => Some("http/1.0"),
            Version::Http11 => Some("http/1.1"),
        },
        _ => None,
    };
    match found {
        Some(protocol) => {
            walk.inspected.application_protocols = vec![protocol.to_owned()];
            format!("http_inspector found {protocol}")
        }
        None => "http_inspector found no HTTP".to_owned(),
    }
}

/// Whether the inspector's parser takes a method: until 1.39 only those that it knows
/// (`http_parser.h`).
fn parses(walk: &Walk<'_, '_, '_>, method: &str) -> bool {
    const KNOWN: [&str; 34] = [
        "DELETE",
        "GET",
        "HEAD",
        "POST",
        "PUT",
        "CONNECT",
        "OPTIONS",
        "TRACE",
        "COPY",
        "LOCK",
        "MKCOL",
        "MOVE",
        "PROPFIND",
        "PROPPATCH",
        "SEARCH",
        "UNLOCK",
        "BIND",
        "REBIND",
        "UNBIND",
        "ACL",
        "REPORT",
        "MKACTIVITY",
        "CHECKOUT",
        "MERGE",
        "M-SEARCH",
        "NOTIFY",
        "SUBSCRIBE",
        "UNSUBSCRIBE",
        "PATCH",
        "PURGE",
        "MKCALENDAR",
        "LINK",
        "UNLINK",
        "SOURCE",
    ];
    walk.proxy
        .has("http_inspector_use_balsa_parser", [1, 39, 0])
        || KNOWN.contains(&method)
}
