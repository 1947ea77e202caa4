//! Many questions in one run: a line each, answered in their order.
//!
//! The proxies are read once. As a table the answer is a row for a question, with the
//! number of its line; as JSON and YAML a document for each, printed as they come. The
//! table is held until its end, for only then is it known how wide its columns are.

use super::asked::Asked;
use super::batch_line::{self, Line};
use super::form::Form;
use super::url::Url;
use super::{Answered, TraceArgs, exit};
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
use crate::trace::logged::Logged;
use crate::ui::Ui;

/// How many questions are answered at once; more would only be held longer.
const AT_ONCE: usize = 256;

/// Where a question stands, and what the log said of it.
type Place = (usize, Option<Logged>);

/// Answers a file of questions.
///
/// # Errors
/// A file that cannot be read, and what keeps all of them from being answered.
pub(super) fn run(
    args: &TraceArgs,
    file: &str,
    proxy: &str,
    walk: &mut dyn FnMut(Vec<Asked>) -> Result<Vec<Answered>>,
    program: Option<&Program>,
    ui: &mut Ui,
) -> Result<Exit> {
    let mut lines = Lines::open(file)?;
    let mut batch = Batch {
        args,
        proxy,
        program,
        table: None,
        tally: Tally::default(),
    };
    let mut ended = false;
    while !ended {
        let mut questions = Vec::new();
        let mut places: Vec<Place> = Vec::new();
        while questions.len() < AT_ONCE && !ended {
            let Some((number, line)) = lines.next_line()? else {
                ended = true;
                continue;
            };
            match batch_line::read(&line, &args.asked) {
                Ok(Line::Question(asked, logged)) => {
                    questions.push(*asked);
                    places.push((number, logged));
                }
                Ok(Line::Other) if line.trim().is_empty() => {}
                Ok(Line::Other) => batch.tally.others += 1,
                Err(cause) => {
                    batch.tally.wrong += 1;
                    ui.warn(&format!("line {number}: {cause}"));
                }
            }
        }
        if questions.is_empty() {
            continue;
        }
        for (place, answered) in places.iter().zip(walk(questions)?) {
            batch.take(place, &answered, ui)?;
        }
    }
    batch.end(ui)
}

/// One run over a file.
struct Batch<'a> {
    args: &'a TraceArgs,
    proxy: &'a str,
    program: Option<&'a Program>,
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

impl Batch<'_> {
    /// Shows an answer, or keeps it for the table.
    fn take(&mut self, place: &Place, answered: &Answered, ui: &mut Ui) -> Result<()> {
        let (line, logged) = (place.0, place.1.as_ref());
        let Answered { asked, answer } = answered;
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
        let format = self.args.format();
        if matches!(format, Form::Json | Form::Yaml) {
            let document = Document::new(self.proxy, asked, answer, self.args.explain);
            let document = document.of_line(line, logged, answer);
            let document = document.repeated(asked.repeat);
            let text = serde_json::to_string(&document)
                .map_err(|error| Error::new(Exit::Failed, format!("cannot write JSON: {error}")))?;
            return match (self.program, format) {
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
    fn end(mut self, ui: &mut Ui) -> Result<Exit> {
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
