//! One request, as a line of text.
//!
//! A line is what a table holds, what the generator makes, what a shrunk disagreement is
//! printed as and what is sent: there is no other form that could say something else.
//!
//! `GET /path host name=value … @key=value …`: a method, the path as it is on the wire,
//! the host (`-` for none), headers (`%20` in a name or a value is a space, `*9` as a value
//! nine letters, `*9=v` nine headers of that value), and what concerns the connection:
//!
//! - `@to=10.0.0.1:80` the original destination, told to Envoy by a PROXY header;
//! - `@from=10.0.0.2:99` the source in that header;
//! - `@peer=127.9.0.1` the address that the socket is really bound to;
//! - `@in` captured on its way in, `@direct` no capture: to the destination's own socket;
//! - `@sni=a.example`, `@alpn=h2,http/1.1`, `@cert=alice`: TLS;
//! - `@http=1.0`, `@http=2`; `@raw` some bytes that are no HTTP at all.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};

use mesh::trace::request::{Arrival, Connection, Http, Peer, Request, Tls, Version};

/// A request and how it comes.
#[derive(Clone, Debug)]
pub struct Case {
    /// The line that it was read from.
    pub line: String,
    pub arrival: Arrival,
    pub to: Option<SocketAddr>,
    pub from: Option<SocketAddr>,
    pub peer: Option<Ipv4Addr>,
    pub tls: Option<ClientTls>,
    /// None for raw bytes.
    pub http: Option<Http>,
}

/// What a client offers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ClientTls {
    pub sni: String,
    pub alpn: Vec<String>,
    /// One of the certificates beside this file.
    pub certificate: Option<String>,
}

impl Case {
    /// Reads a line; panics on one that is none, for lines are written by tests alone.
    pub fn read(line: &str) -> Case {
        let mut words = line.split_whitespace();
        let mut case = Case {
            line: line.to_owned(),
            arrival: Arrival::Outbound,
            to: None,
            from: None,
            peer: None,
            tls: None,
            http: None,
        };
        let mut http = Http {
            version: Version::Http11,
            method: String::new(),
            authority: None,
            path: None,
            headers: Vec::new(),
        };
        let mut raw = false;
        let mut plain = Vec::new();
        for word in &mut words {
            let Some(option) = word.strip_prefix('@') else {
                plain.push(word);
                continue;
            };
            let (key, value) = option.split_once('=').unwrap_or((option, ""));
            match key {
                "to" => case.to = Some(value.parse().unwrap()),
                "from" => case.from = Some(value.parse().unwrap()),
                "peer" => case.peer = Some(value.parse().unwrap()),
                "in" => case.arrival = Arrival::Inbound,
                "direct" => case.arrival = Arrival::Direct,
                "sni" => case.tls_mut().sni = value.to_owned(),
                "alpn" => case.tls_mut().alpn = value.split(',').map(str::to_owned).collect(),
                "cert" => case.tls_mut().certificate = Some(value.to_owned()),
                "tls" => drop(case.tls_mut()),
                "raw" => raw = true,
                "http" => http.version = version(value),
                _ => panic!("no option @{key}: {line}"),
            }
        }
        if raw {
            return case;
        }
        let [method, path, host, headers @ ..] = plain.as_slice() else {
            panic!("no method, path and host: {line}");
        };
        http.method = (*method).to_owned();
        http.path = (*path != "-").then(|| (*path).to_owned());
        http.authority = (*host != "-").then(|| (*host).to_owned());
        for header in headers {
            let (name, value) = header
                .split_once('=')
                .unwrap_or_else(|| panic!("no header: {header} in {line}"));
            let length = |text: &str| text.strip_prefix('*')?.parse::<usize>().ok();
            let text = match length(value) {
                Some(length) => "y".repeat(length),
                None => value.replace("%20", " ").trim().to_owned(),
            };
            let names = match length(name) {
                Some(count) => (0..count).map(|number| format!("h{number}")).collect(),
                None => vec![name.replace("%20", " ")],
            };
            let all = names.into_iter().map(|name| (name, text.clone()));
            http.headers.extend(all);
        }
        case.http = Some(http);
        case
    }

    fn tls_mut(&mut self) -> &mut ClientTls {
        self.tls.get_or_insert_default()
    }

    /// The same request for `mesh`, from a socket of this address.
    pub fn request(&self, socket: SocketAddr) -> Request {
        let tls = self.tls.as_ref().map(|tls| Tls {
            sni: tls.sni.clone(),
            alpn: tls.alpn.clone(),
            peer: tls.certificate.as_deref().map_or(Peer::None, peer),
        });
        Request {
            connection: Connection {
                arrival: self.arrival.clone(),
                destination: self.to.unwrap(),
                source: Some(socket),
                remote: Some(self.from.unwrap_or(socket)),
                tls,
                filter_state: BTreeMap::new(),
            },
            http: self.http.clone(),
            runtime: BTreeMap::new(),
        }
    }
}

fn version(text: &str) -> Version {
    match text {
        "1.0" => Version::Http10,
        "1.1" => Version::Http11,
        "2" => Version::Http2,
        _ => panic!("no version of HTTP: {text}"),
    }
}

/// The names in the certificates, as `certificates/make` puts them there.
fn peer(certificate: &str) -> Peer {
    let (uris, dns, subject): (&[&str], &[&str], &str) = match certificate {
        "alice" => (
            &["spiffe://cluster.local/ns/one/sa/alice"],
            &[],
            "CN=alice,O=a",
        ),
        "bob" => (
            &["spiffe://cluster.local/ns/two/sa/bob"],
            &["bob.example"],
            "CN=bob",
        ),
        "dora" => (&[], &["dora.example", "d.example"], "CN=dora"),
        "sam" => (&[], &[], "CN=sam,O=mesh"),
        "two" => (
            &[
                "spiffe://one.example/ns/one/sa/two",
                "spiffe://cluster.local/ns/three/sa/two",
            ],
            &[],
            "CN=two",
        ),
        _ => panic!("no certificate {certificate}"),
    };
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    Peer::Certificate {
        uris: owned(uris),
        dns: owned(dns),
        subject: Some(subject.to_owned()),
    }
}
