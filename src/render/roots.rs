//! Two proxies' roots beside each other: istioctl's sentence, and why it holds.

use jiff::Timestamp;
use serde::Serialize;

use super::json::{self, Names, Style};
use super::rows::Rows;
use super::secret::of_life;
use super::style::Tone;
use super::table::Table;
use super::view::dash;
use crate::certificate::{Certificate, Trust};
use crate::query::roots::{Comparison, Held};

/// The verdict in one sentence: istioctl's, where the certificates do not tell otherwise.
#[must_use]
pub fn sentence(both: &Comparison) -> String {
    let [first, second] = &both.sides;
    let who = format!("Both [{}] and [{}] have", first.proxy, second.proxy);
    match (both.share(), both.available()) {
        (true, true) => format!(
            "{who} the identical ROOTCA, theoretically the connectivity between them is available"
        ),
        (false, false) => format!(
            "{who} the non identical ROOTCA, theoretically the connectivity between them is unavailable"
        ),
        (true, false) => format!(
            "{who} an identical ROOTCA, but not all that it takes: the connectivity between them is unavailable"
        ),
        (false, true) => format!(
            "{who} the non identical ROOTCA, yet each trusts the other's certificate: the connectivity between them is available"
        ),
    }
}

/// What each says of the other's certificate.
#[must_use]
pub fn reasons(both: &Comparison) -> Vec<String> {
    let [first, second] = &both.sides;
    let one = |own: &str, other: &str, trust: &Option<Trust>| match trust {
        None => {
            format!("{own}: its certificate cannot be read here, so only the roots are compared")
        }
        Some(Trust::Trusted { checked: true, .. }) => {
            format!("{own}: its certificate is trusted by {other}")
        }
        Some(Trust::Trusted { .. }) => {
            format!("{own}: its certificate is trusted by {other}, going by names")
        }
        Some(Trust::Untrusted { issuer, namesake }) => {
            let issuer = dash(Some(issuer));
            let why = if *namesake {
                format!("whose {issuer} has another key")
            } else {
                format!("which lacks its issuer {issuer}")
            };
            format!("{own}: its certificate is not trusted by {other}, {why}")
        }
    };
    let mut reasons = vec![
        one(&first.proxy, &second.proxy, &both.trusted[0]),
        one(&second.proxy, &first.proxy, &both.trusted[1]),
    ];
    let domains: Vec<&str> = both
        .sides
        .iter()
        .filter_map(|side| domain(&side.own))
        .collect();
    if let [one, other] = domains[..]
        && one != other
    {
        reasons.push(format!(
            "trust domains differ, {one} and {other}: each must know the other's (trustDomainAliases)"
        ));
    }
    reasons
}

/// What is not as it should be with the lives of the certificates at hand.
#[must_use]
pub fn lives(both: &Comparison, now: Timestamp) -> Vec<String> {
    let own = both.sides.iter().flat_map(|side| {
        let of_own = side.own.first().and_then(|own| of_life(own, now));
        of_own.map(|life| format!("{}: its certificate {life}", side.proxy))
    });
    let roots = both.roots.iter().filter_map(|held| {
        let life = of_life(&held.root, now)?;
        let (who, subject) = (holders(both, held).join(" and "), &held.root.subject);
        Some(format!("{who}: the root {} {life}", dash(Some(subject))))
    });
    own.chain(roots).collect()
}

fn domain(own: &[Certificate]) -> Option<&str> {
    own.first()?.trust_domain()
}

/// The roots of both, one row each.
#[must_use]
pub fn table(both: &Comparison) -> Table {
    let columns = vec![
        "ROOT (SHA-256)",
        "SUBJECT",
        "NOT BEFORE",
        "NOT AFTER",
        "KIND",
        "HELD BY",
    ];
    let mut table = Table::new(columns, 5);
    let rows: &mut Rows = &mut table.rows;
    for held in &both.roots {
        let root = &held.root;
        let cells = [
            root.fingerprint.clone(),
            dash(Some(&root.subject)),
            root.not_before.to_string(),
            root.not_after.to_string(),
            kind(root).to_owned(),
            match held.by {
                [true, true] => "both".to_owned(),
                _ => holders(both, held).join(", "),
            },
        ];
        rows.push(Tone::Plain, &cells);
    }
    table
}

fn kind(root: &Certificate) -> &'static str {
    if root.is_root() {
        "root"
    } else {
        "intermediate root"
    }
}

fn holders(both: &Comparison, held: &Held) -> Vec<String> {
    let sides = both.sides.iter().zip(held.by);
    sides
        .filter(|(_, holds)| *holds)
        .map(|(side, _)| side.proxy.clone())
        .collect()
}

/// The comparison as a document of our own.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Answer<'a> {
    api_version: &'static str,
    kind: &'static str,
    /// Whether there is a root that both hold.
    identical: bool,
    available: bool,
    verdict: String,
    reasons: Vec<String>,
    proxies: Vec<Proxy<'a>>,
    roots: Vec<Root<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Proxy<'a> {
    proxy: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    trust_domain: Option<&'a str>,
    /// Absent where that cannot be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    trusted_by_other: Option<bool>,
    /// The fingerprints of its roots.
    roots: Vec<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Root<'a> {
    fingerprint: &'a str,
    subject: &'a str,
    issuer: &'a str,
    serial_number: &'a str,
    not_before: String,
    not_after: String,
    self_signed: bool,
    held_by: Vec<String>,
}

/// The comparison as JSON.
///
/// # Errors
/// None that these types can cause.
pub fn document(both: &Comparison) -> serde_json::Result<String> {
    let is_trusted = |trust: &Trust| matches!(trust, Trust::Trusted { .. });
    let proxy = |which: usize| {
        let held = both.roots.iter().filter(|held| held.by[which]);
        Proxy {
            proxy: &both.sides[which].proxy,
            trust_domain: domain(&both.sides[which].own),
            trusted_by_other: both.trusted[which].as_ref().map(is_trusted),
            roots: held.map(|held| held.root.fingerprint.as_str()).collect(),
        }
    };
    let text = serde_json::to_string(&Answer {
        api_version: "mesh/v1",
        kind: "RootCertificateComparison",
        identical: both.share(),
        available: both.available(),
        verdict: sentence(both),
        reasons: reasons(both),
        proxies: vec![proxy(0), proxy(1)],
        roots: both.roots.iter().map(|held| root(both, held)).collect(),
    })?;
    let mut laid_out = String::new();
    let style = Style {
        names: Names::AsIs,
        ..Style::ISTIOCTL
    };
    json::write(&mut laid_out, &text, style, 0);
    Ok(laid_out)
}

fn root<'a>(both: &Comparison, held: &'a Held) -> Root<'a> {
    let root = &held.root;
    Root {
        fingerprint: &root.fingerprint,
        subject: &root.subject,
        issuer: &root.issuer,
        serial_number: &root.serial,
        not_before: root.not_before.to_string(),
        not_after: root.not_after.to_string(),
        self_signed: root.is_root(),
        held_by: holders(both, held),
    }
}
