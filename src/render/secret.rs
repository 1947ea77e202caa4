//! Secrets as a table: the certificates in them, or why there is none to be read.
//!
//! istioctl shows the first certificate of each, and `false` under VALID CERT for
//! whatever it cannot read: a certificate in a file, a secret that never came, a
//! token. Here such a row has a dash there and says in the serial number's place
//! what is the matter. TRUST DOMAIN is always there, with a dash where a
//! certificate has none: istioctl shows it only when every row has one, so that a
//! column comes and goes with what else the proxy holds. The wide table has a row
//! for every certificate, and tells its place in the chain and who trusts it.

mod warnings;

pub(in crate::render) use warnings::of_life;
pub use warnings::warnings;

use jiff::Timestamp;

use super::age::age;
use super::rows::Rows;
use super::style::Tone;
use super::table::Table;
use super::view::{Detail, dash, last_cells, last_columns, tone};
use crate::certificate::{self, Block, Certificate, Life, Place, Trust};
use crate::envoy::dump::Entry;
use crate::envoy::secret::{Data, Holding, Secret};
use crate::envoy::state::State;

/// An empty table of secrets.
#[must_use]
pub fn table(detail: Detail) -> Table {
    let mut columns = vec![
        "RESOURCE NAME",
        "TYPE",
        "STATUS",
        "VALID CERT",
        "SERIAL NUMBER",
        "NOT AFTER",
        "NOT BEFORE",
        "TRUST DOMAIN",
    ];
    if detail.wide {
        columns.extend(["EXPIRES", "SUBJECT", "NAMES", "ISSUER", "CHAIN", "TRUSTED"]);
    }
    last_columns(detail, &mut columns);
    Table::new(columns, 5)
}

/// Adds the rows of a secret. `roots` is what the same proxy checks its peers against.
pub fn add(entry: &Entry<Secret>, roots: Option<&Secret>, detail: Detail, rows: &mut Rows) {
    let secret = &entry.resource;
    let mut first = true;
    let mut push = |certificate: Option<&Certificate>, row: Row<'_>| {
        let mut cells = vec![
            secret.name.clone(),
            row.kind.to_owned(),
            entry.state.word().to_uppercase(),
        ];
        match certificate {
            Some(one) => cells.extend([
                one.life(detail.now).is_valid().to_string(),
                one.serial.clone(),
                one.not_after.to_string(),
                one.not_before.to_string(),
                dash(row.trust_domain.or(one.trust_domain())),
            ]),
            None => cells.extend([
                dash(None),
                row.remark.clone(),
                dash(None),
                dash(None),
                dash(row.trust_domain),
            ]),
        }
        if detail.wide {
            cells.extend(match certificate {
                Some(one) => [
                    left(one, detail.now),
                    dash(Some(&one.subject)),
                    dash(Some(&names(one))),
                    dash(Some(&one.issuer)),
                    row.place,
                    row.trusted,
                ],
                None => std::array::from_fn(|_| dash(None)),
            });
        }
        last_cells(detail, entry, first, &mut cells);
        first = false;
        let life = certificate.map(|one| one.life(detail.now));
        rows.push(row_tone(entry.state, life, &row.remark), &cells);
    };
    let holdings = secret.holdings();
    if holdings.is_empty() {
        push(
            None,
            Row {
                kind: secret.other().unwrap_or("-"),
                remark: nothing(entry).to_owned(),
                ..Row::default()
            },
        );
    }
    for holding in &holdings {
        let row = || Row {
            kind: if holding.roots { "CA" } else { "Cert Chain" },
            trust_domain: holding.trust_domain,
            ..Row::default()
        };
        let blocks = match read(holding, entry) {
            Ok(blocks) => blocks,
            Err(remark) => {
                push(None, Row { remark, ..row() });
                continue;
            }
        };
        let shown = if detail.wide { blocks.len() } else { 1 };
        let told = if detail.wide {
            told(holding, &blocks, roots)
        } else {
            Vec::new()
        };
        for (index, block) in blocks.iter().enumerate().take(shown) {
            match block {
                Ok(one) => {
                    let (place, trusted) = told.get(index).cloned().unwrap_or_default();
                    let row = Row {
                        kind: if one.authority { "CA" } else { "Cert Chain" },
                        place,
                        trusted,
                        ..row()
                    };
                    push(Some(one), row);
                }
                Err(cause) => push(
                    None,
                    Row {
                        remark: format!("cannot be read: {cause}"),
                        ..row()
                    },
                ),
            }
        }
    }
}

