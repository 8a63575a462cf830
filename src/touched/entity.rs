//! The table `touched`. Triggers write it (`migration/src/m0007_touched.rs`), nothing else does.

#![expect(
    clippy::disallowed_methods,
    reason = "the model macro opens savepoints of its own"
)]

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "touched")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub key: String,
}

impl ActiveModelBehavior for ActiveModel {}
