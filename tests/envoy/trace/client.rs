//! Sends cases, many at a time, each on a connection of its own.
//!
//! Each socket is bound to an address that no other case of its batch has, since that is
//! the one thing that every line of the access log tells of a connection, whatever Envoy
//! makes of it. The client reads an answer to its length and hangs up: Envoy waits a
//! second before it closes by itself. What the answer is nobody looks at; the log tells.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use futures_util::StreamExt as _;
use mesh::trace::request::Arrival;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, pem::PemObject as _};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpSocket, TcpStream};
use tokio_rustls::TlsConnector;

use super::case::{Case, ClientTls};
use super::wire;

/// Connections at a time: enough to keep one Envoy worker busy.
const AT_ONCE: usize = 32;

/// The longest that a case may take. Inspectors wait for bytes; nothing else should wait.
const LONGEST: Duration = Duration::from_secs(3);

/// How long a connection is tried for: machines are busy, and Envoy may only just have started.
const PATIENCE: Duration = Duration::from_secs(5);

/// The ports of sockets whose address a case chooses.
static PORTS: AtomicU32 = AtomicU32::new(0);

/// Sends all of them to the sockets of captures; the address of each client's socket.
pub fn send(cases: &[Case], capture: Ipv4Addr) -> Vec<SocketAddr> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let mut sockets: Vec<(usize, SocketAddr)> = runtime.block_on(async {
        futures_util::stream::iter(cases.iter().enumerate())
            .map(async |(number, case)| (number, one(number, case, capture).await))
            .buffer_unordered(AT_ONCE)
            .collect()
            .await
    });
    sockets.sort_unstable();
    sockets.into_iter().map(|(_, socket)| socket).collect()
}

async fn one(number: usize, case: &Case, capture: Ipv4Addr) -> SocketAddr {
    let port = match case.arrival {
        Arrival::Inbound => Some(15006),
        Arrival::Direct => None,
        _ => Some(15001),
    };
    let to = case.to.unwrap();
    let target = port.map_or(to, |port| SocketAddr::from((capture, port)));
    // One address for each, or one port: what the kernel chooses may be the last one's.
    let own = Ipv4Addr::from(u32::from(Ipv4Addr::new(127, 100, 0, 0)) + number as u32);
    let mut stream = connected(case, own, target).await;
    let own = stream.local_addr().unwrap();
    let talk = async {
        if port.is_some() {
            let header = wire::proxy(case.from.unwrap_or(own), to);
            stream.write_all(&header).await?;
        }
        talk(case, stream).await
    };
    // However it goes, the log says how.
    let _ = tokio::time::timeout(LONGEST, talk).await;
    own
}

/// A connection to a socket. A port may be another's (a server on all addresses has its own on
/// each of them, the endpoints' among them), so what fails is tried again with the next one.
async fn connected(case: &Case, own: Ipv4Addr, target: SocketAddr) -> TcpStream {
    let end = Instant::now() + PATIENCE;
    loop {
        let own = match case.peer {
            Some(peer) => {
                let port = PORTS.fetch_add(1, Ordering::Relaxed) % 50_000 + 10_000;
                SocketAddr::from((peer, port as u16))
            }
            None => SocketAddr::from((own, 0)),
        };
        match attempt(own, target).await {
            Ok(stream) => return stream,
            Err(cause) if Instant::now() > end => {
                panic!(
                    "no connection from {own} to {target}: {cause}: {}",
                    case.line
                )
            }
            Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
        }
    }
}

async fn attempt(own: SocketAddr, target: SocketAddr) -> std::io::Result<TcpStream> {
    let socket = TcpSocket::new_v4()?;
    socket.set_reuseaddr(true)?;
    socket.bind(own)?;
    socket.connect(target).await
}

async fn talk(case: &Case, stream: TcpStream) -> std::io::Result<()> {
    match &case.tls {
        None => exchange(case, stream).await,
        Some(tls) => {
            let name = if tls.sni.is_empty() {
                "unnamed"
            } else {
                &tls.sni
            };
            let name = ServerName::try_from(name.to_owned()).unwrap();
            let connector = TlsConnector::from(Arc::new(configuration(tls)));
            exchange(case, connector.connect(name, stream).await?).await
        }
    }
}

async fn exchange(
    case: &Case,
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
) -> std::io::Result<()> {
    let bytes = case.http.as_ref().map_or(wire::RAW.to_vec(), wire::request);
    stream.write_all(&bytes).await?;
    stream.flush().await?;
    let mut answer = Vec::new();
    let mut chunk = [0; 4096];
    loop {
        let more = stream.read(&mut chunk).await?;
        answer.extend(&chunk[..more]);
        let whole = match &case.http {
            Some(http) => wire::is_whole(http, &answer),
            None => !answer.is_empty(),
        };
        if more == 0 || whole {
            return Ok(());
        }
    }
}

fn configuration(tls: &ClientTls) -> rustls::ClientConfig {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(Anything));
    let mut configuration = match &tls.certificate {
        None => builder.with_no_client_auth(),
        Some(name) => {
            let pem = std::fs::read(certificate(name)).unwrap();
            let chain = CertificateDer::pem_slice_iter(&pem).map(Result::unwrap);
            let key = PrivateKeyDer::from_pem_slice(&pem).unwrap();
            builder.with_client_auth_cert(chain.collect(), key).unwrap()
        }
    };
    configuration.enable_sni = !tls.sni.is_empty();
    configuration.alpn_protocols = tls
        .alpn
        .iter()
        .map(|name| name.clone().into_bytes())
        .collect();
    configuration
}

/// Where a certificate lies.
pub fn certificate(name: &str) -> String {
    format!(
        "{}/tests/envoy/trace/certificates/{name}.pem",
        env!("CARGO_MANIFEST_DIR")
    )
}

/// The client takes any server: who it is that answers is not in question.
#[derive(Debug)]
struct Anything;

impl rustls::client::danger::ServerCertVerifier for Anything {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: rustls::pki_types::UnixTime,
    ) -> Result<rustls::client::danger::ServerCertVerified, rustls::Error> {
        Ok(rustls::client::danger::ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &rustls::DigitallySignedStruct,
    ) -> Result<rustls::client::danger::HandshakeSignatureValid, rustls::Error> {
        Ok(rustls::client::danger::HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &rustls::DigitallySignedStruct,
    ) -> Result<rustls::client::danger::HandshakeSignatureValid, rustls::Error> {
        Ok(rustls::client::danger::HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<rustls::SignatureScheme> {
        rustls::crypto::ring::default_provider()
            .signature_verification_algorithms
            .supported_schemes()
    }
}

#[test]
fn a_port_that_a_server_of_all_addresses_has_is_passed_over() {
    let everywhere = || std::net::TcpListener::bind("0.0.0.0:0").unwrap();
    let mut servers = vec![everywhere()];
    // Of those that the kernel gives away, the last are beyond what is counted through.
    let port = loop {
        match servers.last().unwrap().local_addr().unwrap().port() {
            port if port < 60_000 => break port,
            _ => servers.push(everywhere()),
        }
    };
    PORTS.store(u32::from(port) - 10_000, Ordering::Relaxed);
    let case = Case::read("GET / a @peer=127.77.0.8");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let target = SocketAddr::from(([127, 0, 0, 1], port));
    let stream = runtime.block_on(connected(&case, Ipv4Addr::LOCALHOST, target));
    let own = stream.local_addr().unwrap();
    assert_eq!(own.ip(), Ipv4Addr::new(127, 77, 0, 8));
    assert_ne!(own.port(), port);
}
