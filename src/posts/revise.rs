//! Keeps every version of a post, so that nothing that was saved is ever lost. Reading them is
//! `revisions.rs`.

use sea_orm::{ActiveValue::Set, DatabaseTransaction, DbErr, EntityTrait as _};

use super::around::{Around, around};
use super::beside::{Beside, Signer};
use super::entity::post;
use super::revisions::{Content, newest};
use super::writing_entity::revision;
use super::{cover, filed, series};
use crate::clock::Moment;
use crate::ids::{PersonId, PostId};

/// Keeps a post as it stands before the first save that could lose it: one that was imported, or written
/// before versions were kept. Changes `post_revisions`.
///
/// # Errors
/// When the database fails.
pub async fn begin(tx: &DatabaseTransaction, row: &post::Model) -> Result<(), DbErr> {
    if newest(tx, row.id).await?.is_some() {
        return Ok(());
    }
    let content = content(tx, row).await?;
    insert(tx, row, content, (row.person_id, row.updated_at)).await
}

/// Keeps a post as it stands after a save, unless the version before says the same. Changes
/// `post_revisions`.
///
/// # Errors
/// When the database fails.
pub async fn keep(tx: &DatabaseTransaction, id: PostId, person: PersonId, now: Moment) -> Result<(), DbErr> {
    let Some(row) = post::Entity::find_by_id(id).one(tx).await? else {
        return Ok(());
    };
    let content = content(tx, &row).await?;
    let before = newest(tx, id).await?;
    if before.is_some_and(|before| before.content == content) {
        return Ok(());
    }
    insert(tx, &row, content, (Some(person), now)).await
}

async fn content(tx: &DatabaseTransaction, row: &post::Model) -> Result<Content, DbErr> {
    let around = around(tx, row.id).await?;
    Ok(Content {
        title: row.title.clone(),
        summary: row.summary.clone(),
        audience: row.audience.clone(),
        why: row.why.clone(),
        interests: row.interests.clone(),
        source: row.source.clone(),
        format: row.format,
        audiences: filed::names(&around.audiences),
        subjects: filed::lines(&around.subjects),
        tags: filed::names(&around.tags),
        beside: Some(beside(tx, row, &around).await?),
    })
}

async fn beside(tx: &DatabaseTransaction, row: &post::Model, around: &Around) -> Result<Beside, DbErr> {
    let series = series::named(tx, row.series_id.into_iter().collect()).await?;
    Ok(Beside {
        bylines: around.bylines.iter().map(Signer::from).collect(),
        series: series
            .into_values()
            .next()
            .map(|series| series.name)
            .unwrap_or_default(),
        part: row.series_id.and(row.series_part),
        cover: row.cover.clone(),
        cover_name: cover::name(tx, &row.cover).await?,
        cover_alt: row.cover_alt.clone(),
        canonical: row.canonical.clone(),
        lang: row.lang.clone(),
    })
}

async fn insert(
    tx: &DatabaseTransaction,
    row: &post::Model,
    content: Content,
    (person, at): (Option<PersonId>, Moment),
) -> Result<(), DbErr> {
    let kept = revision::ActiveModel {
        post_id: Set(row.id),
        version: Set(row.version),
        title: Set(content.title),
        summary: Set(content.summary),
        audience: Set(content.audience),
        why: Set(content.why),
        interests: Set(content.interests),
        source: Set(content.source),
        format: Set(content.format),
        audiences: Set(content.audiences),
        subjects: Set(content.subjects),
        tags: Set(content.tags),
        beside: Set(content.beside),
        person_id: Set(person),
        saved_at: Set(at),
        ..Default::default()
    };
    revision::Entity::insert(kept).exec_without_returning(tx).await?;
    Ok(())
}
