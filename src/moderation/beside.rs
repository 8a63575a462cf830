//! What stands beside the comments of a page besides what `items.rs` reads, as far as the one who looks may
//! see it: the notes of the team, an appeal, what else came from the same network, and whose name theirs looks like. A
//! query a page for each, never one an item.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, DbErr};
use tokio::sync::SetOnce;

use super::above::Above;
use super::items::{Item, distinct};
use super::network::{self, Network};
use super::queue::{self, Desk};
use super::scope::Scope;
use super::thread_names::{self, Names};
use super::{Cursor, View};
use crate::affiliation::wording::Terms;
use crate::clock::Moment;
use crate::comments::entity::comment::Model;
use crate::comments::notes::{self, Noted};
use crate::comments::threads::Threads;
use crate::comments::{appeal, entity};
use crate::ids::CommentId;
use crate::people::Person;

/// What stands beside one comment.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// What the team noted about it and its writer, oldest first.
    pub notes: Vec<Noted>,
    /// The second look that its writer asks for.
    pub appeal: Option<entity::appeal::Model>,
    /// What else came from the same network, for who decides.
    pub network: Network,
    /// Another name in the thread that its writer's looks like.
    pub looks_like: Option<String>,
}

/// A page of `view` with what stands beside its comments, and what it is behind: nothing, where nothing is
/// left behind `after`. The first page of what waits needs what stands `above` the queue, as soon as that is known.
///
/// # Errors
/// When the database fails.
pub async fn desk(
    db: &impl ConnectionTrait,
    scope: &Scope,
    person: &Person,
    (view, after): (View, Option<Cursor>),
    above: &SetOnce<Above>,
    terms: Terms<'_>,
) -> Result<(Desk, Option<Cursor>), DbErr> {
    let mut after = after;
    let mut desk = queue::desk(db, scope, (view, after), above, terms).await?;
    if desk.is_empty() && after.take().is_some() {
        desk = queue::desk(db, scope, (view, None), above, terms).await?;
    }
    fill(db, &mut desk, person, terms.now).await?;
    Ok((desk, after))
}

/// Puts beside the comments of `desk` what `person` may see there.
///
/// # Errors
/// When the database fails.
pub async fn fill(
    db: &impl ConnectionTrait,
    desk: &mut Desk,
    person: &Person,
    now: Moment,
) -> Result<(), DbErr> {
    let items = desk.groups.iter_mut().flat_map(|group| &mut group.items);
    let items: Vec<&mut Item> = items.collect();
    if items.is_empty() {
        return Ok(());
    }
    let comments: Vec<&Model> = items.iter().map(|item| &item.comment).collect();
    let (notes, around) = tokio::try_join!(
        notes(db, &comments, person),
        Around::of(db, &comments, person, now)
    )?;
    for item in items {
        around.put_beside(item);
        item.beside.notes = noted(&notes, &item.comment, person);
    }
    Ok(())
}

/// The same without the notes, which programs ask for by themselves.
///
/// # Errors
/// When the database fails.
pub async fn around(
    db: &impl ConnectionTrait,
    items: &mut [&mut Item],
    person: &Person,
    now: Moment,
) -> Result<(), DbErr> {
    let comments: Vec<&Model> = items.iter().map(|item| &item.comment).collect();
    let around = Around::of(db, &comments, person, now).await?;
    for item in items {
        around.put_beside(item);
    }
    Ok(())
}

/// What stands beside some comments, but for the notes.
struct Around {
    appeals: Vec<entity::appeal::Model>,
    names: Names,
    networks: HashMap<String, Network>,
}

impl Around {
    async fn of(
        db: &impl ConnectionTrait,
        comments: &[&Model],
        person: &Person,
        now: Moment,
    ) -> Result<Self, DbErr> {
        let ids: Vec<CommentId> = comments.iter().map(|comment| comment.id).collect();
        let (appeals, names, networks) = tokio::try_join!(
            appeal::open(db, &ids),
            thread_names::published(db, comments),
            networks(db, comments, person, now),
        )?;
        Ok(Self {
            appeals,
            names,
            networks,
        })
    }

    fn put_beside(&self, item: &mut Item) {
        let comment = &item.comment;
        let appeal = self.appeals.iter().find(|open| open.comment_id == comment.id);
        let from = comment.network_hash.as_ref();
        let network = from.and_then(|hash| self.networks.get(hash));
        item.beside.appeal = appeal.cloned();
        item.beside.looks_like = self.names.like(comment).map(str::to_owned);
        item.beside.network = network.map(|of| of.besides(comment)).unwrap_or_default();
    }
}

/// By hash, for who decides.
async fn networks(
    db: &impl ConnectionTrait,
    comments: &[&Model],
    person: &Person,
    now: Moment,
) -> Result<HashMap<String, Network>, DbErr> {
    let hashes = distinct(comments.iter().filter_map(|comment| comment.network_hash.clone()));
    if hashes.is_empty() || !person.role.decides() {
        return Ok(HashMap::new());
    }
    network::of(db, hashes, Threads::of(person), now).await
}

/// Who does not decide sees what was noted about the comments of their own threads, and of people nothing.
async fn notes(db: &impl ConnectionTrait, comments: &[&Model], person: &Person) -> Result<Vec<Noted>, DbErr> {
    let ids: Vec<CommentId> = comments.iter().map(|comment| comment.id).collect();
    let people = comments.iter().filter_map(|comment| comment.commenter_id);
    let people = distinct(people.filter(|_| person.role.decides()));
    notes::about(db, &ids, &people).await
}

/// Those of `notes` that are about `comment` or its writer.
fn noted(notes: &[Noted], comment: &Model, person: &Person) -> Vec<Noted> {
    let writer = comment.commenter_id.filter(|_| person.role.decides());
    let stands =
        |note: &&Noted| note.comment == Some(comment.id) || writer.is_some() && note.person == writer;
    notes.iter().filter(stands).cloned().collect()
}
