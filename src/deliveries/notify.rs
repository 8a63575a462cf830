//! The jobs that make deliveries and send them. Nothing is sent inside a request; how a batch of them is handed
//! over is `sending_notify.rs`.

use super::about::{About, about, passed_on};
use super::by_mail::Desk;
use super::content::{Content, Parcel, by_subscriber};
use super::entity::Model;
use super::sending_notify::Sending;
use super::{Event, GatherDue, LEASE, SendDue, Why, claim, fan_out, gather, record, told_by_mail};
use crate::affiliation::wording::{Terms, Wording};
use crate::app::App;
use crate::clock::Moment;
use crate::comments::tell::{PassOn, Tell, ToldByMail};
use crate::ids::SubscriberId;
use crate::jobs;
use crate::posts::announce::Announce;
use crate::subscriptions::read::active_of;

/// Performs `posts::announce::Announce`.
///
/// # Errors
/// When the database fails; what was written by then stays, and is not written twice.
pub async fn announce(app: &App, job: &Announce) -> anyhow::Result<()> {
    of_event(app, Event::Post(job.post)).await
}

/// Performs `comments::tell::Tell`.
///
/// # Errors
/// When the database fails; what was written by then stays, and is not written twice.
pub async fn tell_of_comment(app: &App, job: &Tell) -> anyhow::Result<()> {
    of_event(app, Event::Comment(job.comment)).await
}

/// Performs `comments::tell::PassOn`.
///
/// # Errors
/// When the database fails; what was written by then stays, and is not written twice.
pub async fn pass_on(app: &App, job: &PassOn) -> anyhow::Result<()> {
    let now = app.clock.now();
    match passed_on(app.db.read(), &app.secrets, (job.reply, job.but), now).await? {
        Some(about) => tell(app, &about, now).await,
        None => Ok(()),
    }
}

/// Performs `comments::tell::ToldByMail`.
///
/// # Errors
/// When the database fails.
pub async fn note_mailed(app: &App, job: &ToldByMail) -> anyhow::Result<()> {
    let tx = app.db.begin_write().await?;
    told_by_mail::told_by_mail(&tx, job, app.clock.now()).await?;
    Ok(tx.commit().await?)
}

async fn of_event(app: &App, event: Event) -> anyhow::Result<()> {
    let now = app.clock.now();
    match about(app.db.read(), &app.secrets, event, now).await? {
        Some(about) => tell(app, &about, now).await,
        None => Ok(()),
    }
}

/// Makes the deliveries of an event, some subscribers at a time, so that memory stays flat and nobody
/// waits long for the database.
async fn tell(app: &App, about: &About, now: Moment) -> anyhow::Result<()> {
    let mut after = Some(SubscriberId(0));
    while let Some(behind) = after {
        let tx = app.db.begin_write().await?;
        let stepped = fan_out::step(&tx, about, behind, now).await?;
        if stepped.queued {
            jobs::enqueue_once(&tx, &SendDue {}, now, now).await?;
        }
        if let Some(at) = stepped.gather_at {
            jobs::enqueue_once(&tx, &GatherDue {}, at, now).await?;
        }
        tx.commit().await?;
        after = stepped.last;
    }
    Ok(())
}

/// Makes the digests that are due, and asks to run again when the next are.
///
/// # Errors
/// When the database fails; what was gathered by then stays.
pub async fn gather_due(app: &App) -> anyhow::Result<()> {
    loop {
        let now = app.clock.now();
        let tx = app.db.begin_write().await?;
        let gathered = gather::gather(&tx, now).await?;
        if gathered {
            jobs::enqueue_once(&tx, &SendDue {}, now, now).await?;
        } else if let Some(at) = gather::next_at(&*tx).await? {
            jobs::enqueue_once(&tx, &GatherDue {}, at.max(now), now).await?;
        }
        tx.commit().await?;
        if !gathered {
            return Ok(());
        }
    }
}

/// Hands over a batch of what is due, and asks to run again when there is more.
///
/// # Errors
/// When the database fails. What was handed over by then is written down, but for what was in flight.
pub async fn send_due(app: &App) -> anyhow::Result<()> {
    let now = app.clock.now();
    let tx = app.db.begin_write().await?;
    let claimed = claim::claim(&tx, now).await?;
    tx.commit().await?;
    if !claimed.is_empty() {
        send(app, claimed, now).await?;
    }
    let tx = app.db.begin_write().await?;
    if let Some(at) = claim::next_at(&*tx).await? {
        let now = app.clock.now();
        jobs::enqueue_once(&tx, &SendDue {}, at.max(now), now).await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn send(app: &App, claimed: Vec<Model>, now: Moment) -> anyhow::Result<()> {
    let site = app
        .site()
        .await
        .map_err(|error| anyhow::anyhow!("the settings can't be read: {error:?}"))?;
    let wording = Wording::of(&site.settings);
    let terms = Terms {
        wording: &wording,
        now,
    };
    let content = Content::of(app.db.read(), &claimed, terms).await?;
    let parcels = parcels(app, &content, claimed, now).await?;
    let desk = Desk::new(app.clone(), site, content);
    Sending::new(desk, now.plus(LEASE / 2)).deliver_all(parcels).await
}

/// What is to go out of `claimed`; the others are dropped.
async fn parcels(
    app: &App,
    content: &Content,
    claimed: Vec<Model>,
    now: Moment,
) -> anyhow::Result<Vec<Parcel>> {
    let subscribers: Vec<SubscriberId> = claimed.iter().map(|row| row.subscriber_id).collect();
    let active = by_subscriber(active_of(app.db.read(), &subscribers).await?);
    let mut parcels = Vec::with_capacity(claimed.len());
    let mut dropped: Vec<(Model, Why)> = Vec::new();
    for row in claimed {
        match content.parcel(&row, active.get(&row.subscriber_id), now) {
            Ok(parcel) => parcels.push(parcel),
            Err(why) => dropped.push((row, why)),
        }
    }
    if !dropped.is_empty() {
        let tx = app.db.begin_write().await?;
        for (row, why) in &dropped {
            record::dropped(&tx, row, *why, now).await?;
        }
        tx.commit().await?;
    }
    Ok(parcels)
}
