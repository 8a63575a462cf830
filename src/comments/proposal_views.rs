//! On the receipt: another text that a moderator sent back, beside the author's own, with what differs
//! and two buttons.

use maud::{Markup, html};

use super::receipt_page::Proposed;
use super::receipt_views::View;
use crate::web::attempt;
use crate::web::compared::compared;
use crate::{t, urls};

impl View<'_> {
    pub(super) fn proposal(&self) -> Markup {
        let Some(proposed) = &self.page.proposal else {
            return html! {};
        };
        let at = self.site.date(proposed.row.created_at);
        html! {
            section .proposal .note .wait aria-labelledby="proposal-h" {
                h2 #proposal-h { (t!("proposal-title", name = proposed.by.as_str())) }
                p .ui { (t!("proposal-lead", date = at)) }
                h3 { (t!("proposal-yours")) }
                div .say { (self.page.comment.html) }
                h3 { (t!("proposal-theirs")) }
                div .say { (proposed.row.html) }
                h3 { (t!("proposal-difference")) }
                (compared(&self.page.comment.source, &proposed.row.source))
                (self.settle(proposed))
            }
        }
    }

    fn settle(&self, proposed: &Proposed) -> Markup {
        let action = urls::ReceiptProposal {
            signed: self.receipt.signed.clone(),
        };
        html! {
            form method="post" action=(self.site.href(&action)) {
                (attempt::field(self.site))
                input type="hidden" name="proposal" value=(proposed.row.id);
                p .hint { (t!("proposal-advice")) }
                p .acts {
                    button .go name="answer" value="use" { (t!("proposal-use")) }
                    button name="answer" value="keep" { (t!("proposal-keep")) }
                }
            }
        }
    }
}
