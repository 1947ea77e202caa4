//! Many questions in one run: a line each, answered in their order.
//!
//! The proxies are read once. As a table the answer is a line for a line, so that two
//! runs can be compared with diff; as JSON a document for a line.

use super::asked::Asked;
use super::{TraceArgs, exit, log_line};
use crate::cmd::proxy_config::output::Format;
use crate::cmd::proxy_config::print::run_program;
use crate::cmd::written;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::query::jq::Program;
use crate::render::safe;
use crate::render::trace::{document::Document, line};
use crate::source::lines::Lines;
use crate::trace::answer::Answer;
use crate::ui::Ui;

/// How many questions are answered at once; more would only be held longer.
const AT_ONCE: usize = 256;

/// A file of questions.
pub(super) struct Batch {
    lines: Lines,
    answered: usize,
    wrong: usize,
    bad: bool,
    unknown: bool,
}

impl Batch {
    /// Opens the file.
    ///
    /// # Errors
    /// One that cannot be opened.
    pub(super) fn open(file: &str) -> Result<Batch> {
        Ok(Batch {
            lines: Lines::open(file)?,
            answered: 0,
            wrong: 0,
            bad: false,
            unknown: false,
        })
    }

    /// The next questions; none at the end. Lines that are none are told.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub(super) fn next(&mut self, ui: &mut Ui) -> Result<Vec<Asked>> {
        let mut questions = Vec::new();
        while questions.len() < AT_ONCE {
            let Some((number, line)) = self.lines.next_line()? else {
                break;
            };
            if line.trim().is_empty() {
                continue;
            }
            match question(line.trim()) {
                Ok(asked) => questions.push(asked),
                Err(cause) => {
                    self.wrong += 1;
                    ui.warn(&format!("line {number}: {cause}"));
                }
            }
        }
        Ok(questions)
    }

    /// How it ended.
    ///
    /// # Errors
    /// That nothing in it was a question.
    pub(super) fn exit(&self) -> Result<Exit> {
        match (self.answered, self.wrong) {
            (0, 0) => Err(Error::new(Exit::Input, "there is no question in it")),
            (0, _) => Err(Error::new(Exit::Input, "no line of it is a question").hint(
                "a line is {\"url\": \"http://reviews:9080/\"}, or one of Istio's access log",
            )),
            _ if self.bad => Ok(Exit::BadNews),
            (_, wrong) if wrong > 0 => Ok(Exit::Partial),
            _ if self.unknown => Ok(Exit::CannotTell),
            _ => Ok(Exit::Fine),
        }
    }

    /// Shows one answer.
    ///
    /// # Errors
    /// That it cannot be written.
    pub(super) fn show(
        &mut self,
        args: &TraceArgs,
        proxy: &str,
        asked: &Asked,
        answer: &Result<Answer>,
        program: Option<&Program>,
        ui: &mut Ui,
    ) -> Result<()> {
        let answer = match answer {
            Ok(answer) => answer,
            Err(error) => {
                self.wrong += 1;
                ui.warn(&format!("{}: {}", asked.url, error.message));
                return Ok(());
            }
        };
        self.answered += 1;
        match exit(&answer.result()) {
            Exit::BadNews => self.bad = true,
            Exit::CannotTell => self.unknown = true,
            _ => {}
        }
        if args.format() == Format::Json {
            let document = Document::new(proxy, asked, answer, args.explain);
            let text = serde_json::to_string(&document)
                .map_err(|error| Error::new(Exit::Failed, format!("cannot write JSON: {error}")))?;
            return match program {
                Some(program) => run_program(program, text.as_bytes(), ui),
                None => written(writeln!(ui.out(), "{text}")),
            };
        }
        let method = asked.request.as_deref().unwrap_or("GET");
        let text = line(method, &asked.url, answer);
        written(writeln!(ui.out(), "{}", safe::cell(&text)))
    }
}

fn question(text: &str) -> std::result::Result<Asked, String> {
    if text.starts_with('{') {
        return match serde_json::from_str::<Asked>(text) {
            Ok(asked) if !asked.url.is_empty() => Ok(asked),
            Ok(_) => Err("it has no url".to_owned()),
            Err(error) => log_line::of_json(text).ok_or_else(|| error.to_string()),
        };
    }
    log_line::of_text(text)
        .ok_or_else(|| "it is neither JSON nor a line of Istio's access log".to_owned())
}
