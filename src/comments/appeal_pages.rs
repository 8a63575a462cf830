//! POST of the wish for a second look. Its form stands on the receipt.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

use super::appeal::{self, Outcome};
use super::appeal_form::AppealForm;
use super::receipt_pages::{Typed, back, draw, open};
use crate::app::App;
use crate::web::attempt::Attempt;
use crate::web::client_ip::ClientIp;
use crate::web::error::Result;
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;
use crate::{t, urls};

/// Asks the team to look again, once.
pub async fn ask(
    urls::ReceiptAppeal { signed }: urls::ReceiptAppeal,
    State(app): State<App>,
    site: Site,
    ClientIp(ip): ClientIp,
    attempt: Attempt,
    Form(form): Form<AppealForm>,
) -> Result<Response> {
    app.limits.receipt(ip)?;
    let comment = *open(&app, &site, &signed).await?;
    let mut errors = FieldErrors::default();
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if let Some(body) = form.read(&mut errors) {
        let tx = attempt.begin(&app).await?;
        if appeal::appeal(&tx, comment.id, body, app.clock.now()).await? == Outcome::Taken {
            let back = attempt.led_to(&tx, back(&site, signed)).await?;
            tx.commit().await?;
            return Ok(back.into_response());
        }
        status = StatusCode::CONFLICT;
        errors.add("appeal", t!("appeal-gone"));
    }
    let typed = Typed {
        appeal: form.appeal,
        errors,
        ..Typed::default()
    };
    let page = draw(&app, &site, signed, comment, typed).await?;
    Ok((status, page).into_response())
}
