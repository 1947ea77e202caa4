//! The virtual hosts of a route table by their domains.
//!
//! Built once for a table, from each virtual host's name and domains alone, in the
//! shape in which Envoy searches it (`S:common/router/config_impl.cc`, `RouteMatcher`):
//! a map of whole names, and a map for each length of the wildcards, longest first. A
//! search then costs one look for each *length* there is, however many hosts. The whole
//! names are sorted rather than hashed, so that names that nearly fit stand together.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::net::IpAddr;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

/// The domains of a table; numbers are those of the virtual hosts in it.
#[derive(Debug, Default)]
pub struct Domains {
    exact: BTreeMap<String, usize>,
    /// `*.example.com` under its length without the star.
    suffixes: Wildcards,
    /// `example.*` likewise.
    prefixes: Wildcards,
    /// The host of `*`.
    any: Option<usize>,
    /// Hosts that cannot be decoded, and why.
    pub undecodable: Vec<(usize, String)>,
    /// The first address among the whole names of each host that has one.
    addresses: HashMap<usize, IpAddr>,
    /// The names, in the table's order.
    pub names: Vec<String>,
}

type Wildcards = BTreeMap<usize, HashMap<String, usize>>;

/// A virtual host that was found, and by what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which virtual host.
    pub index: usize,
    /// Its domain that fits, in lower case.
    pub domain: String,
}

/// What a virtual host is found by.
#[derive(Default)]
struct Head<'a> {
    name: Option<Cow<'a, str>>,
    domains: Option<Vec<Cow<'a, str>>>,
}

impl<'a> Head<'a> {
    /// Envoy writes both before the routes, so reading ends there.
    fn of(text: &'a str) -> Result<Head<'a>, serde_json::Error> {
        let mut head = Head::default();
        let mut reader = serde_json::Deserializer::from_str(text);
        let read = Peek(&mut head).deserialize(&mut reader);
        match head {
            Head {
                name: Some(_),
                domains: Some(_),
            } => Ok(head),
            _ => read.map(|()| head),
        }
    }
}

/// Fills a head, and fails when it is whole: that is how a reader is left early.
struct Peek<'h, 'a>(&'h mut Head<'a>);

impl<'de: 'a, 'a> DeserializeSeed<'de> for Peek<'_, 'a> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de: 'a, 'a> Visitor<'de> for Peek<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Peek(head) = self;
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            match &*key {
                "name" => head.name = Some(map.next_value()?),
                "domains" => head.domains = Some(map.next_value()?),
                _ => _ = map.next_value::<IgnoredAny>()?,
            }
            if head.name.is_some() && head.domains.is_some() {
                return Err(A::Error::custom("found"));
            }
        }
        Ok(())
    }
}

impl Domains {
    /// The name of a virtual host.
    #[must_use]
    pub fn name(&self, index: usize) -> &str {
        self.names.get(index).map_or("", String::as_str)
    }

    /// The first domain of a virtual host that is an address.
    #[must_use]
    pub fn address(&self, index: usize) -> Option<IpAddr> {
        self.addresses.get(&index).copied()
    }

