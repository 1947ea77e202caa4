//! Who the client is, and which of its headers are believed
//! (`S:common/http/conn_manager_utility.cc`, `mutateRequestHeaders`).
//!
//! `x-forwarded-for` tells the address that access rules call remote; the scheme that
//! `require_tls` and redirects go by is `x-forwarded-proto`, not the socket. What
//! Envoy sets here and nobody can know beforehand (a request's id, a certificate's
//! digest) is marked ([`header::NOT_KNOWN`]), so that a condition on it ends in "cannot
//! tell".

use std::net::IpAddr;

use super::Walk;
use crate::envoy::config::http::{HttpConnectionManager, InternalAddresses};
use crate::trace::header;
use crate::trace::request::{Http, Peer, Version};
use crate::trace::verdict::{Step, Stop};

/// Headers that only the mesh's own clients may send.
const INTERNAL: [&str; 14] = [
    "x-envoy-retriable-status-codes",
    "x-envoy-retriable-header-names",
    "x-envoy-retry-on",
    "x-envoy-retry-grpc-on",
    "x-envoy-max-retries",
    "x-envoy-upstream-alt-stat-name",
    "x-envoy-upstream-rq-timeout-ms",
    "x-envoy-upstream-rq-per-try-timeout-ms",
    "x-envoy-upstream-rq-timeout-alt-response",
    "x-envoy-expected-rq-timeout-ms",
    "x-envoy-force-trace",
    "x-envoy-ip-tags",
    "x-envoy-original-url",
    "x-envoy-hedge-on-per-try-timeout",
];

/// Sets what Envoy sets, removes what it does not believe; `internal_only` are the
/// headers that the route table keeps from strangers.
///
/// # Errors
/// What is missing to say it.
pub fn sanitize(
    walk: &mut Walk<'_, '_, '_>,
    manager: &HttpConnectionManager<'_>,
    internal_only: &[String],
    http: &mut Http,
) -> Step<()> {
    if let Some(extension) = manager.early_header_mutation_extensions.first() {
        return Err(Stop::cannot_tell(format!(
            "what the early header mutation {} does",
            extension.typed_config.message()
        )));
    }
    hop_headers(http);
    http.remove("x-envoy-internal");
    let secure = super::tls(walk).is_some();
    let scheme = if secure { "https" } else { "http" };
    let direct = manager.use_remote_address == Some(true);
    let hops = manager.xff_num_trusted_hops.unwrap_or(0);
    let alone = if direct {
        let alone = http.value("x-forwarded-for").is_none();
        if hops > 0
            && let Some((address, _)) = forwarded_for(http, hops - 1)
        {
            walk.routed.remote = Some(address);
        }
        append_forwarded_for(walk, manager, http);
        if hops == 0 {
            http.set("x-forwarded-proto", scheme);
        }
        alone
    } else {
        detect(walk, manager, hops, http)?
    };
    if http.value("x-forwarded-proto").is_none() {
        http.set("x-forwarded-proto", scheme);
    }
    if let Some(scheme) = &manager.scheme_header_transformation.scheme_to_overwrite {
        http.set(":scheme", scheme);
        http.set("x-forwarded-proto", scheme);
    }
    let internal = alone && is_internal(walk, manager);
    if internal {
        http.set("x-envoy-internal", "true");
    } else {
        let names = INTERNAL.iter().copied();
        names
            .chain(internal_only.iter().map(String::as_str))
            .for_each(|name| http.remove(&name.to_ascii_lowercase()));
    }
    let edge = direct && !internal;
    if edge {
        for name in [
            "x-envoy-decorator-operation",
            "x-envoy-downstream-service-cluster",
            "x-envoy-downstream-service-node",
            "x-envoy-original-host",
        ] {
            http.remove(name);
        }
        if sanitizes_original_path(walk) {
            http.remove("x-envoy-original-path");
        }
        match remote(walk) {
            Some(ip) => http.set("x-envoy-external-address", &ip.to_string()),
            None => http.set("x-envoy-external-address", header::NOT_KNOWN),
        }
    }
    let makes_ids = manager.generate_request_id.unwrap_or(true);
    if makes_ids && (edge || http.value("x-request-id").is_none()) {
        http.set("x-request-id", header::NOT_KNOWN);
    }
    client_certificate(walk, manager, http);
    set_scheme(http, scheme);
    Ok(())
}

