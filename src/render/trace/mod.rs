//! A trace as a page that is read from the top: where it goes, why, and how it ends.
//!
//! One line for each decision, its reason beneath. What all ways share is printed
//! once; where they part, each is told with its share or with what was taken for
//! granted. Of what was not taken only near misses are shown, unless all of it is
//! asked for.

pub mod document;
pub mod rows;

use std::io::{self, Write};

use super::safe;
use super::style::{Style, Tone};
use crate::trace::answer::{Answer, Comes, Told};
use crate::trace::fork::Choice;
use crate::trace::stage::{Fact, Kind, Stage};
use crate::trace::verdict::{Outcome, Verdict};

/// How many near misses are shown of a stage, unless all are asked for.
const NEAR: usize = 3;
/// How wide the column of the stages' names is.
const WIDTH: usize = 16;

/// How a page is written.
#[derive(Clone, Copy)]
pub struct Page {
    /// Colour.
    pub style: Style,
    /// Whether a stage is one line.
    pub short: bool,
    /// Whether everything that was considered is shown.
    pub explain: bool,
    /// How many requests shares are told for, beside their share.
    pub repeat: Option<u64>,
}

impl Page {
    /// Writes an answer, each line indented by so many levels.
    ///
    /// # Errors
    /// Those of the stream.
    pub fn write(self, out: &mut dyn Write, answer: &Answer, level: usize) -> io::Result<()> {
        let shared = shared(&answer.ways);
        if let Some(first) = answer.ways.first() {
            let stages = first.end.stages.get(..shared).unwrap_or_default();
            self.stages(out, stages, "", level)?;
        }
        for told in &answer.ways {
            let level = if answer.ways.len() > 1 {
                self.line(out, level, &way(told, self.repeat), Tone::Header)?;
                level + 1
            } else {
                level
            };
            let stages = told.end.stages.get(shared..).unwrap_or_default();
            let said = match &told.end.verdict {
                Ok(verdict) => verdict.reason.as_str(),
                Err(missing) => missing,
            };
            self.stages(out, stages, said, level)?;
            self.end(out, told, level)?;
        }
        Ok(())
    }

    /// Stages in their order. Those that went as they mostly go are one line; what the
    /// end says in `said` is not said twice.
    fn stages(
        self,
        out: &mut dyn Write,
        stages: &[Stage],
        said: &str,
        level: usize,
    ) -> io::Result<()> {
        let mut rest = stages;
        while let Some((stage, others)) = rest.split_first() {
            let usual = |stage: &Stage| stage.usual && !self.explain;
            let count = rest.iter().take_while(|stage| usual(stage)).count();
            if count == 0 {
                self.stage(out, stage, said, level)?;
                rest = others;
                continue;
            }
            let (folded, others) = rest.split_at_checked(count).unwrap_or((rest, &[]));
            let names: Vec<&str> = folded.iter().map(|stage| title(stage.stage)).collect();
            let line = format!("as usual: {}", names.join(", "));
            self.below(out, level, &line, Tone::Faint)?;
            rest = others;
        }
        Ok(())
    }

    fn stage(self, out: &mut dyn Write, stage: &Stage, said: &str, level: usize) -> io::Result<()> {
        let name = format!("{:WIDTH$}", title(stage.stage));
        let name = self.style.paint(&name, Tone::Header);
        let indent = "  ".repeat(level);
        let taken = if stage.taken.is_empty() {
            "-"
        } else {
            &stage.taken
        };
        if self.short {
            let line = format!("{taken}: {}", stage.reason);
            return writeln!(out, "{indent}{name}  {}", safe::cell(&line));
        }
        writeln!(out, "{indent}{name}  {}", safe::cell(taken))?;
        let is_said = |text: &str| !self.explain && said.contains(text);
        if !is_said(&stage.reason) {
            self.below(out, level, &stage.reason, Tone::Plain)?;
        }
        let origin = match (&stage.object, &stage.place) {
            (Some(object), Some(place)) => Some(format!("{object}, at {place}")),
            (Some(object), None) => Some(object.clone()),
            (None, Some(place)) => Some(format!("at {place}")),
            (None, None) => None,
        };
        if let Some(origin) = origin {
            self.below(out, level, &origin, Tone::Faint)?;
        }
        let facts = stage.facts.iter().filter(|fact| self.shows(fact));
        for fact in facts {
            let line = format!("{}: {}", fact.name, fact.value);
            self.below(out, level, &line, Tone::Plain)?;
        }
        let mut left_out = 0;
        let mut shown = 0;
        for other in &stage.considered {
            let again = is_said(&other.reason) || stage.reason.contains(&other.reason);
            if self.explain || (other.near && shown < NEAR && !again) {
                shown += 1;
                let line = format!("not {}: {}", other.name, other.reason);
                self.below(out, level, &line, Tone::Faint)?;
            } else if !again {
                left_out += 1;
            }
        }
        if left_out > 0 && shown > 0 {
            let line = format!("not {left_out} more: see --explain");
            self.below(out, level, &line, Tone::Faint)?;
        }
        Ok(())
    }

