//! One person of the team, for an owner: role, names to sign with, second step, stopping and taking back.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::manage::{self, Outcome};
use super::person_views::{self as views, PersonPage};
use super::session::Owner;
use super::team::{self, Member};
use super::team_form::PersonForm;
use super::{Person, Role, find, second_factor};
use crate::app::App;
use crate::db::Write;
use crate::ids::PersonId;
use crate::web::error::{Refusal, Result};
use crate::web::form::{Form, Saved};
use crate::web::site::Site;
use crate::{t, urls};

/// What there is to know and to change.
///
/// # Errors
/// `NotFound` when nobody has this id.
pub async fn show(
    urls::Person { id }: urls::Person,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    Query(saved): Query<Saved>,
) -> Result<Response> {
    let member = member(&app, id).await?;
    draw(&app, &site, &owner, &member, (saved.just_now(), None)).await
}

/// Changes one thing.
///
/// # Errors
/// `NotFound` when nobody has this id.
pub async fn act(
    urls::Person { id }: urls::Person,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    Form(form): Form<PersonForm>,
) -> Result<Response> {
    let member = member(&app, id).await?;
    let tx = app.db.begin_write().await?;
    let wrong = match change(&app, &tx, &member, owner.id, &form).await? {
        Some(Outcome::Done | Outcome::Nothing) => {
            tx.commit().await?;
            return Ok(after(&site, &owner, id, &form).into_response());
        }
        Some(Outcome::LastOwner) => t!("person-last-owner"),
        None => t!("person-what"),
    };
    drop(tx);
    let page = draw(&app, &site, &owner, &member, (false, Some(wrong))).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// Back to the page, unless an owner may no longer see it.
fn after(site: &Site, owner: &Person, id: PersonId, form: &PersonForm) -> Redirect {
    let is_own = id == owner.id && matches!(form.intent.as_str(), "role" | "stop");
    if is_own {
        return Redirect::to(&site.href(&urls::Admin));
    }
    let there = site.href(&urls::Person { id });
    Redirect::to(&format!("{there}?saved=1"))
}

/// `None` when the form says nothing that can be done.
async fn change(
    app: &App,
    tx: &Write,
    member: &Member,
    by: PersonId,
    form: &PersonForm,
) -> Result<Option<Outcome>> {
    let (id, now) = (member.id, app.clock.now());
    Ok(Some(match form.intent.as_str() {
        "role" => {
            let Some(role) = Role::from_code(&form.role) else {
                return Ok(None);
            };
            manage::change_role(tx, id, role, by, now).await?
        }
        "bylines" => {
            let known = find::bylines(app.db.read()).await?;
            let own = member.byline.as_ref().map(|(id, _)| *id);
            let mut chosen = form.byline.clone();
            chosen.retain(|id| Some(*id) != own && known.iter().any(|byline| byline.id == *id));
            manage::sign_with(tx, id, &chosen, by, now).await?
        }
        // One's own wants the password, on the page of one's account.
        "factor_off" if id != by => {
            second_factor::switch_off(tx, id, by, now).await?;
            Outcome::Done
        }
        "stop" => manage::stop(tx, id, by, now).await?,
        "take_back" => manage::take_back(tx, id, by, now).await?,
        _ => return Ok(None),
    }))
}

async fn member(app: &App, id: PersonId) -> Result<Member> {
    let member = team::member(app.db.read(), id).await?;
    Ok(member.ok_or(Refusal::NotFound)?)
}

async fn draw(
    app: &App,
    site: &Site,
    owner: &Person,
    member: &Member,
    (saved, wrong): (bool, Option<String>),
) -> Result<Response> {
    let db = app.db.read();
    let page = PersonPage {
        owner,
        member,
        bylines: &find::bylines(db).await?,
        further: &find::further(db, member.id).await?,
        saved,
        wrong,
    };
    Ok(views::person(site, &page).into_response())
}
