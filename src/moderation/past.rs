//! What taking back makes of the versions of a comment: each undo raises the version, and leaves the comment as it
//! was in an older one. By that the decision before is the last one again, and can be taken back as well.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
    QuerySelect as _,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::audit;
use crate::audit::entity::{Column, Entity};
use crate::comments::entity::comment;
use crate::ids::{AuditId, CommentId};

/// What was taken back of some comments.
#[derive(Debug, Default)]
pub struct Past {
    /// By comment and version that an undo made: the one as which it stands since.
    left: HashMap<(CommentId, i64), i64>,
}

/// What the history keeps of an undo.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Left {
    made: i64,
    stands_as: i64,
}

impl Past {
    /// # Errors
    /// When the database fails.
    pub async fn of(db: &impl ConnectionTrait, comments: &[CommentId]) -> Result<Self, DbErr> {
        let undone = Entity::find()
            .filter(Column::CommentId.is_in(comments.iter().copied()))
            .filter(Column::Action.eq("comment.undo"))
            .all(db)
            .await?;
        let left = undone.into_iter().filter_map(|line| {
            let left: Left = serde_json::from_value(line.detail).ok()?;
            Some(((line.comment_id?, left.made), left.stands_as))
        });
        Ok(Self { left: left.collect() })
    }

    /// `comment` is in version `now` as it was in version `then`.
    pub fn is_as(&self, comment: CommentId, then: i64, now: i64) -> bool {
        self.stands_as(comment, then) == self.stands_as(comment, now)
    }

    fn stands_as(&self, comment: CommentId, version: i64) -> i64 {
        self.left.get(&(comment, version)).copied().unwrap_or(version)
    }

    /// Adds to the line `undo`, which took back what had made version `taken` of the comment, as which one it
    /// stands since. Called last in the transaction that wrote the line. Changes `audit`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mark_left(
        &self,
        tx: &DatabaseTransaction,
        undo: AuditId,
        before: &comment::Model,
        taken: i64,
    ) -> Result<(), DbErr> {
        let made: Option<i64> = comment::Entity::find_by_id(before.id)
            .select_only()
            .column(comment::Column::Version)
            .into_tuple()
            .one(tx)
            .await?;
        // What is done about a thread leaves the version as it is.
        let Some(made) = made.filter(|made| *made != before.version) else {
            return Ok(());
        };
        let stands_as = self.stands_as(before.id, taken - 1);
        audit::complete(tx, undo, json!(Left { made, stands_as })).await
    }
}
