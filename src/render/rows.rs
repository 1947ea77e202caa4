//! The rows of a table, packed.
//!
//! A big proxy has forty thousand endpoints; a `String` for each cell of their
//! table weighs more than the table's text. So the text of all rows is kept in
//! one piece, escaped as it comes, cells parted by tabs and rows by line breaks
//! (which an escaped cell cannot hold), and the width of each column is noted on
//! the way. Rows are sorted by a key per resource, since what they were made of
//! is gone by then.

use std::borrow::Cow;

use unicode_width::UnicodeWidthStr;

use super::order::SortBy;
use super::safe;
use super::style::Tone;

/// Rows in one piece of text.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// The rows as they came.
    text: String,
    /// Where each stands.
    marks: Vec<Mark>,
    /// Which proxy each resource is of, and its place among them.
    resources: Vec<(u32, Box<str>)>,
    /// The widest cell of each column.
    widths: Vec<usize>,
    /// Whether some row has fewer cells than there are columns.
    uneven: bool,
    /// The cell that the rows of one proxy of many begin with.
    lead: Option<String>,
    /// What the rows of the resource at hand say of its kind.
    label: Option<Label>,
    /// The place of the proxy at hand among all.
    proxy: u32,
}

/// One row: there are forty thousand of these, so it is small.
#[derive(Clone, Debug)]
struct Mark {
    /// Where its text begins.
    start: usize,
    /// The resource that it shows.
    resource: u32,
    tone: Tone,
}

/// How rows name their kind, where tables of several kinds stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// A cell of its own before the others: `cluster/…`.
    Cell(String),
    /// What the first cell begins with: `route/`.
    Prefix(&'static str),
}

impl Rows {
    /// No rows yet, of so many columns.
    #[must_use]
    pub fn new(columns: usize) -> Rows {
        // comfy-table gives an empty column a width of one.
        Rows {
            widths: vec![1; columns],
            ..Rows::default()
        }
    }

    /// What follows are the rows of another proxy, which has this place among all;
    /// where there are many, with its name in their first cell.
    pub fn proxy(&mut self, place: usize, name: Option<&str>) {
        self.lead = name.map(|name| safe::cell(name).into_owned());
        self.label = None;
        self.proxy = u32::try_from(place).unwrap_or(u32::MAX);
        self.resource("");
    }

    /// Whether they tell of many proxies, each by its name.
    #[must_use]
    pub fn of_many(&self) -> bool {
        self.lead.is_some()
    }

    /// What follows are the rows of one resource, which has this place in the order.
    pub fn resource(&mut self, key: &str) {
        self.resources.push((self.proxy, key.into()));
    }

    /// Whatever follows says of what kind it is; no more with none.
    pub fn label(&mut self, label: Option<Label>) {
        self.label = label.map(|label| match label {
            Label::Cell(text) => Label::Cell(safe::cell(&text).into_owned()),
            prefix @ Label::Prefix(_) => prefix,
        });
    }

    /// Forgets the rows of the proxy at hand.
    pub fn take_back(&mut self) {
        let (proxy, resources) = (self.proxy, &self.resources);
        let at_hand = |mark: &mut Mark| proxy_of(resources, mark) == proxy;
        while let Some(mark) = self.marks.pop_if(at_hand) {
            self.text.truncate(mark.start);
        }
    }

    /// Adds a row. One with fewer cells than there are columns ends in a remark,
    /// which may be of any length and widens nothing.
    pub fn push<T: AsRef<str>>(&mut self, tone: Tone, cells: &[T]) {
        let start = self.text.len();
        // Rows that are no resource's have the first place.
        if self.resources.is_empty() {
            self.resource("");
        }
        let resource = u32::try_from(self.resources.len() - 1).unwrap_or(u32::MAX);
        self.marks.push(Mark {
            start,
            resource,
            tone,
        });
        let (name, mut prefix) = match &self.label {
            None => (None, ""),
            Some(Label::Cell(text)) => (Some(text.as_str()), ""),
            Some(Label::Prefix(prefix)) => (None, *prefix),
        };
        let leads = usize::from(self.lead.is_some()) + usize::from(name.is_some());
        let count = cells.len() + leads;
        let measured = if count < self.widths.len() {
            count.saturating_sub(1)
        } else {
            count
        };
        self.uneven |= count != self.widths.len();
        let cells = cells.iter().map(|cell| safe::cell(cell.as_ref()));
        let cells = cells.map(|cell| match std::mem::take(&mut prefix) {
            "" => cell,
            prefix => Cow::Owned(format!("{prefix}{cell}")),
        });
        let leads = [self.lead.as_deref(), name];
        let leads = leads.into_iter().flatten().map(Cow::Borrowed);
        for (index, cell) in leads.chain(cells).enumerate() {
            if index > 0 {
                self.text.push('\t');
            }
            self.text.push_str(&cell);
            if index < measured
                && let Some(widest) = self.widths.get_mut(index)
            {
                *widest = (*widest).max(width(&cell));
            }
        }
        self.text.push('\n');
    }

