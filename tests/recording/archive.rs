//! Archives that are cut, changed, packed by others or never were one.

use super::*;

#[test]
fn a_recording_cut_anywhere_gives_what_came_and_says_what_is_lost() {
    let answers = recorded();
    let bytes = archive(&answers);
    let mut most = 0;
    for length in 0..bytes.len() {
        let Ok(recording) = open(bytes[..length].to_vec()) else {
            assert_eq!(most, 0, "an answer that was there is gone again");
            continue;
        };
        let mut came = 0;
        for (question, kept) in &answers {
            match recording.ask(question) {
                Ok(played) => {
                    assert_eq!(played.body, kept.body);
                    came += 1;
                }
                Err(error) => assert_eq!(error.exit, Exit::CannotTell),
            }
        }
        assert!(came >= most);
        assert_eq!(
            came == answers.len(),
            recording.notes().is_empty(),
            "{:?}",
            recording.notes()
        );
        most = came;
    }
    assert_eq!(most, answers.len());
}

#[test]
fn packed_by_other_tools_or_unpacked_it_reads_the_same() {
    let tar = unpacked(&archive(&recorded()));
    let folder = tempfile::tempdir().unwrap();
    tar::Archive::new(&tar[..]).unpack(folder.path()).unwrap();
    let directory = Recording::open(folder.path()).unwrap();
    for recording in [
        open(gzip(&tar)).unwrap(),
        open(tar.clone()).unwrap(),
        directory,
    ] {
        assert_eq!(recording.notes(), &[] as &[String]);
        for (question, kept) in recorded() {
            assert_eq!(recording.ask(&question).unwrap().body, kept.body);
        }
    }
    fs::remove_dir_all(folder.path().join("kubernetes")).unwrap();
    let rest = Recording::open(folder.path()).unwrap();
    assert_eq!(rest.notes().len(), 1);
    assert!(rest.ask(&recorded()[0].0).is_ok());
    assert_eq!(
        rest.ask(&recorded()[3].0).unwrap_err().exit,
        Exit::CannotTell
    );
}

#[test]
fn a_foreign_archive_that_is_cut_gives_what_came_before() {
    let packed = gzip(&unpacked(&archive(&recorded())));
    let cut = open(packed[..packed.len() * 3 / 4].to_vec()).unwrap();
    assert_eq!(cut.notes().len(), 1, "{:?}", cut.notes());
    assert!(cut.ask(&recorded()[0].0).is_ok());
    let head = open(packed[..60].to_vec()).unwrap_err();
    assert_eq!(head.exit, Exit::Input);
    assert!(
        head.message.contains("cut off before its snapshot.json"),
        "{head}"
    );
}

/// The recording with one piece of text in place of another.
fn edited(from: &str, to: &str) -> mesh::error::Result<Recording> {
    let tar = unpacked(&archive(&recorded()));
    let mut builder = tar::Builder::new(Vec::new());
    for entry in tar::Archive::new(&tar[..]).entries().unwrap() {
        let mut entry = entry.unwrap();
        let path = entry.path().unwrap().into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        if path.to_str() == Some("snapshot.json") {
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.contains(from), "{from} is not in {text}");
            bytes = text.replace(from, to).into_bytes();
        }
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        builder.append_data(&mut header, path, &bytes[..]).unwrap();
    }
    open(builder.into_inner().unwrap())
}

#[test]
fn bytes_that_are_not_what_was_recorded_are_refused() {
    for (from, to) in [
        ("\"size\": 5,", "\"size\": 4,"),
        ("\"sha256\": \"", "\"sha256\": \"0"),
    ] {
        let error = edited(from, to).unwrap().ask(&recorded()[0].0).unwrap_err();
        assert_eq!(error.exit, Exit::Input);
        assert!(error.message.contains("is damaged"), "{error}");
    }
}

#[test]
fn a_newer_format_is_refused_and_an_unknown_field_is_not() {
    let error = edited("\"format\": 1", "\"format\": 2").unwrap_err();
    assert_eq!(error.exit, Exit::Input);
    assert!(error.message.contains("format 2"), "{error}");
    assert!(edited("\"format\": 1", "\"format\": 1, \"weather\": [\"fine\"]").is_ok());
}

#[test]
fn an_entry_that_leads_outside_or_makes_no_sense_costs_itself() {
    for (from, to) in [
        (
            "\"file\": \"proxies/shop/cart-1/0001",
            "\"file\": \"../../0001",
        ),
        (
            "\"file\": \"proxies/shop/cart-1/0001",
            "\"file\": \"/etc/0001",
        ),
        ("\"path\": \"/config_dump?include_eds\"", "\"path\": 7"),
        ("\"name\": \"pay-1\"", "\"nom\": \"pay-1\""),
    ] {
        let recording = edited(from, to).unwrap();
        assert_eq!(
            recording.notes().len(),
            1,
            "{from}: {:?}",
            recording.notes()
        );
        assert!(recording.ask(&recorded()[4].0).is_ok());
    }
}

#[test]
fn a_link_in_an_unpacked_recording_leads_nowhere_outside() {
    let tar = unpacked(&archive(&recorded()));
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("in");
    tar::Archive::new(&tar[..]).unpack(&inside).unwrap();
    let recording = Recording::open(&inside).unwrap();
    let file = fs::read_dir(inside.join("istiod/istio-system/istiod-1"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let outside = folder.path().join("outside");
    fs::rename(&file, &outside).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(&outside, &file).unwrap();
    let error = recording.ask(&recorded()[4].0).unwrap_err();
    assert_eq!(error.exit, Exit::Input);
}

#[test]
fn what_is_no_recording_is_refused_with_the_flag_that_reads_it() {
    for bytes in [
        &b""[..],
        b"{\"configs\":[]}",
        b"<html>",
        &[0x1f, 0x8b],
        &gzip(b"{\"configs\":[]}"),
    ] {
        let error = open(bytes.to_vec()).unwrap_err();
        assert_eq!(error.exit, Exit::Input);
    }
    let dump = open(b"{\"configs\":[]}".to_vec()).unwrap_err();
    assert!(dump.hints[0].contains("-f"), "{:?}", dump.hints);
    let missing = Recording::open(std::path::Path::new("no-such-file.tgz")).unwrap_err();
    assert_eq!(missing.exit, Exit::Input);
}

#[test]
fn a_wider_answer_stands_in_for_one_that_was_lost() {
    let whole = get(&proxy("a"), "/config_dump?include_eds", 1, "whole");
    let lists = get(
        &proxy("a"),
        "/config_dump?mask=dynamic_listeners",
        2,
        "lists",
    );
    let mut bytes = archive(&[whole, lists.clone()]);
    assert_eq!(
        open(bytes.clone()).unwrap().ask(&lists.0).unwrap().body,
        b"lists"
    );
    bytes.truncate(bytes.len() - 60);
    let cut = open(bytes).unwrap();
    assert_eq!(cut.notes().len(), 1);
    assert_eq!(cut.ask(&lists.0).unwrap().body, b"whole");
}
