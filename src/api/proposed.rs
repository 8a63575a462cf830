//! What was sent back to the author of a comment, as the API answers with it.

use serde::Serialize;
use utoipa::ToSchema;

use crate::comments::ProposalState;
use crate::moderation::items::Item;

/// Another text for a comment, which its author may use.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Proposed {
    pub state: ProposalState,
    pub body_markdown: String,
    #[schema(format = DateTime)]
    pub sent_at: String,
}

impl Proposed {
    /// The newest of `item`, unless it was withdrawn.
    pub fn of(item: &Item) -> Option<Self> {
        item.proposal.as_ref().map(|proposal| Self {
            state: proposal.state,
            body_markdown: proposal.source.clone(),
            sent_at: proposal.created_at.rfc3339(),
        })
    }
}
