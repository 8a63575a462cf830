//! Categories and tags of WordPress, which are both tags here. Two of the same
//! slug become one. WordPress's default category says nothing and is left out.

use std::collections::{BTreeMap, BTreeSet};

use super::fate::{ItemFate, Plan};
use super::{Item, Label};
use crate::text;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tag {
    /// As in the old addresses, percent-decoded.
    pub slug: String,
    pub name: String,
}

/// The tags of one text, each once, in the order of the file.
#[must_use]
pub fn tags_of(item: &Item) -> Vec<Tag> {
    let mut seen = BTreeSet::new();
    item.terms
        .iter()
        .filter(|label| is_tag(label) && seen.insert(&label.slug))
        .map(|label| Tag {
            slug: label.slug.clone(),
            name: label.name.clone(),
        })
        .collect()
}

/// The tags that texts of this import use, by slug.
#[must_use]
pub fn tags(plan: &Plan) -> Vec<Tag> {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for planned in &plan.items {
        if matches!(planned.fate, ItemFate::Text(..)) {
            for tag in tags_of(planned.item) {
                names.entry(tag.slug).or_insert(tag.name);
            }
        }
    }
    let tags = names.into_iter().map(|(slug, name)| Tag { slug, name });
    tags.collect()
}

/// For every slug the one whose tag it shares: categories and tags of the same name, whatever their
/// case, are one tag here.
#[must_use]
pub fn shared(plan: &Plan) -> BTreeMap<String, String> {
    let mut by_name: BTreeMap<String, String> = BTreeMap::new();
    let mut shared = BTreeMap::new();
    for tag in tags(plan) {
        let first = by_name
            .entry(tag.name.to_lowercase())
            .or_insert_with(|| tag.slug.clone());
        shared.insert(tag.slug, first.clone());
    }
    shared
}

/// Whether a label of an item becomes a tag of the text.
#[must_use]
pub fn is_tag(label: &Label) -> bool {
    is_tag_taxonomy(&label.taxonomy) && !is_default(&label.slug) && !text::line(&label.name).is_empty()
}

pub(super) fn is_tag_taxonomy(taxonomy: &str) -> bool {
    matches!(taxonomy, "category" | "post_tag")
}

pub(super) fn is_default(slug: &str) -> bool {
    slug == "uncategorized"
}
