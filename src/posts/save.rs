//! Writes the text of a post: a new one, or a newer version of one that is known. Its state is
//! `change.rs`.

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
};
use serde_json::json;

use super::around::around;
use super::cover::NamedCover;
use super::entity::post;
use super::{
    CommentPolicy, Kind, Signature, Signed, Status, Terms, announce, linked, moved, published_or_scheduled,
    revise, same_minute, terms,
};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::db;
use crate::ids::{BylineId, PersonId, PostId};
use crate::media::uses;
use crate::people::InterestsHistory;
use crate::secrets::Entropy;
use crate::text::{self, Format, SafeHtml};
use crate::urls;

/// A post as its author wants it: checked and rendered.
#[derive(Clone, Debug)]
pub struct Text {
    pub kind: Kind,
    /// `None`: made from the title, and kept once it is made.
    pub slug: Option<String>,
    pub title: String,
    pub summary: String,
    pub audience: String,
    pub why: String,
    pub interests: String,
    /// The language it is written in; empty for that of the site.
    pub lang: String,
    pub source: String,
    pub format: Format,
    pub html: SafeHtml,
    pub comment_policy: CommentPolicy,
    /// It does not close by age.
    pub never_closes: bool,
    /// Slow mode; 0 for none.
    pub slow_minutes: i64,
    /// The date it is to bear; `None` leaves that of a public post as it is.
    pub published_at: Option<Moment>,
    pub bylines: Vec<BylineId>,
    pub terms: Terms,
    /// The picture it opens with.
    pub cover: NamedCover,
    /// Where it appeared first; empty for here.
    pub canonical: String,
}

