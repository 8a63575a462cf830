//! How many comments each view of the desk holds. New ones are counted to `WAITING_MAX`, and what is done to
//! `COUNT_MAX`: a blog of ten years has more than anybody reads.

use sea_orm::sea_query::{CaseStatement, Expr, Func, Query, SelectStatement};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryResult,
    QuerySelect as _, QueryTrait as _,
};

use super::above::Above;
use super::chosen::{Chosen, status};
use super::scope::Scope;
use super::{COUNT_MAX, View, WAITING_MAX};
use crate::clock::Moment;
use crate::comments::Status;
use crate::comments::entity::comment::{Column, Entity};
use crate::comments::threads::Threads;

/// Questions of one value each, by their names.
pub(super) type Values = Vec<(&'static str, SelectStatement)>;

/// How many comments each view holds.
#[derive(Debug, Default)]
pub struct Counts {
    /// In the order of `View::ALL`.
    pub views: Vec<(View, i64)>,
    pub above: Above,
}

/// What waits for a moderator.
#[derive(Debug, Default)]
pub struct Waiting {
    /// All of it.
    pub number: i64,
    pub above: Above,
}

/// How many comments of `scope` each view holds, in one query.
///
/// # Errors
/// When the database fails.
pub async fn counts(db: &impl ConnectionTrait, scope: &Scope, now: Moment) -> Result<Counts, DbErr> {
    let chosen = Chosen::new(db, now).within(scope);
    let mut values = asked(scope, chosen);
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
    Ok(Counts { views: views?, above })
}

/// How many comments of `scope`, which were found before, each view holds, in one query; of what stands above the
/// queue `above` is what is among them.
///
/// # Errors
/// When the database fails.
pub async fn of_these(
    db: &impl ConnectionTrait,
    scope: &Scope,
    above: Above,
    now: Moment,
) -> Result<Counts, DbErr> {
    let come = CaseStatement::new().case(Column::DeskFrom.lte(now), 1);
    let states: Vec<(Status, i64, i64)> = Entity::find()
        .filter(scope.condition())
        .select_only()
        .expr_as(status(), "state")
        .expr_as(Expr::cust("count(*)"), "number")
        .expr_as(Func::count(come), "come")
        .group_by(Expr::col("state"))
        .into_tuple()
        .all(db)
        .await?;
    let of = |status: Status| {
        let found = states.iter().find(|(each, ..)| *each == status);
        found.map_or((0, 0), |(_, number, come)| (*number, *come))
    };
    let (pending, queued) = of(Status::Pending);
    let number = |view: View| match view {
        View::Pending => queued + above.besides_the_queue(),
        View::Waiting => pending - queued,
        _ => {
            let of_status = view.status().map(|status| of(status).0);
            above.number(view).or(of_status).unwrap_or_default()
        }
    };
    Ok(Counts {
        views: View::ALL.map(|view| (view, number(view))).into(),
        above,
    })
}

/// What waits for a moderator in `threads`.
///
/// # Errors
/// When the database fails.
pub async fn waiting(db: &impl ConnectionTrait, threads: Threads, now: Moment) -> Result<Waiting, DbErr> {
    let asked = asked(&threads.into(), Chosen::new(db, now));
    let Some(row) = together(db, asked).await? else {
        return Ok(Waiting::default());
    };
    let above = Above::read(&row)?;
    Ok(Waiting {
        number: all_waiting(&row, &above)?,
        above,
    })
}

/// How many comments of `threads` wait for a moderator.
///
/// # Errors
/// When the database fails.
pub async fn pending(db: &impl ConnectionTrait, threads: Threads, now: Moment) -> Result<i64, DbErr> {
    Ok(waiting(db, threads, now).await?.number)
}

/// What `all_waiting` adds up.
fn asked(scope: &Scope, chosen: Chosen) -> Values {
    let mut values = Above::asked(scope, chosen);
    values.push(("queued", at_most(WAITING_MAX, scope, chosen.queued())));
    values
}

/// Everything of `View::Pending`.
fn all_waiting(row: &QueryResult, above: &Above) -> Result<i64, DbErr> {
    Ok(row.try_get::<i64>("", "queued")? + above.besides_the_queue())
}

/// Asks for all of them at once.
async fn together(db: &impl ConnectionTrait, values: Values) -> Result<Option<QueryResult>, DbErr> {
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
