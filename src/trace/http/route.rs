//! Which route of a virtual host a request takes: the first that fits, in the list's
//! order (`S:common/router/config_impl.cc`, `getRouteFromRoutes`).
//!
//! Each route that was passed over says by which condition, with the value that was
//! there. A virtual host may have hundreds, so beyond the first of them only those are
//! told that missed by one condition.

use super::conditions::{self, Subject};
use super::virtual_host::Chosen as Host;
use super::{Walk, path, route_tree};
use crate::envoy::config::route::{Route, RouteConfiguration, RouteMatch};
use crate::trace::fork::Fork;
use crate::trace::header;
use crate::trace::request::Http;
use crate::trace::stage::{Considered, Fact, Kind, Stage};
use crate::trace::verdict::{Step, Stop};

/// Routes beyond this many are not told one by one.
const TOLD: usize = 40;

/// The route that a request takes.
pub struct Chosen<'p, 'd> {
    /// The route.
    pub route: &'p Route<'d>,
    /// Its number in the virtual host, or in what its tree of conditions comes to.
    pub index: usize,
    /// Where it stands: `route 9080: virtual_hosts[3].routes[0]`.
    pub place: String,
    /// Its stage's number in the walk, for facts.
    pub stage: usize,
}

/// Finds the route; none if none fits.
///
/// # Errors
/// What is missing to say it.
pub fn find<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    table: &RouteConfiguration<'_>,
    host: &Host<'p, 'd>,
    http: &Http,
) -> Step<Option<Chosen<'p, 'd>>> {
    let subject = subject(walk, table, http);
    let mut losers = Losers::default();
    let mut count = host.host.routes.len();
    if let Some(tree) = &host.host.matcher {
        let routes = route_tree::find(walk, tree.get(), host, http)?;
        count = routes.len();
        for (index, route) in routes.iter().enumerate() {
            if !losers.passes(walk, host, (index, route), &subject) {
                let place = format!("{}.matcher", host.place);
                let listed = (index, route, place);
                return Ok(Some(take(walk, None, listed, losers, &subject)));
            }
        }
    } else {
        for (index, entry) in host.host.routes.iter().enumerate() {
            let route = entry.get().map_err(|cause| {
                let name = &host.host.name;
                Stop::cannot_tell(format!(
                    "route {index} of {name}, which cannot be decoded: {cause}"
                ))
            })?;
            if !losers.passes(walk, host, (index, route), &subject) {
                let place = format!("{}.routes[{index}]", host.place);
                let listed = (index, route, place);
                return Ok(Some(take(walk, Some(index), listed, losers, &subject)));
            }
        }
    }
    let reason = match count {
        0 if host.host.matcher.is_some() => {
            "the virtual host's tree of conditions comes to nothing".to_owned()
        }
        0 => "the virtual host has no routes".to_owned(),
        _ => format!("no route fits: {}", losers.words()),
    };
    let mut stage = Stage::new(Kind::Route, "", reason).at(host.place.clone());
    stage.facts = losers.facts(&subject);
    walk.stages.push(stage.not(losers.told));
    Ok(None)
}

/// The request as this version compares it.
fn subject<'h>(
    walk: &Walk<'_, '_, '_>,
    table: &RouteConfiguration<'_>,
    http: &'h Http,
) -> Subject<'h> {
    let each = super::patched(walk, "strip_path_parameters_per_segment");
    let bare = |path: &str, each| {
        let bare = path::without_parameters(path, each);
        path::without_query(&bare).to_owned()
    };
    let ignored = table.ignore_path_parameters_in_path_matching;
    let whole = http.path.as_deref();
    let parameters = whole.filter(|path| ignored && path.contains(';'));
    let path = match parameters {
        Some(path) => Some(bare(path, each).into()),
        None => whole.map(|path| path::without_query(path).into()),
    };
    let names: Vec<&String> = http.headers.iter().map(|(name, _)| name).collect();
    let twice = |(at, name)| names.iter().take(at).any(|before| before == name);
    let repeated = names.iter().enumerate().any(twice);
    Subject {
        http,
        path,
        individually: super::has(walk, "match_headers_individually", [1, 39, 0]),
        repeated,
        other_path: parameters.map(|path| bare(path, !each)),
    }
}

