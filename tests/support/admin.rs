//! A pod's port behind the port-forward: the node's part and the program's.
//!
//! The WebSocket carries two channels a port, data and errors, each opened by a
//! frame with the port's number (`v4.channel.k8s.io`). Behind it stands a program
//! that reads requests off the data channel by hand, since only bytes written by
//! hand can be cut, dripped and lied about.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::ws::{Message, WebSocket};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Answers (method, path and query).
type Program = Arc<dyn Fn(&str, &str) -> Reply + Send + Sync>;

/// What listens at a port of a pod.
#[derive(Clone)]
pub enum Port {
    /// A program.
    Program(Program),
    /// Nobody: the node says so on the error channel.
    Refused(&'static str),
    /// The node speaks of another port than was asked for.
    Mixed,
    /// Whatever listens there, byte for byte.
    Socket(SocketAddr),
}

impl Port {
    /// A program that answers by a function.
    pub fn program(answer: impl Fn(&str, &str) -> Reply + Send + Sync + 'static) -> Port {
        Port::Program(Arc::new(answer))
    }
}

/// How a program answers one request.
#[derive(Clone, Debug)]
pub enum Reply {
    /// Status, content type and body, chunked as Envoy sends it.
    Full(u16, &'static str, Vec<u8>),
    /// Never.
    Silent,
    /// The first bytes of the body, then the stream ends with a proper close.
    Cut(Vec<u8>, usize),
    /// The same, but the connection is dropped.
    Torn(Vec<u8>, usize),
    /// The same, but the rest never comes.
    Stalled(Vec<u8>, usize),
    /// Whole, after a while.
    Late(Vec<u8>),
    /// A whole answer, after which the stream ends.
    Last(Vec<u8>),
    /// The stream ends without an answer.
    HangUp,
    /// 2 GiB are announced.
    Huge,
    /// Bytes without end.
    Endless,
    /// A byte now and then.
    Drip,
    /// Bytes that are no HTTP.
    NotHttp,
}

impl Reply {
    /// A good answer in JSON.
    pub fn json(body: impl Into<Vec<u8>>) -> Reply {
        Reply::Full(200, "application/json", body.into())
    }

    /// What Envoy says to a path that it does not know.
    pub fn unknown_path() -> Reply {
        Reply::Full(
            404,
            "text/plain; charset=UTF-8",
            b"invalid path. admin commands are:\n  /: Admin home page\n".to_vec(),
        )
    }
}

/// Whether the port still talks after an answer.
enum After {
    Open,
    Closed,
    Torn,
}

/// Serves one port-forward; `seen` is told each request, and what it gives back
/// is kept until the answer is sent.
pub async fn serve<T>(
    mut socket: WebSocket,
    number: u16,
    port: Port,
    seen: impl Fn(&str, &str) -> T,
) {
    let announced = if matches!(port, Port::Mixed) {
        number + 1
    } else {
        number
    };
    for channel in [0, 1] {
        let [low, high] = announced.to_le_bytes();
        let frame = Bytes::from(vec![channel, low, high]);
        if socket.send(Message::Binary(frame)).await.is_err() {
            return;
        }
    }
    let program = match port {
        Port::Program(program) => program,
        Port::Refused(words) => {
            let mut frame = vec![1];
            frame.extend_from_slice(words.as_bytes());
            let _ = socket.send(Message::Binary(frame.into())).await;
            // The node leaves the stream open: only the error channel tells.
            while socket.recv().await.is_some() {}
            return;
        }
        Port::Mixed => {
            while let Some(Ok(_)) = socket.recv().await {}
            return;
        }
        Port::Socket(address) => return Wire { socket }.join(address).await,
    };
    let mut wire = Wire { socket };
    let mut input = Vec::new();
    while let Some(bytes) = wire.read().await {
        input.extend_from_slice(&bytes);
        while let Some((method, path)) = take_request(&mut input) {
            let _asked = seen(&method, &path);
            match wire.reply(program(&method, &path)).await {
                After::Open => {}
                After::Closed => {
                    let _ = wire.socket.send(Message::Close(None)).await;
                    return;
                }
                After::Torn => return,
            }
        }
    }
}

/// The data channel of port 0.
struct Wire {
    socket: WebSocket,
}

impl Wire {
    async fn read(&mut self) -> Option<Bytes> {
        loop {
            match self.socket.recv().await? {
                Ok(Message::Binary(mut frame)) if frame.first() == Some(&0) => {
                    return Some(frame.split_off(1));
                }
                Ok(Message::Close(_)) | Err(_) => return None,
                Ok(_) => {}
            }
        }
    }

