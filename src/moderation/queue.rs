//! What stands at the desk: pages of comments grouped by post, each with everything a decision needs.
//! Every list has a limit and an order that ends in the id.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, Select,
};
use tokio::sync::SetOnce;

use super::above::{Above, Urgent};
use super::alike::Fold;
use super::burst::bursts;
use super::chosen::Chosen;
use super::heads::{Head, heads};
use super::items::{Item, distinct, items};
use super::scope::Scope;
use super::{Cursor, PAGE_SIZE, View, cut};
use crate::affiliation::wording::Terms;
use crate::clock::Moment;
use crate::comments::Status;
use crate::comments::entity::comment::{self, Column, Entity};
use crate::comments::threads::Threads;
use crate::ids::{CommentId, PostId};

/// A page of the desk.
#[derive(Debug, Default)]
pub struct Desk {
    /// What is alike and waits, above everything else on the first page.
    pub folds: Vec<Fold>,
    /// In the order they are shown; a post may come twice when it also has an answer.
    pub groups: Vec<Group>,
    /// Where the next page begins.
    pub next: Option<Cursor>,
    /// Views that hold more of what stands above the queue than is shown there.
    pub more: Vec<View>,
}

impl Desk {
    pub fn is_empty(&self) -> bool {
        self.folds.is_empty() && self.groups.is_empty()
    }

    /// Leaves of the comments `comment` alone, if it is there; the posts stay, with their numbers.
    pub fn keep_only(&mut self, comment: CommentId) {
        self.folds.clear();
        for group in &mut self.groups {
            group.items.retain(|item| item.comment.id == comment);
        }
    }
}

/// Comments of one post.
#[derive(Debug)]
pub struct Group {
    pub post: Head,
    pub items: Vec<Item>,
    /// All of them are; they stand behind the others of the page.
    pub probably_spam: bool,
}

/// A page of `view` with the comments of `scope`, behind `after`. The first one of what waits stays until it is known
/// what stands `above` the queue.
///
/// # Errors
/// When the database fails.
pub async fn desk(
    db: &impl ConnectionTrait,
    scope: &Scope,
    (view, after): (View, Option<Cursor>),
    above: &SetOnce<Above>,
    terms: Terms<'_>,
) -> Result<Desk, DbErr> {
    let chosen = Chosen::new(db, terms.now).within(scope);
    let (rows, next) = match (view, view.status()) {
        (_, Some(status)) => newest(db, scope, chosen, status, after).await?,
        (View::Pending, None) => return queue(db, scope, after, above, terms).await,
        (View::Waiting, None) => by_desk(db, scope, chosen.by(view), after).await?,
        (_, None) => oldest(db, scope, chosen.by(view), after).await?,
    };
    Ok(Desk {
        groups: groups(db, (Vec::new(), rows), terms).await?,
        next,
        ..Desk::default()
    })
}

/// Answers, edits and reports first, on the first page; then what came to wait first, without what is
/// folded.
async fn queue(
    db: &impl ConnectionTrait,
    scope: &Scope,
    after: Option<Cursor>,
    above: &SetOnce<Above>,
    terms: Terms<'_>,
) -> Result<Desk, DbErr> {
    let chosen = Chosen::new(db, terms.now).within(scope);
    let urgent = async {
        match after {
            Some(_) => Ok(Urgent::default()),
            None => above.wait().await.urgent(db).await,
        }
    };
    let queued = async {
        let folds = bursts(db, scope, terms.now).await?;
        let folded = folds.iter().flat_map(|fold| &fold.comments).map(|each| each.id);
        let unfolded = chosen.unanswered().add(Column::Id.is_not_in(folded));
        let (rows, next) = by_desk(db, scope, unfolded, after).await?;
        Ok((folds, rows, next))
    };
    let (urgent, (folds, rows, next)) = tokio::try_join!(urgent, queued)?;
    let behind = urgent.noted.into_iter().chain(rows).collect();
    Ok(Desk {
        folds: if after.is_none() { folds } else { Vec::new() },
        groups: groups(db, (urgent.answered, behind), terms).await?,
        next,
        more: urgent.more,
    })
}

