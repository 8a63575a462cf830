//! Posts made, changed and put into the trash by other programs, with the same checks and verbs as the
//! editor.

use axum::extract::State;
use axum::http::header::LOCATION;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};

use super::WholePost;
use super::bearer_pages::Writer;
use super::input_pages::Input;
use super::pages::telling;
use super::post_form::{self, NewPost, PostChange};
use super::problem_pages::{Problem, Result};
use super::tag_pages;
use crate::app::App;
use crate::clock::Moment;
use crate::ids::PostId;
use crate::media;
use crate::media::read::Offered;
use crate::people::{Person, Scope, find};
use crate::posts::change::{self, Changing};
use crate::posts::form::{EditorForm, Known};
use crate::posts::read::{self, Editable};
use crate::posts::returned::NOTE_MAX;
use crate::posts::revisions::Content;
use crate::posts::save::Text;
use crate::posts::write::{self, Outcome, Writing};
use crate::posts::{Change, Status, advice, cover, may_edit};
use crate::text::Format;
use crate::web::error::Refusal;
use crate::web::form::FieldErrors;
use crate::{t, urls};

/// Makes a post, signed by the byline of the token's person.
///
/// # Errors
/// 422 with what is wrong with which field; 403 when it is to be public and the person may not publish.
#[utoipa::path(
    post, path = "/api/v1/posts", operation_id = "create_post", tag = "posts",
    request_body = NewPost,
    responses((
        status = 201, description = "The post", body = WholePost,
        headers(("location" = String, description = "Where it can be read and changed"))
    )),
    security(("token" = []))
)]
pub async fn create(
    _: urls::ApiPosts,
    State(app): State<App>,
    Writer(person): Writer,
    Input(new): Input<NewPost>,
) -> Result<Response> {
    let writer = Author::of(app, person);
    let post = writer.write(&new.into(), None).await?;
    let address = urls::ApiPost {
        slug: post.page.slug.clone(),
    };
    let location = [(LOCATION, writer.app.links.absolute(&address))];
    let site = writer.app.site().await?;
    let body = WholePost::for_editors(post, telling(&site, writer.now));
    Ok((location, tag_pages::tagged(StatusCode::CREATED, body)).into_response())
}

/// Changes some fields of a post, its state among them.
///
/// # Errors
/// 404 when there is no such post, 403 when the person may not edit it, 409 when `version` is not the
/// newest, 412 when `If-Match` names another version, 422 for fields.
#[utoipa::path(
    patch, path = "/api/v1/posts/{slug}", operation_id = "change_post", tag = "posts",
    params(
        ("slug" = String, Path, description = "The post's address"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` of the version that is to be changed, or `*`")
    ),
    request_body = PostChange,
    responses((
        status = 200, description = "The post as it is now", body = WholePost,
        headers(("etag" = String, description = "Names its version, for `If-Match`"))
    )),
    security(("token" = []))
)]
pub async fn change(
    urls::ApiPost { slug }: urls::ApiPost,
    State(app): State<App>,
    Writer(person): Writer,
    headers: HeaderMap,
    Input(change): Input<PostChange>,
) -> Result<Response> {
    let writer = Author::of(app, person);
    let stored = writer.stored(&slug).await?;
    tag_pages::require(&headers, stored.version)?;
    let post = writer.write(&change, Some(stored)).await?;
    let site = writer.app.site().await?;
    let post = WholePost::for_editors(post, telling(&site, writer.now));
    Ok(tag_pages::tagged(StatusCode::OK, post))
}

/// Puts a post into the trash; the editor can take it out again.
///
/// # Errors
/// 404 when there is no such post, 403 when the person may not edit it, 412 when `If-Match` names another
/// version.
#[utoipa::path(
    delete, path = "/api/v1/posts/{slug}", operation_id = "delete_post", tag = "posts",
    params(
        ("slug" = String, Path, description = "The post's address"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` of the version that is to go, or `*`")
    ),
    responses((status = 204, description = "It is in the trash")),
    security(("token" = []))
)]
pub async fn delete(
    urls::ApiPost { slug }: urls::ApiPost,
    State(app): State<App>,
    Writer(person): Writer,
    headers: HeaderMap,
) -> Result<StatusCode> {
    let writer = Author::of(app, person);
    let stored = writer.stored(&slug).await?;
    tag_pages::require(&headers, stored.version)?;
    let changing = Changing {
        post: stored.page.id,
        version: stored.version,
        change: Change::Trash,
        at: None,
    };
    let tx = writer.app.db.begin_write().await?;
    match change::change(&tx, changing, writer.person.id, writer.now).await? {
        change::Outcome::Changed { .. } => tx.commit().await?,
        change::Outcome::Conflict => return Err(conflict().into()),
        change::Outcome::NotAllowed(_) | change::Outcome::Missing => return Err(Refusal::NotFound.into()),
    }
    Ok(StatusCode::NO_CONTENT)
}

