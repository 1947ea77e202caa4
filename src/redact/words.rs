//! Sentences that others wrote, without credentials.
//!
//! An error of a library names the address it was given, password and all, and a
//! proxy in between may repeat the header that it did not like. Such sentences
//! end on terminals and in tickets. What a credential looks like can only be
//! guessed in prose, so this is the second line of defence: the first is never
//! to hand one over. An innocent word may be cut; that costs a word.

use super::REDACTED;

/// The text with its blanks made single, without what looks like a credential.
pub fn words(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut scheme = false;
    for word in text.split_whitespace() {
        if !clean.is_empty() && !clean.ends_with(' ') {
            clean.push(' ');
        }
        if scheme && word.len() >= 8 && word.contains(|c: char| !c.is_ascii_alphabetic()) {
            clean.push_str(REDACTED);
        } else if let Some(at) = word.find("eyJ").filter(|at| word[*at..].contains('.')) {
            clean.push_str(&word[..at]);
            clean.push_str(REDACTED);
        } else {
            without_user(word, &mut clean);
        }
        let bare = word.trim_matches(|c: char| !c.is_ascii_alphabetic());
        scheme = ["bearer", "basic"].iter().any(|name| {
            let lead = bare.len().checked_sub(name.len());
            let end = lead.and_then(|lead| bare.get(lead..));
            end.is_some_and(|end| end.eq_ignore_ascii_case(name))
        });
    }
    clean
}

/// An address without what stands before its `@`.
fn without_user(word: &str, into: &mut String) {
    let mut rest = word;
    if let (false, Some(end)) = (word.contains("://"), word.rfind('@'))
        && let Some(colon) = word[..end].find(':')
    {
        // `user:password@host`, without a scheme.
        let lead = word[..colon].trim_end_matches(|c: char| c.is_ascii_alphanumeric());
        into.push_str(lead);
        rest = &word[end + 1..];
    }
    while let Some(at) = rest.find("://") {
        let (lead, address) = rest.split_at(at + 3);
        into.push_str(lead);
        let authority = address
            .split(['/', '?', '#', '"'])
            .next()
            .unwrap_or_default();
        rest = match authority.rfind('@') {
            Some(user) => &address[user + 1..],
            None => address,
        };
    }
    into.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn addresses_lose_their_users_and_headers_their_tokens() {
        for (text, clean) in [
            ("no  route\nto host", "no route to host"),
            ("\"http://me:pw@a/b@c\" is", "\"http://a/b@c\" is"),
            (
                "http://a:1 https://u@b ftp://",
                "http://a:1 https://b ftp://",
            ),
            (
                "Authorization: Bearer secret-token;",
                "Authorization: Bearer [redacted]",
            ),
            (
                "Authorization:Basic dXNlcjpwdw==",
                "Authorization:Basic [redacted]",
            ),
            ("proxy \"me:pw@:x\"", "proxy \":x\""),
            ("me@host:80 a:b", "me@host:80 a:b"),
            ("basic auth failed", "basic auth failed"),
            ("token=eyJhbGciOi.eyJz.x is old", "token=[redacted] is old"),
        ] {
            assert_eq!(words(text), clean);
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_can_be_cleaned(text in "(://|@|:|eyJ|\\.|bearer| |/|é|\\PC)*") {
            let clean = words(&text);
            proptest::prop_assert!(!clean.contains("  "));
        }
    }
}
