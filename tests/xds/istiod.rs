//! An istiod that speaks gRPC over TLS, with certificates made for the test.
//!
//! It listens on loopback, behind the fake node's port or at an address of its own. It
//! keeps what it was told, byte for byte, before and after TLS: what a test must know
//! of a token is that no byte of it came.

use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use axum::body::Bytes;
use axum::http::{HeaderMap, Response};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

use super::support::{self, Reply};

/// The name of an istiod without a revision.
pub const NAME: &str = "istiod.istio-system.svc";

/// A mesh's root.
pub struct Root(CertifiedIssuer<'static, KeyPair>);

/// A certificate with its key.
#[derive(Clone)]
pub struct Identity {
    pub certificate: String,
    pub key: String,
    der: (Vec<u8>, Vec<u8>),
}

impl Root {
    pub fn new() -> Root {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        Root(CertifiedIssuer::self_signed(params, key).unwrap())
    }

    pub fn pem(&self) -> String {
        self.0.pem()
    }

    /// A certificate for these names, which ends in this year.
    pub fn signs(&self, names: &[&str], until: i32) -> Identity {
        let names: Vec<String> = names.iter().map(ToString::to_string).collect();
        let mut params = CertificateParams::new(names).unwrap();
        params.not_before = rcgen::date_time_ymd(2020, 1, 1);
        params.not_after = rcgen::date_time_ymd(until, 1, 1);
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.0).unwrap();
        Identity {
            certificate: certificate.pem(),
            key: key.serialize_pem(),
            der: (certificate.der().to_vec(), key.serialize_der()),
        }
    }
}

/// What listens.
pub enum Speaks {
    /// gRPC over TLS, as this one.
    Tls(Identity),
    /// gRPC alone.
    Plain,
    /// Who knows what over TLS: no protocol is agreed on.
    OldHttp(Identity),
    /// A greeting of its own.
    Ssh,
    /// Nothing.
    Silence,
}

/// How a question is answered.
pub enum Said {
    /// With these bytes.
    Bytes(Vec<u8>),
    /// With a status of gRPC's.
    Status(u32, &'static str),
    /// Half of an answer, then the connection ends.
    Half,
    /// Never.
    Never,
    /// By a web page.
    Page,
    /// A message of 2 GiB is announced.
    Huge,
    /// A message that is none.
    Nonsense,
    /// A compressed one.
    Compressed,
}

/// What was told to it.
#[derive(Default)]
pub struct Told {
    /// All bytes, as they came over the wire and out of TLS.
    pub bytes: Vec<u8>,
    /// Type and resource of each question.
    pub questions: Vec<String>,
    /// The headers of each.
    pub headers: Vec<HeaderMap>,
    /// The `:authority` of each.
    pub authorities: Vec<String>,
    /// How many connections were made.
    pub connections: usize,
}

type Shared = Arc<Mutex<Told>>;
type Program = Arc<dyn Fn(&str) -> Said + Send + Sync>;

/// A running one.
pub struct Istiod {
    pub address: SocketAddr,
    told: Shared,
}

impl Istiod {
    /// Starts one that answers (resource) by a function.
    pub fn start(speaks: Speaks, answer: impl Fn(&str) -> Said + Send + Sync + 'static) -> Istiod {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let (address, told) = (listener.local_addr().unwrap(), Shared::default());
        let (program, shared): (Program, _) = (Arc::new(answer), told.clone());
        std::thread::spawn(move || {
            support::block(async {
                let listener = TcpListener::from_std(listener).unwrap();
                let speaks = Arc::new(speaks);
                while let Ok((stream, _)) = listener.accept().await {
                    shared.lock().unwrap().connections += 1;
                    let meet = meet(stream, speaks.clone(), program.clone(), shared.clone());
                    tokio::spawn(meet);
                }
            });
        });
        Istiod { address, told }
    }

    /// One that answers what Bookinfo's did, and lists whoever asks among its clients.
    pub fn bookinfo(speaks: Speaks) -> Istiod {
        Istiod::start(speaks, recorded)
    }

    pub fn told<T>(&self, look: impl FnOnce(&Told) -> T) -> T {
        look(&self.told.lock().unwrap())
    }

