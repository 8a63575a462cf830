//! The shelf: every post that somebody may edit.

use axum::extract::{Query, State};
use maud::Markup;
use serde::Deserialize;

use super::shelf::{View, Wanted};
use super::{may_edit, read, shelf as shelves, shelf_views};
use crate::app::App;
use crate::people::session::Writer;
use crate::text;
use crate::urls;
use crate::web::error::Result;
use crate::web::site::Site;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ShelfPlace {
    status: String,
    /// A part of a title.
    q: String,
    before: String,
    /// What was done here, and to which post.
    done: String,
    post: String,
}

/// Every post this person may edit.
pub async fn shelf(
    _: urls::Posts,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    Query(place): Query<ShelfPlace>,
) -> Result<Markup> {
    let wanted = Wanted {
        writer: (!person.role.edits()).then_some(person.id),
        view: View::from_code(&place.status),
        words: text::line(&place.q),
        before: place.before.parse().ok(),
    };
    let shelf = shelves::shelf(app.db.read(), &wanted, app.clock.now()).await?;
    let done = match place.post.parse() {
        Ok(id) => read::editable(app.db.read(), id, app.clock.now()).await?,
        Err(_) => None,
    };
    let done = done.filter(|post| may_edit(&person, post.person, post.page.status));
    let said = done.as_ref().map(|post| (place.done.as_str(), post));
    Ok(shelf_views::shelf(&site, &person, &shelf, (&wanted, said)))
}
