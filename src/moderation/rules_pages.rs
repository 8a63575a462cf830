//! The rules that ask by themselves, for the owner: what each would have done, switching it on and
//! off, and the sites of subjects that two of them look at.

use std::collections::BTreeMap;

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::rehearsal::rehearse;
use super::rules_form::{RulesForm, Wish};
use super::rules_views::{self as views, RulesPage};
use crate::affiliation::auto_ask::{AskRule, Rules};
use crate::app::App;
use crate::ids::{PersonId, SubjectId};
use crate::people::Person;
use crate::people::session::Owner;
use crate::posts::subjects;
use crate::settings::{Key, read, save};
use crate::urls;
use crate::web::error::Result;
use crate::web::form::Form;
use crate::web::site::Site;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct RulesQuery {
    /// The rule to rehearse.
    rule: String,
    saved: String,
}

/// The rules as they are, with a rehearsal of one if that is wished for.
pub async fn show(
    _: urls::AskRules,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    Query(query): Query<RulesQuery>,
) -> Result<Response> {
    let mut page = page(&app, &site, &owner).await?;
    page.saved = !query.saved.is_empty();
    rehearsed(&app, page, AskRule::from_code(&query.rule)).await
}

/// Switches a rule, or stores the sites of subjects.
pub async fn change(
    _: urls::AskRules,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    Form(form): Form<RulesForm>,
) -> Result<Response> {
    match form.read() {
        Wish::SwitchOn(rule) => switch(&app, &owner, rule, Some(owner.id)).await?,
        Wish::SwitchOff(rule) => switch(&app, &owner, rule, None).await?,
        Wish::Sites(sites) => set_sites(&app, &owner, sites).await?,
        Wish::Rehearse(rule) => return rehearsed(&app, page(&app, &site, &owner).await?, Some(rule)).await,
        Wish::Refused(wrong) => {
            let mut page = page(&app, &site, &owner).await?;
            let typed: BTreeMap<SubjectId, String> = form.typed().into_iter().collect();
            for sited in &mut page.subjects {
                if let Some(site) = typed.get(&sited.id) {
                    sited.site = Some(site.clone());
                }
            }
            page.wrong = wrong;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, views::page(&page)).into_response());
        }
        Wish::Nothing => {}
    }
    let back = format!("{}?saved=1", site.href(&urls::AskRules));
    Ok(Redirect::to(&back).into_response())
}

async fn page<'a>(app: &App, site: &'a Site, owner: &'a Person) -> Result<RulesPage<'a>> {
    Ok(RulesPage {
        site,
        owner,
        rules: Rules::of(&site.settings),
        rehearsal: None,
        subjects: subjects::all(app.db.read()).await?,
        wrong: BTreeMap::new(),
        saved: false,
    })
}

async fn rehearsed(app: &App, mut page: RulesPage<'_>, rule: Option<AskRule>) -> Result<Response> {
    if let Some(rule) = rule {
        page.rehearsal = Some(rehearse(app.db.read(), rule, &page.rules).await?);
    }
    Ok(views::page(&page).into_response())
}

async fn switch(app: &App, owner: &Person, rule: AskRule, by: Option<PersonId>) -> Result<()> {
    let now = app.clock.now();
    let tx = app.db.begin_write().await?;
    let stored = read::value(&*tx, Key::AffiliationRules).await?;
    let rules = Rules::read(&stored).with(rule, by, now);
    save::one(&tx, owner.id, Key::AffiliationRules, &rules.store(), now).await?;
    tx.commit().await?;
    Ok(())
}

async fn set_sites(app: &App, owner: &Person, sites: Vec<(SubjectId, Option<String>)>) -> Result<()> {
    let tx = app.db.begin_write().await?;
    for (id, site) in sites {
        subjects::set_site(&tx, owner.id, id, site, app.clock.now()).await?;
    }
    tx.commit().await?;
    Ok(())
}
