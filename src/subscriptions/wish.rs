//! What somebody wants to hear of: the rows of `subscriptions`.

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
    QueryOrder as _,
};

use super::entity::subscription::{ActiveModel, Column, Entity};
use super::{TOPICS_MAX, Topic, TopicKind};
use crate::clock::Moment;
use crate::ids::{SubscriberId, SubscriptionId};

/// `topics` and nothing else, from now on.
pub(super) async fn replace(
    tx: &DatabaseTransaction,
    subscriber: SubscriberId,
    topics: &[Topic],
    now: Moment,
) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::SubscriberId.eq(subscriber))
        .exec(tx)
        .await?;
    for topic in topics.iter().take(TOPICS_MAX) {
        add(tx, subscriber, *topic, now).await?;
    }
    Ok(())
}

/// `topic` besides what is there; nothing twice.
pub(super) async fn add(
    tx: &DatabaseTransaction,
    subscriber: SubscriberId,
    topic: Topic,
    now: Moment,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        subscriber_id: Set(subscriber),
        topic: Set(topic.kind()),
        target: Set(topic.target()),
        created_at: Set(now),
        ..Default::default()
    };
    Entity::insert(row)
        .on_conflict(
            OnConflict::columns([Column::SubscriberId, Column::Topic, Column::Target])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The same with no more than anybody may choose: the oldest wishes to hear of replies give way to it; false where there
/// are none, and it is left.
pub(super) async fn add_newest(
    tx: &DatabaseTransaction,
    subscriber: SubscriberId,
    topic: Topic,
    now: Moment,
) -> Result<bool, DbErr> {
    let rows = Entity::find()
        .filter(Column::SubscriberId.eq(subscriber))
        .order_by_asc(Column::Id)
        .all(tx)
        .await?;
    if rows.iter().any(|row| row.is() == topic) {
        return Ok(true);
    }
    let over = (rows.len() + 1).saturating_sub(TOPICS_MAX);
    let replies = rows.iter().filter(|row| row.topic == TopicKind::Replies);
    let oldest: Vec<SubscriptionId> = replies.take(over).map(|row| row.id).collect();
    if oldest.len() < over {
        return Ok(false);
    }
    if over > 0 {
        Entity::delete_many()
            .filter(Column::Id.is_in(oldest))
            .exec(tx)
            .await?;
    }
    add(tx, subscriber, topic, now).await?;
    Ok(true)
}
