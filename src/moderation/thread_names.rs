//! Whose name a comment's looks like: names that are published in the same thread, in other letters.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, Order, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use crate::comments::Status;
use crate::comments::entity::comment::{Column, Entity, Model};
use crate::ids::{CommenterId, PostId};
use crate::screening::looks;

/// Most names of one answer; the newest ones.
const NAMES_MAX: u64 = 2_000;

/// Published names by thread and by what the eye takes them for.
#[derive(Debug, Default)]
pub struct Names(HashMap<(PostId, String), Vec<Written>>);

/// A name, and the remembered person who wrote under it.
type Written = (String, Option<CommenterId>);

impl Names {
    /// A name of somebody else that `comment` seems to be signed with, and is not; the team is itself.
    pub fn like(&self, comment: &Model) -> Option<&str> {
        let looks = looks(&comment.name);
        let alike = self.0.get(&(comment.post_id, looks.clone()))?;
        let own = |writer: Option<CommenterId>| writer.is_some() && writer == comment.commenter_id;
        let name = comment.name.to_lowercase();
        let others = alike
            .iter()
            .filter(|(other, writer)| !own(*writer) && other.to_lowercase() != name);
        let mut others = others.map(|(other, _)| other.as_str());
        let is_reader = comment.byline_id.is_none() && !looks.is_empty();
        others.next().filter(|_| is_reader)
    }
}

/// The names that are published below these posts, in one query.
///
/// # Errors
/// When the database fails.
pub async fn published(db: &impl ConnectionTrait, posts: Vec<PostId>) -> Result<Names, DbErr> {
    let rows: Vec<(PostId, String, Option<CommenterId>)> = Entity::find()
        .select_only()
        .columns([Column::PostId, Column::Name, Column::CommenterId])
        .filter(Column::PostId.is_in(posts))
        .filter(Column::Status.eq(Status::Published))
        .group_by(Column::PostId)
        .group_by(Column::Name)
        .group_by(Column::CommenterId)
        .order_by(Column::Id.max(), Order::Desc)
        .limit(NAMES_MAX)
        .into_tuple()
        .all(db)
        .await?;
    let mut names = Names::default();
    for (post, name, writer) in rows {
        let alike = names.0.entry((post, looks(&name))).or_default();
        alike.push((name, writer));
    }
    Ok(names)
}
