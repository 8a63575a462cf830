//! The owner's pages of webhooks. What an endpoint was sent is `message_views.rs`.

use maud::{Markup, html};
use url::Url;

use super::entity::{endpoint, message};
use super::form::WebhookForm;
use super::{DESCRIPTION_MAX, EndpointState, Event, Scope, URL_MAX, message_views};
use crate::ids::WebhookMessageId;
use crate::people::Person;
use crate::web::attempt;
use crate::web::components::Field;
use crate::web::form::FieldErrors;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls, words};

/// What was done a moment ago.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Just {
    Saved,
    Tested,
    Renewed,
    SwitchedOn,
    SwitchedOff,
    Removed,
    Again,
}

impl Just {
    const ALL: [Self; 7] = [
        Self::Saved,
        Self::Tested,
        Self::Renewed,
        Self::SwitchedOn,
        Self::SwitchedOff,
        Self::Removed,
        Self::Again,
    ];

    /// By its code in the address.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|just| just.code() == code)
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Tested => "tested",
            Self::Renewed => "renewed",
            Self::SwitchedOn => "on",
            Self::SwitchedOff => "off",
            Self::Removed => "removed",
            Self::Again => "again",
        }
    }

    fn words(self) -> String {
        match self {
            Self::Saved => t!("webhook-saved"),
            Self::Tested => t!("webhook-tested"),
            Self::Renewed => t!("webhook-renewed"),
            Self::SwitchedOn => t!("webhook-switched-on"),
            Self::SwitchedOff => t!("webhook-switched-off"),
            Self::Removed => t!("webhook-removed"),
            Self::Again => t!("webhook-sent-again"),
        }
    }
}

/// One endpoint as it is shown.
pub struct EndpointPage<'a> {
    pub endpoint: &'a endpoint::Model,
    pub form: &'a WebhookForm,
    pub errors: &'a FieldErrors,
    pub done: Option<Just>,
    /// Its secret, this once.
    pub secret: Option<&'a str>,
    /// The newest first.
    pub messages: &'a [message::Model],
    /// Behind which the next ones come.
    pub next: Option<WebhookMessageId>,
}

pub fn list(site: &Site, owner: &Person, rows: &[endpoint::Model], done: Option<Just>) -> Markup {
    let title = t!("webhooks-title");
    Page::admin(site, &title, owner)
        .here(Here::Settings)
        .render(&html! {
            main #main {
                p .ui .soft { a href=(site.href(&urls::Settings)) { (t!("owner-back")) } }
                div .head {
                    h1 { (title) }
                    p .acts { a .btn .go href=(site.href(&urls::NewWebhook)) { (t!("webhook-new")) } }
                }
                @if let Some(done) = done { (note(&done.words())) }
                p .ui .soft { (t!("webhooks-lead")) }
                @if rows.is_empty() {
                    p .ui { (t!("webhooks-none")) }
                } @else {
                    table .rows {
                        thead {
                            tr {
                                th scope="col" { (t!("webhook-url")) }
                                th scope="col" { (t!("webhook-state")) }
                                th scope="col" { (t!("webhook-events")) }
                            }
                        }
                        tbody { @for row in rows { (line(site, row)) } }
                    }
                }
            }
        })
}

fn line(site: &Site, row: &endpoint::Model) -> Markup {
    let events: Vec<String> = row.events.0.iter().map(|event| event_words(*event)).collect();
    html! {
        tr {
            th scope="row" {
                a href=(site.href(&urls::Webhook { id: row.id })) { bdi { (name(row)) } }
                @if !row.description.is_empty() { br; span .url .soft { (row.url) } }
            }
            td { (state(row)) }
            td { (words::list(&events)) }
        }
    }
}

/// What it is called: as it is described, else where it is.
fn name(row: &endpoint::Model) -> String {
    if row.description.is_empty() {
        let host = Url::parse(&row.url)
            .ok()
            .and_then(|url| url.host_str().map(str::to_owned));
        host.unwrap_or_else(|| row.url.clone())
    } else {
        row.description.clone()
    }
}

fn state(row: &endpoint::Model) -> Markup {
    let (is_fine, words) = match (row.state, row.failing_since) {
        (EndpointState::On, None) => (true, t!("webhook-on")),
        (EndpointState::On, Some(_)) => (false, t!("webhook-fails")),
        (EndpointState::Off, _) => (true, t!("webhook-off")),
        (EndpointState::Gone, _) => (false, t!("webhook-gone")),
        (EndpointState::Failing, _) => (false, t!("webhook-given-up")),
    };
    html! { span .state .wait[!is_fine] { (words) } }
}

pub fn new_form(site: &Site, owner: &Person, form: &WebhookForm, errors: &FieldErrors) -> Markup {
    let title = t!("webhook-new");
    Page::admin(site, &title, owner)
        .here(Here::Settings)
        .render(&html! {
            main #main .slim {
                (back(site))
                h1 { (title) }
                (wrong(errors))
                form .slim-form method="post" action=(site.href(&urls::NewWebhook)) novalidate {
                    (attempt::field(site))
                    (fields(form, errors))
                    p .acts { button .go { (t!("webhook-add")) } }
                }
            }
        })
}

