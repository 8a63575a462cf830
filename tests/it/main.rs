//! One binary for all integration tests, on SQLite or, when `FORTHRIGHT_TEST_DATABASE_URL` names a
//! server, on PostgreSQL. A file a feature; the harness is `support/`.

#![expect(clippy::unwrap_used, reason = "a test that can't go on says so by panicking")]

mod support;

mod affiliation;
mod affiliation_abuse;
mod affiliation_again;
mod affiliation_mail;
mod affiliation_owner;
mod affiliation_principles;
mod affiliation_privacy;
mod affiliation_seen;
mod affiliation_words;
mod api;
mod api_comments;
mod api_description;
mod api_moderation;
mod api_once;
mod api_posts;
mod architecture;
mod attempts;
mod auto_ask;
mod backup;
mod bans;
mod cache;
mod comments;
mod conflicts;
mod connections;
mod costs;
mod crash;
mod data_for_programs;
mod demo;
mod desk;
mod desk_filters;
mod desk_many;
mod desk_search;
mod feeds;
mod full_disk;
mod group_commit;
mod guards;
mod history;
mod host_interests;
mod host_on_page;
mod hostile;
mod import;
mod label_everywhere;
mod label_reports;
mod lookalikes;
mod machine;
mod mail;
mod mail_decisions;
mod notes;
mod people;
mod posts;
mod privacy;
mod proposals;
mod receipts;
mod reports;
mod rules;
mod running;
mod saved_replies;
mod schema;
mod screening;
#[cfg(target_os = "linux")]
mod small_disk;
mod spam_figures;
mod spam_forgotten;
mod spam_learning;
mod spam_likely;
mod starting;
mod thread_controls;
mod thread_line;
mod tokens;
mod undo_questions;
mod verification;
