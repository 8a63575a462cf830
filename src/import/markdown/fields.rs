//! What the fields of a head say, whichever program they were written for. What nobody here understands
//! is named, so that it can be told.

use std::collections::BTreeMap;

use serde_json::Value;

use super::front::{Fields, plain};

/// A head, in our words. Everything is as it was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Front {
    pub title: String,
    pub date: String,
    pub updated: String,
    pub expires: String,
    pub is_draft: bool,
    /// `layout: page` and the like.
    pub layout: String,
    pub slug: String,
    /// A whole address (`url`, `permalink`, `path`).
    pub address: String,
    pub aliases: Vec<String>,
    pub tags: Vec<String>,
    pub categories: Vec<String>,
    pub summary: String,
    pub authors: Vec<String>,
    pub audience: String,
    pub why: String,
    pub interests: String,
    pub audiences: Vec<String>,
    pub lang: String,
    pub has_comments: Option<bool>,
    /// The name by which feed readers know it.
    pub guid: String,
    /// A picture for the head of the page.
    pub cover: Option<Cover>,
    /// Every single value, for what a text repeats of its head.
    pub words: BTreeMap<String, String>,
    /// The names of fields that say nothing here.
    pub unread: Vec<String>,
}

/// A picture, with what it shows and what stands below it; either may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    pub address: String,
    pub alt: String,
    pub caption: String,
}

impl Cover {
    /// What says best what it shows.
    pub fn words(&self) -> &str {
        if self.alt.is_empty() {
            &self.caption
        } else {
            &self.alt
        }
    }
}

/// Tables whose fields count as if they stood outside.
const OPENED: [&str; 4] = ["taxonomies", "extra", "params", "sitemap"];

/// Fields that only the old theme had a use for: not worth a word.
const OF_THEME: [&str; 12] = [
    "layout",
    "type",
    "template",
    "weight",
    "toc",
    "math",
    "mathjax",
    "comments",
    "draft",
    "published",
    "changefreq",
    "priority",
];

/// Fields that name the picture of a head, or hold a table that does.
const COVERS: [&str; 13] = [
    "image",
    "cover",
    "cover_image",
    "feature_image",
    "featured_image",
    "featuredImage",
    "header",
    "thumbnail",
    "teaser",
    "images",
    "header_image",
    "hero_image",
    "banner",
];

/// What such a table calls the picture, and what is said of it.
const PICTURES: [&str; 6] = ["image", "src", "path", "url", "overlay_image", "teaser"];
const ALTS: [&str; 4] = ["alt", "image_alt", "image_description", "description"];
const CAPTIONS: [&str; 3] = ["caption", "image_caption", "title"];

impl Front {
    /// `authors` are the full names that the folder's own list has for short ones.
    pub fn of(fields: Fields, authors: &BTreeMap<String, String>) -> Self {
        let mut head = Head::of(fields);
        let mut front = Self {
            words: head.words(),
            title: head.word(&["title"]),
            date: head.word(&["date", "publishDate", "publishdate", "published_at", "created"]),
            updated: head.word(&["lastmod", "updated", "modified", "last_modified_at", "updated_at"]),
            expires: head.word(&["expiryDate", "expirydate", "unpublishdate"]),
            layout: head.look(&["layout", "type"]),
            slug: head.word(&["slug"]),
            address: head.word(&["permalink", "url", "path"]),
            aliases: head.list(&["aliases", "alias", "redirect_from"]),
            tags: head.terms(&["tags", "tag", "keywords"]),
            categories: head.terms(&["categories", "category"]),
            summary: head.word(&["description", "summary", "excerpt", "subtitle"]),
            authors: head.people(authors),
            audience: head.word(&["audience", "for"]),
            why: head.word(&["why"]),
            interests: head.word(&["interests", "disclosure"]),
            audiences: head.list(&["audiences"]),
            lang: head.word(&["lang", "language", "locale"]),
            guid: head.word(&["guid"]),
            ..Self::default()
        };
        front.is_draft = head.flag("draft") == Some(true) || head.flag("published") == Some(false);
        front.has_comments = head.flag("comments");
        front.cover = head.cover();
        front.unread = head.rest();
        front
    }
}

struct Head {
    fields: Fields,
}

impl Head {
    fn of(mut fields: Fields) -> Self {
        for table in OPENED {
            let Some(Value::Object(inner)) = fields.get(table).cloned() else {
                continue;
            };
            fields.remove(table);
            for (key, value) in inner {
                fields.entry(key).or_insert(value);
            }
        }
        Self { fields }
    }

    fn words(&self) -> BTreeMap<String, String> {
        let pairs = self.fields.iter().map(|(key, value)| (key.clone(), plain(value)));
        pairs.filter(|(_, value)| !value.is_empty()).collect()
    }

