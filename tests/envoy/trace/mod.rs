//! `mesh trace` against a real Envoy: the same request, asked of both.
//!
//! A *family* ([`family`]) is a configuration that shows one rule and requests that come
//! to it. Families are packed into one Envoy ([`lab`]), whose access log says what really
//! became of each request ([`ground`]); `mesh` says what should become of it, by nothing
//! but what that Envoy tells of itself; and the two are laid side by side ([`compare`]).
//!
//! Families come from three places: tables written by hand, one for each kind of rule
//! ([`tables`]); a generator with a seed ([`random`], [`generate`]), whose disagreements are cut down
//! to the smallest family that still disagrees ([`shrink`]); and recorded dumps of real
//! proxies ([`recorded`]). A disagreement is a bug of `mesh` until a line of Envoy's
//! source says otherwise, and becomes a line of a table. What was reached, and what was
//! narrowly missed, is counted ([`coverage`]): an agreement on nothing proves nothing.
//! What chance decides is asked hundreds of times ([`shares`]), and what goes from listener to
//! listener one at a time ([`hops`]).

mod build;
mod case;
mod client;
mod compare;
mod coverage;
mod family;
mod generate;
mod ground;
mod hops;
mod lab;
mod random;
mod recorded;
mod shares;
mod shrink;
mod tables;
mod upstream;
mod wire;
