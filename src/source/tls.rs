//! The one TLS provider.
//!
//! rustls takes its cryptography from a provider that the process must choose,
//! and panics at the first https address when nobody chose or when two crates
//! could have. Here it is ring, everywhere, chosen before any client is built.

/// Chooses ring for this process; doing so twice is harmless.
pub(crate) fn install() {
    // The only error is "somebody was first", and that can only have been us.
    let _ = rustls::crypto::ring::default_provider().install_default();
}
