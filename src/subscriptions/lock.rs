//! Whoever changes the channels of a subscriber comes alone: a switch, a confirmation and a stop of one moment
//! follow each other, and each finds what the one before it left.

use sea_orm::sea_query::LockType;
use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, QueryTrait as _,
};

use super::Topic;
use super::entity::subscriber::{Column, Entity};
use super::entity::subscription;
use crate::ids::SubscriberId;

/// Waits until nobody else changes anything of the subscriber, who is this transaction’s from here until it
/// ends; false when nothing is stored of them any more. It comes before any of their channels is looked at, so
/// that no two wait for each other. On SQLite there is one writer at a time anyway.
///
/// # Errors
/// When the database fails.
pub(super) async fn subscriber(tx: &DatabaseTransaction, id: SubscriberId) -> Result<bool, DbErr> {
    let found: Option<SubscriberId> = Entity::find_by_id(id)
        .select_only()
        .column(Column::Id)
        // New deliveries, which only refer to the row, need not wait.
        .lock(LockType::NoKeyUpdate)
        .into_tuple()
        .one(tx)
        .await?;
    Ok(found.is_some())
}

/// As `subscriber`, of everybody who chose `topic`, by id.
///
/// # Errors
/// When the database fails.
pub(super) async fn who_chose(tx: &DatabaseTransaction, topic: Topic) -> Result<(), DbErr> {
    let chose = subscription::Entity::find()
        .select_only()
        .column(subscription::Column::SubscriberId)
        .filter(subscription::Column::Topic.eq(topic.kind()))
        .filter(subscription::Column::Target.eq(topic.target()))
        .into_query();
    let _: Vec<SubscriberId> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::Id.in_subquery(chose))
        .order_by_asc(Column::Id)
        .lock(LockType::NoKeyUpdate)
        .into_tuple()
        .all(tx)
        .await?;
    Ok(())
}
