//! HTTP spoken straight over a pod's port-forward, with no local port.
//!
//! A listening port on the user's machine would be a door for everybody on it,
//! and one more thing to race for. So the stream that the API server opens is
//! handed to an HTTP client as it is. What that asks for, each learnt the hard
//! way (`kube::api::Portforwarder`): the reason for a refused port comes on a
//! channel of its own and must be listened to while asking; the write side may
//! never be shut alone, or the answer is dropped with it; the forwarder must
//! outlive the last byte of the body, and be told to stop afterwards.

use std::error::Error as StdError;
use std::pin::Pin;
use std::time::Duration;

use http_body_util::Full;
use hyper::Request;
use hyper::body::Bytes;
use hyper::client::conn::http1::{self, SendRequest};
use hyper_util::rt::TokioIo;
use k8s_openapi::api::core::v1::Pod;
use kube::Client;
use kube::api::{Api, Portforwarder};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use super::body::{self, Broken, Came};
use super::question::{Method, Question};
use super::status::{self, NOT_ADMIN, one_line};
use super::trouble::Trouble;
use super::upgrade;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::origin::{PodName, Whom};

/// How long the reason of a broken stream may come after the break.
const LAST_WORDS: Duration = Duration::from_millis(300);

type Told = Pin<Box<dyn Future<Output = Option<String>> + Send>>;

/// One kept-alive HTTP connection to a port of a pod.
pub(crate) struct Forward {
    pod: PodName,
    port: u16,
    sender: SendRequest<Full<Bytes>>,
    connection: JoinHandle<()>,
    line: Line,
}

/// What must outlive a port-forward's stream. It ends with this.
pub(crate) struct Line {
    forwarder: Option<Portforwarder>,
    /// What the node says about the port, when something is wrong with it.
    told: Option<Told>,
}

/// Why an exchange gave no answer.
enum Lost {
    /// For a reason that is plain already.
    Known(Error),
    /// The stream broke; the reason may still come.
    Cut(Box<dyn StdError + Send + Sync>),
}

impl Forward {
    /// Opens the stream; nothing is sent to the pod yet.
    pub(crate) async fn open(client: &Client, pod: &PodName, port: u16) -> Result<Forward> {
        let (stream, line) = stream(client, pod, port).await?;
        let (sender, connection) = http1::handshake(TokioIo::new(stream))
            .await
            .map_err(|error| Error::unreachable(format!("pod {pod}: {error}")))?;
        // What ends the connection is seen by the exchange too, which can say more.
        let connection = tokio::spawn(async move {
            let _ = connection.await;
        });
        Ok(Forward {
            pod: pod.clone(),
            port,
            sender,
            connection,
            line,
        })
    }

    /// One question; its answer, or as much as there is of it, is in `came`.
    pub(crate) async fn ask(&mut self, question: &Question, limit: u64, came: &Came) -> Result<()> {
        let request = request(question)?;
        let cut = tokio::select! {
            // An answer that is there already counts more than a late complaint.
            biased;
            outcome = exchange(&mut self.sender, request, limit, came) => match outcome {
                Ok(()) => return Ok(()),
                Err(Lost::Known(error)) => return Err(error),
                Err(Lost::Cut(cut)) => cut,
            },
            words = self.line.complaint() => return Err(self.refused(&words)),
        };
        Err(self.reason(&*cut, came.bytes()).await)
    }

    /// Why the stream broke: in the node's words if they come, else in the forwarder's.
    async fn reason(&mut self, cut: &(dyn StdError + 'static), came: u64) -> Error {
        let words = match self.line.last_words().await {
            Last::Complaint(words) => return self.refused(&words),
            Last::Broken(words) => words,
            Last::Silent => Trouble::of(cut).words(),
        };
        let (pod, port) = (&self.pod, self.port);
        let message = if came == 0 {
            format!("port {port} of pod {pod} gave no answer: {words}")
        } else {
            format!(
                "the answer from port {port} of pod {pod} broke off after {came} bytes: {words}"
            )
        };
        let error = Error::unreachable(message);
        let error = if came == 0 {
            error.hint(NOT_ADMIN)
        } else {
            error
        };
        error
            .hint("ask again; if it stays so, does the pod restart, or does something in between cut long answers?")
    }

    /// What the node says about the port.
    fn refused(&self, words: &str) -> Error {
        let (pod, port) = (&self.pod, self.port);
        let error = not_reached(pod, port, words);
        if port == super::kube::ISTIOD_PORT {
            return error.hint(format!(
                "does istiod run there? `kubectl logs -n {} {}`",
                pod.namespace, pod.name
            ));
        }
        error.hint(NOT_ADMIN).hint(format!(
            "does the proxy run? `kubectl logs -n {} {} -c istio-proxy`",
            pod.namespace, pod.name
        ))
    }
}

impl Drop for Forward {
    fn drop(&mut self) {
        self.connection.abort();
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        if let Some(forwarder) = &self.forwarder {
            forwarder.abort();
        }
    }
}

/// Why a stream broke, as far as the line knows.
pub(crate) enum Last {
    /// The node's words.
    Complaint(String),
    /// The forwarder's.
    Broken(String),
    /// Neither says anything.
    Silent,
}

impl Line {
    /// What the node complains of; never, when its channel ended without a word.
    pub(crate) async fn complaint(&mut self) -> String {
        if let Some(future) = &mut self.told
            && let Some(words) = future.await
        {
            return words;
        }
        self.told = None;
        std::future::pending().await
    }

