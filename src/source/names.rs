//! Names that stand for something, to complete what is being typed.
//!
//! One bounded list a name, and nothing that is not needed to tell names: a key
//! press must not cost a cluster more than a command would. What the API server
//! calls a thing lands on somebody's command line and is one Enter away from
//! being run, so only names that mean nothing to a shell are ever let through.

use super::pods::{self, Pod};
use super::question::{Answer, Question};
use super::status::accept;
use super::workload::Kind;
use crate::error::{Error, Result};
use crate::origin::Whom;

/// How many objects a list may hold: more than anyone reads through, less than
/// a second of anyone's line.
const LIMIT: usize = 500;

/// The label with which Istio marks the pods of a Gateway.
const GATEWAY: &str = "gateway.networking.k8s.io/gateway-name";

/// What names are wanted of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Namespaces.
    Namespaces,
    /// Pods whose proxy can be read.
    Proxies,
    /// Pods that are a ztunnel.
    Ztunnels,
    /// What a `type/name` of this type may name, each with its type: `deploy/reviews`.
    Workloads(String),
}

/// The names, sorted.
pub(crate) async fn list<A>(ask: &A, wanted: &Wanted, namespace: &str) -> Result<Vec<String>>
where
    A: AsyncFn(Question) -> Result<Answer>,
{
    if !is_plain(namespace) || namespace.contains('/') {
        return Err(Error::usage(format!("`{namespace}` is no namespace")));
    }
    let mut names = match wanted {
        Wanted::Namespaces => named(get(ask, "/api/v1/namespaces").await?)?,
        Wanted::Proxies => {
            let pods = pods(ask, namespace).await?;
            let readable = pods
                .iter()
                .filter(|pod| pod.has_proxy() && !pod.is_ztunnel() && !pod.is_finished());
            readable.map(|pod| pod.name().name).collect()
        }
        Wanted::Ztunnels => {
            let pods = pods(ask, namespace).await?;
            let ztunnels = pods.iter().filter(|pod| pod.is_ztunnel());
            ztunnels.map(|pod| pod.name().name).collect()
        }
        Wanted::Workloads(kind) => {
            let names = workloads(ask, kind, namespace).await?;
            names.iter().map(|name| format!("{kind}/{name}")).collect()
        }
    };
    names.retain(|name| is_plain(name));
    names.sort();
    names.dedup();
    Ok(names)
}

async fn workloads<A>(ask: &A, kind: &str, namespace: &str) -> Result<Vec<String>>
where
    A: AsyncFn(Question) -> Result<Answer>,
{
    let kind = Kind::parse(kind)?;
    match kind.path(Some(namespace)) {
        Some(path) => named(get(ask, &path).await?)?.into_iter().map(Ok).collect(),
        None => {
            let pods = pods(ask, namespace).await?;
            let name = |pod: &Pod| match kind {
                Kind::Gateway => pod.labels().get(GATEWAY).cloned(),
                _ => Some(pod.name().name),
            };
            Ok(pods.iter().filter_map(name).collect())
        }
    }
}

async fn pods<A>(ask: &A, namespace: &str) -> Result<Vec<Pod>>
where
    A: AsyncFn(Question) -> Result<Answer>,
{
    pods::of_list(&get(ask, &format!("/api/v1/namespaces/{namespace}/pods")).await?)
}

async fn get<A>(ask: &A, path: &str) -> Result<Vec<u8>>
where
    A: AsyncFn(Question) -> Result<Answer>,
{
    let question = Question::get(Whom::Kubernetes, format!("{path}?limit={LIMIT}"));
    let answer = ask(question.clone()).await?;
    Ok(accept(&question, answer)?.body)
}

/// The names in a list of any kind.
fn named(body: Vec<u8>) -> Result<Vec<String>> {
    let list: pods::List<'_> = serde_json::from_slice(&body)
        .map_err(|error| Error::input(format!("cannot read the list: {error}")))?;
    let items = list.items.unwrap_or_default();
    let names = items
        .iter()
        .filter_map(|item| pods::metadata(item.get()).ok());
    Ok(names.map(|object| object.name).collect())
}

/// Whether a name means itself to every shell.
pub(crate) fn is_plain(name: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || "-._:/@+".contains(c);
    name.starts_with(|c: char| c.is_ascii_alphanumeric()) && name.chars().all(fits)
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn a_name_that_a_shell_would_read_otherwise_is_no_candidate() {
        for name in ["shop", "a-1.b", "arn:aws:eks:eu-1:12:cluster/a", "me@k8s"] {
            assert!(is_plain(name), "{name}");
        }
        for name in [
            "", "-rf", "a b", "$(id)", "a;b", "`id`", "a'b", "é", "a\nb", "~",
        ] {
            assert!(!is_plain(name), "{name}");
        }
    }
}
