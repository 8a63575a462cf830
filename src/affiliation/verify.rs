//! What somebody stated is verified, confirmed as official, or counts as unverified again. A version
//! never changes: another one, with the same words, takes its place. That a mailbox or a domain proves
//! it is found out before (`mailbox.rs`, `domain_proof.rs`); what follows for the comment is returned.

use std::time::Duration;

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _,
    ActiveValue::{NotSet, Set},
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _, IntoActiveModel as _,
    QueryFilter as _, QueryOrder as _,
};
use serde_json::json;

use super::case::{self, Of, Opened};
use super::domains::Domain;
use super::entity::{request, statement};
use super::machine::{self, Act, Answer, Effect};
use super::rows::{self, NewStatement};
use super::{Capacity, ConnectionKind, Source, Statement, StatementState, Verification, rules};
use crate::audit::Actor;
use crate::clock::{Moment, days};
use crate::ids::StatementId;

/// How long a verification counts: 12 months.
pub const LASTS: Duration = days(365);

/// How it was verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    pub method: Verification,
    /// What was proved; empty when a moderator vouches.
    pub domain: String,
}

/// A subject of the post, and its own site.
#[derive(Clone, Debug)]
pub struct Subject {
    pub name: String,
    pub domain: Option<String>,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done {
        /// What follows for the comment.
        effect: Effect,
        /// Nothing of it needs a moderator any more: it claims what is proved, and the rest is plain.
        is_plain: bool,
    },
    /// There is nothing to verify: nothing stated, declined, or too little said.
    Nothing,
}

/// What a version carries of a verification.
#[derive(Clone, Debug)]
pub(super) struct Carried {
    pub method: Verification,
    pub domain: String,
    pub at: Option<Moment>,
    pub until: Option<Moment>,
    pub official_at: Option<Moment>,
}

/// Whether anything that counts can be verified.
///
/// # Errors
/// When the database fails.
pub async fn is_possible(db: &impl ConnectionTrait, of: Of) -> Result<bool, DbErr> {
    let opened = case::open(db, of).await?;
    let mut rows = opened.shown.iter().chain(&opened.waiting);
    Ok(rows.any(|row| can_be_verified(&row.clone().into(), row.source)))
}

/// Verifies what was stated with a comment, also what waits. Changes `affiliation_statements`,
/// `affiliation_requests` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn verify(
    tx: &DatabaseTransaction,
    of: Of,
    proof: &Proof,
    subjects: &[Subject],
    by: Actor,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let carried = Carried {
        method: proof.method,
        domain: proof.domain.clone(),
        at: Some(now),
        until: Some(now.plus(LASTS)),
        official_at: None,
    };
    let opened = case::open(tx, of).await?;
    let vouched = proof.method == Verification::Vouched;
    let action = if vouched {
        "affiliation.vouched"
    } else {
        "affiliation.verified"
    };
    let names = newest(&opened).is_some_and(|row| named(&row.clone().into()).is_some());
    if vouched && !names || !replace(tx, &opened, &carried, Doing { by, action }, now).await? {
        return Ok(Outcome::Nothing);
    }
    let opened = case::open(tx, of).await?;
    let is_plain = is_plain(&opened, proof, subjects, now);
    let shown = is_plain && opened.shown.is_none() && show(tx, &opened, now).await?;
    let effect = if shown || opened.shown.is_some() {
        Effect::Label
    } else {
        Effect::Nothing
    };
    Ok(Outcome::Done { effect, is_plain })
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
    Ok(outcome(replace(tx, &opened, &carried, doing, now).await?))
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
    Ok(outcome(replace(tx, &opened, &Carried::none(), doing, now).await?))
}

fn outcome(replaced: bool) -> Outcome {
    if !replaced {
        return Outcome::Nothing;
    }
    Outcome::Done {
        effect: Effect::Label,
        is_plain: false,
    }
}

