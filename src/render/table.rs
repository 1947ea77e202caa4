//! Tables as kubectl and istioctl print them: no lines, columns padded with spaces.
//!
//! Two writers stand behind one door. `comfy-table` lays out what a person reads;
//! it keeps every cell several times over, which a mesh of a hundred thousand
//! endpoints would feel, so from [`STREAM_FROM`] rows on a plain writer prints the
//! same text row by row. A test holds them equal. Nothing is ever wrapped or cut:
//! output is piped into other tools as often as it is read.

use std::io::{self, Write};

use comfy_table::{CellAlignment, ContentArrangement, presets};

use super::order::SortBy;
use super::rows::{Rows, width};
use super::style::{Style, Tone};

/// From this many rows on the plain writer is used.
pub const STREAM_FROM: usize = 500;

/// Rows under a header.
#[derive(Clone, Debug)]
pub struct Table {
    /// The header's cells.
    pub columns: Vec<&'static str>,
    /// How many spaces stand between the longest cell of a column and the next column.
    pub padding: u16,
    /// The rows.
    pub rows: Rows,
    /// The column that the user wants them sorted by.
    by: Option<(usize, SortBy)>,
}

impl Table {
    /// A table without rows.
    #[must_use]
    pub fn new(columns: Vec<&'static str>, padding: u16) -> Table {
        let rows = Rows::new(columns.len());
        Table {
            columns,
            padding,
            rows,
            by: None,
        }
    }

    /// Has the rows sorted by a column rather than as they are by nature.
    pub fn sort_by(&mut self, column: usize, by: SortBy) {
        self.by = Some((column, by));
    }

    /// Prints the table; without its header if so wished, or if no column has a name.
    ///
    /// # Errors
    /// Those of the stream.
    pub fn print(&mut self, out: &mut dyn Write, style: Style, header: bool) -> io::Result<()> {
        match &self.by {
            None => self.rows.sort(),
            Some((column, by)) => self.rows.sort_by(*column, by),
        }
        let header = header && self.columns.iter().any(|name| !name.is_empty());
        // comfy-table would make a column as wide as a remark that stands in a short row.
        if self.rows.even() && self.rows.len() < STREAM_FROM {
            self.arranged(out, style, header)
        } else {
            self.streamed(out, style, header)
        }
    }

    /// Lets comfy-table lay the rows out.
    fn arranged(&self, out: &mut dyn Write, style: Style, header: bool) -> io::Result<()> {
        let mut table = comfy_table::Table::new();
        table.load_style(presets::NOTHING);
        table.set_content_arrangement(ContentArrangement::Disabled);
        let head = header.then(|| (Tone::Header, self.columns.join("\t")));
        let rows = self.rows.iter().map(|(tone, row)| (tone, row.to_owned()));
        let rows: Vec<(Tone, String)> = head.into_iter().chain(rows).collect();
        for (_, row) in &rows {
            table.add_row(row.split('\t'));
        }
        for column in table.column_iter_mut() {
            column.set_padding((0, self.padding));
            column.set_cell_alignment(CellAlignment::Left);
        }
        for (line, (tone, _)) in table.lines().zip(&rows) {
            writeln!(out, "{}", style.paint(line.trim_end_matches(' '), *tone))?;
        }
        Ok(())
    }

    /// Pads the rows one by one to the widths that were seen while they came.
    fn streamed(&self, out: &mut dyn Write, style: Style, header: bool) -> io::Result<()> {
        let mut widths = self.rows.widths().to_vec();
        if header {
            for (width, column) in widths.iter_mut().zip(&self.columns) {
                *width = (*width).max(column.len());
            }
        }
        let head = header.then(|| self.columns.join("\t"));
        let head = head.iter().map(|head| (Tone::Header, head.as_str()));
        let mut line = String::new();
        for (tone, row) in head.chain(self.rows.iter()) {
            line.clear();
            for (index, cell) in row.split('\t').enumerate() {
                line.push_str(cell);
                let fill = widths
                    .get(index)
                    .copied()
                    .unwrap_or(0)
                    .saturating_sub(width(cell));
                line.extend(std::iter::repeat_n(' ', fill + usize::from(self.padding)));
            }
            let text = line.trim_end_matches(' ');
            out.write_all(style.paint(text, tone).as_bytes())?;
            out.write_all(b"\n")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn table(rows: &[Vec<&str>]) -> Table {
        let mut table = Table::new(vec!["NAME", "PORT"], 1);
        for row in rows {
            table.rows.push(Tone::Plain, row);
        }
        table
    }

    fn printed(table: &mut Table, header: bool) -> String {
        let mut out = Vec::new();
        table.print(&mut out, Style::plain(), header).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn columns_are_as_wide_as_their_longest_cell_and_lines_end_without_spaces() {
        let mut table = table(&[vec!["a", ""], vec!["long name", "80"]]);
        assert_eq!(
            printed(&mut table, true),
            "NAME      PORT\na\nlong name 80\n"
        );
        assert_eq!(printed(&mut table, false), "a\nlong name 80\n");
    }

    #[test]
    fn an_empty_table_prints_its_header_alone() {
        assert_eq!(printed(&mut table(&[]), true), "NAME PORT\n");
        assert_eq!(printed(&mut table(&[]), false), "");
    }

    #[test]
    fn a_remark_in_a_short_row_widens_no_column() {
        let mut table = table(&[vec!["a", "80"], vec!["a long remark about nothing"]]);
        assert_eq!(
            printed(&mut table, true),
            "NAME PORT\na    80\na long remark about nothing\n"
        );
    }

    proptest! {
        #[test]
        fn both_writers_print_the_same(
            rows in proptest::collection::vec(proptest::collection::vec("[a-zäß世|: ]{0,8}", 2), 1..8),
            header: bool,
        ) {
            let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
            let table = table(&rows);
            let (mut arranged, mut streamed) = (Vec::new(), Vec::new());
            table.arranged(&mut arranged, Style::plain(), header).unwrap();
            table.streamed(&mut streamed, Style::plain(), header).unwrap();
            prop_assert_eq!(String::from_utf8(arranged).unwrap(), String::from_utf8(streamed).unwrap());
        }
    }
}
