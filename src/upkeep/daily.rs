//! The daily purge: sessions that ended, the trash, what rules once were, hashes and form keys that are no
//! longer needed.

use sea_orm::{DatabaseTransaction, DbErr};

use super::{EVERY, Purge};
use crate::clock::Moment;
use crate::db::anew;
use crate::settings::rule_changes;
use crate::{
    affiliation, comments, counts, idempotency, jobs, media, posts, sessions, subscriptions, touched,
    webhooks,
};

/// Makes sure that a purge is queued, what an older program rendered is rendered again, and what it did not
/// know of names is found out, as at the start of the program.
///
/// # Errors
/// When the database fails.
pub async fn schedule(tx: &DatabaseTransaction, now: Moment) -> Result<(), DbErr> {
    posts::rerender::schedule(tx, now).await?;
    comments::look_again::schedule(tx, now).await?;
    jobs::enqueue_once(tx, &Purge {}, now.plus(EVERY), now).await
}

/// Forgets what has had its time and queues the next purge, in one transaction.
///
/// # Errors
/// When the database fails; then nothing was forgotten.
pub async fn purge(tx: &DatabaseTransaction, now: Moment) -> Result<(), DbErr> {
    let sessions = sessions::purge(tx, now).await?;
    let comments = comments::purge::purge(tx, now).await?;
    comments::mention::purge(tx, now).await?;
    let statements = affiliation::forget::forget(tx, now).await?;
    affiliation::mailbox::purge(tx, now).await?;
    rule_changes::purge(tx, now).await?;
    let attempts = idempotency::purge(tx, now).await?;
    media::change::purge(tx, now).await?;
    posts::unsaved::purge(tx, now).await?;
    counts::purge::purge(tx, now).await?;
    let subscribers = subscriptions::purge::purge(tx, now).await?;
    webhooks::purge::purge(tx, now).await?;
    let trashed = empty_trash(tx, now).await?;
    touched::rows::forget(tx).await?;
    tracing::info!(
        sessions,
        comments,
        statements,
        posts = trashed,
        attempts,
        subscribers,
        "forgot what has had its time"
    );
    if comments + statements + trashed > 0 || subscribers > 0 {
        anew::later(tx, now).await?;
    }
    schedule(tx, now).await
}

/// Posts go with their threads. How many went.
async fn empty_trash(tx: &DatabaseTransaction, now: Moment) -> Result<usize, DbErr> {
    let mut gone = Vec::new();
    for post in posts::purge::due(tx, now).await? {
        if comments::purge_posts::empty(tx, post).await? {
            gone.push(post);
        }
    }
    posts::purge::forget(tx, &gone, now).await?;
    Ok(gone.len())
}
