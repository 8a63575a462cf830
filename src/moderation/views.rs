//! The desk as a page: what was done (`said_views.rs`), the views with their counts, the comments grouped
//! by post. One comment is drawn in `item_views.rs`, its form in `form_views.rs`.

use std::collections::HashMap;

use maud::{Markup, html};

use super::alike_views;
use super::around_views::{calm, count_words, more, only, tabs};
use super::bulk_form::{BulkForm, seen};
use super::bulk_views;
use super::done_all::{DoneAll, Left};
use super::find_form::Look;
use super::find_views::{self, Looking};
use super::form::{Current, DeskForm};
use super::history::Done;
use super::item_views::{ItemView, item};
use super::items::Item;
use super::keys_views;
use super::live_views;
use super::queue::{Desk, Group};
use super::replies::SavedReply;
use super::replies_views;
use super::said_views;
use super::thread_done::ThreadDone;
use super::thread_views;
use super::{Errand, Refused, View};
use crate::affiliation::questions::Questions;
use crate::clock::Moment;
use crate::comments::Status;
use crate::comments::ban::Target;
use crate::comments::entity::comment;
use crate::ids::CommentId;
use crate::people::Person;
use crate::web::assets;
use crate::web::form::FieldErrors;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, text, urls};

/// Everything the page shows.
pub struct DeskPage<'a> {
    pub person: &'a Person,
    pub view: View,
    pub counts: Vec<(View, i64)>,
    pub desk: Desk,
    /// What the person often replies.
    pub replies: Vec<SavedReply>,
    /// One comment only, reached by its own address.
    pub alone: bool,
    /// What somebody came for from a thread, and the page of it to go back to.
    pub errand: Option<Errand>,
    pub back: String,
    pub looking: Looking,
    /// The same and the page of it, as forms carry it.
    pub look: String,
    /// What waits for a moderator, whatever is looked for.
    pub waiting: i64,
    pub done: Option<Done>,
    pub refused: Option<Refused>,
    /// What a decision on many did.
    pub done_all: Option<DoneAll>,
    /// What was done about the thread of a post.
    pub done_thread: Option<ThreadDone>,
    /// What a decision on many was too late for.
    pub left: Vec<Left>,
    /// What was chosen for a decision on many that was refused.
    pub chosen: Option<BulkForm>,
    /// What was typed for the first comment, and what is wrong with it.
    pub typed: Option<(DeskForm, FieldErrors)>,
    /// When it was drawn, for the stream of what happens afterwards.
    pub drawn_at: Moment,
    /// Who else is on a comment.
    pub claims: HashMap<CommentId, Vec<String>>,
}

impl<'a> DeskPage<'a> {
    pub fn new(person: &'a Person, view: View, counts: Vec<(View, i64)>, desk: Desk) -> Self {
        let waiting = count_of(&counts, View::Pending).unwrap_or_default();
        Self {
            person,
            view,
            counts,
            desk,
            replies: Vec::new(),
            alone: false,
            errand: None,
            back: String::new(),
            looking: Looking::default(),
            look: String::new(),
            waiting,
            done: None,
            refused: None,
            done_all: None,
            done_thread: None,
            left: Vec::new(),
            chosen: None,
            typed: None,
            drawn_at: Moment(0),
            claims: HashMap::new(),
        }
    }

    /// The first comment as it is now, whose writer has `published` these texts, and of which `offered` can be
    /// blocked.
    pub fn current<'b>(&'b self, published: &'b [String], offered: &'b [Target]) -> Option<Current<'b>> {
        let comment = self.first()?;
        Some(Current {
            status: comment.status,
            source: &comment.source,
            format: comment.format,
            published,
            offered,
        })
    }

    /// The first comment.
    pub fn first(&self) -> Option<&comment::Model> {
        let item = self.desk.groups.first()?.items.first()?;
        Some(&item.comment)
    }

    /// The comments it shows one by one.
    pub fn comments(&self) -> Vec<CommentId> {
        let items = self.desk.groups.iter().flat_map(|group| &group.items);
        items.map(|item| item.comment.id).collect()
    }

    /// The address of the post of the first comment.
    pub fn slug(&self) -> &str {
        self.desk.groups.first().map_or("", |group| &group.post.slug)
    }

    /// What the writer of the first comment has published there, in plain text.
    pub fn published(&self) -> Vec<String> {
        let item = self.desk.groups.first().and_then(|group| group.items.first());
        item.into_iter()
            .flat_map(|item| std::iter::once(&item.comment).chain(&item.thread_answer))
            .filter(|comment| comment.status == Status::Published)
            .map(|comment| text::plain(&comment.html))
            .collect()
    }

    /// Who looks may also press.
    pub(super) fn decides(&self) -> bool {
        self.person.role.decides()
    }

    /// Several may be decided on together.
    pub fn ticks(&self) -> bool {
        self.decides() && !self.alone
    }

    /// Whether this comment, in this version, was chosen for a decision on many that was refused.
    pub fn has_chosen(&self, id: CommentId, version: i64) -> bool {
        let chosen = self.chosen.as_ref().map(|form| &form.chosen);
        chosen.is_some_and(|chosen| chosen.contains(&seen(id, version)))
    }

    /// How many comments of `view` were counted.
    pub fn counted(&self, view: View) -> Option<i64> {
        count_of(&self.counts, view)
    }

    /// Where a decision leads: to a page of the thread, or of the desk.
    pub fn leads_to(&mut self, back: &str, view: &str, look: &str) {
        back.clone_into(&mut self.back);
        self.view = View::of(view);
        self.look = Look::read(look).carried();
    }
}

