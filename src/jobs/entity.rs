//! The table `jobs`.

#![expect(
    clippy::disallowed_methods,
    reason = "the model macro opens savepoints of its own"
)]

use sea_orm::entity::prelude::*;

use crate::clock::Moment;
use crate::ids::JobId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "jobs")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: JobId,
    pub kind: String,
    pub payload: Json,
    pub state: State,
    pub run_at: Moment,
    pub attempts: i64,
    pub lease_until: Option<Moment>,
    pub hold_key: Option<String>,
    pub last_error: Option<String>,
    pub created_at: Moment,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum State {
    #[sea_orm(string_value = "queued")]
    Queued,
    #[sea_orm(string_value = "running")]
    Running,
    /// Failed too often; waits for a person.
    #[sea_orm(string_value = "parked")]
    Parked,
}

impl ActiveModelBehavior for ActiveModel {}
