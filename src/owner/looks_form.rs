//! Colour, logo and the owner's own style sheet.

use super::blog_form::too_long;
use super::choices::Choices;
use super::form::SettingsForm;
use crate::media::entity::media;
use crate::settings::Key;
use crate::settings::colour::Colour;
use crate::settings::looks::{CSS_MAX, LOGO_ALT_MAX, Logo};
use crate::settings::save::Changed;
use crate::web::form::FieldErrors;
use crate::{t, text};

impl SettingsForm {
    pub(super) fn looks(&self, choices: &Choices, errors: &mut FieldErrors) -> Changed {
        let accent = Colour::parse(&self.accent);
        if accent.is_none() && !self.accent.trim().is_empty() {
            errors.add("accent", t!("settings-accent-wrong"));
        }
        let css = self.css.replace("\r\n", "\n").trim().to_owned();
        if css.len() > CSS_MAX {
            let kilobytes = CSS_MAX / 1024;
            errors.add("css", t!("settings-css-long", max = kilobytes));
        }
        let logo = self.logo(choices, errors);
        let logo = logo.map(|logo| serde_json::to_string(&logo).expect("text and numbers are JSON"));
        vec![
            (
                Key::Accent,
                accent.map(|accent| accent.to_string()).unwrap_or_default(),
            ),
            (Key::Logo, logo.unwrap_or_default()),
            (Key::Css, css),
        ]
    }

    /// The logo says what it shows: in the header it stands for the title.
    fn logo(&self, choices: &Choices, errors: &mut FieldErrors) -> Option<Logo> {
        if self.logo.is_empty() {
            return None;
        }
        let alt = text::line(&self.logo_alt);
        too_long("logo_alt", &alt, LOGO_ALT_MAX, errors);
        if alt.is_empty() {
            errors.add("logo_alt", t!("settings-logo-alt-missing"));
        }
        let picture = choices.pictures.iter().find(|picture| picture.hash == self.logo);
        if picture.is_none() {
            errors.add("logo", t!("settings-logo-wrong"));
        }
        picture.map(|picture| of(picture, alt))
    }
}

fn of(picture: &media::Model, alt: String) -> Logo {
    Logo {
        hash: picture.hash.clone(),
        width: u32::try_from(picture.width).unwrap_or(0),
        height: u32::try_from(picture.height).unwrap_or(0),
        alt,
    }
}
