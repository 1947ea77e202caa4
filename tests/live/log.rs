//! The log says what was asked and what it cost, and never a secret.

use super::*;

fn logged(mesh: &Mesh, args: &[&str], level: &str) -> Ran {
    let line = [&["pc"], args, &["-c", &mesh.config, "-n", "bookinfo"]].concat();
    let mut program = program(&line);
    program.env("MESH_LOG", level);
    ended(program)
}

#[test]
fn each_question_is_one_line_with_status_bytes_and_time() {
    let mesh = bookinfo();
    let ran = logged(&mesh, &["r", PRODUCTPAGE, "--name", "9080"], "debug");
    assert_eq!(ran.code, 0, "{ran:?}");
    let lines: Vec<&str> = ran.err.lines().collect();
    assert_eq!(lines.len(), 3, "{ran:?}");
    for (line, whom, path) in [
        (
            lines[0],
            "the Kubernetes API",
            "/api/v1/namespaces/bookinfo/pods/productpage",
        ),
        (
            lines[1],
            "proxy productpage",
            "/config_dump?mask=dynamic_route_configs",
        ),
        (lines[2], "proxy productpage", "/stats?format=json"),
    ] {
        let parts = [
            "DEBUG mesh::source",
            whom,
            path,
            " ms",
            "status=200",
            "bytes=",
        ];
        for part in parts {
            assert!(line.contains(part), "no `{part}` in `{line}`");
        }
    }
}

#[test]
fn no_level_and_no_flag_shows_a_token() {
    let mesh = bookinfo();
    for level in ["debug", "trace", "TRACE"] {
        let ran = logged(&mesh, &["l"], level);
        assert_eq!(ran.code, 0, "{ran:?}");
        assert!(ran.err.contains("/config_dump"), "{ran:?}");
        let all = format!("{}{}", ran.out, ran.err).to_lowercase();
        assert!(
            !all.contains("secret-token") && !all.contains("bearer"),
            "{all}"
        );
    }
    let flag = [
        "pc",
        "l",
        PRODUCTPAGE,
        "-c",
        &mesh.config,
        "-n",
        "bookinfo",
        "--log",
        "trace",
    ];
    let ran = ended(program(&flag));
    assert!(ran.err.contains("/config_dump") && !ran.err.contains("secret-token"));
}

#[test]
fn without_being_asked_it_is_silent_and_a_wrong_level_is_told() {
    let mesh = bookinfo();
    let ran = logged(&mesh, &["l", PRODUCTPAGE], "");
    assert_eq!((ran.code, &*ran.err), (0, ""));
    let ran = logged(&mesh, &["l", PRODUCTPAGE], "loud");
    assert_eq!(ran.code, 0);
    assert_eq!(
        ran.err,
        "warning: MESH_LOG=loud is no level: error, warn, info, debug or trace\n"
    );
}

#[test]
fn what_failed_is_in_the_log_with_its_reason() {
    let mesh = bookinfo();
    mesh.replace(Port::Refused("connect: connection refused"));
    let ran = logged(&mesh, &["l", PRODUCTPAGE], "debug");
    assert_eq!(ran.code, 69);
    assert!(ran.err.contains("asked in vain"), "{ran:?}");
    assert!(ran.err.contains("error=\"port 15000 of pod"), "{ran:?}");
}
