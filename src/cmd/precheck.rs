//! `mesh precheck`: is it safe to install or upgrade Istio, and is what is there whole?
//!
//! All questions go out side by side: a list per kind, the server's version, a review
//! per permission. What fails is part of the evidence; only when nothing at all could
//! be had does the run fail, with the first failure's own code.

use clap::{Args, ValueEnum};

use super::written;
use crate::check::evidence::Evidence;
use crate::check::finding::{Finding, Severity, Verdict};
use crate::check::precheck::{self, Review, Scope, Seen};
use crate::cli::Global;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::istio::release::Version;
use crate::origin::Whom;
use crate::query::jq::Program;
use crate::render::finding;
use crate::source::status::accept;
use crate::source::{Answer, Method, Question, Session};
use crate::ui::Ui;

/// Check whether Istio can be installed or upgraded safely, and whether what is there is whole.
///
/// Looks at the version of Kubernetes, at permissions, at the Gateway API, at what a removal or an
/// upgrade left half done (webhooks, tags, resource definitions), at the control plane's pods, at
/// labels for injection and at the versions of proxies. Nothing is changed: permissions are asked
/// for, not tried. What cannot be told is told as such, and is no success.
///
/// The exit code is 79 when something was found at or above --failure-threshold, 80 when nothing was
/// but something could not be told. The README explains each code of a finding.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh precheck
  mesh precheck --demo --output-threshold info
  mesh precheck --from-version 1.20 -o json
  mesh precheck --skip-controlplane -n bookinfo -o table")]
pub struct PrecheckArgs {
    /// Look at namespaces and pods alone, not at cluster and control plane.
    #[arg(long = "skip-controlplane", help_heading = "Checks")]
    skip_control_plane: bool,
    /// Say also what an upgrade from this version changes here.
    #[arg(short = 'f', long, value_name = "VERSION", value_parser = from_version, help_heading = "Checks")]
    from_version: Option<Version>,
    /// Only the control plane of this revision or tag.
    #[arg(short, long, value_name = "REVISION", help_heading = "Checks")]
    revision: Option<String>,
    /// Every namespace, as without -n too.
    #[arg(
        short = 'A',
        long,
        conflicts_with = "namespace",
        help_heading = "Checks"
    )]
    all_namespaces: bool,
    /// Show findings from this severity on: info, warning or error.
    ///
    /// What could not be told has the severity that it would have if it held.
    #[arg(
        long,
        value_name = "LEVEL",
        hide_possible_values = true,
        default_value = "warning",
        ignore_case = true,
        help_heading = "Output"
    )]
    output_threshold: Threshold,
    /// Fail on findings from this severity on: info, warning or error.
    ///
    /// Whether they are shown or not, in every format.
    #[arg(
        long,
        value_name = "LEVEL",
        hide_possible_values = true,
        default_value = "warning",
        ignore_case = true,
        help_heading = "Output"
    )]
    failure_threshold: Threshold,
    /// Format.
    #[arg(
        short,
        long,
        value_name = "FORMAT",
        default_value = "log",
        help_heading = "Output"
    )]
    output: Format,
    /// Run a jq program over what -o json prints; texts come out bare.
    #[arg(long, value_name = "PROGRAM", help_heading = "Output")]
    jq: Option<String>,
}

/// A severity as it is typed.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Threshold {
    Info,
    Warning,
    Error,
}

/// The forms of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Lines, with what was seen and what to do beneath each.
    Log,
    /// A table.
    #[value(alias = "short")]
    Table,
    /// JSON.
    Json,
    /// YAML.
    #[value(alias = "yml")]
    Yaml,
}

impl From<Threshold> for Severity {
    fn from(threshold: Threshold) -> Severity {
        match threshold {
            Threshold::Info => Severity::Info,
            Threshold::Warning => Severity::Warning,
            Threshold::Error => Severity::Error,
        }
    }
}

fn from_version(text: &str) -> std::result::Result<Version, String> {
    let version = Version::parse(text).ok_or("write it as 1.20")?;
    if version.major == 1 {
        Ok(version)
    } else {
        Err("Istio's major version is 1".to_owned())
    }
}

