//! Offers somebody a place in the team, takes the offer back, and takes them in.

use std::time::Duration;

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
};
use serde_json::json;

use super::entity::invitation::{ActiveModel, Column, Entity, Model};
use super::set_up::{self, NewByline, NewPerson};
use super::{Role, find, invitations, notify};
use crate::audit::{self, Actor};
use crate::clock::{Moment, days};
use crate::db;
use crate::ids::{InvitationId, PersonId};

/// How long an invitation is good.
pub const GOOD_FOR: Duration = days(7);

/// Whom to invite, checked.
#[derive(Clone, Debug)]
pub struct Invited {
    pub email: String,
    pub name: String,
    pub role: Role,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Invited(InvitationId),
    /// An account has this address.
    Taken,
    /// An invitation to this address is open.
    Open,
}

/// Offers a place; a mail follows after the undo period. Audit: `person.invited`.
///
/// # Errors
/// When the database fails.
pub async fn invite(
    tx: &DatabaseTransaction,
    invited: Invited,
    by: PersonId,
    now: Moment,
) -> Result<Outcome, DbErr> {
    if find::is_taken(tx, &invited.email).await? {
        return Ok(Outcome::Taken);
    }
    if invitations::is_open(tx, &invited.email, now).await? {
        return Ok(Outcome::Open);
    }
    let role = invited.role;
    let row = ActiveModel {
        email: Set(invited.email),
        name: Set(invited.name),
        role: Set(role),
        person_id: Set(by),
        created_at: Set(now),
        expires_at: Set(now.plus(GOOD_FOR)),
        ..Default::default()
    };
    let id = Entity::insert(row).exec(tx).await?.last_insert_id;
    notify::invited(tx, id, now).await?;
    record(tx, Actor::Moderator(by), "person.invited", (id, role), now).await?;
    Ok(Outcome::Invited(id))
}

/// Takes an open offer back; false when there is none. Audit: `person.invitation_withdrawn`.
///
/// # Errors
/// When the database fails.
pub async fn withdraw(
    tx: &DatabaseTransaction,
    id: InvitationId,
    by: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    let Some(row) = Entity::find_by_id(id).one(tx).await? else {
        return Ok(false);
    };
    if !close(tx, id, Column::WithdrawnAt, now).await? {
        return Ok(false);
    }
    let action = "person.invitation_withdrawn";
    record(tx, Actor::Moderator(by), action, (id, row.role), now).await?;
    Ok(true)
}

/// Takes in who holds the link, under the name they chose; `None` when the offer is not open any more, or
/// an account has the address by now. Audit: `person.joined`.
///
/// # Errors
/// When the database fails.
pub async fn accept(
    tx: &DatabaseTransaction,
    invitation: &Model,
    name: String,
    password_hash: String,
    now: Moment,
) -> Result<Option<PersonId>, DbErr> {
    let is_open = close(tx, invitation.id, Column::AcceptedAt, now).await?;
    if !is_open || find::is_taken(tx, &invitation.email).await? {
        return Ok(None);
    }
    let byline = NewByline {
        name: name.clone(),
        ..NewByline::default()
    };
    let new = NewPerson {
        email: invitation.email.clone(),
        name,
        password_hash,
        role: invitation.role,
        byline,
    };
    let person = match set_up::add(tx, new, now).await {
        Ok(person) => person,
        // An account got the address at the same moment.
        Err(error) if db::is_taken(&error) => return Ok(None),
        Err(error) => return Err(error),
    };
    let of = (invitation.id, invitation.role);
    record(tx, Actor::Moderator(person), "person.joined", of, now).await?;
    Ok(Some(person))
}

/// Only one of several that come at once closes an invitation.
async fn close(
    tx: &DatabaseTransaction,
    id: InvitationId,
    column: Column,
    now: Moment,
) -> Result<bool, DbErr> {
    let closed = Entity::update_many()
        .col_expr(column, Expr::value(Some(now)))
        .filter(Column::Id.eq(id))
        .filter(Column::AcceptedAt.is_null())
        .filter(Column::WithdrawnAt.is_null())
        .filter(Column::ExpiresAt.gt(now))
        .exec(tx)
        .await?;
    Ok(closed.rows_affected == 1)
}

async fn record(
    tx: &DatabaseTransaction,
    actor: Actor,
    action: &'static str,
    (id, role): (InvitationId, Role),
    now: Moment,
) -> Result<(), DbErr> {
    let entry = audit::Entry {
        actor,
        action,
        post: None,
        comment: None,
        detail: json!({ "invitation": id, "role": role.code() }),
    };
    audit::record(tx, entry, now).await?;
    Ok(())
}
