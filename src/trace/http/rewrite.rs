//! The request as the destination gets it: path, host and headers
//! (`S:common/router/config_impl.cc`, `finalizeRequestHeaders`).
//!
//! Headers are changed first, then the host, then the path. A header's new value is a
//! format; those that Istio writes are followed, and of any other the value is marked as
//! not known ([`header::NOT_KNOWN`]), since the next proxy may decide by it.

use super::action::Target;
use super::route::Chosen;
use super::virtual_host::Chosen as Host;
use super::{host, path};
use crate::envoy::config::matcher::Extension;
use crate::envoy::config::route::{RouteConfiguration, RouteMatch};
use crate::envoy::config::route_action::{HeaderChange, RegexRewrite, RouteAction};
use crate::trace::header;
use crate::trace::request::Http;
use crate::trace::verdict::{Step, Stop};

/// What else has a say in it than the route.
pub struct Terms {
    /// The port that a CONNECT came with, which its host gets back.
    pub connect_port: Option<u32>,
    /// Whether a path of which an expression leaves nothing stays as it was: since Envoy
    /// 1.37 (asked of each minor version).
    pub keeps_path: bool,
}

/// Changes a request as its route says; what was changed, as facts.
///
/// # Errors
/// What is missing to say it.
pub fn finalize(
    table: &RouteConfiguration<'_>,
    virtual_host: &Host<'_, '_>,
    chosen: &Chosen<'_, '_>,
    action: &RouteAction<'_>,
    target: &Target<'_, '_>,
    terms: &Terms,
    http: &mut Http,
) -> Step<Vec<(String, String)>> {
    let (path, authority) = (http.path.clone(), http.authority.clone());
    if let Some(entry) = target.entry {
        change(
            &entry.request_headers_to_add,
            &entry.request_headers_to_remove,
            http,
        );
        if !entry.host_rewrite_literal.is_empty() {
            http.authority = Some(entry.host_rewrite_literal.clone());
        }
    }
    let (route, host) = (chosen.route, virtual_host.host);
    let mut levels = [
        (
            &route.request_headers_to_add,
            &route.request_headers_to_remove,
        ),
        (
            &host.request_headers_to_add,
            &host.request_headers_to_remove,
        ),
        (
            &table.request_headers_to_add,
            &table.request_headers_to_remove,
        ),
    ];
    // The last change wins, which is the route table's unless it says otherwise.
    if table.most_specific_header_mutations_wins {
        levels.reverse();
    }
    for (add, remove) in levels {
        change(add, remove, http);
    }
    if let (Some(port), Some(authority)) = (terms.connect_port, http.authority.as_deref())
        && !host::has_port(authority)
    {
        http.authority = Some(format!("{authority}:{port}"));
    }
    rewrite_host(action, http)?;
    rewrite_path(action, &route.conditions, terms, http)?;
    let mut facts = Vec::new();
    if http.path != path {
        facts.push(("path rewritten to", http.path.clone()));
    }
    if http.authority != authority {
        facts.push(("host rewritten to", http.authority.clone()));
    }
    if action.auto_host_rewrite == Some(true) {
        facts.push((
            "host rewritten to",
            Some("the endpoint's own name".to_owned()),
        ));
    }
    let told = |(name, value): (&str, Option<String>)| Some((name.to_owned(), value?));
    Ok(facts.into_iter().filter_map(told).collect())
}

/// Removes and adds headers, in this order.
fn change(add: &[HeaderChange], remove: &[String], http: &mut Http) {
    for name in remove {
        http.remove(&name.to_ascii_lowercase());
    }
    for change in add {
        let name = change.header.key.to_ascii_lowercase();
        let value = match change.header.raw_value {
            Some(_) => header::NOT_KNOWN.to_owned(),
            None => formatted(&change.header.value, http),
        };
        if value.is_empty() && !change.keep_empty_value {
            continue;
        }
        let present = http.value(&name).is_some();
        let appends = change.append.unwrap_or(true);
        match change.append_action.as_deref() {
            Some("ADD_IF_ABSENT" | "1") if present => (),
            Some("OVERWRITE_IF_EXISTS" | "3") if !present => (),
            Some("OVERWRITE_IF_EXISTS_OR_ADD" | "2" | "OVERWRITE_IF_EXISTS" | "3") => {
                http.set(&name, &value);
            }
            _ if !appends || name.starts_with(':') || name == "host" => http.set(&name, &value),
            _ => http.headers.push((name, value)),
        }
    }
}

