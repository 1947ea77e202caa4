//! One form for what two writers of protobuf JSON spell in two ways.
//!
//! istiod writes through Go, Envoy through C++. What the specification leaves open
//! is taken away here and nothing else: the order of fields, empty lists, zeros at
//! the end of a duration or a number. A default that one side writes out is not
//! guessed at: a `false` may be a wrapper's, which is not the same as none. Virtual
//! hosts and their domains are sets to Envoy, and istiod lists them in an order
//! that may change from one push to the next (istio#21709, #23735).

use serde_json::{Map, Number, Value};

use crate::redact::{REDACTED, REDACTED_BYTES};

/// What stands where one side alone can decode what the other shows as bytes.
const OPAQUE: &str = "[cannot be compared: one side cannot decode it]";

/// A resource without its own `@type` and without what only the writer decides.
pub(super) fn form(value: Value) -> Value {
    let mut value = plain(value);
    if let Some(fields) = value.as_object_mut() {
        fields.remove("@type");
    }
    value
}

/// The same of a route configuration.
pub(super) fn route(value: Value) -> Value {
    let mut value = form(value);
    if let Some(Value::Array(hosts)) = value.get_mut("virtualHosts") {
        hosts.sort_by_cached_key(|host| host.get("name").map(Value::to_string));
        for domains in hosts.iter_mut().filter_map(|host| host.get_mut("domains")) {
            if let Value::Array(domains) = domains {
                domains.sort_by_cached_key(Value::to_string);
            }
        }
    }
    value
}

fn plain(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let fields = fields.into_iter().map(|(key, value)| (key, plain(value)));
            let told = |(_, value): &(String, Value)| {
                !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty())
            };
            Value::Object(fields.filter(told).collect::<Map<_, _>>())
        }
        Value::Array(items) => items.into_iter().map(plain).collect(),
        Value::Number(number) => Value::Number(whole(number)),
        Value::String(text) => Value::String(duration(text)),
        other => other,
    }
}

/// `100.0` as `100`.
fn whole(number: Number) -> Number {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    match number.as_f64() {
        Some(float) if number.is_f64() && float.fract() == 0.0 && float.abs() < EXACT => {
            format!("{float:.0}").parse().unwrap_or(number)
        }
        _ => number,
    }
}

/// `1.500s` as `1.5s`.
fn duration(text: String) -> String {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let Some((whole, rest)) = text.split_once('.') else {
        return text;
    };
    let Some(part) = rest.strip_suffix('s') else {
        return text;
    };
    if !digits(whole.strip_prefix('-').unwrap_or(whole)) || !digits(part) {
        return text;
    }
    match part.trim_end_matches('0') {
        "" => format!("{whole}s"),
        part => format!("{whole}.{part}s"),
    }
}

/// Makes both sides alike where a secret was cut out of one of them, and where only
/// one can decode an `Any`; says how many of the latter there are.
pub(super) fn level(one: &mut Value, other: &mut Value) -> usize {
    if is_redacted(one) || is_redacted(other) {
        *one = Value::from(REDACTED);
        *other = Value::from(REDACTED);
        return 0;
    }
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            if one.get("@type") == other.get("@type") && is_bytes(one) != is_bytes(other) {
                for side in [one, other] {
                    side.retain(|key, _| key == "@type");
                    side.insert("value".to_owned(), Value::from(OPAQUE));
                }
                return 1;
            }
            let mut opaque = 0;
            for (key, one) in one {
                if let Some(other) = other.get_mut(key) {
                    opaque += level(one, other);
                }
            }
            opaque
        }
        (Value::Array(one), Value::Array(other)) => {
            let pairs = one.iter_mut().zip(other);
            pairs.map(|(one, other)| level(one, other)).sum()
        }
        _ => 0,
    }
}

fn is_redacted(value: &Value) -> bool {
    value == REDACTED || value == REDACTED_BYTES
}

/// Whether an `Any` came as the bytes that it is made of.
fn is_bytes(fields: &Map<String, Value>) -> bool {
    let bytes = fields.get("value").is_some_and(Value::is_string);
    bytes && fields.len() == 2 && fields.contains_key("@type")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_the_writer_decides_is_taken_away_and_nothing_else() {
        let go =
            json!({"@type": "t", "a": 100, "b": [], "c": null, "d": "0.500s", "e": {}, "f": false});
        let envoy = json!({"f": false, "e": {}, "d": "0.5s", "a": 100.0});
        assert_eq!(form(go), form(envoy));
        assert_ne!(
            form(json!({"f": false})),
            form(json!({})),
            "it may be a wrapper's"
        );
        assert_ne!(
            form(json!({"e": {}})),
            form(json!({})),
            "a oneof is chosen by it"
        );
        for text in ["1.2.3s", "s", ".s", "1.x0s", "10.96.0.10"] {
            assert_eq!(duration(text.to_owned()), text);
        }
        assert_eq!(duration("-3.000s".to_owned()), "-3s");
    }

    #[test]
    fn virtual_hosts_and_domains_have_no_order() {
        let one = json!({"virtualHosts": [{"name": "b"}, {"name": "a", "domains": ["y", "x"]}]});
        let other = json!({"virtualHosts": [{"name": "a", "domains": ["x", "y"]}, {"name": "b"}]});
        assert_eq!(route(one), route(other));
    }

    #[test]
    fn a_secret_that_was_cut_out_is_no_difference() {
        let mut meant = json!({"a": {"key": "s3cret", "b": 1}, "l": ["W3JlZGFjdGVkXQ=="]});
        let mut has = json!({"a": {"key": "[redacted]", "b": 2}, "l": ["AAAA"]});
        assert_eq!(level(&mut meant, &mut has), 0);
        assert_eq!(meant["a"]["key"], "[redacted]");
        assert_eq!(
            (&meant["l"], &meant["a"]["key"]),
            (&has["l"], &has["a"]["key"])
        );
        assert_ne!(meant, has);
    }

    #[test]
    fn an_any_that_one_side_cannot_decode_is_left_out_and_counted() {
        let mut meant = json!({"c": {"@type": "t", "value": "AAAA"}, "d": {"@type": "t", "x": 1}});
        let mut has = json!({"c": {"@type": "t", "x": 1}, "d": {"@type": "u", "value": "AA"}});
        assert_eq!(level(&mut meant, &mut has), 1);
        assert_eq!(meant["c"], has["c"]);
        assert_ne!(meant["d"], has["d"], "another type is a difference");
    }
}
