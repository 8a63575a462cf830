//! Whether what is mailed to somebody anyway tells of what they chose to hear of: a reply of the team goes to whom
//! it answers (`comments/notify.rs`), and to nobody who wants to hear of it in another way, later, or no more.

use sea_orm::sea_query::{Query, SelectStatement, UnionType};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, JoinType,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::entity::channel::{Column, Entity, Model};
use super::entity::subscriber::{self, Model as Subscriber};
use super::follow::who;
use super::read::of_subscriber;
use super::{ChannelState, Topic};
use crate::clock::Moment;
use crate::ids::{SubscriberChannelId, SubscriberId};

/// How somebody hears of replies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// They chose nothing of the kind.
    Unasked,
    /// By mail, in this mailbox: the links to what they chose are made of these.
    Here {
        subscriber: SubscriberId,
        channel: SubscriberChannelId,
        nonce: String,
    },
    /// In another way, not at the moment, or no more.
    NotHere,
}

/// How whoever has the mailbox of `hashes` hears of what answers them: `replies` is their own comment, `thread` the
/// one that it stands in. One query.
///
/// # Errors
/// When the database fails.
pub async fn heard(
    db: &impl ConnectionTrait,
    (replies, thread): (Topic, Topic),
    hashes: &[String],
    now: Moment,
) -> Result<Heard, DbErr> {
    let follows_thread = Column::SubscriberId
        .in_subquery(reached_at(hashes))
        .and(Column::SubscriberId.in_subquery(who(thread)));
    let theirs = Condition::any()
        .add(Column::SubscriberId.in_subquery(who(replies)))
        .add(follows_thread);
    // Asked for the state as well, SQLite would go through everything that is active instead of these few.
    let all = Entity::find()
        .join(JoinType::InnerJoin, of_subscriber())
        .select_also(subscriber::Entity)
        .filter(theirs)
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    let rows: Vec<(Model, Option<Subscriber>)> = all
        .into_iter()
        .filter(|(channel, _)| is_chosen(channel))
        .collect();
    let is_here = |row: &Model| row.state == ChannelState::Active && hashes.contains(&row.address_hash);
    let here = rows.iter().find(|(channel, _)| is_here(channel));
    Ok(match here {
        Some((channel, Some(subscriber))) => by_mail(channel, subscriber, now),
        _ if rows.is_empty() => Heard::Unasked,
        _ => Heard::NotHere,
    })
}

/// Whether they are told by it, or stopped it: what ended otherwise than by a press of its reader is forgotten.
fn is_chosen(channel: &Model) -> bool {
    matches!(channel.state, ChannelState::Active | ChannelState::Ended) && !channel.address.is_empty()
}

fn by_mail(channel: &Model, subscriber: &Subscriber, now: Moment) -> Heard {
    if subscriber.paused_until.is_some_and(|until| now < until) {
        return Heard::NotHere;
    }
    Heard::Here {
        subscriber: subscriber.id,
        channel: channel.id,
        nonce: subscriber.nonce.clone(),
    }
}

/// Those who are, or were, reached at the mailbox of `hashes`: whoever named it and never confirmed it is not among them.
fn reached_at(hashes: &[String]) -> SelectStatement {
    Query::select()
        .column(Column::SubscriberId)
        .from(Entity)
        .and_where(Column::AddressHash.is_in(hashes))
        .and_where(Column::ActivatedAt.is_not_null())
        .to_owned()
}

/// Everybody whom `heard` looks at, whatever they follow: what answers them is told by the mail to that mailbox, or
/// passed on to the way they chose, or to the way of another of them.
///
/// # Errors
/// When the database fails.
pub async fn told_there(
    db: &impl ConnectionTrait,
    replies: Topic,
    hashes: &[String],
) -> Result<Vec<SubscriberId>, DbErr> {
    let mut all = who(replies);
    all.union(UnionType::Distinct, reached_at(hashes));
    subscriber::Entity::find()
        .select_only()
        .column(subscriber::Column::Id)
        .filter(subscriber::Column::Id.in_subquery(all))
        .order_by_asc(subscriber::Column::Id)
        .into_tuple()
        .all(db)
        .await
}
