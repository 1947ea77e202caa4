//! Completion while one types: names of namespaces, proxies, workloads, contexts.
//!
//! The shell runs `mesh` itself with `COMPLETE` set and the words typed so far, so
//! what is offered is what the command would find: the same cluster, namespace or
//! recording. It happens at a key press, therefore it is bounded in time, asks one
//! list, never talks on stderr and never asks for a password; whatever fails offers
//! nothing. The commands know nothing of it: arguments are recognised by their
//! names in the finished command line, and a run without `COMPLETE` pays for one
//! look at the environment. The protocol between shell and program is
//! clap_complete's and may change with it, hence no file holds the hook.

mod bash;
mod line;

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use clap::{Command, CommandFactory, ValueHint};
use clap_complete::engine::{ArgValueCandidates, ArgValueCompleter, CompletionCandidate};
use clap_complete::env::{Elvish, EnvCompleter, Fish, Powershell, Zsh};

use self::line::Line;
use crate::cli::Cli;
use crate::exit::Exit;
use crate::query::endpoint::STATUSES;
use crate::source::Session;
use crate::source::kubeconfig;
use crate::source::names::Wanted;
use crate::ui::Ui;

/// How long a key press may take, credential plugin and all.
const LONGEST: Duration = Duration::from_secs(2);

/// The types that a target is mostly given by.
const TYPES: [&str; 6] = ["deploy/", "ds/", "gateway/", "job/", "sts/", "svc/"];

/// What `--log` takes, whose parser does not tell. Every other flag of a few words
/// does ([`crate::cmd::words::OneOf`]), and one that takes any text has none to offer.
const LEVELS: [&str; 5] = ["error", "warn", "info", "debug", "trace"];

const OTHERS: [&dyn EnvCompleter; 4] = [&Elvish, &Fish, &Powershell, &Zsh];

/// Answers a shell, if `COMPLETE` names one; any other run is none of its business.
pub fn answer(
    args: &[OsString],
    variable: &dyn Fn(&str) -> Option<String>,
    ui: &mut Ui,
) -> Option<Exit> {
    let shell = variable("COMPLETE")?;
    let shell = Path::new(&shell).file_stem()?.to_str()?;
    let other = OTHERS.iter().find(|other| other.is(shell));
    if other.is_none() && shell != "bash" {
        return None;
    }
    let typed = args.iter().position(|word| word == "--");
    let typed = typed.map(|at| args[at + 1..].to_vec()).unwrap_or_default();
    let here = PathBuf::from(variable("PWD").unwrap_or_else(|| ".".to_owned()));
    let here = Some(here.as_path());
    let mut text = Vec::new();
    let written = match (other, typed.is_empty()) {
        (None, true) => bash::register(&program(args, here), &mut text),
        (Some(shell), true) => {
            shell.write_registration("COMPLETE", "mesh", "mesh", &program(args, here), &mut text)
        }
        (None, false) => {
            let words = bash::join(typed);
            let mut command = taught(&words.typed, words.typed.len() - 1, variable);
            bash::complete(&mut command, words, here, &mut text)
        }
        (Some(shell), false) => {
            let index = variable("_CLAP_COMPLETE_INDEX").and_then(|index| index.parse().ok());
            let index = index.unwrap_or(typed.len() - 1);
            let mut command = taught(&typed, index, variable);
            shell.write_complete(&mut command, typed, here, &mut text)
        }
    };
    if written.is_ok() {
        // A shell that does not listen has nothing to be told.
        let _ = ui.out().write_all(&text);
    }
    Some(Exit::Fine)
}

/// What the hook is to run: this very program, wherever the shell goes.
fn program(args: &[OsString], here: Option<&Path>) -> String {
    let name = PathBuf::from(args.first().map_or(OsStr::new("mesh"), OsString::as_os_str));
    let path = match here {
        Some(here) if name.components().count() > 1 => here.join(name),
        _ => name,
    };
    path.to_string_lossy().into_owned()
}

/// The command line, with the arguments that have names to offer.
fn taught(words: &[OsString], index: usize, variable: &dyn Fn(&str) -> Option<String>) -> Command {
    let index = index.min(words.len());
    let line = Line::read(&words[..index], variable).map(Arc::new);
    // With nothing typed, names are wanted; flags only where there are none.
    let bare = words.get(index).is_none_or(|word| word.is_empty());
    teach(Cli::command(), &words[..index], &line, bare)
}

