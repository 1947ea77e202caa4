//! Where text goes: the answer to one stream, everything said about it to the other.
//!
//! Exactly one document goes to stdout per run, so that it can be piped; notes,
//! warnings, progress and errors go to stderr. Each stream decides for itself
//! whether it has colour, since one may be a terminal and the other a file. A
//! closed pipe ends quietly: what is written after it is dropped, as the reader
//! has all it wanted.

pub mod progress;

use std::io::{self, Write};

use self::progress::Progress;
use crate::error::Error;
use crate::render::safe;
use crate::render::style::{Style, Tone};

/// The two streams of a run.
pub struct Ui<'a> {
    out: QuietPipe<'a>,
    err: QuietPipe<'a>,
    /// Whether stdout is a terminal: escapes are needed, and remarks wanted.
    pub out_terminal: bool,
    /// Whether stderr is a terminal: progress may be shown.
    pub err_terminal: bool,
    /// Colour on stdout.
    pub out_style: Style,
    /// Colour on stderr.
    pub err_style: Style,
    /// Whether a recording is looked at, whose cluster is somewhere or nowhere.
    pub recorded: bool,
}

/// When to colour: the values of `--color`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Colour {
    /// On terminals, unless the environment says no.
    #[default]
    Auto,
    /// Everywhere.
    Always,
    /// Nowhere.
    Never,
}

impl Colour {
    /// Whether a stream gets colour, from `NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE` and `TERM`.
    #[must_use]
    pub fn applies(self, terminal: bool, variable: impl Fn(&str) -> Option<String>) -> bool {
        let set =
            |name: &str| variable(name).is_some_and(|value| !value.is_empty() && value != "0");
        match self {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto if variable("NO_COLOR").is_some_and(|value| !value.is_empty()) => false,
            Colour::Auto if set("CLICOLOR_FORCE") => true,
            Colour::Auto => {
                let wanted = variable("CLICOLOR").as_deref() != Some("0")
                    && variable("TERM").as_deref() != Some("dumb");
                terminal && wanted
            }
        }
    }
}

impl<'a> Ui<'a> {
    /// A user interface on two streams that are no terminals and have no colour.
    pub fn new(out: &'a mut dyn Write, err: &'a mut dyn Write) -> Ui<'a> {
        let pipe = |stream| QuietPipe {
            stream,
            closed: false,
        };
        Ui {
            out: pipe(out),
            err: pipe(err),
            out_terminal: false,
            err_terminal: false,
            out_style: Style::plain(),
            err_style: Style::plain(),
            recorded: false,
        }
    }

    /// Decides the colour of both streams.
    pub fn set_colour(&mut self, colour: Colour, variable: impl Fn(&str) -> Option<String>) {
        self.out_style = Style::new(colour.applies(self.out_terminal, &variable));
        self.err_style = Style::new(colour.applies(self.err_terminal, &variable));
    }

    /// The stream of the answer.
    pub fn out(&mut self) -> &mut dyn Write {
        &mut self.out
    }

    /// Says something about the answer: whose it is, what was left out.
    pub fn note(&mut self, text: &str) {
        match text.strip_prefix("hint: ") {
            Some(hint) => self.hint(hint),
            None => self.line("", text, Tone::Faint),
        }
    }

    /// Says what to do next, as far as it can be done here: of a recording kubectl
    /// would tell what some other cluster is like now.
    fn hint(&mut self, hint: &str) {
        let recorded = self.recorded;
        let parts = hint.split("; ");
        let useful = parts.filter(|part| !(recorded && part.contains("kubectl")));
        let useful = useful.collect::<Vec<_>>().join("; ");
        if !useful.is_empty() {
            self.line("hint: ", &useful, Tone::Faint);
        }
    }

    /// Says that all is well, where that is the answer.
    pub fn success(&mut self, text: &str) {
        self.line("", text, Tone::Good);
    }

    /// Says that something is not as it should be, though the answer stands.
    pub fn warn(&mut self, text: &str) {
        self.line("warning: ", text, Tone::Waiting);
    }

    /// Says what went wrong and what to do next.
    pub fn error(&mut self, error: &Error) {
        self.line("error: ", &error.message, Tone::Bad);
        for hint in &error.hints {
            self.hint(hint);
        }
    }

    /// Begins to show how far a work over many proxies has come, where someone can
    /// see it; `streaming` is an answer that goes to stdout meanwhile.
    #[must_use]
    pub fn progress(&self, proxies: usize, streaming: bool) -> Progress {
        let in_the_way = streaming && self.out_terminal;
        if self.err_terminal && proxies > 1 && !in_the_way {
            Progress::late(proxies)
        } else {
            Progress::hidden()
        }
    }

    /// Shows help that nobody asked for, as it is.
    pub fn usage(&mut self, help: &str) {
        // A failure to write to stderr has nowhere to be told.
        let _ = self.err.write_all(help.as_bytes());
    }

    fn line(&mut self, label: &str, text: &str, tone: Tone) {
        // A cause may hold lines of its own (where a jq program broke); each is escaped, none is joined.
        let lines: Vec<_> = text.lines().map(safe::cell).collect();
        let text = format!("{label}{}", lines.join("\n"));
        let painted = self.err_style.paint(&text, tone);
        // A failure to write to stderr has nowhere to be told.
        let _ = writeln!(self.err, "{painted}");
    }
}

