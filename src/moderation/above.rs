//! What stands above the queue: answers, and what has to be looked at again. Where a hundred thousand comments wait
//! these are some hundreds, so that their ids are read at once, for the page and for the numbers beside it; to count
//! each kind by itself would look every one of them up again.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QueryResult, QuerySelect as _, QueryTrait as _,
};

use super::chosen::Chosen;
use super::counts::{Values, number, together};
use super::scope::Scope;
use super::{URGENT_MAX, View, cut};
use crate::comments::entity::comment::{Column, Entity, Model};
use crate::db::joined::{joined, parted};
use crate::ids::CommentId;

/// What is looked at again, in views of their own.
const NOTED: [View; 3] = [View::Edited, View::Reported, View::Appealed];

/// The name of how many of the answers stand in the queue as well.
const QUEUED_ANSWERS: &str = "queued_answers";

/// Comments that stand above the queue, by their ids.
#[derive(Debug, Default)]
pub struct Above {
    /// The lowest first.
    answered: Vec<CommentId>,
    /// With a change, a report or an appeal, and for nothing else: each once, the lowest first.
    noted: Vec<CommentId>,
    numbers: Vec<(View, usize)>,
    queued_answers: i64,
}

/// As much of it as a page shows.
#[derive(Debug, Default)]
pub struct Urgent {
    pub answered: Vec<Model>,
    pub noted: Vec<Model>,
    /// Views that hold more.
    pub more: Vec<View>,
}

impl Above {
    /// # Errors
    /// When the database fails.
    pub async fn of(db: &impl ConnectionTrait, scope: &Scope, chosen: Chosen) -> Result<Self, DbErr> {
        let row = together(db, Self::asked(scope, chosen)).await?;
        row.map_or_else(|| Ok(Self::default()), |row| Self::read(&row))
    }

    /// What `read` wants to know.
    pub(super) fn asked(scope: &Scope, chosen: Chosen) -> Values {
        let ids = |view: View| {
            let ids = Entity::find()
                .filter(scope.condition())
                .filter(chosen.by(view))
                .select_only()
                .column(Column::Id)
                .into_query();
            (view.code(), joined(chosen.backend, ids))
        };
        let mut asked = vec![ids(View::Answered)];
        asked.extend(NOTED.map(ids));
        asked.push((QUEUED_ANSWERS, number(scope, chosen.queued_answers())));
        asked
    }

    /// # Errors
    /// When `asked` was not.
    pub(super) fn read(row: &QueryResult) -> Result<Self, DbErr> {
        let ids = |view: View| {
            let ids: Option<String> = row.try_get("", view.code())?;
            Ok::<Vec<CommentId>, DbErr>(parted(ids.as_deref()).map(CommentId).collect())
        };
        let mut answered = ids(View::Answered)?;
        answered.sort_unstable();
        let mut numbers = vec![(View::Answered, answered.len())];
        let mut noted = Vec::new();
        for view in NOTED {
            let of_view = ids(view)?;
            numbers.push((view, of_view.len()));
            noted.extend(of_view);
        }
        noted.sort_unstable();
        noted.dedup();
        noted.retain(|id| answered.binary_search(id).is_err());
        Ok(Self {
            answered,
            noted,
            numbers,
            queued_answers: row.try_get("", QUEUED_ANSWERS)?,
        })
    }

    /// How many stand in a view; `None` for one that holds nothing of this.
    pub fn number(&self, view: View) -> Option<i64> {
        let (_, number) = self.numbers.iter().find(|(each, _)| *each == view)?;
        i64::try_from(*number).ok()
    }

    /// How many more wait than stand in the queue: an answer to what is held waits once.
    pub fn besides_the_queue(&self) -> i64 {
        let all = self.answered.len() + self.noted.len();
        i64::try_from(all).unwrap_or(i64::MAX) - self.queued_answers
    }

    /// The first of each, in one query.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn urgent(&self, db: &impl ConnectionTrait) -> Result<Urgent, DbErr> {
        let mut urgent = Urgent::default();
        let (mut answered, mut noted) = (self.answered.clone(), self.noted.clone());
        if cut(&mut answered, URGENT_MAX) {
            urgent.more.push(View::Answered);
        }
        if cut(&mut noted, URGENT_MAX) {
            urgent.more.extend(NOTED);
        }
        if answered.is_empty() && noted.is_empty() {
            return Ok(urgent);
        }
        let rows = Entity::find()
            .filter(Column::Id.is_in(answered.iter().chain(&noted).copied()))
            .order_by_asc(Column::Id)
            .all(db)
            .await?;
        (urgent.answered, urgent.noted) = rows
            .into_iter()
            .partition(|row| answered.binary_search(&row.id).is_ok());
        Ok(urgent)
    }
}
