//! What the site holds already, as far as an import has to know it: what came before, which names are
//! taken, and who signs.

use std::collections::{HashMap, HashSet};

use sea_orm::{ConnectionTrait, DbErr, EntityTrait as _, QuerySelect as _};

use super::SYSTEM;
use crate::ids::{BylineId, MediaId, PostId};
use crate::import::Became;
use crate::import::refs::Refs;
use crate::media::entity::media;
use crate::people::entity::byline;
use crate::posts::entity::post;
use crate::posts::{Kind, Status};

/// A post or page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stands {
    pub kind: Kind,
    pub slug: String,
    pub status: Status,
    pub version: i64,
}

#[derive(Clone, Debug)]
pub struct Here {
    pub refs: Refs,
    /// Every post and page.
    pub posts: HashMap<PostId, Stands>,
    /// Slugs of posts and pages, and of what this run will add.
    pub slugs: HashSet<String>,
    pub feed_ids: HashSet<String>,
    /// Bylines by slug, and by name in lower case.
    pub bylines: HashMap<String, BylineId>,
    /// The names of files, by id.
    pub files: HashMap<MediaId, String>,
}

impl Here {
    /// # Errors
    /// When the database fails.
    pub async fn look(db: &impl ConnectionTrait, site: &str) -> Result<Self, DbErr> {
        let columns = [
            post::Column::Id,
            post::Column::Kind,
            post::Column::Slug,
            post::Column::Status,
            post::Column::Version,
            post::Column::FeedId,
        ];
        let query = post::Entity::find().select_only().columns(columns);
        let posts: Vec<PostRow> = query.into_tuple().all(db).await?;
        Ok(Self {
            refs: Refs::load(db, SYSTEM, site).await?,
            slugs: posts.iter().map(|(_, _, slug, ..)| slug.clone()).collect(),
            feed_ids: posts.iter().map(|(.., feed_id)| feed_id.clone()).collect(),
            posts: posts.into_iter().map(stands).collect(),
            bylines: bylines(db).await?,
            files: files(db).await?,
        })
    }

    /// The post that a file became in an earlier run; `None` inside when it is gone.
    pub fn post(&self, path: &str) -> Option<(PostId, Option<&Stands>)> {
        let id = PostId(self.refs.get(Became::Post, path)?);
        Some((id, self.posts.get(&id)))
    }

    /// The name under which a file was kept, if it was the same then.
    pub fn file(&self, path: &str, hash: &str) -> Option<&str> {
        let brought = self.refs.brought(Became::File, path)?;
        let name = self.files.get(&MediaId(brought.id))?;
        (brought.hash == hash).then_some(name.as_str())
    }

    /// Who signs as `name`.
    pub fn byline(&self, name: &str) -> Option<BylineId> {
        let slug = crate::text::slug(name);
        let found = self.bylines.get(&name.to_lowercase());
        found.or_else(|| self.bylines.get(&slug)).copied()
    }
}

type PostRow = (PostId, Kind, String, Status, i64, String);

fn stands((id, kind, slug, status, version, _): PostRow) -> (PostId, Stands) {
    let stands = Stands {
        kind,
        slug,
        status,
        version,
    };
    (id, stands)
}

async fn bylines(db: &impl ConnectionTrait) -> Result<HashMap<String, BylineId>, DbErr> {
    let columns = [byline::Column::Id, byline::Column::Slug, byline::Column::Name];
    let query = byline::Entity::find().select_only().columns(columns);
    let rows: Vec<(BylineId, String, String)> = query.into_tuple().all(db).await?;
    let names = rows
        .into_iter()
        .flat_map(|(id, slug, name)| [(slug, id), (name.to_lowercase(), id)]);
    Ok(names.collect())
}

async fn files(db: &impl ConnectionTrait) -> Result<HashMap<MediaId, String>, DbErr> {
    let query = media::Entity::find().select_only();
    let query = query.columns([media::Column::Id, media::Column::Hash]);
    let rows: Vec<(MediaId, String)> = query.into_tuple().all(db).await?;
    Ok(rows.into_iter().collect())
}
