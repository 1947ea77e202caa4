//! Path and query, in the one form in which two questions can be compared.
//!
//! The order of parameters never matters to Envoy, istiod or the API server, nor
//! does it whether a character is escaped; a flag of Envoy's counts when it is
//! there, whatever its value. All that is taken away here, and nothing else.

use crate::origin::Whom;

/// Flags of Envoy's admin interface: being there is what counts.
const FLAGS: [&str; 2] = ["include_eds", "usedonly"];

/// A path with its parameters, decoded and sorted.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Query {
    pub path: String,
    pub parameters: Vec<(String, String)>,
}

impl Query {
    /// Takes a request line's path apart.
    pub fn parse(whom: &Whom, text: &str) -> Query {
        let kubernetes = *whom == Whom::Kubernetes;
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let mut parameters: Vec<_> = query
            .split('&')
            .filter(|part| !part.is_empty())
            .map(|part| {
                let (key, value) = part.split_once('=').unwrap_or((part, ""));
                let key = decode(key, kubernetes);
                let flag = !kubernetes && FLAGS.contains(&key.as_str());
                let value = if flag {
                    String::new()
                } else {
                    decode(value, kubernetes)
                };
                (key, value)
            })
            .collect();
        parameters.sort();
        Query {
            path: path.to_owned(),
            parameters,
        }
    }

    /// The value of a parameter; the first, if it is given twice.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.parameters
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value.as_str())
    }

    /// Whether a parameter stands there with this very value.
    pub fn has(&self, parameter: &(String, String)) -> bool {
        self.parameters.contains(parameter)
    }
}

/// Percent escapes decoded; what is none stays. Only the API server reads `+`
/// as a blank: to Envoy it is part of a regular expression.
fn decode(text: &str, plus_is_blank: bool) -> String {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        if let (b'%', [high, low, after @ ..]) = (first, after)
            && let (Some(high), Some(low)) = (digit(*high), digit(*low))
        {
            decoded.extend(u8::try_from(high * 16 + low));
            rest = after;
        } else if *first == b'+' && plus_is_blank {
            decoded.push(b' ');
        } else {
            decoded.push(*first);
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

#[cfg(test)]
mod tests {
    use super::Query;
    use crate::origin::Whom;

    fn same(whom: &Whom, one: &str, other: &str) -> bool {
        Query::parse(whom, one) == Query::parse(whom, other)
    }

    #[test]
    fn order_escapes_and_the_value_of_a_flag_do_not_matter() {
        let proxy = Whom::Unnamed;
        assert!(same(
            &proxy,
            "/stats?usedonly&format=json",
            "/stats?format=json&usedonly"
        ));
        assert!(same(
            &proxy,
            "/config_dump?include_eds=true",
            "/config_dump?include_eds"
        ));
        assert!(same(
            &proxy,
            "/config_dump?mask=a%2Cb",
            "/config_dump?mask=a,b&"
        ));
        assert!(!same(&proxy, "/stats?filter=a%2Bb", "/stats?filter=a b"));
        assert!(same(&proxy, "/stats?filter=a%2Bb", "/stats?filter=a+b"));
        assert!(same(&proxy, "/a?b=%zz%4", "/a?b=%zz%4"));
        assert!(!same(&proxy, "/stats?format=json", "/stats"));
    }

    #[test]
    fn the_api_server_reads_a_plus_as_a_blank() {
        assert!(same(
            &Whom::Kubernetes,
            "/p?labelSelector=a+in+(b)",
            "/p?labelSelector=a%20in%20%28b%29"
        ));
    }
}
