//! One decision on many comments, and taking such a decision back as a whole. Each comment is decided
//! by `comments/decide.rs` and undone by `undo.rs`; this adds the one line of history that holds them
//! together.

use std::collections::{HashMap, HashSet};

use sea_orm::{DatabaseTransaction, DbErr, EntityTrait as _};
use serde_json::{Value, json};

use super::undo;
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::comments::ban::{self, Banning, Target};
use crate::comments::decide::{self, Deciding};
use crate::comments::{Decision, learn};
use crate::ids::{AuditId, CommentId, PersonId};
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

/// What is banned together with a decision on several comments.
#[derive(Clone, Debug)]
pub struct Blocking {
    /// By comment.
    pub targets: HashMap<CommentId, Vec<Target>>,
    /// `None` for good.
    pub until: Option<Moment>,
    /// Nobody is told: what comes goes to spam.
    pub silent: bool,
}

impl Blocking {
    /// What `codes` name of the `sources` of each comment; `None` where nothing of that is known of any.
    pub fn of(
        mut sources: HashMap<CommentId, Vec<Target>>,
        codes: &[String],
        until: Option<Moment>,
        silent: bool,
    ) -> Option<Self> {
        let chosen = |target: &Target| codes.contains(&target.code());
        sources.values_mut().for_each(|of_one| of_one.retain(chosen));
        let known = sources.values().any(|of_one| !of_one.is_empty());
        known.then_some(Self {
            targets: sources,
            until,
            silent,
        })
    }
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
    /// No decision.
    Missing,
}

/// Decides on each comment; one that somebody else decided meanwhile, or that the decision makes no
/// sense for, is left as it is and told. What they teach is learnt together, and what several of them came
/// from is banned once. Changes what `decide` changes, `bans` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn decide_all(
    tx: &DatabaseTransaction,
    bulk: Bulk<'_>,
    entropy: &Entropy,
    now: Moment,
) -> Result<Decided, DbErr> {
    let mut results = Vec::with_capacity(bulk.comments.len());
    let mut banned = HashSet::new();
    for (comment, version) in bulk.comments {
        let deciding = Deciding {
            reason: bulk.reason.clone(),
            ..Deciding::plain(bulk.moderator, *comment, *version, bulk.decision)
        };
        let outcome = decide::decide_only(tx, deciding, entropy, now).await?;
        if let (Some(blocking), decide::Outcome::Done(done)) = (&bulk.blocking, &outcome) {
            let line = (done.audit, bulk.moderator.id, *comment);
            keep_away(tx, blocking, line, &mut banned, now).await?;
        }
        results.push((*comment, outcome));
    }
    if learn::teaches(bulk.decision) {
        learn::learn(tx, &done(&results)).await?;
    }
    let lines: Vec<AuditId> = results
        .iter()
        .filter_map(|(_, outcome)| match outcome {
            decide::Outcome::Done(done) => Some(done.audit),
            _ => None,
        })
        .collect();
    let audit = if lines.is_empty() {
        None
    } else {
        let left: Vec<CommentId> = results
            .iter()
            .filter(|(_, outcome)| !is_done(outcome))
            .map(|(id, _)| *id)
            .collect();
        let blocked = !banned.is_empty();
        let detail = json!({ "decision": bulk.decision, "lines": lines, "left": left, "blocked": blocked });
        Some(note(tx, bulk.moderator, "comments.decided", detail, now).await?)
    };
    Ok(Decided { audit, results })
}

fn is_done(outcome: &decide::Outcome) -> bool {
    matches!(outcome, decide::Outcome::Done(_))
}

/// Bans what `comment` came from, unless that was `banned` for another one, in the line of its decision: whoever
/// takes that back lifts it.
async fn keep_away(
    tx: &DatabaseTransaction,
    blocking: &Blocking,
    (line, by, comment): (AuditId, PersonId, CommentId),
    banned: &mut HashSet<Target>,
    now: Moment,
) -> Result<(), DbErr> {
    let all = blocking.targets.get(&comment).into_iter().flatten();
    let targets: Vec<Target> = all
        .filter(|target| banned.insert((*target).clone()))
        .cloned()
        .collect();
    if targets.is_empty() {
        return Ok(());
    }
    let banning = Banning {
        by,
        targets: &targets,
        until: blocking.until,
        silent: blocking.silent,
        comment: Some(comment),
    };
    let bans = ban::ban(tx, &banning, now).await?;
    audit::complete(tx, line, json!({ "bans": bans })).await
}

/// Takes back the decision that `id` records, on one comment or on many. Only `Undone` may be
/// committed.
///
/// # Errors
/// When the database fails.
pub async fn take_back(
    tx: &DatabaseTransaction,
    id: AuditId,
    by: &Person,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let line = audit::entity::Entity::find_by_id(id).one(tx).await?;
    let Some(line) = line.filter(|line| line.action == "comments.decided") else {
        return one(tx, id, by, now).await;
    };
    if line.undone_by.is_some() {
        return Ok(Outcome::AlreadyUndone);
    }
    let (mut undone, mut left) = (Vec::new(), Vec::new());
    for each in lines(&line.detail) {
        match undo::undo_only(tx, each, by, now).await? {
            undo::Outcome::Undone(line) => undone.push(line),
            undo::Outcome::Changed(comment) => left.push(comment),
            undo::Outcome::AlreadyUndone | undo::Outcome::Missing => {}
        }
    }
    if undone.is_empty() {
        return Ok(Outcome::Changed);
    }
    learn::from_lines(tx, &undone).await?;
    let detail = json!({ "undoes": id, "count": undone.len(), "left": left });
    let audit = note(tx, by, "comments.undo", detail, now).await?;
    if audit::mark_undone(tx, id, audit).await? {
        Ok(Outcome::Undone { audit, left })
    } else {
        Ok(Outcome::AlreadyUndone)
    }
}

/// The comments that were decided.
fn done(results: &[(CommentId, decide::Outcome)]) -> Vec<CommentId> {
    let is_done = |(_, outcome): &&(CommentId, decide::Outcome)| matches!(outcome, decide::Outcome::Done(_));
    results
        .iter()
        .filter(is_done)
        .map(|(comment, _)| *comment)
        .collect()
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
