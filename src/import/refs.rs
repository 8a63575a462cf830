//! What earlier imports of a site brought: loaded once, added to while a run writes.

use std::collections::{HashMap, HashSet};

use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    QueryFilter as _,
};

use super::Became;
use super::entity::{ActiveModel, Column, Entity};

/// Our ids by the names that records had in one site of another system.
#[derive(Clone, Debug)]
pub struct Refs {
    system: &'static str,
    site: String,
    ids: HashMap<(Became, String), i64>,
}

impl Refs {
    /// Everything that came from `site` before.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn load(db: &impl ConnectionTrait, system: &'static str, site: &str) -> Result<Self, DbErr> {
        let rows = Entity::find()
            .filter(Column::System.eq(system))
            .filter(Column::Site.eq(site))
            .all(db)
            .await?;
        let ids = rows
            .into_iter()
            .map(|row| ((row.kind, row.source_id), row.local_id))
            .collect();
        Ok(Self {
            system,
            site: site.to_owned(),
            ids,
        })
    }

    /// The id of what the record became, if it is here.
    pub fn get(&self, became: Became, source_id: &str) -> Option<i64> {
        self.ids.get(&(became, source_id.to_owned())).copied()
    }

    /// As `get`, for systems that number their records.
    pub fn number(&self, became: Became, number: i64) -> Option<i64> {
        self.get(became, &number.to_string())
    }

    /// The names of all records that became one of these.
    pub fn names(&self, became: Became) -> HashSet<String> {
        self.ids
            .keys()
            .filter(|(kind, _)| *kind == became)
            .map(|(_, name)| name.clone())
            .collect()
    }

    /// Remembers what a record became.
    ///
    /// # Errors
    /// When the database fails, or another run remembered the record meanwhile.
    pub async fn add(
        &mut self,
        tx: &DatabaseTransaction,
        became: Became,
        source_id: String,
        local_id: i64,
    ) -> Result<(), DbErr> {
        let row = ActiveModel {
            system: Set(self.system.to_owned()),
            site: Set(self.site.clone()),
            kind: Set(became),
            source_id: Set(source_id.clone()),
            local_id: Set(local_id),
            ..Default::default()
        };
        Entity::insert(row).exec_without_returning(tx).await?;
        self.ids.insert((became, source_id), local_id);
        Ok(())
    }
}
