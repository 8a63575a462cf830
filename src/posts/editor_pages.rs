//! Where authors write: the editor, preview, save and publish. The list of posts is `shelf_pages.rs`. Readers' pages are
//! `pages.rs`.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::editor_views::{Editor, Notice};
use super::form::{EditorForm, Known};
use super::read::Editable;
use super::returned::{NOTE_MAX, Returned};
use super::save::Text;
use super::shelf::shown;
use super::unsaved_views::Offer;
use super::views::article;
use super::write::{self, Outcome, Writing};
use super::{
    Change, Status, advice, cover, editor_views as views, may_edit, read, returned, review, series, unsaved,
};
use crate::app::App;
use crate::clock::Moment;
use crate::ids::PostId;
use crate::media;
use crate::media::read::Offered;
use crate::people::session::Writer;
use crate::people::{Byline, Person, find};
use crate::text::{Format, files_named, pictures_without_words};
use crate::web::attempt::Attempt;
use crate::web::error::{Refusal, Result};
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;
use crate::{t, urls};

/// What the editor works on: someone, perhaps a stored post, and who may sign.
pub(super) struct Work {
    pub app: App,
    pub site: Site,
    pub person: Person,
    pub(super) stored: Option<Editable>,
    pub(super) bylines: Vec<Byline>,
    /// The pictures the post may open with, as far as a form asks for them.
    pub(super) covers: Vec<Offered>,
    /// The pictures in the text that are decorations, as far as a form asks for them.
    decorations: Vec<String>,
    /// The names of the series there are.
    series: Vec<String>,
    /// What they have typed here before and not saved; looked for only where it is offered.
    offers: Vec<Offer>,
    /// What was said when it was sent back.
    returned: Option<Returned>,
    /// The private link for review, as a whole address.
    review: Option<String>,
    pub(super) now: Moment,
}

/// An empty editor.
pub async fn new_form(
    _: urls::NewPost,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let work = Work::on_new(app, site, person).await?;
    let form = EditorForm::of_new(work.person.byline.as_ref(), &work.site.settings);
    work.opened(form, &asked).await
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

/// What the editor is opened with.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: String,
    /// What was typed and not saved, to be taken up again.
    unsaved: String,
}

/// The editor with the stored post.
pub async fn edit_form(
    urls::EditPost { id }: urls::EditPost,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let work = Work::on(app, site, person, id).await?;
    let form = work.stored_form();
    work.opened(form, &asked).await
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
    let work = work.with_covers(&form).await?;
    let page = work.stored.as_ref().ok_or(Refusal::NotFound)?.page.clone();
    let none = FieldErrors::default();
    Ok(views::preview(&work.site, &work.view(&form, &none), &page, true).into_response())
}

impl Work {
    pub async fn on_new(app: App, site: Site, person: Person) -> Result<Self> {
        let bylines = find::signable(app.db.read(), &person).await?;
        let series = series::all(app.db.read()).await?;
        let now = app.clock.now();
        Ok(Self {
            app,
            site,
            person,
            stored: None,
            bylines,
            covers: Vec::new(),
            decorations: Vec::new(),
            series: series.into_iter().map(|series| series.name).collect(),
            offers: Vec::new(),
            returned: None,
            review: None,
            now,
        })
    }

    pub async fn on(app: App, site: Site, person: Person, id: PostId) -> Result<Self> {
        let db = app.db.read();
        let stored = read::editable(db, id, app.clock.now())
            .await?
            .ok_or(Refusal::NotFound)?;
        if !may_edit(&person, stored.person, stored.page.status) {
            return Err(Refusal::Forbidden.into());
        }
        let review = review::link(db, &app.secrets, id).await?;
        Ok(Self {
            returned: returned::of(db, id).await?,
            review: review.map(|link| site.links.absolute(&link)),
            stored: Some(stored),
            ..Self::on_new(app, site, person).await?
        })
    }

    /// With the pictures to choose from, the one that `form` names among them, and with what is known of
    /// those in its text.
    pub(super) async fn with_covers(mut self, form: &EditorForm) -> Result<Self> {
        let silent: Vec<&str> = pictures_without_words(&form.source)
            .flat_map(files_named)
            .collect();
        self.decorations = media::read::decorations(self.app.db.read(), silent).await?;
        let person = (!self.person.role.edits()).then_some(self.person.id);
        let chosen = cover::hash(form.cover.trim()).unwrap_or_default();
        self.covers = media::read::offered(self.app.db.read(), person, &chosen).await?;
        Ok(self)
    }

    /// The editor with `form` in it, or with what is taken up in its place.
    async fn opened(mut self, form: EditorForm, asked: &Asked) -> Result<Response> {
        let none = FieldErrors::default();
        if let Some(taken) = self.taken_up(&asked.unsaved).await? {
            let notice = Notice::Said(t!("unsaved-taken-up", date = self.site.date_time(taken.saved_at)));
            let work = self.with_covers(&taken.form).await?;
            return Ok(work.editor(&taken.form, &none, StatusCode::OK, &notice));
        }
        self.offers = self.offers().await?;
        self = self.with_covers(&form).await?;
        let notice = match asked.done.as_str() {
            "" => Notice::Nothing,
            "thrown" => Notice::Said(t!("unsaved-thrown")),
            done => Notice::Done(done),
        };
        Ok(self.editor(&form, &none, StatusCode::OK, &notice))
    }

