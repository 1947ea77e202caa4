//! Levels of loggers: listed, set, and told what changed.
//!
//! The order is the safety: every proxy's list is read before any proxy is
//! changed, so that a name typed wrongly changes nothing anywhere; what the
//! proxies list afterwards is compared with that, and said with what puts it
//! back. A proxy that fails costs its own row. How a proxy's list is read is the
//! caller's, for a ztunnel's looks otherwise than an Envoy's.

mod changes;
mod flags;
mod told;
mod wanted;

pub(super) use flags::LevelArgs;
use told::{Form, Kind};
pub(super) use wanted::Wanted;

use self::changes::Change;
use crate::envoy::loggers::Loggers;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::render::origin;
use crate::source::session::{Changed, Proxy};
use crate::source::{Answer, Session};
use crate::ui::Ui;

/// What each proxy was started with.
pub(super) type Start = fn(&Session, &[Proxy]) -> Result<Vec<Wanted>>;

/// What is to be done with the levels.
pub(super) enum Task<'a> {
    /// Listed.
    List,
    /// Set, all proxies alike.
    Set(&'a Wanted),
    /// Set to what each proxy was started with, as its place says.
    Reset(Start),
}

/// One run.
pub(super) struct Run<'a> {
    pub(super) task: Task<'a>,
    /// How a proxy's list is read.
    pub(super) parse: fn(&[u8]) -> Option<Loggers>,
    /// Whether a proxy lists all loggers that it has, so that a name can be wrong.
    pub(super) closed: bool,
    /// What one proxy is called.
    pub(super) label: &'a dyn Fn(&Proxy) -> String,
    /// The command line for one proxy, or without one for all that were chosen.
    pub(super) command: &'a dyn Fn(Option<&str>) -> String,
    pub(super) form: Form,
    /// Whether more than one proxy may have been chosen.
    pub(super) many: bool,
    pub(super) headers: bool,
}

/// What came of one proxy.
struct Row {
    proxy: String,
    before: Loggers,
    /// What it lists after a change, and what changed.
    after: Option<(Loggers, Vec<Change>)>,
    failed: Option<Error>,
}

impl Run<'_> {
    /// Reads, changes if that is the task, and says what came of it.
    pub(super) fn run(&self, session: &Session, proxies: &[Proxy], ui: &mut Ui) -> Result<Exit> {
        let mut rows: Vec<Row> = proxies.iter().map(|proxy| self.row(proxy)).collect();
        session.log_levels(proxies, &mut |place, answer| {
            let read = answer.and_then(|answer| self.list(&answer));
            match (read, rows.get_mut(place)) {
                (Ok(loggers), Some(row)) => row.before = loggers,
                (Err(error), Some(row)) => row.failed = Some(error),
                (_, None) => {}
            }
        })?;
        let stopped = match &self.task {
            Task::List => None,
            Task::Set(wanted) => {
                let wanted = vec![(*wanted).clone(); proxies.len()];
                self.change(session, proxies, &wanted, &mut rows)?
            }
            Task::Reset(start) => {
                let wanted = start(session, proxies)?;
                self.change(session, proxies, &wanted, &mut rows)?
            }
        };
        self.end(rows, stopped, ui)
    }

    fn row(&self, proxy: &Proxy) -> Row {
        Row {
            proxy: (self.label)(proxy),
            before: Loggers::default(),
            after: None,
            failed: None,
        }
    }

    fn list(&self, answer: &Answer) -> Result<Loggers> {
        (self.parse)(&answer.body).ok_or_else(|| {
            let what = origin::answer(&answer.origin);
            Error::input(format!("{what} is no list of loggers")).hint(
                "Envoy lists them at /logging: `curl -X POST localhost:15000/logging` in the pod",
            )
        })
    }

    /// Sets the levels of all proxies that could be read. An interruption is
    /// handed back, for what was changed before it must be told.
    fn change(
        &self,
        session: &Session,
        proxies: &[Proxy],
        wanted: &[Wanted],
        rows: &mut [Row],
    ) -> Result<Option<Error>> {
        let mut places = Vec::new();
        for (place, (row, wanted)) in rows.iter().zip(wanted).enumerate() {
            if row.failed.is_none() {
                if self.closed {
                    wanted.check(&row.proxy, &row.before)?;
                }
                places.push(place);
            }
        }
        let readable: Vec<Proxy> = places
            .iter()
            .filter_map(|place| proxies.get(*place).cloned())
            .collect();
        let of = |place: usize| places.get(place).copied().unwrap_or(usize::MAX);
        let change = |place| {
            wanted
                .get(of(place))
                .map(Wanted::change)
                .unwrap_or_default()
        };
        let changed = session.change_log_levels(&readable, &change, &mut |place, changed| {
            if let Some(row) = rows.get_mut(of(place)) {
                self.settle(row, changed);
            }
        });
        let Err(stopped) = changed else {
            return Ok(None);
        };
        for row in rows.iter_mut().filter(|row| row.after.is_none()) {
            let unknown = "it may be changed or not: list its loggers to see";
            row.failed.get_or_insert(Error::new(stopped.exit, unknown));
        }
        Ok(Some(stopped))
    }

    fn settle(&self, row: &mut Row, changed: Result<Changed>) {
        let read = changed.and_then(|Changed { list, refused }| Ok((self.list(&list)?, refused)));
        match read {
            Ok((after, refused)) => {
                let changed = changes::changes(&row.before, &after);
                row.after = Some((after, changed));
                row.failed = refused;
            }
            Err(error) => row.failed = Some(error),
        }
    }

    fn end(&self, mut rows: Vec<Row>, stopped: Option<Error>, ui: &mut Ui) -> Result<Exit> {
        // What could not be read at all of the one that was meant is the error.
        if let [row] = rows.as_mut_slice()
            && row.after.is_none()
            && let Some(error) = row.failed.take()
        {
            return Err(stopped.unwrap_or(error));
        }
        let changing = !matches!(self.task, Task::List);
        told::print(self, &rows, changing, ui)?;
        if changing {
            told::hints(&rows, self.command, ui);
        }
        let mut hints: Vec<&String> = Vec::new();
        for hint in rows
            .iter()
            .filter_map(|row| row.failed.as_ref())
            .flat_map(|error| &error.hints)
        {
            if !hints.contains(&hint) {
                hints.push(hint);
                ui.note(&format!("hint: {hint}"));
            }
        }
        if let Some(stopped) = stopped {
            ui.error(&stopped);
            return Ok(stopped.exit);
        }
        let failed = rows.iter().filter_map(|row| row.failed.as_ref());
        let worst = failed.fold(Exit::Fine, |worst, error| worst.worse(error.exit));
        let some = rows
            .iter()
            .any(|row| row.failed.is_none() || row.after.is_some());
        Ok(match (worst, some) {
            (Exit::Fine, _) => Exit::Fine,
            (_, true) => Exit::Partial,
            (worst, false) => worst,
        })
    }
}
