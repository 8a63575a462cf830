//! The saved replies as a moderator typed them, and what they must be.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::replies::{REPLIES_MAX, SavedReply, TEXT_MAX, TITLE_MAX};
use crate::{t, text};

/// The form of the whole list: a title and a text a row.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RepliesForm {
    /// `save`, or what happens to a row: `up-1`, `down-0`, `remove-2`.
    pub intent: String,
    pub title: Vec<String>,
    pub text: Vec<String>,
}

/// A message a row.
pub type RowErrors = BTreeMap<usize, String>;

impl RepliesForm {
    /// The rows as they were typed, moved as the button says; at most one too many.
    pub fn rows(&self) -> Vec<SavedReply> {
        let titles = self.title.iter().chain(std::iter::repeat(&NOTHING));
        let rows = self.text.iter().zip(titles).take(REPLIES_MAX + 1);
        let mut rows: Vec<SavedReply> = rows
            .map(|(text, title)| SavedReply {
                title: title.clone(),
                text: text.clone(),
            })
            .collect();
        self.move_in(&mut rows);
        rows
    }

    fn move_in(&self, rows: &mut Vec<SavedReply>) {
        let Some((act, row)) = self.intent.split_once('-') else {
            return;
        };
        let Some(row) = row.parse().ok().filter(|row: &usize| *row < rows.len()) else {
            return;
        };
        match act {
            "remove" => drop(rows.remove(row)),
            "up" if row > 0 => rows.swap(row - 1, row),
            "down" if row + 1 < rows.len() => rows.swap(row, row + 1),
            _ => {}
        }
    }
}

static NOTHING: String = String::new();

/// The replies as they are stored: what is empty is left out, and what has no title begins with its text.
///
/// # Errors
/// A message for each row that can't be used.
pub fn check(rows: &[SavedReply]) -> Result<Vec<SavedReply>, RowErrors> {
    let mut errors = RowErrors::new();
    let mut replies = Vec::new();
    for (row, typed) in rows.iter().enumerate() {
        match one(typed) {
            Ok(reply) => replies.extend(reply),
            Err(message) => drop(errors.insert(row, message)),
        }
    }
    if replies.len() > REPLIES_MAX {
        errors.insert(REPLIES_MAX, t!("replies-too-many", max = REPLIES_MAX));
    }
    if errors.is_empty() {
        Ok(replies)
    } else {
        Err(errors)
    }
}

fn one(typed: &SavedReply) -> Result<Option<SavedReply>, String> {
    let title = text::line(&typed.title);
    let reply = text::lines(&typed.text).trim().to_owned();
    if title.is_empty() && reply.is_empty() {
        return Ok(None);
    }
    if reply.is_empty() {
        return Err(t!("replies-text-missing"));
    }
    if title.chars().count() > TITLE_MAX {
        return Err(t!("replies-title-too-long", max = TITLE_MAX));
    }
    if reply.chars().count() > TEXT_MAX {
        return Err(t!("field-too-long", max = TEXT_MAX));
    }
    let title = if title.is_empty() {
        text::shorten(&text::line(&reply), TITLE_MAX)
    } else {
        title
    };
    Ok(Some(SavedReply { title, text: reply }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(intent: &str, rows: &[(&str, &str)]) -> RepliesForm {
        RepliesForm {
            intent: intent.to_owned(),
            title: rows.iter().map(|(title, _)| (*title).to_owned()).collect(),
            text: rows.iter().map(|(_, text)| (*text).to_owned()).collect(),
        }
    }

    fn titles(intent: &str) -> Vec<String> {
        let rows = [("Thanks", "Thank you."), ("Clause", "See 7.2."), ("", "")];
        let kept = check(&form(intent, &rows).rows()).unwrap();
        kept.into_iter().map(|reply| reply.title).collect()
    }

    #[test]
    fn rows_move_and_go() {
        assert_eq!(titles("save"), ["Thanks", "Clause"]);
        assert_eq!(titles("up-1"), ["Clause", "Thanks"]);
        assert_eq!(titles("down-0"), ["Clause", "Thanks"]);
        assert_eq!(titles("remove-0"), ["Clause"]);
        assert_eq!(titles("up-9"), ["Thanks", "Clause"]);
    }

    #[test]
    fn a_reply_without_a_title_begins_with_its_text() {
        let kept = check(&form("save", &[(" ", "Thank you, {name}.\n\nMore to come.")]).rows()).unwrap();
        assert_eq!(kept[0].title, "Thank you, {name}. More to come.");
    }

    #[test]
    fn what_cannot_be_used_is_told_in_its_row() {
        let long = "x".repeat(TEXT_MAX + 1);
        let wrong = check(&form("save", &[("Fine", "Fine."), ("Only a title", " "), ("", &long)]).rows());
        assert_eq!(wrong.unwrap_err().into_keys().collect::<Vec<_>>(), [1, 2]);
        let many = vec![("Thanks", "Thank you."); REPLIES_MAX + 3];
        assert!(
            check(&form("save", &many).rows())
                .unwrap_err()
                .contains_key(&REPLIES_MAX)
        );
    }
}
