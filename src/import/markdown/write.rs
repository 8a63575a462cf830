//! Writes posts that are ready, in the transaction of its caller: what is new, and over what came in an
//! earlier run and has not been changed here. Old addresses, names that sign, what became of each file,
//! and one line of history. It sends nothing to anybody.

use sea_orm::{
    ActiveValue::Set, DatabaseTransaction, DbErr, EntityTrait as _, QuerySelect as _, sea_query::OnConflict,
};
use serde_json::json;

use super::account::{Account, Outcome};
use super::here::{Here, Stands};
use super::index::Index;
use super::ready::Ready;
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{BylineId, MediaId, PersonId, PostId};
use crate::import::Became;
use crate::import::refs::Brought;
use crate::media::uses;
use crate::people::set_up::{self, NewByline};
use crate::people::{NAME_MAX, find};
use crate::posts::entity::{post, redirect};
use crate::posts::save::{Text, feed_id, written};
use crate::posts::write::{self as rewrite, Writing as Rewriting};
use crate::posts::{Change, Signature, Signed, Status, terms};
use crate::secrets::Entropy;
use crate::text;

/// Rows of one statement; SQLite takes 32,766 values.
const AT_ONCE: usize = 1000;

/// Who imports what, and what the machine gives.
pub struct Setting<'a> {
    pub index: &'a Index,
    pub person: PersonId,
    /// Signs what names nobody.
    pub byline: BylineId,
    /// Whoever is named: all of it is signed by whoever imports.
    pub own_byline: bool,
    /// The path this site lives under, without a slash at the end.
    pub base_path: &'a str,
    pub entropy: &'a Entropy,
    pub now: Moment,
}

/// What is to become of a file, by what is known of it.
pub fn outcome(ready: &Ready, here: &Here) -> Outcome {
    let Some((_, stands)) = here.post(&ready.path) else {
        return Outcome::New;
    };
    let brought = here.refs.brought(Became::Post, &ready.path);
    match (stands, brought) {
        (None, _) => Outcome::RemovedHere,
        (Some(stands), _) if stands.status == Status::Trashed => Outcome::RemovedHere,
        (Some(_), Some(brought)) if brought.hash == ready.hash => Outcome::Same,
        (Some(stands), Some(brought)) if stands.version == brought.version => Outcome::Updated,
        _ => Outcome::ChangedHere,
    }
}

/// Writes some posts. Audit: `import.markdown`, unless nothing is new.
///
/// # Errors
/// When the database fails, or somebody took a slug meanwhile; then nothing may be committed.
pub async fn write(
    tx: &DatabaseTransaction,
    batch: &[Ready],
    here: &mut Here,
    setting: &Setting<'_>,
    account: &mut Account,
) -> Result<(), DbErr> {
    let mut writing = Writing {
        tx,
        here,
        setting,
        account,
    };
    let (mut added, mut updated) = (0, 0);
    for ready in batch {
        let outcome = outcome(ready, writing.here);
        match outcome {
            Outcome::New => {
                writing.add(ready).await?;
                added += 1;
            }
            Outcome::Updated => {
                writing.update(ready).await?;
                updated += 1;
            }
            Outcome::Same | Outcome::ChangedHere | Outcome::RemovedHere | Outcome::Failed => {}
        }
        writing.account.outcome(outcome, &ready.path);
        if matches!(outcome, Outcome::New | Outcome::Updated) {
            writing.account.state(state(ready));
        }
    }
    if added + updated > 0 {
        let detail = json!({ "added": added, "updated": updated });
        note(tx, setting, detail).await?;
    }
    Ok(())
}

/// Remembers under which id a file of the folder is kept, and what it held (`hash`).
///
/// # Errors
/// When the database fails.
pub async fn kept(
    tx: &DatabaseTransaction,
    here: &mut Here,
    path: &str,
    hash: String,
    (id, name): (MediaId, String),
) -> Result<(), DbErr> {
    here.files.insert(id, name);
    let brought = Brought {
        id: id.0,
        hash,
        version: 0,
    };
    here.refs.put(tx, Became::File, path, brought).await
}

