//! What readers may follow a part of the posts by: the audiences, tags, bylines and subjects under which they
//! find some, and the names of those that somebody chose.

use sea_orm::sea_query::{SelectStatement, SimpleExpr};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, QueryTrait as _,
};

use super::entity::{audience, post, post_audience, post_byline, post_subject, post_tag, subject, tag};
use super::lists::{Under, visible};
use crate::clock::Moment;
use crate::people::entity::byline;
use crate::words::by_name;

/// Most of one kind.
const MAX: u64 = 200;

/// Under what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filed {
    Audience,
    Tag,
    Byline,
    Subject,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Choice {
    /// In the table of its kind.
    pub id: i64,
    pub slug: String,
    pub name: String,
}

/// Those of a kind under which readers find posts at `now`, by name, at most 200.
///
/// # Errors
/// When the database fails.
pub async fn used(db: &impl ConnectionTrait, filed: Filed, now: Moment) -> Result<Vec<Choice>, DbErr> {
    match filed {
        Filed::Audience => {
            let used = linked::<post_audience::Entity>(
                post_audience::Column::AudienceId,
                post_audience::Column::PostId,
                now,
            );
            audiences(db, audience::Column::Id.in_subquery(used)).await
        }
        Filed::Tag => {
            let used = linked::<post_tag::Entity>(post_tag::Column::TagId, post_tag::Column::PostId, now);
            tags(db, tag::Column::Id.in_subquery(used)).await
        }
        Filed::Byline => {
            let used = linked::<post_byline::Entity>(
                post_byline::Column::BylineId,
                post_byline::Column::PostId,
                now,
            );
            bylines(db, byline::Column::Id.in_subquery(used)).await
        }
        Filed::Subject => {
            let used = linked::<post_subject::Entity>(
                post_subject::Column::SubjectId,
                post_subject::Column::PostId,
                now,
            );
            subjects(db, subject::Column::Id.in_subquery(used)).await
        }
    }
}

/// Those of a kind with these ids, by name, whether posts are filed under them or not.
///
/// # Errors
/// When the database fails.
pub async fn with_ids(db: &impl ConnectionTrait, filed: Filed, ids: Vec<i64>) -> Result<Vec<Choice>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    match filed {
        Filed::Audience => audiences(db, audience::Column::Id.is_in(ids)).await,
        Filed::Tag => tags(db, tag::Column::Id.is_in(ids)).await,
        Filed::Byline => bylines(db, byline::Column::Id.is_in(ids)).await,
        Filed::Subject => subjects(db, subject::Column::Id.is_in(ids)).await,
    }
}

/// The terms that a table of links names for posts which stand in lists at `now`.
fn linked<E: EntityTrait>(term: E::Column, post: E::Column, now: Moment) -> SelectStatement {
    let listed = visible(Under::Everything, now)
        .select_only()
        .column(post::Column::Id)
        .into_query();
    E::find()
        .select_only()
        .column(term)
        .filter(post.in_subquery(listed))
        .into_query()
}

async fn audiences(db: &impl ConnectionTrait, wanted: SimpleExpr) -> Result<Vec<Choice>, DbErr> {
    use audience::Column;
    named::<audience::Entity>(db, [Column::Id, Column::Slug, Column::Name], wanted).await
}

async fn tags(db: &impl ConnectionTrait, wanted: SimpleExpr) -> Result<Vec<Choice>, DbErr> {
    use tag::Column;
    named::<tag::Entity>(db, [Column::Id, Column::Slug, Column::Name], wanted).await
}

async fn bylines(db: &impl ConnectionTrait, wanted: SimpleExpr) -> Result<Vec<Choice>, DbErr> {
    use byline::Column;
    named::<byline::Entity>(db, [Column::Id, Column::Slug, Column::Name], wanted).await
}

async fn subjects(db: &impl ConnectionTrait, wanted: SimpleExpr) -> Result<Vec<Choice>, DbErr> {
    use subject::Column;
    named::<subject::Entity>(db, [Column::Id, Column::Slug, Column::Name], wanted).await
}

async fn named<E: EntityTrait>(
    db: &impl ConnectionTrait,
    [id, slug, name]: [E::Column; 3],
    wanted: SimpleExpr,
) -> Result<Vec<Choice>, DbErr> {
    let mut choices: Vec<Choice> = E::find()
        .select_only()
        .column_as(id, "id")
        .column_as(slug, "slug")
        .column_as(name, "name")
        .filter(wanted)
        .order_by_asc(id)
        .limit(MAX)
        .into_model()
        .all(db)
        .await?;
    by_name(&mut choices, |choice| &choice.name);
    Ok(choices)
}
