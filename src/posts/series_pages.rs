//! The page of a series for readers.

use axum::extract::State;
use maud::Markup;

use super::{lists, series, series_views as views};
use crate::app::App;
use crate::people::session::Reader;
use crate::touched::Key;
use crate::urls;
use crate::web::cache::Kept;
use crate::web::error::{Refusal, Result};
use crate::web::site::Site;

/// # Errors
/// `NotFound` for one of which readers may see no part.
pub async fn show(
    urls::Series { series }: urls::Series,
    State(app): State<App>,
    site: Site,
    reader: Reader,
) -> Result<(Kept, Markup)> {
    let (db, now) = (app.db.read(), app.clock.now());
    let series = series::by_slug(db, &series).await?.ok_or(Refusal::NotFound)?;
    let parts = lists::parts(db, series.id, now).await?;
    if parts.is_empty() {
        return Err(Refusal::NotFound.into());
    }
    let posts = parts.iter().map(|entry| Key::Post(entry.id));
    let kept =
        Kept::showing(std::iter::once(Key::Posts).chain(posts)).until(lists::changes_at(db, now).await?);
    Ok((kept, views::page(&site, &series, parts, reader.name())))
}
