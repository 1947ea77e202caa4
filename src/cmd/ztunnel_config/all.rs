//! `mesh ztunnel-config all`.

use std::io::{BufWriter, Write};

use clap::Args;

use super::certificates::Identities;
use super::connections::Open;
use super::gather;
use super::judge::{self, judge};
use super::output::OutputArgs;
use super::policies::Policies;
use super::report::Report;
use super::services::Services;
use super::show::{How, introduce, read};
use super::target::TargetArgs;
use super::view::{Detail, View};
use super::workloads::Workloads;
use crate::cli::Global;
use crate::cmd::proxy_config::output::Format;
use crate::cmd::proxy_config::remarks::label;
use crate::cmd::written;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::query::jq::Program;
use crate::render::style::Tone;
use crate::render::table::Table;
use crate::source::ztunnel_target::Ztunnels;
use crate::source::{Answer, Session};
use crate::ui::Ui;
use crate::ztunnel::dump::{self, Section};

/// All that a ztunnel holds: one table after the other.
///
/// As a document it is the ztunnel's own dump, with all that no table shows. A
/// TARGET that a ztunnel serves is not singled out here.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh ztunnel-config all --with-headers
  mesh ztunnel-config all --node worker-1 -o json
  mesh ztunnel-config all -f config_dump.json --jq .version")]
pub(super) struct AllArgs {
    #[command(flatten)]
    target: TargetArgs,
    /// Put a title over each table.
    #[arg(long, help_heading = "Output")]
    with_headers: bool,
    #[command(flatten)]
    output: OutputArgs,
}

/// What stands over the table of a section, as istioctl has it.
fn title(section: Section) -> &'static str {
    match section {
        Section::Workloads => "WORKLOAD",
        Section::Services => "SERVICE",
        Section::Policies => "POLICY",
        Section::Certificates => "SECRET",
        Section::Connections => "CONNECTIONS",
    }
}

impl AllArgs {
    pub(super) fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        let program = self
            .output
            .jq
            .as_deref()
            .map(Program::compile)
            .transpose()?;
        let format = self.output.format();
        if format == Format::Name {
            return Err(
                Error::usage("the sections of a ztunnel have names of different kinds")
                    .hint("ask one of them: `mesh ztunnel-config workloads -o name`"),
            );
        }
        self.target.without_namespace(global)?;
        let (session, which, many) = self.target.open(global)?;
        let shown = session
            .ztunnels(&which, &global.istio_namespace)
            .and_then(|found| {
                introduce(&session, &found, ui);
                if let Some(pod) = &found.pod {
                    ui.note(&format!("this is all of that ztunnel, not {pod} alone"));
                }
                let how = How {
                    many,
                    format,
                    program: program.as_ref(),
                    now: global.at.unwrap_or_else(|| session.now()),
                    headers: !global.no_headers,
                };
                match format {
                    Format::Table | Format::Wide => {
                        tables(&session, &found, &how, self.with_headers, ui)
                    }
                    _ => super::whole::document(&session, &found, &how, ui),
                }
            });
        let kept = session.finish();
        shown.and_then(|exit| kept.map(|()| exit))
    }
}

