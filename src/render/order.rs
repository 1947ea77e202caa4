//! The order that a user asks for: `--sort-by COLUMN`, of any column there is.
//!
//! Cells are text, and text is a poor order for what stands in them: 9080 comes
//! before 80, a pod of ten minutes before one of two. So runs of digits compare
//! as numbers, ages by how long they are, and what is absent comes last whichever
//! way round, as nobody sorts to find it.

use std::cmp::Ordering;
use std::iter::Peekable;
use std::str::{Chars, FromStr};

use crate::error::{Error, Result};

/// A column to sort by, and which way round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortBy {
    /// The column as it was typed.
    column: String,
    /// Whether the largest comes first.
    pub descending: bool,
}

impl FromStr for SortBy {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<SortBy, String> {
        let (column, descending) = match text.rsplit_once(':') {
            None => (text, false),
            Some((column, "asc")) => (column, false),
            Some((column, "desc")) => (column, true),
            Some((_, way)) => return Err(format!("`{way}` is neither asc nor desc")),
        };
        if column.is_empty() {
            return Err("no column is named".to_owned());
        }
        Ok(SortBy {
            column: column.to_owned(),
            descending,
        })
    }
}

impl SortBy {
    /// Which of these columns is meant: by its name or a beginning that only one has,
    /// in any case, spaces written as they are or as `-` or `_`.
    ///
    /// # Errors
    /// Wrong usage, when it is none of them; `more` says where there are others.
    pub fn of(&self, columns: &[&str], more: &str) -> Result<usize> {
        let typed = folded(&self.column);
        let names: Vec<String> = columns.iter().map(|column| folded(column)).collect();
        if let Some(index) = names.iter().position(|name| *name == typed) {
            return Ok(index);
        }
        let begin = |(index, name): (usize, &String)| name.starts_with(&typed).then_some(index);
        match names
            .iter()
            .enumerate()
            .filter_map(begin)
            .collect::<Vec<_>>()[..]
        {
            [index] => Ok(index),
            _ => Err(
                Error::usage(format!("no column `{}` to sort by", self.column))
                    .hint(format!("there are {}{more}", names.join(", "))),
            ),
        }
    }

    /// Which of two cells comes first.
    #[must_use]
    pub fn compare(&self, a: Option<&str>, b: Option<&str>) -> Ordering {
        let is_absent = |cell: Option<&str>| matches!(cell, None | Some("" | "-"));
        match (is_absent(a), is_absent(b)) {
            (false, false) => {}
            (a, b) => return a.cmp(&b),
        }
        let (a, b) = (a.unwrap_or_default(), b.unwrap_or_default());
        let order = match (seconds(a), seconds(b)) {
            (Some(long), Some(other)) => long.cmp(&other).then_with(|| a.cmp(b)),
            (None, None) => natural(a, b),
            // One order for all, or a sort would have no end.
            (a, b) => a.is_none().cmp(&b.is_none()),
        };
        if self.descending {
            order.reverse()
        } else {
            order
        }
    }
}

fn folded(column: &str) -> String {
    column.to_lowercase().replace([' ', '_'], "-")
}

/// How long an age is, in seconds: `3m12s`, `5d`.
fn seconds(age: &str) -> Option<u64> {
    let mut rest = age;
    let mut total = 0_u64;
    while !rest.is_empty() {
        let digits = rest.find(|letter: char| !letter.is_ascii_digit())?;
        let number: u64 = rest[..digits].parse().ok()?;
        let unit = match rest.as_bytes()[digits] {
            b's' => 1,
            b'm' => 60,
            b'h' => 3_600,
            b'd' => 86_400,
            b'y' => 365 * 86_400,
            _ => return None,
        };
        total = total.checked_add(number.checked_mul(unit)?)?;
        rest = &rest[digits + 1..];
    }
    (!age.is_empty()).then_some(total)
}

