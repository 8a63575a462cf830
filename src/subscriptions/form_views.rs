//! The fields that two forms share: what, how often, and through which channel.

use maud::{Markup, html};

use super::form::{PUBLIC, SubscribeForm, URL_MAX};
use super::names::Named;
use super::offer::Offer;
use super::{Channel, OFFERED, Often, Topic, topic_words};
use crate::people::EMAIL_MAX;
use crate::web::form::FieldErrors;
use crate::web::site::Site;
use crate::{t, urls};

/// So many choices of one kind stand open; more are folded.
const OPEN: usize = 12;

/// Everything, or some of what posts are filed under; `is_chosen` says what is ticked.
pub fn topics(offer: &Offer, is_chosen: impl Fn(Topic) -> bool, errors: &FieldErrors) -> Markup {
    let error = errors.of("topic");
    html! {
        fieldset .f aria-describedby=[error.map(|_| "topic-error")] {
            legend .big { (t!("subscribe-what")) }
            @if let Some(error) = error { p .bad #topic-error { (error) } }
            (tick(&Named::everything(), is_chosen(Topic::Everything)))
            (group(&t!("subscribe-audiences"), &offer.audiences, &is_chosen))
            (group(&t!("subscribe-tags"), &offer.tags, &is_chosen))
            (group(&t!("subscribe-bylines"), &offer.bylines, &is_chosen))
            (group(&t!("subscribe-subjects"), &offer.subjects, &is_chosen))
            @for named in &offer.chosen { (tick(named, is_chosen(named.topic))) }
        }
    }
}

fn tick(named: &Named, is_chosen: bool) -> Markup {
    html! {
        label .check {
            input type="checkbox" name="topic" value=(named.topic.code()) checked[is_chosen];
            " " (topic_words::topic(named))
        }
    }
}

fn group(title: &str, choices: &[Named], is_chosen: &impl Fn(Topic) -> bool) -> Markup {
    let is_open = choices.len() <= OPEN || choices.iter().any(|named| is_chosen(named.topic));
    html! {
        @if !choices.is_empty() {
            details .fold open[is_open] {
                summary { (title) }
                div .chips role="group" aria-label=(title) {
                    @for named in choices {
                        label .chip {
                            input type="checkbox" name="topic" value=(named.topic.code()) checked[is_chosen(named.topic)];
                            (named.name)
                        }
                    }
                }
            }
        }
    }
}

/// How often posts come; `chosen` is a code. A feed is read by its reader, so it holds nothing back, and says so.
pub fn often(chosen: &str, errors: &FieldErrors) -> Markup {
    let error = errors.of("often");
    html! {
        fieldset .f aria-describedby=[error.map(|_| "often-error")] {
            legend .big { (t!("subscribe-often")) }
            p .hint { (t!("subscribe-often-feed")) }
            @if let Some(error) = error { p .bad #often-error { (error) } }
            div .chips {
                @for often in Often::ALL {
                    label .chip {
                        input type="radio" name="often" value=(often.code()) checked[chosen == often.code()];
                        (topic_words::often(often))
                    }
                }
            }
        }
    }
}

/// One channel, each with what is stored for it. `has_public`: also the feed that everybody reads.
pub fn channels(
    site: &Site,
    form: &SubscribeForm,
    errors: &FieldErrors,
    has_mail: bool,
    has_public: bool,
) -> Markup {
    let error = errors.of("channel");
    let offered = OFFERED
        .into_iter()
        .filter(|channel| has_mail || *channel != Channel::Email);
    html! {
        fieldset .f .ways aria-describedby=[error.map(|_| "channel-error")] {
            legend .big { (t!("subscribe-channel")) }
            @if let Some(error) = error { p .bad #channel-error { (error) } }
            @for channel in offered { (way(site, channel, form, errors)) }
            @if has_public {
                (radio(PUBLIC, form, &t!("channel-public"), &t!("channel-public-means")))
            }
        }
    }
}

/// Only a browser that can and its script make use of pushes, and only who programs of webhooks.
fn way(site: &Site, channel: Channel, form: &SubscribeForm, errors: &FieldErrors) -> Markup {
    let (name, means) = (topic_words::channel(channel), topic_words::channel_means(channel));
    let choice = radio(channel.code(), form, &name, &means);
    let is_chosen = form.channel == channel.code();
    match channel {
        Channel::Feed => choice,
        Channel::Email => html! { (choice) div .under { (email(form, errors)) } },
        Channel::Push => html! {
            div #push-way hidden data-worker=(site.href(&urls::PushWorker)) data-key=(site.href(&urls::PushKey))
                data-denied=(t!("subscribe-push-denied")) data-failed=(t!("subscribe-push-failed")) {
                (choice)
                p .bad role="status" {}
                p .ui hidden { a href=(site.href(&urls::Subscribe)) { (t!("subscribe-push-known")) } }
                input type="hidden" name="push_endpoint" value=(form.push_endpoint);
                input type="hidden" name="push_p256dh" value=(form.push_p256dh);
                input type="hidden" name="push_auth" value=(form.push_auth);
            }
        },
        Channel::Webhook => html! {
            details .fold open[is_chosen] {
                summary { (t!("subscribe-programmers")) }
                (choice)
                div .under { (webhook(form, errors)) }
            }
        },
    }
}

fn radio(code: &str, form: &SubscribeForm, name: &str, means: &str) -> Markup {
    html! {
        label .check .way {
            input type="radio" name="channel" value=(code) checked[form.channel == code];
            span { b { (name) } " " span .soft { (means) } }
        }
    }
}

fn email(form: &SubscribeForm, errors: &FieldErrors) -> Markup {
    let error = errors.of("email");
    html! {
        div .f {
            label for="email" { (t!("subscribe-email")) }
            @if let Some(error) = error { p .bad #email-error { (error) } }
            input #email name="email" type="email" value=(form.email) autocomplete="email"
                maxlength=(EMAIL_MAX * 2)
                aria-describedby=[error.map(|_| "email-error")] aria-invalid=[error.map(|_| "true")];
        }
    }
}

fn webhook(form: &SubscribeForm, errors: &FieldErrors) -> Markup {
    let error = errors.of("webhook_url");
    html! {
        div .f {
            label for="webhook_url" { (t!("subscribe-webhook")) }
            @if let Some(error) = error { p .bad #webhook_url-error { (error) } }
            input #webhook_url name="webhook_url" type="url" value=(form.webhook_url) autocomplete="off"
                maxlength=(URL_MAX)
                aria-describedby=[error.map(|_| "webhook_url-error")] aria-invalid=[error.map(|_| "true")];
        }
    }
}
