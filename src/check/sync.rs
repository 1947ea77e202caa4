//! Which proxies are not as istiod wants them, or not known to any istiod.
//!
//! istiod's answer is a snapshot of a conversation. A nonce that is not acknowledged
//! yet is normal for as long as a proxy needs to take its configuration in, so what
//! waits for less than a minute is told and not judged; so is a proxy that only just
//! started. What istiod could not say is "cannot tell": an older one does not know
//! since when a proxy is silent, and a proxy that is missing from all answers may be
//! connected to the istiod that did not answer.

use std::collections::HashSet;
use std::rc::Rc;

use jiff::Timestamp;

use super::finding::{Finding, Severity, Verdict};
use crate::exit::Exit;
use crate::istio::sync::{Proxy, State, Subscription};
use crate::istio::xds_type;

/// For how long silence is normal, in seconds.
pub const PATIENCE: i64 = 60;

/// A proxy as one istiod sees it, or as none does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The proxy.
    pub proxy: Proxy,
    /// The place of the istiod that says so.
    pub istiod: Option<usize>,
    /// What is not as it should be.
    pub concerns: Vec<Concern>,
}

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Concern {
    /// It refused what it was sent.
    Refused(Subscription),
    /// It does not acknowledge what it was sent.
    Silent(Subscription, Weight),
    /// It stands in the answers of several istiods, or several times in one.
    Known {
        /// The istiods.
        by: Rc<[usize]>,
        /// How many times.
        times: usize,
    },
    /// Its proxy runs, and no istiod knows it.
    Unknown(Weight),
    /// Its proxy does not run.
    Down(Box<str>),
}

/// How much something that takes time matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// It began within [`PATIENCE`].
    Passing,
    /// It lasts.
    Lasting,
    /// What it takes to tell was not there.
    Unclear,
}

/// A pod with a proxy, as the cluster has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pod {
    /// `pod.namespace`.
    pub id: String,
    /// Since when its proxy runs.
    pub since: Option<Timestamp>,
    /// Whether it is being deleted: then no istiod need know it any more.
    pub leaving: bool,
    /// Why its proxy does not run, if so.
    pub problem: Option<String>,
}

/// Everything that was told, as rows: by proxy, then by istiod.
///
/// `told` has the proxies of each istiod that answered; `whole` is whether all did.
#[must_use]
pub fn rows(told: Vec<(usize, Vec<Proxy>)>, pods: &[Pod], whole: bool, now: Timestamp) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (istiod, proxies) in told {
        rows.extend(proxies.into_iter().map(|proxy| Row {
            concerns: concerns(&proxy, now),
            istiod: Some(istiod),
            proxy,
        }));
    }
    let unknown: Vec<Row> = {
        let known: HashSet<&str> = rows.iter().map(|row| &*row.proxy.id).collect();
        let pods = pods.iter().filter(|pod| !known.contains(pod.id.as_str()));
        pods.filter_map(|pod| missing(pod, whole, now)).collect()
    };
    rows.sort_by(|a, b| key(a).cmp(&key(b)));
    for same in rows.chunk_by_mut(|a, b| key(a) == key(b)) {
        if same.len() > 1 {
            let mut by: Vec<usize> = same.iter().filter_map(|row| row.istiod).collect();
            by.sort_unstable();
            by.dedup();
            let (by, times): (Rc<[usize]>, _) = (by.into(), same.len());
            for row in same {
                let by = Rc::clone(&by);
                row.concerns.push(Concern::Known { by, times });
            }
        }
    }
    rows.extend(unknown);
    rows.sort_by(|a, b| (key(a), a.istiod).cmp(&(key(b), b.istiod)));
    rows
}

/// What makes two rows the same proxy: clusters of one mesh may share names.
fn key(row: &Row) -> (&str, &str) {
    (&row.proxy.id, &row.proxy.cluster)
}

fn concerns(proxy: &Proxy, now: Timestamp) -> Vec<Concern> {
    let mut concerns = Vec::new();
    for one in &proxy.subscriptions {
        match one.state {
            State::Error => concerns.push(Concern::Refused(one.clone())),
            State::Stale => concerns.push(Concern::Silent(one.clone(), weight(one.sent_at, now))),
            State::Synced | State::NotSent => {}
        }
    }
    concerns.sort_by(|a, b| a.order().cmp(&b.order()));
    concerns
}

fn weight(since: Option<Timestamp>, now: Timestamp) -> Weight {
    match since {
        None => Weight::Unclear,
        Some(since) if now.as_second() - since.as_second() > PATIENCE => Weight::Lasting,
        Some(_) => Weight::Passing,
    }
}

fn missing(pod: &Pod, whole: bool, now: Timestamp) -> Option<Row> {
    let concern = match &pod.problem {
        Some(problem) => Concern::Down(problem.as_str().into()),
        None if pod.leaving => return None,
        None if !whole => Concern::Unknown(Weight::Unclear),
        // A proxy of which nobody says since when it runs does not only just start.
        None => Concern::Unknown(match weight(pod.since, now) {
            Weight::Passing => Weight::Passing,
            Weight::Lasting | Weight::Unclear => Weight::Lasting,
        }),
    };
    let none: Rc<str> = "".into();
    Some(Row {
        proxy: Proxy {
            id: pod.id.as_str().into(),
            cluster: Rc::clone(&none),
            kind: None,
            version: none,
            flat: true,
            subscriptions: Vec::new(),
        },
        istiod: None,
        concerns: vec![concern],
    })
}

