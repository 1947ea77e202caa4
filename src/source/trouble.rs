//! Why nothing came, told from the errors that HTTP libraries nest.
//!
//! hyper says "client error (Connect)" and keeps the reason three sources deep;
//! people need the reason. What it is decides the hint, so it becomes a value
//! here. Some of it must be read from text, since the libraries keep those types
//! to themselves: then the worst case is a plainer message, never a wrong one.

use std::error::Error as StdError;
use std::io::ErrorKind;

/// What kept an answer from coming.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// Nobody listens there.
    Refused,
    /// The name has no address.
    Unresolved,
    /// Connecting took too long.
    TimedOut,
    /// TLS failed; the reason.
    Tls(String),
    /// The connection ended early.
    Cut,
    /// Anything else, in the words of the innermost error.
    Other(String),
}

impl Trouble {
    /// Looks for the reason along the chain of sources.
    pub(crate) fn of(error: &(dyn StdError + 'static)) -> Trouble {
        let mut innermost = error.to_string();
        let mut next = Some(error);
        while let Some(error) = next {
            innermost = error.to_string();
            if let Some(found) = Trouble::in_one(error) {
                return found;
            }
            next = error.source();
        }
        Trouble::Other(innermost)
    }

    fn in_one(error: &(dyn StdError + 'static)) -> Option<Trouble> {
        if let Some(tls) = error.downcast_ref::<rustls::Error>() {
            return Some(Trouble::Tls(tls.to_string()));
        }
        if let Some(http) = error.downcast_ref::<hyper::Error>()
            && (http.is_incomplete_message() || http.is_canceled() || http.is_closed())
        {
            return Some(Trouble::Cut);
        }
        let said = error.to_string();
        if said == "dns error" || said.starts_with("failed to lookup address") {
            return Some(Trouble::Unresolved);
        }
        let io = error.downcast_ref::<std::io::Error>()?;
        // An I/O error may wrap another, and TLS its own, while reporting neither as its source.
        if let Some(inner) = io.get_ref()
            && let Some(found) = Trouble::in_one(inner)
        {
            return Some(found);
        }
        match io.kind() {
            ErrorKind::ConnectionRefused => Some(Trouble::Refused),
            ErrorKind::TimedOut => Some(Trouble::TimedOut),
            ErrorKind::UnexpectedEof
            | ErrorKind::ConnectionReset
            | ErrorKind::ConnectionAborted
            | ErrorKind::BrokenPipe => Some(Trouble::Cut),
            _ => None,
        }
    }

    /// The end of a sentence that begins with an address.
    pub(crate) fn words(&self) -> String {
        match self {
            Trouble::Refused => "connection refused".into(),
            Trouble::Unresolved => "its name has no address".into(),
            Trouble::TimedOut => "connecting took too long".into(),
            Trouble::Tls(reason) => format!("TLS failed: {reason}"),
            Trouble::Cut => "the connection was closed before an answer came".into(),
            Trouble::Other(reason) => reason.clone(),
        }
    }
}
