//! Moves a post from one state to another: published, scheduled, unlisted, back to a draft, trashed,
//! restored. The text is `save.rs`.

use sea_orm::{
    ActiveValue::{Set, Unchanged},
    DatabaseTransaction, DbErr, EntityTrait as _,
};
use serde_json::json;

use super::entity::post;
use super::save::{claim, note, sign};
use super::{Change, Status, announce, linked, published_or_scheduled, same_minute};
use crate::clock::Moment;
use crate::ids::{PersonId, PostId};

/// Which post, seen in which version, is to change how.
#[derive(Clone, Copy, Debug)]
pub struct Changing {
    pub post: PostId,
    pub version: i64,
    pub change: Change,
    /// The date to publish it under; `None`: the one it was published under before, else now.
    pub at: Option<Moment>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Changed {
        status: Status,
        version: i64,
    },
    /// Somebody changed it meanwhile.
    Conflict,
    /// The change makes no sense from this state.
    NotAllowed(Status),
    Missing,
}

/// Carries out one change. What becomes public is signed as its bylines are now, and announced. Audit:
/// `post.published` and the like.
///
/// # Errors
/// When the database fails.
pub async fn change(
    tx: &DatabaseTransaction,
    changing: Changing,
    person: PersonId,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let Changing {
        post: id,
        version,
        change,
        at,
    } = changing;
    let Some(row) = post::Entity::find_by_id(id).one(tx).await? else {
        return Ok(Outcome::Missing);
    };
    if !row.status.allows(change) {
        return Ok(Outcome::NotAllowed(row.status));
    }
    if !claim(tx, id, version).await? {
        return Ok(Outcome::Conflict);
    }
    let (status, published_at) = next(&row, change, at, now);
    announce::moved(tx, &row, row.kind, (status, published_at), now).await?;
    linked::moved(tx, &row, (status, published_at), false, now).await?;
    let signature = if status.is_public() {
        Some(sign(tx, id).await?)
    } else {
        row.signature
    };
    let changed = post::ActiveModel {
        id: Unchanged(id),
        status: Set(status),
        published_at: Set(published_at),
        signature: Set(signature),
        updated_at: Set(now),
        ..Default::default()
    };
    post::Entity::update(changed).exec(tx).await?;
    let detail = json!({ "from": row.status.code(), "to": status.code(), "version": version + 1 });
    note(tx, action(change, status), id, person, detail, now).await?;
    Ok(Outcome::Changed {
        status,
        version: version + 1,
    })
}

fn next(row: &post::Model, change: Change, at: Option<Moment>, now: Moment) -> (Status, Option<Moment>) {
    let before = row.published_at.filter(|at| *at <= now);
    let date = at
        .map(|at| same_minute(row.published_at, at))
        .or(before)
        .unwrap_or(now);
    match change {
        Change::Submit => (Status::Submitted, row.published_at),
        Change::Publish => (published_or_scheduled(date, now), Some(date)),
        Change::Unlist => (Status::Unlisted, Some(date.min(now))),
        Change::Unpublish | Change::Restore | Change::SendBack => (Status::Draft, before),
        Change::Trash => (Status::Trashed, row.published_at),
    }
}

fn action(change: Change, status: Status) -> &'static str {
    match (change, status) {
        (Change::Submit, _) => "post.submitted",
        (Change::Publish, Status::Scheduled) => "post.scheduled",
        (Change::Publish, _) => "post.published",
        (Change::Unlist, _) => "post.unlisted",
        (Change::Unpublish, _) => "post.unpublished",
        (Change::Trash, _) => "post.trashed",
        (Change::Restore, _) => "post.restored",
        (Change::SendBack, _) => "post.sent_back",
    }
}
