//! Writes down what became of a delivery, as soon as that is known.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _, PaginatorTrait as _,
    QueryFilter as _,
};

use super::entity::{Column, Entity, Model};
use super::{Handed, Kind, MAX_ATTEMPTS, State, Why, delay};
use crate::clock::Moment;
use crate::ids::SubscriberChannelId;
use crate::subscriptions::{Channel, ChannelState, Suppression, end, place, read};

/// Which delivery, and which way it went.
#[derive(Clone, Debug)]
pub struct Delivered {
    pub delivery: Model,
    pub channel: (SubscriberChannelId, Channel),
}

/// What became of what was handed over; `jitter`, 0 to 255, spreads what is tried again. Changes
/// `deliveries`, and the subscriber's channel where nobody is reached there any more, or nothing was taken for
/// days.
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
    let is_elsewhere = matches!(handed, Handed::Gone(_)) && may_be_elsewhere(tx, delivered).await?;
    match handed {
        Handed::Taken => stands(tx, delivery, State::Sent, "", now).await,
        Handed::Refused(words) => not_taken(tx, delivery, (State::Refused, words), now).await,
        // What is new until the other way answers is kept for its reader.
        Handed::Gone(words) if is_elsewhere => {
            again(tx, delivery, words, now.plus(delay(delivery.attempts, jitter))).await
        }
        Handed::Gone(words) => {
            let (id, channel) = delivered.channel;
            let why = (channel == Channel::Email).then_some(Suppression::Bounced);
            end::ended(tx, id, why, now).await?;
            not_taken(tx, delivery, (State::Refused, words), now).await
        }
        Handed::Later(words) | Handed::NotBefore(words, _) | Handed::Unreachable(words)
            if delivery.attempts >= MAX_ATTEMPTS =>
        {
            given_up(tx, delivered, now).await?;
            not_taken(tx, delivery, (State::Failed, words), now).await
        }
        Handed::Later(words) | Handed::NotBefore(words, _) | Handed::Unreachable(words) => {
            let delay = delay(delivery.attempts, jitter).max(handed.asks_for());
            again(tx, delivery, words, now.plus(delay)).await
        }
    }
}

/// A browser takes nothing at its endpoint any more, and its reader named another way, which has not answered yet: as a
/// rule another endpoint of the same browser.
async fn may_be_elsewhere(db: &impl ConnectionTrait, delivered: &Delivered) -> Result<bool, DbErr> {
    let (_, channel) = delivered.channel;
    let who = delivered.delivery.subscriber_id;
    Ok(channel == Channel::Push && place::in_state(db, who, ChannelState::Waiting).await?.is_some())
}

/// It was tried for three days: a reader's webhook or browser that took nothing else since then ends. A mailbox
/// does not, because it may be our own mail server that takes nothing.
async fn given_up(tx: &DatabaseTransaction, delivered: &Delivered, now: Moment) -> Result<(), DbErr> {
    let (id, channel) = delivered.channel;
    let is_theirs = matches!(channel, Channel::Push | Channel::Webhook);
    if is_theirs && !has_taken(tx, id, delivered.delivery.created_at).await? {
        end::given_up(tx, id, now).await?;
    }
    Ok(())
}

/// Whether something was taken through `channel` since a moment.
async fn has_taken(
    db: &impl ConnectionTrait,
    channel: SubscriberChannelId,
    since: Moment,
) -> Result<bool, DbErr> {
    let taken = Entity::find()
        .filter(Column::ChannelId.eq(channel))
        .filter(Column::State.eq(State::Sent))
        .filter(Column::SentAt.gte(since))
        .count(db)
        .await?;
    Ok(taken > 0)
}

/// That is the end of it, unless its reader went over to another way meanwhile: then it is tried there. Whoever has no
/// way, and one that waits, may have it soon: a browser that was given another endpoint is asked there.
async fn not_taken(
    tx: &DatabaseTransaction,
    delivery: &Model,
    (state, words): (State, &str),
    now: Moment,
) -> Result<(), DbErr> {
    let who = delivery.subscriber_id;
    let active = read::active(tx, who).await?;
    if active
        .as_ref()
        .is_some_and(|active| active.channel_id != delivery.channel_id)
    {
        return again(tx, delivery, words, now).await;
    }
    if active.is_none() && place::in_state(tx, who, ChannelState::Waiting).await?.is_some() {
        let at = now.plus(delay(delivery.attempts, 0));
        return again(tx, delivery, words, at).await;
    }
    stands(tx, delivery, state, words, now).await
}

/// It was not wanted any more when its time came. Changes `deliveries`.
///
/// # Errors
/// When the database fails.
pub async fn dropped(tx: &DatabaseTransaction, delivery: &Model, why: Why, now: Moment) -> Result<(), DbErr> {
    stands(tx, delivery, State::Dropped, why.code(), now).await
}

/// What a digest carries shares its fate, and the way it went.
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
            .col_expr(Column::ChannelId, Expr::value(delivery.channel_id))
            .exec(tx)
            .await?;
    }
    Ok(())
}

async fn again(tx: &DatabaseTransaction, delivery: &Model, words: &str, at: Moment) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::DueAt, Expr::value(at))
        .col_expr(Column::Words, Expr::value(words))
        .col_expr(Column::ChannelId, Expr::value(delivery.channel_id))
        .col_expr(Column::Attempts, Expr::value(delivery.attempts))
        .filter(Column::Id.eq(delivery.id))
        .exec(tx)
        .await?;
    Ok(())
}
