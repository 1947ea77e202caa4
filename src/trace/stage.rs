//! One decision on the way, with its reason and its losers: plain data.

use serde::Serialize;

/// What kind of decision it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// The address that the client connects to.
    Destination,
    /// Whether and how the kernel hands the connection to the proxy.
    Capture,
    /// The listener.
    Listener,
    /// What the listener's filters learn from the first bytes.
    ListenerFilters,
    /// The filter chain.
    FilterChain,
    /// The chain's network filters.
    NetworkFilters,
    /// What the HTTP connection manager does to the request before it is routed.
    HttpConnectionManager,
    /// The HTTP filters.
    HttpFilters,
    /// The route table and the virtual host in it.
    VirtualHost,
    /// The route.
    Route,
    /// The cluster.
    Cluster,
    /// Which of the cluster's endpoints are in question.
    LoadBalancing,
    /// The endpoints.
    Endpoints,
    /// How the proxy connects to the endpoint: TLS, server name, protocols.
    Transport,
}

/// One decision.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Stage {
    /// What was decided.
    pub stage: Kind,
    /// The entry that was taken, by its name; empty where none was.
    pub taken: String,
    /// Why it was: one sentence, lower case, no full stop.
    pub reason: String,
    /// Where it stands in the dump, such as
    /// `listener 0.0.0.0_9080: filter_chains[1].filters[0]`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The Istio object that made it, such as `VirtualService reviews.default`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object: Option<String>,
    /// What else is worth knowing of it, in order: `timeout` and `15s`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
    /// What was looked at and not taken, in the order of looking.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub considered: Vec<Considered>,
    /// Whether it went as it mostly goes, so that a page may pass over it.
    #[serde(skip)]
    pub usual: bool,
}

/// Something worth knowing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// What it is.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// Something that was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Considered {
    /// Its name.
    pub name: String,
    /// Why it was not taken, and with which value.
    pub reason: String,
    /// Whether it missed by one condition only.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub near: bool,
}

impl Stage {
    /// A decision.
    pub fn new(stage: Kind, taken: impl Into<String>, reason: impl Into<String>) -> Stage {
        Stage {
            stage,
            taken: taken.into(),
            reason: reason.into(),
            place: None,
            object: None,
            facts: Vec::new(),
            considered: Vec::new(),
            usual: false,
        }
    }

    /// As it mostly goes, if so.
    #[must_use]
    pub fn usual(mut self, usual: bool) -> Stage {
        self.usual = usual;
        self
    }

    /// With where it stands.
    #[must_use]
    pub fn at(mut self, place: impl Into<String>) -> Stage {
        self.place = Some(place.into());
        self
    }

    /// With what made it, if anything says so.
    #[must_use]
    pub fn by(mut self, object: Option<String>) -> Stage {
        self.object = object;
        self
    }

    /// With a fact.
    #[must_use]
    pub fn fact(mut self, name: impl Into<String>, value: impl Into<String>) -> Stage {
        let (name, value) = (name.into(), value.into());
        self.facts.push(Fact { name, value });
        self
    }

    /// With what was not taken.
    #[must_use]
    pub fn not(mut self, considered: Vec<Considered>) -> Stage {
        self.considered = considered;
        self
    }
}

impl Considered {
    /// Something that was not taken, far off.
    pub fn new(name: impl Into<String>, reason: impl Into<String>) -> Considered {
        Considered {
            name: name.into(),
            reason: reason.into(),
            near: false,
        }
    }

    /// Something that missed by one condition.
    #[must_use]
    pub fn near(mut self) -> Considered {
        self.near = true;
        self
    }
}
