//! Taking in a body, never more of it than allowed.
//!
//! The API server, an admin address and a pod's stream all end here, so that a
//! limit, a short count and a lie about the length mean the same everywhere. An
//! announced length is believed only to refuse early and to reserve memory.

use std::cell::Cell;
use std::error::Error as StdError;
use std::pin::pin;

use http_body_util::BodyExt;
use hyper::body::{Body, Bytes};

use super::limits;
use crate::error::Error;

/// Why a body did not come whole.
pub(crate) enum Broken {
    /// It is larger than allowed.
    TooLarge(Error),
    /// The stream ended or failed before its end.
    Cut(Box<dyn StdError + Send + Sync>),
}

/// All of `body`, counting what came in `came`.
pub(crate) async fn collect<B>(body: B, limit: u64, came: &Cell<u64>) -> Result<Vec<u8>, Broken>
where
    B: Body<Data = Bytes>,
    B::Error: Into<Box<dyn StdError + Send + Sync>>,
{
    let mut body = pin!(body);
    let announced = body.size_hint().lower();
    if announced > limit {
        return Err(Broken::TooLarge(limits::too_large(Some(announced), limit)));
    }
    let mut whole = Vec::new();
    // Reserving may fail where memory is short; growing step by step then does its best.
    let _ = whole.try_reserve_exact(usize::try_from(announced).unwrap_or(0));
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| Broken::Cut(error.into()))?;
        let Ok(data) = frame.into_data() else {
            continue;
        };
        came.set(came.get() + data.len() as u64);
        if came.get() > limit {
            return Err(Broken::TooLarge(limits::too_large(None, limit)));
        }
        whole.extend_from_slice(&data);
    }
    Ok(whole)
}

/// What a body says to a human, in a few words and one line: a page's title or
/// its text without tags, never a page.
pub(crate) fn first_words(body: &[u8]) -> String {
    const ENOUGH: usize = 160;
    let text = String::from_utf8_lossy(&body[..body.len().min(8192)]);
    let lower = text.to_ascii_lowercase();
    let title = lower.find("<title>").and_then(|start| {
        let start = start + "<title>".len();
        let end = start + lower[start..].find("</title>")?;
        text.get(start..end)
    });
    let mut words = String::new();
    let mut in_tag = false;
    for character in title.unwrap_or(&text).chars() {
        match character {
            '<' => in_tag = true,
            '>' if in_tag => {
                in_tag = false;
                words.push(' ');
            }
            _ if in_tag => {}
            _ => words.push(character),
        }
    }
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(ENOUGH) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// Whether a content type is a web page's, which nobody here ever asks for.
pub(crate) fn is_page(headers: &hyper::HeaderMap) -> bool {
    headers
        .get(hyper::header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.to_ascii_lowercase().starts_with("text/html"))
}

#[cfg(test)]
mod tests {
    use super::first_words;

    #[test]
    fn a_page_is_told_by_its_title_and_anything_else_by_its_first_line() {
        assert_eq!(
            first_words(b"<html><head><TITLE>502 Bad\nGateway</TITLE></head><body>x</body>"),
            "502 Bad Gateway"
        );
        assert_eq!(first_words(b"<p>no <b>way</b></p>"), "no way");
        assert_eq!(first_words(b"404 page not found\n"), "404 page not found");
        assert_eq!(first_words(b""), "");
        assert_eq!(first_words(&[0xff; 3]), "\u{fffd}\u{fffd}\u{fffd}");
    }

    #[test]
    fn words_end_after_a_line_and_never_inside_a_character() {
        let long = "é".repeat(1000);
        assert_eq!(first_words(long.as_bytes()).chars().count(), 161);
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_break_the_first_words(
            bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..64),
            text in "(<title>|</title>|<|>|é|İ| )*"
        ) {
            for body in [bytes.as_slice(), text.as_bytes()] {
                let words = first_words(body);
                proptest::prop_assert!(!words.contains('\n'));
            }
        }
    }
}
