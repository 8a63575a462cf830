//! What posts are listed under, by its address: a tag, an audience, a subject.

use sea_orm::{ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _};

use super::around::{Subject, Term};
use super::entity::{audience, subject, tag};
use crate::ids::{AudienceId, SubjectId, TagId};

/// # Errors
/// When the database fails.
pub async fn tag(db: &impl ConnectionTrait, slug: &str) -> Result<Option<(TagId, Term)>, DbErr> {
    let row = tag::Entity::find()
        .filter(tag::Column::Slug.eq(slug))
        .one(db)
        .await?;
    Ok(row.map(|row| (row.id, Term::from(row))))
}

/// # Errors
/// When the database fails.
pub async fn audience(db: &impl ConnectionTrait, slug: &str) -> Result<Option<(AudienceId, Term)>, DbErr> {
    let row = audience::Entity::find()
        .filter(audience::Column::Slug.eq(slug))
        .one(db)
        .await?;
    Ok(row.map(|row| (row.id, Term::from(row))))
}

/// # Errors
/// When the database fails.
pub async fn subject(db: &impl ConnectionTrait, slug: &str) -> Result<Option<(SubjectId, Subject)>, DbErr> {
    let row = subject::Entity::find()
        .filter(subject::Column::Slug.eq(slug))
        .one(db)
        .await?;
    Ok(row.map(|row| (row.id, Subject::from(row))))
}
