//! `mesh proxy-config secrets`.
//!
//! Whether a chain is trusted is told by another secret of the same proxy, so the
//! answer is looked at as a whole before its entries are taken one by one.

use std::cell::{Cell, RefCell};

use clap::Args;
use jiff::Timestamp;

use super::output::{Format, OutputArgs};
use super::remarks;
use super::target::TargetArgs;
use super::view::{Naming, View};
use crate::cli::Global;
use crate::envoy::dump::{self, Entry};
use crate::envoy::kind::{Kind, SECRETS};
use crate::envoy::secret::Secret;
use crate::envoy::state::State;
use crate::envoy::stats::Rejections;
use crate::error::Result;
use crate::exit::Exit;
use crate::istio::secret::ROOTS;
use crate::query::pattern::Pattern;
use crate::query::secret::SecretQuery;
use crate::query::states::States;
use crate::render::document::{Layout, Section};
use crate::render::rows::Rows;
use crate::render::secret;
use crate::render::table::Table;
use crate::render::view::Detail;
use crate::source::admin::AdminQuestion;
use crate::ui::Ui;

/// The certificates and other secrets of a proxy, without their keys.
///
/// Each is shown with the first of its certificates; -o wide has all of them, with
/// names, issuers, their order and whether the proxy's own roots (ROOTCA) trust
/// them. What expired, is not valid yet, or has less than a tenth of its life left
/// is told on stderr. "Now" is the evidence's: a recording's own time, or --at.
///
/// Secrets that came over SDS are shown, also those that a proxy still waits for;
/// those of its bootstrap with --state static or --state all. Keys and tokens are
/// never shown.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh proxy-config secrets deploy/productpage-v1 -n bookinfo
  mesh proxy-config secrets deploy/productpage-v1 --name default -o wide
  mesh proxy-config secrets -A --name ROOTCA
  mesh proxy-config secrets -f config_dump.json --at 2027-01-01T00:00:00Z
  mesh proxy-config secrets deploy/productpage-v1 --jq '.dynamicActiveSecrets[].name'")]
pub(super) struct SecretsArgs {
    #[command(flatten)]
    target: TargetArgs,
    /// Name of the secret, such as default or ROOTCA; * stands for any text.
    #[arg(long, value_name = "NAME", help_heading = "Filter")]
    name: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
}

pub(super) struct Secrets {
    filter: SecretQuery,
    /// Whether the proxy's roots are needed beside what the filter means.
    with_roots: bool,
    /// The roots of the proxy at hand.
    roots: RefCell<Option<Secret>>,
    now: Cell<Timestamp>,
}

impl SecretsArgs {
    pub(super) fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        let name = Pattern::of_flag(self.name.as_deref());
        let view = Secrets::named(name, self.output.format());
        super::show::show(&view, &self.target, &self.output, true, global, ui)
    }
}

impl Secrets {
    /// The secrets of this name, to be shown in this form.
    pub(super) fn named(name: Option<Pattern>, format: Format) -> Secrets {
        Secrets {
            filter: SecretQuery { name },
            with_roots: format == Format::Wide,
            roots: RefCell::default(),
            now: Cell::default(),
        }
    }
}

impl View for Secrets {
    type Resource = Secret;
    type Filter = SecretQuery;

    fn kind(&self) -> &'static Kind {
        &SECRETS
    }

    fn filter(&self) -> &SecretQuery {
        &self.filter
    }

    fn question(&self, filter: &SecretQuery) -> AdminQuestion {
        let name = filter.name.as_ref().map(Pattern::whole_regex);
        let name = name.map(|name| match self.with_roots {
            true => format!("({name})|{ROOTS}"),
            false => name,
        });
        AdminQuestion::section(SECRETS.section, name.as_deref())
    }

    fn is_narrow(&self, filter: &SecretQuery) -> bool {
        filter.name.is_some()
    }

    fn rejections(&self) -> Option<&'static str> {
        Some("^sds\\..*\\.update_rejected$")
    }

    fn refused(&self, rejected: &Rejections) -> String {
        // Since 1.39 Envoy prints the text that it refused, as if it were in use.
        let told = remarks::refused(rejected, SECRETS.plural);
        format!("{told}, and the dump of a newer Envoy shows what it refused")
    }

    fn prepare(&self, body: &[u8], now: Timestamp) {
        self.now.set(now);
        let (entries, _) = dump::read::<Secret>(body, &SECRETS);
        // One that was refused or is waited for stands behind the one in use.
        let roots = |entry: &&Entry<Secret>| entry.resource.name == ROOTS && entry.state.serves();
        let roots = entries.iter().find(roots).map(|entry| &entry.resource);
        *self.roots.borrow_mut() = roots.cloned();
    }

    fn key(&self, _: &Secret) -> String {
        String::new()
    }

    /// Those that are waited for first, as istioctl has them, then by name.
    fn place(&self, state: State, secret: &Secret) -> String {
        let lists = SECRETS.lists.iter();
        let at = lists.take_while(|list| list.state != Some(state)).count();
        format!("{at}\0{}", secret.name)
    }

    /// What came over SDS, be it in use or not.
    fn states(&self, asked: States) -> States {
        match asked {
            States::Serving => States::Dynamic,
            named => named,
        }
    }

    fn table(&self, detail: Detail) -> Table {
        secret::table(detail)
    }

    fn naming(&self) -> Option<Naming> {
        Some(Naming::Prefix("secret/"))
    }

    fn add(&self, entry: &Entry<Secret>, detail: Detail, rows: &mut Rows) {
        secret::add(entry, self.roots.borrow().as_ref(), detail, rows);
    }

    fn warnings(&self, resource: &Secret) -> Vec<String> {
        secret::warnings(resource, self.roots.borrow().as_ref(), self.now.get())
    }

    fn none(&self) -> Option<&'static str> {
        let all = self.filter.name.is_none();
        all.then_some("no active or warming secrets found")
    }

    fn layout(&self) -> Layout {
        Layout::Section(Section {
            kind: &SECRETS,
            field: "secret",
            named: true,
        })
    }
}
