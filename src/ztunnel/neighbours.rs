//! What the other sections of a dump say of an entry.
//!
//! A workload's waypoint is named by host or address, an endpoint's health stands
//! with its workload, a connection has only addresses: to show them, one section
//! needs a little of another. That little is gathered in passes of its own over
//! the same text, so that the entries themselves can be shown as they come.

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};

use serde::Deserialize;

use super::dump::{Section, read};
use super::service::address;
use super::told::{Told, or_default};
use super::workload::Gateway;

/// What is known of others.
#[derive(Debug, Default)]
pub struct Neighbours {
    /// Services by `namespace/hostname` and by `network/address`.
    services: HashMap<String, String>,
    /// Whether those are all services.
    all_services: bool,
    /// Whether workloads are healthy, by uid.
    health: HashMap<String, Option<bool>>,
    /// Whether those are all workloads.
    all_workloads: bool,
    /// Who has an address; `None` when several have.
    addresses: HashMap<IpAddr, Option<String>>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Service {
    #[serde(deserialize_with = "or_default")]
    name: String,
    #[serde(deserialize_with = "or_default")]
    namespace: String,
    #[serde(deserialize_with = "or_default")]
    hostname: String,
    #[serde(deserialize_with = "or_default")]
    vips: Vec<String>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct Workload {
    #[serde(deserialize_with = "or_default")]
    uid: String,
    #[serde(deserialize_with = "or_default")]
    name: String,
    #[serde(deserialize_with = "or_default")]
    namespace: String,
    #[serde(deserialize_with = "or_default")]
    workload_ips: Vec<String>,
    status: Told,
}

impl Neighbours {
    /// The services that a waypoint may be.
    #[must_use]
    pub fn services(text: &str) -> Neighbours {
        let mut all = Neighbours::default();
        let reading = read(text, Section::Services, &mut |one: Service, _| {
            let keys = one
                .vips
                .into_iter()
                .chain([format!("{}/{}", one.namespace, one.hostname)]);
            for key in keys {
                all.services.entry(key).or_insert_with(|| one.name.clone());
            }
        });
        all.all_services = reading.is_whole();
        all
    }

    /// The same, and the health of workloads.
    #[must_use]
    pub fn services_and_health(text: &str) -> Neighbours {
        let mut all = Neighbours::services(text);
        let reading = read(text, Section::Workloads, &mut |one: Workload, _| {
            let healthy = one.status.text().map(|status| status == "Healthy");
            all.health.insert(one.uid, healthy);
        });
        all.all_workloads = reading.is_whole();
        all
    }

    /// Who has which address: services before workloads, as a service's address
    /// is its own.
    #[must_use]
    pub fn addresses(text: &str) -> Neighbours {
        let mut services = HashMap::new();
        let mut workloads = HashMap::new();
        read(text, Section::Services, &mut |one: Service, _| {
            for vip in &one.vips {
                note(&mut services, address(vip), &one.hostname);
            }
        });
        read(text, Section::Workloads, &mut |one: Workload, _| {
            let name = format!("{}.{}", one.name, one.namespace);
            for ip in &one.workload_ips {
                note(&mut workloads, ip, &name);
            }
        });
        workloads.extend(services);
        Neighbours {
            addresses: workloads,
            ..Neighbours::default()
        }
    }

    /// The name of a waypoint: `None` without one, `NA` when no service is known
    /// at its destination, and the destination itself when not all are known.
    #[must_use]
    pub fn waypoint<'a>(&'a self, waypoint: Option<&'a Gateway>) -> &'a str {
        let Some(waypoint) = waypoint else {
            return "None";
        };
        let destination = waypoint.destination.or_empty();
        match self.services.get(destination) {
            Some(name) => name,
            None if self.all_services || destination.is_empty() => "NA",
            None => destination,
        }
    }

    /// Whether a workload takes requests: one that is not known takes none, if all
    /// others are known.
    #[must_use]
    pub fn is_healthy(&self, uid: &str) -> Option<bool> {
        let unknown = if self.all_workloads {
            Some(false)
        } else {
            None
        };
        self.health.get(uid).copied().unwrap_or(unknown)
    }

    /// An address with its port, by the name of whoever has it.
    #[must_use]
    pub fn name(&self, socket: &str) -> String {
        let Ok(parsed) = socket.parse::<SocketAddr>() else {
            return socket.to_owned();
        };
        match self.addresses.get(&parsed.ip()) {
            Some(Some(name)) if name.contains(':') => format!("[{name}]:{}", parsed.port()),
            Some(Some(name)) => format!("{name}:{}", parsed.port()),
            _ => socket.to_owned(),
        }
    }
}

/// Two of one address, as in two networks, leave it an address.
fn note(into: &mut HashMap<IpAddr, Option<String>>, ip: &str, name: &str) {
    let Ok(ip) = ip.parse::<IpAddr>() else {
        return;
    };
    if name.is_empty() {
        return;
    }
    into.entry(ip)
        .and_modify(|held| {
            if held.as_deref() != Some(name) {
                *held = None;
            }
        })
        .or_insert_with(|| Some(name.to_owned()));
}

#[cfg(test)]
mod tests {
    use super::*;

    const DUMP: &str = r#"{
        "services": [
            {"name": "way", "namespace": "shop", "hostname": "way.shop.svc", "vips": ["/10.96.0.7", "n/10.96.0.8"]},
            {"name": "a", "namespace": "shop", "hostname": "a.shop.svc", "vips": ["/10.96.0.9", "/2001:2::1"]},
            {"name": "b", "namespace": "shop", "hostname": "b.shop.svc", "vips": ["n/10.96.0.9"]}],
        "workloads": [
            {"uid": "u1", "name": "cart", "namespace": "shop", "workloadIps": ["10.1.0.5"], "status": "Healthy"},
            {"uid": "u2", "name": "way-1", "namespace": "shop", "workloadIps": ["10.96.0.7"], "status": "Unhealthy"},
            {"uid": "u3", "name": "x", "namespace": "shop"}]}"#;

    fn waypoint(destination: &str) -> Gateway {
        Gateway {
            destination: destination.into(),
        }
    }

    #[test]
    fn a_waypoint_is_found_by_its_host_and_by_each_of_its_addresses() {
        let known = Neighbours::services(DUMP);
        for destination in ["shop/way.shop.svc", "/10.96.0.7", "n/10.96.0.8"] {
            assert_eq!(known.waypoint(Some(&waypoint(destination))), "way");
        }
        assert_eq!(known.waypoint(Some(&waypoint("m/10.96.0.8"))), "NA");
        assert_eq!(known.waypoint(None), "None");
    }

    #[test]
    fn of_a_dump_that_breaks_off_nothing_is_said_to_be_absent() {
        let cut = DUMP.find("{\"uid\": \"u2\"").map_or(DUMP, |at| &DUMP[..at]);
        let known = Neighbours::services_and_health(cut);
        assert_eq!(known.is_healthy("u1"), Some(true));
        assert_eq!(known.is_healthy("u2"), None);
        assert_eq!(known.waypoint(Some(&waypoint("x/y"))), "x/y");
    }

    #[test]
    fn a_workload_that_is_not_known_is_not_healthy_and_one_that_does_not_say_is_neither() {
        let known = Neighbours::services_and_health(DUMP);
        let health = ["u1", "u2", "u3", "u4"].map(|uid| known.is_healthy(uid));
        assert_eq!(health, [Some(true), Some(false), None, Some(false)]);
    }

    #[test]
    fn an_address_is_named_by_its_service_before_its_workload_unless_two_have_it() {
        let known = Neighbours::addresses(DUMP);
        for (socket, name) in [
            ("10.1.0.5:80", "cart.shop:80"),
            ("10.96.0.7:15008", "way.shop.svc:15008"),
            ("[2001:2:0::1]:443", "a.shop.svc:443"),
            ("10.96.0.9:80", "10.96.0.9:80"),
            ("192.0.2.1:80", "192.0.2.1:80"),
            ("cart.shop.svc", "cart.shop.svc"),
            ("", ""),
        ] {
            assert_eq!(known.name(socket), name);
        }
    }
}
