//! Bash's side of completion, where clap_complete's own falls short.
//!
//! Bash splits what is typed at `=` and `:` too and wants only the last piece
//! back, so that `--context=arn:aws:eks:…` reaches us as eight words; names of
//! EKS contexts are such. The pieces are joined here again, and what stands
//! before the last one is taken off each candidate. Whether blanks stood between
//! pieces cannot be seen: nobody types them there.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;

use clap::Command;

/// The hook: the words up to the cursor go to the program, a candidate a line comes back.
const HOOK: &str = r#"_mesh_names() {
    local IFS=$'\n' words=("${COMP_WORDS[@]:0:COMP_CWORD+1}")
    [[ -n $2 ]] && words[COMP_CWORD]=$2
    COMPREPLY=($(COMPLETE=bash PROGRAM -- "${words[@]}" 2>/dev/null))
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[=/:] ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -o nosort -o bashdefault -F _mesh_names mesh 2>/dev/null ||
    complete -o bashdefault -F _mesh_names mesh
"#;

/// What was typed, in words, and how much of the last one bash holds already.
pub(super) struct Words {
    /// The words up to the cursor.
    pub(super) typed: Vec<OsString>,
    /// What stands in the last word before the piece that bash replaces.
    held: String,
}

/// Writes the hook for a program.
pub(super) fn register(program: &str, into: &mut dyn Write) -> io::Result<()> {
    let quoted = format!("'{}'", program.replace('\'', r"'\''"));
    into.write_all(HOOK.replace("PROGRAM", &quoted).as_bytes())
}

/// Joins the pieces that bash made of words.
pub(super) fn join(pieces: Vec<OsString>) -> Words {
    let splits = |piece: &str| !piece.is_empty() && piece.chars().all(|c| c == '=' || c == ':');
    let mut typed: Vec<OsString> = Vec::new();
    let (mut held, mut open) = (String::new(), false);
    for piece in pieces {
        let text = piece.to_str().unwrap_or_default();
        let split = splits(text);
        match typed.last_mut() {
            Some(word) if split || open => {
                held = word.to_string_lossy().into_owned();
                if split {
                    held.push_str(text);
                }
                word.push(&piece);
            }
            _ => {
                held.clear();
                typed.push(piece);
            }
        }
        open = split;
    }
    Words { typed, held }
}

/// Writes the candidates, a line each.
pub(super) fn complete(
    command: &mut Command,
    words: Words,
    here: Option<&Path>,
    into: &mut dyn Write,
) -> io::Result<()> {
    let last = words.typed.len().saturating_sub(1);
    for candidate in clap_complete::engine::complete(command, words.typed, last, here)? {
        let value = candidate.get_value().to_string_lossy();
        let rest = value.strip_prefix(words.held.as_str()).unwrap_or(&value);
        writeln!(into, "{rest}")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(pieces: &[&str]) -> (Vec<String>, String) {
        let words = join(pieces.iter().map(OsString::from).collect());
        let typed = words
            .typed
            .iter()
            .map(|word| word.to_string_lossy().into_owned());
        (typed.collect(), words.held)
    }

    #[test]
    fn what_bash_split_at_signs_of_its_own_is_one_word() {
        for (pieces, last, held) in [
            (
                &["mesh", "--context", "=", "a"][..],
                "--context=a",
                "--context=",
            ),
            (&["mesh", "--context", "="], "--context=", "--context="),
            (&["mesh", "--context", "="], "--context=", "--context="),
            (
                &["mesh", "-c", "arn", ":", "aws", ":", "e"],
                "arn:aws:e",
                "arn:aws:",
            ),
            (&["mesh", "-c", "arn", ":"], "arn:", "arn:"),
            (&["mesh", "-n", ""], "", ""),
            (&["mesh", "--a", "=", "b", "c"], "c", ""),
        ] {
            let (typed, before) = joined(pieces);
            assert_eq!(typed.last().map(String::as_str), Some(last), "{pieces:?}");
            assert_eq!(before, held, "{pieces:?}");
        }
    }
}
