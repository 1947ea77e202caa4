//! Asking istiod over gRPC, where its debug port is closed or it is elsewhere.
//!
//! istiod answers its debug paths on the port of its proxies as well, to whoever says
//! who he is. That costs more than HTTP over a port-forward does (a ConfigMap, a token,
//! a handshake), so it comes second, and first only for a control plane at an address
//! (`--xds-address`), of which nothing else is known. To everybody above it is the
//! same question with the same answer.
//!
//! The order of things is the safety of it: the mesh's root first, then the server,
//! and when that is verified, a token is made and sent. Kubernetes is not even asked
//! for one before. Root and token are fetched once a run, a connection is kept for the
//! next question.

mod answer;
mod channel;
mod fallback;
mod options;
mod problem;
mod status;
mod token;
mod trust;

mod message;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use futures_util::lock::Mutex;
use rustls::ClientConfig;
use serde::Deserialize;
use tokio::net::TcpStream;
use tokio::sync::OnceCell;
use tokio::time::timeout;

use self::answer::Asked;
use self::channel::{Channel, Lost};
use self::problem::{Spot, without_root};
use self::token::Token;
use self::trust::{Names, Trusted};
use super::Cluster;
use super::body::Reply;
use super::forward;
use super::question::{Method, Question};
use super::trouble::Trouble;
use crate::error::{Error, Result};
use crate::origin::{PodName, Whom};

pub use options::{Address, XdsOptions};

/// The ConfigMap with the mesh's root, one in each namespace.
const ROOT: &str = "istio-ca-root-cert";

/// A connection, empty until asked and while in use.
type Slot = Rc<Mutex<Option<Channel>>>;

/// The way over gRPC to the istiods of a cluster, or to one elsewhere.
pub(crate) struct Xds {
    options: XdsOptions,
    connect_timeout: Duration,
    /// With what to speak TLS, once known; nothing where there is none.
    tls: OnceCell<Result<Option<Arc<ClientConfig>>>>,
    token: OnceCell<Result<Token>>,
    slots: RefCell<HashMap<PodName, Slot>>,
    /// Those that have answered this way.
    answered: RefCell<Vec<PodName>>,
}

impl Xds {
    /// Keeps in mind how to ask; nobody is asked yet.
    pub(crate) fn new(options: XdsOptions, connect_timeout: Duration) -> Xds {
        Xds {
            options,
            connect_timeout,
            tls: OnceCell::new(),
            token: OnceCell::new(),
            slots: RefCell::default(),
            answered: RefCell::default(),
        }
    }

    /// The address of a control plane elsewhere, if one is named.
    pub(crate) fn elsewhere(&self) -> Option<&Address> {
        self.options.address.as_ref()
    }

    /// Our name in istiod's lists: no pod can have it, for the underscore.
    fn own(&self) -> String {
        format!("mesh_debug.{}", self.options.namespace)
    }

    /// The names that the server may have.
    fn names(&self) -> Names {
        match &self.options.authority {
            Some(name) => Names::Only(name.clone()),
            None => Names::Istiod {
                namespace: self.options.namespace.clone(),
                host: self.elsewhere().map(|address| address.host.clone()),
            },
        }
    }

    /// Whether a token goes along: to a verified server, or where the user says so.
    fn tells_token(&self) -> bool {
        let verifies = !self.options.plaintext && !self.options.insecure;
        self.options.certificates.is_none() && (verifies || self.options.insecure)
    }

    /// Asks one istiod.
    pub(crate) async fn ask(
        &self,
        cluster: &Cluster,
        pod: &PodName,
        question: &Question,
    ) -> Result<Reply> {
        let asked = Asked::of(&question.path).filter(|_| question.method == Method::Get);
        let asked = asked.ok_or_else(|| {
            let path = &question.path;
            Error::usage(format!(
                "{path} is no question that istiod answers over gRPC"
            ))
        })?;
        let spot = Spot {
            whom: pod,
            port: self.options.port,
            namespace: &self.options.namespace,
            name: self.names().first(),
            told: self.tells_token(),
            plaintext: self.options.plaintext,
        };
        let slot = Rc::clone(self.slots.borrow_mut().entry(pod.clone()).or_default());
        let mut slot = slot.lock().await;
        let mut reply = self.one(cluster, &spot, asked, &mut slot).await?;
        if let Some(instead) = asked.instead().filter(|_| reply.status == 404) {
            reply = self.one(cluster, &spot, instead, &mut slot).await?;
        }
        let mut answered = self.answered.borrow_mut();
        if !answered.contains(pod) {
            answered.push(pod.clone());
        }
        Ok(reply)
    }

    /// One question in its time.
    async fn one(
        &self,
        cluster: &Cluster,
        spot: &Spot<'_>,
        asked: Asked<'_>,
        slot: &mut Option<Channel>,
    ) -> Result<Reply> {
        let mut came = Vec::new();
        let request = asked.request(&asked_by(&self.own(), spot.namespace));
        let exchange = self.exchange(cluster, spot, &request, slot, &mut came);
        match timeout(cluster.timeout, exchange).await {
            Ok(ended) => ended?,
            Err(_) => return Err(spot.silent(came.len() as u64, cluster.timeout)),
        }
        let response = message::response(&came);
        let response = response.filter(|one| one.type_url == asked.type_url().as_bytes());
        let reply = response.and_then(|response| asked.reply(&response, &self.own()));
        reply.ok_or_else(|| spot.unanswered(asked.name()))
    }

