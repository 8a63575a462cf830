//! Files a post under its bylines, tags, audiences, subjects and series, and makes those that are new.

use sea_orm::sea_query::{OnConflict, Query};
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
    ColumnTrait as _, Condition, ConnectionTrait as _, DatabaseTransaction, DbErr, EntityTrait,
    QueryFilter as _, QueryOrder as _,
};

use super::entity::{
    audience, post, post_audience, post_byline, post_subject, post_tag, series, subject, tag,
};
use super::named::{NameOf, moved_from, with_slug};
use super::series::NamedPart;
use super::{NamedSubject, SubjectKind, Terms};
use crate::clock::Moment;
use crate::ids::{AudienceId, BylineId, PostId, SeriesId, SubjectId, TagId};
use crate::text;

/// Replaces everything the post was filed under; an order is kept.
///
/// # Errors
/// When the database fails.
pub async fn file(
    tx: &DatabaseTransaction,
    post: PostId,
    bylines: &[BylineId],
    terms: &Terms,
    now: Moment,
) -> Result<(), DbErr> {
    put_in_series(tx, post, terms.series.as_ref(), now).await?;
    let mut tags = Vec::new();
    for name in &terms.tags {
        tags.push(tag(tx, name).await?.0);
    }
    let mut audiences = Vec::new();
    for name in &terms.audiences {
        audiences.push(audience(tx, name).await?.0);
    }
    let mut subjects = Vec::new();
    for named in &terms.subjects {
        subjects.push(subject(tx, named).await?.0);
    }
    let bylines = bylines.iter().map(|byline| byline.0).collect();
    use post_audience::Column as A;
    use post_byline::Column as B;
    use post_subject::Column as S;
    use post_tag::Column as T;
    link(
        tx,
        post_byline::Entity,
        [B::PostId, B::BylineId, B::Position],
        post,
        bylines,
    )
    .await?;
    link(
        tx,
        post_tag::Entity,
        [T::PostId, T::TagId, T::Position],
        post,
        tags,
    )
    .await?;
    link(
        tx,
        post_audience::Entity,
        [A::PostId, A::AudienceId, A::Position],
        post,
        audiences,
    )
    .await?;
    link(
        tx,
        post_subject::Entity,
        [S::PostId, S::SubjectId, S::Position],
        post,
        subjects,
    )
    .await
}

async fn link<E: EntityTrait>(
    tx: &DatabaseTransaction,
    table: E,
    [post_column, term_column, position_column]: [E::Column; 3],
    post: PostId,
    mut terms: Vec<i64>,
) -> Result<(), DbErr> {
    E::delete_many().filter(post_column.eq(post)).exec(tx).await?;
    let mut seen = std::collections::HashSet::new();
    terms.retain(|term| seen.insert(*term));
    if terms.is_empty() {
        return Ok(());
    }
    let mut insert = Query::insert();
    insert
        .into_table(table)
        .columns([post_column, term_column, position_column]);
    for (position, term) in (0_i64..).zip(terms) {
        insert.values_panic([post.0.into(), term.into(), position.into()]);
    }
    tx.execute(&insert).await?;
    Ok(())
}

/// Makes the post the part of a series that it says it is, or of none.
async fn put_in_series(
    tx: &DatabaseTransaction,
    post: PostId,
    named: Option<&NamedPart>,
    now: Moment,
) -> Result<(), DbErr> {
    let id = match named {
        Some(named) => Some(series(tx, &named.name, now).await?),
        None => None,
    };
    let placed = post::ActiveModel {
        id: Unchanged(post),
        series_id: Set(id),
        series_part: Set(named.and_then(|named| named.part)),
        ..Default::default()
    };
    post::Entity::update(placed).exec(tx).await?;
    Ok(())
}

/// The series of this name, made if it is new.
///
/// # Errors
/// When the database fails.
pub async fn series(tx: &DatabaseTransaction, name: &str, now: Moment) -> Result<SeriesId, DbErr> {
    let slug = text::slug(name);
    let same = Condition::any()
        .add(series::Column::Name.eq(name))
        .add(series::Column::Slug.eq(&slug));
    let known = series::Entity::find()
        .filter(same)
        .order_by_asc(series::Column::Id)
        .one(tx)
        .await?;
    if let Some(row) = known {
        return Ok(row.id);
    }
    let new = series::ActiveModel {
        slug: Set(slug.clone()),
        name: Set(name.to_owned()),
        description: Set(String::new()),
        created_at: Set(now),
        ..Default::default()
    };
    put(tx, new, series::Column::Slug).await?;
    let there = series::Entity::find().filter(series::Column::Slug.eq(&slug));
    let row = there.one(tx).await?.ok_or_else(|| moved_on(&slug))?;
    Ok(row.id)
}

