//! A moderator takes something out of a comment. Only deletions: every word that is left is the
//! commenter's own, in its place, and each gap reads […]. The text before is kept as an accepted edit,
//! so that undo brings it back.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
};

use super::EditState;
use super::decide::Rendered;
use super::entity::comment::{Column, Entity, Model};
use super::entity::comment_edit;
use crate::clock::Moment;
use crate::ids::CommentEditId;
use crate::text;

/// What stands where something was taken out.
pub const GAP: &str = "[…]";

/// `source` with what `wanted` leaves out replaced by `GAP`, or `None` when `wanted` says anything that
/// `source` does not, or leaves nothing out. `wanted` may hold the gaps already, as […] or [...].
pub fn redacted(source: &str, wanted: &str) -> Option<String> {
    let wanted = wanted.replace("[...]", GAP).replace(GAP, &format!(" {GAP} "));
    let mut kept = wanted.split_whitespace().filter(|word| *word != GAP).peekable();
    let mut text = String::with_capacity(source.len());
    let (mut in_gap, mut gaps) = (false, 0);
    for (space, word) in words(source) {
        if kept.peek() == Some(&word) {
            kept.next();
            text.push_str(space);
            text.push_str(word);
            in_gap = false;
        } else if !in_gap {
            text.push_str(space);
            text.push_str(GAP);
            in_gap = true;
            gaps += 1;
        }
    }
    (kept.peek().is_none() && gaps > 0).then_some(text)
}

/// Each word with the white space before it.
fn words(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let start = rest.find(|c: char| !c.is_whitespace())?;
        let word = &rest[start..];
        let end = word.find(char::is_whitespace).unwrap_or(word.len());
        let found = (&rest[..start], &word[..end]);
        rest = &word[end..];
        Some(found)
    })
}

/// Puts `text` in the place of what `comment` says, and keeps that. Called together with a decision,
/// which raises the version and writes the history. Returns what `put_back` takes.
///
/// # Errors
/// When the database fails.
pub async fn redact(
    tx: &DatabaseTransaction,
    comment: &Model,
    text: &Rendered,
    now: Moment,
) -> Result<CommentEditId, DbErr> {
    let before = comment_edit::ActiveModel {
        comment_id: Set(comment.id),
        source: Set(comment.source.clone()),
        html: Set(comment.html.clone()),
        renderer: Set(comment.renderer),
        state: Set(EditState::Accepted),
        created_at: Set(now),
        ..Default::default()
    };
    let kept = comment_edit::Entity::insert(before)
        .exec(tx)
        .await?
        .last_insert_id;
    Entity::update_many()
        .col_expr(Column::Source, Expr::value(text.source.as_str()))
        .col_expr(Column::Html, Expr::value(text.html.clone()))
        .col_expr(Column::Renderer, Expr::value(text::RENDERER))
        .col_expr(Column::ChangedAt, Expr::value(now))
        .filter(Column::Id.eq(comment.id))
        .exec(tx)
        .await?;
    Ok(kept)
}

/// Gives a comment its text back.
///
/// # Errors
/// When the database fails.
pub async fn put_back(tx: &DatabaseTransaction, kept: CommentEditId, now: Moment) -> Result<(), DbErr> {
    let Some(before) = comment_edit::Entity::find_by_id(kept).one(tx).await? else {
        return Ok(());
    };
    Entity::update_many()
        .col_expr(Column::Source, Expr::value(before.source))
        .col_expr(Column::Html, Expr::value(before.html))
        .col_expr(Column::Renderer, Expr::value(before.renderer))
        .col_expr(Column::ChangedAt, Expr::value(now))
        .filter(Column::Id.eq(before.comment_id))
        .exec(tx)
        .await?;
    comment_edit::Entity::delete_by_id(kept).exec(tx).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_becomes_a_gap() {
        let source = "Call me on 0151 23456 now.\n\nThey *all* do it.";
        for wanted in [
            "Call me on now. They *all* do it.",
            "Call me on […] now.\n\nThey *all* do it.",
            "Call me on [...] now. They *all* do it.",
        ] {
            let text = redacted(source, wanted);
            assert_eq!(
                text.as_deref(),
                Some("Call me on […] now.\n\nThey *all* do it."),
                "{wanted}"
            );
        }
        assert_eq!(redacted("One two", "").as_deref(), Some("[…]"));
    }

    #[test]
    fn nothing_can_be_added_changed_or_moved() {
        for wanted in [
            "One two three four",
            "One too three",
            "three One",
            "One two three",
            "Onetwo",
        ] {
            assert_eq!(redacted("One two three", wanted), None, "{wanted}");
        }
    }
}
