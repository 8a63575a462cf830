//! The table `sessions`.

#![expect(
    clippy::disallowed_methods,
    reason = "the model macro opens savepoints of its own"
)]

use sea_orm::entity::prelude::*;

use crate::clock::Moment;
use crate::ids::PersonId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sessions")]
pub struct Model {
    /// A keyed hash of the id in the cookie: who reads the table can't log in with it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub person_id: Option<PersonId>,
    pub record: String,
    pub created_at: Moment,
    pub seen_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
