//! A difference between istiod and Envoy, as a person and as a program read it.
//!
//! A person gets istioctl's words and a unified diff of those entries alone that
//! differ, each hunk with the entry's name: lines that are the same by the ten
//! thousand tell nothing. A program gets the same as structure, field by field.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Value;
use similar::{ChangeTag, TextDiff};

use super::safe;
use super::style::{Style, Tone};
use crate::query::difference::{Comparison, Difference, Field};

/// Lines around a change, as many as istioctl shows.
const CONTEXT: usize = 7;

/// How one kind of resource fares.
#[derive(Debug)]
pub struct Part {
    /// `Clusters`.
    pub title: &'static str,
    /// What stands behind its verdict, in brackets.
    pub remark: Option<String>,
    /// What came of comparing it, or why it cannot be compared.
    pub outcome: Result<Comparison, String>,
}

/// All that is told of one proxy.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Document<'a> {
    api_version: &'static str,
    kind: &'static str,
    /// `pod.namespace`.
    pub proxy: &'a str,
    /// The istiod that it is connected to.
    pub istiod: String,
    /// That one's revision.
    pub revision: &'a str,
    /// Since when it is connected, if istiod says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub connected_at: Option<&'a str>,
    /// Whether the proxy itself says that it is connected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub connected_state: Option<bool>,
    /// The istiod that the proxy names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub named_by_proxy: Option<&'a str>,
    result: &'static str,
    types: Vec<Type<'a>>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Type<'a> {
    #[serde(rename = "type")]
    title: String,
    result: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
    compared: usize,
    not_decoded: usize,
    differences: Vec<Entry<'a>>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'a> {
    name: &'a str,
    change: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    refused: Option<&'a str>,
    warming: bool,
    #[serde(skip_serializing_if = "<[Field]>::is_empty")]
    fields: &'a [Field],
    #[serde(skip_serializing_if = "Option::is_none")]
    istiod: Option<&'a Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    envoy: Option<&'a Value>,
}

impl<'a> Document<'a> {
    /// The document of a proxy.
    #[must_use]
    pub fn new(
        proxy: &'a str,
        istiod: String,
        revision: &'a str,
        parts: &'a [Part],
    ) -> Document<'a> {
        let types: Vec<Type<'a>> = parts.iter().map(Type::of).collect();
        let results: Vec<&str> = types.iter().map(|one| one.result).collect();
        let worst = ["differs", "cannotTell", "match"];
        let result = worst.into_iter().find(|word| results.contains(word));
        Document {
            api_version: "mesh/v1",
            kind: "ProxyDifference",
            proxy,
            istiod,
            revision,
            connected_at: None,
            connected_state: None,
            named_by_proxy: None,
            result: result.unwrap_or("cannotTell"),
            types,
        }
    }
}

/// What it comes to, in one sentence; none where everything matches. A listener that
/// only one side has is hundreds of lines of a diff, and the verdicts above it are out
/// of sight when it ends.
#[must_use]
pub fn verdict(parts: &[Part]) -> Option<String> {
    let title = |part: &&Part| part.title.to_lowercase();
    let of = |wanted: Option<bool>| parts.iter().filter(move |part| part.matches() == wanted);
    let mut told: Vec<String> = of(Some(false)).filter_map(Part::differs).collect();
    told.extend(of(None).map(|part| format!("{} cannot be compared", title(&part))));
    if told.is_empty() {
        return None;
    }
    let same: Vec<String> = of(Some(true)).map(|part| title(&part)).collect();
    if let Some((last, others)) = same.split_last() {
        told.push(match others {
            [] => format!("{last} match"),
            _ => format!("{} and {last} match", others.join(", ")),
        });
    }
    Some(told.join("; "))
}

impl Part {
    /// `listeners differ in 1 of 25: 0.0.0.0_8080, which Envoy refused`.
    fn differs(&self) -> Option<String> {
        const FEW: usize = 3;
        let compared = self.outcome.as_ref().ok()?;
        let all = &compared.differences;
        let name = |one: &Difference| match one.refused {
            Some(_) => format!("{}, which Envoy refused", one.name),
            None => one.name.clone(),
        };
        let mut names: Vec<String> = all.iter().take(FEW).map(name).collect();
        if all.len() > FEW {
            names.push(format!("{} more", all.len() - FEW));
        }
        Some(format!(
            "{} differ in {} of {}: {}",
            self.title.to_lowercase(),
            all.len(),
            compared.compared,
            names.join(", ")
        ))
    }

    /// Whether both sides are the same; none where nobody can tell.
    #[must_use]
    pub fn matches(&self) -> Option<bool> {
        let compared = self.outcome.as_ref().ok()?;
        Some(compared.differences.is_empty())
    }

    /// Writes its verdict, and what differs.
    ///
    /// # Errors
    /// Those of the stream.
    pub fn write(&self, out: &mut dyn Write, style: Style, terminal: bool) -> io::Result<()> {
        let remark = self.remark.as_ref();
        let remark = remark.map_or(String::new(), |remark| format!(" ({remark})"));
        let title = self.title;
        let compared = match &self.outcome {
            Ok(compared) => compared,
            Err(reason) => {
                let line = format!("{title} cannot be compared: {}", safe::cell(reason));
                return writeln!(out, "{}", style.paint(&line, Tone::Waiting));
            }
        };
        if compared.differences.is_empty() {
            let line = format!("{title} Match{remark}");
            return writeln!(out, "{}", style.paint(&line, Tone::Good));
        }
        let line = format!("{title} Don't Match{remark}");
        writeln!(out, "{}", style.paint(&line, Tone::Bad))?;
        for difference in &compared.differences {
            for line in told(difference) {
                writeln!(out, "{}", safe::cell(&line))?;
            }
        }
        for head in ["--- Istiod", "+++ Envoy"] {
            writeln!(out, "{}", style.paint(head, Tone::Header))?;
        }
        for difference in &compared.differences {
            unified(difference, out, style, terminal)?;
        }
        Ok(())
    }
}

