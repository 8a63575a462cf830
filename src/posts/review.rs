//! Private links for review: whoever has one reads a post that is not public, until the link is
//! withdrawn or the post appears.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _};
use serde_json::json;

use super::save::note;
use super::writing_entity::review_link::{ActiveModel, Column, Entity};
use crate::clock::Moment;
use crate::ids::{PersonId, PostId};
use crate::secrets::{Entropy, Purpose, Secrets};
use crate::urls;

/// Where a signed link leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    Post(PostId),
    /// It was ours, and is good no more.
    Withdrawn,
    Unknown,
}

/// Makes a link for `post`; one that there was is void. Audit: `post.review_link_made`.
///
/// # Errors
/// When the database fails.
pub async fn make(
    tx: &DatabaseTransaction,
    post: PostId,
    person: PersonId,
    entropy: &Entropy,
    now: Moment,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        post_id: Set(post),
        token: Set(entropy.token()),
        person_id: Set(Some(person)),
        made_at: Set(now),
    };
    let replace = OnConflict::column(Column::PostId)
        .update_columns([Column::Token, Column::PersonId, Column::MadeAt])
        .to_owned();
    Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(tx)
        .await?;
    note(tx, "post.review_link_made", post, person, json!({}), now).await
}

/// Makes the link of `post` void. Audit: `post.review_link_ended`.
///
/// # Errors
/// When the database fails.
pub async fn end(tx: &DatabaseTransaction, post: PostId, person: PersonId, now: Moment) -> Result<(), DbErr> {
    let gone = Entity::delete_by_id(post).exec(tx).await?;
    if gone.rows_affected > 0 {
        note(tx, "post.review_link_ended", post, person, json!({}), now).await?;
    }
    Ok(())
}

/// The link of `post`, if it has one.
///
/// # Errors
/// When the database fails.
pub async fn link(
    db: &impl ConnectionTrait,
    secrets: &Secrets,
    post: PostId,
) -> Result<Option<urls::Review>, DbErr> {
    let row = Entity::find_by_id(post).one(db).await?;
    Ok(row.map(|row| urls::Review {
        signed: secrets.sign(Purpose::Review, &format!("{post}.{}", row.token)),
    }))
}

/// What a signed link opens.
///
/// # Errors
/// When the database fails.
pub async fn open(db: &impl ConnectionTrait, secrets: &Secrets, signed: &str) -> Result<Opened, DbErr> {
    let payload = secrets.verify(Purpose::Review, signed);
    let Some((post, token)) = payload.and_then(|payload| payload.split_once('.')) else {
        return Ok(Opened::Unknown);
    };
    let Ok(post) = post.parse::<PostId>() else {
        return Ok(Opened::Unknown);
    };
    let row = Entity::find_by_id(post).one(db).await?;
    Ok(match row {
        Some(row) if row.token == token => Opened::Post(post),
        _ => Opened::Withdrawn,
    })
}
