//! One comment at the desk: who, why held, what it says, and beside it everything a decision needs.

use maud::{Markup, html};

use super::alike::marks;
use super::answer_views::in_thread;
use super::appeal_views;
use super::bulk_views::tick;
use super::conflict_views;
use super::context_views::context;
use super::form::DeskForm;
use super::form_views::decide;
use super::items::{Item, Reach};
use super::live_views;
use super::note_views;
use super::proposal_views::sent_back;
use super::replies::SavedReply;
use super::report_views;
use super::seeming_views;
use super::spam_fold_views::folded;
use super::thread_views;
use super::{Errand, View};
use crate::affiliation::RequestState;
use crate::affiliation::auto_ask::Subject;
use crate::affiliation::label::{Label, for_team};
use crate::affiliation::questions::Questions;
use crate::affiliation::wording::Wording;
use crate::comments::entity::comment;
use crate::comments::{Reason, Status, mention_views};
use crate::ids::PersonId;
use crate::screening::why;
use crate::text::{self, SafeUrl};
use crate::web::compared::compared;
use crate::web::form::FieldErrors;
use crate::web::site::Site;
use crate::{t, urls, words};

/// From how many characters on a comment is folded.
const LONG: usize = 1_500;

pub struct ItemView<'a> {
    pub site: &'a Site,
    pub item: &'a Item,
    pub post_title: &'a str,
    pub post_slug: &'a str,
    /// It stands first in its thread.
    pub pinned: bool,
    /// What the post is about.
    pub subjects: &'a [Subject],
    /// The questions at hand.
    pub questions: &'a Questions,
    /// What the moderator often replies; `None` where no one is logged in.
    pub replies: Option<&'a [SavedReply]>,
    /// The name that signs replies and questions.
    pub signed: Option<&'a str>,
    pub view: View,
    /// Who looks.
    pub person: PersonId,
    /// Who looks may also decide; who may not sees no address either.
    pub decides: bool,
    /// Who looks may keep people from commenting.
    pub bans: bool,
    /// Who else of the team is on it.
    pub claims: &'a [String],
    /// It has the page to itself.
    pub alone: bool,
    /// It can be chosen together with others.
    pub ticks: bool,
    /// It was, and nothing came of it.
    pub ticked: bool,
    pub focused: bool,
    /// Likely spam: one line until it is opened.
    pub folded: bool,
    /// What somebody came for from a thread.
    pub errand: Option<Errand>,
    /// The page of the thread to go back to; empty for the desk.
    pub back: &'a str,
    /// What is looked for at the desk and the page of it, as forms carry it.
    pub look: &'a str,
    pub typed: Option<&'a (DeskForm, FieldErrors)>,
}

pub fn item(view: &ItemView) -> Markup {
    let comment = &view.item.comment;
    html! {
        article .item .on[view.focused] .long[is_long(comment)] .folded[view.folded] id={ "i" (comment.id) } data-like=[view.ticks.then(|| marks(comment)).flatten()] {
            @if view.folded { (folded(view.item, &inside(view))) } @else { (inside(view)) }
        }
    }
}

fn inside(view: &ItemView) -> Markup {
    html! {
        (said_here(view))
        (note_views::notes(view))
        (conflict_views::both(view))
        @if view.decides { (decide(view)) (thread_views::acts(view)) @if view.alone { (live_views::take(view)) } }
        (context(view))
    }
}

/// Who says what, and what has come to it since.
pub(super) fn said_here(view: &ItemView) -> Markup {
    let comment = &view.item.comment;
    html! {
        (who(view))
        @if let Some(parent) = &view.item.parent {
            p .re { (t!("desk-in-reply-to", name = parent.name.as_str())) " " q { (text::excerpt(&parent.html, 120)) } }
        }
        (appeal_views::asked(view))
        @if is_long(comment) {
            div .say tabindex="0" role="region" aria-label=(t!("desk-text-of", name = comment.name.as_str())) { (comment.html) }
        } @else {
            div .say { (comment.html) }
        }
        (answer(view))
        (in_thread(view))
        (sent_back(view))
        (report_views::reported(view.item))
        @if let Some(edit) = &view.item.edit {
            div .answer { p { b { (t!("desk-edit")) } } (compared(&comment.source, &edit.source)) }
        }
    }
}

/// Only a part of it is seen without scrolling.
pub fn is_long(comment: &comment::Model) -> bool {
    comment.source.chars().count() > LONG
}

