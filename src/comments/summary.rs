//! What became of the comments sent under a post, in numbers that tell nobody about one person: how many are
//! published, and how many were kept out for what. One query.

use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _,
};

use super::entity::comment::{Column, Entity};
use super::{Kind, Status};
use crate::ids::{PersonId, PostId};
use crate::posts::read::PostPage;
use crate::settings::{Settings, reasons};

/// Below so many nothing is said about those that were kept out but that there are a few.
const TELLS_FROM: i64 = 5;
/// A reason that was given less often is not told apart.
const REASON_FROM: i64 = 2;

/// The numbers of one post. Spam and what its writers took back themselves are not among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    pub published: i64,
    pub kept_out: KeptOut,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeptOut {
    Nothing,
    AFew,
    Many(Many),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Many {
    pub all: i64,
    /// In the order of the site's reasons.
    pub reasons: Vec<Told>,
    /// Hidden because readers reported it, until somebody has looked.
    pub reported: i64,
    /// For any other reason, or for none.
    pub others: i64,
}

/// How often a reason was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub reason: String,
    pub count: i64,
}

/// State, reason, who decided, how many.
type Row = (Status, String, Option<PersonId>, i64);

/// The numbers of `post`, where the site tells them.
///
/// # Errors
/// When the database fails.
pub async fn told(
    db: &impl ConnectionTrait,
    post: &PostPage,
    settings: &Settings,
) -> Result<Option<Summary>, DbErr> {
    if !settings.moderation_summary || !post.discussion.has_thread() {
        return Ok(None);
    }
    let reasons = reasons::of(settings);
    let summary = summary(db, post.id, post.comment_count, &reasons).await?;
    Ok(Some(summary))
}

/// The numbers of `post`, of whose comments `published` are; `reasons` are those that the site offers: one
/// that somebody typed is told to its receiver alone.
async fn summary(
    db: &impl ConnectionTrait,
    post: PostId,
    published: i64,
    reasons: &[String],
) -> Result<Summary, DbErr> {
    let by_team = Condition::any()
        .add(Column::Status.ne(Status::Trashed))
        .add(Column::DecidedBy.is_not_null());
    let rows: Vec<Row> = Entity::find()
        .select_only()
        .columns([Column::Status, Column::DecisionReason, Column::DecidedBy])
        .column_as(Column::Id.count(), "number")
        .filter(Column::PostId.eq(post))
        .filter(Column::Kind.eq(Kind::Comment))
        .filter(Column::Status.is_in([Status::Rejected, Status::Hidden, Status::Trashed]))
        .filter(by_team)
        .group_by(Column::Status)
        .group_by(Column::DecisionReason)
        .group_by(Column::DecidedBy)
        .into_tuple()
        .all(db)
        .await?;
    Ok(Summary {
        published,
        kept_out: kept_out(&rows, reasons),
    })
}

fn kept_out(rows: &[Row], reasons: &[String]) -> KeptOut {
    let sum = |chosen: &dyn Fn(&Row) -> bool| -> i64 {
        rows.iter().filter(|row| chosen(row)).map(|row| row.3).sum()
    };
    let all = sum(&|_| true);
    match all {
        ..=0 => return KeptOut::Nothing,
        1..TELLS_FROM => return KeptOut::AFew,
        _ => {}
    }
    let reported = sum(&|row| row.0 == Status::Hidden && row.2.is_none());
    let reported = Some(reported).filter(|count| *count >= REASON_FROM).unwrap_or(0);
    let told = |reason: &String| Told {
        reason: reason.clone(),
        count: sum(&|row| row.0 == Status::Rejected && row.1 == *reason),
    };
    let often = |told: &Told| told.count >= REASON_FROM;
    let reasons: Vec<Told> = reasons.iter().map(told).filter(often).collect();
    let told: i64 = reasons.iter().map(|told| told.count).sum();
    KeptOut::Many(Many {
        all,
        others: all - told - reported,
        reasons,
        reported,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rejected(reason: &str, count: i64) -> Row {
        (Status::Rejected, reason.to_owned(), Some(PersonId(1)), count)
    }

    #[test]
    fn small_numbers_tell_nothing_about_anybody() {
        let reasons = ["Off the subject".to_owned(), "Said before".to_owned()];
        assert_eq!(kept_out(&[], &reasons), KeptOut::Nothing);
        assert_eq!(kept_out(&[rejected("Said before", 4)], &reasons), KeptOut::AFew);
        let rows = [
            rejected("Off the subject", 3),
            rejected("Said before", 1),
            rejected("You again, Eli", 2),
            (Status::Hidden, String::new(), None, 1),
        ];
        let many = KeptOut::Many(Many {
            all: 7,
            reasons: vec![Told {
                reason: "Off the subject".to_owned(),
                count: 3,
            }],
            reported: 0,
            others: 4,
        });
        assert_eq!(kept_out(&rows, &reasons), many);
    }
}
