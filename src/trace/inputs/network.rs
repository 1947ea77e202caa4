//! What is known of a connection, as inputs of trees of conditions
//! (`S:extensions/matching/network/common/inputs.h`, `S:extensions/matching/inputs/ssl`).

use std::net::{IpAddr, SocketAddr};

use serde::Deserialize;

use super::{Input, Inputs};
use crate::envoy::config::any::Any;
use crate::trace::inspected::Inspected;
use crate::trace::request::{Arrival, Connection, Peer};

/// The values of a connection.
#[derive(Clone, Copy)]
pub struct NetworkInputs<'w> {
    /// The connection.
    pub connection: &'w Connection,
    /// What is known of it on this side.
    pub inspected: &'w Inspected,
}

/// The fields of the inputs that have any.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Fields {
    key: String,
    filter: String,
}

impl Inputs for NetworkInputs<'_> {
    fn value(&self, input: &Any<'_>) -> Input {
        let kind = input.message();
        match kind {
            "DestinationIPInput" => self.local(|local| local.ip().to_string()),
            "DestinationPortInput" => self.local(|local| local.port().to_string()),
            "SourceIPInput" => self.remote(self.connection.remote, |ip, _| Some(ip.to_string())),
            "SourcePortInput" => self.remote(self.connection.remote, |_, port| {
                (port != 0).then(|| port.to_string())
            }),
            "DirectSourceIPInput" => self.remote(None, |ip, _| Some(ip.to_string())),
            "SourceTypeInput" => match self.is_local() {
                Some(true) => Input::Text("local".to_owned()),
                Some(false) => Input::Absent,
                None => Input::Unknown("the client's address".to_owned()),
            },
            "ServerNameInput" => Input::of(&self.inspected.server_name),
            "TransportProtocolInput" => Input::of(self.inspected.transport_protocol),
            "ApplicationProtocolInput" => {
                let protocols = &self.inspected.application_protocols;
                let quoted: Vec<String> = protocols.iter().map(|it| format!("'{it}'")).collect();
                Input::of(quoted.join(","))
            }
            "FilterStateInput" => self.filter_state(&fields(input).key),
            "DynamicMetadataInput" => {
                Input::Unknown(format!("the dynamic metadata {}", fields(input).filter))
            }
            "UriSanInput" | "DnsSanInput" | "SubjectInput" => self.certificate(kind),
            _ => Input::Unknown(format!("the input {kind}")),
        }
    }
}

fn fields(input: &Any<'_>) -> Fields {
    input.read().unwrap_or_default()
}

