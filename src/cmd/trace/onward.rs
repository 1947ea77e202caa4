//! What becomes of requests at their endpoints: the proxies there, asked in their turn.
//!
//! One endpoint stands for all of those that a way leads to, for the pods of one
//! service are configured alike. All the proxies that are needed are found first and
//! asked side by side, each once, however many questions lead to it.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};

use super::around::Around;
use super::gather::{Texts, gather, settled};
use crate::error::Result;
use crate::istio::node_id;
use crate::origin::{PodName, Whom};
use crate::source::session::Proxy as Readable;
use crate::source::{Selection, Session};
use crate::trace::answer::{Answer, Onward, Told};
use crate::trace::arrival;
use crate::trace::proxy::Proxy;
use crate::trace::request::{Arrival, Request};
use crate::trace::verdict::Outcome;
use crate::trace::walk;

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
    let mut next: BTreeMap<PodName, Vec<(Request, &mut Told)>> = BTreeMap::new();
    for leg in legs {
        for told in &mut leg.answer.ways {
            let Some((endpoint, why)) = endpoint(told, from, around) else {
                continue;
            };
            let onward = |pod: Option<&PodName>, why: String| Onward {
                endpoint: endpoint.address.clone(),
                pod: pod.map(PodName::to_string),
                answer: Err(why),
            };
            let pod = match why {
                Ok(pod) => pod,
                Err(why) => {
                    told.onward = Some(onward(None, why));
                    continue;
                }
            };
            let arrived = arrival::at(
                &leg.request,
                &told.end.taken,
                &endpoint,
                from.texts.identity(),
                from.address,
            );
            told.onward = Some(onward(Some(&pod), "nobody was asked".to_owned()));
            if let Some(arrived) = arrived {
                next.entry(pod).or_default().push((arrived, told));
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
                for (_, told) in arrivals {
                    if let Some(onward) = &mut told.onward {
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

/// The endpoint that stands for those of a way, and the pod there.
fn endpoint(
    told: &Told,
    from: &From<'_>,
    around: &Around<'_>,
) -> Option<(walk::Candidate, std::result::Result<PodName, String>)> {
    let reaches = matches!(&told.end.verdict, Ok(verdict) if verdict.outcome == Outcome::Reaches);
    if !reaches {
        return None;
    }
    let endpoints = &told.end.taken.endpoints;
    let mut candidate = endpoints.first()?.clone();
    let Ok(mut address) = candidate.address.parse::<SocketAddr>() else {
        let why = format!("{} is no address of a pod", candidate.address);
        return Some((candidate, Err(why)));
    };
    let own = from.address.map(|own| own.ip());
    if address.ip().is_loopback() || Some(address.ip()) == own {
        // The workload of this very proxy: there is no further one.
        return None;
    }
    let mut pod = around.pod_at(address.ip());
    if let Ok(None) = pod
        && let Some((_, endpoint)) = around.behind(address)
    {
        // A service's own address: the kernel picks one of its pods.
        address = endpoint;
        candidate.address = endpoint.to_string();
        pod = around.pod_at(address.ip());
    }
    let pod = match pod {
        Ok(Some(pod)) if pod.has_proxy => Ok(pod.name),
        Ok(Some(pod)) if pod.is_ambient => Err(format!(
            "pod {} has no proxy of its own: its node's ztunnel takes the connection",
            pod.name
        )),
        Ok(Some(pod)) => Err(format!("pod {} has no proxy", pod.name)),
        Ok(None) => Err("no pod has this address".to_owned()),
        Err(error) => Err(format!(
            "whose address it is cannot be told: {}",
            error.message
        )),
    };
    Some((candidate, pod))
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
    arrivals: Vec<(Request, &mut Told)>,
    session: &Session,
    around: &Around<'_>,
    asked: &mut Asked,
    hops: usize,
) -> Result<()> {
    let (mut requests, tellers): (Vec<Request>, Vec<&mut Told>) = arrivals.into_iter().unzip();
    let (mut answers, address) = settled(texts, session, |proxy| {
        let sidecar = node_id::kind(&proxy.node_id).is_none_or(|kind| kind == "sidecar");
        let walk = |request: &mut Request| {
            if !sidecar {
                request.connection.arrival = Arrival::Direct;
            }
            walked(proxy, request)
        };
        let answers: Vec<Answer> = requests.iter_mut().map(walk).collect();
        (answers, node_id::address(&proxy.node_id))
    })?;
    let from = From::of(texts, address);
    let legs = requests.into_iter().zip(&mut answers);
    let legs = legs.map(|(request, answer)| Leg { request, answer });
    follow(legs.collect(), &from, session, around, asked, hops + 1)?;
    for (told, answer) in tellers.into_iter().zip(answers) {
        if let Some(onward) = &mut told.onward {
            onward.answer = Ok(Box::new(answer));
        }
    }
    Ok(())
}

/// The ways of a request through a proxy, nothing behind it looked at yet.
pub(super) fn walked(proxy: &Proxy<'_>, request: &Request) -> Answer {
    let (ways, complete) = walk::every(proxy, request);
    let told = |(way, end)| Told {
        way,
        end,
        onward: None,
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

/// A pod's name, from whom was asked.
pub(super) fn pod_of(whom: &Whom, proxy: &Proxy<'_>) -> Option<PodName> {
    match whom {
        Whom::Proxy(pod) => Some(pod.clone()),
        _ => node_id::pod(&proxy.node_id),
    }
}
