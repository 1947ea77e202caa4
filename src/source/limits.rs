//! How much an answer may weigh.
//!
//! A pod is not trusted: whoever runs there can send bytes without end, and a
//! diagnostic that takes its user's machine down is worse than none. The limits
//! lie far above any honest answer (the largest `config_dump` seen is some
//! 100 MB), so the price is only that a mesh ten times larger must narrow its
//! question. They are a value, not constants, so that tests can lower them.

use crate::error::Error;
use crate::exit::Exit;

/// The most bytes that are taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Of one answer from the outside.
    pub answer: u64,
    /// Of a compressed file or recording, once inflated.
    pub inflated: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            answer: 1 << 30,
            inflated: 4 << 30,
        }
    }
}

/// The error for more than `limit` bytes; `size` is known when it was announced.
pub(crate) fn too_large(size: Option<u64>, limit: u64) -> Error {
    let message = match size {
        Some(size) => format!(
            "the answer is {}, more than the limit of {}",
            bytes(size),
            bytes(limit)
        ),
        None => format!("the answer goes past the limit of {}", bytes(limit)),
    };
    Error::new(Exit::Input, message).hint(
        "narrow the question, for example to one cluster (--fqdn), route (--name) or port (--port)",
    )
}

/// A number of bytes as people say it.
pub(crate) fn bytes(count: u64) -> String {
    const UNITS: [&str; 4] = ["KiB", "MiB", "GiB", "TiB"];
    if count < 1024 {
        return format!("{count} bytes");
    }
    let mut whole = count;
    let mut rest = 0;
    let mut unit = "bytes";
    for next in UNITS {
        if whole < 1024 {
            break;
        }
        rest = whole % 1024;
        whole /= 1024;
        unit = next;
    }
    format!("{whole}.{} {unit}", rest * 10 / 1024)
}

#[cfg(test)]
mod tests {
    use super::bytes;

    #[test]
    fn bytes_are_said_in_the_largest_unit_that_fits() {
        assert_eq!(bytes(0), "0 bytes");
        assert_eq!(bytes(1023), "1023 bytes");
        assert_eq!(bytes(1536), "1.5 KiB");
        assert_eq!(bytes(2 << 30), "2.0 GiB");
        assert_eq!(bytes(u64::MAX), "16777215.9 TiB");
    }
}
