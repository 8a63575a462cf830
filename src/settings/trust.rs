//! Says how many published comments make somebody trusted. What the number was before a change, and the way
//! back, is `rule_changes.rs`: it goes back as the rules do.

use sea_orm::{DatabaseTransaction, DbErr};
use serde_json::json;

use super::rule_changes::{self, TRUST, Was};
use super::{Key, RuleState, change, read, rule_entity, rules};
use crate::clock::Moment;
use crate::ids::{AuditId, PersonId, RuleId};

/// Asks for `count` published comments from now on. Returns the line of history, or `None` where it is so
/// already. Changes `settings`, `rule_changes` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn set(
    tx: &DatabaseTransaction,
    by: PersonId,
    count: u64,
    now: Moment,
) -> Result<Option<AuditId>, DbErr> {
    let old = read::settings(tx).await?.screening.trust_after;
    if old == count {
        return Ok(None);
    }
    let detail = json!({ "kind": TRUST, "from": old, "to": count });
    let line = rules::record(tx, by, "rule.trust_changed", detail, now).await?;
    rule_changes::keep(tx, line, Was::of(as_rule(old, by, now)), now).await?;
    put(tx, &count.to_string(), now).await?;
    Ok(Some(line))
}

/// Writes the number down. The caller writes the line of history. Changes `settings`.
///
/// # Errors
/// When the database fails.
pub(super) async fn put(tx: &DatabaseTransaction, count: &str, now: Moment) -> Result<(), DbErr> {
    change::change(tx, Key::TrustAfter, count, now).await
}

/// The number as `rule_changes` keeps it.
fn as_rule(count: u64, by: PersonId, now: Moment) -> rule_entity::Model {
    rule_entity::Model {
        id: RuleId(0),
        position: 0,
        kind: TRUST.to_owned(),
        parameters: count.to_string(),
        action: String::new(),
        state: RuleState::On,
        person_id: by,
        changed_at: now,
    }
}
