//! Mail about comments: whoever decides on them is told of what waits, in batches; a commenter who left an
//! address gets one mail for everything decided together, once undo is no longer possible.

use std::time::Duration;

use sea_orm::{DatabaseTransaction, DbErr};
use serde::{Deserialize, Serialize};

use super::chosen::Chosen;
use super::news::{self, News};
use super::threads::Threads;
use super::waiting::waiting;
use super::{MailKind, commenter_letter, give_up, letters, sent, taken_back, tell, untold};
use crate::affiliation;
use crate::affiliation::expire::Why;
use crate::affiliation::requests::Remind;
use crate::affiliation::wording::{Terms, Wording};
use crate::app::App;
use crate::clock::{Moment, days, minutes};
use crate::ids::CommentId;
use crate::jobs::{self, Job, UNDO_PERIOD};
use crate::mail::Sent;
use crate::people::{Person, find};
use crate::secrets::{Purpose, Secrets};
use crate::settings::{self, Settings};
use crate::subscriptions::heard::{Heard, heard};
use crate::subscriptions::way::hashes;
use crate::subscriptions::{Channel, Topic};
use crate::words;

/// What comes to wait in this time is told in one mail.
pub const BATCH: Duration = minutes(10);

/// Most mails a day to an address that nobody has confirmed.
const UNCONFIRMED_A_DAY: u64 = 3;

/// Tells everyone who decides on comments what has come to wait in their threads since the last mail.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellModerators {}

impl Job for TellModerators {
    const KIND: &'static str = "comments.tell_moderators";
}

/// Tells a commenter what became of a comment: published, answered, asked. How, is decided when it runs.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellCommenter {
    pub comment: CommentId,
}

impl Job for TellCommenter {
    const KIND: &'static str = "comments.tell_commenter";
}

/// Mails it to them.
#[derive(Debug, Serialize, Deserialize)]
pub struct MailCommenter {
    pub comment: CommentId,
    /// When it was found out that a mail tells them: it is called by that, however often it is tried.
    pub at: Moment,
}

impl Job for MailCommenter {
    const KIND: &'static str = "comments.mail_commenter";
}

/// Something has come to wait, a comment or a report: whoever decides on it hears of it with the next batch.
///
/// # Errors
/// When the database fails.
pub async fn held(tx: &DatabaseTransaction, now: Moment) -> Result<(), DbErr> {
    jobs::enqueue_once(tx, &TellModerators {}, now.plus(BATCH), now).await
}

/// A comment comes back to the desk at `at` by itself: whoever decides on it hears of it then.
///
/// # Errors
/// When the database fails.
pub async fn returns(tx: &DatabaseTransaction, at: Moment, now: Moment) -> Result<(), DbErr> {
    jobs::enqueue(tx, &TellModerators {}, at, now).await
}

/// Something was decided on `comment`: its author hears of it after the undo period, in one mail.
///
/// # Errors
/// When the database fails.
pub async fn decided(tx: &DatabaseTransaction, comment: CommentId, now: Moment) -> Result<(), DbErr> {
    // A mail that waits for its server would tell of it too early.
    undone(tx, comment).await?;
    let job = TellCommenter { comment };
    jobs::enqueue_held(tx, &comment.to_string(), &job, now.plus(UNDO_PERIOD), now).await
}

/// The decision on `comment` was taken back in time: nobody hears of it.
///
/// # Errors
/// When the database fails.
pub async fn undone(tx: &DatabaseTransaction, comment: CommentId) -> Result<(), DbErr> {
    jobs::cancel_held::<TellCommenter>(tx, &comment.to_string()).await?;
    jobs::cancel_held::<MailCommenter>(tx, &comment.to_string()).await
}

/// The decision on `comment` was taken back. Whoever has read of it hears of this too, after the undo period;
/// otherwise nobody hears of either, but of a reply that still stands.
///
/// # Errors
/// When the database fails.
pub async fn taken_back(tx: &DatabaseTransaction, comment: CommentId, now: Moment) -> Result<(), DbErr> {
    undone(tx, comment).await?;
    if taken_back::is_news(tx, comment).await? || untold::is_untold(tx, comment, now).await? {
        decided(tx, comment, now).await?;
    }
    Ok(())
}

/// Readers see `comment` again, of whose absence nobody told its writer: they hear of what the team had replied before,
/// and that mail was called off.
///
/// # Errors
/// When the database fails.
pub async fn stands_again(tx: &DatabaseTransaction, comment: CommentId, now: Moment) -> Result<(), DbErr> {
    if untold::is_untold(tx, comment, now).await? {
        decided(tx, comment, now).await?;
    }
    Ok(())
}

