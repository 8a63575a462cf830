//! Mail about posts that wait for approval: editors hear of what was submitted, its writer of what came
//! back. Each waits for the undo period, and is not sent when the post has moved on.

use sea_orm::{DatabaseTransaction, DbErr};
use serde::{Deserialize, Serialize};

use super::letters::{self, About};
use super::{Status, read, returned};
use crate::app::App;
use crate::clock::Moment;
use crate::ids::PostId;
use crate::jobs::{self, Job, UNDO_PERIOD};
use crate::people::find;
use crate::{settings, words};

/// Tells the writer of a post that it was sent back.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellWriter {
    pub post: PostId,
}

impl Job for TellWriter {
    const KIND: &'static str = "posts.tell_writer";
}

/// Tells those who may publish everybody's posts that one waits.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellEditors {
    pub post: PostId,
}

impl Job for TellEditors {
    const KIND: &'static str = "posts.tell_editors";
}

/// A post was sent back: its writer hears of it.
///
/// # Errors
/// When the database fails.
pub async fn sent_back(tx: &DatabaseTransaction, post: PostId, now: Moment) -> Result<(), DbErr> {
    let run_at = now.plus(UNDO_PERIOD);
    jobs::enqueue_held(tx, &post.to_string(), &TellWriter { post }, run_at, now).await
}

/// A post was submitted: editors hear of it.
///
/// # Errors
/// When the database fails.
pub async fn submitted(tx: &DatabaseTransaction, post: PostId, now: Moment) -> Result<(), DbErr> {
    let run_at = now.plus(UNDO_PERIOD);
    jobs::enqueue_held(tx, &post.to_string(), &TellEditors { post }, run_at, now).await
}

/// What its writer was to hear is not so any more.
///
/// # Errors
/// When the database fails.
pub async fn taken_back(tx: &DatabaseTransaction, post: PostId) -> Result<(), DbErr> {
    jobs::cancel_held::<TellWriter>(tx, &post.to_string()).await
}

/// Sends the writer what the editor said, if the post still is a draft for it.
///
/// # Errors
/// When the mail can't be sent.
pub async fn tell_writer(app: &App, job: &TellWriter) -> anyhow::Result<()> {
    let db = app.db.read();
    let (Some(post), Some(said)) = (
        read::editable(db, job.post, app.clock.now()).await?,
        returned::of(db, job.post).await?,
    ) else {
        return Ok(());
    };
    let writer = match post.person {
        Some(person) => find::person(db, person).await?,
        None => None,
    };
    let Some(writer) = writer.filter(|_| app.mailer.is_on() && post.page.status == Status::Draft) else {
        return Ok(());
    };
    let site = settings::read::settings(db).await?;
    let about = About {
        post: &post,
        site: &site,
        links: &app.links,
    };
    words::speak(writer.language.unwrap_or(site.language));
    app.mailer
        .send(&letters::sent_back(&about, &writer, &said))
        .await?;
    Ok(())
}

/// Sends each editor one mail, if the post still waits.
///
/// # Errors
/// When a mail can't be sent.
pub async fn tell_editors(app: &App, job: &TellEditors) -> anyhow::Result<()> {
    let db = app.db.read();
    let Some(post) = read::editable(db, job.post, app.clock.now()).await? else {
        return Ok(());
    };
    if !app.mailer.is_on() || post.page.status != Status::Submitted {
        return Ok(());
    }
    let writer = match post.person {
        Some(person) => find::person(db, person).await?,
        None => None,
    };
    let writer = writer.map(|person| person.name).unwrap_or_default();
    let site = settings::read::settings(db).await?;
    let about = About {
        post: &post,
        site: &site,
        links: &app.links,
    };
    for editor in find::moderators(db)
        .await?
        .into_iter()
        .filter(|person| person.role.edits())
    {
        words::speak(editor.language.unwrap_or(site.language));
        app.mailer
            .send(&letters::submitted(&about, &editor, &writer))
            .await?;
    }
    Ok(())
}