/// What somebody says to belong to: the organisation they typed, else the subject at which they say to
/// work. A moderator vouches for that and for nothing else.
pub fn named(statement: &Statement) -> Option<&str> {
    let works_there = || {
        let mut all = statement.connections.iter();
        all.find(|connection| connection.kind == ConnectionKind::WorksThere)
            .and_then(|connection| connection.about.as_deref())
    };
    Some(statement.organisation.as_str())
        .filter(|name| !name.is_empty())
        .or_else(works_there)
}

/// Whether a version can be verified: its person said it, and said something.
pub fn can_be_verified(statement: &Statement, source: Source) -> bool {
    source != Source::OwnWords && !statement.declines() && !statement.is_empty()
}

/// Who does it, and the code of it in the history.
struct Doing {
    by: Actor,
    action: &'static str,
}

impl Carried {
    fn none() -> Self {
        Self {
            method: Verification::None,
            domain: String::new(),
            at: None,
            until: None,
            official_at: None,
        }
    }

    fn of(row: &statement::Model) -> Self {
        Self {
            method: row.verification,
            domain: row.verified_domain.clone(),
            at: row.verified_at,
            until: row.verified_until,
            official_at: row.official_at,
        }
    }
}

fn holds(row: &statement::Model, now: Moment) -> bool {
    row.verification != Verification::None && row.verified_until.is_some_and(|until| now < until)
}

fn may_be_official(row: &statement::Model, now: Moment) -> bool {
    row.capacity == Capacity::Official && holds(row, now)
}

fn newest(opened: &Opened) -> Option<&statement::Model> {
    opened.waiting.as_ref().or(opened.shown.as_ref())
}

/// Puts a copy that carries `carried` in the place of each version that counts; false when none can.
async fn replace(
    tx: &DatabaseTransaction,
    opened: &Opened,
    carried: &Carried,
    doing: Doing,
    now: Moment,
) -> Result<bool, DbErr> {
    let mut copies = Vec::new();
    for row in opened.shown.iter().chain(&opened.waiting) {
        if can_be_verified(&row.clone().into(), row.source) {
            copies.push(copy(tx, row, carried, now).await?);
        }
    }
    if copies.is_empty() {
        return Ok(false);
    }
    let detail = json!({ "statements": copies, "method": super::code(&carried.method) });
    rows::record(tx, doing.by, doing.action, opened.comment, detail, now).await?;
    Ok(true)
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

/// Whether what waits only waited because it claims to work at a subject, which is proved now.
fn is_plain(opened: &Opened, proof: &Proof, subjects: &[Subject], now: Moment) -> bool {
    let Some(row) = &opened.waiting else { return false };
    let (proved, others): (Vec<_>, Vec<_>) = subjects.iter().partition(|subject| proves(proof, subject, row));
    let names = |subjects: &[&Subject]| -> Vec<String> {
        let names = subjects.iter().map(|subject| subject.name.clone());
        names.collect()
    };
    !proved.is_empty() && rules::is_plain_of(&row.clone().into(), &names(&proved), &names(&others), now)
}

/// A domain proves the subject whose site it is, a moderator the one that is named.
fn proves(proof: &Proof, subject: &Subject, row: &statement::Model) -> bool {
    if proof.method == Verification::Vouched {
        let statement = Statement::from(row.clone());
        return named(&statement).is_some_and(|name| name.to_lowercase() == subject.name.to_lowercase());
    }
    let site = subject.domain.as_deref().unwrap_or_default();
    Domain::typed(&proof.domain).is_ok_and(|domain| domain.belongs_to(site))
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

/// What a new version takes over from the last one: it is the same person, who says to belong to the
/// same organisation.
pub(super) fn carried_over(last: Option<&statement::Model>, new: &Statement, now: Moment) -> Carried {
    let ended = |state: StatementState| {
        matches!(
            state,
            StatementState::Withdrawn | StatementState::Dropped | StatementState::Redacted
        )
    };
    let same = |row: &&statement::Model| {
        !ended(row.state) && holds(row, now) && named(&Statement::from((*row).clone())) == named(new)
    };
    last.filter(same).map_or_else(Carried::none, |row| Carried {
        official_at: row.official_at.filter(|_| new.capacity == Capacity::Official),
        ..Carried::of(row)
    })
}
