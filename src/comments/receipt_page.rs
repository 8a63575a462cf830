//! What a receipt page shows around its comment.

use std::time::Duration;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::Status;
use super::edit;
use super::entity::comment::{Column, Entity, Model};
use super::entity::{appeal, comment_edit, proposal};
use super::propose;
use crate::affiliation::redact::{self, Redacted};
use crate::clock::Moment;
use crate::ids::PostId;
use crate::people::find;
use crate::posts::entity::post;
use crate::subscriptions::Topic;
use crate::subscriptions::follow::{Followed, followed};

/// A comment as its writer sees it.
#[derive(Clone, Debug)]
pub struct ReceiptPage {
    pub comment: Model,
    pub post: Post,
    pub state: State,
    /// The latest answer of the team: who, and when.
    pub answered: Option<(String, Moment)>,
    /// A change that waits to be read.
    pub edit: Option<comment_edit::Model>,
    /// Another text that was sent back and waits for an answer.
    pub proposal: Option<Proposed>,
    /// The second look that was asked for, whatever became of it.
    pub appeal: Option<appeal::Model>,
    /// Until when the text may be changed; `None` when it may not.
    pub editable_until: Option<Moment>,
    /// Comments of the same remembered person, this one included.
    pub of_person: usize,
    /// The label was taken down by a moderator.
    pub redacted: Option<Redacted>,
    /// Whether its writer hears of replies: already, or once they confirm it; and which way.
    pub followed: Option<Followed>,
}

/// A text that was sent back, and the byline that signs it.
#[derive(Clone, Debug)]
pub struct Proposed {
    pub row: proposal::Model,
    pub by: String,
}

#[derive(Clone, Debug)]
pub struct Post {
    pub slug: String,
    pub title: String,
    /// Readers may open it.
    pub is_readable: bool,
}

/// What became of the comment, as its writer is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Also when a rule took it for spam, a honeypot included, until a person has looked: rules are
    /// wrong at times, and who sends advertising learns nothing from the answer.
    Waiting,
    Published,
    /// A person decided against it: who signs for that, when, and why if they said so. A rule did where there
    /// is no time.
    NotPublished {
        by: Option<String>,
        at: Option<Moment>,
        reason: String,
    },
    /// It was taken for advertising by a person.
    Spam,
    /// It stood in the thread and was taken off.
    TakenOff {
        reason: String,
    },
    Withdrawn,
    /// It was published for what its writer said of themselves, and they took that back: it waits.
    HeldAgain,
    /// Off the page until a moderator has looked at it again.
    AwayForNow,
}

/// Everything the receipt of `comment` shows: at most eleven queries.
///
/// # Errors
/// When the database fails.
pub async fn page(
    db: &impl ConnectionTrait,
    comment: Model,
    edit_window: Duration,
    now: Moment,
) -> Result<Option<ReceiptPage>, DbErr> {
    let Some(post) = post_of(db, comment.post_id, now).await? else {
        return Ok(None);
    };
    Ok(Some(ReceiptPage {
        post,
        state: state(db, &comment).await?,
        answered: answered(db, &comment).await?,
        edit: edit::waiting(db, comment.id).await?,
        proposal: proposed(db, &comment).await?,
        appeal: super::appeal::of(db, comment.id).await?,
        editable_until: edit::until(&comment, edit_window, now),
        of_person: of_person(db, &comment).await?,
        redacted: redact::redacted(db, comment.id).await?,
        followed: followed(db, Topic::Replies(comment.id), &comment.email).await?,
        comment,
    }))
}

async fn proposed(db: &impl ConnectionTrait, comment: &Model) -> Result<Option<Proposed>, DbErr> {
    let Some(row) = propose::open(db, comment.id).await? else {
        return Ok(None);
    };
    let by = find::byline(db, row.byline_id).await?;
    let by = by.map(|byline| byline.name).unwrap_or_default();
    Ok(Some(Proposed { row, by }))
}

async fn post_of(db: &impl ConnectionTrait, id: PostId, now: Moment) -> Result<Option<Post>, DbErr> {
    use post::Column;
    let row: Option<(String, String, crate::posts::Status, Option<Moment>)> = post::Entity::find_by_id(id)
        .select_only()
        .columns([Column::Slug, Column::Title, Column::Status, Column::PublishedAt])
        .into_tuple()
        .one(db)
        .await?;
    Ok(row.map(|(slug, title, status, at)| Post {
        slug,
        title,
        is_readable: status.is_readable(at, now),
    }))
}

async fn state(db: &impl ConnectionTrait, comment: &Model) -> Result<State, DbErr> {
    let reason = comment.decision_reason.clone();
    Ok(match comment.status {
        Status::Pending => State::Waiting,
        Status::Published => State::Published,
        Status::Spam if comment.decided_by.is_none() => State::Waiting,
        Status::Spam => State::Spam,
        Status::Trashed if comment.is_taken_back() => State::Withdrawn,
        Status::Hidden if comment.is_hidden_by_reports() => State::AwayForNow,
        Status::Hidden if comment.decided_by.is_none() => State::HeldAgain,
        Status::Hidden => State::TakenOff { reason },
        Status::Rejected | Status::Trashed => State::NotPublished {
            by: decider(db, comment).await?,
            at: comment.decided_at,
            reason,
        },
    })
}

/// The name readers know the decider by; never the account's.
async fn decider(db: &impl ConnectionTrait, comment: &Model) -> Result<Option<String>, DbErr> {
    let Some(person) = comment.decided_by else {
        return Ok(None);
    };
    let person = find::person(db, person).await?;
    Ok(person.and_then(|person| person.byline).map(|byline| byline.name))
}

async fn answered(db: &impl ConnectionTrait, comment: &Model) -> Result<Option<(String, Moment)>, DbErr> {
    Entity::find()
        .select_only()
        .columns([Column::Name, Column::CreatedAt])
        .filter(Column::ParentId.eq(comment.id))
        .filter(Column::Status.eq(Status::Published))
        .filter(Column::BylineId.is_not_null())
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .limit(1)
        .into_tuple()
        .one(db)
        .await
}

async fn of_person(db: &impl ConnectionTrait, comment: &Model) -> Result<usize, DbErr> {
    let Some(commenter) = comment.commenter_id else {
        return Ok(1);
    };
    let ids: Vec<i64> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::CommenterId.eq(commenter))
        .limit(1_000)
        .into_tuple()
        .all(db)
        .await?;
    Ok(ids.len())
}
