//! Writes what is ready, in one transaction: bylines, tags, texts, threads, old addresses, what
//! became of each record, and one line of history. It sends nothing to anybody.

use std::collections::HashMap;

use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
};
use serde_json::json;

use super::addresses::Places;
use super::here::Here;
use super::ready::{Ready, Text};
use super::{Item, labels};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{BylineId, PersonId, PostId, TagId};
use crate::import::Became;
use crate::import::refs::Brought;
use crate::people::set_up::{self, NewByline};
use crate::people::{self, Byline, find};
use crate::posts::entity::{post, post_byline, post_tag, tag};
use crate::posts::named::{NameOf, moved_from};
use crate::posts::{Signature, Signed, Status, TAG_MAX};
use crate::secrets::Entropy;
use crate::t;
use crate::text::{self, Format};

mod moved;
mod threads;

/// How many of each a run added.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Added {
    pub bylines: u64,
    pub tags: u64,
    pub texts: u64,
    pub comments: u64,
    pub redirects: u64,
}

/// Told after each text and comment.
pub type Progress<'a> = &'a mut (dyn FnMut() + Send);

/// What the machine gives.
pub struct Setting<'a> {
    /// The path the site lives under, without a slash at the end.
    pub base_path: &'a str,
    pub entropy: &'a Entropy,
    pub now: Moment,
}

/// Writes everything that is ready; audit: `import.wordpress`, unless there was nothing new.
///
/// # Errors
/// When the database fails, or somebody took a slug meanwhile; then nothing may be committed.
pub async fn write(
    tx: &DatabaseTransaction,
    ready: &Ready<'_>,
    here: Here,
    setting: &Setting<'_>,
    progress: Progress<'_>,
) -> Result<Added, DbErr> {
    let mut writing = Writing {
        tx,
        setting,
        here,
        places: ready.places.clone(),
        bylines: HashMap::new(),
        tags: HashMap::new(),
        added: Added::default(),
    };
    writing.bylines(ready).await?;
    writing.tags(ready).await?;
    for text in &ready.texts {
        writing.text(text).await?;
        progress();
    }
    for thread in &ready.threads {
        writing.thread(thread, progress).await?;
    }
    writing.redirects(ready).await?;
    writing.record().await
}

struct Writing<'a> {
    tx: &'a DatabaseTransaction,
    setting: &'a Setting<'a>,
    here: Here,
    places: Places,
    /// By login in lower case.
    bylines: HashMap<String, Signer>,
    /// By WordPress's slug.
    tags: HashMap<String, TagId>,
    added: Added,
}

/// Who signs what an author of the old site wrote.
#[derive(Clone)]
struct Signer {
    byline: Byline,
    person: Option<PersonId>,
}

