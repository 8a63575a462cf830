//! Enqueue, claim, finish. A job that is done leaves no row.

use std::time::Duration;

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, Condition, ConnectionTrait, DatabaseTransaction, DbErr,
    EntityTrait as _, ExprTrait as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, Select,
};

use super::entity::{ActiveModel, Column, Entity, Model, State};
use super::{Job, Kinds, LEASE, MAX_ATTEMPTS};
use crate::clock::Moment;
use crate::ids::JobId;

/// Writes a job that runs from `run_at` on.
///
/// # Errors
/// When the database fails.
pub async fn enqueue<J: Job>(
    tx: &DatabaseTransaction,
    job: &J,
    run_at: Moment,
    now: Moment,
) -> Result<(), DbErr> {
    insert(tx, job, run_at, None, now).await
}

/// As `enqueue`; until it has run, `cancel_held` with the same key takes it back, and a second one
/// with the same key takes the first one's place (so that three decisions cause one mail).
///
/// # Errors
/// When the database fails.
pub async fn enqueue_held<J: Job>(
    tx: &DatabaseTransaction,
    key: &str,
    job: &J,
    run_at: Moment,
    now: Moment,
) -> Result<(), DbErr> {
    let key = format!("{}:{key}", J::KIND);
    cancel(tx, &key).await?;
    insert(tx, job, run_at, Some(key), now).await
}

/// As `enqueue`, unless one of this kind is queued to run no later: that one will do the work.
///
/// # Errors
/// When the database fails.
pub async fn enqueue_once<J: Job>(
    tx: &DatabaseTransaction,
    job: &J,
    run_at: Moment,
    now: Moment,
) -> Result<(), DbErr> {
    let queued = Entity::find()
        .filter(Column::Kind.eq(J::KIND))
        .filter(Column::State.eq(State::Queued))
        .filter(Column::RunAt.lte(run_at))
        .one(tx)
        .await?;
    if queued.is_some() {
        Ok(())
    } else {
        insert(tx, job, run_at, None, now).await
    }
}

/// Takes back what `enqueue_held` wrote under `key`, unless it is running or gone.
///
/// # Errors
/// When the database fails.
pub async fn cancel_held<J: Job>(tx: &DatabaseTransaction, key: &str) -> Result<(), DbErr> {
    cancel(tx, &format!("{}:{key}", J::KIND)).await
}

/// Whether what `enqueue_held` wrote under `key` has yet to run.
///
/// # Errors
/// When the database fails.
pub async fn is_held<J: Job>(db: &impl ConnectionTrait, key: &str) -> Result<bool, DbErr> {
    let held = Entity::find()
        .filter(Column::HoldKey.eq(format!("{}:{key}", J::KIND)))
        .filter(Column::State.eq(State::Queued))
        .count(db)
        .await?;
    Ok(held > 0)
}

async fn cancel(tx: &DatabaseTransaction, key: &str) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::HoldKey.eq(key))
        .filter(Column::State.eq(State::Queued))
        .exec(tx)
        .await?;
    Ok(())
}

async fn insert<J: Job>(
    tx: &DatabaseTransaction,
    job: &J,
    run_at: Moment,
    hold_key: Option<String>,
    now: Moment,
) -> Result<(), DbErr> {
    let payload = serde_json::to_value(job).map_err(|error| DbErr::Json(error.to_string()))?;
    let row = ActiveModel {
        kind: Set(J::KIND.to_owned()),
        payload: Set(payload),
        state: Set(State::Queued),
        run_at: Set(run_at),
        hold_key: Set(hold_key),
        attempts: Set(0),
        created_at: Set(now),
        ..Default::default()
    };
    Entity::insert(row).exec(tx).await?;
    Ok(())
}

/// Whether `claim` would find a job of these kinds.
///
/// # Errors
/// When the database fails.
pub async fn is_due(db: &impl ConnectionTrait, kinds: Kinds, now: Moment) -> Result<bool, DbErr> {
    let first: Option<JobId> = due(kinds, now)
        .select_only()
        .column(Column::Id)
        .into_tuple()
        .one(db)
        .await?;
    Ok(first.is_some())
}

