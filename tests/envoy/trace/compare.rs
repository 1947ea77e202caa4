//! What `mesh` says should become of a request, beside what became of it.
//!
//! Where chance decides, Envoy's choice must be among those that `mesh` gives a share to.
//! "Cannot tell" is never agreement: it is counted by its words. What a configuration
//! cannot know is left open, and only that: the status of an application, and that an
//! endpoint refuses the connection (`UF`); cluster and endpoint must agree even then.

use mesh::trace::fork::{Choice, Way};
use mesh::trace::proxy::Proxy;
use mesh::trace::request::Request;
use mesh::trace::stage::{Kind, Stage};
use mesh::trace::verdict::{Outcome, Verdict};
use mesh::trace::walk::{End, Taken, every};

use super::ground::Truth;

/// What a comparison comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Judgement {
    /// They agree.
    Agree,
    /// `mesh` does not say; with what it misses.
    CannotTell(String),
    /// They do not agree: each field as `field: mesh says, Envoy says`.
    Disagree(Vec<String>),
    /// Envoy wrote no line, so there is nothing to hold it to.
    NoTruth,
}

/// Asks `mesh` and compares.
pub fn judge(proxy: &Proxy<'_>, request: &Request, truth: Option<&Truth>) -> Judgement {
    let Some(truth) = truth else {
        return Judgement::NoTruth;
    };
    let (ways, complete) = every(proxy, request);
    if !complete {
        return Judgement::CannotTell("too many ways".to_owned());
    }
    if let Some(missing) = ways.iter().find_map(|(_, end)| end.verdict.as_ref().err()) {
        return Judgement::CannotTell(missing.clone());
    }
    let possible = ways.iter().filter(|(way, _)| way.share() > 0.0);
    let differences = possible.map(|(_, end)| differences(end, truth));
    // Also of what it cannot tell, one of the ways must be the one that was gone.
    match differences.min_by_key(Vec::len) {
        None => Judgement::Disagree(vec!["mesh knows no way".to_owned()]),
        Some(least) if !least.is_empty() => Judgement::Disagree(least),
        Some(_) => depends_on(&ways).map_or(Judgement::Agree, Judgement::CannotTell),
    }
}

/// What is not known and makes a difference: with it taken the other way, the ends are others.
fn depends_on(ways: &[(Way, End)]) -> Option<String> {
    let missing = ways.iter().flat_map(|(way, _)| way.missing()).next()?;
    let side = |wanted: bool| -> Vec<_> {
        let on_side = |way: &Way| {
            way.choices.iter().all(|choice| match choice {
                Choice::Unknown {
                    missing: what,
                    taken,
                } => what != missing || *taken == wanted,
                Choice::Chance { .. } => true,
            })
        };
        let ends = ways.iter().filter(|(way, _)| on_side(way));
        ends.map(|(_, end)| (&end.taken, end.verdict.as_ref().ok()))
            .collect()
    };
    let (yes, no) = (side(true), side(false));
    let same = yes.iter().all(|end| no.contains(end)) && no.iter().all(|end| yes.contains(end));
    (!same).then(|| missing.to_owned())
}

/// Ends that come before a request is routed. For its log alone Envoy then looks for a route.
const BEFORE_ROUTING: [&str; 7] = [
    "path_normalization_failed",
    "missing_host_header",
    "missing_path_rejected",
    "absolute_path_rejected",
    "invalid_authority",
    "low_version",
    "internal_redirect",
];

/// Ends that the endpoint or the client makes: ours speak no other protocol and hang up.
const BEYOND: [&str; 2] = [
    "websocket_handshake_unsuccessful",
    "downstream_remote_disconnect",
];

/// Collects differences of one way.
struct Differences<'t>(Vec<String>, &'t Truth);

impl Differences<'_> {
    fn field(&mut self, name: &str, mesh: &str, envoy: &str) {
        if mesh != envoy {
            self.0
                .push(format!("{name}: mesh says '{mesh}', Envoy says '{envoy}'"));
        }
    }

    /// A name that one of them may not have come to.
    fn name(&mut self, name: &str, mesh: Option<&String>, envoy: Option<&String>) {
        let text = |it: Option<&String>| it.map_or("none", String::as_str).to_owned();
        self.field(name, &text(mesh), &text(envoy));
    }
}

fn differences(end: &End, truth: &Truth) -> Vec<String> {
    let mut all = Differences(Vec::new(), truth);
    let Ok(verdict) = &end.verdict else {
        return vec!["mesh cannot tell".to_owned()];
    };
    names(&mut all, end, verdict);
    if verdict.outcome == Outcome::Reaches {
        sent(&mut all, &end.taken);
    } else {
        ended(&mut all, verdict);
    }
    all.0
}