fn take<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    number_in_list: Option<usize>,
    (index, route, place): (usize, &'p Route<'d>, String),
    losers: Losers,
    subject: &Subject<'_>,
) -> Chosen<'p, 'd> {
    let mut reason = format!("{} matched", conditions::told(&route.conditions));
    if losers.count > 0 {
        reason = format!("{reason}; {}", losers.words());
    }
    let taken = match route.name.as_ref() {
        "" => format!("route {index}"),
        name => format!("{name} (route {index})"),
    };
    let mut stage = Stage::new(Kind::Route, taken, reason)
        .at(place.clone())
        .by(super::object(&route.metadata));
    stage.facts = losers.facts(subject);
    let number = walk.stages.len();
    walk.stages.push(stage.not(losers.told));
    walk.taken.route = Some(route.name.clone().into_owned());
    walk.taken.route_index = number_in_list;
    Chosen {
        route,
        index,
        place,
        stage: number,
    }
}

/// What was passed over.
#[derive(Default)]
struct Losers {
    count: usize,
    told: Vec<Considered>,
    /// The reason of the first, and whether it is that of all.
    reason: Option<(String, bool)>,
    /// Headers over which Envoy before 1.39, or since, decides otherwise.
    versions: Vec<String>,
}

impl Losers {
    /// Whether a route is passed over.
    fn passes(
        &mut self,
        walk: &mut Walk<'_, '_, '_>,
        host: &Host<'_, '_>,
        (index, route): (usize, &Route<'_>),
        subject: &Subject<'_>,
    ) -> bool {
        if subject.repeated {
            self.compare_versions(&route.conditions, subject);
        }
        let path = conditions::path_fits(&route.conditions, subject);
        if path == Some(false) && index >= TOLD && self.differ() {
            // It is one of many and far off: nothing will be said of it.
            self.count = index + 1;
            return true;
        }
        let what = format_args!("route {index} of {}", host.host.name);
        let missed = conditions::missed(walk, &route.conditions, subject, path, what);
        let passes = missed.is_some();
        if let Some(reason) = missed {
            self.add(index, route, reason, subject);
        }
        passes
    }

    fn add(&mut self, index: usize, route: &Route<'_>, reason: String, subject: &Subject<'_>) {
        self.count = index + 1;
        match &mut self.reason {
            None => self.reason = Some((reason.clone(), true)),
            Some((first, same)) => *same = *same && *first == reason,
        }
        let near = conditions::path_fits(&route.conditions, subject) != Some(false)
            && conditions::by_one(&route.conditions, subject);
        if index < TOLD || near {
            let name = match route.name.as_ref() {
                "" => format!("route {index}"),
                name => format!("route {index} ({name})"),
            };
            let loser = Considered::new(name, reason);
            self.told.push(if near { loser.near() } else { loser });
        }
    }

    /// Whether the reasons are known to differ.
    fn differ(&self) -> bool {
        matches!(self.reason, Some((_, false)))
    }

    fn compare_versions(&mut self, conditions: &RouteMatch<'_>, subject: &Subject<'_>) {
        let repeated = conditions
            .headers
            .iter()
            .filter(|it| header::depends_on_version(it, subject.http));
        for matcher in repeated {
            let fork = &mut Fork::default();
            let one = header::matches(matcher, subject.http, true, fork);
            if one != header::matches(matcher, subject.http, false, fork)
                && !self.versions.contains(&matcher.name)
            {
                self.versions.push(matcher.name.clone());
            }
        }
    }

    /// `routes 0–2 did not: header end-user is absent`.
    fn words(&self) -> String {
        let which = match self.count {
            1 => "route 0".to_owned(),
            count => format!("routes 0–{}", count - 1),
        };
        match &self.reason {
            Some((reason, true)) => format!("{which} did not: {reason}"),
            _ if self.count <= 3 => {
                let each = self.told.iter().enumerate();
                let each = each.map(|(index, it)| format!("route {index} did not: {}", it.reason));
                each.collect::<Vec<_>>().join("; ")
            }
            _ => format!("{which} did not"),
        }
    }

    /// What another version would do.
    fn facts(&self, subject: &Subject<'_>) -> Vec<Fact> {
        let which = if subject.individually {
            "before"
        } else {
            "since"
        };
        let headers = self.versions.iter().map(|name| Fact {
            name: format!("Envoy {which} 1.39"),
            value: format!("would decide otherwise over header {name}, which came several times"),
        });
        let path = subject
            .other_path
            .as_ref()
            .filter(|other| Some(other.as_str()) != subject.path.as_deref());
        let path = path.map(|other| Fact {
            name: "path of other patch levels of Envoy".to_owned(),
            value: format!(
                "{other} (path parameters are taken off in another way around 1.38.4 and 1.39.1)"
            ),
        });
        headers.chain(path).collect()
    }
}
