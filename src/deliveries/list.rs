//! Deliveries as the team sees them: what went to whom, how the queue stands, and how many a post had.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, FromQueryResult,
    JoinType, PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, RelationDef,
};

use super::entity::{Column, Entity};
use super::{Kind, State};
use crate::clock::Moment;
use crate::comments::entity::comment;
use crate::ids::{CommentId, DeliveryId, PostId, SubscriberId};
use crate::posts::entity::post;
use crate::subscriptions::entity::channel;
use crate::subscriptions::{Channel, ChannelState};

/// Which of them are wanted; `None` where it does not matter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub state: Option<State>,
    pub channel: Option<Channel>,
    pub kind: Option<Kind>,
    pub post: Option<PostId>,
}

impl Filter {
    fn condition(self) -> Condition {
        let post = self
            .post
            .map(|post| Column::Event.eq(Kind::Post).and(Column::Target.eq(post.0)));
        Condition::all()
            .add_option(self.state.map(|state| Column::State.eq(state)))
            .add_option(self.channel.map(|channel| channel::Column::Channel.eq(channel)))
            .add_option(self.kind.map(|kind| Column::Event.eq(kind)))
            .add_option(post)
    }
}

/// One delivery.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Line {
    pub id: DeliveryId,
    pub event: Kind,
    pub target: i64,
    pub subscriber_id: SubscriberId,
    pub state: State,
    pub words: String,
    pub due_at: Moment,
    pub attempts: i64,
    pub digest_id: Option<DeliveryId>,
    pub created_at: Moment,
    pub sent_at: Option<Moment>,
    pub channel: Channel,
    /// Where that channel stands by now.
    pub way: ChannelState,
    /// Not masked; empty for a channel that has ended.
    pub address: String,
}

/// A page of lines, with the words for what they tell of.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    pub lines: Vec<Line>,
    /// There are older ones.
    pub more: bool,
    posts: HashMap<PostId, String>,
    /// Who wrote a comment, and the title of its post.
    comments: HashMap<CommentId, (String, String)>,
}

impl Lines {
    pub fn post(&self, line: &Line) -> Option<&str> {
        self.posts.get(&PostId(line.target)).map(String::as_str)
    }

    pub fn comment(&self, line: &Line) -> Option<&(String, String)> {
        self.comments.get(&CommentId(line.target))
    }
}

/// The newest that `filter` wants, behind `before` if given, newest first, at most `limit`.
///
/// # Errors
/// When the database fails.
pub async fn lines(
    db: &impl ConnectionTrait,
    filter: Filter,
    before: Option<DeliveryId>,
    limit: u64,
) -> Result<Lines, DbErr> {
    let behind = Condition::all().add_option(before.map(|before| Column::Id.lt(before)));
    let mut lines: Vec<Line> = Entity::find()
        .join(JoinType::InnerJoin, to_channel())
        .filter(filter.condition())
        .filter(behind)
        .column(channel::Column::Channel)
        .column_as(channel::Column::State, "way")
        .column(channel::Column::Address)
        .order_by_desc(Column::Id)
        .limit(limit + 1)
        .into_model()
        .all(db)
        .await?;
    let size = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = lines.len() > size;
    lines.truncate(size);
    let targets = |kind| {
        let of_kind = lines.iter().filter(move |line| line.event == kind);
        of_kind.map(|line| line.target).collect::<Vec<_>>()
    };
    Ok(Lines {
        posts: titles(db, targets(Kind::Post)).await?,
        comments: writers(db, targets(Kind::Comment)).await?,
        more,
        lines,
    })
}

/// By which it goes or went.
pub(super) fn to_channel() -> RelationDef {
    Entity::belongs_to(channel::Entity)
        .from(Column::ChannelId)
        .to(channel::Column::Id)
        .into()
}

