//! Questions to the history about one change of a rule, or of who is trusted: what it did, and whether it can
//! be taken back.

use sea_orm::{ConnectionTrait, DbErr, EntityTrait as _};
use serde_json::Value;

use super::history::Line;
use crate::audit::entity::Entity;
use crate::ids::AuditId;
use crate::settings::rule_changes::{TRUST, reversible};

/// What was done with a rule, for the quiet line above the rules.
#[derive(Clone, Debug)]
pub struct RuleDone {
    pub id: AuditId,
    pub did: Did,
    pub undoable: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Did {
    Made,
    Changed,
    SwitchedOn,
    SwitchedOff,
    Moved,
    Treated,
    Removed,
    PutBack,
    Undone,
    /// Another number of comments makes somebody trusted.
    Trust,
    TrustUndone,
}

/// What the line `id` did; `None` when it is no change of a rule.
///
/// # Errors
/// When the database fails.
pub async fn rule_done(db: &impl ConnectionTrait, id: AuditId) -> Result<Option<RuleDone>, DbErr> {
    let Some(line) = Entity::find_by_id(id).one(db).await? else {
        return Ok(None);
    };
    let Some(did) = did(&line.action, &line.detail) else {
        return Ok(None);
    };
    let undoable = line.undone_by.is_none() && reversible(db, vec![id]).await?.contains(&id);
    Ok(Some(RuleDone { id, did, undoable }))
}

fn did(action: &str, detail: &Value) -> Option<Did> {
    let to = detail.get("to").and_then(Value::as_str);
    Some(match (action, to) {
        ("rule.made", _) => Did::Made,
        ("rule.removed", _) => Did::Removed,
        ("rule.restored", _) => Did::PutBack,
        ("rule.trust_changed", _) => Did::Trust,
        ("rule.undone", _) if is_of_trust(detail) => Did::TrustUndone,
        ("rule.undone", _) => Did::Undone,
        ("rule.changed", _) if detail.get("kind").is_some() => Did::Treated,
        ("rule.changed", Some("on")) => Did::SwitchedOn,
        ("rule.changed", Some("off")) => Did::SwitchedOff,
        ("rule.changed", _) if detail.get("moved") == Some(&true.into()) => Did::Moved,
        ("rule.changed", _) => Did::Changed,
        _ => return None,
    })
}

fn is_of_trust(detail: &Value) -> bool {
    detail.get("kind").and_then(Value::as_str) == Some(TRUST)
}

/// Those of `lines` that may be changes of rules and were not taken back.
pub fn of_rules(lines: &[Line]) -> Vec<AuditId> {
    let of_rules = lines
        .iter()
        .filter(|line| line.action.starts_with("rule.") && !line.undone);
    of_rules.map(|line| line.id).collect()
}

/// Where on the page of the rules a line leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The name of a rule there.
    Rule(String),
    /// Who is trusted.
    Trust,
}

/// Where on the page of the rules that stands which a line is about.
pub fn place(line: &Line) -> Option<Place> {
    if !line.action.starts_with("rule.") {
        return None;
    }
    if is_of_trust(&line.detail) {
        return Some(Place::Trust);
    }
    let own = line.detail.get("rule").and_then(Value::as_i64);
    let built_in = line.detail.get("kind").and_then(Value::as_str);
    own.map(|id| format!("rule-{id}"))
        .or_else(|| built_in.map(|kind| format!("built-{kind}")))
        .map(Place::Rule)
}
