//! The cluster as a source of evidence: its API server, and its pods through it.
//!
//! One way in: everything goes through the API server with the user's own
//! rights. A pod is asked over its port-forward stream, one question at a time,
//! since Envoy answers on its main thread and a second question only delays the
//! probes; the connection is kept for the next one. Retries are ours: few,
//! bounded, for reading only, and never silent for longer than one request may
//! take at all.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::time::Duration;

use futures_util::lock::Mutex;
use hyper::{HeaderMap, Request};
use jiff::Timestamp;
use kube::Client;
use kube::client::Body;
use tokio::time::{Instant, sleep, timeout};

use super::Address;
use super::Limits;
use super::body::{self, Broken, Came, Reply};
use super::call::Call;
use super::forward::{self, Forward};
use super::kubeconfig::{self, ClusterOptions};
use super::question::{Answer, Method, Question};
use super::status::{one_line, refusal};
use super::trouble::Trouble;
use super::xds::Xds;
use crate::error::{Error, Result};
use crate::origin::{Origin, PodName, Via, Whom};

/// The port of istiod's debug interface.
pub(crate) const ISTIOD_PORT: u16 = 15014;

/// A pod's connection, empty until asked and while in use.
type Slot = Rc<Mutex<Option<Forward>>>;

/// A cluster that can be asked.
pub struct Cluster {
    pub(super) client: Client,
    server: String,
    default_namespace: String,
    pub(super) timeout: Duration,
    admin_port: u16,
    pub(super) limits: Limits,
    pub(super) xds: Xds,
    slots: RefCell<HashMap<(PodName, u16), Slot>>,
}

impl Cluster {
    /// Reads the kubeconfig and makes a client; the cluster itself is not asked
    /// yet. Must run inside the runtime that later asks.
    pub async fn connect(options: &ClusterOptions) -> Result<Cluster> {
        let config = kubeconfig::load(options).await?;
        let default_namespace = options
            .namespace
            .clone()
            .unwrap_or_else(|| config.default_namespace.clone());
        // What stands before an @ may be a password.
        let server = one_line(&config.cluster_url.to_string());
        let server = server.trim_end_matches('/').to_owned();
        let shown = server.as_str();
        tracing::debug!(server = shown, namespace = default_namespace, "the cluster");
        Ok(Cluster {
            client: kubeconfig::client(config)?,
            server,
            default_namespace,
            timeout: options.timeout,
            admin_port: options.admin_port,
            limits: options.limits,
            xds: Xds::new(options.xds.clone(), options.connect_timeout),
            slots: RefCell::new(HashMap::new()),
        })
    }

    /// The namespace of a name that has none: `-n`, the context's, `default`.
    pub fn default_namespace(&self) -> &str {
        &self.default_namespace
    }

    /// The address of a control plane elsewhere, where one is to be asked.
    pub(super) fn elsewhere(&self) -> Option<&Address> {
        self.xds.elsewhere()
    }

    /// The API server's address, for saying whom one talks to.
    pub fn server(&self) -> &str {
        &self.server
    }

    /// Asks. A status of 400 or more is an answer too; an error means that none came.
    pub async fn ask(&self, question: &Question) -> Result<Answer> {
        let reply = match &question.whom {
            Whom::Kubernetes => self.api(question).await?,
            Whom::Proxy(pod) | Whom::Ztunnel(pod) => {
                self.pod(pod, self.admin_port, question).await?
            }
            Whom::Istiod(pod) => self.istiod(pod, question).await?,
            Whom::Unnamed => return Err(Error::usage("a cluster's proxy is asked by its pod")),
        };
        let via = match (&question.whom, self.xds.elsewhere()) {
            (Whom::Istiod(_), Some(address)) => Via::Url(address.to_string()),
            _ => Via::Cluster,
        };
        Ok(Answer {
            status: reply.status,
            body: reply.body,
            cut: reply.cut,
            origin: Origin {
                who: question.whom.clone(),
                via,
                when: Timestamp::now(),
            },
        })
    }

    /// Lets go of the connection to a pod that will not be asked again.
    pub fn release(&self, whom: &Whom) {
        let gone = match whom {
            Whom::Proxy(pod) | Whom::Ztunnel(pod) => (pod.clone(), self.admin_port),
            Whom::Istiod(pod) => (pod.clone(), ISTIOD_PORT),
            Whom::Kubernetes | Whom::Unnamed => return,
        };
        self.slots.borrow_mut().remove(&gone);
    }

    /// Asks a program in a pod over HTTP.
    pub(super) async fn pod(&self, pod: &PodName, port: u16, question: &Question) -> Result<Reply> {
        let slot = Rc::clone(
            self.slots
                .borrow_mut()
                .entry((pod.clone(), port))
                .or_default(),
        );
        let mut slot = slot.lock().await;
        let came = Came::default();
        let limit = self.limits.answer;
        let asked = async {
            // Taken out while in use: a question that is dropped half way leaves
            // no connection behind with somebody else's answer in it.
            if let Some(mut kept) = slot.take() {
                match kept.ask(question, limit, &came).await {
                    Ok(()) => {
                        *slot = Some(kept);
                        return Ok(());
                    }
                    // A kept connection may have ended meanwhile: that says nothing of the pod.
                    Err(_) if came.bytes() == 0 && question.method == Method::Get => {}
                    Err(error) => return Err(error),
                }
            }
            let mut fresh = Forward::open(&self.client, pod, port).await?;
            tracing::trace!(%pod, port, "port-forward opened");
            fresh.ask(question, limit, &came).await?;
            *slot = Some(fresh);
            Ok(())
        };
        let ended = timeout(self.timeout, asked).await.unwrap_or_else(|_| {
            Err(forward::silent(
                &question.whom,
                port,
                came.bytes(),
                self.timeout,
            ))
        });
        came.settle(ended)
    }

