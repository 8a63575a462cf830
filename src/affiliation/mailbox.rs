//! A code on its way to a mailbox. Whoever gives it back within the hour has read that mailbox. Of the
//! address nothing is kept, not even a hash: only its domain, and a keyed hash of the code. One code
//! waits for a comment at a time; a newer one ends it.

use std::time::Duration;

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    ExprTrait as _, QueryFilter as _,
};

use super::domains::Domain;
use super::entity::mailbox_code::{ActiveModel, Column, Entity, Model};
use crate::clock::{Moment, hours};
use crate::ids::CommentId;
use crate::secrets::{Purpose, Secrets};
use crate::urls;

/// How long a code is good.
pub const LIFE: Duration = hours(1);

/// How often it may be typed wrong.
pub const TRIES: i64 = 5;

/// What became of a code that somebody typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entered {
    /// It proves access to a mailbox at this domain, and is used up.
    Right(String),
    /// So many tries are left; with none left it is gone.
    Wrong(i64),
    /// No code waits, or its hour is over.
    NoneWaits,
}

/// Lets `code` wait for `comment` in place of any other. Changes `mailbox_codes`.
///
/// # Errors
/// When the database fails.
pub async fn wait(
    tx: &DatabaseTransaction,
    secrets: &Secrets,
    comment: CommentId,
    domain: &Domain,
    code: &str,
    now: Moment,
) -> Result<(), DbErr> {
    forget(tx, comment).await?;
    let row = ActiveModel {
        comment_id: Set(comment),
        domain: Set(domain.as_str().to_owned()),
        code_hash: Set(hash(secrets, comment, code)),
        tries: Set(0),
        created_at: Set(now),
        expires_at: Set(now.plus(LIFE)),
        ..Default::default()
    };
    Entity::insert(row).exec(tx).await?;
    Ok(())
}

/// Somebody typed a code on the receipt of `comment`. Commit it also when it was wrong: the tries count.
///
/// # Errors
/// When the database fails.
pub async fn enter(
    tx: &DatabaseTransaction,
    secrets: &Secrets,
    comment: CommentId,
    typed: &str,
    now: Moment,
) -> Result<Entered, DbErr> {
    let Some(row) = waiting(tx, comment, now).await? else {
        return Ok(Entered::NoneWaits);
    };
    if !count(tx, &row).await? {
        return Ok(Entered::NoneWaits);
    }
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    if hash(secrets, comment, &digits) == row.code_hash {
        return Ok(match take(tx, &row).await? {
            true => Entered::Right(row.domain),
            false => Entered::NoneWaits,
        });
    }
    let left = TRIES - row.tries - 1;
    if left == 0 {
        forget(tx, comment).await?;
    }
    Ok(Entered::Wrong(left))
}

/// The code that a mailed link stands for, if it still waits.
///
/// # Errors
/// When the database fails.
pub async fn open(
    db: &impl ConnectionTrait,
    secrets: &Secrets,
    signed: &str,
    now: Moment,
) -> Result<Opened, DbErr> {
    let payload = secrets.verify(Purpose::Mailbox, signed);
    let Some((id, code_hash)) = payload.and_then(|payload| payload.split_once('.')) else {
        return Ok(Opened::Unknown);
    };
    let Ok(comment) = id.parse() else {
        return Ok(Opened::Unknown);
    };
    let row = waiting(db, comment, now).await?;
    let row = row.filter(|row| row.code_hash == code_hash);
    Ok(row.map_or(Opened::Gone, Opened::Waits))
}

/// What a mailed link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    Waits(Model),
    /// It was used, is too old, or a newer one was sent.
    Gone,
    /// We never made it.
    Unknown,
}

/// Uses a code up; false when somebody was faster. Changes `mailbox_codes`.
///
/// # Errors
/// When the database fails.
pub async fn take(tx: &DatabaseTransaction, row: &Model) -> Result<bool, DbErr> {
    let taken = Entity::delete_by_id(row.id).exec(tx).await?;
    Ok(taken.rows_affected == 1)
}

/// The code that waits for `comment`.
///
/// # Errors
/// When the database fails.
pub async fn waiting(
    db: &impl ConnectionTrait,
    comment: CommentId,
    now: Moment,
) -> Result<Option<Model>, DbErr> {
    Entity::find()
        .filter(Column::CommentId.eq(comment))
        .filter(Column::ExpiresAt.gt(now))
        .one(db)
        .await
}

/// Nothing waits for `comment` any more.
///
/// # Errors
/// When the database fails.
pub async fn forget(tx: &DatabaseTransaction, comment: CommentId) -> Result<(), DbErr> {
    let of_comment = Entity::delete_many().filter(Column::CommentId.eq(comment));
    of_comment.exec(tx).await?;
    Ok(())
}

/// Forgets the codes whose hour is over.
///
/// # Errors
/// When the database fails.
pub async fn purge(tx: &DatabaseTransaction, now: Moment) -> Result<(), DbErr> {
    let over = Entity::delete_many().filter(Column::ExpiresAt.lte(now));
    over.exec(tx).await?;
    Ok(())
}

/// One try more; false when somebody else's came between.
async fn count(tx: &DatabaseTransaction, row: &Model) -> Result<bool, DbErr> {
    let counted = Entity::update_many()
        .col_expr(Column::Tries, Expr::col(Column::Tries).add(1))
        .filter(Column::Id.eq(row.id))
        .filter(Column::Tries.eq(row.tries))
        .exec(tx)
        .await?;
    Ok(counted.rows_affected == 1)
}

fn hash(secrets: &Secrets, comment: CommentId, code: &str) -> String {
    secrets.hash(Purpose::MailboxCode, &[&comment.to_string(), code])
}

/// The link to mail with `code`; `None` where it is not the one that waits in `row`.
pub fn link(secrets: &Secrets, row: &Model, code: &str) -> Option<urls::Mailbox> {
    let Model {
        comment_id,
        code_hash,
        ..
    } = row;
    let is_it = hash(secrets, *comment_id, code) == *code_hash;
    is_it.then(|| urls::Mailbox {
        signed: secrets.sign(Purpose::Mailbox, &format!("{comment_id}.{code_hash}")),
    })
}
