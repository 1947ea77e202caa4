//! Colour, in one place: a tone says what a line means, this says how that looks.
//!
//! Output must read the same without colour, so a tone only repeats what the text
//! says. Which stream gets colour is decided by [`crate::ui`]; `colored`'s own
//! detection looks at stdout alone and is overridden here.

use std::borrow::Cow;

use colored::Colorize;

/// What a line of output is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing special.
    #[default]
    Plain,
    /// A table's header.
    Header,
    /// Something that serves and is well.
    Good,
    /// Something on its way: warming, draining.
    Waiting,
    /// Something wrong: rejected, unhealthy, failed.
    Bad,
    /// A hint, or a remark beside the answer.
    Faint,
}

/// Whether to colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    colour: bool,
}

impl Style {
    /// With colour or without.
    #[must_use]
    pub fn new(colour: bool) -> Style {
        Style { colour }
    }

    /// Whether there is colour.
    #[must_use]
    pub fn has_colour(self) -> bool {
        self.colour
    }

    /// Without colour.
    #[must_use]
    pub fn plain() -> Style {
        Style::new(false)
    }

    /// The text in its tone. The text must be safe to print already.
    #[must_use]
    pub fn paint<'a>(self, text: &'a str, tone: Tone) -> Cow<'a, str> {
        if !self.colour || text.is_empty() {
            return Cow::Borrowed(text);
        }
        colored::control::set_override(true);
        let painted = match tone {
            Tone::Plain => return Cow::Borrowed(text),
            Tone::Header => text.bold(),
            Tone::Good => text.green(),
            Tone::Waiting => text.yellow(),
            Tone::Bad => text.red(),
            Tone::Faint => text.dimmed(),
        };
        Cow::Owned(painted.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::{Style, Tone};

    #[test]
    fn without_colour_the_text_is_left_alone() {
        assert_eq!(Style::plain().paint("rejected", Tone::Bad), "rejected");
        assert_eq!(
            Style::new(true).paint("rejected", Tone::Bad),
            "\u{1b}[31mrejected\u{1b}[0m"
        );
    }
}
