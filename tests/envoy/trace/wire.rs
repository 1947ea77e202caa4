//! A request as bytes.
//!
//! Written by hand, since what is asked about is often what a library would mend or refuse:
//! odd paths, no host, a header twice. HTTP/2 is what one request needs of it: the preface,
//! empty settings, one block of headers as literals. Answers are read as far as their end.

use std::net::{IpAddr, SocketAddr};

use mesh::trace::request::{Http, Version};

/// What is sent where no HTTP is wanted.
pub const RAW: &[u8] = b"\x01\x02\x03 no protocol at all";

/// The header of version 2 of the PROXY protocol: it stands in for iptables.
pub fn proxy(from: SocketAddr, to: SocketAddr) -> Vec<u8> {
    let mut bytes = b"\r\n\r\n\0\r\nQUIT\n\x21".to_vec();
    let addresses: Vec<u8> = match (from.ip(), to.ip()) {
        (IpAddr::V4(from), IpAddr::V4(to)) => [from.octets(), to.octets()].concat(),
        (from, to) => [octets(from), octets(to)].concat(),
    };
    bytes.push(if addresses.len() == 8 { 0x11 } else { 0x21 });
    bytes.extend((addresses.len() as u16 + 4).to_be_bytes());
    bytes.extend(addresses);
    bytes.extend(from.port().to_be_bytes());
    bytes.extend(to.port().to_be_bytes());
    bytes
}

fn octets(ip: IpAddr) -> [u8; 16] {
    match ip {
        IpAddr::V4(ip) => ip.to_ipv6_mapped().octets(),
        IpAddr::V6(ip) => ip.octets(),
    }
}

/// A request in its version.
pub fn request(http: &Http) -> Vec<u8> {
    let number = match http.version {
        Version::Http10 => "1.0",
        Version::Http11 => "1.1",
        Version::Http2 => return frames(http),
    };
    let target = match (&http.path, &http.authority) {
        (Some(path), _) => path,
        (None, Some(authority)) => authority,
        (None, None) => "",
    };
    let mut text = format!("{} {target} HTTP/{number}\r\n", http.method);
    for (name, value) in host(http).into_iter().chain(http.headers.clone()) {
        text += &format!("{name}: {value}\r\n");
    }
    (text + "\r\n").into_bytes()
}

fn host(http: &Http) -> Option<(String, String)> {
    Some(("host".to_owned(), http.authority.clone()?))
}

/// Preface, settings and one request that ends its stream.
fn frames(http: &Http) -> Vec<u8> {
    let mut block = Vec::new();
    let mut literal = |name: &str, value: &str| {
        block.push(0);
        for text in [name, value] {
            number(&mut block, text.len());
            block.extend(text.as_bytes());
        }
    };
    literal(":method", &http.method);
    if let Some(path) = &http.path {
        // CONNECT has neither.
        literal(":scheme", "http");
        literal(":path", path);
    }
    if let Some(authority) = &http.authority {
        literal(":authority", authority);
    }
    for (name, value) in &http.headers {
        literal(name, value);
    }
    let mut bytes = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec();
    bytes.extend([0, 0, 0, 4, 0, 0, 0, 0, 0]);
    bytes.extend(&(block.len() as u32).to_be_bytes()[1..]);
    // HEADERS with END_STREAM and END_HEADERS on stream 1.
    bytes.extend([1, 5, 0, 0, 0, 1]);
    bytes.extend(block);
    bytes
}

/// An HPACK integer with a prefix of seven bits.
fn number(into: &mut Vec<u8>, mut number: usize) {
    if number < 127 {
        into.push(number as u8);
        return;
    }
    into.push(127);
    number -= 127;
    while number >= 128 {
        into.push((number % 128 + 128) as u8);
        number /= 128;
    }
    into.push(number as u8);
}

/// Whether what came so far is a whole answer; without a length that is when it closes.
pub fn is_whole(http: &Http, answer: &[u8]) -> bool {
    if http.version == Version::Http2 {
        return stream_has_ended(answer);
    }
    let Some(head) = memchr::memmem::find(answer, b"\r\n\r\n") else {
        return false;
    };
    let text = String::from_utf8_lossy(&answer[..head]).to_ascii_lowercase();
    let code = text.split(' ').nth(1).unwrap_or_default();
    if http.method == "HEAD" || ["204", "304", "101"].contains(&code) {
        return true;
    }
    if http.method == "CONNECT" && code == "200" {
        return true;
    }
    let length = text
        .lines()
        .find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok());
    length.is_some_and(|length| answer.len() >= head + 4 + length)
}

/// Whether a frame ends stream 1, or the connection.
fn stream_has_ended(mut answer: &[u8]) -> bool {
    while answer.len() >= 9 {
        let length =
            usize::from(answer[0]) << 16 | usize::from(answer[1]) << 8 | usize::from(answer[2]);
        let (kind, flags) = (answer[3], answer[4]);
        let ends = flags & 1 == 1 && (kind == 0 || kind == 1);
        if (ends || kind == 3 || kind == 7) && answer.len() >= 9 + length {
            return true;
        }
        if answer.len() < 9 + length {
            return false;
        }
        answer = &answer[9 + length..];
    }
    false
}
