//! How long ago something was, as kubectl says it: `4s`, `3m12s`, `5d`.

use jiff::Timestamp;

/// The time between two moments in at most two units; `0s` if the first is later.
#[must_use]
pub fn age(then: Timestamp, now: Timestamp) -> String {
    let seconds = (now.as_second() - then.as_second()).max(0);
    let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86400);
    // The bounds are those of Kubernetes' `duration.HumanDuration`.
    match seconds {
        0..120 => format!("{seconds}s"),
        120..600 => two(minutes, "m", seconds % 60, "s"),
        600..10_800 => format!("{minutes}m"),
        10_800..28_800 => two(hours, "h", minutes % 60, "m"),
        28_800..172_800 => format!("{hours}h"),
        172_800..691_200 => two(days, "d", hours % 24, "h"),
        _ if days < 730 => format!("{days}d"),
        _ if days < 2920 => two(days / 365, "y", days % 365, "d"),
        _ => format!("{}y", days / 365),
    }
}

/// The age of something whose time came as text; `-` where there is none or it is no time.
#[must_use]
pub fn age_of(then: Option<&str>, now: Timestamp) -> String {
    then.and_then(|text| text.parse::<Timestamp>().ok())
        .map_or_else(|| "-".to_owned(), |then| age(then, now))
}

fn two(large: i64, large_unit: &str, small: i64, small_unit: &str) -> String {
    if small == 0 {
        format!("{large}{large_unit}")
    } else {
        format!("{large}{large_unit}{small}{small_unit}")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn ages_have_at_most_two_units() {
        let then: Timestamp = "2026-11-21T12:00:00Z".parse().unwrap();
        let later = |seconds| Timestamp::from_second(then.as_second() + seconds).unwrap();
        let cases = [
            (4, "4s"),
            (119, "119s"),
            (192, "3m12s"),
            (180, "3m"),
            (3600, "60m"),
            (11_000, "3h3m"),
            (432_000, "5d"),
            (-5, "0s"),
        ];
        for (seconds, text) in cases {
            assert_eq!(age(then, later(seconds)), text);
        }
        assert_eq!(age_of(Some("yesterday"), then), "-");
    }
}
