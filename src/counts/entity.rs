//! The tables of what is counted.

#![expect(
    clippy::disallowed_methods,
    reason = "the model macro opens savepoints of its own"
)]

pub mod post_reads {
    use sea_orm::entity::prelude::*;

    use crate::clock::Day;
    use crate::ids::PostId;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "post_reads")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub post_id: PostId,
        /// In the time zone the blog had then; `Day::BEFORE` for all days whose details are forgotten.
        #[sea_orm(primary_key, auto_increment = false)]
        pub day: Day,
        pub reads: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod post_referrers {
    use sea_orm::entity::prelude::*;

    use crate::clock::Day;
    use crate::ids::PostId;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "post_referrers")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub post_id: PostId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub day: Day,
        /// A host or the name of a search engine; `referrer::OTHER` for all others.
        #[sea_orm(primary_key, auto_increment = false)]
        pub referrer: String,
        pub reads: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod searches {
    use sea_orm::entity::prelude::*;

    use crate::clock::Day;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "searches")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub day: Day,
        /// Folded, as `searched::kept` gives them.
        #[sea_orm(primary_key, auto_increment = false)]
        pub words: String,
        pub searches: i64,
        /// How much the first page showed the last time.
        pub found: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod missing_addresses {
    use sea_orm::entity::prelude::*;

    use crate::clock::Day;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "missing_addresses")]
    pub struct Model {
        /// Without a query, as `missed::kept` gives it.
        #[sea_orm(primary_key, auto_increment = false)]
        pub path: String,
        /// Only programs that look for holes ask for it.
        pub is_probe: bool,
        pub requests: i64,
        pub last_day: Day,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
