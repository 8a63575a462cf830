//! The receipt link is the capability: a signed comment id and nonce. It opens its own comment and
//! nothing else; erasing the comment changes the nonce, and the link is dead.

use sea_orm::{ConnectionTrait, DbErr, EntityTrait as _};

use super::entity::comment::{Entity, Model};
use crate::ids::CommentId;
use crate::secrets::{Purpose, Secrets};
use crate::urls;

/// What a receipt link leads to.
#[derive(Clone, Debug)]
pub enum Opened {
    Comment(Box<Model>),
    /// It was ours, but what it opened has been erased.
    Gone,
    /// Not signed by us.
    Unknown,
}

/// The link that opens comment `id`; it stays good until the comment is erased.
pub fn link(secrets: &Secrets, id: CommentId, nonce: &str) -> urls::Receipt {
    urls::Receipt {
        signed: secrets.sign(Purpose::Receipt, &format!("{id}.{nonce}")),
    }
}

/// What `signed` opens: at most one query.
///
/// # Errors
/// When the database fails.
pub async fn find(db: &impl ConnectionTrait, secrets: &Secrets, signed: &str) -> Result<Opened, DbErr> {
    let payload = secrets
        .verify(Purpose::Receipt, signed)
        .and_then(|payload| payload.split_once('.'));
    let Some((Ok(id), nonce)) = payload.map(|(id, nonce)| (id.parse::<CommentId>(), nonce)) else {
        return Ok(Opened::Unknown);
    };
    let comment = Entity::find_by_id(id)
        .one(db)
        .await?
        .filter(|comment| !nonce.is_empty() && comment.nonce == nonce);
    Ok(comment.map_or(Opened::Gone, |comment| Opened::Comment(Box::new(comment))))
}

/// The comment that `signed` opens, if it still opens one.
///
/// # Errors
/// When the database fails.
pub async fn open(
    db: &impl ConnectionTrait,
    secrets: &Secrets,
    signed: &str,
) -> Result<Option<Model>, DbErr> {
    Ok(match find(db, secrets, signed).await? {
        Opened::Comment(comment) => Some(*comment),
        Opened::Gone | Opened::Unknown => None,
    })
}
