//! A request in the making: aimed at an entry, then perhaps bent so that it just misses.

use super::dice::Dice;

/// What a line is made of.
#[derive(Clone, Debug)]
pub struct Aim {
    pub method: String,
    pub path: String,
    pub query: Vec<String>,
    pub host: String,
    pub headers: Vec<(String, String)>,
    pub cookies: Vec<String>,
    /// `to=…`, `sni=…`.
    pub options: Vec<(String, String)>,
}

/// Values that a header, a query or a cookie may have: few, so that they often meet.
pub const VALUES: [&str; 12] = [
    "a", "ab", "abc", "A", "1", "10", "-3", "v1", "v12", "", "b,a", "%C3%A4",
];

/// Sources that criteria of connections and principals tell apart.
pub const SOURCES: [&str; 6] = [
    "10.3.0.1:1",
    "10.3.0.1:2",
    "10.3.9.9:1",
    "10.4.0.1:1",
    "127.0.0.1:1",
    "SELF.1:3",
];

/// Whose certificate a client has; the stranger to all is not here, for nobody gets past TLS with it.
pub const CLIENTS: [&str; 5] = ["alice", "bob", "dora", "sam", "two"];

impl Aim {
    pub fn new() -> Aim {
        Aim {
            method: "GET".to_owned(),
            path: "/".to_owned(),
            query: Vec::new(),
            host: "a.example".to_owned(),
            headers: Vec::new(),
            cookies: Vec::new(),
            options: Vec::new(),
        }
    }

    /// Adds or changes a header, the host, the method or the path.
    pub fn set(&mut self, name: &str, value: &str) {
        match name {
            ":method" => value.clone_into(&mut self.method),
            ":authority" | "host" => value.clone_into(&mut self.host),
            ":path" => value.clone_into(&mut self.path),
            _ => {
                self.headers.retain(|(key, _)| key != name);
                self.headers.push((name.to_owned(), value.to_owned()));
            }
        }
    }

    pub fn option(&mut self, key: &str, value: &str) {
        self.options.retain(|(own, _)| own != key);
        self.options.push((key.to_owned(), value.to_owned()));
    }

    fn has(&self, key: &str) -> bool {
        self.options.iter().any(|(own, _)| own == key)
    }

    /// Bends it a little: what nearly hits tells more than what is far off.
    pub fn bend(&mut self, dice: &mut Dice) {
        match dice.below(12) {
            0 => {
                self.path += &dice.word(&[
                    "/",
                    "x",
                    "/x",
                    ";p=1",
                    "//",
                    "/.",
                    "/..",
                    "/%2e%2e/a",
                    "%2Fb",
                    "%41",
                ])
            }
            1 => self.path = flip(&self.path),
            2 => drop(self.path.pop()),
            3 => {
                self.host = match dice.below(5) {
                    0 => flip(&self.host),
                    1 => format!("{}:80", self.host),
                    2 => format!("{}:8080", self.host),
                    3 => format!("x{}", self.host),
                    _ => format!("{}.", self.host),
                }
            }
            4 | 5 if !self.headers.is_empty() => {
                let index = dice.below(self.headers.len());
                drop(self.headers.remove(index));
            }
            6 | 7 if !self.headers.is_empty() => {
                let index = dice.below(self.headers.len());
                let name = self.headers[index].0.clone();
                let value = dice.word(&VALUES);
                match dice.below(3) {
                    0 => self.headers[index].1 = value,
                    1 => self.headers.push((name, value)),
                    _ => self.headers[index].1 = flip(&self.headers[index].1),
                }
            }
            8 if !self.query.is_empty() => {
                let index = dice.below(self.query.len());
                match dice.below(3) {
                    0 => drop(self.query.remove(index)),
                    1 => self.query.insert(0, self.query[index].clone() + "x"),
                    _ => self.query[index].push('y'),
                }
            }
            8 if !self.cookies.is_empty() => drop(self.cookies.pop()),
            9 => self.method = dice.word(&["GET", "POST", "PUT", "HEAD", "OPTIONS", "DELETE"]),
            10 if self.has("sni") => {
                let sni = dice.word(&[
                    "a.example",
                    "b.example",
                    "x.a.example",
                    "other",
                    "A.Example",
                ]);
                self.option("sni", &sni);
            }
            11 => {
                let from = dice.word(&SOURCES);
                self.option("from", &from);
            }
            _ => {
                let name = dice.word(&[
                    "x-a",
                    "x-b",
                    "x-c",
                    "x-d",
                    "x-forwarded-proto",
                    "x-forwarded-for",
                ]);
                let value = match name.as_str() {
                    "x-forwarded-proto" => dice.word(&["http", "https"]),
                    "x-forwarded-for" => dice.word(&["10.3.0.1", "10.4.0.1,10.3.0.1"]),
                    _ => dice.word(&VALUES),
                };
                self.headers.push((name, value));
            }
        }
    }

    /// The line.
    pub fn line(&self) -> String {
        let path = match (self.path.starts_with('/'), self.path.is_empty()) {
            (_, true) => "/".to_owned(),
            (true, _) => self.path.clone(),
            (false, _) => format!("/{}", self.path),
        };
        let query = if self.query.is_empty() {
            String::new()
        } else {
            format!("?{}", self.query.join("&"))
        };
        let mut line = format!("{} {path}{query} {}", self.method, self.host);
        for (name, value) in &self.headers {
            line += &format!(" {name}={}", value.replace(' ', "%20"));
        }
        if !self.cookies.is_empty() {
            line += &format!(" cookie={}", self.cookies.join(";%20"));
        }
        for (key, value) in &self.options {
            line += &if value.is_empty() {
                format!(" @{key}")
            } else {
                format!(" @{key}={value}")
            };
        }
        line
    }
}

/// Another case for the first letter that has one.
pub fn flip(text: &str) -> String {
    let mut done = false;
    let flipped = text.chars().map(|one| {
        if done || !one.is_ascii_alphabetic() {
            return one;
        }
        done = true;
        if one.is_ascii_lowercase() {
            one.to_ascii_uppercase()
        } else {
            one.to_ascii_lowercase()
        }
    });
    flipped.collect()
}
