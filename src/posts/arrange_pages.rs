//! Arranging series, for editors.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;
use serde::Deserialize;

use super::arrange_form::ArrangeForm;
use super::arrange_views::{self as views, Arranged};
use super::entity::series::Model;
use super::{arrange, series};
use crate::app::App;
use crate::ids::SeriesId;
use crate::people::Person;
use crate::people::session::Writer;
use crate::urls;
use crate::web::error::{Refusal, Result};
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Done {
    done: String,
}

/// Every series.
pub async fn all(
    _: urls::AllSeries,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    Query(done): Query<Done>,
) -> Result<Markup> {
    let person = editing(person)?;
    let all = series::all(app.db.read()).await?;
    Ok(views::all(&site, &person, &all, done.done == "removed"))
}

/// One with its parts.
pub async fn one(
    urls::ArrangeSeries { id }: urls::ArrangeSeries,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    Query(done): Query<Done>,
) -> Result<Response> {
    let arranging = Arranging::on(app, site, editing(person)?, id).await?;
    let form = ArrangeForm {
        name: arranging.series.name.clone(),
        description: arranging.series.description.clone(),
        ..ArrangeForm::default()
    };
    arranging
        .page(&form, &FieldErrors::default(), !done.done.is_empty())
        .await
}

/// Renames and describes it, moves its parts, or ends it.
pub async fn act(
    urls::ArrangeSeries { id }: urls::ArrangeSeries,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    Form(form): Form<ArrangeForm>,
) -> Result<Response> {
    Arranging::on(app, site, editing(person)?, id)
        .await?
        .act(form)
        .await
}

fn editing(person: Person) -> Result<Person> {
    if person.role.edits() {
        Ok(person)
    } else {
        Err(Refusal::Forbidden.into())
    }
}

struct Arranging {
    app: App,
    site: Site,
    person: Person,
    series: Model,
}

impl Arranging {
    async fn on(app: App, site: Site, person: Person, id: SeriesId) -> Result<Self> {
        let series = series::one(app.db.read(), id).await?.ok_or(Refusal::NotFound)?;
        Ok(Self {
            app,
            site,
            person,
            series,
        })
    }

    async fn act(self, form: ArrangeForm) -> Result<Response> {
        let (id, by, now) = (self.series.id, self.person.id, self.app.clock.now());
        let here = self.site.href(&urls::ArrangeSeries { id });
        let mut back = format!("{here}?done=saved");
        let tx = self.app.db.begin_write().await?;
        match form.intent.as_str() {
            "remove" => {
                arrange::remove(&tx, id, by, now).await?;
                back = format!("{}?done=removed", self.site.href(&urls::AllSeries));
            }
            "save" => match form.check() {
                Ok((name, description)) => {
                    arrange::describe(&tx, id, (&name, &description), by, now).await?;
                }
                Err(errors) => {
                    drop(tx);
                    return self.page(&form, &errors, false).await;
                }
            },
            _ => {
                if let Some(parts) = form.moved(&series::placed(&*tx, id).await?) {
                    arrange::order(&tx, id, &parts, by, now).await?;
                }
            }
        }
        tx.commit().await?;
        Ok(Redirect::to(&back).into_response())
    }

    async fn page(&self, form: &ArrangeForm, errors: &FieldErrors, saved: bool) -> Result<Response> {
        let parts = series::placed(self.app.db.read(), self.series.id).await?;
        let arranged = Arranged {
            series: &self.series,
            parts: &parts,
            form,
            errors,
            saved,
        };
        let code = if errors.is_empty() {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        Ok((code, views::one(&self.site, &self.person, &arranged)).into_response())
    }
}
