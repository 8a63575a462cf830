//! Saves what the owner changed on a page of the settings, or on the page of one setting.

use sea_orm::{DatabaseTransaction, DbErr};
use serde_json::json;

use super::{Key, LanguageChanged, Settings, change, read};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::PersonId;
use crate::jobs;

/// Values as they are stored, checked by the form they come from.
pub type Changed = Vec<(Key, String)>;

/// Writes the settings that differ from what they were, and a job where the language does. Audit:
/// `settings.changed` with their names, unless none did.
///
/// # Errors
/// When the database fails.
pub async fn save(
    tx: &DatabaseTransaction,
    owner: PersonId,
    new: &[(Key, String)],
    now: Moment,
) -> Result<(), DbErr> {
    let old = read::settings(tx).await?;
    let mut changed = Vec::new();
    for (key, value) in new {
        if in_effect(&old, *key) != *value {
            change::change(tx, *key, value, now).await?;
            changed.push(key.name());
        }
    }
    if changed.is_empty() {
        return Ok(());
    }
    if changed.contains(&Key::Language.name()) {
        jobs::enqueue_once(tx, &LanguageChanged {}, now, now).await?;
    }
    record(tx, owner, &changed, now).await
}

/// The value that counts, as it would be stored, whether a row says so or it is the default.
fn in_effect(settings: &Settings, key: Key) -> String {
    let json = |value: serde_json::Result<String>| value.unwrap_or_default();
    match key {
        Key::Title => settings.title.clone(),
        Key::Description => settings.description.clone(),
        Key::Language => settings.language.code().to_owned(),
        Key::TimeZone => settings.time_zone.iana_name().unwrap_or_default().to_owned(),
        Key::Hold => settings.hold.code().to_owned(),
        Key::EditWindowMinutes => settings.edit_window_minutes.to_string(),
        Key::HideAfterReports => settings.hide_after_reports.to_string(),
        Key::MailDecisions => settings.mail_decisions.to_string(),
        Key::CloseAfterDays => settings.close_after_days.to_string(),
        Key::ModerationSummary => settings.moderation_summary.to_string(),
        Key::RejectReasons => settings.reject_reasons.clone(),
        Key::SecurityContact => settings.security_contact.clone(),
        Key::Hub => settings.hub.clone(),
        Key::TellsLinked => settings.tells_linked.to_string(),
        Key::HomeStyle => settings.home.style.code().to_owned(),
        Key::HomePage => settings.home.page.clone(),
        Key::PerPage => settings.home.per_page.to_string(),
        Key::Navigation if settings.navigation.is_empty() => String::new(),
        Key::Navigation => json(serde_json::to_string(&settings.navigation)),
        Key::Footer => settings.footer.clone(),
        Key::Accent => settings
            .looks
            .accent
            .map(|accent| accent.to_string())
            .unwrap_or_default(),
        Key::Css => settings.looks.css.clone(),
        Key::Logo => {
            let logo = settings.looks.logo.as_ref();
            logo.map(|logo| json(serde_json::to_string(logo)))
                .unwrap_or_default()
        }
        Key::CommentPolicy => settings.comment_policy.clone(),
        Key::NewPostsTake => settings.new_posts_take.clone(),
        Key::SecondStepRequired => settings.second_step_required.to_string(),
        Key::TrustAfter => settings.screening.trust_after.to_string(),
        Key::AffiliationChips => settings.affiliation.chips.clone(),
        Key::AffiliationWording => settings.affiliation.wording.clone(),
        Key::AffiliationQuestions => settings.affiliation.questions.clone(),
        Key::AffiliationRules => settings.affiliation.rules.clone(),
        Key::Standfirst => settings.writing.standfirst.code().to_owned(),
        Key::PeertubeHosts => settings.writing.peertube.clone(),
        // Written by one thing each, and never by a page.
        Key::SpamForgotten | Key::SetUpAt => String::new(),
    }
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
