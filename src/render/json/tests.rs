//! The transcoder beside a slow model of itself, and key by key.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::{Names, Style, data_keys, name, write};
use crate::json_text::fields::Owner;
use data_keys::Kind;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

fn proto(text: &str) -> String {
    let mut out = String::new();
    write(&mut out, text, Style::ISTIOCTL, 0);
    out
}

/// The same renaming over a `Value`, slowly and by recursion.
fn renamed(value: &Value, kind: Kind, owner: (&str, bool, &str)) -> Value {
    match value {
        Value::Array(items) => {
            let inner = match kind {
                Kind::Struct | Kind::Value => Kind::Struct,
                Kind::Message | Kind::Map => Kind::Message,
            };
            let items = items.iter();
            Value::Array(
                items
                    .map(|item| renamed(item, inner, (owner.0, true, "")))
                    .collect(),
            )
        }
        Value::Object(fields) => {
            let ty = fields
                .get("@type")
                .and_then(Value::as_str)
                .filter(|_| kind == Kind::Message);
            let ty = ty.map_or("", |url| url.rsplit('/').next().unwrap_or_default());
            let around = Owner {
                field: owner.0,
                listed: owner.1,
                ty,
            };
            let mut out = Map::new();
            for (key, value) in fields {
                let (key_out, inner, field) = match kind {
                    Kind::Message => match data_keys::kind(key, around) {
                        Kind::Map | Kind::Struct if value.is_array() => {
                            (name::camel(key).into_owned(), Kind::Message, key.as_str())
                        }
                        inner => (name::camel(key).into_owned(), inner, key.as_str()),
                    },
                    Kind::Map => (key.clone(), Kind::Message, owner.0),
                    Kind::Struct | Kind::Value => (key.clone(), Kind::Struct, owner.0),
                };
                out.insert(key_out, renamed(value, inner, (field, false, "")));
            }
            Value::Object(out)
        }
        other => other.clone(),
    }
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error} in {text}"))
}

#[test]
fn names_are_protobufs_and_the_layout_is_istioctls() {
    let text = r#"{
 "@type": "type.googleapis.com/envoy.config.listener.v3.Listener",
 "name": "a_b",
 "filter_chains": [
  {}, [],
  {"filter_chain_match": {"destination_port": 15001}}
 ]
}"#;
    insta::assert_snapshot!(proto(text), @r#"
    {
        "name": "a_b",
        "filterChains": [
            {},
            [],
            {
                "filterChainMatch": {
                    "destinationPort": 15001
                }
            }
        ]
    }
    "#);
}

#[test]
fn numbers_strings_and_escapes_are_copied_as_they_stand() {
    let text = r#"["\u003cinline\u003e","\/é\ud83d\ude00", 100.0, 1e400, -0, "18446744073709551616", true, null]"#;
    let mut out = String::new();
    write(
        &mut out,
        text,
        Style {
            names: Names::AsIs,
            indent: 0,
            outer_type: true,
        },
        0,
    );
    assert_eq!(out.replace('\n', ""), text.replace(", ", ","));
}

#[test]
fn keys_that_are_data_stay_and_renaming_resumes_below_a_map() {
    let text = json!({
        "typed_per_filter_config": {"envoy.filters.http.my_filter": {
            "@type": "x/envoy.Y", "stat_prefix": 1, "per_route": {"a_b": 2}}},
        "metadata": {"filter_metadata": {"istio_x": {"config_y": [{"z_z": 1}]}}},
        "typed_config": {"@type": "type.googleapis.com/udpa.type.v1.TypedStruct",
            "type_url": "t/envoy.Y", "value": {"stat_prefix": {"a_b": 1}}},
        "log_format": {"json_format": {"start_time": "%START_TIME%"}},
    });
    let want = json!({
        "typedPerFilterConfig": {"envoy.filters.http.my_filter": {
            "@type": "x/envoy.Y", "statPrefix": 1, "perRoute": {"aB": 2}}},
        "metadata": {"filter_metadata": 0},
    });
    let got = parse(&proto(&text.to_string()));
    assert_eq!(got["typedPerFilterConfig"], want["typedPerFilterConfig"]);
    assert_eq!(
        got["metadata"]["filterMetadata"],
        text["metadata"]["filter_metadata"]
    );
    assert_eq!(got["typedConfig"]["typeUrl"], "t/envoy.Y");
    assert_eq!(got["typedConfig"]["value"], text["typed_config"]["value"]);
    assert_eq!(
        got["logFormat"]["jsonFormat"],
        text["log_format"]["json_format"]
    );
}

#[test]
fn an_old_filters_config_is_a_struct() {
    let text = json!({"filter_chains": [{"filters": [
        {"name": "envoy.tcp_proxy", "config": {"stat_prefix": "x", "a": {"b_c": 1}}}]}]});
    let got = parse(&proto(&text.to_string()));
    assert_eq!(
        got["filterChains"][0]["filters"][0]["config"],
        text["filter_chains"][0]["filters"][0]["config"]
    );
}

