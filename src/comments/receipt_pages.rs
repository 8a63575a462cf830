//! The receipt: GET shows the comment and what became of it, POST edits, withdraws or erases.
//! Answering a question is `answer_pages.rs`.

use std::time::Duration;

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;
use serde::Deserialize;

use super::edit::{Change, Outcome};
use super::entity::comment::Model;
use super::receipt::{self, Opened};
use super::receipt_page::{self, ReceiptPage};
use super::receipt_views::{self, View};
use super::verify_form::{Done, VerifyForm};
use super::{edit, erase, export, form, verify_pages, withdraw};
use crate::affiliation;
use crate::affiliation::form::StatementForm;
use crate::affiliation::label::Label;
use crate::affiliation::views::Preview;
use crate::affiliation::wording::{Terms, Wording};
use crate::app::App;
use crate::clock::minutes;
use crate::posts;
use crate::screening::own::Rules;
use crate::web::attempt::Attempt;
use crate::web::client_ip::ClientIp;
use crate::web::error::{Error, Refusal, Result};
use crate::web::form::{FieldErrors, Form};
use crate::web::reader_token;
use crate::web::site::Site;
use crate::{t, urls};

/// The comment of `signed`, or the page that says why there is none.
///
/// # Errors
/// The page as `Error::Instead`; not found for what is no link of ours; when the database fails.
pub(super) async fn open(app: &App, site: &Site, signed: &str) -> Result<Box<Model>> {
    match receipt::find(app.db.read(), &app.secrets, signed).await? {
        Opened::Comment(comment) => Ok(comment),
        Opened::Gone => Err(Error::instead((StatusCode::GONE, receipt_views::gone(site)))),
        Opened::Unknown => Err(Refusal::NotFound.into()),
    }
}

/// What was just typed, to be shown again beside the comment as it stands.
#[derive(Default)]
pub(super) struct Typed {
    /// Another text for the comment.
    pub body: Option<String>,
    /// Why to look again at what was decided.
    pub appeal: String,
    /// A statement of affiliation.
    pub statement: Option<StatementForm>,
    /// The label it would have, for who wants to see it first; the inner `None`: none.
    pub preview: Option<Option<Label>>,
    /// What proves it.
    pub verify: VerifyForm,
    pub done: Done,
    pub errors: FieldErrors,
}

/// The receipt page of `comment`.
pub(super) async fn draw(
    app: &App,
    site: &Site,
    signed: String,
    comment: Model,
    typed: Typed,
) -> Result<Markup> {
    let db = app.db.read();
    let now = app.clock.now();
    let id = comment.id;
    let post = comment.post_id;
    let page: ReceiptPage = receipt_page::page(db, comment, window(site), now)
        .await?
        .ok_or(Refusal::NotFound)?;
    let terms = Terms {
        wording: &Wording::of(&site.settings),
        now,
    };
    let standing = affiliation::read::standings(db, &[id], terms)
        .await?
        .remove(&id)
        .unwrap_or_default();
    let history = affiliation::read::history(db, id, terms).await?;
    let subjects = subjects(app, post).await?;
    let stated = || {
        standing
            .statement
            .as_ref()
            .map(|(_, statement, _)| StatementForm::of(statement))
    };
    let verify = verify_pages::section(app, site, &signed, &page, &standing, &typed).await?;
    let statement = typed.statement.or_else(stated).unwrap_or_default();
    let view = View {
        site,
        receipt: &urls::Receipt { signed },
        page: &page,
        standing: &standing,
        subjects: &subjects,
        typed: typed.body.as_deref(),
        appealed: &typed.appeal,
        statement: &statement,
        preview: typed
            .preview
            .as_ref()
            .map_or(Preview::NotWanted, |label| Preview::Of(label.as_ref())),
        history: &history,
        errors: &typed.errors,
        verify,
    };
    Ok(view.render())
}

fn window(site: &Site) -> Duration {
    minutes(site.settings.edit_window_minutes)
}

/// The names of what the post is about.
pub(super) async fn subjects(app: &App, post: crate::ids::PostId) -> Result<Vec<String>> {
    let subjects = posts::around::around(app.db.read(), post).await?.subjects;
    Ok(subjects.into_iter().map(|subject| subject.name).collect())
}

