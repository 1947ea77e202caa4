//! A real Envoy, started for one test and gone with it.
//!
//! Each test has an Envoy of its own: what is tested is what an update leaves behind, so two tests
//! must not share one. A start costs some 100 ms. Envoy runs in a temporary folder and is fed by
//! files there, which needs no control plane, and a file moved into place is an update that Envoy
//! takes at once. Every wait is bounded and says what it waited for; nothing sleeps for luck.

use crate::wire::{Answer, Connection, percent};
use serde_json::Value;
use std::fs::{self, File};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Longest wait for Envoy to start or to take an update; 5,000 clusters need two seconds.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// One worker and no sharing with another Envoy; a drained listener stays until a test has looked.
const ARGUMENTS: &str = "-c bootstrap.json --admin-address-path admin --log-level warning \
                         --concurrency 1 --disable-hot-restart --drain-time-s 600 \
                         --file-flush-interval-msec 20";

/// A running Envoy with its folder of configuration files.
pub struct Envoy {
    process: Child,
    folder: TempDir,
    /// Where its admin interface listens.
    pub admin: SocketAddr,
}

impl Envoy {
    /// Starts Envoy on these files, of which `bootstrap.json` is the first it reads, and waits
    /// until it serves.
    pub fn start(files: &[(&str, Value)]) -> Self {
        let program = std::env::var_os("MESH_ENVOY")
            .expect("MESH_ENVOY names no Envoy: tests/envoy/run fetches one and runs these tests");
        let folder = TempDir::new().unwrap();
        for (name, content) in files {
            put(folder.path(), name, content);
        }
        let log = File::create(folder.path().join("log")).unwrap();
        let process = Command::new(program)
            .args(ARGUMENTS.split_whitespace())
            .current_dir(folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap();
        let nowhere = SocketAddr::from(([127, 0, 0, 1], 0));
        let mut envoy = Self {
            process,
            folder,
            admin: nowhere,
        };
        envoy.admin = wait("Envoy to open its admin port", || {
            if let Some(status) = envoy.process.try_wait().unwrap() {
                panic!("Envoy ended with {status}: {}", envoy.log());
            }
            fs::read_to_string(envoy.folder.path().join("admin"))
                .ok()?
                .parse()
                .ok()
        });
        envoy.until("Envoy to serve", |envoy| {
            envoy.get("/ready").body == b"LIVE\n"
        });
        envoy
    }

    /// A file in its folder.
    pub fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    /// Puts a file into place as one update.
    pub fn push(&self, name: &str, content: &Value) {
        put(self.folder.path(), name, content);
    }

    /// Asks one question on a connection of its own.
    pub fn get(&self, path: &str) -> Answer {
        Connection::open(self.admin).get(path)
    }

    /// Asks a question that must be answered, in JSON.
    pub fn json(&self, path: &str) -> Value {
        let answer = self.get(path);
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        answer.json()
    }

    /// What a counter or gauge stands at; absent is zero, as Envoy has it with `usedonly`.
    pub fn stat(&self, name: &str) -> u64 {
        let filter = percent(&format!("^{}$", regex::escape(name)));
        let stats = self.json(&format!("/stats?format=json&usedonly&filter={filter}"));
        stats["stats"][0]["value"].as_u64().unwrap_or(0)
    }

    /// Waits until a condition holds.
    pub fn until(&self, what: &str, condition: impl Fn(&Self) -> bool) {
        wait(what, || condition(self).then_some(()));
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

impl Drop for Envoy {
    fn drop(&mut self) {
        // It may have ended by itself; either way it must not outlive the test.
        let _ = self.process.kill();
        let _ = self.process.wait();
        if std::thread::panicking() {
            eprintln!("what Envoy wrote:\n{}", self.log());
        }
    }
}

/// Envoy watches for a file that is moved in; a file written in place could be read half done.
fn put(folder: &Path, name: &str, content: &Value) {
    let fresh = folder.join("fresh");
    fs::write(&fresh, content.to_string()).unwrap();
    fs::rename(fresh, folder.join(name)).unwrap();
}

fn wait<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(seen) = look() {
            return seen;
        }
        assert!(Instant::now() < end, "waited {PATIENCE:?} for {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}
