//! The tables of what writing leaves behind: versions, what is not saved yet, notes to the writer, links
//! for review. The posts themselves are `entity.rs`.

#![expect(
    clippy::disallowed_methods,
    reason = "the model macro opens savepoints of its own"
)]

pub mod revision {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::{PersonId, PostId, RevisionId};
    use crate::posts::beside::Beside;
    use crate::text::Format;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "post_revisions")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: RevisionId,
        pub post_id: PostId,
        /// Which version of the post this was.
        pub version: i64,
        pub title: String,
        pub summary: String,
        pub audience: String,
        pub why: String,
        pub interests: String,
        pub source: String,
        pub format: Format,
        /// What it was filed under, as the editor's fields say it.
        pub audiences: String,
        pub subjects: String,
        pub tags: String,
        /// What it said besides; `None` from before that was kept.
        pub beside: Option<Beside>,
        /// Who saved it.
        pub person_id: Option<PersonId>,
        pub saved_at: Moment,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod unsaved {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::{PersonId, PostId, UnsavedId};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "unsaved_texts")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: UnsavedId,
        pub person_id: PersonId,
        /// Null for a post that is new.
        pub post_id: Option<PostId>,
        /// The editor it was typed into: a name drawn with its page.
        pub place: String,
        /// Every field by its name.
        pub fields: Json,
        pub saved_at: Moment,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod returned {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::{PersonId, PostId};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "post_returns")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub post_id: PostId,
        /// What the editor asks for.
        pub note: String,
        pub person_id: Option<PersonId>,
        pub made_at: Moment,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod review_link {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::{PersonId, PostId};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "review_links")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub post_id: PostId,
        /// What the signed link holds beside the post's id: another one makes the old link void.
        pub token: String,
        pub person_id: Option<PersonId>,
        pub made_at: Moment,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
