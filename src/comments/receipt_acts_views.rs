//! What the writer of a comment can do on its receipt: change the text, take it back, see or erase what is
//! stored.

use maud::{Markup, html};

use super::follow;
use super::receipt_page::State;
use super::receipt_views::View;
use crate::subscriptions::ChannelState;
use crate::subscriptions::follow::Followed;
use crate::web::attempt;
use crate::web::components::Area;
use crate::{t, urls};

impl View<'_> {
    /// Hearing of replies, where something may be replied to: by mail with one press, where there is an address, or
    /// another way.
    pub(super) fn follow(&self) -> Markup {
        let comment = &self.page.comment;
        if !follow::may_follow(comment) {
            return html! {};
        }
        let way = self.site.href(&urls::ReceiptFollow {
            signed: self.receipt.signed.clone(),
        });
        let by_mail = self.site.sends_mail && !comment.email.is_empty();
        let others = if by_mail {
            t!("receipt-follow-otherwise")
        } else {
            t!("receipt-follow-choose")
        };
        html! {
            @match self.page.followed {
                Some(followed) => {
                    form .follow method="post" action=(way) {
                        p { (told(followed, &comment.email)) }
                        button name="intent" value="stop" { (t!("receipt-follow-stop")) }
                    }
                }
                None => {
                    @if by_mail {
                        form .follow method="post" action=(way) { button { (t!("receipt-follow")) } }
                    }
                    p .hint .ui { a href=(way) { (others) } }
                }
            }
        }
    }

    pub(super) fn edit(&self) -> Markup {
        let Some(until) = self.page.editable_until else {
            return html! {};
        };
        let published = self.page.state == State::Published;
        let until = self.site.date_time(until);
        let hint = if published {
            t!("receipt-edit-until-read", time = until)
        } else {
            t!("receipt-edit-until", time = until)
        };
        let latest = self
            .page
            .edit
            .as_ref()
            .map_or(&self.page.comment.source, |edit| &edit.source);
        let body = Area {
            name: "body",
            label: t!("comment-body"),
            value: self.typed.unwrap_or(latest),
            hint: Some(hint),
            required: true,
            rows: 8,
        };
        let action = urls::ReceiptEdit {
            signed: self.receipt.signed.clone(),
        };
        html! {
            details .fold open[self.typed.is_some()] {
                summary { (t!("receipt-edit")) }
                form method="post" action=(self.site.href(&action)) {
                    (attempt::field(self.site))
                    (body.render(self.errors))
                    p .acts { button .go { (t!("receipt-edit-save")) } }
                }
            }
        }
    }

    pub(super) fn withdraw(&self) -> Markup {
        if self.page.state == State::Withdrawn {
            return html! {};
        }
        let action = urls::ReceiptWithdraw {
            signed: self.receipt.signed.clone(),
        };
        html! {
            details .fold {
                summary { (t!("receipt-withdraw")) }
                form method="post" action=(self.site.href(&action)) {
                    p { (t!("receipt-withdraw-advice")) }
                    p .acts { button .risk { (t!("receipt-withdraw-now")) } }
                }
            }
        }
    }

    pub(super) fn stored(&self) -> Markup {
        let export = urls::ReceiptExport {
            signed: self.receipt.signed.clone(),
        };
        let action = urls::ReceiptErase {
            signed: self.receipt.signed.clone(),
        };
        let others: usize = self.page.of_person.saturating_sub(1);
        html! {
            details .fold open[self.errors.of("sure").is_some()] {
                summary { (t!("receipt-stored")) }
                p {
                    (t!("receipt-stored-what")) " "
                    @if others > 0 { (t!("receipt-stored-others", count = others)) " " }
                    a href=(self.site.href(&export)) { (t!("receipt-export")) }
                }
                form method="post" action=(self.site.href(&action)) {
                    p { (t!("receipt-erase-advice")) }
                    label .check {
                        input type="checkbox" name="sure" value="yes" required;
                        " " (t!("receipt-erase-sure"))
                    }
                    p .acts { button .risk { (t!("receipt-erase-now")) } }
                }
            }
        }
    }
}

/// How they hear of replies.
fn told(followed: Followed, email: &str) -> String {
    match (followed.state, followed.is_there) {
        (ChannelState::Active, true) => t!("receipt-follows", email = email),
        (ChannelState::Active, false) => t!("receipt-follows-otherwise"),
        (_, true) => t!("receipt-follow-waits", email = email),
        (_, false) => t!("receipt-follow-waits-otherwise"),
    }
}