impl PrecheckArgs {
    /// Asks, judges and shows.
    ///
    /// # Errors
    /// That nothing could be had at all, and those of the streams.
    pub fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        if global.url.is_some() {
            return Err(
                Error::usage("a proxy cannot tell whether Istio can be installed")
                    .hint("leave out --url: precheck asks the Kubernetes API"),
            );
        }
        // What was typed wrongly is said before anyone is asked anything.
        let program = self.jq.as_deref().map(Program::compile).transpose()?;
        let scope = Scope {
            istio_namespace: global.istio_namespace.clone(),
            namespace: global.namespace.clone().filter(|name| !name.is_empty()),
            revision: self.revision.clone().filter(|name| !name.is_empty()),
            from: self.from_version,
            skip_control_plane: self.skip_control_plane,
        };
        let session = super::open(global, None, 15000)?;
        let seen = see(&session, scope);
        for note in session.notes() {
            ui.warn(note);
        }
        // What was seen is kept whatever came of it: a refusal is evidence too.
        let kept = session.finish();
        let seen = seen?;
        if let (Some(false), Some(revision)) = (seen.knows_revision(), &seen.scope.revision) {
            ui.warn(&format!(
                "no control plane of a revision or tag {revision} is here: what belongs to one was not looked at"
            ));
        }
        let exit = self.tell(&precheck::findings(&seen), program.as_ref(), global, ui)?;
        kept.map(|()| exit)
    }

    fn tell(
        &self,
        findings: &[Finding],
        program: Option<&Program>,
        global: &Global,
        ui: &mut Ui,
    ) -> Result<Exit> {
        let least = Severity::from(self.output_threshold);
        let shown = findings.iter().filter(|one| one.severity >= least).cloned();
        let shown: Vec<Finding> = shown.collect();
        let style = ui.out_style;
        match (self.output, program) {
            (Format::Log, None) => written(finding::log(ui.out(), style, &shown))?,
            (Format::Table, None) => {
                let mut table = finding::table(&shown);
                written(table.print(ui.out(), style, !global.no_headers))?;
            }
            (form, program) => {
                let document = super::document(&finding::document("Precheck", &shown))?;
                super::print_document(&document, form == Format::Yaml, program, ui)?;
            }
        }
        Ok(self.conclude(findings, &shown, ui))
    }

    /// Says on stderr what it comes to.
    fn conclude(&self, findings: &[Finding], shown: &[Finding], ui: &mut Ui) -> Exit {
        let least = Severity::from(self.failure_threshold);
        let of = |verdict: Verdict| {
            let it = move |one: &&Finding| one.verdict == verdict && one.severity >= least;
            findings.iter().filter(it)
        };
        let hidden = of(Verdict::Found)
            .filter(|one| !shown.contains(one))
            .count();
        if hidden > 0 {
            ui.note(&format!(
                "{hidden} findings are below --output-threshold: see --output-threshold info"
            ));
        }
        if of(Verdict::Found).next().is_some() {
            ui.warn("issues found when checking the cluster. Istio may not be safe to install or upgrade.\nSee https://istio.io/latest/docs/reference/config/analysis for more information about causes and resolutions.");
            return Exit::BadNews;
        }
        let mut unknown: Vec<&str> = of(Verdict::CannotTell).map(|one| one.code).collect();
        unknown.dedup();
        if !unknown.is_empty() {
            ui.warn(&format!(
                "no issue was found, but it cannot be told whether Istio is safe to install or upgrade; checks without an answer: {}",
                unknown.join(", ")
            ));
            return Exit::CannotTell;
        }
        if shown.is_empty() {
            ui.success(if self.skip_control_plane {
                SAFE_BUT_UNSEEN
            } else {
                SAFE
            });
        }
        Exit::Fine
    }
}

/// istioctl's words.
const SAFE: &str = "\
✔ No issues found when checking the cluster. Istio is safe to install or upgrade!
  To get started, check out https://istio.io/latest/docs/setup/getting-started/.";

/// istioctl says the same as ever; but what nobody looked at is not known to be safe.
const SAFE_BUT_UNSEEN: &str = "\
✔ No issues found when checking namespaces and pods.
  Cluster and control plane were not looked at: leave out --skip-controlplane.";

/// Asks everything that the checks want.
fn see(session: &Session, scope: Scope) -> Result<Seen> {
    let lists = scope.lists();
    let reviews = precheck::reviews(&scope);
    let get = |path: &str| Question::get(Whom::Kubernetes, path);
    let review = |review: &Review| Question {
        whom: Whom::Kubernetes,
        method: Method::Post,
        path: Review::PATH.to_owned(),
        body: review.body().into_bytes(),
    };
    let mut questions: Vec<Question> = lists.iter().map(|(_, path)| get(path)).collect();
    questions.extend(reviews.iter().map(review));
    if !scope.skip_control_plane {
        questions.push(get("/version"));
    }
    let mut bodies: Vec<Result<Vec<u8>>> = questions.iter().map(|_| nobody()).collect();
    session.ask_all(&questions, &mut |place, answer| {
        if let (Some(question), Some(slot)) = (questions.get(place), bodies.get_mut(place)) {
            // A kind that the cluster does not have has no objects.
            let none = place < lists.len();
            *slot = answer.and_then(|answer| body(question, answer, none));
        }
    })?;
    if bodies.iter().all(Result::is_err) {
        return Err(bodies
            .into_iter()
            .find_map(Result::err)
            .unwrap_or_else(|| Error::cannot_tell(NOBODY)));
    }
    let mut bodies = bodies.into_iter();
    let mut next = || bodies.next().unwrap_or_else(nobody);
    let mut evidence = Evidence::default();
    for (kind, _) in &lists {
        match next() {
            Ok(body) => evidence.note(*kind, Ok(&body)),
            Err(error) => evidence.note(*kind, Err(error)),
        }
    }
    let read = |review| (review, next().and_then(|body| Review::read(&body)));
    let access = reviews.into_iter().map(read).collect();
    let kubernetes = next().and_then(|body| version(&body));
    Ok(Seen {
        scope,
        lists: evidence,
        kubernetes,
        access,
    })
}

const NOBODY: &str = "nobody was asked";

fn nobody() -> Result<Vec<u8>> {
    Err(Error::cannot_tell(NOBODY))
}

fn body(question: &Question, answer: Answer, none_when_absent: bool) -> Result<Vec<u8>> {
    if answer.status == 404 && none_when_absent {
        return Ok(br#"{"items": []}"#.to_vec());
    }
    accept(question, answer).map(|answer| answer.body)
}

/// What the API server calls its version.
fn version(body: &[u8]) -> Result<String> {
    let unread = |error| Error::input(format!("cannot read the version of Kubernetes: {error}"));
    let version: serde_json::Value = serde_json::from_slice(body).map_err(unread)?;
    let text = version
        .get("gitVersion")
        .and_then(serde_json::Value::as_str);
    text.map(str::to_owned)
        .ok_or_else(|| Error::input("the version of Kubernetes has no gitVersion"))
}
