//! The table `rule_changes`.

#![expect(
    clippy::disallowed_methods,
    reason = "the model macro opens savepoints of its own"
)]

use sea_orm::entity::prelude::*;

use super::RuleState;
use crate::clock::Moment;
use crate::ids::{AuditId, PersonId, RuleChangeId, RuleId};

/// A rule as it was before a change.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "rule_changes")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: RuleChangeId,
    /// The line of history that the change wrote.
    pub audit_id: AuditId,
    /// As in `rules`; `trust_after` for who is trusted, with the number as `parameters`.
    pub kind: String,
    /// `None` for a rule that is built in: it has a row only while it does something else.
    pub rule_id: Option<RuleId>,
    pub parameters: String,
    pub action: String,
    /// `removed` for what was not there.
    pub state: RuleState,
    pub person_id: PersonId,
    pub changed_at: Moment,
    /// The change gave it another place.
    pub moved: bool,
    /// The rule that stood behind it; `None` where it was the last.
    pub next_id: Option<RuleId>,
    /// When the change was made.
    pub kept_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
