//! Picks what is asked for out of what is read, entry by entry, as it is read.
//!
//! The filter and the states decide; what falls away is counted, so that it can
//! be said how much there is besides. Nothing that is not shown is kept.

use std::marker::PhantomData;

use serde::Deserialize;

use super::judge::repaired;
use super::remarks::REPAIRED;
use super::sorting::Sorting;
use super::view::{Naming, View};
use crate::envoy::dump::{self, Entry, Reading, Sink};
use crate::envoy::kind::Resource;
use crate::query::Query;
use crate::query::states::{Held, States};
use crate::render::rows::{Label, Rows};
use crate::render::style::Tone;
use crate::render::view::Detail;

/// What fell away, and what is left.
#[derive(Default)]
pub(super) struct Tally {
    /// Entries that the filter means, in any state.
    pub(super) matched: usize,
    /// Entries that it would have meant had it been a substring.
    pub(super) near: usize,
    /// The states of those that it means.
    pub(super) held: Held,
    /// What to say of those that no row shows.
    pub(super) unseen: Vec<String>,
    /// What is wrong with those that are shown.
    pub(super) warnings: Vec<String>,
}

/// Entries on their way from a reader to where they are shown.
pub(super) struct Picking<'v, V: View, T, I> {
    view: &'v V,
    states: States,
    loose: Option<V::Filter>,
    /// What fell away, and what is left.
    pub(super) tally: Tally,
    /// Where they are shown.
    pub(super) into: I,
    entries: PhantomData<T>,
}

impl<'v, V: View, T, I: Sink<T>> Picking<'v, V, T, I> {
    pub(super) fn new(view: &'v V, states: States, into: I) -> Self {
        let loose = view.filter().loosened().map(|(loose, _)| loose);
        Picking {
            view,
            states,
            loose,
            tally: Tally::default(),
            into,
            entries: PhantomData,
        }
    }
}

impl<V: View, T: AsRef<V::Resource>, I: Sink<T>> Sink<T> for Picking<'_, V, T, I> {
    fn take(&mut self, entry: Entry<T>) {
        let resource = entry.resource.as_ref();
        if self
            .loose
            .as_ref()
            .is_some_and(|loose| loose.matches(resource))
        {
            self.tally.near += 1;
        }
        self.tally.unseen.extend(self.view.unseen(resource));
        if !self.view.filter().matches(resource) {
            return;
        }
        self.tally.matched += 1;
        self.tally.held.count(entry.state);
        if self.states.shows(entry.state) {
            let warnings = self.view.warnings(entry.resource.as_ref());
            self.tally.warnings.extend(warnings);
            self.into.take(entry);
        }
    }

    fn again(&mut self) {
        self.tally = Tally::default();
        self.into.again();
    }
}

/// Reads a body into a place where nothing of its text is kept.
pub(super) fn pick<V: View, I: Sink<V::Resource>>(
    view: &V,
    states: States,
    into: I,
    body: &[u8],
    remarks: &mut Vec<String>,
) -> (Reading, Tally)
where
    V::Resource: for<'de> Deserialize<'de>,
{
    let mut picking = Picking::new(view, states, into);
    let mut reading = dump::read_into(body, view.kind(), &mut picking);
    if let Some(fixed) = repaired(&reading, body) {
        remarks.push(REPAIRED.to_owned());
        picking.again();
        reading = dump::read_into(fixed.as_bytes(), view.kind(), &mut picking);
    }
    (reading, picking.tally)
}

/// Entries become rows of a table.
pub(super) struct LaidOut<'a, V> {
    pub(super) view: &'a V,
    pub(super) detail: Detail,
    /// Whether rows must say of which kind they are.
    pub(super) several: bool,
    pub(super) rows: &'a mut Rows,
}

impl<V: View> Sink<V::Resource> for LaidOut<'_, V> {
    fn take(&mut self, entry: Entry<V::Resource>) {
        let place = self.view.place(entry.state, &entry.resource);
        self.rows.resource(&place);
        let naming = self.view.naming().filter(|_| self.several);
        self.rows.label(naming.map(|naming| match naming {
            Naming::Column(kind) => Label::Cell(format!("{kind}{}", entry.resource.name())),
            Naming::Prefix(kind) => Label::Prefix(kind),
        }));
        self.view.add(&entry, self.detail, self.rows);
    }

    fn again(&mut self) {
        self.rows.take_back();
    }
}

/// Entries leave nothing but their names, behind the cell that they are sorted by.
pub(super) struct Named<'a, 'v, V> {
    pub(super) view: &'a V,
    pub(super) sorting: Option<&'a Sorting<'v, V>>,
    /// Whether names must say of which kind they are.
    pub(super) several: bool,
    pub(super) rows: &'a mut Rows,
}

impl<V: View> Sink<V::Resource> for Named<'_, '_, V> {
    fn take(&mut self, entry: Entry<V::Resource>) {
        let place = self.view.place(entry.state, &entry.resource);
        self.rows.resource(&place);
        let cell = self.sorting.as_ref().map(|sorting| sorting.cell(&entry));
        let cell = cell.unwrap_or_default();
        let kind = match self.view.naming() {
            Some(Naming::Column(kind) | Naming::Prefix(kind)) if self.several => kind,
            _ => "",
        };
        let name = format!("{kind}{}", entry.resource.name());
        self.rows.push(Tone::Plain, &[cell, name]);
    }

    fn again(&mut self) {
        self.rows.take_back();
    }
}
