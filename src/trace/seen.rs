//! What a proxy's own client gets, and its log says, once the destination's side has
//! ended a request.
//!
//! Where it was sent to is one proxy's word, how it ends there another's; whoever holds
//! the first one's log looks for *its* words: `503 UC`, not `NR`. Those are Envoy's
//! (`S:common/router/router.cc`, `onUpstreamReset`), as pairs of recorded lines show
//! them. Where the moment decides, as within a handshake of TLS 1.3, only the status is
//! told.

use super::answer::Told;
use super::request::Request;
use super::stage::Kind;
use super::verdict::{Outcome, Verdict};

/// The end as this proxy tells it; none where the destination ends nothing, or not always
/// in the same way.
#[must_use]
pub fn seen(request: &Request, told: &Told) -> Option<Verdict> {
    let there = there(told)?;
    let taken = &told.end.taken;
    let routed = taken.virtual_host.is_some();
    let tls = taken.endpoints.first()?.transport.tls.is_some();
    let plain = !tls && there.code.is_none();
    let verdict = match (there.code, routed) {
        (Some(code), true) => {
            let reason = format!("the client gets the destination's {code}");
            Verdict::answer(code, None, "via_upstream", reason)
        }
        // Bytes are bytes: what the destination answers is not looked at.
        (Some(_), false) => return None,
        (None, true) if plain || !ends_handshake(there) => Verdict::answer(
            503,
            Some("UC"),
            "upstream_reset_before_response_started{connection_termination}",
            "the client gets 503: the destination ends the connection before it answers",
        ),
        (None, true) => Verdict {
            outcome: Outcome::Fails,
            code: Some(503),
            flag: None,
            details: None,
            location: None,
            reason: "the client gets 503: the destination breaks the TLS handshake off (UF, or \
                     UC where the client was done with it)"
                .to_owned(),
            hints: Vec::new(),
        },
        (None, false) => {
            // Whoever closes with bytes unread resets the connection.
            let speaks = request.http.is_some() || request.connection.tls.is_some();
            let unread = there.details.as_deref() == Some("filter_chain_not_found");
            let flag = (speaks && plain && unread).then_some("UR");
            let reason = "the client's connection ends: the destination ends its own";
            Verdict::closed(flag, None, reason)
        }
    };
    Some(match plain.then(|| cause(request, told)).flatten() {
        Some(cause) => verdict.hint(cause),
        None => verdict,
    })
}

/// How the destination's side ends it, if it does in one way only.
fn there(told: &Told) -> Option<&Verdict> {
    let answer = told.onward.as_ref()?.answer.as_ref().ok()?;
    let mut ends = answer.ways.iter().map(|way| match &way.seen {
        Some(seen) => Some(seen),
        None => way.end.verdict.as_ref().ok(),
    });
    let first = ends.next()??;
    let alike = |end: Option<&Verdict>| {
        end.is_some_and(|end| (end.code, &end.details) == (first.code, &first.details))
    };
    (first.outcome == Outcome::Fails && ends.all(alike)).then_some(first)
}

/// Whether a connection ends before its handshake does.
fn ends_handshake(verdict: &Verdict) -> bool {
    matches!(
        verdict.details.as_deref(),
        None | Some("filter_chain_not_found")
    )
}

/// Why it left in plain text, where the destination may want mutual TLS.
fn cause(request: &Request, told: &Told) -> Option<String> {
    let taken = &told.end.taken;
    let cluster = taken.cluster.as_deref()?;
    if cluster != "PassthroughCluster" {
        return Some(format!(
            "it left by {cluster} in plain text: compare the DestinationRule's tls mode with what \
             the destination's PeerAuthentication wants"
        ));
    }
    if request.connection.tls.is_some() && !taken.ended_tls {
        return Some(
            "the client speaks TLS itself, to a port that is no TLS to the mesh, so it left by \
             PassthroughCluster as it was: call it by http://, the proxies encrypt on their own"
                .to_owned(),
        );
    }
    let decided = match taken.virtual_host {
        Some(_) => Kind::VirtualHost,
        None => Kind::FilterChain,
    };
    let mut stages = told.end.stages.iter();
    let stage = stages.find(|stage| stage.stage == decided)?;
    Some(format!(
        "it left by PassthroughCluster, so without mutual TLS: {}",
        stage.reason
    ))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::trace::answer::{Answer, Onward};
    use crate::trace::fork::Way;
    use crate::trace::samples;
    use crate::trace::stage::Stage;
    use crate::trace::walk::{Candidate, End, Taken, UpstreamTls};

    fn told(verdict: Verdict) -> Told {
        Told {
            way: Way::default(),
            end: End {
                stages: vec![Stage::new(Kind::VirtualHost, "allow_any", "no domain fits")],
                taken: Taken::default(),
                verdict: Ok(verdict),
            },
            onward: None,
            seen: None,
        }
    }

    /// What is seen of a destination that ends so; by HTTP or as bytes, over TLS or not.
    fn of(there: Verdict, routed: bool, tls: bool) -> Option<Verdict> {
        let mut sent = told(Verdict::closed(None, None, ""));
        let mut endpoint = Candidate::default();
        endpoint.transport.tls = tls.then(UpstreamTls::default);
        let taken = &mut sent.end.taken;
        taken.endpoints.push(endpoint);
        taken.cluster = Some("PassthroughCluster".to_owned());
        taken.virtual_host = routed.then(|| "allow_any".to_owned());
        sent.onward = Some(Onward {
            endpoint: String::new(),
            of: 1,
            pod: None,
            answer: Ok(Box::new(Answer {
                ways: vec![told(there)],
                complete: true,
            })),
        });
        let request = Request {
            connection: samples::connection("10.0.0.1:80"),
            http: Some(samples::http("GET", "a", "/")),
            runtime: Default::default(),
        };
        seen(&request, &sent)
    }

    #[test]
    fn an_answer_is_passed_on_and_a_closed_connection_is_told_as_recorded() {
        let denied = || Verdict::answer(403, None, "rbac_access_denied_matched_policy[none]", "");
        let passed = of(denied(), true, true).unwrap();
        assert_eq!(passed.code, Some(403));
        assert_eq!(passed.details.as_deref(), Some("via_upstream"));
        assert_eq!(of(denied(), false, true), None);
        let closed = || Verdict::closed(Some("NR"), Some("filter_chain_not_found"), "");
        let http = of(closed(), true, false).unwrap();
        let details = "upstream_reset_before_response_started{connection_termination}";
        assert_eq!((http.code, http.flag), (Some(503), Some("UC")));
        assert_eq!(http.details.as_deref(), Some(details));
        let hint = "it left by PassthroughCluster, so without mutual TLS: no domain fits";
        assert_eq!(http.hints, [hint]);
        let bytes = of(closed(), false, false).unwrap();
        assert_eq!((bytes.code, bytes.flag), (None, Some("UR")));
        let shaking = of(closed(), true, true).unwrap();
        assert_eq!((shaking.code, shaking.flag), (Some(503), None));
        let mut redirect = Verdict::answer(302, None, "direct_response", "");
        redirect.outcome = Outcome::Answered;
        assert_eq!(of(redirect, true, true), None);
    }
}
