//! First HTTP, and gRPC where that is closed.
//!
//! The debug port is closed in three ways: nobody listens there, whoever listens says
//! 401 or 403, or istiod was told to keep its debug paths off HTTP
//! (`ENABLE_DEBUG_ON_HTTP`), which looks as if it did not know the path; only that it
//! does not know its own list either tells the two apart. An istiod that is slow or
//! broken is not closed: to ask it again another way would only hurt it twice. Where
//! both ways fail, both reasons are told, since mending either of them will do.

use super::super::forward::is_not_reached;
use super::super::kube::ISTIOD_PORT;
use super::super::status::refusal;
use super::super::{Cluster, Question};
use super::answer::Asked;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::origin::PodName;
use crate::source::body::Reply;

/// A path that every istiod with open debug paths answers.
const LIST: &str = "/debug/list";

impl Cluster {
    /// Asks an istiod.
    pub(crate) async fn istiod(&self, pod: &PodName, question: &Question) -> Result<Reply> {
        let debug = match Asked::of(&question.path) {
            None => return self.pod(pod, ISTIOD_PORT, question).await,
            Some(asked) => matches!(asked, Asked::Debug(_)),
        };
        let known = debug && self.xds.answered.borrow().contains(pod);
        if known || self.xds.elsewhere().is_some() {
            return self.xds.ask(self, pod, question).await;
        }
        let said = self.pod(pod, ISTIOD_PORT, question).await;
        let Some(closed) = self.closed(pod, question, debug, &said).await else {
            return said;
        };
        tracing::debug!(%pod, why = closed.message, "its debug port is closed: asking over gRPC");
        let other = self.xds.ask(self, pod, question).await;
        other.map_err(|error| neither(closed, error))
    }

    /// Why the debug port is held to be closed, if it is.
    async fn closed(
        &self,
        pod: &PodName,
        question: &Question,
        debug: bool,
        said: &Result<Reply>,
    ) -> Option<Error> {
        let reply = match said {
            Err(error) if is_not_reached(error) || error.exit == Exit::Denied => {
                return Some(error.clone());
            }
            Ok(reply) if debug => reply,
            _ => return None,
        };
        let refused = || refusal(question, reply.status, &reply.body);
        match reply.status {
            401 | 403 => Some(refused().hint(
                "istiod lets those in that come through a port-forward: does something stand before its port 15014?",
            )),
            404 if reply.body.starts_with(b"404 page not found") && question.path != LIST => {
                let list = Question::get(question.whom.clone(), LIST);
                let list = self.pod(pod, ISTIOD_PORT, &list).await.ok()?;
                (list.status == 404).then(|| refused().hint(OFF))
            }
            404 if reply.body.starts_with(b"404 page not found") => Some(refused().hint(OFF)),
            _ => None,
        }
    }
}

const OFF: &str = "ENABLE_DEBUG_ON_HTTP=false at istiod closes its debug paths";

/// What is said when neither way led to an answer.
fn neither(http: Error, grpc: Error) -> Error {
    if http.message == grpc.message {
        return http;
    }
    let exit = match (http.exit, grpc.exit) {
        (Exit::Denied, _) => Exit::Denied,
        (_, exit) => exit,
    };
    let mut error = Error::new(
        exit,
        format!("{}; over gRPC: {}", http.message, grpc.message),
    );
    for hint in grpc.hints.into_iter().chain(http.hints) {
        if !error.hints.contains(&hint) {
            error.hints.push(hint);
        }
    }
    error
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_both_ways_fail_both_reasons_are_told_and_a_denial_decides() {
        let http = Error::unreachable("closed").hint("a").hint("b");
        let grpc = Error::new(Exit::Denied, "no token").hint("rule").hint("a");
        let both = neither(http.clone(), grpc);
        assert_eq!(both.message, "closed; over gRPC: no token");
        assert_eq!(
            (both.exit, both.hints),
            (Exit::Denied, vec!["rule".into(), "a".into(), "b".into()])
        );
        let refused = Error::new(Exit::Denied, "403");
        assert_eq!(neither(refused, http.clone()).exit, Exit::Denied);
        assert_eq!(neither(http.clone(), http.clone()), http);
    }
}
