//! Many answers as a table, a row a question.
//!
//! What is asked stands first, then how it ends and where it is sent: what a person
//! looks for down a column. Of several ways those with one end are one, with their
//! share. Where the question came from an access log, what the log said of it stands
//! beside the prediction, and whether the two agree: a `differs` is where to look, be it
//! that the configuration changed since, or that the application is at fault.

use std::borrow::Cow;

use super::percent;
use crate::render::style::Tone;
use crate::render::table::Table;
use crate::trace::answer::{Answer, Comes, Told};
use crate::trace::fork::Choice;
use crate::trace::logged::Logged;
use crate::trace::verdict::{Outcome, Verdict};

/// The longest path that a row has whole; a document has it all.
const LONGEST: usize = 80;

/// What a row says was asked.
pub struct Question {
    /// Where the question stands in its file.
    pub line: usize,
    /// The method, or what is spoken where it is not HTTP.
    pub method: String,
    /// The host, as the request has it.
    pub host: String,
    /// The path; empty without HTTP.
    pub path: String,
}

/// A table of answers; with the log's columns, and with those of `-o wide`.
#[must_use]
pub fn table(logs: bool, wide: bool) -> Table {
    let mut columns = vec![
        "LINE", "METHOD", "HOST", "PATH", "RESULT", "VERDICT", "SENT TO",
    ];
    if logs {
        columns.extend(["LOG", "AGREES"]);
    }
    if wide {
        columns.push("WHY");
    }
    Table::new(columns, 2)
}

/// Adds a row.
pub fn push(table: &mut Table, question: &Question, answer: &Answer, logged: Option<&Logged>) {
    let comes = answer.result();
    let agrees = logged.and_then(|logged| logged.agrees(answer));
    let tone = match (&comes, agrees) {
        (Comes::Fails(_), _) => Tone::Bad,
        (Comes::CannotTell(_), _) | (Comes::Fine, Some(false)) => Tone::Waiting,
        (Comes::Fine, _) => Tone::Plain,
    };
    let mut cells = vec![
        question.line.to_string(),
        question.method.clone(),
        question.host.clone(),
        short(&question.path).into_owned(),
        result(answer, &comes),
        verdict(answer, &comes),
        together(answer, |told| told.end.taken.cluster.clone()),
    ];
    if table.columns.contains(&"LOG") {
        cells.push(logged.map_or("-".to_owned(), Logged::words));
        let words = match agrees {
            Some(true) => "same",
            Some(false) => "differs",
            None => "-",
        };
        cells.push(words.to_owned());
    }
    if table.columns.contains(&"WHY") {
        cells.push(together(answer, why));
    }
    for cell in &mut cells {
        if cell.is_empty() {
            cell.push('-');
        }
    }
    table.rows.push(tone, &cells);
}

