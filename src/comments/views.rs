//! A post with its thread. The comment form is `form_views.rs`, receipts `receipt_views.rs`; both show
//! a comment with `alone`.

use std::collections::HashMap;

use maud::{Markup, html};

use super::read::Mention;
use super::thread::{By, Entry, MORE_MAX, Standing, ThreadPage};
use crate::ids::CommentId;
use crate::posts::read::PostPage;
use crate::text::{SafeUrl, shorten};
use crate::urls::{self, Receipt};
use crate::web::assets::THREAD_JS;
use crate::web::page::Page;
use crate::web::site::Site;
use crate::{affiliation, posts, t};

/// The deepest level that is drawn; deeper ones stand at it, "in reply to".
const DEEPEST: i64 = 4;

/// A thread about to be drawn.
pub struct Thread<'a> {
    pub site: &'a Site,
    pub slug: &'a str,
    pub page: &'a ThreadPage,
    /// Pages elsewhere that link to the post.
    pub mentions: &'a [Mention],
    /// Published comments of the post, on all pages.
    pub count: i64,
    /// The links of the viewer's own comments on this page.
    pub receipts: HashMap<CommentId, Receipt>,
    /// The names of what the post is about.
    pub subjects: &'a [String],
    /// Comments are taken.
    pub is_open: bool,
    /// The viewer moderates: each comment leads to the desk.
    pub moderates: bool,
}

/// A post: the article, the thread, and the form (or why there is none).
pub fn post(post: &PostPage, thread: &Thread, team_member: Option<&str>, form: &Markup) -> Markup {
    let site = thread.site;
    let address = urls::Post {
        slug: post.slug.clone(),
    };
    let feed = site.href(&urls::PostFeed {
        slug: post.slug.clone(),
    });
    let mut page = Page::new(site, &post.title)
        .canonical(site.links.absolute(&address))
        .feed(t!("thread-feed", title = post.title.as_str()), feed)
        .seen_by(team_member)
        .script(&THREAD_JS);
    let description = [&post.summary, &post.why]
        .into_iter()
        .find(|text| !text.is_empty());
    if let Some(description) = description {
        page = page.description(description);
    }
    page.render(&html! {
        main #main {
            (posts::views::article(site, post))
            (thread.render(form))
        }
    })
}

impl Thread<'_> {
    fn render(&self, form: &Markup) -> Markup {
        html! {
            section .thread #thread aria-labelledby="thread-h" {
                h2 #thread-h { (t!("post-comments", count = self.count)) }
                @if self.page.is_continued {
                    p .more .do { a href={ (self.post()) "#thread" } { (t!("thread-from-start")) } }
                }
                @for entry in &self.page.entries { (self.entry(entry)) }
                @if self.page.more > 0 { (self.more()) }
                (form)
            }
            (mentions(self.mentions))
        }
    }

    fn post(&self) -> String {
        self.site.href(&urls::Post {
            slug: self.slug.to_owned(),
        })
    }

    fn permalink(&self, id: CommentId) -> String {
        self.site.href(&urls::Comment {
            slug: self.slug.to_owned(),
            id,
        })
    }

    fn more(&self) -> Markup {
        let last = self.page.entries.last().map_or(CommentId(0), |entry| entry.id);
        html! {
            p .more .do {
                a href={ (self.post()) "?after=" (last) "#thread" } {
                    @if self.page.more >= MORE_MAX {
                        (t!("thread-many-more", count = MORE_MAX))
                    } @else {
                        (t!("thread-more", count = self.page.more))
                    }
                }
            }
        }
    }

    fn entry(&self, entry: &Entry) -> Markup {
        match entry.standing {
            Standing::Removed => gone(entry, &t!("thread-removed")),
            Standing::Withdrawn => gone(entry, &t!("thread-withdrawn")),
            Standing::Away => gone(entry, &t!("thread-away")),
            Standing::Published | Standing::Waiting => self.comment(entry),
        }
    }

    fn comment(&self, entry: &Entry) -> Markup {
        let parent = entry.parent.as_ref().filter(|_| entry.depth >= DEEPEST);
        html! {
            article class=(classes(entry)) id={ "c" (entry.id) } {
                header .who {
                    (who(entry))
                    (when(self.site, &self.address(entry), entry))
                }
                @if let Some(parent) = parent {
                    @let href = if parent.is_here { format!("#c{}", parent.id) } else { self.permalink(parent.id) };
                    p .re {
                        (t!("thread-in-reply-to")) " "
                        a href=(href) {
                            @if parent.name.is_empty() { (t!("thread-removed-comment")) } @else { (parent.name) }
                        }
                    }
                }
                div .say { (entry.html) }
                (self.is_you(entry))
                (self.links(entry))
            }
        }
    }

    /// Where the time leads: to the comment's own address, which one that waits does not have yet.
    fn address(&self, entry: &Entry) -> String {
        match (entry.standing, self.receipts.get(&entry.id)) {
            (Standing::Waiting, Some(receipt)) => self.site.href(receipt),
            _ => self.permalink(entry.id),
        }
    }

    /// Under a question that is open: for everybody else, where the one who is asked answers it.
    fn is_you(&self, entry: &Entry) -> Markup {
        let open = entry.question.as_ref().filter(|question| question.is_open);
        html! {
            @if let Some(question) = open {
                @match self.receipts.get(&question.asked) {
                    Some(receipt) => {
                        @let name = entry.parent.as_ref().map_or("", |asked| asked.name.as_str());
                        (affiliation::views::question_in_thread(self.site, receipt, name, self.subjects, &question.chips))
                    }
                    None => p .isyou { (t!("thread-is-this-you")) },
                }
            }
        }
    }

    fn links(&self, entry: &Entry) -> Markup {
        let reply = urls::Reply {
            slug: self.slug.to_owned(),
            id: entry.id,
        };
        let receipt = self.receipts.get(&entry.id);
        let can_reply = self.is_open && entry.standing == Standing::Published;
        html! {
            @if can_reply || self.moderates || receipt.is_some() {
                p .do {
                    @if can_reply {
                        a href=(self.site.href(&reply)) rel="nofollow" {
                            (t!("thread-reply")) span .vh { " " (t!("thread-reply-to", name = entry.name.as_str())) }
                        }
                    }
                    @if let Some(receipt) = receipt {
                        a href=(self.site.href(receipt)) {
                            (t!("thread-yours")) span .vh { " " (t!("thread-of", date = self.site.date_time(entry.sent))) }
                        }
                    }
                    @if self.moderates {
                        a href=(self.site.href(&urls::DeskComment { id: entry.id })) {
                            (t!("thread-at-desk")) span .vh { ": " (entry.name) }
                        }
                    }
                }
            }
        }
    }
}

