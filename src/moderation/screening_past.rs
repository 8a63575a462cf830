//! What stood around the last comments when they came, for a rule that is rehearsed: only what the rule looks
//! at is asked.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::items::distinct;
use super::screening_rehearsal::Row;
use crate::affiliation::Source;
use crate::affiliation::entity::statement;
use crate::clock::Moment;
use crate::comments::Status;
use crate::comments::entity::comment::{Column, Entity};
use crate::comments::trust::Past;
use crate::ids::{CommentId, CommenterId, PostId};
use crate::people::find::byline_names;
use crate::posts::entity::post;
use crate::screening::own::{OwnRule, Rules};

/// Empty where the rule does not look.
#[derive(Debug, Default)]
pub(super) struct Around {
    pub bylines: Vec<String>,
    /// All comments of those who are remembered.
    pub people: HashMap<CommenterId, Vec<Past>>,
    /// When the posts were published.
    pub posts: HashMap<PostId, Moment>,
    /// What was stated with a comment as the organisation.
    pub organisations: HashMap<CommentId, String>,
    /// The names in the threads, oldest first.
    names: HashMap<PostId, Vec<(CommentId, String)>>,
}

impl Around {
    /// The names that stand in the thread before the comment `id`.
    pub fn names_before(&self, post: PostId, id: CommentId) -> Vec<String> {
        let names = self.names.get(&post).into_iter().flatten();
        let before = names.filter(|(each, _)| each.0 < id.0);
        before.map(|(_, name)| name.clone()).collect()
    }
}

/// At most five queries.
///
/// # Errors
/// When the database fails.
pub(super) async fn around(db: &impl ConnectionTrait, rule: &OwnRule, rows: &[Row]) -> Result<Around, DbErr> {
    let looks = Rules::only(rule);
    let posts = distinct(rows.iter().map(|row| row.post_id));
    let mut around = Around::default();
    if looks.look_at_bylines() {
        around.bylines = byline_names(db).await?;
    }
    if looks.look_at_trust() {
        around.people = people(db, distinct(rows.iter().filter_map(|row| row.commenter_id))).await?;
    }
    if looks.look_at_age() {
        around.posts = published(db, &posts).await?;
    }
    if looks.look_at_organisation() {
        around.organisations = organisations(db, rows).await?;
    }
    if looks.look_at_names() {
        around.names = names(db, &posts).await?;
    }
    Ok(around)
}

/// Whose, in which state, and when it was sent, published and decided.
type Theirs = (CommenterId, Status, Moment, Option<Moment>, Option<Moment>);

/// All comments of these people, by person: one query.
pub(super) async fn people(
    db: &impl ConnectionTrait,
    ids: Vec<CommenterId>,
) -> Result<HashMap<CommenterId, Vec<Past>>, DbErr> {
    let rows: Vec<Theirs> = Entity::find()
        .select_only()
        .columns([
            Column::CommenterId,
            Column::Status,
            Column::CreatedAt,
            Column::PublishedAt,
            Column::DecidedAt,
        ])
        .filter(Column::CommenterId.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    let mut people: HashMap<CommenterId, Vec<Past>> = HashMap::new();
    for (id, status, created, published, decided) in rows {
        let past = Past {
            status,
            created,
            published,
            decided,
        };
        people.entry(id).or_default().push(past);
    }
    Ok(people)
}

async fn published(db: &impl ConnectionTrait, ids: &[PostId]) -> Result<HashMap<PostId, Moment>, DbErr> {
    let rows: Vec<(PostId, Moment)> = post::Entity::find()
        .select_only()
        .columns([post::Column::Id, post::Column::PublishedAt])
        .filter(post::Column::Id.is_in(ids.to_vec()))
        .filter(post::Column::PublishedAt.is_not_null())
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

async fn organisations(db: &impl ConnectionTrait, rows: &[Row]) -> Result<HashMap<CommentId, String>, DbErr> {
    let rows: Vec<(CommentId, String)> = statement::Entity::find()
        .select_only()
        .columns([statement::Column::CommentId, statement::Column::Organisation])
        .filter(statement::Column::CommentId.is_in(rows.iter().map(|row| row.id)))
        .filter(statement::Column::Source.eq(Source::AtPosting))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

async fn names(
    db: &impl ConnectionTrait,
    posts: &[PostId],
) -> Result<HashMap<PostId, Vec<(CommentId, String)>>, DbErr> {
    let rows: Vec<(PostId, CommentId, String)> = Entity::find()
        .select_only()
        .columns([Column::PostId, Column::Id, Column::Name])
        .filter(Column::PostId.is_in(posts.to_vec()))
        .filter(Column::Status.eq(Status::Published))
        .order_by_asc(Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let mut names: HashMap<PostId, Vec<(CommentId, String)>> = HashMap::new();
    for (post, id, name) in rows {
        names.entry(post).or_default().push((id, name));
    }
    Ok(names)
}
