//! What tags, audiences and subjects have become that were merged into others (`merge.rs`): their rows are gone, and
//! the history knows for good.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};
use serde_json::Value;

use super::named::NameOf;
use crate::audit::entity::{Column, Entity};

/// So many are read, the newest.
const MERGES_MAX: u64 = 10_000;

/// Every merge, in the order in which they were done.
#[derive(Clone, Debug, Default)]
pub struct Merges(Vec<(NameOf, i64, i64)>);

impl Merges {
    /// What `id` of a kind is now; itself, where it never was merged.
    pub fn now(&self, kind: NameOf, id: i64) -> i64 {
        let of_kind = self.0.iter().filter(|(of, ..)| *of == kind);
        of_kind.fold(id, |id, (_, from, into)| if id == *from { *into } else { id })
    }
}

/// What was merged into what.
///
/// # Errors
/// When the database fails.
pub async fn merges(db: &impl ConnectionTrait) -> Result<Merges, DbErr> {
    let newest: Vec<Value> = Entity::find()
        .select_only()
        .column(Column::Detail)
        .filter(Column::Action.eq("term.merged"))
        .order_by_desc(Column::Id)
        .limit(MERGES_MAX)
        .into_tuple()
        .all(db)
        .await?;
    Ok(Merges(newest.iter().rev().filter_map(merge).collect()))
}

fn merge(detail: &Value) -> Option<(NameOf, i64, i64)> {
    let kind = NameOf::from_code(detail.get("kind")?.as_str()?)?;
    Some((kind, detail.get("id")?.as_i64()?, detail.get("into")?.as_i64()?))
}
