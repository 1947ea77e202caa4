//! `mesh verify-install`: what istioctl's users ask for since it went.
//!
//! Its flags and lines are istioctl's. What differs is told in the README: nothing
//! has to be given to compare with, the first failure does not end it, and a missing
//! object is one complaint with what follows from it.

use clap::{Args, ValueEnum};

use super::evidence::{gather, gather_more};
use super::written;
use crate::check::evidence::Evidence;
use crate::check::install::kinds::{ALL, DEFINITION};
use crate::check::install::manifest::{self, Manifest};
use crate::check::install::{self, Report, Scope};
use crate::cli::Global;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::query::jq::Program;
use crate::render::install as shown;
use crate::source::Session;
use crate::source::manifest::read;
use crate::ui::Ui;

/// Tell whether Istio is installed, all of it, and well.
///
/// Without -f the cluster tells what is installed, and each object that such an
/// installation must have is checked: custom resource definitions, roles and
/// bindings, ConfigMaps, Deployments rolled out, Services with endpoints, webhooks
/// that can be called and trusted. With -f every object of the manifests is checked.
/// Secrets are not read.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh verify-install
  mesh verify-install --revision default -o json
  istioctl manifest generate -f operator.yaml | mesh verify-install -f -
  helm get manifest istiod -n istio-system | mesh verify-install -f -
  mesh verify-install --demo")]
pub struct VerifyInstallArgs {
    /// Manifest to check: a file, a directory, or -; may be repeated.
    ///
    /// YAML or JSON, with any number of documents; `-` is standard input. Every object of it must be in the cluster.
    #[arg(
        short,
        long = "filename",
        alias = "file",
        value_name = "FILE",
        value_hint = clap::ValueHint::AnyPath,
        help_heading = "Filter"
    )]
    filename: Vec<String>,
    /// Revision to check, or a tag of one; all of them without.
    #[arg(short, long, value_name = "REVISION", help_heading = "Filter")]
    revision: Option<String>,
    /// Form of the answer.
    #[arg(
        short,
        long,
        value_name = "FORMAT",
        default_value = "table",
        help_heading = "Output"
    )]
    output: Format,
    /// Run a jq program over the document that -o json prints; texts come out bare.
    #[arg(long, value_name = "PROGRAM", help_heading = "Output")]
    jq: Option<String>,
    /// Accepted and without effect: istioctl's charts to render an IstioOperator with.
    #[arg(
        short = 'd',
        long,
        hide = true,
        value_name = "PATH",
        help_heading = "Filter"
    )]
    manifests: Option<String>,
}

/// The forms of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A line for each object.
    #[value(alias = "short")]
    Table,
    /// JSON.
    Json,
    /// YAML.
    #[value(alias = "yml")]
    Yaml,
}

impl VerifyInstallArgs {
    /// Checks and tells.
    ///
    /// # Errors
    /// That there is no installation, or that nothing could be read.
    pub fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        if self.revision.is_some() && !self.filename.is_empty() {
            return Err(Error::usage(
                "supply either a file or revision, but not both",
            ));
        }
        if global.namespace.is_some() && self.filename.is_empty() {
            return Err(Error::usage(
                "-n chooses nothing from an installation, which is of the whole cluster",
            )
            .hint("-i names the namespace of the control plane")
            .hint("with -f, -n is the namespace of objects that name none"));
        }
        if global.url.is_some() {
            return Err(
                Error::usage("an admin interface tells nothing of an installation")
                    .hint("leave --url out; --context and --kubeconfig name a cluster"),
            );
        }
        let program = self.jq.as_deref().map(Program::compile).transpose()?;
        let mut manifest = Manifest::default();
        for file in &self.filename {
            for (name, text) in read(file)? {
                manifest.add(&name, &text);
            }
        }
        let session = super::open(global, None, 0)?;
        for note in session.notes() {
            ui.warn(note);
        }
        let scope = Scope {
            namespace: global.istio_namespace.clone(),
            revision: self.revision.clone(),
        };
        let checked = if self.filename.is_empty() {
            gather(&session, &ALL).and_then(|evidence| install::verify(&evidence, &scope))
        } else {
            held(&session, &scope, manifest)
        };
        // What was seen is kept whatever came of it.
        let kept = session.finish();
        let report = checked?;
        self.show(&report, program.as_ref(), ui)?;
        kept.map(|()| report.exit())
    }

    fn show(&self, report: &Report, program: Option<&Program>, ui: &mut Ui) -> Result<()> {
        if let (Format::Table, None) = (self.output, program) {
            let text = shown::text(report, ui.out_style);
            return written(ui.out().write_all(text.as_bytes()));
        }
        let document = super::document(&shown::json(report))?;
        super::print_document(&document, self.output == Format::Yaml, program, ui)
    }
}

/// Holds manifests against the cluster: definitions first where they name the lists.
fn held(session: &Session, scope: &Scope, manifest: Manifest) -> Result<Report> {
    let mut evidence = Evidence::default();
    let definitions = DEFINITION.path.to_owned();
    let has_custom = manifest.has_custom();
    if has_custom {
        gather_more(session, std::slice::from_ref(&definitions), &mut evidence)?;
    }
    let wanted = manifest.wanted(&evidence, session.default_namespace());
    let mut paths = manifest::paths(&wanted);
    paths.retain(|path| !(has_custom && *path == definitions));
    gather_more(session, &paths, &mut evidence)?;
    Ok(manifest::verify(&evidence, scope, manifest, wanted))
}
