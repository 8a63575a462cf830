//! The table `mentions`: pages of other sites that said they link to a post.

#![expect(
    clippy::disallowed_methods,
    reason = "the model macro opens savepoints of its own"
)]

use sea_orm::entity::prelude::*;

use crate::clock::Moment;
use crate::ids::{CommentId, MentionId, PostId};
use crate::text::Refers;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mentions")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: MentionId,
    pub post_id: PostId,
    pub source: String,
    /// The post's address, as the source was first said to have it.
    pub target: String,
    /// What the source is to the post.
    pub kind: Refers,
    /// What was made of it; `None` until it was read.
    pub comment_id: Option<CommentId>,
    /// How often it could not be read since it was told of.
    pub tries: i64,
    pub created_at: Moment,
}

impl ActiveModelBehavior for ActiveModel {}