    /// What is said after a stream broke.
    pub(crate) async fn last_words(&mut self) -> Last {
        if let Some(told) = self.told.take() {
            match timeout(LAST_WORDS, told).await {
                Ok(Some(words)) => return Last::Complaint(words),
                Ok(None) => {}
                // A forwarder that still runs has no reason to give, and must not be waited for.
                Err(_) => return Last::Silent,
            }
        }
        if let Some(forwarder) = self.forwarder.take()
            && let Ok(Err(error)) = timeout(LAST_WORDS, forwarder.join()).await
        {
            let said = one_line(&error.to_string());
            // That the stream was used after its end says less than that it ended.
            if !said.contains("after closing") {
                return Last::Broken(said);
            }
        }
        Last::Silent
    }
}

/// Opens a stream to a port of a pod.
pub(crate) async fn stream(
    client: &Client,
    pod: &PodName,
    port: u16,
) -> Result<(impl AsyncRead + AsyncWrite + Unpin + Send + use<>, Line)> {
    let pods: Api<Pod> = Api::namespaced(client.clone(), &pod.namespace);
    let mut forwarder = pods
        .portforward(&pod.name, &[port])
        .await
        .map_err(|error| upgrade::not_opened(pod, &error))?;
    let told = forwarder
        .take_error(port)
        .map(|told| Box::pin(told) as Told);
    let Some(stream) = forwarder.take_stream(port) else {
        return Err(Error::unreachable(format!(
            "the port-forward to pod {pod} has no stream"
        )));
    };
    let line = Line {
        forwarder: Some(forwarder),
        told,
    };
    Ok((stream, line))
}

/// What the node says of a port that it does not reach.
pub(crate) fn not_reached(pod: &PodName, port: u16, words: &str) -> Error {
    Error::unreachable(format!(
        "port {port} of pod {pod}{NOT_REACHED}{}",
        one_line(words)
    ))
}

/// Whether an error is the node's word that nobody listens.
pub(crate) fn is_not_reached(error: &Error) -> bool {
    error.message.contains(NOT_REACHED)
}

const NOT_REACHED: &str = " is not reached: ";

async fn exchange(
    sender: &mut SendRequest<Full<Bytes>>,
    request: Request<Full<Bytes>>,
    limit: u64,
    came: &Came,
) -> std::result::Result<(), Lost> {
    let cut = |error: hyper::Error| Lost::Cut(error.into());
    sender.ready().await.map_err(cut)?;
    let response = sender.send_request(request).await.map_err(cut)?;
    let status = response.status().as_u16();
    let page = body::is_page(response.headers());
    came.begin(status);
    match body::collect(response.into_body(), limit, came).await {
        Ok(()) if page => Err(Lost::Known(came.with_body(|body| web_page(status, body)))),
        Ok(()) => Ok(()),
        Err(Broken::TooLarge(error)) => Err(Lost::Known(error)),
        Err(Broken::Cut(error)) => Err(Lost::Cut(error)),
    }
}

/// A web page came where an admin interface was expected.
pub(crate) fn web_page(status: u16, body: &[u8]) -> Error {
    Error::new(
        Exit::Input,
        format!(
            "a web page came instead of an answer: {}",
            status::code_and_words(status, &body::first_words(body))
        ),
    )
    .hint(NOT_ADMIN)
}

fn request(question: &Question) -> Result<Request<Full<Bytes>>> {
    let method = match question.method {
        Method::Get => hyper::Method::GET,
        Method::Post => hyper::Method::POST,
    };
    Request::builder()
        .method(method)
        .uri(&question.path)
        // Envoy wants a host and does not care which.
        .header(hyper::header::HOST, "localhost")
        .body(Full::new(Bytes::from(question.body.clone())))
        .map_err(|error| Error::usage(format!("cannot ask for `{}`: {error}", question.path)))
}

/// The error of a question that got no answer in time.
pub(crate) fn silent(whom: &Whom, port: u16, came: u64, allowed: Duration) -> Error {
    let seconds = allowed.as_secs_f32();
    if came > 0 {
        return Error::unreachable(format!(
            "{whom} did not finish its answer within {seconds} s: {came} bytes came"
        ))
        .hint("allow more time with --timeout, or narrow the question");
    }
    Error::unreachable(format!(
        "{whom} did not answer on port {port} within {seconds} s"
    ))
    .hint("a busy Envoy answers late: allow more time with --timeout")
    .hint("a port that takes connections and says nothing is seldom an admin port (--proxy-admin-port)")
}
