//! A trace as one document (`schemas/trace.json`).

use serde::Serialize;
use serde_json::{Value, json};

use crate::trace::answer::{Answer, Comes, Onward, Told};
use crate::trace::fork::Choice;
use crate::trace::logged::Logged;

/// The document of one question.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Document<'a, A> {
    api_version: &'static str,
    kind: &'static str,
    /// Where the question stands in its file.
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    /// The proxy, as `name.namespace` or its node id.
    proxy: &'a str,
    /// What was asked.
    asked: A,
    /// What an access log said of it, and whether that fits.
    #[serde(skip_serializing_if = "Option::is_none")]
    log: Option<Value>,
    #[serde(flatten)]
    answer: Value,
}

impl<'a, A: Serialize> Document<'a, A> {
    /// A question with its answer.
    pub fn new(proxy: &'a str, asked: A, answer: &Answer, explain: bool) -> Document<'a, A> {
        Document {
            api_version: "mesh/v1",
            kind: "Trace",
            line: None,
            proxy,
            asked,
            log: None,
            answer: answered(answer, explain),
        }
    }

    /// With how many of so many requests are to be expected on each way.
    #[must_use]
    pub fn repeated(mut self, repeat: Option<u64>) -> Self {
        let ways = self.answer.get_mut("ways").and_then(Value::as_array_mut);
        if let (Some(repeat), Some(ways)) = (repeat, ways) {
            for way in ways {
                if let Some(share) = way["share"].as_f64() {
                    way["expected"] = ((share * repeat as f64).round() as u64).into();
                }
            }
        }
        self
    }

    /// Of a batch: with its line, and what the log said if that is one of a log.
    #[must_use]
    pub fn of_line(mut self, line: usize, logged: Option<&Logged>, answer: &Answer) -> Self {
        self.line = Some(line);
        self.log = logged.map(|logged| {
            let mut value = json!(logged);
            if let Some(agrees) = logged.agrees(answer) {
                value["agrees"] = agrees.into();
            }
            value
        });
        self
    }
}

fn answered(answer: &Answer, explain: bool) -> Value {
    let (result, share, missing) = match answer.result() {
        Comes::Fine => ("fine", None, Vec::new()),
        Comes::Fails(share) => ("fails", Some(share), Vec::new()),
        Comes::CannotTell(missing) => ("cannotTell", None, missing),
    };
    let ways: Vec<Value> = answer.ways.iter().map(|told| way(told, explain)).collect();
    let mut value = json!({"result": result, "ways": ways});
    if let Some(share) = share {
        value["failingShare"] = share.into();
    }
    if !missing.is_empty() {
        value["missing"] = missing.into();
    }
    value
}

fn way(told: &Told, explain: bool) -> Value {
    let choices: Vec<Value> = told.way.choices.iter().map(choice).collect();
    let mut stages = told.end.stages.clone();
    if !explain {
        for stage in &mut stages {
            stage.considered.retain(|other| other.near);
        }
    }
    let mut value = json!({
        "share": told.way.share(),
        "stages": stages,
        "taken": told.end.taken,
    });
    if !choices.is_empty() {
        value["choices"] = choices.into();
    }
    match &told.end.verdict {
        Ok(verdict) => value["verdict"] = json!(verdict),
        Err(missing) => value["cannotTell"] = missing.as_str().into(),
    }
    if let Some(seen) = &told.seen {
        value["clientSees"] = json!(seen);
    }
    if let Some(onward) = &told.onward {
        value["destination"] = destination(onward, explain);
    }
    value
}

fn destination(onward: &Onward, explain: bool) -> Value {
    let mut value = match &onward.answer {
        Ok(answer) => answered(answer, explain),
        Err(why) => json!({"result": "notExamined", "reason": why}),
    };
    value["endpoint"] = onward.endpoint.as_str().into();
    value["standsFor"] = onward.of.into();
    if let Some(pod) = &onward.pod {
        value["proxy"] = pod.as_str().into();
    }
    value
}

fn choice(choice: &Choice) -> Value {
    match choice {
        Choice::Chance { what, share } => json!({"chance": what, "share": share}),
        Choice::Unknown { missing, taken } => json!({"unknown": missing, "taken": taken}),
    }
}
