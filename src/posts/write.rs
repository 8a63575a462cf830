//! Writes a post's text and moves its state, together: what a button of the editor does, and a request
//! of a program. The parts are `save.rs` and `change.rs`.

use sea_orm::{DatabaseTransaction, DbErr};

use super::change::{self, Changing};
use super::save::{self, Text};
use super::{Change, Status, notify, returned};
use crate::clock::Moment;
use crate::ids::{PersonId, PostId};
use crate::secrets::Entropy;

/// What is to be written.
#[derive(Clone, Debug)]
pub struct Writing<'a> {
    /// The stored post and the version that was seen; `None` makes a new one.
    pub stored: Option<(PostId, i64)>,
    pub text: &'a Text,
    pub change: Option<Change>,
    /// What its writer is told with a change that sends it back; empty for nothing.
    pub note: &'a str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Written(PostId),
    /// Somebody wrote a newer version meanwhile.
    Conflict,
    /// Another post or page has this address.
    SlugTaken,
    /// The change makes no sense from this state.
    NotAllowed(Status),
    Missing,
}

/// Only `Written` may be committed. Changes `posts`, what they are filed under, `redirects` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn write(
    tx: &DatabaseTransaction,
    writing: Writing<'_>,
    person: PersonId,
    entropy: &Entropy,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let text = writing.text;
    let saved = match writing.stored {
        None => save::create(tx, text, person, entropy, now).await?,
        Some((id, version)) => save::save(tx, id, version, text, person, now).await?,
    };
    let (id, version) = match saved {
        save::Outcome::Saved { id, version } => (id, version),
        save::Outcome::Conflict => return Ok(Outcome::Conflict),
        save::Outcome::SlugTaken => return Ok(Outcome::SlugTaken),
        save::Outcome::Missing => return Ok(Outcome::Missing),
    };
    let Some(change) = writing.change else {
        return Ok(Outcome::Written(id));
    };
    let changing = Changing {
        post: id,
        version,
        change,
        at: text.published_at,
    };
    Ok(match change::change(tx, changing, person, now).await? {
        change::Outcome::Changed { .. } => {
            follow(tx, (id, change), writing.note, person, now).await?;
            Outcome::Written(id)
        }
        change::Outcome::Conflict => Outcome::Conflict,
        change::Outcome::NotAllowed(status) => Outcome::NotAllowed(status),
        change::Outcome::Missing => Outcome::Missing,
    })
}

/// What a change means for who writes and who approves.
async fn follow(
    tx: &DatabaseTransaction,
    (id, change): (PostId, Change),
    note: &str,
    person: PersonId,
    now: Moment,
) -> Result<(), DbErr> {
    match change {
        Change::SendBack if !note.is_empty() => returned::say(tx, id, note, person, now).await,
        Change::Submit => {
            returned::clear(tx, id).await?;
            notify::submitted(tx, id, now).await
        }
        Change::Publish | Change::Unlist => returned::clear(tx, id).await,
        _ => Ok(()),
    }
}
