//! At the desk: what was sent back to the author of a comment, and what they made of it.

use maud::{Markup, html};

use super::item_views::ItemView;
use crate::comments::ProposalState;
use crate::t;
use crate::web::compared::compared;

pub fn sent_back(view: &ItemView) -> Markup {
    let comment = &view.item.comment;
    let proposal = view.item.proposal.as_ref();
    html! {
        @if let Some(proposal) = proposal {
            div .answer .sent-back {
                @let at = view.site.date(proposal.settled_at.unwrap_or(proposal.created_at));
                @match proposal.state {
                    ProposalState::Open => {
                        p { b { (t!("desk-sent-back", at = at)) } }
                        (compared(&comment.source, &proposal.source))
                    },
                    ProposalState::Used => p { (t!("desk-proposal-used", name = comment.name.as_str(), at = at)) },
                    ProposalState::Kept => p { (t!("desk-proposal-kept", name = comment.name.as_str(), at = at)) },
                    ProposalState::Withdrawn => {},
                }
            }
        }
    }
}
