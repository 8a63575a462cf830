//! Forgets what somebody typed of themselves and readers never saw, or see no more: ninety days after
//! the decision only what was chosen from lists is left, and the state.

use std::time::Duration;

use sea_orm::sea_query::{Expr, Query, SelectStatement};
use sea_orm::{
    ActiveModelTrait as _, ActiveValue::Set, ColumnTrait as _, Condition, DatabaseTransaction, DbErr,
    EntityTrait as _, ExprTrait as _, IntoActiveModel as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::entity::statement::{Column, Entity, Model};
use super::{Connections, StatementState};
use crate::clock::{Moment, days};

/// How long free text that was not accepted is kept after the decision.
pub const KEPT: Duration = days(90);

/// The most rows one run cleans; the next run goes on.
const AT_ONCE: u64 = 5_000;

/// The states in which nothing that was typed is shown.
const NOT_ACCEPTED: [StatementState; 5] = [
    StatementState::ChipsOnly,
    StatementState::Superseded,
    StatementState::Withdrawn,
    StatementState::Dropped,
    StatementState::Redacted,
];

/// Empties the typed fields of statements that were decided on before `now - KEPT`; returns how many.
/// Changes `affiliation_statements`.
///
/// # Errors
/// When the database fails.
pub async fn forget(tx: &DatabaseTransaction, now: Moment) -> Result<usize, DbErr> {
    let before = now.minus(KEPT);
    let decided = Condition::all()
        .add(Column::State.is_in(NOT_ACCEPTED))
        .add(Column::MovedAt.lt(before));
    let put_away = Condition::all()
        .add(Column::State.eq(StatementState::Draft))
        .add(Column::CommentId.in_subquery(put_away(before)));
    let rows = Entity::find()
        .filter(Condition::any().add(decided).add(put_away))
        .filter(has_text())
        .order_by_asc(Column::Id)
        .limit(AT_ONCE)
        .all(tx)
        .await?;
    let count = rows.len();
    for row in rows {
        clean(tx, row).await?;
    }
    Ok(count)
}

/// Comments that were decided against before that. The table is named by word: the feature above this
/// one is not imported.
fn put_away(before: Moment) -> SelectStatement {
    Query::select()
        .column("id")
        .from("comments")
        .and_where(Expr::col("status").is_in(["rejected", "spam", "trashed"]))
        .and_where(Expr::col("decided_at").lt(before))
        .take()
}

fn has_text() -> Condition {
    [
        Column::Other,
        Column::Organisation,
        Column::Role,
        Column::OnBehalfOf,
        Column::Note,
        Column::Quote,
    ]
    .into_iter()
    .fold(Condition::any(), |any, column| any.add(column.ne("")))
    .add(Expr::col(Column::Connections).cast_as("text").like("%\"typed\"%"))
}

async fn clean(tx: &DatabaseTransaction, row: Model) -> Result<(), DbErr> {
    let mut connections = row.connections.0.clone();
    for connection in connections.iter_mut().filter(|connection| connection.typed) {
        connection.about = None;
        connection.typed = false;
    }
    let mut row = row.into_active_model();
    row.connections = Set(Connections(connections));
    for text in [
        &mut row.other,
        &mut row.organisation,
        &mut row.role,
        &mut row.on_behalf_of,
        &mut row.note,
        &mut row.quote,
    ] {
        *text = Set(String::new());
    }
    row.update(tx).await?;
    Ok(())
}
