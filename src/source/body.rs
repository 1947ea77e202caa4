//! Taking in a body, never more of it than allowed.
//!
//! The API server, an admin address and a pod's stream all end here, so that a
//! limit, a short count and a lie about the length mean the same everywhere. An
//! announced length is believed only to refuse early and to reserve memory.
//!
//! What came is kept outside of the exchange that brings it ([`Came`]), for that
//! may be given up at any byte: a dump of which nine tenths came before the
//! stream was cut still tells most of what was asked.

use std::cell::{Cell, RefCell};
use std::error::Error as StdError;
use std::pin::pin;

use http_body_util::BodyExt;
use hyper::body::{Body, Bytes};

use super::limits;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::redact;

/// Why a body did not come whole.
pub(crate) enum Broken {
    /// It is larger than allowed.
    TooLarge(Error),
    /// The stream ended or failed before its end.
    Cut(Box<dyn StdError + Send + Sync>),
}

/// What came of an answer so far.
#[derive(Default)]
pub(crate) struct Came {
    status: Cell<u16>,
    body: RefCell<Vec<u8>>,
}

/// An answer as it ended: whole, or cut off with the reason.
pub(crate) struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// The body, or its beginning.
    pub body: Vec<u8>,
    /// Why no more came.
    pub cut: Option<Error>,
}

impl Came {
    /// A head came; what an earlier try brought is forgotten.
    pub(crate) fn begin(&self, status: u16) {
        self.status.set(status);
        self.body.borrow_mut().clear();
    }

    /// Looks at the body.
    pub(crate) fn with_body<T>(&self, look: impl FnOnce(&[u8]) -> T) -> T {
        look(&self.body.borrow())
    }

    /// How many bytes of the body came.
    pub(crate) fn bytes(&self) -> u64 {
        self.body.borrow().len() as u64
    }

    /// The answer that an exchange brought, or as much of it as came before the
    /// stream broke or time ran out. A refusal's beginning is worth nothing.
    pub(crate) fn settle(self, ended: Result<()>) -> Result<Reply> {
        let (status, mut body) = (self.status.get(), self.body.into_inner());
        let cut = match ended {
            Ok(()) => None,
            Err(error) => {
                if error.exit != Exit::Unreachable || status != 200 || body.is_empty() {
                    return Err(error);
                }
                whole_characters(&mut body);
                Some(error)
            }
        };
        Ok(Reply { status, body, cut })
    }
}

/// Drops the first bytes of a character whose last did not come, which would
/// make what is text look like something else.
fn whole_characters(body: &mut Vec<u8>) {
    if let Err(error) = std::str::from_utf8(body)
        && error.error_len().is_none()
    {
        body.truncate(error.valid_up_to());
    }
}

/// Takes in all of `body`.
pub(crate) async fn collect<B>(body: B, limit: u64, came: &Came) -> std::result::Result<(), Broken>
where
    B: Body<Data = Bytes>,
    B::Error: Into<Box<dyn StdError + Send + Sync>>,
{
    let mut body = pin!(body);
    let announced = body.size_hint().lower();
    if announced > limit {
        return Err(Broken::TooLarge(limits::too_large(Some(announced), limit)));
    }
    // Reserving may fail where memory is short; growing step by step then does its best.
    let room = usize::try_from(announced).unwrap_or(0);
    let _ = came.body.borrow_mut().try_reserve_exact(room);
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| Broken::Cut(error.into()))?;
        let Ok(data) = frame.into_data() else {
            continue;
        };
        if came.bytes() + data.len() as u64 > limit {
            return Err(Broken::TooLarge(limits::too_large(None, limit)));
        }
        came.body.borrow_mut().extend_from_slice(&data);
    }
    Ok(())
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
    let line = redact::words(&words);
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
    #![allow(clippy::unwrap_used)]
    use super::{Came, first_words};
    use crate::error::Error;

    fn came(status: u16, body: &[u8]) -> Came {
        let came = Came::default();
        came.begin(status);
        came.body.borrow_mut().extend_from_slice(body);
        came
    }

    #[test]
    fn what_came_before_a_break_is_kept_with_the_reason_up_to_the_last_whole_character() {
        let broken = Error::unreachable("cut");
        let reply = came(200, "{\"é".as_bytes()).settle(Err(broken.clone()));
        assert_eq!(reply.unwrap().body, "{\"é".as_bytes());
        let reply = came(200, b"{\"\xc3").settle(Err(broken.clone())).unwrap();
        assert_eq!((reply.body, reply.cut), (b"{\"".to_vec(), Some(broken)));
    }

    #[test]
    fn nothing_a_refusal_or_too_much_is_an_error() {
        let broken = || Error::unreachable("cut");
        assert!(came(200, b"").settle(Err(broken())).is_err());
        assert!(came(503, b"up").settle(Err(broken())).is_err());
        let large = Error::input("too large");
        assert!(came(200, b"{}").settle(Err(large)).is_err());
        assert_eq!(came(503, b"up").settle(Ok(())).unwrap().cut, None);
    }

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
