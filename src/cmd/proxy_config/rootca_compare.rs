//! `mesh proxy-config rootca-compare`.
//!
//! Two proxies, wherever each is found: pods of a cluster or a recording, an
//! address, saved files. Both are asked for two secrets by name, and no more.

use clap::{Args, ValueEnum};
use jiff::Timestamp;

use super::judge::{begin, judge};
use super::remarks::label;
use crate::certificate::Certificate;
use crate::cli::Global;
use crate::cmd::words;
use crate::cmd::{print_document, written};
use crate::envoy::dump::{self, Entry};
use crate::envoy::kind::SECRETS;
use crate::envoy::secret::{Data, Secret};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::istio::node_id;
use crate::istio::secret::{OWN, ROOTS};
use crate::origin::{Via, Whom};
use crate::query::jq::Program;
use crate::query::roots::{Comparison, Side};
use crate::render::{roots, safe};
use crate::source::admin::AdminQuestion;
use crate::source::session::{Proxy, Turn};
use crate::source::{Answer, Selection, Session};
use crate::ui::Ui;

/// Whether two proxies trust the same roots, and so each other.
///
/// Says what istioctl says, and why: which roots (ROOTCA) each of them holds, and
/// whether the certificate that each shows ends in a root of the other. That is
/// what decides, where it can be read: with several roots, sharing one may not be
/// enough. The exit code is 0 when they can talk, 79 when not, 80 when that cannot
/// be told.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh proxy-config rootca-compare deploy/productpage-v1 deploy/reviews-v1 -n bookinfo
  mesh proxy-config rootca-compare deploy/details-v1.bookinfo sts/db.stateful -o json
  mesh proxy-config rootca-compare -f here.json -f there.json
  mesh proxy-config rootca-compare deploy/productpage-v1 --demo -f there.json")]
pub(super) struct RootcaCompareArgs {
    /// Two proxies, fewer with -f and --url.
    ///
    /// Each is a pod, or TYPE/NAME of a workload, service or gateway.
    #[arg(value_name = "TARGET", num_args = 0..=2)]
    target: Vec<String>,
    /// Take a saved answer of a proxy for one of the two; may be repeated.
    #[arg(short, long, value_name = "FILE", help_heading = "Evidence")]
    file: Vec<String>,
    /// Port of the proxies' admin interface.
    #[arg(long, value_name = "PORT", default_value_t = 15000, value_parser = words::some_port, help_heading = "Connection")]
    proxy_admin_port: u16,
    /// Form of the answer.
    #[arg(
        short,
        long,
        value_name = "FORMAT",
        default_value = "table",
        help_heading = "Output"
    )]
    output: Form,
    /// Run a jq program over the document that -o json prints; texts come out bare.
    #[arg(long, value_name = "PROGRAM", help_heading = "Output")]
    jq: Option<String>,
}

/// The forms of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// A sentence, and a table of the roots.
    #[value(alias = "short")]
    Table,
    /// JSON.
    Json,
    /// YAML.
    #[value(alias = "yml")]
    Yaml,
}

