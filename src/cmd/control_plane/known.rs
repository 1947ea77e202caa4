//! Asking about one proxy: who knows it, and by which name it is that one alone.
//!
//! istiod takes a `proxyID` for any connection whose name holds it, and most of its
//! answers do not say whose they are. So all istiods are asked who is connected to
//! them first; where a name would mean two proxies, the connection's own name, which
//! has a number of its own, is asked for instead. Where nobody may see that list the
//! answer is taken as it is, and that it was not checked is said.

use std::cmp::Reverse;

use jiff::Timestamp;

use super::{Named, ask_each, ask_one, with};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::istio::connection::{Connection, Connections};
use crate::query::near::near;
use crate::source::istiod::Istiod;
use crate::source::{Answer, Session};

/// What an istiod says about one proxy.
pub(in crate::cmd) struct OfProxy {
    /// The istiod.
    pub istiod: Istiod,
    /// The proxy's connection to it; none where nobody may see those.
    pub connection: Option<Connection>,
    /// The answers, in the order of the questions.
    pub answers: Vec<Result<Answer>>,
    /// What is to be said beside them.
    pub warnings: Vec<String>,
}

/// Who is connected to one istiod.
struct Seen<'a> {
    istiod: &'a Istiod,
    connections: Connections,
}

/// Asks the istiod that knows a proxy.
///
/// # Errors
/// That none knows it, that the name cannot mean it alone, and what they refuse.
pub(in crate::cmd) fn ask_of_proxy(
    session: &Session,
    istiods: &[Istiod],
    named: &Named,
    paths: &[&str],
) -> Result<OfProxy> {
    let (mut seen, mut blind) = (Vec::new(), Vec::new());
    let answers = ask_each(session, istiods, "/debug/connections")?;
    for (istiod, answer) in istiods.iter().zip(answers) {
        match answer.and_then(|answer| read(istiod, &answer)) {
            Ok(connections) => seen.push(Seen {
                istiod,
                connections,
            }),
            Err(error) => blind.push((istiod, error)),
        }
    }
    let unasked = |(istiod, error): &(&Istiod, Error)| {
        format!("istiod {} is left out: {}", istiod.pod, error.message)
    };
    let mut having: Vec<(&Seen<'_>, &Connection)> = Vec::new();
    for one in &seen {
        let own = one.connections.of_proxy(&named.name);
        having.extend(own.first().map(|connection| (one, *connection)));
    }
    having.sort_by_key(|(_, connection)| Reverse(connection.since.parse::<Timestamp>().ok()));
    let Some((one, connection)) = having.first() else {
        return unverified(session, &seen, &blind, named, paths);
    };
    let mut warnings: Vec<String> = blind.iter().map(unasked).collect();
    if having.len() > 1 {
        let others = having.iter().skip(1);
        let others: Vec<String> = others.map(|(one, _)| one.istiod.pod.to_string()).collect();
        warnings.push(format!(
            "{} is connected to {} as well: the newest connection counts, that to {}",
            named.name,
            others.join(" and "),
            one.istiod.pod
        ));
    }
    let id = [named.name.as_str(), &connection.id]
        .into_iter()
        .find(|id| one.connections.meant_by(id) == [named.name.as_str()])
        .ok_or_else(|| ambiguous(one, named))?;
    let ask = |path: &&str| ask_one(session, one.istiod, &with(path, "proxyID", id));
    Ok(OfProxy {
        istiod: one.istiod.clone(),
        connection: Some((*connection).clone()),
        answers: paths.iter().map(ask).collect(),
        warnings,
    })
}

fn read(istiod: &Istiod, answer: &Answer) -> Result<Connections> {
    Connections::of(&answer.body).map_err(|error| {
        let pod = &istiod.pod;
        Error::input(format!(
            "what istiod {pod} answers to /debug/connections cannot be read: {error}"
        ))
    })
}

fn ambiguous(one: &Seen<'_>, named: &Named) -> Error {
    let pod = &one.istiod.pod;
    let meant = one.connections.meant_by(&named.name).join(", ");
    Error::cannot_tell(format!(
        "istiod {pod} cannot be asked for {} alone: it would take it for any of {meant}",
        named.name
    ))
}

/// Asks those whose connections are not to be seen, or says that nobody has it.
fn unverified(
    session: &Session,
    seen: &[Seen<'_>],
    blind: &[(&Istiod, Error)],
    named: &Named,
    paths: &[&str],
) -> Result<OfProxy> {
    let refuses = |error: &Error| {
        let missing = error.message.contains(" with 404 ");
        missing || matches!(error.exit, Exit::Denied | Exit::CannotTell)
    };
    let mut last = None;
    for (istiod, error) in blind.iter().filter(|(_, error)| refuses(error)) {
        let ask = |path: &&str| ask_one(session, istiod, &with(path, "proxyID", &named.name));
        let answers: Vec<Result<Answer>> = paths.iter().map(ask).collect();
        match answers.iter().find_map(|answer| answer.as_ref().err()) {
            Some(error) if answers.iter().all(Result::is_err) => {
                last.get_or_insert(error.clone());
            }
            _ => {
                let unchecked = format!(
                    "that the answer is of {} alone could not be checked: {}",
                    named.name, error.message
                );
                return Ok(OfProxy {
                    istiod: (*istiod).clone(),
                    connection: None,
                    answers,
                    warnings: vec![unchecked],
                });
            }
        }
    }
    if let Some(error) = last {
        return Err(error);
    }
    let mut failed = blind.iter().map(|(_, error)| error);
    if let (true, Some(error)) = (seen.is_empty(), failed.next()) {
        return Err(error.clone());
    }
    let all: Vec<String> = seen.iter().map(|one| one.istiod.pod.to_string()).collect();
    let mut error = Error::unreachable(format!(
        "{} is not connected to {}",
        named.name,
        all.join(", nor to ")
    ));
    if let Some(missing) = &named.missing {
        error.message = format!("{}, and {}", missing.message, error.message);
        error.hints.clone_from(&missing.hints);
    }
    for (istiod, problem) in blind {
        error = error.hint(format!(
            "istiod {} could not be asked: {}",
            istiod.pod, problem.message
        ));
    }
    let known = seen.iter().flat_map(|one| one.connections.proxies());
    let close = near(&named.name, known, 3);
    if !close.is_empty() && named.missing.is_none() {
        error = error.hint(format!("connected is {}", close.join(", ")));
    }
    Err(error)
}
