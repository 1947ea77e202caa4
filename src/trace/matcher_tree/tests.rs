//! Trees of conditions, rule by rule, with inputs that are given and not walked for.

#![allow(clippy::unwrap_used)]
use std::collections::BTreeMap;

use super::*;
use crate::envoy::config::any::Any;
use crate::trace::samples;

/// Values by the type of the input.
struct Values(BTreeMap<&'static str, Input>);

impl Inputs for Values {
    fn value(&self, input: &Any<'_>) -> Input {
        self.0
            .get(input.message())
            .cloned()
            .unwrap_or(Input::Absent)
    }
}

fn text(text: &str) -> Input {
    Input::Text(text.to_owned())
}

fn ask_of(version: &str, tree: &str, values: &[(&'static str, Input)]) -> Step<Option<String>> {
    let dump = samples::dump(version, "");
    let proxy = samples::proxy(&dump);
    let matcher: Matcher<'_> = serde_json::from_str(tree).unwrap();
    let values = Values(values.iter().cloned().collect());
    let found = evaluate(&proxy, &matcher, &values, &mut Fork::default())?;
    Ok(found.map(|action| action.name.clone()))
}

fn ask(tree: &str, values: &[(&'static str, Input)]) -> Option<String> {
    ask_of("1.40.0", tree, values).unwrap()
}

fn to(name: &str) -> String {
    format!(r#"{{"action": {{"name": "{name}"}}}}"#)
}

fn input(name: &str) -> String {
    format!(r#""input": {{"name": "i", "typed_config": {{"@type": "t/x.{name}"}}}}"#)
}

fn is(name: &str, exact: &str) -> String {
    let input = input(name);
    format!(r#"{{"single_predicate": {{{input}, "value_match": {{"exact": "{exact}"}}}}}}"#)
}

fn list(items: &[(String, String)], rest: &str) -> String {
    let items: Vec<String> = items
        .iter()
        .map(|(predicate, then)| format!(r#"{{"predicate": {predicate}, "on_match": {then}}}"#))
        .collect();
    let items = items.join(",");
    format!(r#"{{"matcher_list": {{"matchers": [{items}]}}, "on_no_match": {rest}}}"#)
}

fn map(kind: &str, name: &str, entries: &[(&str, String)], rest: &str) -> String {
    let entries: Vec<String> = entries
        .iter()
        .map(|(key, then)| format!(r#""{key}": {then}"#))
        .collect();
    let (input, entries) = (input(name), entries.join(","));
    format!(
        r#"{{"matcher_tree": {{{input}, "{kind}": {{"map": {{{entries}}}}}}}, "on_no_match": {rest}}}"#
    )
}

fn below(matcher: &str) -> String {
    format!(r#"{{"matcher": {matcher}}}"#)
}

fn dead() -> String {
    below(&map(
        "exact_match_map",
        "N",
        &[("never", to("never"))],
        "null",
    ))
}

#[test]
fn the_first_item_that_leads_anywhere_is_taken() {
    let tree = list(
        &[
            (is("A", "1"), dead()),
            (is("A", "1"), to("second")),
            (is("A", "1"), to("third")),
        ],
        &to("rest"),
    );
    assert_eq!(ask(&tree, &[("A", text("1"))]).as_deref(), Some("second"));
    assert_eq!(ask(&tree, &[("A", text("2"))]).as_deref(), Some("rest"));
    assert_eq!(ask(&tree, &[]).as_deref(), Some("rest"));
}

#[test]
fn until_1_35_a_branch_that_leads_nowhere_is_the_end() {
    let tree = list(
        &[(is("A", "1"), dead()), (is("A", "1"), to("second"))],
        "null",
    );
    let old = ask_of("1.34.0", &tree, &[("A", text("1"))]).unwrap();
    assert_eq!(old, None);
    let tree = map("exact_match_map", "A", &[("1", dead())], &to("rest"));
    let old = ask_of("1.34.0", &tree, &[("A", text("1"))]).unwrap();
    assert_eq!(old, None);
    assert_eq!(ask(&tree, &[("A", text("1"))]).as_deref(), Some("rest"));
}

#[test]
fn keep_matching_goes_on_as_if_nothing_had_matched() {
    let kept = r#"{"action": {"name": "kept"}, "keep_matching": true}"#.to_owned();
    let tree = list(&[(is("A", "1"), kept), (is("A", "1"), to("next"))], "null");
    assert_eq!(ask(&tree, &[("A", text("1"))]).as_deref(), Some("next"));
}

#[test]
fn predicates_join_and_a_value_that_is_not_there_yet_ends_it_all() {
    let both = format!(
        r#"{{"and_matcher": {{"predicate": [{}, {{"not_matcher": {}}}]}}}}"#,
        is("A", "1"),
        is("B", "2")
    );
    let tree = list(&[(both, to("both"))], &to("rest"));
    let a = ("A", text("1"));
    assert_eq!(
        ask(&tree, std::slice::from_ref(&a)).as_deref(),
        Some("both")
    );
    let found = ask(&tree, &[a.clone(), ("B", text("2"))]);
    assert_eq!(found.as_deref(), Some("rest"));
    let later = ("B", Input::Unavailable);
    assert_eq!(ask(&tree, &[a.clone(), later.clone()]), None);
    let either = format!(
        r#"{{"or_matcher": {{"predicate": [{}, {}]}}}}"#,
        is("B", "2"),
        is("A", "1")
    );
    let tree = list(&[(either, to("either"))], &to("rest"));
    let found = ask(&tree, &[a, later.clone()]);
    assert_eq!(found.as_deref(), Some("either"));
    assert_eq!(ask(&tree, &[later]), None);
}

#[test]
fn the_longest_prefix_is_tried_first_and_since_1_35_shorter_ones_after_it() {
    let entries = [("/a", to("short")), ("/a/b", dead())];
    let tree = map("prefix_match_map", "P", &entries, &to("rest"));
    let path = [("P", text("/a/b/c"))];
    assert_eq!(ask(&tree, &path).as_deref(), Some("short"));
    assert_eq!(ask_of("1.34.0", &tree, &path).unwrap(), None);
    assert_eq!(ask(&tree, &[("P", text("/x"))]).as_deref(), Some("rest"));
}

#[test]
fn ranges_go_from_narrow_to_wide_and_exclusive_ones_count_only_as_the_narrowest() {
    let range = |ip: &str, length: u8, exclusive: bool, then: &str| {
        format!(
            r#"{{"ranges": [{{"address_prefix": "{ip}", "prefix_len": {length}}}],
                "exclusive": {exclusive}, "on_match": {then}}}"#
        )
    };
    let input = input("Ip");
    let tree = format!(
        r#"{{"matcher_tree": {{{input}, "custom_match": {{"name": "ip", "typed_config": {{
            "@type": "t/xds.type.matcher.v3.IPMatcher", "range_matchers": [{}, {}, {}, {}]}}}}}},
            "on_no_match": {}}}"#,
        range("10.0.0.0", 8, false, &to("wide")),
        range("10.1.0.0", 16, true, &to("exclusive")),
        range("10.1.1.1", 32, false, &dead()),
        range("10.2.0.0", 16, true, &dead()),
        to("rest")
    );
    for (ip, wanted) in [
        ("10.1.2.3", "exclusive"),
        ("10.1.1.1", "wide"),
        ("10.2.2.2", "wide"),
        ("11.0.0.1", "rest"),
        ("no address", "rest"),
    ] {
        let found = ask(&tree, &[("Ip", text(ip))]);
        assert_eq!(found.as_deref(), Some(wanted), "{ip}");
    }
}

#[test]
fn server_names_are_whole_then_by_the_longest_suffix_then_any() {
    let domain =
        |names: &str, then: &str| format!(r#"{{"domains": [{names}], "on_match": {then}}}"#);
    let input = input("Sni");
    let tree = format!(
        r#"{{"matcher_tree": {{{input}, "custom_match": {{"name": "d", "typed_config": {{
            "@type": "t/xds.type.matcher.v3.ServerNameMatcher", "domain_matchers": [{}, {}, {}, {}]}}}}}}}}"#,
        domain(r#""*""#, &to("any")),
        domain(r#""*.com""#, &to("com")),
        domain(r#""*.a.com""#, &to("a.com")),
        domain(r#""x.a.com", "y.a.com""#, &to("whole"))
    );
    for (name, wanted) in [
        ("y.a.com", "whole"),
        ("z.a.com", "a.com"),
        ("a.com", "com"),
        ("com", "any"),
        ("xa.com", "com"),
    ] {
        let found = ask(&tree, &[("Sni", text(name))]);
        assert_eq!(found.as_deref(), Some(wanted), "{name}");
    }
}

#[test]
fn a_value_that_nobody_knows_is_tried_both_ways() {
    let tree = map("exact_match_map", "A", &[("1", to("one"))], &to("rest"));
    let dump = samples::dump("1.40.0", "");
    let proxy = samples::proxy(&dump);
    let matcher: Matcher<'_> = serde_json::from_str(&tree).unwrap();
    let values = Values([("A", Input::Unknown("it".to_owned()))].into());
    let (ends, _) = crate::trace::fork::every(|fork| {
        let found = evaluate(&proxy, &matcher, &values, fork).unwrap();
        found.map(|action| action.name.clone())
    });
    let ends: Vec<_> = ends.into_iter().map(|(_, end)| end.unwrap()).collect();
    assert_eq!(ends, ["one", "rest"]);
}

#[test]
fn what_is_not_understood_and_what_is_too_deep_is_told() {
    let tree = format!(
        r#"{{"matcher_tree": {{{}, "custom_match": {{"typed_config": {{"@type": "t/x.Odd"}}}}}}}}"#,
        input("A")
    );
    let told = ask_of("1.40.0", &tree, &[("A", text("1"))]);
    assert!(matches!(told, Err(Stop::CannotTell(what)) if what.contains("Odd")));
    assert!(serde_json::from_str::<Matcher<'_>>(r#"{"odd": 1}"#).is_err());
    let mut tree = "{}".to_owned();
    for _ in 0..DEPTH {
        let nested = below(&tree);
        tree = format!(
            r#"{{"matcher_tree": {{{}, "custom_match": {{"typed_config": {{
            "@type": "t/x.IPMatcher", "range_matchers": [{{"ranges": [
            {{"address_prefix": "0.0.0.0"}}], "on_match": {nested}}}]}}}}}}}}"#,
            input("Ip")
        );
    }
    let told = ask_of("1.40.0", &tree, &[("Ip", text("1.1.1.1"))]);
    assert!(matches!(told, Err(Stop::CannotTell(what)) if what.contains("deep")));
}
