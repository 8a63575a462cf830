//! Keeps what is typed while somebody writes, takes it up again, and throws it away.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde_json::json;

use super::editor_pages::Work;
use super::form::EditorForm;
use super::standfirst_views::advice;
use super::unsaved::{self, Outcome, Typed};
use super::unsaved_views::Offer;
use super::writing_entity::unsaved::Model;
use crate::app::App;
use crate::people::session::Writer;
use crate::secrets::Purpose;
use crate::web::error::{Refusal, Result};
use crate::web::form::Form;
use crate::web::site::Site;
use crate::{t, urls};

/// Longest name of an editor's place.
const PLACE_MAX: usize = 64;

/// Of a post that is new.
pub async fn keep_new(
    _: urls::NewPostUnsaved,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    Form(form): Form<EditorForm>,
) -> Result<Response> {
    keep(Work::on_new(app, site, person).await?, form).await
}

/// Of a stored post, which stays as it is.
pub async fn keep_of(
    urls::PostUnsaved { id }: urls::PostUnsaved,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    Form(form): Form<EditorForm>,
) -> Result<Response> {
    keep(Work::on(app, site, person, id).await?, form).await
}

/// What is as it was is not kept, and what was on its way while its editor was saved neither. Answers with the words for the line below the text, and with what is
/// advised about the two fields above it.
async fn keep(work: Work, form: EditorForm) -> Result<Response> {
    if form.place.is_empty() || form.place.len() > PLACE_MAX {
        return Err(Refusal::Unreadable.into());
    }
    let before = match &work.stored {
        Some(_) => work.stored_form(),
        None => EditorForm::of_new(work.person.byline.as_ref(), &work.site.settings),
    };
    let tx = work.app.db.begin_write().await?;
    let said = if form.says_the_same_as(&before) {
        unsaved::end(&tx, work.person.id, &form.place).await?;
        String::new()
    } else {
        let typed = Typed {
            person: work.person.id,
            post: work.stored.as_ref().map(|stored| stored.page.id),
            place: form.place.clone(),
            key: work.place_key(&form.place),
            fields: json!(form),
        };
        match unsaved::keep(&tx, typed, work.now).await? {
            Outcome::Kept => t!("unsaved-kept", time = work.site.time_from(work.now)),
            Outcome::Saved => String::new(),
        }
    };
    tx.commit().await?;
    let [audience, why] = advice(&work.site, &form);
    Ok(Json(json!({ "said": said, "advice": { "audience": audience, "why": why } })).into_response())
}

/// Forgets a text, and leads back to the editor it was typed in.
pub async fn throw_away(
    urls::UnsavedText { id }: urls::UnsavedText,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
) -> Result<Redirect> {
    let text = unsaved::one(app.db.read(), person.id, id).await?;
    let Some(text) = text else {
        return Ok(Redirect::to(&site.href(&urls::Posts)));
    };
    let tx = app.db.begin_write().await?;
    unsaved::end(&tx, person.id, &text.place).await?;
    tx.commit().await?;
    let editor = match text.post_id {
        Some(id) => site.href(&urls::EditPost { id }),
        None => site.href(&urls::NewPost),
    };
    Ok(Redirect::to(&format!("{editor}?done=thrown")))
}

impl Work {
    /// What a save of the editor called so is remembered by.
    pub(super) fn place_key(&self, place: &str) -> String {
        let parts = ["unsaved", &self.person.id.to_string(), place];
        self.app.secrets.hash(Purpose::Attempt, &parts)
    }

    /// What this person has typed here and not saved.
    pub(super) async fn offers(&self) -> Result<Vec<Offer>> {
        let post = self.stored.as_ref().map(|stored| stored.page.id);
        let texts = unsaved::of(self.app.db.read(), self.person.id, post).await?;
        Ok(texts.into_iter().filter_map(offer).collect())
    }

    /// The text under `id`, if it was typed here.
    pub(super) async fn taken_up(&self, id: &str) -> Result<Option<Offer>> {
        let Ok(id) = id.parse() else { return Ok(None) };
        let text = unsaved::one(self.app.db.read(), self.person.id, id).await?;
        let here = self.stored.as_ref().map(|stored| stored.page.id);
        Ok(text.filter(|text| text.post_id == here).and_then(offer))
    }
}

fn offer(text: Model) -> Option<Offer> {
    let form: EditorForm = serde_json::from_value(text.fields).ok()?;
    Some(Offer {
        id: text.id,
        saved_at: text.saved_at,
        form: EditorForm {
            place: text.place,
            ..form
        },
    })
}
