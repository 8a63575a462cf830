//! The records of an export, one line each before equal lines are summed.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::super::fate::{
    AuthorFate, CommentFate, CommentKind, CommentState, ItemFate, Plan, PlannedItem, TextKind, TextState,
};
use super::super::{Comment, Item, Label, Term, labels};
use super::{Account, Became, Known, Line};

const HERE: &str = "already here";
const TWICE: &str = "stands twice in the file";
const OWNER: &str = "belongs to something that was not imported";

type Verdict = (Became, String);

pub fn add(account: &mut Account, plan: &Plan, known: &Known) {
    for (author, fate) in &plan.authors {
        let verdict = match fate {
            AuthorFate::Repeated => merged(TWICE),
            AuthorFate::Byline if known.authors.contains(&author.login) => merged(HERE),
            AuthorFate::Byline => imported("a byline"),
        };
        account.add(line("wp:author", "", verdict));
    }
    let shared = labels::shared(plan);
    for planned in &plan.items {
        add_item(account, planned, &shared, known);
    }
    add_terms(account, plan, &shared, known);
}

/// For every slug of a tag the one whose tag it shares.
type Shared = BTreeMap<String, String>;

fn add_item(account: &mut Account, planned: &PlannedItem, shared: &Shared, known: &Known) {
    let item = planned.item;
    let what = format!(
        "{}, {}",
        or(&item.post_type, "no type"),
        or(&item.status, "no status")
    );
    let what = if item.protected {
        what + ", protected"
    } else {
        what
    };
    account.add(line("item", &what, item_verdict(item, planned.fate, known)));
    let is_text = matches!(planned.fate, ItemFate::Text(..));
    let mut seen = BTreeSet::new();
    for label in &item.terms {
        let first = seen.insert(shared.get(&label.slug).unwrap_or(&label.slug));
        let verdict = match label_verdict(label, is_text, first) {
            (Became::Imported, _) if known.items.contains(&item.wp_id) => merged(HERE),
            verdict => verdict,
        };
        account.add(line("category", &label.taxonomy, verdict));
    }
    for meta in &item.meta {
        let verdict = meta_verdict(&meta.key, planned.fate);
        account.add(line("wp:postmeta", meta_group(&meta.key), verdict));
    }
    for (comment, fate) in &planned.comments {
        add_comment(account, comment, *fate, known);
    }
}

fn item_verdict(item: &Item, fate: ItemFate, known: &Known) -> Verdict {
    match fate {
        ItemFate::Skipped(why) => skipped(&why.to_string()),
        ItemFate::Repeated => merged(TWICE),
        ItemFate::ReusableBlock => merged("into the texts that use it"),
        _ if known.items.contains(&item.wp_id) => merged(HERE),
        ItemFate::Attachment if known.files.contains(&item.wp_id) => imported("with its file"),
        ItemFate::Attachment => skipped("its file is not at hand; texts keep the old address"),
        ItemFate::Text(kind, state) => imported(match (kind, state) {
            (TextKind::Post, TextState::Published) => "a published post",
            (TextKind::Post, TextState::Scheduled) => "a scheduled post",
            (TextKind::Post, TextState::Draft) => "a draft, never public",
            (_, TextState::Unlisted) => "a post in no list, because it has comments",
            (TextKind::Page, TextState::Published) => "a published page",
            (TextKind::Page, TextState::Scheduled) => "a scheduled page",
            (TextKind::Page, TextState::Draft) => "a draft of a page, never public",
        }),
    }
}

fn label_verdict(label: &Label, is_text: bool, first: bool) -> Verdict {
    if !is_text {
        skipped(OWNER)
    } else if !labels::is_tag_taxonomy(&label.taxonomy) {
        skipped("no category and no tag")
    } else if !labels::is_tag(label) {
        skipped("the default category says nothing")
    } else if first {
        imported("a tag of its text")
    } else {
        merged("the text has this tag already")
    }
}

fn meta_verdict(key: &str, fate: ItemFate) -> Verdict {
    match (key, fate) {
        (_, ItemFate::Skipped(_) | ItemFate::Repeated) => skipped(OWNER),
        ("_thumbnail_id", ItemFate::Text(..)) => merged("the picture above the text"),
        ("_wp_attachment_image_alt", _) => merged("describes its picture in the texts"),
        _ => skipped("WordPress's or a plugin's own note"),
    }
}

/// WordPress makes names with numbers and hashes in them.
fn meta_group(key: &str) -> &str {
    let known = ["_menu_item", "_oembed", "_wp_trash", "_edit"];
    known
        .into_iter()
        .find(|start| key.starts_with(start))
        .unwrap_or(key)
}

fn add_comment(account: &mut Account, comment: &Comment, fate: CommentFate, known: &Known) {
    let what = format!("{}, {}", comment.kind, approved(&comment.approved));
    let verdict = match fate {
        CommentFate::Skipped(why) => skipped(&why.to_string()),
        CommentFate::Repeated => merged(TWICE),
        CommentFate::Taken(..) if known.comments.contains(&comment.wp_id) => merged(HERE),
        CommentFate::Taken(kind, state) => imported(match (kind, state) {
            (CommentKind::Comment, CommentState::Published) => "a published comment",
            (CommentKind::Comment, CommentState::Pending) => "a comment at the desk",
            (CommentKind::Comment, CommentState::Spam) => "a comment marked as spam",
            (CommentKind::Pingback, CommentState::Published) => "a pingback, shown apart",
            (CommentKind::Pingback, CommentState::Pending) => "a pingback at the desk",
            (CommentKind::Pingback, CommentState::Spam) => "a pingback marked as spam",
        }),
    };
    account.add(line("wp:comment", &what, verdict));
    for _ in &comment.meta {
        let verdict = skipped("a plugin's own note");
        account.add(line("wp:commentmeta", "", verdict));
    }
}

fn approved(word: &str) -> &str {
    match word {
        "1" => "approved",
        "0" => "waiting",
        "" => "no state",
        other => other,
    }
}

fn add_terms(account: &mut Account, plan: &Plan, shared: &Shared, known: &Known) {
    let mut seen = HashSet::new();
    for term in &plan.export.terms {
        let verdict = term_verdict(term, shared, &mut seen, known);
        account.add(line(&term.element, &term.taxonomy, verdict));
        for _ in &term.meta {
            account.add(line("wp:termmeta", "", skipped("a plugin's own note")));
        }
    }
}

fn term_verdict<'a>(term: &Term, shared: &'a Shared, seen: &mut HashSet<&'a str>, known: &Known) -> Verdict {
    if !labels::is_tag_taxonomy(&term.taxonomy) {
        return skipped("no category and no tag");
    }
    if labels::is_default(&term.slug) {
        return skipped("the default category says nothing");
    }
    match shared.get(&term.slug) {
        None => skipped("no imported text has it"),
        Some(first) if !seen.insert(first) => merged("a tag of this name exists"),
        Some(_) if known.tags.contains(&term.slug) => merged(HERE),
        Some(_) => imported("a tag"),
    }
}

fn or<'a>(word: &'a str, otherwise: &'a str) -> &'a str {
    if word.is_empty() { otherwise } else { word }
}

fn imported(why: &str) -> Verdict {
    (Became::Imported, why.to_owned())
}

fn merged(why: &str) -> Verdict {
    (Became::Merged, why.to_owned())
}

fn skipped(why: &str) -> Verdict {
    (Became::Skipped, why.to_owned())
}

fn line(element: &str, what: &str, (became, why): Verdict) -> Line {
    Line {
        element: element.to_owned(),
        what: what.to_owned(),
        became,
        why,
    }
}
