//! The moderator's face of `moderate.rs`: one decision with everything that goes along with it, the
//! reply, the question and the label, in one transaction. Rendering happens before it, mail after it.
//! Taking it back is `moderation/undo.rs`.

use sea_orm::{DatabaseTransaction, DbErr, EntityTrait as _};
use serde_json::{Value, json};

use super::entity::comment::{Entity, Model};
use super::host_edit::{self, Edit};
use super::insert::{self, NewComment};
use super::learn;
use super::lock::lock;
use super::moderate::{self, Transition, transition};
use super::outcome::already;
use super::threads::may_decide;
use super::{Decision, Kind, Reasons, Status, appeal_review, effect, notify, report_review, tell};
use crate::affiliation::ask::{self, Asked, Question};
use crate::affiliation::case::Of;
use crate::affiliation::machine::Standing;
use crate::affiliation::{Choice, Place, quote, settle};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{CommentId, RequestId};
use crate::people::Person;
use crate::secrets::Entropy;
use crate::text::Format;

pub use super::not_allowed::NotAllowed;
pub use super::outcome::{Done, Outcome};
pub use super::written::{Ask, Rendered, thread_text};

/// What a moderator wants to happen to one comment.
#[derive(Clone, Debug)]
pub struct Deciding<'a> {
    /// Who decides; replies and questions are signed with their byline.
    pub moderator: &'a Person,
    pub comment: CommentId,
    /// The version the moderator saw.
    pub version: i64,
    pub decision: Decision,
    /// For the commenter to read when it is rejected; may be empty.
    pub reason: String,
    /// What is written into the thread, made by `thread_text`.
    pub reply: Option<Rendered>,
    pub ask: Option<Ask>,
    /// What becomes of a statement that waits. `None` accepts it on approval and else leaves it.
    pub statement: Option<Choice>,
    /// Words that the person published, for a label (`affiliation/quote.rs`).
    pub quote: Option<String>,
    /// How many questions may be asked in an hour is limited (`FORTHRIGHT_LIMITS`).
    pub limited: bool,
    /// What is done to its text.
    pub edit: Option<Edit>,
    /// Where it came from is kept away with it, so that it may be spam already.
    pub blocks: bool,
}

/// Carries a decision out, and learns from it. Only `Done` may be committed. Changes what `decide_only` does,
/// and `spam_*`.
///
/// # Errors
/// When the database fails.
pub async fn decide(
    tx: &DatabaseTransaction,
    deciding: Deciding<'_>,
    entropy: &Entropy,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let (comment, teaches) = (deciding.comment, learn::teaches(deciding.decision));
    lock(tx, &[comment]).await?;
    let outcome = decide_only(tx, deciding, entropy, now).await?;
    if teaches && matches!(outcome, Outcome::Done(_)) {
        learn::learn(tx, &[comment]).await?;
    }
    Ok(outcome)
}

/// As `decide`, for who has locked many comments, and learns from the decisions on them at once. Changes `comments`,
/// `posts`, `reports`, `audit`, `jobs` and the affiliation of the comment.
///
/// # Errors
/// When the database fails.
pub async fn decide_only(
    tx: &DatabaseTransaction,
    deciding: Deciding<'_>,
    entropy: &Entropy,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let Some(before) = Entity::find_by_id(deciding.comment).one(tx).await? else {
        return Ok(Outcome::Missing);
    };
    if !may_decide(tx, deciding.moderator, before.post_id).await? {
        return Ok(Outcome::Missing);
    }
    if before.version != deciding.version {
        return already(tx, &before).await;
    }
    let to = match deciding.check(&before) {
        Ok(to) => to,
        Err(reason) => return Ok(Outcome::NotAllowed(reason)),
    };
    let audit = match transition(tx, deciding.actor(), deciding.change(&before, to), now).await? {
        moderate::Outcome::Moved { audit, .. } => audit,
        moderate::Outcome::Changed(current) => return already(tx, &current).await,
        moderate::Outcome::Missing => return Ok(Outcome::Missing),
    };
    if deciding.blocks && before.status == to {
        // It moves nowhere, and yet somebody has decided against it once more.
        let appeal = appeal_review::moved(tx, &before, to, deciding.actor(), now).await?;
        audit::complete(tx, audit, json!({ "appeal": appeal })).await?;
    }
    if let Some(edit) = &deciding.edit {
        let signed = deciding.moderator.byline.as_ref().map(|byline| byline.id);
        host_edit::apply(tx, &before, (edit, signed), audit, now).await?;
    }
    let Some(statement) = settle(tx, &before, &deciding, now).await? else {
        return Ok(Outcome::NotAllowed(NotAllowed::SpeaksForThemselves));
    };
    if settle::moved_any(&statement) {
        effect::note_label(tx, before.id, now).await?;
    }
    let reply = reply(tx, &before, &deciding, entropy, now).await?;
    let request = match ask(tx, &before, &deciding, reply, now).await? {
        Ok(request) => request,
        Err(reason) => return Ok(Outcome::NotAllowed(reason)),
    };
    if (request.is_some() || deciding.sends_back()) && to == Status::Pending {
        effect::wait_for_answer(tx, before.id, now).await?;
    }
    let wrote = deciding.writes_more_than_the_question();
    let reports = report_review::moved(tx, &before, deciding.decision, now).await?;
    let more = json!({
        "reply": reply, "wrote": wrote, "request": request, "statement": statement, "reports": reports
    });
    audit::complete(tx, audit, more).await?;
    tell(tx, &before, &deciding, to, now).await?;
    Ok(Outcome::Done(Done {
        status: to,
        version: before.version + 1,
        audit,
        reply,
        request,
    }))
}

