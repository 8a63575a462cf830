//! What the eye takes a name for, for comments of before that was kept: a few hundred at a time. Nobody
//! wrote anything: no version is raised, nobody is told.

use std::collections::HashMap;

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};
use serde::{Deserialize, Serialize};

use super::entity::comment::{Column, Entity};
use crate::clock::Moment;
use crate::ids::CommentId;
use crate::jobs::{self, Job};
use crate::screening::looks;

/// How many comments one job looks at: whoever wants to write waits meanwhile.
const AT_ONCE: u64 = 500;

/// Looks at the next names, and asks for another of its kind while there are more.
#[derive(Debug, Serialize, Deserialize)]
pub struct LookAgain {}

impl Job for LookAgain {
    const KIND: &'static str = "comments.look_again";
}

/// Comments by the name above them.
pub type Named = HashMap<String, Vec<CommentId>>;

/// Queues the job if there is anything to do, as at the start of the program. Changes `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn schedule(tx: &DatabaseTransaction, now: Moment) -> Result<(), DbErr> {
    if !some(tx, 1).await?.is_empty() {
        jobs::enqueue_once(tx, &LookAgain {}, now, now).await?;
    }
    Ok(())
}

/// The oldest comments whose names nobody has looked at, `AT_ONCE` at most.
///
/// # Errors
/// When the database fails.
pub async fn unlooked(db: &impl ConnectionTrait) -> Result<Named, DbErr> {
    some(db, AT_ONCE).await
}

async fn some(db: &impl ConnectionTrait, limit: u64) -> Result<Named, DbErr> {
    let rows: Vec<(CommentId, String)> = Entity::find()
        .select_only()
        .columns([Column::Id, Column::Name])
        .filter(Column::NameLooks.is_null())
        .order_by_asc(Column::Id)
        .limit(limit)
        .into_tuple()
        .all(db)
        .await?;
    let mut named = Named::new();
    for (id, name) in rows {
        named.entry(name).or_default().push(id);
    }
    Ok(named)
}

/// Keeps what these names look like, but for comments that were erased meanwhile. Changes `comments` and
/// `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn store(tx: &DatabaseTransaction, named: &Named, now: Moment) -> Result<(), DbErr> {
    for (name, ids) in named {
        Entity::update_many()
            .col_expr(Column::NameLooks, Expr::value(looks(name)))
            .filter(Column::Id.is_in(ids.iter().copied()))
            .filter(Column::NameLooks.is_null())
            .exec(tx)
            .await?;
    }
    schedule(tx, now).await
}
