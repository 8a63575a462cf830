//! The settings as they are now.

use std::collections::HashMap;

use jiff::tz::TimeZone;
use sea_orm::{ConnectionTrait, DbErr, EntityTrait as _};

use super::entity::Entity;
use super::{Affiliation, Hold, Key, Screening, Settings, rules};
use crate::words::Language;

/// All settings; a row that is missing or can't be read has its default. Two queries.
///
/// # Errors
/// When the database fails.
pub async fn settings(db: &impl ConnectionTrait) -> Result<Settings, DbErr> {
    let rows = Entity::find().all(db).await?;
    let rows: HashMap<String, String> = rows.into_iter().map(|row| (row.key, row.value)).collect();
    let text = |key: Key| rows.get(key.name()).cloned().unwrap_or_default();
    let defaults = Settings::default();
    Ok(Settings {
        title: text(Key::Title),
        description: text(Key::Description),
        language: Language::from_code(&text(Key::Language)).unwrap_or(defaults.language),
        time_zone: TimeZone::get(&text(Key::TimeZone)).unwrap_or(defaults.time_zone),
        hold: Hold::from_code(&text(Key::Hold)).unwrap_or(defaults.hold),
        edit_window_minutes: text(Key::EditWindowMinutes)
            .parse()
            .unwrap_or(defaults.edit_window_minutes),
        hide_after_reports: text(Key::HideAfterReports)
            .parse()
            .unwrap_or(defaults.hide_after_reports),
        mail_decisions: text(Key::MailDecisions)
            .parse()
            .unwrap_or(defaults.mail_decisions),
        close_after_days: text(Key::CloseAfterDays)
            .parse()
            .unwrap_or(defaults.close_after_days),
        moderation_summary: text(Key::ModerationSummary)
            .parse()
            .unwrap_or(defaults.moderation_summary),
        reject_reasons: text(Key::RejectReasons),
        security_contact: text(Key::SecurityContact),
        affiliation: Affiliation {
            chips: text(Key::AffiliationChips),
            wording: text(Key::AffiliationWording),
            questions: text(Key::AffiliationQuestions),
            rules: text(Key::AffiliationRules),
        },
        screening: Screening {
            trust_after: text(Key::TrustAfter)
                .parse()
                .unwrap_or(defaults.screening.trust_after),
            rules: rules::all(db).await?,
        },
    })
}

/// One value as it is stored; empty where there is none.
///
/// # Errors
/// When the database fails.
pub async fn value(db: &impl ConnectionTrait, key: Key) -> Result<String, DbErr> {
    let row = Entity::find_by_id(key.name()).one(db).await?;
    Ok(row.map(|row| row.value).unwrap_or_default())
}

/// Whether the site has an owner.
///
/// # Errors
/// When the database fails.
pub async fn is_set_up(db: &impl ConnectionTrait) -> Result<bool, DbErr> {
    Ok(Entity::find_by_id(Key::SetUpAt.name()).one(db).await?.is_some())
}