/// The tables of all sections, each with the rows of all ztunnels.
fn tables(
    session: &Session,
    found: &Ztunnels,
    how: &How<'_>,
    titles: bool,
    ui: &mut Ui,
) -> Result<Exit> {
    let detail = Detail {
        wide: how.format == Format::Wide,
        now: how.now,
    };
    let (wide, many) = (detail.wide, how.many);
    let mut tables = [
        gather::table(&Workloads::default(), wide, many),
        gather::table(&Services::default(), wide, many),
        gather::table(&Policies::default(), wide, many),
        gather::table(&Identities::default(), wide, many),
        gather::table(&Open::default(), wide, many),
    ];
    let mut report = Report::default();
    let mut missing = Vec::new();
    read(
        session,
        &found.proxies,
        many,
        &mut report,
        &mut |report, which, answer| {
            let (place, label) = (which.place, label(which.proxy));
            let taken = answer.and_then(|answer| {
                let (text, remarks) = judge::text(&answer.body);
                let reader = Reader {
                    text: &text,
                    answer: &answer,
                    remarks: &remarks,
                    at: place,
                    label: &label,
                    many,
                    detail,
                    report,
                    held: 0,
                    missing: &mut missing,
                };
                reader.all(&mut tables)
            });
            if let (Err(error), true) = (&taken, many) {
                let remark = format!("cannot be read: {}", error.message);
                for table in &mut tables {
                    table.rows.proxy(place, Some(&label));
                    table.rows.push(Tone::Bad, &[remark.as_str()]);
                }
            }
            taken
        },
    );
    report.settle(many);
    if let Some(error) = report.failed.take_if(|_| !many) {
        return Err(error);
    }
    report.tell_whose(ui);
    let style = ui.out_style;
    let mut out = BufWriter::with_capacity(64 * 1024, ui.out());
    for (table, section) in tables.iter_mut().zip(Section::ALL) {
        // A table without rows would say that there is none.
        if missing.contains(&section) {
            continue;
        }
        written(writeln!(out))?;
        if titles {
            written(writeln!(out, "------ {} INFO ------\n", title(section)))?;
        }
        written(table.print(&mut out, style, how.headers))?;
    }
    written(out.flush())?;
    drop(out);
    report.tell(ui);
    Ok(report.exit)
}

/// One ztunnel's answer, section by section.
struct Reader<'a> {
    text: &'a str,
    answer: &'a Answer,
    remarks: &'a [String],
    /// Its place among all.
    at: usize,
    label: &'a str,
    many: bool,
    detail: Detail,
    report: &'a mut Report,
    /// Sections that it has.
    held: usize,
    /// Sections that it lacks.
    missing: &'a mut Vec<Section>,
}

impl Reader<'_> {
    fn all(mut self, tables: &mut [Table; 5]) -> Result<()> {
        let [workloads, services, policies, certificates, connections] = tables;
        self.section(&Workloads::default(), workloads)?;
        self.section(&Services::default(), services)?;
        self.section(&Policies::default(), policies)?;
        self.section(&Identities::default(), certificates)?;
        self.section(&Open::default(), connections)?;
        if self.held > 0 {
            return Ok(());
        }
        // An answer without a single section is none.
        let reading = dump::texts(self.text, Section::Workloads, &mut |_| ());
        judge(&reading, self.text, &self.answer.origin, Section::Workloads)
    }

    fn section<V: View>(&mut self, view: &V, table: &mut Table) -> Result<()> {
        table.rows.proxy(self.at, self.many.then_some(self.label));
        let read = gather::lay_out(view, self.text, self.answer, self.detail, &mut table.rows);
        let outcome = match read {
            Ok(outcome) => outcome,
            // That one section is missing or lost costs no other.
            Err(error) if self.is_dump() => {
                if self.many {
                    table.rows.push(Tone::Bad, &[error.message.as_str()]);
                } else {
                    self.missing.push(view.section());
                }
                let place = self.place();
                self.report.warn(
                    format!("{place}{}", error.message),
                    if error.exit == Exit::CannotTell {
                        Exit::CannotTell
                    } else {
                        Exit::Partial
                    },
                );
                return Ok(());
            }
            Err(error) => return Err(error),
        };
        self.held += 1;
        let owner = outcome.reading.owner.clone();
        if self.held == 1 {
            self.report.read += 1;
        }
        let (origin, now) = (&self.answer.origin, self.detail.now);
        self.report
            .say_whose("all", origin, owner.as_deref(), self.many, now);
        let place = self.place();
        self.report.take(outcome, self.answer, self.remarks, &place);
        Ok(())
    }

    /// Whether the answer is a ztunnel's at all.
    fn is_dump(&self) -> bool {
        dump::texts(self.text, Section::Workloads, &mut |_| ()).dump
    }

    fn place(&self) -> String {
        if self.many {
            format!("{}: ", self.label)
        } else {
            String::new()
        }
    }
}
