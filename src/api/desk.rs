//! The shapes of moderation: what stands at the desk, what a decision did, the history, and questions
//! for an affiliation.

use serde::Serialize;
use utoipa::ToSchema;

use super::appealed::Appeal;
use super::looked_at::{Seems, Shown, same_network};
use super::proposed::Proposed;
use super::reported::Reported;
use super::stated::Affiliation;
use crate::affiliation::entity::request;
use crate::affiliation::label::Label;
use crate::affiliation::read::Standing;
use crate::affiliation::{Place, RequestState, StatementState, YouAre};
use crate::clock::Moment;
use crate::comments::entity::comment;
use crate::comments::{Decision, Status};
use crate::ids::{AuditId, CommentId, RequestId};
use crate::moderation::history::Line;
use crate::moderation::items::{History, Item, Reach};
use crate::moderation::list::Listed;
use crate::screening::spam::Judgement;

/// A comment with everything its decision needs.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct QueueItem {
    pub id: CommentId,
    pub post: OfPost,
    /// What it answers.
    pub parent: Option<Parent>,
    pub name: String,
    pub body_html: String,
    pub body_markdown: String,
    pub status: Status,
    /// Goes along with a decision.
    pub version: i64,
    #[schema(format = DateTime)]
    pub sent_at: String,
    /// Every rule that spoke.
    pub reasons: Vec<Why>,
    pub spam: Spam,
    /// Of the same remembered person; null when they chose not to be remembered.
    pub history: Option<Past>,
    pub reachable: Reachable,
    /// As the writer stated it, whatever readers see of it.
    pub affiliation: Option<Stated>,
    /// The newest question about it.
    pub request: Option<Request>,
    /// What readers report of it, oldest first.
    pub reports: Vec<Reported>,
    /// Another text that was sent back to its author, the newest; null when none was.
    pub proposal: Option<Proposed>,
    /// The second look that its writer asks for; null when they do not.
    pub appeal: Option<Appeal>,
    /// What it seems and is not.
    pub seems: Vec<Seems>,
    /// How many other comments came from the same network in the last 90 days; null where that is not known,
    /// and for who does not decide.
    pub same_network: Option<i64>,
    pub allowed: Vec<Decision>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OfPost {
    pub slug: String,
    pub title: String,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Parent {
    pub id: CommentId,
    pub name: String,
    pub body_html: String,
}

/// A rule that spoke, and the words it matched; empty when there is nothing to quote.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Why {
    pub rule: String,
    pub matched: String,
}

/// What makes it look like spam.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Spam {
    /// 1 when a rule took it for spam; else how much it has in common with what was learnt as spam when it came
    /// in, 0.5 being undecided; 0 when nothing speaks for spam.
    pub score: f64,
    /// The codes of those rules, and the strongest signs of spam, such as `word:casino` and `links:many`.
    pub reasons: Vec<String>,
}

/// What the same person has sent besides.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Past {
    pub published: i64,
    pub rejected: i64,
    #[schema(format = DateTime)]
    pub first_seen: String,
}

/// How the writer can be told something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reachable {
    Mail,
    /// Only if they open their receipt again.
    Receipt,
    /// Someone of the team.
    Team,
}

/// A statement as its writer made it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Stated {
    #[serde(flatten)]
    pub affiliation: Affiliation,
    pub state: StatementState,
    /// The words that would stand beside the name if what waits were accepted.
    pub proposed_label: Option<String>,
}

/// A question for an affiliation.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Request {
    pub id: RequestId,
    pub comment_id: CommentId,
    pub state: RequestState,
    pub place: Place,
    pub question: String,
    /// The chips that are offered; empty for all.
    pub chips: Vec<YouAre>,
    /// How often it was clarified.
    pub rounds: i64,
    #[schema(format = DateTime)]
    pub asked_at: String,
    #[schema(format = DateTime)]
    pub due_at: String,
    #[schema(format = DateTime)]
    pub answered_at: Option<String>,
    #[schema(format = DateTime)]
    pub settled_at: Option<String>,
}

/// A question with the answer to it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Asked {
    #[serde(flatten)]
    pub request: Request,
    pub affiliation: Option<Stated>,
}

/// A question after something was done with it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Handled {
    #[serde(flatten)]
    pub request: Asked,
    /// What undo takes.
    pub audit_id: AuditId,
}

/// What a decision did.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Done {
    pub status: Status,
    pub version: i64,
    /// What undo takes.
    pub audit_id: AuditId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_id: Option<CommentId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<RequestId>,
}

/// What a decision on many comments did.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DoneAll {
    /// What undo takes, for the whole; null when nothing was changed.
    pub audit_id: Option<AuditId>,
    /// In the order of the request.
    pub results: Vec<Each>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Each {
    pub id: CommentId,
    pub outcome: Fate,
    /// As it is now; null when there is no such comment.
    pub status: Option<Status>,
    /// As it is now, where this decision changed it.
    pub version: Option<i64>,
    /// Who was faster, by name.
    pub by: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    Done,
    /// Somebody decided since the version given.
    AlreadyDecided,
    /// The decision makes no sense for its state.
    NotAllowed,
    Missing,
}

