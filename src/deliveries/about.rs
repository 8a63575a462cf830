//! What an event is about, and so who hears of it: asked once, before anybody is looked for.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::Event;
use crate::clock::Moment;
use crate::comments::entity::comment;
use crate::feeds::read as feeds;
use crate::ids::{CommentId, PostId, SubscriberId};
use crate::posts::entity::{post_audience, post_byline, post_subject, post_tag};
use crate::posts::stream;
use crate::secrets::Secrets;
use crate::subscriptions::entity::channel;
use crate::subscriptions::entity::subscription::{Column, Entity};
use crate::subscriptions::heard::told_there;
use crate::subscriptions::{Channel, ChannelState, Topic, TopicKind, way};

/// Whoever chose one of the topics hears of the event.
#[derive(Clone, Debug)]
pub struct About {
    pub event: Event,
    pub topics: Vec<Topic>,
    /// Who wrote what it tells of, as far as they are subscribers, or is told of it anyway: nobody is told of
    /// their own words, or twice.
    pub own: Vec<SubscriberId>,
    /// Nobody else hears of it; `None` for an event of which everybody does.
    pub only: Option<Vec<SubscriberId>>,
}

impl About {
    /// The subscriptions that match.
    pub(super) fn condition(&self) -> Condition {
        let mut any = Condition::any();
        for kind in TopicKind::ALL {
            let of_kind = self.topics.iter().filter(|topic| topic.kind() == kind);
            let targets: Vec<i64> = of_kind.map(|topic| topic.target()).collect();
            if !targets.is_empty() {
                let these = Column::Topic.eq(kind).and(Column::Target.is_in(targets));
                any = any.add(these);
            }
        }
        let only = self.only.iter();
        only.fold(Condition::all().add(any), |all, only| {
            all.add(Column::SubscriberId.is_in(only.iter().copied()))
        })
    }
}

/// `None` for what readers can't see at `now`, in the lists where it is a post.
///
/// # Errors
/// When the database fails.
pub async fn about(
    db: &impl ConnectionTrait,
    secrets: &Secrets,
    event: Event,
    now: Moment,
) -> Result<Option<About>, DbErr> {
    match event {
        Event::Post(id) => post(db, id, now).await,
        Event::Comment(id) => comment(db, secrets, id, now).await,
    }
}

async fn post(db: &impl ConnectionTrait, id: PostId, now: Moment) -> Result<Option<About>, DbErr> {
    if stream::place(db, id, now).await?.is_none() {
        return Ok(None);
    }
    let mut topics = vec![Topic::Everything];
    topics.extend(filed(db, &[id]).await?.remove(&id).unwrap_or_default());
    Ok(Some(About {
        event: Event::Post(id),
        topics,
        own: Vec::new(),
        only: None,
    }))
}

/// What each of `posts` is filed under, and who signs it.
pub(super) async fn filed(
    db: &impl ConnectionTrait,
    posts: &[PostId],
) -> Result<HashMap<PostId, Vec<Topic>>, DbErr> {
    let mut topics: HashMap<PostId, Vec<Topic>> = HashMap::new();
    if posts.is_empty() {
        return Ok(topics);
    }
    macro_rules! under {
        ($($links:ident, $column:ident => $topic:path;)+) => {$(
            let rows: Vec<(PostId, _)> = $links::Entity::find()
                .select_only()
                .columns([$links::Column::PostId, $links::Column::$column])
                .filter($links::Column::PostId.is_in(posts.iter().copied()))
                .into_tuple()
                .all(db)
                .await?;
            for (post, id) in rows {
                topics.entry(post).or_default().push($topic(id));
            }
        )+};
    }
    under! {
        post_audience, AudienceId => Topic::Audience;
        post_tag, TagId => Topic::Tag;
        post_byline, BylineId => Topic::Byline;
        post_subject, SubjectId => Topic::Subject;
    }
    Ok(topics)
}

async fn comment(
    db: &impl ConnectionTrait,
    secrets: &Secrets,
    id: CommentId,
    now: Moment,
) -> Result<Option<About>, DbErr> {
    let Some(row) = visible(db, id, now).await? else {
        return Ok(None);
    };
    let mut own = written_by(db, secrets, &row).await?;
    own.extend(told_with_theirs(db, secrets, &row).await?.unwrap_or_default());
    Ok(Some(of_row(&row, own, None)))
}

