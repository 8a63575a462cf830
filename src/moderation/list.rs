//! The desk as other programs read it: one flat list of a view, narrowed by what is looked for, in keyset
//! pages by id. What waits comes oldest first, everything else newest first.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, Order, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::View;
use super::chosen::chosen;
use super::items::{Item, distinct, items};
use super::scope::Scope;
use crate::affiliation::wording::Terms;
use crate::comments::entity::comment::{Column, Entity};
use crate::ids::{CommentId, PostId};
use crate::posts::entity::post;

/// Which comments are wanted.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub scope: Scope,
    pub view: View,
    /// Behind this one.
    pub after: Option<CommentId>,
    pub limit: u64,
}

/// A comment with its post's address and title.
#[derive(Debug)]
pub struct Listed {
    pub item: Item,
    pub slug: String,
    pub title: String,
}

/// The comments wanted, at most `limit`.
///
/// # Errors
/// When the database fails.
pub async fn list(db: &impl ConnectionTrait, wanted: Wanted, terms: Terms<'_>) -> Result<Vec<Listed>, DbErr> {
    let oldest_first = wanted.view.status().is_none();
    let mut query = Entity::find()
        .filter(wanted.scope.condition())
        .filter(chosen(wanted.view, terms.now));
    if let Some(after) = wanted.after {
        query = query.filter(if oldest_first {
            Column::Id.gt(after)
        } else {
            Column::Id.lt(after)
        });
    }
    let order = if oldest_first { Order::Asc } else { Order::Desc };
    let rows = query
        .order_by(Column::Id, order)
        .limit(wanted.limit)
        .all(db)
        .await?;
    let items = items(db, rows, terms).await?;
    let posts = posts(db, distinct(items.iter().map(|item| item.comment.post_id))).await?;
    let listed = items.into_iter().map(|item| {
        let (slug, title) = posts.get(&item.comment.post_id).cloned().unwrap_or_default();
        Listed { item, slug, title }
    });
    Ok(listed.collect())
}

async fn posts(
    db: &impl ConnectionTrait,
    ids: Vec<PostId>,
) -> Result<HashMap<PostId, (String, String)>, DbErr> {
    let rows: Vec<(PostId, String, String)> = post::Entity::find()
        .select_only()
        .columns([post::Column::Id, post::Column::Slug, post::Column::Title])
        .filter(post::Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(id, slug, title)| (id, (slug, title)))
        .collect())
}
