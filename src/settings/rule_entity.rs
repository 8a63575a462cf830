//! The table `rules`.

#![expect(
    clippy::disallowed_methods,
    reason = "the model macro opens savepoints of its own"
)]

use sea_orm::entity::prelude::*;

use super::RuleState;
use crate::clock::Moment;
use crate::ids::{PersonId, RuleId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "rules")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: RuleId,
    /// Own rules stand in this order.
    pub position: i64,
    /// `own`, or the code of a rule that is built in and does something else here.
    pub kind: String,
    /// What an own rule looks for, as JSON.
    pub parameters: String,
    /// The code of what it does.
    pub action: String,
    pub state: RuleState,
    /// Who changed it last.
    pub person_id: PersonId,
    pub changed_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
