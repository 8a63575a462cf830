//! Posts straight into the tables, for tests to which it does not matter how a post comes to be.

use forthright::ids::{BylineId, PostId, SubjectId};
use forthright::posts::entity::{post, post_byline, post_subject, subject};
use forthright::posts::{CommentPolicy, Kind, Status, SubjectKind};
use forthright::text::{self, Format};
use sea_orm::{ActiveValue::Set, ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::{START, TestApp};

impl TestApp {
    /// A published post under `slug` that nobody signs, about nothing.
    pub async fn add_post(&self, slug: &str, title: &str) -> PostId {
        let row = post::ActiveModel {
            slug: Set(slug.to_owned()),
            kind: Set(Kind::Post),
            status: Set(Status::Published),
            title: Set(title.to_owned()),
            summary: Set(String::new()),
            audience: Set(String::new()),
            why: Set(String::new()),
            interests: Set(String::new()),
            source: Set("Text.".to_owned()),
            format: Set(Format::Markdown),
            html: Set(text::post("Text.", Format::Markdown).unwrap()),
            renderer: Set(text::RENDERER),
            words: Set(1),
            comment_policy: Set(CommentPolicy::Open),
            feed_id: Set(format!("tag:{slug}")),
            created_at: Set(START),
            updated_at: Set(START),
            published_at: Set(Some(START)),
            comment_count: Set(0),
            version: Set(1),
            ..Default::default()
        };
        let tx = self.app.db.begin_write().await.unwrap();
        let id = post::Entity::insert(row).exec(&*tx).await.unwrap().last_insert_id;
        tx.commit().await.unwrap();
        id
    }

    /// A published post under `slug`, signed by the owner's byline, about `subjects`.
    pub async fn publish(&self, slug: &str, subjects: &[&str]) -> PostId {
        let id = self.add_post(slug, &format!("What {slug} costs")).await;
        let tx = self.app.db.begin_write().await.unwrap();
        let signed = post_byline::ActiveModel {
            post_id: Set(id),
            byline_id: Set(BylineId(1)),
            position: Set(0),
        };
        post_byline::Entity::insert(signed)
            .exec_without_returning(&*tx)
            .await
            .unwrap();
        for (at, name) in subjects.iter().enumerate() {
            let row = subject::ActiveModel {
                slug: Set(text::slug(&format!("{slug} {name}"))),
                name: Set((*name).to_owned()),
                kind: Set(SubjectKind::Organisation),
                ..Default::default()
            };
            let subject: SubjectId = subject::Entity::insert(row)
                .exec(&*tx)
                .await
                .unwrap()
                .last_insert_id;
            let about = post_subject::ActiveModel {
                post_id: Set(id),
                subject_id: Set(subject),
                position: Set(i64::try_from(at).unwrap()),
            };
            post_subject::Entity::insert(about)
                .exec_without_returning(&*tx)
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
        id
    }

    /// Changes a post's row.
    pub async fn change_post(&self, id: PostId, change: post::ActiveModel) {
        let tx = self.app.db.begin_write().await.unwrap();
        post::Entity::update_many()
            .set(change)
            .filter(post::Column::Id.eq(id))
            .exec(&*tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }
}
