//! Conditions on texts and headers, each with a value that fits it.

use serde_json::{Value, json};

use super::aim::{Aim, VALUES, flip};
use super::dice::Dice;

/// Expressions with a text that fits the whole of each.
pub const EXPRESSIONS: [(&str, &str); 8] = [
    ("[a-c]+", "abc"),
    ("v[0-9]+", "v12"),
    (".*", "anything"),
    ("a|ab", "ab"),
    ("(?i)abc", "aBC"),
    ("a.c", "a/c"),
    ("[^b]*", "a"),
    ("\\d{1,2}", "10"),
];

const WORDS: [&str; 6] = ["a", "ab", "abc", "v1", "A", "1"];

/// A `StringMatcher` and what fits it.
pub fn matcher(dice: &mut Dice) -> (Value, String) {
    let word = dice.word(&WORDS);
    let (mut matcher, mut fits) = match dice.below(5) {
        0 => (json!({"exact": word}), word),
        1 => (json!({"prefix": word}), format!("{word}x")),
        2 => (json!({"suffix": word}), format!("x{word}")),
        3 => (json!({"contains": word}), format!("x{word}x")),
        _ => {
            let (regex, fits) = dice.pick(&EXPRESSIONS);
            return (json!({"safe_regex": {"regex": regex}}), (*fits).to_owned());
        }
    };
    if dice.chance(30) {
        matcher["ignore_case"] = true.into();
        fits = flip(&fits);
    }
    (matcher, fits)
}

/// A `HeaderMatcher`; the aim is turned to fit it.
pub fn header(dice: &mut Dice, aim: &mut Aim) -> Value {
    let name = match dice.below(20) {
        0 => ":method",
        1 => ":authority",
        2 => ":path",
        3 => "host",
        4 => "X-Upper",
        _ => dice.pick(&["x-a", "x-b", "x-c", "x-d"]),
    };
    let word = dice.word(&WORDS);
    let (key, condition, mut fits) = match dice.below(11) {
        0 | 1 => ("exact_match", json!(word), Some(word)),
        2 => ("prefix_match", json!(word), Some(word + "x")),
        3 => ("suffix_match", json!(word), Some(format!("x{word}"))),
        4 => ("contains_match", json!(word), Some(format!("x{word}x"))),
        5 => {
            let (regex, fits) = dice.pick(&EXPRESSIONS);
            (
                "safe_regex_match",
                json!({"regex": regex}),
                Some((*fits).to_owned()),
            )
        }
        6 => (
            "range_match",
            json!({"start": -5, "end": 10}),
            Some(dice.word(&["-5", "9", "0"])),
        ),
        7 => ("present_match", json!(true), Some(dice.word(&VALUES))),
        8 => ("present_match", json!(false), None),
        9 => ("", Value::Null, Some(String::new())),
        _ => {
            let (matcher, fits) = matcher(dice);
            ("string_match", matcher, Some(fits))
        }
    };
    let mut header = json!({"name": name});
    if !key.is_empty() {
        header[key] = condition;
    }
    if dice.chance(20) {
        header["invert_match"] = true.into();
        fits = match (key, fits) {
            ("present_match" | "", Some(_)) => None,
            ("present_match", None) => Some("a".to_owned()),
            _ => Some("zzz".to_owned()),
        };
    }
    if dice.chance(12) {
        header["treat_missing_header_as_empty"] = true.into();
    }
    // A path, a method and a host that fit by chance are enough; bent ones would be refused.
    if let Some(fits) = fits.filter(|_| !name.starts_with(':') && name != "host") {
        aim.set(&name.to_ascii_lowercase(), &fits);
    } else if name == ":method" {
        aim.method = "POST".to_owned();
    }
    header
}

/// A `QueryParameterMatcher`; the aim is turned to fit it.
pub fn query(dice: &mut Dice, aim: &mut Aim) -> Value {
    let name = dice.word(&["q", "r", "Q"]);
    match dice.below(4) {
        0 => {
            aim.query.push(name.clone());
            json!({"name": name})
        }
        1 => {
            let present = dice.chance(60);
            if present {
                aim.query.push(format!("{name}=1"));
            }
            json!({"name": name, "present_match": present})
        }
        _ => {
            let (matcher, fits) = matcher(dice);
            aim.query.push(format!("{name}={fits}"));
            json!({"name": name, "string_match": matcher})
        }
    }
}

/// A `CookieMatcher`; the aim is turned to fit it.
pub fn cookie(dice: &mut Dice, aim: &mut Aim) -> Value {
    let name = dice.word(&["k", "s"]);
    let (matcher, fits) = matcher(dice);
    let mut cookie = json!({"name": name, "string_match": matcher});
    if dice.chance(20) {
        cookie["invert_match"] = true.into();
    } else {
        aim.cookies.push(format!("{name}={fits}"));
    }
    cookie
}
