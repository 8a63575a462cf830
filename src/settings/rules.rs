//! Writes the rules of screening down: the owner's own ones, and what one that is built in does instead of
//! the usual. What they mean is `screening/own.rs`; what each was before a change, and the way back, is
//! `rule_changes.rs`.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    ExprTrait as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _,
};
use serde_json::json;

use super::RuleState;
use super::rule_changes::{self, Was};
use super::rule_entity::{ActiveModel, Column, Entity, Model};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{AuditId, PersonId, RuleId};

/// The kind of an own rule; every other is the code of one that is built in.
pub const OWN: &str = "own";
/// Most own rules, switched on or off.
pub const OWN_MAX: u64 = 50;

/// What a rule looks for and does, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    pub parameters: String,
    pub action: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// With the line of history.
    Added(RuleId, AuditId),
    /// There are `OWN_MAX` already.
    TooMany,
}

/// What is to change of an own rule; `None` stays as it is.
#[derive(Clone, Debug, Default)]
pub struct Change {
    pub wording: Option<Wording>,
    pub state: Option<RuleState>,
    /// Another own rule, before which it stands from now on.
    pub before: Option<RuleId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// The line of history.
    Done(AuditId),
    /// It is so already.
    AsBefore,
    /// There is none, or it was removed and is not put back.
    Missing,
    /// It would be put back, and there are `OWN_MAX` others.
    TooMany,
}

/// Every rule in its order, the removed ones too.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .order_by_asc(Column::Position)
        .order_by_asc(Column::Id)
        .all(db)
        .await
}

/// The own rule `id`, be it removed.
///
/// # Errors
/// When the database fails.
pub async fn own(db: &impl ConnectionTrait, id: RuleId) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).filter(Column::Kind.eq(OWN)).one(db).await
}

/// There is no room for another own rule.
///
/// # Errors
/// When the database fails.
pub(super) async fn is_full(db: &impl ConnectionTrait) -> Result<bool, DbErr> {
    let there = Entity::find()
        .filter(Column::Kind.eq(OWN))
        .filter(Column::State.ne(RuleState::Removed));
    Ok(there.count(db).await? >= OWN_MAX)
}

/// Adds an own rule, switched on, behind the others. Changes `rules`, `rule_changes` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn add(
    tx: &DatabaseTransaction,
    by: PersonId,
    wording: Wording,
    now: Moment,
) -> Result<Added, DbErr> {
    if is_full(tx).await? {
        return Ok(Added::TooMany);
    }
    let row = ActiveModel {
        position: Set(last_position(tx).await? + 1),
        kind: Set(OWN.to_owned()),
        parameters: Set(wording.parameters),
        action: Set(wording.action),
        state: Set(RuleState::On),
        person_id: Set(by),
        changed_at: Set(now),
        ..Default::default()
    };
    let rule = Entity::insert(row).exec_with_returning(tx).await?;
    let id = rule.id;
    let line = record(tx, by, "rule.made", json!({ "rule": id }), now).await?;
    let not_there = Model {
        state: RuleState::Removed,
        ..rule
    };
    rule_changes::keep(tx, line, Was::of(not_there), now).await?;
    Ok(Added::Added(id, line))
}

/// Gives an own rule another wording, switches it, removes it, puts it back or moves it, as one line of
/// history. Changes `rules`, `rule_changes` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn change(
    tx: &DatabaseTransaction,
    by: PersonId,
    id: RuleId,
    change: Change,
    now: Moment,
) -> Result<Changed, DbErr> {
    let Some(old) = own(tx, id).await? else {
        return Ok(Changed::Missing);
    };
    let state = change.state.unwrap_or(old.state);
    let comes_back = old.state == RuleState::Removed && state != RuleState::Removed;
    if old.state == RuleState::Removed && !comes_back {
        return Ok(Changed::Missing);
    }
    let before = match change.before.filter(|before| *before != id) {
        Some(before) => own(tx, before).await?.map(|before| before.id),
        None => None,
    };
    let differs = change.differs(&old);
    if before.is_none() && !differs {
        return Ok(Changed::AsBefore);
    }
    if comes_back && is_full(tx).await? {
        return Ok(Changed::TooMany);
    }
    let action = match state {
        RuleState::Removed => "rule.removed",
        _ if comes_back => "rule.restored",
        _ => "rule.changed",
    };
    let to = (state != old.state).then(|| state.code());
    let detail = json!({ "rule": id, "to": to, "moved": before.is_some() });
    let line = record(tx, by, action, detail, now).await?;
    if differs {
        write(tx, &old, change.wording, (state, by), now).await?;
    }
    let was = Was {
        moved: before.is_some(),
        next: next(tx, &old).await?,
        rule: old,
    };
    if before.is_some() {
        place(tx, id, before).await?;
    }
    rule_changes::keep(tx, line, was, now).await?;
    Ok(Changed::Done(line))
}

impl Change {
    /// Only what state it is to have.
    pub fn to(state: RuleState) -> Self {
        Self {
            state: Some(state),
            ..Self::default()
        }
    }

    /// Only that it stands before another.
    pub fn before(before: RuleId) -> Self {
        Self {
            before: Some(before),
            ..Self::default()
        }
    }

    /// Another wording or another state than `old` has.
    fn differs(&self, old: &Model) -> bool {
        let other_words =
            |wording: &Wording| wording.parameters != old.parameters || wording.action != old.action;
        self.wording.as_ref().is_some_and(other_words) || self.state.is_some_and(|state| state != old.state)
    }
}

