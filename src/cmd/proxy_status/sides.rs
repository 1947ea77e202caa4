//! Both sides of a difference: what istiod would send, and what the proxy has.
//!
//! The proxy is asked section by section, since a whole dump holds its main thread
//! for long, and each section may fail for itself: then that kind alone cannot be
//! compared. Nothing is made of a half answer, for what is missing from it would look
//! like a difference.

use crate::certificate::{Certificate, blocks};
use crate::cmd::control_plane::OfProxy;
use crate::cmd::proxy_config::judge::{begin, judge};
use crate::cmd::xds::as_dump;
use crate::envoy::control_plane::ControlPlane;
use crate::envoy::dump;
use crate::envoy::kind::{CLUSTERS, ENDPOINTS, Kind, LISTENERS, ROUTES, SECRETS};
use crate::envoy::node::Node;
use crate::envoy::secret::Secret;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::istio::secret::ROOTS;
use crate::origin::{Origin, Whom};
use crate::query::difference::Entries;
use crate::source::admin::AdminQuestion;
use crate::source::session::{Proxy, Turn};
use crate::source::status::accept;
use crate::source::{Answer, Question, Session};

/// What a proxy has, section by section.
pub(super) struct Has {
    sections: Vec<(&'static Kind, Result<Answer>)>,
    told: Option<Answer>,
}

/// What istiod would send.
pub(super) struct Meant {
    /// Its config dump, and its endpoints in the same form.
    answers: [Result<(Vec<u8>, Origin)>; 2],
}

impl Has {
    /// Asks a proxy, or the file that stands for it.
    pub(super) fn ask(session: &Session, proxy: &Proxy) -> Result<Has> {
        let kinds = [&CLUSTERS, &LISTENERS, &ROUTES, &ENDPOINTS, &SECRETS];
        let name = |kind: &Kind| (kind.section == SECRETS.section).then_some(ROOTS);
        let sections =
            kinds.map(|kind| AdminQuestion::section(kind.section, name(kind)).optional());
        let questions: Vec<AdminQuestion> = sections
            .into_iter()
            .chain([AdminQuestion::control_plane()])
            .collect();
        let mut read = none();
        session.read(
            std::slice::from_ref(proxy),
            &questions,
            Turn::Listed,
            &mut |_, answers| read = answers,
        )?;
        let mut answers = read?.into_iter();
        let sections = kinds.map(|kind| (kind, answers.next().unwrap_or_else(none)));
        // Who tells none of what istiod is compared by is not there at all.
        let compared = &sections[..3];
        if compared.iter().all(|(_, answer)| answer.is_err())
            && let Some((_, Err(error))) = compared.first()
        {
            return Err(error.clone());
        }
        Ok(Has {
            sections: sections.into_iter().collect(),
            told: answers.next().and_then(Result::ok),
        })
    }