    /// Reads the domains of virtual hosts from their texts.
    pub fn read<'t>(hosts: impl Iterator<Item = &'t str>) -> Domains {
        let mut domains = Domains::default();
        for (index, text) in hosts.enumerate() {
            match Head::of(text) {
                Ok(head) => {
                    domains
                        .names
                        .push(head.name.unwrap_or_default().into_owned());
                    for domain in head.domains.unwrap_or_default() {
                        domains.add(index, domain.to_ascii_lowercase());
                    }
                }
                Err(cause) => {
                    domains.names.push(String::new());
                    domains.undecodable.push((index, cause.to_string()));
                }
            }
        }
        for (domain, index) in &domains.exact {
            let address = domain.parse().ok();
            let address = address.or_else(|| domain.rsplit_once(':')?.0.parse().ok());
            if let Some(address) = address {
                domains.addresses.entry(*index).or_insert(address);
            }
        }
        domains
    }

    /// Of two hosts with one domain Envoy refuses the table; the first is kept here.
    fn add(&mut self, index: usize, domain: String) {
        if domain == "*" {
            self.any.get_or_insert(index);
        } else if let Some(suffix) = domain.strip_prefix('*') {
            let of_length = self.suffixes.entry(suffix.len()).or_default();
            of_length.entry(suffix.to_owned()).or_insert(index);
        } else if let Some(prefix) = domain.strip_suffix('*') {
            let of_length = self.prefixes.entry(prefix.len()).or_default();
            of_length.entry(prefix.to_owned()).or_insert(index);
        } else {
            self.exact.entry(domain).or_insert(index);
        }
    }

    /// The virtual host that answers every request, where there is no other domain.
    #[must_use]
    pub fn only(&self) -> Option<usize> {
        let others =
            !(self.exact.is_empty() && self.suffixes.is_empty() && self.prefixes.is_empty());
        if others { None } else { self.any }
    }

    /// The virtual host of a name in lower case: whole names before suffixes before
    /// prefixes before `*`, longer wildcards before shorter ones.
    #[must_use]
    pub fn find(&self, host: &str) -> Option<Hit> {
        let hit = |index: usize, domain: String| Some(Hit { index, domain });
        if let Some(index) = self.exact.get(host) {
            return hit(*index, host.to_owned());
        }
        // `*.a.com` is not for `.a.com`: the star stands for one character at least.
        let shorter = |map: &'_ Wildcards| map.range(..host.len()).next_back().is_some();
        if shorter(&self.suffixes) {
            for (length, of_length) in self.suffixes.range(..host.len()).rev() {
                let end = host.get(host.len() - length..);
                if let Some((end, index)) = end.and_then(|end| of_length.get_key_value(end)) {
                    return hit(*index, format!("*{end}"));
                }
            }
        }
        for (length, of_length) in self.prefixes.range(..host.len()).rev() {
            let begin = host.get(..*length);
            if let Some((begin, index)) = begin.and_then(|begin| of_length.get_key_value(begin)) {
                return hit(*index, format!("{begin}*"));
            }
        }
        hit(self.any?, "*".to_owned())
    }

    /// Domains that nearly fit a name: with another port, or the name with more or
    /// fewer labels, ten at most.
    #[must_use]
    pub fn near(&self, host: &str) -> Vec<Hit> {
        let bare = host.split(':').next().unwrap_or(host);
        let mut hits = Vec::new();
        if bare.is_empty() {
            return hits;
        }
        self.beginning(bare, &["", ":", "."], &mut hits);
        let mut shorter = bare;
        while let Some((parent, _)) = shorter.rsplit_once('.')
            && hits.len() < NEAR
        {
            self.beginning(parent, &["", ":"], &mut hits);
            shorter = parent;
        }
        hits.truncate(NEAR);
        hits
    }

    /// All domains but `*`, as they are written, with their virtual hosts.
    pub fn all(&self) -> impl Iterator<Item = Hit> {
        let exact = self.exact.iter();
        let exact = exact.map(|(domain, index)| (domain.clone(), *index));
        let suffixes = self.suffixes.values().flatten();
        let suffixes = suffixes.map(|(end, index)| (format!("*{end}"), *index));
        let prefixes = self.prefixes.values().flatten();
        let prefixes = prefixes.map(|(begin, index)| (format!("{begin}*"), *index));
        let all = exact.chain(suffixes).chain(prefixes);
        all.map(|(domain, index)| Hit { index, domain })
    }

    /// Whole names that are a name and then one of these.
    fn beginning(&self, name: &str, followed: &[&str], into: &mut Vec<Hit>) {
        for next in followed {
            let begin = format!("{name}{next}");
            let fit = self.exact.range(begin.clone()..).take(NEAR);
            into.extend(
                fit.take_while(|(domain, _)| match *next {
                    "" => **domain == begin,
                    _ => domain.starts_with(&begin),
                })
                .map(|(domain, index)| Hit {
                    index: *index,
                    domain: domain.clone(),
                }),
            );
        }
    }
}

/// How many domains that nearly fit are told.
const NEAR: usize = 10;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn domains(hosts: &[&[&str]]) -> Domains {
        let texts: Vec<String> = hosts
            .iter()
            .map(|domains| serde_json::json!({"name": "v", "domains": domains}).to_string())
            .collect();
        Domains::read(texts.iter().map(String::as_str))
    }

    #[test]
    fn whole_names_go_before_suffixes_before_prefixes_before_the_star() {
        let domains = domains(&[
            &["*"],
            &["a.b.*"],
            &["*.com", "*-x.b.com"],
            &["A.b.com"],
            &["*.b.com"],
        ]);
        for (host, index, domain) in [
            ("a.b.com", 3, "a.b.com"),
            ("c-x.b.com", 2, "*-x.b.com"),
            ("-x.b.com", 4, "*.b.com"),
            (".b.com", 2, "*.com"),
            ("a.b.net", 1, "a.b.*"),
            ("a.b.", 0, "*"),
            ("a.b.x.com", 2, "*.com"),
            (".com", 0, "*"),
            ("", 0, "*"),
            ("é.com", 2, "*.com"),
        ] {
            let domain = domain.to_owned();
            assert_eq!(domains.find(host), Some(Hit { index, domain }), "{host}");
        }
        assert_eq!(domains.only(), None);
    }

    #[test]
    fn a_lone_star_needs_no_host() {
        assert_eq!(domains(&[&["*"]]).only(), Some(0));
        assert_eq!(domains(&[&["a"]]).find("b"), None);
    }

    #[test]
    fn another_port_and_another_length_are_near() {
        let domains = domains(&[&["reviews:9080", "reviews.ns"], &["reviews2"], &["reviews"]]);
        let near: Vec<String> = domains
            .near("reviews:80")
            .into_iter()
            .map(|hit| hit.domain)
            .collect();
        assert_eq!(near, ["reviews", "reviews:9080", "reviews.ns"]);
        assert_eq!(domains.near("reviews.x.y").len(), 2);
        assert!(domains.near("").is_empty());
    }

    #[test]
    fn a_host_that_cannot_be_decoded_costs_itself() {
        let domains = Domains::read([r#"{"name": 1}"#, r#"{"domains": ["a"]}"#].into_iter());
        assert_eq!(domains.find("a").map(|hit| hit.index), Some(1));
        assert_eq!(domains.undecodable.len(), 1);
    }
}
