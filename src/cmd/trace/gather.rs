//! What a proxy has to say for a trace: eight narrow questions, kept as they came.
//!
//! The texts stay where they are and everything that is read borrows from them, so
//! they outlive the walk. Without listeners there is nothing to walk; whatever else
//! is missing is a gap that the walk itself runs into, or not.

use std::rc::Rc;

use crate::certificate::Name;
use crate::envoy::dump;
use crate::envoy::kind::{BOOTSTRAP, CLUSTERS, ENDPOINTS, LISTENERS, ROUTES, SECRETS};
use crate::envoy::secret::Secret;
use crate::error::{Error, Result};
use crate::origin::{Origin, Whom};
use crate::source::Session;
use crate::source::admin::AdminQuestion;
use crate::source::question::Answer;
use crate::source::session::{Proxy, Turn};
use crate::trace::proxy::Answers;

/// A proxy's answers.
pub(super) struct Texts {
    /// Whose they are.
    pub(super) whom: Whom,
    /// Whose word the listeners are, and of when.
    pub(super) origin: Option<Origin>,
    /// In the order of [`questions`].
    answers: Vec<Option<Answer>>,
    /// What was asked and not answered.
    pub(super) gaps: Vec<Error>,
}

fn questions() -> Vec<AdminQuestion> {
    vec![
        AdminQuestion::section(LISTENERS.section, None),
        AdminQuestion::section(BOOTSTRAP.section, None).optional(),
        AdminQuestion::section(ROUTES.section, None).optional(),
        AdminQuestion::section(CLUSTERS.section, None).optional(),
        AdminQuestion::section(ENDPOINTS.section, None).optional(),
        AdminQuestion::clusters(None).optional(),
        AdminQuestion::extensions(None).optional(),
        AdminQuestion::section(SECRETS.section, None).optional(),
    ]
}

/// Asks these proxies, and hands over what each answered in their order.
///
/// # Errors
/// Only that the user broke it off.
pub(super) fn gather(session: &Session, proxies: &[Proxy]) -> Result<Vec<Result<Rc<Texts>>>> {
    let mut all: Vec<Result<Rc<Texts>>> = Vec::new();
    session.read(
        proxies,
        &questions(),
        Turn::Listed,
        &mut |place, answers| {
            let Some(proxy) = proxies.get(place) else {
                return;
            };
            all.push(answers.map(|answers| {
                let mut gaps = Vec::new();
                let answers: Vec<Option<Answer>> = answers
                    .into_iter()
                    .map(|answer| answer.map_err(|error| gaps.push(error)).ok())
                    .collect();
                let first = answers.first().and_then(Option::as_ref);
                Rc::new(Texts {
                    whom: proxy.whom.clone(),
                    origin: first.map(|answer| answer.origin.clone()),
                    answers,
                    gaps,
                })
            }));
        },
    )?;
    Ok(all)
}

impl Texts {
    /// The texts, for who reads them.
    pub(super) fn answers(&self) -> Answers<'_> {
        let body = |place: usize| {
            self.answers
                .get(place)?
                .as_ref()
                .map(|it| it.body.as_slice())
        };
        Answers {
            listeners: body(0),
            bootstrap: body(1),
            routes: body(2),
            clusters: body(3),
            endpoints: body(4),
            statuses: body(5),
            extensions: body(6),
        }
    }

    /// The identity in the certificate that the proxy presents: the first URI name of
    /// the secret `default`, as Istio has it; none where there is none to be seen.
    pub(super) fn identity(&self) -> Option<String> {
        let body = &self.answers.get(7)?.as_ref()?.body;
        let (secrets, _) = dump::read::<Secret>(body, &SECRETS);
        let own = secrets
            .into_iter()
            .find(|entry| entry.resource.name == "default")?;
        let chain = own.resource.chain();
        chain.first()?.names.iter().find_map(|name| match name {
            Name::Uri(uri) => Some(uri.clone()),
            _ => None,
        })
    }
}
