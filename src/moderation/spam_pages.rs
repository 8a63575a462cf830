//! What was learnt of spam: looking at it, taking it away as a file, and forgetting all of it.

use axum::extract::{Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;
use serde::Deserialize;

use super::{spam_file_views, spam_views};
use crate::app::App;
use crate::comments::{learnt, spam_reset};
use crate::people::session::{Moderator, Owner};
use crate::urls;
use crate::web::error::Result;
use crate::web::site::Site;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SpamQuery {
    /// Everything was just forgotten.
    forgotten: String,
}

/// How much was learnt, what it may do by now, and the strongest signs.
pub async fn show(
    _: urls::Spam,
    State(app): State<App>,
    site: Site,
    Moderator(person): Moderator,
    Query(query): Query<SpamQuery>,
) -> Result<Markup> {
    let overview = learnt::overview(app.db.read()).await?;
    let forgotten = !query.forgotten.is_empty();
    Ok(spam_views::page(&site, &person, &overview, forgotten))
}

/// The counts for a spreadsheet.
pub async fn csv(_: urls::SpamCsv, State(app): State<App>, Moderator(_): Moderator) -> Result<Response> {
    let signs = learnt::all(app.db.read()).await?;
    Ok(file(
        "text/csv; charset=utf-8",
        "csv",
        spam_file_views::csv(&signs),
    ))
}

/// The counts for programs.
pub async fn json(_: urls::SpamJson, State(app): State<App>, Moderator(_): Moderator) -> Result<Response> {
    let signs = spam_file_views::json(&learnt::all(app.db.read()).await?);
    Ok(file(
        "application/json; charset=utf-8",
        "json",
        format!("{signs:#}\n"),
    ))
}

fn file(kind: &'static str, ending: &str, text: String) -> Response {
    let name = format!("attachment; filename=\"spam-signs.{ending}\"");
    (
        [(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, name)],
        text,
    )
        .into_response()
}

/// Whether it is meant: it can't be taken back.
pub async fn ask(
    _: urls::SpamForget,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
) -> Result<Markup> {
    let overview = learnt::overview(app.db.read()).await?;
    Ok(spam_views::forget(&site, &owner, overview.comments))
}

/// Forgets everything.
pub async fn forget(
    _: urls::SpamForget,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
) -> Result<Redirect> {
    let tx = app.db.begin_write().await?;
    spam_reset::reset(&tx, owner.id, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}?forgotten=1", site.href(&urls::Spam))))
}
