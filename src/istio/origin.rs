//! Which Istio object made a resource, from the API path in its metadata.
//!
//! Istio signs what a `VirtualService` or `DestinationRule` shaped with
//! `/apis/networking.istio.io/v1/namespaces/NS/virtual-service/NAME`.

/// The object as `name.namespace`; `<unknown>` for a path of Istio's networking
/// API in another form; none for any other path, as istioctl has it.
#[must_use]
pub fn object(path: &str) -> Option<String> {
    if !path.starts_with("/apis/networking.istio.io/") {
        return None;
    }
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        [
            "",
            _apis,
            _group,
            _version,
            _namespaces,
            namespace,
            _kind,
            name,
        ] => Some(format!("{name}.{namespace}")),
        _ => Some("<unknown>".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::object;

    #[test]
    fn a_path_of_the_networking_api_names_its_object() {
        let path = "/apis/networking.istio.io/v1/namespaces/bookinfo/destination-rule/reviews";
        assert_eq!(object(path).as_deref(), Some("reviews.bookinfo"));
        assert_eq!(
            object("/apis/networking.istio.io/v1/reviews").as_deref(),
            Some("<unknown>")
        );
        assert_eq!(object("/apis/gateway.networking.k8s.io/x"), None);
    }
}
