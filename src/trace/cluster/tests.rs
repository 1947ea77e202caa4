//! The rules of clusters, each on a configuration as Envoy prints it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::trace::fork::{self, Way};
use crate::trace::proxy::{Answers, Proxy};
use crate::trace::request::{Arrival, Connection, Http, Version};
use crate::trace::stage::{Kind, Stage};
use crate::trace::verdict::{Stop, Verdict};
use crate::trace::walk::{Forward, Taken, Walk};

/// A proxy's answers: the dump, with the clusters given, and `/clusters`.
pub(super) struct Answered {
    dump: String,
    statuses: Option<String>,
}

pub(super) fn answered(clusters: &[Value]) -> Answered {
    let wrapped: Vec<Value> = clusters.iter().map(|it| json!({"cluster": it})).collect();
    let kind = "type.googleapis.com/envoy.admin.v3.ClustersConfigDump";
    let dump = json!({"configs": [{"@type": kind, "static_clusters": wrapped}]});
    Answered {
        dump: dump.to_string(),
        statuses: None,
    }
}

impl Answered {
    pub(super) fn with(mut self, more: &Value) -> Answered {
        let mut dump: Value = serde_json::from_str(&self.dump).unwrap();
        dump["configs"].as_array_mut().unwrap().push(more.clone());
        self.dump = dump.to_string();
        self
    }

    /// With the load assignments that `?include_eds` prints.
    pub(super) fn with_endpoints(self, assignments: &[Value]) -> Answered {
        let each: Vec<Value> = assignments
            .iter()
            .map(|it| json!({"endpoint_config": it}))
            .collect();
        let kind = "type.googleapis.com/envoy.admin.v3.EndpointsConfigDump";
        self.with(&json!({"@type": kind, "dynamic_endpoint_configs": each}))
    }

    /// With the version that the proxy says it is.
    pub(super) fn with_version(self, minor: u64) -> Answered {
        let kind = "type.googleapis.com/envoy.admin.v3.BootstrapConfigDump";
        let version = json!({"version": {"major_number": 1, "minor_number": minor}});
        let node = json!({"user_agent_build_version": version});
        self.with(&json!({"@type": kind, "bootstrap": {"node": node}}))
    }

    pub(super) fn with_statuses(mut self, statuses: &Value) -> Answered {
        self.statuses = Some(json!({"cluster_statuses": statuses}).to_string());
        self
    }

    pub(super) fn send(&self, forward: &Forward) -> Vec<(Way, End)> {
        self.send_from(forward, Arrival::Outbound, &BTreeMap::new())
    }

    pub(super) fn send_from(
        &self,
        forward: &Forward,
        arrival: Arrival,
        runtime: &BTreeMap<String, String>,
    ) -> Vec<(Way, End)> {
        let dump = Some(self.dump.as_bytes());
        let proxy = Proxy::load(Answers {
            bootstrap: dump,
            clusters: dump,
            endpoints: dump,
            statuses: self.statuses.as_deref().map(str::as_bytes),
            ..Answers::default()
        });
        assert_eq!(proxy.gaps, Vec::<String>::new());
        walk(&proxy, forward, &arrival, runtime)
    }

    /// The only way there is.
    pub(super) fn only(&self, forward: &Forward) -> End {
        let mut ends = self.send(forward);
        assert_eq!(ends.len(), 1, "{ends:?}");
        ends.pop().unwrap().1
    }
}

pub(super) fn walk(
    proxy: &Proxy<'_>,
    forward: &Forward,
    arrival: &Arrival,
    runtime: &BTreeMap<String, String>,
) -> Vec<(Way, End)> {
    let (ends, all) = fork::every(|fork| {
        let mut walk = Walk {
            proxy,
            fork,
            connection: Connection {
                arrival: arrival.clone(),
                destination: "10.1.1.1:8080".parse().unwrap(),
                source: None,
                remote: None,
                tls: None,
                filter_state: BTreeMap::new(),
            },
            runtime,
            stages: Vec::new(),
            taken: Taken::default(),
            inspected: Default::default(),
            refused: None,
            routed: Default::default(),
            noted: Default::default(),
        };
        let result = super::send(&mut walk, forward);
        End {
            result,
            stages: walk.stages,
            taken: walk.taken,
        }
    });
    assert!(all);
    ends
}

