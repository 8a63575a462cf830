//! Bylines, posts and old addresses for the file, in the order of their ids.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::file::AT_ONCE;
use super::filed::{Filed, Terms};
use super::{Byline, Cover, Part, Post, Redirect, at};
use crate::ids::{PostId, RedirectId};
use crate::people::entity::byline;
use crate::posts::Status;
use crate::posts::entity::{post, redirect};
use crate::urls;

/// Everybody who signs.
///
/// # Errors
/// When the database fails.
pub async fn bylines(db: &impl ConnectionTrait) -> Result<Vec<Byline>, DbErr> {
    let rows = byline::Entity::find()
        .order_by_asc(byline::Column::Id)
        .all(db)
        .await?;
    let told = |row: byline::Model| Byline {
        id: row.id,
        slug: row.slug,
        name: row.name,
        title: row.title,
        organisation: row.organisation,
        bio: row.bio,
        interests: row.interests,
        pseudonym: row.pseudonym,
    };
    Ok(rows.into_iter().map(told).collect())
}

/// The posts behind `after`, `AT_ONCE` of them; none behind the last one.
///
/// # Errors
/// When the database fails.
pub async fn posts(db: &impl ConnectionTrait, terms: &Terms, after: PostId) -> Result<Vec<Post>, DbErr> {
    let rows = post::Entity::find()
        .filter(post::Column::Id.gt(after))
        .filter(post::Column::Status.ne(Status::Trashed))
        .order_by_asc(post::Column::Id)
        .limit(AT_ONCE)
        .all(db)
        .await?;
    let ids: Vec<PostId> = rows.iter().map(|row| row.id).collect();
    let mut filed = terms.of(db, &ids).await?;
    Ok(rows.into_iter().map(|row| post(row, terms, &mut filed)).collect())
}

fn post(row: post::Model, terms: &Terms, filed: &mut Filed) -> Post {
    let series = row.series_id.and_then(|id| terms.series.get(&id));
    Post {
        bylines: filed.bylines.remove(&row.id).unwrap_or_default(),
        tags: filed.tags.remove(&row.id).unwrap_or_default(),
        audiences: filed.audiences.remove(&row.id).unwrap_or_default(),
        subjects: filed.subjects.remove(&row.id).unwrap_or_default(),
        series: series.map(|(slug, name)| Part {
            slug: slug.clone(),
            name: name.clone(),
            part: row.series_part,
        }),
        cover: cover(row.cover, row.cover_alt),
        id: row.id,
        kind: row.kind,
        status: row.status,
        slug: row.slug,
        title: row.title,
        summary: row.summary,
        audience: row.audience,
        why: row.why,
        interests: row.interests,
        lang: row.lang,
        source: row.source,
        format: row.format,
        html: row.html.as_str().to_owned(),
        signed: row.signature.map(|signature| signature.0).unwrap_or_default(),
        comment_policy: row.comment_policy,
        never_closes: row.never_closes,
        slow_mode_minutes: row.slow_minutes,
        canonical: row.canonical,
        created_at: row.created_at.rfc3339(),
        updated_at: row.updated_at.rfc3339(),
        published_at: at(row.published_at),
    }
}

fn cover(hash: String, alt: String) -> Option<Cover> {
    (!hash.is_empty()).then(|| Cover {
        path: urls::Media { hash }.to_string(),
        alt,
    })
}

/// The old addresses behind `after`, as `posts`, and the id of the last of them.
///
/// # Errors
/// When the database fails.
pub async fn redirects(
    db: &impl ConnectionTrait,
    after: RedirectId,
) -> Result<Vec<(RedirectId, Redirect)>, DbErr> {
    let rows = redirect::Entity::find()
        .filter(redirect::Column::Id.gt(after))
        .order_by_asc(redirect::Column::Id)
        .limit(AT_ONCE)
        .all(db)
        .await?;
    let told = |row: redirect::Model| {
        let redirect = Redirect {
            from: row.path,
            to: row.target,
        };
        (row.id, redirect)
    };
    Ok(rows.into_iter().map(told).collect())
}