    /// Whether a fact is worth its line: not that there is no time limit, nor that there
    /// is no panic, which is so of nearly all that Istio makes.
    fn shows(self, fact: &Fact) -> bool {
        let none = fact.value == "none" && fact.name.ends_with("timeout");
        let calm = fact.name == "panic threshold" && fact.value == "0 %";
        self.explain || !(none || calm)
    }

    fn end(self, out: &mut dyn Write, told: &Told, level: usize) -> io::Result<()> {
        match &told.end.verdict {
            Ok(verdict) => self.verdict(out, level, verdict)?,
            Err(missing) => {
                let line = format!("? cannot tell: what is missing is {missing}");
                self.line(out, level, &line, Tone::Waiting)?;
            }
        }
        if let Some(onward) = &told.onward {
            let whose = onward.pod.as_deref().unwrap_or("no pod that is known here");
            let mut at = format!("destination {} ({whose})", onward.endpoint);
            if onward.of > 1 {
                let of = onward.of;
                at.push_str(&format!(", the one of {of} endpoints that was examined"));
            }
            match &onward.answer {
                Ok(answer) => {
                    self.line(out, level, &format!("{at}:"), Tone::Header)?;
                    self.write(out, answer, level + 1)?;
                }
                Err(why) => {
                    let line = format!("destination: not examined: {why}");
                    self.line(out, level, &line, Tone::Faint)?;
                }
            }
        }
        if let Some(seen) = &told.seen {
            self.verdict(out, level, seen)?;
        }
        Ok(())
    }

    /// An end, with its hints.
    fn verdict(self, out: &mut dyn Write, level: usize, verdict: &Verdict) -> io::Result<()> {
        let tone = match verdict.outcome {
            Outcome::Fails => Tone::Bad,
            Outcome::Reaches | Outcome::Answered => Tone::Good,
        };
        let mark = if verdict.outcome == Outcome::Fails {
            "✘"
        } else {
            "✔"
        };
        let log = [
            verdict.code.map(|code| code.to_string()),
            verdict.flag.map(str::to_owned),
            verdict
                .details
                .clone()
                .filter(|details| details != "via_upstream"),
        ];
        let log: Vec<String> = log.into_iter().flatten().collect();
        let log = if log.is_empty() {
            String::new()
        } else {
            format!("{}: ", log.join(" "))
        };
        self.line(out, level, &format!("{mark} {log}{}", verdict.reason), tone)?;
        if let Some(location) = &verdict.location {
            self.line(out, level, &format!("  location: {location}"), Tone::Plain)?;
        }
        for hint in &verdict.hints {
            self.line(out, level, &format!("  hint: {hint}"), Tone::Faint)?;
        }
        Ok(())
    }

    /// A line beneath a stage's name.
    fn below(self, out: &mut dyn Write, level: usize, text: &str, tone: Tone) -> io::Result<()> {
        let indent = "  ".repeat(level);
        let text = safe::cell(text);
        writeln!(
            out,
            "{indent}{:WIDTH$}  {}",
            "",
            self.style.paint(&text, tone)
        )
    }

    fn line(self, out: &mut dyn Write, level: usize, text: &str, tone: Tone) -> io::Result<()> {
        let indent = "  ".repeat(level);
        let text = safe::cell(text);
        writeln!(out, "{indent}{}", self.style.paint(&text, tone))
    }
}

/// What it comes to, as the last line of the page.
#[must_use]
pub fn summary(comes: &Comes) -> String {
    match comes {
        Comes::Fine => "it works".to_owned(),
        Comes::Fails(share) if *share >= 1.0 => "it fails".to_owned(),
        Comes::Fails(share) => format!("{} of the requests fail", percent(*share)),
        Comes::CannotTell(missing) => format!("cannot tell without {}", missing.join("; ")),
    }
}

/// What an answer comes to, as the last line of the page: it never "works" where nobody
/// looked behind the endpoint.
#[must_use]
pub fn conclusion(answer: &Answer) -> String {
    let comes = answer.result();
    let unexamined = answer.unexamined();
    let ends = || {
        answer
            .ways
            .iter()
            .filter_map(|told| told.end.verdict.as_ref().ok())
    };
    let answers = ends().all(|verdict| verdict.outcome == Outcome::Answered);
    let past = ends().any(|end| end.outcome == Outcome::Reaches && end.details.is_none());
    match (&comes, unexamined.as_slice()) {
        (Comes::Fine, _) if answers => "the proxy answers it itself".to_owned(),
        (Comes::Fine, []) if past => {
            "it goes past the proxy; what is there was not examined".to_owned()
        }
        (Comes::Fine, [_, ..]) => {
            let mut named = unexamined.clone();
            named.truncate(3);
            let named = named.join(", ");
            format!("it leaves the proxy for {named}; the destination was not examined")
        }
        _ => summary(&comes),
    }
}

