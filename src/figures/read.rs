//! How often posts were read in a time, by day, by post and by where readers came from.

use std::collections::BTreeMap;

use sea_orm::sea_query::{Alias, Expr, ExprTrait as _, Query, SelectStatement};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, FromQueryResult, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::{Period, Whose};
use crate::clock::Day;
use crate::counts::entity::{post_reads, post_referrers, searches};
use crate::ids::PostId;
use crate::posts::entity::post;

/// Most posts, sites and searches that are listed.
const LISTED: u64 = 50;

/// The days of a period up to `today`, oldest first, each with its reads.
pub type ByDay = Vec<(Day, i64)>;

/// A post with its reads in the period.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Read {
    pub id: PostId,
    pub title: String,
    pub reads: i64,
}

/// What was searched in the period, how often, and how much was found the last time.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Searched {
    pub words: String,
    pub searches: i64,
    pub found: i64,
}

/// All that the page shows.
#[derive(Clone, Debug)]
pub struct Figures {
    pub by_day: ByDay,
    /// Most read first.
    pub posts: Vec<Read>,
    /// Those that sent most first; the name of a site is empty for those that are not told apart.
    pub referrers: Vec<(String, i64)>,
}

/// The figures of the period that ends with `today`.
///
/// # Errors
/// When the database fails.
pub async fn figures(
    db: &impl ConnectionTrait,
    whose: Whose,
    period: Period,
    today: Day,
) -> Result<Figures, DbErr> {
    let first = today.before(period.days() - 1);
    Ok(Figures {
        by_day: by_day(db, whose, (first, today)).await?,
        posts: match whose {
            Whose::Post(_) => Vec::new(),
            _ => by_post(db, whose, first).await?,
        },
        referrers: referrers(db, whose, first).await?,
    })
}

async fn by_day(db: &impl ConnectionTrait, whose: Whose, (first, today): (Day, Day)) -> Result<ByDay, DbErr> {
    use post_reads::Column;
    let rows: Vec<(Day, i64)> = post_reads::Entity::find()
        .select_only()
        .column(Column::Day)
        .expr(Expr::cust("CAST(SUM(reads) AS BIGINT)"))
        .filter(Column::Day.gte(first))
        .filter(of(whose, Column::PostId))
        .group_by(Column::Day)
        .into_tuple()
        .all(db)
        .await?;
    let counted: BTreeMap<Day, i64> = rows.into_iter().collect();
    let days = first.up_to(today);
    Ok(days
        .map(|day| (day, counted.get(&day).copied().unwrap_or(0)))
        .collect())
}

async fn by_post(db: &impl ConnectionTrait, whose: Whose, first: Day) -> Result<Vec<Read>, DbErr> {
    use post_reads::Column;
    let (posts, id) = (Alias::new("posts"), Alias::new("id"));
    post_reads::Entity::find()
        .join(
            sea_orm::JoinType::InnerJoin,
            post_reads::Entity::belongs_to(post::Entity)
                .from(Column::PostId)
                .to(post::Column::Id)
                .into(),
        )
        .select_only()
        .column_as(post::Column::Id, "id")
        .column_as(post::Column::Title, "title")
        .expr_as(Expr::cust("CAST(SUM(reads) AS BIGINT)"), "reads")
        .filter(Column::Day.gte(first))
        .filter(of(whose, Column::PostId))
        .group_by(post::Column::Id)
        .group_by(post::Column::Title)
        .order_by_desc(Expr::cust("SUM(reads)"))
        .order_by_desc(Expr::col((posts, id)))
        .limit(LISTED)
        .into_model()
        .all(db)
        .await
}

async fn referrers(db: &impl ConnectionTrait, whose: Whose, first: Day) -> Result<Vec<(String, i64)>, DbErr> {
    use post_referrers::Column;
    post_referrers::Entity::find()
        .select_only()
        .column(Column::Referrer)
        .expr(Expr::cust("CAST(SUM(reads) AS BIGINT)"))
        .filter(Column::Day.gte(first))
        .filter(of(whose, Column::PostId))
        .group_by(Column::Referrer)
        .order_by_desc(Expr::cust("SUM(reads)"))
        .order_by_asc(Column::Referrer)
        .limit(LISTED)
        .into_tuple()
        .all(db)
        .await
}

/// Every post with its reads of each day of the period, for a file: at most 100,000 lines, by day.
///
/// # Errors
/// When the database fails.
pub async fn lines(
    db: &impl ConnectionTrait,
    whose: Whose,
    period: Period,
    today: Day,
) -> Result<Vec<(Day, String, i64)>, DbErr> {
    use post_reads::Column;
    post_reads::Entity::find()
        .join(
            sea_orm::JoinType::InnerJoin,
            post_reads::Entity::belongs_to(post::Entity)
                .from(Column::PostId)
                .to(post::Column::Id)
                .into(),
        )
        .select_only()
        .column(Column::Day)
        .column(post::Column::Title)
        .column(Column::Reads)
        .filter(Column::Day.gte(today.before(period.days() - 1)))
        .filter(of(whose, Column::PostId))
        .order_by_asc(Column::Day)
        .order_by_asc(Column::PostId)
        .limit(100_000)
        .into_tuple()
        .all(db)
        .await
}

/// What was searched most in the period.
///
/// # Errors
/// When the database fails.
pub async fn searched(db: &impl ConnectionTrait, period: Period, today: Day) -> Result<Vec<Searched>, DbErr> {
    use searches::Column;
    searches::Entity::find()
        .select_only()
        .column(Column::Words)
        .expr_as(Expr::cust("CAST(SUM(searches) AS BIGINT)"), "searches")
        // The newest row has the newest number, and a blog finds more and more.
        .expr_as(Expr::cust("MAX(found)"), "found")
        .filter(Column::Day.gte(today.before(period.days() - 1)))
        .group_by(Column::Words)
        .order_by_desc(Expr::cust("SUM(searches)"))
        .order_by_asc(Column::Words)
        .limit(LISTED * 2)
        .into_model()
        .all(db)
        .await
}

fn of(whose: Whose, column: impl sea_orm::ColumnTrait) -> Condition {
    match whose {
        Whose::Everybodys => Condition::all(),
        Whose::Post(id) => Condition::all().add(column.eq(id)),
        Whose::Of(person) => {
            let own: SelectStatement = Query::select()
                .column(post::Column::Id)
                .from(post::Entity)
                .and_where(Expr::col(post::Column::PersonId).eq(person))
                .to_owned();
            Condition::all().add(column.in_subquery(own))
        }
    }
}
