//! What all ways together come to: one result for one question.
//!
//! A request goes many ways when dice are rolled, and both ways where something is
//! not known. Shares add up; what is not known matters only if its two sides end
//! differently. So ways are grouped by the dice that were rolled on them: within a
//! group only missing knowledge differs, and if that changes nothing it is no gap.

use super::fork::{Choice, Way};
use super::verdict::{Outcome, Verdict};
use super::walk::End;

/// The answer to one question about one proxy.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Every way that the request may go.
    pub ways: Vec<Told>,
    /// Whether those are all; there are limits.
    pub complete: bool,
}

/// One way, and what becomes of the request behind this proxy.
#[derive(Clone, Debug)]
pub struct Told {
    /// The choices.
    pub way: Way,
    /// Where it ended in this proxy.
    pub end: End,
    /// What the proxy behind the endpoint does with it; none where it reaches none.
    pub onward: Option<Onward>,
    /// How it ends for this proxy's client, where the destination's side ends it.
    pub seen: Option<Verdict>,
}

/// What becomes of a request at its endpoint.
#[derive(Clone, Debug)]
pub struct Onward {
    /// The endpoint that was looked at, of those that the cluster has.
    pub endpoint: String,
    /// How many endpoints it stands for, itself among them.
    pub of: usize,
    /// The pod there, `name.namespace`, if anyone knows one.
    pub pod: Option<String>,
    /// The answer of its proxy, or why that was not examined.
    pub answer: Result<Box<Answer>, String>,
}

/// What a question comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Comes {
    /// Every request is sent to an endpoint, or answered by the proxy as it was told to.
    Fine,
    /// A share of the requests fails, from above 0 to 1.
    Fails(f64),
    /// Nobody can say, for want of these.
    CannotTell(Vec<String>),
}

impl Answer {
    /// What all ways come to.
    #[must_use]
    pub fn result(&self) -> Comes {
        let mut missing: Vec<String> = Vec::new();
        let mut failing = 0.0;
        let mut groups: Vec<(Vec<&str>, Vec<&Told>)> = Vec::new();
        for told in &self.ways {
            let dice: Vec<&str> = told.way.dice().collect();
            match groups.iter_mut().find(|(same, _)| *same == dice) {
                Some((_, ways)) => ways.push(told),
                None => groups.push((dice, vec![told])),
            }
        }
        for (_, ways) in &groups {
            let shares: Vec<Option<f64>> = ways.iter().map(|told| told.failing()).collect();
            match shares.first().copied().flatten() {
                Some(share) if shares.iter().all(|other| *other == Some(share)) => {
                    let way = ways.first().map_or(1.0, |told| told.way.share());
                    failing += way * share;
                }
                _ => {
                    for told in ways {
                        for lack in told.missing() {
                            if !missing.contains(&lack) {
                                missing.push(lack);
                            }
                        }
                    }
                }
            }
        }
        if !self.complete {
            missing.push("the rest of the ways, which are too many to follow".to_owned());
        }
        if !missing.is_empty() {
            Comes::CannotTell(missing)
        } else if failing > 0.0 {
            Comes::Fails(failing.min(1.0))
        } else {
            Comes::Fine
        }
    }
}

impl Answer {
    /// The endpoints that requests are sent to and that nobody looked behind.
    #[must_use]
    pub fn unexamined(&self) -> Vec<&str> {
        let onward = self.ways.iter().filter_map(|told| told.onward.as_ref());
        let mut all: Vec<&str> = onward
            .flat_map(|onward| match &onward.answer {
                Ok(answer) => answer.unexamined(),
                Err(_) => vec![onward.endpoint.as_str()],
            })
            .collect();
        all.dedup();
        all
    }
}

