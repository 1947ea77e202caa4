//! What of a ztunnel's dump could not be read.
//!
//! Values, not errors, as those of [`crate::envoy::fault`] are and for the same
//! reason: what was read is shown all the same. The two are not one type because
//! neither room knows of the other.

/// Something of the dump that could not be read, and what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where it stands: `workloads[3]`.
    pub place: String,
    /// What is wrong with it.
    pub cause: String,
}

impl Fault {
    /// The parser counts lines and columns from the entry's own beginning, which
    /// nobody can see, and knows types by names that no reader does.
    pub(super) fn new(place: String, cause: &str) -> Fault {
        let cause = cause
            .rsplit_once(" at line ")
            .map_or(cause, |(cause, _)| cause);
        let cause = match cause.split_once("expected struct ") {
            Some((found, _)) => format!("{found}expected an object"),
            None => cause.to_owned(),
        };
        Fault { place, cause }
    }
}

/// Why reading stopped before the end of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cut {
    /// The text ends too soon.
    Ends(String),
    /// The text is malformed, or nested deeper than is read.
    Malformed(String),
    /// The dump is whole, and something else follows it.
    Followed(String),
}

impl Cut {
    pub(super) fn of(error: &serde_json::Error) -> Cut {
        let cause = error.to_string();
        if error.is_eof() {
            Cut::Ends(cause)
        } else if cause.starts_with("trailing characters") {
            Cut::Followed(cause)
        } else {
            Cut::Malformed(cause)
        }
    }
}
