//! Who chose a tag, an audience or a subject that was merged into another hears of that one instead
//! (`posts/merge.rs`).

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, Condition, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
    QuerySelect as _, QueryTrait as _,
};

use super::entity::subscription::{Column, Entity};
use super::{Topic, lock};
use crate::ids::{AudienceId, SubjectId, TagId};
use crate::posts::named::NameOf;

/// What hears of posts that are filed under it.
pub fn topic(kind: NameOf, id: i64) -> Topic {
    match kind {
        NameOf::Tag => Topic::Tag(TagId(id)),
        NameOf::Audience => Topic::Audience(AudienceId(id)),
        NameOf::Subject => Topic::Subject(SubjectId(id)),
    }
}

/// Who chose `from` has chosen `into`, once. Changes `subscriptions`.
///
/// # Errors
/// When the database fails.
pub async fn merged(tx: &DatabaseTransaction, from: Topic, into: Topic) -> Result<(), DbErr> {
    lock::who_chose(tx, from).await?;
    let there = Entity::find()
        .select_only()
        .column(Column::SubscriberId)
        .filter(chosen(into))
        .into_query();
    Entity::update_many()
        .col_expr(Column::Target, Expr::value(into.target()))
        .filter(chosen(from))
        .filter(Column::SubscriberId.not_in_subquery(there))
        .exec(tx)
        .await?;
    Entity::delete_many().filter(chosen(from)).exec(tx).await?;
    Ok(())
}

fn chosen(topic: Topic) -> Condition {
    Condition::all()
        .add(Column::Topic.eq(topic.kind()))
        .add(Column::Target.eq(topic.target()))
}
