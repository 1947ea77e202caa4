//! Many questions in one run: a line each, answered in their order.
//!
//! The proxies are read once. As a table the answer is a line for a line, so that two
//! runs can be compared with diff; as JSON a document for a line.

use super::asked::Asked;
use super::{Answered, TraceArgs, exit, log_line};
use crate::cmd::proxy_config::output::Format;
use crate::cmd::proxy_config::print::run_program;
use crate::cmd::written;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::query::jq::Program;
use crate::render::safe;
use crate::render::trace::{document::Document, line};
use crate::source::lines::Lines;
use crate::ui::Ui;

/// How many questions are answered at once; more would only be held longer.
const AT_ONCE: usize = 256;

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
    let mut tally = Tally::default();
    loop {
        let mut questions = Vec::new();
        let mut ended = false;
        while questions.len() < AT_ONCE && !ended {
            let Some((number, line)) = lines.next_line()? else {
                ended = true;
                continue;
            };
            if line.trim().is_empty() {
                continue;
            }
            match question(line.trim()) {
                Ok(asked) => questions.push(asked),
                Err(cause) => {
                    tally.wrong += 1;
                    ui.warn(&format!("line {number}: {cause}"));
                }
            }
        }
        for answered in walk(questions)? {
            show(args, proxy, &answered, program, &mut tally, ui)?;
        }
        if ended {
            return tally.exit();
        }
    }
}

/// What was answered, for the end.
#[derive(Default)]
struct Tally {
    answered: usize,
    wrong: usize,
    bad: bool,
    unknown: bool,
}

impl Tally {
    fn exit(&self) -> Result<Exit> {
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

fn show(
    args: &TraceArgs,
    proxy: &str,
    answered: &Answered,
    program: Option<&Program>,
    tally: &mut Tally,
    ui: &mut Ui,
) -> Result<()> {
    let Answered { asked, answer } = answered;
    let answer = match answer {
        Ok(answer) => answer,
        Err(error) => {
            tally.wrong += 1;
            ui.warn(&format!("{}: {}", asked.url, error.message));
            return Ok(());
        }
    };
    tally.answered += 1;
    match exit(&answer.result()) {
        Exit::BadNews => tally.bad = true,
        Exit::CannotTell => tally.unknown = true,
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
    let text = line(
        asked.request.as_deref().unwrap_or("GET"),
        &asked.url,
        answer,
    );
    written(writeln!(ui.out(), "{}", safe::cell(&text)))
}
