//! The history as a page: who did what to which comment or post, and when; what of it is shown, and all of
//! that as a file.

use std::collections::{HashMap, HashSet};

use maud::{Markup, html};

use super::around_views::count_words;
use super::ban_done::Way;
use super::history::Line;
use super::history_form::HistoryForm;
use super::history_words::{Part, actor, words};
use super::rule_done::{self, Place};
use super::{View, ban_views, rule_done_views, thread_views};
use crate::ids::{AuditId, PersonId};
use crate::people::Person;
use crate::web::attempt;
use crate::web::components::kind_of_day;
use crate::web::form::FieldErrors;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

/// Everything the page shows.
pub struct HistoryPage<'a> {
    pub person: &'a Person,
    pub pending: i64,
    pub lines: &'a [Line],
    /// There are older ones.
    pub more: bool,
    /// Whose lines can be chosen; nobody where they are not told apart.
    pub team: &'a [(PersonId, String)],
    pub form: &'a HistoryForm,
    pub errors: &'a FieldErrors,
    /// Changes of rules that can be taken back, for who may.
    pub reversible: &'a HashSet<AuditId>,
    /// What was done to own notes, and can be taken back.
    pub notes: &'a HashSet<AuditId>,
    /// What was done with bans by themselves, and what takes it back.
    pub bans: &'a HashMap<AuditId, Way>,
}

impl HistoryPage<'_> {
    /// Rather than what became of one comment.
    fn sees_all(&self) -> bool {
        self.person.role.moderates()
    }
}

pub fn history(site: &Site, page: &HistoryPage) -> Markup {
    let title = t!("history-title");
    let frame = Page::admin(site, &title, page.person)
        .here(Here::Desk)
        .pending(count_words(View::Pending, page.pending));
    frame.render(&html! {
        main #main {
            h1 { (title) }
            p .ui .soft { (t!("history-lead")) " " (t!("history-undo-hint")) }
            (choice(site, page))
            @if page.lines.is_empty() { p { (nothing(page)) } } @else { (table(site, page)) }
            @if let Some(last) = page.lines.last().filter(|_| page.more) {
                nav .pager aria-label=(t!("history-pages")) {
                    a .btn rel="next" href=(older(site, page, last)) { (t!("history-older")) }
                }
            }
            (files(site, page))
        }
    })
}

fn nothing(page: &HistoryPage) -> String {
    if page.form.is_empty() {
        t!("history-empty")
    } else {
        t!("history-nothing-like-this")
    }
}

fn older(site: &Site, page: &HistoryPage, last: &Line) -> String {
    let query = page.form.query();
    let joint = if query.is_empty() { "?" } else { "&" };
    format!("{}{query}{joint}before={}", site.href(&urls::Audit), last.id)
}

/// Which lines to show. What it is about is chosen by a link beside a line, and only taken away here.
fn choice(site: &Site, page: &HistoryPage) -> Markup {
    let form = page.form;
    html! {
        form .choice method="get" action=(site.href(&urls::Audit)) aria-label=(t!("history-choose")) {
            @if !page.team.is_empty() { (who(page)) }
            div .f {
                label for="what" { (t!("history-what")) }
                select #what name="what" {
                    option value="" { (t!("history-anything")) }
                    @for part in Part::ALL {
                        optgroup label=(part.title()) {
                            @for (code, words) in part.actions() { option value=(code) selected[form.what == code] { (words) } }
                        }
                    }
                }
            }
            (day("from", &t!("history-from"), &form.from, page.errors))
            (day("to", &t!("history-to"), &form.to, page.errors))
            @if !form.post.is_empty() { input type="hidden" name="post" value=(form.post); }
            @if !form.comment.is_empty() { input type="hidden" name="comment" value=(form.comment); }
            p .acts {
                button { (t!("history-show")) }
                @if page.sees_all() && !form.is_empty() { a .btn .bare href=(site.href(&urls::Audit)) { (t!("history-show-all")) } }
            }
        }
        (about(page))
    }
}

fn who(page: &HistoryPage) -> Markup {
    html! {
        div .f {
            label for="who" { (t!("history-who")) }
            select #who name="who" {
                option value="" { (t!("history-anybody")) }
                @for (id, name) in page.team { option value=(id) selected[page.form.who == id.to_string()] { (name) } }
            }
        }
    }
}

fn day(name: &'static str, label: &str, value: &str, errors: &FieldErrors) -> Markup {
    let error = errors.of(name);
    html! {
        div .f {
            label for=(name) { (label) }
            @if let Some(error) = error { p .bad id={ (name) "-error" } { (error) } }
            input id=(name) name=(name) type=(kind_of_day(error.is_some())) value=(value) aria-invalid=[error.map(|_| "true")]
                aria-describedby=[error.map(|_| format!("{name}-error"))];
        }
    }
}

