//! What an access log said of a request, held against what a trace says of it.
//!
//! A line is of one request and a trace of all that are like it, so a line agrees when
//! it fits one of the ways. What configuration decides is compared: cluster, code, flag
//! and details, or that an endpoint answered; what the endpoint answered is its own
//! affair, unless the trace saw the proxy there refuse. A client that went away first
//! (`DC`) has seen nothing that could be held against it.

use serde::Serialize;

use super::answer::{Answer, Told};
use super::verdict::{Outcome, Verdict};

/// The end of a request, as a line of an access log has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Logged {
    /// The status; none where there was no HTTP, or no answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<u16>,
    /// The response flags; none is `-` in a log.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flags: Option<String>,
    /// The details of the answer, or of the connection's end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub details: Option<String>,
    /// The cluster.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// The address that it was sent to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upstream: Option<String>,
    /// Whether this format tells details at all; older ones do not.
    #[serde(skip)]
    pub tells_details: bool,
}

impl Logged {
    /// Whether it fits what is said of such requests; none where that says nothing.
    #[must_use]
    pub fn agrees(&self, answer: &Answer) -> Option<bool> {
        let fits: Vec<Option<bool>> = answer.ways.iter().map(|told| self.fits(told)).collect();
        if fits.contains(&Some(true)) {
            Some(true)
        } else if fits.contains(&None) {
            None
        } else {
            Some(false)
        }
    }

    /// Code, flags and details, as they stand in a line.
    #[must_use]
    pub fn words(&self) -> String {
        let code = self.code.map_or("-".to_owned(), |code| code.to_string());
        let or_dash = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
        let (flags, details) = (or_dash(&self.flags), or_dash(&self.details));
        format!("{code} {flags} {details}")
    }

    fn fits(&self, told: &Told) -> Option<bool> {
        let verdict = told.end.verdict.as_ref().ok()?;
        if self.cluster != told.end.taken.cluster {
            return Some(false);
        }
        if self
            .flags
            .as_deref()
            .is_some_and(|flags| flags.contains("DC"))
        {
            return Some(true);
        }
        match verdict.outcome {
            Outcome::Fails | Outcome::Answered => Some(
                self.code == verdict.code
                    && self.flags.as_deref() == verdict.flag
                    && (!self.tells_details || self.details == verdict.details),
            ),
            Outcome::Reaches => match &told.seen {
                Some(seen) => Some(self.is_seen(seen)),
                None => self.fits_onward(told),
            },
        }
    }

    /// Whether it is what the proxy's client gets; of the flag and the details nothing is
    /// said where the moment decides.
    fn is_seen(&self, seen: &Verdict) -> bool {
        let details = seen.details.is_none() || !self.tells_details || self.details == seen.details;
        let open = seen.flag.is_none() && seen.details.is_none();
        self.code == seen.code && (open || (self.flags.as_deref() == seen.flag && details))
    }

    /// Whether it fits what becomes of the request at its endpoint.
    fn fits_onward(&self, told: &Told) -> Option<bool> {
        let Some(Ok(answer)) = told.onward.as_ref().map(|onward| &onward.answer) else {
            return Some(self.was_answered());
        };
        let fits = answer.ways.iter().map(|there| {
            let verdict = there.end.verdict.as_ref().ok()?;
            match (verdict.outcome, verdict.code) {
                (Outcome::Reaches, _) => self.fits_onward(there),
                (_, Some(code)) => Some(self.was_answered() && self.code == Some(code)),
                // The connection is closed there, and what that looks like here is Envoy's affair.
                (_, None) => Some(!self.was_answered()),
            }
        });
        let fits: Vec<Option<bool>> = fits.collect();
        match fits.contains(&Some(true)) {
            true => Some(true),
            false if fits.contains(&None) => None,
            false => Some(false),
        }
    }

