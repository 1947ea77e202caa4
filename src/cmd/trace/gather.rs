//! What a proxy has to say for a trace: narrow questions, and more when a walk wants more.
//!
//! A request meets a handful of the clusters that a proxy has, and printing all of
//! them holds Envoy's main thread for seconds in a large mesh. So the listeners come
//! first; a walk then runs into what was not asked for, which is asked for by name, and
//! the walk is begun anew. That is three rounds at most for nearly every request, each a
//! few kilobytes. Of a saved file everything is read at once: it costs nobody anything.

use std::cell::OnceCell;

use crate::certificate::Name;
use crate::cmd::proxy_config::judge::begin;
use crate::envoy::dump;
use crate::envoy::kind::{BOOTSTRAP, CLUSTERS, ENDPOINTS, LISTENERS, ROUTES, SECRETS};
use crate::envoy::secret::Secret;
use crate::error::{Error, Result};
use crate::origin::Origin;
use crate::query::pattern::Pattern;
use crate::source::Session;
use crate::source::admin::AdminQuestion;
use crate::source::file::is_part;
use crate::source::question::Answer;
use crate::source::session::{Proxy as Readable, Turn};
use crate::trace::proxy::{Answers, Named, Proxy};

/// How often a walk is begun anew because it wants more.
const ROUNDS: usize = 6;
/// When more names than this are wanted, all of their kind are asked for.
const NAMES: usize = 24;

/// A proxy's answers, by what they hold.
pub(super) struct Texts {
    proxy: Readable,
    /// Whose word the listeners are, and of when.
    pub(super) origin: Option<Origin>,
    answers: Vec<(Holds, Answer)>,
    named: Option<Named>,
    identity: OnceCell<Option<String>>,
    /// What was asked and not answered.
    pub(super) gaps: Vec<Error>,
}

/// What an answer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    Whole,
    Listeners,
    Bootstrap,
    Routes,
    Clusters,
    Endpoints,
    Statuses,
    Extensions,
    Secrets,
}

impl Holds {
    fn question(self, name: Option<&str>) -> AdminQuestion {
        match self {
            Holds::Whole | Holds::Listeners => AdminQuestion::section(LISTENERS.section, name),
            Holds::Bootstrap => AdminQuestion::section(BOOTSTRAP.section, name).optional(),
            Holds::Routes => AdminQuestion::section(ROUTES.section, name).optional(),
            Holds::Clusters => AdminQuestion::section(CLUSTERS.section, name).optional(),
            Holds::Endpoints => AdminQuestion::section(ENDPOINTS.section, name).optional(),
            Holds::Statuses => AdminQuestion::clusters(name).optional(),
            Holds::Extensions => AdminQuestion::extensions(name).optional(),
            Holds::Secrets => AdminQuestion::section(SECRETS.section, name).optional(),
        }
    }
}

/// What is asked of every proxy.
const FIRST: [Holds; 4] = [
    Holds::Listeners,
    Holds::Bootstrap,
    Holds::Extensions,
    Holds::Secrets,
];
/// What a proxy may have thousands of.
const MANY: [Holds; 4] = [
    Holds::Routes,
    Holds::Clusters,
    Holds::Endpoints,
    Holds::Statuses,
];

/// What else a saved dump has in sections.
const SECTIONS: [Holds; 6] = [
    Holds::Bootstrap,
    Holds::Extensions,
    Holds::Secrets,
    Holds::Routes,
    Holds::Clusters,
    Holds::Endpoints,
];

