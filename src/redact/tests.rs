//! What is taken out of text, and what must stay.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::{REDACTED, REDACTED_BYTES, bytes, json, walk};
use proptest::prelude::*;
use serde_json::{Value, json as value};
use std::borrow::Cow;

/// No key at all, but framed as one.
const PEM: &str = "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAx9nmAoExAmPlEbOdY0123456789\n\
                   abcdefghijklmnopqrstuvwxyzABCDEFGH+/==\n-----END RSA PRIVATE KEY-----";
/// "-----BEGIN PRIVATE KEY-----\n" and a body, at the three places of a group.
const IN_BASE64: [&str; 3] = [
    "LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JSUVvd0lCQUFLQ0FRRUF4OW5tQW9FeEFtUGxFYk9k",
    "Ci0tLS0tQkVHSU4gUFJJVkFURSBLRVktLS0tLQpNSUlFb3dJQkFBS0NBUUVBeDlubUFvRXhBbVBsRWJPZA==",
    "CgotLS0tLUJFR0lOIFBSSVZBVEUgS0VZLS0tLS0KTUlJRW93SUJBQUtDQVFFQXg5bm1Bb0V4QW1QbEViT2Q=",
];

fn clean(dirty: &Value) -> Value {
    serde_json::from_str(&json(&dirty.to_string())).unwrap()
}

#[test]
fn a_private_key_goes_wherever_it_stands_and_its_certificate_stays() {
    let chain = "-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----\n";
    let dirty = value!({"details": format!("{chain}{PEM}\n{chain}"), "n": 1});
    assert_eq!(
        clean(&dirty),
        value!({"details": format!("{chain}{REDACTED}\n{chain}"), "n": 1})
    );
    let log = format!("error: {PEM} is bad");
    assert_eq!(
        bytes(log.as_bytes()),
        format!("error: {REDACTED} is bad").as_bytes()
    );
}

#[test]
fn a_private_key_in_base64_goes_at_any_offset() {
    for key in IN_BASE64 {
        let dirty = value!({"a": [{"inline_bytes": key}], "b": key});
        assert_eq!(
            clean(&dirty),
            value!({"a": [{"inline_bytes": REDACTED_BYTES}], "b": REDACTED_BYTES})
        );
    }
}

#[test]
fn the_headers_that_a_ztunnel_sends_go_and_the_rest_of_its_configuration_stays() {
    let dirty = value!({"config": {"caHeaders": [["authorization", "Bearer x"]], "xdsHeaders": [],
        "caAddress": "https://istiod"}});
    assert_eq!(
        clean(&dirty),
        value!({"config": {"caHeaders": [[REDACTED, REDACTED]], "xdsHeaders": [],
            "caAddress": "https://istiod"}})
    );
}

#[test]
fn a_key_that_was_cut_off_goes_as_far_as_it_came() {
    for cut in [60, 90, PEM.len() - 10] {
        assert!(
            bytes(&PEM.as_bytes()[..cut]).starts_with(REDACTED.as_bytes()),
            "{cut}"
        );
        let dirty = format!("{{\"x\": \"{}", PEM[..cut].replace('\n', "\\n"));
        let want = format!("{{\"x\": \"{REDACTED}");
        assert!(
            bytes(dirty.as_bytes()).starts_with(want.as_bytes()),
            "{cut}"
        );
    }
    assert_eq!(bytes(&PEM.as_bytes()[40..]), REDACTED.as_bytes());
}

#[test]
fn bytes_that_are_no_text_lose_their_keys_too() {
    let dirty = [b"\xff\xfe", PEM.as_bytes(), b"\xff"].concat();
    assert_eq!(
        bytes(&dirty),
        [b"\xff\xfe", REDACTED.as_bytes(), b"\xff"].concat()
    );
}

#[test]
fn a_frame_without_a_key_is_no_secret() {
    for text in [
        "expected -----BEGIN PRIVATE KEY----- in <inline>",
        "-----BEGIN PRIVATE KEY-----\n[redacted]\n-----END PRIVATE KEY-----",
        "PRIVATE KEY",
    ] {
        assert!(matches!(bytes(text.as_bytes()), Cow::Borrowed(_)), "{text}");
    }
}

