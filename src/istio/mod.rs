//! What Istio means by what an Envoy says.
//!
//! Envoy treats names and metadata as opaque; Istio's control plane writes its
//! own grammar into them. That grammar lives here, so that nothing under
//! [`crate::envoy`] has to know it, and a mesh that is not Istio's still reads.

pub mod authorization_policy;
pub mod cluster_name;
pub mod connection;
pub mod domains;
pub mod edsz;
pub mod node_id;
pub mod node_metadata;
pub mod origin;
pub mod registry;
pub mod release;
pub mod secret;
pub mod shard;
pub mod sync;
pub mod xds_type;
