//! Regular expressions in RE2's dialect, for an engine that speaks nearly the same.
//!
//! Envoy compiles with RE2; ours shares its syntax but for a handful of spellings.
//! Those that we refuse and RE2 takes cost an answer ("cannot tell"); the dangerous
//! ones are those that both take with another meaning: `[a&&b]`, `[a--b]` and `[[a]b]`
//! are sets of characters there and arithmetic of sets here, `\<` is a character there
//! and a boundary here. They are refused too. `\d`, `\w` and `\b` are about ASCII in RE2
//! and about Unicode here, which is the same for texts of ASCII, and for no others are
//! expressions to be asked ([`Expression::decides`]).

use std::cell::OnceCell;

/// An expression, compiled when it is first asked.
#[derive(Clone, Debug, Default)]
pub struct Expression {
    whole: OnceCell<Option<regex::bytes::Regex>>,
    part: OnceCell<Option<regex::bytes::Regex>>,
}

impl Expression {
    /// For the whole text, as RE2's `FullMatch`; none where our engine cannot say.
    pub fn whole(&self, pattern: &str) -> Option<&regex::bytes::Regex> {
        let compile = || compile(pattern, &format!(r"\A(?:{pattern})\z"));
        self.whole.get_or_init(compile).as_ref()
    }

    /// For any part of the text, as RE2's `GlobalReplace`; none where our engine cannot say.
    pub fn part(&self, pattern: &str) -> Option<&regex::bytes::Regex> {
        self.part.get_or_init(|| compile(pattern, pattern)).as_ref()
    }

    /// Whether our engine says the same of a text as RE2 would.
    #[must_use]
    pub fn decides(text: &str) -> bool {
        text.is_ascii()
    }
}

fn compile(pattern: &str, anchored: &str) -> Option<regex::bytes::Regex> {
    if means_another(pattern) {
        return None;
    }
    let build = |unicode| {
        regex::bytes::RegexBuilder::new(anchored)
            .unicode(unicode)
            .build()
            .ok()
    };
    build(false).or_else(|| build(true))
}

/// Whether a pattern holds a spelling that both engines take, each in its own way.
fn means_another(pattern: &str) -> bool {
    let bytes = pattern.as_bytes();
    let at = |index: usize| bytes.get(index).copied();
    let mut in_class = false;
    let mut class_start = 0;
    let mut index = 0;
    while let Some(byte) = at(index) {
        match byte {
            b'\\' => {
                let next = at(index + 1);
                let boundary = matches!(next, Some(b'b' | b'B')) && at(index + 2) == Some(b'{');
                if matches!(next, Some(b'<' | b'>')) || boundary {
                    return true;
                }
                index += 1;
            }
            b'[' if !in_class => {
                in_class = true;
                // A bracket that closes right away is a member, behind `^` too.
                let caret = usize::from(at(index + 1) == Some(b'^'));
                let member = usize::from(at(index + 1 + caret) == Some(b']'));
                index += caret + member;
                class_start = index;
            }
            b'[' if at(index + 1) == Some(b':') => {
                // `[:alpha:]`
                let rest = bytes.get(index + 2..).unwrap_or_default();
                let Some(end) = memchr::memmem::find(rest, b":]") else {
                    return true;
                };
                index += end + 3;
            }
            b'[' => return true,
            b']' if in_class && index > class_start => in_class = false,
            b'&' | b'-' | b'~' if in_class && at(index + 1) == Some(byte) => return true,
            _ => (),
        }
        index += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_expression_is_for_the_whole_text() {
        let expression = Expression::default();
        let whole = expression.whole("a|b.c").unwrap();
        for (text, fits) in [("a", true), ("bxc", true), ("ab", false), ("abc", false)] {
            assert_eq!(whole.is_match(text.as_bytes()), fits, "{text}");
        }
        assert!(Expression::default().part("l").unwrap().is_match(b"xlx"));
    }

    #[test]
    fn what_re2_reads_in_another_way_is_refused() {
        for pattern in [
            "[a&&b]",
            "[a--z]",
            "[a~~b]",
            "[[a]b]",
            r"\<a",
            r"\b{start}",
            r"\Qa",
            "{a}",
        ] {
            assert!(Expression::default().whole(pattern).is_none(), "{pattern}");
        }
        for pattern in [
            "[[:alpha:]]+",
            "[]a]",
            "[^]a]",
            r"[a\[]",
            "a&&b",
            "[a-z-]",
            r"\pN",
            "[a-c]--",
            r"\bx\b",
        ] {
            assert!(Expression::default().whole(pattern).is_some(), "{pattern}");
        }
    }
}
