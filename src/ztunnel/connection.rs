//! A workload that a ztunnel serves, with the connections that are open.
//!
//! The lists stay text until they are shown: a busy node has tens of thousands of
//! connections, and one that cannot be read must not cost its workload.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::told::{Told, or_default};
use crate::fault::Fault;

/// A workload of this node.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct WorkloadState {
    /// `Up` or `Pending`.
    pub state: Told,
    /// What is open.
    #[serde(deserialize_with = "or_default")]
    pub connections: Connections,
    /// Which workload it is; the oldest did not say.
    #[serde(deserialize_with = "or_default")]
    pub info: Info,
}

/// Which workload it is.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Info {
    /// The pod's name.
    #[serde(deserialize_with = "or_default")]
    pub name: String,
    /// The pod's namespace.
    #[serde(deserialize_with = "or_default")]
    pub namespace: String,
    /// Of its identity, the trust domain.
    pub trust_domain: Told,
    /// Of its identity, the service account.
    pub service_account: Told,
}

/// What is open, as text.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Connections {
    inbound: Option<Box<RawValue>>,
    outbound: Option<Box<RawValue>>,
}

/// Who opened a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Others, to the workload.
    Inbound,
    /// The workload.
    Outbound,
}

impl Direction {
    /// Both, in the order in which they are shown.
    pub const BOTH: [Direction; 2] = [Direction::Inbound, Direction::Outbound];

    /// As istioctl writes it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Direction::Inbound => "Inbound",
            Direction::Outbound => "Outbound",
        }
    }

    /// Its name in the dump.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Direction::Inbound => "inbound",
            Direction::Outbound => "outbound",
        }
    }
}

/// One connection.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Connection {
    /// Where it comes from.
    pub src: Told,
    /// Where it was meant to go.
    pub original_dst: Told,
    /// Where it goes.
    pub actual_dst: Told,
    /// The same by its older name.
    pub dst: Told,
    /// `HBONE`, `TCP`; older ztunnels do not say.
    pub protocol: Told,
    /// Who is at the other end, where older ztunnels say.
    #[serde(alias = "src_identity")]
    pub src_identity: Told,
}

impl WorkloadState {
    /// The connections of one direction, and what could not be read of them.
    /// `place` is where the workload stands.
    #[must_use]
    pub fn open(&self, direction: Direction) -> (Vec<Connection>, Vec<Fault>) {
        let list = match direction {
            Direction::Inbound => &self.connections.inbound,
            Direction::Outbound => &self.connections.outbound,
        };
        let (mut all, mut faults) = (Vec::new(), Vec::new());
        let Some(list) = list else {
            return (all, faults);
        };
        let place = format!(
            "workloadState of {}.{}: {}",
            self.info.name,
            self.info.namespace,
            direction.key()
        );
        match serde_json::from_str::<Option<Vec<&RawValue>>>(list.get()) {
            Ok(items) => {
                for (index, item) in items.unwrap_or_default().iter().enumerate() {
                    match serde_json::from_str(item.get()) {
                        Ok(connection) => all.push(connection),
                        Err(error) => {
                            let place = format!("{place}[{index}]");
                            faults.push(Fault::new(place, &error.to_string()));
                        }
                    }
                }
            }
            Err(error) => faults.push(Fault::new(place, &error.to_string())),
        }
        (all, faults)
    }
}

impl Connection {
    /// Where it goes.
    #[must_use]
    pub fn destination(&self) -> &str {
        self.actual_dst
            .text()
            .unwrap_or_else(|| self.dst.or_empty())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_connection_that_cannot_be_read_costs_itself() {
        let text = r#"{"connections": {"inbound": [7, {"src": "a:1", "dst": "b:2"}], "outbound": "none"},
            "info": {"name": "cart", "namespace": "shop"}}"#;
        let state: WorkloadState = serde_json::from_str(text).unwrap();
        let (inbound, faults) = state.open(Direction::Inbound);
        assert_eq!(inbound.len(), 1);
        assert_eq!(inbound[0].destination(), "b:2");
        assert_eq!(faults[0].place, "workloadState of cart.shop: inbound[0]");
        let (outbound, faults) = state.open(Direction::Outbound);
        assert!(outbound.is_empty());
        assert_eq!(faults[0].place, "workloadState of cart.shop: outbound");
    }

    #[test]
    fn the_oldest_tell_nothing_but_the_state() {
        let state: WorkloadState = serde_json::from_str(r#"{"state": "Up"}"#).unwrap();
        assert_eq!(state.state.text(), Some("Up"));
        let (open, faults) = state.open(Direction::Inbound);
        assert!(open.is_empty() && faults.is_empty());
    }
}
