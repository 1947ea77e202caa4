//! The TLS that a client offers: the URL's own, or a mesh's where an identity is given.
//!
//! A sidecar that speaks to another names the service in the server name and itself in
//! ALPN (`pilot/pkg/networking/core/cluster_tls.go`, `istio.alpn`), so that an identity
//! alone is enough to ask about its requests.

use std::net::IpAddr;

use super::around::Around;
use super::asked::Asked;
use super::request::{Role, Subject};
use super::url::{Scheme, Url};
use crate::error::{Error, Result};
use crate::trace::names;
use crate::trace::request::{Peer, Tls, Version};

/// What every SPIFFE identity begins with.
const SPIFFE: &str = "spiffe://";

/// Refuses flags of a TLS that there is not: nothing would come of them.
pub(super) fn check(asked: &Asked, url: &Url, role: Role) -> Result<()> {
    if asked.logged || asked.inbound || url.scheme.is_tls() {
        return Ok(());
    }
    let scheme = match url.scheme.is_http() {
        true => "http",
        false => "tcp",
    };
    let flag = match (&asked.sni, asked.alpn.is_empty(), &asked.principal) {
        (Some(_), ..) => "--sni",
        (None, false, _) => "--alpn",
        (None, true, Some(_)) if role != Role::Waypoint => "--principal",
        _ => return Ok(()),
    };
    let hint = match flag {
        "--principal" => {
            "the identity of what leaves TARGET is its own; of what comes to it, say --inbound"
        }
        _ => "write https:// or tls:// for TLS of the client, --inbound for what a sidecar sends",
    };
    Err(Error::usage(format!("{flag} is a part of TLS, and {scheme}:// is none")).hint(hint))
}

/// An identity as certificates have it: AuthorizationPolicies leave the scheme out.
pub(super) fn identity(text: &str) -> String {
    let bare = !text.contains("://") && text.contains("/ns/") && text.contains("/sa/");
    match bare {
        true => format!("{SPIFFE}{text}"),
        false => text.to_owned(),
    }
}

/// The TLS that comes; none for plain text.
pub(super) fn tls(
    asked: &Asked,
    url: &Url,
    version: Version,
    subject: &Subject<'_, '_>,
    around: &Around<'_>,
) -> Option<Tls> {
    let proven = asked.logged && asked.inbound && asked.sni.is_some();
    let mutual = asked.inbound && (asked.principal.is_some() || proven);
    let inbound = asked.inbound || asked.logged;
    let said = asked.sni.is_some() || !asked.alpn.is_empty();
    let speaks = url.scheme.is_tls() || mutual || (inbound && said);
    if !speaks {
        return None;
    }
    let of_mesh = mutual && !url.scheme.is_tls();
    let named = url.host.parse::<IpAddr>().is_err();
    let sni = match &asked.sni {
        Some(sni) => sni.clone(),
        None if of_mesh => names::full(&url.host, &subject.proxy.node_id)
            .map(|host| format!("outbound_.{}_._.{host}", url.port))
            .unwrap_or_default(),
        None if named => url.host.clone(),
        None => String::new(),
    };
    let offered: &[&str] = match (of_mesh, url.scheme, version) {
        (true, scheme, Version::Http2) if scheme.is_http() => &["istio-h2", "istio"],
        (true, scheme, Version::Http10) if scheme.is_http() => &["istio-http/1.0", "istio"],
        (true, scheme, _) if scheme.is_http() => &["istio-http/1.1", "istio"],
        (true, ..) => &["istio-peer-exchange", "istio"],
        (false, Scheme::Https, Version::Http2) => &["h2", "http/1.1"],
        (false, Scheme::Https, Version::Http10) => &["http/1.0"],
        (false, Scheme::Https, Version::Http11) => &["http/1.1"],
        _ => &[],
    };
    let alpn = match asked.alpn.as_slice() {
        [] => offered.iter().map(|&one| one.to_owned()).collect(),
        given => given.to_vec(),
    };
    let certificate = |identity: String| Peer::Certificate {
        uris: vec![identity],
        dns: Vec::new(),
        subject: None,
    };
    let peer = match &asked.principal {
        Some(principal) => certificate(identity(principal)),
        // The log tells of a request, so the handshake succeeded; with whose certificate
        // only the address tells.
        None if proven => client(asked, subject, around).map_or(Peer::Unnamed, certificate),
        None => Peer::None,
    };
    let sni = sni.to_ascii_lowercase();
    Some(Tls { sni, alpn, peer })
}

/// The identity of the pod that a request came from, by its account.
fn client(asked: &Asked, subject: &Subject<'_, '_>, around: &Around<'_>) -> Option<String> {
    let own = subject.texts.identity()?;
    let domain = own.strip_prefix(SPIFFE)?.split('/').next()?;
    let pod = around.pod_at(asked.src_ip?.ip).ok()??;
    let account = pod.account.filter(|_| pod.has_proxy || pod.is_ambient)?;
    let namespace = &pod.name.namespace;
    Some(format!("{SPIFFE}{domain}/ns/{namespace}/sa/{account}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_may_be_written_as_policies_write_it() {
        let whole = "spiffe://cluster.local/ns/a/sa/b";
        assert_eq!(identity("cluster.local/ns/a/sa/b"), whole);
        assert_eq!(identity(whole), whole);
        assert_eq!(identity("a.example"), "a.example");
    }

    #[test]
    fn what_is_a_part_of_tls_is_refused_without_tls() {
        let check = |url: &str, asked: &Asked, role| {
            let url = Url::parse(url).map_err(|_| ());
            url.is_ok_and(|url| super::check(asked, &url, role).is_ok())
        };
        let sni = Asked {
            sni: Some("a".to_owned()),
            ..Asked::default()
        };
        let principal = Asked {
            principal: Some("a".to_owned()),
            ..Asked::default()
        };
        for asked in [&sni, &principal] {
            assert!(!check("http://a/", asked, Role::Sidecar));
            assert!(!check("tcp://a:1", asked, Role::Gateway));
            assert!(check("https://a/", asked, Role::Gateway));
            let inbound = Asked {
                inbound: true,
                ..asked.clone()
            };
            assert!(check("http://a/", &inbound, Role::Sidecar));
            let logged = Asked {
                logged: true,
                ..asked.clone()
            };
            assert!(check("http://a/", &logged, Role::Sidecar));
        }
        assert!(check("http://a/", &principal, Role::Waypoint));
    }
}
