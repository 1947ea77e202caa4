//! JSON as text: a lexer that never fails.
//!
//! Two rooms rewrite an Envoy's JSON without understanding it: `render` renames
//! its keys, `redact` blanks its secrets. Both must keep every byte they do not
//! mean to change, so neither can go through a `Value`, which costs eight times
//! the text and forgets how a number was written. What they need is only to tell
//! keys from strings from brackets.
//!
//! So this lexer splits and does not judge. On valid JSON its tokens are exactly
//! the document's; on anything else it still ends, without a panic and without
//! recursion, and whoever needs validity has had serde_json look first (a
//! `RawValue` is proof enough). The price: it cannot be used to check a file.

pub mod fields;
pub mod name;

use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr2;

/// An object or an array.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    /// `{` … `}`
    Object,
    /// `[` … `]`
    Array,
}

/// One piece of a JSON text. Commas, colons and white space are implied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// `{` or `[`.
    Open(Container),
    /// `}` or `]`.
    Close(Container),
    /// An object's key as written between its quotes, escapes and all.
    Key(&'a str),
    /// A string value as written between its quotes, escapes and all.
    Text(&'a str),
    /// A number, `true`, `false` or `null`, as written.
    Bare(&'a str),
}

/// Splits a JSON text into [`Token`]s.
pub struct Lexer<'a> {
    text: &'a str,
    at: usize,
    span: Range<usize>,
}

impl<'a> Lexer<'a> {
    /// A lexer at the beginning of `text`.
    pub fn new(text: &'a str) -> Lexer<'a> {
        Lexer {
            text,
            at: 0,
            span: 0..0,
        }
    }

    /// Where the last token stands in the text: without the quotes for keys and
    /// strings.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// Skips what separates tokens and yields the byte that follows.
    #[inline(always)]
    fn skip(&mut self, separator: impl Fn(u8) -> bool) -> Option<u8> {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let width = rest.iter().position(|&byte| !separator(byte));
        self.at += width.unwrap_or(rest.len());
        width.map(|width| rest[width])
    }

    #[inline]
    /// The string whose opening quote is at `self.at`; an unclosed one ends with
    /// the text.
    fn string(&mut self) -> Token<'a> {
        let bytes = self.text.as_bytes();
        let start = self.at + 1;
        let mut end = start;
        loop {
            match quote_or_escape(bytes.get(end..).unwrap_or_default()) {
                Some(skip) if bytes[end + skip] == b'\\' => end += skip + 2,
                Some(skip) => {
                    end += skip;
                    self.at = end + 1;
                    break;
                }
                None => {
                    end = bytes.len();
                    self.at = end;
                    break;
                }
            }
        }
        let raw = self.take(start..end);
        if self.skip(is_space) == Some(b':') {
            self.at += 1;
            Token::Key(raw)
        } else {
            Token::Text(raw)
        }
    }

    fn take(&mut self, range: Range<usize>) -> &'a str {
        self.span = range.clone();
        self.text.get(range).unwrap_or_default()
    }
}

impl<'a> Iterator for Lexer<'a> {
    type Item = Token<'a>;

    #[inline]
    fn next(&mut self) -> Option<Token<'a>> {
        let token = match self.skip(|byte| is_space(byte) || byte == b',' || byte == b':')? {
            b'"' => return Some(self.string()),
            b'{' => Token::Open(Container::Object),
            b'[' => Token::Open(Container::Array),
            b'}' => Token::Close(Container::Object),
            b']' => Token::Close(Container::Array),
            _ => {
                let start = self.at;
                self.skip(|byte| !is_space(byte) && !b",:\"{}[]".contains(&byte));
                return Some(Token::Bare(self.take(start..self.at)));
            }
        };
        self.span = self.at..self.at + 1;
        self.at += 1;
        Some(token)
    }
}

/// Most strings are shorter than it takes to start a vectorised search.
#[inline(always)]
fn quote_or_escape(bytes: &[u8]) -> Option<usize> {
    const SHORT: usize = 24;
    let near = bytes.iter().take(SHORT);
    match near.copied().position(|byte| byte == b'"' || byte == b'\\') {
        None if bytes.len() > SHORT => memchr2(b'"', b'\\', &bytes[SHORT..]).map(|far| far + SHORT),
        near => near,
    }
}

#[inline(always)]
fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t')
}

/// The text with other text in some places, which do not overlap.
#[must_use]
pub fn replaced<'t>(text: &'t str, mut places: Vec<(Range<usize>, Cow<'_, str>)>) -> Cow<'t, str> {
    if places.is_empty() {
        return Cow::Borrowed(text);
    }
    places.sort_by_key(|(range, _)| range.start);
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    for (range, instead) in places {
        out.push_str(text.get(copied..range.start).unwrap_or_default());
        out.push_str(&instead);
        copied = range.end;
    }
    out.push_str(text.get(copied..).unwrap_or_default());
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::{Container, Lexer, Token};
    use proptest::prelude::*;

    #[test]
    fn keys_are_the_strings_before_a_colon() {
        let tokens: Vec<_> = Lexer::new(r#"{"a\"b" : ["c", -1.50e+3, true], "d":{}}"#).collect();
        assert_eq!(
            tokens,
            [
                Token::Open(Container::Object),
                Token::Key(r#"a\"b"#),
                Token::Open(Container::Array),
                Token::Text("c"),
                Token::Bare("-1.50e+3"),
                Token::Bare("true"),
                Token::Close(Container::Array),
                Token::Key("d"),
                Token::Open(Container::Object),
                Token::Close(Container::Object),
                Token::Close(Container::Object),
            ]
        );
    }

    #[test]
    fn an_unclosed_string_ends_with_the_text() {
        for text in ["\"abc", "\"abc\\", "\"ab\\\"", "\""] {
            assert_eq!(Lexer::new(text).count(), 1, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_split_and_no_token_leaves_it(text in r#"([\[\]{}",:\\ \n0-9a-zé☃]|\PC){0,60}"#) {
            let mut lexer = Lexer::new(&text);
            let mut last = 0;
            while let Some(token) = lexer.next() {
                let span = lexer.span();
                prop_assert!(span.start >= last && span.end <= text.len());
                last = span.end;
                if let Token::Key(raw) | Token::Text(raw) | Token::Bare(raw) = token {
                    prop_assert_eq!(raw, &text[span]);
                }
            }
        }
    }
}
