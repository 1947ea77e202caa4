//! What the connection manager does to a request before it is routed
//! (`S:common/http/conn_manager_impl.cc`, `decodeHeaders`).
//!
//! The order is Envoy's, since each step sees what the one before it left, and any of
//! them can end the request: what the codec refuses, the version, the host, the path,
//! its spelling, the host's. Who the client is and which headers are believed comes last
//! ([`super::trusted`]), right before the route.

use super::fields::Limits;
use super::{Walk, codec, host, path};
use crate::envoy::config::http::HttpConnectionManager;
use crate::trace::request::{Http, Version};
use crate::trace::verdict::{Step, Stop, Verdict};

/// What was done to a request, in words, and what has to be undone later.
#[derive(Debug, Default)]
pub struct Prepared {
    /// What was changed.
    pub changes: Vec<String>,
    /// The port that was taken off the host of a CONNECT.
    pub connect_port: Option<u32>,
}

/// Makes a request ready for routing.
///
/// # Errors
/// The answer that it gets instead, or what is missing to say it.
pub fn prepare(
    walk: &mut Walk<'_, '_, '_>,
    manager: &HttpConnectionManager<'_>,
    http: &mut Http,
) -> Step<Prepared> {
    let mut prepared = Prepared::default();
    let any_method = manager.http_protocol_options.allow_custom_methods;
    let limits = Limits::of(walk.runtime, manager);
    prepared
        .changes
        .extend(codec::decode(http, any_method, limits)?);
    // Where nobody in front is trusted, a URL may not claim TLS that there is not
    // (`validate_scheme` of the codec's settings).
    let edge = manager.use_remote_address == Some(true);
    let edge = edge && manager.xff_num_trusted_hops.unwrap_or(0) == 0;
    let claims = http.version != Version::Http2 && http.value(":scheme") == Some("https");
    if edge && claims && super::tls(walk).is_none() {
        let details = "http1.https_url_on_plaintext_connection";
        let reason = "the request's URL is https, and the connection is not";
        return Err(Verdict::answer(403, Some("DPE"), details, reason).into());
    }
    let options = &manager.http_protocol_options;
    if http.version == Version::Http10 {
        if !options.accept_http_10 {
            let reason = "the proxy does not take HTTP/1.0";
            let verdict = Verdict::answer(426, Some("DPE"), "low_version", reason);
            return Err(verdict
                .hint("HTTP/1.0 is taken where http_protocol_options.accept_http_10 is set")
                .into());
        }
        let default = &options.default_host_for_http_10;
        if http.authority.is_none() && !default.is_empty() {
            prepared.changes.push(format!("host {default} was set"));
            http.authority = Some(default.clone());
        }
    }
    let Some(authority) = http.authority.as_deref() else {
        let reason = "the request names no host";
        return Err(Verdict::answer(400, None, "missing_host_header", reason).into());
    };
    if !host::is_valid(authority) {
        let reason = format!("the host '{authority}' holds a character that no host may");
        return Err(Verdict::answer(400, Some("DPE"), "http.invalid_authority", reason).into());
    }
    match http.path.as_deref() {
        None if http.method == "CONNECT" => (),
        None | Some("") => {
            let reason = "the request has no path";
            return Err(Verdict::answer(404, None, "missing_path_rejected", reason).into());
        }
        Some(path) if !path.starts_with('/') => {
            let reason = format!("the path '{path}' does not begin with a slash");
            return Err(Verdict::answer(404, None, "absolute_path_rejected", reason).into());
        }
        Some(_) => spell(walk, manager, http, &mut prepared)?,
    }
    strip_host(walk, manager, http, &mut prepared);
    Ok(prepared)
}

