//! The objects that must be there, for what was found to be installed.
//!
//! The table's rows are filled with names here, and each keeps why it is demanded,
//! so that a complaint can be argued with. Two sorts of objects join them: what is
//! there and carries Istio's labels without standing in the table (tags, budgets,
//! another version's extras), which is checked but would not be missed; and, in
//! [`mod@super::judge`], what these objects name themselves.

use std::collections::BTreeSet;

use serde_json::Value;

use super::found::{COMPONENT, Component, Part, Revision, TAG, all, calls, revision_of, suffix};
use super::kinds::{
    ALL, CLUSTER_BINDING, CLUSTER_ROLE, CONFIG_MAP, DAEMON_SET, DEFINITION, DEPLOYMENT, MUTATING,
    SERVICE, SLICE, VALIDATING,
};
use super::table::{self, Row, TODAY};
use crate::check::evidence::{Evidence, Kind, Object};
use crate::istio::release::Version;

/// An object that is to be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Its kind.
    pub kind: String,
    /// The path of the list that it stands in.
    pub path: String,
    /// Its namespace; empty for what stands in none.
    pub namespace: String,
    /// Its name.
    pub name: String,
    /// What it belongs to: `base`, `istiod default`, `gateway istio-ingressgateway`, a file.
    pub component: String,
    /// Why it is demanded.
    pub why: String,
}

/// What tells one object from all others: list, namespace, name.
pub type Key = (String, String, String);

impl Wanted {
    /// An object by its kind.
    pub fn new(kind: Kind, namespace: &str, name: &str, component: &str, why: &str) -> Wanted {
        Wanted {
            kind: kind.name.to_owned(),
            path: kind.path.to_owned(),
            namespace: namespace.to_owned(),
            name: name.to_owned(),
            component: component.to_owned(),
            why: why.to_owned(),
        }
    }

    /// What tells it from all others.
    #[must_use]
    pub fn key(&self) -> Key {
        (self.path.clone(), self.namespace.clone(), self.name.clone())
    }

    /// `name.namespace`, or the name alone.
    #[must_use]
    pub fn title(&self) -> String {
        title(&self.namespace, &self.name)
    }
}

/// `name.namespace`, or the name alone.
#[must_use]
pub fn title(namespace: &str, name: &str) -> String {
    if namespace.is_empty() {
        name.to_owned()
    } else {
        format!("{name}.{namespace}")
    }
}

/// What the table is filled with.
struct Place<'a> {
    istio_namespace: &'a str,
    namespace: &'a str,
    revision: &'a str,
    name: &'a str,
    component: String,
    /// Whether the table is of this version.
    is_today: bool,
    values: Option<&'a Value>,
}

impl Place<'_> {
    fn fill(&self, row: &Row) -> Option<Wanted> {
        let holds = |(pointer, text): &table::Value| {
            self.values
                .is_some_and(|values| text_at(values, pointer) == *text)
        };
        let is_out = row.unless.iter().any(holds) || !row.only.iter().all(holds);
        if is_out || !(row.ever || self.is_today) {
            return None;
        }
        let in_other = match self.istio_namespace {
            "istio-system" => String::new(),
            other => format!("-{other}"),
        };
        let name = row
            .name
            .replace("{rev}", &suffix(self.revision))
            .replace("{-ns}", &in_other)
            .replace("{ns}", self.istio_namespace)
            .replace("{name}", self.name);
        let is_everywhere =
            [CLUSTER_ROLE, CLUSTER_BINDING, MUTATING, VALIDATING].contains(&row.kind);
        let namespace = if is_everywhere { "" } else { self.namespace };
        Some(Wanted::new(
            row.kind,
            namespace,
            &name,
            &self.component,
            row.source,
        ))
    }
}

