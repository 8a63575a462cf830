//! The table `idempotency_keys`.

#![expect(
    clippy::disallowed_methods,
    reason = "the model macro opens savepoints of its own"
)]

use sea_orm::entity::prelude::*;

use crate::clock::Moment;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "idempotency_keys")]
pub struct Model {
    /// A keyed hash of the client's key and all that was sent with it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    pub done: bool,
    /// The status answered with.
    pub status: i64,
    /// Where the answer led.
    pub location: Option<String>,
    /// What was asked for under the key, as a keyed hash; a form's key says that itself.
    pub request_hash: Option<String>,
    /// The body answered with.
    pub answer: Option<String>,
    pub created_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
