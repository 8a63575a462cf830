//! What a rule of screening was before a change, or the number of comments that make somebody trusted, and the
//! way back to it: the newest change of each first, then the one before. The history holds ids and codes alone,
//! so the words that a rule looked for stand here, beside its line, and are forgotten after a while.

use std::collections::HashSet;
use std::time::Duration;

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _, QueryTrait as _,
};
use serde_json::json;

use super::rule_change_entity::{ActiveModel, Column, Entity, Model};
use super::rules::{self, OWN};
use super::{RuleState, rule_entity, trust};
use crate::audit;
use crate::clock::{Moment, days};
use crate::ids::{AuditId, PersonId, RuleId};

/// For how long a change can be taken back.
pub const KEPT: Duration = days(90);
/// In place of the kind of a rule: how many published comments make somebody trusted, as its parameters.
pub const TRUST: &str = "trust_after";

/// A rule as it was.
#[derive(Clone, Debug)]
pub(super) struct Was {
    pub rule: rule_entity::Model,
    /// It got another place.
    pub moved: bool,
    /// The rule that stood behind it.
    pub next: Option<RuleId>,
}

impl Was {
    /// Stays where it stands.
    pub fn of(rule: rule_entity::Model) -> Self {
        Self {
            rule,
            moved: false,
            next: None,
        }
    }
}

/// What a change was about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    Own(RuleId),
    /// By its code.
    BuiltIn(String),
    /// Who is trusted.
    Trust,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The line of history that says so, and what is as it was.
    Undone(AuditId, Which),
    AlreadyUndone,
    /// It was changed since.
    Changed(Which),
    /// It would come back, and there are `OWN_MAX` others.
    TooMany,
    /// No change of a rule, or one of too long ago.
    Missing,
}

/// Keeps what a rule was before the change that `line` records. Changes `rule_changes`.
///
/// # Errors
/// When the database fails.
pub(super) async fn keep(
    tx: &DatabaseTransaction,
    line: AuditId,
    was: Was,
    now: Moment,
) -> Result<(), DbErr> {
    let rule = was.rule;
    let row = ActiveModel {
        audit_id: Set(line),
        rule_id: Set((rule.kind == OWN).then_some(rule.id)),
        kind: Set(rule.kind),
        parameters: Set(rule.parameters),
        action: Set(rule.action),
        state: Set(rule.state),
        person_id: Set(rule.person_id),
        changed_at: Set(rule.changed_at),
        moved: Set(was.moved),
        next_id: Set(was.next.filter(|_| was.moved)),
        kept_at: Set(now),
        ..Default::default()
    };
    Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Which of these lines of history are changes of rules that can be taken back now: the newest of each rule.
///
/// # Errors
/// When the database fails.
pub async fn reversible(db: &impl ConnectionTrait, lines: Vec<AuditId>) -> Result<HashSet<AuditId>, DbErr> {
    if lines.is_empty() {
        return Ok(HashSet::new());
    }
    let newest = Entity::find()
        .select_only()
        .column_as(Column::Id.max(), "newest")
        .group_by(Column::Kind)
        .group_by(Column::RuleId)
        .into_query();
    let found: Vec<AuditId> = Entity::find()
        .select_only()
        .column(Column::AuditId)
        .filter(Column::AuditId.is_in(lines))
        .filter(Column::Id.in_subquery(newest))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().collect())
}

