//! Everything of an export that is new here, rendered and within limits, before the transaction
//! begins: rendering takes time, and a transaction must not.

use std::collections::{BTreeMap, HashSet};

use super::account::Account;
use super::addresses::{Places, Readdress};
use super::convert::{self, Library};
use super::fate::{self, ItemFate, Plan, TextKind, TextState, Why};
use super::here::Here;
use super::redirects::{Redirect, redirects};
use super::{Export, Item};
use crate::clock::Moment;
use crate::posts::{Kind, SUMMARY_MAX, Status, TITLE_MAX};
use crate::text::{self, Format, SafeHtml};
use crate::{posts, t};

mod places;
mod remarks;

pub use remarks::{Remark, Thread};

/// Characters of a text that stand for a summary nobody wrote.
const BEGINNING: usize = 200;

/// What will be written.
pub struct Ready<'a> {
    pub plan: Plan<'a>,
    pub texts: Vec<Text<'a>>,
    /// Also of texts that came in an earlier run.
    pub threads: Vec<Thread>,
    pub redirects: Vec<Redirect>,
    pub places: Places,
    pub account: Account,
}

/// A post or page.
pub struct Text<'a> {
    pub item: &'a Item,
    pub kind: Kind,
    pub status: Status,
    pub slug: String,
    pub title: String,
    pub summary: String,
    pub source: String,
    pub html: SafeHtml,
    pub feed_id: String,
    pub created: Moment,
    pub updated: Moment,
    pub published: Option<Moment>,
}

impl Ready<'_> {
    /// How many texts and comments are to be written.
    pub fn len(&self) -> usize {
        let remarks = self.threads.iter().map(|thread| thread.remarks.len());
        self.texts.len() + remarks.sum::<usize>()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Prepares an export for a site that lives under `base_path`. `now` stands in for missing dates.
pub fn ready<'a>(export: &'a Export, here: &Here, base_path: &str, now: Moment) -> Ready<'a> {
    let mut plan = fate::plan(export);
    let mut notes = Notes::default();
    let mut places = places::places(&plan, here);
    let list = redirects(&plan);
    let mut texts = Vec::new();
    let readdress = Readdress::new(&export.site.base_url, &list, &places, base_path);
    let rendering = Rendering {
        library: Library::of(export),
        readdress,
        now,
    };
    let mut feed_ids = here.feed_ids.clone();
    let mut too_large = Vec::new();
    for (at, planned) in plan.items.iter().enumerate() {
        let ItemFate::Text(kind, state) = planned.fate else {
            continue;
        };
        if here.text(planned.item.wp_id).is_some() {
            continue;
        }
        match rendering.text(planned.item, (kind, state), &places, &mut notes) {
            Some(text) => texts.push(text.with_feed_id(&export.site.base_url, &mut feed_ids)),
            None => too_large.push(at),
        }
    }
    for at in too_large {
        plan.leave(at, Why::TooLarge);
        places.texts.remove(&plan.items[at].item.wp_id);
    }
    let threads = remarks::threads(&mut plan, here, &mut notes, now);
    let mut account = Account::of(&plan, &here.known(export));
    notes.add_to(&mut account);
    Ready {
        texts,
        threads,
        redirects: redirects(&plan),
        places,
        account,
        plan,
    }
}

/// What is told below the account.
#[derive(Default)]
struct Notes {
    left_out: BTreeMap<String, u64>,
    changed: Vec<&'static str>,
}

impl Notes {
    fn add_to(self, account: &mut Account) {
        account.add_left_out(&self.left_out);
        for what in self.changed {
            account.add_changed(what);
        }
    }

    /// At most `max` characters; a cut is noted.
    fn shortened(&mut self, words: &str, max: usize, what: &'static str) -> String {
        let short = text::shorten(words, max);
        if short != words {
            self.changed.push(what);
        }
        short
    }
}

struct Rendering<'a> {
    library: Library<'a>,
    readdress: Option<Readdress<'a>>,
    now: Moment,
}

