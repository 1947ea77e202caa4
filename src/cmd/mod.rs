//! One file per verb: the flags, whose comments are the help, and the few lines
//! that join fetching, reading, choosing and showing.

pub mod complete;
pub mod completion;
mod control_plane;
pub mod evidence;
mod istiods;
mod log;
pub mod manual;
pub mod precheck;
pub mod proxy_config;
pub mod proxy_status;
pub mod reflex;
pub mod trace;
pub mod verify_install;
pub mod version;
mod words;
pub mod xds;
pub mod ztunnel_config;

use self::proxy_config::print::{print_yaml, run_program};
use crate::cli::Global;
use crate::error::Result;
use crate::query::jq::Program;
use crate::source::session::{Options, Place};
use crate::source::{ClusterOptions, Session};

/// Opens the place that the shared flags name, or the file that a command was given.
///
/// # Errors
/// Those of [`Session::open`].
fn open(global: &Global, file: Option<&str>, admin_port: u16) -> Result<Session> {
    Session::open(&options(global, file, admin_port))
}

/// The place that the shared flags name, and how to ask there.
fn options(global: &Global, file: Option<&str>, admin_port: u16) -> Options {
    let place = match (file, &global.url, &global.from) {
        (Some(file), ..) => Place::File(file.to_owned()),
        (None, Some(url), _) => Place::Url(url.clone()),
        (None, None, Some(recording)) => Place::Recording(recording.clone()),
        (None, None, None) if global.demo => Place::Demo,
        (None, None, None) => Place::Cluster,
    };
    let cluster = ClusterOptions {
        kubeconfig: global.kubeconfig.clone(),
        context: global.context.clone(),
        namespace: global.namespace.clone(),
        impersonate: global.impersonate.clone(),
        impersonate_uid: global.impersonate_uid.clone(),
        impersonate_groups: global.impersonate_groups.clone(),
        timeout: global.timeout,
        admin_port,
        ..ClusterOptions::default()
    };
    Options {
        place,
        record: global.record.clone(),
        cluster,
        concurrency: global.concurrency,
    }
}

/// What a failure to write the answer means. (A closed pipe is none: [`crate::ui`].)
///
/// # Errors
/// The stream's, as one of ours.
fn written(result: std::io::Result<()>) -> Result<()> {
    result.map_err(|error| {
        crate::error::Error::new(
            crate::exit::Exit::Failed,
            format!("cannot write the answer: {error}"),
        )
    })
}

/// A value as an indented JSON document.
///
/// # Errors
/// One that cannot be written as JSON.
fn document(value: &impl serde::Serialize) -> Result<Vec<u8>> {
    let mut text = Vec::new();
    let form = serde_json::ser::PrettyFormatter::with_indent(b"    ");
    value
        .serialize(&mut serde_json::Serializer::with_formatter(&mut text, form))
        .map_err(|error| {
            crate::error::Error::new(
                crate::exit::Exit::Failed,
                format!("cannot write JSON: {error}"),
            )
        })?;
    Ok(text)
}

/// Prints a JSON document: what a jq program makes of it, YAML, or itself, safe for a
/// terminal if one reads it.
///
/// # Errors
/// Those of the program and of the stream.
fn print_document(
    text: &[u8],
    yaml: bool,
    program: Option<&Program>,
    ui: &mut crate::ui::Ui,
) -> Result<()> {
    match (program, yaml) {
        (Some(program), _) => run_program(program, text, ui),
        (None, true) => print_yaml(text, ui),
        (None, false) => {
            let text = String::from_utf8_lossy(text);
            let terminal = ui.out_terminal;
            let text = if terminal {
                crate::render::safe::json(&text)
            } else {
                text
            };
            written(writeln!(ui.out(), "{text}"))
        }
    }
}
