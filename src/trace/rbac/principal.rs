//! Who it is: the principals of a policy
//! (`S:extensions/filters/common/rbac/matchers.cc`).
//!
//! Three addresses are told apart: that of the socket's other end, that of the
//! connection (which PROXY may say), and that of the request (which a header may
//! say). A certificate's names are tried by kinds, URI, DNS, subject, and one that
//! fits is enough.

use std::net::IpAddr;

use super::Asked;
use super::leaf;
use super::tree::{Rule, Shape, Told};
use crate::envoy::config::matcher::StringMatcher;
use crate::envoy::config::rbac::{Authenticated, FilterState, MtlsAuthenticated, Principal};
use crate::trace::fork::Fork;
use crate::trace::handshake::name_fits;
use crate::trace::noted::Noted;
use crate::trace::request::{Arrival, Peer};
use crate::trace::text;

/// Where HBONE keeps who the peer is (`I:pilot/pkg/security/authz/matcher`).
const PEER_PRINCIPAL: &str = "io.istio.peer_principal";

const IDENTITY: &str = "the client's identity (--principal)";
const ADDRESS: &str = "the client's address (--src-ip)";

impl Rule for Principal<'_> {
    fn shape(&self) -> Shape<'_, Self> {
        match self {
            Principal::AndIds(set) => Shape::All(&set.ids),
            Principal::OrIds(set) => Shape::One(&set.ids),
            Principal::NotId(id) => Shape::Not(id),
            Principal::Any(_) => Shape::Always,
            _ => Shape::Leaf,
        }
    }

    fn fits(&self, asked: &Asked<'_>, fork: &mut Fork) -> bool {
        match self {
            Principal::Authenticated(it) => authenticated(it, asked, fork),
            Principal::SourceIp(range) => leaf::address(range, connection_ip(asked), ADDRESS, fork),
            Principal::DirectRemoteIp(range) => {
                leaf::address(range, socket_ip(asked), ADDRESS, fork)
            }
            Principal::RemoteIp(range) => leaf::address(range, asked.remote, ADDRESS, fork),
            Principal::Header(matcher) => leaf::header(matcher, asked, fork),
            Principal::UrlPath(matcher) => leaf::url_path(&matcher.path, asked, fork),
            Principal::Metadata(matcher) => leaf::metadata(matcher, asked, fork),
            Principal::SourcedMetadata(matcher) => leaf::sourced(matcher, asked, fork),
            Principal::FilterState(matcher) => filter_state(matcher, asked, fork),
            Principal::Custom(extension) => {
                let any = &extension.typed_config;
                match any.type_name() {
                    "envoy.extensions.rbac.principals.mtls_authenticated.v3.Config" => {
                        match any.read() {
                            Ok(config) => mtls(&config, asked, fork),
                            Err(why) => fork.unknown(format!(
                                "who the principal mtls_authenticated means, which cannot be \
                                 decoded: {why}"
                            )),
                        }
                    }
                    other => fork.unknown(format!("whether the client is a principal {other}")),
                }
            }
            Principal::AndIds(_)
            | Principal::OrIds(_)
            | Principal::NotId(_)
            | Principal::Any(_) => super::tree::matches(self, asked, fork),
        }
    }

    fn told(&self, asked: &Asked<'_>) -> Told {
        let wanted = |wanted: String| Told {
            what: "principal".to_owned(),
            value: identity(asked),
            wanted,
        };
        match self {
            Principal::Authenticated(it) => wanted(match (&it.principal_name, &it.name) {
                (Some(matcher), _) => text::told(matcher),
                (None, Some(name)) => name.clone(),
                (None, None) => "a TLS client".to_owned(),
            }),
            Principal::SourceIp(range) => leaf::address_told("source", range, connection_ip(asked)),
            Principal::DirectRemoteIp(range) => {
                leaf::address_told("direct remote address", range, socket_ip(asked))
            }
            Principal::RemoteIp(range) => leaf::address_told("remote address", range, asked.remote),
            Principal::Header(matcher) => leaf::header_told(matcher, asked),
            Principal::UrlPath(matcher) => leaf::path_told(text::told(&matcher.path), asked),
            Principal::Metadata(matcher) => leaf::metadata_told(matcher, asked.noted),
            Principal::SourcedMetadata(it) => {
                leaf::metadata_told(&it.metadata_matcher, asked.noted)
            }
            Principal::FilterState(matcher) => state_told(matcher, asked),
            Principal::Custom(extension) => wanted(extension.typed_config.type_name().to_owned()),
            Principal::AndIds(_)
            | Principal::OrIds(_)
            | Principal::NotId(_)
            | Principal::Any(_) => wanted("several identities".to_owned()),
        }
    }
}

fn connection_ip(asked: &Asked<'_>) -> Option<IpAddr> {
    asked.connection.remote_ip()
}

fn socket_ip(asked: &Asked<'_>) -> Option<IpAddr> {
    asked.connection.source.map(|source| source.ip())
}

fn identity(asked: &Asked<'_>) -> String {
    match asked.tls().map(|tls| &tls.peer) {
        None => "(none, for want of TLS)".to_owned(),
        Some(Peer::None) => "(none, for want of a certificate)".to_owned(),
        Some(Peer::Unknown | Peer::Unnamed) => "(unknown)".to_owned(),
        Some(Peer::Certificate { uris, dns, subject }) => uris
            .first()
            .or_else(|| dns.first())
            .or(subject.as_ref())
            .map_or_else(|| "(a certificate without names)".to_owned(), Clone::clone),
    }
}

