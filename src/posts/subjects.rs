//! What posts are about, looked at from the side of the subjects: all there are, those of several
//! posts, and where a subject has a site of its own.

use std::collections::HashMap;

use sea_orm::sea_query::{Expr, ExprTrait as _, Order, Query};
use sea_orm::{
    ActiveValue::Set, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _, QueryOrder as _,
    QuerySelect as _,
};
use serde_json::json;

use super::TERMS_MAX;
use super::entity::{post_subject, subject};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{PersonId, PostId, SubjectId};
use crate::words::by_name;

/// Most subjects on the owner's list.
pub const LISTED_MAX: u64 = 500;

/// A subject with the host of its own site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sited {
    pub id: SubjectId,
    pub name: String,
    pub site: Option<String>,
}

/// Every subject by name, at most `LISTED_MAX`.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Sited>, DbErr> {
    let rows = subject::Entity::find()
        .order_by_asc(subject::Column::Id)
        .limit(LISTED_MAX)
        .all(db)
        .await?;
    let sited = |row: subject::Model| Sited {
        id: row.id,
        name: row.name,
        site: row.domain,
    };
    let mut all: Vec<Sited> = rows.into_iter().map(sited).collect();
    by_name(&mut all, |subject| &subject.name);
    Ok(all)
}

/// What each of `posts` is about, in the order of the post: one query.
///
/// # Errors
/// When the database fails.
pub async fn of_posts(
    db: &impl ConnectionTrait,
    posts: &[PostId],
) -> Result<HashMap<PostId, Vec<Sited>>, DbErr> {
    use post_subject::{Column as Link, Entity as Links};
    use subject::{Column, Entity};
    let mut subjects: HashMap<PostId, Vec<Sited>> = HashMap::new();
    if posts.is_empty() {
        return Ok(subjects);
    }
    let query = Query::select()
        .column((Links, Link::PostId))
        .columns([
            (Entity, Column::Id),
            (Entity, Column::Name),
            (Entity, Column::Domain),
        ])
        .from(Links)
        .inner_join(
            Entity,
            Expr::col((Entity, Column::Id)).equals((Links, Link::SubjectId)),
        )
        .and_where(Expr::col((Links, Link::PostId)).is_in(posts.iter().map(|post| post.0)))
        .order_by((Links, Link::PostId), Order::Asc)
        .order_by((Links, Link::Position), Order::Asc)
        .order_by((Entity, Column::Id), Order::Asc)
        .limit((posts.len() * TERMS_MAX) as u64)
        .take();
    for row in db.query_all(&query).await? {
        let sited = Sited {
            id: row.try_get("", "id")?,
            name: row.try_get("", "name")?,
            site: row.try_get("", "domain")?,
        };
        subjects
            .entry(row.try_get("", "post_id")?)
            .or_default()
            .push(sited);
    }
    Ok(subjects)
}

/// Gives a subject a site, or takes it away; false when there is no such subject or it had that one.
/// Changes `subjects` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn set_site(
    tx: &DatabaseTransaction,
    by: PersonId,
    id: SubjectId,
    site: Option<String>,
    now: Moment,
) -> Result<bool, DbErr> {
    let known = subject::Entity::find_by_id(id).one(tx).await?;
    if known.is_none_or(|row| row.domain == site) {
        return Ok(false);
    }
    let changed = subject::ActiveModel {
        id: Set(id),
        domain: Set(site),
        ..Default::default()
    };
    subject::Entity::update(changed).exec(tx).await?;
    let entry = audit::Entry {
        actor: Actor::Moderator(by),
        action: "subject.site_changed",
        post: None,
        comment: None,
        detail: json!({ "subject": id }),
    };
    audit::record(tx, entry, now).await?;
    Ok(true)
}
