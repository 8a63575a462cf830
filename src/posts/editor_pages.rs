//! Where authors write: the shelf, the editor, preview, save and publish. Readers' pages are
//! `pages.rs`.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;
use serde::Deserialize;

use super::around::{Subject, Term};
use super::discussion::Discussion;
use super::editor_views::{Editor, Notice};
use super::form::{EditorForm, Known};
use super::read::{Editable, PostPage};
use super::save::Text;
use super::shelf::{View, shown};
use super::write::{self, Outcome, Writing};
use super::{
    Change, Signed, Status, SubjectKind, editor_views as views, may_edit, read, same_minute, shelf,
    shelf_views,
};
use crate::app::App;
use crate::clock::Moment;
use crate::ids::PostId;
use crate::media;
use crate::people::session::Writer;
use crate::people::{Byline, Person, find};
use crate::text::{self, Format};
use crate::web::attempt::Attempt;
use crate::web::error::{Refusal, Result};
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;
use crate::{t, urls};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ShelfPlace {
    status: String,
    before: String,
}

/// Every post this person may edit.
pub async fn shelf(
    _: urls::Posts,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    Query(place): Query<ShelfPlace>,
) -> Result<Markup> {
    let view = View::from_code(&place.status);
    let writer = (!person.role.edits()).then_some(person.id);
    let shelf = shelf::shelf(
        app.db.read(),
        writer,
        view,
        place.before.parse().ok(),
        app.clock.now(),
    )
    .await?;
    Ok(shelf_views::shelf(&site, &person, &shelf, view))
}

/// What the editor works on: someone, perhaps a stored post, and who may sign.
pub(super) struct Work {
    pub app: App,
    pub site: Site,
    pub person: Person,
    stored: Option<Editable>,
    bylines: Vec<Byline>,
    now: Moment,
}

/// An empty editor.
pub async fn new_form(
    _: urls::NewPost,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
) -> Result<Response> {
    let work = Work::on_new(app, site, person).await?;
    let form = EditorForm::of_new(work.person.byline.as_ref());
    Ok(work.editor(&form, &FieldErrors::default(), StatusCode::OK, &Notice::Nothing))
}

