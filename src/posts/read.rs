//! One post with all that stands around it, as the article, the comment form and the feeds want it.
//! Lists of posts are `lists.rs`, what stands around one `around.rs`; what the editor loads is here too.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _,
};

use super::around::{Subject, Term, around};
use super::cover::Cover;
use super::discussion::Discussion;
use super::entity::post;
use super::series::{self, Part};
use super::{Kind, Signature, Signed, Status};
use crate::clock::Moment;
use crate::ids::{CommentId, PersonId, PostId};
use crate::media;
use crate::people::{Byline, InterestsHistory};
use crate::text::{self, Format, Picture, Recording, SafeHtml};

/// What a post is called, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    pub slug: String,
    pub title: String,
}

/// The name of a post, whatever its state.
///
/// # Errors
/// When the database fails.
pub async fn name(db: &impl ConnectionTrait, id: PostId) -> Result<Option<Name>, DbErr> {
    let row: Option<(String, String)> = post::Entity::find_by_id(id)
        .select_only()
        .columns([post::Column::Slug, post::Column::Title])
        .into_tuple()
        .one(db)
        .await?;
    Ok(row.map(|(slug, title)| Name { slug, title }))
}

/// A post or page as its readers see it.
#[derive(Clone, Debug)]
pub struct PostPage {
    pub id: PostId,
    pub slug: String,
    pub kind: Kind,
    pub status: Status,
    pub title: String,
    pub summary: String,
    pub audience: String,
    pub why: String,
    pub interests: String,
    /// What they said before, since the post was published.
    pub interests_history: InterestsHistory,
    /// The language it is written in; empty for that of the site.
    pub lang: String,
    pub html: SafeHtml,
    /// What is known of our own pictures in it.
    pub pictures: Vec<Picture>,
    /// The same of our own recordings.
    pub recordings: Vec<Recording>,
    pub words: i64,
    pub discussion: Discussion,
    pub pinned: Option<Pin>,
    pub comment_count: i64,
    /// `None` for a draft.
    pub published_at: Option<Moment>,
    pub updated_at: Moment,
    pub feed_id: String,
    /// Who signs it, as they were when it was published; the first author first.
    pub signed: Vec<Signed>,
    /// The same people as they are now.
    pub bylines: Vec<Byline>,
    pub tags: Vec<Term>,
    pub audiences: Vec<Term>,
    pub subjects: Vec<Subject>,
    pub series: Option<Part>,
    pub cover: Option<Cover>,
    /// Where it appeared first; empty for here.
    pub canonical: String,
}

/// The comment that stands first in a thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pin {
    pub comment: CommentId,
    /// How who put it there signs; may be empty.
    pub by: String,
}

impl Pin {
    fn of(row: &post::Model) -> Option<Self> {
        row.pinned_id.map(|comment| Self {
            comment,
            by: row.pinned_by.clone(),
        })
    }
}

/// What commenting on a post needs to know of it.
#[derive(Clone, Debug)]
pub struct Commentable {
    pub id: PostId,
    pub slug: String,
    pub title: String,
    pub discussion: Discussion,
    /// The comment that stands first.
    pub pinned: Option<CommentId>,
    /// Who of the team wrote it; readers never see this.
    pub person: Option<PersonId>,
    pub subjects: Vec<Subject>,
    pub bylines: Vec<Byline>,
}

/// What the editor needs beside the page.
#[derive(Clone, Debug)]
pub struct Editable {
    pub page: PostPage,
    pub source: String,
    pub format: Format,
    pub person: Option<PersonId>,
    pub version: i64,
}

/// The post under `slug` that readers may see at `now`; with `for_team` also one they may not see
/// yet, so pass that only for someone who edits it. Never one in the trash.
///
/// # Errors
/// When the database fails.
pub async fn post(
    db: &impl ConnectionTrait,
    slug: &str,
    now: Moment,
    for_team: bool,
) -> Result<Option<PostPage>, DbErr> {
    under(db, Kind::Post, slug, now, for_team).await
}

/// As `post`, for a page that stands by itself.
///
/// # Errors
/// When the database fails.
pub async fn page(
    db: &impl ConnectionTrait,
    slug: &str,
    now: Moment,
    for_team: bool,
) -> Result<Option<PostPage>, DbErr> {
    under(db, Kind::Page, slug, now, for_team).await
}

async fn under(
    db: &impl ConnectionTrait,
    kind: Kind,
    slug: &str,
    now: Moment,
    for_team: bool,
) -> Result<Option<PostPage>, DbErr> {
    let row = by_slug(db, slug).await?.filter(|row| row.kind == kind);
    let shown = row.filter(|row| {
        row.status.is_readable(row.published_at, now) || (for_team && row.status != Status::Trashed)
    });
    match shown {
        Some(row) => whole(db, row, now).await.map(Some),
        None => Ok(None),
    }
}

