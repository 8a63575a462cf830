//! Subscribers hear of a comment when it becomes visible: in a job that waits for the undo period. Who hears
//! of it, and how, is decided above (`deliveries/`); its own author’s mail is `notify.rs`. Whom a reply of the team
//! answers is left to that mail, and passed on here where no mail tells of it.

use std::time::Duration;

use sea_orm::{DatabaseTransaction, DbErr};
use serde::{Deserialize, Serialize};

use super::entity::comment::Model;
use super::{Kind, Status, notify};
use crate::clock::{Moment, days};
use crate::ids::{CommentId, SubscriberChannelId, SubscriberId};
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

/// Whoever wrote what this reply of the team answers is told of it by no mail, but by the way they chose, if they chose
/// one.
#[derive(Debug, Serialize, Deserialize)]
pub struct PassOn {
    pub reply: CommentId,
    /// The mail tells of it to this one alone.
    #[serde(default)]
    pub but: Option<SubscriberId>,
}

impl Job for PassOn {
    const KIND: &'static str = "comments.pass_on";
}

/// The mail about a comment told a subscriber of this reply of the team.
#[derive(Debug, Serialize, Deserialize)]
pub struct ToldByMail {
    pub reply: CommentId,
    /// What it answers.
    pub answers: CommentId,
    /// By which it went.
    pub channel: SubscriberChannelId,
}

impl Job for ToldByMail {
    const KIND: &'static str = "comments.told_by_mail";
}

/// A comment was visible from the start. Changes `jobs`.
///
/// # Errors
/// When the database fails.
pub(super) async fn shown(tx: &DatabaseTransaction, comment: CommentId, now: Moment) -> Result<(), DbErr> {
    let job = Tell { comment };
    jobs::enqueue_held(tx, &comment.to_string(), &job, now.plus(UNDO_PERIOD), now).await
}

/// No mail tells of `replies`, unless it is to `but`. Changes `jobs`.
///
/// # Errors
/// When the database fails.
pub(super) async fn pass_on(
    tx: &DatabaseTransaction,
    replies: &[CommentId],
    but: Option<SubscriberId>,
    now: Moment,
) -> Result<(), DbErr> {
    for reply in replies {
        let job = PassOn { reply: *reply, but };
        jobs::enqueue(tx, &job, now, now).await?;
    }
    Ok(())
}

/// The mail about `answers` told of `replies` by `channel`. Changes `jobs`.
///
/// # Errors
/// When the database fails.
pub(super) async fn told_by_mail(
    tx: &DatabaseTransaction,
    (answers, replies): (CommentId, &[CommentId]),
    channel: SubscriberChannelId,
    now: Moment,
) -> Result<(), DbErr> {
    for reply in replies {
        let job = ToldByMail {
            reply: *reply,
            answers,
            channel,
        };
        jobs::enqueue(tx, &job, now, now).await?;
    }
    Ok(())
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
        (false, true) if is_news => {
            shown(tx, before.id, now).await?;
            match before.parent_id.filter(|_| before.byline_id.is_some()) {
                Some(answered) => notify::decided(tx, answered, now).await,
                None => Ok(()),
            }
        }
        (true, false) => jobs::cancel_held::<Tell>(tx, &before.id.to_string()).await,
        _ => Ok(()),
    }
}
