//! A moderator, or a rule, asks a commenter where they stand. Taking the question back is `cancel.rs`.

use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, ExprTrait as _,
    PaginatorTrait as _, QueryFilter as _,
};
use serde_json::json;

use super::case::{self, Of};
use super::entity::request::{ActiveModel, Column, Entity};
use super::machine::{self, Act};
use super::requests::{ALL_AN_HOUR, DUE, Expire, MAX_A_PERSON, REMIND_AFTER, RULES_AN_HOUR, Remind, WINDOW};
use super::{Chips, Place, RequestState, YouAre, rows};
use crate::audit::Actor;
use crate::clock::{Moment, hours};
use crate::ids::{BylineId, CommentId, CommenterId, PersonId, RequestId};
use crate::jobs;

/// A question, its words already read by `form::question`.
#[derive(Clone, Debug)]
pub struct Question {
    /// The ceilings an hour hold; only measuring lifts them.
    pub limited: bool,
    /// The comment, as it stands once this is decided.
    pub of: Of,
    /// Who is asked, if they chose to be remembered.
    pub commenter: Option<CommenterId>,
    pub question: String,
    pub place: Place,
    /// The chips offered; empty for all.
    pub chips: Vec<YouAre>,
    pub asked_by: PersonId,
    /// Who asks, as readers and the person see it.
    pub byline: BylineId,
    /// The reply in the thread that asks, for a public question.
    pub reply: Option<CommentId>,
    /// The rule that asks by itself; `None` when a person does.
    pub rule: Option<ByRule>,
}

/// Why a rule asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByRule {
    /// The code of an `AskRule`, or of an own rule of screening.
    pub code: String,
    /// The subject of the post that it found; empty where it looks for none.
    pub subject: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    Asked(RequestId),
    /// One open question a comment.
    AlreadyOpen,
    /// Three a person within 30 days.
    TooMany,
    /// The site has asked as often as it may within an hour.
    TooManyNow,
}

/// Asks. Changes `affiliation_requests`, `audit`, and enqueues the job that ends the question.
///
/// # Errors
/// When the database fails.
pub async fn ask(tx: &DatabaseTransaction, question: Question, now: Moment) -> Result<Asked, DbErr> {
    let opened = case::open(tx, question.of).await?;
    let Some(next) = machine::next(&opened.case, Act::Ask) else {
        return Ok(Asked::AlreadyOpen);
    };
    if asked_lately(tx, question.commenter, now).await? >= MAX_A_PERSON {
        return Ok(Asked::TooMany);
    }
    if question.limited && is_busy(tx, question.rule.is_some(), now).await? {
        return Ok(Asked::TooManyNow);
    }
    let (comment, place, actor) = (opened.comment, question.place, question.actor());
    let rule = question.rule.as_ref().map(|by| by.code.clone());
    let row = row(question, next.request.unwrap_or(RequestState::Requested), now);
    let request = Entity::insert(row).exec(tx).await?.last_insert_id;
    jobs::enqueue(tx, &Expire { request }, now.plus(DUE), now).await?;
    jobs::enqueue(tx, &Remind { request }, now.plus(REMIND_AFTER), now).await?;
    let detail = json!({ "request": request, "place": place, "rule": rule });
    rows::record(tx, actor, "affiliation.asked", comment, detail, now).await?;
    Ok(Asked::Asked(request))
}

impl Question {
    fn actor(&self) -> Actor {
        match self.rule {
            Some(_) => Actor::Rule,
            None => Actor::Moderator(self.asked_by),
        }
    }
}

fn row(question: Question, state: RequestState, now: Moment) -> ActiveModel {
    let (rule, subject) = question.rule.map(|by| (by.code, by.subject)).unwrap_or_default();
    ActiveModel {
        comment_id: Set(question.of.comment),
        place: Set(question.place),
        question: Set(question.question),
        chips: Set(Chips(question.chips)),
        state: Set(state),
        asked_by: Set(question.asked_by),
        byline_id: Set(question.byline),
        reply_id: Set(question.reply),
        rule: Set(rule),
        rule_subject: Set(subject),
        rounds: Set(0),
        asked_at: Set(now),
        due_at: Set(now.plus(DUE)),
        ..Default::default()
    }
}

/// How often this person was asked lately; without a token each comment stands alone. The comments
/// table is named by word: the feature above this one is not imported.
async fn asked_lately(
    tx: &DatabaseTransaction,
    commenter: Option<CommenterId>,
    now: Moment,
) -> Result<u64, DbErr> {
    let Some(commenter) = commenter else { return Ok(0) };
    let theirs = Query::select()
        .column("id")
        .from("comments")
        .and_where(Expr::col("commenter_id").eq(commenter))
        .take();
    Entity::find()
        .filter(Column::CommentId.in_subquery(theirs))
        .filter(Column::State.ne(RequestState::Cancelled))
        .filter(Column::AskedAt.gt(now.minus(WINDOW)))
        .count(tx)
        .await
}

/// Whether as many questions were asked within the last hour as may be; rules may ask fewer.
async fn is_busy(tx: &DatabaseTransaction, by_rule: bool, now: Moment) -> Result<bool, DbErr> {
    let lately = Entity::find().filter(Column::AskedAt.gt(now.minus(hours(1))));
    if by_rule && lately.clone().filter(Column::Rule.ne("")).count(tx).await? >= RULES_AN_HOUR {
        return Ok(true);
    }
    Ok(lately.count(tx).await? >= ALL_AN_HOUR)
}
