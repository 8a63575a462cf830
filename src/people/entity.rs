//! The tables `people`, `bylines` and `api_tokens`.

#![expect(
    clippy::disallowed_methods,
    reason = "the model macro opens savepoints of its own"
)]

pub mod person {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::{BylineId, PersonId};
    use crate::people::Role;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "people")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: PersonId,
        #[sea_orm(unique)]
        pub email: String,
        pub name: String,
        pub password_hash: String,
        pub role: Role,
        pub byline_id: Option<BylineId>,
        pub created_at: Moment,
        pub disabled_at: Option<Moment>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod byline {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::BylineId;
    use crate::people::InterestsHistory;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "bylines")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: BylineId,
        #[sea_orm(unique)]
        pub slug: String,
        pub name: String,
        pub title: String,
        pub organisation: String,
        pub bio: String,
        pub interests: String,
        pub interests_history: InterestsHistory,
        pub pseudonym: bool,
        pub created_at: Moment,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod api_token {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::{PersonId, TokenId};
    use crate::people::Scope;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "api_tokens")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: TokenId,
        /// The token itself is nowhere but with its program.
        #[sea_orm(unique)]
        pub hash: String,
        pub name: String,
        pub scope: Scope,
        pub person_id: PersonId,
        pub created_at: Moment,
        pub revoked_at: Option<Moment>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
