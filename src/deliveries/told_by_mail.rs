//! A reply of the team that the mail about a comment told of to a subscriber: it stands among what went out like
//! everything else, and nothing more comes of it.

use sea_orm::{ActiveValue::Set, DatabaseTransaction, DbErr};

use super::entity::ActiveModel;
use super::{Event, State, fan_out};
use crate::clock::Moment;
use crate::comments::tell::ToldByMail;
use crate::subscriptions::{Topic, read};

/// Writes it down, unless its reader is forgotten by now. Changes `deliveries`.
///
/// # Errors
/// When the database fails.
pub async fn told_by_mail(tx: &DatabaseTransaction, told: &ToldByMail, now: Moment) -> Result<(), DbErr> {
    let Some((channel, subscriber)) = read::with_channel(tx, told.channel).await? else {
        return Ok(());
    };
    let event = Event::Comment(told.reply);
    let row = ActiveModel {
        event: Set(event.kind()),
        target: Set(event.target()),
        subscriber_id: Set(subscriber.id),
        channel_id: Set(channel.id),
        state: Set(State::Sent),
        reason: Set(Topic::Replies(told.answers).code()),
        due_at: Set(now),
        attempts: Set(1),
        words: Set(String::new()),
        digest_id: Set(None),
        created_at: Set(now),
        sent_at: Set(Some(now)),
        ..Default::default()
    };
    fan_out::insert(tx, vec![row]).await
}
