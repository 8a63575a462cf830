//! The schema, one file a migration, append-only: a file that has been released is never edited.
//! It never imports the app, so that an old migration means the same for ever; the app's entities
//! are compared with what these files build by `tests/it/schema.rs`, on both engines.

pub use sea_orm_migration::prelude::*;

mod columns;
mod m0001_machinery;
mod m0002_people;
mod m0003_posts;
mod m0004_comments;
mod m0005_affiliation;
mod m0006_mail;
mod m0007_touched;
mod m0008_tokens;
mod m0009_answers;
mod m0009_labels;
mod m0010_indexes;
mod m0011_statements;
mod m0012_mailbox_codes;
mod m0013_rule_subject;
mod m0014_interests;
mod m0015_reports;
mod m0016_search;
mod m0017_proposals;
mod m0018_spam;
mod m0019_saved_replies;
mod m0020_changed;
mod m0021_history;
mod m0022_bans;
mod m0023_rules;
mod m0024_thread_controls;
mod m0025_notes;
mod m0026_network;
mod m0027_appeals;
mod m0028_claims;
mod m0029_large_desk;
mod m0030_rule_changes;
mod m0031_media;
mod m0032_name_looks;
mod m0033_writing;
mod m0034_people;
mod m0035_reading;
mod m0036_desk_finds;
mod m0037_series;
mod m0038_figures;
mod m0039_import_again;
mod m0040_language;
mod m0045_versions;
mod m0046_subscriptions;
mod m0047_deliveries_by_state;
mod m0048_webhooks;
mod m0049_hub;
mod m0050_webmentions;
mod m0051_decorations;
mod m0052_channels_by_address;
mod m0053_history_stays;
mod m0054_word_beginnings;
mod m0061_told_of_replies;
mod m0062_desk_finds_more;
mod m0063_earned;

pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_machinery::Migration),
            Box::new(m0002_people::Migration),
            Box::new(m0003_posts::Migration),
            Box::new(m0004_comments::Migration),
            Box::new(m0005_affiliation::Migration),
            Box::new(m0006_mail::Migration),
            Box::new(m0007_touched::Migration),
            Box::new(m0008_tokens::Migration),
            Box::new(m0009_labels::Migration),
            Box::new(m0009_answers::Migration),
            Box::new(m0010_indexes::Migration),
            Box::new(m0011_statements::Migration),
            Box::new(m0012_mailbox_codes::Migration),
            Box::new(m0013_rule_subject::Migration),
            Box::new(m0014_interests::Migration),
            Box::new(m0015_reports::Migration),
            Box::new(m0016_search::Migration),
            Box::new(m0017_proposals::Migration),
            Box::new(m0018_spam::Migration),
            Box::new(m0019_saved_replies::Migration),
            Box::new(m0020_changed::Migration),
            Box::new(m0021_history::Migration),
            Box::new(m0022_bans::Migration),
            Box::new(m0023_rules::Migration),
            Box::new(m0024_thread_controls::Migration),
            Box::new(m0025_notes::Migration),
            Box::new(m0026_network::Migration),
            Box::new(m0027_appeals::Migration),
            Box::new(m0028_claims::Migration),
            Box::new(m0029_large_desk::Migration),
            Box::new(m0030_rule_changes::Migration),
            Box::new(m0031_media::Migration),
            Box::new(m0032_name_looks::Migration),
            Box::new(m0033_writing::Migration),
            Box::new(m0034_people::Migration),
            Box::new(m0035_reading::Migration),
            Box::new(m0036_desk_finds::Migration),
            Box::new(m0037_series::Migration),
            Box::new(m0038_figures::Migration),
            Box::new(m0039_import_again::Migration),
            Box::new(m0040_language::Migration),
            Box::new(m0045_versions::Migration),
            Box::new(m0046_subscriptions::Migration),
            Box::new(m0047_deliveries_by_state::Migration),
            Box::new(m0048_webhooks::Migration),
            Box::new(m0049_hub::Migration),
            Box::new(m0050_webmentions::Migration),
            Box::new(m0051_decorations::Migration),
            Box::new(m0052_channels_by_address::Migration),
            Box::new(m0053_history_stays::Migration),
            Box::new(m0054_word_beginnings::Migration),
            Box::new(m0061_told_of_replies::Migration),
            Box::new(m0062_desk_finds_more::Migration),
            Box::new(m0063_earned::Migration),
        ]
    }
}
