//! How often posts are read and from where, what is searched, and which addresses are not found: counts by
//! day, nothing of who.

use sea_orm_migration::prelude::*;

use crate::columns::{count, flag, foreign_key, index, number, refers, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [post_reads(), post_referrers(), searches(), missing_addresses()] {
            manager.create_table(table).await?;
        }
        for index in [
            index("post_reads", &["day", "post_id"]),
            index("post_referrers", &["day", "post_id"]),
            index("missing_addresses", &["is_probe", "requests", "last_day"]),
        ] {
            manager.create_index(index).await?;
        }
        Ok(())
    }
}

fn post_reads() -> TableCreateStatement {
    Table::create()
        .table("post_reads")
        .col(refers("post_id"))
        // 20260303; 0 for the days whose details are forgotten.
        .col(number("day"))
        .col(count("reads"))
        .primary_key(Index::create().col("post_id").col("day"))
        .foreign_key(&mut foreign_key(
            "post_reads",
            "post_id",
            "posts",
            ForeignKeyAction::Cascade,
        ))
        .to_owned()
}

fn post_referrers() -> TableCreateStatement {
    Table::create()
        .table("post_referrers")
        .col(refers("post_id"))
        .col(number("day"))
        // A host or the name of a search engine; empty for all others.
        .col(text("referrer"))
        .col(count("reads"))
        .primary_key(Index::create().col("post_id").col("day").col("referrer"))
        .foreign_key(&mut foreign_key(
            "post_referrers",
            "post_id",
            "posts",
            ForeignKeyAction::Cascade,
        ))
        .to_owned()
}

fn searches() -> TableCreateStatement {
    Table::create()
        .table("searches")
        .col(number("day"))
        .col(text("words"))
        .col(count("searches"))
        .col(count("found"))
        .primary_key(Index::create().col("day").col("words"))
        .to_owned()
}

fn missing_addresses() -> TableCreateStatement {
    Table::create()
        .table("missing_addresses")
        .col(text("path"))
        .col(flag("is_probe"))
        .col(count("requests"))
        .col(number("last_day"))
        .primary_key(Index::create().col("path"))
        .to_owned()
}
