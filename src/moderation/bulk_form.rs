//! What a moderator chose at the desk to decide on together, read into one decision on many.

use serde::Deserialize;

use super::Refused;
use super::ban_form::days;
use super::bulk::BULK_MAX;
use super::form::{REJECT_WITH, reason};
use crate::comments::Decision;
use crate::ids::CommentId;
use crate::web::form::FieldErrors;

/// Approves what the page showed wholly instead of what was ticked.
pub const APPROVE_SHOWN: &str = "approve_shown";
/// Marks as spam, and keeps away where it came from.
pub const BLOCK: &str = "block";

/// The form around the desk. Comments travel with the version that was seen, so that nothing is decided
/// that came or changed later.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct BulkForm {
    pub view: String,
    /// What was looked for there, as `find_form::Look` carries it.
    pub look: String,
    pub decision: String,
    /// What was ticked, as `Seen` writes it.
    pub chosen: Vec<String>,
    /// What the page showed wholly.
    pub shown: Vec<String>,
    /// What is blocked of each, for how many days, and whether nobody is told.
    pub ban: Vec<String>,
    pub ban_days: String,
    pub ban_silent: String,
}

/// One decision on many comments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    pub comments: Vec<(CommentId, i64)>,
    pub decision: Decision,
    /// For the commenters to read; may be empty.
    pub reason: String,
    pub away: Option<Away>,
}

/// What is kept away of where each of them came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Away {
    /// As `Target::code` words it.
    pub codes: Vec<String>,
    /// One of `SPANS`.
    pub days: u64,
    pub silent: bool,
}

/// A comment as a form names it.
pub fn seen(id: CommentId, version: i64) -> String {
    format!("{id}-{version}")
}

impl BulkForm {
    /// # Errors
    /// Why nothing can be done with it.
    pub fn read(&self) -> Result<Wish, Refused> {
        let (decision, why) = self.decision().ok_or(Refused::Form)?;
        let named = if self.decision == APPROVE_SHOWN {
            &self.shown
        } else {
            &self.chosen
        };
        let mut comments: Vec<(CommentId, i64)> = named.iter().filter_map(|named| named_by(named)).collect();
        comments.sort_unstable();
        comments.dedup_by_key(|(id, _)| *id);
        match comments.len() {
            0 => Err(Refused::NoneChosen),
            1..=BULK_MAX => Ok(Wish {
                comments,
                decision,
                reason: reason(why, &mut FieldErrors::default()).ok_or(Refused::Form)?,
                away: self.away()?,
            }),
            _ => Err(Refused::TooManyChosen),
        }
    }

    /// The decision and the reason that its button names.
    fn decision(&self) -> Option<(Decision, &str)> {
        if self.decision == APPROVE_SHOWN {
            return Some((Decision::Approve, ""));
        }
        if self.decision == BLOCK {
            return Some((Decision::Spam, ""));
        }
        if let Some(why) = self.decision.strip_prefix(REJECT_WITH) {
            return Some((Decision::Reject, why));
        }
        let moves = Decision::ALL
            .into_iter()
            .filter(|decision| *decision != Decision::Keep);
        let named = moves
            .into_iter()
            .find(|decision| decision.code() == self.decision);
        named.map(|decision| (decision, ""))
    }
}

impl BulkForm {
    /// What is to be kept away, if that is what the button says.
    fn away(&self) -> Result<Option<Away>, Refused> {
        if self.decision != BLOCK {
            return Ok(None);
        }
        if self.ban.is_empty() {
            return Err(Refused::NothingToBlock);
        }
        Ok(Some(Away {
            codes: self.ban.clone(),
            days: days(&self.ban_days, &mut FieldErrors::default()).ok_or(Refused::Form)?,
            silent: !self.ban_silent.is_empty(),
        }))
    }
}

fn named_by(text: &str) -> Option<(CommentId, i64)> {
    let (id, version) = text.split_once('-')?;
    Some((id.parse().ok()?, version.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(decision: &str, chosen: &[&str]) -> BulkForm {
        BulkForm {
            decision: decision.to_owned(),
            chosen: chosen.iter().map(|each| (*each).to_owned()).collect(),
            shown: vec![seen(CommentId(9), 1)],
            ..BulkForm::default()
        }
    }

    #[test]
    fn each_comment_is_decided_on_once_and_as_it_was_seen() {
        let wish = form("spam", &["4-2", "3-1", "4-2", "nonsense"]).read().unwrap();
        assert_eq!(wish.comments, [(CommentId(3), 1), (CommentId(4), 2)]);
        assert_eq!(wish.decision, Decision::Spam);
    }

    #[test]
    fn approving_what_is_shown_leaves_out_what_is_ticked() {
        let wish = form(APPROVE_SHOWN, &["4-2"]).read().unwrap();
        assert_eq!(wish.comments, [(CommentId(9), 1)]);
    }

    #[test]
    fn a_button_may_carry_the_reason() {
        let wish = form("reject:Off the subject", &["4-2"]).read().unwrap();
        assert_eq!(
            (wish.decision, wish.reason.as_str()),
            (Decision::Reject, "Off the subject")
        );
    }

    #[test]
    fn to_block_is_to_call_it_spam_and_says_what() {
        let mut typed = form("block", &["4-2"]);
        assert!(matches!(typed.read(), Err(Refused::NothingToBlock)));
        typed.ban = vec!["network".to_owned()];
        assert!(matches!(typed.read(), Err(Refused::Form)), "for how long?");
        typed.ban_days = "7".to_owned();
        let wish = typed.read().unwrap();
        let away = Away {
            codes: typed.ban.clone(),
            days: 7,
            silent: false,
        };
        assert_eq!((wish.decision, wish.away), (Decision::Spam, Some(away)));
        assert_eq!(form("spam", &["4-2"]).read().unwrap().away, None);
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        assert!(matches!(form("spam", &[]).read(), Err(Refused::NoneChosen)));
        assert!(matches!(form("keep", &["4-2"]).read(), Err(Refused::Form)));
        let many: Vec<String> = (0..=200).map(|id| format!("{id}-1")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        assert!(matches!(form("trash", &many).read(), Err(Refused::TooManyChosen)));
    }
}
