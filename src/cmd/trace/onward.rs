//! What becomes of requests at their endpoints: the proxies there, asked in their turn.
//!
//! One endpoint stands for all of those that a way leads to, for the pods of one
//! service are configured alike. All the proxies that are needed are found first and
//! asked side by side, each once, however many questions lead to it.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};

use super::around::{Around, Pod};
use super::entry::{Entry, enter};
use super::gather::{Texts, gather, settled};
use super::waypoint;
use crate::error::Result;
use crate::istio::node_id;
use crate::origin::{PodName, Whom};
use crate::source::session::Proxy as Readable;
use crate::source::{Selection, Session};
use crate::trace::answer::{Answer, Onward, Told};
use crate::trace::arrival;
use crate::trace::fork::Way;
use crate::trace::proxy::Proxy;
use crate::trace::request::{Arrival, Request};
use crate::trace::seen;
use crate::trace::verdict::{Outcome, Verdict};
use crate::trace::walk::{self, End, Taken};

/// How many proxies one behind the other are followed.
const HOPS: usize = 4;

/// A request with where it ended, to be followed.
pub(super) struct Leg<'a> {
    /// The request, as it came to the proxy.
    pub(super) request: Request,
    /// Its ways through that proxy.
    pub(super) answer: &'a mut Answer,
}

/// Where the requests come from.
pub(super) struct From<'t> {
    /// The address of the proxy that sends them.
    pub(super) address: Option<SocketAddr>,
    /// What it has to say, its certificate's identity in it.
    texts: &'t Texts,
}

/// What is behind an endpoint.
enum Behind {
    /// A pod with a proxy.
    Pod(Pod),
    /// Nobody that could be asked, and why.
    Unseen(String),
    /// Perhaps nobody at all: what is missing to say it.
    Nothing(String),
}

/// A request on its way into a proxy.
struct Arriving<'a> {
    /// As it came to the proxy before.
    sent: Request,
    request: Request,
    told: &'a mut Told,
    rules: Came,
}

/// By what a connection is handed to a proxy.
#[derive(Clone)]
enum Came {
    /// The rules of its pod, as far as they are known.
    Through(Option<Vec<String>>),
    /// The one that brings back what a proxy sends to its own pod.
    Home,
}

/// The proxies that were asked already, by pod.
pub(super) type Asked = BTreeMap<PodName, std::result::Result<Texts, String>>;

/// Follows each leg to the proxies behind its endpoints, and on from there.
///
/// # Errors
/// Only that the user broke it off.
pub(super) fn follow(
    legs: Vec<Leg<'_>>,
    from: &From<'_>,
    session: &Session,
    around: &Around<'_>,
    asked: &mut Asked,
    hops: usize,
) -> Result<()> {
    if hops >= HOPS {
        return Ok(());
    }
    let mut next: BTreeMap<PodName, Vec<Arriving<'_>>> = BTreeMap::new();
    for leg in legs {
        for told in &mut leg.answer.ways {
            let Some((endpoint, behind)) = behind(told, from, around) else {
                continue;
            };
            let of = told.end.taken.endpoints.len();
            let onward = |pod: Option<String>, why: &str| Onward {
                endpoint: endpoint.address.clone(),
                of,
                pod,
                answer: Err(why.to_owned()),
            };
            let not_asked = "nobody was asked";
            told.onward = Some(match &behind {
                Behind::Pod(pod) => onward(Some(pod.name.to_string()), not_asked),
                Behind::Unseen(why) => onward(None, why),
                Behind::Nothing(why) => {
                    told.end.verdict = Err(why.clone());
                    continue;
                }
            });
            let arrived = arrival::at(
                &leg.request,
                &told.end.taken,
                &endpoint,
                from.texts.identity(),
                from.address,
            );
            let Some(arrived) = arrived else {
                continue;
            };
            let sent = &leg.request;
            let arriving = |rules| Arriving {
                sent: sent.clone(),
                request: arrived,
                told,
                rules,
            };
            match behind {
                Behind::Pod(pod) => {
                    let rules = Came::Through(pod.redirection);
                    next.entry(pod.name).or_default().push(arriving(rules));
                }
                Behind::Unseen(_) | Behind::Nothing(_) => {}
            }
        }
    }
    ask(session, next.keys(), asked)?;
    for (pod, arrivals) in next {
        match asked.remove(&pod) {
            Some(Ok(mut texts)) => {
                // Where a proxy sends to one that was met before, that one is taken as it is.
                arrive(&mut texts, arrivals, session, around, asked, hops)?;
                asked.insert(pod, Ok(texts));
            }
            Some(Err(why)) => {
                for arriving in arrivals {
                    if let Some(onward) = &mut arriving.told.onward {
                        onward.answer = Err(why.clone());
                    }
                }
                asked.insert(pod, Err(why));
            }
            None => {}
        }
    }
    Ok(())
}

