//! What somebody may have meant who followed an address that leads nowhere: posts whose address, title or old
//! addresses are written like it, a slip of the keys or two included, or else those that have its words.

use std::cmp::Ordering;
use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::FoundPost;
use super::posts::{found, likely};
use crate::clock::Moment;
use crate::ids::PostId;
use crate::posts::entity::{post, redirect};
use crate::posts::{Kind, Status};
use crate::{text, urls};

/// So many of the newest posts, and of the newest old addresses, are compared.
const COMPARED: u64 = 2000;

/// What is less like it than this is not proposed for its looks.
const ALIKE: f64 = 0.6;

/// Two names that have fewer letters in common than this are not the same one mistyped, and in a name of less
/// than so many letters every slip makes another.
const MISTYPED: f64 = 0.8;
const LETTERS: usize = 6;

/// What a word counts that is only nearly the same.
const NEARLY: f64 = 0.8;

/// At most `limit` posts and pages that `path`, whose words are `typed`, may have meant, the likeliest first.
/// None is certain: they are put as a question.
///
/// # Errors
/// When the database fails.
pub async fn meant(
    db: &impl ConnectionTrait,
    (path, typed): (&str, &str),
    limit: u64,
    now: Moment,
) -> Result<Vec<FoundPost>, DbErr> {
    let most = usize::try_from(limit).unwrap_or(usize::MAX);
    let posts = found(db, alike(db, (path, typed), most, now).await?).await?;
    if posts.is_empty() {
        return likely(db, typed, limit, now).await;
    }
    Ok(posts)
}

async fn alike(
    db: &impl ConnectionTrait,
    (path, typed): (&str, &str),
    most: usize,
    now: Moment,
) -> Result<Vec<PostId>, DbErr> {
    let rows = listed(db, now).await?;
    let by_address: HashMap<String, usize> = rows
        .iter()
        .enumerate()
        .map(|(at, row)| (address(row), at))
        .collect();
    let asked = words(typed);
    let mut scores: Vec<f64> = rows
        .iter()
        .map(|(_, _, slug, title)| likeness(&asked, &words(slug)).max(likeness(&asked, &words(title))))
        .collect();
    for (old, target) in former(db).await? {
        if let Some(at) = by_address.get(&target) {
            scores[*at] = scores[*at].max(likeness(&words(path), &words(&old)));
        }
    }
    let mut best: Vec<(f64, PostId)> = scores
        .into_iter()
        .zip(&rows)
        .filter(|(score, _)| *score >= ALIKE)
        .map(|(score, row)| (score, row.0))
        .collect();
    // The rows stand newest first, and a stable order keeps that among equals.
    best.sort_by(|a, b| b.0.partial_cmp(&a.0).unwrap_or(Ordering::Equal));
    Ok(best.into_iter().take(most).map(|(_, id)| id).collect())
}

type Row = (PostId, Kind, String, String);

/// What stands in lists, the newest first.
async fn listed(db: &impl ConnectionTrait, now: Moment) -> Result<Vec<Row>, DbErr> {
    post::Entity::find()
        .select_only()
        .columns([
            post::Column::Id,
            post::Column::Kind,
            post::Column::Slug,
            post::Column::Title,
        ])
        .filter(post::Column::Status.is_in([Status::Published, Status::Scheduled]))
        .filter(post::Column::PublishedAt.lte(now))
        .order_by_desc(post::Column::PublishedAt)
        .order_by_desc(post::Column::Id)
        .limit(COMPARED)
        .into_tuple()
        .all(db)
        .await
}

/// Addresses of before, each with where it leads.
async fn former(db: &impl ConnectionTrait) -> Result<Vec<(String, String)>, DbErr> {
    redirect::Entity::find()
        .select_only()
        .columns([redirect::Column::Path, redirect::Column::Target])
        .order_by_desc(redirect::Column::Id)
        .limit(COMPARED)
        .into_tuple()
        .all(db)
        .await
}

fn address((_, kind, slug, _): &Row) -> String {
    let slug = slug.clone();
    match kind {
        Kind::Post => urls::Post { slug }.to_string(),
        Kind::Page => urls::Page { slug }.to_string(),
    }
}

/// In small letters without accents.
fn words(text: &str) -> Vec<String> {
    let slug = text::slug(text);
    slug.split('-')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// How much two names are alike, from 0 to 1: letter by letter, or as far as they have the same words.
fn likeness(asked: &[String], name: &[String]) -> f64 {
    if asked.is_empty() || name.is_empty() {
        return 0.0;
    }
    by_letters(&asked.join("-"), &name.join("-")).max(by_words(asked, name))
}

fn by_letters(asked: &str, name: &str) -> f64 {
    let (shorter, longer) = (asked.len().min(name.len()), asked.len().max(name.len()));
    // What differs that much in length can't be alike enough; most are told by this alone.
    if longer < LETTERS || shorter * 5 < longer * 4 {
        return 0.0;
    }
    let alike = strsim::normalized_damerau_levenshtein(asked, name);
    if alike >= MISTYPED { alike } else { 0.0 }
}

/// What both have, among what each has.
fn by_words(asked: &[String], name: &[String]) -> f64 {
    let best = |word: &String| {
        let each = name.iter().map(|other| same_word(word, other));
        each.fold(0.0_f64, f64::max)
    };
    let shared: f64 = asked.iter().map(best).sum();
    let count = |words: &[String]| f64::from(u32::try_from(words.len()).unwrap_or(u32::MAX));
    (2.0 * shared / (count(asked) + count(name))).min(1.0)
}

/// A short word has no room for a slip: it would be another word.
fn same_word(word: &str, other: &str) -> f64 {
    if word == other {
        return 1.0;
    }
    let slips = match word.chars().count().min(other.chars().count()) {
        0..=4 => return 0.0,
        5..=8 => 1,
        _ => 2,
    };
    if strsim::osa_distance(word, other) <= slips {
        NEARLY
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn like(asked: &str, name: &str) -> bool {
        likeness(&words(asked), &words(name)) >= ALIKE
    }

    #[test]
    fn a_slip_of_the_keys_is_forgiven() {
        for (asked, name) in [
            ("restor-frist", "restore-first"),
            ("what-renewals-cost", "what-a-renewal-costs"),
            ("licenceprices", "licence-prices"),
            ("Café geöffnet", "cafe-geoffnet"),
            ("kubernets-backup", "backup-of-kubernetes"),
        ] {
            assert!(
                like(asked, name),
                "{asked}: {}",
                likeness(&words(asked), &words(name))
            );
        }
    }

    #[test]
    fn what_only_looks_alike_is_another_name() {
        for (asked, name) in [
            ("tape", "tale"),
            ("wp-login", "log-in-twice"),
            ("a-new-cat", "a-new-car-and-what-it-costs"),
            ("one", "another-one-of-many"),
            ("", "restore-first"),
        ] {
            assert!(
                !like(asked, name),
                "{asked}: {}",
                likeness(&words(asked), &words(name))
            );
        }
    }
}
