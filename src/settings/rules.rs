//! Writes the rules of screening down: the owner's own ones, and what one that is built in does instead of
//! the usual. What they mean is `screening/own.rs`.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    ExprTrait as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _,
};
use serde_json::json;

use super::RuleState;
use super::rule_entity::{ActiveModel, Column, Entity, Model};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{PersonId, RuleId};

/// The kind of an own rule; every other is the code of one that is built in.
pub const OWN: &str = "own";
/// Most own rules, switched on or off.
pub const OWN_MAX: u64 = 50;

/// What a rule looks for and does, as it is stored.
#[derive(Clone, Debug)]
pub struct Wording {
    pub parameters: String,
    pub action: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    Added(RuleId),
    /// There are `OWN_MAX` already.
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

/// Adds an own rule, switched on, behind the others. Changes `rules` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn add(
    tx: &DatabaseTransaction,
    by: PersonId,
    wording: Wording,
    now: Moment,
) -> Result<Added, DbErr> {
    let own = Entity::find().filter(Column::Kind.eq(OWN));
    let there = own.clone().filter(Column::State.ne(RuleState::Removed));
    if there.count(tx).await? >= OWN_MAX {
        return Ok(Added::TooMany);
    }
    let last = own.order_by_desc(Column::Position).one(tx).await?;
    let row = ActiveModel {
        position: Set(last.map_or(1, |last| last.position + 1)),
        kind: Set(OWN.to_owned()),
        ..written(wording, RuleState::On, by, now)
    };
    let id: RuleId = Entity::insert(row).exec(tx).await?.last_insert_id;
    record(tx, by, "rule.made", json!({ "rule": id }), now).await?;
    Ok(Added::Added(id))
}

/// Gives an own rule that was not removed another wording; false where there is none. Changes `rules` and
/// `audit`.
///
/// # Errors
/// When the database fails.
pub async fn change(
    tx: &DatabaseTransaction,
    by: PersonId,
    id: RuleId,
    wording: Wording,
    now: Moment,
) -> Result<bool, DbErr> {
    let changed = Entity::update_many()
        .col_expr(Column::Parameters, Expr::value(wording.parameters))
        .col_expr(Column::Action, Expr::value(wording.action))
        .col_expr(Column::PersonId, Expr::value(by))
        .col_expr(Column::ChangedAt, Expr::value(now))
        .filter(Column::Id.eq(id))
        .filter(Column::Kind.eq(OWN))
        .filter(Column::State.ne(RuleState::Removed))
        .exec(tx)
        .await?;
    if changed.rows_affected == 0 {
        return Ok(false);
    }
    record(tx, by, "rule.changed", json!({ "rule": id }), now).await?;
    Ok(true)
}

/// Switches an own rule on or off, removes it or puts it back; nothing where it is so already. Changes `rules`
/// and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn set_state(
    tx: &DatabaseTransaction,
    by: PersonId,
    id: RuleId,
    state: RuleState,
    now: Moment,
) -> Result<(), DbErr> {
    let found = Entity::find_by_id(id)
        .filter(Column::Kind.eq(OWN))
        .one(tx)
        .await?;
    let Some(rule) = found.filter(|rule| rule.state != state) else {
        return Ok(());
    };
    Entity::update_many()
        .col_expr(Column::State, Expr::value(state))
        .col_expr(Column::PersonId, Expr::value(by))
        .col_expr(Column::ChangedAt, Expr::value(now))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    let action = match (rule.state, state) {
        (_, RuleState::Removed) => "rule.removed",
        (RuleState::Removed, _) => "rule.restored",
        _ => "rule.changed",
    };
    record(tx, by, action, json!({ "rule": id, "to": state.code() }), now).await
}

/// Lets an own rule stand before another. Changes `rules` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn place_before(
    tx: &DatabaseTransaction,
    by: PersonId,
    (id, before): (RuleId, RuleId),
    now: Moment,
) -> Result<(), DbErr> {
    let Some(place) = Entity::find_by_id(before).one(tx).await? else {
        return Ok(());
    };
    Entity::update_many()
        .col_expr(Column::Position, Expr::col(Column::Position).add(1))
        .filter(Column::Kind.eq(OWN))
        .filter(Column::Position.gte(place.position))
        .exec(tx)
        .await?;
    Entity::update_many()
        .col_expr(Column::Position, Expr::value(place.position))
        .filter(Column::Id.eq(id))
        .filter(Column::Kind.eq(OWN))
        .exec(tx)
        .await?;
    record(tx, by, "rule.changed", json!({ "rule": id }), now).await
}

/// What the built-in rule `kind` does from now on; `None` for the usual. Changes `rules` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn treat(
    tx: &DatabaseTransaction,
    by: PersonId,
    kind: &str,
    treated: Option<(&str, RuleState)>,
    now: Moment,
) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::Kind.eq(kind))
        .exec(tx)
        .await?;
    if let Some((action, state)) = treated {
        let wording = Wording {
            parameters: String::new(),
            action: action.to_owned(),
        };
        let row = ActiveModel {
            position: Set(0),
            kind: Set(kind.to_owned()),
            ..written(wording, state, by, now)
        };
        Entity::insert(row).exec(tx).await?;
    }
    let to = treated.map(|(action, state)| if state == RuleState::Off { "off" } else { action });
    record(tx, by, "rule.changed", json!({ "kind": kind, "to": to }), now).await
}

fn written(wording: Wording, state: RuleState, by: PersonId, now: Moment) -> ActiveModel {
    ActiveModel {
        parameters: Set(wording.parameters),
        action: Set(wording.action),
        state: Set(state),
        person_id: Set(by),
        changed_at: Set(now),
        ..Default::default()
    }
}

async fn record(
    tx: &DatabaseTransaction,
    by: PersonId,
    action: &'static str,
    detail: serde_json::Value,
    now: Moment,
) -> Result<(), DbErr> {
    let entry = audit::Entry {
        actor: Actor::Moderator(by),
        action,
        post: None,
        comment: None,
        detail,
    };
    audit::record(tx, entry, now).await?;
    Ok(())
}
