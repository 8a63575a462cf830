//! The rules of screening: the list for who moderates, and what the owner changes there.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::built_in_rehearsal::{Stopped, stopped};
use super::rehearsal_views::Asks;
use super::rule_done::rule_done;
use super::rule_done_views::NotDone;
use super::rule_undo_pages::done;
use super::screening_rehearsal::{Among, Woken, rehearse, spoken};
use super::screening_views::{self as views, ScreeningPage};
use super::{counts, screening_act_form::Act, screening_act_form::ActForm};
use crate::app::App;
use crate::comments::threads::Threads;
use crate::ids::{AuditId, RuleId};
use crate::people::Person;
use crate::people::session::{Moderator, Owner};
use crate::screening::own::OwnRule;
use crate::settings::rules::{self, Change, Changed, OWN};
use crate::settings::{RuleState, trust};
use crate::urls;
use crate::web::error::Result;
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ScreeningQuery {
    saved: String,
    /// The line of history of what was just done with a rule, or who is trusted.
    done: String,
}

/// Every rule there is.
pub async fn show(
    _: urls::Rules,
    State(app): State<App>,
    site: Site,
    Moderator(person): Moderator,
    Query(query): Query<ScreeningQuery>,
) -> Result<Response> {
    let mut page = page(&app, &site, &person).await?;
    page.saved = !query.saved.is_empty();
    if let Ok(line) = query.done.parse::<AuditId>() {
        page.done = rule_done(app.db.read(), line).await?;
    }
    Ok(views::page(&page).into_response())
}

/// Switches a rule, moves or removes it, changes one that is built in, or says who is trusted.
pub async fn change(
    _: urls::Rules,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    Form(form): Form<ActForm>,
) -> Result<Response> {
    let mut errors = FieldErrors::default();
    let Some(act) = form.read(&mut errors) else {
        let mut page = page(&app, &site, &owner).await?;
        if !errors.is_empty() {
            page.trust_after = form.trust_after;
        }
        page.errors = errors;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, views::page(&page)).into_response());
    };
    if let Some(asks) = to_be_seen(&app, &site, &act, &form.seen).await? {
        let mut page = page(&app, &site, &owner).await?;
        page.asks = Some(asks);
        return Ok(views::page(&page).into_response());
    }
    let back = match carry_out(&app, &owner, &act).await? {
        Changed::Done(line) => done(&site, line, &act.place()),
        Changed::AsBefore | Changed::Missing => {
            format!("{}?saved=1#{}", site.href(&urls::Rules), act.place())
        }
        Changed::TooMany => {
            let mut page = page(&app, &site, &owner).await?;
            page.not_done = Some(NotDone::TooMany);
            return Ok((StatusCode::CONFLICT, views::page(&page)).into_response());
        }
    };
    Ok(Redirect::to(&back).into_response())
}

/// What a rule would have stopped that is published, unless that was `seen`.
async fn to_be_seen(app: &App, site: &Site, act: &Act, seen: &str) -> Result<Option<Asks>> {
    if let Act::Set(id, RuleState::On) = act {
        return woken(app, site, *id, seen).await;
    }
    let Some((code, does)) = act.stops() else {
        return Ok(None);
    };
    if seen == Stopped::mark(code, does) {
        return Ok(None);
    }
    let stopped = stopped(app.db.read(), (code, does), &site.settings).await?;
    Ok(stopped.map(Asks::BuiltIn))
}

/// The same of an own rule that is switched on again.
async fn woken(app: &App, site: &Site, id: RuleId, seen: &str) -> Result<Option<Asks>> {
    let Some(rule) = sleeping(site, id).filter(|rule| seen != rule.mark()) else {
        return Ok(None);
    };
    let among = Among::of(&site.settings, Some(id));
    let rehearsal = rehearse(app.db.read(), &rule, &among).await?;
    Ok(rehearsal
        .warns(&rule)
        .then_some(Asks::Own(Woken { id, rule, rehearsal })))
}

/// The own rule `id`, unless it is on.
fn sleeping(site: &Site, id: RuleId) -> Option<OwnRule> {
    let rows = &site.settings.screening.rules;
    let row = rows.iter().find(|row| row.id == id && row.kind == OWN)?;
    OwnRule::read(row).filter(|_| row.state != RuleState::On)
}

async fn carry_out(app: &App, owner: &Person, act: &Act) -> Result<Changed> {
    let (by, now) = (owner.id, app.clock.now());
    let tx = app.db.begin_write().await?;
    let done = match act {
        Act::Set(id, state) => rules::change(&tx, by, *id, Change::to(*state), now).await?,
        Act::Before(id, before) => rules::change(&tx, by, *id, Change::before(*before), now).await?,
        Act::Treat(kind, treated) => {
            let line = rules::treat(&tx, by, kind, *treated, now).await?;
            line.map_or(Changed::AsBefore, Changed::Done)
        }
        Act::TrustAfter(count) => {
            let line = trust::set(&tx, by, *count, now).await?;
            line.map_or(Changed::AsBefore, Changed::Done)
        }
    };
    tx.commit().await?;
    Ok(done)
}

pub(super) async fn page<'a>(app: &App, site: &'a Site, person: &'a Person) -> Result<ScreeningPage<'a>> {
    let (db, now) = (app.db.read(), app.clock.now());
    Ok(ScreeningPage {
        site,
        person,
        pending: counts::pending(db, Threads::of(person), now).await?,
        spoken: spoken(db).await?,
        trust_after: site.settings.screening.trust_after.to_string(),
        errors: FieldErrors::default(),
        saved: false,
        done: None,
        not_done: None,
        asks: None,
    })
}
