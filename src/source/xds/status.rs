//! How proxies stand, where istiod's debug paths are off everywhere.
//!
//! `ENABLE_DEBUG_ON_HTTP=false` takes the debug paths away from gRPC too, for both
//! share one table of them (`AddDebugHandlers` in `pilot/pkg/xds/debug.go`). What is
//! left is what `istioctl proxy-status` asks: a `ClientConfig` for each proxy
//! (`envoy/service/status/v3/csds.proto`). It is written down in the form of
//! `/debug/syncz`, except that it holds no nonces to compare but istiod's own verdict,
//! and that stands there as such: a nonce that was made up would be a lie.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

use super::message::{Field, each};

/// istiod's verdicts by their numbers (`ConfigStatus`); none is for 0, "unknown".
const VERDICTS: [&str; 5] = ["", "SYNCED", "NOT_SENT", "STALE", "ERROR"];

#[derive(Default, Serialize)]
struct Client {
    cluster_id: String,
    proxy: String,
    istio_version: String,
    resources: BTreeMap<String, Kind>,
}

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Kind {
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sent_time: Option<Timestamp>,
    #[serde(skip_serializing_if = "String::is_empty")]
    last_error: String,
}

/// The answer of `/debug/syncz` as far as it can be had; nothing when a client is none.
pub(super) fn as_syncz(clients: &[&[u8]]) -> Option<Vec<u8>> {
    let clients: Option<Vec<Client>> = clients.iter().map(|bytes| client(bytes)).collect();
    let mut clients = clients?;
    clients.sort_by(|a, b| a.proxy.cmp(&b.proxy));
    serde_json::to_vec(&clients).ok()
}

fn client(bytes: &[u8]) -> Option<Client> {
    let mut client = Client::default();
    each(bytes, &mut |field| {
        match field {
            Field::Bytes(1, node) => each(node, &mut |field| {
                match field {
                    Field::Bytes(1, id) => client.proxy = text(id),
                    Field::Bytes(3, metadata) => known(metadata, &mut client)?,
                    _ => {}
                }
                Some(())
            })?,
            Field::Bytes(3, config) => {
                let (type_url, kind) = kind(config)?;
                if !kind.status.is_empty() {
                    client.resources.insert(type_url, kind);
                }
            }
            _ => {}
        }
        Some(())
    })?;
    Some(client)
}

/// What of a node's metadata is told: a `Struct`, an entry for each key.
fn known(metadata: &[u8], client: &mut Client) -> Option<()> {
    each(metadata, &mut |field| {
        let Field::Bytes(1, entry) = field else {
            return Some(());
        };
        let (mut key, mut value) = (String::new(), String::new());
        each(entry, &mut |field| {
            match field {
                Field::Bytes(1, name) => key = text(name),
                Field::Bytes(2, any) => each(any, &mut |field| {
                    if let Field::Bytes(3, words) = field {
                        value = text(words);
                    }
                    Some(())
                })?,
                _ => {}
            }
            Some(())
        })?;
        match key.as_str() {
            "CLUSTER_ID" => client.cluster_id = value,
            "ISTIO_VERSION" => client.istio_version = value,
            _ => {}
        }
        Some(())
    })
}

fn kind(config: &[u8]) -> Option<(String, Kind)> {
    let (mut type_url, mut kind) = (String::new(), Kind::default());
    each(config, &mut |field| {
        match field {
            Field::Bytes(1, name) => type_url = text(name),
            Field::Bytes(5, time) => kind.sent_time = moment(time)?,
            Field::Number(6, verdict) => {
                let verdict = usize::try_from(verdict).ok();
                let verdict = verdict.and_then(|verdict| VERDICTS.get(verdict));
                kind.status = verdict.copied().unwrap_or_default();
            }
            Field::Bytes(8, error) => each(error, &mut |field| {
                if let Field::Bytes(3, details) = field {
                    kind.last_error = text(details);
                }
                Some(())
            })?,
            _ => {}
        }
        Some(())
    })?;
    Some((type_url, kind))
}

/// A `Timestamp`; Go's zero time is none.
fn moment(bytes: &[u8]) -> Option<Option<Timestamp>> {
    let (mut seconds, mut nanoseconds) = (0_i64, 0_i32);
    each(bytes, &mut |field| {
        match field {
            // A varint holds a negative number as its two's complement.
            Field::Number(1, value) => seconds = value.cast_signed(),
            Field::Number(2, value) => nanoseconds = i32::try_from(value).unwrap_or_default(),
            _ => {}
        }
        Some(())
    })?;
    let time = Timestamp::new(seconds, nanoseconds).ok();
    Some(time.filter(|time| time.as_second() > 0))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::message::put;
    use super::*;

    fn field(number: u64, parts: &[&[u8]]) -> Vec<u8> {
        let mut field = Vec::new();
        put(&mut field, number, &parts.concat());
        field
    }

    fn metadata(key: &str, value: &str) -> Vec<u8> {
        let value = field(2, &[&field(3, &[value.as_bytes()])]);
        field(1, &[&field(1, &[key.as_bytes()]), &value])
    }

    fn config(type_url: &str, verdict: u8, rest: &[u8]) -> Vec<u8> {
        field(
            3,
            &[&field(1, &[type_url.as_bytes()]), &[6 << 3, verdict], rest],
        )
    }

    #[test]
    fn a_client_is_told_as_syncz_tells_it_with_istiods_verdict() {
        let node = [
            field(1, &[b"b.shop"]),
            field(
                3,
                &[
                    &metadata("CLUSTER_ID", "Kubernetes"),
                    &metadata("ISTIO_VERSION", "1.28.0"),
                ],
            ),
        ];
        let error = field(8, &[&field(3, &[b"no such filter"])]);
        let zero = [
            0x08, 0x80, 0x92, 0xb8, 0xc3, 0x98, 0xfe, 0xff, 0xff, 0xff, 0x01,
        ];
        let client = [
            field(1, &[&node.concat()]),
            config(
                "t/a",
                1,
                &field(5, &[&[0x08, 0x80, 0x94, 0xeb, 0xdc, 0x03]]),
            ),
            config("t/b", 2, &field(5, &[&zero])),
            config("t/c", 4, &error),
            config("t/d", 0, b""),
        ];
        let other = field(1, &[&field(1, &[b"a.shop"])]);
        let syncz = as_syncz(&[&client.concat(), &other]).unwrap();
        assert_eq!(
            String::from_utf8(syncz).unwrap(),
            r#"[{"cluster_id":"","proxy":"a.shop","istio_version":"","resources":{}},"#.to_owned()
                + r#"{"cluster_id":"Kubernetes","proxy":"b.shop","istio_version":"1.28.0","resources":{"#
                + r#""t/a":{"status":"SYNCED","sentTime":"2001-09-09T01:46:40Z"},"t/b":{"status":"NOT_SENT"},"#
                + r#""t/c":{"status":"ERROR","lastError":"no such filter"}}}]"#
        );
        assert_eq!(as_syncz(&[b"\x0a\x05ab"]), None);
        assert_eq!(as_syncz(&[]).unwrap(), b"[]");
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_break_the_reading(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..64)) {
            let _ = as_syncz(&[&bytes]);
        }
    }
}
