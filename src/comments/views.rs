//! A post with its thread. What a comment is made of is `entry_views.rs`, the comment form
//! `form_views.rs`, receipts `receipt_views.rs`.

use std::collections::HashMap;

use maud::{Markup, html};

use super::accounts::Accounts;
use super::accounts_views;
use super::data_views;
use super::entry::Parent;
use super::entry_views::{classes, gone, names_parent, when, who};
use super::fold_views;
use super::host::Host;
use super::host_thread_views;
use super::host_views;
use super::interests_views;
use super::mention_views;
use super::mentions::Mention;
use super::pinned::Pinned;
use super::pinned_views;
use super::report_views;
use super::summary::Summary;
use super::summary_views;
use super::thread::{By, Entry, MORE_MAX, Replies, Standing, ThreadPage};
use crate::affiliation::says::Says;
use crate::ids::{CommentId, PostId};
use crate::posts::discussion::{Discussion, Takes};
use crate::posts::meta_views;
use crate::posts::read::PostPage;
use crate::text::Playable;
use crate::urls::{self, Receipt};
use crate::web::assets::{RECORDING_JS, THREAD_JS};
use crate::web::page::Page;
use crate::web::site::Site;
use crate::{affiliation, posts, t};

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
    pub post: PostId,
    /// How the post takes comments, and whether it does now.
    pub discussion: Discussion,
    pub takes: Takes,
    pub pinned: Option<Pinned>,
    /// What the site tells of its moderation, if it does.
    pub summary: Option<Summary>,
    /// For a viewer who moderates; nobody else.
    pub host: Option<Host>,
}

/// A post: the article, the thread, and the form (or why there is none). Seen by somebody of the team, with a
/// bar above it where it is previewed.
pub fn post(
    (post, playable): (&PostPage, &Playable),
    thread: &Thread,
    (team_member, above): (Option<&str>, Option<Markup>),
    form: &Markup,
) -> Markup {
    let mut page = frame(post, thread).seen_by(team_member).script(&THREAD_JS);
    if !playable.origins.is_empty() {
        page = page.script(&RECORDING_JS);
    }
    if let Some(bar) = above {
        page = page.preview(bar);
    }
    page.render(&html! {
        main #main {
            (posts::views::drawn(thread.site, post, playable))
            @if post.discussion.has_thread() { (thread.render(form)) }
        }
    })
}

/// What programs read of the page: its address, its feed, what it is about.
fn frame<'a>(post: &'a PostPage, thread: &'a Thread) -> Page<'a> {
    let site = thread.site;
    let feed = site.href(&urls::PostFeed {
        slug: post.slug.clone(),
    });
    let mut page = Page::new(site, &post.title);
    if post.discussion.has_thread() {
        page = page.feed(t!("thread-feed", title = post.title.as_str()), feed);
    }
    page = match thread.filter {
        None => page.canonical(meta_views::canonical(site, post)),
        // A part of what the post's own page says is for nobody to find.
        Some(_) => page.hidden(),
    };
    // What stands in no list of ours is in none of a search engine's either.
    if post.status == posts::Status::Unlisted {
        page = page.hidden();
    }
    page = page.shared(meta_views::shared(site, post));
    if let Some(description) = meta_views::description(post) {
        page = page.description(description);
    }
    if thread.hears_of_links() {
        page = page.mentioned_at(site.href(&urls::Webmention));
    }
    if thread.is_from_start() {
        page = page.data(data_views::post(post, thread));
    }
    page
}

/// From so many comments on, the style sheet leaves out of the layout what is out of sight. A shorter thread gains
/// nothing by that, and stands whole on a picture of the page that is taken without scrolling.
const MANY: usize = 50;

