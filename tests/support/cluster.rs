//! The API server: objects in, gets and lists out, and the door to the pods.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Response};
use axum::response::IntoResponse;
use mesh::source::selector::{Labels, Selector};
use serde_json::{Value, json};

use super::admin::{self, Port, Reply};
use super::fault::Fault;
use super::objects;

/// One request to the API server.
#[derive(Clone, Debug)]
pub struct Logged {
    /// `GET /api/v1/pods`.
    pub line: String,
    /// Its headers.
    pub headers: HeaderMap,
}

#[derive(Default)]
struct Inner {
    /// (`api/v1`, `pods`, the object).
    objects: Vec<(String, String, Value)>,
    /// (What the path begins with, the fault, how often still).
    faults: Vec<(String, Fault, usize)>,
    /// What listens, by `pod.namespace` and port.
    ports: HashMap<(String, u16), Port>,
    log: Vec<Logged>,
    admin_log: Vec<String>,
    /// What nobody may do: `create clusterroles`.
    denied: Vec<String>,
    /// How many port-forwards are open now, and were at most.
    forwards: (usize, usize),
    /// How many requests to pods wait for their answers, and did at most.
    waiting: (usize, usize),
}

type Shared = Arc<Mutex<Inner>>;

/// An API server on loopback. Its thread ends with the test.
pub struct FakeCluster {
    shared: Shared,
    address: SocketAddr,
    home: tempfile::TempDir,
}

impl FakeCluster {
    /// Starts one, empty.
    pub fn start() -> FakeCluster {
        let shared = Shared::default();
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let app = Router::new().fallback(handle).with_state(shared.clone());
        std::thread::spawn(move || {
            super::block(async {
                let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                axum::serve(listener, app).await.unwrap();
            });
        });
        let cluster = FakeCluster {
            shared,
            address,
            home: tempfile::tempdir().unwrap(),
        };
        cluster.write_kubeconfig("config", &json!({"token": "secret-token"}));
        cluster
    }

    /// The API server's address.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// A kubeconfig for it, with a token; the context's namespace is `shop`.
    pub fn kubeconfig(&self) -> PathBuf {
        self.home.path().join("config")
    }

    /// Writes another kubeconfig with this user.
    pub fn write_kubeconfig(&self, name: &str, user: &Value) -> PathBuf {
        write_kubeconfig(&self.home.path().join(name), &self.url(), user)
    }

    /// Adds an object, `put("apis/apps/v1", "deployments", …)`.
    pub fn put(&self, api: &str, plural: &str, object: Value) {
        let object = (api.to_owned(), plural.to_owned(), object);
        self.shared.lock().unwrap().objects.push(object);
    }

    /// Adds a pod with a sidecar whose admin interface answers by a function.
    pub fn proxy(
        &self,
        name: &str,
        namespace: &str,
        app: &str,
        answer: impl Fn(&str, &str) -> Reply + Send + Sync + 'static,
    ) {
        self.put("api/v1", "pods", objects::pod(name, namespace, app));
        self.listen(&format!("{name}.{namespace}"), 15000, Port::program(answer));
    }

    /// Lets something listen at a port of a pod (`name.namespace`).
    pub fn listen(&self, pod: &str, number: u16, port: Port) {
        let mut inner = self.shared.lock().unwrap();
        inner.ports.insert((pod.to_owned(), number), port);
    }

    /// Breaks the next `times` requests whose path begins so.
    pub fn fault(&self, path: &str, fault: Fault, times: usize) {
        let mut inner = self.shared.lock().unwrap();
        inner.faults.push((path.to_owned(), fault, times));
    }

    /// Has an access review say no: `create clusterroles`, `get pods/portforward`.
    pub fn deny(&self, permission: &str) {
        self.shared
            .lock()
            .unwrap()
            .denied
            .push(permission.to_owned());
    }

    /// Every request to the API server so far.
    pub fn log(&self) -> Vec<Logged> {
        self.shared.lock().unwrap().log.clone()
    }

    /// The same as `GET /path` lines, without the size of pages that every list has.
    pub fn lines(&self) -> Vec<String> {
        let line = |logged: Logged| {
            let line = logged.line.replace("limit=500&", "");
            line.replace("?limit=500", "").replace("&limit=500", "")
        };
        self.log().into_iter().map(line).collect()
    }

    /// Every request to a program in a pod: `cart.shop:15000 GET /config_dump`.
    pub fn admin_lines(&self) -> Vec<String> {
        self.shared.lock().unwrap().admin_log.clone()
    }

    /// How many requests to pods waited for their answers at once, at most.
    pub fn most_in_flight(&self) -> usize {
        self.shared.lock().unwrap().waiting.1
    }

    /// How many port-forwards were open at once, at most.
    pub fn most_forwards(&self) -> usize {
        self.shared.lock().unwrap().forwards.1
    }
}

