//! istiod's `/debug/edsz`: the endpoints that it would send to one proxy.
//!
//! It lists bare load assignments, in an array or under `configs`. A config dump of
//! an Envoy holds the same ones in items of a section; brought into that form, every
//! reader of dumps reads them, and with it every filter and every view.

use serde::Deserialize;
use serde_json::value::RawValue;

/// The answer as the section of a config dump that it would be.
///
/// # Errors
/// Text that is no list of load assignments.
pub fn as_dump(body: &[u8]) -> serde_json::Result<String> {
    #[derive(Deserialize)]
    struct Dump<'a> {
        #[serde(borrow, default)]
        configs: Vec<&'a RawValue>,
    }
    let list = body.trim_ascii_start().first() == Some(&b'[');
    let assignments: Vec<&RawValue> = if list {
        serde_json::from_slice(body)?
    } else {
        serde_json::from_slice::<Dump<'_>>(body)?.configs
    };
    let items = assignments.iter();
    let items: Vec<String> = items
        .map(|text| format!("{{\"endpointConfig\":{}}}", text.get()))
        .collect();
    Ok(format!(
        "{{\"configs\":[{{\"@type\":\"type.googleapis.com/envoy.admin.v3.EndpointsConfigDump\",\
         \"dynamicEndpointConfigs\":[{}]}}]}}",
        items.join(",")
    ))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::as_dump;

    #[test]
    fn a_list_under_configs_or_bare_becomes_a_section() {
        let wanted = r#"{"configs":[{"@type":"type.googleapis.com/envoy.admin.v3.EndpointsConfigDump","dynamicEndpointConfigs":[{"endpointConfig":{"clusterName":"a"}}]}]}"#;
        for text in [
            r#"{"configs": [{"clusterName":"a"}]}"#,
            r#" [{"clusterName":"a"}]"#,
        ] {
            assert_eq!(as_dump(text.as_bytes()).unwrap(), wanted);
        }
        assert!(
            as_dump(b"{}")
                .unwrap()
                .ends_with("\"dynamicEndpointConfigs\":[]}]}")
        );
        for wrong in ["", "7", "Proxy not connected", r#"{"configs": {}}"#] {
            assert!(as_dump(wrong.as_bytes()).is_err(), "{wrong}");
        }
    }
}
