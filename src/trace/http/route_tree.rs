//! The route that a virtual host's tree of conditions comes to
//! (`S:common/router/config_impl.cc`, `getRouteFromEntries`; `VirtualHost.matcher`).
//!
//! A tree's action is a route or a list of routes, and those have conditions of their
//! own, which are asked as if they were the virtual host's only ones. There is no way
//! back: a tree that comes to routes of which none fits is not asked again, and the
//! virtual host's plain routes are not there beside it.

use super::Walk;
use super::virtual_host::Chosen as Host;
use crate::envoy::config::matcher_tree::Matcher;
use crate::envoy::config::route::Route;
use crate::trace::inputs::http::HttpInputs;
use crate::trace::inputs::network::NetworkInputs;
use crate::trace::matcher_tree;
use crate::trace::request::Http;
use crate::trace::verdict::{Step, Stop};

/// The routes that a tree comes to; none where it comes to nothing.
///
/// # Errors
/// What is missing to say it.
pub fn find<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    tree: Result<&'p Matcher<'d>, &str>,
    host: &Host<'p, 'd>,
    http: &Http,
) -> Step<&'p [Route<'d>]> {
    let undecodable = |why: &str| {
        let place = &host.place;
        Stop::cannot_tell(format!(
            "the route that the matcher of {place} chooses: it cannot be decoded: {why}"
        ))
    };
    let network = NetworkInputs {
        connection: &walk.connection,
        inspected: &walk.inspected,
    };
    let inputs = HttpInputs { network, http };
    let tree = tree.map_err(undecodable)?;
    let end = matcher_tree::end(walk.proxy, tree, &inputs, walk.fork)?;
    end.map_or(Ok(&[][..]), |end| end.routes().map_err(undecodable))
}

#[cfg(test)]
mod tests {
    use super::super::samples::{Case, route, with};

    const ACTION: &str =
        r#""action": {"name": "r", "typed_config": {"@type": "t/envoy.config.route.v3"#;

    fn case(path: &str, header: Option<&str>) -> Case {
        let one = route("one", r#""prefix": "/one""#);
        let one = one.trim_matches(['{', '}']).to_owned() + "}";
        let list = [
            route("l1", r#""prefix": "/l1""#),
            route("l2", r#""prefix": "/""#),
        ];
        let host = format!(
            r#"{{"name": "v", "domains": ["*"], "matcher": {{"matcher_tree": {{
              "input": {{"name": "h", "typed_config": {{
                "@type": "t/envoy.type.matcher.v3.HttpRequestHeaderMatchInput", "header_name": "x-t"}}}},
              "exact_match_map": {{"map": {{
                "one": {{{ACTION}.Route", {one}}}}}}},
                "list": {{{ACTION}.RouteList", "routes": [{}]}}}}}},
                "other": {{{ACTION}.Cluster"}}}}}}}}}}}}}}}}"#,
            list.join(", ")
        );
        let case = with("", "", &host).path(path);
        match header {
            Some(value) => case.header("x-t", value),
            None => case,
        }
    }

    #[test]
    fn a_trees_routes_have_conditions_of_their_own() {
        let none = "404 NR route_not_found";
        for (path, header, wanted) in [
            ("/one", Some("one"), "one"),
            ("/", Some("one"), none),
            ("/l1", Some("list"), "l1"),
            ("/x", Some("list"), "l2"),
            ("/one", Some("x"), none),
            ("/one", None, none),
        ] {
            let ended = case(path, header).one();
            assert_eq!(ended.told(), wanted, "{path} {header:?}");
            assert_eq!(ended.taken.route_index, None);
        }
        let other = case("/", Some("other")).end();
        assert!(other.starts_with("cannot tell the route that"), "{other}");
    }
}
