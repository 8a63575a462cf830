//! The one list of jobs: which function runs which kind. Claims one job after the other of a lane
//! (`worker/lanes.rs`), runs it outside any transaction, and says how it went.

mod lanes;

use std::time::Duration;

use anyhow::Context as _;
use sea_orm::DatabaseTransaction;

use crate::affiliation::expire::Why;
use crate::affiliation::requests::{Expire, Remind};
use crate::app::App;
use crate::clock::{Moment, days};
use crate::comments::give_up;
use crate::comments::look_again::{self, LookAgain};
use crate::comments::mailbox_notify::{self, MailCode};
use crate::comments::notify::{self, MailCommenter, TellCommenter, TellModerators};
use crate::comments::tell::{PassOn, Tell, ToldByMail};
use crate::counts;
use crate::db::anew::WriteAnew;
use crate::deliveries::{self, GatherDue, SendDue};
use crate::jobs::entity::Model;
use crate::jobs::{self, Job, Kinds};
use crate::media;
use crate::moderation::words_anew::words_anew;
use crate::people;
use crate::people::notify::{TellInvited, TellPerson};
use crate::posts;
use crate::posts::announce::Announce;
use crate::posts::linked::Linked;
use crate::posts::notify::{TellEditors, TellWriter};
use crate::posts::rerender::{self, RenderAgain};
use crate::settings::{self, LanguageChanged};
use crate::subscriptions;
use crate::subscriptions::notify::{Ask, Challenge};
use crate::upkeep::{self, Purge};
use crate::webhooks::hub::{Changed, Ping};
use crate::webhooks::{self, Appear, Notice};
use crate::webmentions::{self, Check};
use crate::words;

pub use lanes::Lane;

/// How long an idle worker waits before it looks again.
const PAUSE: Duration = Duration::from_secs(1);

/// Runs the jobs of a lane until `stop` is ready; the one that is running is finished first.
pub async fn run(app: App, lane: Lane, stop: impl Future<Output = ()> + Send) {
    let mut stop = std::pin::pin!(stop);
    loop {
        let worked = match run_one_of(&app, lane).await {
            Ok(worked) => worked,
            Err(error) => {
                let error = format!("{error:#}");
                tracing::error!(error, lane = ?lane, "the worker can't read its queue");
                false
            }
        };
        let pause = if worked { Duration::ZERO } else { PAUSE };
        tokio::select! {
            () = &mut stop => return,
            () = tokio::time::sleep(pause) => {}
        }
    }
}

/// Writes down what was counted, every minute and once more when `stop` is ready. What can't be written is
/// counted again with the next batch.
pub async fn keep_counts(app: App, stop: impl Future<Output = ()> + Send) {
    let mut stop = std::pin::pin!(stop);
    let mut goes_on = true;
    while goes_on {
        tokio::select! {
            () = &mut stop => goes_on = false,
            () = tokio::time::sleep(counts::EVERY) => {}
        }
        if let Err(error) = write_counts(&app).await {
            tracing::warn!(
                error = format!("{error:#}"),
                "what was counted can't be written down yet"
            );
        }
    }
}

/// Writes down what was counted so far.
///
/// # Errors
/// When the database fails; then it stays counted.
pub async fn write_counts(app: &App) -> anyhow::Result<()> {
    let batch = app.counts.take();
    if batch.is_empty() {
        return Ok(());
    }
    let written = write_batch(app, &batch).await;
    if written.is_err() {
        app.counts.put_back(batch);
    }
    written
}

async fn write_batch(app: &App, batch: &counts::Batch) -> anyhow::Result<()> {
    let settings = settings::read::settings(app.db.read()).await?;
    let tx = app.db.begin_write().await?;
    counts::flush::write(&tx, batch, &settings.time_zone).await?;
    Ok(tx.commit().await?)
}

/// Runs the job that has been due longest, whatever its lane; false when none is.
///
/// # Errors
/// When the queue can't be read or written; a job that fails is no error here.
pub async fn run_one(app: &App) -> anyhow::Result<bool> {
    run_next(app, Kinds::All).await
}

/// Runs the job of a lane that has been due longest; false when none is.
///
/// # Errors
/// When the queue can't be read or written; a job that fails is no error here.
pub async fn run_one_of(app: &App, lane: Lane) -> anyhow::Result<bool> {
    run_next(app, lane.kinds()).await
}

async fn run_next(app: &App, kinds: Kinds) -> anyhow::Result<bool> {
    // Where there is nothing to do, nobody waits for a writer, and who watches what is written need not look.
    if !jobs::is_due(app.db.read(), kinds, app.clock.now()).await? {
        return Ok(false);
    }
    let tx = app.db.begin_write().await?;
    let claimed = jobs::claim(&tx, kinds, app.clock.now()).await?;
    tx.commit().await?;
    let Some(job) = claimed else { return Ok(false) };
    let perform = words::speaking(app.language().await, perform(app.clone(), job.clone()));
    let result = tokio::spawn(perform)
        .await
        .unwrap_or_else(|broken| Err(anyhow::Error::new(broken).context("the job broke down")));
    let tx = app.db.begin_write().await?;
    match result {
        Ok(()) => jobs::done(&tx, job.id).await?,
        Err(error) => {
            let message = format!("{error:#}");
            tracing::warn!(job.id = job.id.0, job.kind, error = message, "a job failed");
            jobs::failed(&tx, &job, &message, app.clock.now()).await?;
        }
    }
    tx.commit().await?;
    Ok(true)
}

