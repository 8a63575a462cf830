//! One decision on many comments, and taking such a decision back as a whole. Each comment is decided
//! by `comments/decide.rs` and undone by `undo.rs`; this adds the one line of history that holds them
//! together. What is banned with it is `shared_bans.rs`.

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _};
use serde_json::{Value, json};

use super::done_all::may_take_back;
use super::shared_bans::{self, Blocking};
use super::undo;
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::comments::decide::{self, Deciding};
use crate::comments::lock::lock;
use crate::comments::threads::Threads;
use crate::comments::{Decision, learn};
use crate::ids::{AuditId, CommentId};
use crate::people::Person;
use crate::secrets::Entropy;

/// Most comments of one decision.
pub const BULK_MAX: usize = 200;

/// What is to happen to several comments.
#[derive(Clone, Debug)]
pub struct Bulk<'a> {
    pub moderator: &'a Person,
    /// Each with the version that was seen.
    pub comments: &'a [(CommentId, i64)],
    pub decision: Decision,
    /// For the commenters to read when they are rejected; may be empty.
    pub reason: String,
    /// Where they came from is kept away as well.
    pub blocking: Option<Blocking>,
}

#[derive(Clone, Debug)]
pub struct Decided {
    /// The line that `take_back` takes; `None` when no comment was changed.
    pub audit: Option<AuditId>,
    /// What became of each, in the order they were given.
    pub results: Vec<(CommentId, decide::Outcome)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Undone {
        audit: AuditId,
        /// Comments to which something else has happened since; they are left alone.
        left: Vec<CommentId>,
    },
    AlreadyUndone,
    /// Something else has happened since to every comment of it.
    Changed,
    /// No decision, or somebody else's on many, of which this person could take back a part at most.
    Missing,
}

/// Decides on each comment, once all are locked; one that somebody else decided meanwhile, or that the decision makes
/// no sense for, is left as it is and told. What they teach is learnt together, and what several of them came from is
/// banned once, until the last of them is taken back. Changes what `decide` changes, `bans` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn decide_all(
    tx: &DatabaseTransaction,
    bulk: Bulk<'_>,
    entropy: &Entropy,
    now: Moment,
) -> Result<Decided, DbErr> {
    let ids: Vec<CommentId> = bulk.comments.iter().map(|(comment, _)| *comment).collect();
    lock(tx, &ids).await?;
    let mut results = Vec::with_capacity(bulk.comments.len());
    for (comment, version) in bulk.comments {
        let deciding = Deciding {
            reason: bulk.reason.clone(),
            blocks: bulk.blocking.is_some(),
            ..Deciding::plain(bulk.moderator, *comment, *version, bulk.decision)
        };
        results.push((*comment, decide::decide_only(tx, deciding, entropy, now).await?));
    }
    let (done, left) = parted(&results);
    if learn::teaches(bulk.decision) {
        let comments: Vec<CommentId> = done.iter().map(|(comment, _)| *comment).collect();
        learn::learn(tx, &comments).await?;
    }
    let audit = if done.is_empty() {
        None
    } else {
        Some(write_down(tx, &bulk, (&done, &left), now).await?)
    };
    Ok(Decided { audit, results })
}

/// The comments that were decided, each with its line, and those that were left as they are.
fn parted(results: &[(CommentId, decide::Outcome)]) -> (Vec<(CommentId, AuditId)>, Vec<CommentId>) {
    let (mut decided, mut left) = (Vec::new(), Vec::new());
    for (comment, outcome) in results {
        match outcome {
            decide::Outcome::Done(done) => decided.push((*comment, done.audit)),
            _ => left.push(*comment),
        }
    }
    (decided, left)
}