/// What the diff itself does not say of an entry.
fn told(difference: &Difference) -> Vec<String> {
    let Difference {
        name,
        istiod,
        envoy,
        refused,
        warming,
        ..
    } = difference;
    let mut lines = Vec::new();
    match (istiod, envoy, refused) {
        (_, None, Some(words)) => lines.push(format!("{name}: Envoy refused it: {words}")),
        (_, None, None) => lines.push(format!("{name}: Envoy does not have it")),
        (None, Some(_), _) => lines.push(format!("{name}: istiod does not mean it")),
        (Some(_), Some(_), Some(words)) => {
            lines.push(format!(
                "{name}: Envoy keeps an older one, for it refused the last: {words}"
            ));
        }
        (Some(_), Some(_), None) => {}
    }
    if *warming {
        lines.push(format!("{name}: what Envoy has is still warming"));
    }
    lines
}

fn unified(
    difference: &Difference,
    out: &mut dyn Write,
    style: Style,
    terminal: bool,
) -> io::Result<()> {
    let text = |side: &Option<Value>| {
        let text = side.as_ref().map(|value| format!("{value:#}\n"));
        text.unwrap_or_default()
    };
    let (istiod, envoy) = (text(&difference.istiod), text(&difference.envoy));
    let diff = TextDiff::from_lines(&istiod, &envoy);
    let name = safe::cell(&difference.name);
    for hunk in diff.unified_diff().context_radius(CONTEXT).iter_hunks() {
        let head = format!("{} {name}", hunk.header());
        writeln!(out, "{}", style.paint(&head, Tone::Header))?;
        for change in hunk.iter_changes() {
            let (sign, tone) = match change.tag() {
                ChangeTag::Equal => (' ', Tone::Plain),
                ChangeTag::Delete => ('-', Tone::Bad),
                ChangeTag::Insert => ('+', Tone::Good),
            };
            let line = format!("{sign}{}", change.value().trim_end_matches('\n'));
            let line = if terminal {
                safe::json(&line)
            } else {
                line.as_str().into()
            };
            writeln!(out, "{}", style.paint(&line, tone))?;
        }
    }
    Ok(())
}

impl<'a> Type<'a> {
    fn of(part: &'a Part) -> Type<'a> {
        let mut told = Type {
            title: part.title.to_lowercase(),
            result: "cannotTell",
            reason: None,
            compared: 0,
            not_decoded: 0,
            differences: Vec::new(),
        };
        match &part.outcome {
            Err(reason) => told.reason = Some(reason),
            Ok(compared) => {
                told.compared = compared.compared;
                told.not_decoded = compared.opaque;
                told.differences = compared.differences.iter().map(Entry::of).collect();
                let same = told.differences.is_empty();
                told.result = if same { "match" } else { "differs" };
            }
        }
        told
    }
}

impl<'a> Entry<'a> {
    fn of(difference: &'a Difference) -> Entry<'a> {
        Entry {
            name: &difference.name,
            change: match (&difference.istiod, &difference.envoy) {
                (Some(_), None) => "onlyIstiod",
                (None, Some(_)) => "onlyEnvoy",
                _ => "fields",
            },
            refused: difference.refused.as_deref(),
            warming: difference.warming,
            fields: &difference.fields,
            istiod: difference.istiod.as_ref(),
            envoy: difference.envoy.as_ref(),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    fn part(differences: Vec<Difference>) -> Part {
        Part {
            title: "Listeners",
            remark: None,
            outcome: Ok(Comparison {
                differences,
                compared: 3,
                opaque: 0,
            }),
        }
    }

    fn written(part: &Part, style: Style) -> String {
        let mut out = Vec::new();
        part.write(&mut out, style, true).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn one() -> Difference {
        Difference {
            name: "0.0.0.0_80".to_owned(),
            istiod: Some(json!({"a": 1, "b": "x"})),
            envoy: Some(json!({"a": 2, "b": "x"})),
            ..Difference::default()
        }
    }

    #[test]
    fn a_hunk_has_its_entrys_name_and_istioctls_words_stand_above() {
        assert_eq!(
            written(&part(Vec::new()), Style::plain()),
            "Listeners Match\n"
        );
        let refused = Difference {
            refused: Some("bad\u{1b} filter".to_owned()),
            ..one()
        };
        assert_eq!(
            written(&part(vec![refused]), Style::plain()),
            "Listeners Don't Match\n\
             0.0.0.0_80: Envoy keeps an older one, for it refused the last: bad\\x1b filter\n\
             --- Istiod\n+++ Envoy\n@@ -1,4 +1,4 @@ 0.0.0.0_80\n {\n-  \"a\": 1,\n+  \"a\": 2,\n   \"b\": \"x\"\n }\n"
        );
        let coloured = written(&part(vec![one()]), Style::new(true));
        assert!(
            coloured.contains("\u{1b}[31m-  \"a\": 1,\u{1b}[0m"),
            "{coloured}"
        );
    }

    #[test]
    fn what_cannot_be_compared_is_neither_a_match_nor_a_difference() {
        let part = Part {
            outcome: Err("no such section".to_owned()),
            ..part(Vec::new())
        };
        assert_eq!(part.matches(), None);
        let parts = [part];
        let document = Document::new("a.b", "istiod".to_owned(), "default", &parts);
        let document = serde_json::to_value(&document).unwrap();
        assert_eq!(document["result"], "cannotTell");
        assert_eq!(document["types"][0]["reason"], "no such section");
    }
}
