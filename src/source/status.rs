//! What a refusal means: a status and a body become an error with a way out.
//!
//! An [`Answer`] of 400 or more is still an answer, for some questions expect
//! one (an older Envoy refuses a mask). Whoever expects none passes it through
//! [`accept`]. The API server refuses in its own words, a `Status` object, which
//! are kept; what is no `Status` came from something in between, and is shown by
//! its code and first words, since a login page in a terminal helps nobody.

use hyper::StatusCode;
use serde::Deserialize;

use super::body::first_words;
use super::call::Call;
use super::question::{Answer, Question};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::origin::Whom;
use crate::redact;

/// The few fields read of a Kubernetes `Status`.
#[derive(Deserialize)]
struct Status {
    kind: String,
    message: Option<String>,
}

/// The answer when it is a success, what its refusal means when not.
pub fn accept(question: &Question, answer: Answer) -> Result<Answer> {
    if answer.status < 300 {
        return Ok(answer);
    }
    Err(refusal(question, answer.status, &answer.body))
}

/// What a status of 300 or more means.
pub fn refusal(question: &Question, status: u16, body: &[u8]) -> Error {
    match &question.whom {
        Whom::Kubernetes => api_refusal(&Call::of(question), status, body),
        whom => {
            let exit = match status {
                401 | 403 => Exit::Denied,
                _ => Exit::Unreachable,
            };
            let path = question.path.split('?').next().unwrap_or_default();
            let message = format!(
                "{whom} answered {path} with {}",
                code_and_words(status, &first_words(body))
            );
            let error = Error::new(exit, message);
            match whom {
                Whom::Istiod(_) => error,
                Whom::Ztunnel(_) => error.hint(NOT_ZTUNNEL),
                _ => error.hint(NOT_ADMIN),
            }
        }
    }
}

/// What to ask oneself when an admin port talks strangely.
pub(crate) const NOT_ADMIN: &str =
    "is this an Envoy's admin port? Istio's proxies have it on 15000 (--proxy-admin-port)";

/// The same of a ztunnel's.
pub(super) const NOT_ZTUNNEL: &str =
    "is this a ztunnel's admin port? it is 15000 unless --proxy-admin-port names another";

/// What the API server's refusal of a call means.
pub(crate) fn api_refusal(call: &Call, status: u16, body: &[u8]) -> Error {
    let words = serde_json::from_slice::<Status>(body)
        .ok()
        .filter(|status| status.kind == "Status")
        .map(|status| one_line(&status.message.unwrap_or_default()));
    let Some(words) = words else {
        return foreign_refusal(call, status, &first_words(body));
    };
    match status {
        401 => unknown_user(call, &words),
        403 => denied(call, &words),
        404 => Error::unreachable(if words.is_empty() {
            format!("nothing to {call}")
        } else {
            words
        }),
        _ => {
            let error = Error::unreachable(format!(
                "the API server cannot {call}: {}",
                code_and_words(status, &words)
            ));
            advise(error, status)
        }
    }
}

/// A refusal that is no `Status`: the API server's front door, or a proxy's.
fn foreign_refusal(call: &Call, status: u16, words: &str) -> Error {
    let said = code_and_words(status, words);
    match status {
        401 => unknown_user(call, &said),
        403 => Error::new(
            Exit::Denied,
            format!("not allowed to {call}: {said}, not in the API server's words"),
        )
        .hint("a proxy in between refuses it: check the kubeconfig's server and proxy-url, HTTPS_PROXY and NO_PROXY"),
        404 => Error::unreachable(format!("the API server has no {}: {said}", call.resource))
            .hint("is the kind installed there, and is the kubeconfig's server the cluster's address?"),
        _ => advise(
            Error::unreachable(format!("cannot {call}: {said}, not in the API server's words")),
            status,
        )
        .hint("a proxy or load balancer in between may have answered: check the kubeconfig's server and proxy-url"),
    }
}

fn unknown_user(call: &Call, words: &str) -> Error {
    Error::new(
        Exit::Denied,
        format!("cannot {call}: the API server does not accept your credentials (401): {words}"),
    )
    .hint("log in again, or choose another context (--context)")
}