/// Asks these proxies what every walk needs, and hands over what each answered, in their
/// order.
///
/// # Errors
/// Only that the user broke it off.
pub(super) fn gather(session: &Session, proxies: &[Readable]) -> Result<Vec<Result<Texts>>> {
    if let (true, [proxy]) = (session.is_one_file(), proxies) {
        return Ok(vec![saved(session, proxy)?]);
    }
    let holds = &FIRST;
    let questions: Vec<AdminQuestion> = holds.iter().map(|it| it.question(None)).collect();
    let mut all: Vec<Result<Texts>> = Vec::new();
    session.read(proxies, &questions, Turn::Listed, &mut |place, answers| {
        let Some(proxy) = proxies.get(place) else {
            return;
        };
        all.push(answers.map(|answers| {
            let mut texts = Texts::new(proxy, Some(Named::default()));
            texts.take(holds, answers);
            texts
        }));
    })?;
    Ok(all)
}

/// What a file holds: the sections of a dump one by one, so that a broken one costs no
/// more than itself; where they cannot be had so, the first answer is all there is.
fn saved(session: &Session, proxy: &Readable) -> Result<Result<Texts>> {
    let ask = |holds: &[Holds]| {
        let questions: Vec<AdminQuestion> = holds.iter().map(|it| it.question(None)).collect();
        let mut came = Err(Error::cannot_tell("nobody answered"));
        let proxies = std::slice::from_ref(proxy);
        session.read(proxies, &questions, Turn::Listed, &mut |_, answers| {
            came = answers;
        })?;
        Ok(came)
    };
    let mut texts = Texts::new(proxy, None);
    let first = match ask(&[Holds::Listeners])? {
        Ok(first) => first,
        Err(error) => return Ok(Err(error)),
    };
    let part = |answer: &Result<Answer>| answer.as_ref().is_ok_and(|it| is_part(&it.body));
    if !first.iter().all(part) {
        texts.take(&[Holds::Whole], first);
        return Ok(Ok(texts));
    }
    texts.take(&[Holds::Listeners], first);
    let more = &SECTIONS;
    match ask(more)? {
        Ok(answers) => texts.take(more, answers),
        Err(error) => texts.gaps.push(error),
    }
    Ok(Ok(texts))
}

/// Looks at a proxy, and again each time that more of it had to be asked for.
///
/// # Errors
/// Those of asking.
pub(super) fn settled<T>(
    texts: &mut Texts,
    session: &Session,
    mut look: impl FnMut(&Proxy<'_>) -> T,
) -> Result<T> {
    let mut last = None;
    let look = |last: &mut Option<T>, proxy: &Proxy<'_>, _: &Texts| {
        *last = Some(look(proxy));
        Ok(())
    };
    settled_each(texts, session, &mut last, look, |_, _| Ok(false))?;
    last.ok_or_else(|| Error::cannot_tell("nobody looked"))
}

