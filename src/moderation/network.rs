//! What else came from the networks of some comments. A network is known as a keyed hash, and for ninety
//! days; nobody learns an address here.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, Order, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use crate::clock::Moment;
use crate::comments::Status;
use crate::comments::entity::comment::{Column, Entity, Model};
use crate::comments::purge::NETWORK_HASHES;
use crate::comments::threads::Threads;

/// Most names of one answer; the newest ones.
const NAMES_MAX: u64 = 2_000;

/// Comments under one name in one state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub name: String,
    pub status: Status,
    pub count: i64,
}

/// What else came from there, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Network(pub Vec<Named>);

impl Network {
    pub fn count(&self) -> i64 {
        self.0.iter().map(|named| named.count).sum()
    }

    /// What came from there besides `comment`.
    pub fn besides(&self, comment: &Model) -> Self {
        let others = self.0.iter().cloned().map(|mut named| {
            let own = named.name == comment.name && named.status == comment.status;
            named.count -= i64::from(own);
            named
        });
        Self(others.filter(|named| named.count > 0).collect())
    }
}

/// What came from each of these networks below `threads` while they are known, by hash: one query.
///
/// # Errors
/// When the database fails.
pub async fn of(
    db: &impl ConnectionTrait,
    hashes: Vec<String>,
    threads: Threads,
    now: Moment,
) -> Result<HashMap<String, Network>, DbErr> {
    let rows: Vec<(String, String, Status, i64)> = Entity::find()
        .select_only()
        .columns([Column::NetworkHash, Column::Name, Column::Status])
        .column_as(Column::Id.count(), "number")
        .filter(threads.condition())
        .filter(Column::NetworkHash.is_in(hashes))
        .filter(Column::CreatedAt.gte(now.minus(NETWORK_HASHES)))
        .group_by(Column::NetworkHash)
        .group_by(Column::Name)
        .group_by(Column::Status)
        .order_by(Column::Id.max(), Order::Desc)
        .limit(NAMES_MAX)
        .into_tuple()
        .all(db)
        .await?;
    let mut networks: HashMap<String, Network> = HashMap::new();
    for (hash, name, status, count) in rows {
        let network = networks.entry(hash).or_default();
        network.0.push(Named { name, status, count });
    }
    Ok(networks)
}
