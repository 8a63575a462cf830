//! What stands above the queue: answers, and what has to be looked at again. Where a hundred thousand comments wait
//! these are some hundreds, so that their ids are read at once, for the page and for the numbers beside it; to count
//! each kind by itself would look every one of them up again.

use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QueryResult, QuerySelect as _, QueryTrait as _,
};

use super::chosen::Chosen;
use super::counts::Values;
use super::scope::Scope;
use super::{URGENT_MAX, View, cut};
use crate::comments::entity::comment::{Column, Entity, Model};
use crate::db::joined::{joined, parted};
use crate::ids::CommentId;

/// What is looked at again, in views of their own.
const NOTED: [View; 3] = [View::Edited, View::Reported, View::Appealed];

/// The name of the answers that stand in the queue as well.
const QUEUED_ANSWERS: &str = "queued_answers";

/// Comments that stand above the queue, by their ids, the lowest first.
#[derive(Debug, Default)]
pub struct Above {
    answered: Vec<CommentId>,
    /// What each view of `NOTED` holds.
    noted: Vec<(View, Vec<CommentId>)>,
    /// Of the answers, those that stand in the queue as well.
    queued_answers: Vec<CommentId>,
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
    /// What `read` wants to know.
    pub(super) fn asked(scope: &Scope, chosen: Chosen) -> Values {
        let ids = |which: Condition| {
            let ids = Entity::find()
                .filter(scope.condition())
                .filter(which)
                .select_only()
                .column(Column::Id)
                .into_query();
            joined(chosen.backend, ids)
        };
        let of_view = |view: View| (view.code(), ids(chosen.by(view)));
        let mut asked = vec![of_view(View::Answered)];
        asked.extend(NOTED.map(of_view));
        asked.push((QUEUED_ANSWERS, ids(chosen.queued_answers())));
        asked
    }

    /// # Errors
    /// When `asked` was not.
    pub(super) fn read(row: &QueryResult) -> Result<Self, DbErr> {
        let ids = |name: &str| {
            let ids: Option<String> = row.try_get("", name)?;
            let mut ids: Vec<CommentId> = parted(ids.as_deref()).map(CommentId).collect();
            ids.sort_unstable();
            Ok::<_, DbErr>(ids)
        };
        let noted: Result<_, DbErr> = NOTED
            .map(|view| Ok((view, ids(view.code())?)))
            .into_iter()
            .collect();
        Ok(Self {
            answered: ids(View::Answered.code())?,
            noted: noted?,
            queued_answers: ids(QUEUED_ANSWERS)?,
        })
    }

    /// Of what stands above the queue, what is among `these`, the lowest first.
    pub fn among(&self, these: &[CommentId]) -> Self {
        let among = |ids: &Vec<CommentId>| {
            let ids = ids.iter().copied();
            ids.filter(|id| these.binary_search(id).is_ok()).collect()
        };
        Self {
            answered: among(&self.answered),
            noted: self.noted.iter().map(|(view, ids)| (*view, among(ids))).collect(),
            queued_answers: among(&self.queued_answers),
        }
    }

    /// How many stand in a view; `None` for one that holds nothing of this.
    pub fn number(&self, view: View) -> Option<i64> {
        let of_view = if view == View::Answered {
            &self.answered
        } else {
            let (_, of_view) = self.noted.iter().find(|(each, _)| *each == view)?;
            of_view
        };
        i64::try_from(of_view.len()).ok()
    }

    /// How many more wait than stand in the queue: an answer to what is held waits once.
    pub fn besides_the_queue(&self) -> i64 {
        let is_queued = |id: &&CommentId| self.queued_answers.binary_search(id).is_ok();
        let answers = self.answered.iter().filter(|id| !is_queued(id)).count();
        i64::try_from(answers + self.only_noted().len()).unwrap_or(i64::MAX)
    }

    /// What has a change, a report or an appeal and is no answer, each once.
    fn only_noted(&self) -> Vec<CommentId> {
        let mut noted: Vec<_> = self.noted.iter().flat_map(|(_, ids)| ids).copied().collect();
        noted.sort_unstable();
        noted.dedup();
        noted.retain(|id| self.answered.binary_search(id).is_err());
        noted
    }

    /// The first of each, in one query.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn urgent(&self, db: &impl ConnectionTrait) -> Result<Urgent, DbErr> {
        let mut urgent = Urgent::default();
        let (mut answered, mut noted) = (self.answered.clone(), self.only_noted());
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
