//! Confirms an address: whoever opens a mailed link and presses its button reads that mailbox. The
//! address then belongs to the person of the comment, and to no other with the same address.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    QueryFilter as _,
};

use super::entity::{comment, commenter};
use crate::clock::Moment;
use crate::ids::{CommentId, CommenterId};
use crate::secrets::{Purpose, Secrets};
use crate::urls;

/// The link to mail to `email`: it dies when the comment is erased or carries another address.
pub fn link(secrets: &Secrets, id: CommentId, nonce: &str, email: &str) -> urls::ConfirmEmail {
    let signed = secrets.sign(Purpose::ConfirmEmail, &payload(secrets, id, nonce, email));
    urls::ConfirmEmail { signed }
}

fn payload(secrets: &Secrets, id: CommentId, nonce: &str, email: &str) -> String {
    format!("{id}.{nonce}.{}", secrets.hash(Purpose::Address, &[email]))
}

/// What a link opens.
#[derive(Clone, Debug)]
pub enum Opened {
    Comment(Box<comment::Model>),
    /// It was ours, but the comment is gone, erased, or has another address now.
    Gone,
    /// We never made it.
    Unknown,
}

/// # Errors
/// When the database fails.
pub async fn open(db: &impl ConnectionTrait, secrets: &Secrets, signed: &str) -> Result<Opened, DbErr> {
    let Some(payload_given) = secrets.verify(Purpose::ConfirmEmail, signed) else {
        return Ok(Opened::Unknown);
    };
    let id = payload_given
        .split('.')
        .next()
        .and_then(|id| id.parse::<CommentId>().ok());
    let Some(id) = id else { return Ok(Opened::Unknown) };
    let comment = comment::Entity::find_by_id(id).one(db).await?;
    let valid = comment.filter(|comment| {
        !comment.email.is_empty()
            && payload(secrets, comment.id, &comment.nonce, &comment.email) == payload_given
    });
    Ok(valid.map_or(Opened::Gone, |comment| Opened::Comment(Box::new(comment))))
}

/// Confirms the address of `comment` for its commenter. A comment that nobody asked to remember gets
/// a commenter of its own with `token`, which is then returned: the browser may keep it. Changes
/// `commenters`, `comments`.
///
/// # Errors
/// When the database fails.
pub async fn confirm(
    tx: &DatabaseTransaction,
    comment: &comment::Model,
    token: String,
    now: Moment,
) -> Result<Option<String>, DbErr> {
    if let Some(id) = comment.commenter_id {
        write_down(tx, id, &comment.email, now).await?;
        return Ok(None);
    }
    let row = commenter::ActiveModel {
        token: Set(token.clone()),
        name: Set(comment.name.clone()),
        email: Set(comment.email.clone()),
        website: Set(comment.website.clone()),
        email_confirmed_at: Set(Some(now)),
        created_at: Set(now),
        ..Default::default()
    };
    let id = commenter::Entity::insert(row).exec(tx).await?.last_insert_id;
    comment::Entity::update_many()
        .col_expr(comment::Column::CommenterId, Expr::value(id))
        .filter(comment::Column::Id.eq(comment.id))
        .exec(tx)
        .await?;
    Ok(Some(token))
}

async fn write_down(
    tx: &DatabaseTransaction,
    id: CommenterId,
    email: &str,
    now: Moment,
) -> Result<(), DbErr> {
    commenter::Entity::update_many()
        .col_expr(commenter::Column::Email, Expr::value(email))
        .col_expr(commenter::Column::EmailConfirmedAt, Expr::value(now))
        .filter(commenter::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}
