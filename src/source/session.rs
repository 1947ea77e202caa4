//! One run's way to the outside: where evidence comes from, and whom it is asked of.
//!
//! Commands are plain functions; the little that is asynchronous happens in here,
//! on one thread, behind calls that return when they are done. A session asks
//! each proxy one thing at a time and several proxies side by side, and hands
//! each proxy's answers over as soon as its turn comes, so that memory holds what
//! is shown and not what was read. What it costs is in the log (`toll`).

mod asking;
mod logging;

use std::cell::RefCell;
use std::path::PathBuf;

use futures_util::stream::{self, StreamExt};
use jiff::Timestamp;
use tokio::runtime::{Builder, Runtime};

use super::admin::{self, AdminQuestion};
use super::file::SavedAnswer;
use super::held::Held;
use super::interrupt::Interrupt;
use super::istiod::{self, ControlPlane, Istiod};
use super::names::{self, Wanted};
use super::snapshot::{Recorder, Recording};
use super::toll::Toll;
use super::{AdminUrl, Answer, Cluster, ClusterOptions, Question, Selection, demo, target};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::origin::{PodName, Whom};

pub use logging::{Changed, LevelChange};

/// Where evidence comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The cluster of the kubeconfig.
    Cluster,
    /// A saved answer; `-` is standard input.
    File(String),
    /// An admin interface at an address.
    Url(String),
    /// A recording.
    Recording(PathBuf),
    /// The recording in the binary.
    Demo,
}

/// How a session is to be.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where evidence comes from.
    pub place: Place,
    /// Where to keep what was seen.
    pub record: Option<PathBuf>,
    /// How to reach the cluster; its limits and time-outs hold for an address too.
    pub cluster: ClusterOptions,
    /// How many proxies are asked side by side.
    pub concurrency: usize,
}

/// A proxy to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proxy {
    /// Whom to ask.
    pub whom: Whom,
    /// Why it cannot be asked, if so.
    pub problem: Option<Error>,
    /// How it was chosen, where the user left a choice.
    pub chosen: Option<String>,
}

/// One run's way to the outside.
pub struct Session {
    runtime: Runtime,
    evidence: Evidence,
    default_namespace: String,
    recorder: RefCell<Option<Recorder>>,
    concurrency: usize,
    interrupt: Interrupt,
    toll: Toll,
}

enum Evidence {
    Cluster(Box<Cluster>),
    Url(Box<AdminUrl>),
    File(SavedAnswer),
    Recording(Box<Recording>),
    Held(Box<Held>),
}

/// What one proxy answered: to each question in turn.
pub type Answers = Vec<Result<Answer>>;

/// In which order answers are handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// In that of the proxies: one that is silent holds the others back.
    Listed,
    /// As they come.
    First,
}

