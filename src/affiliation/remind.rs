//! A question is put once more by mail, after some days and once. Who is written to is decided in
//! `comments/notify.rs`; here it is written down.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _};

use super::entity::request::{Column, Entity};
use crate::clock::Moment;
use crate::ids::RequestId;

/// Writes down that the reminder of `request` went out. Changes `affiliation_requests`.
///
/// # Errors
/// When the database fails.
pub async fn reminded(tx: &DatabaseTransaction, request: RequestId, now: Moment) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::RemindedAt, Expr::value(now))
        .filter(Column::Id.eq(request))
        .exec(tx)
        .await?;
    Ok(())
}
