//! What was sent to an endpoint, what was answered, and sending it again.

use maud::{Markup, html};

use super::MessageState;
use super::entity::message::Model;
use super::views::{EndpointPage, event_words};
use crate::web::attempt;
use crate::web::components::{Field, kind_of_day};
use crate::web::site::Site;
use crate::{t, urls};

pub(super) fn section(site: &Site, page: &EndpointPage<'_>, here: &str) -> Markup {
    html! {
        section {
            h2 #messages { (t!("webhook-messages")) }
            @if page.messages.is_empty() {
                p .ui .soft { (t!("webhook-messages-none")) }
            } @else {
                table .rows {
                    thead {
                        tr {
                            th scope="col" { (t!("webhook-event")) }
                            th scope="col" { (t!("webhook-answer")) }
                            th scope="col" { (t!("jobs-act")) }
                        }
                    }
                    tbody { @for message in page.messages { (row(site, message, here)) } }
                }
                (pager(page, here))
                (since(site, page, here))
            }
        }
    }
}

fn pager(page: &EndpointPage<'_>, here: &str) -> Markup {
    html! {
        @if let Some(id) = page.next {
            nav .pager aria-label=(t!("list-pager")) {
                a .btn rel="next" href={ (here) "?after=" (id) "#messages" } { (t!("list-older")) }
            }
        }
    }
}

fn row(site: &Site, message: &Model, here: &str) -> Markup {
    html! {
        tr {
            th scope="row" {
                @match about(site, message) {
                    Some(href) => a href=(href) { (event_words(message.event)) },
                    None => (event_words(message.event)),
                }
                br;
                span .soft { (site.date_time(message.created_at)) }
            }
            td {
                span .state .wait[message.state == MessageState::Failed] { (state(message)) }
                @if let Some(tried) = tried(site, message) { " " span .soft { (tried) } }
                @if !message.answer.is_empty() {
                    details {
                        summary { (answer(message)) }
                        pre { code { (message.answer) } }
                    }
                } @else if message.status.is_some() { " " (answer(message)) }
            }
            td {
                form method="post" action=(here) {
                    (attempt::field(site))
                    input type="hidden" name="message" value=(message.id);
                    button name="intent" value="again" {
                        (t!("webhook-again"))
                        span .vh { ": " (event_words(message.event)) ", " (site.date_time(message.created_at)) }
                    }
                }
            }
        }
    }
}

/// Where the team looks at what a message is about.
fn about(site: &Site, message: &Model) -> Option<String> {
    match (message.post_id, message.comment_id) {
        (_, Some(id)) => Some(site.href(&urls::DeskComment { id })),
        (Some(id), None) => Some(site.href(&urls::EditPost { id })),
        (None, None) => None,
    }
}

fn state(message: &Model) -> String {
    match (message.state, message.attempts) {
        (MessageState::Waiting, 0) => t!("webhook-waits"),
        (MessageState::Waiting, _) => t!("webhook-waits-again"),
        (MessageState::Sent, _) => t!("webhook-taken"),
        (MessageState::Failed, _) => t!("webhook-failed"),
        (MessageState::Dropped, _) => t!("webhook-dropped"),
    }
}

/// How often it was tried, and when the next try comes.
fn tried(site: &Site, message: &Model) -> Option<String> {
    match (message.state, message.attempts) {
        (MessageState::Waiting, 1..) => Some(t!(
            "webhook-next-try",
            count = message.attempts,
            time = site.date_time(message.due_at)
        )),
        (MessageState::Failed, count) => Some(t!("webhook-tries", count = count)),
        _ => None,
    }
}

fn answer(message: &Model) -> String {
    match message.status {
        Some(status) => t!("webhook-status", status = status.to_string()),
        None => t!("webhook-no-answer"),
    }
}

fn since(site: &Site, page: &EndpointPage<'_>, here: &str) -> Markup {
    let day = Field {
        name: "since",
        label: t!("webhook-since"),
        value: &page.form.since,
        kind: kind_of_day(page.errors.of("since").is_some()),
        hint: Some(t!("webhook-since-hint")),
        required: true,
        max: 10,
        autocomplete: "off",
    };
    html! {
        form .slim-form method="post" action=(here) novalidate {
            (attempt::field(site))
            (day.render(page.errors))
            p .acts { button name="intent" value="again_since" { (t!("webhook-again-all")) } }
        }
    }
}
