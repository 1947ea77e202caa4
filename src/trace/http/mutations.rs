//! Filters that change what later stages see: headers, filter state, the protocols
//! that TLS offers.
//!
//! A value that is made of access-log operators is followed where the operator is one
//! of the few that Istio uses; any other leaves the thing changed and its value unknown.

use super::PerRoute;
use super::filters::{self, At};
use crate::envoy::config::filters::{
    Alpn, FilterStateValue, HeaderMutation, Mutation, SetFilterState,
};
use crate::trace::request::{Http, Peer};
use crate::trace::verdict::Step;
use crate::trace::walk::Walk;

/// `istio.alpn` (`istio/proxy: source/extensions/filters/http/alpn`): what TLS to the
/// endpoint offers, by the version of HTTP spoken there.
pub fn alpn(walk: &mut Walk<'_, '_, '_>, config: &Alpn) {
    for entry in &config.alpn_override {
        let version = match entry.upstream_protocol.as_deref() {
            None | Some("HTTP10" | "0") => "HTTP10",
            Some("HTTP11" | "1") => "HTTP11",
            Some("HTTP2" | "2") => "HTTP2",
            Some(_) => continue,
        };
        walk.noted.alpn.insert(version, entry.alpn_override.clone());
    }
}

/// `envoy.filters.http.set_filter_state`.
pub fn set_filter_state(walk: &mut Walk<'_, '_, '_>, config: &SetFilterState, http: &Http) {
    for entry in &config.on_request_headers {
        let key = entry.object_key.clone();
        match value(walk, entry, http) {
            Some(value) if value.is_empty() && entry.skip_if_empty => {}
            Some(value) => {
                walk.inspected.unread_state.retain(|unread| *unread != key);
                walk.connection.filter_state.insert(key, value);
            }
            None => {
                walk.connection.filter_state.remove(&key);
                walk.inspected.unread_state.push(key);
            }
        }
    }
    walk.noted.route_cleared |= config.clear_route_cache;
}

fn value(walk: &Walk<'_, '_, '_>, entry: &FilterStateValue, http: &Http) -> Option<String> {
    let format = &entry.format_string;
    let source = format.text_format_source.inline_string.as_ref();
    let text = source.or(format.text_format.as_ref())?;
    let header = text
        .strip_prefix("%REQ(")
        .and_then(|rest| rest.strip_suffix(")%"));
    if let Some(name) = header {
        let plain = !name.contains(['%', '?', ')']);
        return http.value(name).filter(|_| plain).map(str::to_owned);
    }
    match text.as_str() {
        "%DOWNSTREAM_REMOTE_ADDRESS%" => walk.connection.remote.map(|it| it.to_string()),
        "%DOWNSTREAM_PEER_URI_SAN%" => match &walk.connection.tls.as_ref()?.peer {
            Peer::Certificate { uris, .. } => Some(uris.join(",")),
            _ => None,
        },
        plain if !plain.contains('%') => Some(plain.to_owned()),
        _ => None,
    }
}

/// `envoy.filters.http.header_mutation`: its own changes, and then those of the route,
/// the virtual host and the table.
///
/// # Errors
/// That the route's configuration cannot be decoded.
pub fn header_mutation(
    walk: &mut Walk<'_, '_, '_>,
    own: &HeaderMutation,
    per_route: &PerRoute<'_, '_>,
    at: &At<'_>,
    http: &mut Http,
) -> Step<()> {
    let routes: Vec<HeaderMutation> = filters::of_route_all(per_route, at)?;
    for change in std::iter::once(own)
        .chain(&routes)
        .flat_map(|it| &it.mutations.request_mutations)
    {
        mutate(walk, change, http);
    }
    Ok(())
}

fn mutate(walk: &mut Walk<'_, '_, '_>, change: &Mutation, http: &mut Http) {
    if let Some(name) = &change.remove {
        let name = name.to_ascii_lowercase();
        http.remove(&name);
        walk.noted.unknown_headers.remove(&name);
        return;
    }
    let Some(append) = &change.append else {
        return;
    };
    let (name, value) = (append.header.key.to_ascii_lowercase(), &append.header.value);
    let present = http.value(&name).is_some();
    match append.append_action.as_deref() {
        Some("ADD_IF_ABSENT" | "1") if present => return,
        Some("OVERWRITE_IF_EXISTS" | "3") if !present => return,
        Some("OVERWRITE_IF_EXISTS_OR_ADD" | "2" | "OVERWRITE_IF_EXISTS" | "3") => {
            http.set(&name, value);
        }
        _ if name.starts_with(':') || name == "host" => http.set(&name, value),
        _ => http.headers.push((name.clone(), value.clone())),
    }
    if value.contains('%') {
        walk.noted.unknown_headers.insert(name);
    }
}