/// A share as people write it: `12.5 %`.
#[must_use]
pub fn percent(share: f64) -> String {
    let text = format!("{:.2}", share * 100.0);
    let text = text.trim_end_matches('0').trim_end_matches('.');
    format!("{text} %")
}

/// How many stages all ways begin with.
fn shared(ways: &[Told]) -> usize {
    let Some((first, others)) = ways.split_first() else {
        return 0;
    };
    let same = |place: usize, stage: &Stage| {
        others.iter().all(|told| {
            told.end.stages.get(place).is_some_and(|other| {
                (other.stage, &other.taken, &other.reason, &other.facts)
                    == (stage.stage, &stage.taken, &stage.reason, &stage.facts)
            })
        })
    };
    let stages = first.end.stages.iter().enumerate();
    if others.is_empty() {
        return 0;
    }
    stages
        .take_while(|(place, stage)| same(*place, stage))
        .count()
}

/// What tells a way from the others.
fn way(told: &Told, repeat: Option<u64>) -> String {
    let choices = told.way.choices.iter().map(|choice| match choice {
        Choice::Chance { what, share } => {
            // Its weight is its share once more.
            let what = what
                .rsplit_once(" (")
                .map_or(what.as_str(), |(what, _)| what);
            format!("{} {what}", percent(*share))
        }
        Choice::Unknown { missing, taken } => supposed(missing, *taken),
    });
    let mut text = choices.collect::<Vec<_>>().join(", ");
    if let Some(repeat) = repeat {
        let expected = told.way.share() * repeat as f64;
        text.push_str(&format!(" (about {expected:.0} of {repeat})"));
    }
    text
}

/// What nobody knows, taken to be one way.
fn supposed(missing: &str, taken: bool) -> String {
    let so = if taken { "if" } else { "unless" };
    match missing.rsplit_once("whether ") {
        Some(("", what)) => format!("{so} {what}"),
        Some((of, what)) => {
            let of = of.trim_end().trim_end_matches(':');
            format!("{so} {what} (not known: {of})")
        }
        None => format!("{so} it fits (not known: {missing})"),
    }
}

/// What a stage is called on the page.
fn title(kind: Kind) -> &'static str {
    match kind {
        Kind::Destination => "destination",
        Kind::Capture => "capture",
        Kind::Listener => "listener",
        Kind::ListenerFilters => "listener filters",
        Kind::FilterChain => "filter chain",
        Kind::NetworkFilters => "network filters",
        Kind::HttpConnectionManager => "http manager",
        Kind::HttpFilters => "http filters",
        Kind::VirtualHost => "virtual host",
        Kind::Route => "route",
        Kind::Cluster => "cluster",
        Kind::LoadBalancing => "load balancing",
        Kind::Endpoints => "endpoints",
        Kind::Transport => "transport",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::trace::fork::Way;
    use crate::trace::stage::Considered;
    use crate::trace::verdict::Verdict;
    use crate::trace::walk::{End, Taken};

    fn page(explain: bool) -> String {
        let reason = "no route fits: the path differs";
        let stages = vec![
            Stage::new(Kind::Listener, "a", "it has the port"),
            Stage::new(Kind::FilterChain, "b", "it is the only one").usual(true),
            Stage::new(Kind::NetworkFilters, "c", "it ends the chain").usual(true),
            Stage::new(Kind::Route, "", reason)
                .fact("timeout", "none")
                .fact("retries", "2")
                .not(vec![Considered::new("x", "the path differs").near()]),
        ];
        let verdict = Verdict::answer(404, Some("NR"), "route_not_found", reason);
        let end = End {
            stages,
            taken: Taken::default(),
            verdict: Ok(verdict),
        };
        let (way, onward, seen) = (Way::default(), None, None);
        let answer = Answer {
            ways: vec![Told {
                way,
                end,
                onward,
                seen,
            }],
            complete: true,
        };
        let page = Page {
            style: Style::plain(),
            short: false,
            explain,
            repeat: None,
        };
        let mut out = Vec::new();
        page.write(&mut out, &answer, 0).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn what_went_as_usual_is_one_line_and_nothing_is_said_twice() {
        assert_eq!(
            page(false),
            "listener          a\n                  it has the port\n                  \
             as usual: filter chain, network filters\nroute             -\n                  \
             retries: 2\n✘ 404 NR route_not_found: no route fits: the path differs\n"
        );
        let whole = page(true);
        for part in [
            "it ends the chain",
            "timeout: none",
            "not x: the path differs",
        ] {
            assert!(whole.contains(part), "{part}: {whole}");
        }
    }

    #[test]
    fn what_is_not_known_is_told_as_a_condition() {
        let of = |missing, taken| supposed(missing, taken);
        assert_eq!(of("whether it rains", true), "if it rains");
        assert_eq!(of("whether it rains", false), "unless it rains");
        assert_eq!(
            of("its age: whether it is 3", false),
            "unless it is 3 (not known: its age)"
        );
        assert_eq!(of("its age", true), "if it fits (not known: its age)");
    }
}
