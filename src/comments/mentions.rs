//! Pages elsewhere that link to a post: the pingbacks and Webmentions that readers see below it. They are no part
//! of its thread.

use std::collections::HashMap;

use sea_orm::sea_query::{Expr, SimpleExpr};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::entity::comment::{Column, Entity};
use super::mention_entity;
use super::{Kind, Status};
use crate::clock::Moment;
use crate::ids::{CommentId, MentionId, PostId};
use crate::text::{Refers, SafeHtml};

/// Most other pages that are named below a post.
const SHOWN: u64 = 50;

/// A page elsewhere that told this one that it links here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// What it is to the post; `None` for a pingback, which does not say.
    pub how: Option<Refers>,
    pub name: String,
    /// Empty when it gave none that can be linked.
    pub website: String,
    /// What it says; may be empty.
    pub html: SafeHtml,
    pub sent: Moment,
}

/// The published mentions of a post, oldest first, at most 50: one query, and one more where any is a Webmention.
///
/// # Errors
/// When the database fails.
pub async fn of_post(db: &impl ConnectionTrait, post: PostId) -> Result<Vec<Mention>, DbErr> {
    let rows: Vec<(CommentId, Kind, String, String, SafeHtml, Moment)> = Entity::find()
        .select_only()
        .columns([
            Column::Id,
            Column::Kind,
            Column::Name,
            Column::Website,
            Column::Html,
            Column::CreatedAt,
        ])
        .filter(Column::PostId.eq(post))
        .filter(is_mention())
        .filter(Column::Status.eq(Status::Published))
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .limit(SHOWN)
        .into_tuple()
        .all(db)
        .await?;
    let all: Vec<(CommentId, Kind)> = rows.iter().map(|(id, kind, ..)| (*id, *kind)).collect();
    let known = how(db, &all).await?;
    let mentions = rows
        .into_iter()
        .map(|(id, kind, name, website, html, sent)| Mention {
            how: known.get(&id).copied(),
            name,
            website,
            // The text of a pingback is an excerpt that its sender cut out.
            html: if kind == Kind::Webmention {
                html
            } else {
                SafeHtml::default()
            },
            sent,
        });
    Ok(mentions.collect())
}

/// What each Webmention among `comments` is to its post; no query where there is none.
///
/// # Errors
/// When the database fails.
pub async fn how(
    db: &impl ConnectionTrait,
    comments: &[(CommentId, Kind)],
) -> Result<HashMap<CommentId, Refers>, DbErr> {
    let ids: Vec<CommentId> = comments
        .iter()
        .filter(|(_, kind)| *kind == Kind::Webmention)
        .map(|(id, _)| *id)
        .collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(CommentId, Refers)> = mention_entity::Entity::find()
        .select_only()
        .columns([mention_entity::Column::CommentId, mention_entity::Column::Kind])
        .filter(mention_entity::Column::CommentId.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Whether something was made of the page `source`, which links to `post`.
///
/// # Errors
/// When the database fails.
pub async fn is_known(db: &impl ConnectionTrait, post: PostId, source: &str) -> Result<bool, DbErr> {
    let found = mention_entity::Entity::find()
        .filter(mention_entity::Column::PostId.eq(post))
        .filter(mention_entity::Column::Source.eq(source))
        .filter(mention_entity::Column::CommentId.is_not_null())
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// What was told of a page elsewhere.
///
/// # Errors
/// When the database fails.
pub async fn one(db: &impl ConnectionTrait, id: MentionId) -> Result<Option<mention_entity::Model>, DbErr> {
    mention_entity::Entity::find_by_id(id).one(db).await
}

/// Written out, because the index over mentions serves only a literal.
fn is_mention() -> SimpleExpr {
    Expr::col((Entity, Column::Kind)).ne(Expr::cust("'comment'"))
}
