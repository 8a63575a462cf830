//! One rule of screening, for the owner: tried on the last comments, then saved. A rule that would have stopped
//! something that is published is saved only after that was shown.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

use super::rule_undo_pages::done;
use super::screening_form::RuleForm;
use super::screening_form_views::{self as views, RulePage};
use super::screening_rehearsal::{Among, Rehearsal, rehearse};
use crate::app::App;
use crate::ids::RuleId;
use crate::people::Person;
use crate::people::session::Owner;
use crate::screening::own::OwnRule;
use crate::settings::RuleState;
use crate::settings::rules::{self, Added, Change, Changed, OWN, OWN_MAX};
use crate::web::attempt::Attempt;
use crate::web::error::{Refusal, Result};
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;
use crate::{t, urls};

/// An empty form.
pub async fn new_form(_: urls::NewRule, site: Site, Owner(owner): Owner) -> Response {
    let form = RuleForm::default();
    views::page(&RulePage::of(&site, &owner, None, &form)).into_response()
}

/// A rule as it is.
///
/// # Errors
/// Not found when there is none, or it was removed.
pub async fn form(
    urls::EditRule { id }: urls::EditRule,
    site: Site,
    Owner(owner): Owner,
) -> Result<Response> {
    let rule = stored(&site, id).ok_or(Refusal::NotFound)?;
    let form = RuleForm::from(&rule);
    Ok(views::page(&RulePage::of(&site, &owner, Some(id), &form)).into_response())
}

/// Tries a new rule, or adds it.
pub async fn create(
    _: urls::NewRule,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    attempt: Attempt,
    Form(form): Form<RuleForm>,
) -> Result<Response> {
    let mut page = RulePage::of(&site, &owner, None, &form);
    let rule = match wanted(&app, &mut page).await? {
        Wanted::Show(status) => return Ok((status, views::page(&page)).into_response()),
        Wanted::Save(rule) => rule,
    };
    let tx = attempt.begin(&app).await?;
    let added = rules::add(&tx, owner.id, rule.store(), app.clock.now()).await?;
    let Added::Added(id, line) = added else {
        page.errors.add("does", t!("screening-full", max = OWN_MAX));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, views::page(&page)).into_response());
    };
    let back = attempt.led_to(&tx, done(&site, line, &place(id))).await?;
    tx.commit().await?;
    Ok(back.into_response())
}

/// Tries another wording, or saves it.
pub async fn change(
    urls::EditRule { id }: urls::EditRule,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    attempt: Attempt,
    Form(form): Form<RuleForm>,
) -> Result<Response> {
    stored(&site, id).ok_or(Refusal::NotFound)?;
    let mut page = RulePage::of(&site, &owner, Some(id), &form);
    let rule = match wanted(&app, &mut page).await? {
        Wanted::Show(status) => return Ok((status, views::page(&page)).into_response()),
        Wanted::Save(rule) => rule,
    };
    let tx = attempt.begin(&app).await?;
    let change = Change {
        wording: Some(rule.store()),
        ..Change::default()
    };
    let back = match rules::change(&tx, owner.id, id, change, app.clock.now()).await? {
        Changed::Done(line) => done(&site, line, &place(id)),
        Changed::AsBefore => format!("{}?saved=1#{}", site.href(&urls::Rules), place(id)),
        Changed::Missing | Changed::TooMany => return Err(Refusal::NotFound.into()),
    };
    let back = attempt.led_to(&tx, back).await?;
    tx.commit().await?;
    Ok(back.into_response())
}

/// What is to be done with a form.
enum Wanted {
    /// Shown again, with this status.
    Show(StatusCode),
    Save(OwnRule),
}

/// Reads the form of `page`; what is to be seen first is put into it.
async fn wanted(app: &App, page: &mut RulePage<'_>) -> Result<Wanted> {
    if page.form.intent == "more" {
        return Ok(Wanted::Show(StatusCode::OK));
    }
    let rule = match page.form.check() {
        Ok(rule) => rule,
        Err(errors) => {
            page.errors = errors;
            return Ok(Wanted::Show(StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    let saves = page.form.intent == "save";
    if saves && page.form.seen == rule.mark() {
        return Ok(Wanted::Save(rule));
    }
    let among = Among::of(&page.site.settings, page.id);
    let rehearsal = rehearse(app.db.read(), &rule, &among).await?;
    page.asks = rehearsal.warns(&rule);
    if saves && !page.asks {
        return Ok(Wanted::Save(rule));
    }
    page.rehearsed = Some((rule, rehearsal));
    Ok(Wanted::Show(StatusCode::OK))
}

/// The rule `id`, unless it was removed.
fn stored(site: &Site, id: RuleId) -> Option<OwnRule> {
    let rows = &site.settings.screening.rules;
    let row = rows.iter().find(|row| row.id == id && row.kind == OWN)?;
    OwnRule::read(row).filter(|_| row.state != RuleState::Removed)
}

fn place(id: RuleId) -> String {
    format!("rule-{id}")
}

impl<'a> RulePage<'a> {
    fn of(site: &'a Site, owner: &'a Person, id: Option<RuleId>, form: &'a RuleForm) -> Self {
        let rehearsed: Option<(OwnRule, Rehearsal)> = None;
        Self {
            site,
            owner,
            id,
            form,
            errors: FieldErrors::default(),
            rehearsed,
            asks: false,
        }
    }
}
