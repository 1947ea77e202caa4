//! Findings as text, as a table, and as one document.
//!
//! The first line of a finding is istioctl's, word for word, so that what greps its
//! output greps ours. What it does not have stands beneath, further in: what was
//! seen, and what to do. What could not be told begins with a word of its own, since
//! to call it an error would be as wrong as to leave it out. Advice that was given
//! already is not repeated: ten checks that lack one permission need it once.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::safe;
use super::style::{Style, Tone};
use super::table::Table;
use crate::check::finding::{Finding, Severity, Verdict};
use crate::check::precheck::codes::Code;

/// The word that a line begins with, and its tone.
fn level(finding: &Finding) -> (String, Tone) {
    match (finding.verdict, finding.severity) {
        (Verdict::CannotTell, _) => ("Unknown".to_owned(), Tone::Faint),
        (Verdict::Found, Severity::Info) => ("Info".to_owned(), Tone::Plain),
        (Verdict::Found, Severity::Warning) => ("Warning".to_owned(), Tone::Waiting),
        (Verdict::Found, Severity::Error) => ("Error".to_owned(), Tone::Bad),
    }
}

/// What it is about.
fn subject(finding: &Finding) -> &str {
    match finding.subject.as_str() {
        "" => "Cluster",
        subject => subject,
    }
}

/// Writes the findings as lines.
///
/// # Errors
/// Those of the stream.
pub fn log(out: &mut dyn Write, style: Style, findings: &[Finding]) -> io::Result<()> {
    let mut advised: Vec<&str> = Vec::new();
    for finding in findings {
        let (word, tone) = level(finding);
        let (subject, message) = (safe::cell(subject(finding)), safe::cell(&finding.message));
        let word = style.paint(&word, tone);
        writeln!(out, "{word} [{}] ({subject}) {message}", finding.code)?;
        for seen in &finding.evidence {
            writeln!(out, "    {}", safe::cell(seen))?;
        }
        for advice in finding.advice.lines() {
            if advised.contains(&advice) {
                continue;
            }
            advised.push(advice);
            let line = format!("    hint: {}", safe::cell(advice));
            writeln!(out, "{}", style.paint(&line, Tone::Faint))?;
        }
    }
    Ok(())
}

/// The findings as a table.
#[must_use]
pub fn table(findings: &[Finding]) -> Table {
    let mut table = Table::new(vec!["LEVEL", "CODE", "SUBJECT", "MESSAGE"], 3);
    for (place, finding) in findings.iter().enumerate() {
        let (word, tone) = level(finding);
        // Their order is that of worry; the place keeps it.
        table.rows.resource(&format!("{place:08}"));
        table.rows.push(
            tone,
            &[
                word.as_str(),
                finding.code,
                subject(finding),
                &finding.message,
            ],
        );
    }
    table
}

/// The findings as a document of this kind.
#[must_use]
pub fn document(kind: &str, findings: &[Finding]) -> Value {
    let findings: Vec<Value> = findings.iter().map(one).collect();
    json!({"apiVersion": "mesh/v1", "kind": kind, "findings": findings})
}

/// A finding with istioctl's keys, and ours.
fn one(finding: &Finding) -> Value {
    let mut fields = Map::new();
    let mut put = |key: &str, value: Value| fields.insert(key.to_owned(), value);
    put("code", finding.code.into());
    put("level", finding.severity.to_string().into());
    put("verdict", json!(finding.verdict));
    put("message", finding.message.as_str().into());
    if !finding.subject.is_empty() {
        put("origin", finding.subject.as_str().into());
    }
    if let Some(page) = Code::page(finding.code) {
        put("documentationUrl", page.into());
    }
    if !finding.evidence.is_empty() {
        put("evidence", finding.evidence.clone().into());
    }
    if !finding.advice.is_empty() {
        put("advice", finding.advice.as_str().into());
    }
    Value::Object(fields)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn finding(verdict: Verdict) -> Finding {
        Finding {
            code: "IST0141",
            severity: Severity::Error,
            verdict,
            subject: String::new(),
            message: "a\u{1b}[31mb".to_owned(),
            evidence: vec!["seen\nit".to_owned()],
            advice: "first\nsecond".to_owned(),
        }
    }

    #[test]
    fn a_finding_is_istioctls_line_with_evidence_beneath_and_advice_once() {
        let mut out = Vec::new();
        let both = [finding(Verdict::Found), finding(Verdict::CannotTell)];
        log(&mut out, Style::plain(), &both).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "Error [IST0141] (Cluster) a\\x1b[31mb\n    seen\\nit\n    hint: first\n    hint: second\n\
             Unknown [IST0141] (Cluster) a\\x1b[31mb\n    seen\\nit\n"
        );
    }

    #[test]
    fn a_document_tells_a_fault_from_what_could_not_be_told() {
        let document = document("Precheck", &[finding(Verdict::CannotTell)]);
        let one = &document["findings"][0];
        assert_eq!(
            (&one["level"], &one["verdict"]),
            (&json!("Error"), &json!("cannotTell"))
        );
        assert_eq!(
            one["documentationUrl"],
            "https://istio.io/latest/docs/reference/config/analysis/ist0141/"
        );
    }
}
