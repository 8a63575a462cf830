//! What is forgotten by itself: addresses that nobody confirmed, whoever stopped a week ago, and the count of
//! mails after a day.

use sea_orm::sea_query::Query;
use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
    QuerySelect as _,
};

use super::entity::{channel, confirmation, subscriber};
use super::{ChannelState, STOPPED_FOR, end};
use crate::clock::{Moment, days};
use crate::ids::SubscriberChannelId;

/// Most channels that one run ends.
const AT_ONCE: u64 = 10_000;

/// Forgets what has had its time. How many subscribers went. Changes `subscriber_channels`, `subscribers` and
/// all that goes with them, `confirmations`.
///
/// # Errors
/// When the database fails.
pub async fn purge(tx: &DatabaseTransaction, now: Moment) -> Result<u64, DbErr> {
    confirmation::Entity::delete_many()
        .filter(confirmation::Column::SentAt.lt(now.minus(days(1))))
        .exec(tx)
        .await?;
    let late: Vec<SubscriberChannelId> = channel::Entity::find()
        .select_only()
        .column(channel::Column::Id)
        .filter(channel::Column::State.eq(ChannelState::Waiting))
        .filter(channel::Column::ExpiresAt.lt(now))
        .limit(AT_ONCE)
        .into_tuple()
        .all(tx)
        .await?;
    for id in late {
        end::ended(tx, id, None, now).await?;
    }
    let kept = Query::select()
        .column(channel::Column::SubscriberId)
        .from(channel::Entity)
        .and_where(
            channel::Column::State
                .is_in([ChannelState::Active, ChannelState::Waiting])
                .or(channel::Column::EndedAt.gte(now.minus(STOPPED_FOR))),
        )
        .to_owned();
    let gone = subscriber::Entity::delete_many()
        .filter(subscriber::Column::SeenAt.lt(now.minus(STOPPED_FOR)))
        .filter(subscriber::Column::Id.not_in_subquery(kept))
        .exec(tx)
        .await?;
    Ok(gone.rows_affected)
}
