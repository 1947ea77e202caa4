//! What of a dump could not be read.
//!
//! Values, not errors: a fault costs the entry that it stands in and a cut what
//! would have come behind it, and what was read is shown all the same. An Envoy's
//! dump and a ztunnel's break in the same ways, so both rooms speak of it so.

/// Something of the dump that could not be read, and what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where it stands: `dynamic_active_clusters[3]`, `workloads[3]`.
    pub place: String,
    /// What is wrong with it.
    pub cause: String,
}

impl Fault {
    /// The parser counts lines and columns from the entry's own beginning, which
    /// nobody can see, so they are left out.
    pub(crate) fn new(place: String, cause: &str) -> Fault {
        let cause = cause
            .rsplit_once(" at line ")
            .map_or(cause, |(cause, _)| cause);
        // Nor does a reader know the names that types have in here.
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
    pub(crate) fn of(error: &serde_json::Error) -> Cut {
        let cause = error.to_string();
        if error.is_eof() {
            Cut::Ends(cause)
        } else if cause.starts_with("trailing characters") {
            Cut::Followed(cause)
        } else {
            Cut::Malformed(cause)
        }
    }

    /// What the parser said, with the place.
    #[must_use]
    pub fn cause(&self) -> &str {
        match self {
            Cut::Ends(cause) | Cut::Malformed(cause) | Cut::Followed(cause) => cause,
        }
    }
}
