//! The desk as other programs read it: one flat list of a view, narrowed by what is looked for, in keyset
//! pages by id. What waits comes oldest first, everything else newest first.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, QueryTrait as _, Select,
};

use super::View;
use super::chosen::{Chosen, among, first_of_each};
use super::heads::subject;
use super::items::{Item, distinct, items};
use super::scope::Scope;
use crate::affiliation::auto_ask::Subject;
use crate::affiliation::wording::Terms;
use crate::comments::Status;
use crate::comments::entity::comment::{Column, Entity};
use crate::ids::{CommentId, PostId};
use crate::posts::entity::post;
use crate::posts::subjects;

/// Which comments are wanted.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub scope: Scope,
    pub view: View,
    /// Behind this one.
    pub after: Option<CommentId>,
    pub limit: u64,
}

impl Wanted {
    /// Of what is wanted, what is in `status`, the newest first.
    fn newest(&self, chosen: Chosen, status: Status) -> Select<Entity> {
        let newest = Entity::find()
            .filter(self.scope.condition())
            .filter(chosen.newest(status, self.after));
        chosen.newest_first(newest)
    }

    /// Of what is wanted, what `chosen` chooses, the oldest first.
    fn oldest(&self, chosen: Condition) -> Select<Entity> {
        let behind = self.after.map(|after| Column::Id.gt(after));
        Entity::find()
            .filter(self.scope.condition())
            .filter(chosen)
            .filter(Condition::all().add_option(behind))
            .order_by_asc(Column::Id)
    }
}

/// The comments wanted, in their order.
fn query(wanted: &Wanted, chosen: Chosen) -> Select<Entity> {
    match (wanted.view, wanted.view.status()) {
        (_, Some(status)) => wanted.newest(chosen, status),
        (View::Pending, None) => {
            let first = |kind| {
                let ids = wanted.oldest(kind).select_only().column(Column::Id);
                ids.limit(wanted.limit).into_query()
            };
            let ids = first_of_each(chosen.waiting().map(first));
            Entity::find()
                .filter(among(ids, chosen.backend))
                .order_by_asc(Column::Id)
        }
        (view, None) => wanted.oldest(chosen.by(view)),
    }
}

/// A comment with the address and the title of its post, and what that is about.
#[derive(Debug)]
pub struct Listed {
    pub item: Item,
    pub slug: String,
    pub title: String,
    /// What the post is about.
    pub subjects: Vec<Subject>,
}

/// The comments wanted, at most `limit`.
///
/// # Errors
/// When the database fails.
pub async fn list(db: &impl ConnectionTrait, wanted: Wanted, terms: Terms<'_>) -> Result<Vec<Listed>, DbErr> {
    let chosen = Chosen::new(db, terms.now).within(&wanted.scope);
    let rows = query(&wanted, chosen).limit(wanted.limit).all(db).await?;
    let items = items(db, rows, terms).await?;
    let ids = distinct(items.iter().map(|item| item.comment.post_id));
    let about = subjects::of_posts(db, &ids).await?;
    let posts = posts(db, ids).await?;
    let listed = items.into_iter().map(|item| {
        let (slug, title) = posts.get(&item.comment.post_id).cloned().unwrap_or_default();
        let about = about.get(&item.comment.post_id).cloned().unwrap_or_default();
        Listed {
            item,
            slug,
            title,
            subjects: about.into_iter().map(subject).collect(),
        }
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
