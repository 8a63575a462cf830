//! Writes down what became of a delivery, as soon as that is known.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _};

use super::entity::{Column, Entity, Model};
use super::{Handed, Kind, MAX_ATTEMPTS, State, Why, delay};
use crate::clock::Moment;
use crate::ids::SubscriberChannelId;
use crate::subscriptions::{Channel, Suppression, end};

/// Which delivery, and which way it went.
#[derive(Clone, Debug)]
pub struct Delivered {
    pub delivery: Model,
    pub channel: (SubscriberChannelId, Channel),
}

/// What became of what was handed over; `jitter`, 0 to 255, spreads what is tried again. Changes
/// `deliveries`, and the subscriber's channel where nobody is reached there any more.
///
/// # Errors
/// When the database fails.
pub async fn record(
    tx: &DatabaseTransaction,
    delivered: &Delivered,
    handed: &Handed,
    jitter: u8,
    now: Moment,
) -> Result<(), DbErr> {
    let delivery = &delivered.delivery;
    match handed {
        Handed::Taken => stands(tx, delivery, State::Sent, "", now).await,
        Handed::Refused(words) => stands(tx, delivery, State::Refused, words, now).await,
        Handed::Gone(words) => {
            let (id, channel) = delivered.channel;
            let why = (channel == Channel::Email).then_some(Suppression::Bounced);
            end::ended(tx, id, why, now).await?;
            stands(tx, delivery, State::Refused, words, now).await
        }
        Handed::Later(words) | Handed::NotBefore(words, _) | Handed::Unreachable(words)
            if delivery.attempts >= MAX_ATTEMPTS =>
        {
            stands(tx, delivery, State::Failed, words, now).await
        }
        Handed::Later(words) | Handed::NotBefore(words, _) | Handed::Unreachable(words) => {
            let delay = delay(delivery.attempts, jitter).max(handed.asks_for());
            again(tx, delivery, words, now.plus(delay)).await
        }
    }
}

/// It was not wanted any more when its time came. Changes `deliveries`.
///
/// # Errors
/// When the database fails.
pub async fn dropped(tx: &DatabaseTransaction, delivery: &Model, why: Why, now: Moment) -> Result<(), DbErr> {
    stands(tx, delivery, State::Dropped, why.code(), now).await
}

/// What a digest carries shares its fate.
async fn stands(
    tx: &DatabaseTransaction,
    delivery: &Model,
    state: State,
    words: &str,
    now: Moment,
) -> Result<(), DbErr> {
    let sent_at = (state == State::Sent).then_some(now);
    let own = Entity::update_many().filter(Column::Id.eq(delivery.id));
    let carried = Entity::update_many().filter(Column::DigestId.eq(delivery.id));
    let all = std::iter::once(own).chain((delivery.event == Kind::Digest).then_some(carried));
    for rows in all {
        rows.col_expr(Column::State, Expr::value(state))
            .col_expr(Column::Words, Expr::value(words))
            .col_expr(Column::SentAt, Expr::value(sent_at))
            .exec(tx)
            .await?;
    }
    Ok(())
}

async fn again(tx: &DatabaseTransaction, delivery: &Model, words: &str, at: Moment) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::DueAt, Expr::value(at))
        .col_expr(Column::Words, Expr::value(words))
        .filter(Column::Id.eq(delivery.id))
        .exec(tx)
        .await?;
    Ok(())
}
