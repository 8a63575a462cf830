//! Reads what the triggers wrote, and forgets it when everybody has had time to.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::Key;
use super::entity::{Column, Entity};

/// Whoever is further behind than this many lines takes everything as changed.
pub const LINES: u64 = 2_000;

/// Lines that are kept; more than `LINES`, so that who is behind finds too many rather than a gap.
const KEPT: i64 = 10_000;

/// The lines behind line `id`, oldest first, at most `LINES`.
///
/// # Errors
/// When the database fails.
pub async fn behind(db: &impl ConnectionTrait, id: i64) -> Result<Vec<(i64, Key)>, DbErr> {
    let rows: Vec<(i64, String)> = Entity::find()
        .select_only()
        .columns([Column::Id, Column::Key])
        .filter(Column::Id.gt(id))
        .order_by_asc(Column::Id)
        .limit(LINES)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|(id, key)| (id, Key::read(&key))).collect())
}

/// What a listener was told: a line as the trigger announced it.
pub fn announced(text: &str) -> Option<(i64, Key)> {
    let (id, key) = text.split_once(' ')?;
    Some((id.parse().ok()?, Key::read(key)))
}

/// The newest line's id; 0 when there is none.
///
/// # Errors
/// When the database fails.
pub async fn newest(db: &impl ConnectionTrait) -> Result<i64, DbErr> {
    let id: Option<i64> = Entity::find()
        .select_only()
        .column(Column::Id)
        .order_by_desc(Column::Id)
        .limit(1)
        .into_tuple()
        .one(db)
        .await?;
    Ok(id.unwrap_or(0))
}

/// Forgets all but the newest 10,000 lines.
///
/// # Errors
/// When the database fails.
pub async fn forget(tx: &DatabaseTransaction) -> Result<(), DbErr> {
    let newest = newest(tx).await?;
    Entity::delete_many()
        .filter(Column::Id.lte(newest - KEPT))
        .exec(tx)
        .await?;
    Ok(())
}
