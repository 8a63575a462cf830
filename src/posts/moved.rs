//! An address of this site that leads on from now on, because what stood there moved.

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
};

use super::entity::redirect;
use super::redirect::old_address;
use crate::clock::Moment;

/// Leads the address `old` to `new`, both below the base path, also for those who come by a still older one.
/// Changes `redirects`.
///
/// # Errors
/// When the database fails.
pub async fn lead(tx: &DatabaseTransaction, old: &str, new: &str, now: Moment) -> Result<(), DbErr> {
    if old == new {
        return Ok(());
    }
    redirect::Entity::update_many()
        .col_expr(redirect::Column::Target, Expr::value(new))
        .filter(redirect::Column::Target.eq(old))
        .exec(tx)
        .await?;
    redirect::Entity::delete_many()
        .filter(redirect::Column::Path.eq(old_address(new, None)))
        .exec(tx)
        .await?;
    let row = redirect::ActiveModel {
        path: Set(old_address(old, None)),
        target: Set(new.to_owned()),
        created_at: Set(now),
        ..Default::default()
    };
    let replace = OnConflict::column(redirect::Column::Path)
        .update_column(redirect::Column::Target)
        .to_owned();
    redirect::Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
