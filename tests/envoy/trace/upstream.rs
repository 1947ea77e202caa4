//! What stands behind the clusters: one server that is every endpoint.
//!
//! It listens on one port of all loopback addresses, so that each endpoint has an address
//! of its own (`127.50.0.7`) by which the log tells it. What begins as HTTP is answered
//! 200 and kept open for the next request; anything else is answered with a word; the
//! greetings of TLS and HTTP/2 are hung up on, since nobody asks what becomes of it.

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

const OK: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok";

/// Starts it in a thread of its own, which ends with the test program; its port.
pub fn start() -> u16 {
    let socket = std::net::TcpListener::bind(SocketAddr::from(([0, 0, 0, 0], 0))).unwrap();
    let port = socket.local_addr().unwrap().port();
    socket.set_nonblocking(true).unwrap();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let listener = TcpListener::from_std(socket).unwrap();
            loop {
                if let Ok((stream, _)) = listener.accept().await {
                    tokio::spawn(serve(stream));
                }
            }
        });
    });
    port
}

async fn serve(mut stream: TcpStream) {
    let mut seen: Vec<u8> = Vec::new();
    let mut chunk = [0; 4096];
    loop {
        match stream.read(&mut chunk).await {
            Ok(0) | Err(_) => return,
            Ok(more) => seen.extend(&chunk[..more]),
        }
        if seen[0] == 0x16 || seen.starts_with(b"PRI ") {
            return;
        }
        if !seen[0].is_ascii_uppercase() {
            let _ = stream.write_all(b"word").await;
            return;
        }
        if seen.ends_with(b"\r\n\r\n") {
            seen.clear();
            if stream.write_all(OK).await.is_err() {
                return;
            }
        }
    }
}
