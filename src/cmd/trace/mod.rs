//! `mesh trace`: what becomes of one request, and why.
//!
//! The proxy's own configuration is walked through as Envoy would, in this process;
//! nothing is sent anywhere. Then the proxy behind the endpoint is asked in its turn.

mod around;
mod asked;
mod batch;
mod batch_line;
mod course;
mod entry;
mod form;
mod gather;
mod hints;
mod judged;
mod log_line;
mod offer;
mod onward;
mod place;
mod request;
mod url;
mod waypoint;

use clap::Args;

use self::around::Around;
use self::asked::Asked;
use self::batch::Batch;
use self::course::{Course, Questions};
use self::form::Form;
use self::gather::{Texts, gather};
use self::onward::{past, walked};
use self::request::Ready;
use super::written;
use crate::cli::Global;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::query::jq::Program;
use crate::render::safe;
use crate::render::trace::document::Document;
use crate::render::trace::{Page, conclusion};
use crate::source::istiod::ControlPlane;
use crate::source::{Selection, Session};
use crate::trace::answer::{Answer, Comes};
use crate::trace::proxy::Proxy;
use crate::ui::Ui;

/// Tell what becomes of a request, and why, from the proxies' own configuration.
///
/// The request is walked through the configuration of TARGET's proxy as Envoy would do
/// it, and then through that of the proxy it arrives at. Nothing is sent. Each decision
/// is told with its reason, with where it stands and with what nearly was taken instead;
/// the end is told in the words of Envoy's access log. Exit code 0: it reaches an
/// endpoint, or the proxy answers with less than 400. 79: it fails, an answer of 4xx or
/// 5xx that a route is made for included, or a share of such requests does. 80: nobody can
/// tell, and what is missing is said. 75: what was read of the proxy is cut off.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh trace deploy/productpage-v1 http://reviews:9080/reviews/0 --demo
  mesh trace deploy/productpage-v1 http://reviews:9080/ -H 'end-user: jason' --demo
  mesh trace -f config_dump.json http://10.96.0.10:9080/
  mesh trace deploy/details-v1 http://details:9080/ --inbound --demo")]
pub struct TraceArgs {
    /// Where the request starts: a pod or TYPE/NAME, such as deploy/reviews.
    ///
    /// Of -f and --url there is one proxy only; then the one word is the URL.
    #[arg(value_name = "TARGET")]
    target: Option<String>,
    /// What is asked for: http://, https://, tcp:// or tls://.
    ///
    /// Its path is taken as it is typed, with its dots, slashes and escapes.
    #[arg(value_name = "URL")]
    goal: Option<String>,
    #[command(flatten)]
    asked: Asked,
    /// Answer many questions, a line each (`-` is stdin).
    ///
    /// A line of JSON has the long flags as keys, and `url`. Lines of Istio's default
    /// access log are taken too, as text and as JSON.
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath, help_heading = "Request")]
    batch: Option<String>,
    /// Read a saved config_dump instead (`-` is stdin).
    #[arg(short, long, value_name = "FILE", group = "place", value_hint = clap::ValueHint::FilePath, help_heading = "Evidence")]
    file: Option<String>,
    /// Show all that was considered, and not near misses alone.
    #[arg(long, help_heading = "Output")]
    explain: bool,
    /// Form: table, short, wide, json or yaml.
    ///
    /// `short` is a line for each stage. `wide` has all that was considered, as --explain
    /// does, and of --batch the reasons.
    #[arg(
        short,
        long,
        value_name = "FORMAT",
        hide_possible_values = true,
        default_value = "table",
        help_heading = "Output"
    )]
    output: Form,
    /// Run a jq program over what -o json prints; texts come out bare.
    #[arg(long, value_name = "PROGRAM", help_heading = "Output")]
    jq: Option<String>,
    /// Port of the proxies' admin interface.
    #[arg(long, value_name = "PORT", default_value_t = 15000, hide_short_help = true, value_parser = clap::value_parser!(u16).range(1..), help_heading = "Connection")]
    proxy_admin_port: u16,
}