/// Maps a kind to its function.
async fn perform(app: App, job: Model) -> anyhow::Result<()> {
    match job.kind.as_str() {
        TellModerators::KIND => notify::tell_moderators(&app).await,
        TellCommenter::KIND => notify::tell_commenter(&app, &payload(&job)?).await,
        MailCommenter::KIND => notify::mail_commenter(&app, &payload(&job)?).await,
        MailCode::KIND => mailbox_notify::tell(&app, &payload(&job)?).await,
        Expire::KIND => expire(&app, &payload(&job)?).await,
        Remind::KIND => notify::remind(&app, &payload(&job)?).await,
        TellWriter::KIND => posts::notify::tell_writer(&app, &payload(&job)?).await,
        TellEditors::KIND => posts::notify::tell_editors(&app, &payload(&job)?).await,
        TellInvited::KIND => people::notify::tell_invited(&app, &payload(&job)?).await,
        TellPerson::KIND => people::notify::tell_person(&app, &payload(&job)?).await,
        Announce::KIND => deliveries::notify::announce(&app, &payload(&job)?).await,
        Tell::KIND => deliveries::notify::tell_of_comment(&app, &payload(&job)?).await,
        ToldByMail::KIND => deliveries::notify::note_mailed(&app, &payload(&job)?).await,
        PassOn::KIND => deliveries::notify::pass_on(&app, &payload(&job)?).await,
        SendDue::KIND => deliveries::notify::send_due(&app).await,
        GatherDue::KIND => deliveries::notify::gather_due(&app).await,
        Ask::KIND => subscriptions::notify::tell(&app, &payload(&job)?).await,
        Challenge::KIND => deliveries::challenge_notify::ask(&app, &payload(&job)?).await,
        Purge::KIND => purge(&app).await,
        RenderAgain::KIND => render_again(&app).await,
        LanguageChanged::KIND => in_other_words(&app).await,
        LookAgain::KIND => look_again(&app).await,
        WriteAnew::KIND => write_anew(&app).await,
        Notice::KIND => webhooks::notify::notice(&app, &payload(&job)?).await,
        Appear::KIND => webhooks::notify::appear(&app, &payload(&job)?).await,
        Changed::KIND => webhooks::hub_notify::changed(&app, &payload(&job)?).await,
        Ping::KIND => webhooks::hub_notify::ping(&app).await,
        Check::KIND => webmentions::check_notify::check(&app, &payload(&job)?).await,
        Linked::KIND => webmentions::send_notify::linked(&app, &payload(&job)?).await,
        webmentions::Send::KIND => webmentions::send_notify::send(&app, &payload(&job)?).await,
        webhooks::Send::KIND => webhooks::notify::send(&app, &payload(&job)?).await,
        unknown => anyhow::bail!("no function runs jobs of kind {unknown:?}"),
    }
}

fn payload<J: Job>(job: &Model) -> anyhow::Result<J> {
    serde_json::from_value(job.payload.clone()).context("the job's payload can't be read")
}

async fn expire(app: &App, job: &Expire) -> anyhow::Result<()> {
    let tx = app.db.begin_write().await?;
    give_up::give_up(&tx, job.request, Why::TimeIsOver, app.clock.now()).await?;
    Ok(tx.commit().await?)
}

async fn write_anew(app: &App) -> anyhow::Result<()> {
    let tx = app.db.begin_write().await?;
    words_anew(&tx).await?;
    tx.commit().await?;
    Ok(app.db.write_anew().await?)
}

async fn render_again(app: &App) -> anyhow::Result<()> {
    let old = rerender::old(app.db.read()).await?;
    let blog = app.language().await;
    let rendered = tokio::task::spawn_blocking(move || rerender::rendered(old, blog)).await?;
    let tx = app.db.begin_write().await?;
    rerender::store(&tx, &rendered, app.clock.now()).await?;
    Ok(tx.commit().await?)
}

async fn in_other_words(app: &App) -> anyhow::Result<()> {
    let tx = app.db.begin_write().await?;
    rerender::in_other_words(&tx, app.clock.now()).await?;
    Ok(tx.commit().await?)
}

async fn look_again(app: &App) -> anyhow::Result<()> {
    let names = look_again::unlooked(app.db.read()).await?;
    let tx = app.db.begin_write().await?;
    look_again::store(&tx, &names, app.clock.now()).await?;
    Ok(tx.commit().await?)
}

async fn purge(app: &App) -> anyhow::Result<()> {
    let tx = app.db.begin_write().await?;
    upkeep::daily::purge(&tx, app.clock.now()).await?;
    deliveries::purge::purge(&tx, app.clock.now()).await?;
    take_up(&tx, app.clock.now()).await?;
    tx.commit().await?;
    sweep(app).await
}

/// Where these jobs were given up, as when a disk was full for hours, what is due would wait for something new.
async fn take_up(tx: &DatabaseTransaction, now: Moment) -> anyhow::Result<()> {
    jobs::enqueue_once(tx, &SendDue {}, now, now).await?;
    Ok(jobs::enqueue_once(tx, &GatherDue {}, now, now).await?)
}

/// Removes files that belong to nothing: their row was forgotten, or never came because the program was
/// stopped. What is younger than a day may be about to get one.
async fn sweep(app: &App) -> anyhow::Result<()> {
    let (files, before) = (app.files.clone(), app.clock.now().minus(days(1)));
    let old = tokio::task::spawn_blocking(move || files.older_than(before)).await??;
    let gone = media::read::without_row(app.db.read(), old).await?;
    let files = app.files.clone();
    let removed = gone.len();
    tokio::task::spawn_blocking(move || gone.iter().try_for_each(|hash| files.remove(hash))).await??;
    tracing::info!(files = removed, "removed files that belong to nothing");
    Ok(())
}
