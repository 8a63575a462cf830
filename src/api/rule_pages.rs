//! The rules of screening for other programs: who moderates reads them, and the owner makes, changes,
//! switches, moves and removes their own, as on the page. Those that are built in are `built_in_pages.rs`.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;

use super::bearer_pages::{Auditor, Owner};
use super::input_pages::Input;
use super::problem_pages::{Problem, Result};
use super::rehearsal_pages::{refuse_unseen, told};
use super::rule_form::{NewRule, RuleChange};
use super::ruled::{ChangedRule, Rule, RuleList, UndoneRule};
use crate::app::App;
use crate::db::Write;
use crate::ids::{AuditId, PersonId, RuleId};
use crate::moderation::screening_rehearsal::spoken;
use crate::screening::own::OwnRule;
use crate::settings::RuleState;
use crate::settings::rule_changes::{self, Outcome};
use crate::settings::rules::{self, Added, Change, Changed, OWN_MAX};
use crate::web::error::Refusal;
use crate::web::site::Site;
use crate::{t, urls};

/// Every rule there is: the owner's own in their order, those that are built in, and who is trusted.
///
/// # Errors
/// When the database fails.
#[utoipa::path(
    get, path = "/api/v1/moderation/rules", operation_id = "list_rules", tag = "rules",
    responses((status = 200, description = "The rules", body = RuleList)),
    security(("token" = []))
)]
pub async fn list(
    _: urls::ApiRules,
    State(app): State<App>,
    site: Site,
    _: Auditor,
) -> Result<Json<RuleList>> {
    let spoken = spoken(app.db.read()).await?;
    Ok(Json(RuleList::new(&site.settings, &spoken)))
}

/// Adds an own rule, switched on, behind the others.
///
/// # Errors
/// 409 with what it would have done when it would have stopped something that is published, and `seen` does
/// not say so; 422 for fields, and when there are too many.
#[utoipa::path(
    post, path = "/api/v1/moderation/rules", operation_id = "make_rule", tag = "rules",
    request_body = NewRule,
    responses((status = 201, description = "Made", body = ChangedRule)),
    security(("token" = []))
)]
pub async fn make(
    _: urls::ApiRules,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    Input(new): Input<NewRule>,
) -> Result<(StatusCode, Json<ChangedRule>)> {
    let rule = new.read().map_err(|errors| told(&errors))?;
    refuse_unseen(&app, &site, (None, &rule), new.seen).await?;
    let tx = app.db.begin_write().await?;
    let Added::Added(id, line) = rules::add(&tx, owner.id, rule.store(), app.clock.now()).await? else {
        return Err(Problem::field("does", t!("screening-full", max = OWN_MAX)).into());
    };
    let made = changed(&tx, id, Some(line)).await?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// Gives an own rule another wording, switches it, puts it back or moves it. All of it is one change, which
/// one undo takes back.
///
/// # Errors
/// 404 when there is none, or it was removed and `state` does not put it back; 409 as for a new rule, also where
/// it is switched on again; 422 for fields.
#[utoipa::path(
    patch, path = "/api/v1/moderation/rules/{id}", operation_id = "change_rule", tag = "rules",
    params(("id" = i64, Path, description = "The rule")),
    request_body = RuleChange,
    responses((status = 200, description = "As it is now", body = ChangedRule)),
    security(("token" = []))
)]
pub async fn change(
    urls::ApiRule { id }: urls::ApiRule,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    Input(new): Input<RuleChange>,
) -> Result<Json<ChangedRule>> {
    let (old, was) = stored(&app, id).await?;
    let rule = new.wording(&old).map_err(|errors| told(&errors))?;
    if let Some(before) = new.before
        && (before == id || rules::own(app.db.read(), before).await?.is_none())
    {
        return Err(Problem::field("before", t!("api-rule-before")).into());
    }
    let state = new.state.map(super::rule_form::Switch::state);
    if rule.is_some() || (state == Some(RuleState::On) && was != RuleState::On) {
        let stands = rule.as_ref().unwrap_or(&old);
        refuse_unseen(&app, &site, (Some(id), stands), new.seen).await?;
    }
    let change = Change {
        wording: rule.map(|rule| rule.store()),
        state,
        before: new.before,
    };
    changes(&app, owner.id, id, change).await.map(Json)
}

