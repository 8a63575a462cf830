//! What stands at the desk: pages of comments grouped by post, each with everything a decision needs.
//! Every list has a limit and an order that ends in the id.

use std::collections::HashMap;

use sea_orm::sea_query::{Expr, Query, SelectStatement};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
    QueryOrder as _, QueryResult, QuerySelect as _, QueryTrait as _, Select,
};

use super::alike::Fold;
use super::burst::bursts;
use super::chosen::Chosen;
use super::heads::{Head, heads};
use super::items::{Item, distinct, items};
use super::scope::Scope;
use super::{COUNT_MAX, Cursor, PAGE_SIZE, URGENT_MAX, View, WAITING_MAX};
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

/// How many comments of `scope` each view holds, in the order of `View::ALL`, in one query. New ones are counted
/// to `WAITING_MAX`, and what is done to `COUNT_MAX`: a blog of ten years has more than anybody reads.
///
/// # Errors
/// When the database fails.
pub async fn counts(
    db: &impl ConnectionTrait,
    scope: &Scope,
    now: Moment,
) -> Result<Vec<(View, i64)>, DbErr> {
    let chosen = Chosen::new(db, now).within(scope);
    let mut numbers = waiting(scope, chosen);
    let counted = [View::Edited, View::Reported, View::Appealed, View::Waiting];
    numbers.extend(counted.map(|view| (view.code(), number(scope, chosen.by(view)))));
    let done = |view: View| {
        let status = Condition::all().add(Column::Status.eq(view.status()?));
        Some((view.code(), at_most(COUNT_MAX, scope, status)))
    };
    numbers.extend(View::ALL.into_iter().filter_map(done));
    let Some(row) = together(db, numbers).await? else {
        return Ok(Vec::new());
    };
    let of_view = |view: View| {
        let number = match view {
            View::Pending => all_waiting(&row)?,
            View::Answered => row.try_get("", "answers")?,
            _ => row.try_get("", view.code())?,
        };
        Ok((view, number))
    };
    View::ALL.into_iter().map(of_view).collect()
}

/// Numbers by their names, each a question of its own.
type Numbers = Vec<(&'static str, SelectStatement)>;

/// What `all_waiting` adds up.
fn waiting(scope: &Scope, chosen: Chosen) -> Numbers {
    vec![
        ("queued", at_most(WAITING_MAX, scope, chosen.queued())),
        ("answers", number(scope, chosen.answered())),
        ("queued_answers", number(scope, chosen.queued_answers())),
        ("noted", number(scope, chosen.only_noted())),
    ]
}

/// Everything of `View::Pending`: an answer to what is held waits once.
fn all_waiting(row: &QueryResult) -> Result<i64, DbErr> {
    let number = |name: &str| row.try_get::<i64>("", name);
    Ok(number("queued")? + number("answers")? - number("queued_answers")? + number("noted")?)
}

/// Asks for all of them at once.
async fn together(db: &impl ConnectionTrait, numbers: Numbers) -> Result<Option<QueryResult>, DbErr> {
    let mut query = Query::select();
    for (name, number) in numbers {
        query.expr_as(Expr::SubQuery(None, Box::new(number.into())), name);
    }
    db.query_one(&query).await
}

/// How many of `scope` are `chosen`.
fn number(scope: &Scope, chosen: Condition) -> SelectStatement {
    Entity::find()
        .filter(scope.condition())
        .filter(chosen)
        .select_only()
        .column_as(Expr::cust("count(*)"), "number")
        .into_query()
}

/// The same, counted to `most`.
fn at_most(most: u64, scope: &Scope, chosen: Condition) -> SelectStatement {
    let some = Entity::find()
        .filter(scope.condition())
        .filter(chosen)
        .select_only()
        .column(Column::Id)
        .limit(most)
        .into_query();
    Query::select()
        .expr(Expr::cust("count(*)"))
        .from_subquery(some, "some")
        .take()
}

/// How many comments of `threads` wait for a moderator; of new ones at most `WAITING_MAX`.
///
/// # Errors
/// When the database fails.
pub async fn pending(db: &impl ConnectionTrait, threads: Threads, now: Moment) -> Result<i64, DbErr> {
    let row = together(db, waiting(&threads.into(), Chosen::new(db, now))).await?;
    row.as_ref().map_or(Ok(0), all_waiting)
}

/// A page of `view` with the comments of `scope`, behind `after`.
///
/// # Errors
/// When the database fails.
pub async fn desk(
    db: &impl ConnectionTrait,
    scope: &Scope,
    view: View,
    after: Option<Cursor>,
    terms: Terms<'_>,
) -> Result<Desk, DbErr> {
    let chosen = Chosen::new(db, terms.now).within(scope);
    let (rows, next) = match (view, view.status()) {
        (_, Some(status)) => newest(db, scope, chosen, status, after).await?,
        (View::Pending, None) => return queue(db, scope, after, terms).await,
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
    terms: Terms<'_>,
) -> Result<Desk, DbErr> {
    let chosen = Chosen::new(db, terms.now).within(scope);
    let (mut answers, mut rest, mut more) = (Vec::new(), Vec::new(), Vec::new());
    if after.is_none() {
        answers = urgent(db, scope, chosen.answered()).await?;
        rest = urgent(db, scope, chosen.only_noted()).await?;
        if cut(&mut answers, URGENT_MAX) {
            more.push(View::Answered);
        }
        if cut(&mut rest, URGENT_MAX) {
            more.extend([View::Edited, View::Reported, View::Appealed]);
        }
    }
    let folds = bursts(db, scope, terms.now).await?;
    let folded = folds.iter().flat_map(|fold| &fold.comments).map(|each| each.id);
    let unfolded = chosen.unanswered().add(Column::Id.is_not_in(folded));
    let (rows, next) = by_desk(db, scope, unfolded, after).await?;
    rest.extend(rows);
    Ok(Desk {
        folds: if after.is_none() { folds } else { Vec::new() },
        groups: groups(db, (answers, rest), terms).await?,
        next,
        more,
    })
}

/// The first of what is looked at before anything else, and one more if there is.
async fn urgent(
    db: &impl ConnectionTrait,
    scope: &Scope,
    chosen: Condition,
) -> Result<Vec<comment::Model>, DbErr> {
    Entity::find()
        .filter(scope.condition())
        .filter(chosen)
        .order_by_asc(Column::Id)
        .limit(URGENT_MAX + 1)
        .all(db)
        .await
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

/// Leaves the first `most` of `rows`; whether there were more.
fn cut(rows: &mut Vec<comment::Model>, most: u64) -> bool {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let more = rows.len() > most;
    rows.truncate(most);
    more
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
