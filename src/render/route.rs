//! Route tables as a table: one row per route, or one per route table.

use super::rows::Rows;
use super::table::Table;
use super::view::{Detail, dash, last_cells, last_columns, tone};
use crate::envoy::dump::Entry;
use crate::envoy::route::{
    HeaderMatcher, Redirect, RetryPolicy, Route, RouteAction, RouteConfiguration, RouteMatch,
    VirtualHost,
};
use crate::istio::{domains, origin};

/// An empty table of route tables.
#[must_use]
pub fn table(detail: Detail) -> Table {
    let mut columns = if detail.verbose {
        vec!["NAME", "VHOST NAME", "DOMAINS", "MATCH", "VIRTUAL SERVICE"]
    } else {
        vec!["NAME", "VIRTUAL HOSTS"]
    };
    if detail.wide && detail.verbose {
        columns.extend(["CONDITIONS", "DESTINATION", "TIMEOUT", "RETRIES"]);
    }
    last_columns(detail, &mut columns);
    Table::new(columns, 5)
}

/// By what route tables are sorted: names that are numbers first, ascending, then
/// the others by name, then those without one by what they hold.
///
/// istioctl's comparator calls a number and a name equal both ways round, so its
/// order depends on the sort algorithm, and on that of the dump, which is that of
/// a hash map in Envoy and another one in every answer.
#[must_use]
pub fn key(table: &RouteConfiguration) -> String {
    match table.name.parse::<u64>() {
        Ok(number) => format!("0{number:020}"),
        Err(_) if table.name.is_empty() => format!("2{}", inline(table)),
        Err(_) => format!("1{}", table.name),
    }
}

/// Adds a route table's rows: one per route, or one in all.
pub fn add(entry: &Entry<RouteConfiguration>, detail: Detail, rows: &mut Rows) {
    let table = &entry.resource;
    let mut first = true;
    let mut push = |mut cells: Vec<String>| {
        last_cells(detail, entry, first, &mut cells);
        first = false;
        rows.push(tone(entry.state), &cells);
    };
    if !detail.verbose {
        return push(vec![
            table.name.clone(),
            table.virtual_hosts.len().to_string(),
        ]);
    }
    let extra = |cells: [String; 4]| {
        if detail.wide {
            cells.to_vec()
        } else {
            Vec::new()
        }
    };
    let dashes = || extra(std::array::from_fn(|_| dash(None)));
    for host in &table.virtual_hosts {
        let start = || {
            vec![
                table.name.clone(),
                host.name.clone(),
                domains::shorten(&host.domains),
            ]
        };
        if host.routes.is_empty() {
            push([start(), vec!["/*".to_owned(), "404".to_owned()], dashes()].concat());
        }
        for route in host
            .routes
            .iter()
            .filter(|route| detail.wide || !passes_through(route))
        {
            let object = route
                .metadata
                .istio_config()
                .and_then(origin::object)
                .unwrap_or_default();
            let more = extra([
                conditions(&route.conditions),
                destination(route),
                timeout(route),
                retries(route),
            ]);
            push([start(), vec![path(&route.conditions), object], more].concat());
        }
    }
    if table.vhds.is_some() {
        let told = ["(fetched on demand)", "", "", ""]
            .map(str::to_owned)
            .to_vec();
        push([vec![table.name.clone()], told, dashes()].concat());
    } else if table.virtual_hosts.is_empty() && detail.states {
        push([vec![table.name.clone()], vec![String::new(); 4], dashes()].concat());
    }
}

/// istioctl's table leaves out routes into the pass-through cluster; so does ours,
/// but for the wide one.
fn passes_through(route: &Route) -> bool {
    route
        .route
        .as_ref()
        .and_then(|action| action.cluster.as_deref())
        == Some("PassthroughCluster")
}

/// The cluster of a table that sends everything to one place.
#[must_use]
pub fn only_cluster(table: &RouteConfiguration) -> Option<&str> {
    let [
        VirtualHost {
            domains, routes, ..
        },
    ] = table.virtual_hosts.as_slice()
    else {
        return None;
    };
    let ([domain], [route]) = (domains.as_slice(), routes.as_slice()) else {
        return None;
    };
    let everything = domain == "*" && route.conditions.prefix.as_deref() == Some("/");
    if everything {
        route.route.as_ref()?.cluster.as_deref()
    } else {
        None
    }
}

/// A whole table in one cell: each virtual host's domains and the paths of its routes.
#[must_use]
pub fn inline(table: &RouteConfiguration) -> String {
    let hosts: Vec<String> = table
        .virtual_hosts
        .iter()
        .map(|host| {
            let paths: Vec<String> = host
                .routes
                .iter()
                .map(|route| path(&route.conditions))
                .collect();
            let all = host.domains.len() == 1 && host.domains[0] == "*";
            let domains = if all {
                String::new()
            } else {
                format!("{} ", host.domains.join("/"))
            };
            format!("{domains}{}", paths.join(", "))
        })
        .collect();
    hosts.join("; ")
}

/// The path that a route asks for.
fn path(conditions: &RouteMatch) -> String {
    let mut parts = Vec::new();
    if let Some(prefix) = &conditions.prefix {
        parts.push(format!("{prefix}*"));
    }
    if let Some(prefix) = &conditions.path_separated_prefix {
        parts.push(format!("PathPrefix:{prefix}"));
    }
    if let Some(path) = &conditions.path {
        parts.push(path.clone());
    }
    if let Some(regex) = conditions
        .safe_regex
        .as_ref()
        .map(|regex| &regex.regex)
        .or(conditions.regex.as_ref())
    {
        parts.push(format!("regex {regex}"));
    }
    if conditions.connect_matcher.is_some() {
        parts.push("CONNECT".to_owned());
    }
    if let Some(policy) = &conditions.path_match_policy {
        parts.push(format!("template {}", policy.typed_config.path_template));
    }
    parts.join(" ")
}

