//! What was typed for VIEW, as a question to istiod: a path, and whose it is.
//!
//! istioctl's users write a query into it (`edsz?proxyID=a.b`), so a query is taken
//! apart here. Some of istiod's debug paths change something, and they are asked for
//! by GET like all others: those are refused by name, and a name or parameter that
//! could be another one in disguise (escapes, dots) with them.

use crate::error::{Error, Result};
use crate::render::xds::Answer;

/// Whose an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// The control plane's.
    Mesh,
    /// One proxy's.
    Proxy,
    /// Either's.
    Either,
}

/// A debug path that is known here.
pub(super) struct Known {
    pub(super) name: &'static str,
    pub(super) of: Of,
    pub(super) about: &'static str,
}

const fn known(name: &'static str, of: Of, about: &'static str) -> Known {
    Known { name, of, about }
}

/// istiod's debug paths (`pilot/pkg/xds/debug.go`), of old ones and new ones.
pub(super) const KNOWN: [Known; 28] = [
    known(
        "adsz",
        Of::Either,
        "connected proxies and the resources that they watch",
    ),
    known(
        "ambientz",
        Of::Mesh,
        "workloads, services and policies of ambient mode",
    ),
    known(
        "authorizationz",
        Of::Mesh,
        "authorization policies by namespace",
    ),
    known(
        "cachez",
        Of::Mesh,
        "what is kept of answers; ?sizes=true counts it",
    ),
    known(
        "clusterz",
        Of::Mesh,
        "clusters of the mesh, and whether they are in sync",
    ),
    known(
        "config_distribution",
        Of::Mesh,
        "versions that proxies acknowledged (until 1.23)",
    ),
    known("config_dump", Of::Proxy, "all that a proxy would be sent"),
    known("configz", Of::Mesh, "Istio's objects as they are known"),
    known("connections", Of::Mesh, "connected proxies"),
    known(
        "ecdsz",
        Of::Proxy,
        "extension configurations that a proxy would be sent",
    ),
    known("edsz", Of::Proxy, "endpoints that a proxy would be sent"),
    known("endpointShardz", Of::Mesh, "endpoints as they are known"),
    known("endpointz", Of::Mesh, "the same, under its old name"),
    known("inject", Of::Mesh, "templates of the sidecar's injection"),
    known(
        "instancesz",
        Of::Mesh,
        "the service endpoints that each proxy stands for",
    ),
    known(
        "krtz",
        Of::Mesh,
        "what the collections of the control plane hold (large)",
    ),
    known("list", Of::Mesh, "what this istiod answers"),
    known("mcsz", Of::Mesh, "services of the multi-cluster API"),
    known("mesh", Of::Mesh, "the mesh's configuration"),
    known("ndsz", Of::Proxy, "names that a proxy's DNS would be sent"),
    known("networkz", Of::Mesh, "gateways of other networks"),
    known("push_status", Of::Mesh, "what the last push complained of"),
    known(
        "pushcontext",
        Of::Mesh,
        "gateways and policies of the last push",
    ),
    known("registryz", Of::Mesh, "services as they are known"),
    known(
        "resourcesz",
        Of::Mesh,
        "the types of objects that are watched",
    ),
    known("sidecarz", Of::Proxy, "what a proxy's Sidecar lets it see"),
    known(
        "syncz",
        Of::Mesh,
        "what each proxy was sent and acknowledged",
    ),
    known("telemetryz", Of::Either, "telemetry settings"),
];

/// Parameters and paths that change something in istiod.
const CHANGES: [(&str, &str); 3] = [
    ("push", "has istiod push to every proxy"),
    ("clear", "empties what istiod keeps"),
    ("force_disconnect", "cuts a proxy's connection"),
];

/// A question to istiod.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct View {
    /// Its name, such as `edsz`.
    pub(super) name: String,
    /// Its path, with what was typed as a query but for the proxy.
    pub(super) path: String,
    /// The proxy that the query named.
    pub(super) proxy: Option<String>,
    /// Whether it was written as a path, so that it is no name of ours.
    pub(super) raw: bool,
}

impl View {
    /// Reads what was typed; `targeted` says whether a TARGET was typed too.
    ///
    /// # Errors
    /// A name that cannot be one, and whatever would change something.
    pub(super) fn parse(typed: &str, targeted: bool) -> Result<View> {
        let bare = typed.trim_start_matches('/');
        let path = bare.strip_prefix("debug/");
        let (bare, raw) = (path.unwrap_or(bare), path.is_some());
        let (name, query) = bare.split_once('?').unwrap_or((bare, ""));
        let word = |part: &str| {
            let letter = |byte: u8| byte.is_ascii_alphanumeric() || b"_-".contains(&byte);
            !part.is_empty() && part.bytes().all(letter)
        };
        if !name.split('/').all(word) {
            return Err(Error::usage(format!("`{name}` is no view"))
                .hint("`mesh xds list` shows what there is"));
        }
        refuse_changes(name.rsplit('/').next().unwrap_or(name))?;
        let (mut proxy, mut kept) = (None, Vec::new());
        for part in query.split('&').filter(|part| !part.is_empty()) {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            let plain = |byte: u8| byte.is_ascii_graphic() && !b"#\"<>\\^`{|};".contains(&byte);
            if !word(key) || !value.bytes().all(plain) {
                return Err(Error::usage(format!("`{part}` is no parameter of a view")));
            }
            refuse_changes(key)?;
            if key == "proxyID" {
                proxy = Some(value.to_owned());
            } else {
                kept.push(part);
            }
        }
        if proxy.is_some() && targeted {
            return Err(Error::usage(
                "the proxy is named twice, as proxyID and as TARGET",
            ));
        }
        let of_proxy = targeted || proxy.is_some();
        let name = match name {
            "endpoints" if of_proxy => "edsz",
            "endpoints" => "endpointShardz",
            "registry" => "registryz",
            other => other,
        };
        let query = if kept.is_empty() {
            String::new()
        } else {
            format!("?{}", kept.join("&"))
        };
        let view = View {
            name: name.to_owned(),
            path: format!("/debug/{name}{query}"),
            proxy,
            raw,
        };
        view.suits(of_proxy)?;
        Ok(view)
    }

