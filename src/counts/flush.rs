//! Writes down what was counted. Rows add up, so that several processes may write the same ones.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::tz::TimeZone;
use sea_orm::sea_query::{Alias, Expr, ExprTrait as _, OnConflict, Query};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait as _, DatabaseTransaction, DbErr, EntityTrait as _,
    PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::entity::{missing_addresses, post_reads, post_referrers, searches};
use super::referrer::{From, OTHER};
use super::{Batch, missed};
use crate::clock::Day;
use crate::ids::PostId;

/// So many sites are told apart for a post and a day; whatever comes after them is counted together.
pub const REFERRERS_MAX: usize = 50;
/// So many different searches of a day are kept.
pub const SEARCHES_MAX: u64 = 500;
/// So many addresses that were not found are kept, and so many that only programs ask for: those asked for
/// most, of those the latest.
pub const MISSING_MAX: u64 = 1_000;
pub const PROBES_MAX: u64 = 200;

/// Rows that are written at a time: PostgreSQL takes 65,535 values in one statement, SQLite 32,766.
const AT_ONCE: usize = 2_000;

/// Adds `batch` to what is stored; days are those of `zone`. What was read of a post that is gone is dropped.
///
/// # Errors
/// When the database fails; then nothing was written.
pub async fn write(tx: &DatabaseTransaction, batch: &Batch, zone: &TimeZone) -> Result<(), DbErr> {
    if !batch.reads.is_empty() {
        reads(tx, batch, zone).await?;
    }
    if !batch.searches.is_empty() {
        searched(tx, batch, zone).await?;
    }
    if !batch.missed.is_empty() {
        missing(tx, batch, zone).await?;
    }
    Ok(())
}

pub(super) type ByPost = BTreeMap<(PostId, Day), i64>;
type ByReferrer = BTreeMap<(PostId, Day, String), i64>;

async fn reads(tx: &DatabaseTransaction, batch: &Batch, zone: &TimeZone) -> Result<(), DbErr> {
    let (mut by_post, mut by_referrer) = (ByPost::new(), ByReferrer::new());
    let there = there(tx, batch.reads.keys().map(|(post, ..)| *post).collect()).await?;
    for ((post, at, from), count) in &batch.reads {
        if !there.contains(post) {
            continue;
        }
        let day = at.moment().day_in(zone);
        *by_post.entry((*post, day)).or_default() += count;
        if let From::Site(name) = from {
            *by_referrer.entry((*post, day, name.clone())).or_default() += count;
        }
    }
    add_reads(tx, &by_post).await?;
    add_referrers(tx, &within_limit(tx, by_referrer).await?).await
}

/// Which of these posts exist. Their table is read by its name: posts stand above.
async fn there(tx: &DatabaseTransaction, posts: BTreeSet<PostId>) -> Result<BTreeSet<PostId>, DbErr> {
    let mut query = Query::select();
    query
        .column(Alias::new("id"))
        .from(Alias::new("posts"))
        .and_where(Expr::col(Alias::new("id")).is_in(posts));
    let rows = tx.query_all(&query).await?;
    rows.iter().map(|row| row.try_get("", "id")).collect()
}

