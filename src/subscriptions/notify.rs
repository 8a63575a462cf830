//! Mail that asks whether somebody wants to be told of what is new, to an address that may be a stranger's: our
//! own words, and the names that the team gave to what was chosen.

use sea_orm::{DatabaseTransaction, DbErr};
use serde::{Deserialize, Serialize};

use super::confirm::Link;
use super::entity::{channel, subscriber};
use super::more::More;
use super::names::named;
use super::{ChannelState, Often, Suppression, Topic, budget, end, read, topic_words};
use crate::app::App;
use crate::clock::Moment;
use crate::ids::SubscriberChannelId;
use crate::jobs::{self, Job};
use crate::mail::{Message, Sent};
use crate::words::Language;
use crate::{settings, t, urls, words};

/// Asks at a mailbox: whether the channel is wanted, or more through it. To an address through which all of it
/// comes already it says so.
#[derive(Debug, Serialize, Deserialize)]
pub struct Ask {
    pub channel: SubscriberChannelId,
    /// The codes of more topics.
    pub adds: Option<String>,
    /// How often posts are wanted with them.
    #[serde(default)]
    pub often: Option<Often>,
}

impl Ask {
    fn more(&self) -> Option<More> {
        More::of(self.adds.as_deref()?, self.often.unwrap_or(Often::Never))
    }
}

impl Job for Ask {
    const KIND: &'static str = "subscriptions.ask";
}

/// Asks a webhook or a browser to prove that somebody wants to be told there. What becomes of it is carried out
/// above, where things are sent.
#[derive(Debug, Serialize, Deserialize)]
pub struct Challenge {
    pub channel: SubscriberChannelId,
    /// How often it has been asked before.
    #[serde(default)]
    pub asked: usize,
}

impl Job for Challenge {
    const KIND: &'static str = "subscriptions.challenge";
}

/// A mail asks about `channel`, or about more through it, at the moment at which there is room for it; who calls has
/// counted it (`budget.rs`).
///
/// # Errors
/// When the database fails.
pub(super) async fn ask(
    tx: &DatabaseTransaction,
    channel: SubscriberChannelId,
    adds: Option<&More>,
    at: Moment,
    now: Moment,
) -> Result<(), DbErr> {
    let job = Ask {
        channel,
        adds: adds.map(More::codes),
        often: adds.map(|more| more.often),
    };
    // Pressed twice it is one mail.
    let key = format!("{channel}:{}", job.adds.as_deref().unwrap_or_default());
    jobs::enqueue_held(tx, &key, &job, at, now).await
}

/// The webhook or the browser of `channel` is asked.
///
/// # Errors
/// When the database fails.
pub(super) async fn challenge(
    tx: &DatabaseTransaction,
    channel: SubscriberChannelId,
    now: Moment,
) -> Result<(), DbErr> {
    jobs::enqueue(tx, &Challenge { channel, asked: 0 }, now, now).await
}

/// What a mail says.
enum Letter {
    /// Somebody wants these; the link confirms it.
    Confirms(Link, Vec<Topic>),
    /// Something comes already; the link leads to what was chosen.
    IsThere,
}

/// Performs `Ask`; nothing when there is nothing to ask any more.
///
/// # Errors
/// When the mail can't be sent.
pub async fn tell(app: &App, job: &Ask) -> anyhow::Result<()> {
    if !app.mailer.is_on() {
        return Ok(());
    }
    let (db, now) = (app.db.read(), app.clock.now());
    let Some((channel, subscriber)) = read::with_channel(db, job.channel).await? else {
        return Ok(());
    };
    let topics = read::topics(db, subscriber.id).await?;
    let letter = match channel.state {
        ChannelState::Ended | ChannelState::GivenUp => return Ok(()),
        ChannelState::Waiting if channel.expires_at.is_none_or(|at| at <= now) => return Ok(()),
        ChannelState::Waiting => Letter::Confirms(Link::confirms(channel.id), topics),
        ChannelState::Active => match job.more().and_then(|more| more.besides(&topics)) {
            None => Letter::IsThere,
            Some(more) => {
                let topics = more.topics.clone();
                Letter::Confirms(Link::adds(channel.id, more, now), topics)
            }
        },
    };
    if budget::is_suppressed(db, std::slice::from_ref(&channel.address_hash)).await? {
        return Ok(());
    }
    let message = written(app, (&channel, &subscriber), letter).await?;
    if app.mailer.send(&message).await? == Sent::NoMailbox {
        let tx = app.db.begin_write().await?;
        end::ended(&tx, channel.id, Some(Suppression::Bounced), now).await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn written(
    app: &App,
    (channel, subscriber): (&channel::Model, &subscriber::Model),
    letter: Letter,
) -> anyhow::Result<Message> {
    let site = settings::read::settings(app.db.read()).await?;
    words::speak(Language::from_code(&subscriber.language).unwrap_or(site.language));
    let blog = if site.title.is_empty() {
        t!("site-untitled")
    } else {
        site.title
    };
    let blog = blog.as_str();
    let (subject, paragraphs) = match letter {
        Letter::Confirms(link, topics) => {
            let url = app.links.absolute(&link.address(&app.secrets, &subscriber.nonce));
            let chosen = named(app.db.read(), &topics, app.clock.now()).await?;
            let lines = chosen
                .iter()
                .map(|named| format!("- {}", topic_words::topic(named)));
            let paragraphs = vec![
                t!("subscribe-mail-lead", blog = blog),
                lines.collect::<Vec<_>>().join("\n"),
                t!("subscribe-mail-link", url = url),
                t!("subscribe-mail-not-you"),
            ];
            (t!("subscribe-mail-subject", blog = blog), paragraphs)
        }
        Letter::IsThere => {
            let manage = read::manage_link(&app.secrets, subscriber.id, &subscriber.nonce);
            let paragraphs = vec![
                t!("subscribe-mail-there", blog = blog),
                t!("subscribe-mail-manage", url = app.links.absolute(&manage)),
                t!("subscribe-mail-there-not-you"),
            ];
            (t!("subscribe-mail-there-subject", blog = blog), paragraphs)
        }
    };
    let signed = format!("-- \n{blog}\n{}", app.links.absolute(&urls::Home));
    let text = format!("{}\n\n{signed}\n", paragraphs.join("\n\n"));
    Ok(Message::plain(channel.address.clone(), subject, text))
}
