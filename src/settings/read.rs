//! The settings as they are now, or as they would be.

use std::collections::HashMap;
use std::str::FromStr;

use jiff::tz::TimeZone;
use sea_orm::{ConnectionTrait, DbErr, EntityTrait as _};

use super::colour::Colour;
use super::entity::Entity;
use super::looks::{Home, HomeStyle, Looks};
use super::writing::{Standfirst, Writing};
use super::{Affiliation, Hold, Key, Screening, Settings, rule_entity, rules};
use crate::words::Language;

/// All settings; a row that is missing or can't be read has its default. Two queries.
///
/// # Errors
/// When the database fails.
pub async fn settings(db: &impl ConnectionTrait) -> Result<Settings, DbErr> {
    with(db, &[]).await
}

/// All settings as they would be with these values. Two queries.
///
/// # Errors
/// When the database fails.
pub async fn with(db: &impl ConnectionTrait, changed: &[(Key, String)]) -> Result<Settings, DbErr> {
    let rows = Entity::find().all(db).await?;
    let mut rows: HashMap<String, String> = rows.into_iter().map(|row| (row.key, row.value)).collect();
    let changed = changed.iter().cloned();
    rows.extend(changed.map(|(key, value)| (key.name().to_owned(), value)));
    Ok(Rows(rows).settings(rules::all(db).await?))
}

/// What is stored, by the names of the keys.
struct Rows(HashMap<String, String>);

impl Rows {
    fn text(&self, key: Key) -> String {
        self.0.get(key.name()).cloned().unwrap_or_default()
    }

    fn parsed<T: FromStr>(&self, key: Key, default: T) -> T {
        self.text(key).parse().unwrap_or(default)
    }

    fn json<T: serde::de::DeserializeOwned>(&self, key: Key) -> Option<T> {
        serde_json::from_str(&self.text(key)).ok()
    }

    fn settings(&self, rules: Vec<rule_entity::Model>) -> Settings {
        let defaults = Settings::default();
        Settings {
            title: self.text(Key::Title),
            description: self.text(Key::Description),
            language: Language::from_code(&self.text(Key::Language)).unwrap_or(defaults.language),
            time_zone: TimeZone::get(&self.text(Key::TimeZone)).unwrap_or(defaults.time_zone),
            hold: Hold::from_code(&self.text(Key::Hold)).unwrap_or(defaults.hold),
            edit_window_minutes: self.parsed(Key::EditWindowMinutes, defaults.edit_window_minutes),
            hide_after_reports: self.parsed(Key::HideAfterReports, defaults.hide_after_reports),
            mail_decisions: self.parsed(Key::MailDecisions, defaults.mail_decisions),
            close_after_days: self.parsed(Key::CloseAfterDays, defaults.close_after_days),
            moderation_summary: self.parsed(Key::ModerationSummary, defaults.moderation_summary),
            reject_reasons: self.text(Key::RejectReasons),
            security_contact: self.text(Key::SecurityContact),
            hub: self.text(Key::Hub),
            tells_linked: self.parsed(Key::TellsLinked, defaults.tells_linked),
            home: self.home(&defaults.home),
            navigation: self.json(Key::Navigation).unwrap_or_default(),
            footer: self.text(Key::Footer),
            looks: Looks {
                accent: Colour::parse(&self.text(Key::Accent)),
                css: self.text(Key::Css),
                logo: self.json(Key::Logo),
            },
            comment_policy: self.text(Key::CommentPolicy),
            second_step_required: self.parsed(Key::SecondStepRequired, defaults.second_step_required),
            new_posts_take: self.text(Key::NewPostsTake),
            affiliation: Affiliation {
                chips: self.text(Key::AffiliationChips),
                wording: self.text(Key::AffiliationWording),
                questions: self.text(Key::AffiliationQuestions),
                rules: self.text(Key::AffiliationRules),
            },
            screening: Screening {
                trust_after: self.parsed(Key::TrustAfter, defaults.screening.trust_after),
                rules,
            },
            writing: Writing {
                standfirst: Standfirst::from_code(&self.text(Key::Standfirst)).unwrap_or_default(),
                peertube: self.text(Key::PeertubeHosts),
            },
        }
    }

    fn home(&self, default: &Home) -> Home {
        Home {
            style: HomeStyle::from_code(&self.text(Key::HomeStyle)).unwrap_or(default.style),
            page: self.text(Key::HomePage),
            per_page: self.parsed(Key::PerPage, default.per_page),
        }
    }
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
