//! Forthright: a blog whose comments say where the speaker stands. This is the table of contents;
//! ARCHITECTURE.md is the map.

// Leaves: each touches one technology and knows no feature.
pub mod audit;
pub mod backup;
pub mod clock;
pub mod config;
pub mod counts;
pub mod data_dir;
pub mod db;
pub mod files;
pub mod idempotency;
pub mod ids;
pub mod jobs;
pub mod limits;
pub mod mail;
pub mod outgoing;
pub mod pictures;
pub mod recordings;
pub mod secrets;
pub mod sessions;
pub mod text;
pub mod touched;
pub mod urls;
pub mod words;

// What all pages share.
pub mod web;

// Features.
pub mod affiliation;
pub mod api;
pub mod comments;
pub mod export;
pub mod feeds;
pub mod figures;
pub mod import;
pub mod media;
pub mod moderation;
pub mod owner;
pub mod people;
pub mod posts;
pub mod screening;
pub mod search;
pub mod settings;
pub mod subscriptions;
pub mod upkeep;
pub mod webhooks;
pub mod webmentions;

// The lists, and what binds all together.
pub mod app;
pub mod command;
pub mod deliveries;
pub mod demo;
pub mod router;
pub mod worker;
