//! Templates for paths (`envoy.extensions.path.match.uri_template.v3`).
//!
//! Envoy turns a template into a regular expression, and so is it done here: `*` is
//! one segment that is not empty, `**` any number of them, `{name}` and
//! `{name=pattern}` are what they hold. Of the characters that a URL may have, `*`
//! and `**` take only those that RFC 3986 lets stand in a path
//! (`S:extensions/path/uri_template_lib/uri_template_internal.cc`; the set was measured).

use std::borrow::Cow;
use std::cell::OnceCell;

use serde::Deserialize;
use serde::de::IgnoredAny;

/// What a segment may hold.
const LITERAL: &str = r"a-zA-Z0-9\-._~%!$&'()+,;:@=*";

/// `UriTemplateMatchConfig`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PathTemplate<'a> {
    /// The message's own type.
    #[serde(rename = "@type")]
    pub type_url: IgnoredAny,
    /// The template.
    #[serde(alias = "pathTemplate", borrow)]
    pub path_template: Cow<'a, str>,
    #[serde(skip)]
    compiled: OnceCell<Option<regex::bytes::Regex>>,
}

impl PathTemplate<'_> {
    /// The expression that a path without its query must match; none where the
    /// template is not one.
    #[must_use]
    pub fn expression(&self) -> Option<&regex::bytes::Regex> {
        let compile = || {
            let text = format!("(?-u)\\A{}\\z", expression(&self.path_template)?);
            regex::bytes::Regex::new(&text).ok()
        };
        self.compiled.get_or_init(compile).as_ref()
    }

    /// A path without its query as another template writes it, with what this one's
    /// variables hold (`UriTemplateRewriteConfig`); none where that cannot be said.
    #[must_use]
    pub fn rewritten(&self, other: &str, path: &str) -> Option<String> {
        let held = self.expression()?.captures(path.as_bytes())?;
        let mut out = String::new();
        let mut rest = other;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let (name, after) = after.split_once('}')?;
            out.push_str(std::str::from_utf8(held.name(name)?.as_bytes()).ok()?);
            rest = after;
        }
        out.push_str(rest);
        Some(out)
    }
}

fn expression(template: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = template;
    while let Some(next) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix("**") {
            out.push_str(&format!("[{LITERAL}/]*"));
            rest = after;
        } else if let Some(after) = rest.strip_prefix('*') {
            out.push_str(&format!("[{LITERAL}]+"));
            rest = after;
        } else if let Some(after) = rest.strip_prefix('{') {
            let (variable, after) = after.split_once('}')?;
            let (name, pattern) = variable.split_once('=').unwrap_or((variable, "*"));
            // Variables do not nest.
            if pattern.contains('{') {
                return None;
            }
            out.push_str(&format!("(?P<{name}>{})", expression(pattern)?));
            rest = after;
        } else {
            let (literal, after) = rest.split_at(next.len_utf8());
            out.push_str(&regex::escape(literal));
            rest = after;
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_variables_hold_may_be_written_by_another_template() {
        let text = r#"{"path_template": "/t/{a}/{b=x/**}"}"#;
        let template: PathTemplate<'_> = serde_json::from_str(text).unwrap();
        for (other, path, wanted) in [
            ("/{b}/{a}", "/t/1/x/2", Some("/x/2/1")),
            ("/plain", "/t/1/x/", Some("/plain")),
            ("/{c}", "/t/1/x/2", None),
            ("/{a}", "/t/1", None),
        ] {
            let got = template.rewritten(other, path);
            assert_eq!(got.as_deref(), wanted, "{other} {path}");
        }
    }

    #[test]
    fn a_template_is_the_expression_that_envoy_makes_of_it() {
        // Asked of Envoy 1.40.
        let cases: &[(&str, &[&str], &[&str])] = &[
            (
                "/a/*",
                &["/a/x", "/a/*", "/a/%20"],
                &["/a", "/a/", "/a/x/", "/a/x/y", "/A/x", "/a/[", "/a/\""],
            ),
            ("/a/**", &["/a/", "/a//", "/a/x/y/"], &["/a", "/a/x|"]),
            ("/a/**.m3u8", &["/a/x/y.m3u8", "/a/.m3u8"], &["/a/xm3u8"]),
            ("/{x}/b", &["/q/b"], &["/q/r/b", "//b", "/q/b/"]),
            ("/{x=a/*}/c", &["/a/z/c"], &["/a/c", "/b/z/c"]),
            ("/*/b.c", &["/a/b.c"], &["/a/bxc"]),
            ("/{x=**}", &["/", "/a/b/"], &[]),
        ];
        for (template, fit, miss) in cases {
            let text = format!(r#"{{"path_template": "{template}"}}"#);
            let template: PathTemplate<'_> = serde_json::from_str(&text).unwrap();
            let regex = template.expression().unwrap();
            for path in *fit {
                assert!(regex.is_match(path.as_bytes()), "{text} {path}");
            }
            for path in *miss {
                assert!(!regex.is_match(path.as_bytes()), "{text} {path}");
            }
        }
    }
}
