//! Whose name a comment's looks like: names that are published in the same thread, in other letters.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, Order,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::chosen::status;
use super::items::distinct;
use crate::comments::Status;
use crate::comments::entity::comment::{Column, Entity, Model};
use crate::ids::{CommenterId, PostId};
use crate::screening::looks;

/// Most names of one answer; the newest ones.
const NAMES_MAX: u64 = 500;

/// Published names by thread and by what the eye takes them for: `Column::NameLooks`.
#[derive(Debug, Default)]
pub struct Names(HashMap<(PostId, String), Vec<Written>>);

/// A name, and the remembered person who wrote under it.
type Written = (String, Option<CommenterId>);

impl Names {
    /// A name of somebody else that `comment` seems to be signed with, and is not; the team is itself.
    pub fn like(&self, comment: &Model) -> Option<&str> {
        let alike = self.0.get(&(comment.post_id, looks(&comment.name)))?;
        let own = |writer: Option<CommenterId>| writer.is_some() && writer == comment.commenter_id;
        let name = comment.name.to_lowercase();
        let others = alike
            .iter()
            .filter(|(other, writer)| !own(*writer) && other.to_lowercase() != name);
        let mut others = others.map(|(other, _)| other.as_str());
        others.next().filter(|_| comment.byline_id.is_none())
    }
}

/// The names published below the posts of `comments` that look like one of theirs, in one query.
///
/// # Errors
/// When the database fails.
pub async fn published(db: &impl ConnectionTrait, comments: &[&Model]) -> Result<Names, DbErr> {
    // Pair by pair: by two lists an engine looks for every name below every post.
    let looked = distinct(
        comments
            .iter()
            .map(|comment| (comment.post_id, looks(&comment.name))),
    );
    let looked = looked.into_iter().filter(|(_, looks)| !looks.is_empty());
    let any = looked.fold(Condition::any(), |any, (post, looks)| {
        any.add(Column::PostId.eq(post).and(Column::NameLooks.eq(looks)))
    });
    if any.is_empty() {
        return Ok(Names::default());
    }
    let rows: Vec<(PostId, String, String, Option<CommenterId>)> = Entity::find()
        .select_only()
        .columns([
            Column::PostId,
            Column::NameLooks,
            Column::Name,
            Column::CommenterId,
        ])
        .filter(any)
        .filter(status().eq(Status::Published))
        .group_by(Column::PostId)
        .group_by(Column::NameLooks)
        .group_by(Column::Name)
        .group_by(Column::CommenterId)
        .order_by(Column::Id.max(), Order::Desc)
        .limit(NAMES_MAX)
        .into_tuple()
        .all(db)
        .await?;
    let mut names = Names::default();
    for (post, looks, name, writer) in rows {
        names.0.entry((post, looks)).or_default().push((name, writer));
    }
    Ok(names)
}
