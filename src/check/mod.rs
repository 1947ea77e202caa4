//! Judgements on a mesh, as data.
//!
//! A check takes what was seen and says what it means; it neither asks nor prints.
//! So every check can be tried on a recording, and a permission that was missing
//! is one more thing that was seen: it makes an answer "cannot tell", never "fine".

pub mod evidence;
pub mod finding;
pub mod install;
pub mod precheck;
pub mod selector;
pub mod skew;
pub mod sync;
pub mod version;
pub mod webhook;
