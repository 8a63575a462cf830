//! The jobs that tell other pages that a post links to them.

use url::Url;
use url::form_urlencoded::Serializer;

use super::sent::{self, Tried};
use super::{LINKS_MAX, Send, SentState, URL_MAX, discover};
use crate::app::App;
use crate::clock::Moment;
use crate::outgoing::{Failed, Parcel, Receipt, Sender};
use crate::posts::linked::Linked;
use crate::posts::read::PostPage;
use crate::posts::{self, Kind, Status};
use crate::settings;
use crate::text::{self, SafeUrl};
use crate::urls::{self, Links};

/// Performs `Linked`: each page that the post links to gets a job of its own.
///
/// # Errors
/// When the database fails.
pub async fn linked(app: &App, job: &Linked) -> anyhow::Result<()> {
    let (db, now) = (app.db.read(), app.clock.now());
    if !settings::read::settings(db).await?.tells_linked {
        return Ok(());
    }
    let Some(post) = posts::read::editable(db, job.post, now).await? else {
        return Ok(());
    };
    let Some(links) = links(&app.links, &post.page, now) else {
        return Ok(());
    };
    let tx = app.db.begin_write().await?;
    sent::look(&tx, job.post, &links, now).await?;
    Ok(tx.commit().await?)
}

/// Where the post leads readers to, the first `LINKS_MAX`; `None` for one that nobody is to be told of, though
/// its address works.
fn links(ours: &Links, post: &PostPage, now: Moment) -> Option<Vec<String>> {
    if post.kind != Kind::Post || post.status == Status::Unlisted {
        return None;
    }
    if !post.status.is_readable(post.published_at, now) {
        return Some(Vec::new());
    }
    let all = text::links(&post.html).into_iter();
    let elsewhere = all.filter(|url| is_elsewhere(ours, url) && url.as_str().len() <= URL_MAX);
    Some(
        elsewhere
            .map(|url| url.as_str().to_owned())
            .take(LINKS_MAX)
            .collect(),
    )
}

fn is_elsewhere(ours: &Links, url: &SafeUrl) -> bool {
    let origin = Url::parse(url.as_str()).map(|url| url.origin().ascii_serialization());
    origin.is_ok_and(|origin| origin != ours.origin())
}

/// Performs `Send`.
///
/// # Errors
/// When the database fails; that a page does not take it is no error.
pub async fn send(app: &App, job: &Send) -> anyhow::Result<()> {
    let db = app.db.read();
    let Some(row) = sent::waiting(db, job.mention).await? else {
        return Ok(());
    };
    let Some(name) = posts::read::name(db, row.post_id).await? else {
        return Ok(());
    };
    let source = app.links.absolute(&urls::Post { slug: name.slug });
    let tried = tell(app, &source, &row.target).await;
    let tx = app.db.begin_write().await?;
    sent::tried(&tx, &row, tried, app.clock.now()).await?;
    Ok(tx.commit().await?)
}

/// Looks where `target` wants to hear of links, and tells it there that `source` has one.
async fn tell(app: &App, source: &str, target: &str) -> Tried {
    let Ok(page) = Url::parse(target) else {
        return Tried::Done(SentState::Failed, None);
    };
    let page = match app.outgoing.fetch(&page).await {
        Ok(page) => page,
        Err(failed) => return unanswered(&failed),
    };
    let Some(url) = discover::endpoint(&page) else {
        return if is_for_now(page.status) {
            Tried::Later(Some(page.status))
        } else {
            Tried::Done(SentState::NoEndpoint, Some(page.status))
        };
    };
    let form = Serializer::new(String::new())
        .append_pair("source", source)
        .append_pair("target", target)
        .finish();
    let parcel = Parcel {
        url,
        headers: vec![("content-type", "application/x-www-form-urlencoded".to_owned())],
        body: form.into(),
    };
    match app.outgoing.post(&parcel, Sender::Anyone).await {
        Ok(receipt) => answered(&receipt),
        Err(failed) => unanswered(&failed),
    }
}

fn answered(receipt: &Receipt) -> Tried {
    let status = receipt.status;
    match status {
        200..=299 => Tried::Done(SentState::Sent, Some(status)),
        _ if is_for_now(status) => Tried::Later(Some(status)),
        _ => Tried::Done(SentState::Refused, Some(status)),
    }
}

/// The site has a bad moment, or asks for patience.
fn is_for_now(status: u16) -> bool {
    status == 429 || status >= 500
}

fn unanswered(failed: &Failed) -> Tried {
    match failed {
        Failed::Unknown | Failed::Unreachable | Failed::TooSlow => Tried::Later(None),
        // A file, or a page that says nothing within what is read of one.
        Failed::TooLarge | Failed::Compressed => Tried::Done(SentState::NoEndpoint, None),
        Failed::NotAsked | Failed::NotPublic | Failed::TooManyRedirects | Failed::BadRedirect => {
            Tried::Done(SentState::Failed, None)
        }
    }
}
