//! Workloads, one row each.

use super::{dash, key as parts, list};
use crate::render::rows::Rows;
use crate::render::style::Tone;
use crate::render::table::Table;
use crate::ztunnel::neighbours::Neighbours;
use crate::ztunnel::told::Told;
use crate::ztunnel::workload::{Locality, Workload};

/// The table without rows.
#[must_use]
pub fn table(wide: bool) -> Table {
    let mut columns = vec![
        "NAMESPACE",
        "POD NAME",
        "ADDRESS",
        "NODE",
        "WAYPOINT",
        "PROTOCOL",
    ];
    if wide {
        columns.extend([
            "STATUS", "IDENTITY", "WORKLOAD", "LOCALITY", "CAPACITY", "CLUSTER", "NETWORK",
            "SERVICES", "POLICIES",
        ]);
    }
    Table::new(columns, 1)
}

/// By what workloads are sorted: namespace and name as istioctl joins them, then node.
#[must_use]
pub fn key(workload: &Workload) -> String {
    let name = format!("{}.{}", workload.namespace, workload.name);
    parts(&[&name, workload.node.or_empty(), &workload.uid])
}

/// What the next command takes as TARGET.
#[must_use]
pub fn name(workload: &Workload) -> String {
    format!("{}.{}", workload.name, workload.namespace)
}

/// Adds the row of one.
pub fn add(workload: &Workload, neighbours: &Neighbours, wide: bool, rows: &mut Rows) {
    let ips = &workload.workload_ips;
    let address = if ips.is_empty() {
        workload.hostname.or_empty().to_owned()
    } else {
        ips.join(",")
    };
    let mut cells = vec![
        workload.namespace.clone(),
        workload.name.clone(),
        address,
        workload.node.or_empty().to_owned(),
        neighbours.waypoint(workload.waypoint.as_ref()).to_owned(),
        workload.protocol.or_empty().to_owned(),
    ];
    if wide {
        cells.extend([
            dash(&workload.status),
            workload.identity().unwrap_or_else(|| "-".to_owned()),
            owner(workload),
            locality(&workload.locality),
            dash(&workload.capacity),
            dash(&workload.cluster_id),
            dash(&workload.network),
            list(&workload.services),
            list(&workload.authorization_policies),
        ]);
    }
    let tone = match workload.is_healthy() {
        Some(false) => Tone::Bad,
        _ => Tone::Plain,
    };
    rows.push(tone, &cells);
}

/// `type/name` of the workload that it is an instance of.
fn owner(workload: &Workload) -> String {
    match (workload.workload_type.text(), workload.workload_name.text()) {
        (Some(kind), Some(name)) => format!("{kind}/{name}"),
        (None, Some(name)) => name.to_owned(),
        _ => "-".to_owned(),
    }
}

/// `region/zone/subzone`, as far as they are known.
fn locality(locality: &Locality) -> String {
    let all = [&locality.region, &locality.zone, &locality.subzone];
    let text = all.map(Told::or_empty).join("/");
    let text = text.trim_end_matches('/');
    if text.is_empty() { "-" } else { text }.to_owned()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn row(text: &str, wide: bool) -> String {
        let workload: Workload = serde_json::from_str(text).unwrap();
        let mut rows = Rows::new(if wide { 15 } else { 6 });
        add(&workload, &Neighbours::default(), wide, &mut rows);
        let row = rows.iter().next().unwrap().1.to_owned();
        row.replace('\t', "|")
    }

    #[test]
    fn what_was_not_told_is_no_default() {
        assert_eq!(row("{}", false), "||||None|");
        assert_eq!(row("{}", true), "||||None||-|-|-|-|-|-|-|-|-");
        assert_eq!(
            row(
                r#"{"workloadType": "pod", "locality": {"zone": "z", "subzone": ""}}"#,
                true
            ),
            "||||None||-|-|-|/z|-|-|-|-|-"
        );
    }

    #[test]
    fn a_host_name_stands_where_there_is_no_address() {
        let host = r#"{"hostname": "bank.example.com", "workloadIps": []}"#;
        assert_eq!(row(host, false), "||bank.example.com||None|");
        let both = r#"{"hostname": "x", "workloadIps": ["10.1.0.5", "2001:db8::6"]}"#;
        assert_eq!(row(both, false), "||10.1.0.5,2001:db8::6||None|");
    }

    #[test]
    fn workloads_are_sorted_as_istioctl_joins_their_names_then_by_node() {
        let of = |text: &str| key(&serde_json::from_str::<Workload>(text).unwrap());
        let ordered = [
            r#"{"namespace": "a-b", "name": "x"}"#,
            r#"{"namespace": "a", "name": "x", "node": "1"}"#,
            r#"{"namespace": "a", "name": "x", "node": "2"}"#,
            r#"{"namespace": "a", "name": "x-1"}"#,
        ];
        let keys = ordered.map(of);
        assert!(keys.is_sorted(), "{keys:?}");
    }
}