/// Brings the path into its canonical form.
fn spell(
    walk: &mut Walk<'_, '_, '_>,
    manager: &HttpConnectionManager<'_>,
    http: &mut Http,
    prepared: &mut Prepared,
) -> Step<()> {
    let original = http.path.clone().unwrap_or_default();
    let mut path = original.clone();
    let refused = |why: String| -> Stop {
        Verdict::answer(400, None, "path_normalization_failed", why).into()
    };
    if let Some((before, _)) = original.split_once('#') {
        if super::has(walk, "http_reject_path_with_fragment", [0, 0, 0]) {
            return Err(refused(format!("the path {original} has a fragment")));
        }
        path = before.to_owned();
    }
    let mut redirect = false;
    let action = escaped_slashes(walk, manager);
    if action != Slashes::Keep
        && let Some(unescaped) = path::unescape_slashes(&path)
    {
        if action == Slashes::Reject {
            return Err(refused(format!("the path {original} has escaped slashes")));
        }
        redirect = action == Slashes::Redirect;
        path = unescaped;
    }
    if normalizes(walk, manager) {
        let dots = super::patched(walk, "strip_dotdot_segments_with_parameters");
        path = path::canonical(&path, dots)
            .ok_or_else(|| refused(format!("the path {original} holds an escaped NUL")))?;
    }
    if manager.merge_slashes {
        path = path::merge_slashes(&path);
    }
    if redirect {
        if super::is_grpc(http) {
            return Err(refused(format!(
                "the path {original} has escaped slashes, and gRPC clients follow no redirects"
            )));
        }
        let reason = format!("the path {original} has escaped slashes");
        let mut verdict = Verdict::answer(307, None, "path_normalization_failed", reason);
        verdict.location = Some(path);
        return Err(verdict.into());
    }
    if path != original {
        prepared
            .changes
            .push(format!("path {original} became {path}"));
        http.path = Some(path);
    }
    Ok(())
}

/// Whether paths are normalised. Envoy rolls dice where the runtime says a percentage.
fn normalizes(walk: &mut Walk<'_, '_, '_>, manager: &HttpConnectionManager<'_>) -> bool {
    const KEY: &str = "http_connection_manager.normalize_path";
    if let Some(normalizes) = manager.normalize_path {
        return normalizes;
    }
    match walk.runtime.get(KEY).map(|text| text.parse::<u64>()) {
        None | Some(Ok(0)) => false,
        Some(Ok(100..)) => true,
        _ => walk
            .fork
            .unknown(format!("which requests runtime key {KEY} is for")),
    }
}

/// What becomes of escaped slashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slashes {
    Keep,
    Reject,
    Redirect,
    Forward,
}

fn escaped_slashes(walk: &Walk<'_, '_, '_>, manager: &HttpConnectionManager<'_>) -> Slashes {
    const KEY: &str = "http_connection_manager.path_with_escaped_slashes_action";
    let word = manager.path_with_escaped_slashes_action.as_deref();
    let word = match word {
        None | Some("IMPLEMENTATION_SPECIFIC_DEFAULT" | "0") => {
            walk.runtime.get(KEY).map(String::as_str)
        }
        said => said,
    };
    match word {
        Some("REJECT_REQUEST" | "2") => Slashes::Reject,
        Some("UNESCAPE_AND_REDIRECT" | "3") => Slashes::Redirect,
        Some("UNESCAPE_AND_FORWARD" | "4") => Slashes::Forward,
        _ => Slashes::Keep,
    }
}

/// Takes the last dot and the port off the host, where the manager does.
fn strip_host(
    walk: &Walk<'_, '_, '_>,
    manager: &HttpConnectionManager<'_>,
    http: &mut Http,
    prepared: &mut Prepared,
) {
    let original = http.authority.clone().unwrap_or_default();
    let mut stripped = original.clone();
    if manager.strip_trailing_host_dot
        && let Some(bare) = host::strip_dot(&stripped)
    {
        stripped = bare;
    }
    let own = walk.inspected.local.unwrap_or(walk.connection.destination);
    let own = own.port();
    let wanted = (!manager.strip_any_host_port).then_some(own);
    if (manager.strip_any_host_port || manager.strip_matching_host_port)
        && let Some((bare, port)) = host::strip_port(&stripped, wanted)
    {
        prepared.connect_port = (http.method == "CONNECT").then_some(port);
        stripped = bare.to_owned();
    }
    if stripped != original {
        prepared
            .changes
            .push(format!("host {original} became {stripped}"));
        http.authority = Some(stripped);
    }
}
