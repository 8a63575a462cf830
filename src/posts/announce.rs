//! Subscribers hear of a post when it becomes public: in a job that waits for the undo period, at a scheduled
//! post's own time. Who hears of it, and how, is decided above (`deliveries/`).

use std::time::Duration;

use sea_orm::{DatabaseTransaction, DbErr};
use serde::{Deserialize, Serialize};

use super::entity::post;
use super::{Kind, Status};
use crate::clock::{Moment, days};
use crate::ids::PostId;
use crate::jobs::{self, Job, UNDO_PERIOD};

/// What bears an older date is no news: it was published again, or is filed where it belongs.
const NEWS: Duration = days(1);

/// A post is public: who asked to hear of it is told.
#[derive(Debug, Serialize, Deserialize)]
pub struct Announce {
    pub post: PostId,
}

impl Job for Announce {
    const KIND: &'static str = "posts.announce";
}

/// The state or the date of `before` is now this: it will be announced, or not any more. Changes `jobs`.
///
/// # Errors
/// When the database fails.
pub(super) async fn moved(
    tx: &DatabaseTransaction,
    before: &post::Model,
    kind: Kind,
    (status, published_at): (Status, Option<Moment>),
    now: Moment,
) -> Result<(), DbErr> {
    if (before.kind, before.status, before.published_at) == (kind, status, published_at) {
        return Ok(());
    }
    let key = before.id.to_string();
    let is_listed = kind == Kind::Post && matches!(status, Status::Published | Status::Scheduled);
    match published_at.filter(|at| is_listed && *at > now.minus(NEWS)) {
        Some(at) => {
            let run_at = at.max(now).plus(UNDO_PERIOD);
            jobs::enqueue_held(tx, &key, &Announce { post: before.id }, run_at, now).await
        }
        None => jobs::cancel_held::<Announce>(tx, &key).await,
    }
}
