//! What jobs, mailed links and pages that were open for a while name, as it is today: a tag, an audience or a subject
//! that was merged since is what it became (`posts/became.rs`). Rows of `subscriptions` are moved when
//! it happens (`merged.rs`).

use sea_orm::{ConnectionTrait, DbErr};

use super::Topic;
use super::merged::topic;
use crate::posts::became::merges;
use crate::posts::named::NameOf;

/// `topics` in their order, each once; one query at most.
///
/// # Errors
/// When the database fails.
pub(super) async fn today(db: &impl ConnectionTrait, topics: &[Topic]) -> Result<Vec<Topic>, DbErr> {
    if topics.iter().all(|named| filed(*named).is_none()) {
        return Ok(topics.to_vec());
    }
    let merges = merges(db).await?;
    let mut today = Vec::with_capacity(topics.len());
    for named in topics {
        let is = match filed(*named) {
            Some(kind) => topic(kind, merges.now(kind, named.target())),
            None => *named,
        };
        if !today.contains(&is) {
            today.push(is);
        }
    }
    Ok(today)
}

/// The kind of what can be merged.
fn filed(topic: Topic) -> Option<NameOf> {
    match topic {
        Topic::Tag(_) => Some(NameOf::Tag),
        Topic::Audience(_) => Some(NameOf::Audience),
        Topic::Subject(_) => Some(NameOf::Subject),
        Topic::Everything | Topic::Byline(_) | Topic::Thread(_) | Topic::Replies(_) => None,
    }
}
