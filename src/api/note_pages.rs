//! What the team noted about a comment and its writer, as at the desk.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::bearer_pages::{Host, Onlooker};
use super::input_pages::Input;
use super::problem_pages::{Problem, Result};
use crate::app::App;
use crate::comments::entity::comment;
use crate::comments::note::{self, Writing};
use crate::comments::notes::{self, Noted};
use crate::comments::read;
use crate::comments::threads::{Threads, may_decide};
use crate::ids::{AuditId, CommentId, NoteId};
use crate::moderation::note_form;
use crate::people::Person;
use crate::urls;
use crate::web::error::Refusal;
use crate::web::form::FieldErrors;

/// A note for the team.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewNote {
    #[schema(min_length = 1, max_length = 1000)]
    pub text: String,
    /// It stands beside everything of the same remembered person; of somebody who is not remembered it is about
    /// the comment.
    #[serde(default)]
    pub about_person: bool,
}

/// What somebody of the team noted.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Note {
    pub id: NoteId,
    pub text: String,
    /// It stands beside everything of the same person.
    pub about_person: bool,
    /// The name of who wrote it.
    pub by: String,
    #[schema(format = DateTime)]
    pub at: String,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Notes {
    /// Oldest first.
    pub items: Vec<Note>,
}

/// A note was written.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Wrote {
    pub id: NoteId,
    /// What undo takes.
    pub audit_id: AuditId,
}

/// What the team noted about a comment and whoever wrote it.
///
/// # Errors
/// 404 when there is no such comment.
#[utoipa::path(
    get, path = "/api/v1/moderation/comments/{id}/notes", operation_id = "read_notes", tag = "moderation",
    params(("id" = i64, Path, description = "The comment")),
    responses((status = 200, description = "The notes", body = Notes)),
    security(("token" = []))
)]
pub async fn read(
    urls::ApiNotes { id }: urls::ApiNotes,
    State(app): State<App>,
    Onlooker(person): Onlooker,
) -> Result<Json<Notes>> {
    let comment = seen(&app, &person, id).await?;
    let writer = comment.commenter_id.filter(|_| person.role.decides());
    let people: Vec<_> = writer.into_iter().collect();
    let noted = notes::about(app.db.read(), &[id], &people).await?;
    let items = noted.into_iter().map(Note::from).collect();
    Ok(Json(Notes { items }))
}

/// The comment, if it stands in a thread that they see.
async fn seen(app: &App, person: &Person, id: CommentId) -> Result<comment::Model> {
    let comment = read::comment(app.db.read(), id).await?.ok_or(Refusal::NotFound)?;
    if Threads::of(person).hold(app.db.read(), comment.post_id).await? {
        Ok(comment)
    } else {
        Err(Refusal::NotFound.into())
    }
}

/// Notes something for the team. Undo takes it away again.
///
/// # Errors
/// 404 when there is no such comment, 422 for an empty or a long text.
#[utoipa::path(
    post, path = "/api/v1/moderation/comments/{id}/notes", operation_id = "write_note", tag = "moderation",
    params(("id" = i64, Path, description = "The comment")),
    request_body = NewNote,
    responses((status = 201, description = "Noted", body = Wrote)),
    security(("token" = []))
)]
pub async fn write(
    urls::ApiNotes { id }: urls::ApiNotes,
    State(app): State<App>,
    Host(person): Host,
    Input(new): Input<NewNote>,
) -> Result<(StatusCode, Json<Wrote>)> {
    let mut errors = FieldErrors::default();
    let body = note_form::note(&new.text, &mut errors);
    let body = body.ok_or_else(|| Problem::fields(&errors, |_| "text"))?;
    let tx = app.db.begin_write().await?;
    let comment = read::comment(&*tx, id).await?.ok_or(Refusal::NotFound)?;
    if !may_decide(&*tx, &person, comment.post_id).await? {
        return Err(Refusal::NotFound.into());
    }
    let writing = Writing {
        by: person.id,
        comment: &comment,
        about_person: new.about_person,
        body,
    };
    let (id, audit_id) = note::write(&tx, writing, app.clock.now()).await?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, Json(Wrote { id, audit_id })))
}

impl From<Noted> for Note {
    fn from(noted: Noted) -> Self {
        Self {
            id: noted.id,
            text: noted.body,
            about_person: noted.person.is_some(),
            by: noted.name,
            at: noted.at.rfc3339(),
        }
    }
}