/// A stream that takes no notice of its reader having gone.
struct QuietPipe<'a> {
    stream: &'a mut dyn Write,
    closed: bool,
}

impl QuietPipe<'_> {
    fn quietly<T>(&mut self, result: io::Result<T>, instead: T) -> io::Result<T> {
        match result {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.closed = true;
                Ok(instead)
            }
            other => other,
        }
    }
}

impl Write for QuietPipe<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.closed {
            return Ok(bytes.len());
        }
        let written = self.stream.write(bytes);
        self.quietly(written, bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.closed {
            return Ok(());
        }
        let flushed = self.stream.flush();
        self.quietly(flushed, ())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn applies(colour: Colour, terminal: bool, set: &[(&str, &str)]) -> bool {
        colour.applies(terminal, |name| {
            set.iter()
                .find(|(key, _)| *key == name)
                .map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn colour_follows_the_flag_then_the_environment_then_the_terminal() {
        assert!(applies(Colour::Auto, true, &[]));
        assert!(!applies(Colour::Auto, false, &[]));
        assert!(!applies(Colour::Auto, true, &[("NO_COLOR", "1")]));
        assert!(
            applies(Colour::Auto, true, &[("NO_COLOR", "")]),
            "an empty NO_COLOR says nothing"
        );
        assert!(!applies(Colour::Auto, true, &[("CLICOLOR", "0")]));
        assert!(!applies(Colour::Auto, true, &[("TERM", "dumb")]));
        assert!(applies(Colour::Auto, false, &[("CLICOLOR_FORCE", "1")]));
        assert!(!applies(
            Colour::Auto,
            false,
            &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]
        ));
        assert!(applies(Colour::Always, false, &[("NO_COLOR", "1")]));
        assert!(!applies(Colour::Never, true, &[("CLICOLOR_FORCE", "1")]));
    }

    #[test]
    fn a_closed_pipe_ends_quietly() {
        struct Closed;
        impl Write for Closed {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::ErrorKind::BrokenPipe.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Err(io::ErrorKind::BrokenPipe.into())
            }
        }
        let (mut out, mut err) = (Closed, Vec::new());
        let mut ui = Ui::new(&mut out, &mut err);
        writeln!(ui.out(), "answer").unwrap();
        ui.out().flush().unwrap();
    }

    #[test]
    fn of_a_recording_nobody_is_sent_to_kubectl() {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut ui = Ui::new(&mut out, &mut err);
        ui.recorded = true;
        let error = Error::usage("no").hint("try -n; `kubectl get pods` shows more");
        ui.error(&error.hint("`kubectl logs` says why"));
        ui.note("hint: `kubectl logs` says why");
        ui.note("kubectl is named");
        let said = String::from_utf8(err).unwrap();
        assert_eq!(said, "error: no\nhint: try -n\nkubectl is named\n");
    }

    #[test]
    fn an_error_is_a_line_of_cause_and_a_line_for_each_hint() {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        Ui::new(&mut out, &mut err).error(&Error::usage("no such flag").hint("try --help"));
        assert_eq!(
            String::from_utf8(err).unwrap(),
            "error: no such flag\nhint: try --help\n"
        );
    }
}
