//! Adds people: the owner when the site is set up, and anyone the command line or the demo adds.

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    QueryFilter as _,
};
use serde_json::json;

use super::entity::{byline, person};
use super::{InterestsHistory, Role};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{BylineId, PersonId};
use crate::settings::{self, Key};
use crate::text;
use crate::words::Language;

/// Someone to add, already checked; the password already hashed.
#[derive(Clone, Debug)]
pub struct NewPerson {
    pub email: String,
    pub name: String,
    pub password_hash: String,
    pub role: Role,
    pub byline: NewByline,
}

#[derive(Clone, Debug, Default)]
pub struct NewByline {
    pub name: String,
    pub title: String,
    pub organisation: String,
    pub bio: String,
    pub interests: String,
    pub pseudonym: bool,
}

/// The blog as it begins.
#[derive(Clone, Debug, Default)]
pub struct NewBlog {
    pub title: String,
    pub language: Language,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Created(PersonId),
    /// The site has an owner already.
    AlreadySetUp,
}

/// Makes the owner, their byline, the blog's title and its language, once. Audit: `site.set_up`.
///
/// # Errors
/// When the database fails.
pub async fn set_up(
    tx: &DatabaseTransaction,
    owner: NewPerson,
    blog: &NewBlog,
    now: Moment,
) -> Result<Outcome, DbErr> {
    if settings::read::is_set_up(tx).await? {
        return Ok(Outcome::AlreadySetUp);
    }
    settings::change::change(tx, Key::Title, &blog.title, now).await?;
    settings::change::change(tx, Key::Language, blog.language.code(), now).await?;
    settings::change::change(tx, Key::SetUpAt, &now.0.to_string(), now).await?;
    let id = add(tx, owner, now).await?;
    let entry = audit::Entry {
        actor: Actor::Moderator(id),
        action: "site.set_up",
        post: None,
        comment: None,
        detail: json!({}),
    };
    audit::record(tx, entry, now).await?;
    Ok(Outcome::Created(id))
}

/// Adds someone with a byline of their own.
///
/// # Errors
/// When the address is taken, or the database fails.
pub async fn add(tx: &DatabaseTransaction, new: NewPerson, now: Moment) -> Result<PersonId, DbErr> {
    let byline = add_byline(tx, &new.byline, now).await?;
    let row = person::ActiveModel {
        email: Set(new.email),
        name: Set(new.name),
        password_hash: Set(new.password_hash),
        role: Set(new.role),
        byline_id: Set(Some(byline)),
        created_at: Set(now),
        ..Default::default()
    };
    Ok(person::Entity::insert(row).exec(tx).await?.last_insert_id)
}

/// Adds a byline under a slug of its own, whoever else adds one of the same name at the same moment.
///
/// # Errors
/// When the database fails.
pub async fn add_byline(tx: &DatabaseTransaction, new: &NewByline, now: Moment) -> Result<BylineId, DbErr> {
    loop {
        let row = byline::ActiveModel {
            slug: Set(free_slug(tx, &new.name).await?),
            name: Set(new.name.clone()),
            title: Set(new.title.clone()),
            organisation: Set(new.organisation.clone()),
            bio: Set(new.bio.clone()),
            interests: Set(new.interests.clone()),
            interests_history: Set(InterestsHistory::default()),
            pseudonym: Set(new.pseudonym),
            created_at: Set(now),
            ..Default::default()
        };
        let once = OnConflict::column(byline::Column::Slug).do_nothing().to_owned();
        match byline::Entity::insert(row).on_conflict(once).exec(tx).await {
            // Somebody was faster, and is seen now.
            Err(DbErr::RecordNotInserted) => {}
            inserted => return Ok(inserted?.last_insert_id),
        }
    }
}

/// `dana-k`, or `dana-k-2` when that is taken.
async fn free_slug(db: &impl ConnectionTrait, name: &str) -> Result<String, DbErr> {
    let wanted = Some(text::slug(name))
        .filter(|slug| !slug.is_empty())
        .unwrap_or_else(|| "byline".to_owned());
    let mut slug = wanted.clone();
    let mut number = 2;
    while byline::Entity::find()
        .filter(byline::Column::Slug.eq(&slug))
        .one(db)
        .await?
        .is_some()
    {
        slug = format!("{wanted}-{number}");
        number += 1;
    }
    Ok(slug)
}
