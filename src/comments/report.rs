//! A reader reports the label beside a comment's name: it stands at the desk until a moderator has looked
//! (`label_review.rs`). Readers see nothing of it, and the one who is reported neither.

use std::time::Duration;

use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, PaginatorTrait as _,
    QueryFilter as _,
};

use super::entity::report::{ActiveModel, Column, Entity};
use super::{ReportKind, notify};
use crate::clock::{Moment, days};
use crate::ids::CommentId;

/// The same network reports the same label once in this time; after it, nobody can tell who reported.
pub const ONCE_IN: Duration = days(1);

/// How long a report is kept after it was resolved.
pub const KEPT: Duration = days(90);

/// So many open reports of one comment say all there is to say.
const MOST: u64 = 20;

/// A report about to become a row.
#[derive(Clone, Debug)]
pub struct Reporting {
    pub comment: CommentId,
    /// At most `REPORT_REASON_MAX` characters; may be empty.
    pub reason: String,
    pub network_hash: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Taken,
    /// The same network reported it lately, or it was reported often enough: nothing was written.
    Known,
}

/// Takes a report of a label in; moderators hear of it with what else has come to wait. Changes `reports`
/// and `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn report(tx: &DatabaseTransaction, new: Reporting, now: Moment) -> Result<Outcome, DbErr> {
    let of_comment = || Entity::find().filter(Column::CommentId.eq(new.comment));
    let lately = of_comment()
        .filter(Column::NetworkHash.eq(&new.network_hash))
        .filter(Column::CreatedAt.gt(now.minus(ONCE_IN)));
    let open = of_comment().filter(Column::ResolvedAt.is_null());
    if lately.count(tx).await? > 0 || open.count(tx).await? >= MOST {
        return Ok(Outcome::Known);
    }
    let row = ActiveModel {
        comment_id: Set(new.comment),
        kind: Set(ReportKind::Label),
        reason: Set(new.reason),
        network_hash: Set(new.network_hash),
        created_at: Set(now),
        resolved_at: Set(None),
        ..Default::default()
    };
    Entity::insert(row).exec(tx).await?;
    notify::held(tx, now).await?;
    Ok(Outcome::Taken)
}
