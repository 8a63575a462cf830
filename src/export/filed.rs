//! What posts are filed under, by the id of the post and in its order: who signs them, tags, audiences, subjects
//! and series.

use std::collections::HashMap;
use std::hash::Hash;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};

use super::Subject;
use crate::ids::{AudienceId, BylineId, PostId, SeriesId, SubjectId, TagId};
use crate::posts::entity::{
    audience, post_audience, post_byline, post_subject, post_tag, series, subject, tag,
};

/// Every term by its id: there are few, and each is asked for by many posts.
pub struct Terms {
    tags: HashMap<TagId, String>,
    audiences: HashMap<AudienceId, String>,
    subjects: HashMap<SubjectId, Subject>,
    /// Slug and name.
    pub series: HashMap<SeriesId, (String, String)>,
}

/// Of a few posts.
pub struct Filed {
    pub bylines: HashMap<PostId, Vec<BylineId>>,
    pub tags: HashMap<PostId, Vec<String>>,
    pub audiences: HashMap<PostId, Vec<String>>,
    pub subjects: HashMap<PostId, Vec<Subject>>,
}

impl Terms {
    /// # Errors
    /// When the database fails.
    pub async fn read(db: &impl ConnectionTrait) -> Result<Self, DbErr> {
        let tags = tag::Entity::find().all(db).await?;
        let audiences = audience::Entity::find().all(db).await?;
        let subjects = subject::Entity::find().all(db).await?;
        let series = series::Entity::find().all(db).await?;
        let subject = |row: subject::Model| Subject {
            name: row.name,
            kind: row.kind,
            domain: row.domain,
        };
        Ok(Self {
            tags: tags.into_iter().map(|row| (row.id, row.name)).collect(),
            audiences: audiences.into_iter().map(|row| (row.id, row.name)).collect(),
            subjects: subjects.into_iter().map(|row| (row.id, subject(row))).collect(),
            series: series
                .into_iter()
                .map(|row| (row.id, (row.slug, row.name)))
                .collect(),
        })
    }

    /// What `posts` are filed under: four queries.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of(&self, db: &impl ConnectionTrait, posts: &[PostId]) -> Result<Filed, DbErr> {
        let ids = || posts.iter().copied();
        let bylines = post_byline::Entity::find()
            .filter(post_byline::Column::PostId.is_in(ids()))
            .order_by_asc(post_byline::Column::Position)
            .order_by_asc(post_byline::Column::BylineId)
            .all(db)
            .await?;
        let tags = post_tag::Entity::find()
            .filter(post_tag::Column::PostId.is_in(ids()))
            .order_by_asc(post_tag::Column::Position)
            .order_by_asc(post_tag::Column::TagId)
            .all(db)
            .await?;
        let audiences = post_audience::Entity::find()
            .filter(post_audience::Column::PostId.is_in(ids()))
            .order_by_asc(post_audience::Column::Position)
            .order_by_asc(post_audience::Column::AudienceId)
            .all(db)
            .await?;
        let subjects = post_subject::Entity::find()
            .filter(post_subject::Column::PostId.is_in(ids()))
            .order_by_asc(post_subject::Column::Position)
            .order_by_asc(post_subject::Column::SubjectId)
            .all(db)
            .await?;
        Ok(Filed {
            bylines: by_post(bylines.into_iter().map(|row| (row.post_id, row.byline_id))),
            tags: named(tags.into_iter().map(|row| (row.post_id, row.tag_id)), &self.tags),
            audiences: named(
                audiences.into_iter().map(|row| (row.post_id, row.audience_id)),
                &self.audiences,
            ),
            subjects: named(
                subjects.into_iter().map(|row| (row.post_id, row.subject_id)),
                &self.subjects,
            ),
        })
    }
}

fn named<Id: Eq + Hash, T: Clone>(
    links: impl Iterator<Item = (PostId, Id)>,
    terms: &HashMap<Id, T>,
) -> HashMap<PostId, Vec<T>> {
    by_post(links.filter_map(|(post, id)| Some((post, terms.get(&id)?.clone()))))
}

fn by_post<T>(links: impl Iterator<Item = (PostId, T)>) -> HashMap<PostId, Vec<T>> {
    let mut all: HashMap<PostId, Vec<T>> = HashMap::new();
    for (post, linked) in links {
        all.entry(post).or_default().push(linked);
    }
    all
}