/// The same for one look after the other, as long as `seen` says that there is another:
/// it is told when what the last one saw counts. The proxy is read once for all of them.
///
/// # Errors
/// Those of asking, and of either.
pub(super) fn settled_each<S>(
    texts: &mut Texts,
    session: &Session,
    state: &mut S,
    mut look: impl FnMut(&mut S, &Proxy<'_>, &Texts) -> Result<()>,
    mut seen: impl FnMut(&mut S, &Texts) -> Result<bool>,
) -> Result<()> {
    let mut rounds = 0;
    loop {
        let proxy = Proxy::load(texts.answers());
        let wanted = loop {
            look(state, &proxy, texts)?;
            let wanted = proxy.wanted();
            if !wanted.is_empty() && rounds < ROUNDS {
                break wanted;
            }
            if !seen(state, texts)? {
                return Ok(());
            }
            rounds = 0;
        };
        drop(proxy);
        texts.ask(&wanted, session)?;
        rounds += 1;
    }
}

impl Texts {
    fn new(proxy: &Readable, named: Option<Named>) -> Texts {
        Texts {
            proxy: proxy.clone(),
            origin: None,
            answers: Vec::new(),
            named,
            identity: OnceCell::new(),
            gaps: Vec::new(),
        }
    }

    /// Asks for what a walk wanted, by name.
    fn ask(&mut self, wanted: &Named, session: &Session) -> Result<()> {
        let mut asked: Vec<(Holds, Option<String>)> = Vec::new();
        let of_clusters = [Holds::Clusters, Holds::Endpoints, Holds::Statuses];
        let all = wanted.clusters.len() + wanted.tables.len() > NAMES;
        if all {
            self.answers.retain(|(holds, _)| !MANY.contains(holds));
            self.named = None;
            asked.extend(MANY.map(|holds| (holds, None)));
        } else {
            let names = |names: &std::collections::BTreeSet<String>, holds: &[Holds]| {
                let each = names
                    .iter()
                    .flat_map(|name| holds.iter().map(move |it| (*it, Some(exactly(name)))));
                each.collect::<Vec<_>>()
            };
            asked.extend(names(&wanted.tables, &[Holds::Routes]));
            asked.extend(names(&wanted.clusters, &of_clusters));
        }
        if let Some(named) = &mut self.named {
            named.clusters.extend(wanted.clusters.iter().cloned());
            named.tables.extend(wanted.tables.iter().cloned());
        }
        let holds: Vec<Holds> = asked.iter().map(|(holds, _)| *holds).collect();
        let questions = asked
            .iter()
            .map(|(holds, name)| holds.question(name.as_deref()));
        let questions: Vec<AdminQuestion> = questions.collect();
        let mut answers = Err(Error::cannot_tell("nobody answered"));
        let proxies = std::slice::from_ref(&self.proxy);
        session.read(proxies, &questions, Turn::Listed, &mut |_, came| {
            answers = came
        })?;
        self.take(&holds, answers?);
        Ok(())
    }

    fn take(&mut self, holds: &[Holds], answers: Vec<Result<Answer>>) {
        for (holds, answer) in holds.iter().zip(answers) {
            match answer {
                Ok(answer) => {
                    if matches!(holds, Holds::Whole | Holds::Listeners) {
                        self.origin = Some(answer.origin.clone());
                    }
                    self.answers.push((*holds, answer));
                }
                Err(error) => self.gaps.push(error),
            }
        }
    }

    /// The texts, for who reads them.
    pub(super) fn answers(&self) -> Answers<'_> {
        let of = |wanted: Holds| -> Vec<&[u8]> {
            let held = self.answers.iter().filter(|(holds, _)| *holds == wanted);
            held.map(|(_, answer)| begin(&answer.body).0).collect()
        };
        Answers {
            whole: of(Holds::Whole).first().copied(),
            listeners: of(Holds::Listeners),
            bootstrap: of(Holds::Bootstrap),
            routes: of(Holds::Routes),
            clusters: of(Holds::Clusters),
            endpoints: of(Holds::Endpoints),
            statuses: of(Holds::Statuses),
            extensions: of(Holds::Extensions),
            named: self.named.clone(),
        }
    }

    /// The answer that has the listeners, without which nothing can be walked.
    pub(super) fn listeners(&self) -> Option<&Answer> {
        let mut answers = self.answers.iter();
        let found = answers.find(|(holds, _)| matches!(holds, Holds::Whole | Holds::Listeners));
        found.map(|(_, answer)| answer)
    }

    /// Whom they are of.
    pub(super) fn whom(&self) -> &crate::origin::Whom {
        &self.proxy.whom
    }

    /// The identity in the certificate that the proxy presents: the first URI name of
    /// the secret `default`, as Istio has it; none where there is none to be seen.
    pub(super) fn identity(&self) -> Option<&str> {
        let own = self.identity.get_or_init(|| self.read_identity());
        own.as_deref()
    }

    fn read_identity(&self) -> Option<String> {
        let mut answers = self.answers.iter();
        let secrets = answers.find(|(it, _)| matches!(it, Holds::Whole | Holds::Secrets));
        let (secrets, _) = dump::read::<Secret>(&secrets?.1.body, &SECRETS);
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

/// The regular expression of one name.
fn exactly(name: &str) -> String {
    Pattern::new(&name.replace('*', r"\*")).whole_regex()
}
