//! One connection to an istiod that speaks gRPC, and one call on it.
//!
//! gRPC is little more than HTTP/2 with five bytes before each message and a status
//! after the last (`grpc/doc/PROTOCOL-HTTP2.md`), so it is spoken here on `h2` itself,
//! over whatever stream there is: the port-forward's, with no port on this machine, or
//! a socket's. The stream of requests is left open until the answer came, as Envoy's
//! is: to an istiod one that ends is a client that is gone.

use std::sync::Arc;

use h2::client::{self, SendRequest};
use hyper::Request;
use hyper::body::Bytes;
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue, TE, USER_AGENT};
use rustls::pki_types::ServerName;
use rustls::{AlertDescription, ClientConfig};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::task::JoinHandle;
use tokio_rustls::TlsConnector;

use super::super::forward::{Last, Line};
use super::super::limits;
use super::super::trouble::Trouble;
use crate::error::Error;

/// The one method that is called.
const METHOD: &str =
    "/envoy.service.discovery.v3.AggregatedDiscoveryService/StreamAggregatedResources";
/// How many bytes may be under way: the usual 64 KiB make each of them wait for an answer.
const WINDOW: u32 = 4 << 20;

/// Why there is no answer.
pub(super) enum Lost {
    /// TLS could not be agreed on.
    Tls(Box<rustls::Error>),
    /// It speaks something else; what.
    NotGrpc(String),
    /// The node's word about the port.
    Closed(String),
    /// The connection ended; why.
    Broken(String),
    /// The call ended with this code and these words.
    Status(u32, String),
    /// For a reason that is plain already.
    Known(Error),
}

/// An open connection.
pub(super) struct Channel {
    sender: SendRequest<Bytes>,
    driver: JoinHandle<()>,
    line: Option<Line>,
    scheme: &'static str,
    authority: String,
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.driver.abort();
    }
}

impl Channel {
    /// Agrees on how to speak over a stream. With `tls` the server is verified first,
    /// as that says.
    pub(super) async fn open(
        stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
        mut line: Option<Line>,
        tls: Option<Arc<ClientConfig>>,
        authority: String,
    ) -> Result<Channel, Lost> {
        let scheme = if tls.is_some() { "https" } else { "http" };
        let opened = tokio::select! {
            biased;
            opened = greet(stream, tls, &authority) => opened,
            words = complaint(&mut line) => Err(Lost::Closed(words)),
        };
        let (sender, driver) = match opened {
            Ok(opened) => opened,
            Err(lost) => return Err(reason(lost, &mut line).await),
        };
        Ok(Channel {
            sender,
            driver,
            line,
            scheme,
            authority,
        })
    }

    /// Sends one message and hands back the first that comes. `came` counts bytes.
    pub(super) async fn call(
        &mut self,
        message: &[u8],
        token: Option<HeaderValue>,
        limit: u64,
        came: &mut Vec<u8>,
    ) -> Result<(), Lost> {
        let request = Request::post(format!("{}://{}{METHOD}", self.scheme, self.authority))
            .header(CONTENT_TYPE, "application/grpc")
            .header(TE, "trailers")
            .header(USER_AGENT, concat!("mesh/", env!("CARGO_PKG_VERSION")));
        let request = match token {
            Some(token) => request.header(AUTHORIZATION, token),
            None => request,
        };
        let request = request.body(()).map_err(|_| {
            Lost::Known(Error::usage(format!(
                "`{}` is no name to ask for",
                self.authority
            )))
        })?;
        let frame = frame(message);
        let sender = self.sender.clone();
        let ended = tokio::select! {
            biased;
            ended = exchange(sender, request, frame, limit, came) => ended,
            words = complaint(&mut self.line) => Err(Lost::Closed(words)),
        };
        match ended {
            Ok(()) => Ok(()),
            Err(lost) => Err(reason(lost, &mut self.line).await),
        }
    }
}

async fn complaint(line: &mut Option<Line>) -> String {
    match line {
        Some(line) => line.complaint().await,
        None => std::future::pending().await,
    }
}

/// The node's word on why a connection ended, if it has one.
async fn reason(lost: Lost, line: &mut Option<Line>) -> Lost {
    let (Lost::Broken(_), Some(line)) = (&lost, line) else {
        return lost;
    };
    match line.last_words().await {
        Last::Complaint(words) => Lost::Closed(words),
        Last::Broken(words) => Lost::Broken(words),
        Last::Silent => lost,
    }
}

/// A stream of any kind.
trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Stream for T {}

async fn greet(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    tls: Option<Arc<ClientConfig>>,
    name: &str,
) -> Result<(SendRequest<Bytes>, JoinHandle<()>), Lost> {
    let stream: Box<dyn Stream> = match tls {
        None => Box::new(stream),
        Some(config) => {
            let name = ServerName::try_from(name.to_owned()).map_err(|_| {
                Lost::Known(Error::usage(format!("`{name}` is no name of a server")))
            })?;
            let connected = TlsConnector::from(config).connect(name, stream).await;
            let connected = connected.map_err(not_agreed)?;
            if connected.get_ref().1.alpn_protocol() != Some(b"h2") {
                return Err(Lost::NotGrpc("it does not speak HTTP/2".into()));
            }
            Box::new(connected)
        }
    };
    let (sender, connection) = client::Builder::new()
        .initial_window_size(WINDOW)
        .initial_connection_window_size(WINDOW)
        .enable_push(false)
        .handshake(stream)
        .await
        .map_err(broken)?;
    // What ends the connection is seen by the call too, which can say more.
    let driver = tokio::spawn(async move {
        let _ = connection.await;
    });
    Ok((sender, driver))
}

