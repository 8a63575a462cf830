//! The settings as the owner typed them. One form holds the fields of every part; a page sends those of its
//! own, and only those are looked at. What each must be stands beside it: `blog_form.rs` and so on.

use serde::Deserialize;

use super::Part;
use super::choices::Choices;
use crate::settings::looks::NavLink;
use crate::settings::save::Changed;
use crate::settings::{Key, Settings, reasons};
use crate::web::form::FieldErrors;

/// The form as it is sent: everything text, so that what was typed can be shown again. A ticked box is
/// anything, else empty.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SettingsForm {
    pub title: String,
    pub description: String,
    /// Its code; empty: as it is.
    pub language: String,
    pub time_zone: String,
    /// An e-mail address or a page.
    pub security_contact: String,
    /// A whole address; empty for none.
    pub hub: String,

    pub home_style: String,
    /// The slug of a page; empty for none.
    pub home_page: String,
    pub per_page: String,

    /// One of each a row, in the order of the rows on the page.
    pub nav_place: Vec<String>,
    pub nav_label: Vec<String>,
    pub nav_address: Vec<String>,
    pub footer: String,

    pub accent: String,
    /// The name of a file; empty for none.
    pub logo: String,
    pub logo_alt: String,
    pub css: String,

    pub hold: String,
    /// The code of a policy for new posts.
    pub new_posts_take: String,
    pub comment_policy: String,
    pub edit_window_minutes: String,
    pub hide_after_reports: String,
    pub mail_decisions: String,
    /// In days; empty is 0, which is never.
    pub close_after_days: String,
    pub moderation_summary: String,
    /// One reason a line.
    pub reject_reasons: String,

    pub standfirst: String,
    /// One host a line.
    pub peertube: String,
    pub tells_linked: String,

    pub second_step_required: String,

    /// What a preview shows: `home`, `post`, or what suits the part.
    pub shows: String,
    /// `edit`: the form is to be shown again, with what was typed.
    pub intent: String,
}

impl From<&Settings> for SettingsForm {
    fn from(settings: &Settings) -> Self {
        let (looks, home) = (&settings.looks, &settings.home);
        let logo = looks.logo.as_ref();
        let links = |part: fn(&NavLink) -> &String| settings.navigation.iter().map(part).cloned().collect();
        Self {
            title: settings.title.clone(),
            description: settings.description.clone(),
            language: settings.language.code().to_owned(),
            time_zone: settings.time_zone.iana_name().unwrap_or("UTC").to_owned(),
            security_contact: settings.security_contact.trim_start_matches("mailto:").to_owned(),
            hub: settings.hub.clone(),
            home_style: home.style.code().to_owned(),
            home_page: home.page.clone(),
            per_page: home.per_page.to_string(),
            nav_place: (1..=settings.navigation.len())
                .map(|place| place.to_string())
                .collect(),
            nav_label: links(|link| &link.label),
            nav_address: links(|link| &link.address),
            footer: settings.footer.clone(),
            accent: looks.accent.map(|accent| accent.to_string()).unwrap_or_default(),
            logo: logo.map(|logo| logo.hash.clone()).unwrap_or_default(),
            logo_alt: logo.map(|logo| logo.alt.clone()).unwrap_or_default(),
            css: looks.css.clone(),
            hold: settings.hold.code().to_owned(),
            new_posts_take: settings.new_posts_take.clone(),
            comment_policy: settings.comment_policy.clone(),
            edit_window_minutes: settings.edit_window_minutes.to_string(),
            hide_after_reports: settings.hide_after_reports.to_string(),
            mail_decisions: on(settings.mail_decisions),
            close_after_days: settings.close_after_days.to_string(),
            moderation_summary: on(settings.moderation_summary),
            reject_reasons: reasons::of(settings).join("\n"),
            standfirst: settings.writing.standfirst.code().to_owned(),
            peertube: settings.writing.peertube.clone(),
            tells_linked: on(settings.tells_linked),
            second_step_required: on(settings.second_step_required),
            shows: String::new(),
            intent: String::new(),
        }
    }
}

impl SettingsForm {
    /// The settings of `part` as they would be stored, or what is wrong with them.
    ///
    /// # Errors
    /// A message for each field that can't be used.
    pub fn check(&self, part: Part, choices: &Choices) -> Result<Changed, FieldErrors> {
        let mut errors = FieldErrors::default();
        let changed = match part {
            Part::Blog => self.blog(&mut errors),
            Part::Home => self.home(choices, &mut errors),
            Part::Frame => self.frame(&mut errors),
            Part::Looks => self.looks(choices, &mut errors),
            Part::Comments => self.comments(&mut errors),
            Part::Writing => self.writing(&mut errors),
            Part::Team => vec![(Key::SecondStepRequired, ticked(&self.second_step_required))],
        };
        if errors.is_empty() {
            Ok(changed)
        } else {
            Err(errors)
        }
    }

    /// The fields of `part` as they were sent, to be sent again.
    pub fn fields(&self, part: Part) -> Vec<(&'static str, &str)> {
        match part {
            Part::Blog => vec![
                ("title", &self.title),
                ("description", &self.description),
                ("language", &self.language),
                ("time_zone", &self.time_zone),
                ("security_contact", &self.security_contact),
                ("hub", &self.hub),
            ],
            Part::Home => vec![
                ("home_style", &self.home_style),
                ("home_page", &self.home_page),
                ("per_page", &self.per_page),
            ],
            Part::Frame => {
                let rows = [
                    ("nav_place", &self.nav_place),
                    ("nav_label", &self.nav_label),
                    ("nav_address", &self.nav_address),
                ];
                let rows = rows.into_iter();
                let rows = rows.flat_map(|(name, all)| all.iter().map(move |typed| (name, typed.as_str())));
                rows.chain([("footer", self.footer.as_str())]).collect()
            }
            Part::Looks => vec![
                ("accent", &self.accent),
                ("logo", &self.logo),
                ("logo_alt", &self.logo_alt),
                ("css", &self.css),
            ],
            Part::Comments => vec![
                ("hold", &self.hold),
                ("new_posts_take", &self.new_posts_take),
                ("comment_policy", &self.comment_policy),
                ("edit_window_minutes", &self.edit_window_minutes),
                ("hide_after_reports", &self.hide_after_reports),
                ("mail_decisions", &self.mail_decisions),
                ("close_after_days", &self.close_after_days),
                ("moderation_summary", &self.moderation_summary),
                ("reject_reasons", &self.reject_reasons),
            ],
            Part::Writing => vec![
                ("standfirst", &self.standfirst),
                ("peertube", &self.peertube),
                ("tells_linked", &self.tells_linked),
            ],
            Part::Team => vec![("second_step_required", &self.second_step_required)],
        }
    }
}

/// A ticked box, as settings store it.
pub(super) fn ticked(sent: &str) -> String {
    (!sent.is_empty()).to_string()
}

/// The same, as forms send it.
fn on(ticked: bool) -> String {
    if ticked { "on" } else { "" }.to_owned()
}