impl Told {
    /// The share that fails of those who come this way; none if nobody can say.
    fn failing(&self) -> Option<f64> {
        let verdict = self.end.verdict.as_ref().ok()?;
        match verdict.outcome {
            Outcome::Fails => Some(1.0),
            Outcome::Answered => Some(0.0),
            Outcome::Reaches => match self.onward.as_ref().map(|onward| &onward.answer) {
                Some(Ok(answer)) => match answer.result() {
                    Comes::Fine => Some(0.0),
                    Comes::Fails(share) => Some(share),
                    Comes::CannotTell(_) => None,
                },
                Some(Err(_)) | None => Some(0.0),
            },
        }
    }

    /// What is missing to say where this way ends.
    fn missing(&self) -> Vec<String> {
        let mut missing: Vec<String> = self.way.missing().map(str::to_owned).collect();
        missing.extend(self.end.verdict.as_ref().err().cloned());
        if let Some(Ok(answer)) = self.onward.as_ref().map(|onward| &onward.answer)
            && let Comes::CannotTell(more) = answer.result()
        {
            missing.extend(more);
        }
        missing
    }
}

impl Way {
    /// What the dice said on this way.
    pub fn dice(&self) -> impl Iterator<Item = &str> {
        self.choices.iter().filter_map(|choice| match choice {
            Choice::Chance { what, .. } => Some(what.as_str()),
            Choice::Unknown { .. } => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::walk::Taken;

    fn told(choices: Vec<Choice>, fails: Option<bool>) -> Told {
        let verdict = fails.map(|fails| {
            let code = if fails { 503 } else { 200 };
            Verdict::answer(code, None, "", "")
        });
        let end = End {
            stages: Vec::new(),
            taken: Taken::default(),
            verdict: verdict.ok_or_else(|| "the rest".to_owned()),
        };
        let way = Way { choices };
        Told {
            way,
            end,
            onward: None,
            seen: None,
        }
    }

    fn chance(what: &str, share: f64) -> Choice {
        let what = what.to_owned();
        Choice::Chance { what, share }
    }

    fn unknown(taken: bool) -> Choice {
        let missing = "it".to_owned();
        Choice::Unknown { missing, taken }
    }

    fn result(ways: Vec<Told>) -> Comes {
        let complete = true;
        Answer { ways, complete }.result()
    }

    #[test]
    fn shares_that_fail_add_up() {
        let ways = vec![
            told(vec![chance("a", 0.25)], Some(true)),
            told(vec![chance("b", 0.75)], Some(false)),
        ];
        assert_eq!(result(ways), Comes::Fails(0.25));
    }

    #[test]
    fn what_is_not_known_matters_only_where_it_changes_the_end() {
        let same = vec![
            told(vec![unknown(true)], Some(false)),
            told(vec![unknown(false)], Some(false)),
        ];
        assert_eq!(result(same), Comes::Fine);
        let differs = vec![
            told(vec![unknown(true)], Some(true)),
            told(vec![unknown(false)], Some(false)),
        ];
        assert_eq!(result(differs), Comes::CannotTell(vec!["it".to_owned()]));
        // Of the half where it changes nothing there is no gap, and the other half fails.
        let half = vec![
            told(vec![chance("a", 0.5)], Some(true)),
            told(vec![chance("b", 0.5), unknown(true)], Some(false)),
            told(vec![chance("b", 0.5), unknown(false)], Some(false)),
        ];
        assert_eq!(result(half), Comes::Fails(0.5));
    }

    #[test]
    fn an_endpoint_that_nobody_looked_behind_is_told() {
        let mut sent = told(vec![], Some(false));
        sent.onward = Some(Onward {
            endpoint: "10.0.0.1:80".to_owned(),
            of: 1,
            pod: None,
            answer: Err("nobody has it".to_owned()),
        });
        let answer = Answer {
            ways: vec![sent, told(vec![], Some(false))],
            complete: true,
        };
        assert_eq!(answer.unexamined(), ["10.0.0.1:80"]);
    }

    #[test]
    fn a_way_without_an_end_is_a_gap() {
        let ways = vec![told(vec![], None)];
        assert_eq!(result(ways), Comes::CannotTell(vec!["the rest".to_owned()]));
    }
}
