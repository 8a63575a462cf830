//! The history as a page: who did what to which comment or post, and when.

use maud::{Markup, html};

use super::history::Line;
use crate::people::Person;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

pub fn history(site: &Site, person: &Person, pending: i64, lines: &[Line], more: bool) -> Markup {
    let title = t!("history-title");
    Page::admin(site, &title, person).here(Here::Desk).pending(pending).render(&html! {
        main #main {
            h1 { (title) }
            p .ui .soft { (t!("history-lead")) }
            @if lines.is_empty() { p { (t!("history-empty")) } } @else { (table(site, lines)) }
            @if let Some(last) = lines.last().filter(|_| more) {
                nav .pager aria-label=(t!("history-pages")) {
                    a .btn rel="next" href={ (site.href(&urls::Audit)) "?before=" (last.id) } { (t!("history-older")) }
                }
            }
        }
    })
}

fn table(site: &Site, lines: &[Line]) -> Markup {
    html! {
        table .rows {
            thead {
                tr {
                    th scope="col" { (t!("history-what")) }
                    th scope="col" { (t!("history-who")) }
                    th scope="col" { (t!("history-where")) }
                    th scope="col" { (t!("history-when")) }
                }
            }
            tbody {
                @for line in lines {
                    tr {
                        th scope="row" {
                            @match words(&line.action) { Some(words) => (words), None => code { (line.action) } }
                            @if line.undone { " " span .state .wait { (t!("history-undone")) } }
                        }
                        td { @match &line.person { Some(name) => (name), None => (actor(&line.actor)) } }
                        td { (place(site, line)) }
                        td { time datetime=(line.at.rfc3339()) { (site.date_time(line.at)) } }
                    }
                }
            }
        }
    }
}

fn place(site: &Site, line: &Line) -> Markup {
    html! {
        @if let Some((id, name)) = &line.comment {
            a href=(site.href(&urls::DeskComment { id: *id })) { (t!("history-comment", name = name.as_str())) }
            @if line.post.is_some() { ", " }
        }
        @if let Some(post) = &line.post { (post) }
    }
}

fn actor(code: &str) -> String {
    match code {
        "commenter" => t!("history-actor-commenter"),
        "rule" => t!("history-actor-rule"),
        "job" => t!("history-actor-job"),
        "import" => t!("history-actor-import"),
        _ => t!("history-actor-moderator"),
    }
}

/// What an action is called; `None` for one this page does not know.
fn words(action: &str) -> Option<String> {
    Some(match action {
        "comment.submitted" => t!("history-comment-submitted"),
        "comment.edited" => t!("history-comment-edited"),
        "comment.edit_waits" => t!("history-comment-edit-waits"),
        "comment.withdrawn" => t!("history-comment-withdrawn"),
        "comment.approve" => t!("history-comment-approve"),
        "comment.keep" => t!("history-comment-keep"),
        "comment.reject" => t!("history-comment-reject"),
        "comment.spam" => t!("history-comment-spam"),
        "comment.hide" => t!("history-comment-hide"),
        "comment.trash" => t!("history-comment-trash"),
        "comment.restore" => t!("history-comment-restore"),
        "comment.undo" => t!("history-comment-undo"),
        "comment.reply_undone" => t!("history-comment-reply-undone"),
        "comment.answer_gone" => t!("history-comment-answer-gone"),
        "comment.claim_proved" => t!("history-comment-claim-proved"),
        "comment.reply_closed" => t!("history-comment-reply-closed"),
        "comment.reply_reopened" => t!("history-comment-reply-reopened"),
        "comment.sent_back" => t!("history-comment-sent-back"),
        "comment.proposal_used" => t!("history-comment-proposal-used"),
        "comment.proposal_kept" => t!("history-comment-proposal-kept"),
        "comment.edit_accepted" => t!("history-comment-edit-accepted"),
        "comment.edit_declined" => t!("history-comment-edit-declined"),
        "comment.hidden_by_reports" => t!("history-comment-hidden-by-reports"),
        "comment.reports_settled" => t!("history-comment-reports-settled"),
        "comment.label_kept" => t!("history-comment-label-kept"),
        "comment.label_redacted" => t!("history-comment-label-redacted"),
        "comments.decided" => t!("history-comments-decided"),
        "comments.undo" => t!("history-comments-undo"),
        "affiliation.clarified" => t!("history-affiliation-clarified"),
        "affiliation.asked" => t!("history-affiliation-asked"),
        "affiliation.answered" => t!("history-affiliation-answered"),
        "affiliation.declined" => t!("history-affiliation-declined"),
        "affiliation.expired" => t!("history-affiliation-expired"),
        "affiliation.answered_in_thread" => t!("history-affiliation-answered-in-thread"),
        "affiliation.undeliverable" => t!("history-affiliation-undeliverable"),
        "affiliation.cancelled" => t!("history-affiliation-cancelled"),
        "affiliation.verified" => t!("history-affiliation-verified"),
        "affiliation.vouched" => t!("history-affiliation-vouched"),
        "affiliation.official" => t!("history-affiliation-official"),
        "affiliation.unverified" => t!("history-affiliation-unverified"),
        "affiliation.withdrawn" => t!("history-affiliation-withdrawn"),
        "post.created" => t!("history-post-created"),
        "post.edited" => t!("history-post-edited"),
        "post.published" => t!("history-post-published"),
        "post.scheduled" => t!("history-post-scheduled"),
        "post.submitted" => t!("history-post-submitted"),
        "post.unlisted" => t!("history-post-unlisted"),
        "post.unpublished" => t!("history-post-unpublished"),
        "post.trashed" => t!("history-post-trashed"),
        "post.restored" => t!("history-post-restored"),
        "subject.site_changed" => t!("history-subject-site"),
        "settings.changed" => t!("history-settings-changed"),
        "site.set_up" => t!("history-site-set-up"),
        "person.password_reset" => t!("history-person-password-reset"),
        _ => return None,
    })
}