/// Removes an own rule. What it held still says why, and `state` puts it back.
///
/// # Errors
/// 404 when there is none, or it was removed before.
#[utoipa::path(
    delete, path = "/api/v1/moderation/rules/{id}", operation_id = "remove_rule", tag = "rules",
    params(("id" = i64, Path, description = "The rule")),
    responses((status = 200, description = "Removed", body = ChangedRule)),
    security(("token" = []))
)]
pub async fn remove(
    urls::ApiRule { id }: urls::ApiRule,
    State(app): State<App>,
    Owner(owner): Owner,
) -> Result<Json<ChangedRule>> {
    let change = Change::to(RuleState::Removed);
    changes(&app, owner.id, id, change).await.map(Json)
}

/// Lets a rule, also one that is built in, or who is trusted, be what it was before a change. Only the last
/// change of each can be taken back, then the one before, for 90 days.
///
/// # Errors
/// 404 when the line of history is no such change, or too old; 409 when it was undone before, or the same was
/// changed since.
#[utoipa::path(
    post, path = "/api/v1/moderation/rules/undo/{audit_id}", operation_id = "undo_rule", tag = "rules",
    params(("audit_id" = i64, Path, description = "What the change gave")),
    responses((status = 200, description = "Undone", body = UndoneRule)),
    security(("token" = []))
)]
pub async fn undo(
    urls::ApiUndoRule { audit_id }: urls::ApiUndoRule,
    State(app): State<App>,
    Owner(owner): Owner,
) -> Result<Json<UndoneRule>> {
    let conflict = |detail| Problem::saying(StatusCode::CONFLICT, detail);
    let tx = app.db.begin_write().await?;
    match rule_changes::take_back(&tx, owner.id, audit_id, app.clock.now()).await? {
        Outcome::Undone(audit_id, _) => {
            tx.commit().await?;
            Ok(Json(UndoneRule { audit_id }))
        }
        Outcome::AlreadyUndone => Err(conflict(t!("api-already-undone")).into()),
        Outcome::Changed(_) => Err(conflict(t!("api-cannot-undo")).into()),
        Outcome::TooMany => Err(conflict(t!("screening-full", max = OWN_MAX)).into()),
        Outcome::Missing => Err(Refusal::NotFound.into()),
    }
}

async fn changes(app: &App, by: PersonId, id: RuleId, change: Change) -> Result<ChangedRule> {
    let tx = app.db.begin_write().await?;
    let line = match rules::change(&tx, by, id, change, app.clock.now()).await? {
        Changed::Done(line) => Some(line),
        Changed::AsBefore => None,
        Changed::Missing => return Err(Refusal::NotFound.into()),
        Changed::TooMany => return Err(Problem::field("state", t!("screening-full", max = OWN_MAX)).into()),
    };
    let done = changed(&tx, id, line).await?;
    tx.commit().await?;
    Ok(done)
}

/// The rule as `tx` leaves it.
async fn changed(tx: &Write, id: RuleId, audit_id: Option<AuditId>) -> Result<ChangedRule> {
    let row = rules::own(&**tx, id).await?;
    let rule = row.as_ref().and_then(Rule::of).ok_or(Refusal::NotFound)?;
    Ok(ChangedRule { rule, audit_id })
}

/// An own rule, be it removed.
async fn stored(app: &App, id: RuleId) -> Result<(OwnRule, RuleState)> {
    let row = rules::own(app.db.read(), id).await?;
    let read = row.and_then(|row| Some((OwnRule::read(&row)?, row.state)));
    Ok(read.ok_or(Refusal::NotFound)?)
}
