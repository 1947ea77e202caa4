//! The proxies of the whole mesh, each with what istiod says of it.
//!
//! Three kinds of requests whatever the size of the mesh: the pods of istiod, each
//! istiod's `/debug/syncz`, and one list of pods to see who is missing from all of
//! them. With `--revision` that list would say nothing: proxies of other revisions
//! are connected elsewhere, so it is not asked for.

use std::io::{BufWriter, Write};

use super::ProxyStatusArgs;
use crate::check::sync::{Concern, Pod, Row, rows};
use crate::cli::Global;
use crate::cmd::istiods::{self, Heard};
use crate::cmd::proxy_config::output::Format;
use crate::cmd::written;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::istio::sync::{self, Proxy};
use crate::query::jq::Program;
use crate::render::proxy_status::document::{Document, Istiod};
use crate::render::proxy_status::{Status, sort, summaries};
use crate::render::safe;
use crate::source::{Answer, Question, Session, fleet};
use crate::ui::Ui;

/// What every istiod is asked.
const SYNCZ: &str = "/debug/syncz";

/// Shows every proxy.
///
/// # Errors
/// No istiod that could be asked, or that answered.
pub(super) fn run(args: &ProxyStatusArgs, global: &Global, ui: &mut Ui) -> Result<Exit> {
    // Whatever was typed wrongly is said before anyone is asked anything.
    let program = args.jq.as_deref().map(Program::compile).transpose()?;
    if global.url.is_some() {
        return Err(
            Error::usage("--url is one proxy's admin interface, and this asks istiod")
                .hint("-c, --context, --from and --demo say which mesh"),
        );
    }
    let namespace = global.namespace.as_deref();
    let pods = match args.revision.as_deref() {
        // Scripts write `-r "$REVISION"`.
        None | Some("") => Some(fleet::question(namespace)?),
        Some(_) => None,
    };
    let session = crate::cmd::open(global, None, args.proxy_admin_port)?;
    for note in session.notes() {
        ui.warn(note);
    }
    let shown = look(args, global, &session, pods.as_ref()).and_then(|mut seen| {
        if let Some(by) = &args.sort_by {
            sort(&mut seen.rows, &seen.names, by, seen.now)?;
        }
        print(args, global, &seen, program.as_ref(), ui)?;
        Ok(tell(&seen, namespace, ui))
    });
    // What was seen is kept whatever came of it: a refusal is evidence too.
    let kept = session.finish();
    shown.and_then(|exit| kept.map(|()| exit))
}

/// What was seen of the mesh.
struct Seen {
    rows: Vec<Row>,
    istiods: Vec<Istiod>,
    /// The names of the istiods, by place.
    names: Vec<String>,
    now: jiff::Timestamp,
    /// What failed beside.
    failures: Vec<Error>,
    /// What cannot be told for it.
    cannot_tell: Vec<String>,
    exit: Exit,
}

fn look(
    args: &ProxyStatusArgs,
    global: &Global,
    session: &Session,
    pods: Option<&Question>,
) -> Result<Seen> {
    let others: Vec<Question> = pods.cloned().into_iter().collect();
    let revision = args.revision.as_deref();
    let heard = istiods::ask(session, global, revision, &[SYNCZ], &others)?;
    let Heard {
        istiods: answered,
        down,
        others,
        stopped,
    } = heard;
    let mut seen = Seen {
        rows: Vec::new(),
        istiods: Vec::new(),
        names: Vec::new(),
        now: global.at.unwrap_or_else(|| session.now()),
        failures: Vec::new(),
        cannot_tell: Vec::new(),
        exit: stopped.map_or(Exit::Fine, |error| error.exit),
    };
    let mut told = Vec::new();
    let mut whole = true;
    for (place, (istiod, answers)) in answered.into_iter().enumerate() {
        let mut entry = Istiod {
            name: istiod.pod.to_string(),
            revision: istiod.revision,
            error: None,
        };
        let failed = match answers.into_iter().next() {
            None => Some(Error::unreachable(format!(
                "istiod {} was not asked",
                entry.name
            ))),
            Some(Err(error)) => Some(error),
            Some(Ok(answer)) => {
                let (mut proxies, failed) = read(&answer, &entry.name);
                if let Some(namespace) = &global.namespace {
                    proxies.retain(|proxy| proxy.namespace() == namespace);
                }
                if failed.is_none() || !proxies.is_empty() {
                    told.push((place, proxies));
                }
                failed
            }
        };
        if let Some(error) = failed {
            whole = false;
            entry.error = Some(error.message.clone());
            seen.exit = seen.exit.worse(istiods::partly(&error));
            seen.failures.push(error);
        }
        seen.names.push(entry.name.clone());
        seen.istiods.push(entry);
    }
    if told.is_empty() && !seen.failures.is_empty() {
        return Err(seen.failures.swap_remove(0));
    }
    for istiod in down {
        let problem = istiod.problem.map(|problem| problem.message);
        seen.failures
            .extend(problem.clone().map(Error::unreachable));
        seen.istiods.push(Istiod {
            name: istiod.pod.to_string(),
            revision: istiod.revision,
            error: problem,
        });
    }
    let pods = match (others.into_iter().next(), pods) {
        (Some(answer), Some(question)) => seen.pods(question, answer),
        _ => Vec::new(),
    };
    seen.rows = rows(told, &pods, whole, seen.now);
    for concern in seen.rows.iter().flat_map(|row| &row.concerns) {
        seen.exit = seen.exit.worse(Concern::exit(concern));
    }
    Ok(seen)
}

