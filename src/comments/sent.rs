//! Remembers that a mail went out, so that a job that runs twice sends it once, and which replies of the team were told.
//! Kept for `KEPT`, a mail under a keyed hash of the address.

use std::time::Duration;

use sea_orm::{ActiveValue::Set, DatabaseTransaction, DbErr, EntityTrait as _};

use super::MailKind;
use super::entity::mail_sent;
use crate::clock::{Moment, days};
use crate::ids::CommentId;

/// How long it is remembered that a mail went out.
pub const KEPT: Duration = days(30);

/// Writes down one mail, which was about `comments`; nothing where there are none. Changes `mails_sent`.
///
/// # Errors
/// When the database fails.
pub async fn record(
    tx: &DatabaseTransaction,
    kind: MailKind,
    comments: &[CommentId],
    address_hash: &str,
    now: Moment,
) -> Result<(), DbErr> {
    if comments.is_empty() {
        return Ok(());
    }
    let rows = comments.iter().map(|comment| mail_sent::ActiveModel {
        kind: Set(kind),
        comment_id: Set(*comment),
        address_hash: Set(address_hash.to_owned()),
        sent_at: Set(now),
        ..Default::default()
    });
    mail_sent::Entity::insert_many(rows)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Writes down that whoever they answer was told of `replies`, or left to the way they chose. Of whom that is nothing is
/// kept. Changes `mails_sent`.
///
/// # Errors
/// When the database fails.
pub async fn told(tx: &DatabaseTransaction, replies: &[CommentId], now: Moment) -> Result<(), DbErr> {
    record(tx, MailKind::Reply, replies, "", now).await
}
