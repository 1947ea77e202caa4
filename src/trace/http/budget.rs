//! What else a route says of a request that it sends on: how long it may take, how often
//! it is tried again, where copies go, what an endpoint is chosen by.
//!
//! None of it changes the way of this request, and all of it is what people ask next.
//! A value that is Envoy's own default is told as that.

use super::virtual_host::Chosen as Host;
use crate::envoy::config::http::HttpConnectionManager;
use crate::envoy::config::route::RouteConfiguration;
use crate::envoy::config::route_action::{HashPolicy, Mirror, RetryPolicy, RouteAction};
use crate::trace::request::Http;

/// The facts of an action, for its route's stage.
#[must_use]
pub fn facts(
    manager: &HttpConnectionManager<'_>,
    table: &RouteConfiguration<'_>,
    host: &Host<'_, '_>,
    action: &RouteAction<'_>,
    http: &Http,
) -> Vec<(String, String)> {
    let mut facts = vec![("timeout", timeout(action, http))];
    let stream = action.max_stream_duration.as_ref();
    let longest = stream.and_then(|it| it.max_stream_duration.as_deref());
    facts.extend(longest.map(|it| ("stream lasts at most", limit(it))));
    let grpc = stream.and_then(|it| it.grpc_timeout_header_max.as_deref());
    let grpc = grpc.filter(|_| super::is_grpc(http));
    facts.extend(grpc.map(|it| ("grpc-timeout counts up to", limit(it))));
    let idle = action.idle_timeout.as_deref();
    let idle = idle.or(manager.stream_idle_timeout.as_deref());
    facts.extend(idle.map(|it| ("idle timeout", limit(it))));
    let retries = action
        .retry_policy
        .as_ref()
        .or(host.host.retry_policy.as_ref());
    facts.extend(retries.and_then(|it| Some(("retries", retried(it)?))));
    let own = action.request_mirror_policies.iter();
    let own: Vec<&Mirror> = own.chain(&action.request_mirror_policy).collect();
    let levels = [
        own,
        host.host.request_mirror_policies.iter().collect(),
        table.request_mirror_policies.iter().collect(),
    ];
    // The first level that has any.
    let mirrors = levels.into_iter().find(|level| !level.is_empty());
    facts.extend(
        mirrors
            .into_iter()
            .flatten()
            .map(|it| ("mirror", mirrored(it))),
    );
    facts.extend(
        action
            .hash_policy
            .iter()
            .map(|it| ("hashed by", hashed(it))),
    );
    if matches!(action.priority.as_deref(), Some("HIGH" | "1")) {
        facts.push(("priority", "HIGH: circuit breakers of its own".to_owned()));
    }
    if action.internal_redirect_policy.is_some() {
        let told = "redirects of the destination may be followed by the proxy itself";
        facts.push(("internal redirects", told.to_owned()));
    }
    let owned = |(name, value): (&str, String)| (name.to_owned(), value);
    facts.into_iter().map(owned).collect()
}

fn limit(duration: &str) -> String {
    match duration.trim_end_matches('s').parse::<f64>() {
        Ok(0.0) => "none".to_owned(),
        _ => duration.to_owned(),
    }
}

fn timeout(action: &RouteAction<'_>, http: &Http) -> String {
    let asked = http.value("x-envoy-upstream-rq-timeout-ms");
    let asked = asked.and_then(|it| it.parse::<u64>().ok());
    match (asked, action.timeout.as_deref()) {
        (Some(asked), _) => format!("{asked}ms (header x-envoy-upstream-rq-timeout-ms)"),
        (None, Some(timeout)) => limit(timeout),
        (None, None) => "15s (Envoy's default)".to_owned(),
    }
}

fn retried(policy: &RetryPolicy) -> Option<String> {
    if policy.retry_on.is_empty() {
        return None;
    }
    let times = match policy.num_retries {
        None => "1 (Envoy's default)".to_owned(),
        Some(times) => times.to_string(),
    };
    let each = policy.per_try_timeout.as_deref();
    let each = each.map_or_else(String::new, |each| format!(", {each} each"));
    Some(format!("{times} on {}{each}", policy.retry_on))
}

fn mirrored(mirror: &Mirror) -> String {
    let cluster = match mirror.cluster.as_str() {
        "" => format!("the cluster that header {} names", mirror.cluster_header),
        cluster => cluster.to_owned(),
    };
    match &mirror.runtime_fraction {
        None => cluster,
        Some(share) => {
            let of = share.default_value.denominator();
            let some = share.default_value.numerator.unwrap_or(0);
            format!("{cluster} ({some} of {of})")
        }
    }
}

fn hashed(policy: &HashPolicy) -> String {
    let header = policy
        .header
        .as_ref()
        .map(|it| format!("header {}", it.header_name));
    let cookie = policy
        .cookie
        .as_ref()
        .map(|it| format!("cookie {}", it.name));
    let query = policy.query_parameter.as_ref();
    let query = query.map(|it| format!("query parameter {}", it.name));
    let state = policy
        .filter_state
        .as_ref()
        .map(|it| format!("filter state {}", it.key));
    header
        .or(cookie)
        .or(query)
        .or(state)
        .unwrap_or_else(|| "the client's address".to_owned())
}