/// A value as text; empty for none.
fn text_at(values: &Value, pointer: &str) -> String {
    match values.pointer(pointer) {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

/// Whether the table is of a version.
fn is_today(version: Option<&str>) -> bool {
    version.and_then(Version::parse) == Some(TODAY)
}

/// All that must be there, and what else Istio's labels are on.
#[must_use]
pub fn wanted(
    evidence: &Evidence,
    namespace: &str,
    revisions: &[Revision],
    components: &[Component],
) -> Vec<Wanted> {
    let whole: Vec<&Revision> = revisions
        .iter()
        .filter(|revision| !revision.leftover)
        .collect();
    let mut wanted = base(namespace, &whole);
    for revision in revisions {
        wanted.extend(control_plane(evidence, namespace, revision));
    }
    for component in components {
        wanted.extend(rows_of(evidence, namespace, component));
    }
    let mut seen: BTreeSet<Key> = wanted.iter().map(Wanted::key).collect();
    let labelled = labelled(evidence, namespace, &whole, components);
    wanted.extend(labelled.into_iter().filter(|one| seen.insert(one.key())));
    wanted
}

fn base(namespace: &str, revisions: &[&Revision]) -> Vec<Wanted> {
    if revisions.is_empty() {
        return Vec::new();
    }
    let newest = revisions
        .iter()
        .find(|revision| is_today(revision.version.as_deref()));
    let source = "base/files/crd-all.gen.yaml";
    let definitions = table::DEFINITIONS
        .iter()
        .filter(|(_, ever)| *ever || newest.is_some());
    let mut wanted: Vec<Wanted> = definitions
        .map(|(name, _)| Wanted::new(DEFINITION, "", name, "base", source))
        .collect();
    let place = Place {
        istio_namespace: namespace,
        namespace,
        revision: "",
        name: "",
        component: "base".to_owned(),
        is_today: newest.is_some(),
        values: newest.and_then(|revision| revision.values.as_ref()),
    };
    wanted.extend(table::BASE.iter().filter_map(|row| place.fill(row)));
    wanted
}

fn control_plane(evidence: &Evidence, namespace: &str, revision: &Revision) -> Vec<Wanted> {
    let mut place = Place {
        istio_namespace: namespace,
        namespace,
        revision: &revision.name,
        name: "",
        component: format!("istiod {}", revision.name),
        is_today: is_today(revision.version.as_deref()),
        values: revision.values.as_ref(),
    };
    if revision.leftover {
        // One complaint for all that was left behind.
        let deployment = table::ISTIOD.iter().filter(|row| row.kind == DEPLOYMENT);
        return deployment.filter_map(|row| place.fill(row)).collect();
    }
    let mut wanted: Vec<Wanted> = table::ISTIOD
        .iter()
        .filter_map(|row| place.fill(row))
        .collect();
    wanted.extend(place.fill(&table::ROOT));
    if revision.tags.iter().any(|tag| tag == "default") {
        wanted.extend(place.fill(&table::DEFAULT_VALIDATOR));
    }
    let mut implied: Vec<&str> = all(evidence, SERVICE)
        .iter()
        .filter(|object| object.namespace == namespace)
        .chain(all(evidence, VALIDATING))
        .filter(|object| revision_of(object) == revision.name)
        .filter_map(|object| object.label(TAG))
        .collect();
    implied.sort_unstable();
    implied.dedup();
    for tag in implied {
        let mut named = all(evidence, MUTATING)
            .iter()
            .filter(|object| object.label(TAG) == Some(tag));
        place.name = tag;
        match named.next() {
            Some(object) => wanted.push(Wanted::new(
                MUTATING,
                "",
                &object.name,
                &place.component,
                table::TAG.source,
            )),
            None => wanted.extend(place.fill(&table::TAG)),
        }
    }
    wanted
}

fn rows_of(evidence: &Evidence, istio_namespace: &str, component: &Component) -> Vec<Wanted> {
    let rows: &[Row] = match component.part {
        Part::Gateway => &table::GATEWAY,
        Part::OwnGateway => &table::OWN_GATEWAY,
        Part::Cni => &table::CNI,
        Part::Ztunnel => &table::ZTUNNEL,
    };
    let get = |kind: Kind, name: &str| {
        evidence
            .get(kind, &component.namespace, name)
            .ok()
            .flatten()
    };
    let settings = match component.part {
        Part::Cni => get(CONFIG_MAP, "istio-cni-config").and_then(|object| object.at("/data")),
        _ => None,
    };
    let place = Place {
        istio_namespace,
        namespace: &component.namespace,
        revision: &component.revision,
        name: &component.name,
        component: component.title(),
        is_today: is_today(component.version.as_deref()),
        values: settings,
    };
    let mut wanted: Vec<Wanted> = rows.iter().filter_map(|row| place.fill(row)).collect();
    // Its chart lets a gateway be a daemon set.
    let is_daemon_set = get(DAEMON_SET, &component.name).is_some();
    if component.part == Part::OwnGateway && is_daemon_set {
        for one in wanted.iter_mut().filter(|one| one.path == DEPLOYMENT.path) {
            DAEMON_SET.name.clone_into(&mut one.kind);
            DAEMON_SET.path.clone_into(&mut one.path);
        }
    }
    wanted
}

impl Component {
    /// What it is called among the components.
    #[must_use]
    pub fn title(&self) -> String {
        match self.part {
            Part::Gateway | Part::OwnGateway => format!("gateway {}", self.name),
            Part::Cni => "cni".to_owned(),
            Part::Ztunnel => "ztunnel".to_owned(),
        }
    }
}

/// What is there with Istio's labels, of these revisions.
fn labelled(
    evidence: &Evidence,
    namespace: &str,
    revisions: &[&Revision],
    components: &[Component],
) -> Vec<Wanted> {
    let mut wanted = Vec::new();
    for kind in ALL.into_iter().filter(|kind| *kind != SLICE) {
        for object in all(evidence, kind) {
            let is_ours = object.label("app.kubernetes.io/part-of") == Some("istio")
                || object.label(COMPONENT).is_some()
                || object.label(TAG).is_some();
            let is_managed = object.label("gateway.istio.io/managed").is_some();
            let gateway = components
                .iter()
                .find(|one| one.namespace == object.namespace && one.name == object.name);
            let is_meant = revisions.iter().any(|one| one.name == revision_of(object));
            let is_here = match kind {
                DEFINITION => true,
                MUTATING | VALIDATING => is_meant && calls(object, namespace),
                _ if object.namespace.is_empty() => {
                    is_meant && object.name.ends_with(&format!("-{namespace}"))
                }
                _ => is_meant && object.namespace == namespace,
            };
            if is_managed || !(is_ours && is_here || gateway.is_some()) {
                continue;
            }
            let component = gateway.map_or_else(|| belongs(kind, object), Component::title);
            wanted.push(Wanted::new(
                kind,
                &object.namespace,
                &object.name,
                &component,
                "found by its labels",
            ));
        }
    }
    wanted
}

fn belongs(kind: Kind, object: &Object) -> String {
    if kind == DEFINITION {
        "base".to_owned()
    } else {
        format!("istiod {}", revision_of(object))
    }
}
