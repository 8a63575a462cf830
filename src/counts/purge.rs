//! Forgets details that have had their time. How often a post was read in all stays.

use std::time::Duration;

use jiff::tz::TimeZone;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::entity::{missing_addresses, post_reads, post_referrers, searches};
use super::flush;
use crate::clock::{Day, Moment, days};
use crate::ids::PostId;

/// How long the reads of a single day are known: a year can be compared with the one before.
pub const READS: Duration = days(760);
/// How long it is known where readers came from, what was searched, and what was not found.
pub const DETAILS: Duration = days(90);

/// Posts whose old days are put together at a time.
const AT_ONCE: u64 = 1_000;

/// Forgets what is older. The days are those of UTC, which is near enough.
///
/// # Errors
/// When the database fails.
pub async fn purge(tx: &DatabaseTransaction, now: Moment) -> Result<(), DbErr> {
    let day = |span| now.minus(span).day_in(&TimeZone::UTC);
    post_referrers::Entity::delete_many()
        .filter(post_referrers::Column::Day.lt(day(DETAILS)))
        .exec(tx)
        .await?;
    searches::Entity::delete_many()
        .filter(searches::Column::Day.lt(day(DETAILS)))
        .exec(tx)
        .await?;
    missing_addresses::Entity::delete_many()
        .filter(missing_addresses::Column::LastDay.lt(day(DETAILS)))
        .exec(tx)
        .await?;
    together(tx, day(READS)).await
}

/// Adds the days before `day` up, post by post.
async fn together(tx: &DatabaseTransaction, day: Day) -> Result<(), DbErr> {
    use post_reads::Column;
    let old = Column::Day.lt(day).and(Column::Day.gt(Day::BEFORE));
    let sums: Vec<(PostId, i64)> = post_reads::Entity::find()
        .select_only()
        .column(Column::PostId)
        .expr(Expr::cust("CAST(SUM(reads) AS BIGINT)"))
        .filter(old.clone())
        .group_by(Column::PostId)
        .order_by_asc(Column::PostId)
        .limit(AT_ONCE)
        .into_tuple()
        .all(tx)
        .await?;
    if sums.is_empty() {
        return Ok(());
    }
    let posts: Vec<PostId> = sums.iter().map(|(post, _)| *post).collect();
    let all = sums.into_iter().map(|(post, reads)| ((post, Day::BEFORE), reads));
    flush::add_reads(tx, &all.collect()).await?;
    post_reads::Entity::delete_many()
        .filter(old)
        .filter(Column::PostId.is_in(posts))
        .exec(tx)
        .await?;
    Ok(())
}
