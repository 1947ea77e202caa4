//! One Envoy with many families in it, ready to be asked.
//!
//! Its sockets are two, on a loopback address of its own so that several may run at once:
//! one captures what goes out (15001), one what comes in (15006). A PROXY header tells
//! them what iptables would have, and Envoy hands connections on to the families'
//! listeners, which have no sockets. Listeners and clusters come by file, so that one that
//! Envoy refuses costs itself alone.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use mesh::trace::proxy::{Answers, Proxy};
use serde_json::{Value, json};

use super::build;
use super::case::Case;
use super::client;
use super::family::Family;
use super::ground::{FILE, Lines, Truth};
use super::upstream;
use crate::config::{bootstrap, update};
use crate::server::Envoy;

/// How long nothing may come before the rest is given up; the log is flushed every 20 ms, but
/// machines are busy.
const LATE: Duration = Duration::from_secs(6);

const INTERNAL_LISTENER: &str =
    "type.googleapis.com/envoy.extensions.bootstrap.internal_listener.v3.InternalListener";

/// Cases that are sent before the log is read.
const BATCH: usize = 4000;

/// Where a family stands.
pub struct Place {
    /// Its number in its Envoy.
    pub number: usize,
    /// The address of the Envoy's sockets.
    pub lab: Ipv4Addr,
    /// The port of all endpoints.
    pub port: u16,
}

impl Place {
    /// A text with the family's own addresses.
    pub fn fill(&self, text: &str) -> String {
        text.replace(
            "SELF",
            &format!("10.{}.{}", self.number / 250, self.number % 250),
        )
        .replace("LAB", &self.lab.to_string())
        .replace("PORT", &self.port.to_string())
    }
}

/// All that an Envoy tells of itself, which is all that `mesh` is told.
pub struct Told {
    dump: Vec<u8>,
    statuses: Vec<u8>,
}

impl Told {
    /// What `mesh` makes of it.
    pub fn proxy(&self) -> Proxy<'_> {
        Proxy::load(Answers::whole(&self.dump, Some(&self.statuses)))
    }
}

/// A running Envoy.
pub struct Lab {
    envoy: Envoy,
    ip: Ipv4Addr,
    /// What it tells of itself.
    pub told: Told,
    read: u64,
    /// Families of which Envoy refused something, with its words.
    pub refused: Vec<(usize, String)>,
}

impl Lab {
    /// An Envoy with these families.
    pub fn start(families: &[Family]) -> Lab {
        let first = Lab::place_of_next();
        let (mut listeners, mut clusters) = (captures(&first), usual(&first));
        let (mut runtime, mut files) = (json!({}), Vec::new());
        for (number, family) in families.iter().enumerate() {
            let (more, and) = build::resources(family, &place(first.lab, number));
            listeners.extend(more);
            clusters.extend(and);
            for (key, value) in family.config["runtime"].as_object().into_iter().flatten() {
                runtime[key] = value.clone();
            }
            files.extend(build::files(family));
        }
        once_each(&clusters);
        files.extend(build::endpoints_by_file(&mut clusters));
        let mut lab = Lab::with(&first, &listeners, &clusters, &runtime, &files);
        lab.refused = refused(&lab.envoy, families);
        lab
    }

    /// An address that no other lab has.
    pub fn place_of_next() -> Place {
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let [high, low] = (std::process::id() as u16).to_be_bytes();
        // Two that share an address share its connections, and neither's log has all of them.
        let number = (STARTED.fetch_add(1, Ordering::Relaxed) % 250) as u8 + 1;
        place(Ipv4Addr::new(127, 60 + high % 32, low, number), 0)
    }

    /// An Envoy with these resources, two of which listen at the lab's address, and with these
    /// further files.
    pub fn with(
        place: &Place,
        listeners: &[Value],
        clusters: &[Value],
        runtime: &Value,
        files: &[(String, Value)],
    ) -> Lab {
        let mut first = bootstrap();
        first["static_resources"] = json!({});
        first["bootstrap_extensions"] = json!([{
            "name": "envoy.bootstrap.internal_listener",
            "typed_config": {"@type": INTERNAL_LISTENER},
        }]);
        first["layered_runtime"] = json!({"layers": [
            {"name": "static", "static_layer": runtime}, {"name": "admin", "admin_layer": {}},
        ]});
        let mut all = vec![
            ("bootstrap.json", first),
            ("lds.json", update("1", listeners)),
            ("cds.json", update("1", clusters)),
        ];
        let further = files.iter().map(|(name, it)| (name.as_str(), it.clone()));
        all.extend(further);
        let envoy = Envoy::start(&all);
        let unread = envoy.stat("listener_manager.lds.update_failure")
            + envoy.stat("cluster_manager.cds.update_failure");
        assert_eq!(
            unread, 0,
            "Envoy cannot read its resources; its log says why"
        );
        let dump = envoy.get("/config_dump?include_eds").body;
        let statuses = envoy.get("/clusters?format=json").body;
        Lab {
            envoy,
            ip: place.lab,
            told: Told { dump, statuses },
            read: 0,
            refused: Vec::new(),
        }
    }

    /// Whether it took the listeners at all: one that breaks a protobuf constraint spoils all.
    pub fn serves(&self) -> bool {
        self.envoy.stat("listener_manager.lds.update_rejected") == 0
            || !self.envoy.get("/listeners").body.is_empty()
    }

