//! The services that an istiod knows.

use crate::istio::registry::{Port, Service};
use crate::render::age::age_of;
use crate::render::rows::Rows;
use crate::render::style::Tone;
use crate::render::view::{Detail, dash};

pub(super) fn columns(detail: Detail) -> Vec<&'static str> {
    let mut columns = vec!["HOST", "NAMESPACE", "REGISTRY", "ADDRESSES", "PORTS"];
    if detail.wide {
        columns.extend(["RESOLUTION", "LOCATION", "AGE"]);
    }
    columns
}

pub(super) fn add(body: &[u8], detail: Detail, rows: &mut Rows) -> serde_json::Result<()> {
    // Go writes null where there is none.
    let services: Option<Vec<Service>> = serde_json::from_slice(body)?;
    for service in services.unwrap_or_default() {
        let ports: Vec<String> = service.ports.iter().flatten().map(port).collect();
        let mut cells = vec![
            dash(Some(&service.hostname)),
            dash(Some(&service.attributes.namespace)),
            dash(Some(&service.attributes.registry)),
            dash(Some(&service.addresses().join(","))),
            dash(Some(&ports.join(","))),
        ];
        if detail.wide {
            let location = if service.external { "external" } else { "mesh" };
            cells.extend([
                service.resolution(),
                location.to_owned(),
                age_of(service.created.as_deref(), detail.now),
            ]);
        }
        rows.resource(&format!(
            "{} {}",
            service.hostname, service.attributes.namespace
        ));
        rows.push(Tone::Plain, &cells);
    }
    Ok(())
}

/// `9080/HTTP`; a protocol that istiod does not understand is plain TCP to it.
fn port(port: &Port) -> String {
    match port.protocol.as_str() {
        "" | "UnsupportedProtocol" => port.port.to_string(),
        protocol => format!("{}/{protocol}", port.port),
    }
}
