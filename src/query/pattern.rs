//! Text filters: exact, or with `*` for any run of characters.
//!
//! `\*` is the character itself. Names such as `*.example.com` contain it, and a
//! pattern that begins so finds them too, so nobody has to know the escape.

/// A text to match whole names with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// As it was typed.
    text: String,
    /// The fixed parts between the stars; one part means no star.
    parts: Vec<String>,
    /// Whether letters differ in case.
    fold: bool,
}

impl Pattern {
    /// Reads a pattern in which case matters.
    #[must_use]
    pub fn new(text: &str) -> Pattern {
        let mut parts = vec![String::new()];
        let mut letters = text.chars();
        while let Some(letter) = letters.next() {
            let part = match letter {
                '*' => {
                    parts.push(String::new());
                    continue;
                }
                '\\' if letters.as_str().starts_with('*') => letters.next(),
                other => Some(other),
            };
            if let (Some(last), Some(letter)) = (parts.last_mut(), part) {
                last.push(letter);
            }
        }
        Pattern {
            text: text.to_owned(),
            parts,
            fold: false,
        }
    }

    /// Reads a flag's text; an empty one asks for nothing, as in istioctl.
    #[must_use]
    pub fn of_flag(text: Option<&str>) -> Option<Pattern> {
        text.filter(|text| !text.is_empty()).map(Pattern::new)
    }

    /// The same pattern with upper and lower case alike.
    #[must_use]
    pub fn folded(mut self) -> Pattern {
        self.fold = true;
        self.parts = self.parts.iter().map(|part| part.to_lowercase()).collect();
        self
    }

    /// The name that this stands for, if it holds no star.
    #[must_use]
    pub fn exact(&self) -> Option<&str> {
        match self.parts.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    /// As it was typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The same text anywhere in a name; none if it holds a star already.
    #[must_use]
    pub fn anywhere(&self) -> Option<Pattern> {
        let inner = self.exact()?.to_owned();
        let parts = vec![String::new(), inner, String::new()];
        Some(Pattern {
            text: format!("*{}*", self.text),
            parts,
            fold: self.fold,
        })
    }

    /// Whether a whole name matches.
    #[must_use]
    pub fn matches(&self, name: &str) -> bool {
        if self.fold {
            self.fits(&name.to_lowercase())
        } else {
            self.fits(name)
        }
    }

    fn fits(&self, name: &str) -> bool {
        let (Some(first), Some(last)) = (self.parts.first(), self.parts.last()) else {
            return false;
        };
        if self.parts.len() == 1 {
            return name == first;
        }
        let Some(rest) = name.strip_prefix(first.as_str()) else {
            return false;
        };
        let Some(mut rest) = rest.strip_suffix(last.as_str()) else {
            return false;
        };
        // The leftmost place for each middle part leaves the most room for the next.
        for part in &self.parts[1..self.parts.len() - 1] {
            match rest.find(part.as_str()) {
                Some(at) => rest = &rest[at + part.len()..],
                None => return false,
            }
        }
        true
    }

    /// A regular expression of RE2 for whole names that lets pass at least what
    /// matches, with at most `most` characters of the text, and whether all are in it.
    ///
    /// Envoy refuses expressions whose program has more than 100 instructions, of
    /// which a character is one and `.*` some ten, so a long text ends in `.*`. It
    /// also sees bytes and not letters: where case does not matter, letters beyond
    /// ASCII are anything.
    #[must_use]
    pub fn regex(&self, most: usize) -> (String, bool) {
        let (mut regex, mut left, mut whole) = (String::new(), most, true);
        'parts: for (index, part) in self.parts.iter().enumerate() {
            if index > 0 {
                regex.push_str(".*");
            }
            for letter in part.chars() {
                let Some(rest) = left.checked_sub(letter.len_utf8()) else {
                    regex.push_str(".*");
                    whole = false;
                    break 'parts;
                };
                left = rest;
                if self.fold && !letter.is_ascii() {
                    regex.push_str(".+");
                } else {
                    regex.push_str(&regex::escape(letter.encode_utf8(&mut [0; 4])));
                }
            }
        }
        (
            if self.fold {
                format!("(?i:{regex})")
            } else {
                regex
            },
            whole,
        )
    }

    /// The same for a whole question: with as much of the text as Envoy bears.
    #[must_use]
    pub fn whole_regex(&self) -> String {
        self.regex(70).0
    }
}

/// Turns an exact filter into one that looks anywhere, and notes the flag to type for it.
pub(super) fn loosen(flag: &str, filter: &mut Option<Pattern>, flags: &mut Vec<String>) {
    if let Some(anywhere) = filter.as_ref().and_then(Pattern::anywhere) {
        flags.push(format!("{flag} '{}'", anywhere.text()));
        *filter = Some(anywhere);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::Pattern;
    use proptest::prelude::*;

    #[test]
    fn without_a_star_only_the_whole_name_matches() {
        assert!(Pattern::new("80").matches("80"));
        assert!(!Pattern::new("80").matches("8080"));
        assert!(Pattern::new("HeAlthy").folded().matches("HEALTHY"));
    }

    #[test]
    fn a_star_is_any_run_and_an_escaped_star_is_a_star() {
        assert!(Pattern::new("*details*").matches("details.bookinfo"));
        assert!(Pattern::new("a*b*c").matches("a-b-b-c"));
        assert!(!Pattern::new("a*a").matches("a"));
        assert!(Pattern::new("*.example.com").matches("*.example.com"));
        assert!(Pattern::new("\\*.example.com").matches("*.example.com"));
        assert!(!Pattern::new("\\*.example.com").matches("www.example.com"));
    }

    #[test]
    fn an_exact_text_can_be_looked_for_anywhere() {
        let anywhere = Pattern::new("details").anywhere().unwrap();
        assert_eq!(anywhere.text(), "*details*");
        assert!(anywhere.matches("details.bookinfo.svc"));
        assert_eq!(Pattern::new("a*").anywhere(), None);
    }

    #[test]
    fn letters_whose_case_a_proxy_does_not_know_are_anything_to_it() {
        assert_eq!(Pattern::new("À.b").whole_regex(), "À\\.b");
        assert_eq!(
            Pattern::new("À.b*É").folded().whole_regex(),
            "(?i:.+\\.b.*.+)"
        );
    }

    #[test]
    fn a_long_text_is_cut_to_what_envoy_bears() {
        let name = format!("outbound|80||{}.svc.cluster.local", "long.".repeat(30));
        let (regex, whole) = Pattern::new(&name).regex(20);
        assert_eq!(
            (regex.as_str(), whole),
            (r"outbound\|80\|\|long\.lo.*", false)
        );
        assert!(Pattern::new(&name).whole_regex().len() < 100);
    }

    proptest! {
        #[test]
        fn a_pattern_and_its_regular_expression_agree(pattern in "[aB*.]{0,6}", name in "[abB.*]{0,8}", fold: bool, most in 0usize..8) {
            let pattern = Pattern::new(&pattern);
            let pattern = if fold { pattern.folded() } else { pattern };
            let regex = regex::Regex::new(&format!("^(?:{})$", pattern.whole_regex())).unwrap();
            prop_assert_eq!(pattern.matches(&name), regex.is_match(&name));
            let cut = regex::Regex::new(&format!("^(?:{})$", pattern.regex(most).0)).unwrap();
            prop_assert!(!pattern.matches(&name) || cut.is_match(&name));
        }

        #[test]
        fn no_pattern_panics(pattern in "\\PC*", name in "\\PC*") {
            let _ = Pattern::new(&pattern).folded().matches(&name);
        }
    }
}
