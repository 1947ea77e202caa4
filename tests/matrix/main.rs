//! What every offline command says about every fixture.
//!
//! A debugger that reads what it has never seen is trusted only as far as its
//! answers were looked at, one by one. So every folder of `fixtures/` and every
//! proxy of the recordings is put through every command in every form, and what
//! was said (answer, remarks, exit code) lies in `snapshots/` for a reviewer: one
//! file per fixture, and a folder dropped into `fixtures/` makes its own. How
//! much of a long answer is kept is told in [`shot`].
//!
//! `INSTA_UPDATE=always cargo test --test matrix` accepts what is said now; read
//! the difference before it is committed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod all;
mod bootstrap;
mod doors;
mod folders;
mod recordings;
mod run;
mod shot;
mod sorted;
mod terminal;
mod ztunnel;
