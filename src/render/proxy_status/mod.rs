//! The status of proxies: a table as istioctl prints it, or a document of our own.
//!
//! Columns and cells are istioctl's. Its default table says which types a proxy
//! asked for and nothing of how they stand, so that a mesh in which every proxy
//! refused everything looks well; ours has one column more, but only when some
//! proxy is not as it should be: whoever cuts columns out of a sound mesh's table
//! gets what istioctl would give.

pub mod document;

use jiff::Timestamp;

use super::style::Tone;
use super::subscription;
use super::table::Table;
use crate::check::finding::Severity;
use crate::check::sync::{Concern, Row, Weight};
use crate::envoy::refusal;
use crate::error::Result;
use crate::istio::xds_type;
use crate::render::order::SortBy;
use crate::render::view::dash;

/// As in istioctl.
const PADDING: u16 = 5;
/// Where the words of a refusal are cut in a cell; a document has them whole.
const WORDS: usize = 160;

/// What a table is made of.
pub struct Status<'s> {
    /// The proxies.
    pub rows: &'s [Row],
    /// The names of the istiods, which rows refer to by place.
    pub istiods: &'s [String],
    /// The moment from which ages are counted.
    pub now: Timestamp,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Column {
    Name,
    Cluster,
    Type(subscription::Column),
    Istiod,
    Version,
    Subscribed,
    Status,
}

impl Column {
    fn header(&self) -> &'static str {
        match self {
            Column::Name => "NAME",
            Column::Cluster => "CLUSTER",
            Column::Type(column) => column.header(),
            Column::Istiod => "ISTIOD",
            Column::Version => "VERSION",
            Column::Subscribed => "SUBSCRIBED TYPES",
            Column::Status => "STATUS",
        }
    }
}

/// The order of rows by a column of either table, for `--sort-by` in every form.
///
/// # Errors
/// Wrong usage: no such column.
pub fn sort(rows: &mut Vec<Row>, istiods: &[String], by: &SortBy, now: Timestamp) -> Result<()> {
    let order: Vec<usize> = {
        let status = Status { rows, istiods, now };
        let mut columns = status.columns(true);
        columns.retain(|column| *column != Column::Status);
        columns.extend([Column::Subscribed, Column::Status]);
        let headers: Vec<&str> = columns.iter().map(Column::header).collect();
        let place = by.of(&headers, "")?;
        let cells = |row| columns.get(place).map(|column| status.cell(row, column));
        let mut keyed: Vec<_> = rows.iter().map(cells).zip(0..).collect();
        keyed.sort_by(|(a, _), (b, _)| by.compare(a.as_deref(), b.as_deref()));
        keyed.into_iter().map(|(_, row)| row).collect()
    };
    let mut left: Vec<Option<Row>> = std::mem::take(rows).into_iter().map(Some).collect();
    let taken = order.into_iter().filter_map(|at| left.get_mut(at)?.take());
    rows.extend(taken);
    Ok(())
}

impl Status<'_> {
    /// The table, its rows in the order of [`Status::rows`].
    #[must_use]
    pub fn table(&self, wide: bool) -> Table {
        let columns = self.columns(wide);
        let headers = columns.iter().map(Column::header).collect();
        let mut table = Table::new(headers, PADDING);
        for row in self.rows {
            let cells: Vec<String> = columns
                .iter()
                .map(|column| self.cell(row, column))
                .collect();
            table.rows.push(tone(row), &cells);
        }
        table
    }

    fn columns(&self, wide: bool) -> Vec<Column> {
        let mut columns = vec![Column::Name, Column::Cluster];
        if wide {
            let proxies = self.rows.iter().map(|row| &row.proxy);
            columns.extend(subscription::columns(proxies).into_iter().map(Column::Type));
        }
        columns.extend([Column::Istiod, Column::Version]);
        if !wide {
            columns.push(Column::Subscribed);
        }
        if self.rows.iter().any(Row::is_odd) {
            columns.push(Column::Status);
        }
        columns
    }

    fn cell(&self, row: &Row, column: &Column) -> String {
        let proxy = &row.proxy;
        // Of a proxy that no istiod knows there is nothing to be told.
        if row.istiod.is_none() && !matches!(column, Column::Name | Column::Status) {
            return "-".to_owned();
        }
        match column {
            Column::Name => proxy.id.to_string(),
            Column::Cluster => dash(Some(&proxy.cluster)),
            Column::Version => dash(Some(&proxy.version)),
            Column::Istiod => dash(row.istiod.map(|place| self.istiod(place)).as_deref()),
            Column::Type(column) => column.cell(proxy, self.now),
            Column::Subscribed => {
                let names: Vec<&str> = proxy.subscribed().into_iter().map(xds_type::name).collect();
                if names.is_empty() {
                    "0".to_owned()
                } else {
                    format!("{} ({})", names.len(), names.join(","))
                }
            }
            Column::Status => {
                let told: Vec<String> = row.concerns.iter().map(|one| self.concern(one)).collect();
                dash(Some(&told.join("; ")))
            }
        }
    }

    /// An istiod's pod without its namespace, as istioctl has it.
    fn istiod(&self, place: usize) -> String {
        let name = self.istiods.get(place).map_or("", String::as_str);
        name.rsplit_once('.')
            .map_or(name, |(name, _)| name)
            .to_owned()
    }

    fn concern(&self, concern: &Concern) -> String {
        match concern {
            Concern::Refused(one) => {
                let name = xds_type::name(&one.type_url);
                let state = subscription::state(one, self.now);
                format!(
                    "{name} {state}: {}",
                    summary(one.error.as_deref().unwrap_or_default())
                )
            }
            Concern::Silent(one, _) => {
                let never = if one.never_acknowledged {
                    ", never acknowledged"
                } else {
                    ""
                };
                format!(
                    "{} {}{never}",
                    xds_type::name(&one.type_url),
                    subscription::state(one, self.now)
                )
            }
            Concern::Known { by, times } if by.len() > 1 => {
                format!("connected {times} times, to {} istiods", by.len())
            }
            Concern::Known { times, .. } => format!("connected {times} times"),
            Concern::Unknown(Weight::Passing) => "just started: no istiod knows it yet".to_owned(),
            Concern::Unknown(Weight::Lasting) => "UNKNOWN: no istiod knows it".to_owned(),
            Concern::Unknown(Weight::Unclear) => {
                "cannot tell: no istiod that answered knows it".to_owned()
            }
            Concern::Down(_) => "its proxy does not run".to_owned(),
        }
    }
}

