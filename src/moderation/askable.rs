//! About which of the last comments a rule may ask at all, whatever it finds: `comments/auto_ask.rs` decides the
//! same when one comes in. Where a rule in front of it has asked, it is silent.

use std::collections::HashSet;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _,
};

use super::screening_rehearsal::Row;
use crate::affiliation::Source;
use crate::affiliation::entity::{request, statement};
use crate::comments::auto_ask::may_ask;
use crate::ids::CommentId;

/// The comments among `rows` about which a rule may ask that stands behind those of the codes `before`: two
/// queries.
///
/// # Errors
/// When the database fails.
pub(super) async fn askable(
    db: &impl ConnectionTrait,
    rows: &[Row],
    before: &[String],
) -> Result<HashSet<CommentId>, DbErr> {
    let (stated, asked) = (stated(db, rows).await?, asked(db, rows, before).await?);
    let may = rows
        .iter()
        .filter(|row| may_ask(stated.contains(&row.id), row.was_put_away()) && !asked.contains(&row.id));
    Ok(may.map(|row| row.id).collect())
}

/// Those with which something was stated at once.
async fn stated(db: &impl ConnectionTrait, rows: &[Row]) -> Result<HashSet<CommentId>, DbErr> {
    let comments: Vec<CommentId> = statement::Entity::find()
        .select_only()
        .column(statement::Column::CommentId)
        .filter(statement::Column::CommentId.is_in(rows.iter().map(|row| row.id)))
        .filter(statement::Column::Source.eq(Source::AtPosting))
        .into_tuple()
        .all(db)
        .await?;
    Ok(comments.into_iter().collect())
}

/// Those about which one of the rules `before` has asked.
async fn asked(
    db: &impl ConnectionTrait,
    rows: &[Row],
    before: &[String],
) -> Result<HashSet<CommentId>, DbErr> {
    let comments: Vec<CommentId> = request::Entity::find()
        .select_only()
        .column(request::Column::CommentId)
        .filter(request::Column::CommentId.is_in(rows.iter().map(|row| row.id)))
        .filter(request::Column::Rule.is_in(before.iter().map(String::as_str)))
        .into_tuple()
        .all(db)
        .await?;
    Ok(comments.into_iter().collect())
}