impl Text {
    /// The text that names its files: its source, and the cover.
    pub fn naming(&self) -> String {
        let cover = urls::Media {
            hash: self.cover.hash.clone(),
        };
        format!("{}\n{cover}", self.source)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Saved {
        id: PostId,
        version: i64,
    },
    /// Somebody saved a newer version meanwhile.
    Conflict,
    /// Another post or page has this address; nothing may be written any more.
    SlugTaken,
    Missing,
}

/// Makes a draft of `person`'s. Audit: `post.created`.
///
/// # Errors
/// When the database fails.
pub async fn create(
    tx: &DatabaseTransaction,
    text: &Text,
    person: PersonId,
    entropy: &Entropy,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let row = post::ActiveModel {
        kind: Set(text.kind),
        status: Set(Status::Draft),
        feed_id: Set(feed_id(entropy)),
        signature: Set(None),
        person_id: Set(Some(person)),
        created_at: Set(now),
        updated_at: Set(now),
        published_at: Set(text.published_at),
        comment_count: Set(0),
        version: Set(1),
        ..written(text)
    };
    let Some(id) = insert(tx, &row, text).await? else {
        return Ok(Outcome::SlugTaken);
    };
    terms::file(tx, id, &text.bylines, &text.terms, now).await?;
    uses::note(tx, id, &text.naming()).await?;
    revise::keep(tx, id, person, now).await?;
    note(tx, "post.created", id, person, json!({}), now).await?;
    Ok(Outcome::Saved { id, version: 1 })
}

/// Puts `row` at the address that `text` names, or at one made from its title; `None` when the former is taken.
/// Of several who make one of the same title at one moment, each gets an address.
async fn insert(
    tx: &DatabaseTransaction,
    row: &post::ActiveModel,
    text: &Text,
) -> Result<Option<PostId>, DbErr> {
    loop {
        let slug = match &text.slug {
            Some(slug) if is_taken(tx, slug, None).await? => return Ok(None),
            Some(slug) => slug.clone(),
            None => free_slug(tx, &text.title).await?,
        };
        let row = post::ActiveModel {
            slug: Set(slug),
            ..row.clone()
        };
        let once = OnConflict::column(post::Column::Slug).do_nothing().to_owned();
        match post::Entity::insert(row).on_conflict(once).exec(tx).await {
            // Somebody was faster, and is seen now.
            Err(DbErr::RecordNotInserted) => {}
            inserted => return Ok(Some(inserted?.last_insert_id)),
        }
    }
}

/// Saves over `version`. A public post whose slug changed leaves a redirect at its old address; one
/// whose bylines changed is signed anew, and interests that readers saw are kept in its history when
/// they change. Audit: `post.edited`.
///
/// # Errors
/// When the database fails.
pub async fn save(
    tx: &DatabaseTransaction,
    id: PostId,
    version: i64,
    text: &Text,
    person: PersonId,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let Some(row) = post::Entity::find_by_id(id).one(tx).await? else {
        return Ok(Outcome::Missing);
    };
    if row.version != version || !claim(tx, id, version).await? {
        return Ok(Outcome::Conflict);
    }
    let slug = text.slug.clone().unwrap_or_else(|| row.slug.clone());
    if slug != row.slug && is_taken(tx, &slug, Some(id)).await? {
        return Ok(Outcome::SlugTaken);
    }
    revise::begin(tx, &row).await?;
    terms::file(tx, id, &text.bylines, &text.terms, now).await?;
    uses::note(tx, id, &text.naming()).await?;
    if row.published_at.is_some() {
        let (old, new) = (address(row.kind, &row.slug), address(text.kind, &slug));
        moved::lead(tx, &old, &new, now).await?;
    }
    let published_at = date(&row, text.published_at);
    let status = standing(row.status, published_at, now);
    announce::moved(tx, &row, text.kind, (status, published_at), now).await?;
    let is_rewritten = row.html != text.html || row.title != text.title || row.slug != slug;
    linked::moved(tx, &row, (status, published_at), is_rewritten, now).await?;
    let changed = post::ActiveModel {
        id: Unchanged(id),
        slug: Set(slug),
        kind: Set(text.kind),
        status: Set(status),
        signature: Set(signature(tx, &row, &text.bylines).await?),
        published_at: Set(published_at),
        interests_history: Set(interests(&row, &text.interests, now)),
        updated_at: Set(now),
        ..written(text)
    };
    match post::Entity::update(changed).exec(tx).await {
        Ok(_) => {}
        Err(error) if db::is_taken(&error) => return Ok(Outcome::SlugTaken),
        Err(error) => return Err(error),
    }
    revise::keep(tx, id, person, now).await?;
    note(
        tx,
        "post.edited",
        id,
        person,
        json!({ "version": version + 1 }),
        now,
    )
    .await?;
    Ok(Outcome::Saved {
        id,
        version: version + 1,
    })
}

/// What is written of a text, however it came: columns of a new row or of one that changes.
pub fn written(text: &Text) -> post::ActiveModel {
    post::ActiveModel {
        title: Set(text.title.clone()),
        summary: Set(text.summary.clone()),
        audience: Set(text.audience.clone()),
        why: Set(text.why.clone()),
        interests: Set(text.interests.clone()),
        lang: Set(text.lang.clone()),
        source: Set(text.source.clone()),
        format: Set(text.format),
        html: Set(text.html.clone()),
        renderer: Set(text::RENDERER),
        words: Set(text::words(&text.html)),
        plain: Set(text::plain(&text.html)),
        comment_policy: Set(text.comment_policy),
        never_closes: Set(text.never_closes),
        slow_minutes: Set(text.slow_minutes),
        cover: Set(text.cover.hash.clone()),
        cover_alt: Set(text.cover.alt.clone()),
        canonical: Set(text.canonical.clone()),
        ..Default::default()
    }
}

/// Raises the version, unless somebody else did since.
///
/// # Errors
/// When the database fails.
pub(super) async fn claim(tx: &DatabaseTransaction, id: PostId, version: i64) -> Result<bool, DbErr> {
    let claimed = post::Entity::update_many()
        .col_expr(post::Column::Version, Expr::value(version + 1))
        .filter(post::Column::Id.eq(id))
        .filter(post::Column::Version.eq(version))
        .exec(tx)
        .await?;
    Ok(claimed.rows_affected == 1)
}

/// Appends to the audit what `person` did with a post.
///
/// # Errors
/// When the database fails.
pub(super) async fn note(
    tx: &DatabaseTransaction,
    action: &'static str,
    post: PostId,
    person: PersonId,
    detail: serde_json::Value,
    now: Moment,
) -> Result<(), DbErr> {
    let entry = audit::Entry {
        actor: Actor::Moderator(person),
        action,
        post: Some(post),
        comment: None,
        detail,
    };
    audit::record(tx, entry, now).await?;
    Ok(())
}

fn date(row: &post::Model, typed: Option<Moment>) -> Option<Moment> {
    match typed {
        Some(typed) => Some(same_minute(row.published_at, typed)),
        None if row.status.is_public() => row.published_at,
        None => None,
    }
}

fn standing(status: Status, published_at: Option<Moment>, now: Moment) -> Status {
    match (status, published_at) {
        (Status::Published | Status::Scheduled, Some(at)) => published_or_scheduled(at, now),
        _ => status,
    }
}

/// What the author stated to readers before this change is kept. Taking the post back for the change
/// does not keep it from being told.
fn interests(row: &post::Model, new: &str, now: Moment) -> Option<InterestsHistory> {
    let taken_back = row.signature.is_some() && row.published_at.is_none_or(|at| at <= now);
    let was_read = row.status.is_readable(row.published_at, now) || taken_back;
    let history = row.interests_history.clone();
    if was_read && row.interests != new {
        Some(history.unwrap_or_default().with(&row.interests, now))
    } else {
        history
    }
}

/// The old signature while the same people sign; a draft has none.
async fn signature(
    tx: &DatabaseTransaction,
    row: &post::Model,
    bylines: &[BylineId],
) -> Result<Option<Signature>, DbErr> {
    let signed = row
        .signature
        .as_ref()
        .map(|signature| &signature.0[..])
        .unwrap_or_default();
    let same = signed
        .iter()
        .map(|signed| signed.byline_id)
        .eq(bylines.iter().copied());
    match row.signature {
        Some(_) if !same => sign(tx, row.id).await.map(Some),
        _ => Ok(row.signature.clone()),
    }
}

/// The signature of those who sign the post, as they are now.
///
/// # Errors
/// When the database fails.
pub(super) async fn sign(tx: &DatabaseTransaction, id: PostId) -> Result<Signature, DbErr> {
    Ok(Signature(
        around(tx, id).await?.bylines.iter().map(Signed::from).collect(),
    ))
}

/// A random name for feed readers that never changes (RFC 4122, version 4).
pub fn feed_id(entropy: &Entropy) -> String {
    let mut bytes = entropy.bytes::<16>();
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!(
        "urn:uuid:{}-{}-{}-{}-{}",
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..]
    )
}

async fn is_taken(
    db: &impl ConnectionTrait,
    slug: &str,
    by_other_than: Option<PostId>,
) -> Result<bool, DbErr> {
    let row = post::Entity::find()
        .filter(post::Column::Slug.eq(slug))
        .one(db)
        .await?;
    Ok(row.is_some_and(|row| Some(row.id) != by_other_than))
}

/// `a-title`, or `a-title-2` when that is taken.
async fn free_slug(db: &impl ConnectionTrait, title: &str) -> Result<String, DbErr> {
    let wanted = Some(text::slug(title))
        .filter(|slug| !slug.is_empty())
        .unwrap_or_else(|| "post".to_owned());
    let mut slug = wanted.clone();
    let mut number = 2;
    while is_taken(db, &slug, None).await? {
        slug = format!("{wanted}-{number}");
        number += 1;
    }
    Ok(slug)
}

/// The address of a post or a page, below the base path.
fn address(kind: Kind, slug: &str) -> String {
    match kind {
        Kind::Post => urls::Post {
            slug: slug.to_owned(),
        }
        .to_string(),
        Kind::Page => urls::Page {
            slug: slug.to_owned(),
        }
        .to_string(),
    }
}
