//! The mesh in the binary: a newcomer sees every command work with no cluster.
//!
//! It is a recording like any other, taken from a real Bookinfo and compiled in,
//! so nothing is made up and nothing is special about it. It costs the binary
//! most of a megabyte, and a run only the answers that it asks for: a recording
//! inflates them one by one.

use super::snapshot::Recording;
use crate::error::Result;

static BOOKINFO: &[u8] = include_bytes!("../../fixtures/bookinfo.mesh.tgz");

/// The Bookinfo mesh that `--demo` shows.
pub fn demo() -> Result<Recording> {
    Recording::from_bytes(BOOKINFO, "demo")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::path::Path;

    use super::demo;
    use crate::origin::Whom;
    use crate::source::snapshot::Recording;
    use crate::source::{Answer, Question};

    fn ask(recording: &Recording, whom: Whom, path: &str) -> Answer {
        recording.ask(&Question::get(whom, path)).unwrap()
    }

    #[test]
    fn all_twelve_proxies_answer_what_the_commands_ask() {
        let demo = demo().unwrap();
        assert_eq!(demo.proxies().len(), 12);
        assert_eq!(demo.default_namespace(), "bookinfo");
        assert_eq!(demo.notes(), &[] as &[String]);
        for pod in demo.proxies() {
            for path in [
                "/config_dump?include_eds&mask=dynamic_endpoint_configs",
                "/config_dump?resource=dynamic_listeners&name_regex=virtualInbound",
                "/clusters?format=json",
                "/stats?format=json&filter=update_rejected",
                "/certs",
                "/server_info",
            ] {
                let answer = ask(&demo, Whom::Proxy(pod.clone()), path);
                assert!(
                    answer.status == 200 && answer.body.starts_with(b"{"),
                    "{pod} {path}"
                );
                assert!(answer.origin.when <= demo.taken());
            }
        }
    }

    #[test]
    fn the_demos_objects_can_be_listed_selected_and_fetched() {
        let demo = demo().unwrap();
        for (path, text) in [
            (
                "/api/v1/namespaces/bookinfo/pods?labelSelector=app%3Dreviews%2Cversion%3Dv2",
                "reviews-v2",
            ),
            (
                "/apis/apps/v1/namespaces/bookinfo/deployments/reviews-v1",
                "\"Deployment\"",
            ),
            (
                "/apis/networking.istio.io/v1/virtualservices",
                "VirtualServiceList",
            ),
            (
                "/apis/networking.istio.io/v1/namespaces/bookinfo/sidecars",
                "\"items\":[]",
            ),
            (
                "/api/v1/namespaces/istio-system/pods?labelSelector=app=istiod",
                "istiod-",
            ),
        ] {
            let answer = ask(&demo, Whom::Kubernetes, path);
            let body = String::from_utf8(answer.body).unwrap();
            assert!(
                answer.status == 200 && body.contains(text),
                "{path}: {body}"
            );
        }
    }

    #[test]
    fn the_other_recordings_open_whole() {
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
        for (name, proxies) in [("rejected", 2), ("ambient", 1)] {
            let recording = Recording::open(&fixtures.join(format!("{name}.mesh.tgz"))).unwrap();
            assert_eq!(recording.proxies().len(), proxies, "{name}");
            assert_eq!(recording.notes(), &[] as &[String]);
            for pod in recording.proxies() {
                let dump = ask(&recording, Whom::Proxy(pod), "/config_dump");
                assert!(dump.body.starts_with(b"{"));
            }
        }
    }
}
