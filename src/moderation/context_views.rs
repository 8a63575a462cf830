//! What stands beside a comment at the desk for a decision: why it is held, what it answers, who wrote it and
//! where they stand, how they can be reached, where its links lead.

use maud::{Markup, html};

use super::find_form::{Find, Look};
use super::find_views::href;
use super::history_form::HistoryForm;
use super::item_views::{ItemView, pairs, said, tells};
use super::items::{Item, Reach};
use super::network_views;
use super::question_views::by_rule;
use super::seeming_views;
use super::verify_views::verification;
use crate::affiliation::RequestState;
use crate::comments::Status;
use crate::screening::why;
use crate::text::{self, SafeUrl};
use crate::{t, urls, words};

pub fn context(view: &ItemView) -> Markup {
    let (item, comment) = (view.item, &view.item.comment);
    let name = comment.name.as_str();
    html! {
        aside .ctx aria-label={ (t!("desk-about", name = name)) ", " (view.site.date_time(comment.created_at)) } {
            @if comment.status == Status::Pending || !comment.reasons.0.is_empty() {
                h4 { (t!("desk-why-held")) }
                (reasons(view))
            }
            (seeming_views::sentences(view))
            (parent(item))
            @if item.reach != Reach::Team {
                h4 { (t!("desk-here", name = name)) }
                p { (history(view)) (trust(view)) }
                (everything(view))
                h4 { (t!("desk-stands", name = name)) }
                p { (stands(view)) }
                (by_rule(view))
                @if let Some(label) = said(view).filter(|label| !label.more.is_empty()) { p .soft { (pairs(&label)) } }
                (verification(view))
                @if view.decides {
                    h4 { (t!("desk-reach", name = name)) }
                    p { (reach(item)) }
                }
            }
            (network_views::others(view))
            (links(item))
            @if let (Some(by), Some(at)) = (&item.decided_by, comment.decided_at) {
                h4 { (t!("desk-decided")) }
                p {
                    (t!("desk-decided-by", name = by.as_str(), at = view.site.date_time(at)))
                    @if view.decides { " · " (past(view)) }
                }
            }
            @if comment.status == Status::Published {
                p {
                    a href={ (view.site.href(&urls::DeskComment { id: comment.id })) (Look::beside(view.view, view.look)) } { (t!("desk-alone")) }
                }
            }
        }
    }
}

/// The way to all that happened to it, where the decision can be taken back.
fn past(view: &ItemView) -> Markup {
    let about = HistoryForm::about_comment(view.item.comment.id).query();
    html! { a href={ (view.site.href(&urls::Audit)) (about) } { (t!("desk-history")) } }
}

/// Every rule that spoke, with the words it matched.
fn reasons(view: &ItemView) -> Markup {
    let comment = &view.item.comment;
    html! {
        @if comment.reasons.0.is_empty() { p { (t!("desk-no-reason")) } } @else {
            ul {
                @for reason in &comment.reasons.0 {
                    li {
                        (why(&view.site.settings, &reason.rule))
                        @if tells(reason, comment) { (words::colon()) mark { (reason.matched) } }
                    }
                }
            }
        }
    }
}

fn parent(item: &Item) -> Markup {
    html! {
        @match &item.parent {
            Some(parent) => {
                h4 { (t!("desk-in-reply-to", name = parent.name.as_str())) }
                blockquote { p { (text::excerpt(&parent.html, 500)) } }
            },
            None => {
                h4 { (t!("desk-in-reply")) }
                p { (t!("desk-opens-thread")) }
            },
        }
    }
}

fn history(view: &ItemView) -> String {
    match view.item.history {
        None => t!("desk-not-remembered"),
        Some(history) if history.published + history.rejected == 0 => t!("desk-first-here"),
        Some(history) => t!(
            "desk-seen-here",
            published = history.published,
            rejected = history.rejected,
            since = view.site.date(history.first_seen)
        ),
    }
}

/// Whether they are trusted here, or how much they lack; nothing of who is not remembered.
fn trust(view: &ItemView) -> String {
    let after = view.site.settings.screening.trust_after;
    match view.item.history.map(|history| history.earned.missing(after)) {
        None => String::new(),
        Some(0) => format!(" {}", t!("desk-trusted")),
        Some(missing) => format!(" {}", t!("desk-not-trusted", missing = missing)),
    }
}

/// The way to all that the same person sent, where there is anything to tell them by. The link names the
/// comment and no address.
fn everything(view: &ItemView) -> Markup {
    let comment = &view.item.comment;
    let known = comment.commenter_id.is_some() || view.decides && !comment.email.is_empty();
    let find = Find {
        person: Some(comment.id),
        ..Find::default()
    };
    html! {
        @if known {
            p { a href=(href(view.site, view.view, &find)) { (t!("desk-everything", name = comment.name.as_str())) } }
        }
    }
}

fn stands(view: &ItemView) -> String {
    let standing = &view.item.standing;
    if let Some(label) = &standing.label {
        return t!("desk-says", label = label.words.as_str());
    }
    if let Some(label) = &standing.proposed {
        return t!("desk-says-waiting", label = label.words.as_str());
    }
    if let Some(label) = said(view) {
        return t!("desk-said-to-team", label = label.words.as_str());
    }
    match &standing.request {
        Some(request) => match request.state {
            RequestState::Requested => t!("desk-asked", at = view.site.date(request.asked_at)),
            RequestState::Declined => t!("desk-answer-declined"),
            RequestState::Expired => t!("desk-asked-expired"),
            RequestState::Undeliverable => t!("desk-asked-undeliverable"),
            RequestState::AnsweredInThread => t!("desk-answered-in-thread"),
            RequestState::Answered
            | RequestState::Amended
            | RequestState::Settled
            | RequestState::Cancelled
            | RequestState::Redacted
            | RequestState::Withdrawn => {
                t!("desk-nothing-said")
            }
        },
        None => t!("desk-nothing-said"),
    }
}

/// How a person can be told something, in a sentence.
pub fn reach(item: &Item) -> String {
    let email = item.comment.email.as_str();
    match item.reach {
        Reach::Mail { confirmed: true } => t!("desk-reach-mail-confirmed", email = email),
        Reach::Mail { confirmed: false } => t!("desk-reach-mail-unconfirmed", email = email),
        Reach::Receipt => t!("desk-reach-receipt-long"),
        Reach::Team => t!("desk-reach-team"),
    }
}

/// Where links really lead.
fn links(item: &Item) -> Markup {
    let links = text::links(&item.comment.html);
    let website = SafeUrl::parse_website(&item.comment.website);
    html! {
        h4 { (t!("desk-links")) }
        @if links.is_empty() && website.is_none() { p { (t!("desk-no-links")) } } @else {
            ul {
                @if let Some(website) = &website { li { (t!("desk-website")) " " mark { (website.host()) } } }
                @for link in &links { li { (t!("desk-link-to")) " " mark { (link.host()) } } }
            }
        }
    }
}