impl RootcaCompareArgs {
    pub(super) fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        let program = self.jq.as_deref().map(Program::compile).transpose()?;
        let (sides, now) = self.sides(global, ui)?;
        let both = Comparison::new(sides);
        let document = roots::document(&both)
            .map_err(|error| Error::new(Exit::Failed, format!("cannot be written: {error}")))?;
        match (self.output, &program) {
            (Form::Table, None) => {
                let sentence = roots::sentence(&both);
                written(writeln!(ui.out(), "{}", safe::cell(&sentence)))?;
                let style = ui.out_style;
                written(roots::table(&both).print(ui.out(), style, !global.no_headers))?;
            }
            (form, program) => {
                let yaml = form == Form::Yaml;
                print_document(document.as_bytes(), yaml, program.as_ref(), ui)?;
            }
        }
        for warning in roots::lives(&both, global.at.unwrap_or(now)) {
            ui.warn(&warning);
        }
        if self.output == Form::Table && program.is_none() {
            for reason in roots::reasons(&both) {
                ui.note(&reason);
            }
        }
        Ok(if both.available() {
            Exit::Fine
        } else {
            Exit::BadNews
        })
    }

    /// Both proxies, those that are named before the files, and what "now" is for them.
    fn sides(&self, global: &Global, ui: &mut Ui) -> Result<([Side; 2], Timestamp)> {
        let addresses = usize::from(global.url.is_some());
        let number = self.target.len() + self.file.len() + addresses;
        if number != 2 || (addresses > 0 && !self.target.is_empty()) {
            return Err(
                Error::usage(format!("two proxies are compared, not {number}"))
                    .hint("name two TARGETs, two files (-f A -f B), or one of each"),
            );
        }
        let mut sides = Vec::new();
        let mut now = None;
        if number > self.file.len() {
            let session = super::super::open(global, None, self.proxy_admin_port)?;
            let asked = self.asked(&session, global, ui);
            now = Some(session.now());
            // What was seen is kept whatever came of it: a refusal is evidence too.
            let kept = session.finish();
            sides = asked?;
            kept?;
        }
        for file in &self.file {
            let alone = Global {
                record: None,
                ..global.clone()
            };
            let session = super::super::open(&alone, Some(file), self.proxy_admin_port)?;
            let proxies = session.proxies(&Selection::All)?;
            sides.extend(read(&session, &proxies)?);
            now = now.or_else(|| Some(session.now()));
        }
        let sides = <[Side; 2]>::try_from(sides).map_err(|sides| {
            Error::usage(format!("two proxies are compared, not {}", sides.len()))
        })?;
        Ok((sides, now.unwrap_or_default()))
    }

    fn asked(&self, session: &Session, global: &Global, ui: &mut Ui) -> Result<Vec<Side>> {
        let mut proxies = Vec::new();
        for text in &self.target {
            proxies.extend(session.proxies(&Selection::One {
                text: text.clone(),
                namespace: global.namespace.clone(),
            })?);
        }
        if self.target.is_empty() {
            proxies = session.proxies(&Selection::All)?;
        }
        for note in session.notes() {
            ui.warn(note);
        }
        for chosen in proxies.iter().filter_map(|proxy| proxy.chosen.as_deref()) {
            ui.note(chosen);
        }
        read(session, &proxies)
    }
}

/// What there is to compare of each proxy.
fn read(session: &Session, proxies: &[Proxy]) -> Result<Vec<Side>> {
    let names = format!("{ROOTS}|{OWN}");
    let question = AdminQuestion::section(SECRETS.section, Some(&names));
    let mut sides: Vec<Result<Side>> = Vec::new();
    session.read(proxies, &[question], Turn::Listed, &mut |place, answers| {
        let answer = answers.and_then(|answers| answers.into_iter().next().unwrap_or_else(none));
        if let Some(proxy) = proxies.get(place) {
            sides.push(answer.and_then(|answer| side(proxy, &answer)));
        }
    })?;
    sides.into_iter().collect()
}

fn none() -> Result<Answer> {
    Err(Error::new(Exit::Failed, "no answer"))
}

fn side(proxy: &Proxy, answer: &Answer) -> Result<Side> {
    let (body, _) = begin(&answer.body);
    let (entries, reading) = dump::read::<Secret>(body, &SECRETS);
    if let (Some(cut), true) = (&answer.cut, entries.is_empty()) {
        return Err(cut.clone());
    }
    let hint = "was it saved with another `mask=` or `resource=`?";
    judge(&reading, body, &answer.origin, &SECRETS, hint)?;
    let node = reading.node.map(|node| node.id).filter(|id| !id.is_empty());
    let name = match (&proxy.whom, &answer.origin.via, node) {
        (Whom::Unnamed, _, Some(id)) => node_id::pod(&id).map_or(id, |pod| pod.to_string()),
        (Whom::Unnamed, Via::File(place) | Via::Url(place), None) => place.clone(),
        _ => label(proxy),
    };
    let find = |wanted: &str| {
        let named = |entry: &&Entry<Secret>| entry.resource.name == wanted;
        let mut found = entries.iter().filter(named);
        // The one in use counts, whatever is waited for.
        let in_use = found.clone().find(|entry| entry.state.serves());
        in_use.or_else(|| found.next())
    };
    let Some(roots) = find(ROOTS) else {
        return Err(Error::cannot_tell(format!("{name} holds no {ROOTS}"))
            .hint("a proxy that takes its roots elsewhere, or none, has no such secret: see `mesh proxy-config secrets`"));
    };
    if roots.resource.all_roots().is_empty() {
        let holdings = roots.resource.holdings();
        let why = match holdings.first().map(|holding| &holding.data) {
            Some(Data::Elsewhere(place)) => format!("is {place}, which its dump does not hold"),
            _ if !roots.state.serves() => "was not delivered yet".to_owned(),
            _ => "holds no certificate that can be read".to_owned(),
        };
        return Err(Error::cannot_tell(format!("the {ROOTS} of {name} {why}"))
            .hint("see `mesh proxy-config secrets -o wide`"));
    }
    let own: Vec<Certificate> = find(OWN).map_or_else(Vec::new, |own| own.resource.chain());
    Ok(Side {
        proxy: name,
        roots: roots.resource.clone(),
        own,
    })
}
