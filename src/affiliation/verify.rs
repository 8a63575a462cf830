//! What somebody stated is verified, confirmed as official, or counts as unverified again. A version
//! never changes: another one, with the same words, takes its place. That a mailbox or a domain proves
//! it is found out before (`mailbox.rs`, `domain_proof.rs`), and of what is `proof.rs`; what follows for the comment is returned.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _,
    ActiveValue::{NotSet, Set},
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _, IntoActiveModel as _,
    QueryFilter as _, QueryOrder as _,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::case::{self, Of, Opened};
use super::entity::{request, statement};
use super::machine::{self, Act, Answer, Effect};
use super::proof::{Carried, may_be_official};
use super::rows::{self, NewStatement};
use super::{Capacity, StatementState, Verification};
use crate::audit::Actor;
use crate::clock::Moment;
use crate::ids::{AuditId, StatementId};

pub use super::proof::{Evidence, LASTS, Proof, Subject, can_be_verified, named};

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done(Done),
    /// There is nothing to verify: nothing stated, declined, or too little said.
    Nothing,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// What follows for the comment.
    pub effect: Effect,
    /// Nothing of it needs a moderator any more: it claims what is proved, and the rest is plain.
    pub is_plain: bool,
    /// The line in the history.
    pub line: AuditId,
    /// What `take_back` takes.
    pub replaced: Vec<Replaced>,
}

/// A version that gave way to a copy of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replaced {
    before: StatementId,
    after: StatementId,
}

/// Whether anything that counts can be verified.
///
/// # Errors
/// When the database fails.
pub async fn is_possible(db: &impl ConnectionTrait, of: Of) -> Result<bool, DbErr> {
    let opened = case::open(db, of).await?;
    Ok(opened
        .versions()
        .any(|row| can_be_verified(&row.clone().into(), row.source)))
}

/// Verifies what was stated with a comment, also what waits. Changes `affiliation_statements`,
/// `affiliation_requests` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn verify(
    tx: &DatabaseTransaction,
    of: Of,
    evidence: Evidence<'_>,
    by: Actor,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let opened = case::open(tx, of).await?;
    let vouched = evidence.proof.method == Verification::Vouched;
    let action = if vouched {
        "affiliation.vouched"
    } else {
        "affiliation.verified"
    };
    let carried = Carried::by(evidence.proof, now);
    let names = newest(&opened).is_some_and(|row| named(&row.clone().into()).is_some());
    if vouched && !names {
        return Ok(Outcome::Nothing);
    }
    let Some(written) = replace(tx, &opened, &carried, Doing { by, action }, now).await? else {
        return Ok(Outcome::Nothing);
    };
    let opened = case::open(tx, of).await?;
    let waiting = opened.waiting.as_ref();
    let is_plain = waiting.is_some_and(|row| evidence.makes_plain(&row.clone().into(), now));
    let shown = is_plain && opened.shown.is_none() && show(tx, &opened, now).await?;
    let effect = if shown || opened.shown.is_some() {
        Effect::Label
    } else {
        Effect::Nothing
    };
    Ok(Outcome::Done(Done {
        effect,
        is_plain,
        ..written
    }))
}

/// A moderator confirms that somebody verified, who says to speak for the organisation, does. Changes
/// `affiliation_statements`, `affiliation_requests` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn confirm_official(
    tx: &DatabaseTransaction,
    of: Of,
    by: Actor,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let opened = case::open(tx, of).await?;
    let Some(row) = newest(&opened).filter(|row| may_be_official(row, now)) else {
        return Ok(Outcome::Nothing);
    };
    let carried = Carried {
        official_at: Some(now),
        ..Carried::of(row)
    };
    let doing = Doing {
        by,
        action: "affiliation.official",
    };
    let written = replace(tx, &opened, &carried, doing, now).await?;
    Ok(written.map_or(Outcome::Nothing, Outcome::Done))
}

/// From now on it counts as unverified. Changes `affiliation_statements`, `affiliation_requests` and
/// `audit`.
///
/// # Errors
/// When the database fails.
pub async fn revoke(tx: &DatabaseTransaction, of: Of, by: Actor, now: Moment) -> Result<Outcome, DbErr> {
    let opened = case::open(tx, of).await?;
    if newest(&opened).is_none_or(|row| row.verification == Verification::None) {
        return Ok(Outcome::Nothing);
    }
    let doing = Doing {
        by,
        action: "affiliation.unverified",
    };
    let written = replace(tx, &opened, &Carried::none(), doing, now).await?;
    Ok(written.map_or(Outcome::Nothing, Outcome::Done))
}

