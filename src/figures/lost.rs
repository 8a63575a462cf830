//! The addresses that were not found.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use crate::counts::entity::missing_addresses::{Column, Entity, Model};

/// Most addresses that are listed.
const LISTED: u64 = 100;

/// Those that are asked for most: people's, or the ones that only programs ask for.
///
/// # Errors
/// When the database fails.
pub async fn lost(db: &impl ConnectionTrait, probes: bool) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::IsProbe.eq(probes))
        .order_by_desc(Column::Requests)
        .order_by_desc(Column::LastDay)
        .order_by_asc(Column::Path)
        .limit(LISTED)
        .all(db)
        .await
}
