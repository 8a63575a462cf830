//! From a file to a post that can be written: its text in our Markdown, its addresses exchanged, within
//! limits, rendered. All of it before a transaction begins.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::tz::TimeZone;
use serde_json::json;

use super::account::Account;
use super::config::Config;
use super::fields::Front;
use super::folder::Folder;
use super::index::{Entry, Index, Target};
use super::links::{Link, readdressed};
use super::place::{Place, Standing, place, standing};
use super::tags::{self, Around};
use super::{front, permalink};
use crate::clock::Moment;
use crate::files;
use crate::posts::cover::NamedCover;
use crate::posts::save::Text;
use crate::posts::{
    AUDIENCE_MAX, CommentPolicy, INTERESTS_MAX, Kind, SUMMARY_MAX, Status, TAG_MAX, TERMS_MAX, TITLE_MAX,
    Terms, WHY_MAX, lang,
};
use crate::t;
use crate::text::{self, Format, Refusal, SafeHtml};

/// Characters of a text that stand for a summary nobody wrote.
const BEGINNING: usize = 200;

/// What an import knows besides the file.
#[derive(Clone, Copy, Debug)]
pub struct Site<'a> {
    pub folder: &'a Folder,
    pub config: &'a Config,
    /// Of the blog that is written into.
    pub zone: &'a TimeZone,
    pub base_path: &'a str,
    pub now: Moment,
}

/// A file that was read.
#[derive(Clone, Debug)]
pub struct Page {
    pub path: String,
    pub front: Front,
    pub place: Place,
    pub standing: Standing,
    body: String,
    /// Names of what could not be translated.
    told: Vec<String>,
}

/// A post, ready to be written.
#[derive(Clone, Debug)]
pub struct Ready {
    pub path: String,
    /// Without bylines.
    pub text: Text,
    pub status: Status,
    pub published: Option<Moment>,
    pub updated: Option<Moment>,
    /// Names of those who sign; nobody for whoever imports.
    pub authors: Vec<String>,
    /// The name by which feed readers know it, if it had one.
    pub feed_id: Option<String>,
    /// The same for the same post: what a later run compares.
    pub hash: String,
}

/// Why there is no page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoPage {
    Skipped(super::Skipped),
    /// In words that can follow the file's name.
    Broken(String),
}

/// Reads a file of the folder, without its text being translated yet.
///
/// # Errors
/// Why it becomes nothing.
pub fn page(site: &Site<'_>, path: &str) -> Result<Page, NoPage> {
    let source = site.folder.text(path).map_err(NoPage::Broken)?;
    let (fields, text) = front::split(&source).map_err(NoPage::Broken)?;
    let front = fields.map(|fields| Front::of(fields, &site.config.authors));
    let place = place(path, front.as_ref(), site.config.generator).map_err(NoPage::Skipped)?;
    let front = front.unwrap_or_default();
    let standing = standing(&place, &front, site.zone, site.now);
    if text.len() > text::POST_MAX_BYTES {
        let most = text::POST_MAX_BYTES / 1024;
        return Err(NoPage::Broken(format!(
            "the text is larger than {most} KiB, the most a post may hold"
        )));
    }
    Ok(Page {
        path: path.to_owned(),
        body: text::lines(text),
        front,
        place,
        standing,
        told: Vec::new(),
    })
}

impl Page {
    /// Its line in the index, under a slug that is free.
    pub fn entry(&self, site: &Site<'_>, slug: String) -> Entry {
        let published = self.standing.published;
        let day = self.place.day.or_else(|| Some(published?.at(site.zone).date()));
        Entry {
            path: self.path.clone(),
            kind: self.place.kind,
            slug,
            status: self.standing.status,
            addresses: permalink::addresses(&self.place, &self.front, day, site.config),
        }
    }

    /// The slugs of its tags, and the folder of addresses they had.
    pub fn tag_slugs(&self) -> impl Iterator<Item = (String, &'static str)> {
        let tags = self.front.tags.iter().map(|tag| (text::slug(tag), "tags"));
        let categories = self
            .front
            .categories
            .iter()
            .map(|tag| (text::slug(tag), "categories"));
        tags.chain(categories).filter(|(slug, _)| !slug.is_empty())
    }

