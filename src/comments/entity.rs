//! The tables `comments`, `comment_edits`, `commenters`, `proposals`, `reports`, `appeals`, `moderator_notes`, `bans`,
//! `mails_sent`, `spam_tokens` and `spam_lessons`.

#![expect(
    clippy::disallowed_methods,
    reason = "the model macro opens savepoints of its own"
)]

pub mod comment {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::comments::{Kind, Reasons, Status};
    use crate::ids::{BylineId, CommentId, CommenterId, PersonId, PostId, StatementId};
    use crate::screening::spam::Judgement;
    use crate::text::{Format, SafeHtml};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "comments")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: CommentId,
        pub post_id: PostId,
        /// The true parent, also where the path is capped.
        pub parent_id: Option<CommentId>,
        pub path: Vec<u8>,
        /// 0 for a root.
        pub depth: i64,
        pub kind: Kind,
        pub status: Status,
        /// The state before the last change, for undo and restore.
        pub previous_status: Option<Status>,
        /// Has a place in the thread: published, or a placeholder above a visible reply.
        pub visible: bool,
        /// Raised by every change: two moderators can't decide the same thing twice.
        pub version: i64,
        /// Who signs it, for the team's comments.
        pub byline_id: Option<BylineId>,
        /// Who of the team really wrote it; readers never see this.
        pub person_id: Option<PersonId>,
        pub commenter_id: Option<CommenterId>,
        pub name: String,
        /// What the eye takes the name for (`screening::looks`); `None` until `look_again.rs` has looked.
        pub name_looks: Option<String>,
        pub email: String,
        pub website: String,
        pub source: String,
        pub format: Format,
        pub html: SafeHtml,
        pub renderer: i64,
        /// Part of the receipt link; erasing changes it.
        pub nonce: String,
        pub reasons: Reasons,
        /// What it had in common with spam when it came in; for moderators only.
        pub spam: Option<Judgement>,
        pub repeat_hash: Option<String>,
        /// Of the text as it was sent, to find the very same text again; erasing takes it away.
        pub text_hash: Option<i64>,
        pub network_hash: Option<String>,
        /// From when it stands at the desk; later than now while an answer is awaited.
        pub desk_from: Option<Moment>,
        /// What the moderator gave as the reason; shown on the receipt.
        pub decision_reason: String,
        pub created_at: Moment,
        pub published_at: Option<Moment>,
        pub decided_at: Option<Moment>,
        pub decided_by: Option<PersonId>,
        /// When readers last came to see another text or another label of it: feeds tell of that.
        pub changed_at: Option<Moment>,
        /// The statement whose label they see; what `changed_at` is compared with.
        pub label_of: Option<StatementId>,
        /// Visible comments below this one.
        pub descendant_count: i64,
        /// Nobody replies to it or below it any more.
        pub replies_closed: bool,
        /// A question about it was answered, whatever became of the answer; kept by triggers.
        pub answered: bool,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod comment_edit {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::comments::EditState;
    use crate::ids::{CommentEditId, CommentId};
    use crate::text::SafeHtml;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "comment_edits")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: CommentEditId,
        pub comment_id: CommentId,
        pub source: String,
        pub html: SafeHtml,
        pub renderer: i64,
        pub state: EditState,
        pub created_at: Moment,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod commenter {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::CommenterId;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "commenters")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: CommenterId,
        /// What the signed cookie holds; random.
        #[sea_orm(unique)]
        pub token: String,
        pub name: String,
        pub email: String,
        pub website: String,
        pub email_confirmed_at: Option<Moment>,
        pub created_at: Moment,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod proposal {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::comments::ProposalState;
    use crate::ids::{BylineId, CommentId, ProposalId};
    use crate::text::SafeHtml;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "proposals")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: ProposalId,
        pub comment_id: CommentId,
        /// Who signs it.
        pub byline_id: BylineId,
        pub source: String,
        pub html: SafeHtml,
        pub renderer: i64,
        pub state: ProposalState,
        pub created_at: Moment,
        /// When it was used, kept out or withdrawn.
        pub settled_at: Option<Moment>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod report {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::comments::ReportKind;
    use crate::ids::{CommentId, ReportId};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "reports")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: ReportId,
        pub comment_id: CommentId,
        pub kind: ReportKind,
        /// What the reader wrote; may be empty. For moderators only.
        pub reason: String,
        /// Where it came from, for a day: the same network reports the same thing once.
        pub network_hash: String,
        pub created_at: Moment,
        /// When a moderator decided about it.
        pub resolved_at: Option<Moment>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod appeal {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::comments::AppealState;
    use crate::ids::{AppealId, CommentId, PersonId};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "appeals")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: AppealId,
        #[sea_orm(unique)]
        pub comment_id: CommentId,
        /// What its writer gives as the reason; plain text, forgotten some time after it was settled.
        pub body: String,
        pub state: AppealState,
        pub created_at: Moment,
        /// When it was settled, and by whom of the team.
        pub settled_at: Option<Moment>,
        pub settled_by: Option<PersonId>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod note {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::{CommentId, CommenterId, NoteId, PersonId};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "moderator_notes")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: NoteId,
        /// Where it was written; `None` once that comment is gone.
        pub comment_id: Option<CommentId>,
        /// Of whom it is, where it stands beside everything of theirs.
        pub commenter_id: Option<CommenterId>,
        /// Who wrote it.
        pub person_id: PersonId,
        /// Plain text, for the team alone.
        pub body: String,
        pub created_at: Moment,
        /// Since when nobody sees it; for a while that can be taken back.
        pub deleted_at: Option<Moment>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod ban {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::comments::ban::BanKind;
    use crate::ids::{BanId, CommentId, PersonId};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "bans")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: BanId,
        pub kind: BanKind,
        /// An id, a keyed hash or a host, by its kind.
        pub value: String,
        /// Nobody is told: what comes goes to spam.
        pub silent: bool,
        /// `None` for good.
        pub until: Option<Moment>,
        /// The comment that led to it.
        pub comment_id: Option<CommentId>,
        /// Who made it.
        pub person_id: PersonId,
        pub created_at: Moment,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod claim {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::{ClaimId, CommentId, PersonId};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "claims")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: ClaimId,
        pub comment_id: CommentId,
        /// Who is on it.
        pub person_id: PersonId,
        /// The comment as they see it: whatever happens to it ends the claim.
        pub version: i64,
        pub claimed_at: Moment,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod mail_sent {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::comments::MailKind;
    use crate::ids::{CommentId, MailSentId};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "mails_sent")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: MailSentId,
        pub kind: MailKind,
        pub comment_id: CommentId,
        /// A keyed hash of the address: who reads the table learns none. Empty of a reply, of which the kind says that
        /// it was told.
        pub address_hash: String,
        pub sent_at: Moment,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod spam_token {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "spam_tokens")]
    pub struct Model {
        /// A sign that comments may have (`screening/spam/tokens.rs`); every comment has the empty one.
        #[sea_orm(primary_key, auto_increment = false)]
        pub token: String,
        /// How many comments with it were learnt as spam.
        pub spam: i64,
        /// And how many as genuine.
        pub genuine: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod spam_lesson {
    use sea_orm::entity::prelude::*;

    use crate::ids::CommentId;
    use crate::screening::spam::{Class, Tokens};

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "spam_lessons")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub comment_id: CommentId,
        pub class: Class,
        /// What was learnt, so that just that can be unlearnt.
        pub tokens: Tokens,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
