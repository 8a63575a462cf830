//! The first look through a folder: every text finds its place, so that each can link to the others
//! before any of them is written. Only names and addresses are kept of it.

use std::collections::{BTreeMap, HashSet};

use super::account::{Account, Outcome};
use super::here::Here;
use super::index::{Entry, Index};
use super::page::{NoPage, Page, Site, page};
use super::place::is_text;
use crate::posts::{SLUG_MAX, Status};

/// The texts of the folder, in the order of their paths, and all that is known of where they will stand.
#[derive(Clone, Debug, Default)]
pub struct Survey {
    pub paths: Vec<String>,
    pub index: Index,
}

/// Reads every file once. What can't be read, or is no text, is told to the account. Slugs that will be
/// used are taken from `here`.
pub fn survey(site: &Site<'_>, here: &mut Here, account: &mut Account) -> Survey {
    let mut survey = Survey::default();
    let mut tags: BTreeMap<String, &'static str> = BTreeMap::new();
    account.refuse(&site.folder.refused);
    for path in site.folder.files.iter().filter(|path| is_text(path)) {
        match page(site, path) {
            Ok(page) => {
                if page.standing.status == Status::Published {
                    tags.extend(page.tag_slugs());
                }
                survey.index.add(entry(&page, site, here));
                survey.paths.push(path.clone());
            }
            Err(NoPage::Skipped(why)) => account.skip(why, path),
            Err(NoPage::Broken(why)) => account.fail(path, &why),
        }
    }
    survey.index.add_lists(site.config.base_path(), &tags);
    survey
}

fn entry(page: &Page, site: &Site<'_>, here: &mut Here) -> Entry {
    match here.post(&page.path) {
        None => {
            let slug = free(&page.place.slug, &mut here.slugs);
            page.entry(site, slug)
        }
        // What is gone leads nowhere.
        Some((_, None)) => Entry {
            status: Status::Draft,
            ..page.entry(site, page.place.slug.clone())
        },
        Some((_, Some(stands))) => Entry {
            kind: stands.kind,
            status: stands.status,
            ..page.entry(site, stands.slug.clone())
        },
    }
}

/// A slug that nothing has, with a number behind it if need be.
fn free(wanted: &str, taken: &mut HashSet<String>) -> String {
    let mut slug = wanted.to_owned();
    let mut number = 2;
    while !taken.insert(slug.clone()) {
        let ending = format!("-{number}");
        let room = SLUG_MAX - ending.len();
        slug = wanted.chars().take(room).collect::<String>() + &ending;
        number += 1;
    }
    slug
}

/// Tells the account what becomes of a post, where nothing is written.
pub fn rehearse(outcome: Outcome, state: &str, path: &str, account: &mut Account) {
    account.outcome(outcome, path);
    if matches!(outcome, Outcome::New | Outcome::Updated) {
        account.state(state);
    }
}
