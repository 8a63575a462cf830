//! What people say of themselves in a few words that can be counted: the line above a thread and its
//! filters. Only what the public may see counts, and only what is said about a subject of the post:
//! "works for a vendor" has to mean a vendor the post is about. The words are in `views/tally.rs`.

use sea_orm::{EnumIter, Iterable as _};

use super::said::Said;
use super::{Connection, ConnectionKind, Source, Visibility};
use crate::clock::Moment;

/// From this many statements up a thread opens with the line.
pub const FROM: usize = 5;

/// Something that is counted, and the filter that shows who says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter)]
pub enum Says {
    /// Works at a subject, or sells it.
    Works,
    Uses,
    Shares,
    UsedTo,
    /// "No connection", as the answer to a question.
    NoConnection,
    /// Something of what they say was verified, and still holds.
    Verified,
}

impl Says {
    /// In the order of the line.
    pub fn all() -> Vec<Self> {
        Self::iter().collect()
    }

    /// The code in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Works => "works",
            Self::Uses => "uses",
            Self::Shares => "shares",
            Self::UsedTo => "used-to",
            Self::NoConnection => "none",
            Self::Verified => "verified",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::iter().find(|says| says.code() == code)
    }

    fn of(connection: &Connection, answered: bool) -> Option<Self> {
        let says = match connection.kind {
            ConnectionKind::WorksThere | ConnectionKind::Sells => Self::Works,
            ConnectionKind::Uses => Self::Uses,
            ConnectionKind::HoldsShares => Self::Shares,
            ConnectionKind::UsedTo => Self::UsedTo,
            ConnectionKind::None if answered => Self::NoConnection,
            ConnectionKind::None | ConnectionKind::Declined => return None,
        };
        (!connection.typed).then_some(says)
    }
}

/// What a statement that is shown says at `now`, each once; nothing where it has no label.
pub fn says(said: &Said, now: Moment) -> Vec<Says> {
    let statement = &said.statement;
    if statement.declines() || statement.visibility == Visibility::ModeratorsOnly {
        return Vec::new();
    }
    let answered = said.source == Source::Answer;
    let mut all: Vec<Says> = Vec::new();
    for connection in &statement.connections {
        all.extend(Says::of(connection, answered).filter(|says| !all.contains(says)));
    }
    all.extend(said.verified_at(now).map(|_| Says::Verified));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::affiliation::said::Verified;
    use crate::affiliation::{Statement, Verification};

    const NOW: Moment = Moment(1_772_530_200_000);

    /// What it says when it was stated at posting, or as an answer.
    fn told(statement: Statement, asked: bool) -> Vec<Says> {
        says(&Said::unsent(statement, asked), NOW)
    }

    fn stating(kinds: &[ConnectionKind]) -> Statement {
        let connections = kinds.iter().map(|kind| Connection {
            kind: *kind,
            about: Some("Acme".to_owned()),
            year: None,
            typed: false,
        });
        Statement {
            connections: connections.collect(),
            ..Statement::default()
        }
    }

    #[test]
    fn each_code_is_read_back_and_no_other() {
        for one in Says::all() {
            assert_eq!(Says::from_code(one.code()), Some(one));
        }
        for wrong in ["", "Works", "works ", "everything"] {
            assert_eq!(Says::from_code(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn who_works_there_and_sells_it_says_one_thing() {
        use ConnectionKind::{HoldsShares, Sells, WorksThere};
        let statement = stating(&[WorksThere, Sells, HoldsShares]);
        assert_eq!(told(statement, false), [Says::Works, Says::Shares]);
    }

    #[test]
    fn none_counts_as_an_answer_only() {
        let statement = stating(&[ConnectionKind::None]);
        assert_eq!(told(statement.clone(), false), []);
        assert_eq!(told(statement, true), [Says::NoConnection]);
    }

    #[test]
    fn what_is_not_public_or_not_about_the_post_counts_nothing() {
        let hidden = Statement {
            visibility: Visibility::ModeratorsOnly,
            ..stating(&[ConnectionKind::Uses])
        };
        let mut elsewhere = stating(&[ConnectionKind::Uses]);
        elsewhere.connections[0].typed = true;
        let declined = stating(&[ConnectionKind::Declined]);
        for statement in [hidden, elsewhere, declined, Statement::default()] {
            assert_eq!(told(statement.clone(), true), [], "{statement:?}");
        }
    }

    #[test]
    fn what_was_verified_counts_while_it_holds() {
        let verified = |until: Moment| Said {
            verified: Some(Verified {
                method: Verification::Mailbox,
                domain: "acme.example".to_owned(),
                at: NOW,
                until,
                official: false,
            }),
            ..Said::unsent(stating(&[ConnectionKind::Sells]), false)
        };
        let later = NOW.plus(crate::clock::days(365));
        assert_eq!(says(&verified(later), NOW), [Says::Works, Says::Verified]);
        assert_eq!(says(&verified(NOW), NOW), [Says::Works]);
    }
}
