//! Protobuf's JSON names: `socket_address` becomes `socketAddress`.
//!
//! The algorithm is protobuf's own (an underscore goes, the letter after it
//! becomes a capital), which no field of Envoy's API overrides with `json_name`;
//! the protos' check holds that. A key that cannot be a field's name, `@type`
//! say, or one with an escape in it, is left as it is.

use std::borrow::Cow;

/// Appends the JSON name of a field to `out`.
#[inline]
pub fn push_camel(out: &mut String, name: &str) {
    let mut rest = name;
    let mut rise = false;
    // By bytes, not by `str::find`: names are short and there are many.
    while let Some(at) = rest.bytes().position(|byte| byte == b'_') {
        if rest.len() == name.len() && !is_field(name) {
            break;
        }
        push_part(out, &rest[..at], rise);
        rest = &rest[at + 1..];
        rise = true;
    }
    push_part(out, rest, rise);
}

/// Appends what stands between two underscores.
#[inline]
fn push_part(out: &mut String, part: &str, rise: bool) {
    match part.as_bytes().first() {
        Some(first) if rise => {
            out.push(char::from(first.to_ascii_uppercase()));
            out.push_str(&part[1..]);
        }
        _ => out.push_str(part),
    }
}

/// The JSON name of a field.
pub fn camel(name: &str) -> Cow<'_, str> {
    if !name.contains('_') || !is_field(name) {
        return Cow::Borrowed(name);
    }
    let mut out = String::with_capacity(name.len());
    push_camel(&mut out, name);
    Cow::Owned(out)
}

fn is_field(name: &str) -> bool {
    name.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::camel;

    #[test]
    fn an_underscore_goes_and_the_next_letter_rises() {
        for (name, json) in [
            ("socket_address", "socketAddress"),
            ("http2_protocol_options", "http2ProtocolOptions"),
            ("ipv4_compat", "ipv4Compat"),
            ("x_509", "x509"),
            ("a__b_", "aB"),
            ("_a", "A"),
            ("routeConfig", "routeConfig"),
            ("name", "name"),
        ] {
            assert_eq!(camel(name), json);
        }
    }

    #[test]
    fn what_cannot_be_a_field_stays() {
        for key in ["@type", "@my_type", "my_key.io/x", r"a_\u0062", "é_a", ""] {
            assert_eq!(camel(key), key);
        }
    }
}
