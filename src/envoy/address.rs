//! Where something listens or is reached: a socket, a pipe, or another listener inside the same Envoy.

use serde::Deserialize;

use super::lenient;

/// `envoy.config.core.v3.Address`, of which one field is set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Address {
    /// An IP address or a host name, and a port.
    #[serde(alias = "socketAddress")]
    pub socket_address: Option<SocketAddress>,
    /// A Unix socket.
    pub pipe: Option<Pipe>,
    /// A listener inside this Envoy, by name.
    #[serde(alias = "envoyInternalAddress")]
    pub envoy_internal_address: Option<InternalAddress>,
}

/// `envoy.config.core.v3.SocketAddress`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct SocketAddress {
    /// The address's text, as it came.
    pub address: String,
    /// The port; none stands for zero.
    #[serde(alias = "portValue", deserialize_with = "lenient::number")]
    pub port_value: Option<u64>,
    /// `TCP`, or `UDP`; none stands for the former.
    #[serde(deserialize_with = "lenient::word")]
    pub protocol: Option<String>,
    /// Whether an IPv6 socket takes IPv4 as well.
    #[serde(alias = "ipv4Compat")]
    pub ipv4_compat: bool,
}

/// `envoy.config.core.v3.Pipe`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Pipe {
    /// The path; one that begins with `@` is in the abstract name space.
    pub path: String,
}

/// `envoy.config.core.v3.EnvoyInternalAddress`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct InternalAddress {
    /// The internal listener's name.
    #[serde(alias = "serverListenerName")]
    pub server_listener_name: String,
    /// Tells several endpoints on one internal listener apart.
    #[serde(alias = "endpointId")]
    pub endpoint_id: String,
}

impl Address {
    /// The IP address or host name, if this is a socket.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        self.socket_address
            .as_ref()
            .map(|socket| socket.address.as_str())
    }

    /// The port; zero where there is none.
    #[must_use]
    pub fn port(&self) -> u64 {
        self.socket_address
            .as_ref()
            .and_then(|socket| socket.port_value)
            .unwrap_or(0)
    }
}