    /// Whether the endpoint answered, whatever it was; without HTTP, whether it took the bytes.
    fn was_answered(&self) -> bool {
        match self.details.as_deref() {
            Some("via_upstream") => true,
            _ => self.flags.is_none() && self.upstream.is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::answer::Onward;
    use crate::trace::fork::Way;
    use crate::trace::walk::{End, Taken};

    fn answer(verdict: Result<Verdict, String>, cluster: &str, onward: Option<Answer>) -> Answer {
        let cluster = (!cluster.is_empty()).then(|| cluster.to_owned());
        let onward = onward.map(|answer| Onward {
            endpoint: "10.0.0.1:80".to_owned(),
            of: 1,
            pod: None,
            answer: Ok(Box::new(answer)),
        });
        let taken = Taken {
            cluster,
            ..Taken::default()
        };
        let end = End {
            stages: Vec::new(),
            taken,
            verdict,
        };
        let way = Way::default();
        Answer {
            ways: vec![Told {
                way,
                end,
                onward,
                seen: None,
            }],
            complete: true,
        }
    }

    fn reaches() -> Result<Verdict, String> {
        let mut verdict = Verdict::closed(None, Some("via_upstream"), "it is sent");
        verdict.outcome = Outcome::Reaches;
        Ok(verdict)
    }

    fn logged(code: u16, flags: &str, details: &str, cluster: &str) -> Logged {
        let some = |text: &str| (text != "-").then(|| text.to_owned());
        Logged {
            code: (code > 0).then_some(code),
            flags: some(flags),
            details: some(details),
            cluster: some(cluster),
            upstream: Some("10.0.0.1:80".to_owned()),
            tells_details: true,
        }
    }

    #[test]
    fn an_end_at_the_proxy_agrees_in_code_flag_and_details() {
        let ours = Verdict::answer(404, Some("NR"), "route_not_found", "");
        let ours = answer(Ok(ours), "", None);
        let same = logged(404, "NR", "route_not_found", "-");
        assert_eq!(same.agrees(&ours), Some(true));
        assert_eq!(
            logged(403, "NR", "route_not_found", "-").agrees(&ours),
            Some(false)
        );
        assert_eq!(
            logged(404, "-", "route_not_found", "-").agrees(&ours),
            Some(false)
        );
        let mut older = logged(404, "NR", "-", "-");
        assert_eq!(older.agrees(&ours), Some(false));
        older.tells_details = false;
        assert_eq!(older.agrees(&ours), Some(true));
    }

    #[test]
    fn what_the_endpoint_answers_is_its_own_affair_and_a_broken_connection_is_not() {
        let ours = answer(reaches(), "a", None);
        assert_eq!(
            logged(500, "URX", "via_upstream", "a").agrees(&ours),
            Some(true)
        );
        assert_eq!(logged(503, "UF", "connect", "a").agrees(&ours), Some(false));
        assert_eq!(
            logged(200, "-", "via_upstream", "b").agrees(&ours),
            Some(false)
        );
        assert_eq!(logged(0, "DC", "-", "a").agrees(&ours), Some(true));
        assert_eq!(logged(0, "-", "-", "a").agrees(&ours), Some(true));
    }

    #[test]
    fn what_the_proxy_at_the_endpoint_does_is_held_against_the_line() {
        let denied = answer(Ok(Verdict::answer(403, None, "rbac", "")), "", None);
        let ours = answer(reaches(), "a", Some(denied));
        assert_eq!(
            logged(403, "-", "via_upstream", "a").agrees(&ours),
            Some(true)
        );
        assert_eq!(
            logged(200, "-", "via_upstream", "a").agrees(&ours),
            Some(false)
        );
        let closed = answer(Ok(Verdict::closed(Some("NR"), None, "")), "", None);
        let ours = answer(reaches(), "a", Some(closed));
        assert_eq!(logged(503, "UC", "reset", "a").agrees(&ours), Some(true));
        assert_eq!(
            logged(200, "-", "via_upstream", "a").agrees(&ours),
            Some(false)
        );
        let unknown = answer(reaches(), "a", Some(answer(Err("it".to_owned()), "", None)));
        assert_eq!(logged(200, "-", "via_upstream", "a").agrees(&unknown), None);
    }

    #[test]
    fn what_the_client_gets_is_held_against_the_line() {
        let mut ours = answer(reaches(), "a", None);
        let seen = Verdict::answer(503, Some("UC"), "reset{termination}", "");
        ours.ways[0].seen = Some(seen);
        let same = logged(503, "UC", "reset{termination}", "a");
        assert_eq!(same.agrees(&ours), Some(true));
        let fine = logged(200, "-", "via_upstream", "a");
        assert_eq!(fine.agrees(&ours), Some(false));
        ours.ways[0].seen = Some(Verdict {
            flag: None,
            details: None,
            ..Verdict::answer(503, None, "", "")
        });
        assert_eq!(same.agrees(&ours), Some(true));
    }
}