impl Rendering<'_> {
    /// `None` when the text is larger than one may be here.
    fn text<'a>(
        &self,
        item: &'a Item,
        (kind, state): (TextKind, TextState),
        places: &Places,
        notes: &mut Notes,
    ) -> Option<Text<'a>> {
        let article = convert::article(item, &self.library);
        let source = convert::readdress(&article.html, |used, old| {
            self.readdress.as_ref()?.address(used, old)
        });
        let (source, html) = rendered(source, notes)?;
        for (what, count) in article.left_out {
            *notes.left_out.entry(what).or_default() += count;
        }
        let published = item.published.map_or(self.now, Moment);
        let updated = item.modified.map_or(published, Moment);
        let (_, slug) = places.texts.get(&item.wp_id)?;
        Some(Text {
            item,
            kind: places::kind(kind),
            status: status(state),
            slug: slug.clone(),
            title: title(item, &html, notes),
            summary: summary(&article.summary, &html, kind, notes),
            source,
            html,
            feed_id: item.guid.clone(),
            created: published.min(updated),
            updated: updated.max(published.min(self.now)),
            published: (state != TextState::Draft).then_some(published),
        })
    }
}

fn status(state: TextState) -> Status {
    match state {
        TextState::Published => Status::Published,
        TextState::Scheduled => Status::Scheduled,
        TextState::Unlisted => Status::Unlisted,
        TextState::Draft => Status::Draft,
    }
}

/// The text made safe; in plain paragraphs when its elements nest too deep.
fn rendered(source: String, notes: &mut Notes) -> Option<(String, SafeHtml)> {
    if let Ok(html) = text::post(&source, Format::Html) {
        return Some((source, html));
    }
    let plain = plain_paragraphs(&source);
    let html = text::post(&plain, Format::Html).ok()?;
    notes.changed.push("text too deeply nested, now plain");
    Some((plain, html))
}

fn plain_paragraphs(html: &str) -> String {
    let parts = html
        .split("</p>")
        .map(|part| crate::import::html::escape(&crate::import::html::plain_text(part)));
    parts
        .filter(|part| !part.is_empty())
        .map(|part| format!("<p>{part}</p>\n"))
        .collect()
}

/// WordPress allows posts without a title; links need some words.
fn title(item: &Item, html: &SafeHtml, notes: &mut Notes) -> String {
    let own = text::line(&item.title);
    if !own.is_empty() {
        return notes.shortened(&own, TITLE_MAX, "title shortened");
    }
    notes.changed.push("title made from the text");
    let words = text::excerpt(html, 60);
    if words.is_empty() {
        t!("import-untitled")
    } else {
        words
    }
}

/// What its author wrote, or how the text begins: WordPress's lists showed that, too.
fn summary(written: &str, html: &SafeHtml, kind: TextKind, notes: &mut Notes) -> String {
    let written = text::line(written);
    if !written.is_empty() {
        return notes.shortened(&written, SUMMARY_MAX, "summary shortened");
    }
    match kind {
        TextKind::Post => text::excerpt(html, BEGINNING),
        TextKind::Page => String::new(),
    }
}

impl Text<'_> {
    /// The address feed readers know it by; another one when it has none of its own.
    fn with_feed_id(mut self, site: &str, taken: &mut HashSet<String>) -> Self {
        if !self.feed_id.contains(':') || self.feed_id.contains(char::is_whitespace) {
            self.feed_id = format!("{site}/?p={}", self.item.wp_id);
        }
        let mut number = 2;
        let own = self.feed_id.clone();
        while !taken.insert(self.feed_id.clone()) {
            self.feed_id = format!("{own}#{number}");
            number += 1;
        }
        self
    }

    pub fn comment_policy(&self) -> posts::CommentPolicy {
        if self.item.comments_open {
            posts::CommentPolicy::Open
        } else {
            posts::CommentPolicy::Closed
        }
    }
}