/// What else a route asks for, in the order in which Envoy looks at it.
fn conditions(conditions: &RouteMatch) -> String {
    let mut parts = Vec::new();
    if conditions.runtime_fraction.is_some() {
        parts.push("a share of requests".to_owned());
    }
    if conditions.grpc.is_some() {
        parts.push("gRPC".to_owned());
    }
    parts.extend(conditions.headers.iter().map(header));
    parts.extend(conditions.query_parameters.iter().map(|query| {
        format!(
            "?{}{}",
            query.name,
            query
                .string_match
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default()
        )
    }));
    dash(Some(&parts.join("; ")))
}

fn header(header: &HeaderMatcher) -> String {
    let not = if header.invert_match { "not " } else { "" };
    let name = &header.name;
    if let Some(matcher) = &header.string_match {
        return format!("{not}{name}{matcher}");
    }
    let legacy = [
        ("=", &header.exact_match),
        ("^", &header.prefix_match),
        ("$", &header.suffix_match),
        ("~", &header.contains_match),
        ("~", &header.regex_match),
    ];
    if let Some((operator, text)) = legacy
        .iter()
        .find_map(|(operator, text)| text.as_ref().map(|text| (operator, text)))
    {
        return format!("{not}{name}{operator}{text}");
    }
    match (
        &header.safe_regex_match,
        &header.range_match,
        header.present_match,
    ) {
        (Some(regex), ..) => format!("{not}{name}~/{}/", regex.regex),
        (_, Some(_), _) => format!("{not}{name} in a range"),
        (_, _, Some(false)) => format!("{not}{name} absent"),
        _ => format!("{not}{name} present"),
    }
}

/// Where a route's requests go.
fn destination(route: &Route) -> String {
    if let Some(action) = &route.route {
        return action_destination(action);
    }
    if let Some(redirect) = &route.redirect {
        return redirect_text(redirect);
    }
    match &route.direct_response {
        Some(response) => format!("answers {}", response.status.unwrap_or(0)),
        None => "not forwarded".to_owned(),
    }
}

fn action_destination(action: &RouteAction) -> String {
    if let Some(cluster) = &action.cluster {
        return cluster.clone();
    }
    if let Some(weighted) = &action.weighted_clusters {
        return weighted.to_string();
    }
    if let Some(header) = &action.cluster_header {
        return format!("header {header}");
    }
    match &action.cluster_specifier_plugin {
        Some(plugin) => format!("plugin {plugin}"),
        None if action.inline_cluster_specifier_plugin.is_some() => "plugin (inline)".to_owned(),
        None => dash(None),
    }
}

fn redirect_text(redirect: &Redirect) -> String {
    let code = match redirect.response_code.as_deref() {
        None | Some("MOVED_PERMANENTLY") => "301",
        Some("FOUND") => "302",
        Some("SEE_OTHER") => "303",
        Some("TEMPORARY_REDIRECT") => "307",
        Some("PERMANENT_REDIRECT") => "308",
        Some(other) => other,
    };
    let scheme = if redirect.https_redirect {
        "https"
    } else {
        &redirect.scheme_redirect
    };
    let scheme = if scheme.is_empty() {
        String::new()
    } else {
        format!(" {scheme}://")
    };
    let path = if redirect.path_redirect.is_empty() {
        &redirect.prefix_rewrite
    } else {
        &redirect.path_redirect
    };
    format!("redirects {code}{scheme}{} {path}", redirect.host_redirect)
        .trim_end()
        .to_owned()
}

/// A route's timeout; Envoy's default is 15 seconds, zero is none.
fn timeout(route: &Route) -> String {
    match route.route.as_ref().map(|action| action.timeout.as_deref()) {
        None => dash(None),
        Some(None) => "15s".to_owned(),
        Some(Some("0s")) => "none".to_owned(),
        Some(Some(other)) => other.to_owned(),
    }
}

fn retries(route: &Route) -> String {
    let Some(RetryPolicy {
        retry_on,
        num_retries,
    }) = route
        .route
        .as_ref()
        .and_then(|action| action.retry_policy.as_ref())
    else {
        return dash(None);
    };
    format!("{} on {retry_on}", num_retries.unwrap_or(1))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn named(name: &str, prefix: &str) -> RouteConfiguration {
        serde_json::from_value(serde_json::json!({
            "name": name,
            "virtual_hosts": [{"domains": ["*"], "routes": [{"match": {"prefix": prefix}}]}],
        }))
        .unwrap()
    }

    #[test]
    fn numbers_come_first_then_names_then_tables_without_a_name_by_what_they_hold() {
        let mut tables = [
            named("", "/stats"),
            named("inbound|9080||", "/"),
            named("9080", "/"),
            named("", "/healthz"),
            named("http.8080", "/"),
            named("80", "/"),
        ];
        tables.sort_by_key(key);
        let told: Vec<String> = tables
            .iter()
            .map(|table| format!("{} {}", table.name, inline(table)))
            .collect();
        let expected = [
            "80 /*",
            "9080 /*",
            "http.8080 /*",
            "inbound|9080|| /*",
            " /healthz*",
            " /stats*",
        ];
        assert_eq!(told, expected);
    }
}
