//! Mail that asks whether somebody wants to be told of what is new, to an address that may be a stranger's: our
//! own words, and the names that the team gave to what was chosen.

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr};
use serde::{Deserialize, Serialize};

use super::confirm::Link;
use super::entity::{channel, subscriber};
use super::more::More;
use super::names::named;
use super::today::today;
use super::{ChannelState, Often, Suppression, Topic, budget, end, read, topic_words};
use crate::app::App;
use crate::clock::Moment;
use crate::ids::SubscriberChannelId;
use crate::jobs::{self, Job};
use crate::mail::{Anchor, Body, Foot, Message, Paragraph, Sent};
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
        ChannelState::Active => match more(db, job).await?.and_then(|more| more.besides(&topics)) {
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

/// What more `job` asks about, as what it has become since.
async fn more(db: &impl ConnectionTrait, job: &Ask) -> Result<Option<More>, DbErr> {
    let Some(more) = job.more() else {
        return Ok(None);
    };
    let topics = today(db, &more.topics).await?;
    Ok(Some(More { topics, ..more }))
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
            let chosen = chosen.iter().map(topic_words::topic).collect();
            (
                t!("subscribe-mail-subject", blog = blog),
                confirms(blog, chosen, url),
            )
        }
        Letter::IsThere => {
            let manage = read::manage_link(&app.secrets, subscriber.id, &subscriber.nonce);
            let subject = t!("subscribe-mail-there-subject", blog = blog);
            (subject, is_there(blog, app.links.absolute(&manage)))
        }
    };
    let foot = Foot::signed(blog, app.links.absolute(&urls::Home));
    Ok(Body { paragraphs, foot }.message(channel.address.clone(), subject))
}

/// What is `chosen`, and the button that leads to `url`, where it is confirmed.
fn confirms(blog: &str, chosen: Vec<String>, url: String) -> Vec<Paragraph> {
    vec![
        Paragraph::Words(t!("subscribe-mail-lead", blog = blog)),
        Paragraph::List(chosen),
        Paragraph::Button(Anchor {
            sentence: t!("subscribe-mail-link", url = url.as_str()),
            url,
            label: t!("subscribe-mail-button"),
        }),
        Paragraph::Words(t!("subscribe-mail-not-you")),
    ]
}

/// It comes already; `url` leads to what was chosen.
fn is_there(blog: &str, url: String) -> Vec<Paragraph> {
    vec![
        Paragraph::Words(t!("subscribe-mail-there", blog = blog)),
        Paragraph::Button(Anchor {
            sentence: t!("subscribe-mail-manage", url = url.as_str()),
            url,
            label: t!("letter-manage-link"),
        }),
        Paragraph::Words(t!("subscribe-mail-there-not-you")),
    ]
}
