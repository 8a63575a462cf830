//! How asking goes, in figures about everybody together. The comments and the history are named by
//! word: what stands above this feature is not imported.

use sea_orm::sea_query::{Expr, ExprTrait as _, Func, Order, Query, SelectStatement, SimpleExpr};
use sea_orm::{ColumnTrait as _, ConnectionTrait, DbErr};

use super::RequestState;
use super::entity::request::{Column, Entity};
use crate::clock::Moment;

/// What became of the questions that were asked from some moment on; those taken back are not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    pub asked: i64,
    /// Answered, if only with "none"; "rather not say" is counted apart.
    pub answered: i64,
    pub declined: i64,
    /// Of the answered ones, those whose comment readers see now.
    pub published: i64,
    /// Half of those who answered or declined did so within this many hours; `None` when nobody has.
    pub median_hours: Option<f64>,
    /// How often somebody took back what they had stated.
    pub withdrawn: i64,
}

impl Figures {
    /// Of those asked, in percent, rounded.
    pub fn answered_percent(&self) -> Option<i64> {
        percent(self.answered, self.asked)
    }

    pub fn declined_percent(&self) -> Option<i64> {
        percent(self.declined, self.asked)
    }

    /// Of those answered, in percent, rounded.
    pub fn published_percent(&self) -> Option<i64> {
        percent(self.published, self.answered)
    }
}

fn percent(part: i64, whole: i64) -> Option<i64> {
    (whole > 0).then(|| (part * 200 + whole) / (whole * 2))
}

/// The figures since `since`: three queries.
///
/// # Errors
/// When the database fails.
pub async fn figures(db: &impl ConnectionTrait, since: Moment) -> Result<Figures, DbErr> {
    let Some(row) = db.query_one(&counted(since)).await? else {
        return Ok(Figures::default());
    };
    let number = |name: &str| row.try_get::<i64>("", name);
    let (answered, declined) = (number("answered")?, number("declined")?);
    Ok(Figures {
        asked: number("asked")?,
        answered,
        declined,
        published: number("published")?,
        median_hours: median_hours(db, since, answered + declined).await?,
        withdrawn: withdrawn(db, since).await?,
    })
}

/// The questions asked since then, and not taken back.
fn asked(since: Moment) -> SelectStatement {
    Query::select()
        .from(Entity)
        .and_where(Expr::col((Entity, Column::AskedAt)).gte(since))
        .and_where(Expr::col((Entity, Column::State)).ne(RequestState::Cancelled))
        .take()
}

fn counted(since: Moment) -> SelectStatement {
    let answered = Column::AnsweredAt
        .is_not_null()
        .and(Column::State.ne(RequestState::Declined));
    let published = answered
        .clone()
        .and(Expr::col(("comments", "status")).eq("published"));
    let mut query = asked(since);
    query
        .inner_join(
            "comments",
            Expr::col(("comments", "id")).equals((Entity, Column::CommentId)),
        )
        .expr_as(Expr::cust("count(*)"), "asked");
    for (name, condition) in [
        ("answered", answered),
        ("declined", Column::State.eq(RequestState::Declined)),
        ("published", published),
    ] {
        query.expr_as(number_of(condition), name);
    }
    query
}

/// How many rows are so.
fn number_of(condition: SimpleExpr) -> SimpleExpr {
    let one = sea_orm::sea_query::CaseStatement::new().case(condition, 1);
    Func::count(one).into()
}

/// The middle of the times between question and answer, or between the two in the middle.
async fn median_hours(db: &impl ConnectionTrait, since: Moment, answers: i64) -> Result<Option<f64>, DbErr> {
    let Ok(answers @ 1..) = u64::try_from(answers) else {
        return Ok(None);
    };
    let took = Expr::col((Entity, Column::AnsweredAt)).sub(Expr::col((Entity, Column::AskedAt)));
    let query = asked(since)
        .expr_as(took.clone(), "took")
        .and_where(Column::AnsweredAt.is_not_null())
        .order_by_expr(took, Order::Asc)
        .offset((answers - 1) / 2)
        .limit(2 - answers % 2)
        .take();
    let rows = db.query_all(&query).await?;
    let took: Vec<i64> = rows
        .iter()
        .map(|row| row.try_get("", "took"))
        .collect::<Result<_, _>>()?;
    Ok(hours(&took))
}

/// The mean of some spans in milliseconds.
#[expect(
    clippy::cast_precision_loss,
    reason = "spans of years in milliseconds fit 52 bits"
)]
fn hours(spans: &[i64]) -> Option<f64> {
    let sum: i64 = spans.iter().sum();
    (!spans.is_empty()).then(|| sum as f64 / spans.len() as f64 / 3_600_000.0)
}

async fn withdrawn(db: &impl ConnectionTrait, since: Moment) -> Result<i64, DbErr> {
    let query = Query::select()
        .expr_as(Expr::cust("count(*)"), "withdrawn")
        .from("audit")
        .and_where(Expr::col("action").eq("affiliation.withdrawn"))
        .and_where(Expr::col("at").gte(since))
        .take();
    let row = db.query_one(&query).await?;
    row.map_or(Ok(0), |row| row.try_get("", "withdrawn"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_rounded_and_of_something() {
        assert_eq!(percent(1, 3), Some(33));
        assert_eq!(percent(2, 3), Some(67));
        assert_eq!(percent(1, 200), Some(1));
        assert_eq!(percent(0, 0), None);
    }

    #[test]
    fn the_median_is_the_middle_or_between_the_two() {
        assert_eq!(hours(&[]), None);
        assert_eq!(hours(&[7_200_000]), Some(2.0));
        assert_eq!(hours(&[3_600_000, 7_200_000]), Some(1.5));
    }
}