/// Writes a kubeconfig for any address.
pub fn write_kubeconfig(path: &Path, server: &str, user: &Value) -> PathBuf {
    let config = json!({
        "apiVersion": "v1",
        "kind": "Config",
        "current-context": "fake",
        "clusters": [{"name": "fake", "cluster": {"server": server}}],
        "users": [{"name": "fake", "user": user}],
        "contexts": [
            {"name": "fake", "context": {"cluster": "fake", "user": "fake", "namespace": "shop"}},
            {"name": "bare", "context": {"cluster": "fake", "user": "fake"}}
        ]
    });
    std::fs::write(path, config.to_string()).unwrap();
    path.to_owned()
}

async fn handle(State(shared): State<Shared>, request: Request) -> Response<Body> {
    let (mut parts, body) = request.into_parts();
    let path = parts.uri.path_and_query().unwrap().to_string();
    let fault = {
        let mut inner = shared.lock().unwrap();
        inner.log.push(Logged {
            line: format!("{} {path}", parts.method),
            headers: parts.headers.clone(),
        });
        let fault = inner
            .faults
            .iter_mut()
            .find(|(start, _, times)| path.starts_with(start.as_str()) && *times > 0);
        fault.map(|(_, fault, times)| {
            *times -= 1;
            fault.clone()
        })
    };
    if let Some(fault) = fault {
        return fault.answer().await;
    }
    if parts.uri.path().ends_with("/portforward") {
        return forward(shared, &mut parts).await;
    }
    if parts.uri.path() == REVIEWS {
        let body = axum::body::to_bytes(body, 1 << 20).await.unwrap();
        return review(&shared.lock().unwrap().denied, &body);
    }
    if parts.method == "POST" && parts.uri.path().ends_with("/token") {
        let body = axum::body::to_bytes(body, 1 << 20).await.unwrap();
        let mut request: Value = serde_json::from_slice(&body).unwrap();
        assert_eq!(request["spec"]["audiences"], json!(["istio-ca"]));
        request["status"] = json!({"token": TOKEN});
        return json_answer(201, &request);
    }
    let query = parts.uri.query().unwrap_or_default().to_owned();
    let inner = shared.lock().unwrap();
    inner.answer(parts.uri.path(), &query)
}

/// The token that a service account is given.
pub const TOKEN: &str = "eyJhbGciOi.made-for.istiod";

const REVIEWS: &str = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

/// What the API server says when asked whether one may do something.
fn review(denied: &[String], body: &[u8]) -> Response<Body> {
    let mut review: Value = serde_json::from_slice(body).unwrap();
    let asked = &review["spec"]["resourceAttributes"];
    let text = |key: &str| asked[key].as_str().unwrap_or_default();
    let mut permission = format!("{} {}", text("verb"), text("resource"));
    if !text("subresource").is_empty() {
        permission.push_str(&format!("/{}", text("subresource")));
    }
    review["status"] = json!({"allowed": !denied.contains(&permission)});
    json_answer(201, &review)
}

impl Inner {
    fn answer(&self, path: &str, query: &str) -> Response<Body> {
        let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
        let (api, rest) = match parts.as_slice() {
            ["api", version, rest @ ..] => (format!("api/{version}"), rest),
            ["apis", group, version, rest @ ..] => (format!("apis/{group}/{version}"), rest),
            ["version"] => return json_answer(200, &json!({"gitVersion": "v1.36.1"})),
            _ => return unknown(),
        };
        let (namespace, plural, name) = match rest {
            ["namespaces", namespace, plural] => (Some(*namespace), *plural, None),
            ["namespaces", namespace, plural, name] => (Some(*namespace), *plural, Some(*name)),
            [plural] => (None, *plural, None),
            _ => return unknown(),
        };
        const KINDS: [&str; 13] = [
            "pods",
            "services",
            "deployments",
            "replicasets",
            "statefulsets",
            "daemonsets",
            "jobs",
            "namespaces",
            "configmaps",
            "endpointslices",
            "customresourcedefinitions",
            "mutatingwebhookconfigurations",
            "validatingwebhookconfigurations",
        ];
        // What a test has put is known too.
        let is_put = |(its_api, its_plural, _): &(String, String, Value)| {
            *its_api == api && its_plural == plural
        };
        if !KINDS.contains(&plural) && !self.objects.iter().any(is_put) {
            return unknown();
        }
        let selector = Selector::parse(&parameter(query, "labelSelector")).unwrap();
        let fields = parameter(query, "fieldSelector");
        let field = fields.split_once('=').map(|(path, value)| {
            let pointer = format!("/{}", path.replace('.', "/"));
            (pointer, value)
        });
        let found: Vec<&Value> = self
            .objects
            .iter()
            .filter(|(its_api, its_plural, _)| *its_api == api && its_plural == plural)
            .map(|(_, _, object)| object)
            .filter(|object| {
                namespace.is_none_or(|namespace| object["metadata"]["namespace"] == namespace)
                    && name.is_none_or(|name| object["metadata"]["name"] == name)
                    && selector.matches(&labels_of(object))
                    && field
                        .as_ref()
                        .is_none_or(|(field, value)| object.pointer(field) == Some(&json!(value)))
            })
            .collect();
        match (name, found.as_slice()) {
            (None, items) => json_answer(200, &list(items, query)),
            (Some(_), [object, ..]) => json_answer(200, object),
            (Some(name), []) => {
                let message = format!("{plural} \"{name}\" not found");
                json_answer(404, &objects::status(404, &message))
            }
        }
    }
}

