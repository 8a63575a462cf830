//! A question to the history about what was done with all that is written under a post: what it was, and what
//! takes it back. What was done at one comment is `history.rs`.

use sea_orm::{ConnectionTrait, DbErr, EntityTrait as _, QuerySelect as _};
use serde_json::Value;

use crate::audit::entity::Entity;
use crate::comments::threads::may_decide;
use crate::ids::{AuditId, PostId};
use crate::people::Person;
use crate::posts::CommentPolicy;
use crate::posts::entity::post::{self, Column};
use crate::posts::policy::Wish;

/// How a post takes comments now: its policy, whether its age never closes it, its slow mode.
pub(super) type Discussed = (CommentPolicy, bool, i64);

const SLOWED: &str = "post.slow_mode";

/// What a host did, for the quiet line above the desk.
#[derive(Clone, Debug)]
pub struct ThreadDone {
    pub post: PostId,
    pub title: String,
    pub did: Wish,
    /// What takes it back, while the post is as that left it.
    pub back: Option<Wish>,
}

/// What the line `id` did; `None` when it is about no thread in which `person` decides.
///
/// # Errors
/// When the database fails.
pub async fn thread_done(
    db: &impl ConnectionTrait,
    person: &Person,
    id: AuditId,
) -> Result<Option<ThreadDone>, DbErr> {
    let Some(line) = Entity::find_by_id(id).one(db).await? else {
        return Ok(None);
    };
    let (Some(did), Some(post)) = (did(&line.action, &line.detail), line.post_id) else {
        return Ok(None);
    };
    if !may_decide(db, person, post).await? {
        return Ok(None);
    }
    let row: Option<(String, CommentPolicy, bool, i64)> = post::Entity::find_by_id(post)
        .select_only()
        .columns([
            Column::Title,
            Column::CommentPolicy,
            Column::NeverCloses,
            Column::SlowMinutes,
        ])
        .into_tuple()
        .one(db)
        .await?;
    Ok(row.map(|(title, policy, never_closes, slow_minutes)| ThreadDone {
        post,
        title,
        did,
        back: back(did, &line.detail, (policy, never_closes, slow_minutes)),
    }))
}

/// What takes back what `action` did, as `detail` records it, while the post `stands` as that left it.
pub(super) fn way_back(action: &str, detail: &Value, stands: Discussed) -> Option<Wish> {
    back(did(action, detail)?, detail, stands)
}

/// Whether `action` is about all of a thread, and if so, about how fast it goes rather than whether it goes on.
pub(super) fn is_of_pace(action: &str) -> Option<bool> {
    match action {
        "post.comments_closed" | "post.comments_reopened" => Some(false),
        SLOWED => Some(true),
        _ => None,
    }
}

fn did(action: &str, detail: &Value) -> Option<Wish> {
    match action {
        "post.comments_closed" if ages(detail) == Some(true) => Some(Wish::Age),
        "post.comments_closed" => Some(Wish::Close),
        "post.comments_reopened" => Some(Wish::Reopen),
        SLOWED => detail.get("to").and_then(Value::as_i64).map(Wish::Slow),
        _ => None,
    }
}

/// Whether its age closes the post from there on, where the line changed that.
fn ages(detail: &Value) -> Option<bool> {
    let never_closes = detail.get("never_closes").and_then(Value::as_bool);
    never_closes.map(|never| !never)
}

fn back(did: Wish, detail: &Value, stands: Discussed) -> Option<Wish> {
    let (policy, never_closes, slow_minutes) = stands;
    let from = detail.get("from");
    match did {
        Wish::Close => (policy == CommentPolicy::Closed).then_some(Wish::Reopen),
        Wish::Age => (policy.takes_comments() && !never_closes).then_some(Wish::Reopen),
        Wish::Reopen if !policy.takes_comments() => None,
        Wish::Reopen => {
            let was_closed = from.and_then(Value::as_str) == Some(CommentPolicy::Closed.code());
            let had_aged = never_closes && ages(detail) == Some(false);
            if was_closed {
                Some(Wish::Close)
            } else {
                had_aged.then_some(Wish::Age)
            }
        }
        Wish::Slow(to) => {
            let before = from.and_then(Value::as_i64);
            before.filter(|_| slow_minutes == to).map(Wish::Slow)
        }
    }
}