/// The job of these kinds that has been due longest, now leased to the caller; also one whose lease ran out.
///
/// # Errors
/// When the database fails.
pub async fn claim(tx: &DatabaseTransaction, kinds: Kinds, now: Moment) -> Result<Option<Model>, DbErr> {
    let Some(mut job) = due(kinds, now).one(tx).await? else {
        return Ok(None);
    };
    let claimed = Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Running))
        .col_expr(Column::LeaseUntil, Expr::value(now.plus(LEASE)))
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
        .filter(Column::Id.eq(job.id))
        .filter(Column::Attempts.eq(job.attempts))
        .filter(Column::State.eq(job.state))
        .exec(tx)
        .await?;
    job.attempts += 1;
    Ok((claimed.rows_affected == 1).then_some(job))
}

/// The one of these kinds that has been due longest.
fn due(kinds: Kinds, now: Moment) -> Select<Entity> {
    let due = Condition::any()
        .add(Column::State.eq(State::Queued).and(Column::RunAt.lte(now)))
        .add(Column::State.eq(State::Running).and(Column::LeaseUntil.lt(now)));
    Entity::find()
        .filter(due)
        .filter(of(kinds))
        .order_by_asc(Column::RunAt)
        .order_by_asc(Column::Id)
        .limit(1)
}

fn of(kinds: Kinds) -> Condition {
    match kinds {
        Kinds::All => Condition::all(),
        Kinds::Only(these) => Condition::all().add(Column::Kind.is_in(these.iter().copied())),
        Kinds::AllBut(those) => {
            Condition::all().add(Column::Kind.is_not_in(those.iter().copied().flatten().copied()))
        }
    }
}

/// Removes a job that has run.
///
/// # Errors
/// When the database fails.
pub async fn done(tx: &DatabaseTransaction, id: JobId) -> Result<(), DbErr> {
    Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}

/// Puts a failed job back with a doubling delay (a minute, two, four, …), or parks it.
///
/// # Errors
/// When the database fails.
pub async fn failed(tx: &DatabaseTransaction, job: &Model, error: &str, now: Moment) -> Result<(), DbErr> {
    let parked = job.attempts >= MAX_ATTEMPTS;
    let doubled = u32::try_from(job.attempts.clamp(1, 12) - 1).unwrap_or(0);
    let delay = Duration::from_secs(60 << doubled);
    Entity::update_many()
        .col_expr(
            Column::State,
            Expr::value(if parked { State::Parked } else { State::Queued }),
        )
        .col_expr(Column::RunAt, Expr::value(now.plus(delay)))
        .col_expr(Column::LastError, Expr::value(error))
        .filter(Column::Id.eq(job.id))
        .exec(tx)
        .await?;
    Ok(())
}

/// How many jobs there are in each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub queued: u64,
    pub running: u64,
    pub parked: u64,
}

/// # Errors
/// When the database fails.
pub async fn counts(db: &impl ConnectionTrait) -> Result<Counts, DbErr> {
    Ok(Counts {
        queued: count(db, State::Queued).await?,
        running: count(db, State::Running).await?,
        parked: count(db, State::Parked).await?,
    })
}

async fn count(db: &impl ConnectionTrait, state: State) -> Result<u64, DbErr> {
    Entity::find().filter(Column::State.eq(state)).count(db).await
}

/// The jobs that failed too often, oldest first, at most 100.
///
/// # Errors
/// When the database fails.
pub async fn parked(db: &impl ConnectionTrait) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::State.eq(State::Parked))
        .order_by_asc(Column::Id)
        .limit(100)
        .all(db)
        .await
}

/// Gives a parked job its tries back.
///
/// # Errors
/// When the database fails.
pub async fn retry(tx: &DatabaseTransaction, id: JobId, now: Moment) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Queued))
        .col_expr(Column::RunAt, Expr::value(now))
        .col_expr(Column::Attempts, Expr::value(0))
        .filter(Column::Id.eq(id))
        .filter(Column::State.eq(State::Parked))
        .exec(tx)
        .await?;
    Ok(())
}
