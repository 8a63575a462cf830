//! The versions of a post, for who may edit it: all of them, one with its text, and bringing one back,
//! which makes a new version and loses none.

use axum::Json;
use axum::extract::{Query, State};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::bearer_pages::{Onlooker, Writer};
use super::input_pages::{Input, Parameters, Size, place};
use super::pages::telling;
use super::post_pages::Author;
use super::problem_pages::Result;
use super::{Page, WholePost};
use crate::app::App;
use crate::ids::RevisionId;
use crate::posts::beside::Beside;
use crate::posts::revisions::{self, Content, Line, PAGE, Pair};
use crate::text::Format;
use crate::urls;
use crate::web::error::Refusal;

const REVISIONS: Size = Size {
    most: PAGE,
    usual: PAGE,
};

/// A version of a post in the list.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = RevisionInList)]
pub struct Kept {
    pub id: RevisionId,
    /// The version that the post had then.
    pub version: i64,
    pub title: String,
    #[schema(format = DateTime)]
    pub saved_at: String,
    /// The name of who saved it; empty when it is not known any more.
    pub by: String,
}

/// A version of a post with all that it says.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Revision)]
pub struct Whole {
    #[serde(flatten)]
    pub kept: Kept,
    /// Nothing was saved after it.
    pub is_newest: bool,
    pub summary: String,
    pub audience: String,
    pub why: String,
    pub interests: String,
    pub audiences: Vec<String>,
    /// `Acme | product | acme.example`, as the editor's field has them.
    pub subjects: Vec<String>,
    pub tags: Vec<String>,
    /// What `source` is written in.
    #[schema(value_type = String)]
    pub format: Format,
    pub source: String,
    /// What it says besides its texts; `null` for a version from before that was kept.
    pub beside: Option<KeptBeside>,
}

/// What a version says besides its texts, in the words of then. Empty for what it does not have.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = RevisionBeside)]
pub struct KeptBeside {
    /// Who signed it, the first author first.
    pub bylines: Vec<String>,
    pub series: String,
    pub part: Option<i64>,
    /// What the picture it opened with is called.
    pub cover: String,
    pub cover_alt: String,
    /// Where it appeared first.
    pub canonical: String,
    pub lang: String,
}

/// Which version of the post is to be written over.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Restoring)]
pub struct Over {
    pub version: i64,
}

/// The versions of a post, newest first.
///
/// # Errors
/// 404 when there is no such post, 403 when the person may not edit it.
#[utoipa::path(
    get, path = "/api/v1/posts/{slug}/revisions", operation_id = "list_revisions", tag = "posts",
    params(
        ("slug" = String, Path, description = "The post's address"),
        ("after" = Option<i64>, Query, description = "The `next` of the page before"),
        ("limit" = Option<u64>, Query, minimum = 1, maximum = 50, description = "Most items; 50 when left out")
    ),
    responses((status = 200, description = "A page of versions", body = Page<Kept>)),
    security(("token" = []))
)]
pub async fn list(
    urls::ApiRevisions { slug }: urls::ApiRevisions,
    State(app): State<App>,
    Onlooker(person): Onlooker,
    Query(parameters): Parameters,
) -> Result<Json<Page<Kept>>> {
    let (after, limit) = place(&parameters, REVISIONS)?;
    let author = Author::of(app, person);
    let post = author.stored(&slug).await?.page.id;
    let found = revisions::lines(author.app.db.read(), post, after.map(RevisionId)).await?;
    let mut items: Vec<Kept> = found.lines.into_iter().map(Kept::from).collect();
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = items.len() > limit || found.older.is_some();
    items.truncate(limit);
    let next = items.last().filter(|_| more).map(|last| last.id.0);
    Ok(Json(Page { items, next }))
}

/// One version of a post, with its text.
///
/// # Errors
/// 404 when there is no such post or version, 403 when the person may not edit it.
#[utoipa::path(
    get, path = "/api/v1/posts/{slug}/revisions/{revision}", operation_id = "read_revision", tag = "posts",
    params(
        ("slug" = String, Path, description = "The post's address"),
        ("revision" = i64, Path, description = "The id of the version")
    ),
    responses((status = 200, description = "The version", body = Whole)),
    security(("token" = []))
)]
pub async fn read(
    urls::ApiRevision { slug, revision }: urls::ApiRevision,
    State(app): State<App>,
    Onlooker(person): Onlooker,
) -> Result<Json<Whole>> {
    let author = Author::of(app, person);
    let post = author.stored(&slug).await?.page.id;
    let pair = revisions::pair(author.app.db.read(), post, revision).await?;
    Ok(Json(pair.ok_or(Refusal::NotFound)?.into()))
}

/// Saves a post as it was in one of its versions: what that says and is still there; its state,
/// address, date and comments stay.
///
/// # Errors
/// 404 when there is no such post or version, 403 when the person may not edit it, 409 when `version` is
/// not the newest, 422 when what it says is not allowed any more.
#[utoipa::path(
    post, path = "/api/v1/posts/{slug}/revisions/{revision}/restore", operation_id = "restore_revision",
    tag = "posts",
    params(
        ("slug" = String, Path, description = "The post's address"),
        ("revision" = i64, Path, description = "The id of the version")
    ),
    request_body = Over,
    responses((status = 200, description = "The post as it is now", body = WholePost)),
    security(("token" = []))
)]
pub async fn restore(
    urls::ApiRestore { slug, revision }: urls::ApiRestore,
    State(app): State<App>,
    Writer(person): Writer,
    Input(over): Input<Over>,
) -> Result<Json<WholePost>> {
    let author = Author::of(app, person);
    let stored = author.stored(&slug).await?;
    let pair = revisions::pair(author.app.db.read(), stored.page.id, revision).await?;
    let content = pair.ok_or(Refusal::NotFound)?.revision.content;
    let post = author.restore(&stored, &content, over.version).await?;
    let site = author.app.site().await?;
    Ok(Json(WholePost::for_editors(post, telling(&site, author.now))))
}

impl From<Line> for Kept {
    fn from(line: Line) -> Self {
        Self {
            id: line.id,
            version: line.version,
            title: line.title,
            saved_at: line.saved_at.rfc3339(),
            by: line.by,
        }
    }
}

impl From<Pair> for Whole {
    fn from(pair: Pair) -> Self {
        let Content {
            title,
            summary,
            audience,
            why,
            interests,
            source,
            format,
            audiences,
            subjects,
            tags,
            beside,
        } = pair.revision.content;
        Self {
            kept: Kept {
                id: pair.revision.id,
                version: pair.revision.version,
                title,
                saved_at: pair.revision.saved_at.rfc3339(),
                by: pair.by,
            },
            is_newest: pair.is_newest,
            summary,
            audience,
            why,
            interests,
            audiences: parts(&audiences, ", "),
            subjects: parts(&subjects, "\n"),
            tags: parts(&tags, ", "),
            format,
            source,
            beside: beside.map(KeptBeside::from),
        }
    }
}

impl From<Beside> for KeptBeside {
    fn from(beside: Beside) -> Self {
        Self {
            bylines: beside.bylines.into_iter().map(|signer| signer.name).collect(),
            series: beside.series,
            part: beside.part,
            cover: beside.cover_name,
            cover_alt: beside.cover_alt,
            canonical: beside.canonical,
            lang: beside.lang,
        }
    }
}

fn parts(field: &str, between: &str) -> Vec<String> {
    let parts = field.split(between).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}
