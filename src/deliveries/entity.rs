//! The table `deliveries`.

#![expect(
    clippy::disallowed_methods,
    reason = "the model macro opens savepoints of its own"
)]

use sea_orm::entity::prelude::*;

use super::{Kind, State};
use crate::clock::Moment;
use crate::ids::{DeliveryId, SubscriberChannelId, SubscriberId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "deliveries")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: DeliveryId,
    pub event: Kind,
    /// The id of the post or comment; of a digest, of the first delivery that it carries.
    pub target: i64,
    pub subscriber_id: SubscriberId,
    /// The way that was theirs when it was made, then the one by which it was last tried.
    pub channel_id: SubscriberChannelId,
    pub state: State,
    /// The topic that they chose and that it is about, as its code; empty for a digest.
    pub reason: String,
    /// When it goes out; while it is being handed over, when it is taken for lost.
    pub due_at: Moment,
    pub attempts: i64,
    /// What the other side said last, or why it was dropped; never an address.
    pub words: String,
    /// The digest that carries it.
    pub digest_id: Option<DeliveryId>,
    pub created_at: Moment,
    pub sent_at: Option<Moment>,
}

impl ActiveModelBehavior for ActiveModel {}
