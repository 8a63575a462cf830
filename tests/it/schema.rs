//! The schema that the migrations build is the one the entities expect, on both engines; and it can
//! be built from nothing, twice.

use std::collections::{BTreeMap, BTreeSet};

use forthright::db::{Db, Engine, Turn};
use migration::{Migrator, MigratorTrait as _};
use sea_orm::{
    ColumnTrait as _, ColumnType, ConnectionTrait as _, DbErr, EntityTrait, IdenStatic as _, Iterable as _,
    QueryResult, Statement,
};

use crate::support::Database;

/// Tables that no entity reads yet: the migration is ahead of the feature.
const WITHOUT_ENTITY: &[&str] = &[];

/// Constraints and the indexes that a page, the desk or the worker would be slow or wrong without.
const INDEXES: &[&str] = &[
    "ix_affiliation_connections_about_comment_id_kind",
    "ix_affiliation_connections_kind_comment_id",
    "ix_affiliation_requests_comment_id_id",
    "ix_affiliation_requests_reply_id",
    "ix_affiliation_requests_state_id",
    "ix_affiliation_requests_unread",
    "ix_affiliation_statements_comment_id_id",
    "ix_affiliation_statements_waiting",
    "ix_affiliation_statements_you_are_comment_id_state",
    "ix_appeals_state_comment_id",
    "ix_audit_action_id",
    "ix_audit_at_id",
    "ix_audit_comment_id_id",
    "ix_audit_person_id_id",
    "ix_audit_post_id_id",
    "ix_bans_kind_value",
    "ix_comments_answered",
    "ix_comments_closed",
    "ix_comments_desk",
    "ix_comments_email",
    "ix_comments_feed",
    "ix_comments_network_hash_id",
    "ix_comments_repeat_hash_created_at",
    "ix_comments_post_id_created_at",
    "ix_comments_post_id_status_id",
    "ix_comments_roots",
    "ix_comments_status_created_at_id",
    "ix_comments_thread",
    "ix_comments_website",
    "ix_confirmations_address_hash_sent_at",
    "ix_confirmations_sent_at",
    "ix_deliveries_channel_id",
    "ix_deliveries_digest_id",
    "ix_deliveries_event_target_state",
    "ix_deliveries_state_due_at_id",
    "ix_deliveries_state_id",
    "ix_deliveries_subscriber_id_id",
    "ix_jobs_hold_key",
    "ix_jobs_state_run_at_id",
    "ix_mailbox_codes_expires_at",
    "ix_mails_sent_address_hash_sent_at",
    "ix_mails_sent_comment_id_kind",
    "ix_mentions_comment_id",
    "ix_media_person_id_id",
    "ix_media_uses_media_id_post_id",
    "ix_missing_addresses_is_probe_requests_last_day",
    "ix_moderator_notes_comment_id_id",
    "ix_moderator_notes_commenter_id_id",
    "ix_post_reads_day_post_id",
    "ix_post_referrers_day_post_id",
    "ix_post_revisions_post_id_id",
    "ix_posts_kind_status_published_at_id",
    "ix_posts_series_id_series_part",
    "ix_proposals_comment_id_id",
    "ix_recovery_codes_person_id_id",
    "ix_reports_comment_id_id",
    "ix_reports_resolved_at_comment_id",
    "ix_rule_changes_kind_rule_id_id",
    "ix_rules_state_position_id",
    "ix_saved_replies_person_id_position",
    "ix_sessions_person_id",
    "ix_subscriber_channels_address_hash",
    "ix_subscriber_channels_state_expires_at",
    "ix_subscriber_channels_subscriber_id_id",
    "ix_subscriptions_topic_target_subscriber_id",
    "uq_api_tokens_hash",
    "uq_appeals_comment_id",
    "uq_audiences_slug",
    "uq_bylines_slug",
    "uq_claims_comment_id_person_id",
    "uq_commenters_token",
    "uq_comments_post_id_path",
    "uq_deliveries_event_target_subscriber_id",
    "uq_import_refs_system_site_kind_source_id",
    "uq_mailbox_codes_comment_id",
    "uq_media_hash",
    "uq_mentions_post_id_source",
    "uq_mentions_sent_post_id_target",
    "uq_people_email",
    "uq_posts_feed_id",
    "uq_posts_slug",
    "uq_proposals_comment_id",
    "uq_redirects_path",
    "uq_rule_changes_audit_id",
    "uq_series_slug",
    "uq_subjects_slug",
    "uq_subscriber_channels_active",
    "uq_subscriber_channels_address",
    "uq_subscriber_channels_waiting",
    "uq_subscriptions_subscriber_id_topic_target",
    "uq_tags_slug",
    "ix_webhook_messages_created_at",
    "ix_webhook_messages_endpoint_id_id",
    "ix_webhook_messages_endpoint_id_state_due_at_id",
    "uq_unsaved_texts_person_id_place",
    "uq_webhook_messages_name",
];

