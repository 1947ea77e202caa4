//! One run: the proxy is read, then questions go in and answers come out, a handful at a
//! time.
//!
//! What is not known before the proxy was read (whose it is, what its answers lack) is
//! told with the first answer, so that 80 MB need not be read twice for a name. Answers
//! are shown before the next questions are taken: a hundred thousand of them take no
//! more memory than a handful.

use std::collections::BTreeSet;
use std::net::IpAddr;

use super::around::{Around, Pod};
use super::asked::Asked;
use super::batch::Batch;
use super::form::Form;
use super::gather::{Texts, settled_each};
use super::hints::Place;
use super::judged::judge;
use super::onward::{self, Leg, follow};
use super::request::{Ready, Subject, ready};
use super::{TraceArgs, begin};
use crate::cmd::written;
use crate::error::Result;
use crate::exit::Exit;
use crate::istio::node_id;
use crate::query::jq::Program;
use crate::render::{origin, safe};
use crate::source::Session;
use crate::trace::answer::Answer;
use crate::trace::proxy::Proxy;
use crate::ui::Ui;

/// What is asked.
pub(super) enum Questions {
    /// One question, until it was taken.
    One(Option<Asked>),
    /// A file of them.
    Many(Batch),
}

/// A run on its way.
pub(super) struct Course<'r, 'u> {
    args: &'r TraceArgs,
    session: &'r Session,
    around: &'r Around<'r>,
    place: &'r Place,
    program: Option<&'r Program>,
    ui: &'r mut Ui<'u>,
    questions: Questions,
    /// Whose proxy it is, and its pod, once it was read.
    whose: Option<(String, Option<Pod>)>,
    gaps: BTreeSet<String>,
    /// Proxies behind it that were asked.
    known: onward::Asked,
    asked: Vec<Asked>,
    answered: Vec<Result<(Answer, Ready)>>,
    address: Option<IpAddr>,
    /// Whether what was read of the proxy ends before its end.
    cut: bool,
    /// Whether it was said whose configuration it is.
    headed: bool,
    exit: Exit,
}

impl<'r, 'u> Course<'r, 'u> {
    pub(super) fn new(
        args: &'r TraceArgs,
        session: &'r Session,
        around: &'r Around<'r>,
        place: &'r Place,
        questions: Questions,
        program: Option<&'r Program>,
        ui: &'r mut Ui<'u>,
    ) -> Course<'r, 'u> {
        Course {
            args,
            session,
            around,
            place,
            program,
            ui,
            questions,
            whose: None,
            gaps: BTreeSet::new(),
            known: onward::Asked::new(),
            asked: Vec::new(),
            answered: Vec::new(),
            address: None,
            cut: false,
            headed: false,
            exit: Exit::Fine,
        }
    }

    /// Answers all that is asked.
    ///
    /// # Errors
    /// What keeps it from being answered.
    pub(super) fn run(mut self, texts: &mut Texts) -> Result<Exit> {
        if self.take()? {
            let session = self.session;
            let look =
                |course: &mut Self, proxy: &Proxy<'_>, texts: &Texts| course.look(proxy, texts);
            settled_each(texts, session, &mut self, look, Course::show)?;
        }
        let exit = match &mut self.questions {
            Questions::One(_) => self.exit,
            Questions::Many(batch) => batch.end(self.ui)?,
        };
        // What was cut off may have been what decides.
        Ok(if self.cut {
            exit.worse(Exit::Partial)
        } else {
            exit
        })
    }

    /// Takes the next questions; whether there are any.
    fn take(&mut self) -> Result<bool> {
        self.asked = match &mut self.questions {
            Questions::One(asked) => asked.take().into_iter().collect(),
            Questions::Many(batch) => batch.next(self.args, self.ui)?,
        };
        Ok(!self.asked.is_empty())
    }

    /// Walks through the proxy.
    fn look(&mut self, proxy: &Proxy<'_>, texts: &Texts) -> Result<()> {
        if proxy.listeners.is_empty()
            && let Some(answer) = texts.listeners()
        {
            judge(answer)?;
        }
        self.cut |= proxy.is_cut();
        for gap in &proxy.gaps {
            if self.gaps.insert(gap.clone()) {
                self.ui.warn(gap);
            }
        }
        let around = self.around;
        let (_, pod) = self.whose.get_or_insert_with(|| {
            let name = onward::pod_of(texts.whom(), proxy);
            let pod = name.as_ref().and_then(|name| around.pod(name));
            let name = name.map_or_else(|| proxy.node_id.clone(), |name| name.to_string());
            (name, pod)
        });
        let pod = pod.clone();
        let subject = Subject { proxy, pod, texts };
        let each = self.asked.iter().map(|asked| {
            let ready = ready(asked, &subject, around)?;
            let mut answer = begin(proxy, &ready);
            onward::home(proxy, texts, &ready.request, &mut answer);
            Ok((answer, ready))
        });
        self.answered = each.collect();
        self.address = node_id::address(&proxy.node_id);
        Ok(())
    }

    /// Follows what was seen to where it goes, shows it, and takes the next questions;
    /// whether there are any.
    fn show(&mut self, texts: &Texts) -> Result<bool> {
        let from = onward::From::of(texts, self.address);
        let legs = self.answered.iter_mut().filter_map(|answer| {
            let (answer, ready) = answer.as_mut().ok()?;
            let request = ready.request.clone();
            Some(Leg { request, answer })
        });
        let legs = legs.collect();
        follow(legs, &from, self.session, self.around, &mut self.known, 0)?;
        let name = self.whose.as_ref().map_or("", |(name, _)| name.as_str());
        for (answer, _) in self.answered.iter_mut().flatten() {
            self.place.complete(answer, name);
        }
        if let (Some(origin), Form::Table, true) =
            (&texts.origin, self.args.format(), self.ui.out_terminal)
            && !std::mem::replace(&mut self.headed, true)
        {
            let line = origin::line("configuration", origin, Some(name), self.session.now());
            written(writeln!(self.ui.out(), "{}", safe::cell(&line)))?;
        }
        for (asked, answer) in self.asked.iter().zip(self.answered.drain(..)) {
            let answer = answer.map(|(answer, _)| answer);
            match &mut self.questions {
                Questions::One(_) => {
                    let (args, program) = (self.args, self.program);
                    self.exit = args.show(name, asked, &answer?, program, self.ui)?;
                }
                Questions::Many(batch) => {
                    batch.show(self.args, name, asked, &answer, self.program, self.ui)?;
                }
            }
        }
        self.take()
    }
}
