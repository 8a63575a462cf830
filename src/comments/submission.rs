//! A comment as it is sent: who sends it, its text, and what is stated along with it. `submit.rs` takes it
//! in.

use super::auto_ask::Asking;
use super::entity::commenter;
use super::remember::Details;
use super::screen::{Surroundings, claimed};
use crate::affiliation::Statement;
use crate::ids::{BylineId, CommentId, PersonId, PostId, StatementId};
use crate::settings::Hold;
use crate::subscriptions::way::Place;
use crate::text::SafeHtml;
use crate::words::Language;

/// A comment as it was sent, checked and rendered.
#[derive(Clone, Debug)]
pub struct Submission {
    pub post: PostId,
    pub parent: Option<CommentId>,
    pub author: Author,
    pub text: Text,
    pub statement: Option<Statement>,
    /// An organisation that is not what it seems.
    pub disguised: Option<String>,
    /// The statement with another comment that this one says again.
    pub again: Option<Again>,
    /// The sender's own comment, about which the parent asks: this is the answer.
    pub answers: Option<CommentId>,
    pub post_title: String,
    /// Who signs the post first.
    pub byline: Option<BylineId>,
    /// The names of what the post is about.
    pub subjects: Vec<String>,
    /// `None` switches the repeat check off.
    pub repeat_hash: Option<String>,
    pub network_hash: String,
    pub hold: Hold,
    /// Posts take no more comments so many days after they appeared; 0 for never.
    pub close_after_days: u64,
    /// Of the blog: questions are asked in it.
    pub language: Language,
    /// Of the blog, by its name: days begin by it until somebody says otherwise.
    pub time_zone: String,
    /// The rules that ask by themselves, if any is on.
    pub asking: Option<Asking>,
}

/// What is said again.
#[derive(Clone, Copy, Debug)]
pub struct Again {
    pub statement: StatementId,
    /// It is verified: to work at a subject is no claim any more.
    pub is_verified: bool,
}

/// A comment's text, as it was typed and as it is shown.
#[derive(Clone, Debug)]
pub struct Text {
    pub source: String,
    pub html: SafeHtml,
    /// The hosts its links (and the website) lead to, each once.
    pub hosts: Vec<String>,
}

/// Who sends it.
#[derive(Clone, Debug)]
pub enum Author {
    /// Someone of the team, signing with a byline.
    Team {
        person: PersonId,
        byline: BylineId,
        name: String,
    },
    Reader(Box<Reader>),
}

#[derive(Clone, Debug)]
pub struct Reader {
    pub details: Details,
    /// Whose token the request carries.
    pub known: Option<commenter::Model>,
    /// Wants to be remembered here from now on.
    pub remember: bool,
    /// The mailbox in which they want to hear of replies.
    pub follow: Option<Place>,
    /// Something stands in the field that people do not see.
    pub honeypot: bool,
    /// It meets a ban of which nobody is told.
    pub banned: bool,
    /// What the text meets here.
    pub surroundings: Surroundings,
}

impl Submission {
    /// The subject at which the sender says to work, unless they verified that before.
    pub fn claims(&self) -> Option<String> {
        let proved = self.again.is_some_and(|again| again.is_verified);
        let said = self.statement.as_ref().filter(|_| !proved)?;
        claimed(said, &self.subjects)
    }
}
