//! Notes which files a post uses, in the transaction that saves its text.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
    QuerySelect as _,
};

use super::entity::{media, media_use};
use crate::clock::Moment;
use crate::ids::{MediaId, PostId};
use crate::text;

/// Most files of one post that are noted.
const MOST: usize = 1_000;

/// Puts the files that `source` names into the place of those that the post used before. One that lay in
/// the bin is taken out of it. Changes `media_uses` and `media`.
///
/// # Errors
/// When the database fails.
pub async fn note(tx: &DatabaseTransaction, post: PostId, source: &str) -> Result<(), DbErr> {
    media_use::Entity::delete_many()
        .filter(media_use::Column::PostId.eq(post))
        .exec(tx)
        .await?;
    let hashes = text::files_named(source);
    if hashes.is_empty() {
        return Ok(());
    }
    let named = hashes.into_iter().take(MOST);
    let used: Vec<MediaId> = media::Entity::find()
        .select_only()
        .column(media::Column::Id)
        .filter(media::Column::Hash.is_in(named))
        .into_tuple()
        .all(tx)
        .await?;
    if used.is_empty() {
        return Ok(());
    }
    let rows = used.iter().map(|id| media_use::ActiveModel {
        post_id: Set(post),
        media_id: Set(*id),
    });
    media_use::Entity::insert_many(rows)
        .exec_without_returning(tx)
        .await?;
    media::Entity::update_many()
        .col_expr(media::Column::TrashedAt, Expr::value(None::<Moment>))
        .filter(media::Column::Id.is_in(used))
        .filter(media::Column::TrashedAt.is_not_null())
        .exec(tx)
        .await?;
    Ok(())
}
