//! A picture or recording from the editor, without a script: it is uploaded beside all that is typed, and the editor
//! comes back with both, the picture in the text or as the one the post opens with. Nothing is saved by it.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::editor_pages::Work;
use super::editor_views::Notice;
use super::form::EditorForm;
use crate::app::App;
use crate::media::keep_pages::{Kept, Take, keep};
use crate::media::pages::address;
use crate::media::views::unfit;
use crate::media::{ALT_MAX, Unfit, Words, markdown};
use crate::people::session::Writer;
use crate::web::error::{Refusal, Result};
use crate::web::form::FieldErrors;
use crate::web::site::Site;
use crate::web::upload::Upload;
use crate::{t, urls};

/// In the editor of a new post.
pub async fn insert_new(
    _: urls::NewPostPicture,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    upload: Upload,
) -> Result<Response> {
    insert(Work::on_new(app, site, person).await?, upload).await
}

/// In the editor of a stored post.
pub async fn insert_into(
    urls::PostPicture { id }: urls::PostPicture,
    State(app): State<App>,
    site: Site,
    Writer(person): Writer,
    upload: Upload,
) -> Result<Response> {
    insert(Work::on(app, site, person, id).await?, upload).await
}

async fn insert(work: Work, upload: Upload) -> Result<Response> {
    let mut form = EditorForm::of_fields(&upload.fields).ok_or(Refusal::Unreadable)?;
    let none = FieldErrors::default();
    let Some(file) = upload.file else {
        let work = work.with_covers(&form).await?;
        let notice = Notice::Wrong(unfit("", Unfit::Nothing));
        return Ok(work.editor(&form, &none, StatusCode::UNPROCESSABLE_ENTITY, &notice));
    };
    let alt = described(&upload.fields, &form);
    let take = if form.intent == "cover" {
        Take::Pictures
    } else {
        Take::Shown
    };
    let is_decoration =
        form.intent != "cover" && upload.fields.iter().any(|(name, _)| name == "picture_decorative");
    let words = Words::typed(&alt, is_decoration);
    match keep(&work.app, &work.person, file, words, take).await? {
        Kept::Unfit { name, why } => {
            let work = work.with_covers(&form).await?;
            let notice = Notice::Wrong(unfit(&name, why));
            Ok(work.editor(&form, &none, StatusCode::UNPROCESSABLE_ENTITY, &notice))
        }
        Kept::There(file) if form.intent == "cover" => {
            form.cover.clone_from(&file.new.hash);
            let work = work.with_covers(&form).await?;
            let notice = Notice::Said(t!("cover-uploaded"));
            Ok(work.editor(&form, &none, StatusCode::OK, &notice))
        }
        Kept::There(file) => {
            let said: &str = if file.new.kind.is_picture() {
                words.alt
            } else if alt.is_empty() {
                &file.new.name
            } else {
                &alt
            };
            let line = markdown(file.new.kind, said, &address(&work.site, &file));
            form.source = format!("{}\n\n{line}\n", form.source.trim_end())
                .trim_start()
                .to_owned();
            let work = work.with_covers(&form).await?;
            let notice = Notice::Said(t!("media-inserted"));
            Ok(work.editor(&form, &none, StatusCode::OK, &notice))
        }
    }
}

/// What was typed of what the picture shows.
fn described(fields: &[(String, String)], form: &EditorForm) -> String {
    if form.intent == "cover" {
        return form.cover_alt.chars().take(ALT_MAX).collect();
    }
    let alt = fields.iter().find(|(name, _)| name == "picture_alt");
    alt.map(|(_, alt)| alt.chars().take(ALT_MAX).collect())
        .unwrap_or_default()
}
