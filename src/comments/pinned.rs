//! The comment that stands first under a post, as its page shows it: at most one query, and none where the
//! page shows the comment anyway.

use sea_orm::{ConnectionTrait, DbErr};

use super::thread::{self, Entry, Standing, ThreadPage};
use crate::affiliation::wording::Terms;
use crate::clock::Moment;
use crate::ids::CommentId;
use crate::posts::read::{Pin, PostPage};

/// What stands first.
#[derive(Clone, Debug)]
pub struct Pinned {
    pub id: CommentId,
    /// How who put it there signs; may be empty.
    pub by: String,
    /// To be shown above the thread; `None` where it is not, or stands first anyway.
    pub above: Option<Entry>,
}

impl Pinned {
    /// When it shows other words though nobody writes any.
    pub fn changes_at(&self) -> Option<Moment> {
        self.above
            .as_ref()
            .and_then(|entry| thread::changes_at(std::slice::from_ref(entry)))
    }
}

/// What stands first under `post`, of whose thread `page` is shown; `from_start` on the first page of all of
/// it, where it is shown above.
///
/// # Errors
/// When the database fails.
pub async fn pinned(
    db: &impl ConnectionTrait,
    post: &PostPage,
    (page, from_start): (&ThreadPage, bool),
    terms: Terms<'_>,
) -> Result<Option<Pinned>, DbErr> {
    let Some(Pin { comment: id, by }) = post.pinned.clone() else {
        return Ok(None);
    };
    let is_first = page.entries.first().is_some_and(|entry| entry.id == id);
    if !from_start || is_first {
        return Ok(Some(Pinned { id, by, above: None }));
    }
    let here = page.entries.iter().find(|entry| entry.id == id);
    let above = match here {
        Some(entry) => Some(entry.clone()).filter(|entry| entry.standing == Standing::Published),
        None => thread::one(db, post.id, id, terms).await?,
    };
    Ok(Some(Pinned { id, by, above }))
}
