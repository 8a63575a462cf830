//! What the owner's own rules look at beyond a comment itself: since when the post has been there, and the
//! names in its thread. Asked only where a rule looks at it.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::entity::comment::{Column, Entity};
use super::{Kind, Status};
use crate::clock::{Moment, days};
use crate::ids::PostId;
use crate::posts::entity::post;
use crate::screening::own::Rules;

/// So many of the latest names in a thread are looked at.
const NAMES: u64 = 1_000;

/// The rules of the site with what they look at around a comment.
#[derive(Clone, Debug, Default)]
pub struct RuleFacts {
    pub rules: Rules,
    /// When the post was published.
    pub published: Option<Moment>,
    /// The names in its thread.
    pub names: Vec<String>,
}

impl RuleFacts {
    /// At most two queries; none where no rule looks at what they ask.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of(db: &impl ConnectionTrait, rules: Rules, post: PostId) -> Result<Self, DbErr> {
        let mut facts = Self::default();
        if rules.look_at_age() {
            facts.published = published(db, post).await?;
        }
        if rules.look_at_names() {
            facts.names = names(db, post).await?;
        }
        facts.rules = rules;
        Ok(facts)
    }
}

async fn published(db: &impl ConnectionTrait, post: PostId) -> Result<Option<Moment>, DbErr> {
    let found: Option<Option<Moment>> = post::Entity::find_by_id(post)
        .select_only()
        .column(post::Column::PublishedAt)
        .into_tuple()
        .one(db)
        .await?;
    Ok(found.flatten())
}

async fn names(db: &impl ConnectionTrait, post: PostId) -> Result<Vec<String>, DbErr> {
    Entity::find()
        .select_only()
        .column(Column::Name)
        .filter(Column::PostId.eq(post))
        .filter(Column::Status.eq(Status::Published))
        .filter(Column::Kind.eq(Kind::Comment))
        .order_by_desc(Column::Id)
        .limit(NAMES)
        .into_tuple()
        .all(db)
        .await
}

/// For how many whole days a post of `published` has been there at `now`.
pub fn days_since(published: Option<Moment>, now: Moment) -> Option<u64> {
    let age = now.0.checked_sub(published?.0)?;
    let day = i64::try_from(days(1).as_millis()).ok()?;
    u64::try_from(age / day).ok()
}
