//! POST of what the author of a comment makes of another text that a moderator sent back. The two buttons
//! stand on the receipt.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;

use super::receipt_pages::{Typed, back, draw, open};
use super::settle::{self, Answer, Outcome};
use crate::app::App;
use crate::ids::ProposalId;
use crate::web::attempt::Attempt;
use crate::web::client_ip::ClientIp;
use crate::web::error::Result;
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;
use crate::{t, urls};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SettleForm {
    /// Which proposal was on the page.
    proposal: i64,
    /// `use` takes its text; anything else keeps the comment as it is.
    answer: String,
}

/// Takes the proposed text, or keeps the comment's own.
pub async fn settle(
    urls::ReceiptProposal { signed }: urls::ReceiptProposal,
    State(app): State<App>,
    site: Site,
    ClientIp(ip): ClientIp,
    attempt: Attempt,
    Form(form): Form<SettleForm>,
) -> Result<Response> {
    app.limits.receipt(ip)?;
    let comment = *open(&app, &site, &signed).await?;
    let answer = if form.answer == "use" {
        Answer::Use
    } else {
        Answer::Keep
    };
    let tx = attempt.begin(&app).await?;
    let proposal = ProposalId(form.proposal);
    match settle::settle(&tx, comment.id, proposal, answer, app.clock.now()).await? {
        Outcome::Settled => {
            let back = attempt.led_to(&tx, back(&site, signed)).await?;
            tx.commit().await?;
            Ok(back.into_response())
        }
        Outcome::Gone => {
            drop(tx);
            let mut errors = FieldErrors::default();
            errors.add("proposal", t!("proposal-gone"));
            let typed = Typed {
                errors,
                ..Typed::default()
            };
            let page = draw(&app, &site, signed, comment, typed).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
    }
}
