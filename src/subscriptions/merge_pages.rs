//! Merging a tag, an audience or a subject into another, for editors: what would happen, and the button. It
//! stands here rather than in `posts/`, because who chose the one hears of the other.

use axum::extract::State;
use axum::response::Redirect;
use maud::Markup;

use super::merge_views::{self as views, Merging};
use super::{merged, read};
use crate::app::App;
use crate::people::session::Editor;
use crate::posts::merge;
use crate::posts::named::{self, NameOf, Named};
use crate::urls;
use crate::web::error::{Refusal, Result};
use crate::web::site::Site;

/// What the button would do.
pub async fn ask(
    place: urls::MergeTerm,
    State(app): State<App>,
    site: Site,
    Editor(person): Editor,
) -> Result<Markup> {
    let kind = NameOf::from_code(&place.kind).ok_or(Refusal::NotFound)?;
    if place.id == place.into {
        return Err(Refusal::NotFound.into());
    }
    let merging = Merging {
        kind,
        from: found(&app, kind, place.id).await?,
        into: found(&app, kind, place.into).await?,
        readers: read::how_many_chose(app.db.read(), merged::topic(kind, place.id)).await?,
    };
    Ok(views::ask(&site, &person, &merging))
}

/// Does it. What is merged already, as after a double click, is left as it is.
pub async fn merge(
    place: urls::MergeTerm,
    State(app): State<App>,
    site: Site,
    Editor(person): Editor,
) -> Result<Redirect> {
    let kind = NameOf::from_code(&place.kind).ok_or(Refusal::NotFound)?;
    let list = site.href(&urls::AllTerms);
    let tx = app.db.begin_write().await?;
    let both = (place.id, place.into);
    if !merge::merge(&tx, kind, both, person.id, app.clock.now()).await? {
        return Ok(Redirect::to(&list));
    }
    let (from, into) = (merged::topic(kind, place.id), merged::topic(kind, place.into));
    merged::merged(&tx, from, into).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{list}?saved=1")))
}

async fn found(app: &App, kind: NameOf, id: i64) -> Result<Named> {
    let named = named::one(app.db.read(), kind, id).await?;
    Ok(named.ok_or(Refusal::NotFound)?)
}
