//! One comment at the desk with everything its decision needs: what it answers, how its author can be
//! reached, their history here, where they stand. A handful of queries a page, never one an item.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::beside::Beside;
use super::chosen::READ_NEXT;
use crate::affiliation::RequestState;
use crate::affiliation::read::{Standing, standings};
use crate::affiliation::wording::Terms;
use crate::clock::Moment;
use crate::comments::entity::comment::{self, Column, Entity};
use crate::comments::entity::{comment_edit, commenter, proposal, report};
use crate::comments::mentions;
use crate::comments::propose::newest;
use crate::comments::trust::{self, Earned, Sent};
use crate::comments::waiting::open_reports;
use crate::comments::{EditState, Status};
use crate::ids::{CommentId, CommenterId, PersonId};
use crate::people::entity::person;
use crate::screening::spam::Judgement;
use crate::text::Refers;

/// One comment with what a decision needs.
#[derive(Debug)]
pub struct Item {
    pub comment: comment::Model,
    pub parent: Option<comment::Model>,
    pub reach: Reach,
    /// Of the same remembered person; `None` when they chose not to be remembered.
    pub history: Option<History>,
    pub standing: Standing,
    /// Until when it stays off the queue, for an answer.
    pub held_until: Option<Moment>,
    /// Was answered, and nobody has looked yet.
    pub answered: bool,
    /// The reply in the thread that answered the question, while nobody has settled it.
    pub thread_answer: Option<comment::Model>,
    /// A change its author made after it was published.
    pub edit: Option<comment_edit::Model>,
    /// Another text that was sent back to its author, whatever they made of it.
    pub proposal: Option<proposal::Model>,
    /// What readers report and nobody has decided on, oldest first.
    pub reports: Vec<report::Model>,
    /// Who decided last.
    pub decided_by: Option<String>,
    /// What the page of another site is to the post; `None` for what is no Webmention.
    pub mention: Option<Refers>,
    /// What else the desk shows of it; empty until it is asked for.
    pub beside: Beside,
}

impl Item {
    /// Waits to be read for the first time, and looks like spam: it stands folded, behind what does not.
    pub fn is_probably_spam(&self) -> bool {
        let waits = self.comment.status == Status::Pending && !self.answered && self.held_until.is_none();
        waits && self.comment.spam.as_ref().is_some_and(Judgement::folds)
    }

    /// Hidden because its author took the answer back, until a moderator puts it back.
    pub fn returns(&self) -> bool {
        self.answered && self.comment.status == Status::Hidden
    }
}

/// How the author of a comment can be told something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    Mail {
        confirmed: bool,
    },
    /// Only if they open their receipt again.
    Receipt,
    /// Someone of the team.
    Team,
}

/// What a remembered person has sent besides this comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct History {
    pub published: i64,
    pub rejected: i64,
    pub first_seen: Moment,
    /// This comment counts too.
    pub earned: Earned,
}

/// The items of `rows`, in their order.
///
/// # Errors
/// When the database fails.
pub async fn items(
    db: &impl ConnectionTrait,
    rows: Vec<comment::Model>,
    terms: Terms<'_>,
) -> Result<Vec<Item>, DbErr> {
    let ids: Vec<CommentId> = rows.iter().map(|row| row.id).collect();
    let kinds: Vec<_> = rows.iter().map(|row| (row.id, row.kind)).collect();
    let standing = async {
        let standings = standings(db, &ids, terms).await?;
        let answers = thread_answers(db, &standings).await?;
        Ok((standings, answers))
    };
    // Side by side: each is short, and most of it is waiting for the other.
    let (
        parents,
        (mut standings, thread_answers),
        mut edits,
        proposals,
        mut reported,
        commenters,
        histories,
        deciders,
        mentioned,
    ) = tokio::try_join!(
        parents(db, &rows),
        standing,
        edits(db, &ids),
        newest(db, &ids),
        open_reports(db, &ids),
        commenters(db, &rows),
        histories(db, &rows),
        deciders(db, &rows),
        mentions::how(db, &kinds),
    )?;
    let mut proposals: HashMap<_, _> = proposals.into_iter().map(|row| (row.comment_id, row)).collect();
    let items = rows.into_iter().map(|comment| {
        let standing = standings.remove(&comment.id).unwrap_or_default();
        Item {
            parent: comment.parent_id.and_then(|id| parents.get(&id).cloned()),
            reach: reach(&comment, &commenters),
            history: comment
                .commenter_id
                .and_then(|id| history(&comment, histories.get(&id)?)),
            held_until: comment
                .desk_from
                .filter(|from| comment.status == Status::Pending && *from > terms.now),
            answered: is_answered(&comment, &standing, edits.contains_key(&comment.id)),
            thread_answer: replied_with(&standing).and_then(|id| thread_answers.get(&id).cloned()),
            edit: edits.remove(&comment.id),
            proposal: proposals.remove(&comment.id),
            reports: reported.remove(&comment.id).unwrap_or_default(),
            decided_by: comment.decided_by.and_then(|id| deciders.get(&id).cloned()),
            mention: mentioned.get(&comment.id).copied(),
            beside: Beside::default(),
            standing,
            comment,
        }
    });
    Ok(items.collect())
}

