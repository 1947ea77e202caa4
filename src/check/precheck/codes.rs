//! The codes of `precheck`: a script may count on each, and on what it means.
//!
//! A code is never given another meaning, nor given away when it goes out of use.
//! istioctl's are kept where it has one for the same thing (`IST…`, with its page of
//! explanation); what it does not look at is `MESH…`. Each is written as a clause
//! that can stand after "whether", since a question that cannot be answered is told
//! in the same words.

use crate::check::finding::Severity;

/// A code and its meaning.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// `IST0141`, `MESH0002`.
    pub id: &'static str,
    /// How much it matters where it holds.
    pub severity: Severity,
    /// What holds then: a clause.
    pub says: &'static str,
}

impl Code {
    /// istioctl's page about a code of its own.
    #[must_use]
    pub fn page(id: &str) -> Option<String> {
        let number = id.strip_prefix("IST")?;
        Some(format!(
            "https://istio.io/latest/docs/reference/config/analysis/ist{number}/"
        ))
    }
}

macro_rules! codes {
    ($($id:ident $severity:ident $says:literal)*) => {
        $(
            #[doc = $says]
            pub const $id: Code =
                Code { id: stringify!($id), severity: Severity::$severity, says: $says };
        )*
        /// All of them.
        pub const ALL: &[&Code] = &[$(&$id),*];
    };
}

codes! {
    IST0123 Warning "a namespace has both labels for injection, `istio-injection` and `istio.io/rev`"
    IST0136 Info "an annotation belongs to an alpha feature"
    IST0139 Error "a webhook calls a Service that does not exist"
    IST0141 Error "you lack a permission that installing Istio takes"
    IST0142 Error "the Kubernetes version is older than Istio supports"
    IST0156 Error "a Gateway API resource is too old for Istio: it is not served as v1beta1"
    IST0169 Warning "an upgrade from the version that --from-version names changes what this cluster relies on"
    IST0172 Warning "a Gateway API resource will be too old for Istio: it is not served as v1"
    MESH0001 Warning "you lack a permission that reading the mesh with this program takes"
    MESH0002 Error "a webhook calls a Service that has no ready endpoint"
    MESH0003 Warning "a webhook trusts another root certificate than the mesh has"
    MESH0004 Warning "Istio's resource definitions are of another version than its control plane"
    MESH0005 Error "objects are stored in a version that their resource definition no longer serves"
    MESH0006 Error "two webhooks inject the same pods: there are two default revisions, or two of one tag"
    MESH0007 Error "a tag stands for a revision that is not installed"
    MESH0008 Error "a control plane does not run, or is not ready"
    MESH0009 Warning "a label asks for a sidecar that no webhook injects"
    MESH0010 Warning "the labels of pods contradict those of their namespace, which win"
    MESH0011 Warning "proxies are more than two minor versions behind their control plane, or ahead of it"
    MESH0012 Warning "the Kubernetes version is newer than those that Istio was tested with"
}

#[cfg(test)]
mod tests {
    use super::{ALL, Code};

    #[test]
    fn only_istioctls_codes_have_a_page() {
        for code in ALL {
            assert_eq!(Code::page(code.id).is_some(), code.id.starts_with("IST"));
            assert!(!code.says.ends_with('.'), "{}", code.id);
        }
        assert!(ALL.is_sorted_by_key(|code| code.id));
    }
}
