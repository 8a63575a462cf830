//! The rules that are built in, and who is trusted, for programs of the owner.

use axum::Json;
use axum::extract::State;

use super::bearer_pages::Owner;
use super::input_pages::Input;
use super::problem_pages::{Problem, Result};
use super::rule_form::{BuiltInChange, TrustChange};
use super::ruled::{BuiltIn, ChangedBuiltIn, Trust, WouldHave};
use crate::app::App;
use crate::moderation::built_in_rehearsal::{Stopped, stopped};
use crate::moderation::screening_act_form::Act;
use crate::moderation::screening_words::would;
use crate::settings::{self, rules};
use crate::urls;
use crate::web::error::Refusal;
use crate::web::site::Site;

/// Switches a built-in rule off, or lets it do something else; what it usually does makes it the usual again.
///
/// # Errors
/// 404 when there is no such rule, or it can't be changed; 409 with what it would have done when that would have
/// stopped something published, unless that was `seen`.
#[utoipa::path(
    patch, path = "/api/v1/moderation/rules/built-in/{code}", operation_id = "change_built_in", tag = "rules",
    params(("code" = String, Path, description = "The rule, such as `tone`")),
    request_body = BuiltInChange,
    responses((status = 200, description = "As it is now", body = ChangedBuiltIn)),
    security(("token" = []))
)]
pub async fn change(
    urls::ApiBuiltIn { code }: urls::ApiBuiltIn,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    Input(new): Input<BuiltInChange>,
) -> Result<Json<ChangedBuiltIn>> {
    let act = new.does.act(&code).ok_or(Refusal::NotFound)?;
    if new.seen != Some(true) {
        refuse_unseen(&app, &site, &act).await?;
    }
    let Act::Treat(kind, treated) = act else {
        return Err(Refusal::NotFound.into());
    };
    let tx = app.db.begin_write().await?;
    let audit_id = rules::treat(&tx, owner.id, &kind, treated, app.clock.now()).await?;
    tx.commit().await?;
    let rule = BuiltIn::doing(&kind, new.does);
    Ok(Json(ChangedBuiltIn { rule, audit_id }))
}

async fn refuse_unseen(app: &App, site: &Site, act: &Act) -> Result<()> {
    let Some(rule) = act.stops() else {
        return Ok(());
    };
    let stopped = stopped(app.db.read(), rule, &site.settings).await?;
    let Some(stopped) = stopped.filter(Stopped::warns) else {
        return Ok(());
    };
    let sentence = would(stopped.does, &stopped.rehearsal);
    Err(Problem::would_have(WouldHave::from(&stopped.rehearsal), sentence).into())
}

/// Says how many published comments make somebody trusted.
///
/// # Errors
/// 422 for a number that is too small or too large.
#[utoipa::path(
    patch, path = "/api/v1/moderation/rules", operation_id = "change_trust", tag = "rules",
    request_body = TrustChange,
    responses((status = 200, description = "As it is now", body = Trust)),
    security(("token" = []))
)]
pub async fn trust(
    _: urls::ApiRules,
    State(app): State<App>,
    Owner(owner): Owner,
    Input(new): Input<TrustChange>,
) -> Result<Json<Trust>> {
    let trust_after = new
        .read()
        .map_err(|errors| Problem::fields(&errors, |field| field))?;
    let tx = app.db.begin_write().await?;
    let audit_id = settings::trust::set(&tx, owner.id, trust_after, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Json(Trust {
        trust_after,
        audit_id,
    }))
}
