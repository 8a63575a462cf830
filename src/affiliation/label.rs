//! The words readers see beside a name. The only place that builds them: page, feeds, mail and API
//! all show what this returns, in the language of the blog.

mod parts;
#[cfg(test)]
mod tests;
mod verified;

use self::parts::Parts;
use super::line::fits;
use super::said::{Said, Verified};
use super::wording::{Terms, Wording};
use super::{Capacity, Statement, Visibility};
use crate::clock::Moment;
use crate::t;
use crate::words::spoken_in;

/// What stands beside a name, and what unfolds behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// `says: reseller, sells Acme`: one line of at most `LABEL_MAX` characters.
    pub words: String,
    /// The rest, as heading and text, in the order to show; often empty.
    pub more: Vec<(String, String)>,
    /// What of it was verified, and still holds: until then these are the words.
    pub verified: Option<Verified>,
}

impl Label {
    /// When its words are others though nobody writes any.
    pub fn ends_at(&self) -> Option<Moment> {
        self.verified.as_ref().map(|verified| verified.until)
    }
}

/// The label of a statement, or `None` where nothing is to be shown: nothing stated, "rather not
/// say", for moderators only, or "none" that was not the answer to a question.
pub fn label(said: &Said, terms: Terms<'_>) -> Option<Label> {
    spoken_in(terms.wording.language(), || shown(said, terms))
}

fn shown(said: &Said, terms: Terms<'_>) -> Option<Label> {
    let statement = &said.statement;
    if statement.declines() || statement.visibility == Visibility::ModeratorsOnly {
        return None;
    }
    if !said.quote.is_empty() {
        return Some(quoted(&said.quote));
    }
    let parts = Parts::of(said, terms.wording);
    match said.verified_at(terms.now) {
        Some(verified) => Some(parts.verified(verified)),
        None => parts.label(),
    }
}

/// Everything that was stated, for moderators: also what readers don't see. `None` where it says
/// nothing, or "rather not say".
pub fn for_team(statement: &Statement, wording: &Wording) -> Option<Label> {
    if statement.declines() {
        return None;
    }
    spoken_in(wording.language(), || told(statement, wording))
}

fn told(statement: &Statement, wording: &Wording) -> Option<Label> {
    let open = Said::unsent(
        Statement {
            visibility: Visibility::Public,
            ..statement.clone()
        },
        true,
    );
    let parts = Parts::of(&open, wording);
    let mut told = parts.label().or_else(|| parts.in_words())?;
    if statement.capacity != Capacity::Personal {
        told.more
            .push((t!("affiliation-capacity"), capacity_words(statement.capacity)));
    }
    if statement.visibility != Visibility::Public {
        told.more.push((
            t!("affiliation-visibility"),
            visibility_words(statement.visibility),
        ));
    }
    Some(told)
}

/// For whom somebody speaks, as a chip says it.
pub fn capacity_words(capacity: Capacity) -> String {
    match capacity {
        Capacity::Personal => t!("affiliation-capacity-personal"),
        Capacity::Official => t!("affiliation-capacity-official"),
    }
}

/// Who sees a statement, as a chip says it.
pub fn visibility_words(visibility: Visibility) -> String {
    match visibility {
        Visibility::Public => t!("affiliation-visibility-public"),
        Visibility::ChipsOnly => t!("affiliation-visibility-chips-only"),
        Visibility::ModeratorsOnly => t!("affiliation-visibility-moderators-only"),
    }
}

/// A label from somebody's own published words, verbatim.
fn quoted(quote: &str) -> Label {
    let words = t!(
        "affiliation-says",
        parts = t!("affiliation-quoted", words = quote)
    );
    if fits(&words) {
        return Label {
            words,
            more: Vec::new(),
            verified: None,
        };
    }
    Label {
        words: t!("affiliation-says", parts = t!("affiliation-own-words")),
        more: vec![(t!("affiliation-wrote"), t!("affiliation-quoted", words = quote))],
        verified: None,
    }
}