/// Strangers could name a path that they never asked for until the patches for
/// CVE-2023-27487.
fn sanitizes_original_path(walk: &Walk<'_, '_, '_>) -> bool {
    let since = match walk.proxy.version {
        Some([1, 22, _]) => [1, 22, 9],
        Some([1, 23, _]) => [1, 23, 6],
        Some([1, 24, _]) => [1, 24, 4],
        _ => [1, 25, 3],
    };
    super::has(walk, "sanitize_original_path", since)
}

/// Headers that are about one connection only.
fn hop_headers(http: &mut Http) {
    if super::upgrade::wanted(http).is_none() {
        http.remove("connection");
        http.remove("upgrade");
    }
    for name in ["keep-alive", "proxy-connection", "transfer-encoding"] {
        http.remove(name);
    }
    // Case counts here, and `trailers;q=1` is another word (asked of Envoy 1.40).
    let te = http.values("te").join(",");
    if te.split(',').any(|token| token.trim() == "trailers") {
        http.set("te", "trailers");
    } else {
        http.remove("te");
    }
}

/// `:scheme` is what HTTP/2 sends or a URL says, else what `x-forwarded-proto` says if
/// that is a scheme, else what the connection is.
fn set_scheme(http: &mut Http, connection: &str) {
    let said = match http.version {
        Version::Http2 => http.value(":scheme").or(Some(connection)),
        _ => http.value(":scheme"),
    };
    let forwarded = http.value("x-forwarded-proto").filter(|scheme| {
        scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
    });
    let scheme = said
        .or(forwarded)
        .unwrap_or(connection)
        .to_ascii_lowercase();
    http.set(":scheme", &scheme);
}

/// Learns the client's address from headers; whether it stands there alone.
fn detect(
    walk: &mut Walk<'_, '_, '_>,
    manager: &HttpConnectionManager<'_>,
    hops: u64,
    http: &Http,
) -> Step<bool> {
    let mut hops = hops;
    if let Some(extension) = manager.original_ip_detection_extensions.first() {
        #[derive(Default, serde::Deserialize)]
        #[serde(default, deny_unknown_fields)]
        struct Xff {
            #[serde(rename = "@type")]
            _type: serde::de::IgnoredAny,
            #[serde(
                alias = "xffNumTrustedHops",
                deserialize_with = "crate::envoy::lenient::number"
            )]
            xff_num_trusted_hops: Option<u64>,
            #[serde(alias = "skipXffAppend")]
            _skip_xff_append: Option<bool>,
        }
        let config = &extension.typed_config;
        let xff = (config.message() == "XffConfig").then(|| config.read::<Xff>().ok());
        let Some(xff) = xff.flatten() else {
            return Err(Stop::cannot_tell(format!(
                "the client's address, which {} finds",
                config.message()
            )));
        };
        hops = xff.xff_num_trusted_hops.unwrap_or(0);
    }
    Ok(match forwarded_for(http, hops) {
        Some((address, alone)) => {
            walk.routed.remote = Some(address);
            alone
        }
        None => false,
    })
}

/// The address in `x-forwarded-for` in front of so many, and whether it is the only one.
fn forwarded_for(http: &Http, skip: u64) -> Option<(IpAddr, bool)> {
    let values = http.values("x-forwarded-for").join(",");
    let mut elements: Vec<&str> = values.split(',').collect();
    let skip = usize::try_from(skip).ok()?;
    elements.truncate(elements.len().checked_sub(skip)?);
    let address = elements.last()?.trim().parse().ok()?;
    Some((address, elements.len() == 1 && skip == 0))
}

