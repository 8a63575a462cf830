//! "Remember me here": someone who ticked it is a row of `commenters`, found by the token their
//! browser carries and by nothing else. A typed name or address never leads here.

use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    QueryFilter as _,
};

use super::entity::commenter::{ActiveModel, Column, Entity, Model};
use crate::clock::Moment;
use crate::ids::CommenterId;
use crate::secrets::Entropy;

/// What the form is filled with next time.
#[derive(Clone, Debug, Default)]
pub struct Details {
    pub name: String,
    pub email: String,
    pub website: String,
}

/// The person whose browser carries `token`: at most one query.
///
/// # Errors
/// When the database fails.
pub async fn find(db: &impl ConnectionTrait, token: Option<&str>) -> Result<Option<Model>, DbErr> {
    match token {
        Some(token) => Entity::find().filter(Column::Token.eq(token)).one(db).await,
        None => Ok(None),
    }
}

/// Remembers someone new, or what someone known typed now. Another e-mail address is not confirmed.
/// Returns the row as it is then, its token for the cookie.
///
/// # Errors
/// When the database fails.
pub async fn remember(
    tx: &DatabaseTransaction,
    known: Option<&Model>,
    details: Details,
    entropy: &Entropy,
    now: Moment,
) -> Result<Model, DbErr> {
    match known {
        Some(known) => update(tx, known, details).await,
        None => insert(tx, details, entropy, now).await,
    }
}

async fn update(tx: &DatabaseTransaction, known: &Model, details: Details) -> Result<Model, DbErr> {
    let confirmed = known.email_confirmed_at.filter(|_| known.email == details.email);
    let row = ActiveModel {
        id: Set(known.id),
        name: Set(details.name),
        email: Set(details.email),
        website: Set(details.website),
        email_confirmed_at: Set(confirmed),
        ..Default::default()
    };
    Entity::update(row).exec(tx).await
}

async fn insert(
    tx: &DatabaseTransaction,
    details: Details,
    entropy: &Entropy,
    now: Moment,
) -> Result<Model, DbErr> {
    let row = ActiveModel {
        token: Set(entropy.token()),
        name: Set(details.name),
        email: Set(details.email),
        website: Set(details.website),
        created_at: Set(now),
        ..Default::default()
    };
    let id: CommenterId = Entity::insert(row).exec(tx).await?.last_insert_id;
    Entity::find_by_id(id)
        .one(tx)
        .await?
        .ok_or_else(|| DbErr::RecordNotFound(format!("commenter {id}, just inserted")))
}
