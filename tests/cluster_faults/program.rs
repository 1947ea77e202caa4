//! What the program in the pod does.

use super::*;

#[test]
fn a_silent_admin_port_is_given_up_in_time() {
    assert_says(
        &broken(Reply::Silent),
        Exit::Unreachable,
        "proxy cart.shop did not answer on port 15000 within 1 s",
        "--proxy-admin-port",
    );
}

#[test]
fn a_slow_drip_is_given_up_and_says_how_much_came() {
    let error = broken(Reply::Drip);
    assert!(
        error
            .message
            .starts_with("proxy cart.shop did not finish its answer within 1 s: ")
            && error.message.ends_with(" bytes came"),
        "{error:?}"
    );
    assert_eq!(error.exit, Exit::Unreachable);
    assert!(error.hints[0].contains("--timeout"));
}

#[test]
fn a_stream_that_is_cut_half_way_says_where() {
    let body = vec![b' '; 1000];
    let error = broken(Reply::Cut(body.clone(), 600));
    assert!(
        error
            .message
            .starts_with("the answer from port 15000 of pod cart.shop broke off after 600 bytes: "),
        "{error:?}"
    );
    assert_eq!(error.exit, Exit::Unreachable);
    assert!(error.hints[0].contains("ask again"));
    // A connection that is torn down may take its last frames with it, so where is not known.
    let error = broken(Reply::Torn(body, 600));
    assert!(
        error.message.contains("port 15000 of pod cart.shop")
            && error
                .message
                .contains("Connection reset without closing handshake"),
        "{error:?}"
    );
    assert_eq!(error.exit, Exit::Unreachable);
    let error = broken(Reply::HangUp);
    assert!(
        error
            .message
            .starts_with("port 15000 of pod cart.shop gave no answer: "),
        "{error:?}"
    );
}

#[test]
fn two_gigabytes_are_refused_before_they_come_and_endless_bytes_at_the_limit() {
    assert_says(
        &broken(Reply::Huge),
        Exit::Input,
        "the answer is 2.0 GiB, more than the limit of 1.0 MiB",
        "narrow the question",
    );
    let fake = with_proxy(Reply::Huge);
    let error = ask(&options(&fake), &dump()).unwrap_err();
    assert!(error.message.contains("more than the limit of 1.0 GiB"));
    assert_says(
        &broken(Reply::Endless),
        Exit::Input,
        "the answer goes past the limit of 1.0 MiB",
        "narrow the question",
    );
}

#[test]
fn another_program_on_the_port_is_taken_for_what_it_is() {
    let page = support::fault::PAGE.as_bytes().to_vec();
    assert_says(
        &broken(Reply::Full(200, "text/html", page)),
        Exit::Input,
        "a web page came instead of an answer: 200 OK: Corporate Gateway",
        "is this an Envoy's admin port?",
    );
    let error = broken(Reply::NotHttp);
    assert!(
        error
            .message
            .starts_with("port 15000 of pod cart.shop gave no answer: "),
        "{error:?}"
    );
    assert_eq!(error.exit, Exit::Unreachable);
}