fn teach(command: Command, words: &[OsString], line: &Option<Arc<Line>>, bare: bool) -> Command {
    // Of a name and its aliases clap_complete offers the first by the alphabet, `l`
    // for listeners; so only an alias that leads to the word being typed is kept.
    let is_typed = |alias: &str| words.iter().any(|word| word == alias);
    let leads = command.get_all_aliases().any(is_typed);
    let command = if leads {
        command
    } else {
        command.alias(None).visible_alias(None)
    };
    let command = command.disable_help_flag(bare).disable_version_flag(bare);
    let command = command.mut_args(|arg| {
        let names: Option<fn(&Line, &str) -> Vec<String>> = match arg.get_id().as_str() {
            "namespace" | "istio_namespace" => Some(namespaces),
            "context" => Some(contexts),
            "target" => Some(targets),
            _ => None,
        };
        let hidden = bare && !arg.is_positional();
        let arg = if hidden { arg.hide(true) } else { arg };
        match (names, line, arg.get_long().unwrap_or_default()) {
            (Some(names), Some(line), _) => arg.add(completer(names, line)),
            (_, _, "file" | "record") => arg.value_hint(ValueHint::AnyPath),
            (_, _, "log") => {
                let offer = || LEVELS.iter().map(CompletionCandidate::new).collect();
                arg.add(ArgValueCandidates::new(offer))
            }
            // Envoy shouts its health; people type it as any other word.
            (_, _, "status") => {
                let word = |word: &&str| CompletionCandidate::new(word.to_lowercase());
                arg.add(ArgValueCandidates::new(move || {
                    STATUSES.iter().map(word).collect()
                }))
            }
            _ => arg,
        }
    });
    command.mut_subcommands(|inner| teach(inner, words, line, bare))
}

fn completer(names: fn(&Line, &str) -> Vec<String>, line: &Arc<Line>) -> ArgValueCompleter {
    let line = Arc::clone(line);
    ArgValueCompleter::new(move |current: &OsStr| {
        let Some(current) = current.to_str().map(str::to_owned) else {
            return Vec::new();
        };
        if current.starts_with('-') {
            return Vec::new();
        }
        let (told, line) = (current.clone(), Arc::clone(&line));
        let mut names = in_time(move || names(&line, &told));
        names.retain(|name| name.starts_with(&current));
        names.into_iter().map(CompletionCandidate::new).collect()
    })
}

/// What comes in time. What does not is left behind: the process ends with the answer.
fn in_time(work: impl FnOnce() -> Vec<String> + Send + 'static) -> Vec<String> {
    let (sender, receiver) = channel();
    let worker = thread::Builder::new().spawn(move || {
        // Nobody waits any more once the time is over.
        let _ = sender.send(work());
    });
    match worker {
        Ok(_) => receiver.recv_timeout(LONGEST).unwrap_or_default(),
        Err(_) => Vec::new(),
    }
}

fn contexts(line: &Line, _: &str) -> Vec<String> {
    kubeconfig::contexts(line.global.kubeconfig.as_deref()).unwrap_or_default()
}

fn namespaces(line: &Line, _: &str) -> Vec<String> {
    ask(line, &Wanted::Namespaces)
}

fn targets(line: &Line, current: &str) -> Vec<String> {
    match current.split_once('/') {
        _ if line.one_proxy => Vec::new(),
        Some((kind, _)) => ask(line, &Wanted::Workloads(kind.to_owned())),
        None if line.ztunnel => ask(line, &Wanted::Ztunnels),
        None => {
            let mut names = ask(line, &Wanted::Proxies);
            names.extend(TYPES.map(str::to_owned));
            names
        }
    }
}

fn ask(line: &Line, wanted: &Wanted) -> Vec<String> {
    let mut options = super::options(&line.global, None, 15000);
    options.cluster.unattended = true;
    options.cluster.timeout = LONGEST;
    options.cluster.connect_timeout = LONGEST;
    let names = Session::open(&options).and_then(|session| session.names(wanted));
    names.unwrap_or_default()
}