    /// One message each way, on the connection that is kept or on a new one.
    async fn exchange(
        &self,
        cluster: &Cluster,
        spot: &Spot<'_>,
        request: &[u8],
        slot: &mut Option<Channel>,
        came: &mut Vec<u8>,
    ) -> Result<()> {
        let limit = cluster.limits.answer;
        // Taken out while in use, as it may be given up at any moment.
        if let Some(mut kept) = slot.take() {
            let token = self.token(cluster).await?;
            let header = token.map(Token::header);
            match kept.call(request, header, limit, came).await {
                Ok(()) => {
                    *slot = Some(kept);
                    return Ok(());
                }
                // It may have ended meanwhile, which says nothing of the istiod.
                Err(Lost::Broken(_) | Lost::Closed(_)) if came.is_empty() => {}
                Err(lost) => return Err(spot.lost(lost)),
            }
        }
        let mut fresh = self.open(cluster, spot).await?;
        let token = self.token(cluster).await?;
        let header = token.map(Token::header);
        fresh
            .call(request, header, limit, came)
            .await
            .map_err(|lost| spot.lost(lost))?;
        *slot = Some(fresh);
        Ok(())
    }

    /// A connection to a server that is who it should be.
    async fn open(&self, cluster: &Cluster, spot: &Spot<'_>) -> Result<Channel> {
        let tls = self
            .tls
            .get_or_init(|| self.make_tls(cluster))
            .await
            .clone()?;
        let name = spot.name.clone();
        let opened = match self.elsewhere() {
            Some(address) => {
                let stream = self.connect(address).await?;
                Channel::open(stream, None, tls, name).await
            }
            None => {
                let (stream, line) = forward::stream(&cluster.client, spot.whom, spot.port).await?;
                Channel::open(stream, Some(line), tls, name).await
            }
        };
        tracing::trace!(whom = ?spot.place(), verified = !self.options.insecure, "gRPC opened");
        opened.map_err(|lost| spot.lost(lost))
    }

    async fn connect(&self, address: &Address) -> Result<TcpStream> {
        let to = (address.host.as_str(), address.port);
        let connected = timeout(self.connect_timeout, TcpStream::connect(to)).await;
        let words = match connected {
            Ok(Ok(stream)) => return Ok(stream),
            Ok(Err(error)) => Trouble::of(&error).words(),
            Err(_) => Trouble::TimedOut.words(),
        };
        Err(Error::unreachable(format!("istiod {address} is not reached: {words}"))
            .hint("--xds-address is HOST:PORT of a control plane; its port for gRPC is 15012 unless it says otherwise"))
    }

    async fn make_tls(&self, cluster: &Cluster) -> Result<Option<Arc<ClientConfig>>> {
        if self.options.plaintext {
            return Ok(None);
        }
        let own = self.options.certificates.as_deref();
        let own = own.map(options::certificates).transpose()?;
        let (root, own) = match own {
            Some((root, chain, key)) => (Some(root), Some((chain, key))),
            None => (None, None),
        };
        let trusted = match root {
            _ if self.options.insecure => Trusted::Anyone,
            Some(root) => Trusted::Roots(root),
            None => Trusted::Roots(self.root(cluster).await?),
        };
        trust::config(&trusted, self.names(), own).map(|config| Some(Arc::new(config)))
    }

    /// The mesh's root, as istiod has published it.
    async fn root(&self, cluster: &Cluster) -> Result<String> {
        #[derive(Deserialize)]
        struct ConfigMap {
            data: Data,
        }
        #[derive(Deserialize)]
        struct Data {
            #[serde(rename = "root-cert.pem")]
            root: String,
        }
        let namespace = &self.options.namespace;
        let path = format!("/api/v1/namespaces/{namespace}/configmaps/{ROOT}");
        let question = Question::get(Whom::Kubernetes, path);
        let body = without_root(cluster.api_body(&question).await, namespace)?;
        let read: Result<ConfigMap> = serde_json::from_slice(&body)
            .map_err(|_| Error::input(format!("the ConfigMap {ROOT} holds no root-cert.pem")));
        without_root(read, namespace).map(|map| map.data.root)
    }

    /// The token, where one goes along. Only ever called when there is a connection,
    /// and so a server that was verified if it has to be.
    async fn token(&self, cluster: &Cluster) -> Result<Option<&Token>> {
        if !self.tells_token() {
            return Ok(None);
        }
        let request = || Token::request(cluster, &self.options.namespace);
        let token = self.token.get_or_init(request).await;
        token.as_ref().map(Some).map_err(Error::clone)
    }
}

/// A node's id, as istiod wants it of its clients: a type that it knows, an address,
/// a name, and a domain whose first part is the namespace that the token is of
/// (`ParseServiceNodeWithMetadata` in `pilot/pkg/model/context.go`).
fn asked_by(own: &str, namespace: &str) -> String {
    format!("sidecar~0.0.0.0~{own}~{namespace}.svc.cluster.local")
}
