//! Whether the answer that a walk begins with is one at all.
//!
//! A file that is something else, or empty, or cut before its first listener, would
//! read as a proxy that has no listeners, and that is a wrong answer rather than none.
//! So before a proxy without listeners is walked its text is judged as `proxy-config`
//! judges it, with the same words and the same exit code. Others need no second reading.

use crate::cmd::proxy_config::judge;
use crate::envoy::config::lazy::Lazy;
use crate::envoy::config::listener::{self, Listener};
use crate::envoy::dump;
use crate::envoy::kind::LISTENERS;
use crate::error::Result;
use crate::source::Answer;

/// Judges the answer that has the listeners.
///
/// # Errors
/// What it is instead.
pub(super) fn judge(answer: &Answer) -> Result<()> {
    let (body, _) = judge::begin(&answer.body);
    let (_, reading) = dump::read::<Lazy<'_, listener::Head, Listener<'_>>>(body, &LISTENERS);
    let hint = "was the whole config_dump saved? a trace begins at the listeners";
    judge::judge(&reading, body, &answer.origin, &LISTENERS, hint)
}