#[test]
fn what_is_inline_in_a_secret_goes_and_where_it_is_read_from_stays() {
    let dirty = value!({"tls_certificate": {
        "certificate_chain": {"inline_string": "chain"},
        "private_key": {"inline_string": "k"},
        "password": {"inline_bytes": "cGFzcw=="},
        "private_key_provider": {"provider_name": "p", "typed_config": {"@type": "t/x", "a": {"b": "k"}}}},
        "session_ticket_keys": {"keys": [{"inline_bytes": "a2V5"}, {"filename": "/etc/key"}]},
        "generic_secret": {"secret": {"inline_string": "s"}, "secrets": {"a": {"inline_string": "s"}}},
        "privateKey": {"environmentVariable": "KEY", "inlineString": "k", "inlineBytes": "aw=="},
        "tokenSecret": {"name": "token", "sdsConfig": {"path": "/x"}},
        "google_grpc": {"call_credentials": [{"access_token": "t"}]},
        "typed_config": {"@type": "t/envoy.extensions.filters.http.basic_auth.v3.BasicAuth",
            "users": {"inline_string": "u:p"}},
        "users": {"inline_string": "somebody else's"},
        "password": 1234,
    });
    let want = value!({"tls_certificate": {
        "certificate_chain": {"inline_string": "chain"},
        "private_key": {"inline_string": REDACTED},
        "password": {"inline_bytes": REDACTED_BYTES},
        "private_key_provider": {"provider_name": "p", "typed_config": {"@type": "t/x", "a": {"b": REDACTED}}}},
        "session_ticket_keys": {"keys": [{"inline_bytes": REDACTED_BYTES}, {"filename": "/etc/key"}]},
        "generic_secret": {"secret": {"inline_string": REDACTED}, "secrets": {"a": {"inline_string": REDACTED}}},
        "privateKey": {"environmentVariable": "KEY", "inlineString": REDACTED, "inlineBytes": REDACTED_BYTES},
        "tokenSecret": {"name": "token", "sdsConfig": {"path": "/x"}},
        "google_grpc": {"call_credentials": [{"access_token": REDACTED}]},
        "typed_config": {"@type": "t/envoy.extensions.filters.http.basic_auth.v3.BasicAuth",
            "users": {"inline_string": REDACTED}},
        "users": {"inline_string": "somebody else's"},
        "password": REDACTED,
    });
    assert_eq!(clean(&dirty), want);
}

#[test]
fn credentials_that_are_added_go_in_any_order_and_spelling() {
    for (dirty, want) in [
        (
            r#"{"request_headers_to_add":[{"header":{"key":"Authorization","value":"Bearer x"}}]}"#,
            r#"{"request_headers_to_add":[{"header":{"key":"Authorization","value":"[redacted]"}}]}"#,
        ),
        (
            r#"{"responseHeadersToAdd":[{"header":{"rawValue":"eA==","key":"set-cookie"}}]}"#,
            r#"{"responseHeadersToAdd":[{"header":{"rawValue":"W3JlZGFjdGVkXQ==","key":"set-cookie"}}]}"#,
        ),
        (
            r#"{"mutations":[{"append":{"header":{"value":"x","key":"x-api-key"}}}]}"#,
            r#"{"mutations":[{"append":{"header":{"value":"[redacted]","key":"x-api-key"}}}]}"#,
        ),
        (
            r#"{"initial_metadata":[{"key":"authorization","value":"x"},{"key":"a","value":"x"}]}"#,
            r#"{"initial_metadata":[{"key":"authorization","value":"[redacted]"},{"key":"a","value":"x"}]}"#,
        ),
        (
            r#"{"headers":{"request":{"set":{"authorization":"Bearer x","x-a":"b"}}}}"#,
            r#"{"headers":{"request":{"set":{"authorization":"[redacted]","x-a":"b"}}}}"#,
        ),
    ] {
        assert_eq!(json(dirty), want);
    }
}

#[test]
fn a_credential_that_came_through_the_agents_environment_goes() {
    let dirty = value!({"node": {"metadata": {
        "MY_TOKEN": "hunter2",
        "TLS_CLIENT_KEY": "/etc/key.pem",
        "PROXY_CONFIG": {
            "proxyMetadata": {"ISTIO_META_MY_TOKEN": "hunter2", "SOME_API_KEY": "hunter2", "X": "y"},
            "tracing": {"lightstep": {"accessToken": "hunter2", "address": "here"}},
        },
    }}});
    let clean = clean(&dirty);
    assert!(!clean.to_string().contains("hunter2"), "{clean}");
    let config = &clean["node"]["metadata"]["PROXY_CONFIG"];
    assert_eq!(config["proxyMetadata"]["X"], "y");
    assert_eq!(config["tracing"]["lightstep"]["address"], "here");
    assert_eq!(clean["node"]["metadata"]["TLS_CLIENT_KEY"], "/etc/key.pem");
}

