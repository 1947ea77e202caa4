//! An installation as text, line by line as `istioctl verify-install` had it, and as JSON.
//!
//! The lines are those that scripts and people know: `✔ Kind: name.namespace checked
//! successfully`, `✘ Kind: name.namespace: cause`. What is new stands beneath a line
//! and is indented: what was seen, what follows, what to do. Objects that stand in
//! no namespace are named without one; istioctl made up `istio-system` for them.

use std::fmt::Write;

use serde_json::{Value, json};

use super::safe;
use super::style::{Style, Tone};
use crate::check::install::Report;
use crate::check::install::judge::{Checked, Fault, State};
use crate::check::install::wanted::title;
use crate::error::Error;
use crate::exit::Exit;

/// All of a report.
#[must_use]
pub fn text(report: &Report, style: Style) -> String {
    let mut page = Page {
        text: String::new(),
        style,
        told: Vec::new(),
    };
    for one in report.checked.iter().filter(|one| is_told(one)) {
        page.object(one);
    }
    for error in &report.unread {
        page.line(Tone::Waiting, &format!("? {}", cannot_tell(error)));
        page.hints(error);
    }
    let counts = report.counts();
    page.line(
        Tone::Plain,
        &format!("Checked {} custom resource definitions", counts.definitions),
    );
    page.line(
        Tone::Plain,
        &format!("Checked {} Istio Deployments", counts.deployments),
    );
    if counts.daemon_sets > 0 {
        page.line(
            Tone::Plain,
            &format!("Checked {} Istio Daemonsets", counts.daemon_sets),
        );
    }
    let (tone, verdict) = verdict(report);
    page.line(tone, &verdict);
    page.text
}

/// Whether an object has a line of its own: what others name is told when it is not well.
fn is_told(one: &Checked) -> bool {
    match one.state {
        State::Good => !one.implied,
        State::Follows => false,
        State::Bad(_) | State::Unknown(_) => true,
    }
}

/// The last line.
fn verdict(report: &Report) -> (Tone, String) {
    let (bad, unknown) = (report.bad(), report.unknown().count());
    let total = report
        .checked
        .iter()
        .filter(|one| is_told(one) || matches!(one.state, State::Follows))
        .count();
    let files = match report.files.as_slice() {
        [] => String::new(),
        files => format!(", incomplete or does not match {}", files.join(", ")),
    };
    if bad > 0 {
        let more = if unknown > 0 {
            format!(", and {unknown} could not be checked")
        } else {
            String::new()
        };
        (
            Tone::Bad,
            format!(
                "✘ Istio installation failed{files}: {bad} of {total} objects are not as they must be{more}"
            ),
        )
    } else if unknown > 0 {
        (
            Tone::Waiting,
            format!(
                "? cannot tell whether Istio is installed well: {unknown} of {} objects could not be checked",
                total + report.unread.len()
            ),
        )
    } else {
        (
            Tone::Good,
            "✔ Istio is installed and verified successfully".to_owned(),
        )
    }
}

fn cannot_tell(error: &Error) -> String {
    match error.exit {
        Exit::Partial => error.message.clone(),
        _ => format!("cannot tell: {}", error.message),
    }
}

struct Page {
    text: String,
    style: Style,
    /// Errors whose hints were told already: a refused list costs many objects.
    told: Vec<Vec<String>>,
}

impl Page {
    fn line(&mut self, tone: Tone, line: &str) {
        let line = safe::cell(line);
        let _ = writeln!(self.text, "{}", self.style.paint(&line, tone));
    }

    fn object(&mut self, one: &Checked) {
        let name = format!("{}: {}", one.wanted.kind, one.wanted.title());
        match &one.state {
            State::Good | State::Follows => {
                self.line(Tone::Good, &format!("✔ {name} checked successfully"))
            }
            State::Bad(fault) => {
                self.line(Tone::Bad, &format!("✘ {name}: {}", fault.cause));
                self.beneath(fault);
            }
            State::Unknown(error) => {
                self.line(
                    Tone::Waiting,
                    &format!("? {name}: cannot tell: {}", error.message),
                );
                self.hints(error);
            }
        }
    }

    fn beneath(&mut self, fault: &Fault) {
        for seen in &fault.evidence {
            self.line(Tone::Plain, &format!("    {seen}"));
        }
        for follow in &fault.follows {
            let whose = title(&follow.namespace, &follow.name);
            self.line(
                Tone::Plain,
                &format!("    so {} {whose}: {}", follow.kind, follow.cause),
            );
        }
        if !fault.advice.is_empty() {
            self.line(Tone::Faint, &format!("    hint: {}", fault.advice));
        }
    }

    fn hints(&mut self, error: &Error) {
        if self.told.contains(&error.hints) {
            return;
        }
        for hint in &error.hints {
            self.line(Tone::Faint, &format!("    hint: {hint}"));
        }
        self.told.push(error.hints.clone());
    }
}

/// All of a report as JSON.
#[must_use]
pub fn json(report: &Report) -> Value {
    let counts = report.counts();
    let revisions = report
        .revisions
        .iter()
        .map(|one| json!({"name": one.name, "version": one.version, "tags": one.tags}));
    let components = report.components.iter().map(|one| {
        let mut value = json!({"component": one.title(), "name": one.name,
            "namespace": one.namespace, "revision": one.revision});
        tell(&mut value, "version", one.version.as_deref());
        value
    });
    json!({
        "apiVersion": "mesh/v1",
        "kind": "InstallVerification",
        "verdict": match (report.bad() > 0, report.unknown().next().is_some()) {
            (true, _) => "failed",
            (false, true) => "cannotTell",
            (false, false) => "verified",
        },
        "namespace": report.namespace,
        "revisions": revisions.collect::<Vec<_>>(),
        "components": components.collect::<Vec<_>>(),
        "installers": report.installers,
        "files": report.files,
        "checked": {
            "customResourceDefinitions": counts.definitions,
            "deployments": counts.deployments,
            "daemonSets": counts.daemon_sets,
        },
        "objects": report.checked.iter().filter(|one| is_told(one) || matches!(one.state, State::Follows)).map(object).collect::<Vec<_>>(),
        "unread": report.unread.iter().map(error_json).collect::<Vec<_>>(),
    })
}

fn object(one: &Checked) -> Value {
    let mut value = json!({
        "kind": one.wanted.kind,
        "name": one.wanted.name,
        "component": one.wanted.component,
        "requiredBy": one.wanted.why,
    });
    tell(&mut value, "namespace", Some(&one.wanted.namespace));
    match &one.state {
        State::Good => value["verdict"] = "good".into(),
        State::Follows => value["verdict"] = "follows".into(),
        State::Bad(fault) => {
            let follows = fault.follows.iter().map(|follow| {
                let mut value =
                    json!({"kind": follow.kind, "name": follow.name, "cause": follow.cause});
                tell(&mut value, "namespace", Some(&follow.namespace));
                value
            });
            value["verdict"] = "bad".into();
            value["cause"] = fault.cause.clone().into();
            value["evidence"] = fault.evidence.clone().into();
            value["follows"] = follows.collect();
            value["advice"] = fault.advice.clone().into();
        }
        State::Unknown(error) => {
            value["verdict"] = "cannotTell".into();
            value["cause"] = error.message.clone().into();
            value["hints"] = error.hints.clone().into();
        }
    }
    value
}

fn error_json(error: &Error) -> Value {
    json!({"cause": error.message, "hints": error.hints})
}

/// Adds a field, if there is something to tell.
fn tell(value: &mut Value, key: &str, text: Option<&str>) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        value[key] = text.into();
    }
}
