//! Where a permalink leads: the page of the thread on which its comment can be seen.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::entity::comment::{Column, Entity};
use super::thread::is_visible;
use super::{PAGE_SIZE, ancestors, path_end};
use crate::ids::{CommentId, PostId};

/// Where comment `id` of `post` stands, for its permalink.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The page that begins with this comment shows it: its root, or itself in a long branch.
    From(CommentId),
    /// It has no place in the thread.
    Nowhere,
}

/// The page on which comment `id` can be seen: three queries.
///
/// # Errors
/// When the database fails.
pub async fn place(db: &impl ConnectionTrait, post: PostId, id: CommentId) -> Result<Place, DbErr> {
    let path: Option<Vec<u8>> = Entity::find_by_id(id)
        .filter(Column::PostId.eq(post))
        .filter(is_visible())
        .select_only()
        .column(Column::Path)
        .into_tuple()
        .one(db)
        .await?;
    let Some(path) = path else {
        return Ok(Place::Nowhere);
    };
    let root = ancestors(&path)
        .into_iter()
        .next()
        .unwrap_or_else(|| path.clone());
    let from_root: Vec<(CommentId, Vec<u8>)> = Entity::find()
        .select_only()
        .columns([Column::Id, Column::Path])
        .filter(Column::PostId.eq(post))
        .filter(is_visible())
        .filter(Column::Path.gte(root.clone()))
        .filter(Column::Path.lt(path_end(&root)))
        .filter(Column::Path.lte(path.clone()))
        .order_by_asc(Column::Path)
        .limit(PAGE_SIZE + 1)
        .into_tuple()
        .all(db)
        .await?;
    let on_first_page = from_root.len() <= usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
    Ok(match from_root.first() {
        Some((first, first_path)) if on_first_page && *first_path == root => Place::From(*first),
        _ => Place::From(id),
    })
}