    /// The table of its answer, if it has one.
    pub(super) fn table(&self) -> Option<Answer> {
        match self.name.as_str() {
            "connections" => Some(Answer::Connections),
            "registryz" => Some(Answer::Registry),
            "endpointShardz" | "endpointz" => Some(Answer::Shards),
            "syncz" => Some(Answer::Sync),
            _ => None,
        }
    }

    /// Refuses a view of one proxy without one, and one of the mesh with one.
    fn suits(&self, of_proxy: bool) -> Result<()> {
        let of = KNOWN.iter().find(|known| known.name == self.name);
        match (of.map(|known| known.of), of_proxy) {
            (Some(Of::Proxy), false) => {
                let name = &self.name;
                Err(
                    Error::usage(format!("{name} is of one proxy: name it as TARGET"))
                        .hint(format!("such as `mesh xds {name} deploy/reviews-v1`")),
                )
            }
            (Some(Of::Mesh), true) => {
                let name = &self.name;
                Err(Error::usage(format!(
                    "{name} is of no single proxy, so TARGET has no place"
                ))
                .hint(instead(name)))
            }
            _ => Ok(()),
        }
    }
}

/// What tells of one proxy where a view tells of all.
fn instead(name: &str) -> &'static str {
    match name {
        "syncz" | "connections" => "`mesh proxy-status TARGET` says how one proxy fares",
        "endpointShardz" | "endpointz" => {
            "`mesh xds endpoints TARGET` shows the endpoints that one proxy would be sent"
        }
        "registryz" => {
            "`mesh xds config_dump TARGET --kind clusters` shows what of them one proxy would be sent"
        }
        "configz" => "`mesh xds sidecarz TARGET` shows what one proxy is let see",
        "instancesz" => {
            "leave TARGET out; --jq '.\"POD.NAMESPACE\"' picks one proxy from the answer"
        }
        _ => "leave TARGET out; --jq picks from the answer",
    }
}

fn refuse_changes(name: &str) -> Result<()> {
    match CHANGES
        .iter()
        .find(|(change, _)| change.eq_ignore_ascii_case(name))
    {
        Some((change, what)) => Err(Error::usage(format!(
            "`{change}` {what}, and mesh changes nothing"
        ))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::exit::Exit;

    #[test]
    fn a_view_is_a_name_a_path_or_istioctls_type_with_a_query() {
        let path = |typed: &str| View::parse(typed, false).unwrap().path;
        assert_eq!(path("syncz"), "/debug/syncz");
        assert_eq!(path("/debug/syncz?namespace=a"), "/debug/syncz?namespace=a");
        assert_eq!(path("endpoints"), "/debug/endpointShardz");
        assert_eq!(path("registry"), "/debug/registryz");
        assert_eq!(path("somethingnew"), "/debug/somethingnew");
        let view = View::parse("edsz?proxyID=a.b&x=1", false).unwrap();
        assert_eq!(
            (view.path.as_str(), view.proxy.as_deref()),
            ("/debug/edsz?x=1", Some("a.b"))
        );
        assert_eq!(View::parse("endpoints", true).unwrap().path, "/debug/edsz");
    }

    #[test]
    fn what_changes_something_is_refused_however_it_is_written() {
        for typed in [
            "adsz?push=true",
            "adsz?proxyID=a.b&push=true",
            "adsz?PUSH",
            "cachez?clear=true",
            "force_disconnect?proxyID=a.b",
            "debug/force_disconnect",
        ] {
            let error = View::parse(typed, false).unwrap_err();
            assert_eq!(error.exit, Exit::Usage, "{typed}");
            assert!(
                error.message.ends_with("mesh changes nothing"),
                "{typed}: {error}"
            );
        }
        for typed in [
            "adsz?pu%73h=true",
            "%66orce_disconnect",
            "x/../force_disconnect",
            "a//b",
            "adsz?x=1;push=true",
            "",
            "a b",
            "syncz#x",
        ] {
            assert_eq!(
                View::parse(typed, false).unwrap_err().exit,
                Exit::Usage,
                "{typed}"
            );
        }
    }

    #[test]
    fn a_view_of_one_proxy_needs_one_and_another_takes_none() {
        for (typed, targeted) in [
            ("config_dump", false),
            ("registry", true),
            ("edsz?proxyID=a", true),
        ] {
            assert_eq!(
                View::parse(typed, targeted).unwrap_err().exit,
                Exit::Usage,
                "{typed}"
            );
        }
        let hint = |typed| View::parse(typed, true).unwrap_err().hints.concat();
        for typed in ["endpointz", "endpointShardz"] {
            assert!(hint(typed).contains("mesh xds endpoints TARGET"), "{typed}");
        }
        assert!(hint("syncz").contains("proxy-status") && hint("mesh").contains("--jq"));
        for (typed, targeted) in [("adsz", true), ("adsz", false), ("somethingnew", true)] {
            assert!(View::parse(typed, targeted).is_ok(), "{typed}");
        }
    }
}
