//! What stands beside the comments of a page besides what `items.rs` reads, as far as the one who looks may
//! see it: the notes of the team, an appeal, what else came from the same network, and whose name theirs looks like. A
//! query a page for each, never one an item.

use sea_orm::{ConnectionTrait, DbErr};

use super::items::{Item, distinct};
use super::network::{self, Network};
use super::queue::{self, Desk};
use super::scope::Scope;
use super::{Cursor, View, thread_names};
use crate::affiliation::wording::Terms;
use crate::clock::Moment;
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
/// left behind `after`.
///
/// # Errors
/// When the database fails.
pub async fn desk(
    db: &impl ConnectionTrait,
    scope: &Scope,
    person: &Person,
    (view, after): (View, Option<Cursor>),
    terms: Terms<'_>,
) -> Result<(Desk, Option<Cursor>), DbErr> {
    let mut after = after;
    let mut desk = queue::desk(db, scope, view, after, terms).await?;
    if desk.is_empty() && after.take().is_some() {
        desk = queue::desk(db, scope, view, None, terms).await?;
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
    let mut items: Vec<&mut Item> = items.collect();
    if items.is_empty() {
        return Ok(());
    }
    noted(db, &mut items, person).await?;
    around(db, &mut items, person, now).await
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
    appealed(db, items).await?;
    named(db, items).await?;
    if person.role.decides() {
        networks(db, items, Threads::of(person), now).await?;
    }
    Ok(())
}

/// Puts beside the comments what their writers ask for, in one query.
async fn appealed(db: &impl ConnectionTrait, items: &mut [&mut Item]) -> Result<(), DbErr> {
    let comments: Vec<CommentId> = items.iter().map(|item| item.comment.id).collect();
    for open in appeal::open(db, &comments).await? {
        let of = items.iter_mut().find(|item| item.comment.id == open.comment_id);
        if let Some(item) = of {
            item.beside.appeal = Some(open);
        }
    }
    Ok(())
}

async fn named(db: &impl ConnectionTrait, items: &mut [&mut Item]) -> Result<(), DbErr> {
    let comments: Vec<_> = items.iter().map(|item| &item.comment).collect();
    let names = thread_names::published(db, &comments).await?;
    for item in items {
        item.beside.looks_like = names.like(&item.comment).map(str::to_owned);
    }
    Ok(())
}

async fn networks(
    db: &impl ConnectionTrait,
    items: &mut [&mut Item],
    threads: Threads,
    now: Moment,
) -> Result<(), DbErr> {
    let hashes = distinct(items.iter().filter_map(|item| item.comment.network_hash.clone()));
    if hashes.is_empty() {
        return Ok(());
    }
    let networks = network::of(db, hashes, threads, now).await?;
    for item in items {
        let of = item
            .comment
            .network_hash
            .as_ref()
            .and_then(|hash| networks.get(hash));
        item.beside.network = of.map(|of| of.besides(&item.comment)).unwrap_or_default();
    }
    Ok(())
}

/// Who does not decide sees what was noted about the comments of their own threads, and of people nothing.
async fn noted(db: &impl ConnectionTrait, items: &mut [&mut Item], person: &Person) -> Result<(), DbErr> {
    let comments: Vec<CommentId> = items.iter().map(|item| item.comment.id).collect();
    let of_people = person.role.decides();
    let people = items.iter().filter_map(|item| item.comment.commenter_id);
    let people = distinct(people.filter(|_| of_people));
    let all = notes::about(db, &comments, &people).await?;
    for item in items {
        let writer = item.comment.commenter_id.filter(|_| of_people);
        let stands = |note: &&Noted| {
            note.comment == Some(item.comment.id) || writer.is_some() && note.person == writer
        };
        item.beside.notes = all.iter().filter(stands).cloned().collect();
    }
    Ok(())
}
