//! The links in the header, a row each, and the footer.

use url::Url;

use super::blog_form::too_long;
use super::form::SettingsForm;
use crate::settings::Key;
use crate::settings::looks::{ADDRESS_MAX, FOOTER_MAX, LABEL_MAX, LINKS_MAX, NavLink};
use crate::settings::save::Changed;
use crate::text::{Refusal, SafeUrl, few};
use crate::web::form::FieldErrors;
use crate::{t, text};

impl SettingsForm {
    pub(super) fn frame(&self, errors: &mut FieldErrors) -> Changed {
        let links = self.links(errors);
        let links = if links.is_empty() {
            String::new()
        } else {
            serde_json::to_string(&links).expect("text is JSON")
        };
        let footer = text::lines(&self.footer).trim().to_owned();
        too_long("footer", &footer, FOOTER_MAX, errors);
        too_deep("footer", &footer, errors);
        vec![(Key::Navigation, links), (Key::Footer, footer)]
    }

    /// The rows with something in them, by their places; rows of the same place stay as they stood.
    fn links(&self, errors: &mut FieldErrors) -> Vec<NavLink> {
        let mut rows = Vec::new();
        for (at, label) in self.nav_label.iter().enumerate() {
            let label = text::line(label);
            let typed = self.nav_address.get(at).map(|typed| text::line(typed));
            let typed = typed.unwrap_or_default();
            if label.is_empty() && typed.is_empty() {
                continue;
            }
            let place = self
                .nav_place
                .get(at)
                .and_then(|place| place.trim().parse::<u32>().ok());
            match address(&typed) {
                Some(address) if !label.is_empty() && label.chars().count() <= LABEL_MAX => {
                    rows.push((place.unwrap_or(u32::MAX), NavLink { label, address }));
                }
                _ => {
                    let row = at + 1;
                    let message = t!("settings-navigation-wrong", row = row, max = LABEL_MAX);
                    errors.add("navigation", message);
                }
            }
        }
        if rows.len() > LINKS_MAX {
            errors.add("navigation", t!("settings-navigation-many", max = LINKS_MAX));
        }
        rows.sort_by_key(|(place, _)| *place);
        rows.into_iter().map(|(_, link)| link).collect()
    }
}

/// A path of this site, or a whole address; `None` for anything else.
fn address(typed: &str) -> Option<String> {
    if typed.is_empty() || typed.len() > ADDRESS_MAX || typed.contains([' ', '\\']) {
        return None;
    }
    if typed.starts_with('/') {
        return (!typed.starts_with("//")).then(|| typed.to_owned());
    }
    SafeUrl::parse(typed).map(|url| url.as_str().to_owned())
}

/// Says so where the lines nest deeper than is rendered.
pub(super) fn too_deep(field: &'static str, source: &str, errors: &mut FieldErrors) {
    // What links are made of is the same wherever the site lives.
    let root = Url::parse("https://example.org/").expect("an address");
    match few(source, &root) {
        Ok(_) => {}
        Err(Refusal::TooDeep) => errors.add(field, t!("settings-lines-deep")),
        Err(Refusal::TooLong) => errors.add(field, t!("field-too-long", max = FOOTER_MAX)),
    }
}
