//! The word that was meant: what is nearest to one that there is not.
//!
//! Two words are near when few letters must be typed otherwise (swaps of
//! neighbours count once), or when one begins with the other. Nothing near is
//! better than something far: a wrong guess sends people the wrong way.

/// Up to `most` of the words that are near to `text`, the nearest first.
pub fn near<'w>(text: &str, words: impl IntoIterator<Item = &'w str>, most: usize) -> Vec<&'w str> {
    let wanted = text.to_lowercase();
    let mut near: Vec<(usize, &str)> = words
        .into_iter()
        .filter_map(|word| {
            let lower = word.to_lowercase();
            let begins =
                wanted.len() > 1 && (lower.starts_with(&wanted) || wanted.starts_with(&lower));
            let far = distance(&wanted, &lower);
            let enough = far <= wanted.chars().count().div_ceil(3);
            match (enough, begins) {
                (true, _) => Some((far, word)),
                (false, true) => Some((usize::MAX, word)),
                (false, false) => None,
            }
        })
        .collect();
    near.sort();
    near.into_iter().take(most).map(|(_, word)| word).collect()
}

/// The words, and which of them was meant, for the end of an error's line.
#[must_use]
pub fn offer(text: &str, words: &[&str]) -> String {
    let all = words.join(", ");
    match near(text, words.iter().copied(), 1).first() {
        Some(meant) => format!("{all}; did you mean {meant}?"),
        None => all,
    }
}

/// How many letters must be typed otherwise.
fn distance(one: &str, other: &str) -> usize {
    // No word that is chosen from is longer; whoever types more means none of them.
    const LONG: usize = 64;
    let one: Vec<char> = one.chars().take(LONG).collect();
    let other: Vec<char> = other.chars().take(LONG).collect();
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut next = vec![row + 1];
        for (column, with) in other.iter().enumerate() {
            let changed = last[column] + usize::from(letter != with);
            let mut least = changed.min(last[column + 1] + 1).min(next[column] + 1);
            let swapped =
                row > 0 && column > 0 && one[row - 1] == *with && other[column - 1] == *letter;
            if swapped {
                least = least.min(before[column - 1] + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut last, next);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_nearly_typed_is_offered_and_nothing_else() {
        let words = ["inbound", "outbound", "inbound-vip"];
        assert_eq!(near("inbuond", words, 2), ["inbound"]);
        assert_eq!(near("INBOUNDS", words, 1), ["inbound"]);
        assert_eq!(near("in", words, 2), ["inbound", "inbound-vip"]);
        assert_eq!(near("sideways", words, 2), [""; 0]);
        assert_eq!(near("", words, 2), [""; 0]);
        assert_eq!(
            offer("helthy", &["healthy", "timeout"]),
            "healthy, timeout; did you mean healthy?"
        );
    }

    #[test]
    fn a_swap_of_neighbours_is_one_mistake() {
        assert_eq!(distance("ab", "ba"), 1);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
