//! The tables of posts and of what they are filed under.

#![expect(
    clippy::disallowed_methods,
    reason = "the model macro opens savepoints of its own"
)]

pub mod post {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::{CommentId, PersonId, PostId, SeriesId};
    use crate::people::InterestsHistory;
    use crate::posts::{CommentPolicy, Kind, Signature, Status};
    use crate::text::{Format, SafeHtml};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "posts")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: PostId,
        #[sea_orm(unique)]
        pub slug: String,
        pub kind: Kind,
        pub status: Status,
        pub title: String,
        pub summary: String,
        pub audience: String,
        pub why: String,
        pub interests: String,
        /// What they said before, of a post that readers have seen; null until they change.
        pub interests_history: Option<InterestsHistory>,
        pub source: String,
        pub format: Format,
        pub html: SafeHtml,
        pub renderer: i64,
        pub words: i64,
        /// Its text without markup, for the search.
        pub plain: String,
        /// The language it is written in (BCP 47); empty for that of the site.
        pub lang: String,
        pub comment_policy: CommentPolicy,
        /// Its comments do not close by age.
        pub never_closes: bool,
        /// Slow mode: one comment a person in so many minutes; 0 for none.
        pub slow_minutes: i64,
        /// The comment that stands first.
        pub pinned_id: Option<CommentId>,
        /// How who put it there signs; empty without a byline.
        pub pinned_by: String,
        #[sea_orm(unique)]
        pub feed_id: String,
        pub signature: Option<Signature>,
        /// The row of posts it is a part of, and which part; without a number it stands by its date.
        pub series_id: Option<SeriesId>,
        pub series_part: Option<i64>,
        /// The picture it opens with, by the hash of one of ours; empty for none.
        pub cover: String,
        pub cover_alt: String,
        /// Where it appeared first; empty for here.
        pub canonical: String,
        /// Who really wrote it; readers never see this.
        pub person_id: Option<PersonId>,
        pub created_at: Moment,
        pub updated_at: Moment,
        pub published_at: Option<Moment>,
        /// Visible comments, kept by `comments/`.
        pub comment_count: i64,
        pub version: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod tag {
    use sea_orm::entity::prelude::*;

    use crate::ids::TagId;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "tags")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: TagId,
        #[sea_orm(unique)]
        pub slug: String,
        pub name: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod audience {
    use sea_orm::entity::prelude::*;

    use crate::ids::AudienceId;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "audiences")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: AudienceId,
        #[sea_orm(unique)]
        pub slug: String,
        pub name: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod subject {
    use sea_orm::entity::prelude::*;

    use crate::ids::SubjectId;
    use crate::posts::SubjectKind;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "subjects")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: SubjectId,
        #[sea_orm(unique)]
        pub slug: String,
        pub name: String,
        pub kind: SubjectKind,
        pub domain: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod series {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::SeriesId;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "series")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: SeriesId,
        #[sea_orm(unique)]
        pub slug: String,
        pub name: String,
        pub description: String,
        pub created_at: Moment,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

macro_rules! link {
    ($name:ident, $table:literal, $column:ident: $id:ident) => {
        pub mod $name {
            use sea_orm::entity::prelude::*;

            use crate::ids::{PostId, $id};

            #[sea_orm::model]
            #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
            #[sea_orm(table_name = $table)]
            pub struct Model {
                #[sea_orm(primary_key, auto_increment = false)]
                pub post_id: PostId,
                #[sea_orm(primary_key, auto_increment = false)]
                pub $column: $id,
                pub position: i64,
            }

            impl ActiveModelBehavior for ActiveModel {}
        }
    };
}

link!(post_byline, "post_bylines", byline_id: BylineId);
link!(post_tag, "post_tags", tag_id: TagId);
link!(post_audience, "post_audiences", audience_id: AudienceId);
link!(post_subject, "post_subjects", subject_id: SubjectId);

pub mod redirect {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::RedirectId;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "redirects")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: RedirectId,
        /// An address that used to be here, path and query: `/2013/01/markup/`, `/?p=12`.
        #[sea_orm(unique)]
        pub path: String,
        /// Where it leads now, below the base path: `/posts/markup`.
        pub target: String,
        pub created_at: Moment,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
