//! Decisions as programs send them, read into what `comments/decide.rs` takes.

use serde::Deserialize;
use utoipa::ToSchema;

use super::ban_form::NewBlocking;
use crate::affiliation::form::question;
use crate::affiliation::{Choice, Place, YouAre};
use crate::comments::decide::{Ask, Rendered, thread_text};
use crate::comments::{Decision, Status};
use crate::ids::CommentId;
use crate::moderation::form::reason;
use crate::web::form::FieldErrors;
use crate::{t, text};

/// What is to happen to one comment.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDecision {
    pub decision: Decision,
    /// The comment's version as it was read: 409 when somebody decided since.
    pub version: i64,
    /// Published below the comment, signed by the byline of the token's person.
    pub reply_markdown: Option<String>,
    pub ask: Option<NewQuestion>,
    /// What becomes of a statement that waits: accepted on approval when left out.
    pub statement: Option<Choice>,
    /// The comment with something taken out; each gap will read […].
    pub edit_markdown: Option<String>,
    /// Another text, which goes back to the commenter with `keep`: only they can make it theirs. Not together
    /// with `edit_markdown`.
    pub propose_markdown: Option<String>,
    /// For the commenter to read when it is rejected.
    #[schema(max_length = 500)]
    pub reason: Option<String>,
}

/// A question for the commenter's affiliation.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewQuestion {
    #[schema(min_length = 1, max_length = 500)]
    pub question: String,
    /// `public` when the comment is published by it or was before, else `private`.
    pub place: Option<Place>,
    /// The chips that are offered; all when left out.
    pub chips: Option<Vec<YouAre>>,
}

/// One decision on many comments.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDecisions {
    #[schema(min_items = 1, max_items = 200)]
    pub ids: Vec<Seen>,
    pub decision: Decision,
    /// For the commenters to read when they are rejected.
    #[schema(max_length = 500)]
    pub reason: Option<String>,
    /// Keeps away where they came from, in one go with calling them spam, which they may be already: each source
    /// once, and undo lifts it.
    pub ban: Option<NewBlocking>,
}

impl NewDecisions {
    /// Each comment with the version that was read.
    pub fn comments(&self) -> Vec<(CommentId, i64)> {
        self.ids.iter().map(|seen| (seen.id, seen.version)).collect()
    }
}

/// A comment in the version that was read.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    pub id: CommentId,
    pub version: i64,
}

/// What an answered question is asked again; nothing for every other action.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Clarification {
    /// Wanted by `clarify`.
    #[schema(min_length = 1, max_length = 500)]
    pub question: Option<String>,
}

/// What can be done with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RequestAction {
    Accept,
    ChipsOnly,
    WithoutLabel,
    Drop,
    /// Asks once more, on the receipt.
    Clarify,
    /// Takes the question back.
    Cancel,
}

/// What is asked for with a decision, its words read and rendered.
#[derive(Clone, Debug)]
pub struct Wish {
    pub reply: Option<Rendered>,
    pub ask: Option<Ask>,
    pub reason: String,
}

impl NewDecision {
    /// Reads the texts, for a comment that is `status` now.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub fn read(&self, status: Status) -> Result<Wish, FieldErrors> {
        let mut errors = FieldErrors::default();
        let ask = self.ask.as_ref().and_then(|ask| {
            let shows = status == Status::Published || self.decision == Decision::Approve;
            let usual = if shows { Place::Public } else { Place::Private };
            Some(Ask {
                question: question(&ask.question, &mut errors)?,
                place: ask.place.unwrap_or(usual),
                chips: ask.chips(),
            })
        });
        let reply = text::lines(self.reply_markdown.as_deref().unwrap_or_default());
        let reply = thread_text(&reply, ask.as_ref()).unwrap_or_else(|refusal| {
            errors.add("reply_markdown", too_much(refusal));
            None
        });
        let reason = reason(self.reason.as_deref().unwrap_or_default(), &mut errors);
        match reason {
            Some(reason) if errors.is_empty() => Ok(Wish { reply, ask, reason }),
            _ => Err(errors),
        }
    }
}

impl NewQuestion {
    fn chips(&self) -> Vec<YouAre> {
        self.chips.clone().unwrap_or_default()
    }
}

fn too_much(refusal: text::Refusal) -> String {
    match refusal {
        text::Refusal::TooLong => t!("desk-reply-too-long"),
        text::Refusal::TooDeep => t!("desk-reply-too-deep"),
    }
}

impl RequestAction {
    /// What it does with the answer, if it settles it.
    pub fn choice(self) -> Option<Choice> {
        match self {
            Self::Accept => Some(Choice::Accept),
            Self::ChipsOnly => Some(Choice::ChipsOnly),
            Self::WithoutLabel => Some(Choice::WithoutLabel),
            Self::Drop => Some(Choice::Drop),
            Self::Clarify | Self::Cancel => None,
        }
    }
}

/// The API's name for a field of a decision.
pub fn name(field: &str) -> &str {
    match field {
        "question" => "ask.question",
        "chips" => "ask.chips",
        other => other,
    }
}