/// The tag of this name, or of the address that it had under this name, made if it is new.
///
/// # Errors
/// When the database fails.
pub async fn tag(tx: &DatabaseTransaction, name: &str) -> Result<TagId, DbErr> {
    let slug = text::slug(name);
    let same = Condition::any()
        .add(tag::Column::Name.eq(name))
        .add(tag::Column::Slug.eq(&slug));
    let known = tag::Entity::find()
        .filter(same)
        .order_by_asc(tag::Column::Id)
        .one(tx)
        .await?;
    if let Some(row) = known {
        return Ok(row.id);
    }
    if let Some(id) = moved_from(tx, NameOf::Tag, &slug).await? {
        return Ok(TagId(id));
    }
    let new = tag::ActiveModel {
        slug: Set(slug.clone()),
        name: Set(name.to_owned()),
        ..Default::default()
    };
    put(tx, new, tag::Column::Slug).await?;
    let id = with_slug(tx, NameOf::Tag, &slug).await?;
    Ok(TagId(id.ok_or_else(|| moved_on(&slug))?))
}

/// The audience of this name, or of the address that it had under this name, made if it is new.
///
/// # Errors
/// When the database fails.
pub async fn audience(tx: &DatabaseTransaction, name: &str) -> Result<AudienceId, DbErr> {
    let slug = text::slug(name);
    let same = Condition::any()
        .add(audience::Column::Name.eq(name))
        .add(audience::Column::Slug.eq(&slug));
    let known = audience::Entity::find()
        .filter(same)
        .order_by_asc(audience::Column::Id)
        .one(tx)
        .await?;
    if let Some(row) = known {
        return Ok(row.id);
    }
    if let Some(id) = moved_from(tx, NameOf::Audience, &slug).await? {
        return Ok(AudienceId(id));
    }
    let new = audience::ActiveModel {
        slug: Set(slug.clone()),
        name: Set(name.to_owned()),
        ..Default::default()
    };
    put(tx, new, audience::Column::Slug).await?;
    let id = with_slug(tx, NameOf::Audience, &slug).await?;
    Ok(AudienceId(id.ok_or_else(|| moved_on(&slug))?))
}

/// The subject of this name, or of the address that it had under this name, made if it is new (an organisation
/// unless told otherwise); a kind or a domain that was typed replaces the known one.
///
/// # Errors
/// When the database fails.
pub async fn subject(tx: &DatabaseTransaction, named: &NamedSubject) -> Result<SubjectId, DbErr> {
    let slug = text::slug(&named.name);
    let same = Condition::any()
        .add(subject::Column::Name.eq(&named.name))
        .add(subject::Column::Slug.eq(&slug));
    let known = subject::Entity::find()
        .filter(same)
        .order_by_asc(subject::Column::Id)
        .one(tx)
        .await?;
    let known = match known {
        None => match moved_from(tx, NameOf::Subject, &slug).await? {
            Some(id) => subject::Entity::find_by_id(SubjectId(id)).one(tx).await?,
            None => None,
        },
        known => known,
    };
    if let Some(row) = known {
        return update_subject(tx, row, named).await;
    }
    let new = subject::ActiveModel {
        slug: Set(slug.clone()),
        name: Set(named.name.clone()),
        kind: Set(named.kind.unwrap_or(SubjectKind::Organisation)),
        domain: Set(named.domain.clone()),
        ..Default::default()
    };
    put(tx, new, subject::Column::Slug).await?;
    let there = subject::Entity::find().filter(subject::Column::Slug.eq(&slug));
    let row = there.one(tx).await?.ok_or_else(|| moved_on(&slug))?;
    update_subject(tx, row, named).await
}

/// Makes `new`, unless somebody made one with its address at the same moment: then theirs is meant.
async fn put<A: ActiveModelTrait>(
    tx: &DatabaseTransaction,
    new: A,
    address: <A::Entity as EntityTrait>::Column,
) -> Result<(), DbErr> {
    let once = OnConflict::column(address).do_nothing().to_owned();
    A::Entity::insert(new)
        .on_conflict(once)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// What somebody made at the same moment has left its address within that very moment.
fn moved_on(slug: &str) -> DbErr {
    DbErr::RecordNotFound(format!("what was made at {slug}"))
}

async fn update_subject(
    tx: &DatabaseTransaction,
    row: subject::Model,
    named: &NamedSubject,
) -> Result<SubjectId, DbErr> {
    let kind = named.kind.unwrap_or(row.kind);
    let domain = named.domain.clone().or_else(|| row.domain.clone());
    if (kind, &domain) != (row.kind, &row.domain) {
        let changed = subject::ActiveModel {
            id: Set(row.id),
            kind: Set(kind),
            domain: Set(domain),
            ..Default::default()
        };
        subject::Entity::update(changed).exec(tx).await?;
    }
    Ok(row.id)
}
