//! Recorded runs, and the same command line repeated by us.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use mesh::ui::Ui;
use serde::Deserialize;

/// One run of istioctl.
#[derive(Deserialize)]
pub struct Run {
    pub args: Vec<String>,
    pub exit: u8,
    pub stdout: String,
    pub stderr: String,
}

/// Both tools' answers to one command line.
pub struct Pair {
    pub theirs: Run,
    pub exit: u8,
    pub stdout: String,
    pub stderr: String,
    /// The file that both read, if it was one.
    pub file: Option<PathBuf>,
    /// Whether some seconds lie between the two answers.
    pub live: bool,
}

/// A file of recorded runs.
pub struct Set(&'static str);

const COMMANDS: [&str; 10] = [
    "listeners",
    "routes",
    "clusters",
    "endpoints",
    "eds",
    "secret",
    "ecds",
    "rootca-compare",
    "bootstrap",
    "all",
];
const ZTUNNEL_COMMANDS: [&str; 6] = [
    "workloads",
    "services",
    "policies",
    "certificates",
    "connections",
    "all",
];

/// When the files were put before istioctl, which asks the wall clock what is valid.
const RECORDED: &str = "2026-11-21T18:00:00Z";

pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

impl Set {
    pub const ALL: [Set; 5] = [
        Set("bookinfo"),
        Set("rejected"),
        Set("ambient"),
        Set("dumps"),
        Set("ztunnel"),
    ];

    /// The runs of commands that we have.
    pub fn runs(&self) -> impl Iterator<Item = Run> {
        let file = fixtures().join(format!("istioctl/{}.json.gz", self.0));
        let file = std::fs::File::open(file).unwrap();
        let runs: Vec<Run> = serde_json::from_reader(GzDecoder::new(file)).unwrap();
        runs.into_iter().filter(|run| {
            if run.is_of_the_mesh() {
                return true;
            }
            let commands: &[&str] = match run.args[0].as_str() {
                "pc" => &COMMANDS,
                "zc" | "ztunnel-config" => &ZTUNNEL_COMMANDS,
                "x" => &["precheck"],
                _ => &[],
            };
            run.args
                .get(1)
                .is_some_and(|command| commands.contains(&command.as_str()))
        })
    }

    /// Repeats a run: on the mesh's recording, or on the file that it names.
    pub fn repeat(&self, run: Run) -> Pair {
        let mut args = run.args.clone();
        let mut file = None;
        if let Some(at) = args.iter().position(|arg| arg == "-f") {
            let path = fixtures().join(self.0).join(&args[at + 1]);
            args[at + 1] = path.to_str().unwrap().to_owned();
            file = Some(path);
            args.extend(["--at".to_owned(), RECORDED.to_owned()]);
        } else {
            // A run without a target or file, which istioctl refuses, has a mesh to be read from.
            let mesh = if ["dumps", "ztunnel"].contains(&self.0) {
                "bookinfo"
            } else {
                self.0
            };
            let recording = fixtures().join(format!("{mesh}.mesh.tgz"));
            args.push("--from".to_owned());
            args.push(recording.to_str().unwrap().to_owned());
        }
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let args = std::iter::once("mesh".to_owned()).chain(args);
        let exit = mesh::run(
            args.map(OsString::from),
            &|_| None,
            &mut Ui::new(&mut out, &mut err),
        );
        Pair {
            theirs: run,
            exit: exit.code(),
            stdout: String::from_utf8(out).unwrap(),
            stderr: String::from_utf8(err).unwrap(),
            file,
            live: !["dumps", "ztunnel"].contains(&self.0),
        }
    }
}

impl Run {
    /// Whether it asks istiod for all there is: a command of one word.
    pub fn is_of_the_mesh(&self) -> bool {
        let [verb, rest @ ..] = self.args.as_slice() else {
            return false;
        };
        let named = rest.first().is_some_and(|word| !word.starts_with('-'));
        ["proxy-status", "version"].contains(&verb.as_str()) && !named
    }

    /// Whether the port-forward broke, rather than the tool refusing.
    pub fn is_broken_forward(&self) -> bool {
        self.stderr.contains("port forward") && self.stderr.ends_with(": EOF\n")
    }
}

/// The tables of `all`, in istioctl's order, by the command that shows each alone.
const TABLES: [&str; 6] = [
    "bootstrap",
    "clusters",
    "listeners",
    "routes",
    "secret",
    "eds",
];

impl Pair {
    /// The pairs to be compared: of `all` one for each table of istioctl's.
    pub fn parts(self) -> Vec<Pair> {
        if self.command() != "all" || self.theirs.exit != 0 {
            return vec![self];
        }
        let (theirs, ours) = (blocks(&self.theirs.stdout), blocks(&self.stdout));
        assert_eq!(theirs.len(), TABLES.len(), "{}", self.line());
        assert!(
            ours.len() >= theirs.len(),
            "{}: {}",
            self.line(),
            self.stdout
        );
        let tables = TABLES.iter().zip(theirs.into_iter().zip(ours));
        tables
            .map(|(command, (theirs, ours))| {
                let mut args = self.theirs.args.clone();
                args[1] = (*command).to_owned();
                let (theirs, ours) = match *command {
                    "routes" => (without(&theirs, "route/"), without(&ours, "route/")),
                    _ => (theirs, ours),
                };
                Pair {
                    theirs: Run {
                        args,
                        exit: self.theirs.exit,
                        stdout: theirs,
                        stderr: self.theirs.stderr.clone(),
                    },
                    exit: self.exit,
                    stdout: ours,
                    stderr: self.stderr.clone(),
                    file: self.file.clone(),
                    live: self.live,
                }
            })
            .collect()
    }

    pub fn command(&self) -> &str {
        if self.theirs.is_of_the_mesh() {
            return &self.theirs.args[0];
        }
        match self.theirs.args[1].as_str() {
            // Envoys have one of that name.
            "all" if self.is_ztunnel() => "zc all",
            "secret" => "secrets",
            other => other,
        }
    }

    pub fn is_ztunnel(&self) -> bool {
        ["zc", "ztunnel-config"].contains(&self.theirs.args[0].as_str())
    }

    pub fn line(&self) -> String {
        format!("istioctl {}", self.theirs.args.join(" "))
    }

    pub fn has(&self, flag: &str) -> bool {
        self.theirs.args.iter().any(|arg| arg == flag)
    }

    /// The filter of the run with its value, such as `--subset v1`; empty without one.
    pub fn filter(&self) -> String {
        const OTHER: [&str; 6] = [
            "-f",
            "-o",
            "--verbose=false",
            "--waypoint",
            "--with-headers",
            "--raw",
        ];
        let args = &self.theirs.args;
        let is_filter = |arg: &&str| arg.starts_with('-') && !OTHER.contains(arg);
        let flags = args.iter().map(String::as_str);
        let at: Vec<usize> = flags
            .enumerate()
            .filter(|(_, arg)| is_filter(arg))
            .map(|(index, _)| index)
            .collect();
        let texts = at.iter().map(|&index| args[index..=index + 1].join(" "));
        texts.collect::<Vec<_>>().join(" ")
    }

    /// What the file is that makes the two tools read it differently as a whole.
    pub fn oddity(&self) -> Option<&'static str> {
        #[derive(Deserialize)]
        struct Dump {
            configs: Vec<Section>,
        }
        #[derive(Deserialize)]
        struct Section {
            #[serde(rename = "@type", default)]
            type_url: String,
        }
        let text = std::fs::read(self.file.as_ref()?).ok()?;
        let dump: Dump = serde_json::from_slice(&text).ok()?;
        let mut types: Vec<_> = dump.configs.iter().map(|one| &one.type_url).collect();
        if types.iter().any(|one| one.contains(".v2alpha.")) {
            return Some("a dump of Envoy before 1.14");
        }
        if types.iter().any(|one| !one.ends_with("ConfigDump")) {
            return Some("an answer to ?resource=");
        }
        let number = types.len();
        types.sort();
        types.dedup();
        (types.len() < number).then_some("a section that stands several times")
    }
}

/// The parts of a text between empty lines.
fn blocks(text: &str) -> Vec<String> {
    let blocks = text.trim_end().split("\n\n");
    blocks.map(|block| format!("{block}\n")).collect()
}

/// A table whose rows all begin with a word, without it; the header is as it was.
fn without(table: &str, word: &str) -> String {
    let rows = table.lines().enumerate().map(|(at, row)| match at {
        0 => format!("{row}\n"),
        _ => {
            let rest = row.strip_prefix(word).unwrap_or_else(|| panic!("{row}"));
            let (cell, others) = rest.split_once(' ').unwrap_or((rest, ""));
            // The columns stay where they are.
            format!("{cell} {}{others}\n", " ".repeat(word.len()))
        }
    });
    rows.collect()
}