/// What a column holds, as far as both engines can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rough {
    Number,
    Text,
    Flag,
    Bytes,
    Json,
    Unknown,
}

/// Column name → what it holds and whether it may be null.
type Columns = BTreeMap<String, (Rough, bool)>;

/// Every entity, once.
fn entities() -> BTreeMap<String, Columns> {
    use forthright::{
        affiliation, audit, comments, counts, deliveries, idempotency, import, jobs, media, moderation,
        people, posts, sessions, settings, subscriptions, touched, webhooks, webmentions,
    };
    BTreeMap::from([
        table(settings::entity::Entity),
        table(settings::rule_entity::Entity),
        table(settings::rule_change_entity::Entity),
        table(sessions::entity::Entity),
        table(idempotency::entity::Entity),
        table(jobs::entity::Entity),
        table(audit::entity::Entity),
        table(touched::entity::Entity),
        table(people::entity::person::Entity),
        table(people::entity::byline::Entity),
        table(people::entity::api_token::Entity),
        table(people::entity::person_byline::Entity),
        table(people::entity::invitation::Entity),
        table(people::entity::second_factor::Entity),
        table(people::entity::recovery_code::Entity),
        table(media::entity::media::Entity),
        table(media::entity::media_use::Entity),
        table(posts::entity::post::Entity),
        table(posts::entity::tag::Entity),
        table(posts::entity::audience::Entity),
        table(posts::entity::subject::Entity),
        table(posts::entity::series::Entity),
        table(posts::entity::post_byline::Entity),
        table(posts::entity::post_tag::Entity),
        table(posts::entity::post_audience::Entity),
        table(posts::entity::post_subject::Entity),
        table(posts::entity::redirect::Entity),
        table(posts::writing_entity::revision::Entity),
        table(posts::writing_entity::unsaved::Entity),
        table(posts::writing_entity::returned::Entity),
        table(posts::writing_entity::review_link::Entity),
        table(webhooks::entity::endpoint::Entity),
        table(webhooks::entity::message::Entity),
        table(webhooks::entity::told::Entity),
        table(webhooks::entity::hub_topic::Entity),
        table(webmentions::entity::Entity),
        table(comments::mention_entity::Entity),
        table(comments::entity::comment::Entity),
        table(comments::entity::comment_edit::Entity),
        table(comments::entity::commenter::Entity),
        table(comments::entity::mail_sent::Entity),
        table(comments::entity::report::Entity),
        table(comments::entity::proposal::Entity),
        table(comments::entity::appeal::Entity),
        table(comments::entity::note::Entity),
        table(comments::entity::ban::Entity),
        table(comments::entity::claim::Entity),
        table(comments::entity::spam_token::Entity),
        table(comments::entity::spam_lesson::Entity),
        table(affiliation::entity::statement::Entity),
        table(affiliation::entity::connection::Entity),
        table(affiliation::entity::request::Entity),
        table(affiliation::entity::mailbox_code::Entity),
        table(moderation::entity::saved_reply::Entity),
        table(import::entity::Entity),
        table(deliveries::entity::Entity),
        table(subscriptions::entity::subscriber::Entity),
        table(subscriptions::entity::channel::Entity),
        table(subscriptions::entity::subscription::Entity),
        table(subscriptions::entity::suppressed::Entity),
        table(subscriptions::entity::confirmation::Entity),
        table(counts::entity::post_reads::Entity),
        table(counts::entity::post_referrers::Entity),
        table(counts::entity::searches::Entity),
        table(counts::entity::missing_addresses::Entity),
    ])
}

fn table<E: EntityTrait>(entity: E) -> (String, Columns) {
    let columns = E::Column::iter().map(|column| {
        let def = column.def();
        (
            column.as_str().to_owned(),
            (of_entity(def.get_column_type()), def.is_null()),
        )
    });
    (entity.table_name().to_owned(), columns.collect())
}

fn of_entity(column: &ColumnType) -> Rough {
    match column {
        ColumnType::BigInteger | ColumnType::Integer => Rough::Number,
        ColumnType::Text | ColumnType::String(_) => Rough::Text,
        ColumnType::Boolean => Rough::Flag,
        ColumnType::Blob | ColumnType::VarBinary(_) | ColumnType::Binary(_) => Rough::Bytes,
        ColumnType::Json | ColumnType::JsonBinary => Rough::Json,
        _ => Rough::Unknown,
    }
}

fn of_database(declared: &str) -> Rough {
    match declared.to_lowercase().as_str() {
        "bigint" | "integer" => Rough::Number,
        "text" => Rough::Text,
        "boolean" => Rough::Flag,
        "blob" | "bytea" => Rough::Bytes,
        "jsonb" | "jsonb_text" => Rough::Json,
        _ => Rough::Unknown,
    }
}