/// The endpoint that stands for those of a way, and what is behind it; none where that is
/// the workload of the proxy itself.
fn behind(told: &Told, from: &From<'_>, around: &Around<'_>) -> Option<(walk::Candidate, Behind)> {
    let reaches = matches!(&told.end.verdict, Ok(verdict) if verdict.outcome == Outcome::Reaches);
    if !reaches {
        return None;
    }
    let endpoints = &told.end.taken.endpoints;
    let mut candidate = endpoints.first()?.clone();
    let Ok(mut address) = candidate.address.parse::<SocketAddr>() else {
        let why = format!("{} is no address of a pod", candidate.address);
        return Some((candidate, Behind::Unseen(why)));
    };
    let own = from.address.map(|own| own.ip());
    if address.ip().is_loopback() || Some(address.ip()) == own {
        // The workload of this very proxy: there is no further one.
        return None;
    }
    let mut pod = around.pod_at(address.ip());
    if let Ok(None) = pod {
        if let Some((_, endpoint)) = around.behind(address) {
            // A service's own address: the kernel picks one of its pods.
            address = endpoint;
            candidate.address = endpoint.to_string();
            pod = around.pod_at(address.ip());
        } else if let Some(service) = around.without_port(address) {
            let why = format!("whether anything answers at {address}: {service}");
            return Some((candidate, Behind::Nothing(why)));
        }
    }
    let behind = match pod {
        Ok(Some(pod)) if pod.has_proxy => Behind::Pod(pod),
        Ok(Some(pod)) if pod.is_ambient => Behind::Unseen(format!(
            "pod {} has no proxy of its own: its node's ztunnel takes the connection",
            pod.name
        )),
        Ok(Some(pod)) => Behind::Unseen(format!("pod {} has no proxy", pod.name)),
        Ok(None) => Behind::Unseen("no pod has this address".to_owned()),
        Err(error) => Behind::Unseen(format!(
            "whose address it is cannot be told: {}",
            error.message
        )),
    };
    Some((candidate, behind))
}

/// Asks those that were not asked yet.
fn ask<'a>(
    session: &Session,
    pods: impl Iterator<Item = &'a PodName>,
    asked: &mut Asked,
) -> Result<()> {
    let mut proxies: Vec<(PodName, Readable)> = Vec::new();
    for pod in pods
        .filter(|pod| !asked.contains_key(pod))
        .cloned()
        .collect::<Vec<_>>()
    {
        let selection = Selection::One {
            text: pod.to_string(),
            namespace: None,
        };
        match session.proxies(&selection) {
            Ok(found) => match found.into_iter().next() {
                Some(proxy) => proxies.push((pod, proxy)),
                None => _ = asked.insert(pod, Err("it has no proxy".to_owned())),
            },
            Err(error) => _ = asked.insert(pod, Err(error.message)),
        }
    }
    let (pods, proxies): (Vec<PodName>, Vec<Readable>) = proxies.into_iter().unzip();
    let texts = gather(session, &proxies)?;
    for (pod, texts) in pods.into_iter().zip(texts) {
        asked.insert(pod, texts.map_err(|error| error.message));
    }
    Ok(())
}

/// Walks requests through the proxy that they arrive at, and follows them on.
fn arrive(
    texts: &mut Texts,
    arrivals: Vec<Arriving<'_>>,
    session: &Session,
    around: &Around<'_>,
    asked: &mut Asked,
    hops: usize,
) -> Result<()> {
    let (mut answers, address) = settled(texts, session, |proxy| {
        let own = node_id::address(&proxy.node_id);
        let walk = |it: &Arriving<'_>| enters(proxy, &it.request, &it.rules, own);
        let answers: Vec<_> = arrivals.iter().map(walk).collect();
        (answers, own)
    })?;
    let from = From::of(texts, address);
    let legs = answers.iter_mut().filter_map(|answer| {
        let (request, answer) = answer.as_mut().ok()?;
        let request = request.clone();
        Some(Leg { request, answer })
    });
    let legs = legs.collect();
    follow(legs, &from, session, around, asked, hops + 1)?;
    for (arriving, answer) in arrivals.into_iter().zip(answers) {
        let answer = answer.map(|(_, answer)| answer);
        close(arriving.told, &arriving.sent, answer);
    }
    Ok(())
}

