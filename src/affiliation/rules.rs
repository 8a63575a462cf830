//! What may show by itself and what a person looks at first. A statement is plain when nothing in it
//! can be abusive, spam or a false claim of office; pure functions, used by the verbs.

use super::{Capacity, Connection, ConnectionKind, Statement, Visibility, YouAre};
use crate::clock::Moment;

/// The earliest year a connection may have ended.
pub const FIRST_YEAR: i16 = 1950;

/// Whether every value comes from a list: each connection is about a subject of the post, years lie
/// between `FIRST_YEAR` and now, nothing was typed, and nobody claims to work at a subject or to speak
/// for an organisation.
pub fn is_plain(statement: &Statement, subjects: &[String], now: Moment) -> bool {
    is_plain_of(statement, &[], subjects, now)
}

/// As `is_plain`, of somebody who has proved to belong to the subjects `proved`; `others` are the rest.
pub fn is_plain_of(statement: &Statement, proved: &[String], others: &[String], now: Moment) -> bool {
    let this_year = now.at(&jiff::tz::TimeZone::UTC).year();
    !statement.has_typed_text()
        && statement.capacity == Capacity::Personal
        && !claims_subject(statement, others)
        && statement.connections.iter().all(|connection| {
            (is_chosen(connection, others) || is_chosen(connection, proved))
                && connection
                    .year
                    .is_none_or(|year| (FIRST_YEAR..=this_year).contains(&year))
        })
}

/// Whether it says, unverified, that someone works at a subject of the post: such a claim holds the
/// comment, and is never shown before a person has read it.
pub fn claims_subject(statement: &Statement, subjects: &[String]) -> bool {
    claimed_subject(statement, subjects).is_some()
}

/// The first subject at which someone says to work, as the post spells it.
pub fn claimed_subject<'a>(statement: &Statement, subjects: &'a [String]) -> Option<&'a str> {
    let mut there = statement
        .connections
        .iter()
        .filter(|connection| connection.kind == ConnectionKind::WorksThere);
    there.find_map(|connection| subject(connection, subjects).map(String::as_str))
}

/// What was chosen from lists alone, of a statement that is `marked`: nothing that was typed, and no
/// claim to speak for anyone.
pub fn chips(statement: &Statement) -> Statement {
    let chosen = |connection: &&Connection| !connection.typed;
    Statement {
        you_are: statement.you_are.filter(|chip| *chip != YouAre::Other),
        connections: statement.connections.iter().filter(chosen).cloned().collect(),
        visibility: statement.visibility,
        ..Statement::default()
    }
}

/// Whether `new` says everything that `old` says, and no more of it to anybody else.
pub fn adds(old: &Statement, new: &Statement) -> bool {
    let texts = |said: &Statement| {
        [
            &said.other,
            &said.organisation,
            &said.role,
            &said.on_behalf_of,
            &said.note,
        ]
        .map(String::clone)
    };
    old.you_are.is_none_or(|was| new.you_are == Some(was))
        && old
            .connections
            .iter()
            .all(|connection| new.connections.contains(connection))
        && texts(old) == texts(new)
        && old.capacity == new.capacity
        && old.visibility == new.visibility
}

/// Whether `new` says the very same to fewer people.
pub fn narrows(old: &Statement, new: &Statement) -> bool {
    let reach = |visibility: Visibility| match visibility {
        Visibility::Public => 2,
        Visibility::ChipsOnly => 1,
        Visibility::ModeratorsOnly => 0,
    };
    let same = Statement {
        visibility: old.visibility,
        ..new.clone()
    };
    same == *old && reach(new.visibility) < reach(old.visibility)
}

/// The statement with every subject in the post's own spelling, and what was typed marked as such.
pub fn marked(mut statement: Statement, subjects: &[String]) -> Statement {
    for connection in &mut statement.connections {
        match subject(connection, subjects).cloned() {
            Some(name) => {
                connection.about = Some(name);
                connection.typed = false;
            }
            None => connection.typed = connection.about.is_some(),
        }
    }
    statement
}

fn is_chosen(connection: &Connection, subjects: &[String]) -> bool {
    connection.about.is_none() || subject(connection, subjects).is_some()
}

fn subject<'a>(connection: &Connection, subjects: &'a [String]) -> Option<&'a String> {
    let about = connection.about.as_deref()?.to_lowercase();
    subjects.iter().find(|name| name.to_lowercase() == about)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment(1_772_530_200_000);

    fn subjects() -> Vec<String> {
        vec!["Acme".to_owned(), "Borealis".to_owned()]
    }

    fn stated(kind: ConnectionKind, about: &str, year: Option<i16>) -> Statement {
        let connection = Connection {
            kind,
            about: Some(about.to_owned()),
            year,
            typed: false,
        };
        Statement {
            connections: vec![connection],
            ..Statement::default()
        }
    }

    #[test]
    fn only_values_from_the_list_are_plain() {
        let plain = |statement: &Statement| is_plain(statement, &subjects(), NOW);
        assert!(plain(&stated(ConnectionKind::Sells, "acme", None)));
        assert!(!plain(&stated(ConnectionKind::Sells, "Acme is a fraud", None)));
        assert!(plain(&stated(ConnectionKind::UsedTo, "Acme", Some(2026))));
        assert!(!plain(&stated(ConnectionKind::UsedTo, "Acme", Some(2027))));
        assert!(!plain(&stated(ConnectionKind::UsedTo, "Acme", Some(1949))));
        let noted = Statement {
            note: "hello".to_owned(),
            ..stated(ConnectionKind::Uses, "Acme", None)
        };
        assert!(!plain(&noted));
        let official = Statement {
            capacity: Capacity::Official,
            ..stated(ConnectionKind::Uses, "Acme", None)
        };
        assert!(!plain(&official));
    }

    #[test]
    fn a_claim_to_work_at_a_subject_is_never_plain() {
        let claim = stated(ConnectionKind::WorksThere, "acme", None);
        assert!(claims_subject(&claim, &subjects()) && !is_plain(&claim, &subjects(), NOW));
        assert!(!claims_subject(
            &stated(ConnectionKind::WorksThere, "Halden Foods", None),
            &subjects()
        ));
    }

    #[test]
    fn subjects_take_the_posts_spelling_and_the_rest_counts_as_typed() {
        let acme = marked(stated(ConnectionKind::Uses, "aCME", None), &subjects());
        assert_eq!(
            (acme.connections[0].about.as_deref(), acme.connections[0].typed),
            (Some("Acme"), false)
        );
        assert!(marked(stated(ConnectionKind::Uses, "Other", None), &subjects()).connections[0].typed);
    }

    #[test]
    fn chips_may_be_added_and_the_circle_made_smaller() {
        let one = stated(ConnectionKind::Sells, "Acme", None);
        let mut two = one.clone();
        two.connections
            .extend(stated(ConnectionKind::Uses, "Borealis", None).connections);
        assert!(adds(&one, &two) && !adds(&two, &one));
        let team = Statement {
            visibility: Visibility::ModeratorsOnly,
            ..one.clone()
        };
        assert!(narrows(&one, &team) && !narrows(&team, &one) && !narrows(&two, &team));
        assert!(!adds(&team, &two));
    }
}