impl TraceArgs {
    /// Asks, walks and shows.
    ///
    /// # Errors
    /// When there is nothing to walk; what fails beside an answer is told on stderr.
    pub fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        let program = self.jq.as_deref().map(Program::compile).transpose()?;
        let (target, url) = self.positionals()?;
        let single = match (&self.batch, url) {
            (None, Some(url)) => Some(self.asked.about(url)),
            _ => None,
        };
        if let Some(asked) = &single {
            // Whatever was typed wrongly is said before anyone is asked anything.
            asked.check()?;
        } else {
            self.asked.about("http://each.line/").check()?;
        }
        self.one_place(target, global)?;
        let mut session = super::open(global, self.file.as_deref(), self.proxy_admin_port)?;
        session.keep_standard_input();
        let done = self.answer(&session, target, single, program.as_ref(), global, ui);
        let kept = session.finish();
        done.and_then(|exit| kept.map(|()| exit))
    }

    /// TARGET, if one was given, and the URL.
    fn positionals(&self) -> Result<(Option<&str>, Option<&str>)> {
        let words = (self.target.as_deref(), self.goal.as_deref());
        match (words, &self.batch) {
            ((target, Some(url)), None) => Ok((target, Some(url))),
            ((url @ Some(_), None), None) => Ok((None, url)),
            ((target, None), Some(_)) => Ok((target, None)),
            ((None, None), None) => Err(Error::usage("a URL is missing")
                .hint("mesh trace deploy/productpage-v1 http://reviews:9080/ --demo")),
            _ => {
                Err(Error::usage("with --batch the URLs stand in its lines")
                    .hint("leave out the URL"))
            }
        }
    }

    /// Refuses what asks for two things in one place.
    fn one_place(&self, target: Option<&str>, global: &Global) -> Result<()> {
        if let (Some(target), true) = (target, self.file.is_some() || global.url.is_some()) {
            return Err(Error::usage(format!(
                "a file or address is one proxy, so `{target}` cannot be chosen from it"
            ))
            .hint("leave out TARGET, or -f and --url"));
        }
        if self.file.as_deref() == Some("-") && self.batch.as_deref() == Some("-") {
            return Err(
                Error::usage("standard input is read once: for -f or for --batch")
                    .hint("save one of the two to a file"),
            );
        }
        Ok(())
    }

    fn answer(
        &self,
        session: &Session,
        target: Option<&str>,
        single: Option<Asked>,
        program: Option<&Program>,
        global: &Global,
        ui: &mut Ui,
    ) -> Result<Exit> {
        for note in session.notes() {
            ui.warn(note);
        }
        let mut texts = self.texts(session, target, global, ui)?;
        for gap in &texts.gaps {
            ui.note(&format!("{}: {}", texts.whom(), gap.message));
        }
        let plane = ControlPlane {
            namespace: global.istio_namespace.clone(),
            revision: None,
        };
        let around = Around::new(session, plane);
        let questions = match single {
            Some(asked) => Questions::One(Some(asked)),
            None => Questions::Many(Batch::open(self.batch.as_deref().unwrap_or("-"))?),
        };
        let place = hints::Place::of(global, self.file.as_deref());
        let course = Course::new(self, session, &around, &place, questions, program, ui);
        let exit = course.run(&mut texts);
        for error in around.refused() {
            ui.warn(&error.message);
            for hint in &error.hints {
                ui.note(&format!("hint: {hint}"));
            }
        }
        exit
    }

    /// What the proxy that is meant has to say.
    fn texts(
        &self,
        session: &Session,
        target: Option<&str>,
        global: &Global,
        ui: &mut Ui,
    ) -> Result<Texts> {
        let selection = match target {
            Some(text) => Selection::One {
                text: text.to_owned(),
                namespace: global.namespace.clone(),
            },
            None if session.is_one_proxy() => Selection::All,
            None => {
                return Err(Error::usage("which proxy does the request start at?")
                    .hint("name its pod or workload before the URL, such as deploy/productpage-v1")
                    .hint("mesh proxy-status lists the proxies of the mesh"));
            }
        };
        let proxies = session.proxies(&selection)?;
        let Some(proxy) = proxies.into_iter().next() else {
            return Err(Error::unreachable("there is no such proxy"));
        };
        if let Some(chosen) = &proxy.chosen {
            ui.note(chosen);
        }
        let mut texts = gather(session, &[proxy])?;
        texts
            .pop()
            .unwrap_or_else(|| Err(Error::cannot_tell("nobody answered")))
    }

    fn show(
        &self,
        proxy: &str,
        asked: &Asked,
        answer: &Answer,
        program: Option<&Program>,
        ui: &mut Ui,
    ) -> Result<Exit> {
        let comes = answer.result();
        match self.format() {
            Form::Json | Form::Yaml => {
                let document = Document::new(proxy, asked, answer, self.explain);
                let document = document.repeated(asked.repeat);
                let text = super::document(&document)?;
                super::print_document(&text, self.format() == Form::Yaml, program, ui)?;
            }
            _ => {
                let page = Page {
                    style: ui.out_style,
                    short: self.output == Form::Short,
                    explain: self.explain || self.output == Form::Wide,
                    repeat: asked.repeat,
                };
                written(page.write(ui.out(), answer, 0))?;
                let line = safe::cell(&conclusion(answer)).into_owned();
                written(writeln!(ui.out(), "=> {line}"))?;
            }
        }
        Ok(exit(&comes))
    }

    fn format(&self) -> Form {
        match self.output {
            Form::Yaml => Form::Yaml,
            _ if self.jq.is_some() => Form::Json,
            other => other,
        }
    }
}

/// Walks a request, unless it never meets the proxy.
fn begin(proxy: &Proxy<'_>, ready: &Ready) -> Answer {
    let mut answer = match &ready.bypasses {
        None => walked(proxy, &ready.request),
        Some(why) => past(ready.request.connection.destination, why),
    };
    ready.without_address(&mut answer);
    for told in &mut answer.ways {
        told.end.stages.splice(0..0, ready.stages.iter().cloned());
    }
    answer
}

/// How a run with this result ends.
fn exit(comes: &Comes) -> Exit {
    match comes {
        Comes::Fine => Exit::Fine,
        Comes::Fails(_) => Exit::BadNews,
        Comes::CannotTell(_) => Exit::CannotTell,
    }
}
