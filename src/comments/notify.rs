//! Mail about comments: moderators are told of what waits, in batches; a commenter who left an
//! address gets one mail for everything decided together, once undo is no longer possible.

use std::time::Duration;

use sea_orm::{DatabaseTransaction, DbErr};
use serde::{Deserialize, Serialize};

use crate::clock::{Moment, minutes};
use crate::ids::CommentId;
use crate::jobs::{self, Job, UNDO_PERIOD};

/// Held comments of this long are told in one mail.
pub const BATCH: Duration = minutes(10);

/// Tells every moderator what has come to wait since the last mail.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellModerators {}

impl Job for TellModerators {
    const KIND: &'static str = "comments.tell_moderators";
}

/// Tells a commenter what became of a comment: published, answered, asked.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellCommenter {
    pub comment: CommentId,
}

impl Job for TellCommenter {
    const KIND: &'static str = "comments.tell_commenter";
}

/// A comment has come to wait: moderators hear of it with the next batch.
///
/// # Errors
/// When the database fails.
pub async fn held(tx: &DatabaseTransaction, now: Moment) -> Result<(), DbErr> {
    jobs::enqueue_once(tx, &TellModerators {}, now.plus(BATCH), now).await
}

/// Something was decided on `comment`: its author hears of it after the undo period, in one mail.
///
/// # Errors
/// When the database fails.
pub async fn decided(tx: &DatabaseTransaction, comment: CommentId, now: Moment) -> Result<(), DbErr> {
    let job = TellCommenter { comment };
    jobs::enqueue_held(tx, &comment.to_string(), &job, now.plus(UNDO_PERIOD), now).await
}

/// The decision on `comment` was taken back in time: nobody hears of it.
///
/// # Errors
/// When the database fails.
pub async fn undone(tx: &DatabaseTransaction, comment: CommentId) -> Result<(), DbErr> {
    jobs::cancel_held::<TellCommenter>(tx, &comment.to_string()).await
}