fn authenticated(it: &Authenticated<'_>, asked: &Asked<'_>, fork: &mut Fork) -> bool {
    let Some(tls) = asked.tls() else {
        return false;
    };
    let whole = it.name.as_ref().map(|name| StringMatcher {
        exact: Some(name.clone()),
        ..StringMatcher::default()
    });
    let Some(matcher) = it.principal_name.as_ref().or(whole.as_ref()) else {
        return true;
    };
    match &tls.peer {
        Peer::Unknown | Peer::Unnamed => {
            fork.unknown(format!("{IDENTITY}: whether it is {}", text::told(matcher)))
        }
        Peer::None => text::matches(matcher, "", fork),
        Peer::Certificate { uris, dns, subject } => {
            let mut names = uris.iter().chain(dns);
            names.any(|name| text::matches(matcher, name, fork))
                || match subject {
                    Some(subject) => text::matches(matcher, subject, fork),
                    None if never_a_subject(matcher) => false,
                    None => fork.unknown(format!(
                        "the subject of the client's certificate: whether it is {}",
                        text::told(matcher)
                    )),
                }
        }
    }
}

/// Whether no subject can fit, whatever it is: a subject is made of `attribute=value`
/// pairs, and neither begins with a scheme nor tells a Kubernetes account by its path.
fn never_a_subject(matcher: &StringMatcher<'_>) -> bool {
    let begins = |text: &Option<String>| {
        text.as_ref().is_some_and(|text| {
            let attribute = text.split('=').next().unwrap_or(text);
            attribute.contains("://")
        })
    };
    let holds = |text: &str| {
        ["://", "/ns/", "/sa/"]
            .iter()
            .any(|part| text.contains(part))
    };
    begins(&matcher.exact)
        || begins(&matcher.prefix)
        || matcher.suffix.as_deref().is_some_and(holds)
        || matcher.contains.as_deref().is_some_and(holds)
        || matcher
            .safe_regex
            .as_ref()
            .is_some_and(|it| holds(&it.regex))
}

fn mtls(config: &MtlsAuthenticated<'_>, asked: &Asked<'_>, fork: &mut Fork) -> bool {
    let Some(tls) = asked.tls() else {
        return false;
    };
    let wanted = config.san_matcher.as_ref();
    match (&tls.peer, wanted) {
        (Peer::None, _) => false,
        (Peer::Unknown, _) => fork.unknown(format!("{IDENTITY}: whether it is authenticated")),
        (Peer::Certificate { .. } | Peer::Unnamed, None) => true,
        (Peer::Unnamed, Some(wanted)) => fork.unknown(format!(
            "{IDENTITY}: whether it is {}",
            text::told(&wanted.matcher)
        )),
        (Peer::Certificate { uris, dns, .. }, Some(wanted)) => name_fits(wanted, uris, dns, fork),
    }
}

/// What a key of the filter state holds, as far as that is known.
fn state<'a>(key: &str, asked: &Asked<'a>) -> Option<&'a str> {
    let stored = asked.connection.filter_state.get(key).map(String::as_str);
    stored.or_else(|| match &asked.tls()?.peer {
        Peer::Certificate { uris, .. } if key == PEER_PRINCIPAL && may_be(key, asked) => {
            uris.first().map(String::as_str)
        }
        _ => None,
    })
}

/// Whether somebody may have stored a key: the listener that the connection comes from, or
/// a filter of which that is not known.
fn may_be(key: &str, asked: &Asked<'_>) -> bool {
    let any = |noted: &Noted| {
        noted
            .writers
            .iter()
            .any(|(namespace, _)| namespace.is_none())
    };
    matches!(asked.connection.arrival, Arrival::Internal(_))
        || asked.inspected.unread_state.iter().any(|own| own == key)
        || any(asked.noted)
        || any(&asked.inspected.noted)
}

fn filter_state(matcher: &FilterState<'_>, asked: &Asked<'_>, fork: &mut Fork) -> bool {
    let Some(value) = state(&matcher.key, asked) else {
        if !may_be(&matcher.key, asked) {
            return false;
        }
        let what = if matcher.key == PEER_PRINCIPAL {
            IDENTITY.to_owned()
        } else {
            format!("the filter state {}", matcher.key)
        };
        let wanted = state_told(matcher, asked).wanted;
        return fork.unknown(format!("{what}: whether it is {wanted}"));
    };
    match (&matcher.string_match, &matcher.address_match) {
        (Some(wanted), _) => text::matches(wanted, value, fork),
        (None, Some(wanted)) => {
            let ip = value.parse().ok();
            let fits = wanted
                .ranges
                .iter()
                .any(|range| leaf::address(range, ip, "an address in the filter state", fork));
            fits != wanted.invert_match
        }
        (None, None) => fork.unknown(format!(
            "whether the filter state {} is as it should be",
            matcher.key
        )),
    }
}

fn state_told(matcher: &FilterState<'_>, asked: &Asked<'_>) -> Told {
    let principal = matcher.key == PEER_PRINCIPAL;
    Told {
        what: match principal {
            true => "principal".to_owned(),
            false => format!("filter state {}", matcher.key),
        },
        value: match state(&matcher.key, asked) {
            Some(value) => value.to_owned(),
            None if may_be(&matcher.key, asked) => "(unknown)".to_owned(),
            None => "(none)".to_owned(),
        },
        wanted: match (&matcher.string_match, &matcher.address_match) {
            (Some(wanted), _) => text::told(wanted),
            (None, Some(wanted)) => {
                let ranges: Vec<String> = wanted.ranges.iter().map(leaf::range_told).collect();
                format!("in {}", ranges.join(", "))
            }
            (None, None) => "nothing".to_owned(),
        },
    }
}
