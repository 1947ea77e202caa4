//! What istiod means for one proxy, held against what that proxy has.
//!
//! istiod is asked for what it would send now, so a difference is either on its way,
//! or was refused, or got lost; which of them, the table without TARGET and Envoy's
//! own words beside the difference tell. A kind that cannot be compared costs itself.

use super::ProxyStatusArgs;
use super::sides::{Has, Meant, published};
use crate::cli::Global;
use crate::cmd::control_plane::{self, Named, OfProxy};
use crate::cmd::proxy_config::output::Format;
use crate::cmd::{open, print_document, written};
use crate::envoy::control_plane::ControlPlane;
use crate::envoy::kind::{CLUSTERS, ENDPOINTS, Kind, LISTENERS, ROUTES};
use crate::envoy::state::State;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::istio::node_id;
use crate::origin::Whom;
use crate::query::difference::{self, Entries, roots};
use crate::query::jq::Program;
use crate::redact;
use crate::render::age::age_of;
use crate::render::difference::{Document, Part, verdict};
use crate::render::json::{self, Names, Style};
use crate::render::safe;
use crate::source::Session;
use crate::source::session::Proxy;
use crate::ui::Ui;

/// Compares one proxy.
///
/// # Errors
/// That the proxy or its istiod cannot be asked.
pub(super) fn run(
    args: &ProxyStatusArgs,
    target: &str,
    global: &Global,
    ui: &mut Ui,
) -> Result<Exit> {
    // Whatever was typed wrongly is said before anyone is asked anything.
    let program = args.jq.as_deref().map(Program::compile).transpose()?;
    let session = open(global, None, args.proxy_admin_port)?;
    let compared = compare(args, target, &session, global, ui);
    let kept = session.finish();
    let compared = compared.and_then(|compared| kept.map(|()| compared))?;
    show(args, &compared, program.as_ref(), global, ui)
}

/// What there is to show.
struct Compared {
    named: Named,
    of: OfProxy,
    says: ControlPlane,
    parts: Vec<Part>,
    now: jiff::Timestamp,
    live: bool,
}

fn compare(
    args: &ProxyStatusArgs,
    target: &str,
    session: &Session,
    global: &Global,
    ui: &mut Ui,
) -> Result<Compared> {
    let mut named = control_plane::named(session, target, global).map_err(no_difference)?;
    for note in session.notes() {
        ui.warn(note);
    }
    if let Some(chosen) = named
        .proxy
        .as_ref()
        .and_then(|proxy| proxy.chosen.as_deref())
    {
        ui.note(chosen);
    }
    if args.file.is_none() && named.proxy.is_none() {
        let missing = named.missing.take();
        let error = missing.unwrap_or_else(|| Error::cannot_tell("nobody has this proxy"));
        return Err(no_difference(error));
    }
    let revision = args.revision.as_deref().filter(|text| !text.is_empty());
    let istiods = control_plane::meant(session, revision, global)?;
    let paths = ["/debug/config_dump", "/debug/edsz"];
    let of = control_plane::ask_of_proxy(session, &istiods, &named, &paths)?;
    for warning in &of.warnings {
        ui.warn(warning);
    }
    let meant = Meant::of(&of)?;
    let has = match (&args.file, &named.proxy) {
        (Some(file), _) => of_file(args, file, &named, global, ui)?,
        (None, Some(proxy)) => Has::ask(session, proxy)?,
        (None, None) => return Err(Error::cannot_tell("nobody has this proxy")),
    };
    let mut parts = configuration(&meant, &has);
    let namespace = named
        .name
        .rsplit_once('.')
        .map_or("", |(_, namespace)| namespace);
    let both = published(session, namespace).and_then(|published| Ok((published, has.roots()?)));
    parts.push(Part {
        title: "Roots",
        remark: None,
        outcome: both
            .map(|(published, trusted)| roots::compare(&published, &trusted))
            .map_err(|error| error.message),
    });
    Ok(Compared {
        named,
        of,
        says: has.control_plane(),
        parts,
        now: global.at.unwrap_or_else(|| session.now()),
        live: global.from.is_none() && !global.demo,
    })
}

fn no_difference(error: Error) -> Error {
    error.during("no difference can be shown")
}

/// What a saved dump holds, which had better be of the proxy that was named.
fn of_file(
    args: &ProxyStatusArgs,
    file: &str,
    named: &Named,
    global: &Global,
    ui: &mut Ui,
) -> Result<Has> {
    // A recording is made of what the mesh says; the file is there already.
    let alone = Global {
        record: None,
        ..global.clone()
    };
    let mut session = open(&alone, Some(file), args.proxy_admin_port)?;
    session.keep_standard_input();
    let proxy = Proxy {
        whom: Whom::Unnamed,
        problem: None,
        chosen: None,
    };
    let has = Has::ask(&session, &proxy)?;
    let whose = has.node().and_then(|node| node_id::pod(&node.id));
    if let Some(pod) = whose.filter(|pod| pod.to_string() != named.name) {
        ui.warn(&format!("{file} is of {pod}, and not of {}", named.name));
    }
    Ok(has)
}

