//! Tables as kubectl and istioctl print them: no lines, columns padded with spaces.
//!
//! Two writers stand behind one door. `comfy-table` lays out what a person reads;
//! it keeps every cell twice, which a mesh of a hundred thousand endpoints would
//! feel, so beyond [`STREAM_FROM`] rows a plain writer prints the same text row by
//! row. A test holds them equal. Nothing is ever wrapped or cut: output is piped
//! into other tools as often as it is read.

use std::io::{self, Write};

use comfy_table::{CellAlignment, ContentArrangement, presets};
use unicode_width::UnicodeWidthStr;

use super::safe;
use super::style::{Style, Tone};

/// From this many rows on the plain writer is used.
pub const STREAM_FROM: usize = 500;

/// One line of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its cells, as many as the table has columns, or fewer.
    pub cells: Vec<String>,
    /// How the whole line is coloured.
    pub tone: Tone,
}

impl Row {
    /// A row without a colour.
    #[must_use]
    pub fn new(cells: Vec<String>) -> Row {
        Row {
            cells,
            tone: Tone::Plain,
        }
    }
}

/// Rows under a header.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The header's cells.
    pub columns: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<Row>,
    /// How many spaces stand between the longest cell of a column and the next column.
    pub padding: u16,
}

impl Table {
    /// Prints the table; without its header if so wished.
    ///
    /// # Errors
    /// Those of the stream.
    pub fn print(&self, out: &mut dyn Write, style: Style, header: bool) -> io::Result<()> {
        let head = header.then(|| Row {
            cells: self.columns.iter().map(|&cell| cell.to_owned()).collect(),
            tone: Tone::Header,
        });
        let lines: Vec<Row> = head
            .into_iter()
            .chain(self.rows.iter().map(Row::escaped))
            .collect();
        // comfy-table would make a column as wide as a remark that stands in a short row.
        let even = lines
            .iter()
            .all(|line| line.cells.len() == self.columns.len());
        if even && lines.len() < STREAM_FROM {
            arranged(&lines, self.padding, out, style)
        } else {
            streamed(&lines, self.padding, out, style)
        }
    }
}

impl Row {
    fn escaped(&self) -> Row {
        Row {
            cells: self
                .cells
                .iter()
                .map(|cell| safe::cell(cell).into_owned())
                .collect(),
            tone: self.tone,
        }
    }
}

/// Lets comfy-table lay the lines out.
fn arranged(lines: &[Row], padding: u16, out: &mut dyn Write, style: Style) -> io::Result<()> {
    let columns = lines.iter().map(|line| line.cells.len()).max().unwrap_or(0);
    if columns == 0 {
        return Ok(());
    }
    let mut table = comfy_table::Table::new();
    table.load_style(presets::NOTHING);
    table.set_content_arrangement(ContentArrangement::Disabled);
    for line in lines {
        table.add_row(&line.cells);
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, padding));
        column.set_cell_alignment(CellAlignment::Left);
    }
    for (text, line) in table.lines().zip(lines) {
        writeln!(
            out,
            "{}",
            style.paint(text.trim_end_matches(' '), line.tone)
        )?;
    }
    Ok(())
}

/// Lays the lines out in two passes, keeping nothing but the widths. The last cell
/// of a row with fewer cells than the widest is a remark, and widens nothing.
fn streamed(lines: &[Row], padding: u16, out: &mut dyn Write, style: Style) -> io::Result<()> {
    let columns = lines.iter().map(|line| line.cells.len()).max().unwrap_or(0);
    let mut widths: Vec<usize> = Vec::new();
    for line in lines {
        let short = usize::from(line.cells.len() < columns);
        let counted = line.cells.len().saturating_sub(short);
        for (index, cell) in line.cells[..counted].iter().enumerate() {
            if index == widths.len() {
                // comfy-table gives an empty column a width of one.
                widths.push(1);
            }
            widths[index] = widths[index].max(cell.width());
        }
    }
    let mut text = String::new();
    for line in lines {
        text.clear();
        for (index, cell) in line.cells.iter().enumerate() {
            text.push_str(cell);
            let width = widths.get(index).copied().unwrap_or(0);
            let fill = width.saturating_sub(cell.width()) + usize::from(padding);
            text.extend(std::iter::repeat_n(' ', fill));
        }
        writeln!(
            out,
            "{}",
            style.paint(text.trim_end_matches(' '), line.tone)
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn text(
        lines: &[Row],
        write: fn(&[Row], u16, &mut dyn Write, Style) -> io::Result<()>,
    ) -> String {
        let mut out = Vec::new();
        write(lines, 3, &mut out, Style::plain()).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn columns_are_as_wide_as_their_longest_cell_and_lines_end_without_spaces() {
        let table = Table {
            columns: vec!["NAME", "PORT"],
            rows: vec![
                Row::new(vec!["a".to_owned(), String::new()]),
                Row::new(vec!["long name".to_owned(), "80".to_owned()]),
            ],
            padding: 1,
        };
        let mut out = Vec::new();
        table.print(&mut out, Style::plain(), true).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "NAME      PORT\na\nlong name 80\n"
        );
    }

    #[test]
    fn an_empty_table_prints_its_header_alone() {
        let mut out = Vec::new();
        Table {
            columns: vec!["NAME"],
            rows: vec![],
            padding: 1,
        }
        .print(&mut out, Style::plain(), true)
        .unwrap();
        assert_eq!(out, b"NAME\n");
        out.clear();
        Table {
            columns: vec!["NAME"],
            rows: vec![],
            padding: 1,
        }
        .print(&mut out, Style::plain(), false)
        .unwrap();
        assert_eq!(out, b"");
    }

    proptest! {
        #[test]
        fn both_writers_print_the_same(cells in proptest::collection::vec(proptest::collection::vec("[a-zäß世|: ]{0,8}", 3), 1..8)) {
            let lines: Vec<Row> = cells.into_iter().map(Row::new).map(|row| row.escaped()).collect();
            prop_assert_eq!(text(&lines, arranged), text(&lines, streamed));
        }
    }
}
