//! What stands on the home page and in lists.

use super::choices::Choices;
use super::form::SettingsForm;
use crate::settings::Key;
use crate::settings::looks::{HomeStyle, PER_PAGE_MAX};
use crate::settings::save::Changed;
use crate::t;
use crate::web::form::FieldErrors;

impl SettingsForm {
    pub(super) fn home(&self, choices: &Choices, errors: &mut FieldErrors) -> Changed {
        if HomeStyle::from_code(&self.home_style).is_none() {
            errors.add("home_style", t!("field-missing"));
        }
        let is_there = |slug: &str| choices.pages.iter().any(|page| page.slug == slug);
        if !self.home_page.is_empty() && !is_there(&self.home_page) {
            errors.add("home_page", t!("settings-home-page-wrong"));
        }
        let posts = self.per_page.trim().parse::<u64>().ok();
        let posts = posts.filter(|posts| (1..=PER_PAGE_MAX).contains(posts));
        if posts.is_none() {
            errors.add("per_page", t!("settings-per-page-wrong", max = PER_PAGE_MAX));
        }
        vec![
            (Key::HomeStyle, self.home_style.clone()),
            (Key::HomePage, self.home_page.clone()),
            (Key::PerPage, posts.unwrap_or_default().to_string()),
        ]
    }
}
