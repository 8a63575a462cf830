//! Takes in what another site says: it is written down, and its page is read later.

use sea_orm::{DatabaseTransaction, DbErr};

use super::Check;
use crate::clock::Moment;
use crate::comments::mention::{self, Told};
use crate::ids::MentionId;
use crate::jobs::{self, UNDO_PERIOD};

/// Writes down what was said, and the job that reads the page in a moment: whoever says it several times at once
/// is read once, and a page that is just being published is there by then. Changes `mentions`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn receive(tx: &DatabaseTransaction, told: Told, now: Moment) -> Result<(), DbErr> {
    let mention = mention::told(tx, told, now).await?;
    check_at(tx, mention, now.plus(UNDO_PERIOD), now).await
}

/// The page of `mention` is read at `at`. Changes `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn check_at(
    tx: &DatabaseTransaction,
    mention: MentionId,
    at: Moment,
    now: Moment,
) -> Result<(), DbErr> {
    jobs::enqueue_held(tx, &mention.to_string(), &Check { mention }, at, now).await
}
