//! What went wrong, as a value: one line of cause, and what to do next.
//!
//! Every room returns this one type, because every error ends in the same place:
//! a line on stderr, `hint:` lines under it, and an exit code. It carries no
//! source chain: a cause that matters is in the line, and one that does not
//! would only be noise at three in the morning.

use crate::exit::Exit;

/// An error with its exit code and the next things to try.
///
/// `message` is one lowercase line without a final full stop. It may hold text
/// from a proxy, the API or a file: whoever prints it escapes it first.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Error {
    /// Which exit code a run ends with that could do nothing else.
    pub exit: Exit,
    /// The cause, one line.
    pub message: String,
    /// What to do next, most promising first, one line each.
    pub hints: Vec<String>,
}

/// What almost every function here returns.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error that ends with the given code.
    pub fn new(exit: Exit, message: impl Into<String>) -> Error {
        Error {
            exit,
            message: message.into(),
            hints: Vec::new(),
        }
    }

    /// Wrong usage (64).
    pub fn usage(message: impl Into<String>) -> Error {
        Error::new(Exit::Usage, message)
    }

    /// Input that cannot be read (65).
    pub fn input(message: impl Into<String>) -> Error {
        Error::new(Exit::Input, message)
    }

    /// A cluster, pod or port that was not reached (69).
    pub fn unreachable(message: impl Into<String>) -> Error {
        Error::new(Exit::Unreachable, message)
    }

    /// What it takes to answer is not there (80).
    pub fn cannot_tell(message: impl Into<String>) -> Error {
        Error::new(Exit::CannotTell, message)
    }

    /// The same error with one more thing to try.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Error {
        self.hints.push(hint.into());
        self
    }

    /// The same error, its cause led by what was being done.
    #[must_use]
    pub fn during(mut self, doing: &str) -> Error {
        self.message = format!("{doing}: {}", self.message);
        self
    }
}