#[derive(Debug)]
pub(super) struct End {
    pub(super) result: Result<(), Stop>,
    pub(super) stages: Vec<Stage>,
    pub(super) taken: Taken,
}

impl End {
    /// The endpoints with their shares in percent, -1 where none is known.
    pub(super) fn endpoints(&self) -> Vec<(&str, i64)> {
        self.result.as_ref().unwrap();
        let percent = |share: Option<f64>| share.map_or(-1, |share| (share * 100.0).round() as i64);
        let each = self.taken.endpoints.iter();
        each.map(|it| (it.address.as_str(), percent(it.share)))
            .collect()
    }

    pub(super) fn verdict(&self) -> &Verdict {
        match &self.result {
            Err(Stop::Verdict(verdict)) => verdict,
            other => panic!("{other:?}"),
        }
    }

    /// Code, flag and details.
    pub(super) fn failed(&self) -> (Option<u16>, Option<&str>, Option<&str>) {
        let verdict = self.verdict();
        (verdict.code, verdict.flag, verdict.details.as_deref())
    }

    pub(super) fn missing(&self) -> &str {
        match &self.result {
            Err(Stop::CannotTell(missing)) => missing,
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn stage(&self, kind: Kind) -> &Stage {
        self.stages.iter().find(|it| it.stage == kind).unwrap()
    }
}

pub(super) fn http(cluster: &str) -> Forward {
    Forward {
        cluster: cluster.to_owned(),
        http: Some(Http {
            version: Version::Http11,
            method: "GET".to_owned(),
            authority: Some("reviews:9080".to_owned()),
            path: Some("/".to_owned()),
            headers: Vec::new(),
        }),
        cluster_not_found: 503,
        named_by: "route 0 of reviews".to_owned(),
        ..Forward::default()
    }
}

pub(super) fn tcp(cluster: &str) -> Forward {
    Forward {
        http: None,
        ..http(cluster)
    }
}

pub(super) fn endpoint(port: u64, health: &str) -> Value {
    let address = json!({"socket_address": {"address": "10.0.0.1", "port_value": port}});
    json!({"endpoint": {"address": address}, "health_status": health})
}

/// A cluster with a group of endpoints for each priority.
pub(super) fn listed(name: &str, priorities: &[&[Value]]) -> Value {
    let groups: Vec<Value> = priorities
        .iter()
        .enumerate()
        .map(|(priority, hosts)| json!({"priority": priority, "lb_endpoints": hosts}))
        .collect();
    let assignment = json!({"cluster_name": name, "endpoints": groups});
    json!({"name": name, "type": "STATIC", "load_assignment": assignment})
}

pub(super) fn with(mut cluster: Value, field: &str, value: Value) -> Value {
    cluster[field] = value;
    cluster
}

/// The threshold at which nothing is ever sent to what is not healthy.
pub(super) fn no_panic() -> Value {
    json!({"healthy_panic_threshold": {}})
}

/// `503 UH no_healthy_upstream`.
pub(super) const UH: (Option<u16>, Option<&str>, Option<&str>) =
    (Some(503), Some("UH"), Some("no_healthy_upstream"));

#[test]
fn round_robin_takes_each_by_its_weight() {
    let mut heavy = endpoint(2, "HEALTHY");
    heavy["load_balancing_weight"] = json!(9);
    let hosts = [endpoint(1, "HEALTHY"), heavy];
    let end = answered(&[listed("c", &[&hosts])]).only(&http("c"));
    assert_eq!(end.endpoints(), [("10.0.0.1:1", 10), ("10.0.0.1:2", 90)]);
    assert_eq!(end.taken.cluster.as_deref(), Some("c"));
    let upstream = end.taken.upstream.as_ref().unwrap();
    assert_eq!(upstream.authority.as_deref(), Some("reviews:9080"));

    // Measured: random does not look at weights.
    let random = with(listed("c", &[&hosts]), "lb_policy", json!("RANDOM"));
    let end = answered(&[random]).only(&http("c"));
    assert_eq!(end.endpoints(), [("10.0.0.1:1", 50), ("10.0.0.1:2", 50)]);

    // Nobody knows how busy they are.
    let busy = with(listed("c", &[&hosts]), "lb_policy", json!("LEAST_REQUEST"));
    let end = answered(&[busy]).only(&http("c"));
    assert_eq!(end.endpoints(), [("10.0.0.1:1", -1), ("10.0.0.1:2", -1)]);
}

#[test]
fn half_a_priority_sends_thirty_percent_on() {
    let first = [endpoint(1, "HEALTHY"), endpoint(2, "UNHEALTHY")];
    let second = [endpoint(3, "HEALTHY")];
    let end = answered(&[listed("c", &[&first, &second])]).only(&http("c"));
    assert_eq!(end.endpoints(), [("10.0.0.1:1", 70), ("10.0.0.1:3", 30)]);
    let losers = &end.stage(Kind::Endpoints).considered;
    assert_eq!(losers[0].name, "10.0.0.1:2");
    assert!(losers[0].near);
}

#[test]
fn the_panic_threshold_decides_whether_the_unhealthy_are_used() {
    let hosts = [endpoint(1, "DRAINING"), endpoint(2, "DRAINING")];
    let end = answered(&[listed("c", &[&hosts])]).only(&http("c"));
    assert_eq!(end.endpoints(), [("10.0.0.1:1", 50), ("10.0.0.1:2", 50)]);

    let none = with(listed("c", &[&hosts]), "common_lb_config", no_panic());
    let end = answered(std::slice::from_ref(&none)).only(&http("c"));
    assert_eq!(end.failed(), UH);
    assert!(end.verdict().reason.contains("2 draining"), "{end:?}");
    let end = answered(&[none]).only(&tcp("c"));
    assert_eq!(end.failed(), (None, Some("UH"), None));
}

#[test]
fn a_panic_that_sends_nothing_fails_its_share() {
    let first = [endpoint(1, "HEALTHY")];
    let first: Vec<Value> = first
        .into_iter()
        .chain((2..11).map(|port| endpoint(port, "UNHEALTHY")))
        .collect();
    let second = [endpoint(11, "HEALTHY"), endpoint(12, "UNHEALTHY")];
    let config = json!({"zone_aware_lb_config": {"fail_traffic_on_panic": true}});
    let cluster = with(listed("c", &[&first, &second]), "common_lb_config", config);
    let ends = answered(&[cluster]).send(&http("c"));
    // 14 + 70 of 100 in health: 14/84 to the first, which panics, the rest to the second.
    let shares: Vec<f64> = ends.iter().map(|(way, _)| way.share()).collect();
    assert_eq!(shares, [0.83, 0.17]);
    assert_eq!(ends[0].1.endpoints(), [("10.0.0.1:11", 100)]);
    assert_eq!(ends[1].1.failed(), UH);
}

#[test]
fn weights_of_localities_decide_where_the_cluster_says_so() {
    let group = |region: &str, weight: Option<u64>, port| {
        json!({"locality": {"region": region}, "load_balancing_weight": weight,
            "lb_endpoints": [endpoint(port, "HEALTHY")]})
    };
    let groups = [
        group("a", Some(1), 1),
        group("b", Some(3), 2),
        group("c", None, 3),
    ];
    let assignment = json!({"cluster_name": "c", "endpoints": groups});
    let cluster = json!({"name": "c", "type": "STATIC", "load_assignment": assignment});
    let third = 33;
    let end = answered(std::slice::from_ref(&cluster)).only(&http("c"));
    let shares: Vec<i64> = end.endpoints().iter().map(|it| it.1).collect();
    assert_eq!(shares, [third; 3]);
    let weighted = json!({"locality_weighted_lb_config": {}});
    let end = answered(&[with(cluster, "common_lb_config", weighted)]).only(&http("c"));
    assert_eq!(end.endpoints(), [("10.0.0.1:1", 25), ("10.0.0.1:2", 75)]);
}

#[test]
fn a_ring_has_no_degraded_endpoints() {
    let hosts = [endpoint(1, "DEGRADED"), endpoint(2, "UNHEALTHY")];
    let cluster = with(listed("c", &[&hosts]), "common_lb_config", no_panic());
    let end = answered(std::slice::from_ref(&cluster)).only(&http("c"));
    assert_eq!(end.endpoints(), [("10.0.0.1:1", 100)]);
    let ring = with(cluster, "lb_policy", json!("RING_HASH"));
    assert_eq!(answered(&[ring]).only(&http("c")).failed(), UH);
}

#[test]
fn health_of_the_living_goes_before_what_was_printed() {
    let eds = json!({"name": "c", "type": "EDS", "eds_cluster_config": {"service_name": "s"},
        "common_lb_config": no_panic()});
    let hosts = [endpoint(1, "HEALTHY"), endpoint(2, "HEALTHY")];
    let assignment = json!({"cluster_name": "s", "endpoints": [{"lb_endpoints": hosts}]});
    let dump = answered(&[eds]);
    assert!(dump.only(&http("c")).missing().contains("?include_eds"));
    let printed = dump.with_endpoints(&[assignment]);
    assert_eq!(printed.only(&http("c")).endpoints().len(), 2);

    let status = |port: u64, health: Value| {
        let address = json!({"socket_address": {"address": "10.0.0.1", "port_value": port}});
        json!({"address": address, "health_status": health})
    };
    let ejected = json!({"failed_outlier_check": true});
    let statuses = json!([{"name": "c", "host_statuses":
        [status(1, ejected.clone()), status(2, json!({}))]}]);
    let live = printed.with_statuses(&statuses);
    let end = live.only(&http("c"));
    assert_eq!(end.endpoints(), [("10.0.0.1:2", 100)]);
    let losers = &end.stage(Kind::Endpoints).considered;
    assert_eq!(losers[0].reason, "ejected as an outlier");

    let statuses = json!([{"name": "c", "host_statuses": [status(1, ejected)]}]);
    let end = live.with_statuses(&statuses).only(&http("c"));
    assert_eq!(end.failed(), UH);
    assert!(
        end.verdict().hints[0].contains("outlierDetection"),
        "{end:?}"
    );
}

#[test]
fn whether_the_unhealthy_drain_is_asked_where_it_matters() {
    // Of two, one in health: all is sent to it if the other does not count.
    let hosts = [endpoint(1, "HEALTHY"), endpoint(2, "UNHEALTHY")];
    let second = [endpoint(3, "HEALTHY")];
    let groups = json!([{"lb_endpoints": hosts}, {"priority": 1, "lb_endpoints": second}]);
    let assignment = json!({"cluster_name": "c", "endpoints": groups});
    let eds = json!({"name": "c", "type": "EDS"});
    let dump =
        || answered(std::slice::from_ref(&eds)).with_endpoints(std::slice::from_ref(&assignment));
    let ends = dump().with_version(40).send(&http("c"));
    let told: Vec<_> = ends.iter().map(|(_, end)| end.endpoints()).collect();
    assert_eq!(told[0], [("10.0.0.1:1", 100)]);
    assert_eq!(told[1], [("10.0.0.1:1", 70), ("10.0.0.1:3", 30)]);
    assert_eq!(dump().with_version(29).send(&http("c")).len(), 1);
}
