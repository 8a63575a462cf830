//! The append-only history: who did what to which post or comment, when. It holds ids and codes,
//! never text that a person typed, so that erasure leaves nothing here.

mod about;
pub mod entity;
mod record;

use serde::{Deserialize, Serialize};

use crate::ids::PersonId;

pub use about::about;
pub use record::{Entry, complete, mark_undone, note, record};

/// Who causes a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// Someone of the team, logged in.
    Moderator(PersonId),
    /// The reader who wrote the comment, by receipt or token.
    Commenter,
    /// A rule of screening, inside the submission.
    Rule,
    Job,
    Import,
}

impl Actor {
    pub fn code(self) -> &'static str {
        match self {
            Self::Moderator(_) => "moderator",
            Self::Commenter => "commenter",
            Self::Rule => "rule",
            Self::Job => "job",
            Self::Import => "import",
        }
    }

    pub fn person(self) -> Option<PersonId> {
        match self {
            Self::Moderator(person) => Some(person),
            _ => None,
        }
    }
}