impl Row {
    /// Whether anything of it is worth a second look, rather than on its way.
    #[must_use]
    pub fn is_odd(&self) -> bool {
        self.concerns.iter().any(Concern::is_odd)
    }
}

impl Concern {
    /// The code, which never changes its meaning.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Concern::Refused(_) => "MESH0101",
            Concern::Silent(..) => "MESH0102",
            Concern::Unknown(_) => "MESH0103",
            Concern::Known { .. } => "MESH0104",
            Concern::Down(_) => "MESH0105",
        }
    }

    /// What it makes of the run.
    #[must_use]
    pub fn exit(&self) -> Exit {
        match self {
            Concern::Refused(_) => Exit::BadNews,
            Concern::Silent(_, weight) | Concern::Unknown(weight) => match weight {
                Weight::Passing => Exit::Fine,
                Weight::Lasting => Exit::BadNews,
                Weight::Unclear => Exit::CannotTell,
            },
            Concern::Known { .. } | Concern::Down(_) => Exit::Fine,
        }
    }

    fn is_odd(&self) -> bool {
        !matches!(
            self,
            Concern::Silent(_, Weight::Passing) | Concern::Unknown(Weight::Passing)
        )
    }

    /// How much it matters, or would.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match (self.is_odd(), self) {
            (false, _) => Severity::Info,
            (_, Concern::Known { .. } | Concern::Down(_)) => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// Its place among those of a proxy: refusals first, in people's order of types.
    fn order(&self) -> (u8, (usize, &str)) {
        match self {
            Concern::Refused(one) => (0, xds_type::order(&one.type_url)),
            Concern::Silent(one, _) => (1, xds_type::order(&one.type_url)),
            _ => (2, (0, "")),
        }
    }

    /// The same as a finding; `istiods` are the names that places stand for.
    #[must_use]
    pub fn finding(&self, row: &Row, istiods: &[String]) -> Finding {
        let at = |place: usize| istiods.get(place).map_or("istiod", String::as_str);
        let speaker = row.istiod.map_or("istiod", at);
        let (message, evidence, advice) = match self {
            Concern::Refused(one) => {
                let name = xds_type::name(&one.type_url);
                let text = one.error.as_deref().unwrap_or_default();
                let lines = text.lines().filter(|line| !line.is_empty());
                (
                    format!("refused the {name} that {speaker} sent it"),
                    lines.map(str::to_owned).collect(),
                    shown_by(&one.type_url, &row.proxy.id),
                )
            }
            Concern::Silent(one, weight) => {
                let name = xds_type::name(&one.type_url);
                let never = if one.never_acknowledged {
                    ", nor any before"
                } else {
                    ""
                };
                let mut message =
                    format!("has not acknowledged the {name} that {speaker} sent it{never}");
                if *weight == Weight::Unclear {
                    message.push_str("; since when, this istiod does not say");
                }
                let sent = one.sent_at.map(|time| format!("sent at {time}"));
                let advice = match weight {
                    Weight::Passing => String::new(),
                    Weight::Lasting => {
                        "is the proxy overloaded, or its connection dead? its own log says"
                            .to_owned()
                    }
                    Weight::Unclear => "ask again in a minute".to_owned(),
                };
                (message, sent.into_iter().collect(), advice)
            }
            Concern::Known { by, times } => {
                let names: Vec<&str> = by.iter().map(|place| at(*place)).collect();
                (
                    format!("is connected {times} times: to {}", names.join(", ")),
                    Vec::new(),
                    "one of the connections may be dead: it ends by itself when it times out"
                        .to_owned(),
                )
            }
            Concern::Unknown(weight) => {
                let message = match weight {
                    Weight::Passing => "started less than a minute ago, and no istiod knows it yet",
                    Weight::Lasting => "runs, and no istiod knows it",
                    Weight::Unclear => {
                        "runs, and no istiod that answered knows it; another one may"
                    }
                };
                let advice = "its own log says whom it tries to reach; -i names another control plane's namespace";
                (message.to_owned(), Vec::new(), advice.to_owned())
            }
            Concern::Down(why) => (
                "does not run, so no istiod can know it".to_owned(),
                vec![why.to_string()],
                String::new(),
            ),
        };
        Finding {
            code: self.code(),
            severity: self.severity(),
            verdict: match self.exit() {
                Exit::CannotTell => Verdict::CannotTell,
                _ => Verdict::Found,
            },
            subject: format!("Proxy {}", row.proxy.id),
            message,
            evidence,
            advice,
        }
    }
}

/// What shows the refused entries themselves: Envoy keeps those of listeners alone.
fn shown_by(type_url: &str, proxy: &str) -> String {
    match xds_type::name(type_url) {
        "LDS" => format!("`mesh proxy-config listeners {proxy} --state rejected` shows each"),
        name => format!(
            "the proxy goes on with the {name} that it had; its own log has the refusal too"
        ),
    }
}

#[cfg(test)]
#[path = "sync_tests.rs"]
mod tests;
