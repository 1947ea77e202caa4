//! Hints as commands that run as they are printed.
//!
//! A stage knows what to look at and not where: `mesh proxy-config routes --name 8080`
//! asked without a proxy is another question, and without the place that the evidence
//! came from it is asked of another mesh. Both are known here, and put in.

use crate::cli::Global;
use crate::cmd::proxy_config::target::quoted;
use crate::trace::answer::Answer;

/// The command that hints name.
const COMMAND: &str = "mesh proxy-config ";

/// Where to ask again.
pub(super) struct Place {
    /// The flags that name it.
    flags: String,
    /// Whether it is one proxy, which has no name there.
    one: bool,
}

impl Place {
    /// The place that the flags name.
    pub(super) fn of(global: &Global, file: Option<&str>) -> Place {
        let path = |path: &std::path::PathBuf| path.to_str().map(str::to_owned);
        // What stands before an @ may be a password.
        let url = global.url.as_deref();
        let url = url.map(|url| url.rsplit('@').next().unwrap_or_default().to_owned());
        let one = file.is_some() || url.is_some();
        let named = [
            ("-c", global.kubeconfig.as_ref().and_then(path)),
            ("--context", global.context.clone()),
            ("-f", file.map(str::to_owned)),
            ("--url", url),
            ("--from", global.from.as_ref().and_then(path)),
        ];
        let mut flags: String = named
            .into_iter()
            .filter_map(|(name, value)| Some(format!(" {name} {}", quoted(&value?))))
            .collect();
        if global.demo {
            flags.push_str(" --demo");
        }
        Place { flags, one }
    }

    /// Completes the hints of an answer of this proxy, and of those behind it.
    pub(super) fn complete(&self, answer: &mut Answer, proxy: &str) {
        for told in &mut answer.ways {
            let ends = told.end.verdict.as_mut().ok().into_iter();
            for hint in ends.chain(&mut told.seen).flat_map(|end| &mut end.hints) {
                *hint = self.completed(hint, proxy);
            }
            if let Some(onward) = &mut told.onward
                && let (Some(pod), Ok(answer)) = (onward.pod.as_deref(), &mut onward.answer)
            {
                self.complete(answer, pod);
            }
        }
    }

    fn completed(&self, hint: &str, proxy: &str) -> String {
        let Some((before, rest)) = hint.split_once(COMMAND) else {
            return hint.to_owned();
        };
        let end = rest.find([' ', '\'', '`']).unwrap_or(rest.len());
        let (kind, rest) = rest.split_at(end);
        let target = match self.one || proxy.is_empty() {
            true => String::new(),
            false => format!(" {}", quoted(proxy)),
        };
        format!("{before}{COMMAND}{kind}{target}{}{rest}", self.flags)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn completed(place: &Place, hint: &str) -> String {
        place.completed(hint, "a-1.b")
    }

    #[test]
    fn a_command_names_the_proxy_and_where_it_was_seen() {
        let demo = Place {
            flags: " --demo".to_owned(),
            one: false,
        };
        assert_eq!(
            completed(&demo, "see 'mesh proxy-config routes --name 80'"),
            "see 'mesh proxy-config routes a-1.b --demo --name 80'"
        );
        assert_eq!(
            completed(&demo, "see `mesh proxy-config clusters` for them"),
            "see `mesh proxy-config clusters a-1.b --demo` for them"
        );
        let file = Place {
            flags: " -f x.json".to_owned(),
            one: true,
        };
        assert_eq!(
            completed(&file, "mesh proxy-config listeners --state all"),
            "mesh proxy-config listeners -f x.json --state all"
        );
        assert_eq!(completed(&file, "add port 80"), "add port 80");
    }
}