/// What was carried before is carried again, by another copy; false when another version counts by now.
/// Changes `affiliation_statements` and `affiliation_requests`. The caller writes the line of history.
///
/// # Errors
/// When the database fails.
pub async fn take_back(
    tx: &DatabaseTransaction,
    of: Of,
    replaced: &[Replaced],
    now: Moment,
) -> Result<bool, DbErr> {
    let opened = case::open(tx, of).await?;
    for Replaced { before, after } in replaced {
        let row = opened.versions().find(|row| row.id == *after);
        let before = statement::Entity::find_by_id(*before).one(tx).await?;
        let (Some(row), Some(before)) = (row, before) else {
            return Ok(false);
        };
        copy(tx, row, &Carried::of(&before), now).await?;
    }
    Ok(!replaced.is_empty())
}

/// The newest version that counts, waiting or shown.
///
/// # Errors
/// When the database fails.
pub async fn stated(db: &impl ConnectionTrait, of: Of) -> Result<Option<StatementId>, DbErr> {
    let opened = case::open(db, of).await?;
    Ok(opened.versions().map(|row| row.id).max())
}

/// Who does it, and the code of it in the history.
struct Doing {
    by: Actor,
    action: &'static str,
}

fn newest(opened: &Opened) -> Option<&statement::Model> {
    opened.waiting.as_ref().or(opened.shown.as_ref())
}

/// Puts a copy that carries `carried` in the place of each version that counts; `None` when none can.
async fn replace(
    tx: &DatabaseTransaction,
    opened: &Opened,
    carried: &Carried,
    doing: Doing,
    now: Moment,
) -> Result<Option<Done>, DbErr> {
    let mut replaced = Vec::new();
    for row in opened.versions() {
        if can_be_verified(&row.clone().into(), row.source) {
            let (before, after) = (row.id, copy(tx, row, carried, now).await?);
            replaced.push(Replaced { before, after });
        }
    }
    if replaced.is_empty() {
        return Ok(None);
    }
    let copies: Vec<StatementId> = replaced.iter().map(|each| each.after).collect();
    let detail = json!({ "statements": copies, "method": super::code(&carried.method) });
    let line = rows::record(tx, doing.by, doing.action, opened.comment, detail, now).await?;
    Ok(Some(Done {
        effect: Effect::Label,
        is_plain: false,
        line,
        replaced,
    }))
}

/// A question that `row` answers is answered by its copy.
async fn copy(
    tx: &DatabaseTransaction,
    row: &statement::Model,
    carried: &Carried,
    now: Moment,
) -> Result<StatementId, DbErr> {
    let (state, version) = (row.state, last_version(tx, row).await? + 1);
    let mut copy = row.clone().into_active_model().reset_all();
    copy.id = NotSet;
    copy.version = Set(version);
    copy.created_at = Set(now);
    copy.moved_at = Set(Some(now));
    copy.verification = Set(carried.method);
    copy.verified_domain = Set(carried.domain.clone());
    copy.verified_at = Set(carried.at);
    copy.verified_until = Set(carried.until);
    copy.official_at = Set(carried.official_at.filter(|_| row.capacity == Capacity::Official));
    rows::move_statement(tx, row.id, state, StatementState::Superseded, now).await?;
    let id = statement::Entity::insert(copy).exec(tx).await?.last_insert_id;
    request::Entity::update_many()
        .col_expr(request::Column::StatementId, Expr::value(id))
        .filter(request::Column::StatementId.eq(row.id))
        .exec(tx)
        .await?;
    Ok(id)
}

async fn last_version(db: &impl ConnectionTrait, row: &statement::Model) -> Result<i64, DbErr> {
    let last = statement::Entity::find()
        .filter(statement::Column::CommentId.eq(row.comment_id))
        .order_by_desc(statement::Column::Version)
        .one(db)
        .await?;
    Ok(last.map_or(row.version, |last| last.version))
}

/// Lets what waits show as any plain answer does; false where a comment that is held waits as well.
async fn show(tx: &DatabaseTransaction, opened: &Opened, now: Moment) -> Result<bool, DbErr> {
    let Some(row) = &opened.waiting else {
        return Ok(false);
    };
    let Some(next) = machine::next(&opened.case, Act::Answer(Answer::Plain)) else {
        return Ok(false);
    };
    if next.new != Some(StatementState::Active) {
        return Ok(false);
    }
    let same = NewStatement {
        comment: row.comment_id,
        commenter: row.commenter_id,
        statement: row.clone().into(),
        source: row.source,
        state: StatementState::Draft,
        quote: String::new(),
        again: None,
    };
    case::carry_out(tx, opened, &next, Some(same), now).await?;
    Ok(true)
}
