//! From a cluster's name to the endpoints in question, and how they are connected to.
//!
//! What is decided here is decided by the numbers of the configuration and the
//! health of the endpoints, so it can be told exactly; which of several endpoints
//! one request meets is chance, load or a hash, so it is told as a set with shares,
//! and a share that depends on what nobody knows is left out.
//!
//! The order is Envoy's (`S:common/router/router.cc`, `Filter::decodeHeaders`; for
//! bare TCP `S:common/tcp_proxy/tcp_proxy.cc`, `establishUpstreamConnection`): the
//! cluster, what it drops, the set of endpoints, the limits of the connection pool,
//! the connection.

mod aggregate;
mod discovery;
mod dynamic;
mod health;
mod hosts;
mod labels;
mod limits;
mod locality;
mod lookup;
mod no_host;
mod original_destination;
mod policy;
mod priority;
mod protocol;
mod set;
mod spread;
mod subset;
mod told;
mod transport;

#[cfg(test)]
mod discovery_tests;
#[cfg(test)]
mod end_tests;
#[cfg(test)]
mod subset_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod transport_tests;

use discovery::Discovery;
use spread::Chosen;

use super::verdict::Step;
use super::walk::{Forward, Upstream, Walk};
use crate::envoy::config::cluster::Cluster;

/// The endpoints that a request may go to, and the cluster that they are of.
pub(super) struct Pool<'p, 'd> {
    cluster: &'p Cluster<'d>,
    chosen: Vec<Chosen<'p>>,
}

/// Finds the cluster and the endpoints that the request may go to.
///
/// # Errors
/// The end of the request, or what is missing to say it.
pub fn send(walk: &mut Walk<'_, '_, '_>, forward: &Forward) -> Step<()> {
    // Another listener of this proxy may have sent it on before.
    walk.taken.cluster = None;
    walk.taken.upstream = None;
    walk.taken.endpoints.clear();
    let cluster = lookup::find(walk, forward)?;
    walk.taken.cluster = Some(cluster.name.clone().into_owned());
    let protocol = protocol::of(cluster, forward)?;
    walk.stages
        .push(told::cluster(cluster, forward, protocol.as_ref()));
    limits::admit(walk, cluster, forward)?;
    let pool = match discovery::of(cluster)? {
        Discovery::Listed | Discovery::Named => set::choose(walk, cluster, forward, None)?,
        Discovery::Original => original_destination::choose(walk, cluster, forward)?,
        Discovery::Aggregate(clusters) => aggregate::choose(walk, cluster, &clusters, forward)?,
        Discovery::Dynamic => dynamic::choose(walk, cluster, forward)?,
    };
    limits::overflow(pool.cluster, forward)?;
    let protocol = protocol::of(pool.cluster, forward)?;
    transport::connect(walk, pool, forward, protocol.as_ref())?;
    walk.taken.upstream = forward.http.as_ref().map(|http| Upstream {
        method: Some(http.method.clone()),
        authority: http.authority.clone(),
        path: http.path.clone(),
        headers: http.headers.clone(),
    });
    Ok(())
}
