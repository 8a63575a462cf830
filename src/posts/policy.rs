//! Closes the comments of one post, opens them again, and slows them down: what a host does from the thread
//! or the desk. The editor writes the same with the text (`save.rs`).

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
    QueryOrder as _,
};
use serde_json::{Value, json};

use super::CommentPolicy;
use super::discussion::{Discussion, SLOW_CHOICES, Takes};
use super::entity::post;
use crate::audit::entity::{Column, Entity};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{AuditId, PersonId, PostId};

/// What somebody wants of a thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// What stands stays; no more is taken.
    Close,
    /// As it was before it was closed, or open in spite of its age.
    Reopen,
    /// Closed by its age again, where that was overruled.
    Age,
    /// One comment a person in so many minutes, one of `SLOW_CHOICES`.
    Slow(i64),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The line of history.
    Done(AuditId),
    /// It is so already, or the post has no thread.
    AsItWas,
    Missing,
}

const CLOSED: &str = "post.comments_closed";

/// Carries out `wish`, where posts close after so many days, and raises the post's version, so that an
/// editor that is open meanwhile does not take it back unseen. Audit: `post.comments_closed`,
/// `post.comments_reopened`, `post.slow_mode`.
///
/// # Errors
/// When the database fails.
pub async fn set(
    tx: &DatabaseTransaction,
    id: PostId,
    (wish, after_days): (Wish, u64),
    person: PersonId,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let Some(row) = post::Entity::find_by_id(id).one(tx).await? else {
        return Ok(Outcome::Missing);
    };
    let old = Discussion::of(&row);
    let mut new = wanted(tx, id, old, (wish, old.takes(after_days, now))).await?;
    if wish == Wish::Reopen && !new.takes(after_days, now).comments() {
        new.never_closes = true;
    }
    if new == old || !old.has_thread() {
        return Ok(Outcome::AsItWas);
    }
    post::Entity::update_many()
        .col_expr(post::Column::CommentPolicy, Expr::value(new.policy))
        .col_expr(post::Column::NeverCloses, Expr::value(new.never_closes))
        .col_expr(post::Column::SlowMinutes, Expr::value(new.slow_minutes))
        .col_expr(post::Column::Version, Expr::col(post::Column::Version).add(1))
        .filter(post::Column::Id.eq(id))
        .exec(tx)
        .await?;
    let (action, detail) = told(wish, old, new);
    let entry = audit::Entry {
        actor: Actor::Moderator(person),
        action,
        post: Some(id),
        comment: None,
        detail,
    };
    Ok(Outcome::Done(audit::record(tx, entry, now).await?))
}

async fn wanted(
    tx: &DatabaseTransaction,
    id: PostId,
    old: Discussion,
    (wish, takes): (Wish, Takes),
) -> Result<Discussion, DbErr> {
    let mut new = old;
    match (wish, takes) {
        (Wish::Close, Takes::Comments) => new.policy = CommentPolicy::Closed,
        (Wish::Reopen, Takes::NoMore(Some(_))) => new.never_closes = true,
        (Wish::Reopen, Takes::NoMore(None)) => new.policy = before(tx, id).await?,
        (Wish::Age, _) if old.policy.takes_comments() => new.never_closes = false,
        (Wish::Slow(minutes), _) if SLOW_CHOICES.contains(&minutes) => new.slow_minutes = minutes,
        _ => {}
    }
    Ok(new)
}

/// The policy it had when it was closed from here; what the editor closed is simply open.
async fn before(tx: &DatabaseTransaction, id: PostId) -> Result<CommentPolicy, DbErr> {
    let line = Entity::find()
        .filter(Column::PostId.eq(id))
        .filter(Column::Action.eq(CLOSED))
        .order_by_desc(Column::Id)
        .one(tx)
        .await?;
    let policy = line.and_then(|line| {
        let code = line.detail.get("from").and_then(Value::as_str)?;
        CommentPolicy::from_code(code)
    });
    Ok(policy
        .filter(|policy| policy.takes_comments())
        .unwrap_or(CommentPolicy::Open))
}

/// The policies on both sides, and whether its age closes the post from now on, where that is what changed.
fn told(wish: Wish, old: Discussion, new: Discussion) -> (&'static str, Value) {
    let mut policies = json!({ "from": old.policy.code(), "to": new.policy.code() });
    if new.never_closes != old.never_closes {
        policies["never_closes"] = json!(new.never_closes);
    }
    match wish {
        Wish::Close | Wish::Age => (CLOSED, policies),
        Wish::Reopen => ("post.comments_reopened", policies),
        Wish::Slow(_) => (
            "post.slow_mode",
            json!({ "from": old.slow_minutes, "to": new.slow_minutes }),
        ),
    }
}
