//! A file of the folder that was read: its head, what it is, and its text, in which what the old system
//! would have put in is replaced by our Markdown. The post it becomes is `ready.rs`.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use super::config::Config;
use super::fields::Front;
use super::folder::Folder;
use super::index::{Entry, Index, Target};
use super::links::{Link, readdressed};
use super::place::{Place, Standing, place, standing};
use super::tags::{self, Around, kramdown};
use super::{front, permalink};
use crate::clock::Moment;
use crate::text;

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
    pub(super) body: String,
    /// Names of what could not be translated.
    pub(super) told: Vec<String>,
    /// What became of marks of Kramdown.
    pub(super) callouts: u64,
    pub(super) headings: u64,
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
        callouts: 0,
        headings: 0,
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

    /// Puts our Markdown in the place of what the old system would have replaced.
    pub fn translate(&mut self, index: &Index) {
        let named = |name: &str| index.named(name).map(str::to_owned);
        let around = Around {
            words: &self.front.words,
            named: &named,
        };
        let applied = kramdown::applied(&self.body);
        self.body = tags::translated(&applied.text, &around, &mut self.told);
        (self.callouts, self.headings) = (applied.callouts, applied.headings);
    }

    /// The files of the folder that its text shows or links to, with what is said of each.
    pub fn files(&self, site: &Site<'_>, index: &Index) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        readdressed(&self.body, &mut |link: Link<'_>| {
            if let Target::File(file) = self.target(site, index, link.address) {
                files.entry(file).or_insert_with(|| link.alt.to_owned());
            }
            None
        });
        if let Some(cover) = &self.front.cover
            && let Target::File(file) = self.target(site, index, &cover.address)
        {
            files.entry(file).or_insert_with(|| cover.words().to_owned());
        }
        files
    }

    pub(super) fn target(&self, site: &Site<'_>, index: &Index, address: &str) -> Target {
        index.target(&self.path, address, &site.folder.files, site.config)
    }
}
