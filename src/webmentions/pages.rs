//! Where other sites say that they link to a post; and for the team, which pages a post has told that it links to
//! them.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use maud::Markup;
use url::Url;

use super::form::{WebmentionForm, Wrong};
use super::{receive, sent, views};
use crate::app::App;
use crate::clock::Moment;
use crate::comments::mention::Told;
use crate::comments::mentions;
use crate::people::session::Writer;
use crate::posts::read::Commentable;
use crate::posts::{self, redirect};
use crate::web::client_ip::ClientIp;
use crate::web::error::{Refusal, Result};
use crate::web::form::Form;
use crate::web::site::Site;
use crate::{t, urls};

/// Takes it in for later (Webmention, W3C Recommendation, 3.2): what becomes of it is not told.
pub async fn receive(
    _: urls::Webmention,
    State(app): State<App>,
    site: Site,
    ClientIp(ip): ClientIp,
    Form(form): Form<WebmentionForm>,
) -> Result<Response> {
    let now = app.clock.now();
    let checked = match form.check(&site.links) {
        Ok(checked) => checked,
        Err(wrong) => return Ok(refused(wrong)),
    };
    let Some(post) = post(&app, &checked.slug, now).await? else {
        return Ok(refused(Wrong::Target));
    };
    let takes = post.discussion.takes(site.settings.close_after_days, now);
    // What was taken in before may change or go at any time.
    if !takes.comments() && !mentions::is_known(app.db.read(), post.id, checked.source.as_str()).await? {
        return Ok(refused(Wrong::Target));
    }
    let host = checked.source.host_str().unwrap_or_default();
    app.limits.webmention(ip, host, post.id)?;
    let told = Told {
        post: post.id,
        source: checked.source.into(),
        target: checked.target.into(),
    };
    let tx = app.db.begin_write().await?;
    receive::receive(&tx, told, now).await?;
    tx.commit().await?;
    Ok((StatusCode::ACCEPTED, t!("webmention-taken")).into_response())
}

/// The post that is there now, or that went on from there to another address.
async fn post(app: &App, slug: &str, now: Moment) -> Result<Option<Commentable>> {
    let db = app.db.read();
    if let Some(post) = posts::read::commentable(db, slug, now).await? {
        return Ok(Some(post));
    }
    let slug = slug.to_owned();
    let old = redirect::old_address(&urls::Post { slug }.to_string(), None);
    let target = redirect::target(db, &old).await?;
    let moved = target.and_then(|target| Url::parse(&app.links.absolute(&target)).ok());
    match moved.and_then(|url| app.links.post(&url)) {
        Some(slug) => Ok(posts::read::commentable(db, &slug, now).await?),
        None => Ok(None),
    }
}

fn refused(wrong: Wrong) -> Response {
    let words = match wrong {
        Wrong::Source => t!("webmention-source-wrong"),
        Wrong::Target => t!("webmention-target-wrong"),
    };
    (StatusCode::BAD_REQUEST, words).into_response()
}

/// The pages that a post links to, for who may edit it.
///
/// # Errors
/// `NotFound` for a post that is not there or is somebody else's; when the database fails.
pub async fn of_post(
    urls::PostMentions { id }: urls::PostMentions,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
) -> Result<Markup> {
    let post = posts::read::editable(app.db.read(), id, app.clock.now()).await?;
    let is_own = |writer| person.role.edits() || writer == Some(person.id);
    let post = post.filter(|post| is_own(post.person)).ok_or(Refusal::NotFound)?;
    let rows = sent::of_post(app.db.read(), id).await?;
    Ok(views::of_post(&site, &person, &post.page, &rows))
}