    async fn write(&mut self, bytes: &[u8]) -> bool {
        // A node forwards what it reads, some 32 KiB at a time.
        for piece in bytes.chunks(32 << 10) {
            let mut frame = Vec::with_capacity(piece.len() + 1);
            frame.push(0);
            frame.extend_from_slice(piece);
            if self
                .socket
                .send(Message::Binary(frame.into()))
                .await
                .is_err()
            {
                return false;
            }
        }
        true
    }

    /// Joins the data channel with a socket until one of them ends.
    async fn join(mut self, address: SocketAddr) {
        let mut stream = TcpStream::connect(address).await.unwrap();
        let mut bytes = vec![0; 16 << 10];
        loop {
            tokio::select! {
                sent = self.read() => match sent {
                    Some(sent) if stream.write_all(&sent).await.is_ok() => {}
                    _ => return,
                },
                read = stream.read(&mut bytes) => match read {
                    Ok(read) if read > 0 && self.write(&bytes[..read]).await => {}
                    _ => break,
                },
            }
        }
        let _ = self.socket.send(Message::Close(None)).await;
    }

    async fn reply(&mut self, reply: Reply) -> After {
        match reply {
            Reply::Full(status, kind, body) => {
                let mut answer = head(status, kind);
                answer.extend_from_slice(&chunk(&body));
                answer.extend_from_slice(b"0\r\n\r\n");
                self.write(&answer).await;
                After::Open
            }
            Reply::Last(body) => {
                let mut answer = head(200, "application/json");
                answer.extend_from_slice(&chunk(&body));
                answer.extend_from_slice(b"0\r\n\r\n");
                self.write(&answer).await;
                After::Closed
            }
            Reply::Cut(body, at) => {
                self.part(&body, at).await;
                After::Closed
            }
            Reply::Torn(body, at) => {
                self.part(&body, at).await;
                After::Torn
            }
            Reply::Stalled(body, at) => {
                self.part(&body, at).await;
                while self.read().await.is_some() {}
                After::Torn
            }
            Reply::Late(body) => {
                tokio::time::sleep(Duration::from_millis(50)).await;
                let mut answer = head(200, "application/json");
                answer.extend_from_slice(&chunk(&body));
                answer.extend_from_slice(b"0\r\n\r\n");
                self.write(&answer).await;
                After::Open
            }
            Reply::HangUp => After::Closed,
            Reply::Silent => {
                while self.read().await.is_some() {}
                After::Torn
            }
            Reply::Huge => {
                let length = 2_u64 << 30;
                let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n[");
                self.write(head.as_bytes()).await;
                while self.read().await.is_some() {}
                After::Torn
            }
            Reply::Endless => {
                self.write(&head(200, "application/json")).await;
                let noise = chunk(&[b' '; 16 << 10]);
                while self.write(&noise).await {}
                After::Torn
            }
            Reply::Drip => {
                self.write(&head(200, "application/json")).await;
                while self.write(&chunk(b" ")).await {
                    tokio::time::sleep(Duration::from_millis(10)).await;
                }
                After::Torn
            }
            Reply::NotHttp => {
                self.write(b"SSH-2.0-OpenSSH_9.6\r\n").await;
                After::Open
            }
        }
    }

    /// The head and the first bytes of a body whose length was announced.
    async fn part(&mut self, body: &[u8], at: usize) {
        let head = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        self.write(head.as_bytes()).await;
        self.write(&body[..at]).await;
    }
}

fn head(status: u16, kind: &str) -> Vec<u8> {
    format!(
        "HTTP/1.1 {status} Something\r\ncontent-type: {kind}\r\nserver: envoy\r\n\
         transfer-encoding: chunked\r\n\r\n"
    )
    .into_bytes()
}

fn chunk(body: &[u8]) -> Vec<u8> {
    if body.is_empty() {
        return Vec::new();
    }
    let mut chunk = format!("{:x}\r\n", body.len()).into_bytes();
    chunk.extend_from_slice(body);
    chunk.extend_from_slice(b"\r\n");
    chunk
}

/// Takes one whole request off the input: method and path. Its body is skipped.
fn take_request(input: &mut Vec<u8>) -> Option<(String, String)> {
    let end = input.windows(4).position(|window| window == b"\r\n\r\n")? + 4;
    let head = String::from_utf8_lossy(&input[..end]).into_owned();
    let length: usize = head
        .lines()
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .map_or(0, |(_, length)| length.trim().parse().unwrap());
    if input.len() < end + length {
        return None;
    }
    input.drain(..end + length);
    let mut words = head.split(' ');
    Some((words.next()?.to_owned(), words.next()?.to_owned()))
}
