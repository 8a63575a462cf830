//! The tables `subscribers`, `subscriber_channels`, `subscriptions`, `suppressed` and `confirmations`.

#![expect(
    clippy::disallowed_methods,
    reason = "the model macro opens savepoints of its own"
)]

pub mod subscriber {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::SubscriberId;
    use crate::subscriptions::Often;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "subscribers")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: SubscriberId,
        /// Part of the link to what they chose.
        pub nonce: String,
        pub often: Often,
        /// The code of a language of the interface.
        pub language: String,
        /// The name of a zone of the IANA.
        pub time_zone: String,
        /// Nothing goes out before then.
        pub paused_until: Option<Moment>,
        pub created_at: Moment,
        /// When something was last confirmed or changed by whoever holds the link.
        pub seen_at: Moment,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod channel {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::{SubscriberChannelId, SubscriberId};
    use crate::subscriptions::{Channel, ChannelState};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "subscriber_channels")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: SubscriberChannelId,
        pub subscriber_id: SubscriberId,
        pub channel: Channel,
        pub state: ChannelState,
        /// The mailbox, the token of a feed, or the URL that pushes and webhooks go to.
        pub address: String,
        /// By which the same address is found again, keyed.
        pub address_hash: String,
        /// JSON, what a push or a webhook is encrypted or signed with; empty for the others.
        pub keys: String,
        pub created_at: Moment,
        pub activated_at: Option<Moment>,
        pub ended_at: Option<Moment>,
        /// Until when it may be confirmed.
        pub expires_at: Option<Moment>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod subscription {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::{SubscriberId, SubscriptionId};
    use crate::subscriptions::{Topic, TopicKind};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "subscriptions")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: SubscriptionId,
        pub subscriber_id: SubscriberId,
        pub topic: TopicKind,
        /// The id of what it is; 0 for everything.
        pub target: i64,
        pub created_at: Moment,
    }

    impl Model {
        pub fn is(&self) -> Topic {
            Topic::of(self.topic, self.target)
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod suppressed {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::subscriptions::Suppression;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "suppressed")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub address_hash: String,
        pub why: Suppression,
        pub since: Moment,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod confirmation {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::ConfirmationId;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "confirmations")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: ConfirmationId,
        pub address_hash: String,
        pub sent_at: Moment,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
