//! What stands beside the comments of a page besides what `items.rs` reads, as far as the one who looks may
//! see it: the notes of the team. A query a page for each, never one an item.

use sea_orm::{ConnectionTrait, DbErr};

use super::items::{Item, distinct};
use super::queue::Desk;
use crate::comments::notes::{self, Noted};
use crate::ids::CommentId;
use crate::people::Person;

/// What stands beside one comment.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// What the team noted about it and its writer, oldest first.
    pub notes: Vec<Noted>,
}

/// Puts beside the comments of `desk` what `person` may see there.
///
/// # Errors
/// When the database fails.
pub async fn fill(db: &impl ConnectionTrait, desk: &mut Desk, person: &Person) -> Result<(), DbErr> {
    let items = desk.groups.iter_mut().flat_map(|group| &mut group.items);
    let mut items: Vec<&mut Item> = items.collect();
    if items.is_empty() {
        return Ok(());
    }
    noted(db, &mut items, person).await
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
