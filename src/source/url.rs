//! An admin interface at an address: a VM's sidecar, a plain Envoy, a forward of
//! one's own.
//!
//! The plainest source, and the only one that talks to the proxy without the API
//! server in between; so it is also the one that most often meets the wrong
//! program. A page of HTML is taken for what it is: somebody else's port.

use std::time::Duration;

use jiff::Timestamp;
use reqwest::{Client, Response, Url};
use tokio::time::timeout;

use super::body::{self, Broken, Came};
use super::forward::web_page;
use super::question::{Answer, Method, Question};
use super::status::{NOT_ADMIN, one_line};
use super::trouble::Trouble;
use super::{Limits, tls};
use crate::error::{Error, Result};
use crate::origin::{Origin, Via};

/// An Envoy's admin interface at an address.
pub struct AdminUrl {
    client: Client,
    /// Without a slash at its end; a prefix before Envoy's own paths may be in it.
    base: String,
    /// The same without a password, for people.
    shown: String,
    timeout: Duration,
    limits: Limits,
}

impl AdminUrl {
    /// Reads an address such as `http://localhost:15000`; `http://` may be left out.
    pub fn new(
        address: &str,
        timeout: Duration,
        connect_timeout: Duration,
        limits: Limits,
    ) -> Result<AdminUrl> {
        let whole = if address.contains("://") {
            address.to_owned()
        } else {
            format!("http://{address}")
        };
        // What stands before an @ may be a password.
        let shown = address.rsplit('@').next().unwrap_or_default();
        let wrong = |reason: &str| {
            Error::usage(format!("`{shown}` is no address: {reason}"))
                .hint("write --url http://HOST:15000")
        };
        let mut url = Url::parse(&whole).map_err(|error| wrong(&error.to_string()))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(wrong("only http and https are spoken"));
        }
        let Some(host) = url.host_str().map(str::to_owned) else {
            return Err(wrong("it has no host"));
        };
        url.set_query(None);
        url.set_fragment(None);
        let base = url.as_str().trim_end_matches('/').to_owned();
        let _ = url.set_password(None);
        let _ = url.set_username("");
        tls::install();
        let mut client = Client::builder()
            .connect_timeout(connect_timeout)
            // An admin interface never redirects: what does is a login page.
            .redirect(reqwest::redirect::Policy::none());
        if is_loopback(&host) {
            client = client.no_proxy();
        }
        Ok(AdminUrl {
            client: client
                .build()
                .map_err(|error| Error::usage(format!("cannot speak to {shown}: {error}")))?,
            base,
            shown: url.as_str().trim_end_matches('/').to_owned(),
            timeout,
            limits,
        })
    }

    /// The address, for people.
    pub fn address(&self) -> &str {
        &self.shown
    }

    /// Asks. A status of 400 or more is an answer too; an error means that none came.
    pub async fn ask(&self, question: &Question) -> Result<Answer> {
        let came = Came::default();
        let asked = self.once(question, &came);
        let ended = timeout(self.timeout, asked)
            .await
            .unwrap_or_else(|_| Err(self.late(came.bytes())));
        let reply = came.settle(ended)?;
        Ok(Answer {
            status: reply.status,
            body: reply.body,
            cut: reply.cut,
            origin: Origin {
                who: question.whom.clone(),
                via: Via::Url(self.shown.clone()),
                when: Timestamp::now(),
            },
        })
    }

    async fn once(&self, question: &Question, came: &Came) -> Result<()> {
        let address = format!("{}{}", self.base, question.path);
        let request = match question.method {
            Method::Get => self.client.get(address),
            Method::Post => self.client.post(address).body(question.body.clone()),
        };
        let response: Response = request
            .send()
            .await
            .map_err(|error| self.no_answer(&error.without_url()))?;
        let status = response.status().as_u16();
        let page = body::is_page(response.headers());
        came.begin(status);
        let body = reqwest::Body::from(response);
        match body::collect(body, self.limits.answer, came).await {
            Ok(()) if page => Err(came
                .with_body(|body| web_page(status, body))
                .during(&self.shown)),
            Ok(()) => Ok(()),
            Err(Broken::TooLarge(error)) => Err(error.during(&self.shown)),
            Err(Broken::Cut(cut)) => Err(Error::unreachable(format!(
                "{}: the answer broke off after {} bytes: {}",
                self.shown,
                came.bytes(),
                Trouble::of(&*cut).words()
            ))
            .hint("ask again; something in between may cut long answers")),
        }
    }

    fn late(&self, came: u64) -> Error {
        let seconds = self.timeout.as_secs_f32();
        let error = if came == 0 {
            Error::unreachable(format!("{} did not answer within {seconds} s", self.shown))
                .hint(NOT_ADMIN)
        } else {
            Error::unreachable(format!(
                "{} did not finish its answer within {seconds} s: {came} bytes came",
                self.shown
            ))
        };
        error.hint("allow more time with --timeout, or narrow the question")
    }

    fn no_answer(&self, error: &reqwest::Error) -> Error {
        let trouble = Trouble::of(error);
        let words = one_line(&trouble.words());
        let error = Error::unreachable(format!("{}: {words}", self.shown));
        match trouble {
            Trouble::Unresolved => error.hint("check the host's name in --url"),
            Trouble::Tls(_) => {
                error.hint("is it plain http? an Envoy's admin interface has no TLS of its own")
            }
            _ => error.hint(NOT_ADMIN),
        }
    }
}

fn is_loopback(host: &str) -> bool {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost"
        || host
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}
