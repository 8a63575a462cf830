//! What earlier imports of a site brought: loaded once, added to while a run writes.

use std::collections::{HashMap, HashSet};

use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    QueryFilter as _, sea_query::OnConflict,
};

use super::Became;
use super::entity::{ActiveModel, Column, Entity};

/// What a record became, and how both stood then.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    pub id: i64,
    /// The SHA-256 of what the record was; empty where nobody compares.
    pub hash: String,
    /// The version of our row; 0 where nobody compares.
    pub version: i64,
}

/// Our rows by the names that records had in one site of another system.
#[derive(Clone, Debug)]
pub struct Refs {
    system: &'static str,
    site: String,
    brought: HashMap<(Became, String), Brought>,
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
        let brought = rows.into_iter().map(|row| {
            let brought = Brought {
                id: row.local_id,
                hash: row.hash,
                version: row.version,
            };
            ((row.kind, row.source_id), brought)
        });
        Ok(Self {
            system,
            site: site.to_owned(),
            brought: brought.collect(),
        })
    }

    /// The id of what the record became, if it is here.
    pub fn get(&self, became: Became, source_id: &str) -> Option<i64> {
        self.brought(became, source_id).map(|brought| brought.id)
    }

    /// What the record became when it was brought last.
    pub fn brought(&self, became: Became, source_id: &str) -> Option<&Brought> {
        self.brought.get(&(became, source_id.to_owned()))
    }

    /// As `get`, for systems that number their records.
    pub fn number(&self, became: Became, number: i64) -> Option<i64> {
        self.get(became, &number.to_string())
    }

    /// The names of all records that became one of these.
    pub fn names(&self, became: Became) -> HashSet<String> {
        self.brought
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
        let brought = Brought {
            id: local_id,
            ..Brought::default()
        };
        let row = self.row(became, &source_id, &brought);
        Entity::insert(row).exec_without_returning(tx).await?;
        self.brought.insert((became, source_id), brought);
        Ok(())
    }

    /// Remembers what a record became, or what it became now.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn put(
        &mut self,
        tx: &DatabaseTransaction,
        became: Became,
        source_id: &str,
        brought: Brought,
    ) -> Result<(), DbErr> {
        let again = OnConflict::columns([Column::System, Column::Site, Column::Kind, Column::SourceId])
            .update_columns([Column::LocalId, Column::Hash, Column::Version])
            .to_owned();
        Entity::insert(self.row(became, source_id, &brought))
            .on_conflict(again)
            .exec_without_returning(tx)
            .await?;
        self.brought.insert((became, source_id.to_owned()), brought);
        Ok(())
    }

    fn row(&self, became: Became, source_id: &str, brought: &Brought) -> ActiveModel {
        ActiveModel {
            system: Set(self.system.to_owned()),
            site: Set(self.site.clone()),
            kind: Set(became),
            source_id: Set(source_id.to_owned()),
            local_id: Set(brought.id),
            hash: Set(brought.hash.clone()),
            version: Set(brought.version),
            ..Default::default()
        }
    }
}
