//! The team, for an owner: who there is, who is invited, and inviting somebody.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::invite::Outcome;
use super::session::Owner;
use super::team_form::TeamForm;
use super::team_views::{self as views, Made, TeamPage};
use super::{Person, find, invitations, invite, manage, team};
use crate::app::App;
use crate::web::attempt::Attempt;
use crate::web::error::Result;
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;
use crate::{t, urls};

/// Everybody.
pub async fn show(
    _: urls::People,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
) -> Result<Response> {
    let none = FieldErrors::default();
    draw(&app, &site, &owner, (&TeamForm::default(), &none), None).await
}

/// Invites somebody, and shows the link this once; or adds a name that several write under.
pub async fn act(
    _: urls::People,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    attempt: Attempt,
    Form(form): Form<TeamForm>,
) -> Result<Response> {
    if form.is_byline() {
        return add_byline(&app, &site, &owner, &attempt, &form).await;
    }
    let invited = match form.invited() {
        Ok(invited) => invited,
        Err(errors) => return again(&app, &site, &owner, &form, &errors).await,
    };
    let tx = attempt.begin(&app).await?;
    let outcome = invite::invite(&tx, invited, owner.id, app.clock.now()).await?;
    let wrong = match outcome {
        Outcome::Invited(id) => {
            // Sent twice, it leads to the list: the link is shown once.
            let _ = attempt.led_to(&tx, site.href(&urls::People)).await?;
            tx.commit().await?;
            let made = Made {
                email: &form.email,
                url: app.links.absolute(&invitations::link(&app.secrets, id)),
                mailed: app.mailer.is_on(),
            };
            let fresh = (&TeamForm::default(), &FieldErrors::default());
            return draw(&app, &site, &owner, fresh, Some(&made)).await;
        }
        Outcome::Taken => t!("invite-taken"),
        Outcome::Open => t!("invite-open"),
    };
    drop(tx);
    let mut errors = FieldErrors::default();
    errors.add("email", wrong);
    again(&app, &site, &owner, &form, &errors).await
}

async fn add_byline(
    app: &App,
    site: &Site,
    owner: &Person,
    attempt: &Attempt,
    form: &TeamForm,
) -> Result<Response> {
    let name = match form.byline() {
        Ok(name) => name,
        Err(errors) => return again(app, site, owner, form, &errors).await,
    };
    let tx = attempt.begin(app).await?;
    manage::add_shared(&tx, name, owner.id, app.clock.now()).await?;
    let back = attempt.led_to(&tx, site.href(&urls::People)).await?;
    tx.commit().await?;
    Ok(back.into_response())
}

/// Takes an invitation back; one that is closed already stays so.
pub async fn withdraw(
    urls::WithdrawInvitation { id }: urls::WithdrawInvitation,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
) -> Result<Redirect> {
    let tx = app.db.begin_write().await?;
    invite::withdraw(&tx, id, owner.id, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&site.href(&urls::People)))
}

async fn again(
    app: &App,
    site: &Site,
    owner: &Person,
    form: &TeamForm,
    errors: &FieldErrors,
) -> Result<Response> {
    let page = draw(app, site, owner, (form, errors), None).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

async fn draw(
    app: &App,
    site: &Site,
    owner: &Person,
    (form, errors): (&TeamForm, &FieldErrors),
    made: Option<&Made<'_>>,
) -> Result<Response> {
    let db = app.db.read();
    let page = TeamPage {
        owner,
        team: &team::team(db).await?,
        open: &invitations::all_open(db, app.clock.now()).await?,
        shared: &find::shared(db).await?,
        form,
        errors,
        made,
    };
    Ok(views::team(site, &page).into_response())
}
