//! A trace as one document (`schemas/trace.json`).

use serde::Serialize;
use serde_json::{Value, json};

use crate::trace::answer::{Answer, Comes, Onward, Told};
use crate::trace::fork::Choice;

/// The document of one question.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Document<'a, A> {
    api_version: &'static str,
    kind: &'static str,
    /// The proxy, as `name.namespace` or its node id.
    proxy: &'a str,
    /// What was asked.
    asked: A,
    #[serde(flatten)]
    answer: Value,
}

impl<'a, A: Serialize> Document<'a, A> {
    /// A question with its answer.
    pub fn new(proxy: &'a str, asked: A, answer: &Answer, explain: bool) -> Document<'a, A> {
        Document {
            api_version: "mesh/v1",
            kind: "Trace",
            proxy,
            asked,
            answer: answered(answer, explain),
        }
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