    /// The first of some fields that has a single value; all of them count as read.
    fn word(&mut self, names: &[&str]) -> String {
        let found = self.look(names);
        for name in names {
            if self.fields.get(*name).is_some_and(|value| !value.is_object()) {
                self.fields.remove(*name);
            }
        }
        found
    }

    fn look(&self, names: &[&str]) -> String {
        let values = names.iter().filter_map(|name| self.fields.get(*name)).map(plain);
        let mut words = values.map(|word| word.trim().to_owned());
        words.find(|word| !word.is_empty()).unwrap_or_default()
    }

    fn flag(&self, name: &str) -> Option<bool> {
        match self.fields.get(name)? {
            Value::Bool(flag) => Some(*flag),
            Value::String(word) => word.parse().ok(),
            _ => None,
        }
    }

    /// One value, or several in a list.
    fn list(&mut self, names: &[&str]) -> Vec<String> {
        let values = names.iter().filter_map(|name| self.fields.remove(*name));
        let words = values.flat_map(|value| match value {
            Value::Array(items) => items.iter().map(plain).collect(),
            single => vec![plain(&single)],
        });
        words.filter(|word| !word.trim().is_empty()).collect()
    }

    /// As `list`; a single value holds several between commas, or between spaces where it has none.
    fn terms(&mut self, names: &[&str]) -> Vec<String> {
        let is_several = |value: &Value| matches!(value, Value::String(_));
        let several = names
            .iter()
            .any(|name| self.fields.get(*name).is_some_and(is_several));
        let words = self.list(names);
        if !several {
            return words;
        }
        let part = |word: &String| -> Vec<String> {
            let commas = word.contains(',');
            let parts = word.split(move |c: char| if commas { c == ',' } else { c.is_whitespace() });
            parts
                .map(|part| part.trim().to_owned())
                .filter(|part| !part.is_empty())
                .collect()
        };
        words.iter().flat_map(part).collect()
    }

    /// `author: Ada`, a list of names, or tables with a `name`; short names in full where they are known.
    fn people(&mut self, known: &BTreeMap<String, String>) -> Vec<String> {
        let values = ["authors", "author"]
            .into_iter()
            .filter_map(|name| self.fields.remove(name));
        let mut named: Vec<String> = values.flat_map(|value| names(&value)).collect();
        for name in &mut named {
            if let Some(full) = known.get(name.as_str()) {
                name.clone_from(full);
            }
        }
        let mut seen = std::collections::HashSet::new();
        named.retain(|name| seen.insert(name.to_lowercase()));
        named
    }

    fn cover(&mut self) -> Option<Cover> {
        let mut cover = Cover::default();
        for name in COVERS {
            let Some(found) = self.fields.get(name).and_then(|value| picture(name, value)) else {
                continue;
            };
            self.fields.remove(name);
            if cover.address.is_empty() {
                cover = found;
            }
        }
        let alt = self.word(&["image_alt", "cover_alt", "alt", "feature_image_alt"]);
        let caption = self.word(&["image_caption", "cover_caption", "feature_image_caption"]);
        for (words, beside) in [(&mut cover.alt, alt), (&mut cover.caption, caption)] {
            if words.is_empty() {
                *words = beside;
            }
        }
        Some(cover).filter(|cover| !cover.address.is_empty())
    }

    fn rest(self) -> Vec<String> {
        let keys = self.fields.into_iter().map(|(key, _)| key);
        keys.filter(|key| !OF_THEME.contains(&key.as_str())).collect()
    }
}

/// The picture that a field names: by itself, the first of a list, or in a table. An empty field names
/// none, and is understood; a word beside a table of headers is no picture.
fn picture(field: &str, value: &Value) -> Option<Cover> {
    match value {
        Value::Array(items) => items
            .first()
            .map_or_else(|| Some(Cover::default()), |item| picture(field, item)),
        Value::Null | Value::Bool(_) => Some(Cover::default()),
        Value::Object(table) => Some(Cover {
            address: said(table, &PICTURES),
            alt: said(table, &ALTS),
            caption: said(table, &CAPTIONS),
        }),
        single if field != "header" => Some(Cover {
            address: plain(single).trim().to_owned(),
            ..Cover::default()
        }),
        _ => None,
    }
}

/// The first of these fields that has a text.
fn said(table: &Fields, names: &[&str]) -> String {
    let texts = names
        .iter()
        .filter_map(|name| table.get(*name).and_then(Value::as_str));
    let mut lines = texts.map(str::trim).filter(|text| !text.is_empty());
    lines.next().unwrap_or_default().to_owned()
}

fn names(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().flat_map(names).collect(),
        Value::Object(table) => {
            let name = ["name", "full_name", "title"]
                .iter()
                .find_map(|key| table.get(*key));
            name.map(plain)
                .into_iter()
                .filter(|name| !name.is_empty())
                .collect()
        }
        single => Some(plain(single))
            .filter(|name| !name.trim().is_empty())
            .into_iter()
            .collect(),
    }
}