/// A decision was taken back.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Undone {
    /// The line of history that says so.
    pub audit_id: AuditId,
    /// Comments of a decision on many to which something else has happened since; they are left alone.
    pub left: Vec<CommentId>,
}

/// A line of the history.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AuditLine {
    pub id: AuditId,
    #[schema(format = DateTime)]
    pub at: String,
    /// `moderator`, `commenter`, `rule`, `job` or `import`.
    pub actor: String,
    /// The name of who it was, if someone of the team.
    pub person: Option<String>,
    /// What was done, as a code such as `comment.approve`.
    pub action: String,
    pub comment_id: Option<CommentId>,
    /// The title of the post it happened to.
    pub post: Option<String>,
    pub undone: bool,
}

impl QueueItem {
    pub fn new(listed: Listed, shown: Shown<'_>) -> Self {
        let seems = Seems::of(&listed, shown);
        let Listed {
            item, slug, title, ..
        } = listed;
        let same_network = same_network(&item, shown);
        let affiliation = Stated::of(&item.standing);
        let (reports, proposal) = (Reported::of(&item), Proposed::of(&item));
        let appeal = Appeal::of(&item);
        let Item {
            comment,
            parent,
            reach,
            history,
            standing,
            ..
        } = item;
        Self {
            post: OfPost { slug, title },
            parent: parent.map(|parent| Parent {
                id: parent.id,
                name: parent.name,
                body_html: parent.html.as_str().to_owned(),
            }),
            spam: Spam::of(&comment),
            allowed: comment.allowed(),
            id: comment.id,
            name: comment.name,
            body_html: comment.html.as_str().to_owned(),
            body_markdown: comment.source,
            status: comment.status,
            version: comment.version,
            sent_at: comment.created_at.rfc3339(),
            reasons: comment.reasons.0.into_iter().map(Why::from).collect(),
            history: history.map(Past::from),
            reachable: match reach {
                Reach::Mail { .. } => Reachable::Mail,
                Reach::Receipt => Reachable::Receipt,
                Reach::Team => Reachable::Team,
            },
            affiliation,
            request: standing.request.map(Request::from),
            reports,
            proposal,
            appeal,
            seems,
            same_network,
        }
    }
}

impl From<crate::comments::Reason> for Why {
    fn from(reason: crate::comments::Reason) -> Self {
        Self {
            rule: reason.rule,
            matched: reason.matched,
        }
    }
}

impl From<History> for Past {
    fn from(history: History) -> Self {
        Self {
            published: history.published,
            rejected: history.rejected,
            first_seen: history.first_seen.rfc3339(),
        }
    }
}

impl Spam {
    fn of(comment: &comment::Model) -> Self {
        let reasons = comment.reasons.0.iter().filter(|reason| reason.takes_for_spam());
        let rules: Vec<String> = reasons.map(|reason| reason.rule.clone()).collect();
        let judged = comment.spam.as_ref().filter(|judged| !judged.spam.is_empty());
        let score = judged.map_or(0.0, Judgement::part);
        Self {
            score: if rules.is_empty() { score } else { 1.0 },
            reasons: rules
                .into_iter()
                .chain(judged.into_iter().flat_map(|judged| judged.spam.clone()))
                .collect(),
        }
    }
}

impl Stated {
    /// What counts now: waiting or shown.
    pub fn of(standing: &Standing) -> Option<Self> {
        let (_, statement, state) = standing.statement.clone()?;
        let words = |label: &Option<Label>| label.as_ref().map(|label| label.words.clone());
        let label = words(&standing.label).unwrap_or_default();
        Some(Self {
            affiliation: Affiliation::new(statement, label, standing.verified.as_ref()),
            state,
            proposed_label: words(&standing.proposed),
        })
    }
}

impl From<request::Model> for Request {
    fn from(row: request::Model) -> Self {
        Self {
            id: row.id,
            comment_id: row.comment_id,
            state: row.state,
            place: row.place,
            question: row.question,
            chips: row.chips.0,
            rounds: row.rounds,
            asked_at: row.asked_at.rfc3339(),
            due_at: row.due_at.rfc3339(),
            answered_at: row.answered_at.map(Moment::rfc3339),
            settled_at: row.settled_at.map(Moment::rfc3339),
        }
    }
}

impl From<Line> for AuditLine {
    fn from(line: Line) -> Self {
        Self {
            id: line.id,
            at: line.at.rfc3339(),
            actor: line.actor,
            person: line.person,
            action: line.action,
            comment_id: line.comment.map(|(id, _)| id),
            post: line.post.map(|(_, title)| title),
            undone: line.undone,
        }
    }
}
