//! What an istiod's refusal means, and what to do about it.
//!
//! istiod says no in a few texts of its own (`pilot/pkg/xds/debug.go`), each of
//! which has a next step; by its status alone a proxy that is connected elsewhere
//! and a path that does not exist would look the same. An answer that breaks off is
//! no answer: half a list of proxies would say that the others are gone.

use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::source::status::accept as accept_plainly;
use crate::source::{Answer, Question};

/// A good and whole answer, or what is wrong with it.
pub(super) fn accept(question: &Question, answer: Answer) -> Result<Answer> {
    let (status, said) = (answer.status, answer.body.clone());
    let said = if status < 300 { Vec::new() } else { said };
    match accept_plainly(question, answer) {
        Ok(mut answer) => match answer.cut.take() {
            Some(cut) => Err(cut),
            None => Ok(answer),
        },
        Err(error) => Err(advised(error, status, &String::from_utf8_lossy(&said))),
    }
}

fn advised(error: Error, status: u16, said: &str) -> Error {
    match status {
        400 if said.contains("proxyID") => Error {
            exit: Exit::Usage,
            ..error
        }
        .hint("it is of one proxy: name it as TARGET"),
        401 | 403 => error
            .hint("istiod answers such questions to its own pod, and so to a port-forward: does something stand before its port 15014?")
            .hint("where it asks for an identity, the namespaces in DEBUG_ENDPOINT_AUTH_ALLOWED_NAMESPACES are let in"),
        404 if said.contains("not connected") => error
            .hint("it may be connected to another istiod, or to none: `mesh proxy-status` shows who is connected to whom"),
        404 => error
            .hint("`mesh xds list` shows what this istiod answers; other versions know other names")
            .hint("where it answers nothing under /debug at all, ENABLE_DEBUG_ON_HTTP is false there; `mesh proxy-status` and `mesh version` work all the same"),
        500.. => error.hint("its log says why: `kubectl logs -n NAMESPACE POD -c discovery`"),
        _ => error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::origin::{Origin, PodName, Via, Whom};
    use jiff::Timestamp;

    fn refused(status: u16, said: &str) -> Error {
        let whom = Whom::Istiod(PodName::new("istiod-a", "istio-system"));
        let question = Question::get(whom.clone(), "/debug/edsz?proxyID=a");
        let origin = Origin {
            who: whom,
            via: Via::Cluster,
            when: Timestamp::UNIX_EPOCH,
        };
        let answer = Answer {
            status,
            body: said.as_bytes().to_vec(),
            cut: None,
            origin,
        };
        let good = Error::new(Exit::Failed, "it was accepted");
        accept(&question, answer).err().unwrap_or(good)
    }

    #[test]
    fn each_of_istiods_texts_has_its_next_step() {
        let elsewhere = "Proxy not connected to this Pilot instance. It may be connected to another instance.\n";
        let told = refused(404, elsewhere);
        assert_eq!(
            (told.exit, told.message.as_str()),
            (
                Exit::Unreachable,
                "istiod istiod-a.istio-system answered /debug/edsz with 404 Not Found: Proxy not connected to this Pilot instance. It may be connected to another instance."
            )
        );
        assert!(told.hints[0].contains("mesh proxy-status"));
        assert!(refused(404, "404 page not found").hints[0].contains("mesh xds list"));
        let missing = refused(400, "You must provide a proxyID in the query string");
        assert_eq!(missing.exit, Exit::Usage);
        for status in [401, 403] {
            assert_eq!(refused(status, "").exit, Exit::Denied);
        }
        assert!(refused(500, "").hints[0].contains("kubectl logs"));
        assert_eq!(refused(302, "").hints, [""; 0], "nothing is followed");
    }
}
