//! `mesh version`: who runs what.
//!
//! The texts and the JSON are istioctl's, which scripts read. What differs is what
//! it hides: every revision's control plane is asked and not the default one's
//! alone, a failure is told and ends the run with its code, and versions that do not
//! go together are pointed out. Skew is no failure: an upgrade is made of it.

mod told;

use clap::{Args, ValueEnum};

use self::told::{ControlPlane, DataPlane, Told};
use super::istiods;
use crate::check::skew::{self, Pair};
use crate::cli::Global;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::istio::release::BuildInfo;
use crate::istio::sync;
use crate::query::jq::Program;
use crate::source::Session;
use crate::source::kubeconfig::NO_CLUSTER;
use crate::ui::Ui;

/// What every istiod is asked.
const PATHS: [&str; 2] = ["/version", "/debug/syncz"];

/// Say which versions run: this program, the control planes, the proxies.
///
/// Every istiod is asked for its version and for those of its proxies. On stderr
/// stands which of them do not go together. Without a cluster it is this program's
/// version alone.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh version
  mesh version --remote=false
  mesh version --short=false
  mesh version -o json --demo")]
pub struct VersionArgs {
    /// Ask the mesh too.
    #[arg(long, value_name = "BOOL", default_value_t = true, hide_possible_values = true, help_heading = "Evidence", num_args = 0..=1, require_equals = true, default_missing_value = "true", action = clap::ArgAction::Set)]
    remote: bool,
    /// Ask the control planes of this revision or tag alone.
    #[arg(short, long, value_name = "REVISION", help_heading = "Evidence")]
    revision: Option<String>,
    /// Versions alone; false adds builds, revisions and kinds.
    #[arg(short, long, value_name = "BOOL", default_value_t = true, hide_possible_values = true, help_heading = "Output", num_args = 0..=1, require_equals = true, default_missing_value = "true", action = clap::ArgAction::Set)]
    short: bool,
    /// Format.
    #[arg(
        short,
        long,
        value_name = "FORMAT",
        default_value = "text",
        help_heading = "Output"
    )]
    output: Form,
    /// Run a jq program over what -o json prints; texts come out bare.
    #[arg(long, value_name = "PROGRAM", help_heading = "Output")]
    jq: Option<String>,
}

/// The forms of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// Lines.
    #[value(aliases = ["table", "short", ""])]
    Text,
    /// JSON.
    Json,
    /// YAML.
    #[value(alias = "yml")]
    Yaml,
}

impl VersionArgs {
    /// Prints the versions.
    ///
    /// # Errors
    /// Those of the stream, and a program that does not compile. What keeps the mesh
    /// from being asked is told beside this program's own version.
    pub fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        let program = self.jq.as_deref().map(Program::compile).transpose()?;
        let mut told = Told::default();
        let mut exit = Exit::Fine;
        let mut failed = None;
        if self.remote {
            match self.mesh(global, &mut told, ui) {
                Ok(worst) => exit = worst,
                // Nobody asked for a mesh in so many words, and there is none to ask.
                Err(error) if error.message == NO_CLUSTER => ui.note(
                    "no kubeconfig: this is the version of the program alone (--remote=false says so silently)",
                ),
                Err(error) => failed = Some(error),
            }
        }
        match (self.output, &program) {
            (Form::Text, None) => super::written(told.print(self.short, ui.out()))?,
            (form, program) => {
                let document = super::document(&told)?;
                super::print_document(&document, form == Form::Yaml, program.as_ref(), ui)?;
            }
        }
        match failed {
            Some(error) => Err(error),
            None => Ok(exit),
        }
    }

    fn mesh(&self, global: &Global, told: &mut Told, ui: &mut Ui) -> Result<Exit> {
        if global.url.is_some() {
            return Err(
                Error::usage("--url is one proxy's admin interface, and this asks istiod").hint(
                    "`mesh proxy-config bootstrap --url ADDRESS -o short` has a proxy's version",
                ),
            );
        }
        let session = super::open(global, None, 15000)?;
        for note in session.notes() {
            ui.warn(note);
        }
        let asked = self.ask(&session, global, told, ui);
        // What was seen is kept whatever came of it: a refusal is evidence too.
        let kept = session.finish();
        asked.and_then(|exit| kept.map(|()| exit))
    }

    fn ask(
        &self,
        session: &Session,
        global: &Global,
        told: &mut Told,
        ui: &mut Ui,
    ) -> Result<Exit> {
        let heard = istiods::ask(session, global, self.revision.as_deref(), &PATHS, &[])?;
        let mut exit = heard.stopped.map_or(Exit::Fine, |error| error.exit);
        let mut failures = Vec::new();
        // Which version each proxy's istiod has, by its place.
        let mut served: Vec<Option<usize>> = Vec::new();
        let mut planes: Vec<DataPlane> = Vec::new();
        let mut any = false;
        for (istiod, answers) in heard.istiods {
            let name = istiod.pod.to_string();
            let mut answers = answers.into_iter();
            let mut place = None;
            match answers.next() {
                Some(Ok(answer)) => {
                    place = Some(told.mesh_version.len());
                    let text = String::from_utf8_lossy(&answer.body);
                    let info = BuildInfo::parse(&text);
                    let pod = name.clone();
                    told.mesh_version
                        .push(ControlPlane::new(istiod.revision, info, pod));
                }
                Some(Err(error)) => failures.push(error),
                None => {}
            }
            match answers.next() {
                Some(Ok(answer)) => {
                    any = true;
                    let reading = sync::read(&answer.body);
                    let cut = answer.cut.map(|error| error.message);
                    let odd = reading
                        .faults
                        .map(|(count, first)| format!("{count} entries: {first}"));
                    if let Some(why) = reading.broken.map(|broken| cut.unwrap_or(broken)).or(odd) {
                        let cause = format!(
                            "cannot read all that istiod {name} says of its proxies: {why}"
                        );
                        failures.push(Error::input(cause));
                    }
                    for proxy in &reading.proxies {
                        planes.push(DataPlane::of(proxy));
                        served.push(place);
                    }
                }
                Some(Err(error)) => failures.push(error),
                None => {}
            }
        }
        if told.mesh_version.is_empty() && !any && !failures.is_empty() {
            return Err(failures.swap_remove(0));
        }
        for down in heard.down.into_iter().filter_map(|one| one.problem) {
            ui.warn(&down.message);
        }
        let mut hinted = Vec::new();
        for error in &failures {
            exit = exit.worse(istiods::partly(error));
            istiods::tell(error, &mut hinted, ui);
        }
        for remark in remarks(&told.mesh_version, &planes, &served) {
            ui.warn(&remark);
        }
        told.data_plane_version = any.then(|| told::each_once(planes));
        Ok(exit)
    }
}

fn remarks(
    control: &[ControlPlane],
    planes: &[DataPlane],
    served: &[Option<usize>],
) -> Vec<String> {
    let versions: Vec<&str> = control.iter().map(ControlPlane::version).collect();
    let pairs = planes.iter().zip(served).map(|(plane, place)| Pair {
        proxy: &plane.id,
        version: &plane.version,
        control: place.and_then(|place| versions.get(place)).copied(),
    });
    skew::remarks(&versions, &pairs.collect::<Vec<_>>())
}