/// Sends everyone who decides on comments one mail with what waits in their threads and they have not been told yet;
/// none when that is nothing.
///
/// # Errors
/// When a mail can't be sent; who already got theirs gets no second one.
pub async fn tell_moderators(app: &App) -> anyhow::Result<()> {
    if !app.mailer.is_on() {
        return Ok(());
    }
    let site = settings::read::settings(app.db.read()).await?;
    for moderator in find::moderators(app.db.read()).await? {
        tell_one(app, &moderator, &site).await?;
    }
    let mut authors = find::authors(app.db.read(), None).await?;
    while let Some(last) = authors.last().map(|author| author.id) {
        for author in &authors {
            tell_one(app, author, &site).await?;
        }
        authors = find::authors(app.db.read(), Some(last)).await?;
    }
    Ok(())
}

/// Sends one of them their mail.
async fn tell_one(app: &App, person: &Person, site: &Settings) -> anyhow::Result<()> {
    words::speak(person.language.unwrap_or(site.language));
    let address = address_hash(&app.secrets, &person.email);
    let now = app.clock.now();
    let wording = Wording::of(site);
    let terms = Terms {
        wording: &wording,
        now,
    };
    let waiting = waiting(app.db.read(), Threads::of(person), &address, terms).await?;
    if waiting.is_empty() {
        return Ok(());
    }
    let to = letters::Moderator {
        person,
        site,
        links: &app.links,
        secrets: &app.secrets,
        now,
    };
    app.mailer.send(&letters::to_moderator(&to, &waiting)).await?;
    let told: Vec<CommentId> = waiting.iter().map(|comment| comment.id).collect();
    let tx = app.db.begin_write().await?;
    sent::record(&tx, MailKind::Held, &told, &address, now).await?;
    Ok(tx.commit().await?)
}

/// Finds out how a commenter hears of what is new: a mail tells of it, or they hear of replies by the way they chose,
/// whatever becomes of the mail.
///
/// # Errors
/// When the database fails.
pub async fn tell_commenter(app: &App, job: &TellCommenter) -> anyhow::Result<()> {
    let now = app.clock.now();
    let Some(telling) = telling(app, job.comment, now).await? else {
        return Ok(());
    };
    if telling.elsewhere.is_empty() && !telling.is_mailed {
        return Ok(());
    }
    let tx = app.db.begin_write().await?;
    pass_on(&tx, &telling, now).await?;
    if telling.is_mailed {
        let job = MailCommenter {
            comment: job.comment,
            at: now,
        };
        jobs::enqueue_held(&tx, &job.comment.to_string(), &job, now, now).await?;
    }
    Ok(tx.commit().await?)
}

/// Sends the commenter one mail with everything that is new; none when nothing is left to say, or
/// when the address may not be written to again. Whoever chose another way meanwhile hears of replies by that.
///
/// # Errors
/// When the mail can't be sent.
pub async fn mail_commenter(app: &App, job: &MailCommenter) -> anyhow::Result<()> {
    let now = app.clock.now();
    let Some(telling) = telling(app, job.comment, now).await? else {
        return Ok(());
    };
    let Telling { news, address, .. } = &telling;
    if !telling.elsewhere.is_empty() {
        let tx = app.db.begin_write().await?;
        pass_on(&tx, &telling, now).await?;
        tx.commit().await?;
    }
    if !telling.is_mailed {
        return Ok(());
    }
    let site = settings::read::settings(app.db.read()).await?;
    let called = job.at.0.to_string();
    let letter = commenter_letter::to_commenter(news, &called, &site, &app.links, &app.secrets);
    let sent = app.mailer.send(&letter).await?;
    let tx = app.db.begin_write().await?;
    match (sent, news.request) {
        (Sent::NoMailbox, Some(request)) => {
            give_up::give_up(&tx, request, Why::MailRefused, now).await?;
        }
        (Sent::NoMailbox, None) => {}
        (Sent::Taken, _) => {
            sent::record(&tx, MailKind::Commenter, &[news.id], address, now).await?;
            let said = news.said();
            sent::told(&tx, &said, now).await?;
            if let Some(chosen) = &news.chosen {
                tell::told_by_mail(&tx, (news.id, said.as_slice()), chosen.channel, now).await?;
            }
        }
    }
    tx.commit().await?;
    Ok(())
}

