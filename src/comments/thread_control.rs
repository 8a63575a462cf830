//! What a host does about a thread at one of its comments: puts it first, closes the thread below it, and
//! takes either back. The comment itself stays as it is. The post as a whole is `posts/policy.rs`.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::entity::comment::{Column, Entity, Model};
use super::lock::lock;
use super::pin;
use super::threads::may_decide;
use super::{Kind, Status};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{AuditId, CommentId, PostId};
use crate::people::Person;
use crate::posts::entity::post;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ThreadAct)]
pub enum Act {
    /// It stands first, in the place of what stood there.
    Pin,
    Unpin,
    /// Nobody replies to it or below it any more.
    Close,
    Open,
}

impl Act {
    pub const ALL: [Self; 4] = [Self::Pin, Self::Unpin, Self::Close, Self::Open];

    /// The code in forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pin => "pin",
            Self::Unpin => "unpin",
            Self::Close => "close",
            Self::Open => "open",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.code() == code)
    }

    fn action(self) -> &'static str {
        match self {
            Self::Pin => "comment.pinned",
            Self::Unpin => "comment.unpinned",
            Self::Close => "comment.thread_closed",
            Self::Open => "comment.thread_opened",
        }
    }
}

/// What the history keeps, for undo.
#[derive(Debug, Serialize, Deserialize)]
pub struct Controlled {
    pub thread: Act,
    /// What stood first before.
    pub before: Option<CommentId>,
    /// The comment's version; the act does not raise it.
    pub version: i64,
}

impl Controlled {
    /// The thread is still as the act at `comment` left it: how that stands, whether nobody replies below it
    /// any more, and what stands `first`.
    pub fn stands(
        &self,
        (comment, status, closed): (CommentId, Status, bool),
        first: Option<CommentId>,
    ) -> bool {
        match self.thread {
            Act::Pin => first == Some(comment),
            Act::Unpin => first.is_none() && status == Status::Published,
            Act::Close => closed,
            Act::Open => !closed,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done(AuditId),
    /// It is so already, or the comment is not published.
    NotNow,
    /// No comment in the threads this person moderates.
    Missing,
}

/// Carries out `act` at the comment `id`. Audit: `comment.pinned`, `comment.unpinned`,
/// `comment.thread_closed`, `comment.thread_opened`.
///
/// # Errors
/// When the database fails.
pub async fn control(
    tx: &DatabaseTransaction,
    (id, act): (CommentId, Act),
    by: &Person,
    now: Moment,
) -> Result<Outcome, DbErr> {
    lock(tx, &[id]).await?;
    let Some(comment) = Entity::find_by_id(id).one(tx).await? else {
        return Ok(Outcome::Missing);
    };
    if !may_decide(tx, by, comment.post_id).await? {
        return Ok(Outcome::Missing);
    }
    let before = pinned(tx, comment.post_id).await?;
    if !makes_sense(act, &comment, before) {
        return Ok(Outcome::NotNow);
    }
    carry_out(tx, act, &comment, signs(by)).await?;
    let controlled = Controlled {
        thread: act,
        before,
        version: comment.version,
    };
    let entry = audit::Entry {
        actor: Actor::Moderator(by.id),
        action: act.action(),
        post: Some(comment.post_id),
        comment: Some(id),
        detail: json!(controlled),
    };
    Ok(Outcome::Done(audit::record(tx, entry, now).await?))
}

/// Puts a thread, which the caller has locked, back as it was before; false when it is not any more as the
/// act left it.
///
/// # Errors
/// When the database fails.
pub async fn take_back(
    tx: &DatabaseTransaction,
    comment: &Model,
    controlled: &Controlled,
    by: &Person,
) -> Result<bool, DbErr> {
    let first = pinned(tx, comment.post_id).await?;
    let as_it_is = (comment.id, comment.status, comment.replies_closed);
    if !controlled.stands(as_it_is, first) {
        return Ok(false);
    }
    match controlled.thread {
        Act::Pin => {
            let before = still_published(tx, controlled.before).await?;
            pin::put(tx, comment.post_id, before, signs(by)).await?;
        }
        Act::Unpin => carry_out(tx, Act::Pin, comment, signs(by)).await?,
        Act::Close => carry_out(tx, Act::Open, comment, "").await?,
        Act::Open => carry_out(tx, Act::Close, comment, "").await?,
    }
    Ok(true)
}

/// The name under which somebody's hand in the thread is told to readers.
pub fn signs(by: &Person) -> &str {
    by.byline.as_ref().map_or("", |byline| &byline.name)
}

fn makes_sense(act: Act, comment: &Model, first: Option<CommentId>) -> bool {
    let published = comment.status == Status::Published && comment.kind == Kind::Comment;
    match act {
        Act::Pin => published && first != Some(comment.id),
        Act::Unpin => first == Some(comment.id),
        Act::Close => published && !comment.replies_closed,
        Act::Open => comment.replies_closed,
    }
}

async fn carry_out(tx: &DatabaseTransaction, act: Act, comment: &Model, signs: &str) -> Result<(), DbErr> {
    match act {
        Act::Pin => pin::put(tx, comment.post_id, Some(comment.id), signs).await,
        Act::Unpin => pin::put(tx, comment.post_id, None, "").await,
        Act::Close | Act::Open => {
            Entity::update_many()
                .col_expr(Column::RepliesClosed, Expr::value(act == Act::Close))
                .filter(Column::Id.eq(comment.id))
                .exec(tx)
                .await?;
            Ok(())
        }
    }
}

/// What stands first under `post`, which the caller has locked.
async fn pinned(tx: &DatabaseTransaction, post: PostId) -> Result<Option<CommentId>, DbErr> {
    let row: Option<Option<CommentId>> = post::Entity::find_by_id(post)
        .select_only()
        .column(post::Column::PinnedId)
        .into_tuple()
        .one(tx)
        .await?;
    Ok(row.flatten())
}

async fn still_published(
    tx: &DatabaseTransaction,
    id: Option<CommentId>,
) -> Result<Option<CommentId>, DbErr> {
    let Some(id) = id else { return Ok(None) };
    let found = Entity::find_by_id(id)
        .filter(Column::Status.eq(Status::Published))
        .one(tx)
        .await?;
    Ok(found.map(|comment| comment.id))
}