async fn write(
    tx: &DatabaseTransaction,
    old: &Model,
    wording: Option<Wording>,
    (state, by): (RuleState, PersonId),
    now: Moment,
) -> Result<(), DbErr> {
    let mut update = Entity::update_many()
        .col_expr(Column::State, Expr::value(state))
        .col_expr(Column::PersonId, Expr::value(by))
        .col_expr(Column::ChangedAt, Expr::value(now))
        .filter(Column::Id.eq(old.id));
    if let Some(wording) = wording {
        update = update
            .col_expr(Column::Parameters, Expr::value(wording.parameters))
            .col_expr(Column::Action, Expr::value(wording.action));
    }
    update.exec(tx).await?;
    Ok(())
}

/// The own rule that stands behind `rule`.
async fn next(tx: &DatabaseTransaction, rule: &Model) -> Result<Option<RuleId>, DbErr> {
    let behind = Entity::find()
        .filter(Column::Kind.eq(OWN))
        .filter(Column::Position.gt(rule.position))
        .order_by_asc(Column::Position)
        .order_by_asc(Column::Id)
        .one(tx)
        .await?;
    Ok(behind.map(|behind| behind.id))
}

async fn last_position(tx: &DatabaseTransaction) -> Result<i64, DbErr> {
    let last = Entity::find()
        .filter(Column::Kind.eq(OWN))
        .order_by_desc(Column::Position)
        .one(tx)
        .await?;
    Ok(last.map_or(0, |last| last.position))
}

/// Lets an own rule stand before another, or last. The caller writes the line of history. Changes `rules`.
///
/// # Errors
/// When the database fails.
pub(super) async fn place(tx: &DatabaseTransaction, id: RuleId, before: Option<RuleId>) -> Result<(), DbErr> {
    let before = match before {
        Some(before) => own(tx, before).await?.map(|before| before.position),
        None => None,
    };
    let position = match before {
        Some(position) => {
            Entity::update_many()
                .col_expr(Column::Position, Expr::col(Column::Position).add(1))
                .filter(Column::Kind.eq(OWN))
                .filter(Column::Position.gte(position))
                .exec(tx)
                .await?;
            position
        }
        None => last_position(tx).await? + 1,
    };
    Entity::update_many()
        .col_expr(Column::Position, Expr::value(position))
        .filter(Column::Id.eq(id))
        .filter(Column::Kind.eq(OWN))
        .exec(tx)
        .await?;
    Ok(())
}

/// What the built-in rule `kind` does from now on; `None` for the usual. Returns the line of history, or
/// `None` where it is so already. Changes `rules`, `rule_changes` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn treat(
    tx: &DatabaseTransaction,
    by: PersonId,
    kind: &str,
    treated: Option<(&str, RuleState)>,
    now: Moment,
) -> Result<Option<AuditId>, DbErr> {
    let old = Entity::find().filter(Column::Kind.eq(kind)).one(tx).await?;
    if old.as_ref().map(|old| (old.action.as_str(), old.state)) == treated {
        return Ok(None);
    }
    let to = treated.map(|(action, state)| if state == RuleState::Off { "off" } else { action });
    let line = record(tx, by, "rule.changed", json!({ "kind": kind, "to": to }), now).await?;
    let usual = built_in(kind, ("", RuleState::Removed), by, now);
    let was = Was::of(old.unwrap_or_else(|| usual.clone()));
    rule_changes::keep(tx, line, was, now).await?;
    let new = treated.map(|treated| built_in(kind, treated, by, now));
    put_built_in(tx, &new.unwrap_or(usual)).await?;
    Ok(Some(line))
}

/// What `treat` says of the rule `kind`, without an id; removed for the usual.
fn built_in(kind: &str, (action, state): (&str, RuleState), by: PersonId, now: Moment) -> Model {
    Model {
        id: RuleId(0),
        position: 0,
        kind: kind.to_owned(),
        parameters: String::new(),
        action: action.to_owned(),
        state,
        person_id: by,
        changed_at: now,
    }
}

/// Lets a built-in rule do what `rule` says, the usual where that is removed. The caller writes the line of
/// history. Changes `rules`.
///
/// # Errors
/// When the database fails.
pub(super) async fn put_built_in(tx: &DatabaseTransaction, rule: &Model) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::Kind.eq(rule.kind.as_str()))
        .exec(tx)
        .await?;
    if rule.state == RuleState::Removed {
        return Ok(());
    }
    let row = ActiveModel {
        position: Set(0),
        kind: Set(rule.kind.clone()),
        parameters: Set(String::new()),
        action: Set(rule.action.clone()),
        state: Set(rule.state),
        person_id: Set(rule.person_id),
        changed_at: Set(rule.changed_at),
        ..Default::default()
    };
    Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Writes a line about a rule.
///
/// # Errors
/// When the database fails.
pub(super) async fn record(
    tx: &DatabaseTransaction,
    by: PersonId,
    action: &'static str,
    detail: serde_json::Value,
    now: Moment,
) -> Result<AuditId, DbErr> {
    let entry = audit::Entry {
        actor: Actor::Moderator(by),
        action,
        post: None,
        comment: None,
        detail,
    };
    audit::record(tx, entry, now).await
}
