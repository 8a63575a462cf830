//! Writing together: who is taken along by whom, and who is not.

use forthright::audit::{self, Actor, Entry};
use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use serde_json::json;
use tokio::task::JoinSet;

use crate::support::{START, TestApp};

/// What becomes of a piece of writing after its row.
#[derive(Clone, Copy)]
enum End {
    Well,
    Fails,
    Panics,
}

fn end_of(number: i64) -> End {
    match number % 10 {
        3 => End::Fails,
        7 => End::Panics,
        _ => End::Well,
    }
}

/// Writes a row of history, all of `numbers` at once, and returns those that were told it is written.
async fn write(site: &TestApp, numbers: impl Iterator<Item = i64>, end_of: fn(i64) -> End) -> Vec<i64> {
    let mut writing = JoinSet::new();
    for number in numbers {
        let db = site.app.db.clone();
        writing.spawn(async move {
            db.write_grouped(move |tx| {
                Box::pin(async move {
                    let entry = Entry {
                        actor: Actor::Job,
                        action: "test.written",
                        post: None,
                        comment: None,
                        detail: json!({ "number": number }),
                    };
                    audit::record(tx, entry, START).await?;
                    match end_of(number) {
                        End::Well => Ok(number),
                        End::Fails => Err(DbErr::Custom("fails as planned".to_owned())),
                        End::Panics => panic!("panics as planned"),
                    }
                })
            })
            .await
        });
    }
    let mut told = Vec::new();
    while let Some(result) = writing.join_next().await {
        // On PostgreSQL nothing stands between a panic and who asked.
        if let Ok(Ok(number)) = result {
            told.push(number);
        }
    }
    told.sort_unstable();
    told
}

async fn stored(site: &TestApp) -> Vec<i64> {
    let rows = audit::entity::Entity::find()
        .filter(audit::entity::Column::Action.eq("test.written"))
        .order_by_asc(audit::entity::Column::Id)
        .all(site.app.db.read())
        .await
        .unwrap();
    let mut numbers: Vec<i64> = rows
        .iter()
        .map(|row| row.detail["number"].as_i64().unwrap())
        .collect();
    numbers.sort_unstable();
    numbers
}

#[tokio::test]
async fn what_fails_leaves_nothing_and_takes_nobody_along() {
    let site = TestApp::set_up().await;
    let fails = |number| match end_of(number) {
        End::Panics => End::Well,
        other => other,
    };
    let told = write(&site, 0..100, fails).await;
    let expected: Vec<i64> = (0..100).filter(|number| number % 10 != 3).collect();
    assert_eq!(told, expected);
    assert_eq!(stored(&site).await, expected);
}

#[tokio::test]
async fn what_panics_takes_nobody_along_and_writing_goes_on() {
    let site = TestApp::set_up().await;
    let told = write(&site, 0..100, end_of).await;
    let well = |number: &i64| matches!(end_of(*number), End::Well);
    let expected: Vec<i64> = (0..100).filter(well).collect();
    assert_eq!(told, expected);
    assert_eq!(stored(&site).await, expected);
    let later = write(&site, 200..203, end_of).await;
    assert_eq!(later, [200, 201, 202]);
}
