//! The mailed link: whoever opens it and presses its button reads that mailbox. It is good once and for seven
//! days; looking at it changes nothing, so that programs which follow every link of a mail confirm nothing.

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr};

use super::entity::{channel, subscriber};
use super::more::{self, More};
use super::names::named;
use super::today::today;
use super::{CONFIRM_WITHIN, ChannelState, Often, Topic, lock, place, read, seen};
use crate::clock::Moment;
use crate::ids::SubscriberChannelId;
use crate::secrets::{Purpose, Secrets};
use crate::urls;

/// What a link is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub channel: SubscriberChannelId,
    /// More to hear of, through a channel that is confirmed already, and until when it may be said.
    pub adds: Option<(More, Moment)>,
}

impl Link {
    /// Of a channel that waits.
    pub fn confirms(channel: SubscriberChannelId) -> Self {
        Self { channel, adds: None }
    }

    /// Of more to hear of.
    pub fn adds(channel: SubscriberChannelId, more: More, now: Moment) -> Self {
        Self {
            channel,
            adds: Some((more, now.plus(CONFIRM_WITHIN))),
        }
    }

    /// The address to mail; it dies with the link to what the subscriber chose.
    pub fn address(&self, secrets: &Secrets, nonce: &str) -> urls::ConfirmSubscription {
        let adds = self
            .adds
            .as_ref()
            .map(|(more, until)| format!(".{}.{}.{}", more.codes(), until.0, more.often.code()));
        let payload = format!("{}.{nonce}{}", self.channel, adds.unwrap_or_default());
        urls::ConfirmSubscription {
            signed: secrets.sign(Purpose::ConfirmSubscription, &payload),
        }
    }

    /// What `payload` says, and the nonce in it.
    fn read(payload: &str) -> Option<(Self, &str)> {
        let mut parts = payload.split('.');
        let channel = SubscriberChannelId(parts.next()?.parse().ok()?);
        let nonce = parts.next()?;
        let adds = match (parts.next(), parts.next()) {
            (Some(codes), Some(until)) => {
                let often = parts.next().and_then(Often::from_code).unwrap_or(Often::Never);
                Some((More::of(codes, often)?, Moment(until.parse().ok()?)))
            }
            _ => None,
        };
        Some((Self { channel, adds }, nonce))
    }
}

/// What a link opens.
#[derive(Clone, Debug)]
pub enum Opened {
    /// A channel that waits, and what would come through it.
    Waits(Box<Waiting>),
    /// It was confirmed before.
    Done,
    /// Its time is over, or what it confirmed has ended.
    Over,
    /// We never made it.
    Unknown,
}

/// What the button confirms.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub subscriber: subscriber::Model,
    pub channel: channel::Model,
    pub topics: Vec<Topic>,
    /// Only this is new.
    pub adds: Option<More>,
}

impl Waiting {
    /// What the button begins.
    pub fn begins(&self) -> &[Topic] {
        match &self.adds {
            Some(more) => &more.topics,
            None => &self.topics,
        }
    }

    /// How often posts come from then on.
    pub fn often(&self) -> Often {
        let before = self.subscriber.often;
        self.adds.as_ref().map_or(before, |more| more.often_after(before))
    }
}

/// # Errors
/// When the database fails.
pub async fn open(
    db: &impl ConnectionTrait,
    secrets: &Secrets,
    signed: &str,
    now: Moment,
) -> Result<Opened, DbErr> {
    let payload = secrets.verify(Purpose::ConfirmSubscription, signed);
    let Some((mut link, nonce)) = payload.and_then(Link::read) else {
        return Ok(Opened::Unknown);
    };
    let found = read::with_channel(db, link.channel).await?;
    let Some((channel, subscriber)) = found.filter(|(_, subscriber)| subscriber.nonce == nonce) else {
        return Ok(Opened::Over);
    };
    if let Some((more, _)) = &mut link.adds {
        more.topics = still_there(db, &more.topics, now).await?;
    }
    let topics = read::topics(db, subscriber.id).await?;
    let is_there = |more: &More| more.topics.iter().all(|topic| topics.contains(topic));
    Ok(match (&link.adds, channel.state) {
        (Some((more, _)), _) if more.topics.is_empty() => Opened::Over,
        (Some((more, _)), ChannelState::Active) if is_there(more) => Opened::Done,
        (Some((_, until)), ChannelState::Active) if *until <= now => Opened::Over,
        (None, ChannelState::Active) => Opened::Done,
        (_, ChannelState::Ended | ChannelState::GivenUp) => Opened::Over,
        (_, ChannelState::Waiting) if channel.expires_at.is_none_or(|at| at <= now) => Opened::Over,
        _ => Opened::Waits(Box::new(Waiting {
            subscriber,
            channel,
            topics,
            adds: link.adds.map(|(more, _)| more),
        })),
    })
}

/// What of `topics` can be heard of by now, as what it has become.
async fn still_there(db: &impl ConnectionTrait, topics: &[Topic], now: Moment) -> Result<Vec<Topic>, DbErr> {
    let named = named(db, &today(db, topics).await?, now).await?;
    Ok(named.into_iter().map(|named| named.topic).collect())
}

/// What became of the button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Confirmed,
    /// Somebody was faster.
    Late,
    /// Besides what comes already it is more than one may choose.
    TooMany,
}

/// Does what the button says; the link is spent. Otherwise nothing is to be committed. Changes
/// `subscriber_channels`, `subscriptions`, `subscribers`.
///
/// # Errors
/// When the database fails.
pub async fn confirm(tx: &DatabaseTransaction, waiting: &Waiting, now: Moment) -> Result<Outcome, DbErr> {
    let subscriber = waiting.subscriber.id;
    if !lock::subscriber(tx, subscriber).await? {
        return Ok(Outcome::Late);
    }
    if let Some(more) = &waiting.adds
        && !more::add(tx, &waiting.subscriber, more, now).await?
    {
        return Ok(Outcome::TooMany);
    }
    let confirmed = match waiting.channel.state {
        ChannelState::Waiting => place::activate(tx, waiting.channel.id, now).await?.is_some(),
        _ => true,
    };
    seen::seen(tx, subscriber, now).await?;
    Ok(if confirmed {
        Outcome::Confirmed
    } else {
        Outcome::Late
    })
}
