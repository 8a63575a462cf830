//! Every text and file of the folder by the names that others call it by: its path, its addresses, its
//! own name. Links are looked up here.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use percent_encoding::percent_decode_str;

use super::config::Config;
use super::permalink::below_site;
use crate::posts::redirect::old_address;
use crate::posts::{Kind, Status};
use crate::urls;

/// A text that will stand here.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Below the folder.
    pub path: String,
    pub kind: Kind,
    pub slug: String,
    pub status: Status,
    /// The addresses it had, its own first.
    pub addresses: Vec<String>,
}

impl Entry {
    /// Its page, below the base path.
    pub fn page(&self) -> String {
        let slug = self.slug.clone();
        match self.kind {
            Kind::Post => urls::Post { slug }.to_string(),
            Kind::Page => urls::Page { slug }.to_string(),
        }
    }
}

/// What a link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A page of this site, below the base path, with the place in it.
    Page(String),
    /// A file of the folder.
    File(String),
    /// A file that would belong into the folder.
    MissingFile(String),
    /// A page of the old site that is not in the folder.
    Lost(String),
    /// Above the folder.
    Outside,
    /// Another site, or a place in the same text.
    Elsewhere,
}

#[derive(Clone, Debug, Default)]
pub struct Index {
    pub entries: Vec<Entry>,
    by_path: HashMap<String, usize>,
    by_address: HashMap<String, usize>,
    by_name: HashMap<String, usize>,
    /// Old addresses of lists and feeds, and where they lead now.
    pub lists: BTreeMap<String, String>,
}

/// Folders that stand for the root of the site.
const ROOTS: [&str; 6] = ["", "static/", "assets/", "content/", "source/", "public/"];

/// Endings that are pages and no files to be taken along.
const PAGES: [&str; 6] = ["html", "htm", "php", "md", "markdown", "xml"];

impl Index {
    pub fn add(&mut self, entry: Entry) {
        let at = self.entries.len();
        for address in &entry.addresses {
            self.by_address.entry(address.clone()).or_insert(at);
        }
        let stem = stem(&entry.path);
        for name in [stem.to_lowercase(), entry.slug.clone()] {
            self.by_name.entry(name).or_insert(at);
        }
        self.by_path.insert(entry.path.clone(), at);
        self.entries.push(entry);
    }

    /// Remembers where the lists of the old site are now: feeds, the archive, and of each tag.
    pub fn add_lists(&mut self, base: &str, tags: &BTreeMap<String, &'static str>) {
        let feed = urls::Feed.to_string();
        let mut pairs: Vec<(String, String)> = [
            "/index.xml",
            "/atom.xml",
            "/feed",
            "/feed.xml",
            "/posts/index.xml",
        ]
        .iter()
        .map(|old| ((*old).to_owned(), feed.clone()))
        .collect();
        for old in ["/blog", "/posts", "/index.html"] {
            pairs.push((old.to_owned(), urls::Home.to_string()));
        }
        pairs.push(("/archives".to_owned(), urls::Archive.to_string()));
        for (tag, folder) in tags {
            let page = urls::Tag { tag: tag.clone() }.to_string();
            for folder in [folder, "tag", "tags", "category", "categories"] {
                pairs.push((format!("/{folder}/{tag}"), page.clone()));
            }
        }
        for (old, page) in pairs {
            self.lists
                .entry(old_address(&format!("{base}{old}"), None))
                .or_insert(page);
        }
    }

    /// What is known of the file at `path`.
    pub fn entry(&self, path: &str) -> Option<&Entry> {
        self.entries.get(*self.by_path.get(path)?)
    }

    /// The address that a text had which is called so: its file, with or without date and ending.
    pub fn named(&self, name: &str) -> Option<&str> {
        let name = name.trim().trim_start_matches("@/").trim_matches('/');
        let path = self
            .by_path
            .get(name)
            .or_else(|| self.by_path.get(&format!("content/{name}")));
        let at = path.or_else(|| self.by_name.get(&stem(name).to_lowercase()))?;
        self.entries[*at].addresses.first().map(String::as_str)
    }

