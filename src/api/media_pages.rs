//! Pictures and other files, as in the list of the team: uploading one, and what there is.

use axum::Json;
use axum::extract::{Query, Request, State};
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::{IntoResponse as _, Response};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Page;
use super::bearer_pages::{Onlooker, Writer};
use super::input_pages::{Parameters, Size, cut, place};
use super::problem_pages::{Problem, Result};
use crate::app::App;
use crate::ids::MediaId;
use crate::media::entity::media::Model;
use crate::media::keep_pages::{Kept, Take, keep};
use crate::media::list;
use crate::media::read;
use crate::media::views::unfit;
use crate::media::{Unfit, Words};
use crate::people::Scope;
use crate::t;
use crate::urls::{self, Links};
use crate::web::error::Refusal;
use crate::web::upload::{Part, Parts, Sent};

const FILES: Size = Size { most: 100, usual: 20 };

/// A file and what it shows.
#[derive(Clone, Debug, Deserialize, ToSchema)]
pub struct NewMedia {
    /// At most 20 MiB. A picture is written anew, without metadata.
    #[schema(value_type = String, format = Binary)]
    pub file: Vec<u8>,
    /// What a picture shows, for who does not see it.
    #[serde(default)]
    #[schema(max_length = 500)]
    pub alt: String,
    /// `true`: a picture that shows nothing a reader would miss; then `alt` is left out.
    #[serde(default)]
    pub decorative: bool,
}

/// A file as it is kept.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Media {
    pub id: MediaId,
    /// Where everybody gets it.
    pub url: String,
    /// The same below the site, as it stands in a post's Markdown.
    pub address: String,
    pub content_type: &'static str,
    /// In pixels; 0 for what has no picture.
    pub width: i64,
    pub height: i64,
    pub bytes: i64,
    pub name: String,
    pub alt: String,
    /// It shows nothing a reader would miss, so its `alt` is empty on purpose.
    pub decorative: bool,
    #[schema(format = DateTime)]
    pub created_at: String,
}

/// Uploads one file; the same file again is the one that is there.
///
/// # Errors
/// 415 for anything but a form with files, 422 for a file that can't be kept.
#[utoipa::path(
    post, path = "/api/v1/media", operation_id = "upload_media", tag = "media",
    request_body(content = NewMedia, content_type = "multipart/form-data"),
    responses((
        status = 201, description = "The file", body = Media,
        headers(("location" = String, description = "Where everybody gets it"))
    )),
    security(("token" = []))
)]
pub async fn upload(
    _: urls::ApiMedia,
    State(app): State<App>,
    Writer(person): Writer,
    request: Request,
) -> Result<Response> {
    let parts = Parts::of(request)
        .ok_or_else(|| Problem::saying(StatusCode::UNSUPPORTED_MEDIA_TYPE, t!("api-no-form")))?;
    let Typed {
        file,
        alt,
        decorative,
    } = typed(parts).await?;
    let words = Words::typed(&alt, decorative);
    let file = file.ok_or_else(|| Problem::field("file", unfit("", Unfit::Nothing)))?;
    match keep(&app, &person, file, words, Take::Everything).await? {
        Kept::Unfit { name, why } => Err(Problem::field("file", unfit(&name, why)).into()),
        Kept::There(file) => {
            let row = read::file(app.db.read(), file.added.id).await?;
            let media = Media::of(row.ok_or(Refusal::NotFound)?, &app.links);
            let location = [(LOCATION, media.url.clone())];
            Ok((StatusCode::CREATED, location, Json(media)).into_response())
        }
    }
}

/// What a form says.
#[derive(Default)]
struct Typed {
    file: Option<Sent>,
    alt: String,
    decorative: bool,
}

/// The first file of a form, and what its fields say of it.
async fn typed(mut parts: Parts) -> Result<Typed> {
    let mut typed = Typed::default();
    while let Some(part) = parts.next().await? {
        match part {
            Part::Text(name, text) if name == "alt" => typed.alt = text,
            Part::Text(name, text) if name == "decorative" => typed.decorative = text == "true",
            Part::Text(..) => {}
            Part::File(sent) => typed.file = typed.file.or(Some(sent)),
        }
    }
    Ok(typed)
}

/// The files that the person may describe, newest first, without the bin.
///
/// # Errors
/// A problem for parameters that can't be read; when the database fails.
#[utoipa::path(
    get, path = "/api/v1/media", operation_id = "list_media", tag = "media",
    params(
        ("after" = Option<i64>, Query, description = "The `next` of the page before"),
        ("limit" = Option<u64>, Query, minimum = 1, maximum = 100, description = "Most items; 20 when left out")
    ),
    responses((status = 200, description = "A page of files", body = Page<Media>)),
    security(("token" = []))
)]
pub async fn list(
    _: urls::ApiMedia,
    State(app): State<App>,
    Onlooker(person): Onlooker,
    Query(parameters): Parameters,
) -> Result<Json<Page<Media>>> {
    if !person.role.writes() {
        return Err(Problem::forbidden(Scope::Read, t!("api-role-wanted")).into());
    }
    let (after, limit) = place(&parameters, FILES)?;
    let of = (!person.role.edits()).then_some(person.id);
    let mut items = list::newest(app.db.read(), of, after.map(MediaId), limit + 1).await?;
    let next = cut(&mut items, limit).map(|last| last.id.0);
    let items = items.into_iter().map(|row| Media::of(row, &app.links)).collect();
    Ok(Json(Page { items, next }))
}

impl Media {
    fn of(row: Model, links: &Links) -> Self {
        let address = urls::Media { hash: row.hash };
        Self {
            id: row.id,
            url: links.absolute(&address),
            address: links.href(&address),
            content_type: row.kind.content_type(),
            width: row.width,
            height: row.height,
            bytes: row.bytes,
            name: row.name,
            alt: row.alt,
            decorative: row.decorative,
            created_at: row.created_at.rfc3339(),
        }
    }
}
