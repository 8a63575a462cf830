//! Who is trusted: somebody who is remembered here, of whom enough was published since something of theirs
//! was last rejected or called spam. Computed from the states of their comments, so that whoever takes a
//! decision back gives the trust back. Nothing that is typed counts, and nothing that somebody verified
//! about where they stand.

use sea_orm::sea_query::{Expr, SimpleExpr};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _,
};

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
    pub fn is_trusted(self, after: u64) -> bool {
        self.missing(after) == 0
    }

    /// So many more have to be published.
    pub fn missing(self, after: u64) -> u64 {
        after.saturating_sub(u64::try_from(self.counts).unwrap_or(0))
    }
}

/// Counts, of a group of comments by one person, those that are published and came out after the last that
/// was turned down. Both engines read it alike.
const COUNTS: &str = "coalesce(sum(CASE WHEN comments.status = 'published' AND comments.published_at > coalesce(\
     (SELECT max(coalesce(t.decided_at, t.created_at)) FROM comments AS t \
     WHERE t.commenter_id = comments.commenter_id AND t.status IN ('rejected', 'spam')), 0) \
     THEN 1 ELSE 0 END), 0)";

/// The column of that count, for a query over comments that groups them by person.
pub fn counts() -> SimpleExpr {
    Expr::cust(COUNTS)
}

/// What `commenter` has earned: one query.
///
/// # Errors
/// When the database fails.
pub async fn earned(db: &impl ConnectionTrait, commenter: CommenterId) -> Result<Earned, DbErr> {
    let found: Option<(i64, i64)> = Entity::find()
        .select_only()
        .column_as(Column::Id.count(), "published")
        .column_as(counts(), "counts")
        .filter(Column::CommenterId.eq(commenter))
        .filter(Column::Status.eq(Status::Published))
        .group_by(Column::CommenterId)
        .into_tuple()
        .one(db)
        .await?;
    let (published, counts) = found.unwrap_or_default();
    Ok(Earned { published, counts })
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
