//! A line of a batch: a question, or nothing that anybody asks.
//!
//! What a line leaves out the flags beside `--batch` say, for they were typed to be
//! meant. A header of a line stands in for the flags' one of that name only: a log has
//! no more of them than two, and the others are what `-H` is typed for.
//!
//! Logs come as `kubectl` prints them, with the pod's name, a time or a byte order mark
//! before the line, and between what the proxy's agent has to say. That is passed over
//! and counted; only what looks like a question and is none is worth a warning.

use serde_json::{Map, Value};

use super::asked::{self, Asked};
use super::log_line::{self, Keys};
use crate::trace::logged::Logged;

/// What a line is.
pub(super) enum Line {
    /// A question, and what the log said of the end if it is a log's.
    Question(Box<Asked>, Option<Logged>),
    /// Something else, as stands in any log.
    Other,
}

/// The keys that say what is spoken, of which a line has one for all.
const SPOKEN: [&str; 3] = ["http1.0", "http1.1", "http2"];
/// The keys that only the lines of this command have.
const OURS: [&str; 2] = ["url", "uri"];

/// Reads a line; what it does not say is taken from the flags.
///
/// # Errors
/// Why what looks like a question is none.
pub(super) fn read(text: &str, flags: &Asked) -> Result<Line, String> {
    let text = bare(text);
    let (keys, logged) = if text.starts_with('{') {
        let keys: Keys = serde_json::from_str(text).map_err(|error| error.to_string())?;
        if OURS.iter().any(|key| keys.contains_key(*key)) {
            (keys, None)
        } else if let Some((keys, logged)) = log_line::of_json(keys) {
            (keys, Some(logged))
        } else {
            return Ok(Line::Other);
        }
    } else if log_line::is_text(text) {
        let read = log_line::of_text(text)
            .ok_or("it begins like a line of Istio's access log, and its columns are others")?;
        (read.0, Some(read.1))
    } else {
        return Ok(Line::Other);
    };
    let mut asked = merged(flags, normal(keys)?)?;
    asked.logged = logged.is_some();
    asked.check().map_err(|error| error.message)?;
    Ok(Line::Question(Box::new(asked), logged))
}

/// A line without what `kubectl logs --prefix --timestamps` puts before it.
fn bare(text: &str) -> &str {
    let mut text = text.trim_start_matches('\u{feff}').trim();
    if let Some(("[pod", rest)) = text.split_once('/')
        && let Some((_, rest)) = rest.split_once("] ")
    {
        text = rest;
    }
    match text.split_once(' ') {
        Some((time, rest)) if time.parse::<jiff::Timestamp>().is_ok() => rest,
        _ => text,
    }
}

/// The keys of a line by the names and in the forms that [`Asked`] has.
fn normal(keys: Keys) -> Result<Keys, String> {
    let mut normal = Keys::new();
    for (key, value) in keys {
        let (key, value) = match (key.as_str(), value) {
            // Nothing was said.
            (_, Value::Null) => continue,
            ("method", value) => ("request".to_owned(), value),
            ("header" | "headers", Value::String(one)) => ("headers".to_owned(), vec![one].into()),
            ("header", value) => ("headers".to_owned(), value),
            ("runtime", value) => (key, runtime(value)?),
            ("alpn", Value::String(list)) => (key, list.split(',').collect()),
            (_, value) => (key, value),
        };
        normal.insert(key, value);
    }
    Ok(normal)
}

/// `KEY=VALUE`, a list of those, or an object.
fn runtime(value: Value) -> Result<Value, String> {
    let list = match value {
        Value::Array(list) => list,
        Value::Object(map) => {
            let word = |value: Value| match value {
                Value::String(_) => value,
                other => other.to_string().into(),
            };
            let map = map.into_iter().map(|(key, value)| (key, word(value)));
            return Ok(Value::Object(map.collect()));
        }
        one => vec![one],
    };
    let mut map = Map::new();
    for one in list {
        let text = one.as_str().ok_or("runtime is KEY=VALUE or an object")?;
        let (key, value) = asked::pair(text)?;
        map.insert(key, value.into());
    }
    Ok(Value::Object(map))
}