fn who(view: &ItemView) -> Markup {
    let comment = &view.item.comment;
    let website = SafeUrl::parse_website(&comment.website);
    html! {
        header .who {
            @if view.ticks { (tick(view)) }
            h3 { a href={ "#i" (comment.id) } { (comment.name) } }
            @if view.decides && !comment.email.is_empty() { span .mail { (comment.email) } }
            @if let Some(website) = &website { span .mail { (website.host()) } }
            @if let (Some(how), Some(page)) = (view.item.mention, &website) {
                a href=(page) rel="nofollow noopener noreferrer" { (mention_views::words(how)) }
            }
            span { (reach_short(view.item.reach)) }
            (when(view))
            ul .held aria-label=(t!("desk-why-held")) { (live_views::mark(view)) (held(view)) }
        }
    }
}

/// When it was sent, which leads to where readers see it.
fn when(view: &ItemView) -> Markup {
    let comment = &view.item.comment;
    let place = urls::Comment {
        slug: view.post_slug.to_owned(),
        id: comment.id,
    };
    let time =
        html! { time datetime=(comment.created_at.rfc3339()) { (view.site.date_time(comment.created_at)) } };
    html! {
        @if comment.status == Status::Published { a .place href=(view.site.href(&place)) { (time) } }
        @else { (time) }
    }
}

fn held(view: &ItemView) -> Markup {
    let (item, comment) = (view.item, &view.item.comment);
    html! {
        @if comment.is_taken_back() { li { (t!("desk-taken-back")) } }
        @else if comment.status != Status::Pending { li { (status_words(comment.status)) } }
        @if view.pinned { li { (t!("thread-pinned")) } }
        @if comment.replies_closed { li { (t!("desk-replies-closed")) } }
        @if let Some(until) = item.held_until { li { (t!("desk-held-until", until = view.site.date_time(until))) } }
        @if item.answered { li { (t!("desk-answered")) } }
        @if item.edit.is_some() { li { (t!("desk-edited")) } }
        @if !item.reports.is_empty() { li { (report_views::in_short(item)) } }
        (appeal_views::mark(view))
        (seeming_views::marks(view))
        @if comment.status == Status::Pending && !item.answered {
            @for reason in &comment.reasons.0 {
                li { (why(&view.site.settings, &reason.rule)) @if tells(reason, comment) { (words::colon()) (reason.matched) } }
            }
        }
    }
}

/// Whether the words that a rule matched say more than the heading does.
pub(super) fn tells(reason: &Reason, comment: &comment::Model) -> bool {
    !reason.matched.is_empty() && reason.matched != comment.name
}

/// A state as the desk calls it.
pub fn status_words(status: Status) -> String {
    match status {
        Status::Pending => t!("desk-status-pending"),
        Status::Published => t!("desk-status-published"),
        Status::Rejected => t!("desk-status-rejected"),
        Status::Spam => t!("desk-status-spam"),
        Status::Hidden => t!("desk-status-hidden"),
        Status::Trashed => t!("desk-status-trashed"),
    }
}

fn reach_short(reach: Reach) -> String {
    match reach {
        Reach::Mail { .. } => t!("desk-reach-mail"),
        Reach::Receipt => t!("desk-reach-receipt"),
        Reach::Team => t!("desk-reach-team"),
    }
}

/// What was answered and waits, with what of it is not public yet.
fn answer(view: &ItemView) -> Markup {
    let item = view.item;
    let standing = &item.standing;
    let declined = standing
        .request
        .as_ref()
        .is_some_and(|request| request.state == RequestState::Declined);
    let says = said(view);
    html! {
        @if item.answered && (item.thread_answer.is_none() || declined || says.is_some()) {
            div .answer {
                @if declined { p { (t!("desk-answer-declined")) } } @else if let Some(label) = &says {
                    p { b { (t!("desk-answer")) } " " (label.words) }
                    @if standing.waits() { (typed(label)) }
                } @else if standing.statement.is_none() {
                    p { (t!("desk-answer-withdrawn")) }
                } @else {
                    p { (t!("desk-answer-nothing")) }
                }
            }
        }
    }
}

/// Everything the author stated, also what is for the team only.
pub(super) fn said(view: &ItemView) -> Option<Label> {
    let (_, statement, _) = view.item.standing.statement.as_ref()?;
    for_team(statement, &Wording::of(&view.site.settings))
}

fn typed(label: &Label) -> Markup {
    html! {
        @if !label.more.is_empty() { p .soft { (pairs(label)) " " (t!("desk-answer-waits")) } }
    }
}

pub(super) fn pairs(label: &Label) -> String {
    label
        .more
        .iter()
        .map(|(heading, text)| t!("desk-pair", heading = heading.as_str(), text = text.as_str()))
        .collect::<Vec<_>>()
        .join(", ")
}