/// A format filled in: `%%` and `%REQ(name)%` are followed.
fn formatted(format: &str, http: &Http) -> String {
    let mut out = String::new();
    let mut rest = format;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        if let Some(after) = after.strip_prefix('%') {
            out.push('%');
            rest = after;
            continue;
        }
        let request = after
            .strip_prefix("REQ(")
            .and_then(|it| it.split_once(")%"));
        let Some((name, after)) = request.filter(|(name, _)| !name.contains(['?', ':'])) else {
            return header::NOT_KNOWN.to_owned();
        };
        out.push_str(http.value(name).unwrap_or_default());
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The literal before the header before the expression (`finalizeHostHeader`).
fn rewrite_host(action: &RouteAction<'_>, http: &mut Http) -> Step<()> {
    let literal = match action.host_rewrite_literal.as_ref() {
        "" => action.host_rewrite.as_ref(),
        literal => literal,
    };
    if literal.contains('%') && action.host_rewrite_literal.is_empty() {
        return Err(Stop::cannot_tell(format!(
            "the host that the format {literal} makes"
        )));
    }
    let new = if !literal.is_empty() {
        literal.to_owned()
    } else if !action.host_rewrite_header.is_empty() {
        http.value(&action.host_rewrite_header)
            .unwrap_or_default()
            .to_owned()
    } else if let Some(regex) = &action.host_rewrite_path_regex {
        let path = path::without_query(http.path.as_deref().unwrap_or_default());
        replaced(regex, path)?
    } else {
        return Ok(());
    };
    if new.is_empty() {
        return Ok(());
    }
    let old = http.authority.clone().unwrap_or_default();
    if action.append_x_forwarded_host {
        http.headers
            .push(("x-forwarded-host".to_owned(), old.clone()));
    }
    http.set("x-envoy-original-host", &old);
    http.authority = Some(new);
    Ok(())
}

fn rewrite_path(
    action: &RouteAction<'_>,
    conditions: &RouteMatch<'_>,
    terms: &Terms,
    http: &mut Http,
) -> Step<()> {
    let Some(old) = http.path.clone() else {
        return Ok(());
    };
    let new = if !action.prefix_rewrite.is_empty() {
        match of_prefix(conditions, &old, &action.prefix_rewrite) {
            Some(new) => new,
            None => return Ok(()),
        }
    } else if let Some(regex) = &action.regex_rewrite {
        match by_regex(regex, &old)? {
            Some(new) => new,
            None if terms.keeps_path => return Ok(()),
            None => old
                .get(path::without_query(&old).len()..)
                .unwrap_or_default()
                .to_owned(),
        }
    } else if let Some(extension) = &action.path_rewrite_policy {
        by_template(extension, conditions, &old)?
    } else if !action.path_rewrite.is_empty() {
        let format = &action.path_rewrite;
        return Err(Stop::cannot_tell(format!(
            "the path that the format {format} makes"
        )));
    } else {
        return Ok(());
    };
    http.set("x-envoy-original-path", &old);
    http.path = Some(new);
    Ok(())
}

/// The path as the template of an extension writes it, with what the route's own holds.
fn by_template(extension: &Extension<'_>, conditions: &RouteMatch<'_>, old: &str) -> Step<String> {
    #[derive(Default, serde::Deserialize)]
    #[serde(default)]
    struct Rewrite {
        #[serde(alias = "pathTemplateRewrite")]
        path_template_rewrite: String,
    }
    let config = &extension.typed_config;
    let known = config.message() == "UriTemplateRewriteConfig";
    let rewrite = known.then(|| config.read::<Rewrite>().ok()).flatten();
    let policy = conditions.path_match_policy.as_ref();
    let path = path::without_query(old);
    let new = rewrite
        .zip(policy.and_then(|policy| policy.template()))
        .and_then(|(rewrite, own)| own.rewritten(&rewrite.path_template_rewrite, path));
    let new = new.ok_or_else(|| {
        Stop::cannot_tell(format!("the path that {} makes of {old}", config.message()))
    })?;
    Ok(new + old.get(path.len()..).unwrap_or_default())
}

/// The path with the part that matched replaced; of an expression that is all of it.
/// None where the path does not begin so, as one may whose parameters were ignored:
/// Envoy then leaves it as it is.
#[must_use]
pub fn of_prefix(conditions: &RouteMatch<'_>, old: &str, new: &str) -> Option<String> {
    let matched = [
        &conditions.prefix,
        &conditions.path,
        &conditions.path_separated_prefix,
    ];
    let matched = matched.into_iter().find_map(|it| it.as_deref());
    let matched = matched.unwrap_or_else(|| path::without_query(old));
    let (begin, rest) = old.split_at_checked(matched.len())?;
    let begins = match conditions.case_sensitive.unwrap_or(true) {
        true => begin == matched,
        false => begin.eq_ignore_ascii_case(matched),
    };
    begins.then(|| format!("{new}{rest}"))
}

/// The path without its query, with all that an expression finds in it replaced. An empty
/// result counts as no rewrite (`getPathRewrite`).
///
/// # Errors
/// That our engine does not understand the expression.
pub fn by_regex(rewrite: &RegexRewrite, old: &str) -> Step<Option<String>> {
    let path = path::without_query(old);
    let query = old.get(path.len()..).unwrap_or_default();
    let new = replaced(rewrite, path)?;
    Ok((!new.is_empty()).then(|| format!("{new}{query}")))
}

fn replaced(rewrite: &RegexRewrite, text: &str) -> Step<String> {
    let pattern = &rewrite.pattern.regex;
    let unclear = || Stop::cannot_tell(format!("what the expression {pattern} makes of {text}"));
    let regex = rewrite.pattern.part().filter(|_| text.is_ascii());
    let regex = regex.ok_or_else(unclear)?;
    let substitute = |captures: &regex::bytes::Captures<'_>| {
        let mut out = Vec::new();
        let mut bytes = rewrite.substitution.bytes();
        while let Some(byte) = bytes.next() {
            match (byte, (byte == b'\\').then(|| bytes.next()).flatten()) {
                (_, Some(digit @ b'0'..=b'9')) => {
                    let group = captures.get(usize::from(digit - b'0'));
                    out.extend(group.map_or(&[][..], |group| group.as_bytes()));
                }
                (_, Some(other)) => out.push(other),
                (byte, None) => out.push(byte),
            }
        }
        out
    };
    let new = regex.replace_all(text.as_bytes(), substitute);
    String::from_utf8(new.into_owned()).map_err(|_| unclear())
}