/// Whether readers could see something under `slug` once, and it was put into the trash.
///
/// # Errors
/// When the database fails.
pub async fn is_gone(db: &impl ConnectionTrait, kind: Kind, slug: &str, now: Moment) -> Result<bool, DbErr> {
    let row = by_slug(db, slug).await?.filter(|row| row.kind == kind);
    Ok(row.is_some_and(|row| row.status == Status::Trashed && row.published_at.is_some_and(|at| at <= now)))
}

/// What commenting on the post under `slug` needs, when readers may see it at `now`: two queries.
///
/// # Errors
/// When the database fails.
pub async fn commentable(
    db: &impl ConnectionTrait,
    slug: &str,
    now: Moment,
) -> Result<Option<Commentable>, DbErr> {
    let row = by_slug(db, slug).await?.filter(|row| row.kind == Kind::Post);
    let Some(row) = row.filter(|row| row.status.is_readable(row.published_at, now)) else {
        return Ok(None);
    };
    let around = around(db, row.id).await?;
    let discussion = Discussion::of(&row);
    Ok(Some(Commentable {
        subjects: around.subjects,
        bylines: around.bylines,
        id: row.id,
        slug: row.slug,
        title: row.title,
        discussion,
        pinned: row.pinned_id,
        person: row.person_id,
    }))
}

/// Any post or page by its id, for its editor.
///
/// # Errors
/// When the database fails.
pub async fn editable(db: &impl ConnectionTrait, id: PostId, now: Moment) -> Result<Option<Editable>, DbErr> {
    match post::Entity::find_by_id(id).one(db).await? {
        Some(row) => editor(db, row, now).await.map(Some),
        None => Ok(None),
    }
}

async fn editor(db: &impl ConnectionTrait, row: post::Model, now: Moment) -> Result<Editable, DbErr> {
    let (source, format, person, version) = (row.source.clone(), row.format, row.person_id, row.version);
    Ok(Editable {
        page: whole(db, row, now).await?,
        source,
        format,
        person,
        version,
    })
}

/// The post under `slug` for someone who may edit it; never one in the trash, never a page.
///
/// # Errors
/// When the database fails.
pub async fn editable_post(
    db: &impl ConnectionTrait,
    slug: &str,
    now: Moment,
) -> Result<Option<Editable>, DbErr> {
    let row = by_slug(db, slug).await?;
    let row = row.filter(|row| row.kind == Kind::Post && row.status != Status::Trashed);
    match row {
        Some(row) => editor(db, row, now).await.map(Some),
        None => Ok(None),
    }
}

async fn by_slug(db: &impl ConnectionTrait, slug: &str) -> Result<Option<post::Model>, DbErr> {
    // PostgreSQL takes no NUL in a text, and no slug has one.
    if slug.contains('\0') {
        return Ok(None);
    }
    post::Entity::find()
        .filter(post::Column::Slug.eq(slug))
        .one(db)
        .await
}

async fn whole(db: &impl ConnectionTrait, row: post::Model, now: Moment) -> Result<PostPage, DbErr> {
    let around = around(db, row.id).await?;
    let (discussion, pinned) = (Discussion::of(&row), Pin::of(&row));
    let mut named = text::files_named(row.html.as_str());
    named.extend(Some(row.cover.as_str()).filter(|cover| !cover.is_empty()));
    let shown = media::read::shown_named(db, named).await?;
    let cover = Cover::of(&row, &shown.pictures);
    let series = series::of_post(db, &row, now).await?;
    let signed = match row.signature {
        Some(Signature(signed)) if !signed.is_empty() => signed,
        _ => around.bylines.iter().map(Signed::from).collect(),
    };
    Ok(PostPage {
        signed,
        bylines: around.bylines,
        tags: around.tags,
        audiences: around.audiences,
        subjects: around.subjects,
        id: row.id,
        slug: row.slug,
        kind: row.kind,
        status: row.status,
        title: row.title,
        summary: row.summary,
        audience: row.audience,
        why: row.why,
        interests: row.interests,
        lang: row.lang,
        interests_history: row.interests_history.unwrap_or_default(),
        pictures: shown.pictures,
        recordings: shown.recordings,
        cover,
        series,
        canonical: row.canonical,
        html: row.html,
        words: row.words,
        discussion,
        pinned,
        comment_count: row.comment_count,
        published_at: row.published_at,
        updated_at: row.updated_at,
        feed_id: row.feed_id,
    })
}

impl From<&Byline> for Signed {
    fn from(byline: &Byline) -> Self {
        Self {
            byline_id: byline.id,
            slug: byline.slug.clone(),
            name: byline.name.clone(),
            title: byline.title.clone(),
            organisation: byline.organisation.clone(),
        }
    }
}
