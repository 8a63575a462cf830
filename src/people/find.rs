//! Questions about people.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, QueryTrait as _,
};

use super::entity::{byline, person, person_byline};
use super::{Byline, InterestsHistory, Person, Role};
use crate::ids::{BylineId, PersonId};
use crate::words::{Language, by_name};

/// The person with `id` and their byline: one query. `None` when there is none or it is disabled.
///
/// # Errors
/// When the database fails.
pub async fn person(db: &impl ConnectionTrait, id: PersonId) -> Result<Option<Person>, DbErr> {
    let Some(row) = person::Entity::find_by_id(id)
        .filter(person::Column::DisabledAt.is_null())
        .one(db)
        .await?
    else {
        return Ok(None);
    };
    with_byline(db, row).await.map(Some)
}

/// The person who logs in as `email`, with the hash of their password.
///
/// # Errors
/// When the database fails.
pub async fn account(db: &impl ConnectionTrait, email: &str) -> Result<Option<(PersonId, String)>, DbErr> {
    let row = person::Entity::find()
        .filter(person::Column::Email.eq(email))
        .filter(person::Column::DisabledAt.is_null())
        .one(db)
        .await?;
    Ok(row.map(|row| (row.id, row.password_hash)))
}

/// Whether somebody who may still log in signs with `byline`.
///
/// # Errors
/// When the database fails.
pub async fn signs(db: &impl ConnectionTrait, byline: BylineId) -> Result<bool, DbErr> {
    let signs = person::Entity::find()
        .filter(person::Column::BylineId.eq(byline))
        .filter(person::Column::DisabledAt.is_null())
        .one(db)
        .await?;
    Ok(signs.is_some())
}

/// The owners, in order of id, at most 100.
///
/// # Errors
/// When the database fails.
pub async fn owners(db: &impl ConnectionTrait) -> Result<Vec<PersonId>, DbErr> {
    person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .filter(person::Column::Role.eq(Role::Owner))
        .filter(person::Column::DisabledAt.is_null())
        .order_by_asc(person::Column::Id)
        .limit(100)
        .into_tuple()
        .all(db)
        .await
}

/// Everyone who is told of held comments wherever they are, in order of id, at most 100.
///
/// # Errors
/// When the database fails.
pub async fn moderators(db: &impl ConnectionTrait) -> Result<Vec<Person>, DbErr> {
    in_roles(db, &[Role::Moderator, Role::Editor, Role::Owner], None).await
}

/// Everyone who is told of those under their own posts, in order of id, the first 100 behind `after`.
///
/// # Errors
/// When the database fails.
pub async fn authors(db: &impl ConnectionTrait, after: Option<PersonId>) -> Result<Vec<Person>, DbErr> {
    in_roles(db, &[Role::Author], after).await
}

async fn in_roles(
    db: &impl ConnectionTrait,
    roles: &[Role],
    after: Option<PersonId>,
) -> Result<Vec<Person>, DbErr> {
    let rows = person::Entity::find()
        .apply_if(after, |people, after| people.filter(person::Column::Id.gt(after)))
        .filter(person::Column::Role.is_in(roles.iter().copied()))
        .filter(person::Column::DisabledAt.is_null())
        .order_by_asc(person::Column::Id)
        .limit(100)
        .all(db)
        .await?;
    let mut people = Vec::with_capacity(rows.len());
    for row in rows {
        people.push(with_byline(db, row).await?);
    }
    Ok(people)
}

/// Every byline by name, at most 500.
///
/// # Errors
/// When the database fails.
pub async fn bylines(db: &impl ConnectionTrait) -> Result<Vec<Byline>, DbErr> {
    let rows = byline::Entity::find()
        .order_by_asc(byline::Column::Id)
        .limit(500)
        .all(db)
        .await?;
    Ok(named(rows))
}

/// The names of every byline, at most 500.
///
/// # Errors
/// When the database fails.
pub async fn byline_names(db: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    let mut names: Vec<String> = byline::Entity::find()
        .select_only()
        .column(byline::Column::Name)
        .order_by_asc(byline::Column::Id)
        .limit(500)
        .into_tuple()
        .all(db)
        .await?;
    by_name(&mut names, |name| name);
    Ok(names)
}

