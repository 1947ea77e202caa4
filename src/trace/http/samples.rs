//! Connection managers, requests and their ends for the tests of this folder.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;

use super::Walk;
use crate::envoy::config::http::HttpConnectionManager;
use crate::trace::fork::{self, Way};
use crate::trace::inspected::Inspected;
use crate::trace::proxy::{Answers, Proxy};
use crate::trace::request::{Connection, Http, Tls};
use crate::trace::samples;
use crate::trace::stage::Stage;
use crate::trace::verdict::{Stop, Verdict};
use crate::trace::walk::{Forward, Taken};

/// A connection manager, and what it is asked.
pub struct Case {
    manager: String,
    version: Option<[u64; 3]>,
    runtime: BTreeMap<String, String>,
    pub connection: Connection,
    tls: bool,
    pub http: Http,
}

/// One way that a request went.
#[derive(Debug)]
pub struct Ended {
    pub way: Way,
    pub stages: Vec<Stage>,
    pub taken: Taken,
    pub end: Result<Forward, Stop>,
}

/// A connection manager with these fields beside the router and a table of these virtual
/// hosts (the insides of JSON arrays and objects).
pub fn with(manager: &str, table: &str, hosts: &str) -> Case {
    let comma = |text: &str| if text.is_empty() { "" } else { ", " };
    let (manager_comma, table_comma) = (comma(manager), comma(table));
    let manager = format!(
        r#"{{"http_filters": [{{"name": "envoy.filters.http.router", "typed_config": {{"@type":
          "t/envoy.extensions.filters.http.router.v3.Router"}}}}]{manager_comma}{manager},
          "route_config": {{"name": "table"{table_comma}{table}, "virtual_hosts": [{hosts}]}}}}"#
    );
    Case::of(manager)
}

/// A table of these routes for any host.
pub fn routes(routes: &str) -> Case {
    with("", "", &host("v", "\"*\"", routes))
}

/// A virtual host with these domains and routes.
pub fn host(name: &str, domains: &str, routes: &str) -> String {
    format!(r#"{{"name": "{name}", "domains": [{domains}], "routes": [{routes}]}}"#)
}

/// A route that matches by these fields and leads to a cluster of its own name.
pub fn route(name: &str, conditions: &str) -> String {
    format!(r#"{{"name": "{name}", "match": {{{conditions}}}, "route": {{"cluster": "{name}"}}}}"#)
}

impl Case {
    /// A connection manager, whole.
    pub fn of(manager: String) -> Case {
        Case {
            manager,
            version: None,
            runtime: BTreeMap::new(),
            connection: samples::connection("10.0.0.1:80"),
            tls: false,
            http: samples::http("GET", "a.com", "/"),
        }
    }

    /// Of a proxy of this version.
    pub fn version(mut self, version: [u64; 3]) -> Case {
        self.version = Some(version);
        self
    }

    /// With a value of the runtime.
    pub fn runtime(mut self, key: &str, value: &str) -> Case {
        self.runtime.insert(key.to_owned(), value.to_owned());
        self
    }

    /// To this host.
    pub fn to(mut self, authority: &str) -> Case {
        self.http.authority = Some(authority.to_owned());
        self
    }

    /// For this path.
    pub fn path(mut self, path: &str) -> Case {
        self.http.path = Some(path.to_owned());
        self
    }

    /// With one more header.
    pub fn header(mut self, name: &str, value: &str) -> Case {
        self.http.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Over TLS that the proxy ends.
    pub fn over(mut self, tls: Tls) -> Case {
        self.connection.tls = Some(tls);
        self.tls = true;
        self
    }

    /// Every way that the request may go.
    pub fn all(&self) -> Vec<Ended> {
        let mut proxy = Proxy::load(Answers::default());
        proxy.version = self.version;
        let manager: HttpConnectionManager<'_> = serde_json::from_str(&self.manager).unwrap();
        let (ends, _) = fork::every(|fork| {
            let mut walk = Walk {
                proxy: &proxy,
                fork,
                connection: self.connection.clone(),
                inspected: Inspected {
                    tls_terminated: self.tls,
                    ..Inspected::default()
                },
                runtime: &self.runtime,
                stages: Vec::new(),
                taken: Taken::default(),
                refused: None,
                routed: Default::default(),
                noted: Default::default(),
            };
            let end = super::run(&mut walk, &manager, "manager", self.http.clone());
            (walk.stages, walk.taken, end)
        });
        let ended = |(way, (stages, taken, end))| Ended {
            way,
            stages,
            taken,
            end,
        };
        ends.into_iter().map(ended).collect()
    }

    /// The only way that it may go.
    pub fn one(&self) -> Ended {
        let mut all = self.all();
        assert_eq!(all.len(), 1, "{all:?}");
        all.remove(0)
    }

    /// The cluster that it goes to, or the status and the details of its end.
    pub fn end(&self) -> String {
        self.one().told()
    }
}

impl Ended {
    /// The cluster that it goes to, or the status and the details of its end.
    pub fn told(&self) -> String {
        match &self.end {
            Ok(forward) => forward.cluster.clone(),
            Err(Stop::Verdict(verdict)) => format!(
                "{} {} {}",
                verdict.code.unwrap_or(0),
                verdict.flag.unwrap_or("-"),
                verdict.details.as_deref().unwrap_or("-")
            ),
            Err(Stop::CannotTell(missing)) => format!("cannot tell {missing}"),
        }
    }

    /// What it was sent on as.
    pub fn forward(&self) -> &Forward {
        match &self.end {
            Ok(forward) => forward,
            Err(stop) => panic!("{stop:?}"),
        }
    }

    /// How it ended here.
    pub fn verdict(&self) -> &Verdict {
        match &self.end {
            Err(Stop::Verdict(verdict)) => verdict,
            other => panic!("{other:?}"),
        }
    }
}
