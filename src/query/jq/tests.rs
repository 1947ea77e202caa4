//! What jq programs may do, and what they may not.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::{LONGEST, Output, Program};
use crate::error::Error;
use crate::exit::Exit;
use proptest::prelude::*;

fn run(code: &str, json: &str, output: Output) -> Result<Vec<String>, Error> {
    let mut results = Vec::new();
    Program::compile(code)?.run(json, output, &mut |text| results.push(text))?;
    Ok(results)
}

fn compact(code: &str, json: &str) -> Vec<String> {
    run(code, json, Output::default()).unwrap()
}

const LISTENERS: &str = r#"[{"name":"a","port":1},{"name":"b\n","port":18446744073709551615}]"#;

#[test]
fn every_result_is_handed_over_in_order() {
    assert_eq!(compact(".[].name", LISTENERS), [r#""a""#, r#""b\n""#]);
    assert_eq!(
        compact("map(.port)", LISTENERS),
        ["[1,18446744073709551615]"]
    );
    assert_eq!(
        compact(".[] | select(.port > 5) | {name}", LISTENERS),
        [r#"{"name":"b\n"}"#]
    );
    assert_eq!(compact("empty", LISTENERS), [""; 0]);
}

#[test]
fn raw_strings_have_no_quotes_and_pretty_values_have_lines() {
    let raw = Output {
        raw: true,
        pretty: false,
    };
    assert_eq!(run(".[].name", LISTENERS, raw).unwrap(), ["a", "b\n"]);
    let pretty = Output {
        raw: false,
        pretty: true,
    };
    assert_eq!(
        run(".[0]", LISTENERS, pretty).unwrap(),
        ["{\n  \"name\": \"a\",\n  \"port\": 1\n}"]
    );
}

#[test]
fn a_program_that_does_not_compile_is_shown_with_the_place() {
    for (code, message, place) in [
        (".a | (.b", "expected closing parenthesis", "        ^"),
        (".a | nope(1)", "undefined filter nope", "     ^"),
        ("$x", "undefined variable $x", "^"),
        (".a |", "expected term", "    ^"),
        ("1 as", "expected pattern", "    ^"),
        (".a\n| é§", "expected token", "  ^"),
        (
            "include \"x\"; .",
            "module loading not supported",
            "         ^",
        ),
    ] {
        let error = Program::compile(code).unwrap_err();
        assert_eq!(error.exit, Exit::Usage, "{code}");
        assert_eq!(
            error.message,
            format!("the jq program does not compile: {message}")
        );
        assert_eq!(error.hints[1], place, "{code}");
    }
}

#[test]
fn a_program_that_fails_on_the_data_hands_over_what_came_before() {
    let mut results = Vec::new();
    let program = Program::compile(".[0].name, .name").unwrap();
    let error = program.run(LISTENERS, Output::default(), &mut |text| results.push(text));
    let error = error.unwrap_err();
    assert_eq!(error.exit, Exit::Input);
    assert!(
        error
            .message
            .starts_with("the jq program failed: cannot index"),
        "{}",
        error.message
    );
    assert!(!error.message.contains('\n'));
    assert_eq!(results, [r#""a""#]);
}

#[test]
fn nothing_reaches_out_of_the_program() {
    assert_eq!(compact("env", "1"), ["{}"]);
    assert_eq!(compact("[inputs], [input]", "1"), ["[]", "[]"]);
    assert_eq!(compact("stderr, debug", "1"), ["1", "1"]);
    assert_eq!(compact("1, halt, 2", "1"), ["1"]);
    let error = run("halt_error", "1", Output::default()).unwrap_err();
    assert_eq!(error.exit, Exit::Input);
}

#[test]
fn deep_and_long_programs_end_without_overflow() {
    for code in [
        "(", "[", "{a:", "-(", "try (", "\"\\(", "if (", "..[", "def f: (", "1+(",
    ] {
        for times in [200, 20_000] {
            assert!(Program::compile(&code.repeat(times)).is_err(), "{code}");
        }
    }
    let closed = format!("{}1{}", "(".repeat(250), ")".repeat(250));
    assert_eq!(compact(&closed, "null"), ["1"]);
    for part in [
        ".|",
        "1,",
        "-",
        "1+",
        "def f:",
        "try ",
        ". as $x|",
        "if 1 then ",
        "?//",
        "not|",
        "reduce ",
    ] {
        let code = part.repeat(LONGEST / part.len());
        let _ = run(&code, "null", Output::default());
        let _ = run(
            &format!("{}1", &code[..part.len() * (LONGEST / part.len() - 1)]),
            "null",
            Output::default(),
        );
    }
}

#[test]
fn what_is_no_json_is_an_input_error() {
    let deep = "[".repeat(1_000_000);
    for json in ["", "{", "nope", "1 2", "[1,]", "\"\\ud800\"", deep.as_str()] {
        if let Err(error) = run(".", json, Output::default()) {
            assert_eq!(error.exit, Exit::Input, "{}", error.message);
        } else {
            assert_eq!(json, "\"\\ud800\"", "jaq takes a lone surrogate");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_program_over_any_text_ends(
        code in r#"([\[\](){}|,.:;$?"\\]|def |as |if |then |else |end|\.a|map|[a-z0-9 ]|\PC){0,24}"#,
        json in "([\\[\\]{}\",:0-9a-z]|\\PC){0,40}",
    ) {
        // A name alone may be a function that never ends (`repeat`), so only those without run.
        if let Ok(program) = Program::compile(&code)
            && !code.contains(|letter: char| letter.is_ascii_lowercase())
        {
            let _ = program.run(&json, Output::default(), &mut |_| {});
        }
    }

    #[test]
    fn identity_keeps_the_value(text in any::<String>(), number: i64) {
        let value = serde_json::json!({"a": [text, number, null, {}]});
        for output in [Output::default(), Output { pretty: true, raw: true }] {
            let results = run(".", &value.to_string(), output).unwrap();
            prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&results[0]).unwrap(), value.clone());
        }
    }
}
