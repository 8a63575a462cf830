//! What somebody wants to hear of besides what they hear of already, as jobs and links carry it. How often posts
//! come stays as it was, but for whom none came until now.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
};

use super::entity::subscriber::{Column, Entity, Model};
use super::names::named;
use super::{Often, TOPICS_MAX, Topic, read, wish};
use crate::clock::Moment;

/// At least one topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct More {
    pub topics: Vec<Topic>,
    /// How often posts come to whom none came until now.
    pub often: Often,
}

impl More {
    /// `thread:3,tag:4`.
    pub fn codes(&self) -> String {
        let codes: Vec<String> = self.topics.iter().map(|topic| topic.code()).collect();
        codes.join(",")
    }

    /// What `codes` writes; `None` for anything else.
    pub fn of(codes: &str, often: Often) -> Option<Self> {
        let topics: Option<Vec<Topic>> = codes.split(',').map(Topic::from_code).collect();
        topics.map(|topics| Self { topics, often })
    }

    /// What of it is new to whoever chose `chosen`, if anything is: who hears of every post hears of those under
    /// a tag anyway.
    pub fn besides(mut self, chosen: &[Topic]) -> Option<Self> {
        let has_posts = chosen.contains(&Topic::Everything);
        let comes = |topic: &Topic| chosen.contains(topic) || (has_posts && topic.is_of_posts());
        self.topics.retain(|topic| !comes(topic));
        (!self.topics.is_empty()).then_some(self)
    }

    /// How often posts come to somebody with it to whom they came `before` so often.
    pub fn often_after(&self, before: Often) -> Often {
        let brings_posts = self.topics.iter().any(|topic| topic.is_of_posts());
        if before == Often::Never && brings_posts {
            self.often
        } else {
            before
        }
    }
}

/// `more` besides what `subscriber`, who is locked, hears of; false, and nothing is changed, when together that is more
/// than one may choose. Changes `subscriptions`, `subscribers`.
///
/// # Errors
/// When the database fails.
pub(super) async fn add(
    tx: &DatabaseTransaction,
    subscriber: &Model,
    more: &More,
    now: Moment,
) -> Result<bool, DbErr> {
    if !fits(tx, subscriber, more, now).await? {
        return Ok(false);
    }
    for topic in &more.topics {
        wish::add(tx, subscriber.id, *topic, now).await?;
    }
    Entity::update_many()
        .col_expr(Column::Often, Expr::value(more.often_after(subscriber.often)))
        .col_expr(Column::SeenAt, Expr::value(now))
        .filter(Column::Id.eq(subscriber.id))
        .exec(tx)
        .await?;
    Ok(true)
}

/// What is gone counts no more: it stands on no page, so that nobody could take it away. Mostly one query.
async fn fits(
    db: &impl ConnectionTrait,
    subscriber: &Model,
    more: &More,
    now: Moment,
) -> Result<bool, DbErr> {
    let chosen = read::topics(db, subscriber.id).await?;
    let is_new = |topic: &&Topic| !chosen.contains(topic);
    let new = more.topics.iter().filter(is_new).count();
    if new == 0 || chosen.len() + new <= TOPICS_MAX {
        return Ok(true);
    }
    Ok(named(db, &chosen, now).await?.len() + new <= TOPICS_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{PostId, TagId};

    #[test]
    fn only_what_is_new_is_left_and_posts_begin_as_often_as_they_are_wanted() {
        let (thread, tag) = (Topic::Thread(PostId(3)), Topic::Tag(TagId(4)));
        let more = More::of("thread:3,tag:4", Often::Weekly).unwrap();
        assert_eq!(more.topics, [thread, tag]);
        assert_eq!(more.codes(), "thread:3,tag:4");
        assert_eq!(more.often_after(Often::Never), Often::Weekly);
        assert_eq!(more.often_after(Often::AtOnce), Often::AtOnce);
        let left = more.clone().besides(&[Topic::Everything]).unwrap();
        assert_eq!(left.topics, [thread]);
        assert_eq!(left.often_after(Often::Never), Often::Never);
        assert_eq!(more.besides(&[tag, thread]), None);
        for wrong in ["", "thread:3,", "thread", "thread:3.tag:4"] {
            assert_eq!(More::of(wrong, Often::Never), None, "{wrong}");
        }
    }
}
