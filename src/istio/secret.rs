//! What Istio calls the secrets that every proxy of its mesh has.

/// The secret that holds a workload's own certificate.
pub const OWN: &str = "default";

/// The secret that holds what peers' certificates are checked against.
pub const ROOTS: &str = "ROOTCA";