/// What a row says beside its certificate.
#[derive(Default)]
struct Row<'a> {
    kind: &'a str,
    trust_domain: Option<&'a str>,
    /// What is said in a certificate's place.
    remark: String,
    place: String,
    trusted: String,
}

/// The certificates of a holding, or what is to be said in their place.
fn read(holding: &Holding<'_>, entry: &Entry<Secret>) -> Result<Vec<Block>, String> {
    match &holding.data {
        Data::Elsewhere(place) => Err(place.clone()),
        Data::Nothing => Err(nothing(entry).to_owned()),
        data => Ok(blocks(data)),
    }
}

/// The certificates of what was written out; whatever is no PEM at all is one that
/// cannot be read.
fn blocks(data: &Data<'_>) -> Vec<Block> {
    match data {
        Data::Text(text) => match certificate::blocks(text) {
            blocks if blocks.is_empty() => vec![Err("no PEM".to_owned())],
            blocks => blocks,
        },
        Data::Undecodable => vec![Err("no base64".to_owned())],
        Data::Elsewhere(_) | Data::Nothing => Vec::new(),
    }
}

/// What is said where there is nothing to read.
fn nothing(entry: &Entry<Secret>) -> &'static str {
    match (entry.state, entry.resource.other()) {
        (_, Some(_)) => "no certificate",
        (State::Warming, None) => "not delivered yet",
        (_, None) => "empty",
    }
}

/// For each block its place in the chain, and by what it is trusted.
fn told(holding: &Holding<'_>, blocks: &[Block], roots: Option<&Secret>) -> Vec<(String, String)> {
    let good: Vec<Certificate> = blocks.iter().flatten().cloned().collect();
    let places = certificate::places(&good);
    let roots = roots.map_or_else(Vec::new, |roots| counting(roots, good.first()));
    let trust = certificate::trust(&good, &roots);
    let mut read = good.iter().zip(&places).enumerate();
    let mut one = |block: &Block| {
        let Some((index, (one, place))) = block.as_ref().ok().and_then(|_| read.next()) else {
            return Default::default();
        };
        if holding.roots {
            let kind = if one.is_root() {
                "root"
            } else {
                "intermediate root"
            };
            return (kind.to_owned(), dash(None));
        }
        let trusted = if index == 0 {
            trusted(trust.as_ref(), &roots)
        } else {
            dash(None)
        };
        (self::place(*place, index, good.len(), one), trusted)
    };
    blocks.iter().map(&mut one).collect()
}

fn place(place: Place, index: usize, of: usize, one: &Certificate) -> String {
    let number = format!("{} of {of}", index + 1);
    match place {
        Place::First if one.authority && of > 1 => format!("{number}: first, though it is a CA"),
        Place::First if of == 1 => "alone".to_owned(),
        Place::First => format!("{number}: its own"),
        Place::Signer => format!("{number}: signs {index}"),
        Place::OutOfOrder(other) => format!("{number}: out of order, signs {other}"),
        Place::Repeated(other) => format!("{number}: the same as {other}"),
        Place::Stray => format!("{number}: signs none of them"),
    }
}

