//! The history of a post as its writers see it.

use maud::{Markup, html};

use super::beside::Lost;
use super::editor_views::field_name;
use super::read::Editable;
use super::revisions::{Content, Line, Lines, Pair};
use crate::people::Person;
use crate::web::attempt;
use crate::web::compared::compared_in_short;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls, words};

/// What a version is compared with.
pub enum Beside<'a> {
    /// The version before it.
    Before,
    /// What stands now.
    Now(&'a Content),
}

/// Every version.
pub fn list(site: &Site, person: &Person, post: &Editable, lines: &Lines) -> Markup {
    let id = post.page.id;
    let title = t!("revisions-title", title = post.page.title.as_str());
    Page::admin(site, &title, person).here(Here::Posts).render(&html! {
        main #main .revisions {
            h1 { (title) }
            p .ui .soft { (t!("revisions-lead")) " " a href=(site.href(&urls::EditPost { id })) { (t!("revisions-back")) } }
            @if lines.lines.is_empty() { p .ui .soft { (t!("revisions-none")) } }
            ol .plain .ui {
                @for (at, line) in lines.lines.iter().enumerate() { (row(site, post, line, at == 0 && !lines.is_later)) }
            }
            @if let Some(older) = lines.older {
                nav .pager aria-label=(t!("list-pager")) {
                    a .btn href={ (site.href(&urls::PostHistory { id })) "?before=" (older) } { (t!("list-older")) }
                }
            }
        }
    })
}

fn row(site: &Site, post: &Editable, line: &Line, is_newest: bool) -> Markup {
    let address = urls::PostRevision {
        id: post.page.id,
        revision: line.id,
    };
    html! {
        li {
            a href=(site.href(&address)) { (site.date_time(line.saved_at)) }
            @if !line.by.is_empty() { " · " (t!("revisions-by", name = line.by.as_str())) }
            @if is_newest { " · " b { (t!("revisions-newest")) } }
            @if line.title != post.page.title { " · " span .soft { (line.title) } }
        }
    }
}

/// One version as it is shown.
pub struct Version<'a> {
    pub post: &'a Editable,
    pub pair: &'a Pair,
    pub beside: &'a Beside<'a>,
    /// What of it would not come back.
    pub lost: &'a Lost,
}

/// One version, what is different in it, and the button that brings it back.
pub fn revision(site: &Site, person: &Person, version: &Version<'_>) -> Markup {
    let Version {
        post, pair, beside, ..
    } = *version;
    let id = post.page.id;
    let date = site.date_time(pair.revision.saved_at);
    let title = t!(
        "revisions-of",
        date = date.as_str(),
        title = post.page.title.as_str()
    );
    let empty = Content::nothing();
    let (before, after) = match beside {
        Beside::Before => (
            pair.before.as_ref().map_or(&empty, |before| &before.content),
            &pair.revision.content,
        ),
        Beside::Now(now) => (*now, &pair.revision.content),
    };
    Page::admin(site, &title, person)
        .here(Here::Posts)
        .render(&html! {
            main #main .revisions {
                h1 { (title) }
                p .ui .soft {
                    @if !pair.by.is_empty() { (t!("revisions-by", name = pair.by.as_str())) ". " }
                    a href=(site.href(&urls::PostHistory { id })) { (t!("revisions-all")) } " · "
                    a href=(site.href(&urls::EditPost { id })) { (t!("revisions-back")) }
                }
                (choice(site, post, pair, beside))
                (changes(before, after, beside))
                @if !pair.is_newest { (restore(site, version)) }
                (whole(&pair.revision.content))
            }
        })
}

fn choice(site: &Site, post: &Editable, pair: &Pair, beside: &Beside<'_>) -> Markup {
    let here = site.href(&urls::PostRevision {
        id: post.page.id,
        revision: pair.revision.id,
    });
    let is_now = matches!(beside, Beside::Now(_));
    html! {
        @if !pair.is_newest {
            ul .views aria-label=(t!("write-views")) {
                li { a href=(here) aria-current=[(!is_now).then_some("page")] { (t!("revisions-what-changed")) } }
                li { a href={ (here) "?against=now" } aria-current=[is_now.then_some("page")] { (t!("revisions-against-now")) } }
            }
        }
    }
}

/// Everything that differs.
fn changes(before: &Content, after: &Content, beside: &Beside<'_>) -> Markup {
    let differing = before.changes(after);
    html! {
        @if differing.is_empty() {
            p .ui .soft {
                @match beside { Beside::Before => (t!("revisions-no-change")), Beside::Now(_) => (t!("revisions-is-now")) }
            }
        }
        @for (name, before, after) in &differing {
            section .change {
                h2 { (field_name(name)) }
                (compared_in_short(before, after))
            }
        }
        @if before.beside.is_none() || after.beside.is_none() {
            p .ui .soft { (t!("revisions-texts-alone")) }
        }
    }
}

fn restore(site: &Site, version: &Version<'_>) -> Markup {
    let Version { post, pair, lost, .. } = *version;
    let address = urls::PostRevision {
        id: post.page.id,
        revision: pair.revision.id,
    };
    let words = if post.page.status.is_public() {
        t!("revisions-restore-public")
    } else {
        t!("revisions-restore-hint")
    };
    html! {
        form .ui method="post" action=(site.href(&address)) {
            (attempt::field(site))
            input type="hidden" name="version" value=(post.version);
            p .hint { (words) }
            (gone(lost))
            p .acts { button .go { (t!("revisions-restore")) } }
        }
    }
}

/// What would not come back.
fn gone(lost: &Lost) -> Markup {
    html! {
        @if !lost.bylines.is_empty() { p .note .ui { (t!("revisions-lost-bylines", names = words::list(&lost.bylines))) } }
        @if let Some(cover) = &lost.cover { p .note .ui { (t!("revisions-lost-cover", name = cover.as_str())) } }
    }
}

/// The text as it was, to read or to copy from.
fn whole(content: &Content) -> Markup {
    html! {
        details .ui {
            summary { (t!("revisions-whole")) }
            pre .whole tabindex="0" { (content.source) }
        }
    }
}