pub fn endpoint(site: &Site, owner: &Person, page: &EndpointPage<'_>) -> Markup {
    let title = name(page.endpoint);
    let here = site.href(&urls::Webhook { id: page.endpoint.id });
    Page::admin(site, &title, owner)
        .here(Here::Settings)
        .render(&html! {
            main #main .own {
                (back(site))
                h1 { bdi { (title) } }
                @if let Some(done) = page.done { (note(&done.words())) }
                (wrong(page.errors))
                @if let Some(secret) = page.secret { (shown(secret)) }
                (stands(site, page.endpoint))
                (acts(site, page.endpoint, &here))
                section {
                    h2 { (t!("webhook-settings")) }
                    form .slim-form method="post" action=(here) novalidate {
                        (attempt::field(site))
                        (fields(page.form, page.errors))
                        p .acts { button .go name="intent" value="save" { (t!("settings-save")) } }
                    }
                }
                (message_views::section(site, page, &here))
                section {
                    h2 { (t!("webhook-secret-title")) }
                    p .ui .soft { (t!("webhook-secret-lead")) }
                    (button(site, &here, ("renew", t!("webhook-renew"))))
                }
                section {
                    h2 { (t!("webhook-remove-title")) }
                    p .ui .soft { (t!("webhook-remove-lead")) }
                    (button(site, &here, ("remove", t!("webhook-remove"))))
                }
            }
        })
}

fn back(site: &Site) -> Markup {
    html! { p .ui .soft { a href=(site.href(&urls::Webhooks)) { (t!("webhooks-back")) } } }
}

fn note(words: &str) -> Markup {
    html! { div .note .ui role="status" { p { (words) } } }
}

fn wrong(errors: &FieldErrors) -> Markup {
    html! { @if !errors.is_empty() { div .note .wrong .ui role="alert" { p { (t!("settings-not-saved")) } } } }
}

fn shown(secret: &str) -> Markup {
    html! {
        div .note .ui role="status" {
            p { (t!("webhook-secret-shown")) }
            label .vh for="secret" { (t!("webhook-secret-title")) }
            input #secret .url type="text" readonly value=(secret);
        }
    }
}

/// How it goes, and since when.
fn stands(site: &Site, row: &endpoint::Model) -> Markup {
    let words = match (row.state, row.failing_since) {
        (EndpointState::On, None) => t!("webhook-on-what"),
        (EndpointState::On, Some(since)) => t!("webhook-fails-since", time = site.date_time(since)),
        (EndpointState::Off, _) => t!("webhook-off-what"),
        (EndpointState::Gone, _) => t!("webhook-gone-what"),
        (EndpointState::Failing, _) => t!("webhook-given-up-what"),
    };
    html! {
        p .ui { (state(row)) " " (words) }
        p .url { (row.url) }
    }
}

fn acts(site: &Site, row: &endpoint::Model, here: &str) -> Markup {
    html! {
        form method="post" action=(here) {
            (attempt::field(site))
            p .acts {
                @if row.state == EndpointState::On {
                    button name="intent" value="test" { (t!("webhook-test")) }
                    button name="intent" value="off" { (t!("webhook-switch-off")) }
                } @else {
                    button .go name="intent" value="on" { (t!("webhook-switch-on")) }
                }
            }
        }
    }
}

fn button(site: &Site, here: &str, (intent, words): (&str, String)) -> Markup {
    html! {
        form method="post" action=(here) {
            (attempt::field(site))
            p .acts { button .risk name="intent" value=(intent) { (words) } }
        }
    }
}

fn fields(form: &WebhookForm, errors: &FieldErrors) -> Markup {
    let url = Field {
        name: "url",
        label: t!("webhook-url"),
        value: &form.url,
        kind: "url",
        hint: Some(t!("webhook-url-hint")),
        required: true,
        max: URL_MAX,
        autocomplete: "off",
    };
    let description = Field {
        name: "description",
        label: t!("webhook-description"),
        value: &form.description,
        kind: "text",
        hint: Some(t!("webhook-description-hint")),
        required: false,
        max: DESCRIPTION_MAX,
        autocomplete: "off",
    };
    html! {
        (url.render(errors))
        (description.render(errors))
        fieldset {
            legend { (t!("webhook-events")) }
            @if let Some(error) = errors.of("event") { p .bad { (error) } }
            @for event in Event::CHOICES {
                label .check {
                    input type="checkbox" name="event" value=(event.code())
                        checked[form.event.iter().any(|code| code == event.code())];
                    span { (event_words(event)) " " code .soft { (event.code()) } }
                }
            }
        }
        fieldset {
            legend { (t!("webhook-scope")) }
            @if let Some(error) = errors.of("scope") { p .bad { (error) } }
            @for scope in Scope::ALL {
                label .check .way {
                    input type="radio" name="scope" value=(scope.code()) checked[form.scope == scope.code()];
                    span { b { (scope_words(scope)) } " " span .soft { (scope_what(scope)) } }
                }
            }
        }
    }
}

/// What has happened, in words.
pub(super) fn event_words(event: Event) -> String {
    match event {
        Event::PostPublished => t!("webhook-post-published"),
        Event::PostUpdated => t!("webhook-post-updated"),
        Event::PostRemoved => t!("webhook-post-removed"),
        Event::CommentReceived => t!("webhook-comment-received"),
        Event::CommentPublished => t!("webhook-comment-published"),
        Event::CommentUpdated => t!("webhook-comment-updated"),
        Event::CommentRemoved => t!("webhook-comment-removed"),
        Event::Test => t!("webhook-a-test"),
    }
}

fn scope_words(scope: Scope) -> String {
    match scope {
        Scope::Public => t!("webhook-scope-public"),
        Scope::Private => t!("webhook-scope-private"),
    }
}

fn scope_what(scope: Scope) -> String {
    match scope {
        Scope::Public => t!("webhook-scope-public-what"),
        Scope::Private => t!("webhook-scope-private-what"),
    }
}
