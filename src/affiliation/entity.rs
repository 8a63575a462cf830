//! The tables `affiliation_statements`, `affiliation_requests` and what belongs to them.

#![expect(
    clippy::disallowed_methods,
    reason = "the model macro opens savepoints of its own"
)]

pub mod statement {
    use sea_orm::entity::prelude::*;

    use crate::affiliation::{
        Capacity, Connections, Source, StatementState, Verification, Visibility, YouAre,
    };
    use crate::clock::Moment;
    use crate::ids::{CommentId, CommenterId, StatementId};

    /// One version; never changed but for its state.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "affiliation_statements")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: StatementId,
        pub comment_id: CommentId,
        pub commenter_id: Option<CommenterId>,
        /// 1 for the first of a comment.
        pub version: i64,
        pub you_are: Option<YouAre>,
        pub connections: Connections,
        pub organisation: String,
        pub role: String,
        pub on_behalf_of: String,
        pub note: String,
        pub capacity: Capacity,
        pub visibility: Visibility,
        pub verification: Verification,
        pub source: Source,
        pub state: StatementState,
        /// Why a moderator took it down, for its author; empty unless it is redacted, since `moved_at`.
        pub redacted_because: String,
        pub created_at: Moment,
        /// What "something else" is.
        pub other: String,
        /// The person's own published words, for a label made of them; else empty.
        pub quote: String,
        /// What was verified; empty when nothing was, or when a moderator vouches.
        pub verified_domain: String,
        pub verified_at: Option<Moment>,
        /// From when on it counts as unverified again.
        pub verified_until: Option<Moment>,
        /// When a moderator confirmed that it speaks for the organisation.
        pub official_at: Option<Moment>,
        /// When its state last changed.
        pub moved_at: Option<Moment>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod connection {
    use sea_orm::entity::prelude::*;

    use crate::ids::{CommentId, StatementId};

    /// One connection of a statement that counts, to find comments by. Triggers keep these rows; nothing else
    /// writes them.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "affiliation_connections")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub statement_id: StatementId,
        /// Its place among the statement's connections, from 0.
        #[sea_orm(primary_key, auto_increment = false)]
        pub place: i64,
        pub comment_id: CommentId,
        /// The code of what connects.
        pub kind: String,
        /// With what, in small letters; empty when nothing is named.
        pub about: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod request {
    use sea_orm::entity::prelude::*;

    use crate::affiliation::{Chips, Place, RequestState};
    use crate::clock::Moment;
    use crate::ids::{BylineId, CommentId, PersonId, RequestId, StatementId};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "affiliation_requests")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: RequestId,
        pub comment_id: CommentId,
        pub place: Place,
        pub question: String,
        pub chips: Chips,
        pub state: RequestState,
        pub asked_by: PersonId,
        pub byline_id: BylineId,
        /// The reply in the thread that asks, for a public question.
        pub reply_id: Option<CommentId>,
        /// The answer.
        pub statement_id: Option<StatementId>,
        /// How often it was clarified.
        pub rounds: i64,
        pub asked_at: Moment,
        pub due_at: Moment,
        pub answered_at: Option<Moment>,
        pub settled_at: Option<Moment>,
        /// The code of the rule that asked; empty when a person did.
        pub rule: String,
        /// Its words until it was asked once more, for taking that back; else empty.
        pub question_before: String,
        pub reminded_at: Option<Moment>,
        /// The comment that answered in the thread.
        pub answer_id: Option<CommentId>,
        /// What of the post the rule found.
        pub rule_subject: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod mailbox_code {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::{CommentId, MailboxCodeId};

    /// A code that was mailed and not given back yet; nothing of the address.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "mailbox_codes")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: MailboxCodeId,
        #[sea_orm(unique)]
        pub comment_id: CommentId,
        /// Of the address it was mailed to.
        pub domain: String,
        pub code_hash: String,
        /// How often it was typed.
        pub tries: i64,
        pub created_at: Moment,
        pub expires_at: Moment,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
