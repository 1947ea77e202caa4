//! Untrusted text, made harmless before a terminal sees it.
//!
//! Whoever may name a service may put an escape sequence into that name, and a
//! terminal that prints it retitles its window, hides the next line or types into
//! the shell (CVE-2021-25743 was kubectl's). Bidi controls and invisible
//! characters are worse for a diagnostic: they make two different names look
//! alike. So what does not show as itself is shown as an escape.
//!
//! A cell is for eyes: newlines and tabs go too, and `\x1b` cannot be told from
//! someone's literal backslash and letters, which is the price for leaving the
//! backslashes of regexes alone. JSON stays JSON: the same characters become
//! `\u` escapes, and a parser gets the same value. Joined emoji fall apart into
//! their parts; that is accepted.

use std::borrow::Cow;
use std::fmt::Write;

/// What does not show as itself: controls (C0, DEL, C1), soft hyphen, bidi
/// marks and overrides, zero-width and invisible characters, line and paragraph
/// separators, annotation marks, tags and variation selectors that carry hidden
/// text. In order.
const UNSAFE: [(char, char); 17] = [
    ('\0', '\u{1f}'),
    ('\u{7f}', '\u{9f}'),
    ('\u{ad}', '\u{ad}'),
    ('\u{34f}', '\u{34f}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{115f}', '\u{1160}'),
    ('\u{17b4}', '\u{17b5}'),
    ('\u{180b}', '\u{180f}'),
    ('\u{200b}', '\u{200f}'),
    ('\u{2028}', '\u{202e}'),
    ('\u{2060}', '\u{206f}'),
    ('\u{3164}', '\u{3164}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{ffa0}', '\u{ffa0}'),
    ('\u{fff0}', '\u{fffb}'),
    ('\u{1d173}', '\u{1d17a}'),
    ('\u{e0000}', '\u{e0fff}'),
];

/// Whether a character must not reach a terminal as it is.
pub fn is_unsafe(letter: char) -> bool {
    // Nearly all text is this, and the ranges are many.
    if matches!(letter, ' '..='~') {
        return false;
    }
    UNSAFE
        .iter()
        .any(|(first, last)| (*first..=*last).contains(&letter))
}

/// Text for one table cell or one line: nothing in it breaks the line or hides.
pub fn cell(text: &str) -> Cow<'_, str> {
    replace(text, is_unsafe, |out, letter| {
        let _ = match letter {
            '\n' => out.write_str("\\n"),
            '\t' => out.write_str("\\t"),
            '\r' => out.write_str("\\r"),
            '\0'..='\u{ff}' => write!(out, "\\x{:02x}", u32::from(letter)),
            _ => write!(out, "\\u{{{:x}}}", u32::from(letter)),
        };
    })
}

/// The same JSON, of the same value, with nothing in it that a terminal obeys.
pub fn json(text: &str) -> Cow<'_, str> {
    let dangerous = |letter| is_unsafe(letter) && !matches!(letter, '\n' | '\t');
    replace(text, dangerous, |out, letter| {
        // No valid JSON string holds a bare carriage return: it is white space.
        if letter == '\r' {
            out.push(' ');
            return;
        }
        for unit in letter.encode_utf16(&mut [0; 2]) {
            let _ = write!(out, "\\u{unit:04x}");
        }
    })
}

fn replace(
    text: &str,
    unfit: impl Fn(char) -> bool,
    mut escape: impl FnMut(&mut String, char),
) -> Cow<'_, str> {
    // Nearly every text is plain; a look at the bytes tells.
    if text.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    let mut copied = 0;
    for (at, letter) in text.char_indices() {
        if unfit(letter) {
            out.push_str(&text[copied..at]);
            escape(&mut out, letter);
            copied = at + letter.len_utf8();
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::{cell, is_unsafe, json};
    use proptest::prelude::*;
    use std::borrow::Cow;

    #[test]
    fn what_a_terminal_obeys_or_hides_is_shown() {
        for (text, shown) in [
            ("a\u{1b}[31mb", r"a\x1b[31mb"),
            ("a\nb\tc\rd\0", r"a\nb\tc\rd\x00"),
            ("\u{9b}2J\u{7f}", r"\x9b2J\x7f"),
            ("re\u{202e}sweiv", r"re\u{202e}sweiv"),
            ("re\u{200b}views\u{ad}", r"re\u{200b}views\xad"),
            ("a\u{2028}b\u{e0041}", r"a\u{2028}b\u{e0041}"),
        ] {
            assert_eq!(cell(text), shown);
        }
    }

    #[test]
    fn plain_text_of_any_script_is_not_touched() {
        for text in [
            "outbound|9080||reviews.bookinfo",
            r"\d+\.x",
            "größe 日本語 😀",
            "",
        ] {
            assert!(matches!(cell(text), Cow::Borrowed(_)), "{text}");
            assert!(matches!(json(text), Cow::Borrowed(_)), "{text}");
        }
    }

    #[test]
    fn json_keeps_its_layout_and_escapes_astral_characters_in_pairs() {
        assert_eq!(
            json("{\n\t\"a\u{e0041}\": \"\u{9b}\"\r\n}"),
            "{\n\t\"a\\udb40\\udc41\": \"\\u009b\" \n}"
        );
    }

    proptest! {
        #[test]
        fn no_dangerous_character_is_left(text in any::<String>(), at in 0..40usize, bad in 0..0x11_0000u32) {
            let mut text: Vec<char> = text.chars().collect();
            text.insert(at.min(text.len()), char::from_u32(bad).unwrap_or('\u{202e}'));
            let text: String = text.into_iter().collect();
            prop_assert!(!cell(&text).chars().any(is_unsafe));
            prop_assert!(!json(&text).chars().any(|c| is_unsafe(c) && c != '\n' && c != '\t'));
            let once = cell(&text);
            prop_assert_eq!(cell(&once), once.as_ref());
        }

        #[test]
        fn json_keeps_its_value(key in any::<String>(), text in any::<String>()) {
            let value = serde_json::json!({key: [text, "\u{202e}\u{7f}\\\u{e0001}"]});
            for text in [value.to_string(), serde_json::to_string_pretty(&value).unwrap()] {
                prop_assert_eq!(&serde_json::from_str::<serde_json::Value>(&json(&text)).unwrap(), &value);
            }
        }
    }
}
