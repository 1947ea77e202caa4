//! jq programs over one JSON document.
//!
//! `--jq` runs over the selected entries, never over a whole dump: a jq value
//! takes seven times its text. jaq runs the program, with everything that reaches
//! out of it cut off: `env` is empty, `input` finds nothing, `stderr` and `debug`
//! say nothing, modules cannot be loaded, and `halt` ends the program instead of
//! the process.
//!
//! jaq parses, compiles and runs by recursion. So programs are bounded in length
//! and nesting, documents in depth, and the work is done on a thread with a stack
//! that is large enough for what the bounds let through; the memory is only taken
//! when used. What cannot be bounded from outside is what a program does to
//! itself: one that recurses for ever ends as it would in jq.

use std::sync::mpsc::sync_channel;
use std::thread;

use jaq_all::data::{Data, DataKind, Filter, Runner, base_funs};
use jaq_all::jaq_core::load::{self, Arena, File, Loader};
use jaq_all::jaq_core::native::{self, Fun, v};
use jaq_all::jaq_core::{Compiler, Ctx, Exn, Vars};
use jaq_all::jaq_std::input::RcIter;
use jaq_all::json::write::Pp;
use jaq_all::json::{Val, read, write};

use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::json_text::{Lexer, Token};

/// The longest program. The longest that anyone types has some hundred characters.
const LONGEST: usize = 8 * 1024;
/// The deepest nesting of a program's brackets and of a document.
const DEEPEST: usize = 256;
/// Stack for [`LONGEST`] and [`DEEPEST`]: twice what a debug build was seen to need.
const STACK: usize = 256 * 1024 * 1024;

/// How a program's results are written.
#[derive(Clone, Copy, Debug, Default)]
pub struct Output {
    /// Indented by two spaces, as jq does, rather than on one line.
    pub pretty: bool,
    /// Strings without quotes and escapes (`jq -r`).
    pub raw: bool,
}

/// A program that compiles.
#[derive(Clone, Debug)]
pub struct Program {
    code: String,
}

impl Program {
    /// Checks a program. What is wrong with it is said in one line; the hints
    /// show the place.
    pub fn compile(code: &str) -> Result<Program> {
        if code.len() > LONGEST {
            let message = format!("the jq program is longer than {LONGEST} bytes");
            return Err(Error::usage(message));
        }
        if nesting(code) > DEEPEST {
            let message = format!("the jq program nests deeper than {DEEPEST} levels");
            return Err(Error::usage(message));
        }
        on_large_stack(|| compile(code).map(drop))??;
        Ok(Program {
            code: code.to_owned(),
        })
    }

    /// Runs the program over one JSON document and hands over each result as text.
    ///
    /// A document may come redacted and cut to size, but it must be JSON. The
    /// results that came before an error have been handed over.
    pub fn run(&self, json: &str, output: Output, each: &mut dyn FnMut(String)) -> Result<()> {
        if depth(json) > DEEPEST {
            return Err(Error::input(format!(
                "JSON nests deeper than {DEEPEST} levels"
            )));
        }
        // Results pass over to the caller's thread, so that `each` may be anything.
        let (results, received) = sync_channel(64);
        thread::scope(|scope| {
            let worker = spawn(scope, move || {
                // A caller that is gone wants no more results.
                execute(&self.code, json, output, &mut |text| {
                    results.send(text).is_ok()
                })
            })?;
            received.into_iter().for_each(each);
            join(worker)?
        })
    }
}

/// Compiled anew for each run: it takes under a millisecond, and a compiled
/// program cannot leave the thread whose stack it was made for.
fn execute(
    code: &str,
    json: &str,
    output: Output,
    each: &mut dyn FnMut(String) -> bool,
) -> Result<()> {
    let filter = compile(code)?;
    let input = read::parse_single(json.as_bytes())
        .map_err(|error| Error::input(format!("not JSON: {error}")))?;
    let (runner, name) = (Runner::default(), Val::Null);
    let none: Box<dyn Iterator<Item = std::result::Result<Val, String>>> =
        Box::new(std::iter::empty());
    let data = Data {
        runner: &runner,
        lut: &filter.lut,
        inputs: &RcIter::new(none),
        input_filename: &name,
    };
    for value in filter
        .id
        .run((Ctx::<DataKind>::new(&data, Vars::new([])), input))
    {
        match value {
            Ok(value) if !each(text(&value, output)) => return Ok(()),
            Ok(_) => {}
            Err(raised) => return ended(raised),
        }
    }
    Ok(())
}

/// What it means that a program ended before its results did.
fn ended(raised: Exn<'_, Val>) -> Result<()> {
    let cause = match raised.get_err() {
        Ok(error) => error.to_string(),
        Err(raised) => match raised.get_halt() {
            Ok(0) => return Ok(()),
            Ok(code) => format!("halted with {code}"),
            Err(_) => "it broke out of itself".to_owned(),
        },
    };
    // jaq quotes the value at fault, which may be the whole document.
    let short: String = cause.chars().take(160).collect();
    let more = if short.len() < cause.len() { "…" } else { "" };
    Err(Error::input(format!(
        "the jq program failed: {short}{more}"
    )))
}