/// Bans what is to be banned, and writes the line that holds the decisions together.
async fn write_down(
    tx: &DatabaseTransaction,
    bulk: &Bulk<'_>,
    (done, left): (&[(CommentId, AuditId)], &[CommentId]),
    now: Moment,
) -> Result<AuditId, DbErr> {
    let banned = match &bulk.blocking {
        Some(blocking) => shared_bans::keep_away(tx, blocking, bulk.moderator.id, done, now).await?,
        None => Vec::new(),
    };
    let lines: Vec<AuditId> = done.iter().map(|(_, line)| *line).collect();
    let blocked = !banned.is_empty();
    let detail = json!({ "decision": bulk.decision, "lines": lines, "left": left, "blocked": blocked });
    let together = note(tx, bulk.moderator, "comments.decided", detail, now).await?;
    for (line, bans) in banned {
        audit::complete(tx, line, json!({ "bans": bans, "together": together })).await?;
    }
    Ok(together)
}

/// Takes back the decision that `id` records, on one comment or on many. Each comment is taken back wholly or left
/// as it is, also where somebody decides on it in the same moment. Only `Undone` may be committed.
///
/// # Errors
/// When the database fails.
pub async fn take_back(
    tx: &DatabaseTransaction,
    id: AuditId,
    by: &Person,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let Some(line) = on_many(tx, id).await? else {
        return one(tx, id, by, now).await;
    };
    if !may_take_back(Threads::of(by), &line) {
        return Ok(Outcome::Missing);
    }
    let lines = lines(&line.detail);
    lock(tx, &audit::about(tx, &lines).await?).await?;
    // Read anew, because somebody else may have been at it.
    if on_many(tx, id).await?.is_none_or(|line| line.undone_by.is_some()) {
        return Ok(Outcome::AlreadyUndone);
    }
    let (mut taken, mut undone, mut left) = (Vec::new(), Vec::new(), Vec::new());
    for each in lines {
        match undo::undo_only(tx, each, by, now).await? {
            undo::Outcome::Undone(line) => {
                taken.push(each);
                undone.push(line);
            }
            undo::Outcome::Changed(comment) => left.push(comment),
            undo::Outcome::AlreadyUndone | undo::Outcome::Missing => {}
        }
    }
    if undone.is_empty() {
        return Ok(Outcome::Changed);
    }
    learn::from_lines(tx, &undone).await?;
    let still_blocked = shared_bans::lift(tx, &taken).await?;
    let detail = json!({ "undoes": id, "count": undone.len(), "left": left, "still_blocked": still_blocked });
    let audit = note(tx, by, "comments.undo", detail, now).await?;
    if audit::mark_undone(tx, id, audit).await? {
        Ok(Outcome::Undone { audit, left })
    } else {
        Ok(Outcome::AlreadyUndone)
    }
}

/// The line `id`, if it holds a decision on many.
async fn on_many(db: &impl ConnectionTrait, id: AuditId) -> Result<Option<audit::entity::Model>, DbErr> {
    let line = audit::entity::Entity::find_by_id(id).one(db).await?;
    Ok(line.filter(|line| line.action == "comments.decided"))
}

async fn one(tx: &DatabaseTransaction, id: AuditId, by: &Person, now: Moment) -> Result<Outcome, DbErr> {
    Ok(match undo::undo(tx, id, by, now).await? {
        undo::Outcome::Undone(audit) => Outcome::Undone {
            audit,
            left: Vec::new(),
        },
        undo::Outcome::AlreadyUndone => Outcome::AlreadyUndone,
        undo::Outcome::Changed(_) => Outcome::Changed,
        undo::Outcome::Missing => Outcome::Missing,
    })
}

fn lines(detail: &Value) -> Vec<AuditId> {
    detail
        .get("lines")
        .and_then(|lines| serde_json::from_value(lines.clone()).ok())
        .unwrap_or_default()
}

async fn note(
    tx: &DatabaseTransaction,
    by: &Person,
    action: &'static str,
    detail: Value,
    now: Moment,
) -> Result<AuditId, DbErr> {
    let entry = audit::Entry {
        actor: Actor::Moderator(by.id),
        action,
        post: None,
        comment: None,
        detail,
    };
    audit::record(tx, entry, now).await
}
