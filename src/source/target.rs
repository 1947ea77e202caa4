//! From what people type to the pods whose proxies are read.
//!
//! The grammar is istioctl's: `pod`, `pod.namespace`, `type/name[.namespace]`.
//! It is written against "a question in, an answer out" and not against a
//! cluster, so that a recording resolves names as the cluster did. Two things are
//! mended: a pod whose own name holds a dot is found, and a bare pod's name is
//! looked up first, since an error here can say what is wrong with the pod while
//! a failed port-forward cannot. Who may not look pods up goes on without.

use std::cell::Cell;

use super::pods::{self, Pod};
use super::question::{Answer, Question};
use super::selector::Selector;
use super::status::accept;
use super::workload::{Kind, of_gateway};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::origin::{PodName, Via, Whom};

/// What a command was pointed at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selection {
    /// A TARGET, and `-n` if it was given.
    One {
        /// `pod`, `pod.namespace` or `type/name[.namespace]`.
        text: String,
        /// Where a name without namespace is looked up first.
        namespace: Option<String>,
    },
    /// Every pod of the workload that a TARGET names; a pod is itself.
    Each {
        /// As in [`Selection::One`].
        text: String,
        /// As in [`Selection::One`].
        namespace: Option<String>,
    },
    /// Every proxy of a namespace.
    Namespace(String),
    /// Every proxy of every namespace.
    All,
    /// Every proxy whose pod has these labels.
    Selector {
        /// As typed after `-l`.
        selector: String,
        /// The namespace; `None` is every namespace.
        namespace: Option<String>,
    },
}

/// A pod that a command was pointed at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The pod.
    pub pod: PodName,
    /// Why its proxy cannot be read: this costs its row, not the answer.
    pub problem: Option<Error>,
    /// What was decided on the user's behalf, to be said on stderr.
    pub chosen: Option<String>,
}

/// The pods of a selection. One TARGET gives exactly one, or the error that says
/// why it cannot be read; the others give every pod made with a proxy that has
/// not finished, sorted by namespace and name, or an error when there is none.
pub async fn resolve<A>(
    ask: &A,
    selection: &Selection,
    default_namespace: &str,
) -> Result<Vec<Target>>
where
    A: AsyncFn(Question) -> Result<Answer>,
{
    let look = Look {
        ask,
        recorded: Cell::new(false),
    };
    match selection {
        Selection::One { text, namespace } => {
            let namespace = namespace.as_deref().unwrap_or(default_namespace);
            look.one(text, namespace).await.map(|target| vec![target])
        }
        Selection::Each { text, namespace } => {
            let namespace = namespace.as_deref().unwrap_or(default_namespace);
            look.each(text, namespace).await
        }
        Selection::Namespace(namespace) => look.many(Some(namespace), &Selector::default()).await,
        Selection::All => look.many(None, &Selector::default()).await,
        Selection::Selector {
            selector,
            namespace,
        } => {
            let selector = Selector::parse(selector)?;
            look.many(namespace.as_deref(), &selector).await
        }
    }
}

/// A name to look up: the object's own, and its namespace.
struct Candidate<'a> {
    name: &'a str,
    namespace: &'a str,
}

struct Look<'a, A> {
    ask: &'a A,
    /// Whether a recording answers: it holds all there is, so looking further is free.
    recorded: Cell<bool>,
}

