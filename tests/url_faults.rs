//! What a user sees when `--url` leads to something that is no admin interface,
//! or to nothing.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::time::Duration;

use mesh::error::{Error, Result};
use mesh::exit::Exit;
use mesh::origin::{Via, Whom};
use mesh::source::{AdminUrl, Answer, Limits, Question};
use support::{FakeCluster, Fault, block};

const DUMP: &str = "/config_dump";

fn ask(address: &str) -> Result<Answer> {
    let limits = Limits {
        answer: 1 << 20,
        inflated: 1 << 20,
    };
    // Long enough for what comes, short enough for what never does.
    let short = Duration::from_secs(2);
    block(async {
        let admin = AdminUrl::new(address, short, short, limits)?;
        admin.ask(&Question::get(Whom::Unnamed, DUMP)).await
    })
}

/// The error of an address whose answer is broken so, or what kept it from coming whole,
/// and the address.
fn broken(fault: Fault) -> (Error, String) {
    let fake = FakeCluster::start();
    fake.fault(DUMP, fault, usize::MAX);
    let error = match ask(&fake.url()) {
        Ok(answer) => answer.cut.expect("a whole answer"),
        Err(error) => error,
    };
    (error, fake.url())
}

#[test]
fn an_address_may_lack_its_scheme_and_carry_a_path() {
    let fake = FakeCluster::start();
    fake.fault("/", Fault::Text(200, "{}"), usize::MAX);
    let bare = fake.url().replace("http://", "");
    for address in [
        fake.url(),
        format!("{bare}/"),
        format!("{bare}/pods/x/proxy/"),
    ] {
        let answer = ask(&address).unwrap();
        assert_eq!((answer.status, answer.body.as_slice()), (200, &b"{}"[..]));
        assert_eq!(answer.origin.who, Whom::Unnamed);
    }
    assert_eq!(
        fake.lines(),
        [
            "GET /config_dump",
            "GET /config_dump",
            "GET /pods/x/proxy/config_dump"
        ]
    );
}

#[test]
fn a_password_in_the_address_is_sent_and_never_shown() {
    let fake = FakeCluster::start();
    fake.fault("/", Fault::Text(200, "{}"), usize::MAX);
    let answer = ask(&fake.url().replace("http://", "http://me:hunter2@")).unwrap();
    assert_eq!(answer.origin.via, Via::Url(fake.url()));
    assert!(fake.log()[0].headers.contains_key("authorization"));
}

#[test]
fn what_is_no_address_is_wrong_usage() {
    for address in [
        "",
        "http://",
        "ftp://host:15000",
        "http://host:999999",
        "::",
    ] {
        let error = ask(address).unwrap_err();
        assert_eq!(error.exit, Exit::Usage, "{address}: {error:?}");
        assert_eq!(error.hints, ["write --url http://HOST:15000"]);
    }
}

#[test]
fn nobody_there_is_told_with_the_usual_port() {
    let closed = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap()
    };
    let error = ask(&closed.to_string()).unwrap_err();
    assert_eq!(error.exit, Exit::Unreachable);
    assert_eq!(
        error.message,
        format!("http://{closed}: connection refused")
    );
    assert!(error.hints[0].contains("15000"));
    // Not even asked of a name server: an empty label is no name.
    let error = ask("http://nowhere..invalid:15000").unwrap_err();
    assert_eq!(error.exit, Exit::Unreachable);
    assert_eq!(
        error.message,
        "http://nowhere..invalid:15000: its name has no address"
    );
}

#[test]
fn a_web_page_is_somebody_elses_port() {
    for code in [200, 404, 502] {
        let (error, url) = broken(Fault::Page(code));
        assert!(
            error.message.starts_with(&format!(
                "{url}: a web page came instead of an answer: {code}"
            )) && error.message.ends_with("Corporate Gateway"),
            "{error:?}"
        );
        assert_eq!(error.exit, Exit::Input);
        assert!(error.hints[0].contains("admin port"));
    }
}

#[test]
fn a_refusal_is_an_answer() {
    let fake = FakeCluster::start();
    fake.fault(DUMP, Fault::Text(400, "bad mask"), 1);
    let answer = ask(&fake.url()).unwrap();
    assert_eq!(
        (answer.status, answer.body.as_slice()),
        (400, &b"bad mask"[..])
    );
}

#[test]
fn an_answer_that_is_late_endless_huge_or_cut_is_given_up() {
    let (error, url) = broken(Fault::Hang);
    assert_eq!(error.message, format!("{url} did not answer within 2 s"));
    assert_eq!(error.exit, Exit::Unreachable);
    let (error, url) = broken(Fault::Drip);
    assert!(
        error
            .message
            .starts_with(&format!("{url} did not finish its answer within 2 s: ")),
        "{error:?}"
    );
    let (error, url) = broken(Fault::Endless);
    assert_eq!(
        error.message,
        format!("{url}: the answer goes past the limit of 1.0 MiB")
    );
    assert_eq!(error.exit, Exit::Input);
    let (error, url) = broken(Fault::Huge);
    assert_eq!(
        error.message,
        format!("{url}: the answer is 2.0 GiB, more than the limit of 1.0 MiB")
    );
    let (error, url) = broken(Fault::Cut);
    assert!(
        error
            .message
            .starts_with(&format!("{url}: the answer broke off after ")),
        "{error:?}"
    );
    assert_eq!(error.exit, Exit::Unreachable);
}

#[test]
fn https_has_a_tls_provider_and_its_failure_has_words() {
    let fake = FakeCluster::start();
    let error = ask(&fake.url().replace("http://", "https://")).unwrap_err();
    assert_eq!(error.exit, Exit::Unreachable);
    assert!(error.message.contains("TLS failed: "), "{error:?}");
    assert!(error.hints[0].contains("plain http"));
}