    /// Puts our Markdown in the place of what the old system would have replaced, and the picture of its
    /// head above the text, if it is there and not in it.
    pub fn translate(&mut self, site: &Site<'_>, index: &Index) {
        let named = |name: &str| index.named(name).map(str::to_owned);
        let around = Around {
            words: &self.front.words,
            named: &named,
        };
        self.body = tags::translated(&self.body, &around, &mut self.told);
        let Some((cover, alt)) = self.front.cover.clone() else {
            return;
        };
        let target = |address: &str| index.target(&self.path, address, &site.folder.files, site.config);
        if let Target::File(file) = target(&cover)
            && !self.body.contains(file.rsplit('/').next().unwrap_or_default())
        {
            let alt = text::line(&alt).replace(['[', ']', '\\'], " ");
            self.body = format!("![{alt}](<{}>)\n\n{}", cover.replace(['<', '>'], ""), self.body);
        }
    }

    /// The files of the folder that its text shows or links to, with what is said of each.
    pub fn files(&self, site: &Site<'_>, index: &Index) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        readdressed(&self.body, &mut |link: Link<'_>| {
            if let Target::File(file) =
                index.target(&self.path, link.address, &site.folder.files, site.config)
            {
                files.entry(file).or_insert_with(|| link.alt.to_owned());
            }
            None
        });
        files
    }

    /// The post it becomes. `kept` says where the files of the folder are now; what is to be told goes
    /// into the account.
    ///
    /// # Errors
    /// Why it can be no post, in words that can follow the file's name.
    pub fn ready(
        &self,
        site: &Site<'_>,
        index: &Index,
        kept: &HashMap<String, String>,
        account: &mut Account,
    ) -> Result<Ready, String> {
        let mut source = self.addressed(site, index, kept, account);
        let mut title = text::line(&self.front.title);
        if title.is_empty() {
            (title, source) = titled(&self.place, &source);
        }
        let html = text::post(&source, Format::Markdown).map_err(refused)?;
        for tag in &self.told {
            account.tag(tag, &self.path);
        }
        for field in &self.front.unread {
            account.field(field, &self.path);
        }
        for wrong in &self.standing.wrong {
            account.note(wrong, &self.path);
        }
        let text = self.text(&title, source, html, account);
        Ok(Ready {
            path: self.path.clone(),
            hash: hash(&text, &self.front.authors, &self.standing),
            text,
            status: self.standing.status,
            published: self.standing.published,
            updated: self.standing.updated,
            authors: self.front.authors.iter().map(|name| text::line(name)).collect(),
            feed_id: self.feed_id(site, index),
        })
    }

    fn addressed(
        &self,
        site: &Site<'_>,
        index: &Index,
        kept: &HashMap<String, String>,
        account: &mut Account,
    ) -> String {
        let whole = |path: &str| self.stood_at(site, index, path);
        readdressed(&self.body, &mut |link: Link<'_>| match index.target(
            &self.path,
            link.address,
            &site.folder.files,
            site.config,
        ) {
            Target::Page(page) => Some(format!("{}{page}", site.base_path)),
            Target::File(file) => kept.get(&file).cloned(),
            Target::MissingFile(path) => {
                account.missing(&path, &self.path);
                whole(&path)
            }
            Target::Lost(path) => {
                account.lost(&path, &self.path);
                whole(&path)
            }
            Target::Outside => {
                account.note("addresses that lead out of the folder", &self.path);
                None
            }
            Target::Elsewhere => None,
        })
    }

    /// Where something of the old site stands that is not in the folder, if it is known where that stands.
    fn stood_at(&self, site: &Site<'_>, index: &Index, path: &str) -> Option<String> {
        let base = site.config.base_path();
        let path = if path.starts_with('/') {
            let below = path.strip_prefix(base).filter(|below| below.starts_with('/'));
            format!("{base}{}", below.unwrap_or(path))
        } else {
            let own = index.entry(&self.path)?.addresses.first()?;
            format!("{own}/{path}")
        };
        Some(site.config.site.as_ref()?.join(&path).ok()?.to_string())
    }

    fn text(&self, title: &str, source: String, html: SafeHtml, account: &mut Account) -> Text {
        let front = &self.front;
        let mut short = |words: &str, max: usize, what: &str| {
            let line = text::line(words);
            let short = text::shorten(&line, max);
            if short != line {
                account.note(
                    &format!("{what} that were too long and are shortened"),
                    &self.path,
                );
            }
            short
        };
        let mut summary = short(&front.summary, SUMMARY_MAX, "summaries");
        if summary.is_empty() && self.place.kind == Kind::Post {
            summary = text::excerpt(&html, BEGINNING);
        }
        Text {
            kind: self.place.kind,
            slug: None,
            title: short(title, TITLE_MAX, "titles"),
            summary,
            audience: short(&front.audience, AUDIENCE_MAX, "sentences of whom it is for"),
            why: short(&front.why, WHY_MAX, "sentences of why it matters"),
            interests: short(&front.interests, INTERESTS_MAX, "interests"),
            lang: lang::tag(if front.lang.is_empty() {
                &self.place.lang
            } else {
                &front.lang
            })
            .unwrap_or_default(),
            source,
            format: Format::Markdown,
            html,
            comment_policy: match front.has_comments {
                Some(false) => CommentPolicy::Off,
                _ => CommentPolicy::Open,
            },
            never_closes: false,
            slow_minutes: 0,
            published_at: self.standing.published,
            bylines: Vec::new(),
            terms: self.terms(account),
            cover: NamedCover::default(),
            canonical: String::new(),
        }
    }

    /// Tags and categories are both tags here.
    fn terms(&self, account: &mut Account) -> Terms {
        let mut limited = |names: &mut dyn Iterator<Item = &String>| {
            let mut seen = BTreeSet::new();
            let lines = names.map(|name| text::shorten(&text::line(&name.replace(',', " ")), TAG_MAX));
            let named = |name: &String| {
                let slug = text::slug(name);
                !slug.is_empty() && slug != "uncategorized" && seen.insert(slug)
            };
            let mut names: Vec<String> = lines.filter(named).collect();
            if names.len() > TERMS_MAX {
                account.note(
                    &format!("more than {TERMS_MAX} tags; the first are taken"),
                    &self.path,
                );
                names.truncate(TERMS_MAX);
            }
            names
        };
        Terms {
            tags: limited(&mut self.front.categories.iter().chain(&self.front.tags)),
            audiences: limited(&mut self.front.audiences.iter()),
            subjects: Vec::new(),
            series: None,
        }
    }

    /// What its own feed called it: programs know it by its address.
    fn feed_id(&self, site: &Site<'_>, index: &Index) -> Option<String> {
        let own =
            Some(&self.front.guid).filter(|guid| guid.contains(':') && !guid.contains(char::is_whitespace));
        own.cloned().or_else(|| {
            let address = index.entry(&self.path)?.addresses.first()?;
            let whole = site.config.site.as_ref()?.join(address).ok()?;
            Some(whole.to_string())
        })
    }
}

