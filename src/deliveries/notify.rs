//! The jobs that make deliveries and send them. Nothing is sent inside a request, and nothing waits for a
//! server that does not answer: what can't be handed over is tried again later and later.

use std::collections::{BTreeMap, HashMap};
use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::{FutureExt as _, StreamExt as _};
use tokio::time::{Interval, interval};
use url::Url;

use super::about::{About, about, passed_on};
use super::by_mail::Desk;
use super::content::{Content, Parcel, by_subscriber};
use super::entity::Model;
use super::record::{self, Delivered};
use super::{
    BETWEEN, Event, GatherDue, Handed, LEASE, SERVER_PAUSE, SIDE_BY_SIDE, SendDue, Why, by_push, by_webhook,
    claim, fan_out, gather, told_by_mail,
};
use crate::affiliation::wording::{Terms, Wording};
use crate::app::App;
use crate::clock::Moment;
use crate::comments::tell::{PassOn, Tell, ToldByMail};
use crate::ids::{DeliveryId, SubscriberId};
use crate::jobs;
use crate::outgoing::Failed;
use crate::posts::announce::Announce;
use crate::subscriptions::Channel;
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
    let sending = Sending {
        desk: Arc::new(Desk::new(app.clone(), site, content)),
        until: now.plus(LEASE / 2),
        turns: Turns::new(),
        closed: Mutex::default(),
        untried: Mutex::default(),
        mailed: Mailed::default(),
    };
    let on_its_way = parcels.into_iter().map(|parcel| sending.deliver(parcel));
    let mut results = futures_util::stream::iter(on_its_way).buffer_unordered(SIDE_BY_SIDE);
    let mut failed = None;
    while let Some(result) = results.next().await {
        failed = failed.or(result.err());
    }
    drop(results);
    if sending.mailed.found_no_server() {
        app.mail_pace.pause(SERVER_PAUSE);
    }
    sending.give_back().await?;
    failed.map_or(Ok(()), Err)
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

/// A batch on its way.
struct Sending {
    desk: Arc<Desk>,
    /// Nothing is begun later, so that the lease is not overrun.
    until: Moment,
    turns: Turns,
    /// Servers that nothing more is handed to before a moment, by `server`.
    closed: Mutex<HashMap<String, Moment>>,
    untried: Mutex<Vec<(Moment, DeliveryId)>>,
    mailed: Mailed,
}

/// Lets one begin after the other. Those that were written down together would all begin at once, with all that
/// has to be done for each.
struct Turns(tokio::sync::Mutex<Interval>);

impl Turns {
    fn new() -> Self {
        Self(tokio::sync::Mutex::new(interval(BETWEEN)))
    }

    async fn take(&self) {
        let mut turns = self.0.lock().await;
        turns.tick().await;
        turns.reset();
    }
}

/// What the mail server made of a batch. One that takes nothing at all is left alone by the next batches as well:
/// each would wait for it as long as it takes to give up.
#[derive(Default)]
struct Mailed {
    answered: AtomicBool,
    unreachable: AtomicBool,
}

impl Mailed {
    fn note(&self, handed: &Handed) {
        let which = match handed {
            Handed::Unreachable(_) => &self.unreachable,
            _ => &self.answered,
        };
        which.store(true, Ordering::Relaxed);
    }

    fn found_no_server(&self) -> bool {
        self.unreachable.load(Ordering::Relaxed) && !self.answered.load(Ordering::Relaxed)
    }
}

impl Sending {
    async fn deliver(&self, parcel: Parcel) -> anyhow::Result<()> {
        let server = server(&parcel);
        self.turn(server.as_deref()).await;
        if let Some(at) = self.waits(parcel.to.channel, server.as_deref()) {
            let mut untried = self.untried.lock().unwrap_or_else(PoisonError::into_inner);
            untried.push((at, parcel.delivery.id));
            return Ok(());
        }
        let handing = whole(hand_over(&self.desk, &parcel));
        let handed = tokio::time::timeout(self.app().hand_over_within, handing).await;
        // A server that answers each question, but slowly, may go on for minutes.
        let handed = handed.unwrap_or_else(|_| Handed::Unreachable(Failed::TooSlow.to_string()));
        let now = self.app().clock.now();
        if parcel.to.channel == Channel::Email {
            self.mailed.note(&handed);
        }
        if let (Handed::Unreachable(_), Some(server)) = (&handed, server) {
            self.close(server, now.plus(SERVER_PAUSE));
        }
        self.write_down(parcel, handed, now).await
    }

