//! The pages that a post links to hear of it when it becomes public, changes or goes (Webmention): in a job that
//! waits for the undo period, at a scheduled post's own time. Which pages, and how, is decided above
//! (`webmentions/`).

use sea_orm::{DatabaseTransaction, DbErr};
use serde::{Deserialize, Serialize};

use super::Status;
use super::entity::post;
use crate::clock::Moment;
use crate::ids::PostId;
use crate::jobs::{self, Job, UNDO_PERIOD};

/// What a post links to may be another now.
#[derive(Debug, Serialize, Deserialize)]
pub struct Linked {
    pub post: PostId,
}

impl Job for Linked {
    const KIND: &'static str = "posts.linked";
}

/// The state or the date of `before` is now this, or its text another. Changes `jobs`.
///
/// # Errors
/// When the database fails.
pub(super) async fn moved(
    tx: &DatabaseTransaction,
    before: &post::Model,
    (status, published_at): (Status, Option<Moment>),
    is_rewritten: bool,
    now: Moment,
) -> Result<(), DbErr> {
    let is_another = is_rewritten || (before.status, before.published_at) != (status, published_at);
    if !is_another || !(before.status.is_public() || status.is_public()) {
        return Ok(());
    }
    let at = published_at.filter(|_| status.is_public()).unwrap_or(now);
    let run_at = at.max(now).plus(UNDO_PERIOD);
    jobs::enqueue_held(
        tx,
        &before.id.to_string(),
        &Linked { post: before.id },
        run_at,
        now,
    )
    .await
}
