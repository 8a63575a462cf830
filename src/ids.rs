//! Every id once, as a type of its own, so that a post's id can never stand where a comment's is
//! wanted. All are 64-bit integers given by the database, positive, in order of creation.

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident)+) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, sea_orm::DeriveValueType,
            utoipa::ToSchema,
        )]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl maud::Render for $name {
            fn render_to(&self, buffer: &mut String) {
                buffer.push_str(&self.0.to_string());
            }
        }
    )+};
}

id! {
    /// An account (`people`).
    PersonId
    /// What readers see of an author (`bylines`).
    BylineId
    PostId
    TagId
    AudienceId
    SubjectId
    /// Posts that belong together, in an order.
    SeriesId
    RedirectId
    /// A version of a post that was kept.
    RevisionId
    /// What somebody typed into the editor and has not saved.
    UnsavedId
    ImportRefId
    CommentId
    CommentEditId
    /// Someone who chose to be remembered here (`commenters`).
    CommenterId
    /// One version of a statement of affiliation.
    StatementId
    /// A question for an affiliation.
    RequestId
    /// A code that was sent to a mailbox.
    MailboxCodeId
    JobId
    /// A picture or another file.
    MediaId
    AuditId
    TouchedId
    MailSentId
    /// What a reader reported.
    ReportId
    BanId
    /// A rule of screening.
    RuleId
    /// What a rule was before a change.
    RuleChangeId
    ClaimId
    /// Another text that a moderator sent back to the author of a comment.
    ProposalId
    /// A second look that the writer of a comment asked for.
    AppealId
    /// What a moderator noted for the team.
    NoteId
    /// What a moderator often replies.
    SavedReplyId
    /// A place in the team that was offered to somebody.
    InvitationId
    RecoveryCodeId
    /// What another program shows to act as a person (`api_tokens`).
    TokenId
    /// Somebody who is told of what is new, through one channel (`subscribers`).
    SubscriberId
    /// A way to them: an address with what has become of it (`subscriber_channels`).
    SubscriberChannelId
    /// One thing that a subscriber wants to hear of.
    SubscriptionId
    /// A mail that asked for a confirmation, to count them.
    ConfirmationId
    /// What one subscriber gets for one event.
    DeliveryId
    /// Where another program is told what happens (`webhook_endpoints`).
    WebhookId
    /// What one of them was told.
    WebhookMessageId
    /// A page of another site that said it links to a post (`mentions`).
    MentionId
    /// A page that a post links to, and whether it was told so (`mentions_sent`).
    SentMentionId
}
