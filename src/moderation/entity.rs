//! The table `saved_replies`.

#![expect(
    clippy::disallowed_methods,
    reason = "the model macro opens savepoints of its own"
)]

pub mod saved_reply {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::{PersonId, SavedReplyId};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "saved_replies")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: SavedReplyId,
        /// Whose it is; nobody else sees it.
        pub person_id: PersonId,
        /// From 0; the digit at the desk is one more.
        pub position: i64,
        pub title: String,
        /// Markdown, with its placeholders.
        pub text: String,
        pub saved_at: Moment,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