/// By name.
fn named(rows: Vec<byline::Model>) -> Vec<Byline> {
    let mut bylines: Vec<Byline> = rows.into_iter().map(Byline::from).collect();
    by_name(&mut bylines, |byline| &byline.name);
    bylines
}

/// The bylines a person may sign with: editors any, others their own and those that an owner lets them use.
///
/// # Errors
/// When the database fails.
pub async fn signable(db: &impl ConnectionTrait, person: &Person) -> Result<Vec<Byline>, DbErr> {
    if person.role.edits() {
        return bylines(db).await;
    }
    let more = byline::Entity::find()
        .filter(byline::Column::Id.is_in(further(db, person.id).await?))
        .order_by_asc(byline::Column::Id)
        .all(db)
        .await?;
    let own = person.byline.iter().map(|byline| byline.id);
    let own: Vec<BylineId> = own.collect();
    let more = named(more).into_iter().filter(|byline| !own.contains(&byline.id));
    Ok(person.byline.iter().cloned().chain(more).collect())
}

/// The bylines that an owner lets a person use besides their own, at most 500.
///
/// # Errors
/// When the database fails.
pub async fn further(db: &impl ConnectionTrait, person: PersonId) -> Result<Vec<BylineId>, DbErr> {
    let rows = person_byline::Entity::find()
        .filter(person_byline::Column::PersonId.eq(person))
        .limit(500)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| row.byline_id).collect())
}

/// Pseudonyms that are nobody's own byline, by name, at most 500: several may write under them.
///
/// # Errors
/// When the database fails.
pub async fn shared(db: &impl ConnectionTrait) -> Result<Vec<Byline>, DbErr> {
    let own = person::Entity::find()
        .select_only()
        .column(person::Column::BylineId)
        .filter(person::Column::BylineId.is_not_null())
        .into_query();
    let rows = byline::Entity::find()
        .filter(byline::Column::Pseudonym.eq(true))
        .filter(byline::Column::Id.not_in_subquery(own))
        .order_by_asc(byline::Column::Id)
        .limit(500)
        .all(db)
        .await?;
    Ok(named(rows))
}

/// The account with `id`, be it stopped or not.
///
/// # Errors
/// When the database fails.
pub async fn row(db: &impl ConnectionTrait, id: PersonId) -> Result<Option<person::Model>, DbErr> {
    person::Entity::find_by_id(id).one(db).await
}

/// Whether an account, be it stopped or not, has this address.
///
/// # Errors
/// When the database fails.
pub async fn is_taken(db: &impl ConnectionTrait, email: &str) -> Result<bool, DbErr> {
    let row = person::Entity::find()
        .filter(person::Column::Email.eq(email))
        .one(db)
        .await?;
    Ok(row.is_some())
}

/// # Errors
/// When the database fails.
pub async fn byline(db: &impl ConnectionTrait, id: BylineId) -> Result<Option<Byline>, DbErr> {
    Ok(byline::Entity::find_by_id(id).one(db).await?.map(Byline::from))
}

/// The byline readers know under `slug`, and what its interests said before.
///
/// # Errors
/// When the database fails.
pub async fn byline_by_slug(
    db: &impl ConnectionTrait,
    slug: &str,
) -> Result<Option<(Byline, InterestsHistory)>, DbErr> {
    let row = byline::Entity::find()
        .filter(byline::Column::Slug.eq(slug))
        .one(db)
        .await?;
    Ok(row.map(|row| {
        let history = row.interests_history.clone();
        (Byline::from(row), history)
    }))
}

/// Whether the byline is a pseudonym; false when there is none.
///
/// # Errors
/// When the database fails.
pub async fn is_pseudonym(db: &impl ConnectionTrait, id: BylineId) -> Result<bool, DbErr> {
    Ok(byline::Entity::find_by_id(id)
        .one(db)
        .await?
        .is_some_and(|row| row.pseudonym))
}

async fn with_byline(db: &impl ConnectionTrait, row: person::Model) -> Result<Person, DbErr> {
    let byline = match row.byline_id {
        Some(id) => byline(db, id).await?,
        None => None,
    };
    Ok(Person {
        id: row.id,
        name: row.name,
        email: row.email,
        role: row.role,
        byline,
        seen_at: row.seen_at,
        language: Language::from_code(&row.language),
    })
}
