//! A resource of which no more than the name is read.
//!
//! Whoever compares two dumps needs every resource's text and its name, whatever
//! its kind: a type for each kind would read fields that nobody looks at, and would
//! refuse one that the field's writer spelt in a way of its own.

use serde::Deserialize;

use super::kind::resource;

/// Any resource.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Named {
    /// What it is called; a load assignment by the cluster that it is for.
    #[serde(alias = "cluster_name", alias = "clusterName")]
    pub name: String,
}

resource!(Named, name);
