//! The table `mentions_sent`: the pages that posts link to, and whether they were told so.

#![expect(
    clippy::disallowed_methods,
    reason = "the model macro opens savepoints of its own"
)]

use sea_orm::entity::prelude::*;

use super::SentState;
use crate::clock::Moment;
use crate::ids::{PostId, SentMentionId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mentions_sent")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: SentMentionId,
    pub post_id: PostId,
    pub target: String,
    pub state: SentState,
    /// Of the last answer; none when nobody answered.
    pub status: Option<i64>,
    /// The post links there now.
    pub is_linked: bool,
    /// How often it did not work since the post changed.
    pub tries: i64,
    pub created_at: Moment,
    /// When the last try ended.
    pub tried_at: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
