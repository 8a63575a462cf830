//! Subscribers hear of a comment when it becomes visible: in a job that waits for the undo period. Who hears
//! of it, and how, is decided above (`deliveries/`); its own author’s mail is `notify.rs`.

use std::time::Duration;

use sea_orm::{DatabaseTransaction, DbErr};
use serde::{Deserialize, Serialize};

use super::entity::comment::Model;
use super::{Kind, Status};
use crate::clock::{Moment, days};
use crate::ids::CommentId;
use crate::jobs::{self, Job, UNDO_PERIOD};

/// What was visible longer ago is no news when it comes back.
const NEWS: Duration = days(1);

/// A comment is visible: who follows its thread, or wrote what it answers, is told.
#[derive(Debug, Serialize, Deserialize)]
pub struct Tell {
    pub comment: CommentId,
}

impl Job for Tell {
    const KIND: &'static str = "comments.tell";
}

/// A comment was visible from the start. Changes `jobs`.
///
/// # Errors
/// When the database fails.
pub(super) async fn shown(tx: &DatabaseTransaction, comment: CommentId, now: Moment) -> Result<(), DbErr> {
    let job = Tell { comment };
    jobs::enqueue_held(tx, &comment.to_string(), &job, now.plus(UNDO_PERIOD), now).await
}

/// `before` is now in the state `to`. Changes `jobs`.
///
/// # Errors
/// When the database fails.
pub(super) async fn moved(
    tx: &DatabaseTransaction,
    before: &Model,
    to: Status,
    now: Moment,
) -> Result<(), DbErr> {
    let (was, is) = (before.status == Status::Published, to == Status::Published);
    // What another site says of a post is no word in its thread.
    let is_said = before.kind == Kind::Comment;
    let is_news = is_said && before.published_at.is_none_or(|at| at > now.minus(NEWS));
    match (was, is) {
        (false, true) if is_news => shown(tx, before.id, now).await,
        (true, false) => jobs::cancel_held::<Tell>(tx, &before.id.to_string()).await,
        _ => Ok(()),
    }
}
