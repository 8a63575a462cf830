//! The history of a post: its versions, what differs between them, and bringing one back, which makes
//! a new version and loses none.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;
use serde::Deserialize;

use super::cover;
use super::editor_pages::{Work, Written};
use super::editor_views::Notice;
use super::form::{EditorForm, Known};
use super::read::Editable;
use super::revision_views::{self as views, Beside, Version};
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
    let now = work.content().await?;
    let work = work.with_cover_of(&pair.revision.content).await?;
    let beside = match place.against.as_str() {
        "now" => Beside::Now(&now),
        _ => Beside::Before,
    };
    let lost = pair.revision.content.lost(&work.known());
    let version = Version {
        post: work.stored()?,
        pair: &pair,
        beside: &beside,
        lost: &lost,
    };
    Ok(views::revision(&work.site, &work.person, &version))
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Restoring {
    version: String,
}

/// Saves the post as it was then, over the version that was seen: all that this version says and that is still
/// there; its state, address, date and comments stay.
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
    let work = work.with_cover_of(content).await?;
    let form = EditorForm {
        version: restoring.version,
        ..content.within(work.stored_form(), &work.known())
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

impl Work {
    fn stored(&self) -> Result<&Editable> {
        Ok(self.stored.as_ref().ok_or(Refusal::NotFound)?)
    }

    /// The post as it stands.
    async fn content(&self) -> Result<Content> {
        let stored = self.stored()?;
        let hash = stored.page.cover.as_ref().map_or("", |cover| &cover.picture.hash);
        let name = cover::name(self.app.db.read(), hash).await?;
        Ok(Content::of(stored, name))
    }

    /// With the picture that a version opened with among those that can be chosen, if it is there.
    async fn with_cover_of(self, content: &Content) -> Result<Self> {
        let asking = EditorForm {
            cover: content.cover().to_owned(),
            ..EditorForm::default()
        };
        self.with_covers(&asking).await
    }
}
