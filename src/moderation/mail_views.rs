//! The page behind the link in a moderator's mail: one held comment, and the few things one decides on
//! without sitting down at the desk.

use maud::{Markup, html};

use super::Stands;
use super::context_views::context;
use super::form::APPROVE_ALONE;
use super::form_views::{ask, looks_by_enter, may_ask, reply, settling};
use super::item_views::{ItemView, said_here};
use super::queue::Group;
use super::said_views::{already, done_words, notice};
use super::views::{DeskPage, view_of};
use crate::affiliation::questions::Questions;
use crate::comments::{Kind, Status};
use crate::web::attempt;
use crate::web::page::Page;
use crate::web::site::Site;
use crate::{t, urls};

/// The decisions that the page offers.
pub const OFFERED: [&str; 8] = [
    APPROVE_ALONE,
    "approve",
    "accept",
    "chips_only",
    "without_label",
    "publish_ask",
    "hold_ask",
    "spam",
];

pub fn page(site: &Site, page: &DeskPage, signed: &str, stands: Stands) -> Markup {
    let title = match stands {
        Stands::Open => t!("mailed-title"),
        Stands::Late | Stands::Moved => t!("mailed-title-over"),
    };
    let group = page.desk.groups.first();
    Page::lone(site, &title).render(&html! {
        main #main .mailed {
            h1 { (title) }
            @if let Some(refused) = &page.refused { (notice(site, page, refused)) }
            (what_happened(site, page, signed, stands))
            @if let Some(group) = group { (comment(site, page, (group, signed), stands)) }
            p .ui .soft { a href=(at_the_desk(site, page)) { (t!("mailed-desk")) } }
        }
    })
}

/// What was just done, with undo; or why there is nothing to do here.
fn what_happened(site: &Site, page: &DeskPage, signed: &str, stands: Stands) -> Markup {
    html! {
        @if let Some(done) = &page.done {
            div .flash role="status" {
                p { (done_words(done)) }
                @if done.undoable {
                    form method="post" action=(site.href(&urls::MailUndo { signed: signed.to_owned() })) {
                        (attempt::field(site))
                        input type="hidden" name="done" value=(done.id);
                        button .bare { (t!("desk-undo")) }
                    }
                }
            }
        } @else if page.refused.is_none() {
            @match stands {
                Stands::Open => {},
                Stands::Late => div .note .ui role="status" { p { (t!("mailed-late")) } },
                Stands::Moved => div .note .ui role="status" { p { (moved(site, page)) } },
            }
        }
    }
}

/// What became of the comment since it was mailed.
fn moved(site: &Site, page: &DeskPage) -> String {
    let item = page.desk.groups.first().and_then(|group| group.items.first());
    match item {
        Some(item) if item.comment.status != Status::Pending || item.decided_by.is_some() => already(
            site,
            item.decided_by.as_deref(),
            item.comment.status,
            item.comment.decided_at,
        ),
        _ => t!("mailed-changed"),
    }
}

fn comment(site: &Site, page: &DeskPage, (group, signed): (&Group, &str), stands: Stands) -> Markup {
    let questions = Questions::of(&site.settings);
    let post = urls::Post {
        slug: group.post.slug.clone(),
    };
    html! {
        section .group aria-labelledby="post" {
            h2 #post { a href=(site.href(&post)) { (group.post.title) } }
            @if let Some(item) = group.items.first() {
                @let view = view_of(site, page, &questions, (group, item));
                article .item .on {
                    (said_here(&view))
                    @if stands == Stands::Open { (decide(&view, signed)) } @else { (kept(&view)) }
                    (context(&view))
                }
            }
        }
    }
}

fn decide(view: &ItemView, signed: &str) -> Markup {
    let comment = &view.item.comment;
    let link = urls::MailDecision {
        signed: signed.to_owned(),
    };
    let answers = comment.kind == Kind::Comment && view.signed.is_some();
    html! {
        form .decide method="post" action=(view.site.href(&link)) aria-label=(t!("desk-decide", name = comment.name.as_str())) {
            (looks_by_enter())
            (attempt::field(view.site))
            div .tools {
                (settling(view, true))
                @if answers { (reply(view)) }
                @if answers && may_ask(view.item) { (ask(view)) }
                button name="decision" value="spam" { (t!("desk-spam")) }
            }
        }
    }
}

/// What was typed on a page that could not decide any more.
fn kept(view: &ItemView) -> Markup {
    let typed = view.typed.map(|(form, _)| [&form.reply, &form.question]);
    let texts = typed.into_iter().flatten().filter(|text| !text.trim().is_empty());
    html! {
        @for (number, text) in texts.enumerate() {
            @let id = format!("kept-{number}");
            div .f {
                label for=(id) { (t!("mailed-typed")) }
                textarea id=(id) rows="4" readonly { "\n" (text) }
            }
        }
    }
}

fn at_the_desk(site: &Site, page: &DeskPage) -> String {
    match page.first() {
        Some(comment) => site.href(&urls::DeskComment { id: comment.id }),
        None => site.href(&urls::Desk),
    }
}