fn not_agreed(error: std::io::Error) -> Lost {
    let inner = error.get_ref();
    match inner.and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
        Some(rustls::Error::InvalidMessage(_)) => Lost::NotGrpc("it does not speak TLS".into()),
        Some(
            rustls::Error::NoApplicationProtocol
            | rustls::Error::AlertReceived(AlertDescription::NoApplicationProtocol),
        ) => Lost::NotGrpc("it does not speak HTTP/2".into()),
        Some(tls) => Lost::Tls(Box::new(tls.clone())),
        None => Lost::Broken(Trouble::of(&error).words()),
    }
}

fn broken(error: h2::Error) -> Lost {
    if error.is_io() {
        return Lost::Broken(match error.get_io() {
            Some(io) => Trouble::of(io).words(),
            None => error.to_string(),
        });
    }
    if error.is_library() {
        return Lost::NotGrpc(error.to_string());
    }
    Lost::Broken(error.to_string())
}

/// A message with its length before it, not compressed.
fn frame(message: &[u8]) -> Bytes {
    let mut frame = vec![0];
    let length = u32::try_from(message.len()).unwrap_or(u32::MAX);
    frame.extend_from_slice(&length.to_be_bytes());
    frame.extend_from_slice(message);
    frame.into()
}

async fn exchange(
    sender: SendRequest<Bytes>,
    request: Request<()>,
    frame: Bytes,
    limit: u64,
    came: &mut Vec<u8>,
) -> Result<(), Lost> {
    let mut sender = sender.ready().await.map_err(broken)?;
    let (response, mut requests) = sender.send_request(request, false).map_err(broken)?;
    requests.send_data(frame, false).map_err(broken)?;
    let response = response.await.map_err(broken)?;
    let (head, mut body) = response.into_parts();
    if let Some(ended) = status(&head.headers) {
        return Err(ended);
    }
    let kind = head.headers.get(CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if head.status != 200 || !kind.starts_with("application/grpc") {
        return Err(Lost::NotGrpc(format!("it answered {}", head.status)));
    }
    while let Some(data) = body.data().await {
        let data = data.map_err(broken)?;
        // Taken in, so that as many may follow; the stream being gone is seen next time.
        let _ = body.flow_control().release_capacity(data.len());
        came.extend_from_slice(&data);
        if let Some(length) = announced(came)? {
            if length > limit {
                let error = limits::too_large(Some(length), limit);
                return Err(Lost::Known(error));
            }
            if came.len() as u64 >= length + PREFIX {
                came.truncate(usize::try_from(length + PREFIX).unwrap_or(usize::MAX));
                came.drain(..came.len().min(PREFIX as usize));
                return Ok(());
            }
        }
    }
    let trailers = body.trailers().await.map_err(broken)?;
    let ended = trailers.as_ref().and_then(status);
    Err(ended.unwrap_or_else(|| Lost::Broken("the call ended without an answer".into())))
}

/// What stands before a message.
const PREFIX: u64 = 5;

/// The length of the message that has begun, once its prefix is there.
fn announced(came: &[u8]) -> Result<Option<u64>, Lost> {
    match came {
        [0, a, b, c, d, ..] => Ok(Some(u32::from_be_bytes([*a, *b, *c, *d]).into())),
        [0, ..] | [] => Ok(None),
        // Compression was not offered.
        _ => Err(Lost::NotGrpc("its message cannot be read".into())),
    }
}

/// How a call ended that ended otherwise than well.
fn status(headers: &HeaderMap) -> Option<Lost> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let code = text("grpc-status")?.parse().unwrap_or(2);
    let words = text("grpc-message").unwrap_or_default();
    (code != 0).then(|| Lost::Status(code, decoded(words)))
}

/// Text whose bytes outside of ASCII are written as `%xx`.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        let digits = after
            .get(..2)
            .filter(|two| two.iter().all(u8::is_ascii_hexdigit));
        let digits = digits.and_then(|two| std::str::from_utf8(two).ok());
        match digits.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(value) if *byte == b'%' => {
                bytes.push(value);
                rest = after.get(2..).unwrap_or_default();
            }
            _ => bytes.push(*byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_message_has_its_length_before_it() {
        assert_eq!(&frame(b"abc")[..], b"\0\0\0\0\x03abc");
        assert_eq!(announced(b"\0\0\0\x01\0rest").ok(), Some(Some(256)));
        assert_eq!(announced(b"\0\0\0").ok(), Some(None));
        assert!(announced(b"HTTP/1.1").is_err() && announced(b"\x01").is_err());
    }

    #[test]
    fn words_are_decoded_and_broken_ones_stay() {
        assert_eq!(decoded("caf%C3%A9: 100%"), "café: 100%");
        assert_eq!(decoded("%zz%4"), "%zz%4");
        assert_eq!(decoded("%+1"), "%+1");
    }

    proptest::proptest! {
        #[test]
        fn no_words_break_the_decoding(text in "(%|[0-9a-f]|é|x)*") {
            let _ = decoded(&text);
        }
    }
}