    /// What an address in the text of the file `from` leads to.
    pub fn target(&self, from: &str, address: &str, files: &BTreeSet<String>, config: &Config) -> Target {
        let address = address.trim();
        let Some(local) = local(address, config) else {
            return Target::Elsewhere;
        };
        let (rest, fragment) = local
            .split_once('#')
            .map_or((local.as_str(), ""), |(rest, at)| (rest, at));
        let path = percent_decode_str(rest.split('?').next().unwrap_or_default()).decode_utf8_lossy();
        if let Some(page) = self.page(from, &path, config) {
            return Target::Page(page + &place_in(fragment));
        }
        match file(from, &path, files) {
            Ok(Some(file)) => Target::File(file),
            Ok(None) if is_file(&path) => Target::MissingFile(path.into_owned()),
            Ok(None) => Target::Lost(path.into_owned()),
            Err(()) => Target::Outside,
        }
    }

    fn page(&self, from: &str, path: &str, config: &Config) -> Option<String> {
        if let Some(name) = path.strip_prefix("@/") {
            return Some(self.entries[*self.by_path.get(&format!("content/{name}"))?].page());
        }
        if path.trim_matches('/').is_empty() {
            return Some(urls::Home.to_string());
        }
        if path.ends_with(".md") || path.ends_with(".markdown") {
            let by_path = inside(from, path).and_then(|path| self.by_path.get(&path));
            let at = by_path.or_else(|| self.by_path.get(path.trim_start_matches('/')))?;
            return Some(self.entries[*at].page());
        }
        let below = path
            .strip_prefix(config.base_path())
            .filter(|below| below.starts_with('/'));
        let whole = match below.unwrap_or(path) {
            below if below.starts_with('/') => format!("{}{below}", config.base_path()),
            relative => {
                let own = self
                    .by_path
                    .get(from)
                    .and_then(|at| self.entries[*at].addresses.first());
                format!(
                    "/{}",
                    joined(own.map_or("", |own| own.trim_start_matches('/')), relative)?
                )
            }
        };
        let old = old_address(&whole, None);
        match self.by_address.get(&old) {
            Some(at) => Some(self.entries[*at].page()),
            None => self.lists.get(&old).cloned(),
        }
    }
}

/// The path of an address below the old site; `None` for what leads elsewhere.
fn local(address: &str, config: &Config) -> Option<String> {
    let has_scheme = address
        .split_once(':')
        .is_some_and(|(scheme, _)| !scheme.contains(['/', '#', '?']));
    if address.is_empty() || address.starts_with('#') || address.starts_with("//") {
        return None;
    }
    if !has_scheme {
        return Some(address.to_owned());
    }
    let path = below_site(address, config)?;
    let rest = address
        .split_once('#')
        .map_or(String::new(), |(_, at)| format!("#{at}"));
    path.starts_with('/').then(|| path + &rest)
}

/// A file of the folder; an error for one above it.
fn file(from: &str, path: &str, files: &BTreeSet<String>) -> Result<Option<String>, ()> {
    if !is_file(path) {
        return Ok(None);
    }
    let mut candidates = Vec::new();
    if !path.starts_with('/') {
        candidates.push(inside(from, path).ok_or(())?);
        candidates.extend(joined(without_ending(from), path));
    }
    let below = joined("", path.trim_start_matches('/')).ok_or(())?;
    candidates.extend(ROOTS.iter().map(|root| format!("{root}{below}")));
    Ok(candidates.into_iter().find(|path| files.contains(path)))
}

fn is_file(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').is_some_and(|(_, ending)| {
        let is_ending =
            (2..=5).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
        is_ending && !PAGES.contains(&ending.to_lowercase().as_str())
    })
}

/// A path as it is meant in the file `from`; `None` when it leads out of the folder.
fn inside(from: &str, path: &str) -> Option<String> {
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let folder = if path.starts_with('/') { "" } else { folder };
    joined(folder, path)
}

fn joined(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

fn without_ending(path: &str) -> &str {
    path.rsplit_once('.').map_or(path, |(stem, _)| stem)
}

/// The name of a file; of the folder it is the text of, where it is called `index`.
fn stem(path: &str) -> &str {
    let stem = without_ending(path);
    let stem = stem.strip_suffix("/index").unwrap_or(stem);
    stem.rsplit('/').next().unwrap_or(stem)
}

/// Places in a text have a prefix here.
fn place_in(fragment: &str) -> String {
    if fragment.is_empty() {
        String::new()
    } else {
        format!("#t-{fragment}")
    }
}
