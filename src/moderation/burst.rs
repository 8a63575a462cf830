//! The folds at the desk: what is alike at both ends of everything that waits, however many pages that is. One query
//! for light rows; what makes them alike is `alike.rs`.

use sea_orm::sea_query::{Order, SelectStatement};
use sea_orm::{
    ConnectionTrait, DbErr, EntityTrait as _, FromJsonQueryResult, FromQueryResult, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, QueryTrait as _,
};
use serde::{Deserialize, Serialize};

use super::alike::{Fold, Waiting, fold};
use super::bulk::BULK_MAX;
use super::chosen::{Chosen, among, first_of_each};
use super::scope::Scope;
use crate::clock::Moment;
use crate::comments::Reasons;
use crate::comments::entity::comment::{Column, Entity};
use crate::db::object::{column, field, json, object};
use crate::ids::{CommentId, PostId};
use crate::text::SafeHtml;

/// A comment that waits, as far as it is looked at: in two values, because there are hundreds (`db/object.rs`).
#[derive(Debug, FromQueryResult)]
struct Row {
    html: SafeHtml,
    facts: Facts,
}

#[derive(Debug, Serialize, Deserialize, FromJsonQueryResult)]
struct Facts {
    id: CommentId,
    version: i64,
    post_id: PostId,
    name: String,
    source: String,
    reasons: Reasons,
    network_hash: Option<String>,
    created_at: Moment,
}

/// What is alike among the first `BULK_MAX` comments that wait and the last, each fold as much as can be decided on
/// at once: of what comes in now, nobody has to come to it first. Those that came to wait first come first.
///
/// # Errors
/// When the database fails.
pub async fn bursts(db: &impl ConnectionTrait, scope: &Scope, now: Moment) -> Result<Vec<Fold>, DbErr> {
    let chosen = Chosen::new(db, now).within(scope);
    let ends = first_of_each([Order::Asc, Order::Desc].map(|order| end(scope, chosen, order)));
    let reasons = json(chosen.backend, column(Column::Reasons));
    let facts = [
        field(Column::Id),
        field(Column::Version),
        field(Column::PostId),
        field(Column::Name),
        field(Column::Source),
        ("reasons", reasons),
        field(Column::NetworkHash),
        field(Column::CreatedAt),
    ];
    let rows = Entity::find()
        .select_only()
        .column(Column::Html)
        .expr_as(object(chosen.backend, facts), "facts")
        .filter(among(ends, chosen.backend))
        .order_by_asc(Column::DeskFrom)
        .order_by_asc(Column::Id)
        .into_model::<Row>()
        .all(db)
        .await?;
    let (mut folds, _) = fold(rows.into_iter().map(Row::waiting).collect());
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

impl Row {
    fn waiting(self) -> Waiting {
        let Self { html, facts } = self;
        Waiting {
            id: facts.id,
            version: facts.version,
            post: facts.post_id,
            name: facts.name,
            source: facts.source,
            html,
            rules: facts.reasons.0.into_iter().map(|reason| reason.rule).collect(),
            network: facts.network_hash,
            sent: facts.created_at,
        }
    }
}