    /// How often Envoy refused listeners or clusters.
    pub fn refusals(&self) -> u64 {
        self.envoy.stat("listener_manager.lds.update_rejected")
            + self.envoy.stat("cluster_manager.cds.update_rejected")
    }

    /// Where the family of a number stands.
    pub fn place(&self, number: usize) -> Place {
        place(self.ip, number)
    }

    /// Sends requests; each client's socket, and what became of its request.
    pub fn ask(&mut self, cases: &[Case]) -> Vec<(SocketAddr, Option<Truth>)> {
        let batches = cases.chunks(BATCH);
        batches.flat_map(|batch| self.batch(batch)).collect()
    }

    fn batch(&mut self, cases: &[Case]) -> Vec<(SocketAddr, Option<Truth>)> {
        let sockets = client::send(cases, self.ip);
        let lines = self.lines(|lines| lines.ended() >= cases.len());
        let told = |socket: SocketAddr| (socket, lines.of(&socket.to_string()));
        sockets.into_iter().map(told).collect()
    }

    /// Sends one request; its client's socket, and what its connection and those of this many
    /// other listeners of the same Envoy, which it goes on through, told of it.
    pub fn follow(&mut self, case: &Case, others: usize) -> (SocketAddr, Vec<Truth>) {
        let socket = client::send(std::slice::from_ref(case), self.ip)[0];
        let lines = self.lines(|lines| lines.ended() > 0 && lines.within().len() >= others);
        let mut told = lines.within().to_vec();
        told.extend(lines.of(&socket.to_string()));
        (socket, told)
    }

    /// What the log tells until enough stands in it, or nothing comes any more.
    fn lines(&mut self, enough: impl Fn(&Lines) -> bool) -> Lines {
        let mut log = File::open(self.envoy.path(FILE)).unwrap();
        log.seek(SeekFrom::Start(self.read)).unwrap();
        let (mut lines, mut text) = (Lines::default(), Vec::new());
        let mut last = Instant::now();
        loop {
            let before = text.len();
            log.read_to_end(&mut text).unwrap();
            // A line that is half written waits for its other half.
            let whole = memchr::memrchr(b'\n', &text).map_or(0, |end| end + 1);
            let rest = text.split_off(whole);
            lines.add(std::str::from_utf8(&text).unwrap());
            self.read += text.len() as u64;
            if before < whole + rest.len() {
                last = Instant::now();
            }
            text = rest;
            if enough(&lines) || last.elapsed() > LATE {
                return lines;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

fn place(lab: Ipv4Addr, number: usize) -> Place {
    static PORT: OnceLock<u16> = OnceLock::new();
    let port = *PORT.get_or_init(upstream::start);
    Place { number, lab, port }
}

/// The two sockets. What no listener takes goes nowhere: it must not leave this machine.
fn captures(place: &Place) -> Vec<Value> {
    let outbound = json!({
        "at": "LAB:15001", "bound": true, "inspectors": ["proxy"], "use_original_dst": true,
        "traffic_direction": "OUTBOUND",
        "chains": [{"name": "virtualOutbound-catchall-tcp", "tcp": "BlackHoleCluster"}],
    });
    let mut inbound = json!({
        "at": "LAB:15006", "bound": true, "inspectors": ["proxy", "original_dst", "tls", "http"],
        "traffic_direction": "INBOUND",
        "chains": [{"name": "virtualInbound-catchall-tcp", "tcp": "BlackHoleCluster"}],
    });
    inbound["continue_on_listener_filters_timeout"] = true.into();
    let named = [(outbound, "virtualOutbound"), (inbound, "virtualInbound")];
    let filled = |of: &Value| serde_json::from_str(&place.fill(&of.to_string())).unwrap();
    named
        .iter()
        .map(|(of, name)| build::listener(&filled(of), name, place))
        .collect()
}

/// Clusters that every family may use.
fn usual(place: &Place) -> Vec<Value> {
    let usual = [
        json!({"name": "up", "hosts": [1]}),
        json!({"name": "up2", "hosts": [2]}),
        json!({"name": "up3", "hosts": [3]}),
        json!({"name": "refusing", "hosts": [901]}),
        json!({"name": "empty", "hosts": []}),
        json!({"name": "BlackHoleCluster", "hosts": []}),
    ];
    usual.iter().map(|of| build::cluster(of, place)).collect()
}

fn once_each(clusters: &[Value]) {
    let mut names = BTreeSet::new();
    for cluster in clusters {
        assert!(
            names.insert(cluster["name"].as_str().unwrap()),
            "two clusters {}",
            cluster["name"]
        );
    }
}

/// Which families lost a listener, and why.
fn refused(envoy: &Envoy, families: &[Family]) -> Vec<(usize, String)> {
    let list = envoy.json("/config_dump?resource=dynamic_listeners");
    let mut refused = Vec::new();
    for item in list["configs"].as_array().into_iter().flatten() {
        let error = &item["error_state"];
        let Some(name) = item["name"].as_str().filter(|_| error.is_object()) else {
            continue;
        };
        let family = name.rsplit_once('-').map_or(name, |(family, _)| family);
        if let Some(number) = families.iter().position(|one| one.name == family) {
            // The cause stands in the last line; before it stands all that was refused.
            let details = error["details"].as_str().unwrap_or_default();
            refused.push((
                number,
                details.lines().last().unwrap_or_default().to_owned(),
            ));
        } else {
            panic!("Envoy refused {name}: {}", error["details"]);
        }
    }
    refused
}
