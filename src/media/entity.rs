//! The tables of files and of what uses them.

#![expect(
    clippy::disallowed_methods,
    reason = "the model macro opens savepoints of its own"
)]

pub mod media {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::{MediaId, PersonId};
    use crate::media::Kind;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "media")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: MediaId,
        /// The SHA-256 of the file as it is kept, in hexadecimal.
        #[sea_orm(unique)]
        pub hash: String,
        pub kind: Kind,
        /// In pixels; 0 for what has no picture.
        pub width: i64,
        pub height: i64,
        pub bytes: i64,
        /// As it was called when it was uploaded.
        pub name: String,
        /// What it shows, for who does not see it.
        pub alt: String,
        /// It shows nothing that a reader would miss; then it has no words.
        pub decorative: bool,
        pub person_id: Option<PersonId>,
        pub created_at: Moment,
        pub trashed_at: Option<Moment>,
        pub version: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod media_use {
    use sea_orm::entity::prelude::*;

    use crate::ids::{MediaId, PostId};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "media_uses")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub post_id: PostId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub media_id: MediaId,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
