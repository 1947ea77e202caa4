//! `mesh xds`: what the control plane itself says, by the name of the debug path.
//!
//! istiod answers some thirty paths, most of them for its own makers. What people
//! look for in them has tables, and what it would send to a proxy goes through the
//! views of `proxy-config`; all else is istiod's own JSON, with jq to pick from it.
//! Without a proxy one istiod is enough, since they are told the same by the API
//! server; `--all` asks each, to see whether they really know the same.

mod all;
mod first;
mod listed;
mod misspelt;
mod print;
mod view;

pub(super) use first::as_dump;

use clap::Args;

use self::view::View;
use crate::cli::Global;
use crate::cmd::control_plane::{self, Named};
use crate::cmd::proxy_config::meant::{MeantArgs, MeantKind};
use crate::cmd::proxy_config::output::Format;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::query::jq::Program;
use crate::source::Session;
use crate::source::istiod::Istiod;
use crate::ui::Ui;

/// Show what istiod knows and would send, by its debug paths.
///
/// VIEW is a debug path such as syncz, or endpoints, registry, config_dump; without
/// one, and for `list`, istiod says what there is. A TARGET makes it what istiod says
/// of that proxy: asked is the istiod that the proxy is connected to. `list` says which
/// views take one; without it -n chooses nothing, and the answer is of the whole mesh.
///
/// endpoints, registry, connections and syncz have tables, and so has config_dump with
/// --kind, which takes the filters of proxy-config; anything else is JSON. What would
/// change something in istiod is refused.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh xds
  mesh xds endpoints deploy/productpage-v1 -n bookinfo --port 9080
  mesh xds config_dump deploy/productpage-v1 -n bookinfo --kind clusters --fqdn reviews
  mesh xds registry --all -o wide
  mesh xds mesh --jq .defaultConfig")]
pub struct XdsArgs {
    /// A debug path or a name for one: endpoints, registry, connections, syncz, config_dump.
    #[arg(value_name = "VIEW", default_value = "list", hide_default_value = true)]
    view: String,
    /// Pod or TYPE/NAME, such as deploy/reviews, for what istiod says of one proxy.
    #[arg(value_name = "TARGET")]
    target: Option<String>,
    /// Ask every istiod; JSON is one object of their answers.
    #[arg(long, help_heading = "Targets", conflicts_with_all = ["target", "kind"])]
    all: bool,
    /// Ask the istiods of this revision or tag alone.
    #[arg(short, long, value_name = "REVISION", help_heading = "Targets")]
    revision: Option<String>,
    /// The same as VIEW list.
    #[arg(short = 'L', long, hide_short_help = true, help_heading = "Targets", conflicts_with_all = ["target", "kind"])]
    list: bool,
    #[command(flatten)]
    meant: MeantArgs,
}

/// What a run needs all along.
struct Run<'a> {
    view: &'a View,
    meant: &'a MeantArgs,
    /// As which kind of what a proxy holds the answer is shown.
    kind: Option<MeantKind>,
    program: Option<Program>,
    session: &'a Session,
    global: &'a Global,
}

impl XdsArgs {
    /// Asks and shows.
    ///
    /// # Errors
    /// Wrong usage, and that no istiod answered.
    pub fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        // Whatever was typed wrongly is said before anyone is asked anything.
        let typed = if self.list { "list" } else { &self.view };
        let mut view = View::parse(typed, self.target.is_some())?;
        let kind = self.kind(&mut view)?;
        self.meant.check(kind)?;
        let program = self.meant.output().jq.as_deref();
        let program = program.map(Program::compile).transpose()?;
        let session = crate::cmd::open(global, None, 15000)?;
        let run = Run {
            view: &view,
            meant: &self.meant,
            kind,
            program,
            session: &session,
            global,
        };
        let shown = self.ask(&run, ui);
        let kept = session.finish();
        shown.and_then(|exit| kept.map(|()| exit))
    }

    fn ask(&self, run: &Run<'_>, ui: &mut Ui) -> Result<Exit> {
        let revision = self.revision.as_deref();
        let revision = revision.filter(|revision| !revision.is_empty());
        let istiods = control_plane::meant(run.session, revision, run.global)?;
        for note in run.session.notes() {
            ui.warn(note);
        }
        self.answer(run, &istiods, ui)
            .map_err(|error| misspelt::explain(run, &istiods, error))
    }

    fn answer(&self, run: &Run<'_>, istiods: &[Istiod], ui: &mut Ui) -> Result<Exit> {
        if let Some(named) = self.named(run)? {
            if let Some(chosen) = named
                .proxy
                .as_ref()
                .and_then(|proxy| proxy.chosen.as_deref())
            {
                ui.note(chosen);
            }
            return first::of_proxy(run, istiods, &named, ui);
        }
        if run.global.namespace.is_some() && run.view.name != "list" {
            ui.note(&format!(
                "-n is TARGET's namespace; without one {} is of the whole mesh",
                run.view.name
            ));
        }
        if self.all {
            all::show(run, istiods, ui)
        } else {
            first::show(run, istiods, ui)
        }
    }

    /// The proxy that is meant, by TARGET or as istioctl's users write it.
    fn named(&self, run: &Run<'_>) -> Result<Option<Named>> {
        match (&self.target, &run.view.proxy) {
            (Some(text), _) => control_plane::named(run.session, text, run.global).map(Some),
            (None, Some(proxy)) => Ok(Some(Named {
                name: proxy.clone(),
                proxy: None,
                missing: None,
            })),
            (None, None) => Ok(None),
        }
    }

    /// As which kind of what a proxy holds the answer is shown.
    fn kind(&self, view: &mut View) -> Result<Option<MeantKind>> {
        match (view.name.as_str(), self.meant.kind()) {
            ("edsz", None | Some(MeantKind::Endpoints)) => Ok(Some(MeantKind::Endpoints)),
            // istiod's dump has no endpoints; what it would send of them is a path of its own.
            ("config_dump", Some(MeantKind::Endpoints)) => {
                *view = View::parse("edsz", true)?;
                Ok(Some(MeantKind::Endpoints))
            }
            ("config_dump", kind) => Ok(kind),
            (_, None) => Ok(None),
            (name, Some(_)) => Err(Error::usage(format!(
                "--kind is of config_dump, not of {name}"
            ))
            .hint("`mesh xds config_dump TARGET --kind KIND`")),
        }
    }
}

impl Run<'_> {
    /// The form of the answer; what has no table is JSON.
    fn format(&self) -> Result<Format> {
        let format = self.meant.output().format();
        if self.view.table().is_some() || self.view.name == "list" {
            return Ok(format);
        }
        match format {
            Format::Table | Format::Wide => Ok(Format::Json),
            Format::Name => Err(Error::usage(format!(
                "{} has no table, and so no names",
                self.view.name
            ))
            .hint("--jq picks from its JSON")),
            format => Ok(format),
        }
    }
}