fn text(value: &Val, output: Output) -> String {
    let mut bytes = Vec::new();
    match value {
        Val::TStr(text) if output.raw => bytes.extend_from_slice(text),
        _ => {
            let pp = Pp {
                indent: output.pretty.then(|| "  ".to_owned()),
                sep_space: output.pretty,
                ..Pp::default()
            };
            // Writing to memory cannot fail.
            let _ = write::write(&mut bytes, &pp, 0, value);
        }
    }
    match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    }
}

fn compile(code: &str) -> Result<Filter> {
    let arena = Arena::default();
    let loader = Loader::new(jaq_all::defs());
    let modules = loader
        .load(&arena, File { path: (), code })
        .map_err(|errors| load_error(code, errors))?;
    load::import(&modules, |_| Err("modules cannot be loaded".to_owned()))
        .map_err(|errors| load_error(code, errors))?;
    Compiler::default()
        .with_funs(funs())
        .compile(modules)
        .map_err(|errors| {
            let first = errors.into_iter().flat_map(|(_, errors)| errors).next();
            match first {
                Some((found, undefined)) => {
                    let what = format!("undefined {} {found}", undefined.as_str());
                    report(code, found, &what)
                }
                None => report(code, "", "it does not compile"),
            }
        })
}

/// jaq's functions, without those that reach out of the program.
fn funs() -> impl Iterator<Item = Fun<DataKind>> {
    let cut = ["env", "stderr_empty", "debug_empty"];
    let harmless = base_funs().filter(move |(name, ..)| !cut.contains(name));
    let nothing = |name| native::run::<DataKind>((name, v(0), |_| Box::new(std::iter::empty())));
    let env = native::run::<DataKind>(("env", v(0), |_| {
        Box::new(std::iter::once(Ok(Val::Obj(Default::default()))))
    }));
    harmless.chain([env, nothing("stderr_empty"), nothing("debug_empty")])
}

fn load_error(code: &str, errors: load::Errors<&str, ()>) -> Error {
    let end = code.get(code.len()..).unwrap_or_default();
    let first = errors.into_iter().map(|(_, error)| error).next();
    let (found, what) = match first {
        Some(load::Error::Io(errors)) => match errors.into_iter().next() {
            Some((path, cause)) => (path, cause),
            None => (end, "modules cannot be loaded".to_owned()),
        },
        Some(load::Error::Lex(errors)) => match errors.into_iter().next() {
            Some((expected, found)) => (found, format!("expected {}", expected.as_str())),
            None => (end, "it cannot be read".to_owned()),
        },
        Some(load::Error::Parse(errors)) => match errors.into_iter().next() {
            Some((expected, found)) => (found, format!("expected {}", expected.as_str())),
            None => (end, "it cannot be parsed".to_owned()),
        },
        None => (end, "it does not compile".to_owned()),
    };
    report(code, found, &what)
}

/// The line of cause, and as hints the program's line with a caret under `found`,
/// which is a part of `code`.
fn report(code: &str, found: &str, what: &str) -> Error {
    let place = (found.as_ptr() as usize).checked_sub(code.as_ptr() as usize);
    let place = place
        .filter(|place| code.is_char_boundary(*place))
        .unwrap_or(code.len());
    let (before, after) = code.split_at(place);
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let end = after.find('\n').map_or(code.len(), |at| place + at);
    let line = code[start..end].replace('\t', " ");
    let caret = " ".repeat(code[start..place].chars().count());
    Error::new(
        Exit::Usage,
        format!("the jq program does not compile: {what}"),
    )
    .hint(line)
    .hint(format!("{caret}^"))
}

/// How deep brackets nest, strings counted in: too many is as good as enough.
fn nesting(code: &str) -> usize {
    let (mut deepest, mut open) = (0, 0_usize);
    for byte in code.bytes() {
        match byte {
            b'(' | b'[' | b'{' => open += 1,
            b')' | b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(open);
    }
    deepest
}

fn depth(json: &str) -> usize {
    let (mut deepest, mut open) = (0, 0_usize);
    for token in Lexer::new(json) {
        match token {
            Token::Open(_) => open += 1,
            Token::Close(_) => open = open.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(open);
    }
    deepest
}

fn on_large_stack<T: Send>(work: impl FnOnce() -> T + Send) -> Result<T> {
    thread::scope(|scope| join(spawn(scope, work)?))
}

fn spawn<'scope, T: Send + 'scope>(
    scope: &'scope thread::Scope<'scope, '_>,
    work: impl FnOnce() -> T + Send + 'scope,
) -> Result<thread::ScopedJoinHandle<'scope, T>> {
    thread::Builder::new()
        .stack_size(STACK)
        .spawn_scoped(scope, work)
        .map_err(|error| Error::new(Exit::Failed, format!("cannot run jq: {error}")))
}

fn join<T>(worker: thread::ScopedJoinHandle<'_, T>) -> Result<T> {
    worker
        .join()
        .map_err(|_| Error::new(Exit::Failed, "jq gave up on this program"))
}

#[cfg(test)]
mod tests;
