//! Why a decision is not carried out (`decide.rs`).

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAllowed {
    /// The comment's state does not allow it.
    Decision,
    /// A reply or a public question needs a published comment above it.
    StaysUnpublished,
    /// The moderator has no byline to sign with.
    NoByline,
    /// Only readers' comments can be asked about.
    NotAReader,
    /// A question about this comment is open.
    AlreadyAsked,
    /// This person has been asked often enough for now.
    AskedTooOften,
    /// The person speaks for themselves: stated something, would rather not, or took it back.
    SpeaksForThemselves,
    /// So many have been asked within the hour that this one has to wait.
    TooManyQuestions,
}
