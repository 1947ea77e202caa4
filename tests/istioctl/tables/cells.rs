//! Text to cells.

use std::collections::HashMap;

/// The cells of a row, without the spaces around them.
pub type Row = Vec<String>;

pub struct Table {
    pub columns: Vec<String>,
    pub rows: Vec<Row>,
}

/// Columns whose names hold a space, which alone does not say where a column ends.
const LONG: [&str; 25] = [
    "SERVICE FQDN",
    "DESTINATION RULE",
    "VHOST NAME",
    "VIRTUAL SERVICE",
    "VIRTUAL HOSTS",
    "OUTLIER CHECK",
    "FILTER CHAIN",
    "LB POLICY",
    "CONNECT TIMEOUT",
    "HEALTH FLAGS",
    "CONNECT FAILURES",
    "LAST UPDATED",
    "ECDS NAME",
    "POD NAME",
    "SERVICE NAME",
    "SERVICE VIP",
    "POLICY NAME",
    "CERTIFICATE NAME",
    "VALID CERT",
    "SERIAL NUMBER",
    "NOT AFTER",
    "REMOTE TARGET",
    "NOT BEFORE",
    "RESOURCE NAME",
    "TRUST DOMAIN",
];

/// Reads a table; its cells begin where the header's do.
pub fn read(text: &str) -> Table {
    let mut lines = text.lines();
    let header = lines.next().unwrap_or_default();
    let (mut columns, mut starts, mut at) = (Vec::new(), Vec::new(), 0);
    while let Some(rest) = header.get(at..).filter(|rest| !rest.trim().is_empty()) {
        at += rest.len() - rest.trim_start().len();
        let rest = rest.trim_start();
        let short = rest.split(' ').next().unwrap();
        let name = LONG
            .iter()
            .find(|long| rest.starts_with(**long))
            .unwrap_or(&short);
        columns.push((*name).to_owned());
        starts.push(at);
        at += name.len();
    }
    let cells = |line: &str| {
        let letters: Vec<char> = line.chars().collect();
        let ends = starts.iter().skip(1).copied().chain([usize::MAX]);
        let cell = |(start, end): (&usize, usize)| {
            let end = end.min(letters.len());
            let text: String = letters[(*start).min(end)..end].iter().collect();
            text.trim().to_owned()
        };
        starts.iter().zip(ends).map(cell).collect::<Row>()
    };
    // istioctl ends its table of secrets with blank lines.
    let rows = lines.filter(|line| !line.is_empty()).map(cells).collect();
    Table { columns, rows }
}

/// The rows that only one side has, each as often as it has them more.
pub fn alone(theirs: &[Row], ours: &[Row]) -> (Vec<Row>, Vec<Row>) {
    (beyond(theirs, ours), beyond(ours, theirs))
}

/// Counted rather than looked for: a large proxy has twenty thousand rows.
fn beyond(rows: &[Row], others: &[Row]) -> Vec<Row> {
    let mut left: HashMap<&Row, usize> = HashMap::new();
    for row in others {
        *left.entry(row).or_default() += 1;
    }
    let mut is_beyond = |row: &Row| match left.get_mut(row) {
        Some(number) if *number > 0 => {
            *number -= 1;
            false
        }
        _ => true,
    };
    rows.iter().filter(|row| is_beyond(row)).cloned().collect()
}