/// Someone who writes, at some time.
pub(super) struct Author {
    pub(super) app: App,
    person: Person,
    pub(super) now: Moment,
}

impl Author {
    pub(super) fn of(app: App, person: Person) -> Self {
        Self {
            now: app.clock.now(),
            app,
            person,
        }
    }

    /// The post under `slug`, if this person may edit it.
    pub(super) async fn stored(&self, slug: &str) -> Result<Editable> {
        let stored = read::editable_post(self.app.db.read(), slug, self.now)
            .await?
            .ok_or(Refusal::NotFound)?;
        if may_edit(&self.person, stored.person, stored.page.status) {
            Ok(stored)
        } else {
            Err(Problem::forbidden(Scope::Write, t!("api-role-wanted")).into())
        }
    }

    /// Writes `wanted` over `stored` or into a new post, and gives back what stands there then.
    async fn write(&self, wanted: &PostChange, stored: Option<Editable>) -> Result<Editable> {
        let text = self.text(wanted, stored.as_ref()).await?;
        let change = self.step(wanted, stored.as_ref(), &text)?;
        self.standfirst(&text, change, stored.as_ref()).await?;
        let newest = stored.as_ref().map(|stored| stored.version);
        let writing = Writing {
            stored: stored
                .as_ref()
                .map(|stored| (stored.page.id, wanted.version.unwrap_or(stored.version))),
            text: &text,
            change,
            note: wanted.note.as_deref().unwrap_or_default().trim(),
        };
        if wanted.version.is_some() && wanted.version != newest {
            return Err(conflict().into());
        }
        self.carry_out(writing).await
    }

    /// Writes what `content` says over `version` of `stored`; all else stays.
    pub(super) async fn restore(
        &self,
        stored: &Editable,
        content: &Content,
        version: i64,
    ) -> Result<Editable> {
        if version != stored.version {
            return Err(conflict().into());
        }
        let site = self.app.site().await?;
        let bylines = find::signable(self.app.db.read(), &self.person).await?;
        let zone = &site.settings.time_zone;
        let covers = self.covers(content.cover()).await?;
        let known = Known {
            format: content.format,
            bylines: &bylines,
            signed_by: &stored.page.bylines,
            language: site.settings.language,
            covers: &covers,
            zone,
            dated: stored.page.published_at,
        };
        let form = content.within(EditorForm::of_stored(stored, zone), &known);
        let covers = self.covers(&form.cover).await?;
        let text = form.check(&Known {
            covers: &covers,
            ..known
        });
        let text = text.map_err(|errors| Problem::fields(&errors, post_form::name))?;
        self.carry_out(Writing {
            stored: Some((stored.page.id, version)),
            text: &text,
            change: None,
            note: "",
        })
        .await
    }

    async fn carry_out(&self, writing: Writing<'_>) -> Result<Editable> {
        let tx = self.app.db.begin_write().await?;
        let entropy = &self.app.secrets.entropy;
        match write::write(&tx, writing, self.person.id, entropy, self.now).await? {
            Outcome::Written(id) => {
                tx.commit().await?;
                self.written(id).await
            }
            Outcome::Conflict => Err(conflict().into()),
            Outcome::SlugTaken => Err(Problem::field("slug", t!("write-slug-taken")).into()),
            Outcome::NotAllowed(status) => Err(not_allowed(status).into()),
            Outcome::Missing => Err(Refusal::NotFound.into()),
        }
    }

