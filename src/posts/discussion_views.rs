//! The editor's fields about the comments on a post.

use maud::{Markup, html};

use super::CommentPolicy;
use super::discussion::SLOW_CHOICES;
use super::form::EditorForm;
use crate::t;
use crate::web::form::FieldErrors;
use crate::web::site::Site;

/// How comments are taken, whether they close by age, and slow mode.
pub fn fields(site: &Site, form: &EditorForm, errors: &FieldErrors) -> Markup {
    html! {
        (policy(form, errors))
        @if site.settings.close_after_days > 0 { (never_closes(site, form)) }
        @else if form.never_closes == "yes" { input type="hidden" name="never_closes" value="yes"; }
        (slow(form, errors))
    }
}

fn policy(form: &EditorForm, errors: &FieldErrors) -> Markup {
    let is_chosen = |policy: CommentPolicy| match form.comments.as_str() {
        "" => policy == CommentPolicy::Open,
        code => policy.code() == code,
    };
    let options =
        CommentPolicy::ALL.map(|policy| (policy.code().to_owned(), policy_words(policy), is_chosen(policy)));
    select("comments", &t!("write-comments"), &options, errors)
}

pub fn policy_words(policy: CommentPolicy) -> String {
    match policy {
        CommentPolicy::Open => t!("write-comments-open"),
        CommentPolicy::Hold => t!("write-comments-hold"),
        CommentPolicy::Closed => t!("write-comments-closed"),
        CommentPolicy::Off => t!("write-comments-off"),
    }
}

fn never_closes(site: &Site, form: &EditorForm) -> Markup {
    let days = site.settings.close_after_days;
    html! {
        div .f {
            label .check {
                input type="checkbox" name="never_closes" value="yes" aria-describedby="never_closes-hint" checked[form.never_closes == "yes"];
                " " (t!("write-never-closes"))
            }
            p .hint #never_closes-hint { (t!("write-never-closes-hint", days = days)) }
        }
    }
}

fn slow(form: &EditorForm, errors: &FieldErrors) -> Markup {
    let typed = form.slow_minutes.trim();
    let is_chosen = |minutes: i64| typed == minutes.to_string() || (typed.is_empty() && minutes == 0);
    let options = SLOW_CHOICES.map(|minutes| (minutes.to_string(), slow_words(minutes), is_chosen(minutes)));
    select("slow_minutes", &t!("write-slow"), &options, errors)
}

/// A choice of slow mode.
pub fn slow_words(minutes: i64) -> String {
    if minutes == 0 {
        t!("slow-off")
    } else {
        t!("slow-every", minutes = minutes)
    }
}

/// Value, words, and whether it is chosen.
type Choice = (String, String, bool);

fn select(name: &'static str, label: &str, options: &[Choice], errors: &FieldErrors) -> Markup {
    let error = errors.of(name);
    let described = error.map(|_| format!("{name}-error"));
    html! {
        div .f {
            label for=(name) { (label) }
            @if let Some(error) = error { p .bad id={ (name) "-error" } { (error) } }
            select id=(name) name=(name) aria-describedby=[described] aria-invalid=[error.map(|_| "true")] {
                @for (value, words, chosen) in options {
                    option value=(value) selected[*chosen] { (words) }
                }
            }
        }
    }
}