impl NetworkInputs<'_> {
    fn local(&self, text: impl Fn(SocketAddr) -> String) -> Input {
        self.inspected
            .local
            .map_or(Input::Absent, |local| Input::Text(text(local)))
    }

    fn remote(
        &self,
        remote: Option<SocketAddr>,
        text: impl Fn(IpAddr, u16) -> Option<String>,
    ) -> Input {
        match remote.or(self.connection.source) {
            Some(address) => match text(address.ip(), address.port()) {
                Some(text) => Input::Text(text),
                None => Input::Unknown("the client's port".to_owned()),
            },
            None if matches!(self.connection.arrival, Arrival::Internal(_)) => Input::Absent,
            None => Input::Unknown("the client's address".to_owned()),
        }
    }

    /// Whether the client is at the loopback address, or at that of this side; none if
    /// its address is not known. Of 127.0.0.0/8 only 127.0.0.1 counts
    /// (`S:common/network/utility.cc`, `isSameIpOrLoopback`).
    #[must_use]
    pub fn is_local(&self) -> Option<bool> {
        let Some(remote) = self.connection.remote_ip() else {
            return matches!(self.connection.arrival, Arrival::Internal(_)).then_some(false);
        };
        let loopback = match remote {
            IpAddr::V4(ip) => ip == std::net::Ipv4Addr::LOCALHOST,
            IpAddr::V6(ip) => ip == std::net::Ipv6Addr::LOCALHOST,
        };
        Some(loopback || self.inspected.local.is_some_and(|it| it.ip() == remote))
    }

    fn filter_state(&self, key: &str) -> Input {
        if let Some(value) = self.connection.filter_state.get(key) {
            return Input::Text(value.clone());
        }
        // Another listener of this Envoy may share what its filters stored.
        let shared = matches!(self.connection.arrival, Arrival::Internal(_));
        if shared || self.inspected.unread_state.iter().any(|own| own == key) {
            return Input::Unknown(format!("the filter state {key}"));
        }
        Input::Absent
    }

    fn certificate(&self, kind: &str) -> Input {
        let ended = self.inspected.tls_terminated;
        let Some(tls) = self.connection.tls.as_ref().filter(|_| ended) else {
            // Not absent: it ends the tree, so that "not this name" does not hold either.
            return Input::Unavailable;
        };
        match &tls.peer {
            Peer::Unknown | Peer::Unnamed => Input::Unknown("the client's certificate".to_owned()),
            Peer::None => Input::Absent,
            Peer::Certificate { uris, dns, subject } => match kind {
                "UriSanInput" => Input::of(uris.join(",")),
                "DnsSanInput" => Input::of(dns.join(",")),
                _ => match subject {
                    Some(subject) => Input::of(subject),
                    None => Input::Unknown("the subject of the client's certificate".to_owned()),
                },
            },
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::trace::samples;

    fn value(connection: &Connection, inspected: &Inspected, input: &str) -> Input {
        let inputs = NetworkInputs {
            connection,
            inspected,
        };
        inputs.value(&serde_json::from_str(input).unwrap())
    }

    #[test]
    fn application_protocols_stand_in_quotes_with_commas() {
        let inspected = Inspected {
            application_protocols: vec!["h2".to_owned(), "http/1.1".to_owned()],
            ..Inspected::default()
        };
        let connection = samples::connection("10.0.0.1:80");
        assert_eq!(
            value(
                &connection,
                &inspected,
                r#"{"@type": "x/y.ApplicationProtocolInput"}"#
            ),
            Input::Text("'h2','http/1.1'".to_owned())
        );
        assert_eq!(
            value(
                &connection,
                &inspected,
                r#"{"@type": "x/y.ServerNameInput"}"#
            ),
            Input::Absent
        );
    }

    #[test]
    fn of_the_loopback_addresses_one_is_local() {
        let mut connection = samples::connection("10.0.0.1:80");
        let inspected = Inspected {
            local: Some(connection.destination),
            ..Inspected::default()
        };
        for (source, local) in [
            ("127.0.0.1:1", true),
            ("127.0.0.6:1", false),
            ("10.0.0.1:1", true),
            ("[::1]:1", true),
            ("10.0.0.2:1", false),
        ] {
            connection.source = Some(source.parse().unwrap());
            let inputs = NetworkInputs {
                connection: &connection,
                inspected: &inspected,
            };
            assert_eq!(inputs.is_local(), Some(local), "{source}");
        }
        connection.source = None;
        let source = value(&connection, &inspected, r#"{"@type": "x/y.SourceIPInput"}"#);
        assert!(matches!(source, Input::Unknown(_)));
    }

    #[test]
    fn names_of_a_certificate_are_unavailable_without_tls_and_absent_without_a_certificate() {
        let mut connection = samples::connection("10.0.0.1:80");
        let mut inspected = Inspected::default();
        let input = r#"{"@type": "x/y.UriSanInput"}"#;
        assert_eq!(value(&connection, &inspected, input), Input::Unavailable);
        connection.tls = samples::tls("a", &[]);
        if let Some(tls) = &mut connection.tls {
            tls.peer = Peer::None;
        }
        assert_eq!(value(&connection, &inspected, input), Input::Unavailable);
        inspected.tls_terminated = true;
        assert_eq!(value(&connection, &inspected, input), Input::Absent);
    }

    #[test]
    fn state_that_nobody_set_is_absent_and_state_that_may_be_shared_is_unknown() {
        let mut connection = samples::connection("10.0.0.1:80");
        let inspected = Inspected::default();
        let input = r#"{"@type": "x/y.FilterStateInput", "key": "k"}"#;
        assert_eq!(value(&connection, &inspected, input), Input::Absent);
        connection.arrival = Arrival::Internal("main".to_owned());
        let unknown = Input::Unknown("the filter state k".to_owned());
        assert_eq!(value(&connection, &inspected, input), unknown);
        let before = ("k".to_owned(), "v".to_owned());
        connection.filter_state.extend([before]);
        assert_eq!(
            value(&connection, &inspected, input),
            Input::Text("v".to_owned())
        );
    }
}
