//! The page on which readers say what they want to hear of, and what comes after it.

use maud::{Markup, html};

use super::form::SubscribeForm;
use super::names::Named;
use super::offer::Offer;
use super::{TopicKind, form_views, topic_words};
use crate::web::assets;
use crate::web::form::FieldErrors;
use crate::web::page::Page;
use crate::web::site::Site;
use crate::{t, urls};

/// The form. Without mail no address is asked for.
pub fn form(
    site: &Site,
    offer: &Offer,
    form: &SubscribeForm,
    errors: &FieldErrors,
    has_mail: bool,
) -> Markup {
    let title = t!("subscribe-title");
    let page = Page::new(site, &title)
        .canonical(site.links.absolute(&urls::Subscribe))
        .script(&assets::PUSH_SUBSCRIBE_JS)
        .script(&assets::SUBSCRIBE_ZONE_JS);
    let is_theirs = !form.replies.is_empty();
    let page = if is_theirs { page.hidden() } else { page };
    page.render(&html! {
        main #main {
            h1 { (title) }
            p .lead { (t!("subscribe-lead")) }
            @if !errors.is_empty() {
                div .note .wrong .ui role="alert" {
                    h2 { (t!("subscribe-not-yet")) }
                    ul { @for (_, message) in errors.iter() { li { (message) } } }
                }
            }
            form .subscribe method="post" action=(site.href(&urls::Subscribe)) novalidate {
                (form_views::topics(offer, |topic| form.has(topic), errors))
                (form_views::often(&form.often, errors))
                (form_views::channels(site, form, errors, has_mail, true))
                input type="hidden" name="time_zone" value=(form.time_zone);
                @if is_theirs { input type="hidden" name="replies" value=(form.replies); }
                div .hp aria-hidden="true" {
                    label {
                        (t!("comment-leave-empty")) " "
                        input name="subject_line" tabindex="-1" autocomplete="off";
                    }
                }
                p .acts { button .go { (t!("subscribe-button")) } }
                p .soft { (t!("subscribe-promise")) }
            }
        }
    })
}

/// Whatever the address was.
pub fn asked(site: &Site) -> Markup {
    let title = t!("subscribe-asked-title");
    Page::new(site, &title).hidden().render(&html! {
        main #main .slim {
            h1 { (title) }
            p { (t!("subscribe-asked")) }
            p .soft { (t!("subscribe-asked-nothing")) }
            p .ui { a href=(site.href(&urls::Home)) { (t!("error-home")) } }
        }
    })
}

/// The same where the mail is held until there is room for it.
pub fn asked_later(site: &Site) -> Markup {
    let title = t!("subscribe-later-title");
    Page::new(site, &title).hidden().render(&html! {
        main #main .slim {
            h1 { (title) }
            p { (t!("subscribe-later")) }
            p .soft { (t!("subscribe-asked-nothing")) }
            p .ui { a href=(site.href(&urls::Home)) { (t!("error-home")) } }
        }
    })
}

/// A webhook is asked, and shows by its answer that it wants to be told; `secret` is seen this once.
pub fn webhook_asked(site: &Site, secret: &str, manage: &urls::Preferences) -> Markup {
    let title = t!("subscribe-webhook-asked-title");
    Page::new(site, &title).hidden().render(&html! {
        main #main .slim {
            h1 { (title) }
            p { (t!("subscribe-webhook-secret")) }
            div .f {
                label for="secret" { (t!("subscribe-webhook-secret-label")) }
                input #secret .url type="text" readonly value=(secret);
            }
            p { (t!("subscribe-webhook-how")) }
            p .soft { (t!("subscribe-webhook-again")) }
            p .ui { a #manage href=(site.href(manage)) { (t!("subscribe-webhook-manage")) } }
        }
    })
}

/// The feeds that everybody reads, of what was chosen; nothing is stored.
pub fn public(site: &Site, chosen: &[Named]) -> Markup {
    let title = t!("subscribe-public-title");
    Page::new(site, &title).hidden().render(&html! {
        main #main .slim {
            h1 { (title) }
            p { (t!("subscribe-public")) }
            @for named in chosen {
                h2 { (topic_words::topic(named)) }
                p .url { a href=(feed(named, |to| site.href(&to))) { (feed(named, |to| site.links.absolute(&to))) } }
            }
            p .soft { (t!("subscribe-public-nothing")) }
        }
    })
}

/// The public feed of what was chosen, its address as `linked` makes it.
fn feed(named: &Named, linked: impl Fn(String) -> String) -> String {
    let slug = named.slug.clone();
    linked(match named.topic.kind() {
        TopicKind::Everything => urls::Feed.to_string(),
        TopicKind::Audience => urls::AudienceFeed { audience: slug }.to_string(),
        TopicKind::Tag => urls::TagFeed { tag: slug }.to_string(),
        TopicKind::Byline => urls::BylineFeed { byline: slug }.to_string(),
        TopicKind::Subject => urls::SubjectFeed { subject: slug }.to_string(),
        TopicKind::Thread | TopicKind::Replies => urls::PostFeed { slug }.to_string(),
    })
}
