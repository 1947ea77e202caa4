//! Which control planes a session has: those of the cluster, or the one at an address.
//!
//! One that is asked at an address is no pod of this cluster that anybody knew of, so
//! no pod is looked up for it; it goes by its address. A recording that was made of
//! one holds answers under that name, and no pods to find it by.

use super::{Evidence, Session};
use crate::error::Result;
use crate::origin::PodName;
use crate::source::Question;
use crate::source::istiod::{self, ControlPlane, Istiod};

impl Session {
    /// The control planes that are meant.
    ///
    /// # Errors
    /// Those of [`istiod::find`].
    pub fn istiods(&self, meant: &ControlPlane) -> Result<Vec<Istiod>> {
        let elsewhere: Vec<PodName> = match &self.evidence {
            Evidence::Cluster(cluster) => {
                let address = cluster.elsewhere().into_iter();
                address
                    .map(|address| PodName::new(address.to_string(), ""))
                    .collect()
            }
            Evidence::Recording(recording) => {
                let mut known = recording.istiods();
                known.retain(|pod| pod.namespace.is_empty());
                known
            }
            _ => Vec::new(),
        };
        if elsewhere.is_empty() {
            let ask = async |question: Question| self.ask(&question).await;
            return self.block_on(istiod::find(&ask, meant));
        }
        let named = |pod| Istiod {
            pod,
            // Nothing but a pod tells it.
            revision: meant.revision.clone().unwrap_or_else(|| "-".to_owned()),
            problem: None,
        };
        Ok(elsewhere.into_iter().map(named).collect())
    }
}
