//! The page on which a moderator keeps what they often reply.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::replies::{save, saved};
use super::replies_form::{RepliesForm, RowErrors, check};
use super::replies_views::RepliesPage;
use super::{counts, replies_views};
use crate::app::App;
use crate::comments::threads::Threads;
use crate::people::session::Host;
use crate::urls;
use crate::web::error::Result;
use crate::web::form::Form;
use crate::web::site::Site;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct RepliesQuery {
    saved: Option<u8>,
}

/// The list as it is.
pub async fn show(
    _: urls::SavedReplies,
    State(app): State<App>,
    site: Site,
    Host(person): Host,
    Query(query): Query<RepliesQuery>,
) -> Result<Response> {
    let db = app.db.read();
    let page = RepliesPage {
        person: &person,
        pending: counts::pending(db, Threads::of(&person), app.clock.now()).await?,
        rows: saved(db, person.id).await?,
        wrong: RowErrors::new(),
        saved: query.saved.is_some(),
    };
    Ok(replies_views::replies(&site, &page).into_response())
}

/// Saves the whole list, or shows what is wrong with it.
pub async fn change(
    _: urls::SavedReplies,
    State(app): State<App>,
    site: Site,
    Host(person): Host,
    Form(form): Form<RepliesForm>,
) -> Result<Response> {
    let rows = form.rows();
    let replies = match check(&rows) {
        Ok(replies) => replies,
        Err(wrong) => {
            let pending = counts::pending(app.db.read(), Threads::of(&person), app.clock.now()).await?;
            let page = RepliesPage {
                person: &person,
                pending,
                rows,
                wrong,
                saved: false,
            };
            let page = replies_views::replies(&site, &page);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let tx = app.db.begin_write().await?;
    save(&tx, person.id, &replies, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}?saved=1", site.href(&urls::SavedReplies))).into_response())
}
