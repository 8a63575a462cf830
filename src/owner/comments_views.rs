//! The fields about comments.

use maud::{Markup, html};

use super::form::SettingsForm;
use crate::posts::CommentPolicy;
use crate::posts::discussion_views::policy_words;
use crate::settings::Hold;
use crate::t;
use crate::web::components::{Area, Field};
use crate::web::form::FieldErrors;

pub fn fields(form: &SettingsForm, errors: &FieldErrors) -> Markup {
    let ticks = [
        (
            "mail_decisions",
            &form.mail_decisions,
            t!("settings-mail-decisions"),
            t!("settings-mail-decisions-hint"),
        ),
        (
            "moderation_summary",
            &form.moderation_summary,
            t!("settings-summary"),
            t!("settings-summary-hint"),
        ),
    ];
    html! {
        (policy(form, errors))
        (hold(form, errors))
        (new_posts(form, errors))
        @for field in numbers(form) { (field.render(errors)) }
        @for (name, value, label, hint) in ticks { (tick(name, value, &label, &hint)) }
        (reject_reasons(form, errors))
    }
}

fn policy(form: &SettingsForm, errors: &FieldErrors) -> Markup {
    let area = Area {
        name: "comment_policy",
        label: t!("settings-comment-policy"),
        value: &form.comment_policy,
        hint: Some(t!("settings-comment-policy-hint")),
        required: false,
        rows: 6,
    };
    area.render(errors)
}

fn hold(form: &SettingsForm, errors: &FieldErrors) -> Markup {
    let choices = [
        (Hold::Everything, t!("settings-hold-everything")),
        (Hold::Suspicious, t!("settings-hold-suspicious")),
    ];
    html! {
        fieldset .f {
            legend { (t!("settings-hold")) }
            @if let Some(error) = errors.of("hold") { p .bad { (error) } }
            div .chips {
                @for (hold, words) in choices {
                    label .chip {
                        input type="radio" name="hold" value=(hold.code()) checked[form.hold == hold.code()];
                        (words)
                    }
                }
            }
        }
    }
}

fn new_posts(form: &SettingsForm, errors: &FieldErrors) -> Markup {
    let chosen = CommentPolicy::from_code(&form.new_posts_take).unwrap_or(CommentPolicy::Open);
    html! {
        div .f {
            label for="new_posts_take" { (t!("settings-new-posts")) }
            @if let Some(error) = errors.of("new_posts_take") { p .bad { (error) } }
            p .hint #new_posts_take-hint { (t!("settings-new-posts-hint")) }
            select #new_posts_take name="new_posts_take" aria-describedby="new_posts_take-hint" {
                @for policy in CommentPolicy::ALL {
                    @let code = if policy == CommentPolicy::Open { "" } else { policy.code() };
                    option value=(code) selected[policy == chosen] { (policy_words(policy)) }
                }
            }
        }
    }
}

fn numbers(form: &SettingsForm) -> [Field<'_>; 3] {
    let field = |name, label, value, hint, max| Field {
        name,
        label,
        value,
        kind: "text",
        hint: Some(hint),
        required: true,
        max,
        autocomplete: "off",
    };
    [
        field(
            "edit_window_minutes",
            t!("settings-edit-window"),
            form.edit_window_minutes.as_str(),
            t!("settings-edit-window-hint"),
            5,
        ),
        field(
            "hide_after_reports",
            t!("settings-hide-after"),
            form.hide_after_reports.as_str(),
            t!("settings-hide-after-hint"),
            2,
        ),
        field(
            "close_after_days",
            t!("settings-close-after"),
            form.close_after_days.as_str(),
            t!("settings-close-after-hint"),
            4,
        ),
    ]
}

pub(super) fn tick(name: &str, value: &str, label: &str, hint: &str) -> Markup {
    let described = format!("{name}-hint");
    html! {
        div .f {
            label .check {
                input type="checkbox" name=(name) value="on" aria-describedby=(described) checked[!value.is_empty()];
                " " (label)
            }
            p .hint id=(described) { (hint) }
        }
    }
}

fn reject_reasons(form: &SettingsForm, errors: &FieldErrors) -> Markup {
    let area = Area {
        name: "reject_reasons",
        label: t!("settings-reject-reasons"),
        value: &form.reject_reasons,
        hint: Some(t!("settings-reject-reasons-hint")),
        required: false,
        rows: 6,
    };
    area.render(errors)
}
