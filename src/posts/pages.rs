//! The pages readers find posts by: home, what is filed under a term, the archive, and pages that
//! stand by themselves. A post with its thread is `comments/`; writing is `editor_pages.rs`.

use axum::extract::{Query, State};
use maud::Markup;
use serde::Deserialize;

use super::lists::{self, Entries, Under};
use super::{Kind, home_views, list_views as views, meta_views, read, term, texts};
use crate::app::App;
use crate::ids::PostId;
use crate::people::find;
use crate::people::session::Reader;
use crate::touched::Key;
use crate::urls;
use crate::web::cache::Kept;
use crate::web::error::{Refusal, Result};
use crate::web::headers::Frames;
use crate::web::site::Site;

/// Which page of a list.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Place {
    #[serde(default)]
    before: String,
}

impl Place {
    /// Only what can be an id; anything else begins at the newest.
    fn before(&self) -> Option<PostId> {
        self.before.parse().ok()
    }
}

/// A list shows which posts there are, and a few of them.
fn kept(list: &Entries) -> Kept {
    let posts = list.entries.iter().map(|entry| Key::Post(entry.id));
    Kept::showing(std::iter::once(Key::Posts).chain(posts)).until(list.changes_at)
}

pub async fn home(
    _: urls::Home,
    State(app): State<App>,
    site: Site,
    reader: Reader,
    Query(place): Query<Place>,
) -> Result<(Kept, Markup)> {
    home_of(&app, &site, place.before(), (reader.name(), None)).await
}

/// The home page as the settings of `site` have it: a page of the blog's own, or the newest posts before
/// `before`. Seen by somebody of the team, or by a reader; with a bar above it where it is previewed.
///
/// # Errors
/// When the database fails.
pub async fn home_of(
    app: &App,
    site: &Site,
    before: Option<PostId>,
    (by, above): (views::SeenBy<'_>, Option<Markup>),
) -> Result<(Kept, Markup)> {
    let (db, now, home) = (app.db.read(), app.clock.now(), &site.settings.home);
    if before.is_none()
        && !home.page.is_empty()
        && let Some(page) = read::page(db, &home.page, now, false).await?
    {
        let kept = Kept::showing([Key::Posts, Key::Post(page.id)]).read(Some(page.id));
        return Ok((kept, home_views::page(site, &page, by, above)));
    }
    let list = lists::entries(db, Under::Everything, before, home.per_page, now).await?;
    let texts = texts::of(db, home.style, &list.entries).await?;
    Ok((kept(&list), home_views::posts(site, (&list, &texts), by, above)))
}

pub async fn tag(
    urls::Tag { tag }: urls::Tag,
    State(app): State<App>,
    site: Site,
    reader: Reader,
    Query(place): Query<Place>,
) -> Result<(Kept, Markup)> {
    let (db, now) = (app.db.read(), app.clock.now());
    let (id, tag) = term::tag(db, &tag).await?.ok_or(Refusal::NotFound)?;
    let under = Under::Tag(id);
    let count = shown(lists::count(db, under, now).await?)?;
    let list = lists::entries(db, under, place.before(), site.settings.home.per_page, now).await?;
    Ok((kept(&list), views::tag(&site, &tag, count, &list, reader.name())))
}

pub async fn audience(
    urls::Audience { audience }: urls::Audience,
    State(app): State<App>,
    site: Site,
    reader: Reader,
    Query(place): Query<Place>,
) -> Result<(Kept, Markup)> {
    let (db, now) = (app.db.read(), app.clock.now());
    let (id, audience) = term::audience(db, &audience).await?.ok_or(Refusal::NotFound)?;
    let under = Under::Audience(id);
    let count = shown(lists::count(db, under, now).await?)?;
    let list = lists::entries(db, under, place.before(), site.settings.home.per_page, now).await?;
    Ok((
        kept(&list),
        views::audience(&site, &audience, count, &list, reader.name()),
    ))
}

/// How many posts there are under a term, if any: one that only unpublished posts are filed under is not there
/// yet.
///
/// # Errors
/// `NotFound` for none.
pub fn shown(count: u64) -> Result<u64> {
    if count == 0 {
        Err(Refusal::NotFound.into())
    } else {
        Ok(count)
    }
}

/// Why there is nothing for readers under `slug`.
///
/// # Errors
/// When the database fails.
pub async fn missing(app: &App, kind: Kind, slug: &str) -> Result<Refusal> {
    let is_gone = read::is_gone(app.db.read(), kind, slug, app.clock.now()).await?;
    Ok(if is_gone { Refusal::Gone } else { Refusal::NotFound })
}

/// A byline has its page before its first post: comments of the team link here too.
pub async fn byline(
    urls::Byline { byline }: urls::Byline,
    State(app): State<App>,
    site: Site,
    reader: Reader,
    Query(place): Query<Place>,
) -> Result<(Kept, Markup)> {
    let (db, now) = (app.db.read(), app.clock.now());
    let (byline, history) = find::byline_by_slug(db, &byline)
        .await?
        .ok_or(Refusal::NotFound)?;
    let under = Under::Byline(byline.id);
    let count = lists::count(db, under, now).await?;
    let list = lists::entries(db, under, place.before(), site.settings.home.per_page, now).await?;
    let who = views::Who {
        byline: &byline,
        history: &history,
        is_pseudonym: find::is_pseudonym(db, byline.id).await?,
    };
    Ok((
        kept(&list),
        views::byline(&site, &who, count, &list, reader.name()),
    ))
}

pub async fn archive(
    _: urls::Archive,
    State(app): State<App>,
    site: Site,
    reader: Reader,
) -> Result<(Kept, Markup)> {
    let (db, now) = (app.db.read(), app.clock.now());
    let (posts, pages) = (
        lists::archive(db, now).await?,
        lists::by_themselves(db, now).await?,
    );
    let kept = Kept::showing([Key::Posts]).until(lists::changes_at(db, now).await?);
    Ok((kept, views::archive(&site, &posts, &pages, reader.name())))
}

pub async fn page(
    urls::Page { slug }: urls::Page,
    State(app): State<App>,
    site: Site,
    reader: Reader,
) -> Result<(Kept, Frames, Markup)> {
    let for_team = reader.0.as_ref().is_some_and(|person| person.role.edits());
    let Some(page) = read::page(app.db.read(), &slug, app.clock.now(), for_team).await? else {
        return Err(missing(&app, Kind::Page, &slug).await?.into());
    };
    let kept = Kept::showing([Key::Post(page.id)]).read(Some(page.id));
    let playable = meta_views::playable(&site, &page);
    let drawn = views::page(&site, (&page, &playable), reader.name());
    Ok((kept, Frames(playable.origins), drawn))
}
