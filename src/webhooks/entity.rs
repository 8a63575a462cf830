//! The tables `webhook_endpoints`, `webhook_messages`, `webhook_told` and `hub_topics`.

#![expect(
    clippy::disallowed_methods,
    reason = "the model macro opens savepoints of its own"
)]

pub mod endpoint {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::WebhookId;
    use crate::webhooks::{EndpointState, Events, Scope};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "webhook_endpoints")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: WebhookId,
        pub url: String,
        pub description: String,
        pub events: Events,
        pub scope: Scope,
        pub state: EndpointState,
        /// With the keys of the site, which stand in a file, it makes the secret; alone it says nothing.
        pub salt: String,
        /// That of the secret before, if there was one.
        pub old_salt: String,
        /// When the secret took its place.
        pub renewed_at: Option<Moment>,
        /// Since when it has taken nothing.
        pub failing_since: Option<Moment>,
        /// Nothing is tried before then.
        pub rests_until: Option<Moment>,
        pub created_at: Moment,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod message {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::{CommentId, PostId, WebhookId, WebhookMessageId};
    use crate::webhooks::{Event, MessageState};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "webhook_messages")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: WebhookMessageId,
        pub endpoint_id: WebhookId,
        /// As the receiver knows it, however often it is sent.
        pub name: String,
        pub event: Event,
        pub post_id: Option<PostId>,
        pub comment_id: Option<CommentId>,
        pub state: MessageState,
        pub due_at: Moment,
        pub attempts: i64,
        /// Of the last answer; none when nobody answered.
        pub status: Option<i64>,
        /// How the last answer begins, or why there was none.
        pub answer: String,
        pub created_at: Moment,
        /// When the last try ended.
        pub answered_at: Option<Moment>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod told {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::webhooks::Thing;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "webhook_told")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub thing: Thing,
        /// The id of the post or comment.
        #[sea_orm(primary_key, auto_increment = false)]
        pub target: i64,
        /// Readers found it in lists.
        pub is_public: bool,
        /// When it was last changed, as far as that was told.
        pub changed_at: Moment,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod hub_topic {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hub_topics")]
    pub struct Model {
        /// The address of a feed, below the base path.
        #[sea_orm(primary_key, auto_increment = false)]
        pub topic: String,
        /// The hub does not know yet that it has changed.
        pub waits: bool,
        pub told_at: Option<Moment>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