async fn titles(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<HashMap<PostId, String>, DbErr> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(PostId, String)> = post::Entity::find()
        .select_only()
        .columns([post::Column::Id, post::Column::Title])
        .filter(post::Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

async fn writers(
    db: &impl ConnectionTrait,
    ids: Vec<i64>,
) -> Result<HashMap<CommentId, (String, String)>, DbErr> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let to_post = comment::Entity::belongs_to(post::Entity)
        .from(comment::Column::PostId)
        .to(post::Column::Id)
        .into();
    let rows: Vec<(CommentId, String, String)> = comment::Entity::find()
        .select_only()
        .columns([comment::Column::Id, comment::Column::Name])
        .column(post::Column::Title)
        .join(JoinType::InnerJoin, to_post)
        .filter(comment::Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    let pair = |(id, name, title)| (id, (name, title));
    Ok(rows.into_iter().map(pair).collect())
}

/// How the queue stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Queue {
    /// Go out as soon as they can.
    pub queued: u64,
    /// Since when the oldest of them has been there.
    pub oldest: Option<Moment>,
    /// Wait to go out with others.
    pub gathered: u64,
    /// Were given up.
    pub failed: u64,
}

/// # Errors
/// When the database fails.
pub async fn queue(db: &impl ConnectionTrait) -> Result<Queue, DbErr> {
    let oldest = Entity::find()
        .select_only()
        .column(Column::CreatedAt)
        .filter(Column::State.eq(State::Queued))
        .order_by_asc(Column::Id)
        .limit(1)
        .into_tuple()
        .one(db)
        .await?;
    Ok(Queue {
        queued: count(db, State::Queued).await?,
        oldest,
        gathered: count(db, State::Gathered).await?,
        failed: count(db, State::Failed).await?,
    })
}

async fn count(db: &impl ConnectionTrait, state: State) -> Result<u64, DbErr> {
    let own = Column::DigestId.is_null();
    Entity::find()
        .filter(Column::State.eq(state))
        .filter(own)
        .count(db)
        .await
}

/// How many a post had through each channel, and in which state they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    pub post: PostId,
    pub title: String,
    pub by_channel: Vec<(Channel, State, i64)>,
}

/// Of the posts that were announced last, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn tallies(
    db: &impl ConnectionTrait,
    post: Option<PostId>,
    limit: u64,
) -> Result<Vec<Tally>, DbErr> {
    let ids = match post {
        Some(id) => vec![id.0],
        None => announced(db, limit).await?,
    };
    let titles = titles(db, ids.clone()).await?;
    let rows: Vec<(i64, Channel, State, i64)> = Entity::find()
        .join(JoinType::InnerJoin, to_channel())
        .select_only()
        .column(Column::Target)
        .column(channel::Column::Channel)
        .column(Column::State)
        .column_as(Column::Id.count(), "deliveries")
        .filter(Column::Event.eq(Kind::Post))
        .filter(Column::Target.is_in(ids.clone()))
        .group_by(Column::Target)
        .group_by(channel::Column::Channel)
        .group_by(Column::State)
        .order_by_asc(channel::Column::Channel)
        .order_by_asc(Column::State)
        .into_tuple()
        .all(db)
        .await?;
    let tally = |id: i64| {
        let own = rows.iter().filter(|(target, ..)| *target == id);
        Some(Tally {
            post: PostId(id),
            title: titles.get(&PostId(id))?.clone(),
            by_channel: own
                .map(|(_, channel, state, count)| (*channel, *state, *count))
                .collect(),
        })
    };
    Ok(ids.into_iter().filter_map(tally).collect())
}

async fn announced(db: &impl ConnectionTrait, limit: u64) -> Result<Vec<i64>, DbErr> {
    Entity::find()
        .select_only()
        .column(Column::Target)
        .filter(Column::Event.eq(Kind::Post))
        .group_by(Column::Target)
        .order_by_desc(Column::Target)
        .limit(limit)
        .into_tuple()
        .all(db)
        .await
}