/// Writes where old addresses lead now; what one led to before stays. Returns how many are new.
///
/// # Errors
/// When the database fails.
pub async fn redirects(tx: &DatabaseTransaction, setting: &Setting<'_>) -> Result<u64, DbErr> {
    let mut added = 0;
    let pairs = pairs(setting.index, setting.base_path);
    for chunk in pairs.chunks(AT_ONCE) {
        let rows = chunk.iter().map(|(from, to)| redirect::ActiveModel {
            path: Set(from.clone()),
            target: Set(to.clone()),
            created_at: Set(setting.now),
            ..Default::default()
        });
        let keep = OnConflict::column(redirect::Column::Path).do_nothing().to_owned();
        let insert = redirect::Entity::insert_many(rows).on_conflict(keep);
        added += insert.exec_without_returning(tx).await?;
    }
    Ok(added)
}

/// Old addresses of what readers may open, and of lists, without the path that this site lives under.
/// Nobody learns of a draft by its address.
pub fn pairs(index: &Index, base_path: &str) -> Vec<(String, String)> {
    let public = |status| matches!(status, Status::Published | Status::Unlisted);
    let entries = index.entries.iter().filter(|entry| public(entry.status));
    let texts = entries.flat_map(|entry| {
        let page = entry.page();
        entry.addresses.iter().map(move |old| (old.clone(), page.clone()))
    });
    let lists = index.lists.iter().map(|(old, page)| (old.clone(), page.clone()));
    let below = |(old, page): (String, String)| match old.strip_prefix(base_path) {
        Some(rest) if rest.starts_with('/') => (rest.to_owned(), page),
        _ => (old, page),
    };
    let mut seen = std::collections::HashSet::new();
    texts
        .chain(lists)
        .map(below)
        .filter(|(old, page)| old != page && old != "/" && seen.insert(old.clone()))
        .collect()
}

/// `published posts`, `drafts`: how what is written stands.
pub fn state(ready: &Ready) -> &'static str {
    use crate::posts::Kind::{Page, Post};
    match (ready.text.kind, ready.status) {
        (Post, Status::Scheduled) => "scheduled posts",
        (Page, Status::Scheduled) => "scheduled pages",
        (Post, Status::Published | Status::Unlisted) => "published posts",
        (Page, Status::Published | Status::Unlisted) => "published pages",
        _ => "drafts",
    }
}

async fn note(
    tx: &DatabaseTransaction,
    setting: &Setting<'_>,
    detail: serde_json::Value,
) -> Result<(), DbErr> {
    let entry = audit::Entry {
        actor: Actor::Import,
        action: "import.markdown",
        post: None,
        comment: None,
        detail,
    };
    audit::record(tx, entry, setting.now).await?;
    Ok(())
}

struct Writing<'a> {
    tx: &'a DatabaseTransaction,
    here: &'a mut Here,
    setting: &'a Setting<'a>,
    account: &'a mut Account,
}

