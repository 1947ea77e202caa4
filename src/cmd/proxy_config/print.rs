//! The last steps to the stream of forms that need the whole document first.

use std::borrow::Cow;
use std::io;

use crate::cmd::written;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::query::jq::{self, Program};
use crate::render::{safe, yaml};
use crate::ui::Ui;

/// The value of a write, or what its failure means.
pub(in crate::cmd) fn written_into<T>(result: io::Result<T>) -> Result<T> {
    let mut value = None;
    written(result.map(|inner| value = Some(inner)))?;
    value.ok_or_else(|| Error::new(Exit::Failed, "cannot write the answer"))
}

/// Prints a document as YAML.
pub(in crate::cmd) fn print_yaml(document: &[u8], ui: &mut Ui) -> Result<()> {
    let value = serde_json::from_slice(document).map_err(|error| {
        Error::input(format!("cannot be written as YAML: {error}"))
            .hint("-o json prints it as it is")
    })?;
    let text = yaml::document(&value)?;
    written(ui.out().write_all(text.as_bytes()))
}

/// Runs a jq program over a document and prints what it yields.
pub(in crate::cmd) fn run_program(program: &Program, document: &[u8], ui: &mut Ui) -> Result<()> {
    let text = String::from_utf8_lossy(document);
    let terminal = ui.out_terminal;
    let mut printed = Ok(());
    let form = jq::Output {
        pretty: true,
        raw: true,
    };
    let ran = program.run(&text, form, &mut |value| {
        let value: Cow<str> = if terminal {
            // A text comes out bare, and in it a carriage return is no white space.
            safe::json(&value.replace('\r', "\\r")).into_owned().into()
        } else {
            Cow::Borrowed(&value)
        };
        if printed.is_ok() {
            printed = writeln!(ui.out(), "{value}");
        }
    });
    written(printed)?;
    ran
}
