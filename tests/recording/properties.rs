//! What must hold for any bytes, any answers, any list.

use super::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn arbitrary_bytes_as_a_recording_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        let _ = open(bytes.clone());
        let _ = open(gzip(&bytes));
    }

    #[test]
    fn a_recording_with_changed_bytes_is_right_or_refused(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let answers = recorded();
        let mut bytes = archive(&answers);
        for (index, byte) in changes {
            let index = index.index(bytes.len());
            bytes[index] = byte;
        }
        if let Ok(recording) = open(bytes) {
            for (question, _) in &answers {
                let _ = recording.ask(question);
            }
        }
    }

    #[test]
    fn a_changed_table_of_contents_never_panics(index in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut tar = unpacked(&archive(&recorded()));
        let contents = 512 + index.index(1500);
        tar[contents] = byte;
        if let Ok(recording) = open(tar) {
            for (question, _) in recorded() {
                let _ = recording.ask(&question);
            }
        }
    }

    #[test]
    fn whatever_is_kept_is_played_back(
        bodies in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..3000), 1..8),
        paths in proptest::collection::vec("/[a-z/?&=%+._ \u{0}-\u{1f}\u{80}-\u{ff}]{0,80}", 8),
        pod in "\\PC{0,20}",
    ) {
        let whom = Whom::Proxy(PodName::new(pod.clone(), pod));
        let answers: Vec<_> = bodies.iter().zip(&paths).map(|(body, path)| {
            (Question::get(whom.clone(), path.clone()), answer(&whom, 1, 200, body))
        }).collect();
        let recording = open(archive(&answers)).unwrap();
        for (index, (question, _)) in answers.iter().enumerate() {
            let played = recording.ask(question).unwrap();
            // Two paths may be the same question: then the last answer counts.
            prop_assert!(answers[index..].iter().any(|(_, kept)| kept.body == played.body));
        }
    }

    #[test]
    fn cutting_out_equals_asking_narrowly(
        made in proptest::collection::vec((0..3_u8, 0..4_u8, 0..3_u8), 0..12),
        namespace in 0..4_u8, name in 0..5_u8, app in 0..4_u8,
    ) {
        let mut seen = std::collections::BTreeSet::new();
        let items: Vec<_> = made.iter().filter(|(ns, n, _)| seen.insert((*ns, *n))).collect();
        let text = |item: &(u8, u8, u8)| pod(&format!("n{}", item.0), &format!("p{}", item.1), &format!("a{}", item.2), "Running");
        let all = pods(&items.iter().map(|item| text(item)).collect::<Vec<_>>());
        let wide = answer(&Whom::Kubernetes, 1, 200, all.as_bytes());
        let ask = |path: String| narrow(&Question::get(Whom::Kubernetes, path), &wide);
        let select = |wanted: &dyn Fn(&(u8, u8, u8)) -> bool| {
            pods(&items.iter().filter(|item| wanted(item)).map(|item| text(item)).collect::<Vec<_>>()).into_bytes()
        };
        prop_assert_eq!(ask(format!("/api/v1/namespaces/n{namespace}/pods")).body, select(&|item| item.0 == namespace));
        prop_assert_eq!(ask(format!("/api/v1/pods?labelSelector=app=a{app}")).body, select(&|item| item.2 == app));
        prop_assert_eq!(
            ask(format!("/api/v1/namespaces/n{namespace}/pods?fieldSelector=metadata.name!=p{name}")).body,
            select(&|item| item.0 == namespace && item.1 != name)
        );
        let one = ask(format!("/api/v1/namespaces/n{namespace}/pods/p{name}"));
        let there = items.iter().any(|item| item.0 == namespace && item.1 == name);
        prop_assert_eq!(one.status, if there { 200 } else { 404 });
    }
}
