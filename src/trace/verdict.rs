//! How a request ends, in Envoy's own words.
//!
//! Response flags and details are those of Envoy's access log
//! (`S:common/stream_info/utility.cc`, `I: envoy/stream_info/stream_info.h`,
//! `ResponseCodeDetails`), so that a verdict and a log line can be laid side by side.

use serde::Serialize;

/// What becomes of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// It is sent to an endpoint.
    Reaches,
    /// The proxy answers it itself, as it was told to: a redirect, a direct response, a
    /// preflight.
    Answered,
    /// It fails.
    Fails,
}

/// How a request ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Verdict {
    /// What becomes of it.
    pub outcome: Outcome,
    /// The status of the answer, where the proxy gives it; none for a connection that is
    /// closed and for an answer that the endpoint gives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<u16>,
    /// The response flag: `NR`, `UH`, `NC`; none is `-` in a log.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flag: Option<&'static str>,
    /// The details: `route_not_found`, `rbac_access_denied_matched_policy[none]`. For a
    /// connection without HTTP the termination details. None where Envoy logs none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub details: Option<String>,
    /// The `location` of a redirect.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// What it comes to, as one sentence.
    pub reason: String,
    /// What to look at next.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hints: Vec<String>,
}

/// Why a walk ends before an endpoint.
#[derive(Clone, Debug)]
pub enum Stop {
    /// The end is known.
    Verdict(Box<Verdict>),
    /// Nobody can say how it goes on, and what is missing to say it.
    CannotTell(String),
}

/// What a stage comes to.
pub type Step<T> = Result<T, Stop>;

impl Verdict {
    /// A request that an HTTP answer of the proxy ends, with the log's flag and details.
    pub fn answer(
        code: u16,
        flag: Option<&'static str>,
        details: impl Into<String>,
        reason: impl Into<String>,
    ) -> Verdict {
        let outcome = if code < 400 {
            Outcome::Answered
        } else {
            Outcome::Fails
        };
        Verdict {
            outcome,
            code: Some(code),
            flag,
            details: Some(details.into()),
            location: None,
            reason: reason.into(),
            hints: Vec::new(),
        }
    }

    /// A connection that the proxy closes.
    pub fn closed(
        flag: Option<&'static str>,
        details: Option<&str>,
        reason: impl Into<String>,
    ) -> Verdict {
        Verdict {
            outcome: Outcome::Fails,
            code: None,
            flag,
            details: details.map(str::to_owned),
            location: None,
            reason: reason.into(),
            hints: Vec::new(),
        }
    }

    /// With what to look at next.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Verdict {
        self.hints.push(hint.into());
        self
    }
}

impl From<Verdict> for Stop {
    fn from(verdict: Verdict) -> Stop {
        Stop::Verdict(Box::new(verdict))
    }
}

impl Stop {
    /// That nobody can say, for want of this.
    pub fn cannot_tell(missing: impl Into<String>) -> Stop {
        Stop::CannotTell(missing.into())
    }
}