    /// For a server that takes nothing just now, nobody has to wait.
    async fn turn(&self, server: Option<&str>) {
        if server.is_some_and(|server| self.closed_until(server).is_none()) {
            self.turns.take().await;
        }
    }

    /// Until when something of this channel, for this server, waits that has not been tried.
    fn waits(&self, channel: Channel, server: Option<&str>) -> Option<Moment> {
        let now = self.app().clock.now();
        if now >= self.until {
            return Some(self.until);
        }
        let server = server?;
        let closed = self.closed_until(server);
        if closed.is_none()
            && channel == Channel::Email
            && let Err(wait) = self.app().mail_pace.one_more()
        {
            self.close(server.to_owned(), now.plus(wait));
            return Some(now.plus(wait));
        }
        closed
    }

    fn closed_until(&self, server: &str) -> Option<Moment> {
        let closed = self.closed.lock().unwrap_or_else(PoisonError::into_inner);
        closed.get(server).copied()
    }

    fn close(&self, server: String, until: Moment) {
        let mut closed = self.closed.lock().unwrap_or_else(PoisonError::into_inner);
        closed.insert(server, until);
    }

    /// Together with what was handed over at the same moment.
    async fn write_down(&self, parcel: Parcel, handed: Handed, now: Moment) -> anyhow::Result<()> {
        let delivered = Delivered {
            delivery: parcel.delivery,
            channel: (parcel.to.channel_id, parcel.to.channel),
        };
        let [jitter] = self.app().secrets.entropy.bytes::<1>();
        let written = self.app().db.write_grouped(move |tx| {
            let (delivered, handed) = (delivered.clone(), handed.clone());
            Box::pin(async move { record::record(tx, &delivered, &handed, jitter, now).await })
        });
        Ok(written.await?)
    }

    async fn give_back(&self) -> anyhow::Result<()> {
        let untried = std::mem::take(&mut *self.untried.lock().unwrap_or_else(PoisonError::into_inner));
        if untried.is_empty() {
            return Ok(());
        }
        let mut by_time: BTreeMap<Moment, Vec<DeliveryId>> = BTreeMap::new();
        for (at, id) in untried {
            by_time.entry(at).or_default().push(id);
        }
        let tx = self.app().db.begin_write().await?;
        for (at, ids) in &by_time {
            claim::give_back(&tx, ids, *at).await?;
        }
        Ok(tx.commit().await?)
    }

    fn app(&self) -> &App {
        &self.desk.app
    }
}

/// What is wrong with one, so that its code panics, is no reason for the others of its batch to wait.
async fn whole(handing: impl Future<Output = Handed>) -> Handed {
    let handed = AssertUnwindSafe(handing).catch_unwind().await;
    handed.unwrap_or_else(|_| Handed::Later("it broke down while it was handed over".to_owned()))
}

/// The way of each channel. A feed is read by its reader: what goes into it is there without being sent.
async fn hand_over(desk: &Arc<Desk>, parcel: &Parcel) -> Handed {
    match parcel.to.channel {
        Channel::Email => desk.hand_over(parcel).await,
        Channel::Feed => Handed::Taken,
        Channel::Push => by_push::hand_over(desk, parcel).await,
        Channel::Webhook => by_webhook::hand_over(desk, parcel).await,
    }
}

/// What has to answer for `parcel` to be taken: the one mail server, which has no name here, or a host.
fn server(parcel: &Parcel) -> Option<String> {
    match parcel.to.channel {
        Channel::Email => Some(String::new()),
        Channel::Feed => None,
        Channel::Push | Channel::Webhook => {
            let url = Url::parse(&parcel.to.address).ok()?;
            url.host_str().map(str::to_owned)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn those_that_come_at_once_begin_one_after_the_other() {
        let turns = Turns::new();
        let came = tokio::time::Instant::now();
        futures_util::future::join_all((0..5).map(|_| turns.take())).await;
        assert!(came.elapsed() >= BETWEEN * 4, "{:?}", came.elapsed());
    }

    #[tokio::test]
    async fn one_that_breaks_down_is_tried_again_and_the_others_go_out() {
        let all = [0, 1, 2].map(|number| {
            whole(async move {
                assert_ne!(number, 1, "something is wrong with this one");
                Handed::Taken
            })
        });
        let handed = futures_util::future::join_all(all).await;
        let is_taken = |handed: &Handed| matches!(handed, Handed::Taken);
        assert!(is_taken(&handed[0]) && is_taken(&handed[2]), "{handed:?}");
        assert!(matches!(handed[1], Handed::Later(_)), "{handed:?}");
    }
}
