//! How comments are taken, and what is done with them.

use super::blog_form::too_long;
use super::form::{SettingsForm, ticked};
use super::frame_form::too_deep;
use crate::posts::CommentPolicy;
use crate::settings::looks::POLICY_MAX;
use crate::settings::reasons::{self, REASON_MAX, REASONS_MAX};
use crate::settings::save::Changed;
use crate::settings::{CLOSE_AFTER_MAX, EDIT_WINDOW_MAX, HIDE_AFTER_MAX, Hold, Key};
use crate::web::form::FieldErrors;
use crate::{t, text};

impl SettingsForm {
    pub(super) fn comments(&self, errors: &mut FieldErrors) -> Changed {
        if Hold::from_code(&self.hold).is_none() {
            errors.add("hold", t!("field-missing"));
        }
        let known =
            self.new_posts_take.is_empty() || CommentPolicy::from_code(&self.new_posts_take).is_some();
        if !known {
            errors.add("new_posts_take", t!("field-missing"));
        }
        let policy = text::lines(&self.comment_policy).trim().to_owned();
        too_long("comment_policy", &policy, POLICY_MAX, errors);
        too_deep("comment_policy", &policy, errors);
        let minutes = number(
            "edit_window_minutes",
            &self.edit_window_minutes,
            EDIT_WINDOW_MAX,
            errors,
        );
        let reports = number(
            "hide_after_reports",
            &self.hide_after_reports,
            HIDE_AFTER_MAX,
            errors,
        );
        let days = match self.close_after_days.trim() {
            "" => "0".to_owned(),
            typed => number("close_after_days", typed, CLOSE_AFTER_MAX, errors),
        };
        vec![
            (Key::Hold, self.hold.clone()),
            (Key::NewPostsTake, self.new_posts_take.clone()),
            (Key::CommentPolicy, policy),
            (Key::EditWindowMinutes, minutes),
            (Key::HideAfterReports, reports),
            (Key::MailDecisions, ticked(&self.mail_decisions)),
            (Key::CloseAfterDays, days),
            (Key::ModerationSummary, ticked(&self.moderation_summary)),
            (Key::RejectReasons, reject_reasons(&self.reject_reasons, errors)),
        ]
    }
}

/// A whole number from 0 to `max`, as settings store it; empty with a message where it is none.
fn number(field: &'static str, typed: &str, max: u64, errors: &mut FieldErrors) -> String {
    let number = typed.trim().parse::<u64>().ok().filter(|all| *all <= max);
    if number.is_none() {
        errors.add(field, t!("settings-number-wrong", max = max));
    }
    number.map(|number| number.to_string()).unwrap_or_default()
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