pub(super) async fn add_reads(tx: &DatabaseTransaction, by_post: &ByPost) -> Result<(), DbErr> {
    use post_reads::Column;
    let rows: Vec<_> = by_post
        .iter()
        .map(|((post, day), count)| post_reads::ActiveModel {
            post_id: Set(*post),
            day: Set(*day),
            reads: Set(*count),
        })
        .collect();
    for rows in rows.chunks(AT_ONCE) {
        let add = Expr::col((post_reads::Entity, Column::Reads)).add(Expr::cust("excluded.reads"));
        let together = OnConflict::columns([Column::PostId, Column::Day])
            .value(Column::Reads, add)
            .to_owned();
        post_reads::Entity::insert_many(rows.to_vec())
            .on_conflict(together)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

async fn add_referrers(tx: &DatabaseTransaction, by_referrer: &ByReferrer) -> Result<(), DbErr> {
    use post_referrers::Column;
    let rows: Vec<_> = by_referrer
        .iter()
        .map(|((post, day, referrer), count)| post_referrers::ActiveModel {
            post_id: Set(*post),
            day: Set(*day),
            referrer: Set(referrer.clone()),
            reads: Set(*count),
        })
        .collect();
    for rows in rows.chunks(AT_ONCE) {
        let add = Expr::col((post_referrers::Entity, Column::Reads)).add(Expr::cust("excluded.reads"));
        let together = OnConflict::columns([Column::PostId, Column::Day, Column::Referrer])
            .value(Column::Reads, add)
            .to_owned();
        post_referrers::Entity::insert_many(rows.to_vec())
            .on_conflict(together)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// The same counts, with the sites that are too many for their post and day counted together; those that
/// sent most come first.
async fn within_limit(tx: &DatabaseTransaction, all: ByReferrer) -> Result<ByReferrer, DbErr> {
    let mut known = known(tx, &all).await?;
    let mut by_count: Vec<_> = all.into_iter().collect();
    by_count.sort_by(|(a, many), (b, more)| more.cmp(many).then(a.cmp(b)));
    let mut kept = ByReferrer::new();
    for ((post, day, name), count) in by_count {
        let names = known.entry((post, day)).or_default();
        let fits = name == OTHER || names.contains(&name) || names.len() < REFERRERS_MAX;
        let name = if fits { name } else { OTHER.to_owned() };
        if name != OTHER {
            names.insert(name.clone());
        }
        *kept.entry((post, day, name)).or_default() += count;
    }
    Ok(kept)
}

type Known = HashMap<(PostId, Day), BTreeSet<String>>;

/// The sites that are told apart already.
async fn known(tx: &DatabaseTransaction, all: &ByReferrer) -> Result<Known, DbErr> {
    use post_referrers::Column;
    let posts: BTreeSet<PostId> = all.keys().map(|(post, ..)| *post).collect();
    let days: BTreeSet<Day> = all.keys().map(|(_, day, _)| *day).collect();
    let rows: Vec<(PostId, Day, String)> = post_referrers::Entity::find()
        .select_only()
        .columns([Column::PostId, Column::Day, Column::Referrer])
        .filter(Column::PostId.is_in(posts))
        .filter(Column::Day.is_in(days))
        .filter(Column::Referrer.ne(OTHER))
        .into_tuple()
        .all(tx)
        .await?;
    let mut known = Known::new();
    for (post, day, name) in rows {
        known.entry((post, day)).or_default().insert(name);
    }
    Ok(known)
}

async fn searched(tx: &DatabaseTransaction, batch: &Batch, zone: &TimeZone) -> Result<(), DbErr> {
    use searches::Column;
    let mut by_day: BTreeMap<Day, BTreeMap<&str, super::Asked>> = BTreeMap::new();
    for ((words, at), asked) in &batch.searches {
        let day = by_day.entry(at.moment().day_in(zone)).or_default();
        let one = day.entry(words).or_default();
        one.count += asked.count;
        one.found = asked.found;
    }
    for (day, all) in by_day {
        let stored = searches::Entity::find()
            .filter(Column::Day.eq(day))
            .count(tx)
            .await?;
        let room = usize::try_from(SEARCHES_MAX.saturating_sub(stored)).unwrap_or(0);
        let known: Vec<String> = searches::Entity::find()
            .select_only()
            .column(Column::Words)
            .filter(Column::Day.eq(day))
            .filter(Column::Words.is_in(all.keys().copied()))
            .into_tuple()
            .all(tx)
            .await?;
        let (old, new): (Vec<_>, Vec<_>) = all
            .into_iter()
            .partition(|(words, _)| known.iter().any(|k| k == words));
        let rows: Vec<_> = old
            .into_iter()
            .chain(new.into_iter().take(room))
            .map(|(words, asked)| searches::ActiveModel {
                day: Set(day),
                words: Set(words.to_owned()),
                searches: Set(asked.count),
                found: Set(asked.found),
            })
            .collect();
        if rows.is_empty() {
            continue;
        }
        let add = Expr::col((searches::Entity, Column::Searches)).add(Expr::cust("excluded.searches"));
        let together = OnConflict::columns([Column::Day, Column::Words])
            .value(Column::Searches, add)
            .update_column(Column::Found)
            .to_owned();
        searches::Entity::insert_many(rows)
            .on_conflict(together)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

async fn missing(tx: &DatabaseTransaction, batch: &Batch, zone: &TimeZone) -> Result<(), DbErr> {
    use missing_addresses::Column;
    // In one order, so that no two processes wait for each other's rows.
    let in_order: BTreeMap<_, _> = batch.missed.iter().collect();
    let rows: Vec<_> = in_order
        .into_iter()
        .map(|(path, one)| missing_addresses::ActiveModel {
            path: Set(path.clone()),
            is_probe: Set(missed::is_probe(path)),
            requests: Set(one.count),
            last_day: Set(one.last.moment().day_in(zone)),
        })
        .collect();
    for rows in rows.chunks(AT_ONCE) {
        let add =
            Expr::col((missing_addresses::Entity, Column::Requests)).add(Expr::cust("excluded.requests"));
        let together = OnConflict::column(Column::Path)
            .value(Column::Requests, add)
            .update_column(Column::LastDay)
            .to_owned();
        missing_addresses::Entity::insert_many(rows.to_vec())
            .on_conflict(together)
            .exec_without_returning(tx)
            .await?;
    }
    keep_the_most_asked(tx, false, MISSING_MAX).await?;
    keep_the_most_asked(tx, true, PROBES_MAX).await
}

/// Forgets what is asked for least beyond `most` addresses of one group.
async fn keep_the_most_asked(tx: &DatabaseTransaction, probes: bool, most: u64) -> Result<(), DbErr> {
    use missing_addresses::Column;
    loop {
        let beyond: Vec<String> = missing_addresses::Entity::find()
            .select_only()
            .column(Column::Path)
            .filter(Column::IsProbe.eq(probes))
            .order_by_desc(Column::Requests)
            .order_by_desc(Column::LastDay)
            .order_by_asc(Column::Path)
            .offset(most)
            .limit(AT_ONCE as u64)
            .into_tuple()
            .all(tx)
            .await?;
        if beyond.is_empty() {
            return Ok(());
        }
        missing_addresses::Entity::delete_many()
            .filter(Column::Path.is_in(beyond))
            .exec(tx)
            .await?;
    }
}

/// Forgets that an address was not found: it leads somewhere now.
///
/// # Errors
/// When the database fails.
pub async fn found(tx: &DatabaseTransaction, path: &str) -> Result<(), DbErr> {
    missing_addresses::Entity::delete_by_id(path.to_owned())
        .exec(tx)
        .await?;
    Ok(())
}
