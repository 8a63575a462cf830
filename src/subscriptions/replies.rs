//! Who may choose to hear of what answers a comment: whoever wrote it, by what its receipt gives them. Anybody else would
//! be taken for its writer.

use super::Topic;
use crate::ids::CommentId;
use crate::secrets::{Purpose, Secrets};

/// What the form carries that shows it.
pub fn signed(secrets: &Secrets, comment: CommentId) -> String {
    secrets.sign(Purpose::Replies, &comment.to_string())
}

/// What may be chosen by `signed`; `None` for what we never made.
pub fn topic(secrets: &Secrets, signed: &str) -> Option<Topic> {
    let comment = secrets.verify(Purpose::Replies, signed)?.parse().ok()?;
    Some(Topic::Replies(comment))
}
