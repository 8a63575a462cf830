//! What a line of the history says to whoever just did it, at the desk and on the page of a post: whether it is
//! told at all, and whether the comment still is as it left it. `moderation/undo.rs` asks once more.

use serde_json::Value;

use super::threads::Threads;
use crate::audit::entity::Model;

/// Decisions, and what a moderator does about a question or a verification.
pub fn is_told(action: &str) -> bool {
    let others = [
        "affiliation.clarified",
        "affiliation.cancelled",
        "affiliation.vouched",
        "affiliation.official",
        "affiliation.unverified",
    ];
    action.starts_with("comment.") || others.contains(&action)
}

/// Whether `line`, of a comment that is in version `now`, can be taken back: nothing has happened to the comment
/// since. A note stands beside whatever happens.
pub fn can_be_undone(line: &Model, now: i64) -> bool {
    let is_last = says_before(&line.detail) && version(&line.detail) == Some(now);
    line.undone_by.is_none() && (has(&line.detail, "note") || is_last)
}

/// Whether who decides in `threads` may take back what `detail` says. What is kept from the whole site is let in again
/// only by who may keep it away.
pub fn may_take_back(threads: Threads, detail: &Value) -> bool {
    threads == Threads::All || !has(detail, "bans")
}

/// `detail` says how a comment was before.
pub fn says_before(detail: &Value) -> bool {
    let before = [
        "from", "edit", "reports", "closed", "thread", "appeal", "replaced",
    ];
    before.into_iter().any(|key| has(detail, key))
}

/// The version of the comment since then.
pub fn version(detail: &Value) -> Option<i64> {
    detail.get("version").and_then(Value::as_i64)
}

/// `detail` says something at `key`.
pub fn has(detail: &Value, key: &str) -> bool {
    detail.get(key).is_some_and(|value| !value.is_null())
}