/// Of which no mail tells, and to whom else who chose it; all of that is done, whatever becomes of the mail.
async fn pass_on(tx: &DatabaseTransaction, telling: &Telling, now: Moment) -> Result<(), DbErr> {
    if let Some(chosen) = &telling.news.chosen
        && telling.is_mailed
    {
        let others = telling.news.said();
        return tell::pass_on(tx, &others, Some(chosen.subscriber), now).await;
    }
    tell::pass_on(tx, &telling.elsewhere, None, now).await?;
    sent::told(tx, &telling.elsewhere, now).await
}

/// What there is to tell a commenter, and how.
struct Telling {
    /// What the mail says.
    news: News,
    is_mailed: bool,
    /// The replies of which no mail tells, to whoever chose to hear of them.
    elsewhere: Vec<CommentId>,
    /// The hash of where the mail goes.
    address: String,
}

/// What is new to the author of `comment`; `None` when there is nobody to tell.
async fn telling(app: &App, comment: CommentId, now: Moment) -> anyhow::Result<Option<Telling>> {
    let Some(news) = news::of(app.db.read(), comment, now).await? else {
        return Ok(None);
    };
    let mut news = if news.confirmed {
        news
    } else {
        for_unconfirmed(news)
    };
    let heard = how_they_hear(app, &news, now).await?;
    let said = news.said();
    if heard == Heard::NotHere {
        news.replies.clear();
    }
    let address = address_hash(&app.secrets, &news.email);
    let is_mailed =
        app.mailer.is_on() && news.says_something() && may_write(app, &news, &address, now).await?;
    let is_told = match heard {
        Heard::Unasked => true,
        Heard::Here {
            subscriber,
            channel,
            nonce,
        } => {
            news.chosen = Some(Chosen {
                subscriber,
                channel,
                nonce,
            });
            is_mailed
        }
        Heard::NotHere => false,
    };
    Ok(Some(Telling {
        news,
        is_mailed,
        elsewhere: if is_told { Vec::new() } else { said },
        address,
    }))
}

/// Whoever chose to hear of replies in another way than by this mail hears of them that way alone; whoever wants
/// nothing at the moment hears of none.
async fn how_they_hear(app: &App, news: &News, now: Moment) -> Result<Heard, DbErr> {
    let topics = (Topic::Replies(news.id), Topic::Thread(news.post));
    let hashes = hashes(&app.secrets, Channel::Email, &news.email);
    heard(app.db.read(), topics, &hashes, now).await
}

/// Performs `affiliation::requests::Remind`: one mail about a question that still waits, to an address
/// that its owner has confirmed.
///
/// # Errors
/// When the mail can't be sent.
pub async fn remind(app: &App, job: &Remind) -> anyhow::Result<()> {
    if !app.mailer.is_on() {
        return Ok(());
    }
    let Some(request) = affiliation::read::requested(app.db.read(), job.request).await? else {
        return Ok(());
    };
    let news = news::reminder(app.db.read(), &request, app.clock.now()).await?;
    let Some(news) = news.filter(|news| news.confirmed && request.reminded_at.is_none()) else {
        return Ok(());
    };
    let site = settings::read::settings(app.db.read()).await?;
    let called = format!("reminder-{}", request.id);
    let letter = commenter_letter::to_commenter(&news, &called, &site, &app.links, &app.secrets);
    app.mailer.send(&letter).await?;
    let tx = app.db.begin_write().await?;
    affiliation::remind::reminded(&tx, request.id, app.clock.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Reasons and reversals are only for the owner of the address, as far as we know them.
fn for_unconfirmed(news: News) -> News {
    let change = news.change.filter(|change| *change == news::Change::Published);
    News {
        change,
        label_gone: None,
        sent_back: None,
        looked_again: false,
        ..news
    }
}

/// An address that nobody has confirmed may be a stranger's: one mail a comment, three a day.
async fn may_write(app: &App, news: &News, address: &str, now: Moment) -> Result<bool, DbErr> {
    if news.confirmed {
        return Ok(true);
    }
    let today = news::mails_since(app.db.read(), address, now.minus(days(1))).await?;
    Ok(news.told.is_none() && today < UNCONFIRMED_A_DAY)
}

/// The keyed hash by which an e-mail address is recognised.
pub(super) fn address_hash(secrets: &Secrets, email: &str) -> String {
    secrets.hash(Purpose::Address, &[&email.to_lowercase()])
}
