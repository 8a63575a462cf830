//! The history of a post: its versions, what differs between them, and bringing one back, which makes
//! a new version and loses none.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;
use serde::Deserialize;

use super::editor_pages::{Work, Written};
use super::editor_views::Notice;
use super::form::{EditorForm, Known};
use super::revision_views::{self as views, Beside};
use super::revisions::{self, Content};
use crate::app::App;
use crate::people::session::Writer;
use crate::urls;
use crate::web::attempt::Attempt;
use crate::web::error::{Refusal, Result};
use crate::web::form::Form;
use crate::web::site::Site;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Place {
    before: String,
    against: String,
}

/// Every version, newest first.
pub async fn list(
    urls::PostHistory { id }: urls::PostHistory,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    Query(place): Query<Place>,
) -> Result<Markup> {
    let work = Work::on(app, site, person, id).await?;
    let lines = revisions::lines(work.app.db.read(), id, place.before.parse().ok()).await?;
    Ok(views::list(&work.site, &work.person, work.stored()?, &lines))
}

/// One version: what it changed, or how it differs from what stands now.
pub async fn show(
    urls::PostRevision { id, revision }: urls::PostRevision,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    Query(place): Query<Place>,
) -> Result<Markup> {
    let work = Work::on(app, site, person, id).await?;
    let pair = revisions::pair(work.app.db.read(), id, revision)
        .await?
        .ok_or(Refusal::NotFound)?;
    let now = content_of(&work)?;
    let beside = match place.against.as_str() {
        "now" => Beside::Now(&now),
        _ => Beside::Before,
    };
    Ok(views::revision(
        &work.site,
        &work.person,
        work.stored()?,
        &pair,
        &beside,
    ))
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Restoring {
    version: String,
}

/// Saves the post as it was then, over the version that was seen: all that this version says; its state,
/// address, date and comments stay.
pub async fn restore(
    urls::PostRevision { id, revision }: urls::PostRevision,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    attempt: Attempt,
    Form(restoring): Form<Restoring>,
) -> Result<Response> {
    let work = Work::on(app, site, person, id).await?;
    let pair = revisions::pair(work.app.db.read(), id, revision)
        .await?
        .ok_or(Refusal::NotFound)?;
    let content = &pair.revision.content;
    let form = EditorForm {
        version: restoring.version,
        ..content.within(work.stored_form())
    };
    let work = work.with_covers(&form).await?;
    let known = Known {
        format: content.format,
        ..work.known()
    };
    let checked = form
        .check(&known)
        .and_then(|text| work.with_standfirst(text, None));
    let text = match checked {
        Ok(text) => text,
        Err(errors) => {
            return Ok(work.editor(&form, &errors, StatusCode::UNPROCESSABLE_ENTITY, &Notice::Nothing));
        }
    };
    match work.write(&form, &text, None, &attempt).await? {
        Written::Done(_) => {
            let editor = work.site.href(&urls::EditPost { id });
            Ok(Redirect::to(&format!("{editor}?done=version")).into_response())
        }
        Written::SlugTaken | Written::Conflict => work.conflict(form).await,
    }
}

/// The post as it stands.
fn content_of(work: &Work) -> Result<Content> {
    let (form, stored) = (work.stored_form(), work.stored()?);
    Ok(Content {
        title: form.title,
        summary: form.summary,
        audience: form.audience,
        why: form.why,
        interests: form.interests,
        source: form.source,
        format: stored.format,
        audiences: form.audiences,
        subjects: form.subjects,
        tags: form.tags,
    })
}

impl Work {
    fn stored(&self) -> Result<&super::read::Editable> {
        Ok(self.stored.as_ref().ok_or(Refusal::NotFound)?)
    }
}