async fn by_desk(
    db: &impl ConnectionTrait,
    scope: &Scope,
    chosen: Condition,
    after: Option<Cursor>,
) -> Result<(Vec<comment::Model>, Option<Cursor>), DbErr> {
    let behind = after.map(|after| {
        Condition::any()
            .add(Column::DeskFrom.gt(after.at))
            .add(Column::DeskFrom.eq(after.at).and(Column::Id.gt(after.id)))
    });
    let query = Entity::find()
        .filter(scope.condition())
        .filter(chosen)
        .filter(Condition::all().add_option(behind))
        .order_by_asc(Column::DeskFrom)
        .order_by_asc(Column::Id);
    page(db, query, |row| row.desk_from.unwrap_or(row.created_at)).await
}

async fn oldest(
    db: &impl ConnectionTrait,
    scope: &Scope,
    chosen: Condition,
    after: Option<Cursor>,
) -> Result<(Vec<comment::Model>, Option<Cursor>), DbErr> {
    let behind = after.map(|after| Column::Id.gt(after.id));
    let query = Entity::find()
        .filter(scope.condition())
        .filter(chosen)
        .filter(Condition::all().add_option(behind))
        .order_by_asc(Column::Id);
    page(db, query, |row| row.created_at).await
}

async fn newest(
    db: &impl ConnectionTrait,
    scope: &Scope,
    chosen: Chosen,
    status: Status,
    after: Option<Cursor>,
) -> Result<(Vec<comment::Model>, Option<Cursor>), DbErr> {
    let behind = after.map(|after| CommentId(after.id));
    let query = Entity::find()
        .filter(scope.condition())
        .filter(chosen.newest(status, behind));
    page(db, chosen.newest_first(query), |row| row.created_at).await
}

async fn page(
    db: &impl ConnectionTrait,
    query: Select<Entity>,
    at: impl Fn(&comment::Model) -> Moment,
) -> Result<(Vec<comment::Model>, Option<Cursor>), DbErr> {
    let mut rows = query.limit(PAGE_SIZE + 1).all(db).await?;
    let more = cut(&mut rows, PAGE_SIZE);
    let next = rows.last().filter(|_| more).map(|last| Cursor {
        at: at(last),
        id: last.id.0,
    });
    Ok((rows, next))
}

/// One comment as the desk shows it; `None` when there is no such comment in `threads`.
///
/// # Errors
/// When the database fails.
pub async fn one(
    db: &impl ConnectionTrait,
    threads: Threads,
    id: CommentId,
    terms: Terms<'_>,
) -> Result<Option<Group>, DbErr> {
    let found = Entity::find_by_id(id).filter(threads.condition()).one(db).await?;
    let rows: Vec<_> = found.into_iter().collect();
    let groups = groups(db, (Vec::new(), rows), terms).await?;
    Ok(groups.into_iter().next())
}

/// Puts comments under their posts, in the order in which each post comes first, and all of `first` before what
/// stands behind it. What is shown of them is asked once for both.
async fn groups(
    db: &impl ConnectionTrait,
    (first, behind): (Vec<comment::Model>, Vec<comment::Model>),
    terms: Terms<'_>,
) -> Result<Vec<Group>, DbErr> {
    let number = first.len();
    let rows: Vec<_> = first.into_iter().chain(behind).collect();
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let heads = heads(db, distinct(rows.iter().map(|row| row.post_id)), terms.now).await?;
    let mut first = items(db, rows, terms).await?;
    let behind = first.split_off(number);
    let groups = [first, behind].into_iter();
    Ok(groups.flat_map(|items| by_post(items, &heads)).collect())
}

/// Likely spam comes last.
fn by_post(items: Vec<Item>, heads: &HashMap<PostId, Head>) -> Vec<Group> {
    let (spam, rest): (Vec<_>, Vec<_>) = items.into_iter().partition(Item::is_probably_spam);
    let mut all = grouped(rest, heads, false);
    all.extend(grouped(spam, heads, true));
    all
}

/// Likely spam is put behind everything else of the page it is on: to order by it would take another index,
/// and pages that shift while somebody reads them.
fn grouped(items: Vec<Item>, heads: &HashMap<PostId, Head>, probably_spam: bool) -> Vec<Group> {
    let mut groups: Vec<(PostId, Group)> = Vec::new();
    for item in items {
        let id = item.comment.post_id;
        let Some(head) = heads.get(&id) else { continue };
        match groups.iter_mut().find(|(post, _)| *post == id) {
            Some((_, group)) => group.items.push(item),
            None => groups.push((
                id,
                Group {
                    post: head.clone(),
                    items: vec![item],
                    probably_spam,
                },
            )),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}