/// What a reply of the team is about that was left to the mail about what it answers, and of which no mail tells, but to
/// `mailed`: only those are told for whom it was left. `None` also for what is no such reply.
///
/// # Errors
/// When the database fails.
pub async fn passed_on(
    db: &impl ConnectionTrait,
    secrets: &Secrets,
    (reply, mailed): (CommentId, Option<SubscriberId>),
    now: Moment,
) -> Result<Option<About>, DbErr> {
    let Some(row) = visible(db, reply, now).await? else {
        return Ok(None);
    };
    let mut own = written_by(db, secrets, &row).await?;
    own.extend(mailed);
    let only = told_with_theirs(db, secrets, &row).await?;
    Ok(only.map(|only| of_row(&row, own, Some(only))))
}

async fn visible(
    db: &impl ConnectionTrait,
    id: CommentId,
    now: Moment,
) -> Result<Option<comment::Model>, DbErr> {
    let found = feeds::readable(now).filter(comment::Column::Id.eq(id));
    found.one(db).await
}

fn of_row(row: &comment::Model, own: Vec<SubscriberId>, only: Option<Vec<SubscriberId>>) -> About {
    About {
        event: Event::Comment(row.id),
        topics: of_comment(row.post_id, row.parent_id),
        own,
        only,
    }
}

/// Who wrote it, as far as they are subscribers.
async fn written_by(
    db: &impl ConnectionTrait,
    secrets: &Secrets,
    row: &comment::Model,
) -> Result<Vec<SubscriberId>, DbErr> {
    let mut own = writers(db, row.id).await?;
    own.extend(reached_at(db, secrets, &row.email).await?);
    Ok(own)
}

/// What a comment is about in the thread of `post`: it answers `parent`, if it answers one.
pub(super) fn of_comment(post: PostId, parent: Option<CommentId>) -> Vec<Topic> {
    let replies = parent.map(Topic::Replies).into_iter();
    replies.chain(std::iter::once(Topic::Thread(post))).collect()
}

/// Who asked to hear of replies to this very comment wrote it.
async fn writers(db: &impl ConnectionTrait, id: CommentId) -> Result<Vec<SubscriberId>, DbErr> {
    Entity::find()
        .select_only()
        .column(Column::SubscriberId)
        .filter(Column::Topic.eq(TopicKind::Replies))
        .filter(Column::Target.eq(id.0))
        .order_by_asc(Column::SubscriberId)
        .limit(10)
        .into_tuple()
        .all(db)
        .await
}

/// A reply of the team is told to whom it answers with everything else about their comment, by mail
/// (`comments/notify.rs`), or passed on from there: who may be told so, for now left out. `None` for what answers nobody
/// with an address.
async fn told_with_theirs(
    db: &impl ConnectionTrait,
    secrets: &Secrets,
    reply: &comment::Model,
) -> Result<Option<Vec<SubscriberId>>, DbErr> {
    let Some(parent) = reply.parent_id.filter(|_| reply.byline_id.is_some()) else {
        return Ok(None);
    };
    let parent = comment::Entity::find_by_id(parent).one(db).await?;
    let Some(parent) = parent.filter(|parent| !parent.email.is_empty() && parent.byline_id.is_none()) else {
        return Ok(None);
    };
    let hashes = way::hashes(secrets, Channel::Email, &parent.email);
    told_there(db, Topic::Replies(parent.id), &hashes).await.map(Some)
}

/// Who gets mail at this address.
async fn reached_at(
    db: &impl ConnectionTrait,
    secrets: &Secrets,
    email: &str,
) -> Result<Vec<SubscriberId>, DbErr> {
    if email.is_empty() {
        return Ok(Vec::new());
    }
    let hashes = way::hashes(secrets, Channel::Email, email);
    channel::Entity::find()
        .select_only()
        .column(channel::Column::SubscriberId)
        .filter(channel::Column::Channel.eq(Channel::Email))
        .filter(channel::Column::State.eq(ChannelState::Active))
        .filter(channel::Column::AddressHash.is_in(hashes))
        .into_tuple()
        .all(db)
        .await
}
