//! On the receipt of a comment that a person decided against: asking for a second look, and what came of it.

use maud::{Markup, html};

use super::entity::appeal::Model;
use super::receipt_page::State;
use super::receipt_views::View;
use super::{APPEAL_MAX, AppealState};
use crate::web::attempt;
use crate::web::components::Area;
use crate::{t, urls};

impl View<'_> {
    /// The form, or what became of what it sent.
    pub(super) fn appeal(&self) -> Markup {
        let asks = self.page.appeal.is_none() && self.page.comment.may_be_looked_at_again();
        html! {
            @if let Some(appeal) = &self.page.appeal { (self.asked(appeal)) }
            @if asks { (self.ask_again()) }
            @else if !self.appealed.is_empty() {
                div .f {
                    label for="appealed" { (t!("kept-copy")) }
                    textarea #appealed rows="4" readonly { "\n" (self.appealed) }
                }
            }
        }
    }

    fn asked(&self, appeal: &Model) -> Markup {
        let date = |at| self.site.date(at);
        let settled = appeal.settled_at.map(date).unwrap_or_default();
        let is_published = self.page.state == State::Published;
        let words = match appeal.state {
            AppealState::Open => t!("appeal-waits", date = date(appeal.created_at)),
            AppealState::Kept if !is_published => t!("appeal-kept", date = settled),
            AppealState::Granted if is_published => t!("appeal-granted", date = settled),
            AppealState::Kept | AppealState::Granted | AppealState::Withdrawn => return html! {},
        };
        html! {
            div .note .ui .wait[appeal.state == AppealState::Open] role="status" {
                h2 { (t!("appeal-title")) }
                p { (words) }
                @if appeal.state == AppealState::Open { blockquote .typed { p { (appeal.body) } } }
            }
        }
    }

    fn ask_again(&self) -> Markup {
        let action = urls::ReceiptAppeal {
            signed: self.receipt.signed.clone(),
        };
        let words = Area {
            name: "appeal",
            label: t!("appeal-words"),
            value: self.appealed,
            hint: Some(t!("appeal-hint", max = APPEAL_MAX)),
            required: true,
            rows: 4,
        };
        html! {
            details .fold open[self.errors.of("appeal").is_some()] {
                summary { (t!("appeal-ask")) }
                form method="post" action=(self.site.href(&action)) {
                    (attempt::field(self.site))
                    p { (t!("appeal-advice")) }
                    (words.render(self.errors))
                    p .acts { button .go { (t!("appeal-send")) } }
                }
            }
        }
    }
}
