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

/// The object with its kind, such as `DestinationRule reviews.bookinfo`; none for a
/// path that names none.
#[must_use]
pub fn signed(path: &str) -> Option<String> {
    let mut parts = path.rsplit('/');
    let (name, kind, namespace) = (parts.next()?, parts.next()?, parts.next()?);
    if name.is_empty() || namespace.is_empty() || parts.next()? != "namespaces" {
        return None;
    }
    let words = kind.split('-').map(|word| {
        let mut letters = word.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect::<String>()
    });
    Some(format!("{} {name}.{namespace}", words.collect::<String>()))
}

#[cfg(test)]
mod tests {
    use super::{object, signed};

    #[test]
    fn an_object_is_told_with_its_kind() {
        let path = "/apis/networking.istio.io/v1/namespaces/bookinfo/destination-rule/reviews";
        let told = signed(path);
        assert_eq!(told.as_deref(), Some("DestinationRule reviews.bookinfo"));
        assert_eq!(signed("/apis/networking.istio.io/v1/reviews"), None);
    }

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
