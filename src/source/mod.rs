//! The only room that looks outside: it yields bytes and says whose they are.
//!
//! All of it answers one interface, [`Question`] in and [`Answer`] out. What the
//! bytes mean is no business of this room, with one exception that gentleness
//! asks for: it knows the admin interface's paths and lists well enough to ask
//! for less.

pub mod question;

pub use question::{Answer, Method, Question};