impl Writing<'_> {
    /// The authors of the file, then those that only texts name.
    async fn bylines(&mut self, ready: &Ready<'_>) -> Result<(), DbErr> {
        for author in &ready.plan.export.authors {
            self.byline(&author.login, &author.display_name, &author.email)
                .await?;
        }
        for text in &ready.texts {
            self.byline(&text.item.author, &text.item.author, "").await?;
        }
        Ok(())
    }

    /// Whoever has an account here keeps their byline.
    async fn byline(&mut self, login: &str, name: &str, email: &str) -> Result<(), DbErr> {
        let key = login.to_lowercase();
        if key.is_empty() || self.bylines.contains_key(&key) {
            return Ok(());
        }
        let own = self.here.member(email);
        let before = self.here.refs.get(Became::Byline, login).map(BylineId);
        let id = match (before, own) {
            (Some(id), _) => id,
            (None, Some((_, id))) => self.remember_byline(login, id).await?,
            (None, None) => {
                let id = self.new_byline(&byline_name([name, login])).await?;
                self.remember_byline(login, id).await?
            }
        };
        let Some(byline) = find::byline(self.tx, id).await? else {
            return Ok(());
        };
        self.places.bylines.insert(key.clone(), byline.slug.clone());
        self.bylines.insert(
            key,
            Signer {
                byline,
                person: own.map(|(person, _)| person),
            },
        );
        Ok(())
    }

    async fn new_byline(&mut self, name: &str) -> Result<BylineId, DbErr> {
        self.added.bylines += 1;
        set_up::add_byline(
            self.tx,
            &NewByline {
                name: name.to_owned(),
                ..NewByline::default()
            },
            self.setting.now,
        )
        .await
    }

    async fn remember_byline(&mut self, login: &str, id: BylineId) -> Result<BylineId, DbErr> {
        self.here
            .refs
            .add(self.tx, Became::Byline, login.to_owned(), id.0)
            .await?;
        Ok(id)
    }

    async fn tags(&mut self, ready: &Ready<'_>) -> Result<(), DbErr> {
        for tag in labels::tags(&ready.plan) {
            let Some(slug) = self.places.tags.get(&tag.slug).cloned() else {
                continue;
            };
            let id = match self.known_tag(&tag.slug).await? {
                Some(id) => id,
                None => {
                    let id = self.tag(&slug, &tag.name).await?;
                    let brought = Brought {
                        id: id.0,
                        ..Brought::default()
                    };
                    let refs = &mut self.here.refs;
                    refs.put(self.tx, Became::Tag, &tag.slug, brought).await?;
                    id
                }
            };
            self.tags.insert(tag.slug, id);
        }
        Ok(())
    }

    /// What a tag became in an earlier run, unless it was merged into another since.
    async fn known_tag(&self, slug: &str) -> Result<Option<TagId>, DbErr> {
        let Some(id) = self.here.refs.get(Became::Tag, slug) else {
            return Ok(None);
        };
        let row = tag::Entity::find_by_id(TagId(id)).one(self.tx).await?;
        Ok(row.map(|row| row.id))
    }

    /// The tag of this slug, or the one that has left the address of this slug, which may be here already.
    async fn tag(&mut self, slug: &str, name: &str) -> Result<TagId, DbErr> {
        let here = tag::Entity::find()
            .filter(tag::Column::Slug.eq(slug))
            .one(self.tx)
            .await?;
        if let Some(row) = here {
            return Ok(row.id);
        }
        if let Some(id) = moved_from(self.tx, NameOf::Tag, slug).await? {
            return Ok(TagId(id));
        }
        let name = text::shorten(&text::line(name), TAG_MAX);
        let row = tag::ActiveModel {
            slug: Set(slug.to_owned()),
            name: Set(name),
            ..Default::default()
        };
        self.added.tags += 1;
        Ok(tag::Entity::insert(row).exec(self.tx).await?.last_insert_id)
    }

    async fn text(&mut self, text: &Text<'_>) -> Result<(), DbErr> {
        let signer = self.bylines.get(&text.item.author.to_lowercase()).cloned();
        let id = self.post(text, signer.as_ref()).await?;
        if let Some(signer) = signer {
            let link = post_byline::ActiveModel {
                post_id: Set(id),
                byline_id: Set(signer.byline.id),
                position: Set(0),
            };
            post_byline::Entity::insert(link)
                .exec_without_returning(self.tx)
                .await?;
        }
        self.file_under_tags(id, text.item).await?;
        self.here
            .refs
            .add(self.tx, Became::Post, text.item.wp_id.to_string(), id.0)
            .await?;
        self.added.texts += 1;
        Ok(())
    }

    async fn post(&self, text: &Text<'_>, signer: Option<&Signer>) -> Result<PostId, DbErr> {
        let signed = signer.map(|signer| Signature(vec![Signed::from(&signer.byline)]));
        let row = post::ActiveModel {
            slug: Set(text.slug.clone()),
            kind: Set(text.kind),
            status: Set(text.status),
            title: Set(text.title.clone()),
            summary: Set(text.summary.clone()),
            audience: Set(String::new()),
            why: Set(String::new()),
            interests: Set(String::new()),
            source: Set(text.source.clone()),
            format: Set(Format::Html),
            html: Set(text.html.clone()),
            renderer: Set(text::RENDERER),
            words: Set(text::words(&text.html)),
            plain: Set(text::plain(&text.html)),
            comment_policy: Set(text.comment_policy()),
            feed_id: Set(text.feed_id.clone()),
            signature: Set(signed.filter(|_| text.status != Status::Draft)),
            person_id: Set(signer.and_then(|signer| signer.person)),
            created_at: Set(text.created),
            updated_at: Set(text.updated),
            published_at: Set(text.published),
            comment_count: Set(0),
            version: Set(1),
            ..Default::default()
        };
        Ok(post::Entity::insert(row).exec(self.tx).await?.last_insert_id)
    }

    async fn file_under_tags(&self, post: PostId, item: &Item) -> Result<(), DbErr> {
        let mut ids: Vec<TagId> = Vec::new();
        for tag in labels::tags_of(item) {
            // Two slugs over there may be one here.
            ids.extend(
                self.tags
                    .get(&tag.slug)
                    .filter(|id| !ids.contains(id))
                    .copied()
                    .into_iter()
                    .collect::<Vec<_>>(),
            );
        }
        for (position, tag) in (0..).zip(ids) {
            let link = post_tag::ActiveModel {
                post_id: Set(post),
                tag_id: Set(tag),
                position: Set(position),
            };
            post_tag::Entity::insert(link)
                .exec_without_returning(self.tx)
                .await?;
        }
        Ok(())
    }

    async fn record(self) -> Result<Added, DbErr> {
        let added = self.added;
        if added == Added::default() {
            return Ok(added);
        }
        let entry = audit::Entry {
            actor: Actor::Import,
            action: "import.wordpress",
            post: None,
            comment: None,
            detail: json!({
                "bylines": added.bylines,
                "tags": added.tags,
                "texts": added.texts,
                "comments": added.comments,
                "redirects": added.redirects,
            }),
        };
        audit::record(self.tx, entry, self.setting.now).await?;
        Ok(added)
    }
}

/// The first of some names that shows anything, within limits.
fn byline_name(names: [&str; 2]) -> String {
    let mut shown = names.into_iter().map(text::line).filter(|name| !name.is_empty());
    let name = shown.next().unwrap_or_else(|| t!("import-anonymous"));
    text::shorten(&name, people::NAME_MAX)
}
