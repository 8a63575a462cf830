//! Takes back that a post was put into the trash: it stands where it stood before. `change.rs` restores one
//! as a draft.

use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};
use serde_json::{Value, json};

use super::change::Outcome;
use super::entity::post;
use super::save::{claim, note};
use super::{Status, announce, linked, published_or_scheduled};
use crate::audit::entity as audit;
use crate::clock::Moment;
use crate::ids::{PersonId, PostId};
use crate::people::Person;

/// Puts a post back, if it is in the trash and `person` may put it where it was. Audit: `post.restored`.
///
/// # Errors
/// When the database fails.
pub async fn untrash(
    tx: &DatabaseTransaction,
    (id, version): (PostId, i64),
    person: &Person,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let Some(row) = post::Entity::find_by_id(id).one(tx).await? else {
        return Ok(Outcome::Missing);
    };
    let before = before(tx, &row, now).await?;
    if row.status != Status::Trashed || (before.is_public() && !person.role.publishes()) {
        return Ok(Outcome::NotAllowed(row.status));
    }
    if !claim(tx, id, version).await? {
        return Ok(Outcome::Conflict);
    }
    announce::moved(tx, &row, row.kind, (before, row.published_at), now).await?;
    linked::moved(tx, &row, (before, row.published_at), false, now).await?;
    let changed = post::ActiveModel {
        id: Unchanged(id),
        status: Set(before),
        updated_at: Set(now),
        ..Default::default()
    };
    post::Entity::update(changed).exec(tx).await?;
    told(tx, id, (person.id, before), (version, now)).await?;
    Ok(Outcome::Changed {
        status: before,
        version: version + 1,
    })
}

async fn told(
    tx: &DatabaseTransaction,
    id: PostId,
    (person, status): (PersonId, Status),
    (version, now): (i64, Moment),
) -> Result<(), DbErr> {
    let detail = json!({ "from": Status::Trashed.code(), "to": status.code(), "version": version + 1 });
    note(tx, "post.restored", id, person, detail, now).await
}

/// Where it stood, as the history says; a draft when that does not know.
async fn before(tx: &DatabaseTransaction, row: &post::Model, now: Moment) -> Result<Status, DbErr> {
    let line = audit::Entity::find()
        .filter(audit::Column::PostId.eq(row.id))
        .filter(audit::Column::Action.eq("post.trashed"))
        .order_by_desc(audit::Column::Id)
        .one(tx)
        .await?;
    let code = line.and_then(|line| line.detail.get("from").and_then(Value::as_str).map(str::to_owned));
    let status = code
        .and_then(|code| Status::from_code(&code))
        .unwrap_or(Status::Draft);
    Ok(match (status, row.published_at) {
        (Status::Published | Status::Scheduled, Some(at)) => published_or_scheduled(at, now),
        (status, _) => status,
    })
}