/// Compares texts, runs of digits in them as numbers.
fn natural(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a.chars().peekable(), b.chars().peekable());
    loop {
        match (left.peek().copied(), right.peek().copied()) {
            (None, None) => return a.cmp(b),
            (None, Some(_)) => return Ordering::Less,
            (Some(_), None) => return Ordering::Greater,
            (Some(x), Some(y)) if x.is_ascii_digit() && y.is_ascii_digit() => {
                let (x, y) = (number(&mut left), number(&mut right));
                match x.len().cmp(&y.len()).then_with(|| x.cmp(&y)) {
                    Ordering::Equal => {}
                    other => return other,
                }
            }
            (Some(x), Some(y)) => {
                if x != y {
                    return x.cmp(&y);
                }
                left.next();
                right.next();
            }
        }
    }
}

/// The digits at hand without leading zeros, of any number.
fn number(text: &mut Peekable<Chars<'_>>) -> String {
    let mut digits = String::new();
    while let Some(digit) = text.next_if(char::is_ascii_digit) {
        if digit != '0' || !digits.is_empty() {
            digits.push(digit);
        }
    }
    digits
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn sorted<'a>(by: &str, cells: &[&'a str]) -> Vec<&'a str> {
        let by: SortBy = by.parse().unwrap();
        let mut cells = cells.to_vec();
        cells.sort_by(|a, b| by.compare(Some(a), Some(b)));
        cells
    }

    #[test]
    fn digits_compare_as_numbers_of_any_length() {
        assert_eq!(
            sorted(
                "x",
                &["10.0.0.10:80", "9.1.1.1:80", "10.0.0.9:9080", "10.0.0.9:80"]
            ),
            ["9.1.1.1:80", "10.0.0.9:80", "10.0.0.9:9080", "10.0.0.10:80"]
        );
        assert_eq!(
            sorted("x", &["v100000000000000000000000", "v9", "v09"]),
            ["v09", "v9", "v100000000000000000000000"]
        );
    }

    #[test]
    fn ages_compare_by_their_length() {
        assert_eq!(
            sorted("age", &["60m", "45s", "5d", "3h3m", "3m12s"]),
            ["45s", "3m12s", "60m", "3h3m", "5d"]
        );
    }

    #[test]
    fn what_is_absent_comes_last_whichever_way_round() {
        assert_eq!(sorted("x", &["-", "2", "", "1"]), ["1", "2", "-", ""]);
        assert_eq!(sorted("x:desc", &["-", "2", "", "1"]), ["2", "1", "-", ""]);
    }

    #[test]
    fn a_column_is_known_by_its_name_or_a_beginning_that_only_one_has() {
        let columns = ["NAME", "OUTLIER CHECK", "CONNECT FAILURES", "CLUSTER"];
        let of = |text: &str| text.parse::<SortBy>().unwrap().of(&columns, "");
        assert_eq!(of("outlier-check").unwrap(), 1);
        assert_eq!(of("Outlier Check:desc").unwrap(), 1);
        assert_eq!(of("connect").unwrap(), 2);
        assert_eq!(
            of("c").unwrap_err().hints,
            ["there are name, outlier-check, connect-failures, cluster"]
        );
        assert!("name:down".parse::<SortBy>().is_err());
        assert!(":desc".parse::<SortBy>().is_err());
    }

    proptest::proptest! {
        #[test]
        fn the_order_is_one(a in "[0-9a-m.]{0,6}", b in "[0-9a-m.]{0,6}", c in "[0-9a-m.]{0,6}") {
            let by: SortBy = "x".parse().unwrap();
            let compare = |a: &str, b: &str| by.compare(Some(a), Some(b));
            proptest::prop_assert_eq!(compare(&a, &b), compare(&b, &a).reverse());
            if compare(&a, &b) == Ordering::Less && compare(&b, &c) == Ordering::Less {
                proptest::prop_assert_eq!(compare(&a, &c), Ordering::Less);
            }
        }
    }
}
