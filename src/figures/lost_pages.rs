//! Addresses that were not found, for editors.

use axum::extract::State;
use maud::Markup;

use super::lost::lost;
use super::lost_views;
use crate::app::App;
use crate::people::session::Editor;
use crate::urls;
use crate::web::error::Result;
use crate::web::site::Site;

/// What was asked for and is not here.
pub async fn show(
    _: urls::FiguresMissing,
    State(app): State<App>,
    site: Site,
    Editor(person): Editor,
) -> Result<Markup> {
    let db = app.db.read();
    let (asked, probes) = (lost(db, false).await?, lost(db, true).await?);
    Ok(lost_views::missing(&site, &person, &asked, &probes))
}