#[tokio::test]
async fn migrations_build_what_the_entities_expect() {
    let database = Database::fresh().await;
    let db = database.connect().await;
    let built = tables(&db).await;
    let expected = entities();

    let names = |tables: &BTreeMap<String, Columns>| tables.keys().cloned().collect::<BTreeSet<_>>();
    let without_entity: BTreeSet<String> = WITHOUT_ENTITY.iter().map(|name| (*name).to_owned()).collect();
    let accounted: BTreeSet<String> = names(&expected).union(&without_entity).cloned().collect();
    assert_eq!(
        names(&built),
        accounted,
        "tables of the database, and those known here"
    );
    assert!(
        names(&expected).is_disjoint(&without_entity),
        "an entity's table needs no exception"
    );
    for (name, columns) in expected {
        assert!(
            !columns.values().any(|(rough, _)| *rough == Rough::Unknown),
            "{name}: {columns:?}"
        );
        assert_eq!(
            built[&name], columns,
            "table {name}: the database, and the entity"
        );
    }
}

#[tokio::test]
async fn indexes_and_constraints_are_there() {
    let database = Database::fresh().await;
    let db = database.connect().await;
    let missing: Vec<_> = {
        let there = indexes(&db).await;
        INDEXES.iter().filter(|name| !there.contains(**name)).collect()
    };
    assert!(missing.is_empty(), "{missing:?}");
}

#[tokio::test]
async fn migrating_an_empty_database_twice_is_as_migrating_it_once() {
    let database = Database::empty().await;
    let turn = Turn::take(database.url()).await.unwrap();
    let db = turn.db();
    assert_eq!(tables(db).await.len(), 0);
    turn.migrate().await.unwrap();
    let once = (tables(db).await, indexes(db).await);
    turn.migrate().await.unwrap();
    assert_eq!((tables(db).await, indexes(db).await), once);
    assert!(!once.0.is_empty());
}

#[test]
fn migrations_stand_in_the_order_of_their_numbers() {
    let migrations = Migrator::migrations();
    let numbers: Vec<String> = migrations
        .iter()
        .map(|one| one.name().chars().take("m0001".len()).collect())
        .collect();
    assert!(numbers.is_sorted(), "{numbers:?}");
}

/// A statement nested more deeply than the parser of an older version of SQLite can follow keeps it from
/// opening the file at all (a hundred levels of grammar, several a parenthesis).
#[tokio::test]
async fn the_tools_of_older_systems_open_the_file() {
    let database = Database::fresh().await;
    let db = database.connect().await;
    if db.engine() == Engine::Postgres {
        return;
    }
    for row in all(&db, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").await {
        let sql: String = row.try_get("", "sql").unwrap();
        assert!(nested(&sql) <= 16, "{sql}");
    }
}

/// How deep parentheses stand in each other.
fn nested(sql: &str) -> usize {
    let depths = sql.chars().scan(0_usize, |depth, c| {
        match c {
            '(' => *depth += 1,
            ')' => *depth = depth.saturating_sub(1),
            _ => {}
        }
        Some(*depth)
    });
    depths.max().unwrap_or(0)
}

/// The app's tables as they are.
async fn tables(db: &Db) -> BTreeMap<String, Columns> {
    let names = match db.engine() {
        Engine::Sqlite => {
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'"
        }
        Engine::Postgres => {
            "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'"
        }
    };
    let mut tables = BTreeMap::new();
    for row in all(db, names).await {
        let name: String = row.try_get("", "name").unwrap();
        if name != "seaql_migrations" {
            let columns = columns(db, &name).await;
            tables.insert(name, columns);
        }
    }
    tables
}

/// Without those that PostgreSQL generates for itself.
async fn columns(db: &Db, table: &str) -> Columns {
    let query = match db.engine() {
        Engine::Sqlite => format!(
            "SELECT name, type AS declared, CASE WHEN \"notnull\" = 0 AND pk = 0 THEN 'YES' ELSE 'NO' END AS nullable \
             FROM pragma_table_info('{table}')"
        ),
        Engine::Postgres => format!(
            "SELECT column_name AS name, data_type AS declared, is_nullable AS nullable \
             FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table}' \
             AND is_generated = 'NEVER'"
        ),
    };
    let read = |row: QueryResult| -> Result<_, DbErr> {
        let declared: String = row.try_get("", "declared")?;
        let nullable: String = row.try_get("", "nullable")?;
        Ok((
            row.try_get("", "name")?,
            (of_database(&declared), nullable == "YES"),
        ))
    };
    all(db, &query)
        .await
        .into_iter()
        .map(|row| read(row).unwrap())
        .collect()
}

async fn indexes(db: &Db) -> BTreeSet<String> {
    let query = match db.engine() {
        Engine::Sqlite => "SELECT name FROM sqlite_master WHERE type = 'index'",
        Engine::Postgres => "SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'public'",
    };
    all(db, query)
        .await
        .into_iter()
        .map(|row| row.try_get("", "name").unwrap())
        .collect()
}

async fn all(db: &Db, query: &str) -> Vec<QueryResult> {
    let read = db.read();
    read.query_all_raw(Statement::from_string(read.get_database_backend(), query))
        .await
        .unwrap()
}
