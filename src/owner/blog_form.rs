//! What the blog is called and where it stands.

use jiff::tz::TimeZone;

use super::form::SettingsForm;
use crate::settings::save::Changed;
use crate::settings::{DESCRIPTION_MAX, Key, TITLE_MAX};
use crate::text::SafeUrl;
use crate::web::form::FieldErrors;
use crate::words::Language;
use crate::{t, text};

/// Longest contact, in bytes.
pub const CONTACT_MAX: usize = 300;
/// Longest address of a hub, in bytes.
pub const HUB_MAX: usize = 300;

impl SettingsForm {
    pub(super) fn blog(&self, errors: &mut FieldErrors) -> Changed {
        let title = text::line(&self.title);
        let description = text::line(&self.description);
        if title.is_empty() {
            errors.add("title", t!("field-missing"));
        }
        too_long("title", &title, TITLE_MAX, errors);
        too_long("description", &description, DESCRIPTION_MAX, errors);
        let language = Language::from_code(&self.language);
        if language.is_none() && !self.language.is_empty() {
            errors.add("language", t!("language-missing"));
        }
        let zone = zone(&self.time_zone);
        if zone.is_none() {
            errors.add("time_zone", t!("settings-time-zone-wrong"));
        }
        let contact = security_contact(&self.security_contact);
        if contact.is_none() {
            errors.add("security_contact", t!("settings-security-wrong"));
        }
        let hub = hub(&self.hub);
        if hub.is_none() {
            errors.add("hub", t!("settings-hub-wrong"));
        }
        let language = language.map(|language| (Key::Language, language.code().to_owned()));
        let rest = [
            (Key::Title, title),
            (Key::Description, description),
            (Key::TimeZone, zone.unwrap_or_default()),
            (Key::SecurityContact, contact.unwrap_or_default()),
            (Key::Hub, hub.unwrap_or_default()),
        ];
        rest.into_iter().chain(language).collect()
    }
}

/// Says so where `value` has more than `max` characters.
pub(super) fn too_long(field: &'static str, value: &str, max: usize, errors: &mut FieldErrors) {
    if value.chars().count() > max {
        errors.add(field, t!("field-too-long", max = max));
    }
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

/// A whole https address; empty for none.
fn hub(typed: &str) -> Option<String> {
    let typed = text::line(typed);
    if typed.is_empty() {
        return Some(typed);
    }
    let url = SafeUrl::parse(&typed).filter(|url| url.as_str().starts_with("https://"));
    url.filter(|url| !url.host().is_empty() && typed.len() <= HUB_MAX)
        .map(|url| url.as_str().to_owned())
}

/// The zone's name as the time zone database writes it, if it knows it.
fn zone(typed: &str) -> Option<String> {
    let zone = TimeZone::get(typed.trim()).ok()?;
    zone.iana_name().map(str::to_owned)
}
