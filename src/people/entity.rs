//! The tables `people`, `bylines`, `person_bylines`, `api_tokens`, `invitations`, `second_factors` and
//! `recovery_codes`.

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
        /// To the hour.
        pub seen_at: Option<Moment>,
        /// An address that waits to be confirmed; empty: none.
        pub new_email: String,
        /// The code of the language they chose; empty: that of the blog.
        pub language: String,
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
        /// To the day.
        pub used_at: Option<Moment>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Names that somebody may sign with besides their own.
pub mod person_byline {
    use sea_orm::entity::prelude::*;

    use crate::ids::{BylineId, PersonId};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "person_bylines")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: PersonId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub byline_id: BylineId,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod invitation {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::{InvitationId, PersonId};
    use crate::people::Role;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "invitations")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: InvitationId,
        pub email: String,
        pub name: String,
        pub role: Role,
        /// Who invited.
        pub person_id: PersonId,
        pub created_at: Moment,
        pub expires_at: Moment,
        pub accepted_at: Option<Moment>,
        pub withdrawn_at: Option<Moment>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod second_factor {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::PersonId;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "second_factors")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: PersonId,
        /// With the keys of the site, which stand in a file, it makes the secret; alone it says nothing.
        pub salt: String,
        pub created_at: Moment,
        /// From when on a log-in asks for a code; none: it is still being set up.
        pub confirmed_at: Option<Moment>,
        /// The step of time whose code was accepted last: no code counts twice.
        pub last_step: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod recovery_code {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::{PersonId, RecoveryCodeId};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "recovery_codes")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: RecoveryCodeId,
        pub person_id: PersonId,
        /// Keyed, so that the table alone does not let anybody try them out.
        pub hash: String,
        pub used_at: Option<Moment>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
