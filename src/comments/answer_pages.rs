//! POST of what somebody states on a receipt: shows it first, sends it, or takes it back. The form
//! itself stands on the receipt; a GET leads there.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::answer;
use super::entity::comment::Model;
use super::receipt_pages::{Typed, back, draw, open, subjects};
use crate::affiliation::form::{self, StatementForm};
use crate::affiliation::label::{Label, label};
use crate::affiliation::said::Said;
use crate::affiliation::wording::{Terms, Wording};
use crate::affiliation::{self, Statement, rules};
use crate::app::App;
use crate::t;
use crate::urls;
use crate::web::attempt::Attempt;
use crate::web::client_ip::ClientIp;
use crate::web::error::Result;
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;

/// The fields of a statement, and which button was pressed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    /// `preview` shows the label first, `withdraw` takes it back; anything else sends it.
    intent: String,
    affiliation_you_are: String,
    affiliation_other: String,
    affiliation_kind: Vec<String>,
    affiliation_about: Vec<String>,
    affiliation_year: Vec<String>,
    affiliation_organisation: String,
    affiliation_role: String,
    affiliation_on_behalf_of: String,
    affiliation_note: String,
    affiliation_capacity: String,
    affiliation_visibility: String,
}

impl From<AnswerForm> for StatementForm {
    fn from(form: AnswerForm) -> Self {
        Self {
            affiliation_you_are: form.affiliation_you_are,
            affiliation_other: form.affiliation_other,
            affiliation_kind: form.affiliation_kind,
            affiliation_about: form.affiliation_about,
            affiliation_year: form.affiliation_year,
            affiliation_organisation: form.affiliation_organisation,
            affiliation_role: form.affiliation_role,
            affiliation_on_behalf_of: form.affiliation_on_behalf_of,
            affiliation_note: form.affiliation_note,
            affiliation_capacity: form.affiliation_capacity,
            affiliation_visibility: form.affiliation_visibility,
        }
    }
}

/// The address of the form leads to the receipt, where it stands.
pub async fn show(urls::ReceiptAnswer { signed }: urls::ReceiptAnswer, site: Site) -> Redirect {
    Redirect::to(&site.href(&urls::Receipt { signed }))
}

/// Takes what was stated, shows it first, or takes it back.
pub async fn answer(
    urls::ReceiptAnswer { signed }: urls::ReceiptAnswer,
    State(app): State<App>,
    site: Site,
    ClientIp(ip): ClientIp,
    attempt: Attempt,
    Form(form): Form<AnswerForm>,
) -> Result<Response> {
    app.limits.receipt(ip)?;
    let comment = *open(&app, &site, &signed).await?;
    match form.intent.as_str() {
        "withdraw" => {
            let tx = attempt.begin(&app).await?;
            answer::withdraw(&tx, comment.id, app.clock.now()).await?;
            let back = attempt.led_to(&tx, back(&site, signed)).await?;
            tx.commit().await?;
            Ok(back.into_response())
        }
        "preview" => preview(&app, &site, signed, comment, form.into()).await,
        _ => send(&app, &site, &attempt, signed, comment, form.into()).await,
    }
}

async fn send(
    app: &App,
    site: &Site,
    attempt: &Attempt,
    signed: String,
    comment: Model,
    typed: StatementForm,
) -> Result<Response> {
    let statement = match read(&typed) {
        Ok(statement) => statement,
        Err(errors) => return again(app, site, signed, comment, typed, errors).await,
    };
    let subjects = subjects(app, comment.post_id).await?;
    let tx = attempt.begin(app).await?;
    answer::answer(&tx, comment.id, statement, &subjects, app.clock.now()).await?;
    let back = attempt.led_to(&tx, back(site, signed)).await?;
    tx.commit().await?;
    Ok(back.into_response())
}

async fn preview(
    app: &App,
    site: &Site,
    signed: String,
    comment: Model,
    typed: StatementForm,
) -> Result<Response> {
    let statement = match read(&typed) {
        Ok(statement) => statement,
        Err(errors) => return again(app, site, signed, comment, typed, errors).await,
    };
    let asked = affiliation::read::answerable(app.db.read(), comment.id)
        .await?
        .is_some();
    let subjects = subjects(app, comment.post_id).await?;
    let terms = Terms {
        wording: &Wording::of(&site.settings),
        now: app.clock.now(),
    };
    let said = Said::unsent(rules::marked(statement, &subjects), asked);
    let shown: Option<Label> = label(&said, terms);
    let typed = Typed {
        statement: Some(typed),
        preview: Some(shown),
        ..Typed::default()
    };
    Ok(draw(app, site, signed, comment, typed).await?.into_response())
}

async fn again(
    app: &App,
    site: &Site,
    signed: String,
    comment: Model,
    typed: StatementForm,
    errors: FieldErrors,
) -> Result<Response> {
    let typed = Typed {
        statement: Some(typed),
        errors,
        ..Typed::default()
    };
    Ok((
        StatusCode::UNPROCESSABLE_ENTITY,
        draw(app, site, signed, comment, typed).await?,
    )
        .into_response())
}

/// An answer must say something; "none" and "rather not say" do.
fn read(typed: &StatementForm) -> Result<Statement, FieldErrors> {
    let mut errors = FieldErrors::default();
    let statement = form::read(typed, &mut errors);
    if statement.is_none() {
        errors.add("affiliation_kind", t!("affiliation-answer-missing"));
    }
    statement.filter(|_| errors.is_empty()).ok_or(errors)
}
