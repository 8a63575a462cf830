//! Says who may sign with a name that several write under.

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
};
use serde_json::json;

use super::entity::person_byline;
use super::shared;
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{BylineId, PersonId};

/// Lets those of `people` sign with `byline` that `chosen` names, and no others of them; whoever is not
/// among `people` is left alone. Audit: `byline.signers_changed`, unless nothing changes.
///
/// # Errors
/// When the database fails.
pub async fn sign_as(
    tx: &DatabaseTransaction,
    byline: BylineId,
    (people, chosen): (&[PersonId], &[PersonId]),
    by: PersonId,
    now: Moment,
) -> Result<(), DbErr> {
    let before = shared::signing(tx, byline).await?;
    let may = |person: &&PersonId| chosen.contains(person);
    let added: Vec<PersonId> = people
        .iter()
        .filter(may)
        .filter(|person| !before.contains(person))
        .copied()
        .collect();
    let removed: Vec<PersonId> = people
        .iter()
        .filter(|person| !may(person) && before.contains(person))
        .copied()
        .collect();
    if added.is_empty() && removed.is_empty() {
        return Ok(());
    }
    person_byline::Entity::delete_many()
        .filter(person_byline::Column::BylineId.eq(byline))
        .filter(person_byline::Column::PersonId.is_in(removed.iter().copied()))
        .exec(tx)
        .await?;
    for person in &added {
        let row = person_byline::ActiveModel {
            person_id: Set(*person),
            byline_id: Set(byline),
        };
        // Whoever is let at the same moment, is let once.
        let once = OnConflict::columns([person_byline::Column::PersonId, person_byline::Column::BylineId])
            .do_nothing()
            .to_owned();
        person_byline::Entity::insert(row)
            .on_conflict(once)
            .exec_without_returning(tx)
            .await?;
    }
    let entry = audit::Entry {
        actor: Actor::Moderator(by),
        action: "byline.signers_changed",
        post: None,
        comment: None,
        detail: json!({ "byline": byline, "added": added, "removed": removed }),
    };
    audit::record(tx, entry, now).await?;
    Ok(())
}