    async fn act(self, form: EditorForm, attempt: &Attempt) -> Result<Response> {
        let change = Change::from_code(&form.intent);
        if change.is_some_and(|change| change.concerns_readers() && !self.person.role.publishes()) {
            return Err(Refusal::Forbidden.into());
        }
        let work = self.with_covers(&form).await?;
        let text = match work.checked(&form, change) {
            Ok(text) => text,
            Err(_) if form.intent == "pane" => {
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, t!("pane-waits")).into_response());
            }
            Err(errors) => {
                return Ok(work.editor(&form, &errors, StatusCode::UNPROCESSABLE_ENTITY, &Notice::Nothing));
            }
        };
        if matches!(form.intent.as_str(), "preview" | "pane") {
            let shown = media::read::shown(work.app.db.read(), &text.html).await?;
            let (mut page, none) = (work.drawn(&text), FieldErrors::default());
            page.pictures = shown.pictures;
            page.recordings = shown.recordings;
            if form.intent == "pane" {
                return Ok(article(&work.site, &page).into_response());
            }
            return Ok(views::preview(&work.site, &work.view(&form, &none), &page, false).into_response());
        }
        match work.write(&form, &text, change, attempt).await? {
            Written::Done(back) => Ok(back.into_response()),
            Written::SlugTaken => {
                let mut errors = FieldErrors::default();
                errors.add("slug", t!("write-slug-taken"));
                Ok(work.editor(&form, &errors, StatusCode::UNPROCESSABLE_ENTITY, &Notice::Nothing))
            }
            Written::Conflict => work.conflict(form).await,
        }
    }

    /// The text, and, of what somebody else wrote and is sent back, the words that say why.
    fn checked(&self, form: &EditorForm, change: Option<Change>) -> Result<Text, FieldErrors> {
        let writer = self.stored.as_ref().and_then(|stored| stored.person);
        let mut errors = FieldErrors::default();
        if change == Some(Change::SendBack) && writer != Some(self.person.id) && form.note.trim().is_empty() {
            errors.add("note", t!("approval-note-missing"));
        }
        if form.note.chars().count() > NOTE_MAX {
            errors.add("note", t!("field-too-long", max = NOTE_MAX));
        }
        let text = form.check(&self.known())?;
        let text = self.with_standfirst(text, change)?;
        if errors.is_empty() { Ok(text) } else { Err(errors) }
    }

    /// The text, if it says what the owner requires of one that readers are to see.
    pub(super) fn with_standfirst(&self, text: Text, change: Option<Change>) -> Result<Text, FieldErrors> {
        let before = self.stored.as_ref().map(|stored| &stored.page);
        let mut errors = FieldErrors::default();
        for field in advice::lacking(self.site.settings.writing.standfirst, &text, change, before) {
            errors.add(field, t!("write-standfirst-missing"));
        }
        if errors.is_empty() { Ok(text) } else { Err(errors) }
    }

    /// Text and state in one transaction, and the link for review with them.
    pub(super) async fn write(
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
            note: form.note.trim(),
        };
        let tx = attempt.begin(&self.app).await?;
        let entropy = &self.app.secrets.entropy;
        match write::write(&tx, writing, self.person.id, entropy, self.now).await? {
            Outcome::Written(id) => {
                let here = (self.person.id, form.place.as_str());
                unsaved::saved(&tx, here, &self.place_key(&form.place), self.now).await?;
                match form.intent.as_str() {
                    "review" => review::make(&tx, id, self.person.id, entropy, self.now).await?,
                    "review_end" => review::end(&tx, id, self.person.id, self.now).await?,
                    _ => {}
                }
                let back = attempt.led_to(&tx, self.back_to(id, &form.intent)).await?;
                tx.commit().await?;
                Ok(Written::Done(back))
            }
            Outcome::SlugTaken => Ok(Written::SlugTaken),
            Outcome::Conflict | Outcome::NotAllowed(_) => Ok(Written::Conflict),
            Outcome::Missing => Err(Refusal::NotFound.into()),
        }
    }

    fn back_to(&self, id: PostId, intent: &str) -> String {
        let known = Change::from_code(intent).is_some() || matches!(intent, "review" | "review_end");
        let done = if known { intent } else { "draft" };
        let editor = self.site.href(&urls::EditPost { id });
        format!("{editor}?done={done}")
    }

    /// Both texts: the one that was typed in the form, the stored one beside it.
    pub(super) async fn conflict(mut self, form: EditorForm) -> Result<Response> {
        if let Some(id) = self.stored.as_ref().map(|stored| stored.page.id) {
            self.stored = read::editable(self.app.db.read(), id, self.now).await?;
        }
        let theirs = self.stored_form();
        let mine = EditorForm {
            version: theirs.version.clone(),
            ..form
        };
        let none = FieldErrors::default();
        Ok(self.editor(&mine, &none, StatusCode::CONFLICT, &Notice::Conflict(&theirs)))
    }

    pub(super) fn known(&self) -> Known<'_> {
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
            language: self.site.settings.language,
            covers: &self.covers,
            zone: &self.site.settings.time_zone,
            dated: self.stored.as_ref().and_then(|stored| stored.page.published_at),
        }
    }

    pub(super) fn stored_form(&self) -> EditorForm {
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
            covers: &self.covers,
            decorations: &self.decorations,
            series: &self.series,
            offers: &self.offers,
            returned: self.returned.as_ref(),
            review: self.review.as_deref(),
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
}

/// What became of a write.
pub(super) enum Written {
    Done(Redirect),
    SlugTaken,
    Conflict,
}
