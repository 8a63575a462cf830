//! What readers can choose from: everything, or what posts are filed under; and besides, what they chose that
//! is not among that.

use sea_orm::{ConnectionTrait, DbErr};

use super::names::{Named, named, of_choice};
use super::{Topic, TopicKind};
use crate::clock::Moment;
use crate::people::find;
use crate::posts::choices::{Filed, used};
use crate::posts::{read, term};

/// The choices by kind, each in the order in which it is shown.
#[derive(Clone, Debug, Default)]
pub struct Offer {
    pub audiences: Vec<Named>,
    pub tags: Vec<Named>,
    pub bylines: Vec<Named>,
    pub subjects: Vec<Named>,
    /// Threads, replies, and what no post is filed under at the moment.
    pub chosen: Vec<Named>,
}

impl Offer {
    /// Every choice, in the order in which they are shown.
    pub fn all(&self) -> impl Iterator<Item = &Named> {
        self.filed().chain(&self.chosen)
    }

    fn filed(&self) -> impl Iterator<Item = &Named> {
        [&self.audiences, &self.tags, &self.bylines, &self.subjects]
            .into_iter()
            .flatten()
    }

    /// Those of `topics` that can be chosen here.
    pub fn of(&self, topics: &[Topic]) -> Vec<Topic> {
        let offered =
            |topic: &&Topic| **topic == Topic::Everything || self.all().any(|named| named.topic == **topic);
        topics.iter().filter(offered).copied().collect()
    }
}

/// What can be chosen at `now` by somebody who chose `topics`: at most ten queries.
///
/// # Errors
/// When the database fails.
pub async fn offer(db: &impl ConnectionTrait, topics: &[Topic], now: Moment) -> Result<Offer, DbErr> {
    let mut offer = Offer {
        audiences: filed(db, TopicKind::Audience, Filed::Audience, now).await?,
        tags: filed(db, TopicKind::Tag, Filed::Tag, now).await?,
        bylines: filed(db, TopicKind::Byline, Filed::Byline, now).await?,
        subjects: filed(db, TopicKind::Subject, Filed::Subject, now).await?,
        chosen: Vec::new(),
    };
    let is_among =
        |topic: &Topic| *topic == Topic::Everything || offer.filed().any(|named| named.topic == *topic);
    let others: Vec<Topic> = topics.iter().filter(|topic| !is_among(topic)).copied().collect();
    offer.chosen = named(db, &others, now).await?;
    Ok(offer)
}

async fn filed(
    db: &impl ConnectionTrait,
    kind: TopicKind,
    filed: Filed,
    now: Moment,
) -> Result<Vec<Named>, DbErr> {
    let choices = used(db, filed, now).await?;
    Ok(choices
        .into_iter()
        .map(|choice| of_choice(kind, choice))
        .collect())
}

/// Those of `topics` that anybody may choose, whether posts are filed under them or not: others may be known to
/// the team only.
pub fn open_to_all(topics: &[Topic]) -> Vec<Topic> {
    let is_open = |topic: &&Topic| matches!(topic, Topic::Thread(_) | Topic::Byline(_));
    topics.iter().filter(is_open).copied().collect()
}

/// What a link to the form names, by the words in the address of its page.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub audience: String,
    pub tag: String,
    pub byline: String,
    pub subject: String,
    /// The post whose comments it is about.
    pub thread: String,
}

/// The topics that `asked` names; what is not there is left out. At most five queries.
///
/// # Errors
/// When the database fails.
pub async fn asked(db: &impl ConnectionTrait, asked: &Asked, now: Moment) -> Result<Vec<Topic>, DbErr> {
    let mut topics = Vec::new();
    if !asked.audience.is_empty() {
        let found = term::audience(db, &asked.audience).await?;
        topics.extend(found.map(|(id, _)| Topic::Audience(id)));
    }
    if !asked.tag.is_empty() {
        topics.extend(term::tag(db, &asked.tag).await?.map(|(id, _)| Topic::Tag(id)));
    }
    if !asked.byline.is_empty() {
        let found = find::byline_by_slug(db, &asked.byline).await?;
        topics.extend(found.map(|(byline, _)| Topic::Byline(byline.id)));
    }
    if !asked.subject.is_empty() {
        let found = term::subject(db, &asked.subject).await?;
        topics.extend(found.map(|(id, _)| Topic::Subject(id)));
    }
    if !asked.thread.is_empty() {
        let post = read::commentable(db, &asked.thread, now).await?;
        let post = post.filter(|post| post.discussion.has_thread());
        topics.extend(post.map(|post| Topic::Thread(post.id)));
    }
    Ok(topics)
}
