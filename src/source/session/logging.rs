//! Log levels: the one thing that is ever changed, in a file of its own.
//!
//! Everything else in a session gets. Envoy lists its loggers by POST alone, so
//! the method does not tell a reader from a change, and the functions' names must:
//! [`Session::log_levels`] asks, [`Session::change_log_levels`] changes. A change
//! is as few requests as the proxy understands, and a last one that reads what
//! came of it: the proxy's own list, not what was hoped for.

use super::{Evidence, Proxy, Session, Turn};
use crate::error::{Error, Result};
use crate::origin::Whom;
use crate::source::admin::{self, escape};
use crate::source::{Answer, Question};

/// What a proxy lists when it is asked without parameters.
const LIST: &str = "/logging";

/// Levels to be set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LevelChange {
    /// The level of every logger.
    pub all: Option<String>,
    /// The levels of some, set after that.
    pub some: Vec<(String, String)>,
    /// Back to what it was started with, of a proxy that keeps it in mind.
    pub reset: bool,
}

/// What came of a change.
#[derive(Debug)]
pub struct Changed {
    /// What the proxy lists now.
    pub list: Answer,
    /// What it refused, if it did.
    pub refused: Option<Error>,
}

impl Session {
    /// What every proxy lists of its loggers, handed over with the proxy's place.
    ///
    /// # Errors
    /// Only that the user broke it off.
    pub fn log_levels(
        &self,
        proxies: &[Proxy],
        each: &mut dyn FnMut(usize, Result<Answer>),
    ) -> Result<()> {
        let list = async |_, proxy: &Proxy| self.logging(proxy, LIST).await;
        self.side_by_side(proxies, Turn::Listed, list, each)
    }

    /// **Changes proxies**: sets the levels that `change` says for each one's place.
    ///
    /// # Errors
    /// That the evidence is a file or a recording, which cannot be changed, and that
    /// the user broke it off.
    pub fn change_log_levels(
        &self,
        proxies: &[Proxy],
        change: &dyn Fn(usize) -> LevelChange,
        each: &mut dyn FnMut(usize, Result<Changed>),
    ) -> Result<()> {
        if !self.is_live() {
            return Err(Error::usage("only a live proxy can be changed"));
        }
        let set = async |place, proxy: &Proxy| {
            let refused = self.set_levels(proxy, change(place)).await.err();
            match self.logging(proxy, LIST).await {
                Ok(list) => Ok(Changed { list, refused }),
                // What kept it from being set says more than what kept it from being read.
                Err(error) => Err(refused.unwrap_or(error)),
            }
        };
        self.side_by_side(proxies, Turn::Listed, set, each)
    }

    /// Whether the proxies can be changed at all.
    #[must_use]
    pub fn is_live(&self) -> bool {
        matches!(self.evidence, Evidence::Cluster(_) | Evidence::Url(_))
    }

    async fn set_levels(&self, proxy: &Proxy, change: LevelChange) -> Result<()> {
        if let Whom::Ztunnel(_) = proxy.whom {
            return self.logging(proxy, &of_ztunnel(&change)).await.map(|_| ());
        }
        if let Some(level) = &change.all {
            let path = format!("{LIST}?level={}", escape(level));
            self.logging(proxy, &path).await?;
        }
        let pair = |(name, level): &(String, String), sign: char| {
            format!("{}{sign}{}", escape(name), escape(level))
        };
        if let [_, _, ..] = change.some.as_slice() {
            let pairs: Vec<String> = change.some.iter().map(|one| pair(one, ':')).collect();
            let path = format!("{LIST}?paths={}", pairs.join(","));
            let answer = self.ask(&Question::post(proxy.whom.clone(), &path)).await?;
            // Older Envoys take `paths` for the name of a logger.
            if !admin::asks_too_much(&answer) {
                return admin::accept(&proxy.whom, &path, answer).map(|_| ());
            }
        }
        for one in &change.some {
            let path = format!("{LIST}?{}", pair(one, '='));
            self.logging(proxy, &path).await?;
        }
        Ok(())
    }

    async fn logging(&self, proxy: &Proxy, path: &str) -> Result<Answer> {
        if let Some(problem) = &proxy.problem {
            return Err(problem.clone());
        }
        let answer = self.ask(&Question::post(proxy.whom.clone(), path)).await?;
        admin::accept(&proxy.whom, path, answer)
    }
}

/// The one question that sets a ztunnel's levels: it takes all of them at once, in
/// the words of Rust's `tracing`, which knows neither `warning` nor `critical`.
fn of_ztunnel(change: &LevelChange) -> String {
    if change.reset {
        return format!("{LIST}?reset");
    }
    let word = |level: &str| match level {
        "warning" => "warn".to_owned(),
        "critical" => "error".to_owned(),
        level => level.to_owned(),
    };
    let some = change.some.iter();
    let some = some.map(|(module, level)| format!("{module}:{}", word(level)));
    let levels: Vec<String> = change
        .all
        .iter()
        .map(|level| word(level))
        .chain(some)
        .collect();
    format!("{LIST}?level={}", escape(&levels.join(",")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ztunnel_is_told_everything_at_once_in_its_own_words() {
        let change = LevelChange {
            all: Some("warning".to_owned()),
            some: vec![("ztunnel::xds".to_owned(), "debug".to_owned())],
            reset: false,
        };
        assert_eq!(
            of_ztunnel(&change),
            "/logging?level=warn%2Cztunnel%3A%3Axds%3Adebug"
        );
        let reset = LevelChange {
            reset: true,
            ..LevelChange::default()
        };
        assert_eq!(of_ztunnel(&reset), "/logging?reset");
    }
}
