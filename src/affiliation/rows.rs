//! Reads and writes of single rows that several verbs share. Rules are in `machine.rs` and `rules.rs`.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    QueryFilter as _, QueryOrder as _,
};
use serde::{Deserialize, Serialize};

use super::entity::{request, statement};
use super::{Connections, RequestState, Source, Statement, StatementState, proof};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{AuditId, CommentId, CommenterId, RequestId, StatementId};

/// The states in which a statement counts.
pub const LIVE: [StatementState; 3] = [
    StatementState::Draft,
    StatementState::Active,
    StatementState::ChipsOnly,
];
/// The states in which it is public.
pub const SHOWN: [StatementState; 2] = [StatementState::Active, StatementState::ChipsOnly];

/// What a verb changed, so that it can be put back: ids and codes only.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Changes {
    pub statements: Vec<StatementChange>,
    pub requests: Vec<RequestChange>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct StatementChange {
    pub id: StatementId,
    pub from: StatementState,
    pub to: StatementState,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RequestChange {
    pub id: RequestId,
    pub from: RequestState,
    pub to: RequestState,
}

/// The newest question about a comment.
pub async fn latest_request(
    db: &impl ConnectionTrait,
    comment: CommentId,
) -> Result<Option<request::Model>, DbErr> {
    request::Entity::find()
        .filter(request::Column::CommentId.eq(comment))
        .order_by_desc(request::Column::Id)
        .one(db)
        .await
}

/// A statement about to become a row.
pub struct NewStatement {
    pub comment: CommentId,
    pub commenter: Option<CommenterId>,
    pub statement: Statement,
    pub source: Source,
    pub state: StatementState,
    /// The person's own published words, with `Source::OwnWords`.
    pub quote: String,
    /// The statement with another comment that is said again.
    pub again: Option<StatementId>,
}

/// Inserts the next version; what was verified of the last one holds on, where it names the same.
pub async fn insert(tx: &DatabaseTransaction, new: NewStatement, now: Moment) -> Result<StatementId, DbErr> {
    let last = statement::Entity::find()
        .filter(statement::Column::CommentId.eq(new.comment))
        .order_by_desc(statement::Column::Version)
        .one(tx)
        .await?;
    let before = match new.again {
        Some(again) => statement::Entity::find_by_id(again).one(tx).await?,
        None => last.clone(),
    };
    let carried = proof::carried_over(before.as_ref(), &new.statement, now);
    let row = statement::ActiveModel {
        comment_id: Set(new.comment),
        commenter_id: Set(new.commenter),
        version: Set(last.map_or(1, |last| last.version + 1)),
        you_are: Set(new.statement.you_are),
        other: Set(new.statement.other),
        connections: Set(Connections(new.statement.connections)),
        organisation: Set(new.statement.organisation),
        role: Set(new.statement.role),
        on_behalf_of: Set(new.statement.on_behalf_of),
        note: Set(new.statement.note),
        capacity: Set(new.statement.capacity),
        visibility: Set(new.statement.visibility),
        verification: Set(carried.method),
        verified_domain: Set(carried.domain),
        verified_at: Set(carried.at),
        verified_until: Set(carried.until),
        official_at: Set(carried.official_at),
        source: Set(new.source),
        state: Set(new.state),
        quote: Set(new.quote),
        redacted_because: Set(String::new()),
        created_at: Set(now),
        ..Default::default()
    };
    Ok(statement::Entity::insert(row).exec(tx).await?.last_insert_id)
}

/// Compare-and-set; a row that has moved meanwhile stays as it is.
pub async fn move_statement(
    tx: &DatabaseTransaction,
    id: StatementId,
    from: StatementState,
    to: StatementState,
    now: Moment,
) -> Result<bool, DbErr> {
    let moved = statement::Entity::update_many()
        .col_expr(statement::Column::State, Expr::value(to))
        .col_expr(statement::Column::MovedAt, Expr::value(now))
        .filter(statement::Column::Id.eq(id))
        .filter(statement::Column::State.eq(from))
        .exec(tx)
        .await?;
    Ok(moved.rows_affected == 1)
}

/// Compare-and-set of a question's state, with the time that belongs to the new one.
pub async fn move_request(
    tx: &DatabaseTransaction,
    id: RequestId,
    from: RequestState,
    to: RequestState,
    now: Moment,
) -> Result<bool, DbErr> {
    let mut update = request::Entity::update_many().col_expr(request::Column::State, Expr::value(to));
    if to == RequestState::Settled {
        update = update.col_expr(request::Column::SettledAt, Expr::value(now));
    }
    let moved = update
        .filter(request::Column::Id.eq(id))
        .filter(request::Column::State.eq(from))
        .exec(tx)
        .await?;
    Ok(moved.rows_affected == 1)
}

/// The question `id` was answered by the version `answer`.
pub async fn note_answer(
    tx: &DatabaseTransaction,
    id: RequestId,
    answer: StatementId,
    now: Moment,
) -> Result<(), DbErr> {
    request::Entity::update_many()
        .col_expr(request::Column::StatementId, Expr::value(answer))
        .col_expr(request::Column::AnsweredAt, Expr::value(now))
        .filter(request::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// The question `id` was answered in the thread, by the comment `answer`.
pub async fn note_reply(
    tx: &DatabaseTransaction,
    id: RequestId,
    answer: CommentId,
    now: Moment,
) -> Result<(), DbErr> {
    request::Entity::update_many()
        .col_expr(request::Column::AnswerId, Expr::value(answer))
        .col_expr(request::Column::AnsweredAt, Expr::value(now))
        .filter(request::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// One line of history: ids and codes, never what was typed.
pub async fn record(
    tx: &DatabaseTransaction,
    actor: Actor,
    action: &'static str,
    comment: CommentId,
    detail: serde_json::Value,
    now: Moment,
) -> Result<AuditId, DbErr> {
    let entry = audit::Entry {
        actor,
        action,
        post: None,
        comment: Some(comment),
        detail,
    };
    audit::record(tx, entry, now).await
}
