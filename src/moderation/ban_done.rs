//! Questions to the history about bans by themselves: what a line did, and what takes it back. What is banned
//! with a decision goes back with it.

use std::collections::{HashMap, HashSet};

use sea_orm::{ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _};
use serde_json::Value;

use super::history::Line;
use crate::audit;
use crate::clock::Moment;
use crate::comments::ban::BanKind;
use crate::comments::entity::ban::{Column, Entity, Model};
use crate::comments::unban::{LIFTED, Lifted};
use crate::ids::{AuditId, BanId};

/// What takes a line back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Ends the ban.
    Lift(BanId),
    /// Puts the ban back that this line ended.
    PutBack(AuditId),
}

/// What was just done, for the quiet line above the bans.
#[derive(Clone, Debug)]
pub struct BanDone {
    pub kind: BanKind,
    pub value: String,
    /// It was ended, rather than made.
    pub lifted: bool,
    pub back: Option<Way>,
}

/// What the line `id` did at `now`; `None` when it is about no ban by itself, or about one that is forgotten.
///
/// # Errors
/// When the database fails.
pub async fn ban_done(db: &impl ConnectionTrait, id: AuditId, now: Moment) -> Result<Option<BanDone>, DbErr> {
    let Some(line) = audit::entity::Entity::find_by_id(id).one(db).await? else {
        return Ok(None);
    };
    let Some(ban) = about(&line.action, &line.detail) else {
        return Ok(None);
    };
    let row = Entity::find_by_id(ban).one(db).await?;
    Ok(row.map(|row| BanDone {
        lifted: line.action == LIFTED,
        back: way((id, &line.detail), &row, now)
            .filter(|way| line.undone_by.is_none() && takes_back(*way, &line.action)),
        kind: row.kind,
        value: row.value,
    }))
}

/// What takes back each of `lines`, of which the newest come first, as far as something does: of several about
/// one ban only the newest.
///
/// # Errors
/// When the database fails.
pub async fn ways(
    db: &impl ConnectionTrait,
    lines: &[Line],
    now: Moment,
) -> Result<HashMap<AuditId, Way>, DbErr> {
    let mut seen = HashSet::new();
    let newest: Vec<(&Line, BanId)> = lines
        .iter()
        .filter_map(|line| Some((line, about(&line.action, &line.detail)?)))
        .filter(|(_, ban)| seen.insert(*ban))
        .collect();
    if newest.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = Entity::find()
        .filter(Column::Id.is_in(newest.iter().map(|(_, ban)| *ban)))
        .all(db)
        .await?;
    let rows: HashMap<BanId, Model> = rows.into_iter().map(|row| (row.id, row)).collect();
    let ways = newest.into_iter().filter_map(|(line, ban)| {
        let way = way((line.id, &line.detail), rows.get(&ban)?, now)?;
        (!line.undone && takes_back(way, &line.action)).then_some((line.id, way))
    });
    Ok(ways.collect())
}

/// The ban that a line is about; `None` when it is about none by itself.
fn about(action: &str, detail: &Value) -> Option<BanId> {
    if !matches!(action, "ban.made" | LIFTED) {
        return None;
    }
    let bans: Vec<BanId> = serde_json::from_value(detail.get("bans")?.clone()).ok()?;
    bans.first().copied()
}

/// What can be done with `ban`: one that lasts can be ended, and one that `line` ended can last again.
fn way((line, detail): (AuditId, &Value), ban: &Model, now: Moment) -> Option<Way> {
    if ban.until.is_none_or(|until| now < until) {
        return Some(Way::Lift(ban.id));
    }
    let lifted: Lifted = serde_json::from_value(detail.clone()).ok()?;
    lifted.would_last(now).then_some(Way::PutBack(line))
}

/// What was made is ended, and what was ended is put back.
fn takes_back(way: Way, action: &str) -> bool {
    match way {
        Way::Lift(_) => action != LIFTED,
        Way::PutBack(_) => action == LIFTED,
    }
}