impl<A> Look<'_, A>
where
    A: AsyncFn(Question) -> Result<Answer>,
{
    async fn get(&self, path: String) -> Result<(Question, Answer)> {
        let question = Question::get(Whom::Kubernetes, path);
        let answer = (self.ask)(question.clone()).await?;
        self.recorded
            .set(matches!(answer.origin.via, Via::Recording(_)));
        Ok((question, answer))
    }

    async fn pods(&self, namespace: Option<&str>, selector: &Selector) -> Result<Vec<Pod>> {
        let mut path = match namespace {
            Some(namespace) => format!("/api/v1/namespaces/{namespace}/pods"),
            None => "/api/v1/pods".into(),
        };
        if !selector.is_empty() {
            path = format!("{path}?labelSelector={}", selector.query());
        }
        let (question, answer) = self.get(path).await?;
        let mut pods = pods::of_list(&accept(&question, answer)?.body)?;
        pods.retain(|pod| selector.matches(pod.labels()));
        Ok(pods)
    }

    async fn many(&self, namespace: Option<&str>, selector: &Selector) -> Result<Vec<Target>> {
        if let Some(namespace) = namespace {
            check_name(namespace, "namespace")?;
        }
        let pods = self.pods(namespace, selector).await?;
        let seen = pods.len();
        // A ztunnel is no Envoy; who asks for it by its labels shall have it.
        let wanted = |pod: &&Pod| !pod.is_ztunnel() || !selector.is_empty();
        let targets = with_proxies(pods.iter().filter(wanted));
        if !targets.is_empty() {
            return Ok(targets);
        }
        let place = match namespace {
            Some(namespace) => format!("namespace {namespace}"),
            None => "any namespace".into(),
        };
        let labels = if selector.is_empty() {
            String::new()
        } else {
            format!(" with the labels {selector}")
        };
        let error = Error::unreachable(match seen {
            0 => format!("no pod{labels} in {place}"),
            seen => format!("no proxy in {place}: none of its {seen} pods{labels} has one"),
        });
        Err(match namespace {
            Some(_) => error.hint("-n chooses another namespace, -A takes all"),
            None => error,
        })
    }

    async fn one(&self, text: &str, namespace: &str) -> Result<Target> {
        let (kind, candidates) = named(text, namespace)?;
        if kind == Kind::Pod {
            return self.pod(&candidates).await;
        }
        let (pods, place) = self.workload(kind, text, &candidates).await?;
        choose(text, pods, place.as_deref())
    }

    async fn each(&self, text: &str, namespace: &str) -> Result<Vec<Target>> {
        let (kind, candidates) = named(text, namespace)?;
        if kind == Kind::Pod {
            return Ok(vec![self.pod(&candidates).await?]);
        }
        let (pods, place) = self.workload(kind, text, &candidates).await?;
        let mut targets = with_proxies(pods.iter());
        let Some(first) = targets.first_mut() else {
            return Err(match pods.len() {
                0 => without_pods(text),
                count => {
                    Error::unreachable(format!("none of the {count} pods of {text} has a proxy"))
                }
            });
        };
        first.chosen = place.map(|namespace| format!("{text} is in namespace {namespace}"));
        Ok(targets)
    }

    async fn pod(&self, candidates: &[Candidate<'_>]) -> Result<Target> {
        for Candidate { name, namespace } in candidates {
            let unseen = Target {
                pod: PodName::new(*name, *namespace),
                problem: None,
                chosen: None,
            };
            let path = format!("/api/v1/namespaces/{namespace}/pods/{name}");
            let (question, answer) = match self.get(path).await {
                Ok(answer) => answer,
                // Not recorded: then the proxy's own answer, or its lack, tells.
                Err(error) if error.exit == Exit::CannotTell => return Ok(unseen),
                Err(error) => return Err(error),
            };
            match answer.status {
                // A port-forward asks for no right to look pods up, so neither do we.
                403 => return Ok(unseen),
                404 => {}
                _ => {
                    let pod = Pod::parse(&accept(&question, answer)?.body)?;
                    return settle(&pod, None);
                }
            }
        }
        self.pod_elsewhere(candidates).await
    }

    /// A pod that is not where it was looked for: elsewhere in a recording, or an
    /// error that names its neighbours.
    async fn pod_elsewhere(&self, candidates: &[Candidate<'_>]) -> Result<Target> {
        let [asked, others @ ..] = candidates else {
            return Err(Error::usage("no target"));
        };
        let Candidate { name, namespace } = asked;
        let recorded = self.recorded.get();
        let place = if recorded { None } else { Some(*namespace) };
        // A neighbour's name is a courtesy: whatever keeps it from us is no news.
        let pods = self
            .pods(place, &Selector::default())
            .await
            .unwrap_or_default();
        let same: Vec<&Pod> = pods.iter().filter(|pod| pod.name().name == *name).collect();
        if let (true, [], [pod]) = (recorded, others, same.as_slice()) {
            let elsewhere = pod.name().namespace;
            return settle(pod, Some(format!("{name} is in namespace {elsewhere}")));
        }
        let mut message = format!("no pod {name} in namespace {namespace}");
        for Candidate { name, namespace } in others {
            message.push_str(&format!(", and none named {name} in namespace {namespace}"));
        }
        let mut error = Error::unreachable(message);
        let names: Vec<PodName> = pods.iter().map(Pod::name).collect();
        let close = near(name, namespace, &names);
        if !close.is_empty() {
            error = error.hint(format!("there is {}", close.join(", ")));
        }
        let namespaces = same.iter().map(|pod| pod.name().namespace);
        Err(elsewhere(
            error,
            asked,
            namespaces.filter(|_| recorded).collect(),
        ))
    }

    /// The pods of a workload, and in which namespace when it is another one than asked for.
    async fn workload(
        &self,
        kind: Kind,
        text: &str,
        candidates: &[Candidate<'_>],
    ) -> Result<(Vec<Pod>, Option<String>)> {
        for Candidate { name, namespace } in candidates {
            let Some(path) = kind.path(Some(namespace)) else {
                let pods = self.pods(Some(namespace), &of_gateway(name)).await?;
                if pods.is_empty() {
                    continue;
                }
                return Ok((pods, None));
            };
            let (question, answer) = self.get(format!("{path}/{name}")).await?;
            if answer.status == 404 {
                continue;
            }
            let selector = kind.selector(&accept(&question, answer)?.body, text)?;
            let pods = self.pods(Some(namespace), &selector).await?;
            return Ok((pods, None));
        }
        let [asked, others @ ..] = candidates else {
            return Err(Error::usage("no target"));
        };
        let Candidate { name, namespace } = asked;
        let mut absent = Error::unreachable(match kind {
            Kind::Gateway => format!("no pods of a Gateway {name} in namespace {namespace}"),
            _ => format!("no {text} in namespace {namespace}"),
        });
        // A neighbour's name is a courtesy: whatever keeps it from us is no news.
        let names = self.named(kind, Some(namespace)).await.unwrap_or_default();
        let close = near(name, namespace, &names);
        if let (false, Some((typed, _))) = (close.is_empty(), text.rsplit_once('/')) {
            let close: Vec<String> = close.iter().map(|name| format!("{typed}/{name}")).collect();
            absent = absent.hint(format!("there is {}", close.join(", ")));
        }
        if !self.recorded.get() || !others.is_empty() {
            return Err(elsewhere(absent, asked, Vec::new()));
        }
        let mut found = match self.everywhere(kind, text, name).await {
            Ok(found) => found,
            Err(_) => return Err(absent),
        };
        match (found.pop(), found.is_empty()) {
            (Some((namespace, selector)), true) => {
                let pods = self.pods(Some(&namespace), &selector).await?;
                Ok((pods, Some(namespace)))
            }
            (last, _) => {
                found.extend(last);
                let namespaces = found.into_iter().map(|(namespace, _)| namespace);
                Err(elsewhere(absent, asked, namespaces.collect()))
            }
        }
    }

    /// The objects of a kind; none of those that are not asked for.
    async fn named(&self, kind: Kind, namespace: Option<&str>) -> Result<Vec<PodName>> {
        let Some(path) = kind.path(namespace) else {
            return Ok(Vec::new());
        };
        let (question, answer) = self.get(path).await?;
        let body = accept(&question, answer)?.body;
        let list: pods::List<'_> = serde_json::from_slice(&body)
            .map_err(|error| Error::input(format!("cannot read the list: {error}")))?;
        let items = list.items.unwrap_or_default();
        let names = items.iter().map(|item| pods::metadata(item.get()));
        Ok(names.filter_map(Result::ok).collect())
    }

    /// The namespaces of a recording in which a workload of that name stands.
    async fn everywhere(
        &self,
        kind: Kind,
        text: &str,
        name: &str,
    ) -> Result<Vec<(String, Selector)>> {
        let mut found = Vec::new();
        let Some(path) = kind.path(None) else {
            let selector = of_gateway(name);
            for pod in self.pods(None, &selector).await? {
                found.push((pod.name().namespace, selector.clone()));
            }
            found.sort_by(|a, b| a.0.cmp(&b.0));
            found.dedup_by(|a, b| a.0 == b.0);
            return Ok(found);
        };
        let (question, answer) = self.get(path).await?;
        let body = accept(&question, answer)?.body;
        let list: pods::List<'_> = serde_json::from_slice(&body)
            .map_err(|error| Error::input(format!("cannot read the list: {error}")))?;
        for item in list.items.iter().flatten() {
            if let Ok(object) = pods::metadata(item.get())
                && object.name == name
            {
                let selector = kind.selector(item.get().as_bytes(), text)?;
                found.push((object.namespace, selector));
            }
        }
        Ok(found)
    }
}

/// What kind of thing a TARGET names, and where it may stand.
fn named<'a>(text: &'a str, namespace: &'a str) -> Result<(Kind, Vec<Candidate<'a>>)> {
    check_name(namespace, "namespace")?;
    let (kind, name) = match text.rsplit_once('/') {
        Some((kind, name)) => (Kind::parse(kind)?, name),
        None => (Kind::Pod, text),
    };
    check_name(name, "name")?;
    let mut candidates = Vec::new();
    if let Some((name, namespace)) = name.rsplit_once('.')
        && !name.is_empty()
        && !namespace.is_empty()
    {
        candidates.push(Candidate { name, namespace });
    }
    candidates.push(Candidate { name, namespace });
    Ok((kind, candidates))
}

/// Those pods that were made with a proxy and have not finished, in order.
fn with_proxies<'p>(pods: impl Iterator<Item = &'p Pod>) -> Vec<Target> {
    let mut targets: Vec<Target> = pods
        .filter(|pod| pod.has_proxy() && !pod.is_finished())
        .map(|pod| Target {
            pod: pod.name(),
            problem: pod.problem(),
            chosen: None,
        })
        .collect();
    targets.sort_by(|a, b| a.pod.cmp(&b.pod));
    targets
}

fn without_pods(text: &str) -> Error {
    Error::unreachable(format!("{text} has no pods"))
        .hint("is it scaled to zero, or are its pods refused? `kubectl describe` it")
}

/// The one pod that was meant, if its proxy can be read.
fn settle(pod: &Pod, chosen: Option<String>) -> Result<Target> {
    match pod.problem() {
        Some(problem) => Err(problem),
        None => Ok(Target {
            pod: pod.name(),
            problem: None,
            chosen,
        }),
    }
}

/// The best pod of a workload.
fn choose(text: &str, mut pods: Vec<Pod>, elsewhere: Option<&str>) -> Result<Target> {
    pods.sort_by_cached_key(Pod::preference);
    let Some(best) = pods.first() else {
        return Err(without_pods(text));
    };
    let name = best.name().name;
    let place = elsewhere.map_or(String::new(), |namespace| {
        format!(" in namespace {namespace}")
    });
    let chosen = match pods.len() {
        1 => format!("{text}: chose {name}{place}, its only pod"),
        count => format!("{text}: chose {name}{place} of {count} pods"),
    };
    settle(best, Some(chosen)).map_err(|problem| match pods.len() {
        1 => problem.during(text),
        count => problem.during(&format!("{text}: none of its {count} pods can be read")),
    })
}

/// Adds where else a name stands, or how to find out.
fn elsewhere(error: Error, asked: &Candidate<'_>, namespaces: Vec<String>) -> Error {
    if !namespaces.is_empty() {
        return error.hint(format!(
            "it stands in the namespaces {}: add .NAMESPACE or -n",
            namespaces.join(", ")
        ));
    }
    error.hint(format!(
        "-n or .NAMESPACE chooses another namespace; `kubectl get pods -n {}` shows what is there",
        asked.namespace
    ))
}

/// Up to three pods of the namespace whose names begin alike or hold the text.
fn near(name: &str, namespace: &str, names: &[PodName]) -> Vec<String> {
    let alike = |other: &str| {
        let shared = name
            .bytes()
            .zip(other.bytes())
            .take_while(|(a, b)| a == b)
            .count();
        if other.contains(name) {
            shared.max(name.len())
        } else {
            shared
        }
    };
    let mut close: Vec<(usize, &str)> = names
        .iter()
        .filter(|pod| pod.namespace == namespace)
        .map(|pod| (alike(&pod.name), pod.name.as_str()))
        .filter(|(shared, _)| *shared >= 3)
        .collect();
    close.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
    close
        .into_iter()
        .take(3)
        .map(|(_, name)| name.to_owned())
        .collect()
}

/// Names go into paths: what Kubernetes would not take as one is refused here.
pub(super) fn check_name(text: &str, what: &str) -> Result<()> {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '.');
    let sound = !text.is_empty()
        && text.len() <= 253
        && text.chars().all(fits)
        && text.starts_with(|c: char| c.is_ascii_alphanumeric());
    if sound {
        return Ok(());
    }
    Err(Error::usage(format!("`{text}` is no {what}"))
        .hint("a target is written pod, pod.namespace or type/name.namespace (deploy/reviews)"))
}

#[cfg(test)]
#[path = "target_tests.rs"]
mod tests;