impl Thread<'_> {
    /// Other sites say here that they link to the post. Where nothing new is taken, what stands may go still.
    pub fn hears_of_links(&self) -> bool {
        self.takes.comments() || self.mentions.iter().any(|mention| mention.how.is_some())
    }

    fn render(&self, form: &Markup) -> Markup {
        let again = interests_views::said_above(&self.page.entries, self.interests);
        html! {
            section .thread .many[self.page.entries.len() >= MANY] #thread aria-labelledby="thread-h" {
                h2 #thread-h { (t!("post-comments", count = self.count)) }
                (host_thread_views::head(self))
                (accounts_views::line(self))
                (pinned_views::above(self))
                @if self.page.is_continued {
                    p .more .do { a href=(self.begin(self.filter)) { (t!("thread-from-start")) } }
                }
                (host_views::done(self, None))
                @for entry in &self.page.entries {
                    (self.entry(entry, again.contains(&entry.id)))
                    (host_views::done(self, Some(entry)))
                }
                @if self.page.more > 0 { (self.more()) }
                (fold_views::words(&self.page.entries))
                (summary_views::line(self))
                (self.follow())
                (form)
            }
            (mention_views::section(self.site, self.mentions))
        }
    }

    /// The form with this discussion ticked.
    fn follow(&self) -> Markup {
        let form = urls::Subscribe::to("thread", self.slug);
        html! { p .ui .soft { a .follow href=(self.site.href(&form)) { (t!("thread-follow")) } } }
    }

    /// The page shows the thread from its first comment on, and all of it that fits.
    fn is_from_start(&self) -> bool {
        self.filter.is_none() && !self.page.is_continued
    }

    pub(super) fn post(&self) -> String {
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

    pub(super) fn permalink(&self, id: CommentId) -> String {
        self.site.href(&urls::Comment {
            slug: self.slug.to_owned(),
            id,
        })
    }

    /// Readers report one another to the team, and not themselves.
    fn can_report(&self, entry: &Entry) -> bool {
        let stands = entry.standing == Standing::Published && entry.by == By::Reader;
        stands && self.host.is_none() && !self.receipts.contains_key(&entry.id)
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

    /// `again` says that what unfolds behind the name stands behind it further up, too.
    fn entry(&self, entry: &Entry, again: bool) -> Markup {
        match entry.standing {
            Standing::Removed => gone(entry, &t!("thread-removed")),
            Standing::Withdrawn => gone(entry, &t!("thread-withdrawn")),
            Standing::Away => gone(entry, &t!("thread-away")),
            Standing::Published | Standing::Waiting => self.comment(entry, again),
        }
    }

    fn comment(&self, entry: &Entry, again: bool) -> Markup {
        let parent = entry.parent.as_ref().filter(|_| names_parent(entry));
        html! {
            article class={ (classes(entry)) @if again { " again" } } id={ "c" (entry.id) } {
                (pinned_views::mark(self, entry))
                header .who {
                    (who(entry, self.interests))
                    (when(self.site, &self.address(entry), entry))
                }
                @if let Some(parent) = parent { (self.in_reply_to(parent)) }
                div .say dir="auto" { (entry.html) }
                (self.is_you(entry))
                (self.closed_here(entry))
                (self.links(entry))
            }
        }
    }

    pub(super) fn in_reply_to(&self, parent: &Parent) -> Markup {
        let href = if parent.is_here {
            format!("#c{}", parent.id)
        } else {
            self.permalink(parent.id)
        };
        html! {
            p .re {
                (t!("thread-in-reply-to")) " "
                a href=(href) {
                    @if parent.name.is_empty() { (t!("thread-removed-comment")) } @else { (parent.name) }
                }
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

    /// Where a moderator closed the thread; under a post that is closed there is nothing to tell.
    fn closed_here(&self, entry: &Entry) -> Markup {
        html! {
            @if self.takes.comments() && entry.replies == Replies::ClosedHere {
                p .quiet .ui { (t!("thread-replies-closed")) }
            }
        }
    }

    fn links(&self, entry: &Entry) -> Markup {
        let reply = urls::Reply {
            slug: self.slug.to_owned(),
            id: entry.id,
        };
        let receipt = self.receipts.get(&entry.id);
        let can_reply =
            self.takes.comments() && entry.replies == Replies::Open && entry.standing == Standing::Published;
        let can_report = self.can_report(entry);
        html! {
            @if can_reply || can_report || self.host.is_some() || receipt.is_some() {
                div .do {
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
                    (host_views::acts(self, entry))
                    @if can_report { (report_views::link(self.site, self.slug, entry)) }
                }
            }
        }
    }
}
