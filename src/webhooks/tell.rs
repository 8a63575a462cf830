//! What is new about a post or a comment, as against what was told last, becomes messages. So three changes
//! within a moment are one message, what was undone meanwhile is none, and nothing is told twice.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, DatabaseTransaction, DbErr, EntityTrait as _};

use super::entity::{message, told};
use super::{Appear, Event, MessageState, Send, Thing, endpoints, read};
use crate::clock::Moment;
use crate::ids::{CommentId, PostId, WebhookId};
use crate::jobs;
use crate::secrets::Entropy;

/// How a post or a comment stands now, and what the line of the history says of before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub about: About,
    /// Readers find it in lists.
    pub is_public: bool,
    /// They did before the change that is looked at.
    pub was_public: bool,
    pub changed_at: Moment,
    /// A reader has just sent it.
    pub is_received: bool,
}

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Post(PostId),
    Comment(PostId, CommentId),
}

impl About {
    fn key(self) -> (Thing, i64) {
        match self {
            Self::Post(id) => (Thing::Post, id.0),
            Self::Comment(_, id) => (Thing::Comment, id.0),
        }
    }

    fn ids(self) -> (PostId, Option<CommentId>) {
        match self {
            Self::Post(post) => (post, None),
            Self::Comment(post, comment) => (post, Some(comment)),
        }
    }
}

/// Writes a message for each endpoint that is to hear what is new, and the jobs that send them. Changes
/// `webhook_told`, `webhook_messages`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn tell(
    tx: &DatabaseTransaction,
    standing: Standing,
    entropy: &Entropy,
    now: Moment,
) -> Result<(), DbErr> {
    let known = told::Entity::find_by_id(standing.about.key()).one(tx).await?;
    if standing.is_received && known.is_none() {
        write(tx, Event::CommentReceived, standing.about, entropy, now).await?;
    }
    if let Some(event) = news(standing, known.as_ref()) {
        write(tx, event, standing.about, entropy, now).await?;
    }
    remember(tx, standing).await
}

/// What of `standing` is new to those who were told `known`.
fn news(standing: Standing, known: Option<&told::Model>) -> Option<Event> {
    let was_public = known.map_or(standing.was_public, |known| known.is_public);
    let is_known = known.is_some_and(|known| known.changed_at >= standing.changed_at);
    let [published, updated, removed] = match standing.about {
        About::Post(_) => [Event::PostPublished, Event::PostUpdated, Event::PostRemoved],
        About::Comment(..) => [
            Event::CommentPublished,
            Event::CommentUpdated,
            Event::CommentRemoved,
        ],
    };
    match (was_public, standing.is_public) {
        (false, true) => Some(published),
        (true, true) if !is_known => Some(updated),
        (true, false) => Some(removed),
        _ => None,
    }
}

async fn remember(tx: &DatabaseTransaction, standing: Standing) -> Result<(), DbErr> {
    let (thing, target) = standing.about.key();
    let row = told::ActiveModel {
        thing: Set(thing),
        target: Set(target),
        is_public: Set(standing.is_public),
        changed_at: Set(standing.changed_at),
    };
    let replace = OnConflict::columns([told::Column::Thing, told::Column::Target])
        .update_columns([told::Column::IsPublic, told::Column::ChangedAt])
        .to_owned();
    told::Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

async fn write(
    tx: &DatabaseTransaction,
    event: Event,
    about: About,
    entropy: &Entropy,
    now: Moment,
) -> Result<(), DbErr> {
    for endpoint in endpoints::hearing(tx, event).await? {
        add(tx, endpoint, (event, Some(about)), entropy, now).await?;
    }
    Ok(())
}

/// Looks at `post` again when it appears by itself. Changes `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn expect(tx: &DatabaseTransaction, post: PostId, at: Moment, now: Moment) -> Result<(), DbErr> {
    jobs::enqueue_held(tx, &post.to_string(), &Appear { post }, at, now).await
}

/// The same for every post that has a date to come, the first hundred of them: they were given it before
/// anybody listened. Changes `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn expect_scheduled(tx: &DatabaseTransaction, now: Moment) -> Result<(), DbErr> {
    for (post, at) in read::scheduled(tx, now).await? {
        expect(tx, post, at, now).await?;
    }
    Ok(())
}

/// Writes one message to `endpoint` and the job that sends it. Changes `webhook_messages`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn add(
    tx: &DatabaseTransaction,
    endpoint: WebhookId,
    (event, about): (Event, Option<About>),
    entropy: &Entropy,
    now: Moment,
) -> Result<(), DbErr> {
    let (post, comment) = about.map(About::ids).unzip();
    let row = message::ActiveModel {
        endpoint_id: Set(endpoint),
        name: Set(format!("msg_{}", entropy.token())),
        event: Set(event),
        post_id: Set(post),
        comment_id: Set(comment.flatten()),
        state: Set(MessageState::Waiting),
        due_at: Set(now),
        created_at: Set(now),
        ..Default::default()
    };
    message::Entity::insert(row).exec(tx).await?;
    jobs::enqueue_held(tx, &endpoint.to_string(), &Send { endpoint }, now, now).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn post(was_public: bool, is_public: bool, changed_at: i64) -> Standing {
        Standing {
            about: About::Post(PostId(1)),
            is_public,
            was_public,
            changed_at: Moment(changed_at),
            is_received: false,
        }
    }

    fn known(is_public: bool, changed_at: i64) -> told::Model {
        told::Model {
            thing: Thing::Post,
            target: 1,
            is_public,
            changed_at: Moment(changed_at),
        }
    }

    #[test]
    fn what_was_told_counts_for_more_than_what_was() {
        let published = Some(Event::PostPublished);
        for (standing, told, expected) in [
            (post(false, true, 5), None, published),
            (post(true, true, 5), None, Some(Event::PostUpdated)),
            (post(true, false, 5), None, Some(Event::PostRemoved)),
            (post(false, false, 5), None, None),
            // Undone before anybody heard of it.
            (post(true, false, 5), Some(known(false, 4)), None),
            (post(true, true, 5), Some(known(false, 4)), published),
            // Told with an earlier line already.
            (post(false, true, 5), Some(known(true, 5)), None),
            (
                post(false, true, 6),
                Some(known(true, 5)),
                Some(Event::PostUpdated),
            ),
            (
                post(false, false, 6),
                Some(known(true, 5)),
                Some(Event::PostRemoved),
            ),
        ] {
            assert_eq!(news(standing, told.as_ref()), expected, "{standing:?} {told:?}");
        }
    }
}
