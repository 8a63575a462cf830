//! The pages of the second step of a log-in: one's own settings, the recovery codes, and the step itself.

use maud::{Markup, html};

use super::own_form::CodeForm;
use super::own_views::{Own, nav, password};
use super::{Person, qr_views};
use crate::clock::Moment;
use crate::secrets::totp::Secret;
use crate::web::components::Field;
use crate::web::form::FieldErrors;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

/// Longest code that is typed, with its hyphen.
const CODE_MAX: usize = 12;

/// How far somebody is.
pub enum Shown {
    Off,
    /// It is being set up.
    Begun(Secret),
    On {
        since: Moment,
        /// Recovery codes that are not spent.
        left: u64,
    },
}

pub fn factor(site: &Site, person: &Person, shown: &Shown, errors: &FieldErrors, saved: bool) -> Markup {
    let title = t!("factor-title");
    Page::admin(site, &title, person).here(Here::You).render(&html! {
        main #main .own {
            (nav(site, Own::Factor))
            h1 { (title) }
            @if saved { div .note .ui role="status" { p { (t!("factor-switched-off")) } } }
            @if !errors.is_empty() { div .note .wrong .ui role="alert" { p { (t!("settings-not-saved")) } } }
            @if site.settings.second_step_required && !matches!(shown, Shown::On { .. }) {
                div .note .wait .ui { p { (t!("factor-required")) } }
            }
            @match shown {
                Shown::Off => (off(site)),
                Shown::Begun(secret) => (begun(site, person, *secret, errors)),
                Shown::On { since, left } => (on(site, *since, *left, errors)),
            }
        }
    })
}

fn off(site: &Site) -> Markup {
    html! {
        p { (t!("factor-lead")) }
        form method="post" action=(site.href(&urls::SecondFactor)) {
            p .acts { button .go name="intent" value="begin" { (t!("factor-begin")) } }
        }
    }
}

fn begun(site: &Site, person: &Person, secret: Secret, errors: &FieldErrors) -> Markup {
    let spaced = in_fours(&secret.text());
    html! {
        ol .steps {
            li {
                p { (t!("factor-scan")) }
                (qr_views::picture(&qr_views::address(&site.title(), &person.email, secret), &t!("factor-qr")))
                p .ui .soft { (t!("factor-by-hand")) }
                p .url .secret { (spaced) }
            }
            li {
                p { (t!("factor-type")) }
                form method="post" action=(site.href(&urls::SecondFactor)) novalidate {
                    (code(None, errors))
                    p .acts {
                        button .go name="intent" value="confirm" { (t!("factor-confirm")) }
                        button name="intent" value="give_up" { (t!("factor-give-up")) }
                    }
                }
            }
        }
    }
}

fn on(site: &Site, since: Moment, left: u64, errors: &FieldErrors) -> Markup {
    html! {
        p { (t!("factor-since", day = site.date(since))) }
        p { (t!("factor-left", count = left)) }
        h2 { (t!("factor-change")) }
        form method="post" action=(site.href(&urls::SecondFactor)) novalidate {
            (password(t!("password-now"), None, true).render(errors))
            p .acts {
                button name="intent" value="renew" { (t!("factor-renew")) }
                button .risk name="intent" value="off" { (t!("factor-off")) }
            }
        }
    }
}

/// The recovery codes, this once.
pub fn codes(site: &Site, person: &Person, codes: &[String], is_new: bool) -> Markup {
    let title = t!("factor-codes-title");
    Page::admin(site, &title, person).here(Here::You).render(&html! {
        main #main .own {
            (nav(site, Own::Factor))
            h1 { (title) }
            @if is_new { div .note .ui role="status" { p { (t!("factor-is-on")) } } }
            p { (t!("factor-codes-lead")) }
            ul .codes { @for code in codes { li { code { (code) } } } }
            p .ui { a .btn .go href=(site.href(&urls::SecondFactor)) { (t!("factor-codes-done")) } }
        }
    })
}

/// The second step of a log-in.
pub fn step(site: &Site, form: &CodeForm, wrong: Option<String>) -> Markup {
    let title = t!("factor-step-title");
    Page::way_in(site, &title).render(&html! {
        main #main .slim {
            h1 { (title) }
            form method="post" action=(site.href(&urls::LogInCode)) novalidate {
                input type="hidden" name="step" value=(form.step);
                input type="hidden" name="next" value=(form.next);
                @if let Some(wrong) = wrong { div .note .wrong role="alert" { p { (wrong) } } }
                (code(Some(t!("factor-step-hint").as_str()), &FieldErrors::default()))
                details {
                    summary { (t!("factor-recovery")) }
                    (recovery().render(&FieldErrors::default()))
                }
                p .acts { button .go { (t!("log-in")) } }
            }
            p .ui .soft { (t!("factor-step-lost")) }
        }
    })
}

/// The field for a code of the app: phones show digits for it, and offer the code they know.
fn code(hint: Option<&str>, errors: &FieldErrors) -> Markup {
    let error = errors.of("code");
    let described = hint.map(|_| "code-hint");
    html! {
        div .f {
            label for="code" { (t!("factor-code")) }
            @if let Some(error) = error { p .bad { (error) } }
            @if let Some(hint) = hint { p .hint #code-hint { (hint) } }
            input #code name="code" type="text" inputmode="numeric" autocomplete="one-time-code"
                maxlength=(CODE_MAX) aria-describedby=[described] aria-invalid=[error.map(|_| "true")];
        }
    }
}

/// The field for a code that stands in for it.
fn recovery() -> Field<'static> {
    Field {
        name: "recovery",
        label: t!("factor-recovery-code"),
        value: "",
        kind: "text",
        hint: None,
        required: false,
        max: CODE_MAX,
        autocomplete: "off",
    }
}

/// Easier to type from a screen.
fn in_fours(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let parts = chars.chunks(4).map(|four| four.iter().collect::<String>());
    parts.collect::<Vec<_>>().join(" ")
}
