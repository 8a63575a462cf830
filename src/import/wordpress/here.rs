//! What the site holds already, as far as an import has to know it: what came before, and which
//! names are taken.

use std::collections::{HashMap, HashSet};

use sea_orm::{ConnectionTrait, DbErr, EntityTrait as _, QuerySelect as _};

use super::Export;
use super::account::Known;
use crate::ids::{BylineId, PersonId, PostId};
use crate::import::Became;
use crate::import::refs::Refs;
use crate::people::{self, entity::person};
use crate::posts::Kind;
use crate::posts::entity::post;

const SYSTEM: &str = "wordpress";

#[derive(Clone, Debug)]
pub struct Here {
    pub refs: Refs,
    /// Slugs of posts and pages.
    pub slugs: HashSet<String>,
    pub feed_ids: HashSet<String>,
    /// Kind and slug of every post and page.
    pub texts: HashMap<PostId, (Kind, String)>,
    /// Of the team: the account and the byline it signs with, by e-mail address.
    pub team: HashMap<String, (PersonId, BylineId)>,
}

impl Here {
    /// # Errors
    /// When the database fails.
    pub async fn look(db: &impl ConnectionTrait, site: &str) -> Result<Self, DbErr> {
        let posts: Vec<(PostId, Kind, String, String)> = post::Entity::find()
            .select_only()
            .columns([
                post::Column::Id,
                post::Column::Kind,
                post::Column::Slug,
                post::Column::FeedId,
            ])
            .into_tuple()
            .all(db)
            .await?;
        let people = person::Entity::find().all(db).await?;
        let team = people
            .into_iter()
            .filter_map(|row| Some((row.email, (row.id, row.byline_id?))));
        Ok(Self {
            refs: Refs::load(db, SYSTEM, site).await?,
            slugs: posts.iter().map(|(_, _, slug, _)| slug.clone()).collect(),
            feed_ids: posts.iter().map(|(.., feed_id)| feed_id.clone()).collect(),
            texts: posts
                .into_iter()
                .map(|(id, kind, slug, _)| (id, (kind, slug)))
                .collect(),
            team: team.collect(),
        })
    }

    /// In the account's words: what need not come again.
    pub fn known(&self, export: &Export) -> Known {
        let numbers = |became| {
            self.refs
                .names(became)
                .iter()
                .filter_map(|name| name.parse().ok())
                .collect()
        };
        let of_team = export
            .authors
            .iter()
            .filter(|author| self.member(&author.email).is_some());
        let mut authors = self.refs.names(Became::Byline);
        authors.extend(of_team.map(|author| author.login.clone()));
        Known {
            authors,
            tags: self.refs.names(Became::Tag),
            items: numbers(Became::Post),
            comments: numbers(Became::Comment),
            files: HashSet::new(),
        }
    }

    /// Who of the team has this address.
    pub fn member(&self, typed: &str) -> Option<(PersonId, BylineId)> {
        self.team.get(&people::email(typed)?).copied()
    }

    /// The kind and slug of a text that came in an earlier run.
    pub fn text(&self, number: i64) -> Option<&(Kind, String)> {
        self.texts.get(&PostId(self.refs.number(Became::Post, number)?))
    }
}