/// Notes what came of a way at the proxy behind it, and how it then ends for the client of
/// the one before.
fn close(told: &mut Told, sent: &Request, answer: std::result::Result<Answer, String>) {
    let Some(onward) = &mut told.onward else {
        return;
    };
    onward.answer = answer.map(Box::new);
    told.seen = seen::seen(sent, told);
    // Where it is known why it came in plain text, nothing is wrong with who refused.
    if let (Some(seen), Some(onward)) = (&told.seen, &mut told.onward)
        && !seen.hints.is_empty()
        && let Ok(answer) = &mut onward.answer
    {
        for way in &mut answer.ways {
            if let Ok(verdict) = &mut way.end.verdict {
                verdict.hints.clear();
            }
        }
    }
}

/// Walks a request through the proxy that it arrives at, as the request came there.
fn enters(
    proxy: &Proxy<'_>,
    request: &Request,
    rules: &Came,
    own: Option<IpAddr>,
) -> std::result::Result<(Request, Answer), String> {
    let mut request = request.clone();
    let connection = &mut request.connection;
    let kind = node_id::kind(&proxy.node_id);
    if kind == Some("waypoint") || (kind.is_none() && waypoint::is_one(proxy)) {
        return Err("it is a waypoint: trace from there what comes through its tunnel".to_owned());
    }
    if kind.is_some_and(|kind| kind != "sidecar") {
        connection.arrival = Arrival::Direct;
    }
    let entry = match rules {
        Came::Home => Entry::home(),
        Came::Through(rules) => enter(
            connection.arrival.clone(),
            connection.destination,
            own,
            rules.as_deref(),
            proxy,
        ),
    };
    connection.arrival = entry.arrival;
    let mut answer = match &entry.bypasses {
        Some(why) => past(connection.destination, why),
        None => walked(proxy, &request),
    };
    for told in &mut answer.ways {
        told.end.stages.splice(0..0, entry.stage.clone());
    }
    Ok((request, answer))
}

/// The one way of a connection that never meets the proxy.
pub(super) fn past(destination: SocketAddr, why: &str) -> Answer {
    let verdict = Verdict {
        outcome: Outcome::Reaches,
        code: None,
        flag: None,
        details: None,
        location: None,
        reason: format!("it goes past the proxy, straight to {destination}: {why}"),
        hints: Vec::new(),
    };
    Answer {
        ways: vec![Told {
            way: Way::default(),
            end: End {
                stages: Vec::new(),
                taken: Taken::default(),
                verdict: Ok(verdict),
            },
            onward: None,
            seen: None,
        }],
        complete: true,
    }
}

/// The ways of a request through a proxy, nothing behind it looked at yet.
pub(super) fn walked(proxy: &Proxy<'_>, request: &Request) -> Answer {
    let (ways, complete) = walk::every(proxy, request);
    let told = |(way, end)| Told {
        way,
        end,
        onward: None,
        seen: None,
    };
    Answer {
        ways: ways.into_iter().map(told).collect(),
        complete,
    }
}

impl<'t> From<'t> {
    /// Of a proxy that sends requests from this address.
    pub(super) fn of(texts: &'t Texts, address: Option<IpAddr>) -> From<'t> {
        From {
            address: address.map(|ip| SocketAddr::new(ip, 0)),
            texts,
        }
    }
}

/// Walks the ways that lead a request back to its own pod through the proxy once more, as
/// they come in: Istio's rules redirect what a proxy sends to its own pod's address.
pub(super) fn home(proxy: &Proxy<'_>, texts: &Texts, sent: &Request, answer: &mut Answer) {
    let own = node_id::address(&proxy.node_id);
    if sent.connection.arrival != Arrival::Outbound {
        return;
    }
    let from = From::of(texts, own);
    let name = pod_of(texts.whom(), proxy).map(|pod| pod.to_string());
    for told in &mut answer.ways {
        let Some(endpoint) = told.end.taken.endpoints.first().cloned() else {
            continue;
        };
        let address = endpoint.address.parse::<SocketAddr>();
        let reaches = matches!(&told.end.verdict, Ok(end) if end.outcome == Outcome::Reaches);
        if !reaches || own.is_none() || address.ok().map(|at| at.ip()) != own {
            continue;
        }
        let (taken, identity) = (&told.end.taken, from.texts.identity());
        let Some(request) = arrival::at(sent, taken, &endpoint, identity, from.address) else {
            continue;
        };
        told.onward = Some(Onward {
            endpoint: endpoint.address,
            of: taken.endpoints.len(),
            pod: name.clone(),
            answer: Err("nobody was asked".to_owned()),
        });
        let came = enters(proxy, &request, &Came::Home, own);
        close(told, sent, came.map(|(_, answer)| answer));
    }
}

/// A pod's name, from whom was asked.
pub(super) fn pod_of(whom: &Whom, proxy: &Proxy<'_>) -> Option<PodName> {
    match whom {
        Whom::Proxy(pod) => Some(pod.clone()),
        _ => node_id::pod(&proxy.node_id),
    }
}
