//! The page of the saved replies, and the replies in the fold of the desk in which one is written.

use maud::{Markup, html};

use super::View;
use super::around_views::count_words;
use super::form::DeskForm;
use super::form_views::typed;
use super::item_views::ItemView;
use super::replies::{REPLIES_MAX, SavedReply, TITLE_MAX};
use super::replies_form::RowErrors;
use crate::affiliation::owner_views::movers;
use crate::people::Person;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

pub struct RepliesPage<'a> {
    pub person: &'a Person,
    pub pending: i64,
    /// As they are stored, or as they were typed.
    pub rows: Vec<SavedReply>,
    pub wrong: RowErrors,
    pub saved: bool,
}

pub fn replies(site: &Site, page: &RepliesPage) -> Markup {
    let title = t!("replies-title");
    let frame = Page::admin(site, &title, page.person)
        .here(Here::Desk)
        .pending(count_words(View::Pending, page.pending));
    let count = page.rows.len();
    frame.render(&html! {
        main #main .words {
            h1 { (title) }
            @if page.saved { div .note .ui role="status" { p { (t!("settings-saved")) } } }
            @if !page.wrong.is_empty() { div .note .wrong .ui role="alert" { p { (t!("settings-not-saved")) } } }
            p .ui .soft { (t!("replies-lead", max = REPLIES_MAX)) }
            form method="post" action=(site.href(&urls::SavedReplies)) novalidate {
                // Enter in a title saves, and moves nothing.
                button hidden name="intent" value="save" {}
                @for row in 0..count { (one(page, row)) }
                @if count < REPLIES_MAX { (one(page, count)) }
                p .acts { button .go name="intent" value="save" { (t!("settings-save")) } }
            }
            p .ui { a href=(site.href(&urls::Desk)) { (t!("replies-desk")) } }
        }
    })
}

/// A row; one behind the last is empty, to add another.
fn one(page: &RepliesPage, row: usize) -> Markup {
    let reply = page.rows.get(row).cloned().unwrap_or_default();
    let wrong = page.wrong.get(&row);
    let number = row + 1;
    let legend = match page.rows.get(row) {
        Some(_) => t!("replies-one", number = number),
        None => t!("replies-new"),
    };
    html! {
        fieldset .row {
            legend { (legend) }
            @if let Some(wrong) = wrong { p .bad id={ "reply-" (row) "-bad" } { (wrong) } }
            div .f {
                label for={ "title-" (row) } { (t!("replies-name")) }
                input type="text" id={ "title-" (row) } name="title" value=(reply.title) maxlength=(TITLE_MAX) autocomplete="off";
            }
            div .f {
                label for={ "text-" (row) } { (t!("replies-text")) }
                textarea id={ "text-" (row) } name="text" rows="3" aria-invalid=[wrong.map(|_| "true")]
                    aria-describedby=[wrong.map(|_| format!("reply-{row}-bad"))] { "\n" (reply.text) }
            }
            @if row < page.rows.len() { (moves(row, page.rows.len(), &legend)) }
        }
    }
}

fn moves(row: usize, count: usize, what: &str) -> Markup {
    html! {
        div .moves {
            (movers(row, count, what))
            button name="intent" value={ "remove-" (row) } aria-label=(t!("owner-remove-what", what = what)) { (t!("owner-remove")) }
        }
    }
}

/// In the fold of a reply: a button for each, and the way to the list. Without the script a button draws
/// the form again with its text.
pub fn choose(view: &ItemView) -> Markup {
    html! {
        @if let Some(replies) = view.replies.filter(|replies| !replies.is_empty()) {
            p .acts .saved {
                @for (number, reply) in replies.iter().enumerate() {
                    button name="decision" value={ "use_reply-" (number) } data-reply=(number) { kbd { (number + 1) } " " (reply.title) }
                }
            }
        }
        @if view.replies.is_some() { p .hint { a href=(view.site.href(&urls::SavedReplies)) { (t!("replies-edit")) } } }
    }
}

/// What stands in the field of a reply: what was typed, with the saved one that was asked for below it.
pub fn text(view: &ItemView) -> String {
    let form = typed(view);
    let before = form.map_or("", |form| form.reply.trim_end());
    let wanted = form
        .and_then(DeskForm::wants_reply)
        .and_then(|number| view.replies?.get(number));
    let Some(reply) = wanted else {
        return form.map_or_else(String::new, |form| form.reply.clone());
    };
    let reply = reply.to(&view.item.comment.name, view.post_title);
    if before.is_empty() {
        reply
    } else {
        format!("{before}\n\n{reply}")
    }
}

/// The texts once a page, for the script.
pub fn texts(replies: &[SavedReply]) -> Markup {
    html! {
        @if !replies.is_empty() {
            ul #replies hidden { @for reply in replies { li { (reply.text) } } }
        }
    }
}
