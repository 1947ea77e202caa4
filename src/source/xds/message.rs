//! The two protobuf messages of a debug question, by hand.
//!
//! A `DiscoveryRequest` with three fields goes out and a `DiscoveryResponse` comes
//! back of which three are read, and of what is in it a few more (`envoy/service/discovery/v3/discovery.proto`); a
//! code generator's run-time and derive would be four crates for that. What is traded
//! away is every field that nobody here asks for: it is stepped over by its wire
//! type, as the encoding wants it (protobuf.dev/programming-guides/encoding).

/// The type of a debug question whose answer is what the HTTP path says.
pub(super) const DEBUG: &str = "istio.io/debug";
/// That of how proxies stand; its answer names the control plane too.
pub(super) const SYNCZ: &str = "istio.io/debug/syncz";

/// What of a `DiscoveryResponse` is read.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Response<'a> {
    /// The type that it answers.
    pub type_url: &'a [u8],
    /// The bytes of its resources.
    pub resources: Vec<&'a [u8]>,
    /// Who answers, as JSON; few answers say.
    pub identifier: Option<&'a [u8]>,
}

/// A field of a message, of the kinds that anybody here reads.
#[derive(Clone, Copy, Debug)]
pub(super) enum Field<'a> {
    /// A number.
    Number(u64, u64),
    /// Text, bytes or a message.
    Bytes(u64, &'a [u8]),
}

/// A request for one type, and for one resource of it.
pub(super) fn request(node: &str, type_url: &str, resource: Option<&str>) -> Vec<u8> {
    let mut id = Vec::new();
    put(&mut id, 1, node.as_bytes());
    let mut request = Vec::new();
    put(&mut request, 2, &id);
    if let Some(resource) = resource {
        put(&mut request, 3, resource.as_bytes());
    }
    put(&mut request, 4, type_url.as_bytes());
    request
}

/// Reads a response; nothing when the bytes are no message.
pub(super) fn response(bytes: &[u8]) -> Option<Response<'_>> {
    let mut response = Response::default();
    each(bytes, &mut |field| {
        match field {
            Field::Bytes(2, any) => {
                // Its type is field 1; an empty value is left out.
                let mut value: &[u8] = &[];
                each(any, &mut |field| {
                    if let Field::Bytes(2, bytes) = field {
                        value = bytes;
                    }
                    Some(())
                })?;
                response.resources.push(value);
            }
            Field::Bytes(4, type_url) => response.type_url = type_url,
            Field::Bytes(6, control_plane) => each(control_plane, &mut |field| {
                if let Field::Bytes(1, identifier) = field {
                    response.identifier = Some(identifier);
                }
                Some(())
            })?,
            _ => {}
        }
        Some(())
    })?;
    Some(response)
}

/// Writes a field that has a length.
pub(super) fn put(out: &mut Vec<u8>, field: u64, bytes: &[u8]) {
    varint(out, field << 3 | 2);
    varint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

fn varint(out: &mut Vec<u8>, mut value: u64) {
    while value > 0x7f {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Hands over each field, but for those of a fixed width.
pub(super) fn each<'a>(
    mut rest: &'a [u8],
    take: &mut dyn FnMut(Field<'a>) -> Option<()>,
) -> Option<()> {
    while !rest.is_empty() {
        let key = take_varint(&mut rest)?;
        match key & 7 {
            0 => {
                let number = take_varint(&mut rest)?;
                take(Field::Number(key >> 3, number))?;
            }
            1 => rest = rest.get(8..)?,
            2 => {
                let length = usize::try_from(take_varint(&mut rest)?).ok()?;
                let (bytes, after) = rest.split_at_checked(length)?;
                rest = after;
                take(Field::Bytes(key >> 3, bytes))?;
            }
            5 => rest = rest.get(4..)?,
            // Groups have been out of use since before xDS.
            _ => return None,
        }
    }
    Some(())
}

fn take_varint(rest: &mut &[u8]) -> Option<u64> {
    let mut value = 0_u64;
    for shift in (0..64).step_by(7) {
        let (byte, after) = rest.split_first()?;
        *rest = after;
        value |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_request_has_its_fields_in_order_with_their_lengths() {
        // node {id: "n"} is field 2, resource_names 3, type_url 4: each with its length.
        let bytes = b"\x12\x03\x0a\x01n\x1a\x05syncz\x22\x01t";
        assert_eq!(request("n", "t", Some("syncz")), bytes);
        let long = "x".repeat(300);
        assert!(request(&long, "t", None).starts_with(b"\x12\xaf\x02\x0a\xac\x02x"));
    }

    #[test]
    fn a_response_gives_its_resources_and_who_answered() {
        let mut any = Vec::new();
        put(&mut any, 1, DEBUG.as_bytes());
        put(&mut any, 2, b"[]");
        let mut who = Vec::new();
        put(&mut who, 1, b"{}");
        let mut bytes = Vec::new();
        put(&mut bytes, 1, b"version");
        put(&mut bytes, 2, &any);
        put(&mut bytes, 2, b"");
        // canary: true, and fixed-width fields that nobody knows.
        bytes.extend_from_slice(b"\x18\x01\x49........\x4d....");
        put(&mut bytes, 4, DEBUG.as_bytes());
        put(&mut bytes, 6, &who);
        assert_eq!(
            response(&bytes).unwrap(),
            Response {
                type_url: DEBUG.as_bytes(),
                resources: vec![b"[]", b""],
                identifier: Some(b"{}"),
            }
        );
        assert_eq!(response(b"").unwrap(), Response::default());
    }

    #[test]
    fn what_is_no_message_is_none() {
        let endless = [0xff; 12];
        for bytes in [
            &b"\x12\x05ab"[..],
            b"\x12",
            b"\x13\x01",
            &endless,
            b"<html>",
        ] {
            assert_eq!(response(bytes), None, "{bytes:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_break_the_reading(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..64)) {
            let _ = response(&bytes);
        }

        #[test]
        fn what_is_put_in_comes_out(value in proptest::collection::vec(proptest::num::u8::ANY, 0..400)) {
            let mut any = Vec::new();
            put(&mut any, 2, &value);
            let mut bytes = Vec::new();
            put(&mut bytes, 2, &any);
            proptest::prop_assert_eq!(response(&bytes).unwrap().resources, vec![value.as_slice()]);
        }
    }
}
