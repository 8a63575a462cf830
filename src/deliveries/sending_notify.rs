//! A batch of deliveries on its way: some side by side, one begun after the other. Nothing waits for a server
//! that does not answer: what can't be handed over is tried again later and later. Which deliveries those are is
//! `notify.rs`, how each channel takes one `by_mail.rs`, `by_push.rs` and `by_webhook.rs`.

use std::collections::{BTreeMap, HashMap};
use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::{FutureExt as _, StreamExt as _};
use tokio::time::{Interval, interval};
use url::Url;

use super::by_mail::Desk;
use super::content::Parcel;
use super::record::{self, Delivered};
use super::{BETWEEN, Handed, SERVER_PAUSE, SIDE_BY_SIDE, by_push, by_webhook, claim};
use crate::app::App;
use crate::clock::Moment;
use crate::ids::DeliveryId;
use crate::outgoing::Failed;
use crate::subscriptions::Channel;

/// A batch on its way.
pub(super) struct Sending {
    desk: Arc<Desk>,
    /// Nothing is begun later, so that the lease is not overrun.
    until: Moment,
    turns: Turns,
    /// Servers that nothing more is handed to before a moment, by `server`.
    closed: Mutex<HashMap<String, Moment>>,
    untried: Mutex<Vec<(Moment, DeliveryId)>>,
    mailed: Mailed,
}

impl Sending {
    /// Nothing is begun after `until`.
    pub(super) fn new(desk: Desk, until: Moment) -> Self {
        Self {
            desk: Arc::new(desk),
            until,
            turns: Turns::new(),
            closed: Mutex::default(),
            untried: Mutex::default(),
            mailed: Mailed::default(),
        }
    }

    /// Hands `parcels` over, some side by side, and gives back what was not tried.
    ///
    /// # Errors
    /// When the database fails; the others are handed over all the same.
    pub(super) async fn deliver_all(&self, parcels: Vec<Parcel>) -> anyhow::Result<()> {
        let on_its_way = parcels.into_iter().map(|parcel| self.deliver(parcel));
        let mut results = futures_util::stream::iter(on_its_way).buffer_unordered(SIDE_BY_SIDE);
        let mut failed = None;
        while let Some(result) = results.next().await {
            failed = failed.or(result.err());
        }
        drop(results);
        if self.mailed.found_no_server() {
            self.app().mail_pace.pause(SERVER_PAUSE);
        }
        self.give_back().await?;
        failed.map_or(Ok(()), Err)
    }

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
