//! Saves what the owner changed on the settings page, or on the page of one setting.

use sea_orm::{DatabaseTransaction, DbErr};
use serde_json::json;

use super::{Hold, Key, LanguageChanged, change, read};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::PersonId;
use crate::jobs;
use crate::words::Language;

/// The settings page, checked.
#[derive(Clone, Debug)]
pub struct Changed {
    pub title: String,
    pub description: String,
    /// `None`: as it is.
    pub language: Option<Language>,
    /// A name of the time zone database: `Europe/Stockholm`.
    pub time_zone: String,
    pub hold: Hold,
    pub edit_window_minutes: u64,
    pub hide_after_reports: u64,
    pub mail_decisions: bool,
    pub close_after_days: u64,
    pub moderation_summary: bool,
    /// As `Settings` holds it.
    pub reject_reasons: String,
    /// As `Settings` holds it.
    pub security_contact: String,
}

/// Writes the settings that differ from what they were, and a job where the language does. Audit:
/// `settings.changed` with their names, unless none did.
///
/// # Errors
/// When the database fails.
pub async fn save(
    tx: &DatabaseTransaction,
    owner: PersonId,
    new: &Changed,
    now: Moment,
) -> Result<(), DbErr> {
    let old = read::settings(tx).await?;
    let language = new.language.unwrap_or(old.language);
    let rows = [
        (Key::Title, old.title, new.title.clone()),
        (Key::Description, old.description, new.description.clone()),
        (
            Key::Language,
            old.language.code().to_owned(),
            language.code().to_owned(),
        ),
        (
            Key::TimeZone,
            old.time_zone.iana_name().unwrap_or_default().to_owned(),
            new.time_zone.clone(),
        ),
        (Key::Hold, old.hold.code().to_owned(), new.hold.code().to_owned()),
        (
            Key::EditWindowMinutes,
            old.edit_window_minutes.to_string(),
            new.edit_window_minutes.to_string(),
        ),
        (
            Key::HideAfterReports,
            old.hide_after_reports.to_string(),
            new.hide_after_reports.to_string(),
        ),
        (
            Key::MailDecisions,
            old.mail_decisions.to_string(),
            new.mail_decisions.to_string(),
        ),
        (
            Key::CloseAfterDays,
            old.close_after_days.to_string(),
            new.close_after_days.to_string(),
        ),
        (
            Key::ModerationSummary,
            old.moderation_summary.to_string(),
            new.moderation_summary.to_string(),
        ),
        (Key::RejectReasons, old.reject_reasons, new.reject_reasons.clone()),
        (
            Key::SecurityContact,
            old.security_contact,
            new.security_contact.clone(),
        ),
    ];
    let mut changed = Vec::new();
    for (key, old, new) in rows {
        if old != new {
            change::change(tx, key, &new, now).await?;
            changed.push(key.name());
        }
    }
    if changed.is_empty() {
        return Ok(());
    }
    if old.language != language {
        jobs::enqueue_once(tx, &LanguageChanged {}, now, now).await?;
    }
    record(tx, owner, &changed, now).await
}

/// Writes one setting if it differs from what it was. Audit as for `save`.
///
/// # Errors
/// When the database fails.
pub async fn one(
    tx: &DatabaseTransaction,
    owner: PersonId,
    key: Key,
    new: &str,
    now: Moment,
) -> Result<(), DbErr> {
    if read::value(tx, key).await? == new {
        return Ok(());
    }
    change::change(tx, key, new, now).await?;
    record(tx, owner, &[key.name()], now).await
}

async fn record(
    tx: &DatabaseTransaction,
    owner: PersonId,
    changed: &[&str],
    now: Moment,
) -> Result<(), DbErr> {
    let entry = audit::Entry {
        actor: Actor::Moderator(owner),
        action: "settings.changed",
        post: None,
        comment: None,
        detail: json!({ "settings": changed }),
    };
    audit::record(tx, entry, now).await?;
    Ok(())
}
