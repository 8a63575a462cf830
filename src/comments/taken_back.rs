//! Whether the author of a comment was told by mail of a decision that has been taken back since.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};
use serde::Deserialize;
use serde_json::Value;

use super::entity::comment::{Entity, Model};
use super::{Status, news};
use crate::audit::entity as audit;
use crate::clock::Moment;
use crate::ids::{AuditId, CommentId};

/// Of more than one that was taken back since the last mail, the first are looked at.
const AT_MOST: u64 = 20;

/// What the history says of an undo.
#[derive(Debug, Deserialize)]
struct Undo {
    undoes: AuditId,
}

/// What it says of a decision.
#[derive(Debug, Deserialize)]
struct Move {
    from: Status,
    to: Status,
}

/// `comment` stands as it did before a decision of which the last mail, sent at `told`, had spoken.
///
/// # Errors
/// When the database fails.
pub(super) async fn is_told(
    db: &impl ConnectionTrait,
    comment: &Model,
    told: Option<Moment>,
) -> Result<bool, DbErr> {
    let Some(told) = told.filter(|_| matches!(comment.status, Status::Pending | Status::Rejected)) else {
        return Ok(false);
    };
    let undone = undone_since(db, comment, told).await?;
    if undone.is_empty() {
        return Ok(false);
    }
    let decisions: Vec<Value> = audit::Entity::find()
        .select_only()
        .column(audit::Column::Detail)
        .filter(audit::Column::Id.is_in(undone))
        .filter(audit::Column::At.lte(told))
        .into_tuple()
        .all(db)
        .await?;
    let mut moves = decisions
        .into_iter()
        .filter_map(|detail| serde_json::from_value::<Move>(detail).ok());
    Ok(moves.any(|each| each.was_told_from(comment.status)))
}

impl Move {
    /// It led away from `status`, and whoever is told of decisions is told of this one.
    fn was_told_from(&self, status: Status) -> bool {
        self.from == status && matches!(self.to, Status::Published | Status::Rejected)
    }
}

/// The decisions on `comment` that were taken back after `told`.
async fn undone_since(
    db: &impl ConnectionTrait,
    comment: &Model,
    told: Moment,
) -> Result<Vec<AuditId>, DbErr> {
    let lines: Vec<Value> = audit::Entity::find()
        .select_only()
        .column(audit::Column::Detail)
        .filter(audit::Column::CommentId.eq(comment.id))
        .filter(audit::Column::Action.eq("comment.undo"))
        .filter(audit::Column::At.gte(told))
        .order_by_asc(audit::Column::Id)
        .limit(AT_MOST)
        .into_tuple()
        .all(db)
        .await?;
    let undos = lines
        .into_iter()
        .filter_map(|detail| serde_json::from_value::<Undo>(detail).ok());
    Ok(undos.map(|undo| undo.undoes).collect())
}

/// As `is_told`, of the comment as it is now.
///
/// # Errors
/// When the database fails.
pub(super) async fn is_news(db: &impl ConnectionTrait, comment: CommentId) -> Result<bool, DbErr> {
    let Some(row) = Entity::find_by_id(comment).one(db).await? else {
        return Ok(false);
    };
    let told = news::last_mail(db, comment).await?;
    is_told(db, &row, told).await
}