fn append_forwarded_for(
    walk: &Walk<'_, '_, '_>,
    manager: &HttpConnectionManager<'_>,
    http: &mut Http,
) {
    if manager.skip_xff_append {
        return;
    }
    // For a loopback client Envoy writes its own address, which a dump does not tell.
    let own = match walk.connection.remote_ip() {
        Some(ip) if !ip.is_loopback() => ip.to_string(),
        _ => header::NOT_KNOWN.to_owned(),
    };
    let mut values = http.values("x-forwarded-for");
    values.retain(|value| !value.is_empty());
    values.push(&own);
    let joined = values.join(",");
    http.set("x-forwarded-for", &joined);
}

/// The client's address, as far as it is known.
fn remote(walk: &Walk<'_, '_, '_>) -> Option<IpAddr> {
    walk.routed.remote.or_else(|| walk.connection.remote_ip())
}

/// Whether the client's address is one of the mesh's own. Without a configuration none
/// is since Envoy 1.33; before, private networks were.
fn is_internal(walk: &mut Walk<'_, '_, '_>, manager: &HttpConnectionManager<'_>) -> bool {
    let guard = super::has(walk, "explicit_internal_address_config", [1, 33, 0]);
    let ranges = manager.internal_address_config.as_ref();
    if ranges.is_none_or(|it| it.cidr_ranges.is_empty()) && guard {
        return false;
    }
    match (remote(walk), ranges) {
        (None, _) => walk
            .fork
            .unknown("whether the client's address is an internal one"),
        (Some(ip), Some(ranges)) => within(ranges, ip),
        (Some(IpAddr::V4(ip)), None) => ip.is_private() || ip.is_loopback(),
        (Some(IpAddr::V6(ip)), None) => ip.is_loopback() || ip.octets().first() == Some(&0xfd),
    }
}

fn within(ranges: &InternalAddresses, ip: IpAddr) -> bool {
    let bits = |ip: IpAddr| match ip {
        IpAddr::V4(ip) => (u128::from(ip.to_bits()) << 96, 32),
        IpAddr::V6(ip) => (ip.to_bits(), 128),
    };
    ranges.cidr_ranges.iter().any(|range| {
        let Ok(prefix) = range.address_prefix.parse::<IpAddr>() else {
            return false;
        };
        let ((wanted, width), (own, _)) = (bits(prefix), bits(ip));
        let length = range.prefix_len.unwrap_or(0).min(width);
        let shift = u32::try_from(128 - length).unwrap_or(128);
        let differ = (wanted ^ own).checked_shr(shift).unwrap_or(0);
        prefix.is_ipv4() == ip.is_ipv4() && differ == 0
    })
}

/// `x-forwarded-client-cert`: removed unless configured, and always without a certificate.
fn client_certificate(
    walk: &mut Walk<'_, '_, '_>,
    manager: &HttpConnectionManager<'_>,
    http: &mut Http,
) {
    const NAME: &str = "x-forwarded-client-cert";
    let mode = manager.forward_client_cert_details.as_deref();
    let mode = mode.unwrap_or("SANITIZE");
    if matches!(mode, "ALWAYS_FORWARD_ONLY" | "4") {
        return;
    }
    let presented = match super::tls(walk).map(|tls| &tls.peer) {
        None | Some(Peer::None) => false,
        Some(Peer::Certificate { .. } | Peer::Unnamed) => true,
        Some(Peer::Unknown) if matches!(mode, "SANITIZE" | "0") => false,
        Some(Peer::Unknown) => walk.fork.unknown("whether the client shows a certificate"),
    };
    match mode {
        "FORWARD_ONLY" | "1" if presented => (),
        "APPEND_FORWARD" | "2" | "SANITIZE_SET" | "3" if presented => {
            http.set(NAME, header::NOT_KNOWN);
        }
        _ => http.remove(NAME),
    }
}
