//! Questions about invitations.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::entity::invitation::{Column, Entity, Model};
use super::find;
use crate::clock::Moment;
use crate::ids::InvitationId;
use crate::secrets::{Purpose, Secrets};
use crate::urls;

/// What a link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    Open(Model),
    Accepted,
    Withdrawn,
    /// Its time is over.
    Late,
    /// An account has the address by now.
    Taken,
    Unknown,
}

/// The link to an invitation.
pub fn link(secrets: &Secrets, id: InvitationId) -> urls::Invitation {
    urls::Invitation {
        signed: secrets.sign(Purpose::Invitation, &id.to_string()),
    }
}

/// What `signed` leads to.
///
/// # Errors
/// When the database fails.
pub async fn open(
    db: &impl ConnectionTrait,
    secrets: &Secrets,
    signed: &str,
    now: Moment,
) -> Result<Opened, DbErr> {
    let id = secrets.verify(Purpose::Invitation, signed);
    let Some(id) = id.and_then(|id| id.parse::<InvitationId>().ok()) else {
        return Ok(Opened::Unknown);
    };
    let Some(row) = Entity::find_by_id(id).one(db).await? else {
        return Ok(Opened::Unknown);
    };
    Ok(if row.accepted_at.is_some() {
        Opened::Accepted
    } else if row.withdrawn_at.is_some() {
        Opened::Withdrawn
    } else if row.expires_at.0 <= now.0 {
        Opened::Late
    } else if find::is_taken(db, &row.email).await? {
        Opened::Taken
    } else {
        Opened::Open(row)
    })
}

/// The invitation with `id`, if it is open.
///
/// # Errors
/// When the database fails.
pub async fn find_open(
    db: &impl ConnectionTrait,
    id: InvitationId,
    now: Moment,
) -> Result<Option<Model>, DbErr> {
    let row = Entity::find_by_id(id).one(db).await?;
    Ok(row.filter(|row| row.accepted_at.is_none() && row.withdrawn_at.is_none() && row.expires_at.0 > now.0))
}

/// Those that are open, the newest first, at most 200.
///
/// # Errors
/// When the database fails.
pub async fn all_open(db: &impl ConnectionTrait, now: Moment) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::AcceptedAt.is_null())
        .filter(Column::WithdrawnAt.is_null())
        .filter(Column::ExpiresAt.gt(now))
        .order_by_desc(Column::Id)
        .limit(200)
        .all(db)
        .await
}

/// Whether one to this address is open.
///
/// # Errors
/// When the database fails.
pub async fn is_open(db: &impl ConnectionTrait, email: &str, now: Moment) -> Result<bool, DbErr> {
    let open = Entity::find()
        .filter(Column::Email.eq(email))
        .filter(Column::AcceptedAt.is_null())
        .filter(Column::WithdrawnAt.is_null())
        .filter(Column::ExpiresAt.gt(now))
        .one(db)
        .await?;
    Ok(open.is_some())
}