    /// Whether a byte of the token came, by its first few.
    pub fn knows_token(&self) -> bool {
        self.told(|told| {
            let token = &support::TOKEN.as_bytes()[..6];
            let heard = told
                .headers
                .iter()
                .any(|headers| headers.contains_key("authorization"));
            heard || told.bytes.windows(token.len()).any(|bytes| bytes == token)
        })
    }
}

/// What the recorded one answers to a resource.
pub fn recorded(resource: &str) -> Said {
    let path = format!("/debug/{}", super::envoy::decode(resource));
    let Reply::Full(_, _, body) = super::world::istiod(&path) else {
        panic!("{path}");
    };
    let text = String::from_utf8(body).unwrap();
    let own = "mesh_debug.istio-system";
    Said::Bytes(
        match path.as_str() {
            "/debug/syncz" => text.replacen('[', &format!("[{{\"proxy\":\"{own}\"}},"), 1),
            "/debug/connections" => text
                .replacen("\"totalClients\":12", "\"totalClients\":13", 1)
                .replacen(
                    "\"clients\":[",
                    &format!(
                        "\"clients\":[{{\"connectionId\":\"{own}-7\",\"connectedAt\":\"x\"}},"
                    ),
                    1,
                ),
            _ => text,
        }
        .into_bytes(),
    )
}

async fn meet(stream: TcpStream, speaks: Arc<Speaks>, program: Program, told: Shared) {
    let mut stream = Heard {
        stream,
        told: told.clone(),
    };
    let accept = |identity: &Identity, protocol: Option<&[u8]>| {
        let (certificate, key) = identity.der.clone();
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key));
        let mut config =
            ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
                .with_safe_default_protocol_versions()
                .unwrap()
                .with_no_client_auth()
                .with_single_cert(vec![certificate.into()], key)
                .unwrap();
        config.alpn_protocols = protocol.into_iter().map(<[u8]>::to_vec).collect();
        TlsAcceptor::from(Arc::new(config))
    };
    match &*speaks {
        Speaks::Tls(identity) => {
            if let Ok(stream) = accept(identity, Some(b"h2")).accept(stream).await {
                let stream = Heard {
                    stream,
                    told: told.clone(),
                };
                serve(stream, program, told).await;
            }
        }
        Speaks::OldHttp(identity) => {
            if let Ok(stream) = accept(identity, None).accept(stream).await {
                let mut stream = Heard { stream, told };
                let _ = tokio::io::copy(&mut stream, &mut tokio::io::sink()).await;
            }
        }
        Speaks::Plain => serve(stream, program, told).await,
        Speaks::Ssh => {
            let _ = stream.write_all(b"SSH-2.0-OpenSSH_9.6\r\n").await;
            let _ = tokio::io::copy(&mut stream, &mut tokio::io::sink()).await;
        }
        Speaks::Silence => {
            let _ = tokio::io::copy(&mut stream, &mut tokio::io::sink()).await;
        }
    }
}

async fn serve(stream: impl AsyncRead + AsyncWrite + Unpin, program: Program, told: Shared) {
    let Ok(mut connection) = h2::server::handshake(stream).await else {
        return;
    };
    while let Some(Ok((request, mut respond))) = connection.accept().await {
        let (program, told) = (program.clone(), told.clone());
        tokio::spawn(async move {
            let (head, mut body) = request.into_parts();
            let mut message = Vec::new();
            while let Some(Ok(data)) = body.data().await {
                message.extend_from_slice(&data);
                let length = message
                    .get(1..5)
                    .map(|four| u32::from_be_bytes(four.try_into().unwrap()));
                if length.is_some_and(|length| message.len() >= length as usize + 5) {
                    break;
                }
            }
            let (type_url, resource) = read(&message[5..]);
            {
                let mut told = told.lock().unwrap();
                told.questions.push(format!("{type_url} {resource}"));
                told.headers.push(head.headers.clone());
                told.authorities
                    .push(head.uri.authority().unwrap().to_string());
            }
            assert_eq!(
                head.uri.path(),
                "/envoy.service.discovery.v3.AggregatedDiscoveryService/StreamAggregatedResources"
            );
            let response = |kind: &str| Response::builder().header("content-type", kind);
            let grpc = || response("application/grpc").body(()).unwrap();
            let said = match type_url.as_str() {
                "istio.io/debug/syncz" => None,
                _ => Some(program(&resource)),
            };
            let message = match said {
                None => message_of(&type_url, &clients(), Some(IDENTIFIER)),
                Some(Said::Bytes(bytes)) => message_of(&type_url, &[bytes], None),
                Some(Said::Status(code, words)) => {
                    let head = response("application/grpc")
                        .header("grpc-status", code)
                        .header("grpc-message", words);
                    respond.send_response(head.body(()).unwrap(), true).unwrap();
                    return;
                }
                Some(Said::Page) => {
                    let mut body = respond
                        .send_response(response("text/html").body(()).unwrap(), false)
                        .unwrap();
                    body.send_data(Bytes::from_static(b"<html>"), true).unwrap();
                    return;
                }
                Some(Said::Half) => {
                    let mut body = respond.send_response(grpc(), false).unwrap();
                    body.send_data(Bytes::from_static(b"\0\0\0\x01\0half"), false)
                        .unwrap();
                    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
                    body.send_reset(h2::Reason::INTERNAL_ERROR);
                    return;
                }
                Some(Said::Never) => return std::future::pending().await,
                Some(Said::Huge) => Bytes::from_static(b"\0\x80\0\0\0..."),
                Some(Said::Nonsense) => Bytes::from_static(b"\0\0\0\0\x06<html>"),
                Some(Said::Compressed) => Bytes::from_static(b"\x01\0\0\0\x01x"),
            };
            let mut stream = respond.send_response(grpc(), false).unwrap();
            stream.send_data(message, false).unwrap();
            // As a stream of xDS it stays open until the client goes.
            let _ = std::future::poll_fn(|context| stream.poll_reset(context)).await;
        });
    }
}

