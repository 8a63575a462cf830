//! Group commit: what several requests want to write at the same moment goes into one transaction, so
//! that on SQLite they wait for the disk together instead of one after the other. Each has a savepoint
//! of its own, so that one that fails takes nobody along. PostgreSQL does this by itself.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use sea_orm::{DatabaseTransaction, DbErr, TransactionTrait as _};
use tokio::sync::oneshot;

use super::{Db, Engine};

/// Most that share a transaction: the last of them waits for all.
const LARGEST: usize = 32;

/// Writing that ends in an outcome.
pub type Writing<'a, T> = Pin<Box<dyn Future<Output = Result<T, DbErr>> + Send + 'a>>;

type Work = Box<dyn for<'a> FnOnce(&'a DatabaseTransaction) -> Writing<'a, ()> + Send>;

/// What waits to be written, and whether somebody is at it.
#[derive(Default)]
pub struct Group(Mutex<State>);

#[derive(Default)]
struct State {
    waiting: Vec<(Work, oneshot::Sender<Result<(), DbErr>>)>,
    is_running: bool,
}

impl Db {
    /// Runs `work` in a transaction that it may share with others. When this returns an outcome, it is
    /// durable, and no page from memory shows what was before. Whoever asked may go away meanwhile; it
    /// is written all the same.
    ///
    /// # Errors
    /// When the database fails; then nothing of `work` was written.
    pub async fn write_grouped<T: Send + 'static>(
        &self,
        work: impl for<'a> FnOnce(&'a DatabaseTransaction) -> Writing<'a, T> + Send + 'static,
    ) -> Result<T, DbErr> {
        let outcome = Arc::new(Mutex::new(None));
        let kept = Arc::clone(&outcome);
        let work: Work = Box::new(move |tx| {
            Box::pin(async move {
                let outcome = work(tx).await?;
                *kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(outcome);
                Ok(())
            })
        });
        match self.engine {
            Engine::Sqlite => self.wait(work).await?,
            Engine::Postgres => alone(self, work).await?,
        }
        let outcome = outcome.lock().unwrap_or_else(PoisonError::into_inner).take();
        outcome.ok_or_else(|| DbErr::Custom("what was written left no outcome".to_owned()))
    }

    async fn wait(&self, work: Work) -> Result<(), DbErr> {
        let (told, done) = oneshot::channel();
        if self.group.add(work, told) {
            tokio::spawn(run(self.clone()));
        }
        done.await.map_err(broken)?
    }
}

impl Group {
    /// Whether the caller has to see to it that somebody writes.
    fn add(&self, work: Work, told: oneshot::Sender<Result<(), DbErr>>) -> bool {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.waiting.push((work, told));
        !std::mem::replace(&mut state.is_running, true)
    }

    /// The next group, in the order in which they came; nobody is at it any more when it is empty.
    fn next(&self) -> Vec<(Work, oneshot::Sender<Result<(), DbErr>>)> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = state.waiting.len().min(LARGEST);
        state.is_running = count > 0;
        state.waiting.drain(..count).collect()
    }
}

/// Writes one group after the other while there are any.
async fn run(db: Db) {
    loop {
        let (works, told): (Vec<_>, Vec<_>) = db.group.next().into_iter().unzip();
        if works.is_empty() {
            return;
        }
        // On its own, so that one that panics leaves the others with an answer.
        let results = tokio::spawn(write(db.clone(), works)).await.map_err(broken);
        match results.and_then(|written| written) {
            Ok(results) => told
                .into_iter()
                .zip(results)
                .for_each(|(told, result)| tell(told, result)),
            Err(error) => told.into_iter().for_each(|told| tell(told, Err(error.clone()))),
        }
    }
}

/// Whoever asked may have gone away.
fn tell(told: oneshot::Sender<Result<(), DbErr>>, result: Result<(), DbErr>) {
    let _ = told.send(result);
}

fn broken(error: impl std::fmt::Display) -> DbErr {
    DbErr::Custom(format!("writing broke down: {error}"))
}

/// What became of each, when the transaction as a whole was committed.
async fn write(db: Db, mut works: Vec<Work>) -> Result<Vec<Result<(), DbErr>>, DbErr> {
    if works.len() == 1
        && let Some(work) = works.pop()
    {
        return Ok(vec![alone(&db, work).await]);
    }
    let tx = db.begin_write().await?;
    let mut results = Vec::with_capacity(works.len());
    for work in works {
        results.push(within(&tx, work).await?);
    }
    tx.commit().await?;
    Ok(results)
}

async fn alone(db: &Db, work: Work) -> Result<(), DbErr> {
    let tx = db.begin_write().await?;
    work(&tx).await?;
    tx.commit().await
}

/// Within a savepoint; the error outside is one of the whole transaction.
#[expect(clippy::disallowed_methods, reason = "a savepoint, not a transaction")]
async fn within(tx: &DatabaseTransaction, work: Work) -> Result<Result<(), DbErr>, DbErr> {
    let own = tx.begin().await?;
    let result = work(&own).await;
    match &result {
        Ok(()) => own.commit().await?,
        Err(_) => own.rollback().await?,
    }
    Ok(result)
}