impl Session {
    /// Opens the place that evidence comes from. A cluster is not asked anything yet.
    ///
    /// # Errors
    /// A kubeconfig, recording or address that cannot be used; a recording to be
    /// written where no file can be.
    pub fn open(options: &Options) -> Result<Session> {
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| Error::new(Exit::Failed, format!("cannot start: {error}")))?;
        let cluster = &options.cluster;
        let evidence = match &options.place {
            Place::Cluster => {
                Evidence::Cluster(Box::new(runtime.block_on(Cluster::connect(cluster))?))
            }
            Place::Url(address) => {
                let _inside = runtime.enter();
                let (timeout, connect) = (cluster.timeout, cluster.connect_timeout);
                let url = AdminUrl::new(address, timeout, connect, cluster.limits)?;
                Evidence::Url(Box::new(url))
            }
            Place::File(path) => Evidence::File(SavedAnswer::new(path, cluster.limits)),
            Place::Recording(path) => Evidence::Recording(Box::new(Recording::open(path)?)),
            Place::Demo => Evidence::Recording(Box::new(demo::demo()?)),
        };
        let default_namespace = match (&cluster.namespace, &evidence) {
            (Some(namespace), _) => namespace.clone(),
            (None, Evidence::Cluster(cluster)) => cluster.default_namespace().to_owned(),
            (None, Evidence::Recording(recording)) => recording.default_namespace().to_owned(),
            (None, Evidence::Url(_) | Evidence::File(_) | Evidence::Held(_)) => {
                "default".to_owned()
            }
        };
        let recorder = match &options.record {
            Some(path) => Some(Recorder::new(path, &default_namespace)?),
            None => None,
        };
        let interrupt = match &evidence {
            Evidence::Cluster(_) | Evidence::Url(_) => Interrupt::listen(),
            Evidence::File(_) | Evidence::Recording(_) | Evidence::Held(_) => Interrupt::default(),
        };
        Ok(Session {
            runtime,
            evidence,
            default_namespace,
            recorder: RefCell::new(recorder),
            concurrency: options.concurrency.max(1),
            interrupt,
            toll: Toll::new(),
        })
    }

    /// A session on one answer that another one had: it is of one nameless proxy.
    ///
    /// # Errors
    /// Only that there is no starting at all.
    pub fn holding(answer: Answer, from: &Session) -> Result<Session> {
        let runtime = Builder::new_current_thread()
            .build()
            .map_err(|error| Error::new(Exit::Failed, format!("cannot start: {error}")))?;
        Ok(Session {
            runtime,
            evidence: Evidence::Held(Box::new(Held::new(answer, from.now()))),
            default_namespace: from.default_namespace.clone(),
            recorder: RefCell::new(None),
            concurrency: 1,
            interrupt: Interrupt::default(),
            toll: Toll::new(),
        })
    }

    /// The moment that "now" is for what this session shows: a recording's own time.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        match &self.evidence {
            Evidence::Recording(recording) => recording.taken(),
            Evidence::Held(held) => held.now,
            _ => Timestamp::now(),
        }
    }

    /// The namespace of names that have none.
    #[must_use]
    pub fn default_namespace(&self) -> &str {
        &self.default_namespace
    }

    /// Whether evidence is of one nameless proxy, so that no target is needed; a
    /// recording of a file or an address is.
    #[must_use]
    pub fn is_one_proxy(&self) -> bool {
        match &self.evidence {
            Evidence::File(_) | Evidence::Url(_) | Evidence::Held(_) => true,
            // What was recorded of a file or an address.
            Evidence::Recording(recording) => recording.everyone().iter().eq([&&Whom::Unnamed]),
            Evidence::Cluster(_) => false,
        }
    }

    /// Whether evidence is a single saved answer, so that asking again tells nothing new.
    #[must_use]
    pub fn is_one_file(&self) -> bool {
        matches!(self.evidence, Evidence::File(_) | Evidence::Held(_))
    }

    /// Has standard input answer more than one question, which it can only from memory.
    pub fn keep_standard_input(&mut self) {
        if let Evidence::File(file) = &mut self.evidence {
            file.keep();
        }
    }

    /// What is to be said of the place itself, such as that a recording is incomplete.
    #[must_use]
    pub fn notes(&self) -> &[String] {
        match &self.evidence {
            Evidence::Recording(recording) => recording.notes(),
            _ => &[],
        }
    }

    /// The proxies of a selection.
    ///
    /// # Errors
    /// A name that does not resolve, and whatever keeps the pods from being looked up.
    pub fn proxies(&self, selection: &Selection) -> Result<Vec<Proxy>> {
        let is_named = matches!(
            selection,
            Selection::One { .. } | Selection::Each { .. } | Selection::Selector { .. }
        );
        if self.is_one_proxy() && !is_named {
            return Ok(vec![Proxy::of(Whom::Unnamed)]);
        }
        let ask = async |question: Question| self.ask(&question).await;
        let targets = target::resolve(&ask, selection, &self.default_namespace);
        match (self.runtime.block_on(targets), &self.evidence) {
            (Err(error), Evidence::Recording(recording)) if error.exit == Exit::CannotTell => {
                self.recorded(recording, selection).ok_or(error)
            }
            (targets, _) => {
                let proxy = |target: target::Target| Proxy {
                    whom: Whom::Proxy(target.pod),
                    problem: target.problem,
                    chosen: target.chosen,
                };
                Ok(targets?.into_iter().map(proxy).collect())
            }
        }
    }

    /// Names to choose from, sorted; of a recording that holds no such list, those of its proxies.
    ///
    /// # Errors
    /// Whatever keeps the list from being had.
    pub fn names(&self, wanted: &Wanted) -> Result<Vec<String>> {
        let ask = async |question: Question| self.ask(&question).await;
        let listed = names::list(&ask, wanted, &self.default_namespace);
        let listed = self.runtime.block_on(listed);
        let (Err(_), Evidence::Recording(recording)) = (&listed, &self.evidence) else {
            return listed;
        };
        let mut names: Vec<String> = match wanted {
            Wanted::Namespaces => {
                let proxies = recording.proxies().into_iter();
                proxies.map(|pod| pod.namespace).collect()
            }
            Wanted::Proxies => {
                let proxies = recording.proxies().into_iter();
                let here = proxies.filter(|pod| pod.namespace == self.default_namespace);
                here.map(|pod| pod.name).collect()
            }
            Wanted::Ztunnels | Wanted::Workloads(_) => return listed,
        };
        names.retain(|name| names::is_plain(name));
        names.dedup();
        Ok(names)
    }

    /// The proxies of a recording that holds no pods, as one made of a file or an address.
    fn recorded(&self, recording: &Recording, selection: &Selection) -> Option<Vec<Proxy>> {
        let is_wanted = |pod: &PodName| match selection {
            Selection::One { text, .. } | Selection::Each { text, .. } => {
                *text == pod.to_string() || *text == pod.name
            }
            Selection::Namespace(namespace) => pod.namespace == *namespace,
            Selection::All => true,
            Selection::Selector { .. } => false,
        };
        let nameless = !matches!(
            selection,
            Selection::One { .. } | Selection::Each { .. } | Selection::Selector { .. }
        );
        let proxies: Vec<Proxy> = recording
            .everyone()
            .into_iter()
            .filter(|whom| match whom {
                Whom::Proxy(pod) => is_wanted(pod),
                Whom::Unnamed => nameless,
                Whom::Ztunnel(_) | Whom::Istiod(_) | Whom::Kubernetes => false,
            })
            .map(|whom| Proxy::of(whom.clone()))
            .collect();
        (!proxies.is_empty()).then_some(proxies)
    }

    /// The control planes that are meant.
    ///
    /// # Errors
    /// Those of [`istiod::find`].
    pub fn istiods(&self, meant: &ControlPlane) -> Result<Vec<Istiod>> {
        let ask = async |question: Question| self.ask(&question).await;
        self.runtime.block_on(istiod::find(&ask, meant))
    }

    /// Asks several questions side by side and hands over each one's answer, of any
    /// status, with its place among them as it comes.
    ///
    /// # Errors
    /// Only that the user broke it off; what came before was handed over.
    pub fn ask_all(
        &self,
        questions: &[Question],
        each: &mut dyn FnMut(usize, Result<Answer>),
    ) -> Result<()> {
        let asking = async {
            let asked = questions.iter().enumerate();
            let asked = asked.map(async |(place, question)| (place, self.ask(question).await));
            let mut answers = stream::iter(asked).buffer_unordered(self.concurrency);
            while let Some((place, answer)) = answers.next().await {
                each(place, answer);
            }
        };
        self.runtime
            .block_on(self.interrupt.or(asking))
            .ok_or_else(|| Error::new(Exit::Interrupted, "interrupted"))
    }

    /// Asks every proxy the same questions and hands over each one's answers with
    /// its place in `proxies`. A failed question that is not optional fails its proxy.
    ///
    /// # Errors
    /// Only that the user broke it off; what came before was handed over.
    pub fn read(
        &self,
        proxies: &[Proxy],
        questions: &[AdminQuestion],
        turn: Turn,
        each: &mut dyn FnMut(usize, Result<Answers>),
    ) -> Result<()> {
        let ask = async |_, proxy: &Proxy| self.read_one(proxy, questions).await;
        self.side_by_side(proxies, turn, ask, each)
    }

    /// Does something with every proxy, so many at a time, and hands over what came of it.
    fn side_by_side<T>(
        &self,
        proxies: &[Proxy],
        turn: Turn,
        ask: impl AsyncFn(usize, &Proxy) -> Result<T>,
        each: &mut dyn FnMut(usize, Result<T>),
    ) -> Result<()> {
        let reading = async {
            let asked = proxies.iter().enumerate().map(async |(place, proxy)| {
                let answers = ask(place, proxy).await;
                // A few are kept, should there be more to ask.
                if let Evidence::Cluster(cluster) = &self.evidence
                    && proxies.len() > self.concurrency
                {
                    cluster.release(&proxy.whom);
                }
                (place, answers)
            });
            let asked = stream::iter(asked);
            let mut answers = match turn {
                Turn::Listed => asked.buffered(self.concurrency).left_stream(),
                Turn::First => asked.buffer_unordered(self.concurrency).right_stream(),
            };
            while let Some((place, answers)) = answers.next().await {
                each(place, answers);
            }
        };
        self.runtime
            .block_on(self.interrupt.or(reading))
            .ok_or_else(|| Error::new(Exit::Interrupted, "interrupted"))
    }

    /// Writes the recording, if one is being made and anyone answered.
    ///
    /// # Errors
    /// Those of writing the file.
    pub fn finish(self) -> Result<()> {
        match self.recorder.into_inner() {
            // An older recording at that place is worth more than an empty one.
            Some(recorder) if !recorder.is_empty() => self.interrupt.keep_out(|| recorder.finish()),
            _ => Ok(()),
        }
    }

    async fn read_one(&self, proxy: &Proxy, questions: &[AdminQuestion]) -> Result<Answers> {
        if let Some(problem) = &proxy.problem {
            return Err(problem.clone());
        }
        let mut answers = Vec::with_capacity(questions.len());
        for question in questions {
            match self.ask_admin(&proxy.whom, question).await {
                Err(error) if !question.optional => return Err(error),
                answer => answers.push(answer),
            }
        }
        Ok(answers)
    }

    /// Asks the narrowest form of a question that this proxy understands.
    async fn ask_admin(&self, whom: &Whom, question: &AdminQuestion) -> Result<Answer> {
        let mut last = Err(Error::new(Exit::Failed, "a question without a path"));
        for path in &question.paths {
            let mut answer = self.ask(&Question::get(whom.clone(), path)).await?;
            if admin::tells_of_none(path, &answer) {
                // As Envoy answers where there is a section and nothing in it.
                (answer.status, answer.body) = (200, b"{}".to_vec());
                return Ok(answer);
            }
            let wider = admin::asks_too_much(&answer);
            last = admin::accept(whom, path, answer);
            if !wider {
                break;
            }
        }
        last
    }

    /// Runs what asks, to its end.
    pub(super) fn block_on<T>(&self, asking: impl Future<Output = T>) -> T {
        self.runtime.block_on(asking)
    }
}

impl Evidence {
    async fn ask(&self, question: &Question) -> Result<Answer> {
        match self {
            Evidence::Cluster(cluster) => cluster.ask(question).await,
            Evidence::Url(url) => url.ask(question).await,
            Evidence::File(file) => file.ask(question),
            Evidence::Recording(recording) => recording.ask(question),
            Evidence::Held(held) => held.ask(question),
        }
    }
}

impl Proxy {
    fn of(whom: Whom) -> Proxy {
        Proxy {
            whom,
            problem: None,
            chosen: None,
        }
    }
}
