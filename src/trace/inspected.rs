//! What a listener's filters learned of a connection, for all who match on it.
//!
//! It stands apart from the connection itself on purpose: a client may offer TLS
//! with a server name, and a listener without an inspector still knows nothing of
//! it. Filter chains, matcher trees and filters see what is here, the handshake
//! sees the client.

use std::net::SocketAddr;

use super::noted::Noted;

/// What is known of a connection on this side of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inspected {
    /// The local address, restored where a listener filter did that; none where it is
    /// not an IP address (a connection from another listener of the same Envoy).
    pub local: Option<SocketAddr>,
    /// `tls` or `raw_buffer`; empty until all listener filters ran.
    pub transport_protocol: &'static str,
    /// The server name, in lower case; empty without. An inspector alone sets it, the
    /// handshake does not, so behind a chain with TLS it may still be empty (seen with
    /// Envoy 1.40).
    pub server_name: String,
    /// ALPN in the client's order, or what the HTTP inspector found.
    pub application_protocols: Vec<String>,
    /// Whether the filter chain ended the client's TLS.
    pub tls_terminated: bool,
    /// Keys of the filter state that a filter set to what is not known.
    pub unread_state: Vec<String>,
    /// The connection's dynamic metadata, which no HTTP filter reads.
    pub noted: Noted,
}
