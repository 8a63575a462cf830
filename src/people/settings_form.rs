//! The settings as the owner typed them, and what they must be.

use jiff::tz::TimeZone;
use serde::Deserialize;

use crate::settings::reasons::{self, REASON_MAX, REASONS_MAX};
use crate::settings::save::Changed;
use crate::settings::{
    CLOSE_AFTER_MAX, DESCRIPTION_MAX, EDIT_WINDOW_MAX, HIDE_AFTER_MAX, Hold, Settings, TITLE_MAX,
};
use crate::text::SafeUrl;
use crate::web::form::FieldErrors;
use crate::words::Language;
use crate::{t, text};

/// Longest contact, in bytes.
pub const CONTACT_MAX: usize = 300;

/// The form as it is sent: everything text, so that what was typed can be shown again.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SettingsForm {
    pub title: String,
    pub description: String,
    /// Its code; empty: as it is.
    pub language: String,
    pub time_zone: String,
    pub hold: String,
    pub edit_window_minutes: String,
    pub hide_after_reports: String,
    /// Ticked: anything; else empty.
    pub mail_decisions: String,
    /// In days; empty is 0, which is never.
    pub close_after_days: String,
    /// Ticked: anything; else empty.
    pub moderation_summary: String,
    /// One reason a line.
    pub reject_reasons: String,
    /// An e-mail address or a page.
    pub security_contact: String,
}

impl From<&Settings> for SettingsForm {
    fn from(settings: &Settings) -> Self {
        Self {
            title: settings.title.clone(),
            description: settings.description.clone(),
            language: settings.language.code().to_owned(),
            time_zone: settings.time_zone.iana_name().unwrap_or("UTC").to_owned(),
            hold: settings.hold.code().to_owned(),
            edit_window_minutes: settings.edit_window_minutes.to_string(),
            hide_after_reports: settings.hide_after_reports.to_string(),
            mail_decisions: on(settings.mail_decisions),
            close_after_days: settings.close_after_days.to_string(),
            moderation_summary: on(settings.moderation_summary),
            reject_reasons: reasons::of(settings).join("\n"),
            security_contact: settings.security_contact.trim_start_matches("mailto:").to_owned(),
        }
    }
}

impl SettingsForm {
    /// The settings as they would be stored, or what is wrong with them.
    ///
    /// # Errors
    /// A message for each field that can't be used.
    pub fn check(&self) -> Result<Changed, FieldErrors> {
        let mut errors = FieldErrors::default();
        let title = text::line(&self.title);
        let description = text::line(&self.description);
        if title.is_empty() {
            errors.add("title", t!("field-missing"));
        }
        for (field, value, max) in [
            ("title", &title, TITLE_MAX),
            ("description", &description, DESCRIPTION_MAX),
        ] {
            if value.chars().count() > max {
                errors.add(field, t!("field-too-long", max = max));
            }
        }
        let language = Language::from_code(&self.language);
        if language.is_none() && !self.language.is_empty() {
            errors.add("language", t!("language-missing"));
        }
        let zone = zone(&self.time_zone);
        if zone.is_none() {
            errors.add("time_zone", t!("settings-time-zone-wrong"));
        }
        let mut number = |field, typed: &str, max| {
            let number = typed.trim().parse::<u64>().ok().filter(|all| *all <= max);
            if number.is_none() {
                errors.add(field, t!("settings-number-wrong", max = max));
            }
            number
        };
        let minutes = number("edit_window_minutes", &self.edit_window_minutes, EDIT_WINDOW_MAX);
        let reports = number("hide_after_reports", &self.hide_after_reports, HIDE_AFTER_MAX);
        let days = match self.close_after_days.trim() {
            "" => Some(0),
            typed => number("close_after_days", typed, CLOSE_AFTER_MAX),
        };
        let reject_reasons = reject_reasons(&self.reject_reasons, &mut errors);
        let security_contact = security_contact(&self.security_contact);
        if security_contact.is_none() {
            errors.add("security_contact", t!("settings-security-wrong"));
        }
        let hold = Hold::from_code(&self.hold);
        if hold.is_none() {
            errors.add("hold", t!("field-missing"));
        }
        let (
            Some(time_zone),
            Some(edit_window_minutes),
            Some(hide_after_reports),
            Some(close_after_days),
            Some(hold),
        ) = (zone, minutes, reports, days, hold)
        else {
            return Err(errors);
        };
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(Changed {
            title,
            description,
            language,
            time_zone,
            hold,
            edit_window_minutes,
            hide_after_reports,
            mail_decisions: !self.mail_decisions.is_empty(),
            close_after_days,
            moderation_summary: !self.moderation_summary.is_empty(),
            reject_reasons,
            security_contact: security_contact.unwrap_or_default(),
        })
    }
}

/// A ticked box, as forms send it.
fn on(ticked: bool) -> String {
    if ticked { "on" } else { "" }.to_owned()
}

/// As security.txt has it (RFC 9116, section 2.5.3): an e-mail address as a link, or a page; empty for none.
fn security_contact(typed: &str) -> Option<String> {
    let typed = text::line(typed);
    if typed.is_empty() {
        return Some(typed);
    }
    let url = if typed.contains('@') && !typed.contains("://") {
        let address = typed.trim_start_matches("mailto:");
        SafeUrl::parse(&format!("mailto:{address}"))
    } else {
        SafeUrl::parse(&typed).filter(|url| url.as_str().starts_with("https:"))
    };
    url.filter(|_| !typed.contains(' ') && typed.len() <= CONTACT_MAX)
        .map(|url| url.as_str().to_owned())
}

/// The lines as they are stored; a message where they are too many or one is too long.
fn reject_reasons(typed: &str, errors: &mut FieldErrors) -> String {
    let lines = typed.lines().map(text::line);
    let reasons: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    let is_long = reasons.iter().any(|reason| reason.chars().count() > REASON_MAX);
    if is_long || reasons.len() > REASONS_MAX {
        let message = t!(
            "settings-reject-reasons-wrong",
            lines = REASONS_MAX,
            max = REASON_MAX
        );
        errors.add("reject_reasons", message);
    }
    reasons::store(&reasons)
}

/// The zone's name as the time zone database writes it, if it knows it.
fn zone(typed: &str) -> Option<String> {
    let zone = TimeZone::get(typed.trim()).ok()?;
    zone.iana_name().map(str::to_owned)
}