/// The comment that answers in the thread.
fn replied_with(standing: &Standing) -> Option<CommentId> {
    let request = standing.request.as_ref()?;
    let answered = request.state == RequestState::AnsweredInThread;
    request.answer_id.filter(|_| answered)
}

async fn thread_answers(
    db: &impl ConnectionTrait,
    standings: &HashMap<CommentId, Standing>,
) -> Result<HashMap<CommentId, comment::Model>, DbErr> {
    let ids: Vec<CommentId> = standings.values().filter_map(replied_with).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = Entity::find().filter(Column::Id.is_in(ids)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// As the queue's `answered`, for a row that has been read.
fn is_answered(comment: &comment::Model, standing: &Standing, edited: bool) -> bool {
    let state = standing.request.as_ref().map(|request| request.state);
    match comment.status {
        Status::Pending => {
            matches!(
                state,
                Some(
                    RequestState::Answered
                        | RequestState::Amended
                        | RequestState::Settled
                        | RequestState::Declined
                )
            )
        }
        Status::Published => {
            let said_more = standing.waits() && !standing.is_asked();
            let next = state.is_some_and(|state| READ_NEXT.contains(&state));
            comment.desk_from.is_some() && !edited || said_more || next
        }
        Status::Hidden => comment.desk_from.is_some(),
        _ => false,
    }
}

async fn parents(
    db: &impl ConnectionTrait,
    rows: &[comment::Model],
) -> Result<HashMap<CommentId, comment::Model>, DbErr> {
    let ids = distinct(rows.iter().filter_map(|row| row.parent_id));
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let parents = Entity::find().filter(Column::Id.is_in(ids)).all(db).await?;
    Ok(parents.into_iter().map(|parent| (parent.id, parent)).collect())
}

async fn edits(
    db: &impl ConnectionTrait,
    ids: &[CommentId],
) -> Result<HashMap<CommentId, comment_edit::Model>, DbErr> {
    let edits = comment_edit::Entity::find()
        .filter(comment_edit::Column::CommentId.is_in(ids.to_vec()))
        .filter(comment_edit::Column::State.eq(EditState::Waiting))
        .order_by_asc(comment_edit::Column::Id)
        .all(db)
        .await?;
    Ok(edits.into_iter().map(|edit| (edit.comment_id, edit)).collect())
}

async fn commenters(
    db: &impl ConnectionTrait,
    rows: &[comment::Model],
) -> Result<HashMap<CommenterId, commenter::Model>, DbErr> {
    let ids = distinct(rows.iter().filter_map(|row| row.commenter_id));
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = commenter::Entity::find()
        .filter(commenter::Column::Id.is_in(ids))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

fn reach(comment: &comment::Model, commenters: &HashMap<CommenterId, commenter::Model>) -> Reach {
    if comment.byline_id.is_some() {
        return Reach::Team;
    }
    if comment.email.is_empty() {
        return Reach::Receipt;
    }
    let known = comment.commenter_id.and_then(|id| commenters.get(&id));
    let confirmed = known.is_some_and(|row| row.email_confirmed_at.is_some() && row.email == comment.email);
    Reach::Mail { confirmed }
}

/// What each person has sent, by state.
type Sents = HashMap<CommenterId, Vec<Sent>>;

async fn histories(db: &impl ConnectionTrait, rows: &[comment::Model]) -> Result<Sents, DbErr> {
    let commenters = distinct(rows.iter().filter_map(|row| row.commenter_id));
    let mut histories = Sents::new();
    for sent in trust::sent(db, &commenters).await? {
        histories.entry(sent.commenter_id).or_default().push(sent);
    }
    Ok(histories)
}

fn history(comment: &comment::Model, sent: &[Sent]) -> Option<History> {
    let others = |status: Status| {
        let all = sent.iter().find(|sent| sent.status == status);
        all.map_or(0, |sent| sent.number) - i64::from(comment.status == status)
    };
    Some(History {
        published: others(Status::Published),
        rejected: others(Status::Rejected),
        first_seen: sent.iter().map(|sent| sent.first).min()?,
        earned: Earned::of(sent),
    })
}

async fn deciders(
    db: &impl ConnectionTrait,
    rows: &[comment::Model],
) -> Result<HashMap<PersonId, String>, DbErr> {
    let ids = distinct(rows.iter().filter_map(|row| row.decided_by));
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let people: Vec<(PersonId, String)> = person::Entity::find()
        .select_only()
        .columns([person::Column::Id, person::Column::Name])
        .filter(person::Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    Ok(people.into_iter().collect())
}

/// Each value once, in the order of its first.
pub fn distinct<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut distinct = Vec::new();
    for each in all {
        if !distinct.contains(&each) {
            distinct.push(each);
        }
    }
    distinct
}
