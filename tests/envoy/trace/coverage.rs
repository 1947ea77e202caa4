//! What was reached, and what was narrowly missed.
//!
//! Counted by what Envoy did, never by what was aimed at. A condition is *hit* when its
//! entry was taken and *missed* when its entry was passed over for another: of the routes
//! of the virtual host that was taken, of the filter chains of the listener, of the rules
//! of a filter. Conditions are told by the path of their key
//! (`match.headers.string_match.prefix`); what is asked of the count stands in
//! [`REQUIRED`], by hand, so that a grammar which loses a matcher fails.

use std::collections::BTreeMap;

use serde_json::Value;

use super::ground::Truth;

/// The least that a run of 10,000 requests must come to, of hits and of misses each.
const LEAST: u32 = 3;

/// Every matcher; the grammar must come to each of them.
const REQUIRED: &[&str] = &[
    "match.prefix",
    "match.path",
    "match.path_separated_prefix",
    "match.safe_regex.regex",
    "match.path_match_policy.typed_config.path_template",
    "match.case_sensitive=false",
    "match.headers.exact_match",
    "match.headers.prefix_match",
    "match.headers.suffix_match",
    "match.headers.contains_match",
    "match.headers.safe_regex_match.regex",
    "match.headers.range_match.start",
    "match.headers.present_match=true",
    "match.headers.present_match=false",
    "match.headers.string_match.exact",
    "match.headers.string_match.prefix",
    "match.headers.string_match.suffix",
    "match.headers.string_match.contains",
    "match.headers.string_match.safe_regex.regex",
    "match.headers.string_match.ignore_case=true",
    "match.headers.invert_match=true",
    "match.headers.treat_missing_header_as_empty=true",
    "match.query_parameters.string_match.exact",
    "match.query_parameters.string_match.safe_regex.regex",
    "match.query_parameters.present_match=true",
    "match.query_parameters.present_match=false",
    "match.cookies.string_match.exact",
    "match.grpc",
    "match.runtime_fraction.default_value.numerator",
    "chain.destination_port",
    "chain.prefix_ranges.address_prefix",
    "chain.server_names",
    "chain.transport_protocol",
    "chain.application_protocols",
    "chain.direct_source_prefix_ranges.address_prefix",
    "chain.source_type",
    "chain.source_prefix_ranges.address_prefix",
    "chain.source_ports",
    "rules.permissions.any=true",
    "rules.permissions.header.name",
    "rules.permissions.url_path.path.prefix",
    "rules.permissions.uri_template.typed_config.path_template",
    "rules.permissions.destination_ip.address_prefix",
    "rules.permissions.destination_port",
    "rules.permissions.destination_port_range.start",
    "rules.permissions.requested_server_name.suffix",
    "rules.permissions.metadata.filter",
    "rules.permissions.and_rules",
    "rules.permissions.or_rules",
    "rules.permissions.not_rule",
    "rules.principals.authenticated.principal_name.exact",
    "rules.principals.authenticated.principal_name.safe_regex.regex",
    "rules.principals.direct_remote_ip.address_prefix",
    "rules.principals.remote_ip.address_prefix",
    "rules.principals.source_ip.address_prefix",
    "rules.principals.header.name",
    "rules.principals.and_ids",
    "rules.principals.or_ids",
    "rules.principals.not_id",
    "requires.provider_name",
    "requires.provider_and_audiences.audiences",
    "requires.requires_any",
    "requires.requires_all",
    "requires.allow_missing",
    "requires.allow_missing_or_failed",
    "tokens.match.prefix",
    "tokens.providers.issuer",
    "tokens.providers.audiences",
    "tokens.providers.from_headers.name",
];

/// Every end, and where endpoints come from; it is enough to come to each.
const OUTCOMES: &[&str] = &[
    "via_upstream",
    "direct_response 301",
    "direct_response 200",
    "route_not_found NR 404",
    "cluster_not_found NC 503",
    "cluster_not_found NC 404",
    "no_healthy_upstream UH 503",
    "rbac_access_denied_matched_policy 403",
    "fault_filter_abort FI 418",
    "filter_chain_not_found NR",
    "path_normalization_failed 400",
    "jwt_authn_access_denied 401",
    "cluster EDS",
    "cluster STATIC",
    "subset EDS",
    "subset STATIC",
    "tcp",
    "tcp UH",
];

/// Hits and misses, by what they are of.
#[derive(Default)]
pub struct Coverage(BTreeMap<String, [u32; 2]>);

