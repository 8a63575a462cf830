//! Who is trusted: somebody who is remembered here, of whom enough was published since something of theirs
//! was last rejected or called spam. Computed from the states of their comments, so that whoever takes a
//! decision back gives the trust back. Nothing that is typed counts, and nothing that somebody verified
//! about where they stand.

use sea_orm::sea_query::{Expr, Query};
use sea_orm::{ColumnTrait as _, ConnectionTrait, DbErr, ExprTrait as _, FromQueryResult, JoinType};

use super::Status;
use super::entity::comment::{Column, Entity};
use crate::clock::Moment;
use crate::ids::CommenterId;

/// What was published of somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Earned {
    pub published: i64,
    /// So many of them since something was last turned down.
    pub counts: i64,
}

impl Earned {
    /// By what one person has sent.
    pub fn of(sent: &[Sent]) -> Self {
        let published = sent.iter().filter(|sent| sent.status == Status::Published);
        Self {
            published: published.map(|sent| sent.number).sum(),
            counts: sent.iter().map(|sent| sent.counts).sum(),
        }
    }

    pub fn is_trusted(self, after: u64) -> bool {
        self.missing(after) == 0
    }

    /// So many more have to be published.
    pub fn missing(self, after: u64) -> u64 {
        after.saturating_sub(u64::try_from(self.counts).unwrap_or(0))
    }
}

/// Comments of one person in one state.
#[derive(Clone, Copy, Debug, FromQueryResult)]
pub struct Sent {
    pub commenter_id: CommenterId,
    pub status: Status,
    pub number: i64,
    /// When the first of them was sent.
    pub first: Moment,
    /// Of what is published, how much came out after the last that was turned down.
    pub counts: i64,
}

/// What `commenters` have sent, by person and state, in one query: index searches (`m0063_earned.rs`), however much
/// that is.
///
/// # Errors
/// When the database fails.
pub async fn sent(db: &impl ConnectionTrait, commenters: &[CommenterId]) -> Result<Vec<Sent>, DbErr> {
    if commenters.is_empty() {
        return Ok(Vec::new());
    }
    let theirs = || Column::CommenterId.is_in(commenters.iter().copied());
    let turned_down = Query::select()
        .column(Column::CommenterId)
        .expr_as(
            Expr::cust("max(coalesce(comments.decided_at, comments.created_at))"),
            "last",
        )
        .from(Entity)
        .and_where(theirs())
        .and_where(Column::Status.is_in([Status::Rejected, Status::Spam]))
        .group_by_col(Column::CommenterId)
        .take();
    let same = Expr::col(("turned_down", Column::CommenterId)).equals((Entity, Column::CommenterId));
    let counts = "coalesce(sum(CASE WHEN comments.status = 'published' \
                  AND comments.published_at > coalesce(turned_down.last, 0) THEN 1 ELSE 0 END), 0)";
    let sent = Query::select()
        .column((Entity, Column::CommenterId))
        .column((Entity, Column::Status))
        .expr_as(Expr::cust("count(*)"), "number")
        .expr_as(Expr::cust("min(comments.created_at)"), "first")
        .expr_as(Expr::cust(counts), "counts")
        .from(Entity)
        .join_subquery(JoinType::LeftJoin, turned_down, "turned_down", same)
        .and_where(theirs())
        .group_by_columns([(Entity, Column::CommenterId), (Entity, Column::Status)])
        .take();
    let rows = db.query_all(&sent).await?;
    rows.iter().map(|row| Sent::from_query_result(row, "")).collect()
}

/// What `commenter` has earned: one query.
///
/// # Errors
/// When the database fails.
pub async fn earned(db: &impl ConnectionTrait, commenter: CommenterId) -> Result<Earned, DbErr> {
    Ok(Earned::of(&sent(db, &[commenter]).await?))
}

/// A comment by somebody, as far as trust goes.
#[derive(Clone, Copy, Debug)]
pub struct Past {
    pub status: Status,
    pub created: Moment,
    pub published: Option<Moment>,
    pub decided: Option<Moment>,
}

impl Past {
    fn turned_down(&self) -> Option<Moment> {
        let is_against = matches!(self.status, Status::Rejected | Status::Spam);
        is_against.then(|| self.decided.unwrap_or(self.created))
    }
}

/// What somebody had earned at `then`, for rehearsals: as `earned`, from all of their comments.
pub fn earned_by(all: &[Past], then: Moment) -> Earned {
    let before = |at: &Moment| *at < then;
    let last = all.iter().filter_map(Past::turned_down).filter(before).max();
    let shown = all.iter().filter(|past| past.status == Status::Published);
    let out: Vec<Moment> = shown.filter_map(|past| past.published).filter(before).collect();
    let since = out.iter().filter(|at| last.is_none_or(|last| **at > last));
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    Earned {
        counts: number(since.count()),
        published: number(out.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn past(status: Status, at: i64) -> Past {
        Past {
            status,
            created: Moment(at),
            published: (status == Status::Published).then_some(Moment(at)),
            decided: Some(Moment(at)),
        }
    }

    #[test]
    fn what_is_turned_down_takes_away_what_came_before() {
        let all = [
            past(Status::Published, 1),
            past(Status::Published, 2),
            past(Status::Rejected, 3),
            past(Status::Published, 4),
        ];
        let at = |then| earned_by(&all, Moment(then));
        let earned = |published, counts| Earned { published, counts };
        assert_eq!(at(1), earned(0, 0));
        assert_eq!(at(3), earned(2, 2));
        assert_eq!(at(4), earned(2, 0));
        assert_eq!(at(9), earned(3, 1));
        assert!(at(3).is_trusted(2) && !at(9).is_trusted(2));
        assert_eq!(at(9).missing(3), 2);
    }
}
