//! Many questions in one run: a line each, answered in their order.
//!
//! The proxies are read once. As a table the answer is a row for a question, with the
//! number of its line; as JSON and YAML a document for each, printed as they come. The
//! table is held until its end, for only then is it known how wide its columns are.

use std::collections::VecDeque;

use super::asked::Asked;
use super::batch_line::{self, Line};
use super::form::Form;
use super::url::Url;
use super::{TraceArgs, exit};
use crate::cmd::proxy_config::print::{print_yaml, run_program};
use crate::cmd::written;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::query::jq::Program;
use crate::render::safe;
use crate::render::table::Table;
use crate::render::trace::document::Document;
use crate::render::trace::rows;
use crate::source::lines::Lines;
use crate::trace::answer::Answer;
use crate::trace::logged::Logged;
use crate::ui::Ui;

/// How many questions are answered at once; more would only be held longer.
const AT_ONCE: usize = 256;

/// Where a question stands, and what the log said of it.
type Place = (usize, Option<Logged>);

/// A run over a file of questions.
pub(super) struct Batch {
    lines: Lines,
    /// Of the questions that are being answered.
    places: VecDeque<Place>,
    table: Option<Table>,
    tally: Tally,
}

/// What was answered, for the end.
#[derive(Default)]
struct Tally {
    answered: usize,
    wrong: usize,
    others: usize,
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
            places: VecDeque::new(),
            table: None,
            tally: Tally::default(),
        })
    }

    /// The next questions; none at the end. Lines that should be one and are none are told.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub(super) fn next(&mut self, args: &TraceArgs, ui: &mut Ui) -> Result<Vec<Asked>> {
        let mut questions = Vec::new();
        self.places.clear();
        while questions.len() < AT_ONCE {
            let Some((number, line)) = self.lines.next_line()? else {
                break;
            };
            match batch_line::read(&line, &args.asked) {
                Ok(Line::Question(asked, logged)) => {
                    questions.push(*asked);
                    self.places.push_back((number, logged));
                }
                Ok(Line::Other) if line.trim().is_empty() => {}
                Ok(Line::Other) => self.tally.others += 1,
                Err(cause) => {
                    self.tally.wrong += 1;
                    ui.warn(&format!("line {number}: {cause}"));
                }
            }
        }
        Ok(questions)
    }

    /// Shows the next answer, or keeps it for the table.
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
        let (line, logged) = self.places.pop_front().unwrap_or_default();
        let logged = logged.as_ref();
        let answer = match answer {
            Ok(answer) => answer,
            Err(error) => {
                self.tally.wrong += 1;
                ui.warn(&format!("line {line}: {}: {}", asked.url, error.message));
                return Ok(());
            }
        };
        self.tally.answered += 1;
        match exit(&answer.result()) {
            Exit::BadNews => self.tally.bad = true,
            Exit::CannotTell => self.tally.unknown = true,
            _ => {}
        }
        let format = args.format();
        if matches!(format, Form::Json | Form::Yaml) {
            let document = Document::new(proxy, asked, answer, args.explain);
            let document = document.of_line(line, logged, answer);
            let document = document.repeated(asked.repeat);
            let text = serde_json::to_string(&document)
                .map_err(|error| Error::new(Exit::Failed, format!("cannot write JSON: {error}")))?;
            return match (program, format) {
                (Some(program), _) => run_program(program, text.as_bytes(), ui),
                (None, Form::Yaml) => {
                    written(writeln!(ui.out(), "---"))?;
                    print_yaml(text.as_bytes(), ui)
                }
                (None, _) if ui.out_terminal => {
                    written(writeln!(ui.out(), "{}", safe::json(&text)))
                }
                (None, _) => written(writeln!(ui.out(), "{text}")),
            };
        }
        let wide = format == Form::Wide;
        let table = self
            .table
            .get_or_insert_with(|| rows::table(logged.is_some(), wide));
        rows::push(table, &question(line, asked), answer, logged);
        Ok(())
    }

    /// Prints the table, counts what was passed over, and says how it went.
    ///
    /// # Errors
    /// That nothing in the file was a question.
    pub(super) fn end(&mut self, ui: &mut Ui) -> Result<Exit> {
        if let Some(table) = &mut self.table {
            let style = ui.out_style;
            written(table.print(ui.out(), style, true))?;
        }
        let tally = &self.tally;
        if tally.others > 0 && tally.answered > 0 {
            let lines = if tally.others == 1 {
                "line that is"
            } else {
                "lines that are"
            };
            ui.note(&format!("skipped {} {lines} no access log", tally.others));
        }
        tally.exit()
    }
}

impl Tally {
    fn exit(&self) -> Result<Exit> {
        match (self.answered, self.wrong + self.others) {
            (0, 0) => Err(Error::new(Exit::Input, "there is no question in it")),
            (0, _) => Err(Error::new(Exit::Input, "no line of it is a question").hint(
                "a line is {\"url\": \"http://reviews:9080/\"}, or one of Istio's access log",
            )),
            _ if self.bad => Ok(Exit::BadNews),
            _ if self.wrong > 0 => Ok(Exit::Partial),
            _ if self.unknown => Ok(Exit::CannotTell),
            _ => Ok(Exit::Fine),
        }
    }
}

/// What a row says was asked.
fn question(line: usize, asked: &Asked) -> rows::Question {
    let mut question = rows::Question {
        line,
        method: asked.request.clone().unwrap_or_else(|| "GET".to_owned()),
        host: asked.url.clone(),
        path: String::new(),
    };
    let Ok(url) = Url::parse(&asked.url) else {
        return question;
    };
    let host = asked.headers.iter().find_map(|header| {
        let (name, value) = header.split_once(':')?;
        name.trim()
            .eq_ignore_ascii_case("host")
            .then(|| value.trim().to_owned())
    });
    question.host = host.unwrap_or(url.authority);
    question.path = url.path;
    if !url.scheme.is_http() {
        question.method = if url.scheme.is_tls() { "TLS" } else { "TCP" }.to_owned();
        if let Some(sni) = &asked.sni {
            question.host.push_str(&format!(" ({sni})"));
        }
    }
    question
}