    /// The entries of a kind.
    pub(super) fn entries(&self, kind: &'static Kind) -> Result<Entries<'_>> {
        let answer = self.answer(kind)?;
        entries(&answer.body, &answer.origin, kind)
    }

    /// Whom the proxy says that it gets its configuration from.
    pub(super) fn control_plane(&self) -> ControlPlane {
        let told = self.told.as_ref();
        told.map(|answer| ControlPlane::of(&answer.body))
            .unwrap_or_default()
    }

    /// Whose dump it is, if it says so.
    pub(super) fn node(&self) -> Option<Node> {
        let answer = self.answer(&LISTENERS).ok()?;
        let (body, _) = begin(&answer.body);
        let (_, reading) = dump::read::<crate::envoy::named::Named>(body, &LISTENERS);
        reading.node
    }

    /// The roots that the proxy trusts.
    pub(super) fn roots(&self) -> Result<Vec<Certificate>> {
        let answer = self.answer(&SECRETS)?;
        let (body, _) = begin(&answer.body);
        let (entries, reading) = dump::read::<Secret>(body, &SECRETS);
        judge(&reading, body, &answer.origin, &SECRETS, SAVED)?;
        let mut held = entries.iter().filter(|entry| entry.resource.name == ROOTS);
        let serving = held.clone().find(|entry| entry.state.serves());
        let roots = serving.or_else(|| held.next());
        let roots = roots.map(|entry| entry.resource.all_roots());
        roots.filter(|roots| !roots.is_empty()).ok_or_else(|| {
            Error::cannot_tell(format!(
                "the proxy holds no {ROOTS} with a certificate that can be read"
            ))
        })
    }

    fn answer(&self, kind: &'static Kind) -> Result<&Answer> {
        let section = self.sections.iter();
        let mut section = section.filter(|(held, _)| held.section == kind.section);
        let answer = section.next().map(|(_, answer)| answer.as_ref());
        let answer = answer.ok_or_else(nobody)?.map_err(Error::clone)?;
        match &answer.cut {
            Some(cut) => Err(cut.clone()),
            None => Ok(answer),
        }
    }
}

impl Meant {
    /// What the istiod of a proxy answered to `config_dump` and `edsz`.
    ///
    /// # Errors
    /// That there is no dump, without which there is nothing to compare.
    pub(super) fn of(answers: &OfProxy) -> Result<Meant> {
        let answer = |place: usize| {
            let answer = answers.answers.get(place);
            answer.ok_or_else(nobody)?.as_ref().map_err(Error::clone)
        };
        let dump = answer(0)?;
        let endpoints = answer(1).and_then(|answer| {
            let text = as_dump(answer)?;
            Ok((text.into_bytes(), answer.origin.clone()))
        });
        Ok(Meant {
            answers: [Ok((dump.body.clone(), dump.origin.clone())), endpoints],
        })
    }

    /// The entries of a kind.
    pub(super) fn entries(&self, kind: &'static Kind) -> Result<Entries<'_>> {
        let place = usize::from(kind.section == ENDPOINTS.section);
        let (body, origin) = self.answers[place].as_ref().map_err(Error::clone)?;
        entries(body, origin, kind)
    }
}

/// The roots that istiod publishes in a namespace.
pub(super) fn published(session: &Session, namespace: &str) -> Result<Vec<Certificate>> {
    const NAME: &str = "istio-ca-root-cert";
    let path = format!("/api/v1/namespaces/{namespace}/configmaps/{NAME}");
    let question = Question::get(Whom::Kubernetes, path);
    let mut came = Err(nobody());
    session.ask_all(std::slice::from_ref(&question), &mut |_, answer| {
        came = answer
    })?;
    let answer = accept(&question, came?)?;
    let object: serde_json::Value = serde_json::from_slice(&answer.body)
        .map_err(|error| Error::input(format!("cannot read the ConfigMap {NAME}: {error}")))?;
    let text = object.pointer("/data/root-cert.pem");
    let text = text.and_then(serde_json::Value::as_str).unwrap_or_default();
    let roots: Vec<Certificate> = blocks(text)
        .into_iter()
        .filter_map(std::result::Result::ok)
        .collect();
    if roots.is_empty() {
        return Err(Error::cannot_tell(format!(
            "the ConfigMap {NAME} of namespace {namespace} holds no certificate"
        )));
    }
    Ok(roots)
}

/// What to do about a saved dump without a section.
const SAVED: &str = "was it saved with another `mask=` or `resource=`, or without `?include_eds`?";

fn entries<'a>(body: &'a [u8], origin: &Origin, kind: &'static Kind) -> Result<Entries<'a>> {
    let (body, _) = begin(body);
    let (entries, reading) = dump::read(body, kind);
    judge(&reading, body, origin, kind, SAVED)?;
    if let Some(cut) = &reading.cut {
        return Err(Error::input(format!(
            "the answer does not end as it should: {}",
            cut.cause()
        )));
    }
    match reading.faults.first() {
        Some(fault) => Err(Error::input(format!(
            "{} cannot be decoded: {}",
            fault.place, fault.cause
        ))),
        None => Ok(entries),
    }
}

fn none<T>() -> Result<T> {
    Err(nobody())
}

fn nobody() -> Error {
    Error::new(Exit::Failed, "no answer")
}
