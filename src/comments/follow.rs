//! The writer of a comment hears of what answers it: as they ticked it in the form, or by a press on the receipt.

use sea_orm::{DatabaseTransaction, DbErr};

use super::Status;
use super::entity::comment::Model;
use super::submission::{Author, Submission};
use crate::clock::Moment;
use crate::secrets::Entropy;
use crate::subscriptions::Topic;
use crate::subscriptions::follow::{self, Following, Outcome};
use crate::subscriptions::way::Place;

/// Where and how the writer of a comment is told.
pub struct Telling<'a> {
    pub place: &'a Place,
    /// They have confirmed the address.
    pub is_theirs: bool,
    /// The code of a language of the interface.
    pub language: &'a str,
    /// The name of a zone of the IANA.
    pub time_zone: &'a str,
}

/// Whether something may be replied to `comment`, of which whoever wrote it hears; the team reads its own threads.
pub fn may_follow(comment: &Model) -> bool {
    matches!(comment.status, Status::Pending | Status::Published) && comment.byline_id.is_none()
}

/// As the form was ticked. A token in the browser stands for an address that was confirmed with it.
pub(super) async fn as_asked(
    tx: &DatabaseTransaction,
    comment: &Model,
    submission: &Submission,
    entropy: &Entropy,
    now: Moment,
) -> Result<(), DbErr> {
    let Author::Reader(reader) = &submission.author else {
        return Ok(());
    };
    let Some(place) = &reader.follow else {
        return Ok(());
    };
    let is_theirs = reader
        .known
        .as_ref()
        .is_some_and(|known| known.email_confirmed_at.is_some() && known.email == comment.email);
    let telling = Telling {
        place,
        is_theirs,
        language: submission.language.code(),
        time_zone: &submission.time_zone,
    };
    // Where it is one too many, the receipt that follows says that they do not hear of replies.
    begin(tx, comment, &telling, entropy, now).await?;
    Ok(())
}

/// The writer of `comment` hears of replies; nothing for one that is put away. While it waits for a decision, the
/// mail about that asks for the confirmation as well. Changes what `subscriptions::follow` changes.
///
/// # Errors
/// When the database fails.
pub async fn begin(
    tx: &DatabaseTransaction,
    comment: &Model,
    telling: &Telling<'_>,
    entropy: &Entropy,
    now: Moment,
) -> Result<Outcome, DbErr> {
    if !may_follow(comment) {
        return Ok(Outcome::Taken);
    }
    let following = Following {
        topic: Topic::Replies(comment.id),
        place: telling.place,
        is_theirs: telling.is_theirs,
        is_bundled: comment.status == Status::Pending,
        language: telling.language,
        time_zone: telling.time_zone,
    };
    follow::follow(tx, &following, entropy, now).await
}
