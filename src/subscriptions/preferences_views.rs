//! A subscriber's own page: how it stands, then what can be changed, in the order in which people want to.

use jiff::tz::TimeZone;
use maud::{Markup, html};
use sha2::{Digest as _, Sha256};

use super::form::SubscribeForm;
use super::held::Held;
use super::offer::Offer;
use super::preferences_form::{PauseForm, WishesForm};
use super::{Channel, TOPICS_MAX, entity, form_views};
use crate::web::assets;
use crate::web::components::kind_of_day;
use crate::web::form::FieldErrors;
use crate::web::page::Page;
use crate::web::site::Site;
use crate::words::Language;
use crate::{t, urls, words};

/// The page about to be drawn.
pub struct View<'a> {
    pub site: &'a Site,
    /// The link that opened it.
    pub signed: &'a str,
    pub held: &'a Held,
    pub offer: &'a Offer,
    pub wishes: &'a WishesForm,
    /// Another channel, as it was typed.
    pub way: &'a SubscribeForm,
    pub pause: &'a PauseForm,
    pub errors: &'a FieldErrors,
    /// What has just been done.
    pub done: &'a str,
    /// In which they live.
    pub zone: TimeZone,
    pub is_paused: bool,
    pub has_mail: bool,
}

impl View<'_> {
    pub fn render(&self) -> Markup {
        let title = t!("preferences-title", blog = self.site.title());
        let page = Page::new(self.site, &title)
            .hidden()
            .script(&assets::PUSH_SUBSCRIBE_JS);
        page.render(&html! {
            main #main {
                h1 { (title) }
                (self.wrong())
                (self.just_done())
                (self.stands())
                (self.wishes())
                (self.switch())
                (self.pause())
                (self.stop())
                (self.stored())
                (self.keep())
            }
        })
    }

    fn signed(&self) -> String {
        self.signed.to_owned()
    }

    fn wrong(&self) -> Markup {
        html! {
            @if !self.errors.is_empty() {
                div .note .wrong .ui role="alert" {
                    h2 { (t!("receipt-not-done")) }
                    @for (_, message) in self.errors.iter() { p { (message) } }
                }
            }
        }
    }

    fn just_done(&self) -> Markup {
        let said = match self.done {
            "subscribed" => t!("preferences-subscribed"),
            "added" => t!("preferences-added"),
            "confirmed" => t!("preferences-confirmed"),
            "saved" => t!("preferences-saved"),
            "switched" => t!("preferences-switched"),
            "asked" => t!("preferences-asked"),
            "asked_later" => t!("preferences-asked-later"),
            "paused" => t!("preferences-paused"),
            "resumed" => t!("preferences-resumed"),
            "renewed" => t!("preferences-renewed"),
            "too_many" => return not_done(&t!("subscribe-topic-many-besides", max = TOPICS_MAX)),
            _ => return html! {},
        };
        html! { p .note .ui role="status" { (said) } }
    }

    /// How they are reached, and whether anything comes at the moment.
    fn stands(&self) -> Markup {
        html! {
            @match &self.held.active {
                Some(active) => {
                    (self.reached(active))
                    @if let Some(until) = self.held.subscriber.paused_until.filter(|_| self.is_paused) {
                        p .note .wait .ui { (t!("preferences-pause-stands", date = words::date(until, &self.zone))) }
                    }
                }
                None => {
                    @if self.held.asked.is_none() { (self.stopped()) }
                }
            }
            @if let Some(asked) = &self.held.asked { (self.asked(asked)) }
        }
    }

    fn stopped(&self) -> Markup {
        let said = match self.held.given_up {
            Some(Channel::Push) => t!("preferences-given-up-push"),
            Some(_) => t!("preferences-given-up-webhook"),
            None => t!("preferences-stopped"),
        };
        html! {
            div .note .wait .ui {
                p { (said) }
                @if self.held.stopped.is_some() {
                    form method="post" action=(self.site.href(&urls::StopSubscription { signed: self.signed() })) {
                        p .acts { button name="intent" value="go_on" { (t!("stop-undo")) } }
                    }
                }
            }
        }
    }

    /// What has not answered yet. A browser follows the link in its first note by itself; then its script shows the
    /// page anew. A webhook that is asked again gets another secret.
    fn asked(&self, asked: &entity::channel::Model) -> Markup {
        if asked.channel == Channel::Push {
            return html! { p #push-asked .note .wait .ui role="status" { (t!("preferences-push-asked")) } };
        }
        let address = asked.address.as_str();
        html! {
            div .note .wait .ui {
                p { (t!("preferences-webhook-asked")) }
                p .url { (address) }
                form method="post" action=(self.site.href(&urls::SwitchChannel { signed: self.signed() })) {
                    input type="hidden" name="channel" value=(Channel::Webhook.code());
                    input type="hidden" name="webhook_url" value=(address);
                    p .acts { button { (t!("preferences-webhook-again")) } }
                    p .hint { (t!("preferences-webhook-again-hint")) }
                }
            }
        }
    }

    fn reached(&self, active: &entity::channel::Model) -> Markup {
        let address = active.address.as_str();
        match active.channel {
            Channel::Email => html! { p .lead { (t!("preferences-by-email", email = address)) } },
            // By which the script tells whether it is this browser; who has the link learns no endpoint.
            Channel::Push => html! {
                p #push-told .lead data-endpoint-sha256=(format!("{:x}", Sha256::digest(address))) { (t!("preferences-by-push")) }
            },
            Channel::Webhook => html! {
                p .lead { (t!("preferences-by-webhook")) }
                p .url { (address) }
            },
            Channel::Feed => {
                let token = address.to_owned();
                let feed = self.site.links.absolute(&urls::PrivateFeed { token });
                html! {
                    p .lead { (t!("preferences-by-feed")) }
                    p .url { a href=(feed) { (feed) } }
                    form method="post" action=(self.site.href(&urls::SwitchChannel { signed: self.signed() })) {
                        input type="hidden" name="channel" value=(Channel::Feed.code());
                        p .acts { button { (t!("preferences-feed-renew")) } }
                        p .hint { (t!("preferences-feed-renew-hint")) }
                    }
                }
            }
        }
    }

    fn wishes(&self) -> Markup {
        html! {
            section .ui aria-labelledby="wishes-h" {
                h2 #wishes-h { (t!("preferences-wishes")) }
                form method="post" action=(self.site.href(&urls::Preferences { signed: self.signed() })) novalidate {
                    (form_views::topics(self.offer, |topic| self.wishes.has(topic), self.errors))
                    (form_views::often(&self.wishes.often, self.errors))
                    div .two { (self.language()) (self.time_zone()) }
                    p .acts { button .go { (t!("preferences-save")) } }
                }
            }
        }
    }

    fn language(&self) -> Markup {
        html! {
            div .f {
                label for="language" { (t!("preferences-language")) }
                select #language name="language" {
                    @for language in Language::all() {
                        option value=(language.code()) lang=(language.code()) selected[self.wishes.language == language.code()] {
                            (language.name())
                        }
                    }
                }
            }
        }
    }

    fn time_zone(&self) -> Markup {
        let error = self.errors.of("time_zone");
        html! {
            div .f {
                label for="time_zone" { (t!("settings-time-zone")) }
                @if let Some(error) = error { p .bad #time_zone-error { (error) } }
                input #time_zone name="time_zone" type="text" value=(self.wishes.time_zone) autocomplete="off"
                    aria-describedby=[error.map(|_| "time_zone-error")] aria-invalid=[error.map(|_| "true")];
            }
        }
    }

    /// The old channel goes on until the new one is confirmed.
    fn switch(&self) -> Markup {
        let wrong = ["channel", "email", "webhook_url"];
        let is_wrong = wrong.iter().any(|field| self.errors.of(field).is_some());
        let is_open = is_wrong || self.held.given_up.is_some();
        html! {
            section .ui aria-labelledby="switch-h" {
                h2 #switch-h { (t!("preferences-switch")) }
                details .fold open[is_open] {
                    summary { (t!("preferences-switch-open")) }
                    p { (t!("preferences-switch-lead")) }
                    form .subscribe method="post" action=(self.site.href(&urls::SwitchChannel { signed: self.signed() })) novalidate {
                        (form_views::channels(self.site, self.way, self.errors, self.has_mail, false))
                        p .acts { button .go { (t!("preferences-switch-button")) } }
                    }
                }
            }
        }
    }

    fn pause(&self) -> Markup {
        let error = self.errors.of("until");
        let action = self.site.href(&urls::PauseSubscription {
            signed: self.signed(),
        });
        html! {
            section .ui aria-labelledby="pause-h" {
                h2 #pause-h { (t!("preferences-pause")) }
                form method="post" action=(action) novalidate {
                    @if self.is_paused {
                        p .acts { button name="intent" value="resume" { (t!("preferences-resume")) } }
                    } @else {
                        div .f {
                            label for="until" { (t!("preferences-pause-until")) }
                            @if let Some(error) = error { p .bad #until-error { (error) } }
                            input #until name="until" type=(kind_of_day(error.is_some())) value=(self.pause.until) autocomplete="off"
                                aria-describedby=[error.map(|_| "until-error")] aria-invalid=[error.map(|_| "true")];
                        }
                        p .acts { button { (t!("preferences-pause-button")) } }
                    }
                }
            }
        }
    }

    fn stop(&self) -> Markup {
        html! {
            @if self.held.active.is_some() {
                section .ui aria-labelledby="stop-h" {
                    h2 #stop-h { (t!("preferences-stop")) }
                    form method="post" action=(self.site.href(&urls::StopSubscription { signed: self.signed() })) {
                        p .acts { button { (t!("stop-button")) } }
                    }
                }
            }
        }
    }

    /// The link itself, and another one.
    fn keep(&self) -> Markup {
        let renew = self.site.href(&urls::RenewPreferences {
            signed: self.signed(),
        });
        html! {
            section .ui aria-labelledby="keep-h" {
                h2 #keep-h { (t!("preferences-keep")) }
                p { (t!("preferences-keep-advice")) }
                p .url { (self.site.links.absolute(&urls::Preferences { signed: self.signed() })) }
                form method="post" action=(renew) {
                    p .acts { button { (t!("preferences-renew")) } }
                    p .hint { (t!("preferences-renew-hint")) }
                }
            }
        }
    }

    /// What is stored of them: to take along, and to end.
    fn stored(&self) -> Markup {
        let by_mail = self
            .held
            .active
            .as_ref()
            .is_some_and(|active| active.channel == Channel::Email);
        html! {
            section .ui aria-labelledby="stored-h" {
                h2 #stored-h { (t!("preferences-data")) }
                p { a href=(self.site.href(&urls::SubscriptionData { signed: self.signed() })) download { (t!("preferences-data-download")) } }
                details .fold open[self.errors.of("sure").is_some()] {
                    summary { (t!("preferences-forget")) }
                    p { (t!("preferences-forget-lead")) }
                    form method="post" action=(self.site.href(&urls::ForgetSubscriber { signed: self.signed() })) {
                        label .check {
                            input type="checkbox" name="sure" value="yes"; " " (t!("preferences-forget-sure"))
                        }
                        @if by_mail {
                            label .check {
                                input type="checkbox" name="never_again" value="yes"; " " (t!("preferences-forget-never"))
                            }
                        }
                        p .acts { button { (t!("preferences-forget-button")) } }
                    }
                }
            }
        }
    }
}

fn not_done(why: &str) -> Markup {
    html! {
        div .note .wrong .ui role="alert" {
            h2 { (t!("receipt-not-done")) }
            p { (why) }
        }
    }
}

/// A link that opened something which is opened by another one now.
pub fn replaced(site: &Site) -> Markup {
    let title = t!("preferences-replaced-title");
    Page::new(site, &title).hidden().render(&html! {
        main #main .slim {
            h1 { (title) }
            p { (t!("preferences-replaced")) }
        }
    })
}

/// A link that opened something which is forgotten now.
pub fn gone(site: &Site) -> Markup {
    let title = t!("preferences-gone-title");
    Page::new(site, &title).hidden().render(&html! {
        main #main .slim {
            h1 { (title) }
            p { (t!("preferences-gone")) }
            p .ui { a href=(site.href(&urls::Subscribe)) { (t!("subscribe-again")) } }
        }
    })
}
