//! One's own tokens for other programs: what there is, another one, ending one.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::own_form::TokenForm;
use super::session::Member;
use super::tokens_views::{self as views, TokensPage};
use super::{Person, tokens};
use crate::app::App;
use crate::urls;
use crate::web::attempt::Attempt;
use crate::web::error::Result;
use crate::web::form::{FieldErrors, Form, Saved};
use crate::web::site::Site;

/// Those that are good.
pub async fn show(
    _: urls::Tokens,
    State(app): State<App>,
    site: Site,
    Member(person): Member,
    Query(saved): Query<Saved>,
) -> Result<Response> {
    let fresh = (&TokenForm::default(), &FieldErrors::default());
    draw(&app, &site, &person, fresh, (saved.just_now(), None)).await
}

/// Makes one, and shows it this once; or ends one.
pub async fn act(
    _: urls::Tokens,
    State(app): State<App>,
    site: Site,
    Member(person): Member,
    attempt: Attempt,
    Form(form): Form<TokenForm>,
) -> Result<Response> {
    let now = app.clock.now();
    if let Some(id) = form.token_id {
        let tx = app.db.begin_write().await?;
        tokens::revoke_own(&tx, person.id, id, now).await?;
        tx.commit().await?;
        let there = format!("{}?saved=1", site.href(&urls::Tokens));
        return Ok(Redirect::to(&there).into_response());
    }
    let (name, scope) = match form.check() {
        Ok(checked) => checked,
        Err(errors) => {
            let page = draw(&app, &site, &person, (&form, &errors), (false, None)).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let tx = attempt.begin(&app).await?;
    let token = tokens::create(&tx, person.id, &name, scope, &app.secrets.entropy, now).await?;
    // Sent twice, it leads to the list: the token is shown once.
    let _ = attempt.led_to(&tx, site.href(&urls::Tokens)).await?;
    tx.commit().await?;
    let fresh = (&TokenForm::default(), &FieldErrors::default());
    draw(&app, &site, &person, fresh, (false, Some(&token))).await
}

async fn draw(
    app: &App,
    site: &Site,
    person: &Person,
    (form, errors): (&TokenForm, &FieldErrors),
    (revoked, made): (bool, Option<&str>),
) -> Result<Response> {
    let page = TokensPage {
        person,
        tokens: &tokens::own(app.db.read(), person.id).await?,
        form,
        errors,
        revoked,
        made,
    };
    Ok(views::tokens(site, &page).into_response())
}
