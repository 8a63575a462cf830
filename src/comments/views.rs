//! A post with its thread. The comment form is `form_views.rs`, receipts `receipt_views.rs`; both show
//! a comment with `alone`.

use std::collections::HashMap;

use maud::{Markup, html};

use super::accounts::Accounts;
use super::accounts_views;
use super::data_views;
use super::interests_views;
use super::read::Mention;
use super::thread::{By, Entry, MORE_MAX, Standing, Stands, ThreadPage};
use crate::affiliation::says::Says;
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
    /// What its readers say of themselves; empty where the page does not tell it.
    pub accounts: &'a Accounts,
    /// The page shows only the comments of those who say this.
    pub filter: Option<Says>,
    /// Pages elsewhere that link to the post.
    pub mentions: &'a [Mention],
    /// Published comments of the post, on all pages.
    pub count: i64,
    /// The links of the viewer's own comments on this page.
    pub receipts: HashMap<CommentId, Receipt>,
    /// What the post states of its authors' interests.
    pub interests: &'a str,
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
    let mut page = Page::new(site, &post.title);
    page = match thread.filter {
        None => page.canonical(site.links.absolute(&address)),
        // A part of what the post's own page says is for nobody to find.
        Some(_) => page.hidden(),
    };
    page = page
        .feed(t!("thread-feed", title = post.title.as_str()), feed)
        .seen_by(team_member)
        .script(&THREAD_JS);
    let description = [&post.summary, &post.why]
        .into_iter()
        .find(|text| !text.is_empty());
    if let Some(description) = description {
        page = page.description(description);
    }
    if thread.is_from_start() {
        page = page.data(data_views::post(post, thread));
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
                (accounts_views::line(self))
                @if self.page.is_continued {
                    p .more .do { a href=(self.begin(self.filter)) { (t!("thread-from-start")) } }
                }
                @for entry in &self.page.entries { (self.entry(entry)) }
                @if self.page.more > 0 { (self.more()) }
                (form)
            }
            (mentions(self.mentions))
        }
    }

    /// The page shows the thread from its first comment on, and all of it that fits.
    fn is_from_start(&self) -> bool {
        self.filter.is_none() && !self.page.is_continued
    }

    fn post(&self) -> String {
        self.site.href(&urls::Post {
            slug: self.slug.to_owned(),
        })
    }

    /// Where the thread begins, or what is filtered of it.
    pub fn begin(&self, filter: Option<Says>) -> String {
        match filter {
            Some(says) => format!("{}?says={}#thread", self.post(), says.code()),
            None => format!("{}#thread", self.post()),
        }
    }

    fn permalink(&self, id: CommentId) -> String {
        self.site.href(&urls::Comment {
            slug: self.slug.to_owned(),
            id,
        })
    }

    /// Where the label of a comment can be reported.
    fn report(&self, entry: &Entry) -> Option<String> {
        let is_labelled = entry.label.is_some() && entry.standing == Standing::Published;
        is_labelled.then(|| {
            self.site.href(&urls::ReportLabel {
                slug: self.slug.to_owned(),
                id: entry.id,
            })
        })
    }

    fn more(&self) -> Markup {
        let last = self.page.entries.last().map_or(CommentId(0), |entry| entry.id);
        let says = self
            .filter
            .map(|says| format!("says={}&", says.code()))
            .unwrap_or_default();
        html! {
            p .more .do {
                a href={ (self.post()) "?" (says) "after=" (last) "#thread" } {
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
        let parent = entry.parent.as_ref().filter(|_| names_parent(entry));
        html! {
            article class=(classes(entry)) id={ "c" (entry.id) } {
                header .who {
                    (who(entry, Some(self)))
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
            header .who { (who(entry, None)) (when(site, &address, entry)) }
            div .say { (entry.html) }
        }
    }
}

fn gone(entry: &Entry, words: &str) -> Markup {
    html! {
        div class={ "c d" (level(entry)) " gone" } id={ "c" (entry.id) } { p { (words) } }
    }
}

/// How far in it is drawn.
fn level(entry: &Entry) -> i64 {
    match entry.stands {
        Stands::InThread => entry.depth.min(DEEPEST),
        Stands::Apart => 0,
    }
}

/// Whether a line names what it answers, because its place does not show it.
fn names_parent(entry: &Entry) -> bool {
    entry.stands == Stands::Apart || entry.depth >= DEEPEST
}

fn classes(entry: &Entry) -> String {
    let mut classes = format!("c d{}", level(entry));
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

/// The name with its marks and label; what else there is to know unfolds below it, with what `thread`
/// knows of it.
fn who(entry: &Entry, thread: Option<&Thread<'_>>) -> Markup {
    let report = thread.and_then(|thread| thread.report(entry));
    let label = entry
        .label
        .as_ref()
        .filter(|label| !label.more.is_empty() || report.is_some());
    let interests = thread.map_or("", |thread| thread.interests);
    let stated = interests_views::stated(&entry.by, interests);
    let website = SafeUrl::parse(&entry.website);
    html! {
        @if label.is_none() && stated.is_empty() {
            h3 { (name(entry, website.as_ref())) }
        } @else {
            details {
                summary { h3 { (name(entry, None)) } }
                @if let Some(label) = label { (affiliation::views::label_more(label)) }
                (interests_views::behind(&stated))
                @if let Some(report) = report {
                    p .report { a href=(report) rel="nofollow" { (t!("thread-report-label")) } }
                }
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
        @if let Some(parent) = parent.filter(|_| !names_parent(entry)) {
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
            By::Author(signs) => { " " span .mark { (t!("thread-author")) } (speaks_for(entry, &signs.organisation)) }
            By::Moderator(signs) => { " " span .mark { (t!("thread-moderator")) } (speaks_for(entry, &signs.organisation)) }
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