impl<'a> Deciding<'a> {
    /// A decision by itself.
    pub fn plain(moderator: &'a Person, comment: CommentId, version: i64, decision: Decision) -> Self {
        Self {
            moderator,
            comment,
            version,
            decision,
            reason: String::new(),
            reply: None,
            ask: None,
            statement: None,
            quote: None,
            limited: true,
            edit: None,
            blocks: false,
        }
    }
}

impl Deciding<'_> {
    fn actor(&self) -> Actor {
        Actor::Moderator(self.moderator.id)
    }

    fn writes_more_than_the_question(&self) -> bool {
        let question = self.ask.as_ref().map(|ask| ask.question.trim());
        self.reply
            .as_ref()
            .is_some_and(|reply| Some(reply.source.as_str()) != question)
    }

    fn sends_back(&self) -> bool {
        matches!(self.edit, Some(Edit::SendBack(_)))
    }

    /// The state the comment will have.
    fn check(&self, before: &Model) -> Result<Status, NotAllowed> {
        let to = match self.decision {
            Decision::Spam if self.blocks => before.blocked(),
            decision => before.allows(decision),
        };
        let to = to.ok_or(NotAllowed::Decision)?;
        if let Some(edit) = &self.edit {
            edit.check(before, self.decision, self.moderator)?;
        }
        let asks_in_public = self.ask.as_ref().is_some_and(|ask| ask.place == Place::Public);
        if (self.reply.is_some() || asks_in_public) && to != Status::Published {
            return Err(NotAllowed::StaysUnpublished);
        }
        if self.ask.is_some() && !matches!(to, Status::Published | Status::Pending) {
            return Err(NotAllowed::Decision);
        }
        if self.ask.is_some() && before.byline_id.is_some() {
            return Err(NotAllowed::NotAReader);
        }
        if (self.reply.is_some() || self.ask.is_some()) && before.kind != Kind::Comment {
            return Err(NotAllowed::NotAReader);
        }
        if (self.reply.is_some() || self.ask.is_some()) && self.moderator.byline.is_none() {
            return Err(NotAllowed::NoByline);
        }
        Ok(to)
    }

    fn change(&self, before: &Model, to: Status) -> Transition {
        Transition {
            comment: before.id,
            version: before.version,
            to,
            // Kept through other decisions, so that undoing them finds it again.
            reason: if self.decision == Decision::Reject {
                self.reason.clone()
            } else {
                before.decision_reason.clone()
            },
            action: self.action(),
            detail: json!({
                "version": before.version + 1,
                "desk_from": before.desk_from,
                "published_at": before.published_at,
                "decided_at": before.decided_at,
                "decided_by": before.decided_by,
                "choice": self.statement,
            }),
        }
    }

    /// The code of the decision in the history.
    fn action(&self) -> &'static str {
        match self.decision {
            _ if self.sends_back() => "comment.sent_back",
            Decision::Approve => "comment.approve",
            Decision::Keep => "comment.keep",
            Decision::Reject => "comment.reject",
            Decision::Spam => "comment.spam",
            Decision::Hide => "comment.hide",
            Decision::Trash => "comment.trash",
            Decision::Restore => "comment.restore",
        }
    }
}

