//! The receipt page. Its sections stand in the order in which they matter: a question, the state, the
//! comment, what can be done (`receipt_acts_views.rs`), the link itself.

use maud::{Markup, html};

use super::entry_views::alone;
use super::form_views::kept;
use super::receipt_page::{ReceiptPage, State};
use super::thread::{By, Entry};
use crate::affiliation::form::StatementForm;
use crate::affiliation::read::{Past, Standing};
use crate::affiliation::views::{self, OnReceipt, Preview};
use crate::t;
use crate::urls::{self, Receipt};
use crate::web::assets::THREAD_JS;
use crate::web::form::FieldErrors;
use crate::web::page::Page;
use crate::web::site::Site;

/// A receipt about to be drawn.
pub struct View<'a> {
    pub site: &'a Site,
    pub receipt: &'a Receipt,
    pub page: &'a ReceiptPage,
    pub standing: &'a Standing,
    /// The names of what the post is about.
    pub subjects: &'a [String],
    /// A text that was just refused.
    pub typed: Option<&'a str>,
    /// A wish for a second look that was just refused.
    pub appealed: &'a str,
    /// What was stated or typed of an affiliation.
    pub statement: &'a StatementForm,
    pub preview: Preview<'a>,
    /// Every version of what was stated, the newest first.
    pub history: &'a [Past],
    pub errors: &'a FieldErrors,
    /// The section in which the statement is verified; may be empty.
    pub verify: Markup,
}