    /// The text as it is to be, checked and rendered.
    async fn text(&self, wanted: &PostChange, stored: Option<&Editable>) -> Result<Text> {
        let site = self.app.site().await?;
        let bylines = find::signable(self.app.db.read(), &self.person).await?;
        let zone = &site.settings.time_zone;
        let own = EditorForm::of_new(self.person.byline.as_ref(), &site.settings);
        let mut form = stored.map_or_else(|| own.clone(), |stored| EditorForm::of_stored(stored, zone));
        if form.byline.is_empty() {
            form.byline = own.byline;
        }
        wanted
            .sign(
                &mut form,
                &bylines,
                stored.map(|stored| &stored.page.bylines[..]).unwrap_or_default(),
            )
            .map_err(|errors| Problem::fields(&errors, post_form::name))?;
        let cover = wanted
            .cover
            .as_ref()
            .map_or(form.cover.as_str(), |cover| cover.media.as_str());
        let covers = self.covers(cover).await?;
        let written_now = wanted.body_markdown.is_some();
        let known = Known {
            format: stored
                .filter(|_| !written_now)
                .map_or(Format::Markdown, |stored| stored.format),
            bylines: &bylines,
            signed_by: stored.map(|stored| &stored.page.bylines[..]).unwrap_or_default(),
            language: site.settings.language,
            covers: &covers,
            zone,
            dated: stored.and_then(|stored| stored.page.published_at),
        };
        let text = wanted.apply(form, &known);
        text.map_err(|errors| Problem::fields(&errors, post_form::name).into())
    }

    /// The pictures that this person may open a post with, `named` among them.
    async fn covers(&self, named: &str) -> Result<Vec<Offered>> {
        let named = cover::hash(named.trim()).unwrap_or_default();
        let person = (!self.person.role.edits()).then_some(self.person.id);
        Ok(media::read::offered(self.app.db.read(), person, &named).await?)
    }

    /// What has to be done to the post's state, if this person may do it.
    fn step(&self, wanted: &PostChange, stored: Option<&Editable>, text: &Text) -> Result<Option<Change>> {
        let status = stored.map_or(Status::Draft, |stored| stored.page.status);
        let Some(target) = wanted.status else {
            return Ok(None);
        };
        let is_to_come = text.published_at.is_some_and(|at| at > self.now);
        if target == Status::Scheduled && !is_to_come {
            return Err(Problem::field("published_at", t!("api-date-to-come")).into());
        }
        let change = status.toward(target);
        if change.is_some_and(|change| !status.allows(change)) {
            return Err(not_allowed(status).into());
        }
        self.note(wanted, change, stored)?;
        let publishes = self.person.role.publishes();
        if change.is_some_and(Change::concerns_readers) && !publishes {
            return Err(Problem::forbidden(Scope::Write, t!("api-role-wanted")).into());
        }
        Ok(change)
    }

    /// Who sends somebody else's post back says why.
    fn note(&self, wanted: &PostChange, change: Option<Change>, stored: Option<&Editable>) -> Result<()> {
        let note = wanted.note.as_deref().unwrap_or_default().trim();
        let writer = stored.and_then(|stored| stored.person);
        if note.chars().count() > NOTE_MAX {
            return Err(Problem::field("note", t!("field-too-long", max = NOTE_MAX)).into());
        }
        if change == Some(Change::SendBack) && writer != Some(self.person.id) && note.is_empty() {
            return Err(Problem::field("note", t!("approval-note-missing")).into());
        }
        Ok(())
    }

    /// The owner may require whom a post is for and why it matters.
    async fn standfirst(&self, text: &Text, change: Option<Change>, stored: Option<&Editable>) -> Result<()> {
        let rule = self.app.site().await?.settings.writing.standfirst;
        let mut errors = FieldErrors::default();
        for field in advice::lacking(rule, text, change, stored.map(|stored| &stored.page)) {
            errors.add(field, t!("write-standfirst-missing"));
        }
        if errors.is_empty() {
            Ok(())
        } else {
            Err(Problem::fields(&errors, post_form::name).into())
        }
    }

    async fn written(&self, id: PostId) -> Result<Editable> {
        let post = read::editable(self.app.db.read(), id, self.now).await?;
        Ok(post.ok_or(Refusal::NotFound)?)
    }
}

fn conflict() -> Problem {
    Problem::saying(StatusCode::CONFLICT, t!("api-version-old"))
}

fn not_allowed(status: Status) -> Problem {
    Problem::field("status", t!("api-status-wrong", status = status.code()))
}