/// Settles the statement that waits, or makes one of the person's own words; what undo needs to take
/// that back. `None` where nobody may speak for the person.
async fn settle(
    tx: &DatabaseTransaction,
    before: &Model,
    deciding: &Deciding<'_>,
    now: Moment,
) -> Result<Option<Value>, DbErr> {
    if let Some(words) = &deciding.quote {
        return quote::quote(tx, decided(before, deciding), before.commenter_id, words, now).await;
    }
    let choice = match (deciding.statement, deciding.decision) {
        (Some(choice), _) => choice,
        (None, Decision::Approve) => Choice::Accept,
        (None, _) => return Ok(Some(Value::Null)),
    };
    settle::on_approval(tx, before.of(), choice, now).await.map(Some)
}

/// Puts what the moderator wrote under the comment.
async fn reply(
    tx: &DatabaseTransaction,
    parent: &Model,
    deciding: &Deciding<'_>,
    entropy: &Entropy,
    now: Moment,
) -> Result<Option<CommentId>, DbErr> {
    let (Some(text), Some(byline)) = (&deciding.reply, &deciding.moderator.byline) else {
        return Ok(None);
    };
    let new = NewComment {
        post: parent.post_id,
        parent: Some(parent.clone()),
        kind: Kind::Comment,
        status: Status::Published,
        byline: Some(byline.id),
        person: Some(deciding.moderator.id),
        commenter: None,
        name: byline.name.clone(),
        email: String::new(),
        website: String::new(),
        source: text.source.clone(),
        format: Format::Markdown,
        html: text.html.clone(),
        reasons: Reasons::default(),
        decision_reason: String::new(),
        spam: None,
        repeat_hash: None,
        network_hash: None,
        sent: now,
    };
    let reply = insert::insert(tx, new, entropy).await?.id;
    tell::shown(tx, reply, now).await?;
    Ok(Some(reply))
}

/// Asks the question, if there is one.
async fn ask(
    tx: &DatabaseTransaction,
    comment: &Model,
    deciding: &Deciding<'_>,
    reply: Option<CommentId>,
    now: Moment,
) -> Result<Result<Option<RequestId>, NotAllowed>, DbErr> {
    let (Some(ask), Some(byline)) = (&deciding.ask, &deciding.moderator.byline) else {
        return Ok(Ok(None));
    };
    let question = Question {
        limited: deciding.limited,
        of: decided(comment, deciding),
        commenter: comment.commenter_id,
        question: ask.question.clone(),
        place: ask.place,
        chips: ask.chips.clone(),
        asked_by: deciding.moderator.id,
        byline: byline.id,
        reply: reply.filter(|_| ask.place == Place::Public),
        rule: None,
    };
    Ok(match ask::ask(tx, question, now).await? {
        Asked::Asked(request) => Ok(Some(request)),
        Asked::AlreadyOpen => Err(NotAllowed::AlreadyAsked),
        Asked::TooMany => Err(NotAllowed::AskedTooOften),
        Asked::TooManyNow => Err(NotAllowed::TooManyQuestions),
    })
}

/// The comment as its affiliation sees it once the decision is made.
fn decided(comment: &Model, deciding: &Deciding<'_>) -> Of {
    let standing = match comment.allows(deciding.decision) {
        Some(Status::Published) => Standing::Published,
        _ => Standing::Held,
    };
    Of {
        standing,
        ..comment.of()
    }
}

/// One mail for everything, after the undo period; none about what was put away.
async fn tell(
    tx: &DatabaseTransaction,
    before: &Model,
    deciding: &Deciding<'_>,
    to: Status,
    now: Moment,
) -> Result<(), DbErr> {
    let says_more = deciding.reply.is_some() || deciding.ask.is_some() || deciding.sends_back();
    match deciding.decision {
        // Nobody told its writer that it was away.
        Decision::Restore if before.is_hidden_by_reports() && !says_more => {
            notify::stands_again(tx, before.id, now).await
        }
        Decision::Spam | Decision::Trash | Decision::Hide => notify::undone(tx, before.id).await,
        _ if before.status != to || says_more => notify::decided(tx, before.id, now).await,
        _ => Ok(()),
    }
}
