//! Writes one setting.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, DatabaseTransaction, DbErr, EntityTrait as _};

use super::Key;
use super::entity::{ActiveModel, Column, Entity};
use crate::clock::Moment;

/// Sets `key` to `value`, whatever it was.
///
/// # Errors
/// When the database fails.
pub async fn change(tx: &DatabaseTransaction, key: Key, value: &str, now: Moment) -> Result<(), DbErr> {
    let row = ActiveModel {
        key: Set(key.name().to_owned()),
        value: Set(value.to_owned()),
        updated_at: Set(now),
    };
    let replace = OnConflict::column(Column::Key)
        .update_columns([Column::Value, Column::UpdatedAt])
        .to_owned();
    Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
