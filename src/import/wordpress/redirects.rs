//! The addresses that a WordPress site answered and what they lead to now.
//! `old_address` brings both sides, these and the address a reader asks for, to
//! the same form. Anchors of comments never reach a server; the stored number of
//! each imported comment serves them.

use std::collections::HashSet;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use url::Url;

use super::fate::{ItemFate, Plan, PlannedItem, TextState};
use super::labels;
use super::{Export, Item, Term};
use crate::posts::redirect::old_address;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// As `old_address` gives it.
    pub from: String,
    pub to: Target,
}

/// What an old address leads to; numbers are WordPress's.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Target {
    Text(i64),
    TextFeed(i64),
    Attachment(i64),
    File(i64),
    /// By slug.
    Tag(String),
    TagFeed(String),
    /// By login.
    Author(String),
    AuthorFeed(String),
    Feed,
    CommentFeed,
    Archive,
}

/// Every old address of an import, each once. Texts that readers could not see have none, so that
/// nobody learns of a draft by guessing its number.
#[must_use]
pub fn redirects(plan: &Plan) -> Vec<Redirect> {
    let mut list = List::of(plan.export);
    for planned in &plan.items {
        match planned.fate {
            ItemFate::Text(_, TextState::Published | TextState::Unlisted) => list.add_text(planned),
            ItemFate::Attachment => list.add_attachment(planned.item),
            _ => {}
        }
    }
    list.add_feeds();
    list.add_tags(plan);
    list.add_authors(plan.export);
    list.found
}

struct List {
    /// The path that the old site lived under, without a slash at the end.
    base: String,
    host: Option<String>,
    found: Vec<Redirect>,
    seen: HashSet<String>,
}

impl List {
    fn of(export: &Export) -> Self {
        let base = Url::parse(&export.site.base_url).ok();
        let path = base.as_ref().map_or("", |base| base.path());
        Self {
            base: path.trim_end_matches('/').to_owned(),
            host: base.as_ref().and_then(Url::host_str).map(str::to_owned),
            found: Vec::new(),
            seen: HashSet::new(),
        }
    }

    /// `rest` is a path below the old site, perhaps with a query.
    fn add(&mut self, rest: &str, to: Target) {
        let (path, query) = rest.split_once('?').map_or((rest, None), |(p, q)| (p, Some(q)));
        let from = old_address(&format!("{}{path}", self.base), query);
        self.insert(from, to);
    }

    fn add_link(&mut self, link: &str, behind: &str, to: Target) {
        let Ok(link) = Url::parse(link) else { return };
        if link.host_str() != self.host.as_deref() {
            return;
        }
        let path = format!("{}/{behind}", link.path());
        self.insert(old_address(&path, link.query()), to);
    }

    fn insert(&mut self, from: String, to: Target) {
        let home = if self.base.is_empty() { "/" } else { &self.base };
        if from != home && self.seen.insert(from.clone()) {
            self.found.push(Redirect { from, to });
        }
    }

    fn add_text(&mut self, planned: &PlannedItem) {
        let item = planned.item;
        let id = item.wp_id;
        self.add_link(&item.link, "", Target::Text(id));
        self.add(&format!("/?p={id}"), Target::Text(id));
        let is_page = item.post_type == "page";
        if is_page {
            self.add(&format!("/?page_id={id}"), Target::Text(id));
        }
        if item.link.contains('?') {
            return;
        }
        self.add_link(&item.link, "feed", Target::TextFeed(id));
        for page in 2..=item.content.matches("<!--nextpage-->").count() + 1 {
            self.add_link(&item.link, &page.to_string(), Target::Text(id));
        }
        if !is_page {
            self.add_dates(item);
        }
    }

    fn add_dates(&mut self, item: &Item) {
        let time = item.published.and_then(|at| Timestamp::from_millisecond(at).ok());
        let Some(date) = time.map(|time| time.to_zoned(TimeZone::UTC).date()) else {
            return;
        };
        let (year, month) = (date.year(), date.month());
        self.add(&format!("/{year:04}"), Target::Archive);
        self.add(&format!("/{year:04}/{month:02}"), Target::Archive);
    }

    fn add_attachment(&mut self, item: &Item) {
        let to = Target::Attachment(item.wp_id);
        self.add_link(&item.link, "", to.clone());
        self.add(&format!("/?attachment_id={}", item.wp_id), to.clone());
        if let Some(file) = &item.attachment_url {
            self.add_link(file, "", Target::File(item.wp_id));
        }
    }

    fn add_feeds(&mut self) {
        for path in [
            "/feed",
            "/feed/atom",
            "/feed/rss",
            "/feed/rss2",
            "/rss",
            "/atom",
            "/?feed=rss2",
            "/?feed=atom",
        ] {
            self.add(path, Target::Feed);
        }
        for path in ["/comments/feed", "/comments/feed/atom", "/?feed=comments-rss2"] {
            self.add(path, Target::CommentFeed);
        }
    }

    fn add_tags(&mut self, plan: &Plan) {
        let used: HashSet<String> = labels::tags(plan).into_iter().map(|tag| tag.slug).collect();
        for slug in &used {
            let first = if is_category(plan.export, slug) {
                "category"
            } else {
                "tag"
            };
            self.add_filed(&format!("/{first}/{slug}"), slug);
        }
        for term in plan.export.terms.iter().filter(|term| used.contains(&term.slug)) {
            self.add_term(plan.export, term);
        }
    }

    fn add_term(&mut self, export: &Export, term: &Term) {
        match term.taxonomy.as_str() {
            "category" => {
                self.add_filed(&category_path(export, term), &term.slug);
                if let Some(id) = term.wp_id {
                    self.add(&format!("/?cat={id}"), Target::Tag(term.slug.clone()));
                }
            }
            "post_tag" => {
                self.add_filed(&format!("/tag/{}", term.slug), &term.slug);
                self.add(&format!("/?tag={}", term.slug), Target::Tag(term.slug.clone()));
            }
            _ => {}
        }
    }

    fn add_filed(&mut self, path: &str, slug: &str) {
        self.add(path, Target::Tag(slug.to_owned()));
        self.add(&format!("{path}/feed"), Target::TagFeed(slug.to_owned()));
    }

    fn add_authors(&mut self, export: &Export) {
        for author in &export.authors {
            let login = author.login.clone();
            let path = format!("/author/{}", author_slug(&login));
            self.add(&path, Target::Author(login.clone()));
            self.add(&format!("{path}/feed"), Target::AuthorFeed(login.clone()));
            if let Some(id) = author.wp_id {
                self.add(&format!("/?author={id}"), Target::Author(login));
            }
        }
    }
}

fn is_category(export: &Export, slug: &str) -> bool {
    let mut terms = export.terms.iter();
    terms.any(|term| term.taxonomy == "category" && term.slug == slug)
}

/// `/category/parent/child`, as deep as WordPress nests them.
fn category_path(export: &Export, term: &Term) -> String {
    let mut parts = vec![term.slug.as_str()];
    let mut parent = term.parent.as_deref();
    while let Some(slug) = parent.filter(|slug| !parts.contains(slug)) {
        parts.push(slug);
        parent = export
            .terms
            .iter()
            .find(|term| term.taxonomy == "category" && term.slug == slug)
            .and_then(|term| term.parent.as_deref());
    }
    parts.reverse();
    format!("/category/{}", parts.join("/"))
}

/// Exports do not tell the slug of an author; WordPress makes it from the login.
fn author_slug(login: &str) -> String {
    let lower = login.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}
