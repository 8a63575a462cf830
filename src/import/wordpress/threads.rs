//! The comments of one text in an order in which they can be stored: each
//! behind the comment it answers. Comments that stay behind leave their replies
//! to the nearest comment above them that is taken.

use std::collections::{HashMap, VecDeque};

use super::Comment;
use super::fate::{CommentFate, CommentKind, CommentState, PlannedItem};

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed<'a> {
    pub comment: &'a Comment,
    pub kind: CommentKind,
    pub state: CommentState,
    /// The number of the comment it answers; that one stands earlier in the list.
    pub parent: Option<i64>,
}

/// The comments of a text that are taken. Level by level; inside a level by
/// date, then by number. A ring of replies is cut where it begins in the file.
#[must_use]
pub fn placed<'a>(planned: &PlannedItem<'a>) -> Vec<Placed<'a>> {
    let mut waiting = taken(planned);
    waiting.sort_by_key(|placed| (placed.comment.published, placed.comment.wp_id));
    let mut replies: HashMap<Option<i64>, Vec<usize>> = HashMap::new();
    for (at, placed) in waiting.iter().enumerate() {
        replies.entry(placed.parent).or_default().push(at);
    }
    let mut order = Vec::with_capacity(waiting.len());
    let mut done = vec![false; waiting.len()];
    let mut queue: VecDeque<usize> = replies.get(&None).into_iter().flatten().copied().collect();
    let mut first_left = 0;
    while order.len() < waiting.len() {
        let Some(at) = queue.pop_front() else {
            while done[first_left] {
                first_left += 1;
            }
            waiting[first_left].parent = None;
            queue.push_back(first_left);
            continue;
        };
        if std::mem::replace(&mut done[at], true) {
            continue;
        }
        order.push(waiting[at]);
        let id = Some(waiting[at].comment.wp_id);
        queue.extend(replies.get(&id).into_iter().flatten());
    }
    order
}

fn taken<'a>(planned: &PlannedItem<'a>) -> Vec<Placed<'a>> {
    let fates: HashMap<i64, (&Comment, CommentFate)> = planned
        .comments
        .iter()
        .filter(|(_, fate)| *fate != CommentFate::Repeated)
        .map(|(comment, fate)| (comment.wp_id, (*comment, *fate)))
        .collect();
    let taken = planned.comments.iter().filter_map(|(comment, fate)| {
        let CommentFate::Taken(kind, state) = *fate else {
            return None;
        };
        let parent = nearest_taken(comment, &fates);
        Some(Placed {
            comment,
            kind,
            state,
            parent,
        })
    });
    taken.collect()
}

fn nearest_taken(comment: &Comment, fates: &HashMap<i64, (&Comment, CommentFate)>) -> Option<i64> {
    let mut parent = comment.parent;
    // Skipped comments may answer each other in a ring.
    for _ in 0..fates.len() {
        let id = parent?;
        let (above, fate) = fates.get(&id)?;
        if matches!(fate, CommentFate::Taken(..)) {
            return Some(id);
        }
        parent = above.parent;
    }
    None
}