/// The one comment or post that the lines are about.
fn about(page: &HistoryPage) -> Markup {
    let line = page.lines.first();
    let name = line.and_then(|line| line.comment.as_ref());
    let title = line.and_then(|line| line.post.as_ref());
    html! {
        @if let Some((_, name)) = name.filter(|_| !page.form.comment.is_empty()) {
            p .ui { (t!("history-about-comment", name = name.as_str())) }
        } @else if let Some((_, title)) = title.filter(|_| !page.form.post.is_empty()) {
            p .ui { (t!("history-about-post", post = title.as_str())) }
        }
    }
}

fn table(site: &Site, page: &HistoryPage) -> Markup {
    html! {
        table .rows {
            thead {
                tr {
                    th scope="col" { (t!("history-what")) }
                    th scope="col" { (t!("history-who")) }
                    th scope="col" { (t!("history-where")) }
                    th scope="col" { (t!("history-when")) }
                    th scope="col" { (t!("jobs-act")) }
                }
            }
            tbody { @for line in page.lines { (row(site, page, line)) } }
        }
    }
}

fn row(site: &Site, page: &HistoryPage, line: &Line) -> Markup {
    html! {
        tr {
            th scope="row" {
                @match words(&line.action) { Some(words) => (words), None => code { (line.action) } }
                @if line.undone { " " span .state .wait { (t!("history-undone")) } }
            }
            td { @match &line.person { Some(name) => (name), None => (actor(&line.actor)) } }
            td { (place(site, page, line)) }
            td { time datetime=(line.at.rfc3339()) { (site.date_time(line.at)) } }
            td { (way_back(site, page, line)) }
        }
    }
}

/// The button that takes it back, where that can be done.
fn way_back(site: &Site, page: &HistoryPage, line: &Line) -> Markup {
    let together = line.action == "comments.decided" && !line.undone;
    let of = line
        .comment
        .as_ref()
        .map(|(_, name)| t!("history-comment", name = name.as_str()));
    html! {
        @if together { (undo(site, &site.href(&urls::UndoAll { id: line.id }), None)) }
        @if line.undoable || page.notes.contains(&line.id) { (undo(site, &site.href(&urls::Undo { id: line.id }), of.as_deref())) }
        @if let (Some(back), Some((post, title))) = (line.thread, &line.post) { (thread_views::undo(site, (*post, title), back)) }
        @if let Some(way) = page.bans.get(&line.id) { (ban_views::way_back(site, *way)) }
        @if page.reversible.contains(&line.id) { (rule_done_views::undo(site, line.id)) }
    }
}

/// `of` says of what, for who sees only the button.
fn undo(site: &Site, action: &str, of: Option<&str>) -> Markup {
    html! {
        form method="post" action=(action) {
            (attempt::field(site))
            button .bare { (t!("desk-undo")) @if let Some(of) = of { span .vh { ": " (of) } } }
        }
    }
}

fn place(site: &Site, page: &HistoryPage, line: &Line) -> Markup {
    let audit = site.href(&urls::Audit);
    html! {
        @if let Some((id, name)) = &line.comment {
            a href=(site.href(&urls::DeskComment { id: *id })) { (t!("history-comment", name = name.as_str())) }
            @if page.form.comment.is_empty() {
                " " a .soft href={ (audit) (HistoryForm::about_comment(*id).query()) } {
                    (t!("history-only")) span .vh { ": " (t!("history-comment", name = name.as_str())) }
                }
            }
            @if line.post.is_some() { ", " }
        }
        @if let Some((id, title)) = &line.post {
            @if page.sees_all() && page.form.post.is_empty() {
                a href={ (audit) (HistoryForm::about_post(*id).query()) } { (title) }
            } @else { (title) }
        }
        @match rule_done::place(line) {
            Some(Place::Rule(name)) => { a href={ (site.href(&urls::Rules)) "#" (name) } { (t!("history-rule")) } }
            Some(Place::Trust) => { a href={ (site.href(&urls::Rules)) "#trust" } { (t!("screening-trust")) } }
            None => {}
        }
    }
}

/// What is chosen, as a file.
fn files(site: &Site, page: &HistoryPage) -> Markup {
    let query = page.form.query();
    html! {
        @if page.sees_all() && !page.lines.is_empty() {
            p .ui .soft {
                (t!("history-files")) " "
                a href={ (site.href(&urls::AuditCsv)) (query) } download { "CSV" } " · "
                a href={ (site.href(&urls::AuditJson)) (query) } download { "JSON" }
            }
        }
    }
}
