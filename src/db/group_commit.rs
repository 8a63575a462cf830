//! Group commit: what several requests want to write at the same moment goes into one transaction, so
//! that on SQLite they wait for the disk together instead of one after the other. If one of them fails,
//! nothing of the group is kept and each is written again on its own, so that one that fails takes
//! nobody along. PostgreSQL does this by itself.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use sea_orm::{DatabaseTransaction, DbErr};
use tokio::sync::oneshot;

use super::{Db, Engine, Write};
use crate::words;

/// Most that share a transaction: the last of them waits for all.
const LARGEST: usize = 32;

/// Writing that ends in an outcome.
pub type Writing<'a, T> = Pin<Box<dyn Future<Output = Result<T, DbErr>> + Send + 'a>>;

type Work = Arc<dyn for<'a> Fn(&'a DatabaseTransaction) -> Writing<'a, ()> + Send + Sync>;

/// What waits to be written, and whether somebody is at it.
#[derive(Default)]
pub struct Group(Mutex<State>);

#[derive(Default)]
struct State {
    waiting: Vec<(Work, oneshot::Sender<Result<(), DbErr>>)>,
    is_running: bool,
}

impl Db {
    /// Runs `work` in a transaction that it may share with others; a second time when one of those
    /// failed, and nothing of the first is left then. When this returns an outcome, it is durable, and
    /// no page from memory shows what was before. Whoever asked may go away meanwhile; it is written all
    /// the same.
    ///
    /// # Errors
    /// When the database fails; then nothing of `work` was written.
    pub async fn write_grouped<T: Send + 'static>(
        &self,
        work: impl for<'a> Fn(&'a DatabaseTransaction) -> Writing<'a, T> + Send + Sync + 'static,
    ) -> Result<T, DbErr> {
        let outcome = Arc::new(Mutex::new(None));
        let kept = Arc::clone(&outcome);
        let language = words::in_use();
        let work: Work = Arc::new(move |tx| {
            let (writing, kept) = (work(tx), Arc::clone(&kept));
            Box::pin(words::speaking(language, async move {
                let outcome = writing.await?;
                *kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(outcome);
                Ok(())
            }))
        });
        match self.engine {
            Engine::Sqlite => self.wait(work).await?,
            Engine::Postgres => alone(self.clone(), work).await?,
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
        match write(&db, works).await {
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

/// What became of each. The error outside is one of all: of the beginning, or of the commit, after which
/// nobody knows what was written.
async fn write(db: &Db, works: Vec<Work>) -> Result<Vec<Result<(), DbErr>>, DbErr> {
    if works.len() > 1 {
        // On its own, as each below, because one of them may panic.
        let together = tokio::spawn(together(db.begin_write().await?, works.clone()));
        if let Ok(Ok(tx)) = together.await {
            tx.commit().await?;
            return Ok(works.iter().map(|_| Ok(())).collect());
        }
    }
    let mut results = Vec::with_capacity(works.len());
    for work in works {
        let alone = tokio::spawn(alone(db.clone(), work));
        results.push(alone.await.map_err(broken).and_then(|written| written));
    }
    Ok(results)
}

/// Stops at the first that fails; then nothing is written.
async fn together(tx: Write, works: Vec<Work>) -> Result<Write, DbErr> {
    for work in works {
        work(&tx).await?;
    }
    Ok(tx)
}

async fn alone(db: Db, work: Work) -> Result<(), DbErr> {
    let tx = db.begin_write().await?;
    work(&tx).await?;
    tx.commit().await
}
