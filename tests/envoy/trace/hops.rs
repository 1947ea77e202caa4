//! Connections that one listener makes to another of the same proxy, as tunnels do.
//!
//! The log tells of each connection for itself and of none which it belongs to, so these are
//! asked one at a time: what is told of connections from within is of the one request. Each
//! listener's chain and cluster must be those that `mesh` took there, and the end of the last one
//! its verdict.

use mesh::trace::stage::Kind;
use mesh::trace::verdict::Outcome;
use mesh::trace::walk::{End, every};

use super::ground::Truth;
use super::lab::Lab;
use super::tables;

/// What one listener made of a connection: its name, the chain and the cluster.
type Hop = (String, String, Option<String>);

fn foretold(end: &End) -> Vec<Hop> {
    let (mut hops, mut listener) = (Vec::<Hop>::new(), String::new());
    for stage in &end.stages {
        match stage.stage {
            Kind::Listener => listener.clone_from(&stage.taken),
            Kind::FilterChain => hops.push((listener.clone(), stage.taken.clone(), None)),
            Kind::Cluster => hops.last_mut().unwrap().2 = Some(stage.taken.clone()),
            _ => {}
        }
    }
    hops
}

fn told(truth: &Truth) -> Hop {
    let name = |it: &Option<String>| it.clone().unwrap_or_default();
    (
        name(&truth.listener),
        name(&truth.chain),
        truth.cluster.clone(),
    )
}

/// Whether the last one ended as `mesh` says.
fn ended(end: &End, last: &Truth) -> bool {
    let verdict = end.verdict.as_ref().unwrap();
    let addresses = || end.taken.endpoints.iter().map(|one| &one.address);
    match verdict.outcome {
        Outcome::Reaches => addresses().any(|address| last.host.as_ref() == Some(address)),
        _ => verdict.code == last.code && verdict.details == last.details,
    }
}

#[test]
fn connections_go_on_through_listeners_as_mesh_says() {
    let families = tables::read("../hops");
    let mut lab = Lab::start(&families);
    assert_eq!(lab.refused, []);
    let asked = tables::cases(&families, &lab);
    let (mut wrong, mut most) = (Vec::new(), 0);
    for (case, family, _) in asked {
        let (ways, _) = every(&lab.told.proxy(), &case.request(case.to.unwrap()));
        let [(_, end)] = ways.as_slice() else {
            wrong.push(format!(
                "{}: {}: not one way: {ways:#?}",
                family.name, case.line
            ));
            continue;
        };
        let foretold = foretold(end);
        let (_, truths) = lab.follow(&case, foretold.len() - 1);
        most = most.max(truths.len());
        let mut told: Vec<Hop> = truths.iter().map(told).collect();
        // Which order they are told in is chance.
        told.sort_by_key(|hop| foretold.iter().position(|known| known.0 == hop.0));
        let last = foretold.last().and_then(|(listener, ..)| {
            let own = |truth: &&Truth| truth.listener.as_ref() == Some(listener);
            truths.iter().find(own)
        });
        // Envoy looks the cluster up with the route, also where a filter answers.
        if let Some(own) = told
            .last_mut()
            .filter(|_| foretold.last().unwrap().2.is_none())
        {
            own.2 = None;
        }
        if foretold != told || !last.is_some_and(|last| ended(end, last)) {
            wrong.push(format!(
                "{}: {}\n  mesh says {foretold:?} {:?} {:?}\n  Envoy says {truths:#?}",
                family.name, case.line, end.verdict, end.taken.endpoints
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(most > 2, "no request goes through three listeners");
}
