//! The loggers of an Envoy and their levels: what `/logging` lists.
//!
//! The list is text, two spaces, a name, a colon and a level a line, in Envoy's
//! own order, which is kept. What is no such line is passed over, for a later
//! Envoy may say more; a text without the heading is no list at all.

/// How an Envoy's list begins.
const HEADING: &str = "active loggers:";

/// The levels, the most talkative first.
pub const LEVELS: [&str; 7] = [
    "trace", "debug", "info", "warning", "error", "critical", "off",
];

/// A level as Envoy spells it; `warn` is what its own log lines say.
#[must_use]
pub fn level(text: &str) -> Option<&'static str> {
    let text = text.to_ascii_lowercase();
    let text = if text == "warn" { "warning" } else { &text };
    LEVELS.into_iter().find(|level| *level == text)
}

/// Loggers with their levels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loggers(pub Vec<(String, String)>);

impl Loggers {
    /// Reads a list; none where a text is something else.
    #[must_use]
    pub fn parse(body: &[u8]) -> Option<Loggers> {
        let text = String::from_utf8_lossy(body);
        let mut lines = text.lines();
        lines.find(|line| line.trim() == HEADING)?;
        let logger = |line: &str| {
            let (name, level) = line.trim().rsplit_once(':')?;
            Some((name.trim().to_owned(), level.trim().to_owned()))
        };
        Some(Loggers(lines.filter_map(logger).collect()))
    }

    /// The level of a logger.
    #[must_use]
    pub fn level(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(logger, _)| logger == name);
        found.map(|(_, level)| level.as_str())
    }

    /// Their names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }

    /// The level that most of them have.
    #[must_use]
    pub fn usual(&self) -> Option<&str> {
        let count = |level: &str| self.0.iter().filter(|(_, one)| one == level).count();
        let levels = self.0.iter().map(|(_, level)| level.as_str());
        // Of two that are as usual the first wins, as in the list.
        levels.rev().max_by_key(|level| count(level))
    }
}

impl std::fmt::Display for Loggers {
    /// As Envoy lists them.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "{HEADING}")?;
        self.0
            .iter()
            .try_for_each(|(name, level)| writeln!(f, "  {name}: {level}"))
    }
}

/// The levels that an Envoy was started with, from its `/server_info`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StartLevels {
    /// Of all loggers.
    pub all: Option<String>,
    /// Of some.
    pub some: Vec<(String, String)>,
}

impl StartLevels {
    /// Reads them; nothing where the text tells none.
    #[must_use]
    pub fn parse(body: &[u8]) -> StartLevels {
        let value: serde_json::Value = serde_json::from_slice(body).unwrap_or_default();
        let option = |snake: &str, camel: &str| {
            let options = value
                .get("command_line_options")
                .or_else(|| value.get("commandLineOptions"))?;
            options.get(snake).or_else(|| options.get(camel))?.as_str()
        };
        let some = option("component_log_level", "componentLogLevel").unwrap_or_default();
        let pair = |text: &str| {
            let (name, text) = text.split_once(':')?;
            Some((name.to_owned(), level(text)?.to_owned()))
        };
        StartLevels {
            all: option("log_level", "logLevel")
                .and_then(level)
                .map(str::to_owned),
            some: some.split(',').filter_map(pair).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_list_reads_back_as_it_is_written() {
        let text = "active loggers:\n  admin: warning\n  source/a.cc: debug\n";
        let loggers = Loggers::parse(format!("{text}\n").as_bytes()).unwrap();
        assert_eq!(loggers.to_string(), text);
        assert_eq!(loggers.level("source/a.cc"), Some("debug"));
        assert_eq!(loggers.usual(), Some("warning"));
        assert_eq!(Loggers::parse(b"{\"configs\": []}"), None);
        assert_eq!(
            Loggers::parse(b"active loggers:\n"),
            Some(Loggers::default())
        );
        assert_eq!(Loggers::default().usual(), None);
    }

    #[test]
    fn the_start_levels_are_told_as_far_as_they_are_known() {
        let text = br#"{"command_line_options": {"log_level": "warning", "component_log_level": "misc:error,x,y:loud"}}"#;
        let start = StartLevels::parse(text);
        assert_eq!(start.all.as_deref(), Some("warning"));
        assert_eq!(start.some, [("misc".to_owned(), "error".to_owned())]);
        assert_eq!(StartLevels::parse(b"<html>"), StartLevels::default());
    }
}
