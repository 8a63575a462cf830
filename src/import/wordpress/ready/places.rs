//! Where each text and tag of an export will stand: its slug over there, in our letters, unless
//! something here has it already.

use std::collections::{HashMap, HashSet};

use super::super::addresses::Places;
use super::super::fate::{ItemFate, Plan, TextKind};
use super::super::here::Here;
use super::super::{Item, labels};
use crate::posts::{Kind, SLUG_MAX};
use crate::text;

/// Where every text and tag will stand. Bylines get their place when they are written.
pub fn places(plan: &Plan, here: &Here) -> Places {
    let mut places = Places::default();
    let mut taken = here.slugs.clone();
    for planned in &plan.items {
        let item = planned.item;
        match planned.fate {
            ItemFate::Text(kind, _) => {
                let place = here.text(item.wp_id).cloned();
                let place = place.unwrap_or_else(|| (self::kind(kind), free_slug(item, &mut taken)));
                places.texts.insert(item.wp_id, place);
            }
            ItemFate::Attachment => places
                .parents
                .extend(item.parent.map(|parent| (item.wp_id, parent))),
            _ => {}
        }
    }
    let slugs: HashMap<String, String> = labels::tags(plan)
        .into_iter()
        .map(|tag| (tag.slug.clone(), tag_slug(&tag)))
        .collect();
    let shared = labels::shared(plan).into_iter();
    places.tags = shared
        .filter_map(|(slug, first)| Some((slug, slugs.get(&first)?.clone())))
        .collect();
    places
}

/// Posts stay posts, pages pages.
pub fn kind(kind: TextKind) -> Kind {
    match kind {
        TextKind::Post => Kind::Post,
        TextKind::Page => Kind::Page,
    }
}

/// The slug it had, in our letters; with a number behind it when that is taken.
fn free_slug(item: &Item, taken: &mut HashSet<String>) -> String {
    let wanted = [&item.slug, &item.title]
        .into_iter()
        .map(|words| text::slug(words))
        .find(|slug| !slug.is_empty());
    let wanted = wanted.unwrap_or_else(|| format!("text-{}", item.wp_id));
    let mut slug = wanted.clone();
    let mut number = 2;
    while !taken.insert(slug.clone()) {
        let ending = format!("-{number}");
        let room = SLUG_MAX - ending.len();
        slug = wanted.chars().take(room).collect::<String>() + &ending;
        number += 1;
    }
    slug
}

fn tag_slug(tag: &labels::Tag) -> String {
    let slugs = [&tag.slug, &tag.name].into_iter().map(|words| text::slug(words));
    slugs
        .into_iter()
        .find(|slug| !slug.is_empty())
        .unwrap_or_else(|| "tag".to_owned())
}
