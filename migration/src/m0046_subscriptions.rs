//! Readers who are told of what is new: what each wants to hear of, the one channel through which, and what
//! went out to whom.

use sea_orm_migration::prelude::*;

use crate::columns::{
    count, foreign_key, id, index, moment, moment_null, number, refers, refers_null, text, text_empty, unique,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            subscribers(),
            subscriber_channels(),
            subscriptions(),
            deliveries(),
            suppressed(),
            confirmations(),
        ] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }
}

fn subscribers() -> TableCreateStatement {
    Table::create()
        .table("subscribers")
        .col(id())
        // Part of the link to what they chose; another one ends the link.
        .col(text("nonce"))
        .col(text("often"))
        .col(text("language"))
        .col(text("time_zone"))
        .col(moment_null("paused_until"))
        .col(moment("created_at"))
        .col(moment("seen_at"))
        .to_owned()
}

fn subscriber_channels() -> TableCreateStatement {
    Table::create()
        .table("subscriber_channels")
        .col(id())
        .col(refers("subscriber_id"))
        .col(text("channel"))
        .col(text("state"))
        .col(text_empty("address"))
        .col(text("address_hash"))
        .col(text_empty("keys"))
        .col(moment("created_at"))
        .col(moment_null("activated_at"))
        .col(moment_null("ended_at"))
        .col(moment_null("expires_at"))
        .foreign_key(&mut goes_with(
            "subscriber_channels",
            "subscriber_id",
            "subscribers",
        ))
        .to_owned()
}

fn subscriptions() -> TableCreateStatement {
    Table::create()
        .table("subscriptions")
        .col(id())
        .col(refers("subscriber_id"))
        .col(text("topic"))
        // The id of what it is; 0 for everything.
        .col(number("target"))
        .col(moment("created_at"))
        .foreign_key(&mut goes_with("subscriptions", "subscriber_id", "subscribers"))
        .to_owned()
}

fn deliveries() -> TableCreateStatement {
    Table::create()
        .table("deliveries")
        .col(id())
        .col(text("event"))
        // The id of the post or comment; of a digest the number of its day.
        .col(number("target"))
        .col(refers("subscriber_id"))
        .col(refers("channel_id"))
        .col(text("state"))
        .col(text_empty("reason"))
        .col(moment("due_at"))
        .col(count("attempts"))
        .col(text_empty("words"))
        // The delivery of the digest that carried it.
        .col(refers_null("digest_id"))
        .col(moment("created_at"))
        .col(moment_null("sent_at"))
        .foreign_key(&mut goes_with("deliveries", "subscriber_id", "subscribers"))
        .foreign_key(&mut goes_with("deliveries", "channel_id", "subscriber_channels"))
        .to_owned()
}

/// Who is not written to any more, without saying who that is.
fn suppressed() -> TableCreateStatement {
    Table::create()
        .table("suppressed")
        .col(text("address_hash"))
        .col(text("why"))
        .col(moment("since"))
        .primary_key(Index::create().col("address_hash"))
        .to_owned()
}

/// Mails to addresses that nobody had confirmed, to count them.
fn confirmations() -> TableCreateStatement {
    Table::create()
        .table("confirmations")
        .col(id())
        .col(text("address_hash"))
        .col(moment("sent_at"))
        .to_owned()
}

fn indexes() -> Vec<IndexCreateStatement> {
    let state = |state: &'static str| Expr::col("state").eq(state);
    let one = |name: &'static str, columns: &[&'static str], of: Expr| {
        unique("subscriber_channels", columns)
            .name(name)
            .and_where(of)
            .to_owned()
    };
    vec![
        // One channel a subscriber, and one that waits to take its place; an address belongs to one of them.
        one(
            "uq_subscriber_channels_active",
            &["subscriber_id"],
            state("active"),
        ),
        one(
            "uq_subscriber_channels_waiting",
            &["subscriber_id"],
            state("waiting"),
        ),
        one(
            "uq_subscriber_channels_address",
            &["channel", "address_hash"],
            state("active").or(state("waiting")),
        ),
        index("subscriber_channels", &["subscriber_id", "id"]),
        index("subscriber_channels", &["state", "expires_at"]),
        unique("subscriptions", &["subscriber_id", "topic", "target"]),
        index("subscriptions", &["topic", "target", "subscriber_id"]),
        // For each event and subscriber at most one.
        unique("deliveries", &["event", "target", "subscriber_id"]),
        index("deliveries", &["state", "due_at", "id"]),
        index("deliveries", &["event", "target", "state"]),
        index("deliveries", &["subscriber_id", "id"]),
        index("deliveries", &["channel_id"]),
        index("deliveries", &["digest_id"]),
        index("confirmations", &["address_hash", "sent_at"]),
        index("confirmations", &["sent_at"]),
    ]
}

fn goes_with(table: &'static str, column: &'static str, to: &'static str) -> ForeignKeyCreateStatement {
    foreign_key(table, column, to, ForeignKeyAction::Cascade)
}
