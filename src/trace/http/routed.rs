//! What the connection manager tells the filters of the route that it chose.
//!
//! Filters run between the choice of the route and the sending, and a few of them ask
//! for more of the route than its configuration for themselves. The manager fills this
//! in before it runs them; without it they act as for a request that no route fits.

use std::net::IpAddr;

use crate::envoy::config::any::Any;

/// What filters know of the route.
#[derive(Clone, Debug, Default)]
pub struct Routed<'p, 'd> {
    /// The cluster that the route leads to; none for a redirect, a direct response and no
    /// route at all, of which neither `cors` nor a fault for one cluster takes notice.
    pub cluster: Option<String>,
    /// The `cors` fields of the route's action and of the virtual host, in this order
    /// (Istio until 1.17).
    pub cors: Vec<&'p Any<'d>>,
    /// `ignore_path_parameters_in_path_matching` of the route table.
    pub ignore_path_parameters: bool,
    /// The client's address, where the manager took it from a header.
    pub remote: Option<IpAddr>,
    /// Whether the route or the virtual host has `rate_limits`; none where nobody looked.
    pub rate_limits: Option<bool>,
}
