//! What Envoy answers when it refuses configuration, taken apart.
//!
//! For listeners it is a line for each: `Error adding/updating listener(s) a: why`,
//! then `b: why`. A mistake in one place of the mesh's configuration comes back
//! twenty times from every proxy, so the reasons are what one wants to see, each
//! once. Text of any other form is one reason without a name.

/// A reason, and what was refused for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason<'t> {
    /// Envoy's words.
    pub words: &'t str,
    /// The names of what was refused; empty where Envoy names none.
    pub names: Vec<&'t str>,
}

const LEADS: [&str; 2] = [
    "Error adding/updating listener(s) ",
    "Error adding/updating cluster(s) ",
];

/// The reasons of a refusal, as they come first.
#[must_use]
pub fn reasons(text: &str) -> Vec<Reason<'_>> {
    let text = text.trim();
    let Some(listed) = LEADS.iter().find_map(|lead| text.strip_prefix(lead)) else {
        return vec![Reason {
            words: text,
            names: Vec::new(),
        }];
    };
    let mut reasons: Vec<Reason<'_>> = Vec::new();
    for line in listed.lines().filter(|line| !line.trim().is_empty()) {
        let (name, words) = match line.split_once(": ") {
            Some((name, words)) => (Some(name), words.trim()),
            None => (None, line.trim()),
        };
        let known = reasons.iter().position(|reason| reason.words == words);
        if let Some(reason) = known.and_then(|at| reasons.get_mut(at)) {
            reason.names.extend(name);
        } else if reasons.len() < MOST {
            let names = name.into_iter().collect();
            reasons.push(Reason { words, names });
        }
    }
    reasons
}

/// So many different reasons are told apart: each line is held against all of them.
const MOST: usize = 32;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_that_comes_back_for_many_is_told_once() {
        let text = "Error adding/updating listener(s) 10.0.0.1_443: Not supported: X\nvirtualInbound: bad chain\n0.0.0.0_80: Not supported: X\n";
        let told = reasons(text);
        assert_eq!(told.len(), 2);
        assert_eq!(told[0].words, "Not supported: X");
        assert_eq!(told[0].names, ["10.0.0.1_443", "0.0.0.0_80"]);
        assert_eq!(told[1].names, ["virtualInbound"]);
    }

    #[test]
    fn what_is_not_a_list_is_one_reason() {
        let told = reasons("Protobuf message (type …) has unknown fields: a\n");
        assert_eq!(told.len(), 1);
        assert!(told[0].words.ends_with("fields: a") && told[0].names.is_empty());
        assert_eq!(
            reasons("Error adding/updating listener(s) oops")[0].words,
            "oops"
        );
        assert!(reasons("Error adding/updating listener(s) \n").len() < 2);
    }
}