fn names(all: &mut Differences<'_>, end: &End, verdict: &Verdict) {
    let (taken, truth) = (&end.taken, all.1);
    // Before 1.38 a listener is told only with a filter chain.
    let chainless =
        truth.listener.is_none() && truth.details.as_deref() == Some("filter_chain_not_found");
    if !chainless {
        all.name("listener", taken.listener.as_ref(), truth.listener.as_ref());
    }
    let chain = taken.filter_chain.as_ref().filter(|name| !name.is_empty());
    all.name("filter chain", chain, truth.chain.as_ref());
    if truth.at != "manager" {
        return;
    }
    let details = truth.details.as_deref().unwrap_or_default();
    if taken.virtual_host.is_none() && BEFORE_ROUTING.contains(&details) {
        return;
    }
    // Before 1.37 a virtual host is told only with a route; a redirect to TLS has no route.
    if truth.virtual_host.is_some() || truth.code != Some(404) {
        all.name(
            "virtual host",
            taken.virtual_host.as_ref(),
            truth.virtual_host.as_ref(),
        );
    }
    match taken.route_index {
        Some(index) => all.name("route", Some(&index.to_string()), truth.route.as_ref()),
        None => {
            let route = taken.route.as_ref().filter(|name| !name.is_empty());
            all.name("route name", route, truth.route_name.as_ref());
        }
    }
    // Envoy looks the cluster up with the route, also where a filter answers before it is used;
    // and of an aggregate it tells that, where mesh tells whose the endpoint is.
    let (own, told) = (taken.cluster.as_ref(), truth.cluster.as_ref());
    let on_the_way = |name: &String| {
        let named = |stage: &Stage| stage.stage == Kind::Cluster && stage.taken == *name;
        end.stages.iter().any(named)
    };
    let reaches = verdict.outcome == Outcome::Reaches;
    if !told.is_some_and(on_the_way) && (reaches || (own.is_some() && told.is_some())) {
        all.name("cluster", own, told);
    }
}

/// It left for an endpoint: then to one of the endpoints, and as it was rewritten.
fn sent(all: &mut Differences<'_>, taken: &Taken) {
    let truth = all.1;
    if truth.at == "tcp" {
        all.name("cluster", taken.cluster.as_ref(), truth.cluster.as_ref());
    }
    let details = truth.details.as_deref().unwrap_or("none");
    let refused = truth
        .flags
        .as_deref()
        .is_some_and(|flags| flags.contains("UF"));
    if truth.at == "manager" && !refused && !BEYOND.contains(&details) {
        all.field("details", "via_upstream", details);
    }
    let host = truth.host.as_deref().unwrap_or("none");
    if !taken
        .endpoints
        .iter()
        .any(|endpoint| endpoint.address == host)
    {
        let known: Vec<&str> = taken
            .endpoints
            .iter()
            .map(|one| one.address.as_str())
            .collect();
        all.field("endpoint", &known.join(" or "), host);
    }
    if let Some(upstream) = taken.upstream.as_ref().filter(|_| truth.at == "manager") {
        all.name("path", upstream.path.as_ref(), truth.path.as_ref());
        all.name(
            "authority",
            upstream.authority.as_ref(),
            truth.authority.as_ref(),
        );
    }
}

/// The proxy ended it.
fn ended(all: &mut Differences<'_>, verdict: &Verdict) {
    let truth = all.1;
    let code = |code: Option<u16>| {
        code.filter(|code| *code > 0)
            .map_or("none".to_owned(), |it| it.to_string())
    };
    all.field("code", &code(verdict.code), &code(truth.code));
    // That the client hangs up first is no news.
    let flags = truth.flags.as_deref().unwrap_or("-");
    let flags: Vec<&str> = flags
        .split(',')
        .filter(|flag| !["-", "DC"].contains(flag))
        .collect();
    all.field(
        "flag",
        verdict.flag.unwrap_or("none"),
        &if flags.is_empty() {
            "none".to_owned()
        } else {
            flags.join(",")
        },
    );
    let told = if truth.at == "manager" {
        &truth.details
    } else {
        &truth.termination
    };
    let told = told.as_ref().or(truth.details.as_ref());
    // What is wrong with a token that has the form of one, only its check says.
    let unchecked = |told: &String| told.starts_with("jwt_authn_access_denied{");
    if verdict.details.is_some() || !told.is_some_and(unchecked) {
        all.name("details", verdict.details.as_ref(), told);
    }
    if verdict.code.is_some_and(|code| (300..400).contains(&code)) {
        all.name(
            "location",
            verdict.location.as_ref(),
            truth.location.as_ref(),
        );
    }
}
