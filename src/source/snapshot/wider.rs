//! Which answers of a proxy hold more than was asked, and so may stand in.
//!
//! A dump of everything holds what a narrowed one would, and every reader
//! applies its narrowing again. The other way round would be a lie: a dump
//! without endpoints says nothing about endpoints. One exception is made with
//! open eyes: statistics "in use" stand in for all statistics, because a
//! counter that is absent is never read as zero.

use super::query::Query;

/// Parameters that take away from an answer without changing the rest.
const NARROWING: [&str; 3] = ["mask", "resource", "name_regex"];
const NARROWING_STATS: [&str; 2] = ["filter", "type"];
const NARROWING_CLUSTERS: [&str; 1] = ["filter"];

/// How far `recorded` goes beyond `asked` (0: it is the same question), or
/// nothing when it does not hold what is asked.
pub(crate) fn distance(asked: &Query, recorded: &Query) -> Option<usize> {
    if asked == recorded {
        return Some(0);
    }
    if asked.path != recorded.path {
        return None;
    }
    let (narrowing, widening): (&[&str], &str) = match asked.path.as_str() {
        "/config_dump" => (&NARROWING, "include_eds"),
        "/stats" => (&NARROWING_STATS, ""),
        "/clusters" => (&NARROWING_CLUSTERS, ""),
        _ => return None,
    };
    let mut distance = 0;
    for parameter in &recorded.parameters {
        if asked.has(parameter) {
            continue;
        }
        distance += match parameter.0.as_str() {
            // It holds the endpoints too.
            name if name == widening => 1,
            // Only what is in use: the last resort.
            "usedonly" => 100,
            _ => return None,
        };
    }
    for parameter in &asked.parameters {
        if recorded.has(parameter) {
            continue;
        }
        distance += match parameter.0.as_str() {
            name if narrowing.contains(&name) => 1,
            "usedonly" => 1,
            _ => return None,
        };
    }
    Some(distance)
}

#[cfg(test)]
mod tests {
    use super::distance;
    use crate::origin::Whom;
    use crate::source::snapshot::query::Query;

    fn stands_in(asked: &str, recorded: &str) -> Option<usize> {
        let parse = |text| Query::parse(&Whom::Unnamed, text);
        distance(&parse(asked), &parse(recorded))
    }

    #[test]
    fn a_wider_dump_stands_in_for_a_narrowed_one() {
        for asked in [
            "/config_dump",
            "/config_dump?mask=dynamic_listeners",
            "/config_dump?resource=dynamic_listeners&name_regex=a",
        ] {
            assert!(
                stands_in(asked, "/config_dump?include_eds").is_some(),
                "{asked}"
            );
            assert!(stands_in(asked, "/config_dump").is_some(), "{asked}");
        }
        assert!(stands_in("/config_dump?mask=a&name_regex=b", "/config_dump?mask=a").is_some());
    }

    #[test]
    fn all_clusters_stand_in_for_one() {
        let asked = "/clusters?format=json&filter=^a$";
        assert!(stands_in(asked, "/clusters?format=json").is_some());
        assert_eq!(stands_in("/clusters?format=json", asked), None);
    }

    #[test]
    fn a_dump_without_endpoints_never_answers_for_them() {
        assert_eq!(stands_in("/config_dump?include_eds", "/config_dump"), None);
        assert_eq!(
            stands_in(
                "/config_dump?include_eds&resource=dynamic_endpoint_configs",
                "/config_dump?resource=dynamic_endpoint_configs"
            ),
            None
        );
    }

    #[test]
    fn a_narrower_or_another_answer_never_stands_in() {
        assert_eq!(stands_in("/config_dump", "/config_dump?mask=a"), None);
        assert_eq!(
            stands_in("/config_dump?mask=a", "/config_dump?mask=b"),
            None
        );
        assert_eq!(
            stands_in("/config_dump?mask=a", "/config_dump?mask=a&name_regex=b"),
            None
        );
        assert_eq!(stands_in("/stats?format=json", "/stats"), None);
        assert_eq!(
            stands_in("/stats?format=json", "/stats?format=json&filter=x"),
            None
        );
        assert_eq!(stands_in("/clusters?format=json", "/clusters"), None);
        assert_eq!(stands_in("/certs", "/config_dump?include_eds"), None);
    }

    #[test]
    fn all_clusters_stand_in_for_those_of_a_name() {
        let asked = "/clusters?format=json&filter=%5Ea%24";
        assert!(stands_in(asked, "/clusters?format=json").is_some());
        assert_eq!(stands_in("/clusters?format=json", asked), None);
        assert_eq!(stands_in(asked, "/clusters?format=json&filter=b"), None);
    }

    #[test]
    fn all_statistics_are_nearer_than_those_in_use() {
        let asked = "/stats?filter=rejected&format=json";
        let all = stands_in(asked, "/stats?format=json");
        assert!(all.is_some() && all < stands_in(asked, "/stats?format=json&usedonly"));
    }
}