/// What differs of each kind that istiod sends.
fn configuration(meant: &Meant, has: &Has) -> Vec<Part> {
    let clusters = meant.entries(&CLUSTERS);
    let by_eds = clusters.map(|clusters| difference::served_by_eds(&clusters, &spelt));
    let by_eds = by_eds.unwrap_or_default();
    let kinds: [(&'static Kind, &'static str); 4] = [
        (&CLUSTERS, "Clusters"),
        (&LISTENERS, "Listeners"),
        (&ROUTES, "Routes"),
        (&ENDPOINTS, "Endpoints"),
    ];
    let part = |(kind, title): (&'static Kind, &'static str)| {
        let both = meant
            .entries(kind)
            .and_then(|meant| Ok((meant, has.entries(kind)?)));
        let loaded = |(_, has): &(Entries<'_>, Entries<'_>)| last_loaded(has);
        let remark = both.as_ref().ok().and_then(loaded);
        Part {
            title,
            remark: remark.filter(|_| kind.section == ROUTES.section),
            outcome: both
                .map(|(meant, has)| difference::compare(kind, meant, has, &by_eds, &spelt))
                .map_err(|error| error.message),
        }
    };
    kinds.into_iter().map(part).collect()
}

/// When the newest of them came, in istioctl's words.
fn last_loaded(entries: &Entries<'_>) -> Option<String> {
    let dynamic = entries.iter().filter(|entry| entry.state != State::Static);
    let times = dynamic.filter_map(|entry| entry.last_updated.as_deref());
    let last = times
        .filter_map(|time| time.parse::<jiff::Timestamp>().ok())
        .max()?;
    let last = last.strftime("%a, %d %b %Y %H:%M:%S UTC");
    Some(format!("RDS last loaded at {last}"))
}

/// A resource's text with the field names of protobuf's JSON, without secrets.
fn spelt(text: &str) -> String {
    let mut out = String::new();
    json::write(&mut out, &redact::json(text), Style::ISTIOCTL, 0);
    out
}

fn show(
    args: &ProxyStatusArgs,
    compared: &Compared,
    program: Option<&Program>,
    global: &Global,
    ui: &mut Ui,
) -> Result<Exit> {
    let parts = &compared.parts;
    match args.format() {
        Format::Table | Format::Wide => {
            let (style, terminal) = (ui.out_style, ui.out_terminal);
            if !global.no_headers {
                written(writeln!(ui.out(), "{}", safe::cell(&connected(compared))))?;
            }
            for part in parts {
                written(part.write(ui.out(), style, terminal))?;
            }
        }
        Format::Name => {
            for part in parts {
                for one in part
                    .outcome
                    .iter()
                    .flat_map(|compared| &compared.differences)
                {
                    let line = format!("{}/{}", part.title.to_lowercase(), one.name);
                    written(writeln!(ui.out(), "{}", safe::cell(&line)))?;
                }
            }
        }
        format => document(compared, format, program, ui)?,
    }
    for part in parts {
        let opaque = part.outcome.as_ref().map_or(0, |compared| compared.opaque);
        if opaque > 0 {
            let kind = part.title.to_lowercase();
            ui.note(&format!(
                "{opaque} parts of {kind} are left out: only one side can decode them"
            ));
        }
    }
    if let (Some(name), true) = (&compared.says.name, compared.of.connection.is_some())
        && *name != compared.of.istiod.pod.name
    {
        ui.warn(&format!(
            "the proxy names {name} as its istiod, and {} has its connection",
            compared.of.istiod.pod.name
        ));
    }
    if compared.says.connected == Some(false) {
        ui.warn(
            "the proxy says that it is connected to no istiod (control_plane.connected_state is 0)",
        );
    }
    let told: Vec<Option<bool>> = parts.iter().map(Part::matches).collect();
    if told.contains(&Some(false)) && compared.live && args.file.is_none() {
        ui.note("istiod and the proxy were asked one after the other: what was pushed in between differs for a moment only");
    }
    // Last, and beside the answer: the diff stays as it is for whoever keeps it.
    if let Some(verdict) = verdict(parts) {
        ui.warn(&verdict);
    }
    if told.contains(&Some(false)) {
        return Ok(Exit::BadNews);
    }
    Ok(match told.contains(&None) {
        true if told.contains(&Some(true)) => Exit::Partial,
        true => Exit::CannotTell,
        false => Exit::Fine,
    })
}

/// Which istiod the proxy talks to, and since when.
fn connected(compared: &Compared) -> String {
    let Compared { named, of, now, .. } = compared;
    let (pod, revision) = (&of.istiod.pod, &of.istiod.revision);
    let since = match &of.connection {
        Some(connection) => format!(" for {}", age_of(Some(&connection.since), *now)),
        None => String::new(),
    };
    let says = match compared.says.connected {
        Some(true) => ", and says so itself",
        Some(false) => ", but says that it is not",
        None => "",
    };
    format!(
        "{} is connected to {pod} of revision {revision}{since}{says}",
        named.name
    )
}

fn document(
    compared: &Compared,
    format: Format,
    program: Option<&Program>,
    ui: &mut Ui,
) -> Result<()> {
    let Compared {
        named, of, says, ..
    } = compared;
    let istiod = of.istiod.pod.to_string();
    let mut document = Document::new(&named.name, istiod, &of.istiod.revision, &compared.parts);
    let since = of
        .connection
        .as_ref()
        .map(|connection| connection.since.as_str());
    document.connected_at = since.filter(|since| !since.is_empty());
    document.connected_state = says.connected;
    document.named_by_proxy = says.name.as_deref();
    let plain = serde_json::to_string(&document)
        .map_err(|error| Error::new(Exit::Failed, format!("cannot be written: {error}")))?;
    let style = Style {
        names: Names::AsIs,
        outer_type: true,
        ..Style::ISTIOCTL
    };
    let mut text = String::new();
    json::write(&mut text, &plain, style, 0);
    print_document(text.as_bytes(), format == Format::Yaml, program, ui)
}
