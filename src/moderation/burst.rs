//! The folds at the desk: what is alike among everything that waits, however many pages that is. One query
//! for light rows; what makes them alike is `alike.rs`.

use sea_orm::{
    ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::alike::{Fold, Waiting, fold};
use super::bulk::BULK_MAX;
use super::chosen::Chosen;
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

/// What is alike among the first `BULK_MAX` comments that wait, so that each fold can be decided on at
/// once; those that came to wait first come first.
///
/// # Errors
/// When the database fails.
pub async fn bursts(db: &impl ConnectionTrait, scope: &Scope, now: Moment) -> Result<Vec<Fold>, DbErr> {
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
        .filter(scope.condition())
        .filter(Chosen::new(db, now).within(scope).unanswered())
        .order_by_asc(Column::DeskFrom)
        .order_by_asc(Column::Id)
        .limit(u64::try_from(BULK_MAX).unwrap_or(u64::MAX))
        .into_tuple()
        .all(db)
        .await?;
    Ok(fold(rows.into_iter().map(waiting).collect()).0)
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
