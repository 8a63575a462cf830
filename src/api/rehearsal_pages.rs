//! What a rule of screening would have done with the last comments, for other programs; and the refusal of
//! one that would have stopped something published, unless that was seen.

use axum::Json;
use axum::extract::{Query, State};

use super::bearer_pages::Owner;
use super::input_pages::{Input, Parameters, Size, cut, place};
use super::problem_pages::{Problem, Result};
use super::rule_form::{self, NewRule};
use super::ruled::{Found, Rehearsed, WouldHave};
use crate::app::App;
use crate::ids::RuleId;
use crate::moderation::screening_rehearsal::{Among, Rehearsal, rehearse as try_out};
use crate::moderation::screening_words::would;
use crate::screening::own::OwnRule;
use crate::screening::own_words::explain;
use crate::urls;
use crate::web::form::FieldErrors;
use crate::web::site::Site;

const FOUND: Size = Size { most: 100, usual: 20 };

/// Tries a rule on the last 500 comments of readers, each as it was when it came. Nothing is saved.
///
/// # Errors
/// 400 for parameters that can't be read, 422 for fields.
#[utoipa::path(
    post, path = "/api/v1/moderation/rules/rehearsal", operation_id = "rehearse_rule", tag = "rules",
    params(
        ("after" = Option<i64>, Query, description = "The `next` of the page before"),
        ("limit" = Option<u64>, Query, minimum = 1, maximum = 100, description = "Most items; 20 when left out")
    ),
    request_body = NewRule,
    responses((status = 200, description = "What it would have done", body = Rehearsed)),
    security(("token" = []))
)]
pub async fn rehearse(
    _: urls::ApiRehearsal,
    State(app): State<App>,
    site: Site,
    _: Owner,
    Query(parameters): Parameters,
    Input(new): Input<NewRule>,
) -> Result<Json<Rehearsed>> {
    let (after, limit) = place(&parameters, FOUND)?;
    let rule = new.read().map_err(|errors| told(&errors))?;
    let rehearsal = rehearsed(&app, &site, None, &rule).await?;
    let would_have = WouldHave::from(&rehearsal);
    let behind = rehearsal.found.into_iter();
    let behind = behind.filter(|found| after.is_none_or(|after| found.comment.0 < after));
    let mut items: Vec<Found> = behind.map(Found::from).collect();
    let next = cut(&mut items, limit).map(|last| last.id);
    Ok(Json(Rehearsed {
        sentence: explain(&rule),
        would_have,
        items,
        next,
    }))
}

/// What `rule` would have done, in the place of the own rule `id` or as a new one.
async fn rehearsed(app: &App, site: &Site, id: Option<RuleId>, rule: &OwnRule) -> Result<Rehearsal> {
    let among = Among::of(&site.settings, id);
    Ok(try_out(app.db.read(), rule, &among).await?)
}

/// Refuses a rule, in the place of the own rule `id` or as a new one, that would have stopped something
/// published, unless that was `seen`.
///
/// # Errors
/// 409 with what it would have done.
pub async fn refuse_unseen(
    app: &App,
    site: &Site,
    (id, rule): (Option<RuleId>, &OwnRule),
    seen: Option<bool>,
) -> Result<()> {
    if seen == Some(true) {
        return Ok(());
    }
    let rehearsal = rehearsed(app, site, id, rule).await?;
    if rehearsal.warns(rule) {
        let sentence = would(rule.does, &rehearsal);
        return Err(Problem::would_have(WouldHave::from(&rehearsal), sentence).into());
    }
    Ok(())
}

/// What is wrong with a rule, by the names of the API.
pub fn told(errors: &FieldErrors) -> Problem {
    Problem::fields(errors, rule_form::name)
}