    /// Asks the API server, and takes nothing but a success.
    pub(super) async fn api_body(&self, question: &Question) -> Result<Vec<u8>> {
        let reply = self.api(question).await?;
        let (path, status) = (question.path.as_str(), reply.status);
        tracing::debug!(path, status, "asked the API server, for gRPC");
        if reply.status < 300 {
            return Ok(reply.body);
        }
        Err(refusal(question, reply.status, &reply.body))
    }

    /// Unlike a proxy's answer, a list that is cut short is no list at all.
    async fn api(&self, question: &Question) -> Result<Reply> {
        let call = Call::of(question);
        let came = Came::default();
        let until = Instant::now() + self.timeout;
        let asked = async {
            let mut tries = 0;
            loop {
                let (status, headers) = self.once(question, &call, &came).await?;
                match pause(question.method, status, &headers, tries) {
                    // A wait past the end would only turn a clear refusal into a vague one.
                    Some(pause) if Instant::now() + pause < until => sleep(pause).await,
                    _ if status < 300 && body::is_page(&headers) => {
                        return Err(came.with_body(|body| self.page(&call, body)));
                    }
                    _ => return Ok(()),
                }
                tries += 1;
            }
        };
        let ended = timeout(self.timeout, asked).await.unwrap_or_else(|_| {
            let seconds = self.timeout.as_secs_f32();
            Err(Error::unreachable(format!(
                "{} did not let us {call} within {seconds} s: {} bytes came",
                self.server,
                came.bytes()
            ))
            .hint("is this the right cluster (--context)? allow more time with --timeout"))
        });
        ended.and_then(|()| came.settle(Ok(())))
    }

    /// A proxy's login page comes with 200 and would be taken for an empty cluster.
    fn page(&self, call: &Call, page: &[u8]) -> Error {
        Error::unreachable(format!(
            "cannot {call}: {} answered with a web page: {}",
            self.server,
            body::first_words(page)
        ))
        .hint("is the kubeconfig's server the API server itself? a proxy in between may want you to log in")
    }

    async fn once(
        &self,
        question: &Question,
        call: &Call,
        came: &Came,
    ) -> Result<(u16, HeaderMap)> {
        let response = self
            .client
            .send(request(question)?)
            .await
            .map_err(|error| no_answer(call, &error).during(&self.server))?;
        let (parts, body) = response.into_parts();
        let status = parts.status.as_u16();
        came.begin(status);
        match body::collect(body, self.limits.answer, came).await {
            Ok(()) => Ok((status, parts.headers)),
            Err(Broken::TooLarge(error)) => Err(error.during(&call.to_string())),
            Err(Broken::Cut(cut)) => Err(Error::unreachable(format!(
                "{}: the answer to {call} broke off after {} bytes: {}",
                self.server,
                came.bytes(),
                Trouble::of(&*cut).words()
            ))
            .hint("ask again; something in between may cut long answers")),
        }
    }
}

fn request(question: &Question) -> Result<Request<Body>> {
    let method = match question.method {
        Method::Get => hyper::Method::GET,
        Method::Post => hyper::Method::POST,
    };
    Request::builder()
        .method(method)
        .uri(&question.path)
        .header(hyper::header::ACCEPT, "application/json, */*;q=0.5")
        .header(hyper::header::CONTENT_TYPE, "application/json")
        .body(Body::from(question.body.clone()))
        .map_err(|error| Error::usage(format!("cannot ask for `{}`: {error}", question.path)))
}

/// How long to wait before asking again, if at all: at most twice for 429, as
/// long as the server wishes up to five seconds, and once for 503.
fn pause(method: Method, status: u16, headers: &HeaderMap, tries: u32) -> Option<Duration> {
    const LONGEST: Duration = Duration::from_secs(5);
    if method != Method::Get {
        return None;
    }
    match status {
        429 if tries < 2 => {
            let wished = headers
                .get(hyper::header::RETRY_AFTER)
                .and_then(|value| value.to_str().ok())
                .and_then(|value| value.trim().parse().ok())
                .map_or(Duration::from_millis(200), Duration::from_secs);
            (wished <= LONGEST).then_some(wished)
        }
        503 if tries < 1 => Some(Duration::from_millis(200)),
        _ => None,
    }
}

/// The error of a call to which the API server gave no answer at all.
pub(crate) fn no_answer(call: &Call, error: &kube::Error) -> Error {
    if let kube::Error::Auth(auth) = error {
        return kubeconfig::credentials(auth, None);
    }
    let trouble = Trouble::of(error);
    let error = Error::unreachable(format!("cannot {call}: {}", one_line(&trouble.words())));
    match trouble {
        Trouble::Refused | Trouble::TimedOut | Trouble::Cut => error.hint(
            "is the cluster up, and is this the right one (--context)? a VPN or proxy-url may be missing",
        ),
        Trouble::Unresolved => {
            error.hint("check the `server` of the kubeconfig's cluster, and the VPN")
        }
        Trouble::Tls(_) => error.hint(
            "check `certificate-authority-data` and `tls-server-name` of the kubeconfig's cluster",
        ),
        Trouble::Other(_) => error.hint("is this the right cluster (--context)?"),
    }
}