/// The proxies of an answer, and what of it could not be read.
fn read(answer: &Answer, istiod: &str) -> (Vec<Proxy>, Option<Error>) {
    let reading = sync::read(&answer.body);
    let count = reading.proxies.len();
    let failed = if let (Some(cut), Some(_)) = (&answer.cut, &reading.broken) {
        Some(Error::clone(cut).during(&format!(
            "istiod {istiod} told {count} proxies and broke off"
        )))
    } else if let Some(broken) = reading.broken {
        let cause = format!(
            "cannot read what istiod {istiod} answered {SYNCZ} after {count} proxies: {broken}"
        );
        Some(Error::input(cause))
    } else {
        reading.faults.map(|(count, first)| {
            let entries = if count == 1 { "entry" } else { "entries" };
            Error::input(format!(
                "{count} {entries} of istiod {istiod} cannot be read: {first}"
            ))
        })
    };
    (reading.proxies, failed)
}

impl Seen {
    /// The proxies that the cluster has; none where that cannot be told, which is said.
    fn pods(&mut self, question: &Question, answer: Result<Answer>) -> Vec<Pod> {
        match answer.and_then(|answer| fleet::proxies(question, answer)) {
            Ok(pods) => pods.into_iter().map(pod).collect(),
            Err(error) => {
                let lead = "cannot tell which proxies no istiod knows";
                self.cannot_tell.push(lead.to_owned());
                let exit = match error.exit {
                    Exit::Interrupted => Exit::Interrupted,
                    _ => Exit::CannotTell,
                };
                self.exit = self.exit.worse(exit);
                self.failures.push(error.during(lead));
                Vec::new()
            }
        }
    }
}

fn pod(found: fleet::PodProxy) -> Pod {
    Pod {
        id: found.pod.to_string(),
        since: found.since,
        leaving: found.leaving,
        problem: found.problem.map(|problem| problem.message),
    }
}

fn print(
    args: &ProxyStatusArgs,
    global: &Global,
    seen: &Seen,
    program: Option<&Program>,
    ui: &mut Ui,
) -> Result<()> {
    let status = Status {
        rows: &seen.rows,
        istiods: &seen.names,
        now: seen.now,
    };
    match args.format() {
        format @ (Format::Table | Format::Wide) => {
            let style = ui.out_style;
            let mut table = status.table(format == Format::Wide);
            let mut out = BufWriter::with_capacity(64 * 1024, ui.out());
            written(table.print(&mut out, style, !global.no_headers))?;
            written(out.flush())
        }
        Format::Name => {
            let mut names: Vec<&str> = seen.rows.iter().map(|row| &*row.proxy.id).collect();
            names.dedup();
            let mut out = BufWriter::with_capacity(64 * 1024, ui.out());
            for name in names {
                written(writeln!(out, "{}", safe::cell(name)))?;
            }
            written(out.flush())
        }
        format @ (Format::Json | Format::Yaml) => {
            let document = Document::new(&status, &seen.istiods, &seen.cannot_tell);
            let text = crate::cmd::document(&document)?;
            crate::cmd::print_document(&text, format == Format::Yaml, program, ui)
        }
    }
}

/// Says what stands beside the answer, and how the run ends.
fn tell(seen: &Seen, namespace: Option<&str>, ui: &mut Ui) -> Exit {
    let mut hinted = Vec::new();
    for failure in &seen.failures {
        istiods::tell(failure, &mut hinted, ui);
    }
    for summary in summaries(&seen.rows) {
        ui.warn(&summary);
    }
    if seen.rows.is_empty() {
        ui.note(&match namespace {
            Some(namespace) => {
                format!("no proxy in namespace {namespace}: without -n all are shown")
            }
            None => "no proxy is connected".to_owned(),
        });
    }
    seen.exit
}