#[test]
fn a_header_whose_name_was_cut_off_is_taken_for_a_credential() {
    let dirty = r#"{"append":{"header":{"value":"x""#;
    assert_eq!(json(dirty), r#"{"append":{"header":{"value":"[redacted]""#);
}

#[test]
fn values_that_are_matched_on_stay() {
    for text in [
        r#"{"match":{"headers":[{"name":"authorization","string_match":{"exact":"Bearer x"}}]}}"#,
        r#"{"permissions":[{"header":{"name":"cookie","exact_match":"a=b"}}]}"#,
        r#"{"descriptors":[{"entries":[{"key":"authorization","value":"x"}]}]}"#,
        r#"{"match":[{"headers":{"authorization":{"exact":"Bearer x"}}}]}"#,
        r#"{"local_jwks":{"inline_string":"{\"keys\":[{\"kty\":\"RSA\",\"n\":\"x\"}]}"}}"#,
    ] {
        assert_eq!(json(text), text);
    }
}

#[test]
fn a_symmetric_jwks_goes() {
    let dirty =
        r#"{"local_jwks":{"inline_string":"{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}]}"}}"#;
    assert_eq!(
        json(dirty),
        r#"{"local_jwks":{"inline_string":"[redacted]"}}"#
    );
}

#[test]
fn kubectls_copy_of_an_object_is_cleaned_inside() {
    let inner =
        value!({"headers": {"request": {"add": {"Cookie": "a=b\"", "x": "y"}}}}).to_string();
    let key = "kubectl.kubernetes.io/last-applied-configuration";
    let cleaned = clean(&value!({"annotations": {key: inner}}));
    let inner: Value = serde_json::from_str(cleaned["annotations"][key].as_str().unwrap()).unwrap();
    assert_eq!(
        inner["headers"]["request"]["add"],
        value!({"Cookie": REDACTED, "x": "y"})
    );
}

#[test]
fn text_without_secrets_is_not_even_copied() {
    for text in [
        r#"{"name": "x"}"#,
        r#"{"header": {"key": "x-a", "value": "b"}}"#,
        "PRIVATE KEY",
        "",
    ] {
        assert!(matches!(json(text), Cow::Borrowed(_)), "{text}");
    }
}

/// Documents made of the words that the rules know.
fn dump() -> impl Strategy<Value = Value> {
    let key = prop::sample::select(vec![
        "private_key",
        "password",
        "generic_secret",
        "secret",
        "inline_string",
        "inline_bytes",
        "filename",
        "header",
        "key",
        "value",
        "raw_value",
        "request_headers_to_add",
        "headers",
        "initialMetadata",
        "set",
        "authorization",
        "context_extensions",
        "local_jwks",
        "name",
        "session_ticket_keys",
        "keys",
        "@type",
        "clientSecret",
        "x",
    ]);
    let leaf = prop_oneof![
        prop::sample::select(vec![
            "authorization",
            "Cookie",
            "x-a",
            REDACTED,
            REDACTED_BYTES,
            "",
            PEM
        ])
        .prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        prop::sample::select(IN_BASE64.to_vec()).prop_map(Value::from),
        Just(value!(-1.5)),
        Just(Value::Null),
        Just(Value::Bool(true)),
    ];
    leaf.prop_recursive(6, 60, 5, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
            prop::collection::vec((key.clone(), inner), 0..5).prop_map(|fields| {
                Value::Object(
                    fields
                        .into_iter()
                        .map(|(key, item)| (key.to_owned(), item))
                        .collect(),
                )
            }),
        ]
    })
}

/// The same shape, differing only in strings and numbers.
fn same_shape(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same_shape(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len()
                && a.iter()
                    .all(|(k, a)| b.get(k).is_some_and(|b| same_shape(a, b)))
        }
        (a, b) => {
            a == b
                || b.as_str()
                    .is_some_and(|b| b.contains(REDACTED) || b == REDACTED_BYTES)
        }
    }
}

proptest! {
    #[test]
    fn only_values_change_and_a_second_time_nothing(dirty in dump()) {
        let text = dirty.to_string();
        let once = json(&text).into_owned();
        prop_assert!(same_shape(&dirty, &serde_json::from_str(&once).unwrap()));
        prop_assert!(matches!(json(&once), Cow::Borrowed(_)) || json(&once) == once.as_str());
        prop_assert!(!once.contains("MIIEow") && !once.contains("S0VZLS0tLS0"));
    }

    #[test]
    fn the_search_for_names_misses_nothing(dirty in dump()) {
        let text = dirty.to_string();
        if matches!(json(&text), Cow::Borrowed(_)) {
            prop_assert!(matches!(walk(&text), Cow::Borrowed(_)), "{}", text);
        }
    }

    #[test]
    fn text_without_secrets_never_changes(text in "([a-zA-Z0-9 {}\\[\\]\":,\\\\=/+-]|\\PC){0,200}") {
        prop_assert_eq!(bytes(text.as_bytes()), text.as_bytes());
    }

    #[test]
    fn a_dump_cut_anywhere_is_cleaned(dirty in dump(), at in 0.0..1.0f64) {
        let text = dirty.to_string();
        let mut cut = (text.len() as f64 * at) as usize;
        while !text.is_char_boundary(cut) {
            cut -= 1;
        }
        let once = bytes(&text.as_bytes()[..cut]).into_owned();
        prop_assert_eq!(bytes(&once).into_owned(), once.clone());
        prop_assert!(!String::from_utf8(once).unwrap().contains("bcdefghijklmnopqrstuvwxyzABC"));
    }

    #[test]
    fn any_bytes_end(mut body in prop::collection::vec(any::<u8>(), 0..80), at in 0..80usize) {
        body.splice(at.min(body.len())..at.min(body.len()), *b"-----BEGIN PRIVATE KEY-----");
        bytes(&body);
    }
}

#[test]
fn a_byte_that_is_no_text_hides_no_secret_field() {
    let dump = b"{\"name\":\"\xff\",\"private_key\":{\"inline_string\":\"hunter2\"}}";
    let clean = bytes(dump);
    assert!(!String::from_utf8_lossy(&clean).contains("hunter2"));
    let harmless = b"{\"name\":\"\xff\"}";
    assert_eq!(&*bytes(harmless), harmless);
}
