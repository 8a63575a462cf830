//! Whether what is mailed to somebody anyway tells of what they chose to hear of: a reply of the team goes to whom
//! it answers (`comments/notify.rs`), and to nobody who wants to hear of it in another way, later, or no more.

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
use crate::ids::SubscriberId;

/// How somebody hears of replies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// They chose nothing of the kind.
    Unasked,
    /// By mail, in this mailbox: the links to what they chose are made of these.
    Here {
        subscriber: SubscriberId,
        nonce: String,
        /// What was said before went by the way they had until then; `None` when this is their first.
        since: Option<Moment>,
    },
    /// In another way, not at the moment, or no more.
    NotHere,
}

/// How whoever has the mailbox of `hashes` hears of what answers them: `replies` is their own comment, `thread` the
/// one that it stands in. At most two queries.
///
/// # Errors
/// When the database fails.
pub async fn heard(
    db: &impl ConnectionTrait,
    (replies, thread): (Topic, Topic),
    hashes: &[String],
    now: Moment,
) -> Result<Heard, DbErr> {
    let follows_thread = Column::AddressHash
        .is_in(hashes)
        .and(Column::SubscriberId.in_subquery(who(thread)));
    let theirs = Condition::any()
        .add(Column::SubscriberId.in_subquery(who(replies)))
        .add(follows_thread);
    let rows = Entity::find()
        .join(JoinType::InnerJoin, of_subscriber())
        .select_also(subscriber::Entity)
        .filter(theirs)
        .filter(Column::State.is_in([ChannelState::Active, ChannelState::Ended]))
        // What ended otherwise than by a press of its reader is forgotten.
        .filter(Column::Address.ne(""))
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    let is_here = |row: &Model| row.state == ChannelState::Active && hashes.contains(&row.address_hash);
    let here = rows.iter().find(|(channel, _)| is_here(channel));
    Ok(match here {
        Some((channel, Some(subscriber))) => by_mail(db, (channel, subscriber), now).await?,
        _ if rows.is_empty() => Heard::Unasked,
        _ => Heard::NotHere,
    })
}

async fn by_mail(
    db: &impl ConnectionTrait,
    (channel, subscriber): (&Model, &Subscriber),
    now: Moment,
) -> Result<Heard, DbErr> {
    if subscriber.paused_until.is_some_and(|until| now < until) {
        return Ok(Heard::NotHere);
    }
    let before = Entity::find()
        .filter(Column::SubscriberId.eq(subscriber.id))
        .filter(Column::Id.ne(channel.id))
        .filter(Column::ActivatedAt.is_not_null())
        .order_by_asc(Column::Id)
        .one(db)
        .await?;
    Ok(Heard::Here {
        subscriber: subscriber.id,
        nonce: subscriber.nonce.clone(),
        since: before.and(channel.activated_at),
    })
}
