//! The author of a comment answers a moderator's proposal: the comment takes its text, or keeps its own.
//! Both have read it, so what is published stays published; what waits is back at the desk.

use sea_orm::{DatabaseTransaction, DbErr, EntityTrait as _, QuerySelect as _};
use serde_json::json;

use super::decide::Rendered;
use super::entity::{comment, proposal};
use super::{ProposalState, Status, effect, notify, propose, redact};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{CommentId, ProposalId};

/// What its author makes of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The comment's text is the proposal's.
    Use,
    /// The comment stays as it is.
    Keep,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Settled,
    /// It was answered, replaced or withdrawn meanwhile.
    Gone,
}

/// Settles `of`, which was sent back about `comment`; the version goes up. Changes `proposals`, `comments`,
/// `comment_edits`, `audit` and `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn settle(
    tx: &DatabaseTransaction,
    comment: CommentId,
    of: ProposalId,
    answer: Answer,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let locked = comment::Entity::find_by_id(comment).lock_exclusive();
    let Some(row) = locked.one(tx).await? else {
        return Ok(Outcome::Gone);
    };
    let Some(proposal) = propose::open(tx, comment).await?.filter(|open| open.id == of) else {
        return Ok(Outcome::Gone);
    };
    let (state, action) = match answer {
        Answer::Use => (ProposalState::Used, "comment.proposal_used"),
        Answer::Keep => (ProposalState::Kept, "comment.proposal_kept"),
    };
    if answer == Answer::Use {
        redact::redact(tx, &row, &rendered(proposal), now).await?;
    }
    propose::end(tx, of, state, Some(now)).await?;
    back(tx, &row, now).await?;
    let entry = audit::Entry {
        actor: Actor::Commenter,
        action,
        post: Some(row.post_id),
        comment: Some(comment),
        detail: json!({ "proposal": of, "version": row.version + 1 }),
    };
    audit::record(tx, entry, now).await?;
    Ok(Outcome::Settled)
}

fn rendered(proposal: proposal::Model) -> Rendered {
    Rendered {
        source: proposal.source,
        html: proposal.html,
    }
}

/// What waits is back at the desk, where moderators hear of it.
async fn back(tx: &DatabaseTransaction, comment: &comment::Model, now: Moment) -> Result<(), DbErr> {
    if comment.status != Status::Pending {
        return effect::change(tx, comment, comment.desk_from).await;
    }
    effect::change(tx, comment, Some(now)).await?;
    notify::held(tx, now).await
}