/// A title from the first heading, which then leaves the text, or from the file's name.
fn titled(place: &Place, source: &str) -> (String, String) {
    let heading = source.lines().position(|line| line.starts_with("# "));
    let Some(at) = heading.filter(|at| source.lines().take(*at).all(|line| line.trim().is_empty())) else {
        let words = place.name.replace(['-', '_'], " ");
        let title = text::line(&words);
        let title = if title.is_empty() {
            t!("import-untitled")
        } else {
            capital(&title)
        };
        return (title, source.to_owned());
    };
    let heading = source.lines().nth(at).unwrap_or_default();
    let title = text::line(heading.trim_start_matches('#').trim_end_matches('#'));
    let rest: Vec<&str> = source.lines().skip(at + 1).collect();
    (title.replace(['*', '`'], ""), text::lines(&rest.join("\n")))
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

fn refused(refusal: Refusal) -> String {
    match refusal {
        Refusal::TooLong => format!(
            "the text is larger than {} KiB, the most a post may hold",
            text::POST_MAX_BYTES / 1024
        ),
        Refusal::TooDeep => "its quotes, lists or elements nest too deep".to_owned(),
    }
}

fn hash(text: &Text, authors: &[String], standing: &Standing) -> String {
    let what = json!([
        text.title,
        text.summary,
        text.audience,
        text.why,
        text.interests,
        text.lang,
        text.source,
        text.terms.tags,
        text.terms.audiences,
        text.comment_policy,
        authors,
        standing.status == Status::Draft,
        standing.published,
    ]);
    files::hash(what.to_string().as_bytes())
}
