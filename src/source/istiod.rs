//! Which pods are the control plane.
//!
//! istiod is found by its labels in Istio's namespace, as istioctl does; a
//! revision may also be named by one of its tags, which only the injector's webhook
//! knows. Every replica of every revision is handed on, one that does not run with
//! its reason: several control planes side by side are the rule during an upgrade,
//! and the one that is down is what one looks for.

use serde::Deserialize;

use super::pods::{self, Pod};
use super::question::{Answer, Question};
use super::selector::{Labels, Selector};
use super::status::accept;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::origin::{PodName, Whom};

/// The label that tells a revision, of pods and of webhooks.
const REVISION: &str = "istio.io/rev";
/// The label of a webhook that gives a revision another name.
const TAG: &str = "istio.io/tag";
/// The container that istiod runs in.
const CONTAINER: &str = "discovery";

/// Which control planes are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControlPlane {
    /// Istio's namespace.
    pub namespace: String,
    /// A revision or a tag of one; all of them without.
    pub revision: Option<String>,
}

/// One istiod.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Istiod {
    /// Its pod; of one that is asked at an address, that, without a namespace.
    pub pod: PodName,
    /// Its revision; `default` where its pod names none, `-` where it has no pod.
    pub revision: String,
    /// Why it cannot be asked, if so.
    pub problem: Option<Error>,
}

/// The istiods that are meant, by revision and name.
///
/// # Errors
/// That there are none, and whatever keeps their pods from being looked up.
pub async fn find<A>(ask: &A, meant: &ControlPlane) -> Result<Vec<Istiod>>
where
    A: AsyncFn(Question) -> Result<Answer>,
{
    let namespace = &meant.namespace;
    let selector = Selector::parse("app=istiod")?;
    let path = format!(
        "/api/v1/namespaces/{namespace}/pods?labelSelector={}",
        selector.query()
    );
    let question = Question::get(Whom::Kubernetes, path);
    let answer = ask(question.clone()).await?;
    let pods = pods::of_list(&accept(&question, answer)?.body)?;
    let pods = pods.iter().filter(|pod| selector.matches(pod.labels()));
    let mut found: Vec<Istiod> = pods.filter(|pod| !pod.is_finished()).map(istiod).collect();
    found.sort_by(|a, b| (&a.revision, &a.pod).cmp(&(&b.revision, &b.pod)));
    if found.is_empty() {
        return Err(
            Error::unreachable(format!("no istiod in namespace {namespace}"))
                .hint("is Istio installed in another namespace? -i names it")
                .hint("a control plane outside of the cluster is not found by its pods: --xds-address names it"),
        );
    }
    let Some(wanted) = &meant.revision else {
        return Ok(found);
    };
    let mut revisions: Vec<String> = found.iter().map(|one| one.revision.clone()).collect();
    revisions.dedup();
    let revision = if revisions.contains(wanted) {
        wanted.clone()
    } else {
        tagged(ask, wanted).await?.unwrap_or_default()
    };
    found.retain(|one| one.revision == revision);
    if found.is_empty() {
        let known = revisions.join(", ");
        return Err(Error::unreachable(format!(
            "no istiod of a revision or tag {wanted} in namespace {namespace}"
        ))
        .hint(format!("there is {known}")));
    }
    Ok(found)
}

fn istiod(pod: &Pod) -> Istiod {
    let revision = pod.labels().get(REVISION);
    Istiod {
        pod: pod.name(),
        revision: revision.map_or_else(|| "default".to_owned(), Clone::clone),
        problem: pod.container_problem(CONTAINER, "istiod"),
    }
}

/// The revision that a tag stands for; none where there is no such tag, or nobody may say.
async fn tagged<A>(ask: &A, tag: &str) -> Result<Option<String>>
where
    A: AsyncFn(Question) -> Result<Answer>,
{
    #[derive(Deserialize)]
    struct Webhooks {
        items: Vec<Webhook>,
    }
    #[derive(Deserialize)]
    struct Webhook {
        metadata: Metadata,
    }
    #[derive(Deserialize)]
    struct Metadata {
        #[serde(default)]
        labels: Labels,
    }
    let path = "/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations";
    let question = Question::get(Whom::Kubernetes, path);
    let answer = match ask(question.clone()).await {
        Err(error) if error.exit == Exit::CannotTell => return Ok(None),
        answer => answer?,
    };
    let body = accept(&question, answer)?.body;
    let webhooks: Webhooks = serde_json::from_slice(&body)
        .map_err(|error| Error::input(format!("cannot read the list of webhooks: {error}")))?;
    let mut labels = webhooks.items.into_iter().map(|item| item.metadata.labels);
    let tagged = labels.find(|labels| labels.get(TAG).is_some_and(|name| name == tag));
    Ok(tagged.and_then(|mut labels| labels.remove(REVISION)))
}

#[cfg(test)]
#[path = "istiod_tests.rs"]
mod tests;
