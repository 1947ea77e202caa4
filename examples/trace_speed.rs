//! How fast a trace is: loading a dump against one pass over it, and one walk.
//!
//! `benches/run` makes the dump and runs this; nothing here passes or fails. A pass is
//! what the JSON reader needs to look at every byte and keep nothing. The first walk
//! to a service decodes what it meets, the following ones find it decoded: both are
//! printed, for services in random order and every one of the dump.

use std::error::Error;
use std::net::{IpAddr, SocketAddr};
use std::time::{Duration, Instant};

use mesh::envoy::dump;
use mesh::envoy::kind::ROUTES;
use mesh::envoy::route::RouteConfiguration;
use mesh::trace::proxy::{Answers, Proxy};
use mesh::trace::request::{Arrival, Connection, Http, Request, Version};
use mesh::trace::walk;

/// How often loading and a pass are measured; the median counts.
const ROUNDS: usize = 9;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args()
        .nth(1)
        .ok_or("usage: trace_speed DUMP [ROUNDS]")?;
    let text = std::fs::read(path)?;
    // In turns, so that a machine that is busy for a while slows down both.
    let (mut passes, mut loads) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        passes.push(timed(|| {
            _ = serde_json::from_slice::<serde::de::IgnoredAny>(&text);
        }));
        loads.push(timed(|| {
            std::hint::black_box(Proxy::load(Answers::whole(&text, None)));
        }));
    }
    let (pass, load) = (median(passes), median(loads));
    let ratio = load.as_secs_f64() / pass.as_secs_f64();
    let size = text.len() as f64 / 1e6;
    println!("dump        {size:>10.1} MB");
    println!("one pass    {:>10.1} ms", millis(pass));
    println!(
        "loading     {:>10.1} ms  {ratio:.2} passes (wanted: 1.5)",
        millis(load)
    );

    let proxy = Proxy::load(Answers::whole(&text, None));
    let requests = requests(&text);
    let mut ends = [0_usize; 3];
    let rounds = std::env::args().nth(2).and_then(|text| text.parse().ok());
    let again = std::iter::repeat_n("again", rounds.unwrap_or(1));
    for round in std::iter::once("first").chain(again) {
        let mut times: Vec<Duration> = Vec::with_capacity(requests.len());
        for request in &requests {
            let begin = Instant::now();
            let (ways, _) = walk::every(&proxy, request);
            times.push(begin.elapsed());
            for (_, end) in ways {
                let place = match end.verdict {
                    Ok(verdict) if verdict.code.is_none() => 0,
                    Ok(_) => 1,
                    Err(_) => 2,
                };
                if let Some(count) = ends.get_mut(place) {
                    *count += 1;
                }
            }
        }
        times.sort();
        let at = |share: usize| {
            times
                .get((times.len() - 1) * share / 100)
                .copied()
                .unwrap_or_default()
        };
        println!(
            "{round} walks {:>10.1} us median, {:.1} us of 99 in 100 ({} services; wanted: 50)",
            millis(at(50)) * 1e3,
            millis(at(99)) * 1e3,
            requests.len()
        );
    }
    let [sent, ended, unknown] = ends;
    println!("ways        {sent} sent on, {ended} ended, {unknown} cannot tell");
    Ok(())
}

/// A request to each virtual host that has an address, in an order that is not the dump's.
fn requests(text: &[u8]) -> Vec<Request> {
    let (tables, _) = dump::read::<RouteConfiguration>(text, &ROUTES);
    let mut requests = Vec::new();
    for table in &tables {
        let Ok(port) = table.resource.name.parse() else {
            continue;
        };
        for host in &table.resource.virtual_hosts {
            let address = host
                .domains
                .iter()
                .find_map(|domain| domain.parse::<IpAddr>().ok());
            if let (Some(address), Some(name)) = (address, host.domains.first()) {
                requests.push(request(SocketAddr::new(address, port), name));
            }
        }
    }
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    for place in (1..requests.len()).rev() {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let other = usize::try_from(state % (place as u64 + 1)).unwrap_or(0);
        requests.swap(place, other);
    }
    requests
}

fn request(destination: SocketAddr, host: &str) -> Request {
    Request {
        connection: Connection {
            arrival: Arrival::Outbound,
            destination,
            source: None,
            remote: None,
            tls: None,
            filter_state: Default::default(),
        },
        http: Some(Http {
            version: Version::Http11,
            method: "GET".to_owned(),
            authority: Some(host.to_owned()),
            path: Some("/orders/17?detail=1".to_owned()),
            headers: vec![("user-agent".to_owned(), "bench".to_owned())],
        }),
        runtime: Default::default(),
    }
}

fn timed(work: impl FnOnce()) -> Duration {
    let begin = Instant::now();
    work();
    begin.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
