//! How many comments each view of the desk holds. New ones are counted to `WAITING_MAX`, and what is done to
//! `COUNT_MAX`: a blog of ten years has more than anybody reads.

use sea_orm::sea_query::{Expr, Query, SelectStatement};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryResult,
    QuerySelect as _, QueryTrait as _,
};

use super::above::Above;
use super::chosen::Chosen;
use super::scope::Scope;
use super::{COUNT_MAX, View, WAITING_MAX};
use crate::clock::Moment;
use crate::comments::entity::comment::{Column, Entity};
use crate::comments::threads::Threads;

/// Questions of one value each, by their names.
pub(super) type Values = Vec<(&'static str, SelectStatement)>;

/// How many comments each view holds.
#[derive(Debug, Default)]
pub struct Counts {
    /// In the order of `View::ALL`.
    pub views: Vec<(View, i64)>,
    /// What stands above the queue, where that was asked.
    pub above: Option<Above>,
}

/// How many comments of `scope` each view holds, in one query.
///
/// # Errors
/// When the database fails.
pub async fn counts(db: &impl ConnectionTrait, scope: &Scope, now: Moment) -> Result<Counts, DbErr> {
    let chosen = Chosen::new(db, now).within(scope);
    let mut values = waiting(scope, chosen);
    values.push((View::Waiting.code(), number(scope, chosen.by(View::Waiting))));
    let done = |view: View| {
        let status = Condition::all().add(Column::Status.eq(view.status()?));
        Some((view.code(), at_most(COUNT_MAX, scope, status)))
    };
    values.extend(View::ALL.into_iter().filter_map(done));
    let Some(row) = together(db, values).await? else {
        return Ok(Counts::default());
    };
    let above = Above::read(&row)?;
    let of_view = |view: View| {
        let number = match (view, above.number(view)) {
            (View::Pending, _) => all_waiting(&row, &above)?,
            (_, Some(number)) => number,
            (_, None) => row.try_get("", view.code())?,
        };
        Ok((view, number))
    };
    let views: Result<_, DbErr> = View::ALL.into_iter().map(of_view).collect();
    Ok(Counts {
        views: views?,
        above: Some(above),
    })
}

/// How many comments of `threads` wait for a moderator.
///
/// # Errors
/// When the database fails.
pub async fn pending(db: &impl ConnectionTrait, threads: Threads, now: Moment) -> Result<i64, DbErr> {
    let row = together(db, waiting(&threads.into(), Chosen::new(db, now))).await?;
    row.map_or(Ok(0), |row| all_waiting(&row, &Above::read(&row)?))
}

/// What `all_waiting` adds up.
fn waiting(scope: &Scope, chosen: Chosen) -> Values {
    let mut values = Above::asked(scope, chosen);
    values.push(("queued", at_most(WAITING_MAX, scope, chosen.queued())));
    values
}

/// Everything of `View::Pending`.
fn all_waiting(row: &QueryResult, above: &Above) -> Result<i64, DbErr> {
    Ok(row.try_get::<i64>("", "queued")? + above.besides_the_queue())
}

/// Asks for all of them at once.
pub(super) async fn together(
    db: &impl ConnectionTrait,
    values: Values,
) -> Result<Option<QueryResult>, DbErr> {
    let mut query = Query::select();
    for (name, value) in values {
        query.expr_as(Expr::SubQuery(None, Box::new(value.into())), name);
    }
    db.query_one(&query).await
}

/// How many of `scope` are `chosen`.
pub(super) fn number(scope: &Scope, chosen: Condition) -> SelectStatement {
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