/// A list, or the page of one that is asked for. A token is where the page begins.
fn list(items: &[&Value], query: &str) -> Value {
    let number = |key: &str| {
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        let found = pairs.find(|(name, _)| *name == key);
        found.and_then(|(_, value)| value.trim_start_matches("at-").parse().ok())
    };
    let begin: usize = number("continue").unwrap_or(0);
    let end = items
        .len()
        .min(begin + number("limit").unwrap_or(items.len()));
    let mut metadata = json!({"resourceVersion": "7"});
    if end < items.len() {
        metadata["continue"] = json!(format!("at-{end}"));
        metadata["remainingItemCount"] = json!(items.len() - end);
    }
    json!({"kind": "List", "apiVersion": "v1", "metadata": metadata, "items": items[begin..end]})
}

fn labels_of(object: &Value) -> Labels {
    serde_json::from_value(object["metadata"]["labels"].clone()).unwrap_or_default()
}

/// A parameter of a query, decoded; empty without it.
fn parameter(query: &str, key: &str) -> String {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let mut values = pairs.filter(|(name, _)| *name == key);
    let encoded = values.next().map_or("", |(_, value)| value);
    let mut decoded = Vec::new();
    let mut bytes = encoded.bytes();
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'%' => {
                let digits = [bytes.next().unwrap(), bytes.next().unwrap()];
                u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap()
            }
            byte => byte,
        });
    }
    String::from_utf8(decoded).unwrap()
}

fn json_answer(status: u16, body: &Value) -> Response<Body> {
    Response::builder()
        .status(status)
        .header(CONTENT_TYPE, "application/json")
        .body(Body::from(body.to_string()))
        .unwrap()
}

/// What the API server says of a path that it does not serve: no `Status`.
fn unknown() -> Response<Body> {
    (axum::http::StatusCode::NOT_FOUND, "404 page not found\n").into_response()
}

/// A request to a pod that has no answer yet.
struct Waiting(Shared);

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.lock().unwrap().waiting.0 -= 1;
    }
}

/// Opens a pod's port as the node would.
async fn forward(shared: Shared, parts: &mut Parts) -> Response<Body> {
    let path = parts.uri.path().to_owned();
    let segments: Vec<&str> = path.split('/').collect();
    let (namespace, name) = (segments[4], segments[6]);
    let query = parts.uri.query().unwrap_or_default();
    let number: u16 = query
        .split('&')
        .find_map(|pair| pair.strip_prefix("ports="))
        .unwrap()
        .parse()
        .unwrap();
    let pod = format!("{name}.{namespace}");
    let port = {
        let inner = shared.lock().unwrap();
        let known = inner.objects.iter().any(|(_, plural, object)| {
            plural == "pods"
                && object["metadata"]["name"] == name
                && object["metadata"]["namespace"] == namespace
        });
        if !known {
            let message = format!("pods \"{name}\" not found");
            return json_answer(404, &objects::status(404, &message));
        }
        inner.ports.get(&(pod.clone(), number)).cloned()
    };
    let port = port.unwrap_or(Port::Refused(
        "error forwarding port to pod: dial tcp4 127.0.0.1: connect: connection refused",
    ));
    let upgrade = match WebSocketUpgrade::from_request_parts(parts, &()).await {
        Ok(upgrade) => upgrade,
        Err(refused) => return refused.into_response(),
    };
    upgrade
        .protocols(["v4.channel.k8s.io"])
        .on_upgrade(async move |socket| {
            let open = |change: isize| {
                let mut inner = shared.lock().unwrap();
                let now = inner.forwards.0.checked_add_signed(change).unwrap();
                inner.forwards = (now, inner.forwards.1.max(now));
            };
            open(1);
            let log = |method: &str, path: &str| {
                let line = format!("{pod}:{number} {method} {path}");
                let mut inner = shared.lock().unwrap();
                inner.admin_log.push(line);
                let now = inner.waiting.0 + 1;
                inner.waiting = (now, inner.waiting.1.max(now));
                Waiting(shared.clone())
            };
            admin::serve(socket, number, port, log).await;
            open(-1);
        })
}
