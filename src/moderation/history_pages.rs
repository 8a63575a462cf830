//! The history of decisions.

use axum::extract::{Query, State};
use maud::Markup;
use serde::Deserialize;

use super::{HISTORY_SIZE, history, history_views, queue};
use crate::app::App;
use crate::comments::threads::Threads;
use crate::people::session::Moderator;
use crate::urls;
use crate::web::error::Result;
use crate::web::site::Site;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct HistoryQuery {
    before: String,
}

/// Who did what, newest first.
pub async fn audit(
    _: urls::Audit,
    State(app): State<App>,
    site: Site,
    Moderator(person): Moderator,
    Query(query): Query<HistoryQuery>,
) -> Result<Markup> {
    let db = app.db.read();
    let (lines, more) = history::lines(db, query.before.parse().ok(), HISTORY_SIZE).await?;
    let pending = queue::pending(db, Threads::of(&person), app.clock.now()).await?;
    Ok(history_views::history(&site, &person, pending, &lines, more))
}