#[test]
fn a_list_under_a_maps_name_holds_messages() {
    let got = parse(&proto(
        r#"{"policies": [{"a_b": 1}], "x": {"policies": {"a_b": {"c_d": 1}}}}"#,
    ));
    assert_eq!(
        got,
        json!({"policies": [{"aB": 1}], "x": {"policies": {"a_b": {"cD": 1}}}})
    );
}

#[test]
fn only_the_outer_type_goes_and_it_still_tells_what_the_keys_are() {
    let text = r#"{"@type": "t/xds.type.v3.TypedStruct", "value": {"a_b": {"@type": "t"}}}"#;
    assert_eq!(
        parse(&proto(text)),
        json!({"value": {"a_b": {"@type": "t"}}})
    );
    assert_eq!(
        parse(&proto(r#"{"@type": [1], "a_b": 2}"#)),
        json!({"@type": [1], "aB": 2})
    );
    assert_eq!(proto(r#"{"@type": "t/x"}"#), "{}");
}

#[test]
fn deep_brackets_end_without_recursion_or_quadratic_output() {
    let text = "[".repeat(200_000);
    assert!(proto(&text).len() < text.len() * 1000);
    assert_eq!(proto("}}]]\"").matches('}').count(), 2);
}

/// JSON whose keys are often those that the tables know.
fn dump() -> impl Strategy<Value = Value> {
    let key = prop_oneof![
        4 => prop::sample::select(vec![
            "metadata", "filter_metadata", "filterMetadata", "typed_per_filter_config", "config",
            "filters", "node", "value", "routes", "match", "transport_socket_matches", "policies",
            "per_filter_config", "on_present", "record", "bucket_id_builder", "some_field", "a",
        ]).prop_map(str::to_owned),
        1 => "[a-zA-Z_@.0-9]{0,8}",
        1 => "\\PC{0,4}",
    ];
    let ty = prop::sample::select(vec![
        "type.googleapis.com/udpa.type.v1.TypedStruct",
        "type.googleapis.com/google.protobuf.Struct",
        "type.googleapis.com/envoy.config.route.v3.Route",
        "",
    ]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 60, 5, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
            (
                ty.clone(),
                prop::collection::vec((key.clone(), inner), 0..5)
            )
                .prop_map(|(ty, fields)| {
                    let mut map: Map<String, Value> = fields.into_iter().collect();
                    map.remove("@type");
                    if !ty.is_empty() {
                        // Sorts first, as Envoy prints it: the keys above are letters.
                        map.retain(|key, _| key.as_str() > "@type");
                        map.insert("@type".to_owned(), ty.into());
                    }
                    Value::Object(map)
                }),
        ]
    })
}

proptest! {
    #[test]
    fn the_output_is_what_a_slow_renaming_of_the_value_gives(value in dump(), level in 0..4usize) {
        for text in [value.to_string(), serde_json::to_string_pretty(&value).unwrap()] {
            let mut out = String::new();
            write(&mut out, &text, Style::ISTIOCTL, level);
            let mut want = renamed(&value, Kind::Message, ("", false, ""));
            if let Value::Object(fields) = &mut want {
                fields.remove("@type");
            }
            prop_assert_eq!(parse(&out), want);
        }
    }

    #[test]
    fn names_as_they_are_give_the_same_value(value in dump()) {
        let mut out = String::new();
        write(&mut out, &value.to_string(), Style { names: Names::AsIs, indent: 2, outer_type: true }, 1);
        prop_assert_eq!(parse(&out), value);
    }

    #[test]
    fn a_second_pass_changes_nothing(value in dump()) {
        let style = Style { outer_type: true, ..Style::ISTIOCTL };
        let (mut once, mut twice) = (String::new(), String::new());
        write(&mut once, &value.to_string(), style, 0);
        write(&mut twice, &once, style, 0);
        prop_assert_eq!(once, twice);
    }

    #[test]
    fn any_text_ends(text in r#"([\[\]{}",:\\ \n0-9a-z_@]|\PC){0,80}"#) {
        proto(&text);
    }

    #[test]
    fn names_round_trip(name in "[a-z][a-z0-9]{0,5}(_[a-z][a-z0-9]{0,5}){0,4}") {
        let camel = name::camel(&name).into_owned();
        let mut snake = String::new();
        for letter in camel.chars() {
            if letter.is_ascii_uppercase() {
                snake.push('_');
            }
            snake.push(letter.to_ascii_lowercase());
        }
        prop_assert_eq!(snake, name);
        prop_assert_eq!(name::camel(&camel), camel.as_str());
    }
}
