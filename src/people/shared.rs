//! One name that several write under: how it signs, who may sign with it, and what was done with it.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::entity::{byline, person, person_byline};
use super::{Byline, InterestsHistory};
use crate::audit::entity as audit;
use crate::clock::Moment;
use crate::ids::{BylineId, PersonId};
use crate::words::by_name;

/// What is done to a name, as the history calls it.
const ACTIONS: [&str; 3] = ["byline.added", "byline.changed", "byline.signers_changed"];

/// So many of the newest lines about any name are looked through for those of one.
const LOOKED_THROUGH: u64 = 1000;

/// Lines that are shown.
const LINES: usize = 20;

/// A shared name with all that its page shows.
#[derive(Clone, Debug)]
pub struct Shared {
    pub byline: Byline,
    /// What its interests said before.
    pub interests: InterestsHistory,
    /// Those who can't sign with every name, by their names.
    pub people: Vec<Signer>,
    /// Newest first.
    pub lines: Vec<Line>,
}

/// Somebody who writes and is no editor.
#[derive(Clone, Debug)]
pub struct Signer {
    pub id: PersonId,
    pub name: String,
    pub may_sign: bool,
}

/// Something that was done.
#[derive(Clone, Debug)]
pub struct Line {
    pub action: String,
    pub at: Moment,
    /// Who did it; empty when they are not known any more.
    pub by: String,
}

/// The shared name `id`; `None` for one that is somebody's own, or no pseudonym.
///
/// # Errors
/// When the database fails.
pub async fn shared(db: &impl ConnectionTrait, id: BylineId) -> Result<Option<Shared>, DbErr> {
    let row = byline::Entity::find_by_id(id).one(db).await?;
    let Some(row) = row.filter(|row| row.pseudonym) else {
        return Ok(None);
    };
    let people = person::Entity::find().order_by_asc(person::Column::Id);
    let mut people: Vec<person::Model> = people.limit(500).all(db).await?;
    by_name(&mut people, |person| &person.name);
    if people.iter().any(|person| person.byline_id == Some(id)) {
        return Ok(None);
    }
    let may: Vec<PersonId> = signing(db, id).await?;
    let names = people.iter().map(|row| (row.id, row.name.clone())).collect();
    let writers = people
        .into_iter()
        .filter(|row| row.role.writes() && !row.role.edits() && row.disabled_at.is_none());
    Ok(Some(Shared {
        people: writers
            .map(|row| Signer {
                may_sign: may.contains(&row.id),
                id: row.id,
                name: row.name,
            })
            .collect(),
        lines: lines(db, id, &names).await?,
        interests: row.interests_history.clone(),
        byline: row.into(),
    }))
}

/// Who an owner lets sign with a name.
///
/// # Errors
/// When the database fails.
pub async fn signing(db: &impl ConnectionTrait, id: BylineId) -> Result<Vec<PersonId>, DbErr> {
    person_byline::Entity::find()
        .select_only()
        .column(person_byline::Column::PersonId)
        .filter(person_byline::Column::BylineId.eq(id))
        .limit(500)
        .into_tuple()
        .all(db)
        .await
}

async fn lines(
    db: &impl ConnectionTrait,
    id: BylineId,
    names: &HashMap<PersonId, String>,
) -> Result<Vec<Line>, DbErr> {
    let rows = audit::Entity::find()
        .filter(audit::Column::Action.is_in(ACTIONS))
        .order_by_desc(audit::Column::Id)
        .limit(LOOKED_THROUGH)
        .all(db)
        .await?;
    let own = rows
        .into_iter()
        .filter(|row| row.detail["byline"].as_i64() == Some(id.0));
    let line = |row: audit::Model| Line {
        by: row
            .person_id
            .and_then(|id| names.get(&id).cloned())
            .unwrap_or_default(),
        action: row.action,
        at: row.at,
    };
    Ok(own.take(LINES).map(line).collect())
}
