//! What somebody may have meant who followed an address that leads nowhere: posts whose address, title or old
//! addresses are written like it, a slip of the keys or two included, or else those that have its words, or
//! nearly so.

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

/// The same where words are looked for one by one: what is mistyped is meant as much as what is not.
const SLIPPED: f64 = 0.95;

/// How much less a word counts for each that was typed before it.
const BEHIND: f64 = 0.1;

/// Shorter words of Latin letters tell nothing.
const TELLING: usize = 3;

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
    let rows = listed(db, now).await?;
    let alike = alike(db, &rows, (path, typed), most).await?;
    if !alike.is_empty() {
        return found(db, alike).await;
    }
    let mut posts = found(db, holding(&rows, &words(typed), most)).await?;
    for post in likely(db, typed, limit, now).await? {
        let is_new = posts.iter().all(|known| known.slug != post.slug);
        if is_new && posts.len() < most {
            posts.push(post);
        }
    }
    Ok(posts)
}

async fn alike(
    db: &impl ConnectionTrait,
    rows: &[Row],
    (path, typed): (&str, &str),
    most: usize,
) -> Result<Vec<PostId>, DbErr> {
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
    Ok(best(scores, rows, ALIKE, most))
}

/// The posts whose score is `least` or more, the best first.
fn best(scores: Vec<f64>, rows: &[Row], least: f64, most: usize) -> Vec<PostId> {
    let mut best: Vec<(f64, PostId)> = scores
        .into_iter()
        .zip(rows)
        .filter(|(score, _)| *score >= least)
        .map(|(score, row)| (score, row.0))
        .collect();
    // The rows stand newest first, and a stable order keeps that among equals.
    best.sort_by(|a, b| b.0.partial_cmp(&a.0).unwrap_or(Ordering::Equal));
    best.into_iter().take(most).map(|(_, id)| id).collect()
}

/// The posts that have a word of `asked` in their title or address, or nearly one. A word that few have tells
/// more than one that many have, and of two that as many have, the one that was typed first.
fn holding(rows: &[Row], asked: &[String], most: usize) -> Vec<PostId> {
    let mut by_word: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, (_, _, slug, title)) in rows.iter().enumerate() {
        for word in words(slug).into_iter().chain(words(title)) {
            by_word.entry(word).or_default().push(at);
        }
    }
    let mut scores = vec![0.0; rows.len()];
    let telling = asked
        .iter()
        .filter(|word| !word.is_ascii() || word.len() >= TELLING);
    for (place, word) in telling.enumerate() {
        let held = held(&by_word, word);
        let rarity = (1.0 + number(rows.len()) / number(held.len().max(1))).ln();
        for (at, same) in held {
            scores[at] += same * rarity / (1.0 + BEHIND * number(place));
        }
    }
    best(scores, rows, f64::MIN_POSITIVE, most)
}

/// Where a word is held, and whether as it is or nearly so.
fn held(by_word: &HashMap<String, Vec<usize>>, word: &str) -> HashMap<usize, f64> {
    let mut held: HashMap<usize, f64> = HashMap::new();
    for (other, places) in by_word {
        let same = same_word(word, other);
        if same > 0.0 {
            for at in places {
                let known = held.entry(*at).or_default();
                *known = known.max(same.max(SLIPPED));
            }
        }
    }
    held
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
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
    (2.0 * shared / (number(asked.len()) + number(name.len()))).min(1.0)
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
    fn a_word_that_few_have_or_that_was_typed_first_tells_most() {
        let row = |(at, title): (usize, &&str)| {
            let id = PostId(i64::try_from(at).unwrap());
            (id, Kind::Post, text::slug(title), (*title).to_owned())
        };
        let titles = [
            "Who comes first in the morning",
            "Restore from tape without tears",
            "At first sight",
            "Kubernetes and its backups",
        ];
        let rows: Vec<Row> = titles.iter().enumerate().map(row).collect();
        let first = |asked: &str| holding(&rows, &words(asked), 5).first().map(|id| id.0);
        assert_eq!(first("restor-first"), Some(1));
        assert_eq!(first("first-restor"), Some(1), "fewer have it");
        assert_eq!(first("kubernets-tape"), Some(3), "it was typed first");
        assert_eq!(first("tape-kubernets"), Some(1));
        assert_eq!(first("in-it"), None, "short words tell nothing");
        assert_eq!(first("tale"), None);
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
