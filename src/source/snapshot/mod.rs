//! Recordings: what a command saw, kept so that any command can see it again.
//!
//! Evidence is a list of answers, nothing more: no model of a mesh is stored, so
//! a recording of today serves a command that is written next year, and a bug in
//! a reader never spoils what was kept. The file is a gzipped tar that any
//! machine can unpack, and the unpacked directory reads as well:
//!
//! - `snapshot.json` comes first: format version, when, by whom, the default
//!   namespace, and an entry for each answer;
//! - the answers follow as they came, without secrets, each a file.
//!
//! Each file is a gzip member of its own (a gzip file may be many, one after the
//! other), and its entry says where it begins. So an answer is inflated alone,
//! which makes a large recording, and the one in the binary, as quick as a small
//! one. The price is a tenth of the size. Archives that were packed by other tools
//! are read from front to back.
//!
//! A question that was not recorded is answered from a wider one where that is
//! sound (`wider.rs` for proxies, `narrow.rs` for Kubernetes), and is otherwise
//! "cannot tell": a recording never says that something is not there unless the
//! answer it holds says so.

mod environment;
mod fields;
mod format;
mod list;
mod narrow;
mod pack;
mod query;
mod read;
mod replay;
mod resource;
mod secrets;
mod wider;
mod write;

pub use narrow::{narrow, widen};
pub use read::Recording;
pub use write::Recorder;
