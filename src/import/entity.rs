//! The table `import_refs`: which of our rows stands for which record of another system.

#![expect(
    clippy::disallowed_methods,
    reason = "the model macro opens savepoints of its own"
)]

use sea_orm::entity::prelude::*;

use super::Became;
use crate::ids::ImportRefId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import_refs")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ImportRefId,
    /// The other system: `wordpress`, `markdown`.
    pub system: String,
    /// The address of the site that was exported.
    pub site: String,
    pub kind: Became,
    /// The record's number or name over there.
    pub source_id: String,
    /// The id of our row, of the table that `kind` names.
    pub local_id: i64,
    /// The SHA-256 of what the record was, where a later run compares it; else empty.
    pub hash: String,
    /// The version of our row that the import wrote, where a later run compares it; else 0.
    pub version: i64,
}

impl ActiveModelBehavior for ActiveModel {}
