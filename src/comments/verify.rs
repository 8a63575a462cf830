//! What somebody stated with a comment is verified, or not any more: on the receipt or by a mailed link; at
//! the desk it is `attest.rs`. Affiliation decides what becomes of the statement; what follows for the comment
//! is applied here, in the same transaction.

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _};
use serde_json::json;

use super::entity::comment::{Entity, Model};
use super::lock::lock;
use super::moderate::{self, Transition, transition};
use super::{Status, effect, notify};
use crate::affiliation::machine::is_open;
use crate::affiliation::verify::{Done, Evidence, Outcome, Proof, Subject};
use crate::affiliation::{self, Choice, settle};
use crate::audit::Actor;
use crate::clock::Moment;
use crate::ids::{CommentId, PostId};
use crate::posts::around;
use crate::screening;

/// Whether there is anything to verify: something stated, with a comment that was not put away.
///
/// # Errors
/// When the database fails.
pub async fn is_possible(db: &impl ConnectionTrait, comment: &Model) -> Result<bool, DbErr> {
    Ok(!comment.status.is_put_away() && affiliation::verify::is_possible(db, comment.of()).await?)
}

/// What a post is about, and the sites of that.
///
/// # Errors
/// When the database fails.
pub async fn subjects(db: &impl ConnectionTrait, post: PostId) -> Result<Vec<Subject>, DbErr> {
    let subject = |subject: around::Subject| Subject {
        name: subject.name,
        domain: subject.domain,
    };
    let subjects = around::around(db, post).await?.subjects;
    Ok(subjects.into_iter().map(subject).collect())
}

/// Verifies what was stated with `comment`. One that waited for nothing but the proof is published.
/// False when there is nothing to verify. Changes `affiliation_*`, `comments`, `posts`, `audit`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn verify(
    tx: &DatabaseTransaction,
    comment: CommentId,
    proof: &Proof,
    subjects: &[Subject],
    by: Actor,
    now: Moment,
) -> Result<bool, DbErr> {
    let Some(comment) = taken(tx, comment).await? else {
        return Ok(false);
    };
    let evidence = Evidence { proof, subjects };
    let outcome = affiliation::verify::verify(tx, comment.of(), evidence, by, now).await?;
    apply(tx, &comment, outcome, by, now).await
}

/// It counts as unverified again. False when it did already. Changes `affiliation_*`, `comments`,
/// `audit`.
///
/// # Errors
/// When the database fails.
pub async fn revoke(
    tx: &DatabaseTransaction,
    comment: CommentId,
    by: Actor,
    now: Moment,
) -> Result<bool, DbErr> {
    let Some(comment) = taken(tx, comment).await? else {
        return Ok(false);
    };
    let outcome = affiliation::verify::revoke(tx, comment.of(), by, now).await?;
    apply(tx, &comment, outcome, by, now).await
}

async fn apply(
    tx: &DatabaseTransaction,
    comment: &Model,
    outcome: Outcome,
    by: Actor,
    now: Moment,
) -> Result<bool, DbErr> {
    let Outcome::Done(done) = outcome else {
        return Ok(false);
    };
    follow(tx, comment, &done, by, now).await?;
    Ok(true)
}

/// Applies what follows for the comment of what is `done` to its statement. Changes `comments`, `posts`,
/// `audit`, `jobs`.
///
/// # Errors
/// When the database fails.
pub(super) async fn follow(
    tx: &DatabaseTransaction,
    comment: &Model,
    done: &Done,
    by: Actor,
    now: Moment,
) -> Result<(), DbErr> {
    if done.is_plain && waits_for_proof(tx, comment).await? {
        return publish(tx, comment, now).await;
    }
    effect::apply(tx, comment, done.effect, by, now).await
}

/// Nothing holds the comment but the claim that is proved now: no other rule, no person, no question.
async fn waits_for_proof(tx: &DatabaseTransaction, comment: &Model) -> Result<bool, DbErr> {
    let holding: Vec<&str> = comment
        .reasons
        .0
        .iter()
        .filter(|reason| reason.holds())
        .map(|reason| reason.rule.as_str())
        .collect();
    let only_claim = !holding.is_empty() && holding.iter().all(|rule| screening::is_claim(rule));
    if !only_claim || comment.status != Status::Pending || comment.decided_by.is_some() {
        return Ok(false);
    }
    let asked = affiliation::read::answerable(tx, comment.id).await?;
    Ok(!asked.is_some_and(|request| is_open(request.state)))
}

async fn publish(tx: &DatabaseTransaction, comment: &Model, now: Moment) -> Result<(), DbErr> {
    let statement = settle::on_approval(tx, comment.of(), Choice::Accept, now).await?;
    let shown = Transition {
        comment: comment.id,
        version: comment.version,
        to: Status::Published,
        reason: String::new(),
        action: "comment.claim_proved",
        detail: json!({ "statement": statement }),
    };
    if let moderate::Outcome::Moved { .. } = transition(tx, Actor::Rule, shown, now).await? {
        effect::note_label(tx, comment.id, now).await?;
        notify::decided(tx, comment.id, now).await?;
    }
    Ok(())
}

/// The comment, unless it is in the trash; under a lock, so that two presses are taken one after the
/// other.
///
/// # Errors
/// When the database fails.
pub(super) async fn taken(tx: &DatabaseTransaction, id: CommentId) -> Result<Option<Model>, DbErr> {
    lock(tx, &[id]).await?;
    let comment = Entity::find_by_id(id).one(tx).await?;
    Ok(comment.filter(|comment| comment.status != Status::Trashed))
}
