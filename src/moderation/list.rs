//! The desk as other programs read it: one flat list of a view, narrowed by what is looked for, in keyset
//! pages by id. What waits comes oldest first, everything else newest first.

use std::collections::HashMap;

use sea_orm::sea_query::{Query, UnionType};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, Order, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, QueryTrait as _, Select,
};

use super::View;
use super::chosen::{chosen, waiting};
use super::heads::subject;
use super::items::{Item, distinct, items};
use super::scope::Scope;
use crate::affiliation::auto_ask::Subject;
use crate::affiliation::wording::Terms;
use crate::clock::Moment;
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
    fn order(&self) -> Order {
        match self.view.status() {
            None => Order::Asc,
            Some(_) => Order::Desc,
        }
    }

    /// Of what is wanted, what `chosen` chooses and comes behind `after`.
    fn behind(&self, chosen: Condition) -> Select<Entity> {
        let behind = self.after.map(|after| match self.order() {
            Order::Asc => Column::Id.gt(after),
            _ => Column::Id.lt(after),
        });
        Entity::find()
            .filter(self.scope.condition())
            .filter(chosen)
            .filter(Condition::all().add_option(behind))
    }
}

/// Of each kind of what waits, as many as a page may hold: to put all of them into one order would read all
/// of them.
fn first_of_each(wanted: &Wanted, now: Moment) -> Condition {
    let first = |chosen| {
        let first = wanted
            .behind(chosen)
            .select_only()
            .column(Column::Id)
            .order_by_asc(Column::Id)
            .limit(wanted.limit)
            .into_query();
        Query::select()
            .column("id")
            .from_subquery(first, "first")
            .to_owned()
    };
    let all = waiting(now).map(first).into_iter().reduce(|mut all, more| {
        all.union(UnionType::Distinct, more);
        all
    });
    Condition::all().add_option(all.map(|all| Column::Id.in_subquery(all)))
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
    let query = match wanted.view {
        View::Pending => Entity::find().filter(first_of_each(&wanted, terms.now)),
        view => wanted.behind(chosen(view, terms.now)),
    };
    let rows = query
        .order_by(Column::Id, wanted.order())
        .limit(wanted.limit)
        .all(db)
        .await?;
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