/// A refusal in a cell: the first reason, and for how many.
fn summary(text: &str) -> String {
    let reasons = refusal::reasons(text);
    let Some(first) = reasons.first().filter(|first| !first.words.is_empty()) else {
        return "no reason is given".to_owned();
    };
    let mut words = first.words.to_owned();
    if let Some((end, _)) = words.char_indices().nth(WORDS) {
        words.truncate(end);
        words.push('…');
    }
    let mut told = match first.names.as_slice() {
        [] => words,
        [name] => format!("{name}: {words}"),
        names => format!("{words} ({} of them)", names.len()),
    };
    match reasons.len() {
        1 => {}
        2 => told.push_str(", and 1 other reason"),
        more => told.push_str(&format!(", and {} other reasons", more - 1)),
    }
    told
}

fn tone(row: &Row) -> Tone {
    match row.concerns.iter().map(Concern::severity).max() {
        Some(Severity::Error) => Tone::Bad,
        Some(Severity::Warning) => Tone::Waiting,
        Some(Severity::Info) | None => Tone::Plain,
    }
}

/// What is wrong with all of them together, a sentence for each kind of concern.
#[must_use]
pub fn summaries(rows: &[Row]) -> Vec<String> {
    let count = |is: &dyn Fn(&Concern) -> bool| {
        rows.iter()
            .filter(|row| row.concerns.iter().any(is))
            .count()
    };
    let mut told = Vec::new();
    let mut say = |number: usize, one: &str, many: &str| match number {
        0 => {}
        1 => told.push(format!("1 proxy {one}")),
        _ => told.push(format!("{number} proxies {many}")),
    };
    let mut same = |number: usize, rest: &str| say(number, rest, rest);
    same(
        count(&|one| matches!(one, Concern::Refused(_))),
        "refused what istiod sent: -o json has Envoy's whole answer, and the command that shows more",
    );
    same(
        count(&|one| matches!(one, Concern::Silent(_, Weight::Lasting))),
        "did not acknowledge for over a minute what istiod sent",
    );
    same(
        count(&|one| matches!(one, Concern::Silent(_, Weight::Unclear))),
        "did not acknowledge what istiod sent; this istiod is too old to say since when",
    );
    say(
        count(&|one| matches!(one, Concern::Unknown(Weight::Lasting))),
        "runs and is known to no istiod: its own log says why; -i names another control plane's namespace",
        "run and are known to no istiod: their own logs say why; -i names another control plane's namespace",
    );
    say(
        count(&|one| matches!(one, Concern::Unknown(Weight::Unclear))),
        "runs and is known to no istiod that answered",
        "run and are known to no istiod that answered",
    );
    say(
        count(&|one| matches!(one, Concern::Known { .. })),
        "is connected more than once: after a restart an old connection may remain for a while",
        "are connected more than once: after a restart an old connection may remain for a while",
    );
    say(
        count(&|one| matches!(one, Concern::Down(_))),
        "does not run, so no istiod knows it",
        "do not run, so no istiod knows them",
    );
    told
}

#[cfg(test)]
mod tests;
