//! One's own account: the name colleagues see, the language and the address, and the mailed link that confirms another.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::own_form::{Account, AccountForm, cut};
use super::own_views as views;
use super::session::Member;
use super::{Person, change_email, change_language, find, log_in};
use crate::app::App;
use crate::web::client_ip::ClientIp;
use crate::web::error::Result;
use crate::web::form::{FieldErrors, Form, Saved};
use crate::web::site::Site;
use crate::words::Language;
use crate::{t, urls};

/// Name and address as they are.
pub async fn form(
    _: urls::Account,
    State(app): State<App>,
    site: Site,
    Member(person): Member,
    Query(saved): Query<Saved>,
) -> Result<Response> {
    let form = AccountForm {
        name: person.name.clone(),
        email: person.email.clone(),
        language: person.language.map(Language::code).unwrap_or_default().to_owned(),
        ..AccountForm::default()
    };
    draw(
        &app,
        &site,
        &person,
        (&form, &FieldErrors::default()),
        saved.just_now(),
    )
    .await
}

/// Changes them; another address waits for its confirmation where mail is there.
///
/// # Errors
/// `TooMany` as for log-ins; when the database fails.
pub async fn change(
    _: urls::Account,
    State(app): State<App>,
    site: Site,
    ClientIp(from): ClientIp,
    Member(person): Member,
    Form(form): Form<AccountForm>,
) -> Result<Response> {
    let there = Redirect::to(&format!("{}?saved=1", site.href(&urls::Account)));
    if form.intent == "forget" {
        let tx = app.db.begin_write().await?;
        change_email::want(&tx, person.id, "", app.clock.now()).await?;
        tx.commit().await?;
        return Ok(there.into_response());
    }
    let wrong = match form.check() {
        Err(errors) => errors,
        Ok(account) => {
            if account.email != person.email {
                app.limits.log_in(from)?;
            }
            let mut errors = may(&app, &person, &account, &form).await?;
            if errors.is_empty() {
                if write(&app, &person, &account).await? {
                    return Ok(there.into_response());
                }
                errors.add("email", t!("invite-taken"));
            }
            errors
        }
    };
    let page = draw(&app, &site, &person, (&form, &wrong), false).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// Another address wants the password, and must be nobody's.
async fn may(app: &App, person: &Person, account: &Account, form: &AccountForm) -> Result<FieldErrors> {
    let mut errors = FieldErrors::default();
    if account.email == person.email {
        return Ok(errors);
    }
    let password = cut(&form.password);
    let is_right = log_in::log_in(&app.db, &app.passwords, &person.email, password).await?;
    if is_right.is_none() {
        errors.add("password", t!("password-wrong"));
    } else if find::is_taken(app.db.read(), &account.email).await? {
        errors.add("email", t!("invite-taken"));
    }
    Ok(errors)
}

/// False, and nothing is written, when an account got the address at the same moment.
async fn write(app: &App, person: &Person, account: &Account) -> Result<bool> {
    let now = app.clock.now();
    let tx = app.db.begin_write().await?;
    change_email::rename(&tx, person.id, &account.name, now).await?;
    change_language::change_language(&tx, person.id, account.language).await?;
    if account.email != person.email {
        if app.mailer.is_on() {
            change_email::want(&tx, person.id, &account.email, now).await?;
        } else if !change_email::change(&tx, person.id, &account.email, now).await? {
            return Ok(false);
        }
    }
    tx.commit().await?;
    Ok(true)
}

async fn draw(
    app: &App,
    site: &Site,
    person: &Person,
    (form, errors): (&AccountForm, &FieldErrors),
    saved: bool,
) -> Result<Response> {
    let row = find::row(app.db.read(), person.id).await?;
    let waits = row.map(|row| row.new_email).unwrap_or_default();
    Ok(views::account(site, person, (form, errors), &waits, saved).into_response())
}

/// What the mailed link would confirm.
pub async fn show_email(link: urls::AccountEmail, State(app): State<App>, site: Site) -> Result<Response> {
    let now = app.clock.now();
    let row = change_email::open(app.db.read(), &app.secrets, &link.signed, now).await?;
    Ok(match row {
        Some(row) => views::confirm(&site, &link, &row.new_email).into_response(),
        None => (StatusCode::GONE, views::confirm_closed(&site)).into_response(),
    })
}

/// Confirms the address: the account has it from now on.
pub async fn confirm_email(
    link: urls::AccountEmail,
    State(app): State<App>,
    site: Site,
    ClientIp(from): ClientIp,
) -> Result<Response> {
    app.limits.log_in(from)?;
    let now = app.clock.now();
    let row = change_email::open(app.db.read(), &app.secrets, &link.signed, now).await?;
    let tx = app.db.begin_write().await?;
    let done = match row {
        Some(row) => change_email::change(&tx, row.id, &row.new_email, now).await?,
        None => false,
    };
    if !done {
        drop(tx);
        return Ok((StatusCode::GONE, views::confirm_closed(&site)).into_response());
    }
    tx.commit().await?;
    Ok(views::confirmed(&site).into_response())
}
