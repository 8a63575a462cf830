//! The pages elsewhere that link to a post, below its thread: who likes or repeats it in one line each, the others
//! with what they say.

use maud::{Markup, html};

use super::mentions::Mention;
use crate::t;
use crate::text::{Refers, SafeUrl, host_in_letters};
use crate::web::site::Site;

pub fn section(site: &Site, mentions: &[Mention]) -> Markup {
    let others = |mention: &&Mention| !matches!(mention.how, Some(Refers::Like | Refers::Repost));
    html! {
        @if !mentions.is_empty() {
            section .mentions aria-labelledby="mentions-h" {
                h2 #mentions-h { (t!("thread-mentions")) }
                (gathered(mentions, Refers::Like, &t!("mention-liked-by")))
                (gathered(mentions, Refers::Repost, &t!("mention-reposted-by")))
                ul {
                    @for mention in mentions.iter().filter(others) {
                        li {
                            (named(mention))
                            @if let Some(how) = mention.how { (said(site, mention, how)) }
                        }
                    }
                }
            }
        }
    }
}

/// All of one kind in a line.
fn gathered(mentions: &[Mention], how: Refers, words: &str) -> Markup {
    let all: Vec<&Mention> = mentions
        .iter()
        .filter(|mention| mention.how == Some(how))
        .collect();
    html! {
        @if !all.is_empty() {
            p .ui {
                (words) " "
                @for (at, mention) in all.iter().enumerate() {
                    @if at > 0 { (t!("list-comma")) }
                    (named(mention))
                }
            }
        }
    }
}

/// Who it is, leading to the page, and where that is: a page may give itself any name.
fn named(mention: &Mention) -> Markup {
    let name = html! { bdi { (mention.name) } };
    let Some(url) = SafeUrl::parse(&mention.website) else {
        return name;
    };
    let host = host_in_letters(url.host());
    html! {
        a href=(url) rel="nofollow ugc noopener noreferrer" { (name) }
        @if !host.is_empty() && host != mention.name { " " span .soft { "(" bdi { (host) } ")" } }
    }
}

fn said(site: &Site, mention: &Mention, how: Refers) -> Markup {
    html! {
        " " span .ui .soft {
            (words(how)) " · "
            time datetime=(mention.sent.rfc3339()) { (site.date(mention.sent)) }
        }
        @if !mention.html.as_str().is_empty() { div .say dir="auto" { (mention.html) } }
    }
}

/// What a page elsewhere is to the post.
pub fn words(how: Refers) -> String {
    match how {
        Refers::Reply => t!("mention-reply"),
        Refers::Like => t!("mention-like"),
        Refers::Repost => t!("mention-repost"),
        Refers::Mention => t!("mention-mention"),
    }
}
