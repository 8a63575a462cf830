//! Whether a comment may come in at all: what the post says, under a lock, and slow mode. `submit.rs` asks
//! before it takes one in.

use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::entity::comment::{Column, Entity};
use super::submission::{Author, Submission};
use crate::clock::{Moment, minutes};
use crate::posts;
use crate::posts::CommentPolicy;
use crate::posts::discussion::Discussion;
use crate::posts::entity::post;
use crate::settings::Hold;

/// Looks at the post under a lock, so that two presses on the button are taken one after the other. `None`
/// unless readers may see it and it takes comments.
///
/// # Errors
/// When the database fails.
pub async fn discussion(
    tx: &DatabaseTransaction,
    submission: &Submission,
    now: Moment,
) -> Result<Option<Discussion>, DbErr> {
    let row: Option<(posts::Status, Option<Moment>, CommentPolicy, bool, i64)> =
        post::Entity::find_by_id(submission.post)
            .select_only()
            .columns([
                post::Column::Status,
                post::Column::PublishedAt,
                post::Column::CommentPolicy,
                post::Column::NeverCloses,
                post::Column::SlowMinutes,
            ])
            .lock_exclusive()
            .into_tuple()
            .one(tx)
            .await?;
    let found = row.filter(|(status, published_at, ..)| status.is_readable(*published_at, now));
    let discussion = found.map(
        |(_, published_at, policy, never_closes, slow_minutes)| Discussion {
            policy,
            never_closes,
            slow_minutes,
            published_at,
        },
    );
    Ok(discussion.filter(|discussion| discussion.takes(submission.close_after_days, now).comments()))
}

/// When the person may send the next one, where slow mode keeps this one out; the team is exempt. A person is
/// whom we remember, or a network.
///
/// # Errors
/// When the database fails.
pub async fn too_early(
    db: &impl ConnectionTrait,
    submission: &Submission,
    discussion: Discussion,
    now: Moment,
) -> Result<Option<Moment>, DbErr> {
    let Author::Reader(reader) = &submission.author else {
        return Ok(None);
    };
    let wait = minutes(u64::try_from(discussion.slow_minutes).unwrap_or(0));
    if wait.is_zero() {
        return Ok(None);
    }
    let known = reader
        .known
        .as_ref()
        .map(|known| Column::CommenterId.eq(known.id));
    let person = Condition::any()
        .add(Column::NetworkHash.eq(&submission.network_hash))
        .add_option(known);
    let last: Option<Moment> = Entity::find()
        .select_only()
        .column(Column::CreatedAt)
        .filter(Column::PostId.eq(submission.post))
        .filter(Column::CreatedAt.gt(now.minus(wait)))
        .filter(Column::BylineId.is_null())
        .filter(person)
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .limit(1)
        .into_tuple()
        .one(db)
        .await?;
    Ok(last.map(|last| last.plus(wait)))
}

/// The comment as it is screened: under some posts every one waits.
pub fn held(submission: Submission, discussion: Discussion) -> Submission {
    let hold = match discussion.policy {
        CommentPolicy::Hold => Hold::Everything,
        _ => submission.hold,
    };
    Submission { hold, ..submission }
}