/// The comment as it will stand, what became of it, and what its writer can do.
pub async fn show(
    urls::Receipt { signed }: urls::Receipt,
    State(app): State<App>,
    site: Site,
    done: Result<Query<Done>, QueryRejection>,
) -> Result<Response> {
    let comment = open(&app, &site, &signed).await?;
    let typed = Typed {
        done: done.map(|Query(done)| done).unwrap_or_default(),
        ..Typed::default()
    };
    let page = draw(&app, &site, signed, *comment, typed).await?;
    Ok(page.into_response())
}

/// The address of the receipt.
pub(super) fn back(site: &Site, signed: String) -> String {
    site.href(&urls::Receipt { signed })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct EditForm {
    body: String,
}

/// Changes the text, while that may be done.
pub async fn edit(
    urls::ReceiptEdit { signed }: urls::ReceiptEdit,
    State(app): State<App>,
    site: Site,
    ClientIp(ip): ClientIp,
    attempt: Attempt,
    Form(typed): Form<EditForm>,
) -> Result<Response> {
    app.limits.receipt(ip)?;
    let comment = open(&app, &site, &signed).await?;
    let mut errors = FieldErrors::default();
    if let Some(text) = form::body(&typed.body, &comment.website, &mut errors) {
        let change = Change {
            comment: comment.id,
            text,
            subjects: subjects(&app, comment.post_id).await?,
            hold: site.settings.hold,
            rules: Rules::of(&site.settings),
            window: window(&site),
        };
        let tx = attempt.begin(&app).await?;
        let outcome = edit::edit(&tx, change, app.clock.now()).await?;
        if outcome != Outcome::TooLate {
            let back = attempt.led_to(&tx, back(&site, signed)).await?;
            tx.commit().await?;
            return Ok(back.into_response());
        }
        errors.add("body", t!("receipt-edit-too-late"));
    }
    let typed = Typed {
        body: Some(typed.body),
        errors,
        ..Typed::default()
    };
    let page = draw(&app, &site, signed, *comment, typed).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// Takes the comment back.
pub async fn withdraw(
    urls::ReceiptWithdraw { signed }: urls::ReceiptWithdraw,
    State(app): State<App>,
    site: Site,
    ClientIp(ip): ClientIp,
) -> Result<Response> {
    app.limits.receipt(ip)?;
    let comment = open(&app, &site, &signed).await?;
    let tx = app.db.begin_write().await?;
    withdraw::withdraw(&tx, comment.id, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&back(&site, signed)).into_response())
}

/// Everything stored about this person, as a file.
pub async fn export(
    urls::ReceiptExport { signed }: urls::ReceiptExport,
    State(app): State<App>,
    site: Site,
) -> Result<Response> {
    let comment = open(&app, &site, &signed).await?;
    let terms = Terms {
        wording: &Wording::of(&site.settings),
        now: app.clock.now(),
    };
    let stored = export::export(app.db.read(), &comment, terms).await?;
    let text = format!("{stored:#}\n");
    let headers = [
        (CONTENT_TYPE, "application/json; charset=utf-8".to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"comment-{}.json\"", comment.id),
        ),
    ];
    Ok((headers, text).into_response())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct EraseForm {
    /// Ticked: anything; else empty.
    sure: String,
}

/// Erases everything stored about this person; the link is dead afterwards.
pub async fn erase(
    urls::ReceiptErase { signed }: urls::ReceiptErase,
    State(app): State<App>,
    site: Site,
    ClientIp(ip): ClientIp,
    Form(form): Form<EraseForm>,
) -> Result<Response> {
    app.limits.receipt(ip)?;
    let comment = open(&app, &site, &signed).await?;
    if form.sure.is_empty() {
        let mut errors = FieldErrors::default();
        errors.add("sure", t!("receipt-erase-unsure"));
        let page = draw(
            &app,
            &site,
            signed,
            *comment,
            Typed {
                errors,
                ..Typed::default()
            },
        )
        .await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let tx = app.db.begin_write().await?;
    erase::erase(&tx, &comment, app.clock.now()).await?;
    tx.commit().await?;
    let back = Redirect::to(&back(&site, signed));
    Ok((reader_token::drop(&app), back).into_response())
}