impl Writing<'_> {
    async fn add(&mut self, ready: &Ready) -> Result<(), DbErr> {
        let bylines = self.bylines(&ready.authors).await?;
        let signature = self.signature(ready, &bylines).await?;
        let slug = self
            .setting
            .index
            .entry(&ready.path)
            .map_or_else(String::new, |entry| entry.slug.clone());
        let row = self.row(ready, slug, signature);
        let id = post::Entity::insert(row).exec(self.tx).await?.last_insert_id;
        terms::file(self.tx, id, &bylines, &ready.text.terms, self.setting.now).await?;
        uses::note(self.tx, id, &ready.text.naming()).await?;
        self.remember(ready, id, 1).await
    }

    fn row(&mut self, ready: &Ready, slug: String, signature: Option<Signature>) -> post::ActiveModel {
        let (text, now) = (&ready.text, self.setting.now);
        let is_public = ready.status.is_public();
        let published = ready.published.or(is_public.then_some(now));
        let created = published.unwrap_or(now).min(now);
        let known_as = ready.feed_id.clone();
        let known_as = known_as.filter(|id| self.here.feed_ids.insert(id.clone()));
        post::ActiveModel {
            slug: Set(slug),
            kind: Set(text.kind),
            status: Set(ready.status),
            feed_id: Set(known_as.unwrap_or_else(|| feed_id(self.setting.entropy))),
            signature: Set(signature),
            person_id: Set(Some(self.setting.person)),
            created_at: Set(created),
            updated_at: Set(ready.updated.unwrap_or(created).clamp(created, now)),
            published_at: Set(published),
            comment_count: Set(0),
            version: Set(1),
            ..written(text)
        }
    }

    /// Over the post of an earlier run, as an author would: with a new version and its history.
    async fn update(&mut self, ready: &Ready) -> Result<(), DbErr> {
        let Some((id, Some(stands))) = self.here.post(&ready.path) else {
            return Ok(());
        };
        let (stands, setting) = (stands.clone(), self.setting);
        let text = Text {
            bylines: self.bylines(&ready.authors).await?,
            ..ready.text.clone()
        };
        let writing = Rewriting {
            stored: Some((id, stands.version)),
            text: &text,
            change: change(&stands, ready),
            note: "",
        };
        let outcome = rewrite::write(self.tx, writing, setting.person, setting.entropy, setting.now).await?;
        if !matches!(outcome, rewrite::Outcome::Written(_)) {
            return Err(DbErr::RecordNotUpdated);
        }
        let version = post::Entity::find_by_id(id)
            .select_only()
            .column(post::Column::Version)
            .into_tuple::<i64>()
            .one(self.tx)
            .await?;
        self.remember(ready, id, version.unwrap_or(stands.version)).await
    }

    async fn remember(&mut self, ready: &Ready, id: PostId, version: i64) -> Result<(), DbErr> {
        let brought = Brought {
            id: id.0,
            hash: ready.hash.clone(),
            version,
        };
        self.here
            .refs
            .put(self.tx, Became::Post, &ready.path, brought)
            .await
    }

    /// A draft has no signature yet.
    async fn signature(&self, ready: &Ready, bylines: &[BylineId]) -> Result<Option<Signature>, DbErr> {
        if !ready.status.is_public() {
            return Ok(None);
        }
        let mut signed = Vec::new();
        for id in bylines {
            signed.extend(find::byline(self.tx, *id).await?.as_ref().map(Signed::from));
        }
        Ok(Some(Signature(signed)))
    }

    /// Whoever is named signs, under a byline that is here or is made; otherwise whoever imports.
    async fn bylines(&mut self, names: &[String]) -> Result<Vec<BylineId>, DbErr> {
        let mut bylines = Vec::new();
        for name in names
            .iter()
            .filter(|name| !name.is_empty() && !self.setting.own_byline)
        {
            let id = match self.here.byline(name) {
                Some(id) => id,
                None => self.byline(name).await?,
            };
            if !bylines.contains(&id) {
                bylines.push(id);
            }
        }
        if bylines.is_empty() {
            bylines.push(self.setting.byline);
        }
        Ok(bylines)
    }

    async fn byline(&mut self, name: &str) -> Result<BylineId, DbErr> {
        let new = NewByline {
            name: text::shorten(name, NAME_MAX),
            ..NewByline::default()
        };
        let id = set_up::add_byline(self.tx, &new, self.setting.now).await?;
        self.here.bylines.insert(name.to_lowercase(), id);
        self.account.bylines.push(new.name);
        Ok(id)
    }
}

/// What leads from how a post stands to how its file wants it.
fn change(stands: &Stands, ready: &Ready) -> Option<Change> {
    if stands.status.is_public() && ready.status.is_public() {
        return None;
    }
    stands.status.toward(ready.status)
}