/// A denied call, with the rule to add.
pub(crate) fn denied(call: &Call, words: &str) -> Error {
    let mut error = Error::new(Exit::Denied, format!("not allowed to {call}: {words}"));
    let place = match &call.namespace {
        Some(namespace) => format!("a Role in namespace {namespace}, or a ClusterRole"),
        None => "a ClusterRole".into(),
    };
    error = error.hint(format!("add this rule to {place}: {}", call.rule()));
    if call.resource == "pods/portforward" {
        error = error.hint("since Kubernetes 1.35 a port-forward needs `create` beside `get`");
    }
    error.hint("`kubectl auth can-i --list` shows what you may do; --as asks as somebody else")
}

fn advise(error: Error, status: u16) -> Error {
    match status {
        410 => error.hint("the list changed while it was read: ask again"),
        429 => error.hint(
            "the API server sheds load: ask again later, or for less (-n, -l, fewer at once)",
        ),
        500 | 502..=504 => error
            .hint("the control plane is in trouble: look at `kubectl get --raw '/readyz?verbose'`"),
        _ => error,
    }
}

/// `503 Service Unavailable: words`, without saying a thing twice.
pub(crate) fn code_and_words(status: u16, words: &str) -> String {
    let reason = StatusCode::from_u16(status)
        .ok()
        .and_then(|code| code.canonical_reason())
        .unwrap_or_default();
    let words = words
        .strip_prefix(&status.to_string())
        .map_or(words, str::trim_start);
    let words = words.strip_prefix(reason).map_or(words, str::trim_start);
    let mut said = format!("{status} {reason}").trim_end().to_owned();
    if !words.is_empty() {
        said.push_str(": ");
        said.push_str(words);
    }
    said
}

/// Text on one line, no longer than a paragraph, without credentials.
pub(crate) fn one_line(text: &str) -> String {
    const ENOUGH: usize = 400;
    let line = redact::words(text);
    match line.char_indices().nth(ENOUGH) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::{code_and_words, refusal};
    use crate::exit::Exit;
    use crate::origin::{PodName, Whom};
    use crate::source::question::Question;

    fn pods() -> Question {
        Question::get(Whom::Kubernetes, "/api/v1/namespaces/shop/pods")
    }

    #[test]
    fn a_denied_call_names_verb_and_resource_and_prints_the_rule() {
        let body = br#"{"kind":"Status","message":"pods is forbidden: User \"eve\" cannot list"}"#;
        let error = refusal(&pods(), 403, body);
        assert_eq!(error.exit, Exit::Denied);
        assert_eq!(
            error.message,
            "not allowed to list pods in namespace shop: pods is forbidden: User \"eve\" cannot list"
        );
        assert_eq!(
            error.hints[0],
            "add this rule to a Role in namespace shop, or a ClusterRole: \
             {apiGroups: [\"\"], resources: [\"pods\"], verbs: [\"get\", \"list\"]}"
        );
    }

    #[test]
    fn a_page_instead_of_a_status_is_told_by_code_and_title() {
        let page = b"<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";
        let error = refusal(&pods(), 502, page);
        assert_eq!(error.exit, Exit::Unreachable);
        assert_eq!(
            error.message,
            "cannot list pods in namespace shop: 502 Bad Gateway, not in the API server's words"
        );
    }

    #[test]
    fn an_admin_port_that_refuses_is_asked_whether_it_is_one() {
        let proxy = Whom::Proxy(PodName::new("cart-1", "shop"));
        let error = refusal(
            &Question::get(proxy, "/config_dump?mask=x"),
            404,
            b"no such page",
        );
        assert_eq!(
            error.message,
            "proxy cart-1.shop answered /config_dump with 404 Not Found: no such page"
        );
        assert!(error.hints[0].contains("15000"), "{:?}", error.hints);
    }

    #[test]
    fn a_code_is_not_said_twice() {
        assert_eq!(code_and_words(502, "502 Bad Gateway"), "502 Bad Gateway");
        assert_eq!(
            code_and_words(429, "slow down"),
            "429 Too Many Requests: slow down"
        );
        assert_eq!(code_and_words(799, ""), "799");
    }
}