/// What a line says, and for the rest what the flags say.
fn merged(flags: &Asked, line: Keys) -> Result<Asked, String> {
    let flags = serde_json::to_value(flags.about("")).map_err(|error| error.to_string())?;
    let Value::Object(mut said) = flags else {
        return Err("the flags are no question".to_owned());
    };
    if SPOKEN.iter().any(|key| line.contains_key(*key)) {
        said.retain(|key, _| !SPOKEN.contains(&key.as_str()));
    }
    for (key, value) in line {
        match (said.get_mut(&key), value) {
            (Some(Value::Object(all)), Value::Object(own)) => all.extend(own),
            (Some(Value::Array(all)), Value::Array(own)) if key == "headers" => {
                all.retain(|header| !own.iter().any(|other| name(other) == name(header)));
                all.extend(own);
            }
            (_, value) => _ = said.insert(key, value),
        }
    }
    serde_json::from_value(Value::Object(said)).map_err(|error| {
        let text = error.to_string();
        // The fifteen names that are expected are those of the flags.
        let cause = text.split(", expected one of").next().unwrap_or_default();
        cause.to_owned()
    })
}

/// The name of a header.
fn name(header: &Value) -> Option<String> {
    let name = header.as_str()?.split([':', ';']).next()?;
    Some(name.trim().to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;

    fn flags() -> Asked {
        Asked {
            request: Some("POST".to_owned()),
            headers: vec!["End-User: jason".to_owned(), "x: 1".to_owned()],
            http2: true,
            runtime: vec![("a".to_owned(), "1".to_owned())],
            inbound: true,
            ..Asked::default()
        }
    }

    fn asked(text: &str) -> Asked {
        match read(text, &flags()).unwrap() {
            Line::Question(asked, _) => *asked,
            Line::Other => panic!("{text}"),
        }
    }

    #[test]
    fn what_a_line_leaves_out_the_flags_say() {
        let from_flags = asked(r#"{"url": "http://a"}"#);
        assert_eq!(from_flags.request.as_deref(), Some("POST"));
        assert!(from_flags.inbound && from_flags.http2 && from_flags.values["a"] == "1");
        let own = asked(
            r#"{"url": "http://a", "method": "GET", "inbound": false, "http1.0": true,
                "header": "x: 2", "runtime": ["b=2"], "repeat": 10}"#,
        );
        assert_eq!(own.request.as_deref(), Some("GET"));
        assert!(own.http10 && !own.http2 && !own.inbound);
        assert_eq!(own.headers, ["End-User: jason", "x: 2"]);
        assert_eq!((own.values.len(), own.repeat), (2, Some(10)));
    }

    #[test]
    fn a_runtime_is_an_object_a_list_or_one_pair() {
        for runtime in [r#"{"k": 5}"#, r#"["k=5"]"#, r#""k=5""#] {
            let line = format!(r#"{{"url": "http://a", "runtime": {runtime}}}"#);
            assert_eq!(asked(&line).values["k"], "5");
        }
    }

    #[test]
    fn what_kubectl_puts_before_a_line_is_passed_over() {
        let line = r#"{"url": "http://a"}"#;
        for before in [
            "\u{feff}",
            "2026-11-21T13:13:43.871234567Z ",
            "[pod/reviews-v1-0/istio-proxy] ",
            "[pod/reviews-v1-0/istio-proxy] 2026-11-21T13:13:43.871234567Z ",
        ] {
            assert_eq!(asked(&format!("{before}{line}")).url, "http://a");
        }
    }

    #[test]
    fn what_an_agent_says_is_no_question_and_a_mistake_is_told() {
        for other in [
            "2026-11-21T13:13:40.1Z\tinfo\txdsproxy\tconnected",
            r#"{"level":"info","time":"2026-11-21T13:13:40.1Z","msg":"ready"}"#,
            "[Envoy (Epoch 0)] [warning] it is late",
            "hello",
        ] {
            assert!(matches!(read(other, &flags()), Ok(Line::Other)), "{other}");
        }
        for (wrong, cause) in [
            (r#"{"url": "http://a", "uri": 1}"#, "unknown field `uri`"),
            (r#"{"uri": "http://a"}"#, "unknown field `uri`"),
            (
                r#"{"url": "ftp://a"}"#,
                "nothing is known of the scheme ftp",
            ),
            (
                r#"{"url": "http://a", "headers": ["x"]}"#,
                "`x` is no header",
            ),
            (
                r#"{"url": "#,
                "EOF while parsing a value at line 1 column 7",
            ),
            (
                "[2026-11-21T13:13:40Z] \"GET / HTTP/1.1\" 200",
                "its columns are others",
            ),
        ] {
            let error = read(wrong, &flags()).err().unwrap();
            assert!(error.ends_with(cause), "{error}");
        }
    }
}
