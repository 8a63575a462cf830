//! The table `audit`.

#![expect(
    clippy::disallowed_methods,
    reason = "the model macro opens savepoints of its own"
)]

use sea_orm::entity::prelude::*;

use crate::clock::Moment;
use crate::ids::{AuditId, CommentId, PersonId, PostId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: AuditId,
    pub at: Moment,
    pub actor: String,
    pub person_id: Option<PersonId>,
    pub action: String,
    pub post_id: Option<PostId>,
    pub comment_id: Option<CommentId>,
    pub detail: Json,
    pub undone_by: Option<AuditId>,
}

impl ActiveModelBehavior for ActiveModel {}
