//! Which AuthorizationPolicy an access rule of a proxy was made from.
//!
//! istiod writes the object into the rule's name and nowhere else
//! (`I:pilot/pkg/security/authz/builder/builder.go`): `ns[bookinfo]-policy[ratings]-rule[0]`,
//! and with the provider in front where a policy asks an external service. Rules of
//! any other name were made by someone else.

/// The object, and which of its rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PolicyRule<'a> {
    /// The external authorizer of a policy with the action `CUSTOM`.
    pub provider: Option<&'a str>,
    /// The policy's namespace.
    pub namespace: &'a str,
    /// The policy's name.
    pub policy: &'a str,
    /// Which of its rules, from zero.
    pub rule: &'a str,
}

impl<'a> PolicyRule<'a> {
    /// Reads a rule's name; none where it is not one of Istio's.
    #[must_use]
    pub fn parse(name: &'a str) -> Option<PolicyRule<'a>> {
        let (provider, name) = match name.strip_prefix("istio-ext-authz-") {
            Some(rest) => {
                let (provider, _) = rest.split_once("-ns[")?;
                (Some(provider), rest.get(provider.len() + 1..)?)
            }
            None => (None, name),
        };
        let (namespace, rest) = name.strip_prefix("ns[")?.split_once("]-policy[")?;
        let (policy, rest) = rest.split_once("]-rule[")?;
        Some(PolicyRule {
            provider,
            namespace,
            policy,
            rule: rest.strip_suffix(']')?,
        })
    }

    /// The object: `AuthorizationPolicy ratings.bookinfo`.
    #[must_use]
    pub fn object(&self) -> String {
        format!("AuthorizationPolicy {}.{}", self.policy, self.namespace)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rules_name_tells_the_policy() {
        let rule = PolicyRule::parse("ns[bookinfo]-policy[ratings]-rule[12]");
        let told = rule.map(|rule| (rule.object(), rule.rule, rule.provider));
        let object = "AuthorizationPolicy ratings.bookinfo".to_owned();
        assert_eq!(told, Some((object, "12", None)));
        let custom = PolicyRule::parse("istio-ext-authz-my-opa-ns[foo]-policy[bar]-rule[0]");
        let told = custom.map(|rule| (rule.provider, rule.namespace, rule.policy));
        assert_eq!(told, Some((Some("my-opa"), "foo", "bar")));
        for name in [
            "",
            "mine",
            "ns[a]-policy[b]",
            "istio-ext-authz-x",
            "ns[a]-policy[b]-rule[0",
        ] {
            assert_eq!(PolicyRule::parse(name), None);
        }
    }
}
