//! Follows what other processes commit to the same database, so that pages kept in memory are drawn
//! again: PostgreSQL says so at once, and both engines are asked each second.

use std::time::Duration;

use sea_orm::DbErr;
use sea_orm::sqlx::postgres::PgListener;

use super::{Db, Engine};
use crate::touched::rows;

/// How often the table is asked, and how long to wait before listening again after a failure.
const EVERY: Duration = Duration::from_secs(1);

/// Follows until `stop` is ready.
pub async fn follow(db: Db, stop: impl Future<Output = ()> + Send) {
    tokio::select! {
        () = stop => {}
        () = ask(&db) => {}
        () = listen(&db) => {}
    }
}

async fn ask(db: &Db) {
    loop {
        tokio::time::sleep(EVERY).await;
        if let Err(error) = db.catch_up().await {
            tracing::warn!(%error, "cannot ask what other processes changed");
        }
    }
}

async fn listen(db: &Db) {
    if db.engine() == Engine::Sqlite {
        return std::future::pending().await;
    }
    loop {
        if let Err(error) = hear(db).await {
            tracing::warn!(%error, "cannot listen to what other processes change");
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Listens until the connection fails. What was said while nobody listened is lost, so everything
/// counts as changed from the moment of listening.
async fn hear(db: &Db) -> Result<(), DbErr> {
    let failed = |error: sea_orm::sqlx::Error| DbErr::Custom(error.to_string());
    let pool = db.write.get_postgres_connection_pool();
    let mut listener = PgListener::connect_with(pool).await.map_err(failed)?;
    listener.listen("touched").await.map_err(failed)?;
    db.touched.everything(0);
    while let Some(said) = listener.try_recv().await.map_err(failed)? {
        match rows::announced(said.payload()) {
            Some(line) => db.touched.apply(&[line], db.late()),
            None => db.touched.everything(0),
        }
    }
    Ok(())
}
