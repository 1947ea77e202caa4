//! A TCP proxy that stands before an admin interface and writes down what passes.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// What passed.
#[derive(Clone, Debug, Default)]
pub struct Passed {
    /// The request lines, without method and version.
    pub paths: Vec<String>,
    /// Bytes from the admin interface, heads and all.
    pub bytes: usize,
    /// All that was asked, as it came.
    asked: Vec<u8>,
}

/// The proxy; its threads end with their connections.
pub struct Toll {
    pub address: SocketAddr,
    passed: Arc<Mutex<Passed>>,
}

impl Toll {
    pub fn before(admin: SocketAddr) -> Self {
        let entrance = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = entrance.local_addr().unwrap();
        let passed = Arc::new(Mutex::new(Passed::default()));
        let book = Arc::clone(&passed);
        thread::spawn(move || {
            for inner in entrance.incoming() {
                let (inner, outer) = (inner.unwrap(), TcpStream::connect(admin).unwrap());
                let (from, to) = (inner.try_clone().unwrap(), outer.try_clone().unwrap());
                let (up, down) = (Arc::clone(&book), Arc::clone(&book));
                thread::spawn(move || {
                    carry(from, to, &|bytes| up.lock().unwrap().asked.extend(bytes));
                });
                thread::spawn(move || {
                    carry(outer, inner, &|bytes| {
                        down.lock().unwrap().bytes += bytes.len()
                    });
                });
            }
        });
        Self { address, passed }
    }

    /// What passed since this was last asked.
    pub fn take(&self) -> Passed {
        let mut passed = std::mem::take(&mut *self.passed.lock().unwrap());
        let asked = String::from_utf8(std::mem::take(&mut passed.asked)).unwrap();
        let request = |line: &str| {
            let path = line.strip_suffix(" HTTP/1.1")?;
            Some(path.strip_prefix("GET ").unwrap_or(path).to_owned())
        };
        passed.paths = asked.lines().filter_map(request).collect();
        passed
    }
}

fn carry(mut from: TcpStream, mut to: TcpStream, note: &dyn Fn(&[u8])) {
    let mut buffer = [0; 64 * 1024];
    // A connection that breaks is over; what came before it is noted.
    while let Ok(length @ 1..) = from.read(&mut buffer) {
        // First the book, then the bytes: who has read an answer finds it written down.
        note(&buffer[..length]);
        if to.write_all(&buffer[..length]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Write);
}