/// Who answers, as istiod writes it.
const IDENTIFIER: &[u8] = br#"{"Component":"istiod","ID":"istiod-x","Info":{"version":"1.32-alpha.eed52ebb66ad","revision":"eed52ebb66ad","golang_version":"go1.26","status":"Clean","tag":"1.32"}}"#;

/// The type and the resource of a request.
fn read(mut message: &[u8]) -> (String, String) {
    let (mut type_url, mut resource) = (String::new(), String::new());
    while let [key, length, rest @ ..] = message {
        assert!(*length < 128, "the test's messages are short");
        let (field, rest) = rest.split_at((*length).into());
        let text = String::from_utf8_lossy(field).into_owned();
        match key >> 3 {
            2 => assert!(text.contains("sidecar~0.0.0.0~mesh_debug."), "{text}"),
            3 => resource = text,
            4 => type_url = text,
            other => panic!("field {other}"),
        }
        message = rest;
    }
    (type_url, resource)
}

fn message_of(type_url: &str, values: &[Vec<u8>], identifier: Option<&[u8]>) -> Bytes {
    let mut message = Vec::new();
    message.extend(field(1, b"version"));
    for value in values {
        let resource = [field(1, type_url.as_bytes()), field(2, value)].concat();
        message.extend(field(2, &resource));
    }
    message.extend(field(4, type_url.as_bytes()));
    if let Some(identifier) = identifier {
        message.extend(field(6, &field(1, identifier)));
    }
    let length = u32::try_from(message.len()).unwrap();
    [&[0], &length.to_be_bytes()[..], &message].concat().into()
}

/// How two proxies stand: `ClientConfig`s with a node's id and one kind each.
fn clients() -> Vec<Vec<u8>> {
    let client = |id: &str, verdict: u8| {
        let cds = "type.googleapis.com/envoy.config.cluster.v3.Cluster";
        let kind = [field(1, cds.as_bytes()), vec![6 << 3, verdict]].concat();
        [field(1, &field(1, id.as_bytes())), field(3, &kind)].concat()
    };
    vec![client("b.bookinfo", 3), client("a.bookinfo", 1)]
}

fn field(number: u8, bytes: &[u8]) -> Vec<u8> {
    let mut field = vec![number << 3 | 2];
    let mut length = bytes.len();
    while length > 127 {
        field.push((length & 127) as u8 | 128);
        length >>= 7;
    }
    field.push(length as u8);
    [field, bytes.to_vec()].concat()
}

/// A stream whose incoming bytes are kept.
struct Heard<S> {
    stream: S,
    told: Shared,
}

impl<S: AsyncRead + Unpin> AsyncRead for Heard<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<std::io::Result<()>> {
        let before = into.filled().len();
        let polled = Pin::new(&mut self.stream).poll_read(context, into);
        let came = &into.filled()[before..];
        self.told.lock().unwrap().bytes.extend_from_slice(came);
        polled
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Heard<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<std::io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
