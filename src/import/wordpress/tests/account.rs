//! Every element of a file becomes something or is skipped for a reason, and the sum says so.

use std::collections::BTreeMap;

use super::super::account::{Account, Became, Known};
use super::super::fate::{CommentFate, ItemFate, TextState, Why, plan};
use super::super::{labels, parse, threads};
use super::{comment, everything, export, post};

/// Counts opening tags without any of our reader's code.
fn opening_tags(file: &str) -> BTreeMap<String, u64> {
    let mut bare = String::new();
    for (number, part) in file.split("<![CDATA[").enumerate() {
        let kept = if number == 0 {
            part
        } else {
            part.split_once("]]>").unwrap().1
        };
        bare.push_str(kept);
    }
    let mut counts = BTreeMap::new();
    for part in bare.split('<').skip(1) {
        if part.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let end = part.find([' ', '>', '/', '\n']).unwrap();
            *counts.entry(part[..end].to_owned()).or_default() += 1;
        }
    }
    counts
}

#[test]
fn every_element_of_the_file_is_accounted_for_once() {
    let file = everything();
    let counted = opening_tags(&file);
    let export = parse(file.as_bytes()).unwrap();
    let account = Account::of(&plan(&export), &Known::default());
    assert_eq!(export.elements, counted);
    for (name, count) in &counted {
        assert_eq!(account.total_of(name), *count, "{name}");
    }
    assert_eq!(account.total(None), counted.values().sum::<u64>());
    assert!(account.is_complete(&export));
    let fates = [Became::Imported, Became::Merged, Became::Skipped];
    let sum: u64 = fates.into_iter().map(|fate| account.total(Some(fate))).sum();
    assert_eq!(sum, account.total(None));
}

#[test]
fn nothing_that_was_not_public_becomes_public() {
    let file = everything();
    let export = parse(file.as_bytes()).unwrap();
    let plan = plan(&export);
    let fates: Vec<ItemFate> = plan.items.iter().map(|planned| planned.fate).collect();
    let published = |fate: &&ItemFate| matches!(fate, ItemFate::Text(_, TextState::Published));
    assert_eq!(fates.iter().filter(published).count(), 1);
    assert!(matches!(fates[1], ItemFate::Text(_, TextState::Draft)), "private");
    assert_eq!(fates[2], ItemFate::Skipped(Why::Trash));
    assert!(matches!(fates[7], ItemFate::Text(_, TextState::Scheduled)));
    assert!(
        matches!(fates[8], ItemFate::Text(_, TextState::Draft)),
        "protected"
    );
    assert_eq!(fates[9], ItemFate::Repeated);
    let note = &plan.items[0].comments[3];
    assert_eq!(note.1, CommentFate::Skipped(Why::EditorialNote));
    assert_eq!(plan.items[2].comments[0].1, CommentFate::Skipped(Why::Trash));
}

#[test]
fn a_second_run_adds_nothing() {
    let file = everything();
    let export = parse(file.as_bytes()).unwrap();
    let plan = plan(&export);
    let known = Known {
        authors: export.authors.iter().map(|author| author.login.clone()).collect(),
        tags: labels::tags(&plan).into_iter().map(|tag| tag.slug).collect(),
        items: export.items.iter().map(|item| item.wp_id).collect(),
        comments: (1..100).collect(),
        ..Known::default()
    };
    let account = Account::of(&plan, &known);
    let records = ["item", "wp:comment", "wp:author", "wp:category", "wp:tag"];
    let new = |element: &str| {
        account
            .lines()
            .any(|(line, _)| line.element == element && line.became == Became::Imported)
    };
    assert!(!records.into_iter().any(new));
    assert!(account.is_complete(&export));
}

#[test]
fn the_table_is_aligned_and_ends_in_the_sum() {
    let file = everything();
    let export = parse(file.as_bytes()).unwrap();
    let mut account = Account::of(&plan(&export), &Known::default());
    account.add_left_out(&BTreeMap::from([("form".to_owned(), 2)]));
    let table = account.to_string();
    let column = table.lines().next().unwrap().find("Became").unwrap();
    for row in table.lines().skip(1).take_while(|row| !row.is_empty()) {
        let fate: String = row.chars().skip(column).collect();
        assert!(
            ["imported", "merged", "skipped"]
                .iter()
                .any(|word| fate.starts_with(word)),
            "{row}"
        );
    }
    assert!(table.contains(&format!("{} elements in all", export.element_count())));
    assert!(table.contains("form (2)"));
}

#[test]
fn replies_follow_what_they_answer_and_skip_what_stays_behind() {
    let comments = [
        comment(5, 4, "", "1"),
        comment(4, 3, "", "trash"),
        comment(3, 0, "", "1"),
        comment(8, 9, "", "1"),
        comment(9, 8, "", "1"),
        comment(6, 77, "", "0"),
    ];
    let file = export(&post(1, &comments.concat()));
    let export = parse(file.as_bytes()).unwrap();
    let plan = plan(&export);
    let placed = threads::placed(&plan.items[0]);
    let order: Vec<_> = placed
        .iter()
        .map(|placed| (placed.comment.wp_id, placed.parent))
        .collect();
    assert_eq!(
        order,
        [(3, None), (6, None), (5, Some(3)), (8, None), (9, Some(8))]
    );
}

#[test]
fn categories_and_tags_of_one_slug_are_one_tag() {
    let file = everything();
    let export = parse(file.as_bytes()).unwrap();
    let tags = labels::tags(&plan(&export));
    assert_eq!(tags.len(), 1);
    assert_eq!((tags[0].slug.as_str(), tags[0].name.as_str()), ("inks", "Inks"));
}