impl Coverage {
    /// Counts one request by what became of it.
    pub fn add(&mut self, config: &Value, truth: &Truth) {
        self.count(&outcome(truth), true);
        for chain in array(config, "chains") {
            let taken = truth.chain.as_deref() == chain["name"].as_str();
            self.keys("chain", &chain["match"], taken);
        }
        if let Some(host) = &truth.virtual_host {
            let routes = match config.get("virtual_hosts") {
                Some(_) => {
                    let named = |one: &&Value| one["name"] == host.as_str();
                    array(config, "virtual_hosts")
                        .find(named)
                        .map(|one| array(one, "routes"))
                }
                None => Some(array(config, "routes")),
            };
            let taken: Option<usize> = truth.route.as_ref().and_then(|route| route.parse().ok());
            for (index, route) in routes.into_iter().flatten().enumerate() {
                if taken.is_none_or(|taken| index <= taken) {
                    self.keys("match", &route["match"], taken == Some(index));
                }
            }
        }
        let taken = array(config, "clusters")
            .find(|one| one["name"] == truth.cluster.as_deref().unwrap_or_default());
        if let Some(cluster) = taken {
            let source = cluster["type"].as_str().unwrap_or("STATIC");
            let kind = match cluster.get("lb_subset_config") {
                Some(_) => "subset",
                None => "cluster",
            };
            self.count(&format!("end {kind} {source}"), true);
        }
        let told = format!("{:?}{:?}", truth.details, truth.termination);
        for filter in array(config, "http_filters").chain(array(config, "network")) {
            let rules = &filter["rbac"]["rules"];
            let denied = told.contains("rbac_access_denied");
            let taken = denied == (rules["action"] == "DENY");
            let passed = !told.contains("jwt_authn_access_denied");
            for rule in array(&filter["jwt"], "rules") {
                self.keys("requires", &rule["requires"], passed);
                self.keys("tokens.match", &rule["match"], passed);
            }
            for (_, provider) in filter["jwt"]["providers"].as_object().into_iter().flatten() {
                self.keys("tokens.providers", provider, passed);
            }
            for (_, policy) in rules["policies"].as_object().into_iter().flatten() {
                self.keys("rules", policy, taken);
            }
        }
    }

    fn count(&mut self, what: &str, hit: bool) {
        let count = self.0.entry(what.to_owned()).or_default();
        count[usize::from(!hit)] += 1;
    }

    /// Counts the path of every key down to its value.
    fn keys(&mut self, path: &str, value: &Value, hit: bool) {
        match value {
            Value::Object(fields) => {
                if path.len() > 6 || fields.is_empty() {
                    self.count(path, hit);
                }
                for (key, value) in fields {
                    // A tree's inner conditions count as those at its top.
                    let path = match path.rsplit('.').next() {
                        Some("and_rules" | "or_rules") if key == "rules" => {
                            "rules.permissions".to_owned()
                        }
                        Some("and_ids" | "or_ids") if key == "ids" => "rules.principals".to_owned(),
                        Some("requires_any" | "requires_all") => "requires".to_owned(),
                        _ => format!("{path}.{key}"),
                    };
                    self.keys(&path, value, hit);
                }
            }
            Value::Array(items) if items.iter().any(Value::is_object) => {
                for item in items {
                    self.keys(path, item, hit);
                }
            }
            Value::Bool(value) => self.count(&format!("{path}={value}"), hit),
            _ => self.count(path, hit),
        }
    }

    /// The table.
    pub fn told(&self) -> String {
        let mut told = format!("{:>8} {:>8}  of\n", "hits", "misses");
        for (what, [hits, misses]) in &self.0 {
            told += &format!("{hits:>8} {misses:>8}  {what}\n");
        }
        told
    }

    /// What was required and not reached.
    pub fn lacking(&self) -> Vec<&'static str> {
        let counts = |what: &str| self.0.get(what).copied().unwrap_or_default();
        let matchers = REQUIRED
            .iter()
            .filter(|what| counts(what).iter().any(|count| *count < LEAST));
        let outcomes = OUTCOMES
            .iter()
            .filter(|what| counts(&format!("end {what}"))[0] == 0);
        matchers.chain(outcomes).copied().collect()
    }
}

fn array<'v>(of: &'v Value, key: &str) -> std::slice::Iter<'v, Value> {
    of.get(key)
        .and_then(Value::as_array)
        .map_or(&[][..], Vec::as_slice)
        .iter()
}

fn outcome(truth: &Truth) -> String {
    let mut told = "end".to_owned();
    if truth.at == "tcp" {
        told += " tcp";
    }
    // What stands in brackets is data.
    let details = truth.details.as_deref().or(truth.termination.as_deref());
    if let Some(details) = details {
        told += &format!(" {}", details.split(['[', '{']).next().unwrap());
    }
    for flag in truth
        .flags
        .as_deref()
        .unwrap_or("-")
        .split(',')
        .filter(|flag| *flag != "-")
    {
        told += &format!(" {flag}");
    }
    match truth.code {
        Some(code) if code > 0 && truth.details.as_deref() != Some("via_upstream") => {
            told + &format!(" {code}")
        }
        _ => told,
    }
}