fn trusted(trust: Option<&Trust>, roots: &[Certificate]) -> String {
    match trust {
        None => dash(None),
        Some(Trust::Trusted { root, checked }) => {
            let by = roots.get(*root).map_or("", |root| &root.subject);
            let how = if *checked { "" } else { ", going by names" };
            format!("by ROOTCA ({by}){how}")
        }
        Some(untrusted) => format!("not by ROOTCA: {}", why(untrusted)),
    }
}

/// Why a chain is not trusted.
fn why(untrusted: &Trust) -> String {
    match untrusted {
        Trust::Trusted { .. } => String::new(),
        Trust::Untrusted { issuer, namesake } if *namesake => {
            format!("its {} has another key", dash(Some(issuer)))
        }
        Trust::Untrusted { issuer, .. } => format!("it lacks {}", dash(Some(issuer))),
    }
}

/// The alternative names, the first few of many.
fn names(one: &Certificate) -> String {
    const SHOWN: usize = 3;
    let shown: Vec<String> = one
        .names
        .iter()
        .take(SHOWN)
        .map(ToString::to_string)
        .collect();
    let more = one.names.len().saturating_sub(SHOWN);
    let more = if more > 0 {
        format!(" + {more} more")
    } else {
        String::new()
    };
    format!("{}{more}", shown.join(", "))
}

/// How much of a life is left: `in 23h`, `expired 3d ago`, `begins in 2h`.
fn left(one: &Certificate, now: Timestamp) -> String {
    match one.life(now) {
        Life::Ahead => format!("begins in {}", age(now, one.not_before)),
        Life::Valid | Life::Soon => format!("in {}", age(now, one.not_after)),
        Life::Expired => format!("expired {} ago", age(one.not_after, now)),
    }
}

fn row_tone(state: State, life: Option<Life>, remark: &str) -> Tone {
    match life {
        Some(Life::Expired | Life::Ahead) => Tone::Bad,
        None if remark.starts_with("cannot be read") => Tone::Bad,
        Some(Life::Soon) => Tone::Waiting,
        Some(Life::Valid) | None => tone(state),
    }
}

/// The roots that count for a certificate.
fn counting(roots: &Secret, of: Option<&Certificate>) -> Vec<Certificate> {
    roots.roots(of.and_then(Certificate::trust_domain))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::render::style::Style;

    fn now(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn what_holds_no_certificate_is_never_called_invalid() {
        let detail = Detail {
            wide: false,
            verbose: true,
            states: false,
            now: now("2026-12-01T00:00:00Z"),
        };
        let row = |state, json: serde_json::Value| {
            let mut table = table(detail);
            let entry = Entry {
                state,
                version: None,
                last_updated: None,
                error: None,
                resource: serde_json::from_value(json).unwrap(),
            };
            add(&entry, None, detail, &mut table.rows);
            let mut out = Vec::new();
            table.print(&mut out, Style::plain(), false).unwrap();
            let text = String::from_utf8(out).unwrap();
            text.split("     ")
                .map(str::trim)
                .collect::<Vec<_>>()
                .join("|")
        };
        use serde_json::json;
        for (state, secret, told) in [
            (
                State::Warming,
                json!({"name": "a"}),
                "a|-|WARMING|-|not delivered yet|-|-|-",
            ),
            (
                State::Static,
                json!({"name": "a", "tls_certificate": {"certificate_chain": {"filename": "/x"}}}),
                "a|Cert Chain|STATIC|-|in the file /x|-|-|-",
            ),
            (
                State::Active,
                json!({"name": "a", "session_ticket_keys": {"keys": []}}),
                "a|Session Ticket Keys|ACTIVE|-|no certificate|-|-|-",
            ),
            (
                State::Active,
                json!({"name": "a", "validation_context": {"trusted_ca": {"inline_bytes": "%"}}}),
                "a|CA|ACTIVE|-|cannot be read: no base64|-|-|-",
            ),
            (
                State::Active,
                json!({"name": "a", "validation_context": {}}),
                "a|CA|ACTIVE|-|empty|-|-|-",
            ),
        ] {
            assert_eq!(row(state, secret), told);
        }
    }
}
