//! Why a pod's proxy cannot be read, said so that the reader knows what to do.
//!
//! "connection refused" is all that a failed port-forward can say. The pod's
//! status says more: which container waits and for what, that no sidecar was
//! ever injected and what kept it out, that the pod has long completed.

use super::pods::{ContainerStatus, PROXY, Pod, Reason};
use super::status::one_line;
use crate::error::Error;
use crate::origin::PodName;

impl Pod {
    /// Why its Envoy cannot be read; `None` when it can.
    pub(crate) fn problem(&self) -> Option<Error> {
        if self.is_ztunnel() {
            let pod = self.name();
            let cause =
                format!("pod {pod} is a ztunnel, the node proxy of an ambient mesh, and no Envoy");
            return Some(
                Error::unreachable(cause)
                    .hint(format!("`mesh ztunnel-config workloads {pod}` shows what it holds; so do services, policies, certificates and connections")),
            );
        }
        self.proxy_problem()
    }

    /// The same of its proxy, be it an Envoy or a ztunnel.
    pub(crate) fn proxy_problem(&self) -> Option<Error> {
        if !self.has_proxy() {
            return Some(self.no_sidecar(&self.name()));
        }
        self.container_problem(PROXY, "proxy")
    }

    /// Why one of its containers cannot be asked; `role` is what that one is to it.
    pub(super) fn container_problem(&self, container: &str, role: &str) -> Option<Error> {
        let pod = self.name();
        let (name, namespace) = (&pod.name, &pod.namespace);
        let status = self.statuses().find(|status| status.name == container);
        let state = status.map(|status| &status.state);
        if state.is_some_and(|state| state.running.is_some()) {
            return None;
        }
        if self.is_finished() {
            let how = if self.status.phase == "Succeeded" {
                "completed"
            } else {
                "failed"
            };
            let reason = match &self.status.reason {
                Some(reason) => format!(" ({reason})"),
                None => String::new(),
            };
            return Some(
                Error::unreachable(format!(
                    "pod {pod} has {how}{reason}, and its {role} with it"
                ))
                .hint("name a pod that runs, or its workload (deploy/NAME)"),
            );
        }
        if let Some(ended) = state.and_then(|state| state.terminated.as_ref()) {
            return Some(
                Error::unreachable(format!(
                    "the {role} of pod {pod} has ended: {}",
                    ended.words()
                ))
                .hint(format!(
                    "`kubectl logs -n {namespace} {name} -c {container}` says why"
                )),
            );
        }
        let phase = if self.status.phase.is_empty() {
            "Unknown"
        } else {
            &self.status.phase
        };
        let error = Error::unreachable(format!(
            "the {role} of pod {pod} does not run (the pod is {phase}): {}",
            self.waits_for(container)
        ));
        let restarts = status.map_or(0, |status| status.restart_count);
        Some(if restarts > 0 {
            error.hint(format!(
                "`kubectl logs -n {namespace} {name} -c {container} --previous` has its last words"
            ))
        } else {
            error.hint(format!(
                "`kubectl describe pod -n {namespace} {name}` says more"
            ))
        })
    }

    /// What a container that does not run yet is waiting for. "PodInitializing" only
    /// says that another container is; that one's reason is the answer.
    fn waits_for(&self, container: &str) -> String {
        let waiting = |status: &ContainerStatus| {
            let waiting = status.state.waiting.as_ref()?;
            (waiting.reason.as_deref() != Some("PodInitializing"))
                .then(|| (status.name.clone(), waiting.words()))
        };
        let own = self.statuses().find(|status| status.name == container);
        if let Some((_, words)) = own.and_then(waiting) {
            return words;
        }
        if let Some((container, words)) = self.statuses().find_map(waiting) {
            return format!("container {container} is waiting: {words}");
        }
        let initializing = self
            .status
            .init_container_statuses
            .iter()
            .find(|status| status.name != container && status.state.running.is_some());
        if let Some(container) = initializing {
            return format!("init container {} is still at work", container.name);
        }
        let failed = self.status.conditions.iter().find(|condition| {
            condition.status == "False"
                && matches!(&*condition.kind, "PodScheduled" | "Initialized")
        });
        match failed {
            Some(condition) => Reason {
                reason: condition.reason.clone(),
                message: condition.message.clone(),
                exit_code: None,
            }
            .words(),
            None => "nothing is said of its container yet".into(),
        }
    }

    fn no_sidecar(&self, pod: &PodName) -> Error {
        let error = Error::unreachable(format!(
            "pod {pod} has no proxy: none of its containers is {PROXY}"
        ));
        let labels = &self.metadata.labels;
        let ambient = self
            .metadata
            .annotations
            .get("ambient.istio.io/redirection")
            .is_some_and(|value| value == "enabled");
        if ambient {
            return error.hint(
                "it is in the ambient mesh: its node's ztunnel and its waypoint carry its traffic",
            );
        }
        if self.spec.host_network {
            return error.hint("it is on its node's network, and such pods are never injected");
        }
        if labels
            .get("sidecar.istio.io/inject")
            .is_some_and(|value| value == "false")
        {
            return error.hint("its label sidecar.istio.io/inject=false keeps the sidecar out");
        }
        error
            .hint(format!(
                "is it to be injected? `kubectl get namespace {} --show-labels` must show istio-injection=enabled or istio.io/rev=…",
                pod.namespace
            ))
            .hint("a pod that was made before that label gets its sidecar when it is made anew (kubectl rollout restart)")
    }
}

impl Reason {
    fn words(&self) -> String {
        let mut words = self.reason.clone().unwrap_or_default();
        if let Some(code) = self.exit_code {
            words = format!("{words} (exit code {code})")
                .trim_start()
                .to_owned();
        }
        match self.message.as_deref().map(one_line) {
            Some(message) if !message.is_empty() && words.is_empty() => message,
            Some(message) if !message.is_empty() => format!("{words}: {message}"),
            _ if words.is_empty() => "no reason is given".into(),
            _ => words,
        }
    }
}
