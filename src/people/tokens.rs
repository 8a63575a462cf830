//! Tokens by which other programs act as a person. The token is shown once, when it is made; only its
//! hash is kept. A bare hash is enough: it is 256 random bits, and survives a change of the site's keys.

use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::entity::api_token::{ActiveModel, Column, Entity, Model};
use super::entity::person;
use super::{Person, Scope, find};
use crate::audit;
use crate::clock::{Moment, days};
use crate::ids::{PersonId, TokenId};
use crate::secrets::Entropy;

/// What every token begins with, so that one that leaked is recognised.
const PREFIX: &str = "forthright_";

/// Longest name of a token, in characters.
pub const NAME_MAX: usize = 80;

/// A token as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub id: TokenId,
    pub name: String,
    pub scope: Scope,
    /// The e-mail address of who it acts as.
    pub email: String,
    pub created_at: Moment,
    pub revoked_at: Option<Moment>,
}

/// Makes a token and returns it; it can't be had again. Audit: `token.made`.
///
/// # Errors
/// When the database fails.
pub async fn create(
    tx: &DatabaseTransaction,
    person: PersonId,
    name: &str,
    scope: Scope,
    entropy: &Entropy,
    now: Moment,
) -> Result<String, DbErr> {
    let token = format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(entropy.bytes::<32>()));
    let row = ActiveModel {
        hash: Set(hash(&token)),
        name: Set(name.to_owned()),
        scope: Set(scope),
        person_id: Set(person),
        created_at: Set(now),
        ..Default::default()
    };
    let id = Entity::insert(row).exec(tx).await?.last_insert_id;
    record(tx, person, "token.made", id, now).await?;
    Ok(token)
}

/// Ends a token; false when there is none with this id, or it had ended before.
///
/// # Errors
/// When the database fails.
pub async fn revoke(tx: &DatabaseTransaction, id: TokenId, now: Moment) -> Result<bool, DbErr> {
    let revoked = Entity::update_many()
        .col_expr(Column::RevokedAt, Expr::value(Some(now)))
        .filter(Column::Id.eq(id))
        .filter(Column::RevokedAt.is_null())
        .exec(tx)
        .await?;
    Ok(revoked.rows_affected == 1)
}

/// Ends a token of `person`; false when they have none with this id that is good. Audit: `token.revoked`.
///
/// # Errors
/// When the database fails.
pub async fn revoke_own(
    tx: &DatabaseTransaction,
    person: PersonId,
    id: TokenId,
    now: Moment,
) -> Result<bool, DbErr> {
    let row = Entity::find_by_id(id).one(tx).await?;
    if row.is_none_or(|row| row.person_id != person) || !revoke(tx, id, now).await? {
        return Ok(false);
    }
    record(tx, person, "token.revoked", id, now).await?;
    Ok(true)
}

async fn record(
    tx: &DatabaseTransaction,
    person: PersonId,
    action: &'static str,
    id: TokenId,
    now: Moment,
) -> Result<(), DbErr> {
    audit::note(tx, person, action, json!({ "token": id }), now).await
}

/// Notes that a token is used, to the day.
///
/// # Errors
/// When the database fails.
pub async fn used(tx: &DatabaseTransaction, id: TokenId, now: Moment) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(Some(now)))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// The tokens of `person` that are good, the newest first, at most 200.
///
/// # Errors
/// When the database fails.
pub async fn own(db: &impl ConnectionTrait, person: PersonId) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::PersonId.eq(person))
        .filter(Column::RevokedAt.is_null())
        .order_by_desc(Column::Id)
        .limit(200)
        .all(db)
        .await
}

/// What a token stands for.
#[derive(Clone, Debug)]
pub struct Bearer {
    pub token: TokenId,
    pub person: Person,
    pub scope: Scope,
    pub used_at: Option<Moment>,
}

impl Bearer {
    /// Whether it is time to note again that the token is used.
    pub fn to_be_noted(&self, now: Moment) -> bool {
        self.used_at.is_none_or(|used| now.since(used) >= days(1))
    }
}

/// Who acts with `token`, and within which scope; `None` when it is none of ours, was revoked, or its
/// person may not log in any more.
///
/// # Errors
/// When the database fails.
pub async fn bearer(db: &impl ConnectionTrait, token: &str) -> Result<Option<Bearer>, DbErr> {
    let row = Entity::find()
        .filter(Column::Hash.eq(hash(token)))
        .filter(Column::RevokedAt.is_null())
        .one(db)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let person = find::person(db, row.person_id).await?;
    Ok(person.map(|person| Bearer {
        token: row.id,
        person,
        scope: row.scope,
        used_at: row.used_at,
    }))
}

/// Every token there is or was, in order of id, at most 500.
///
/// # Errors
/// When the database fails.
pub async fn list(db: &impl ConnectionTrait) -> Result<Vec<Listed>, DbErr> {
    let rows = Entity::find().order_by_asc(Column::Id).limit(500).all(db).await?;
    let people: Vec<(PersonId, String)> = person::Entity::find()
        .select_only()
        .columns([person::Column::Id, person::Column::Email])
        .filter(person::Column::Id.is_in(rows.iter().map(|row| row.person_id)))
        .into_tuple()
        .all(db)
        .await?;
    let people: HashMap<PersonId, String> = people.into_iter().collect();
    Ok(rows
        .into_iter()
        .map(|row| Listed {
            id: row.id,
            name: row.name,
            scope: row.scope,
            email: people.get(&row.person_id).cloned().unwrap_or_default(),
            created_at: row.created_at,
            revoked_at: row.revoked_at,
        })
        .collect())
}

fn hash(token: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(token))
}
