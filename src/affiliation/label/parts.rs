//! What a statement comes to: its account, what was typed, and the label in plain words.

use super::super::line::{Account, shown_connections};
use super::super::said::{Said, Shown};
use super::super::wording::Wording;
use super::super::{Capacity, ConnectionKind, Statement, Visibility};
use super::Label;
use crate::t;

/// What a statement comes to.
pub(super) struct Parts {
    pub(super) account: Account,
    /// Organisation, role and so on, as heading and text.
    typed: Vec<(String, String)>,
    /// Where somebody says to work.
    pub(super) employer: Option<String>,
    /// For whom they say to speak.
    pub(super) capacity: Capacity,
}

impl Parts {
    pub(super) fn of(said: &Said, wording: &Wording) -> Self {
        let statement = &said.statement;
        let typed = said.shown == Shown::All && statement.visibility == Visibility::Public;
        let account = Account::of(said, wording, typed);
        let rows = typed.then(|| typed_rows(statement, &account.all()));
        Self {
            account,
            typed: rows.unwrap_or_default(),
            employer: employer(said, typed),
            capacity: statement.capacity,
        }
    }

    /// The label in plain words; `None` where there are none.
    pub(super) fn label(&self) -> Option<Label> {
        let line = self.account.says()?;
        Some(Label {
            more: self.behind(&line.rest),
            words: line.words,
            verified: None,
        })
    }

    /// For what has no line of its own, such as a note.
    pub(super) fn in_words(&self) -> Option<Label> {
        (!self.typed.is_empty()).then(|| Label {
            words: t!("affiliation-says", parts = t!("affiliation-own-words")),
            more: self.typed.clone(),
            verified: None,
        })
    }

    pub(super) fn behind(&self, rest: &[String]) -> Vec<(String, String)> {
        let also = (!rest.is_empty()).then(|| (t!("affiliation-more-also"), rest.join(", ")));
        also.into_iter().chain(self.typed.iter().cloned()).collect()
    }
}

/// The organisation that was typed, else the subject where they say to work.
fn employer(said: &Said, typed: bool) -> Option<String> {
    let organisation = Some(said.statement.organisation.clone()).filter(|name| typed && !name.is_empty());
    organisation.or_else(|| {
        shown_connections(said)
            .find(|connection| connection.kind == ConnectionKind::WorksThere)
            .and_then(|connection| connection.about.clone())
    })
}

/// What was typed, but for what the account says already.
fn typed_rows(statement: &Statement, account: &[String]) -> Vec<(String, String)> {
    [
        (t!("affiliation-organisation"), &statement.organisation),
        (t!("affiliation-role"), &statement.role),
        (t!("affiliation-on-behalf-of"), &statement.on_behalf_of),
        (t!("affiliation-note"), &statement.note),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty() && !account.contains(text))
    .map(|(heading, text)| (heading, text.clone()))
    .collect()
}