fn short(path: &str) -> Cow<'_, str> {
    match path.char_indices().nth(LONGEST) {
        Some((end, _)) => Cow::Owned(format!("{}…", path.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(path),
    }
}

fn result(answer: &Answer, comes: &Comes) -> String {
    match comes {
        // Nobody looked behind the endpoint.
        Comes::Fine if !answer.unexamined().is_empty() => "sent".to_owned(),
        Comes::Fine => "works".to_owned(),
        Comes::Fails(share) if *share >= 1.0 => "fails".to_owned(),
        Comes::Fails(share) => format!("{} fail", percent(*share)),
        Comes::CannotTell(_) => "cannot tell".to_owned(),
    }
}

fn verdict(answer: &Answer, comes: &Comes) -> String {
    match comes {
        Comes::CannotTell(missing) => format!("without {}", missing.join("; ")),
        _ => together(answer, |told| Some(ended(told))),
    }
}

/// How a way ends, in the words of a log; what the proxy at the endpoint says goes first.
fn ended(told: &Told) -> String {
    let verdict = match &told.end.verdict {
        Ok(verdict) => verdict,
        Err(_) => return "?".to_owned(),
    };
    if verdict.outcome == Outcome::Reaches
        && let Some(Ok(answer)) = told.onward.as_ref().map(|onward| &onward.answer)
        && answer.result() != Comes::Fine
    {
        let there = together(answer, |told| Some(ended(told)));
        // This proxy's own words, if the destination's are not passed on as they are.
        let own = told.seen.as_ref().filter(|seen| seen.flag.is_some());
        return match own.map(words) {
            Some(own) => format!("{own} ({there} at the destination)"),
            None => format!("{there} at the destination"),
        };
    }
    let words = words(verdict);
    match (words.is_empty(), verdict.outcome) {
        (false, _) => words,
        (true, Outcome::Fails) => "connection closed".to_owned(),
        (true, _) => "sent".to_owned(),
    }
}

/// Code, flag and details.
fn words(verdict: &Verdict) -> String {
    let code = verdict.code.map(|code| code.to_string());
    let words = [code.as_deref(), verdict.flag, verdict.details.as_deref()];
    let words: Vec<&str> = words.into_iter().flatten().collect();
    words.join(" ")
}

/// The sentence of an end that is none of an endpoint's.
fn why(told: &Told) -> Option<String> {
    match &told.end.verdict {
        Err(missing) => Some(format!("nobody knows {missing}")),
        Ok(verdict) if verdict.outcome == Outcome::Reaches => {
            match told.onward.as_ref().map(|onward| &onward.answer) {
                Some(Ok(answer)) => Some(together(answer, why)),
                _ => None,
            }
        }
        Ok(verdict) => Some(verdict.reason.clone()),
    }
}

/// What the ways say, each once with its share; without shares where dice do not decide.
fn together(answer: &Answer, say: impl Fn(&Told) -> Option<String>) -> String {
    let mut said: Vec<(String, f64)> = Vec::new();
    for told in &answer.ways {
        let words = say(told).unwrap_or_else(|| "-".to_owned());
        match said.iter_mut().find(|(same, _)| *same == words) {
            Some((_, share)) => *share += told.way.share(),
            None => said.push((words, told.way.share())),
        }
    }
    if let [(one, _)] = said.as_slice() {
        return one.clone();
    }
    let ways = answer.ways.iter();
    let mut choices = ways.flat_map(|told| &told.way.choices);
    let unknown = choices.any(|choice| matches!(choice, Choice::Unknown { .. }));
    let each = said.iter().map(|(words, share)| match unknown {
        true => words.clone(),
        false => format!("{} {words}", percent(*share)),
    });
    let each: Vec<String> = each.collect();
    each.join(if unknown { " or " } else { ", " })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::render::style::Style;
    use crate::trace::fork::Way;
    use crate::trace::walk::{End, Taken};

    fn told(share: f64, cluster: &str, verdict: Verdict) -> Told {
        let what = cluster.to_owned();
        let taken = Taken {
            cluster: Some(cluster.to_owned()),
            ..Taken::default()
        };
        let end = End {
            stages: Vec::new(),
            taken,
            verdict: Ok(verdict),
        };
        let way = Way {
            choices: vec![Choice::Chance { what, share }],
        };
        Told {
            way,
            end,
            onward: None,
            seen: None,
        }
    }

    fn printed(answer: &Answer, logged: Option<&Logged>, wide: bool) -> Vec<String> {
        let mut table = table(logged.is_some(), wide);
        let question = Question {
            line: 3,
            method: "GET".to_owned(),
            host: "reviews:9080".to_owned(),
            path: "/\tx".to_owned(),
        };
        push(&mut table, &question, answer, logged);
        let mut out = Vec::new();
        table.print(&mut out, Style::plain(), true).unwrap();
        let text = String::from_utf8(out).unwrap();
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn a_row_has_ends_with_their_shares_and_no_tab() {
        let mut reaches = Verdict::closed(None, Some("via_upstream"), "");
        reaches.outcome = Outcome::Reaches;
        let fails = Verdict::answer(503, Some("NC"), "cluster_not_found", "there is none");
        let ways = vec![
            told(0.9, "v1", reaches.clone()),
            told(0.05, "v2", reaches),
            told(0.05, "v3", fails),
        ];
        let complete = true;
        let answer = Answer { ways, complete };
        let lines = printed(&answer, None, true);
        assert!(!lines.concat().contains('\t'));
        let row = lines.last().unwrap();
        for part in [
            "3     GET     reviews:9080",
            "5 % fail",
            "95 % via_upstream, 5 % 503 NC cluster_not_found",
            "90 % v1, 5 % v2, 5 % v3",
            "there is none",
        ] {
            assert!(row.contains(part), "{part}: {row}");
        }
    }

    #[test]
    fn what_the_log_said_stands_beside_it() {
        let fails = Verdict::answer(404, Some("NR"), "route_not_found", "");
        let ways = vec![told(1.0, "a", fails)];
        let complete = true;
        let answer = Answer { ways, complete };
        let logged = Logged {
            code: Some(200),
            details: Some("via_upstream".to_owned()),
            ..Logged::default()
        };
        let lines = printed(&answer, Some(&logged), false);
        let row = lines.last().unwrap();
        assert!(row.ends_with("200 - via_upstream  differs"), "{row}");
        let head = lines.first().unwrap();
        assert!(head.ends_with("LOG                 AGREES"), "{head}");
    }
}
