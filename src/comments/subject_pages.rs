//! The page of a subject: the posts about it and what its people said here, which posts do not know.

use axum::extract::{Query, State};
use maud::Markup;
use serde::Deserialize;

use super::of_subject;
use super::subject_views;
use crate::affiliation::wording::{Terms, Wording};
use crate::app::App;
use crate::people::session::Reader;
use crate::posts::lists::{self, Under};
use crate::posts::pages::shown;
use crate::posts::{list_views, term};
use crate::touched::Key;
use crate::urls;
use crate::web::cache::Kept;
use crate::web::error::{Refusal, Result};
use crate::web::site::Site;

/// Which page of either list.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Place {
    before: String,
    said: String,
}

/// # Errors
/// `NotFound` for a subject that only unpublished posts are about.
pub async fn show(
    urls::Subject { subject }: urls::Subject,
    State(app): State<App>,
    site: Site,
    reader: Reader,
    Query(place): Query<Place>,
) -> Result<(Kept, Markup)> {
    let (db, now) = (app.db.read(), app.clock.now());
    let (id, subject) = term::subject(db, &subject).await?.ok_or(Refusal::NotFound)?;
    let (under, before) = (Under::Subject(id), place.before.parse().ok());
    let count = shown(lists::count(db, under, now).await?)?;
    let list = lists::entries(db, under, before, site.settings.home.per_page, now).await?;
    let terms = Terms {
        wording: &Wording::of(&site.settings),
        now,
    };
    let said = of_subject::voices(db, (id, &subject.name), place.said.parse().ok(), terms).await?;
    let posts = list.entries.iter().map(|entry| Key::Post(entry.id));
    let kept = Kept::showing([Key::Posts, Key::Comments].into_iter().chain(posts))
        .until(list.changes_at.into_iter().chain(said.changes_at()).min());
    let said = subject_views::voices(&site, &subject, &said);
    let page = list_views::subject(&site, (&subject, count), &list, &said, reader.name());
    Ok((kept, page))
}