/// Lets a rule, or who is trusted, be what it was before the change that `line` records, if that was the last
/// one. Only `Undone` may be committed. Changes `rules`, `settings`, `rule_changes` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn take_back(
    tx: &DatabaseTransaction,
    by: PersonId,
    line: AuditId,
    now: Moment,
) -> Result<Outcome, DbErr> {
    if is_undone(tx, line).await? {
        return Ok(Outcome::AlreadyUndone);
    }
    let kept = Entity::find().filter(Column::AuditId.eq(line)).one(tx).await?;
    let Some(change) = kept else {
        return Ok(Outcome::Missing);
    };
    let which = change.which();
    if newest(tx, &change).await? != Some(line) {
        return Ok(Outcome::Changed(which));
    }
    if !put_back(tx, &change, now).await? {
        return Ok(Outcome::TooMany);
    }
    Entity::delete_by_id(change.id).exec(tx).await?;
    let detail = match &which {
        Which::Own(id) => json!({ "undoes": line, "rule": id }),
        Which::BuiltIn(kind) => json!({ "undoes": line, "kind": kind }),
        Which::Trust => json!({ "undoes": line, "kind": TRUST }),
    };
    let undone = rules::record(tx, by, "rule.undone", detail, now).await?;
    if audit::mark_undone(tx, line, undone).await? {
        Ok(Outcome::Undone(undone, which))
    } else {
        Ok(Outcome::AlreadyUndone)
    }
}

/// Whether `line` is about a rule or who is trusted, and was taken back.
async fn is_undone(tx: &DatabaseTransaction, line: AuditId) -> Result<bool, DbErr> {
    let line = audit::entity::Entity::find_by_id(line).one(tx).await?;
    Ok(line.is_some_and(|line| line.action.starts_with("rule.") && line.undone_by.is_some()))
}

/// The line of the last change of the rule that `change` is about.
async fn newest(tx: &DatabaseTransaction, change: &Model) -> Result<Option<AuditId>, DbErr> {
    let of_rule = match change.rule_id {
        Some(id) => Column::RuleId.eq(id),
        None => Column::Kind.eq(change.kind.as_str()),
    };
    let last = Entity::find()
        .filter(of_rule)
        .order_by_desc(Column::Id)
        .one(tx)
        .await?;
    Ok(last.map(|last| last.audit_id))
}

/// False where it would be one own rule too many.
async fn put_back(tx: &DatabaseTransaction, change: &Model, now: Moment) -> Result<bool, DbErr> {
    let id = match change.which() {
        Which::Own(id) => id,
        Which::BuiltIn(_) => {
            rules::put_built_in(tx, &change.rule()).await?;
            return Ok(true);
        }
        Which::Trust => {
            trust::put(tx, &change.parameters, now).await?;
            return Ok(true);
        }
    };
    let is_removed = rules::own(tx, id)
        .await?
        .is_some_and(|rule| rule.state == RuleState::Removed);
    if is_removed && change.state != RuleState::Removed && rules::is_full(tx).await? {
        return Ok(false);
    }
    write(tx, id, change).await?;
    if change.moved {
        rules::place(tx, id, change.next_id).await?;
    }
    Ok(true)
}

async fn write(tx: &DatabaseTransaction, id: RuleId, was: &Model) -> Result<(), DbErr> {
    use rule_entity::Column;
    rule_entity::Entity::update_many()
        .col_expr(Column::Parameters, Expr::value(was.parameters.as_str()))
        .col_expr(Column::Action, Expr::value(was.action.as_str()))
        .col_expr(Column::State, Expr::value(was.state))
        .col_expr(Column::PersonId, Expr::value(was.person_id))
        .col_expr(Column::ChangedAt, Expr::value(was.changed_at))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

impl Model {
    fn which(&self) -> Which {
        match self.rule_id {
            Some(id) => Which::Own(id),
            None if self.kind == TRUST => Which::Trust,
            None => Which::BuiltIn(self.kind.clone()),
        }
    }

    /// The rule as it was; without an id and a place where it is built in.
    fn rule(&self) -> rule_entity::Model {
        rule_entity::Model {
            id: self.rule_id.unwrap_or(RuleId(0)),
            position: 0,
            kind: self.kind.clone(),
            parameters: self.parameters.clone(),
            action: self.action.clone(),
            state: self.state,
            person_id: self.person_id,
            changed_at: self.changed_at,
        }
    }
}

/// Forgets what rules were longer ago. Changes `rule_changes`.
///
/// # Errors
/// When the database fails.
pub async fn purge(tx: &DatabaseTransaction, now: Moment) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::KeptAt.lt(now.minus(KEPT)))
        .exec(tx)
        .await?;
    Ok(())
}
