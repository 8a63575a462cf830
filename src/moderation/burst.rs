//! The folds at the desk: what is alike at both ends of everything that waits, however many pages that is. One query
//! for light rows; what makes them alike is `alike.rs`.

use sea_orm::sea_query::{Order, SelectStatement};
use sea_orm::{
    ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    QueryTrait as _,
};

use super::alike::{Fold, Waiting, fold};
use super::bulk::BULK_MAX;
use super::chosen::{Chosen, among, first_of_each};
use super::scope::Scope;
use crate::clock::Moment;
use crate::comments::Reasons;
use crate::comments::entity::comment::{Column, Entity};
use crate::ids::{CommentId, PostId};
use crate::text::SafeHtml;

/// A comment that waits, as far as it is looked at.
type Row = (
    CommentId,
    i64,
    PostId,
    String,
    String,
    SafeHtml,
    Reasons,
    Option<String>,
    Moment,
);

/// What is alike among the first `BULK_MAX` comments that wait and the last, each fold as much as can be decided on
/// at once: of what comes in now, nobody has to come to it first. Those that came to wait first come first.
///
/// # Errors
/// When the database fails.
pub async fn bursts(db: &impl ConnectionTrait, scope: &Scope, now: Moment) -> Result<Vec<Fold>, DbErr> {
    let chosen = Chosen::new(db, now).within(scope);
    let ends = first_of_each([Order::Asc, Order::Desc].map(|order| end(scope, chosen, order)));
    let rows: Vec<Row> = Entity::find()
        .select_only()
        .columns([
            Column::Id,
            Column::Version,
            Column::PostId,
            Column::Name,
            Column::Source,
            Column::Html,
            Column::Reasons,
            Column::NetworkHash,
            Column::CreatedAt,
        ])
        .filter(among(ends, chosen.backend))
        .order_by_asc(Column::DeskFrom)
        .order_by_asc(Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let (mut folds, _) = fold(rows.into_iter().map(waiting).collect());
    for fold in &mut folds {
        fold.comments.truncate(BULK_MAX);
    }
    Ok(folds)
}

/// The first `BULK_MAX` that wait in this order, by their `id`.
fn end(scope: &Scope, chosen: Chosen, order: Order) -> SelectStatement {
    Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(scope.condition())
        .filter(chosen.unanswered())
        .order_by(Column::DeskFrom, order.clone())
        .order_by(Column::Id, order)
        .limit(u64::try_from(BULK_MAX).unwrap_or(u64::MAX))
        .into_query()
}

fn waiting((id, version, post, name, source, html, reasons, network, sent): Row) -> Waiting {
    Waiting {
        id,
        version,
        post,
        name,
        source,
        html,
        rules: reasons.0.into_iter().map(|reason| reason.rule).collect(),
        network,
        sent,
    }
}
