//! What readers see of posts: the article here, the lists below it. The thread under an article is
//! `comments/`, the editor `editor_views.rs`.

use maud::{Markup, html};

use super::around::{Subject, Term};
use super::interests_views;
use super::lang;
use super::read::PostPage;
use super::{Kind, audience_words, cover_views, meta_views, minutes_to_read, series_views};
use crate::clock::Moment;
use crate::text::{Playable, SafeUrl, host_in_letters};
use crate::web::components::facts;
use crate::web::site::Site;
use crate::{t, text, urls};

/// The article alone: whom it is for and why, who signs it, the text, the signature. A page that
/// stands by itself has neither date nor signature. For a page that is not its own.
pub fn article(site: &Site, post: &PostPage) -> Markup {
    drawn(site, post, &meta_views::playable_rebased(site, post))
}

/// The same with the text as `playable` has it.
pub fn drawn(site: &Site, post: &PostPage, playable: &Playable) -> Markup {
    let base = site.links.base_path();
    let dressed = text::dressed(&playable.html, &post.pictures, base);
    html! {
        article .post .h-entry lang=[lang::attribute(&post.lang)] dir=[lang::direction(&post.lang)] {
            header {
                @if let Some(part) = &post.series { (series_views::line(site, part)) }
                h1 .p-name { (post.title) }
                (standfirst(post))
                @if let Some(cover) = &post.cover { (cover_views::on_page(site, cover)) }
                @if post.kind == Kind::Post { (byline(site, post)) }
            }
            div .prose .e-content { (text::native(&dressed, &post.recordings, base)) }
            @if let Some(part) = &post.series { (series_views::neighbours(site, part)) }
            @if post.kind == Kind::Post { (signature(site, post)) }
        }
    }
}

fn standfirst(post: &PostPage) -> Markup {
    html! {
        @if !(post.audience.is_empty() && post.why.is_empty()) {
            dl .standfirst {
                @if !post.audience.is_empty() {
                    div { dt { (t!("post-for")) } dd { (audience_words(&post.audience)) } }
                }
                @if !post.why.is_empty() {
                    div { dt { (t!("post-why")) } dd .p-summary { (post.why) } }
                }
            }
        }
    }
}

fn byline(site: &Site, post: &PostPage) -> Markup {
    html! {
        div .byline {
            @for signed in &post.signed {
                p .p-author .h-card {
                    a .u-url .p-name rel="author" href=(site.href(&urls::Byline { byline: signed.slug.clone() })) { (signed.name) }
                    (position(&signed.title, &signed.organisation))
                }
            }
            p { (facts(dated(site, post))) }
            (first_at(&post.canonical))
            (interests_views::of_post(site, &post.interests, &post.interests_history))
        }
    }
}

/// The day, how long it takes, and where the thread begins.
fn dated(site: &Site, post: &PostPage) -> impl Iterator<Item = Markup> {
    let minutes = t!("post-minutes", minutes = minutes_to_read(post.words));
    let thread = post
        .discussion
        .has_thread()
        .then(|| html! { a href="#thread" { (t!("post-comments", count = post.comment_count)) } });
    let at = post.published_at.map(|at| permalink(site, post, at));
    [at, Some(html! { (minutes) }), thread].into_iter().flatten()
}

/// Where it appeared first, if that is elsewhere.
fn first_at(canonical: &str) -> Markup {
    html! {
        @if let Some(url) = SafeUrl::parse(canonical) {
            p { (t!("post-first-at")) " " a href=(url) { (host_in_letters(url.host())) } }
        }
    }
}

/// The day, which leads to the post: programs find its address by it.
fn permalink(site: &Site, post: &PostPage, at: Moment) -> Markup {
    let slug = post.slug.clone();
    html! { a .u-url .dt href=(site.href(&urls::Post { slug })) { (date(site, at)) } }
}

/// Behind a name on its card: `, Editor, The Third Copy`, as far as they are known.
fn position(title: &str, organisation: &str) -> Markup {
    html! {
        @if !title.is_empty() { ", " span .p-job-title { (title) } }
        @if !organisation.is_empty() { ", " span .p-org { (organisation) } }
    }
}

fn signature(site: &Site, post: &PostPage) -> Markup {
    html! {
        footer .sig .ui {
            @for signed in &post.signed {
                p { b { (signed.name) } (position(&signed.title, &signed.organisation)) }
                @for byline in post.bylines.iter().filter(|byline| byline.id == signed.byline_id) {
                    @if !byline.bio.is_empty() { p .soft { (byline.bio) } }
                }
            }
            (filed_under(site, post))
            (subscribe(site, post))
            p {
                (t!("post-follow")) " "
                a href=(site.href(&urls::Feed)) { (t!("post-follow-blog")) }
                @if post.discussion.has_thread() {
                    "\u{a0}· "
                    a href=(site.href(&urls::PostFeed { slug: post.slug.clone() })) { (t!("post-follow-comments")) }
                }
            }
        }
    }
}

/// The form that has what is like this post ticked.
fn subscribe(site: &Site, post: &PostPage) -> Markup {
    html! {
        p {
            (t!("post-get")) " "
            @for audience in &post.audiences {
                a href=(site.href(&urls::Subscribe::to("audience", &audience.slug))) {
                    (t!("list-for", audience = audience.name.as_str()))
                }
                "\u{a0}· "
            }
            a href=(site.href(&urls::Subscribe)) { (t!("topic-everything")) }
            @if post.discussion.has_thread() {
                "\u{a0}· "
                a href=(site.href(&urls::Subscribe::to("thread", &post.slug))) { (t!("post-follow-comments")) }
            }
        }
    }
}

/// Each kind of list it stands in, by name.
fn filed_under(site: &Site, post: &PostPage) -> Markup {
    let tags = post.tags.iter().map(|Term { slug, name }| {
        let tag = slug.clone();
        (site.href(&urls::Tag { tag }), name.as_str())
    });
    let subjects = post.subjects.iter().map(|Subject { slug, name, .. }| {
        let subject = slug.clone();
        (site.href(&urls::Subject { subject }), name.as_str())
    });
    let audiences = post.audiences.iter().map(|Term { slug, name }| {
        let audience = slug.clone();
        (site.href(&urls::Audience { audience }), name.as_str())
    });
    let lists = [
        (t!("post-tags"), tags.collect::<Vec<_>>()),
        (t!("post-about"), subjects.collect()),
        (t!("post-for"), audiences.collect()),
    ];
    html! {
        @if lists.iter().any(|(_, links)| !links.is_empty()) {
            dl .filed {
                @for (kind, links) in lists.iter().filter(|(_, links)| !links.is_empty()) {
                    div { dt { (kind) } dd { @for (href, name) in links { a .p-category href=(href) { (name) } " " } } }
                }
            }
        }
    }
}

/// A day in the site's time zone, readable by machines too.
pub fn date(site: &Site, at: Moment) -> Markup {
    let day = at.at(&site.settings.time_zone).date().to_string();
    html! { time .dt-published datetime=(day) { (site.date(at)) } }
}
