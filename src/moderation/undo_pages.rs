//! Taking a decision back.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;

use super::board_pages::board;
use super::find_form::Look;
use super::pages::alone;
use super::views::DeskPage;
use super::way_pages::Way;
use super::{Refused, View, history, undo, views};
use crate::app::App;
use crate::people::session::Host;
use crate::urls;
use crate::web::attempt::Attempt;
use crate::web::error::{Refusal, Result};
use crate::web::form::Form;
use crate::web::site::Site;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct UndoForm {
    view: String,
    /// As in the form of a decision.
    back: String,
    look: String,
}

/// Takes a decision back.
pub async fn undo(
    urls::Undo { id }: urls::Undo,
    State(app): State<App>,
    site: Site,
    Host(person): Host,
    attempt: Attempt,
    Form(form): Form<UndoForm>,
) -> Result<Response> {
    let view = View::of(&form.view);
    let tx = attempt.begin(&app).await?;
    let outcome = undo::undo(&tx, id, &person, app.clock.now()).await?;
    let mut page = match outcome {
        undo::Outcome::Undone(line) => {
            let (slug, comment) = history::about(&*tx, line).await?.ok_or(Refusal::NotFound)?;
            let way = Way::of(&form.back, (&slug, comment), (view, &form.look));
            let back = attempt.led_to(&tx, way.href(&site, line)).await?;
            tx.commit().await?;
            return Ok(back.into_response());
        }
        undo::Outcome::Missing => return Err(Refusal::NotFound.into()),
        undo::Outcome::Changed(comment) => DeskPage {
            refused: Some(Refused::CannotUndo),
            ..alone(&app, &site, &person, comment).await?
        },
        undo::Outcome::AlreadyUndone => board(&app, &site, &person, (view, Look::read(&form.look))).await?,
    };
    page.refused.get_or_insert(Refused::AlreadyUndone);
    Ok((StatusCode::CONFLICT, views::desk(&site, &page)).into_response())
}