impl View<'_> {
    pub fn render(&self) -> Markup {
        let title = self.title();
        Page::new(self.site, &title).hidden().script(&THREAD_JS).render(&html! {
            main #main data-received=(self.site.href(&urls::Comments { slug: self.page.post.slug.clone() })) {
                h1 { (title) }
                p .ui .soft { (t!("comment-on")) " " (self.post()) }
                (self.wrong())
                (self.question())
                (self.proposal())
                (self.state())
                (self.appeal())
                div .stand {
                    h2 .vh { (t!("receipt-your-comment")) }
                    (alone(self.site, &self.page.post.slug, &self.entry(), 0))
                }
                (self.waiting_edit())
                (self.text())
                (self.redacted())
                (self.own_statement())
                (self.verify)
                section .ui aria-labelledby="yours-h" {
                    h2 #yours-h { (t!("receipt-what-you-can-do")) }
                    (self.follow())
                    (self.edit())
                    (self.withdraw())
                    (self.stored())
                    h2 { (t!("receipt-keep")) }
                    p { (t!("receipt-keep-advice")) }
                    p .url { (self.site.links.absolute(self.receipt)) }
                }
            }
        })
    }

    fn title(&self) -> String {
        let standing = self.standing;
        match (&self.page.state, standing.is_asked()) {
            (State::Published, true) => t!("receipt-published-asked"),
            (State::Waiting, true) => t!("receipt-waiting-asked"),
            (State::Published, false) if standing.label.is_some() => t!("receipt-published-labelled"),
            (State::Published, false) if standing.waits() => t!("receipt-published-answered"),
            (State::Published, false) => t!("receipt-published"),
            (State::Waiting, false) if standing.has_answered() => t!("receipt-waiting-answered"),
            (State::Waiting, false) => t!("receipt-waiting"),
            (State::NotPublished { .. } | State::Spam, _) => t!("receipt-not-published"),
            (State::TakenOff { .. }, _) => t!("receipt-taken-off"),
            (State::HeldAgain | State::AwayForNow, _) => t!("receipt-held-again"),
            (State::Withdrawn, _) => t!("receipt-withdrawn"),
        }
    }

    fn post(&self) -> Markup {
        let post = &self.page.post;
        html! {
            @if post.is_readable {
                a href=(self.site.href(&urls::Post { slug: post.slug.clone() })) { (post.title) }
            } @else {
                (post.title)
            }
        }
    }

    /// What was just refused, first of all.
    fn wrong(&self) -> Markup {
        html! {
            @if !self.errors.is_empty() {
                div .note .wrong .ui role="alert" {
                    h2 { (t!("receipt-not-done")) }
                    @for (_, message) in self.errors.iter() { p { (message) } }
                }
            }
        }
    }

    /// Where the question stands in the thread, or the comment it is about.
    fn reply_address(&self) -> Option<String> {
        let request = self.standing.request.as_ref()?;
        let stands = self.page.state == State::Published && self.page.post.is_readable;
        let reply = urls::Reply {
            slug: self.page.post.slug.clone(),
            id: request.reply_id.unwrap_or(self.page.comment.id),
        };
        let form = self.site.href(&reply);
        stands.then(|| format!("{form}?receipt={}", self.receipt.signed))
    }

    fn affiliation<'b>(&'b self, reply: Option<&'b str>) -> OnReceipt<'b> {
        OnReceipt {
            reply,
            history: self.history,
            site: self.site,
            receipt: self.receipt,
            name: &self.page.comment.name,
            standing: self.standing,
            subjects: self.subjects,
            form: self.statement,
            errors: self.errors,
            preview: self.preview,
        }
    }

    /// Nobody is asked about a comment that was put away.
    fn question(&self) -> Markup {
        html! {
            @if !self.page.comment.status.is_put_away() || self.page.state == State::Waiting {
                (views::question(&self.affiliation(self.reply_address().as_deref())))
            }
        }
    }

    /// Why no label stands there any more.
    fn redacted(&self) -> Markup {
        html! {
            @if let Some(redacted) = &self.page.redacted {
                div .note .wait .ui {
                    h2 { (t!("receipt-label-gone", date = self.site.date(redacted.at))) }
                    (reason_given(&redacted.because))
                    p { (t!("receipt-label-gone-advice")) }
                }
            }
        }
    }

    /// A label is for comments that stand or may come to stand in the thread.
    fn own_statement(&self) -> Markup {
        let of_reader = self.page.comment.byline_id.is_none();
        let may_stand = matches!(
            self.page.state,
            State::Waiting | State::Published | State::HeldAgain | State::AwayForNow
        );
        html! {
            @if of_reader && may_stand {
                (views::own_statement(&self.affiliation(None)))
            }
        }
    }

    fn state(&self) -> Markup {
        match &self.page.state {
            State::Waiting => self.waiting(),
            State::Published => self.published(),
            State::NotPublished { by, at, reason } => {
                let when = at.map(|at| self.site.date(at));
                let who = match (by, when) {
                    (_, None) => t!("receipt-decided-by-rule"),
                    (Some(name), Some(when)) => t!("receipt-decided-by", name = name.as_str(), date = when),
                    (None, Some(when)) => t!("receipt-decided", date = when),
                };
                self.not_published(&html! { p { (who) } (reason_given(reason)) })
            }
            State::Spam => self.not_published(&html! { p { (t!("receipt-spam")) } }),
            State::TakenOff { reason } => {
                self.not_published(&html! { p { (t!("receipt-taken-off-advice")) } (reason_given(reason)) })
            }
            State::HeldAgain => html! {
                div .note .wait .ui role="status" { p { (t!("receipt-held-again-advice")) } }
            },
            State::AwayForNow => html! {
                div .note .wait .ui role="status" { p { (t!("receipt-away-for-now-advice")) } }
            },
            State::Withdrawn => html! {
                div .note .ui role="status" { p { (t!("receipt-withdrawn-advice")) } }
            },
        }
    }

    fn waiting(&self) -> Markup {
        let come_back = if self.page.comment.email.is_empty() {
            t!("receipt-waiting-no-mail")
        } else {
            t!("receipt-waiting-mail")
        };
        html! {
            div .note .wait .ui role="status" {
                h2 { (t!("receipt-waiting-title")) }
                p { (t!("receipt-waiting-advice")) " " (come_back) }
            }
        }
    }

    fn published(&self) -> Markup {
        let slug = self.page.post.slug.clone();
        let permalink = self.site.href(&urls::Comment {
            slug,
            id: self.page.comment.id,
        });
        html! {
            div .note .ui role="status" {
                h2 { (t!("receipt-stands")) }
                p {
                    @if self.page.post.is_readable { a href=(permalink) { (t!("receipt-see-it")) } " " }
                    @if let Some((name, at)) = &self.page.answered {
                        (t!("receipt-answered", name = name.as_str(), date = self.site.date(*at)))
                    }
                }
            }
        }
    }

    fn not_published(&self, why: &Markup) -> Markup {
        html! {
            div .note .wrong .ui role="status" {
                h2 { (t!("receipt-why")) }
                (why)
                p { (t!("receipt-write-again")) }
            }
        }
    }

    /// The comment as it stands or will stand.
    fn entry(&self) -> Entry {
        let comment = &self.page.comment;
        let label = match self.page.state {
            State::Published => self.standing.label.clone(),
            _ => self
                .standing
                .label
                .clone()
                .or_else(|| self.standing.proposed.clone()),
        };
        Entry {
            id: comment.id,
            name: comment.name.clone(),
            website: comment.website.clone(),
            html: comment.html.clone(),
            by: By::Reader,
            label,
            published_at: comment
                .published_at
                .filter(|_| matches!(self.page.state, State::Published)),
            ..Entry::unsent(comment.created_at)
        }
    }

    fn waiting_edit(&self) -> Markup {
        html! {
            @if let Some(edit) = &self.page.edit {
                div .note .wait .ui role="status" {
                    h2 { (t!("receipt-edit-waits")) }
                    p { (t!("receipt-edit-waits-advice")) }
                }
                div .stand {
                    h2 .vh { (t!("receipt-edit-waits")) }
                    (alone(self.site, &self.page.post.slug, &Entry { html: edit.html.clone(), ..self.entry_again() }, 0))
                }
            }
        }
    }

    /// The comment once more on the same page: its id is given away already.
    fn entry_again(&self) -> Entry {
        Entry {
            id: crate::ids::CommentId(0),
            ..self.entry()
        }
    }

    /// The text to copy, where the comment is not to be read anywhere else.
    fn text(&self) -> Markup {
        let lost = matches!(
            self.page.state,
            State::NotPublished { .. } | State::Spam | State::TakenOff { .. }
        );
        let refused = self.typed.filter(|_| self.page.editable_until.is_none());
        html! {
            @if let Some(typed) = refused {
                (kept(typed))
            } @else if lost {
                (kept(&self.page.comment.source))
            }
        }
    }
}

fn reason_given(reason: &str) -> Markup {
    html! { @if !reason.is_empty() { p { b { (reason) } } } }
}

/// A link that opened something which is erased now.
pub fn gone(site: &Site) -> Markup {
    let title = t!("receipt-gone");
    Page::new(site, &title)
        .hidden()
        .script(&THREAD_JS)
        .render(&html! {
            main #main .slim {
                h1 { (title) }
                p { (t!("receipt-gone-advice")) }
                p { (t!("receipt-gone-works")) }
                p { a href=(site.href(&urls::Home)) { (t!("error-home")) } }
            }
        })
}
