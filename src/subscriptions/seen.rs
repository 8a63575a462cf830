//! When somebody who is told of what is new last said or confirmed something.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _};

use super::entity::subscriber::{Column, Entity};
use crate::clock::Moment;
use crate::ids::SubscriberId;

/// They were here at `now`.
pub(super) async fn seen(
    tx: &DatabaseTransaction,
    subscriber: SubscriberId,
    now: Moment,
) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::SeenAt, Expr::value(now))
        .filter(Column::Id.eq(subscriber))
        .exec(tx)
        .await?;
    Ok(())
}