/// Previews, or makes a post and does with it what the button says.
pub async fn create(
    _: urls::NewPost,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    attempt: Attempt,
    Form(form): Form<EditorForm>,
) -> Result<Response> {
    Work::on_new(app, site, person).await?.act(form, &attempt).await
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Done {
    done: String,
}

/// The editor with the stored post.
pub async fn edit_form(
    urls::EditPost { id }: urls::EditPost,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    Query(Done { done }): Query<Done>,
) -> Result<Response> {
    let work = Work::on(app, site, person, id).await?;
    let form = work.stored_form();
    let notice = if done.is_empty() {
        Notice::Nothing
    } else {
        Notice::Done(&done)
    };
    Ok(work.editor(&form, &FieldErrors::default(), StatusCode::OK, &notice))
}

/// Previews, or saves and does what the button says.
pub async fn save(
    urls::EditPost { id }: urls::EditPost,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    attempt: Attempt,
    Form(form): Form<EditorForm>,
) -> Result<Response> {
    Work::on(app, site, person, id).await?.act(form, &attempt).await
}

/// The stored post as it will stand.
pub async fn preview(
    urls::PreviewPost { id }: urls::PreviewPost,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
) -> Result<Response> {
    let work = Work::on(app, site, person, id).await?;
    let form = work.stored_form();
    let page = work.stored.as_ref().ok_or(Refusal::NotFound)?.page.clone();
    let none = FieldErrors::default();
    Ok(views::preview(&work.site, &work.view(&form, &none), &page, true).into_response())
}

impl Work {
    pub async fn on_new(app: App, site: Site, person: Person) -> Result<Self> {
        let bylines = find::signable(app.db.read(), &person).await?;
        let now = app.clock.now();
        Ok(Self {
            app,
            site,
            person,
            stored: None,
            bylines,
            now,
        })
    }

    pub async fn on(app: App, site: Site, person: Person, id: PostId) -> Result<Self> {
        let stored = read::editable(app.db.read(), id)
            .await?
            .ok_or(Refusal::NotFound)?;
        if !may_edit(&person, stored.person, stored.page.status) {
            return Err(Refusal::Forbidden.into());
        }
        Ok(Self {
            stored: Some(stored),
            ..Self::on_new(app, site, person).await?
        })
    }

    async fn act(self, form: EditorForm, attempt: &Attempt) -> Result<Response> {
        let change = Change::from_code(&form.intent);
        if change.is_some_and(|change| change.concerns_readers() && !self.person.role.publishes()) {
            return Err(Refusal::Forbidden.into());
        }
        let text = match form.check(&self.known()) {
            Ok(text) => text,
            Err(errors) => {
                return Ok(self.editor(&form, &errors, StatusCode::UNPROCESSABLE_ENTITY, &Notice::Nothing));
            }
        };
        if form.intent == "preview" {
            let pictures = media::read::pictures(self.app.db.read(), &text.html).await?;
            let (mut page, none) = (self.drawn(&text), FieldErrors::default());
            page.pictures = pictures;
            return Ok(views::preview(&self.site, &self.view(&form, &none), &page, false).into_response());
        }
        match self.write(&form, &text, change, attempt).await? {
            Written::Done(back) => Ok(back.into_response()),
            Written::SlugTaken => {
                let mut errors = FieldErrors::default();
                errors.add("slug", t!("write-slug-taken"));
                Ok(self.editor(&form, &errors, StatusCode::UNPROCESSABLE_ENTITY, &Notice::Nothing))
            }
            Written::Conflict => self.conflict(form).await,
        }
    }

    /// Text and state in one transaction.
    async fn write(
        &self,
        form: &EditorForm,
        text: &Text,
        change: Option<Change>,
        attempt: &Attempt,
    ) -> Result<Written> {
        let stored = self.stored.as_ref();
        let writing = Writing {
            stored: stored.map(|stored| (stored.page.id, form.version())),
            text,
            change,
        };
        let tx = attempt.begin(&self.app).await?;
        let entropy = &self.app.secrets.entropy;
        match write::write(&tx, writing, self.person.id, entropy, self.now).await? {
            Outcome::Written(id) => {
                let back = attempt.led_to(&tx, self.back_to(id, change)).await?;
                tx.commit().await?;
                Ok(Written::Done(back))
            }
            Outcome::SlugTaken => Ok(Written::SlugTaken),
            Outcome::Conflict | Outcome::NotAllowed(_) => Ok(Written::Conflict),
            Outcome::Missing => Err(Refusal::NotFound.into()),
        }
    }

    fn back_to(&self, id: PostId, change: Option<Change>) -> String {
        let done = change.map_or("draft", Change::code);
        let editor = self.site.href(&urls::EditPost { id });
        format!("{editor}?done={done}")
    }

    /// Both texts: the one that was typed in the form, the stored one beside it.
    async fn conflict(mut self, form: EditorForm) -> Result<Response> {
        if let Some(id) = self.stored.as_ref().map(|stored| stored.page.id) {
            self.stored = read::editable(self.app.db.read(), id).await?;
        }
        let theirs = self.stored_form();
        let mine = EditorForm {
            version: theirs.version.clone(),
            ..form
        };
        let none = FieldErrors::default();
        Ok(self.editor(&mine, &none, StatusCode::CONFLICT, &Notice::Conflict(&theirs)))
    }

    fn known(&self) -> Known<'_> {
        Known {
            format: self
                .stored
                .as_ref()
                .map_or(Format::Markdown, |stored| stored.format),
            bylines: &self.bylines,
            signed_by: self
                .stored
                .as_ref()
                .map(|stored| &stored.page.bylines[..])
                .unwrap_or_default(),
            zone: &self.site.settings.time_zone,
        }
    }

    fn stored_form(&self) -> EditorForm {
        let zone = &self.site.settings.time_zone;
        self.stored
            .as_ref()
            .map(|stored| EditorForm::of_stored(stored, zone))
            .unwrap_or_default()
    }

    fn view<'a>(&'a self, form: &'a EditorForm, errors: &'a FieldErrors) -> Editor<'a> {
        let status = self.stored.as_ref().map_or(Status::Draft, |stored| {
            shown(stored.page.status, stored.page.published_at, self.now)
        });
        Editor {
            person: &self.person,
            form,
            errors,
            stored: self.stored.as_ref(),
            status,
            bylines: &self.bylines,
        }
    }

    pub fn editor(
        &self,
        form: &EditorForm,
        errors: &FieldErrors,
        code: StatusCode,
        notice: &Notice<'_>,
    ) -> Response {
        (code, views::editor(&self.site, &self.view(form, errors), notice)).into_response()
    }

    /// The page this text would be.
    fn drawn(&self, text: &Text) -> PostPage {
        let stored = self.stored.as_ref().map(|stored| &stored.page);
        let old_date = stored.and_then(|page| page.published_at);
        let signed_by = stored.map(|page| &page.bylines[..]).unwrap_or_default();
        let known = |id| {
            self.bylines
                .iter()
                .chain(signed_by)
                .find(|byline| byline.id == id)
                .cloned()
        };
        let bylines: Vec<Byline> = text.bylines.iter().filter_map(|id| known(*id)).collect();
        let term = |name: &String| Term {
            slug: text::slug(name),
            name: name.clone(),
        };
        PostPage {
            id: stored.map_or(PostId(0), |page| page.id),
            slug: text.slug.clone().unwrap_or_else(|| text::slug(&text.title)),
            kind: text.kind,
            status: stored.map_or(Status::Draft, |page| page.status),
            title: text.title.clone(),
            summary: text.summary.clone(),
            audience: text.audience.clone(),
            why: text.why.clone(),
            interests: text.interests.clone(),
            interests_history: stored.map_or_else(Default::default, |page| page.interests_history.clone()),
            html: text.html.clone(),
            pictures: Vec::new(),
            words: text::words(&text.html),
            discussion: Discussion {
                policy: text.comment_policy,
                never_closes: text.never_closes,
                slow_minutes: text.slow_minutes,
                published_at: text.published_at,
            },
            pinned: None,
            comment_count: stored.map_or(0, |page| page.comment_count),
            published_at: text
                .published_at
                .map(|at| same_minute(old_date, at))
                .or(Some(self.now)),
            updated_at: self.now,
            feed_id: String::new(),
            signed: bylines.iter().map(Signed::from).collect(),
            bylines,
            tags: text.terms.tags.iter().map(term).collect(),
            audiences: text.terms.audiences.iter().map(term).collect(),
            subjects: text.terms.subjects.iter().map(subject).collect(),
        }
    }
}

/// What became of a write.
enum Written {
    Done(Redirect),
    SlugTaken,
    Conflict,
}

fn subject(named: &super::NamedSubject) -> Subject {
    Subject {
        slug: text::slug(&named.name),
        name: named.name.clone(),
        kind: named.kind.unwrap_or(SubjectKind::Organisation),
        domain: named.domain.clone(),
    }
}
