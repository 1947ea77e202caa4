//! Which proxies the cluster itself has: pods, from one list.
//!
//! istiod only knows who talks to it, so a proxy that never came is in none of its
//! answers. The pods are the other half: whoever has a proxy's container is a proxy,
//! and what is not known of it then stands out. One list answers for all of them; of
//! each pod only what decides is kept, since a list of ten thousand is long.

use jiff::Timestamp;

use super::pods::{List, PROXY, Pod, time};
use super::question::{Answer, Question};
use super::status::accept;
use super::target::check_name;
use crate::error::{Error, Result};
use crate::origin::{PodName, Whom};

/// A pod with a proxy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PodProxy {
    /// Its name.
    pub pod: PodName,
    /// Since when its proxy runs, where that is told.
    pub since: Option<Timestamp>,
    /// Whether it is being deleted.
    pub leaving: bool,
    /// Why its proxy does not run, if so.
    pub problem: Option<Error>,
}

/// The question for the pods of a namespace, or of all.
///
/// # Errors
/// Wrong usage: no name of a namespace.
pub fn question(namespace: Option<&str>) -> Result<Question> {
    let path = match namespace {
        Some(namespace) => {
            check_name(namespace, "namespace")?;
            format!("/api/v1/namespaces/{namespace}/pods")
        }
        None => "/api/v1/pods".to_owned(),
    };
    Ok(Question::get(Whom::Kubernetes, path))
}

/// The proxies among the pods of an answer. Pods that have ended for good have none.
///
/// # Errors
/// A list that was refused, that broke off, or that is none.
pub fn proxies(question: &Question, answer: Answer) -> Result<Vec<PodProxy>> {
    let answer = accept(question, answer)?;
    // The pods that did not come would be taken for pods that are not there.
    if let Some(cut) = answer.cut {
        return Err(cut);
    }
    let list: List<'_> = serde_json::from_slice(&answer.body)
        .map_err(|error| Error::input(format!("cannot read the list of pods: {error}")))?;
    let items = list.items.unwrap_or_default().into_iter();
    let pods = items.filter_map(|item| serde_json::from_str::<Pod>(item.get()).ok());
    Ok(pods.filter_map(|pod| proxy(&pod)).collect())
}

fn proxy(pod: &Pod) -> Option<PodProxy> {
    if !pod.has_proxy() || pod.is_finished() {
        return None;
    }
    let status = pod.statuses().find(|status| status.name == PROXY);
    let running = status.and_then(|status| status.state.running.as_ref());
    Some(PodProxy {
        pod: pod.name(),
        since: running.and_then(|running| time(running.started_at.as_deref())),
        leaving: pod.metadata.deletion_timestamp.is_some(),
        problem: pod.proxy_problem(),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use serde_json::{Value, json};

    use super::*;
    use crate::origin::{Origin, Via};

    fn read(items: Value) -> Vec<PodProxy> {
        let question = question(None).unwrap();
        let body = json!({ "items": items }).to_string().into_bytes();
        proxies(&question, answer(body)).unwrap()
    }

    fn answer(body: Vec<u8>) -> Answer {
        Answer {
            status: 200,
            body,
            cut: None,
            origin: Origin {
                who: Whom::Kubernetes,
                via: Via::Cluster,
                when: Timestamp::UNIX_EPOCH,
            },
        }
    }

    fn pod(name: &str, container: &str, state: Value) -> Value {
        json!({
            "metadata": {"name": name, "namespace": "shop"},
            "spec": {"containers": [{"name": container}]},
            "status": {"phase": "Running", "containerStatuses": [{"name": container, "state": state}]},
        })
    }

    #[test]
    fn a_proxy_is_a_pod_with_the_container_however_it_fares() {
        let since = "2026-11-21T13:10:55Z";
        let mut leaving = pod("c", PROXY, json!({"running": {}}));
        leaving["metadata"]["deletionTimestamp"] = json!(since);
        let mut ended = pod("d", PROXY, json!({"running": {}}));
        ended["status"]["phase"] = json!("Failed");
        let found = read(json!([
            pod("a", PROXY, json!({"running": {"startedAt": since}})),
            pod(
                "b",
                PROXY,
                json!({"waiting": {"reason": "CrashLoopBackOff"}})
            ),
            leaving,
            ended,
            pod("e", "app", json!({"running": {}})),
            7,
        ]));
        let names: Vec<&str> = found.iter().map(|one| one.pod.name.as_str()).collect();
        assert_eq!(names, ["a", "b", "c"]);
        assert_eq!(found[0].since, since.parse().ok());
        let problem = found[1].problem.as_ref().unwrap();
        assert!(problem.message.contains("CrashLoopBackOff"), "{problem}");
        assert!(found[2].leaving && found[2].problem.is_none());
    }

    #[test]
    fn a_list_that_broke_off_says_nothing_of_who_is_missing() {
        let question = question(Some("shop")).unwrap();
        assert_eq!(question.path, "/api/v1/namespaces/shop/pods");
        let cut = Answer {
            cut: Some(Error::unreachable("cut")),
            ..answer(br#"{"items": []}"#.to_vec())
        };
        assert_eq!(proxies(&question, cut).unwrap_err().message, "cut");
        assert!(super::question(Some("a/b")).is_err());
    }
}
