//! How a post will appear where the blog itself is not: in a feed reader, in a letter, where a link to it is
//! shared. For who may edit it, as it was saved last, before readers see any of it.

use axum::extract::State;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::response::{IntoResponse as _, Response};
use maud::Markup;

use super::content::{self, Posted};
use super::elsewhere_views::{self as views, Elsewhere};
use super::letter_views;
use crate::app::App;
use crate::ids::PostId;
use crate::mail;
use crate::people::Person;
use crate::people::session::Writer;
use crate::posts::read::PostPage;
use crate::posts::{self, Kind};
use crate::urls;
use crate::web::error::{Refusal, Result};
use crate::web::headers::Frames;
use crate::web::site::Site;
use crate::words;

/// A letter brings its style sheet along. Nothing in it runs or acts, and only our own pages frame it.
const LETTER_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' https: data:; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

/// All three, the letter in a frame.
///
/// # Errors
/// `NotFound` for a post that is not there, `Forbidden` for one this person may not edit; when the database
/// fails.
pub async fn show(
    urls::PostElsewhere { id }: urls::PostElsewhere,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
) -> Result<(Frames, Markup)> {
    let (page, posted) = find(&app, &person, id).await?;
    let letter = words::spoken_in(site.settings.language, || letter_views::to_nobody(&site, &posted));
    let elsewhere = Elsewhere {
        person: &person,
        page: &page,
        item: &posted.item,
        letter: &letter,
    };
    let drawn = views::elsewhere(&site, &elsewhere);
    Ok((Frames(vec!["'self'".to_owned()]), drawn))
}

/// The letter by itself, as the HTML that is mailed.
///
/// # Errors
/// As `show`; `NotFound` for a page, which is mailed to nobody.
pub async fn letter(
    urls::PostLetter { id }: urls::PostLetter,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
) -> Result<Response> {
    let (page, posted) = find(&app, &person, id).await?;
    if page.kind != Kind::Post {
        return Err(Refusal::NotFound.into());
    }
    let html = words::spoken_in(site.settings.language, || {
        let (letter, foot) = letter_views::to_nobody(&site, &posted);
        mail::document(&letter.subject, &letter.html, &foot)
    });
    Ok(([(CONTENT_SECURITY_POLICY, LETTER_POLICY)], html).into_response())
}

/// The post as its page has it, and as letters and feeds do. One that was never public is dated as if it
/// appeared now.
async fn find(app: &App, person: &Person, id: PostId) -> Result<(PostPage, Posted)> {
    let (db, now) = (app.db.read(), app.clock.now());
    let stored = posts::read::editable(db, id, now)
        .await?
        .ok_or(Refusal::NotFound)?;
    if !posts::may_edit(person, stored.person, stored.page.status) {
        return Err(Refusal::Forbidden.into());
    }
    let mut posted = content::posted(db, id).await?.ok_or(Refusal::NotFound)?;
    if stored.page.published_at.is_none() {
        posted.item.published_at = now;
    }
    Ok((stored.page, posted))
}