fn count_of(counts: &[(View, i64)], view: View) -> Option<i64> {
    let counted = counts.iter().find(|(each, _)| *each == view);
    counted.map(|(_, count)| *count)
}

pub fn desk(site: &Site, page: &DeskPage) -> Markup {
    let title = t!("nav-desk");
    let frame = Page::admin(site, &title, page.person)
        .here(Here::Desk)
        .pending(count_words(View::Pending, page.waiting))
        .script(&assets::DESK_JS)
        .script(&assets::DESK_MANY_JS)
        .script(&assets::DESK_REPLIES_JS)
        .script(&assets::DESK_SIGHT_JS)
        .script(&assets::DESK_LIVE_JS)
        .script(&assets::DESK_BEHIND_JS)
        .script(&assets::DESK_DRAFTS_JS);
    frame.render(&html! {
        main #main data-person=(page.person.id) {
            h1 .vh { (title) }
            (said_views::said(site, page))
            (tabs(site, page))
            (live_views::news(site, page))
            div .over {
                @if !page.alone { (find_views::form(site, page.view, &page.looking, &page.desk.groups)) }
                @if page.decides() && !page.desk.is_empty() { (keys_views::keys(page.ticks())) }
            }
            @if page.desk.is_empty() { (calm(site, page)) } @else {
                @if page.ticks() { (bulk_views::bar(site, page)) }
                (more(site, page))
                (groups(site, page))
                (replies_views::texts(&page.replies))
            }
            @if let Some(next) = page.desk.next {
                nav .pager aria-label=(t!("desk-pages")) {
                    a .btn rel="next" href={ (find_views::href(site, page.view, &page.looking.find)) "&after=" (next.to_string()) } {
                        (t!("desk-next"))
                    }
                }
            }
            @if page.person.role.moderates() {
                p .ui .soft {
                    a href=(site.href(&urls::Audit)) { (t!("desk-history")) } " · "
                    a href=(site.href(&urls::Rules)) { (t!("screening-title")) } " · "
                    a href=(site.href(&urls::Spam)) { (t!("spam-title")) } " · "
                    a href=(site.href(&urls::Bans)) { (t!("bans-title")) }
                }
            }
        }
    })
}

fn groups(site: &Site, page: &DeskPage) -> Markup {
    let first = page.desk.groups.first().and_then(|group| group.items.first());
    let questions = Questions::of(&site.settings);
    html! {
        div .desk {
            (alike_views::folds(site, page))
            @for (number, group) in page.desk.groups.iter().enumerate() { (section(site, page, &questions, (number, group))) }
            @if let Some(first) = first.filter(|_| page.decides()) { (super::form_views::thumbs(first, !page.alone)) }
        }
    }
}

fn section(site: &Site, page: &DeskPage, questions: &Questions, (number, group): (usize, &Group)) -> Markup {
    let post = urls::Post {
        slug: group.post.slug.clone(),
    };
    html! {
        div .group {
            h2 id={ "g" (number) } {
                @if group.probably_spam { (t!("desk-probably-spam")) " · " }
                a href=(site.href(&post)) { (group.post.title) } " "
                span { (t!("desk-group", waiting = group.post.waiting, published = group.post.published)) }
            }
            (only(site, page, group))
            (thread_views::head(site, page, group))
            @for (at, each) in group.items.iter().enumerate() {
                @let first = number == 0 && at == 0 && page.desk.folds.is_empty();
                (item(&ItemView {
                    replies: Some(&page.replies),
                    ticks: page.ticks(),
                    ticked: page.has_chosen(each.comment.id, each.comment.version),
                    focused: first,
                    folded: group.probably_spam && !page.alone && page.typed.is_none(),
                    errand: page.errand.filter(|_| first),
                    typed: page.typed.as_ref().filter(|_| first),
                    ..view_of(site, page, questions, (group, each))
                }))
            }
        }
    }
}

/// A comment of `group` as `page` shows it.
pub(super) fn view_of<'a>(
    site: &'a Site,
    page: &'a DeskPage,
    questions: &'a Questions,
    (group, item): (&'a Group, &'a Item),
) -> ItemView<'a> {
    ItemView {
        site,
        item,
        post_title: &group.post.title,
        post_slug: &group.post.slug,
        pinned: group.post.pinned == Some(item.comment.id),
        subjects: &group.post.subjects,
        questions,
        signed: page.person.byline.as_ref().map(|byline| byline.name.as_str()),
        view: page.view,
        person: page.person.id,
        decides: page.decides(),
        bans: page.person.role.moderates(),
        claims: page.claims.get(&item.comment.id).map_or(&[], Vec::as_slice),
        alone: page.alone,
        ticks: false,
        ticked: false,
        replies: None,
        focused: false,
        folded: false,
        errand: None,
        back: &page.back,
        look: &page.look,
        typed: page.typed.as_ref(),
    }
}