fn mentions(mentions: &[Mention]) -> Markup {
    html! {
        @if !mentions.is_empty() {
            section .mentions aria-labelledby="mentions-h" {
                h2 #mentions-h { (t!("thread-mentions")) }
                ul {
                    @for mention in mentions {
                        li {
                            @match SafeUrl::parse(&mention.website) {
                                Some(url) => a href=(url) rel="nofollow ugc noopener noreferrer" { (mention.name) },
                                None => (mention.name),
                            }
                        }
                    }
                }
            }
        }
    }
}

/// One comment by itself, at level `depth` of a `.stand`: on its receipt, in a preview, above a reply.
pub fn alone(site: &Site, slug: &str, entry: &Entry, depth: i64) -> Markup {
    // Only what is published has an address of its own.
    let address = if entry.published_at.is_none() {
        site.href(&urls::Post {
            slug: slug.to_owned(),
        })
    } else {
        site.href(&urls::Comment {
            slug: slug.to_owned(),
            id: entry.id,
        })
    };
    html! {
        article class={ "c d" (depth) @if entry.by != By::Reader { " by" } } id={ "c" (entry.id) } {
            header .who { (who(entry)) (when(site, &address, entry)) }
            div .say { (entry.html) }
        }
    }
}

fn gone(entry: &Entry, words: &str) -> Markup {
    html! {
        div class={ "c d" (entry.depth.min(DEEPEST)) " gone" } id={ "c" (entry.id) } { p { (words) } }
    }
}

fn classes(entry: &Entry) -> String {
    let mut classes = format!("c d{}", entry.depth.min(DEEPEST));
    for (class, applies) in [
        (" by", entry.by != By::Reader),
        (" q", entry.question.is_some()),
        (" mine", entry.standing == Standing::Waiting),
    ] {
        if applies {
            classes.push_str(class);
        }
    }
    classes
}

fn when(site: &Site, href: &str, entry: &Entry) -> Markup {
    html! {
        a .when href=(href) { time datetime=(entry.sent.rfc3339()) { (site.date_time(entry.sent)) } }
    }
}

/// The name with its marks and label; what else there is to know unfolds below it.
fn who(entry: &Entry) -> Markup {
    let label = entry.label.as_ref().filter(|label| !label.more.is_empty());
    let website = SafeUrl::parse(&entry.website);
    html! {
        @if label.is_none() {
            h3 { (name(entry, website.as_ref())) }
        }
        @if let Some(label) = label {
            details {
                summary { h3 { (name(entry, None)) } }
                (affiliation::views::label_more(label))
                @if let Some(url) = website {
                    p { a href=(url) rel="nofollow ugc" { (shorten(url.host(), 60)) } }
                }
            }
        }
    }
}

fn name(entry: &Entry, website: Option<&SafeUrl>) -> Markup {
    let parent = entry.parent.as_ref().filter(|parent| !parent.name.is_empty());
    html! {
        b {
            @match website {
                Some(url) => a href=(url) rel="nofollow ugc" { (entry.name) },
                None => (entry.name),
            }
        }
        (marks(entry))
        @if let Some(label) = &entry.label { (affiliation::views::label_in_heading(label)) }
        @if let Some(parent) = parent.filter(|_| entry.depth < DEEPEST) {
            span .vh { ", " (t!("thread-in-reply-to")) " " (parent.name) }
        }
    }
}

fn marks(entry: &Entry) -> Markup {
    let asked = entry
        .question
        .as_ref()
        .and(entry.parent.as_ref())
        .filter(|parent| !parent.name.is_empty());
    html! {
        @if entry.standing == Standing::Waiting { " " span .mark { (t!("thread-waiting")) } }
        @match &entry.by {
            By::Reader => {}
            By::Author { organisation, .. } => { " " span .mark { (t!("thread-author")) } (speaks_for(entry, organisation)) }
            By::Moderator { organisation, .. } => { " " span .mark { (t!("thread-moderator")) } (speaks_for(entry, organisation)) }
        }
        @if let Some(asked) = asked { " · " (t!("thread-asks", name = asked.name.as_str())) }
    }
}

/// The organisation of a byline; left out beside a question, where the one who is asked stands.
fn speaks_for(entry: &Entry, organisation: &str) -> Markup {
    html! {
        @if entry.question.is_none() && !organisation.is_empty() { " · " (organisation) }
    }
}
