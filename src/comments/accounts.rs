//! What the readers under a post say of themselves: one query for the whole thread, counted here by
//! person for the line above it, and in display order for the filters. What counts as saying what is
//! `affiliation/says.rs`; the line is drawn by `accounts_views.rs`.

use std::collections::HashSet;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, FromJsonQueryResult, FromQueryResult,
    JoinType, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use serde::{Deserialize, Serialize};

use super::Status;
use super::entity::comment::{Column, Entity};
use super::thread::{self, Cursor, Position, ThreadPage, Viewer, is_visible};
use super::thread_rows::shown_statement;
use crate::affiliation::label::label;
use crate::affiliation::said::{Said, Stored};
use crate::affiliation::says::{FROM, Says, says};
use crate::affiliation::wording::Terms;
use crate::clock::Moment;
use crate::db::object::{field, object};
use crate::ids::{CommentId, CommenterId, PostId};

/// Beyond this many statements the line counts the first ones alone.
const MOST: u64 = 10_000;

/// Everything that is publicly said by readers of one thread, in display order.
#[derive(Clone, Debug, Default)]
pub struct Accounts(Vec<Account>);

#[derive(Clone, Debug)]
struct Account {
    position: Position,
    by: Teller,
    says: Vec<Says>,
    /// When what was verified of it does not hold any more.
    until: Option<Moment>,
}

/// A person, so that who comments thrice counts once; without one each comment stands alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Teller {
    Person(CommenterId),
    Of(CommentId),
}

impl Accounts {
    /// How many people say what, without what nobody says; empty below `FROM` statements.
    pub fn line(&self) -> Vec<(Says, usize)> {
        if self.0.len() < FROM {
            return Vec::new();
        }
        let counted = Says::all().into_iter().map(|says| (says, self.people(says)));
        counted.filter(|(_, people)| *people > 0).collect()
    }

    /// How many people say it.
    pub fn people(&self, says: Says) -> usize {
        let tellers: HashSet<Teller> = self.saying(says).map(|account| account.by).collect();
        tellers.len()
    }

    /// How many comments those who say it wrote with it.
    pub fn comments(&self, says: Says) -> usize {
        self.saying(says).count()
    }

    /// Where the comments of those who say it stand, in display order.
    pub fn positions(&self, says: Says) -> Vec<Position> {
        self.saying(says)
            .map(|account| account.position.clone())
            .collect()
    }

    /// When the numbers change by themselves, if they do.
    pub fn change_at(&self) -> Option<Moment> {
        self.0.iter().filter_map(|account| account.until).min()
    }

    fn saying(&self, says: Says) -> impl Iterator<Item = &Account> {
        self.0.iter().filter(move |account| account.says.contains(&says))
    }
}

/// Which part of a thread is wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted {
    pub cursor: Cursor,
    /// Only the comments of those who say this.
    pub filter: Option<Says>,
}

/// A page of the thread with what is said in all of it, as far as the page tells it: the line stands
/// where a thread begins, and above what is filtered.
///
/// # Errors
/// When the database fails.
pub async fn page(
    db: &impl ConnectionTrait,
    post: PostId,
    wanted: Wanted,
    seen_by: Viewer<'_>,
) -> Result<(ThreadPage, Accounts), DbErr> {
    if let Some(says) = wanted.filter {
        let accounts = accounts(db, post, seen_by.terms).await?;
        let page =
            thread::selected(db, post, wanted.cursor, &accounts.positions(says), seen_by.terms).await?;
        return Ok((page, accounts));
    }
    let page = thread::page(db, post, wanted.cursor, seen_by).await?;
    let accounts = if may_have_line(&page) {
        accounts(db, post, seen_by.terms).await?
    } else {
        Accounts::default()
    };
    Ok((page, accounts))
}

/// Whether it is worth asking: a thread that stands here whole shows how many labels it has.
fn may_have_line(page: &ThreadPage) -> bool {
    let labels = page.entries.iter().filter(|entry| entry.label.is_some()).count();
    !page.is_continued && (page.more > 0 || labels >= FROM)
}

#[derive(Debug, FromQueryResult)]
struct Row {
    id: CommentId,
    path: Vec<u8>,
    facts: Facts,
}

#[derive(Debug, Serialize, Deserialize, FromJsonQueryResult)]
struct Facts {
    commenter_id: Option<CommenterId>,
    said: Stored,
}

/// What readers say under `post`: of published comments, what their labels show now.
///
/// # Errors
/// When the database fails.
async fn accounts(db: &impl ConnectionTrait, post: PostId, terms: Terms<'_>) -> Result<Accounts, DbErr> {
    let engine = db.get_database_backend();
    let facts = [field(Column::CommenterId), ("said", Stored::object(engine))];
    let rows = Entity::find()
        .select_only()
        .columns([Column::Id, Column::Path])
        .expr_as(object(engine, facts), "facts")
        .join(JoinType::InnerJoin, shown_statement())
        .filter(Column::PostId.eq(post))
        .filter(is_visible())
        .filter(Column::Status.eq(Status::Published))
        .filter(Column::BylineId.is_null())
        .order_by_asc(Column::Path)
        .limit(MOST)
        .into_model::<Row>()
        .all(db)
        .await?;
    Ok(Accounts(
        rows.into_iter().filter_map(|row| row.account(terms)).collect(),
    ))
}

impl Row {
    /// `None` where no label stands beside the name.
    fn account(self, terms: Terms<'_>) -> Option<Account> {
        let said = Said::from(self.facts.said);
        label(&said, terms)?;
        let by = self
            .facts
            .commenter_id
            .map_or(Teller::Of(self.id), Teller::Person);
        Some(Account {
            position: Position {
                id: self.id,
                path: self.path,
            },
            by,
            says: says(&said, terms.now),
            until: said.verified_at(terms.now).map(|verified| verified.until),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(comment: i64, person: Option<i64>, says: &[Says]) -> Account {
        let id = CommentId(comment);
        Account {
            position: Position { id, path: Vec::new() },
            by: person.map_or(Teller::Of(id), |id| Teller::Person(CommenterId(id))),
            says: says.to_vec(),
            until: None,
        }
    }

    #[test]
    fn people_are_counted_and_not_comments() {
        let accounts = Accounts(vec![
            account(1, Some(1), &[Says::Works]),
            account(2, Some(1), &[Says::Works]),
            account(3, Some(1), &[Says::Uses]),
            account(4, None, &[Says::Works]),
            account(5, None, &[]),
        ]);
        assert_eq!(accounts.line(), [(Says::Works, 2), (Says::Uses, 1)]);
        let positions = accounts.positions(Says::Works);
        let ids: Vec<i64> = positions.iter().map(|position| position.id.0).collect();
        assert_eq!(ids, [1, 2, 4]);
    }

    #[test]
    fn there_is_no_line_below_five_statements() {
        let four = (1..=4).map(|id| account(id, None, &[Says::Uses]));
        assert_eq!(Accounts(four.collect()).line(), []);
    }
}
