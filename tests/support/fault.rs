//! What can go wrong with one HTTP request, on purpose.

use std::convert::Infallible;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::Response;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use futures_util::stream::{self, StreamExt};

use super::objects;

/// One way to break an answer.
#[derive(Clone, Debug)]
pub enum Fault {
    /// A `Status` of the API server, and after how many seconds to come back.
    Status(u16, &'static str, Option<u32>),
    /// A web page of somebody in between.
    Page(u16),
    /// Plain text.
    Text(u16, &'static str),
    /// Never an answer.
    Hang,
    /// The answer ends after its first bytes.
    Cut,
    /// 2 GiB are announced.
    Huge,
    /// Bytes without end.
    Endless,
    /// A byte now and then.
    Drip,
}

/// The page of a proxy that is in the way.
pub const PAGE: &str = "<html><head><title>Corporate Gateway</title></head><body>No.</body></html>";

impl Fault {
    /// The broken answer.
    pub async fn answer(&self) -> Response<Body> {
        let answer = Response::builder().header(CONTENT_TYPE, "application/json");
        match self {
            Fault::Status(code, message, retry_after) => {
                let mut answer = answer.status(*code);
                if let Some(seconds) = retry_after {
                    answer = answer.header(RETRY_AFTER, *seconds);
                }
                answer.body(Body::from(objects::status(*code, message).to_string()))
            }
            Fault::Page(code) => Response::builder()
                .status(*code)
                .header(CONTENT_TYPE, "text/html; charset=utf-8")
                .body(Body::from(PAGE)),
            Fault::Text(code, text) => Response::builder()
                .status(*code)
                .header(CONTENT_TYPE, "text/plain")
                .body(Body::from(*text)),
            Fault::Hang => std::future::pending().await,
            Fault::Cut => {
                let start = stream::once(async { Ok("{\"items\":[") });
                let end = stream::once(async {
                    // Or the head would never leave: it is flushed when the body pauses.
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    Err(std::io::Error::other("cut"))
                });
                answer
                    .header(CONTENT_LENGTH, 5000)
                    .body(Body::from_stream(start.chain(end)))
            }
            Fault::Huge => {
                let silence = stream::pending::<Result<Bytes, Infallible>>();
                answer
                    .header(CONTENT_LENGTH, 2_u64 << 30)
                    .body(Body::from_stream(silence))
            }
            Fault::Endless => {
                let noise = stream::repeat(Bytes::from(vec![b' '; 64 << 10]));
                answer.body(Body::from_stream(noise.map(Ok::<_, Infallible>)))
            }
            Fault::Drip => {
                let drops = stream::repeat(Bytes::from_static(b" ")).then(async |drop| {
                    tokio::time::sleep(Duration::from_millis(10)).await;
                    Ok::<_, Infallible>(drop)
                });
                answer.body(Body::from_stream(drops))
            }
        }
        .unwrap()
    }
}