    /// Brings the rows into the order of their proxies and keys; equal ones stay as they came.
    pub fn sort(&mut self) {
        let resources = &self.resources;
        self.marks
            .sort_by_key(|mark| resources.get(mark.resource as usize));
    }

    /// Brings all rows into the order of one column, those of different proxies
    /// too; equal ones stay as [`Rows::sort`] has them, remarks come last.
    pub fn sort_by(&mut self, column: usize, by: &SortBy) {
        self.sort();
        let (text, columns) = (&self.text, self.widths.len());
        let cell = |mark: &Mark| {
            let row = row(text, mark);
            let whole = row.bytes().filter(|byte| *byte == b'\t').count() + 1 == columns;
            row.split('\t').nth(column).filter(|_| whole)
        };
        let mut cells: Vec<_> = self.marks.iter().map(|mark| (cell(mark), mark)).collect();
        cells.sort_by(|(a, _), (b, _)| by.compare(*a, *b));
        self.marks = cells.into_iter().map(|(_, mark)| mark.clone()).collect();
    }

    /// The rows, their cells parted by tabs.
    pub fn iter(&self) -> impl Iterator<Item = (Tone, &str)> {
        self.marks
            .iter()
            .map(|mark| (mark.tone, row(&self.text, mark)))
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.marks.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// Whether all rows have the same number of cells.
    pub(super) fn even(&self) -> bool {
        !self.uneven
    }

    /// The width of each column, without the header.
    pub(super) fn widths(&self) -> &[usize] {
        &self.widths
    }
}

fn row<'t>(text: &'t str, mark: &Mark) -> &'t str {
    let rest = &text[mark.start..];
    rest.split_once('\n').map_or(rest, |(row, _)| row)
}

fn proxy_of(resources: &[(u32, Box<str>)], mark: &Mark) -> u32 {
    resources
        .get(mark.resource as usize)
        .map_or(0, |(proxy, _)| *proxy)
}

/// How many places of a terminal a text takes.
pub(super) fn width(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.width()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn told(rows: &Rows) -> Vec<&str> {
        rows.iter().map(|(_, row)| row).collect()
    }

    #[test]
    fn rows_are_sorted_by_resource_within_each_proxy() {
        let mut rows = Rows::new(2);
        // They answer in any order, and are shown in that of their names.
        for (place, proxy) in [(1, "z"), (0, "a")] {
            rows.proxy(place, Some(proxy));
            for key in ["2", "1"] {
                rows.resource(key);
                rows.push(Tone::Plain, &[format!("{key} first")]);
                rows.push(Tone::Plain, &[format!("{key} again")]);
            }
        }
        rows.sort();
        let wanted = ["1 first", "1 again", "2 first", "2 again"];
        let wanted: Vec<String> = ["a", "z"]
            .iter()
            .flat_map(|proxy| wanted.map(|row| format!("{proxy}\t{row}")))
            .collect();
        assert_eq!(told(&rows), wanted);
    }

    #[test]
    fn the_rows_of_one_proxy_can_be_taken_back() {
        let mut rows = Rows::new(1);
        rows.proxy(0, None);
        rows.push(Tone::Plain, &["kept"]);
        rows.proxy(1, None);
        rows.push(Tone::Plain, &["gone"]);
        rows.take_back();
        rows.push(Tone::Plain, &["again"]);
        assert_eq!(told(&rows), ["kept", "again"]);
    }

    #[test]
    fn a_label_is_a_cell_of_its_own_or_begins_the_first() {
        let mut rows = Rows::new(3);
        rows.proxy(0, Some("p"));
        rows.label(Some(Label::Cell("cluster/a\t".to_owned())));
        rows.push(Tone::Plain, &["80"]);
        rows.label(Some(Label::Prefix("route/")));
        rows.push(Tone::Plain, &["b", "81"]);
        rows.label(None);
        rows.push(Tone::Plain, &["c", "82"]);
        let wanted = ["p\tcluster/a\\t\t80", "p\troute/b\t81", "p\tc\t82"];
        assert_eq!(told(&rows), wanted);
    }

    #[test]
    fn a_column_sorts_across_proxies_and_leaves_remarks_for_last() {
        let mut rows = Rows::new(3);
        rows.proxy(0, Some("a"));
        rows.push(Tone::Bad, &["cannot be read"]);
        rows.proxy(1, Some("b"));
        rows.push(Tone::Plain, &["x", "80"]);
        rows.push(Tone::Plain, &["y", "9080"]);
        rows.proxy(2, Some("c"));
        rows.push(Tone::Plain, &["z", "443"]);
        rows.sort_by(2, &"port:desc".parse().unwrap());
        let wanted = ["b\ty\t9080", "c\tz\t443", "b\tx\t80", "a\tcannot be read"];
        assert_eq!(told(&rows), wanted);
    }

    #[test]
    fn a_cell_cannot_break_out_of_its_place() {
        let mut rows = Rows::new(2);
        rows.push(Tone::Plain, &["a\tb", "c\nd"]);
        assert_eq!(told(&rows), ["a\\tb\tc\\nd"]);
    }
}
