//! Writes the old addresses and where they lead now.

use sea_orm::{ActiveValue::Set, DbErr, EntityTrait as _, sea_query::OnConflict};

use super::super::addresses::anchor;
use super::super::ready::Ready;
use super::Writing;
use crate::ids::CommentId;
use crate::import::Became;
use crate::posts::entity::redirect;
use crate::posts::{Kind, redirect::old_address};
use crate::urls;

/// Rows of one statement; SQLite takes 32,766 values.
const AT_ONCE: usize = 1000;

impl Writing<'_> {
    /// What an address led to before stays.
    pub(super) async fn redirects(&mut self, ready: &Ready<'_>) -> Result<(), DbErr> {
        let mut pairs: Vec<(String, String)> = Vec::new();
        for redirect in &ready.redirects {
            let from = self.below_base_path(&redirect.from);
            let to = self.places.path(&redirect.to);
            pairs.extend(to.filter(|to| *to != from).map(|to| (from, to)));
        }
        pairs.extend(self.anchors(ready));
        for chunk in pairs.chunks(AT_ONCE) {
            self.added.redirects += self.insert(chunk).await?;
        }
        Ok(())
    }

    /// Addresses are looked up without the path that the site lives under.
    fn below_base_path(&self, from: &str) -> String {
        let rest = from.strip_prefix(self.setting.base_path).unwrap_or(from);
        if rest.starts_with('/') {
            rest.to_owned()
        } else {
            format!("/{rest}")
        }
    }

    /// An anchor never reaches a server; links in the texts and the thread's script ask for it as an
    /// address of its own.
    fn anchors(&self, ready: &Ready<'_>) -> Vec<(String, String)> {
        let mut anchors = Vec::new();
        for thread in &ready.threads {
            let Some((Kind::Post, slug)) = self.places.texts.get(&thread.text) else {
                continue;
            };
            let post = urls::Post { slug: slug.clone() }.to_string();
            for remark in &thread.remarks {
                let Some(id) = self.here.refs.number(Became::Comment, remark.number) else {
                    continue;
                };
                let to = urls::Comment {
                    slug: slug.clone(),
                    id: CommentId(id),
                };
                anchors.push((old_address(&anchor(&post, remark.number), None), to.to_string()));
            }
        }
        anchors
    }

    async fn insert(&self, pairs: &[(String, String)]) -> Result<u64, DbErr> {
        let rows = pairs.iter().map(|(from, to)| redirect::ActiveModel {
            path: Set(from.clone()),
            target: Set(to.clone()),
            created_at: Set(self.setting.now),
            ..Default::default()
        });
        let keep = OnConflict::column(redirect::Column::Path).do_nothing().to_owned();
        redirect::Entity::insert_many(rows)
            .on_conflict(keep)
            .exec_without_returning(self.tx)
            .await
    }
}
