//! Certificates: one row each, from an identity's leaf to the roots.

use jiff::Timestamp;

use crate::render::age::age;
use crate::render::rows::Rows;
use crate::render::style::Tone;
use crate::render::table::Table;
use crate::ztunnel::certificate::{Certificate, Certificates};

/// The table without rows.
#[must_use]
pub fn table(wide: bool) -> Table {
    let mut columns = vec![
        "CERTIFICATE NAME",
        "TYPE",
        "STATUS",
        "VALID CERT",
        "SERIAL NUMBER",
        "NOT AFTER",
        "NOT BEFORE",
    ];
    if wide {
        columns.extend(["TIME LEFT", "PLACE", "REASON"]);
    }
    Table::new(columns, 5)
}

/// Adds the rows of one identity. `now` is the evidence's.
pub fn add(certificates: &Certificates, now: Timestamp, wide: bool, rows: &mut Rows) {
    let (state, why) = certificates.state();
    let reason = why.unwrap_or("-");
    let all = certificates.in_order();
    if all.is_empty() {
        let mut cells = vec![certificates.identity.as_str(), "NA", state];
        cells.extend(["false", "NA", "NA", "NA"]);
        if wide {
            cells.extend(["-", "-", reason]);
        }
        let tone = match state {
            "Initializing" => Tone::Waiting,
            _ => Tone::Bad,
        };
        rows.push(tone, &cells);
        return;
    }
    for (index, (role, certificate)) in all.iter().enumerate() {
        let valid = is_valid(certificate, now);
        let mut cells = vec![
            certificates.identity.clone(),
            role.word().to_owned(),
            state.to_owned(),
            valid.map_or_else(|| "unknown".to_owned(), |valid| valid.to_string()),
            certificate.serial().unwrap_or_else(|| "NA".to_owned()),
            certificate
                .expiration_time
                .text()
                .unwrap_or("NA")
                .to_owned(),
            certificate.valid_from.text().unwrap_or("NA").to_owned(),
        ];
        if wide {
            cells.extend([
                left(certificate, now),
                format!("{} of {}", index + 1, all.len()),
                reason.to_owned(),
            ]);
        }
        let tone = if valid == Some(false) {
            Tone::Bad
        } else {
            Tone::Plain
        };
        rows.push(tone, &cells);
    }
}

/// Whether a moment lies in its time; `None` when that time cannot be read.
fn is_valid(certificate: &Certificate, now: Timestamp) -> Option<bool> {
    let from: Option<Timestamp> = certificate.valid_from.text()?.parse().ok();
    let until: Option<Timestamp> = certificate.expiration_time.text()?.parse().ok();
    match (from, until) {
        (Some(from), _) if now < from => Some(false),
        (_, Some(until)) if now >= until => Some(false),
        (Some(_), Some(_)) => Some(true),
        _ => None,
    }
}

/// How long it holds still, or for how long it has not.
fn left(certificate: &Certificate, now: Timestamp) -> String {
    let until = certificate.expiration_time.text();
    match until.and_then(|text| text.parse::<Timestamp>().ok()) {
        Some(until) if until > now => age(now, until),
        Some(until) => format!("expired {} ago", age(until, now)),
        None => "-".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_certificate_is_judged_by_the_evidences_clock_and_not_at_all_when_its_time_is_unreadable() {
        let now = "2026-11-21T15:00:00Z".parse().unwrap();
        let judged = |from: &str, until: &str| {
            let certificate = Certificate {
                valid_from: from.into(),
                expiration_time: until.into(),
                ..Certificate::default()
            };
            (is_valid(&certificate, now), left(&certificate, now))
        };
        assert_eq!(
            judged("2026-11-21T14:00:00Z", "2026-11-21T16:30:00Z"),
            (Some(true), "90m".to_owned())
        );
        assert_eq!(
            judged("2026-11-21T13:00:00Z", "2026-11-21T14:59:00Z"),
            (Some(false), "expired 60s ago".to_owned())
        );
        assert_eq!(
            judged("2027-01-01T00:00:00Z", "2028-01-01T00:00:00Z").0,
            Some(false)
        );
        assert_eq!(judged("yesterday", "2027-01-01T00:00:00Z").0, None);
        assert_eq!(judged("yesterday", "2020-01-01T00:00:00Z").0, Some(false));
        assert_eq!(
            judged("2026-11-21T13:00:00Z", "soon"),
            (None, "-".to_owned())
        );
    }
}
