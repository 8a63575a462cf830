//! Ends a ban before its time, and puts it back: whoever ended it in error need not wait for another comment to
//! block again. What is over is forgotten after a day (`ban.rs`).

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, Condition, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::ban::record;
use super::bans::lasts;
use super::entity::ban::{Column, Entity};
use crate::audit;
use crate::clock::Moment;
use crate::ids::{AuditId, BanId, PersonId};

/// The code in the history.
pub const LIFTED: &str = "ban.lifted";

/// What the history keeps of a ban that was ended.
#[derive(Debug, Serialize, Deserialize)]
pub struct Lifted {
    /// One.
    pub bans: Vec<BanId>,
    /// When it would have been over; `None` for never.
    pub until: Option<Moment>,
}

impl Lifted {
    /// Whether it would last still.
    pub fn would_last(&self, now: Moment) -> bool {
        self.until.is_none_or(|until| now < until)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The line in the history that says so.
    Done(AuditId),
    /// It was put back before, its time is over, or it has been forgotten. Nothing may be committed.
    Gone,
    /// No ban was ended by that line.
    Missing,
}

/// Ends a ban before its time; the line in the history, or `None` when it is over already. Changes `bans` and
/// `audit`.
///
/// # Errors
/// When the database fails.
pub async fn lift(
    tx: &DatabaseTransaction,
    ban: BanId,
    by: PersonId,
    now: Moment,
) -> Result<Option<AuditId>, DbErr> {
    let lasting = Entity::find_by_id(ban).filter(lasts(now));
    let Some(row) = lasting.one(tx).await? else {
        return Ok(None);
    };
    if !ends(tx, ban, lasts(now), Some(now)).await? {
        return Ok(None);
    }
    let lifted = Lifted {
        bans: vec![ban],
        until: row.until,
    };
    record(tx, by, LIFTED, json!(lifted), now).await.map(Some)
}

/// The ban that the line `id` of the history ended lasts again, as long as it would have. Changes `bans` and
/// `audit`.
///
/// # Errors
/// When the database fails.
pub async fn put_back(
    tx: &DatabaseTransaction,
    id: AuditId,
    by: PersonId,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let line = audit::entity::Entity::find_by_id(id).one(tx).await?;
    let Some(line) = line.filter(|line| line.action == LIFTED) else {
        return Ok(Outcome::Missing);
    };
    let lifted: Option<Lifted> = serde_json::from_value(line.detail).ok();
    let Some(lifted) = lifted.filter(|lifted| line.undone_by.is_none() && lifted.would_last(now)) else {
        return Ok(Outcome::Gone);
    };
    let over = Condition::all().add(Column::Until.lte(now));
    for ban in &lifted.bans {
        if !ends(tx, *ban, over.clone(), lifted.until).await? {
            return Ok(Outcome::Gone);
        }
    }
    let back = record(tx, by, "ban.made", json!({ "bans": lifted.bans }), now).await?;
    if audit::mark_undone(tx, id, back).await? {
        Ok(Outcome::Done(back))
    } else {
        Ok(Outcome::Gone)
    }
}

/// From now on `ban` ends at `until`, or never; false unless it is as `only` says.
async fn ends(
    tx: &DatabaseTransaction,
    ban: BanId,
    only: Condition,
    until: Option<Moment>,
) -> Result<bool, DbErr> {
    let set = Entity::update_many()
        .col_expr(Column::Until, Expr::value(until))
        .filter(Column::Id.eq(ban))
        .filter(only)
        .exec(tx)
        .await?;
    Ok(set.rows_affected == 1)
}
