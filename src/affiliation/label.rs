//! The words readers see beside a name. The only place that builds them: page, feeds, mail and API
//! all show what this returns.

use super::{Capacity, Connection, ConnectionKind, LABEL_MAX, Statement, Visibility, YouAre};
use crate::t;

/// Most connections named in the label; the others stand behind it.
const CONNECTIONS_SHOWN: usize = 2;

/// How much of a statement a moderator let through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    All,
    /// What was chosen from lists; nothing that was typed.
    ChipsOnly,
}

/// What stands beside a name, and what unfolds behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// `says: reseller, sells Acme`: one line of at most `LABEL_MAX` characters.
    pub words: String,
    /// The rest, as heading and text, in the order to show; often empty.
    pub more: Vec<(String, String)>,
}

/// The label of a statement, or `None` where nothing is to be shown: nothing stated, "rather not
/// say", for moderators only, or "none" that was not the answer to a question (`answered`).
pub fn label(statement: &Statement, shown: Shown, answered: bool) -> Option<Label> {
    if statement.declines() || statement.visibility == Visibility::ModeratorsOnly {
        return None;
    }
    let typed = shown == Shown::All && statement.visibility == Visibility::Public;
    let mut parts: Vec<String> = statement.you_are.and_then(you_are).into_iter().collect();
    let connections = connections(statement, shown, answered);
    parts.extend(connections.iter().take(CONNECTIONS_SHOWN).cloned());
    let from_text = parts.is_empty() && typed;
    if from_text {
        parts.extend(typed_parts(statement));
    }
    let (words, mut more) = fit(&parts)?;
    more.extend(connections.into_iter().skip(CONNECTIONS_SHOWN));
    let mut rows = Vec::new();
    if !more.is_empty() {
        rows.push((t!("affiliation-more-also"), more.join(", ")));
    }
    if typed {
        rows.extend(typed_rows(statement, from_text));
    }
    Some(Label { words, more: rows })
}

/// Everything that was stated, for moderators: also what readers don't see. `None` where it says
/// nothing, or "rather not say".
pub fn for_team(statement: &Statement) -> Option<Label> {
    if statement.declines() {
        return None;
    }
    let open = Statement {
        visibility: Visibility::Public,
        ..statement.clone()
    };
    let mut told = label(&open, Shown::All, true).or_else(|| {
        let more = typed_rows(&open, false);
        let words = t!("affiliation-says", parts = t!("affiliation-own-words"));
        (!more.is_empty()).then_some(Label { words, more })
    })?;
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

fn connections(statement: &Statement, shown: Shown, answered: bool) -> Vec<String> {
    statement
        .connections
        .iter()
        .filter(|connection| shown == Shown::All || !connection.typed)
        .filter_map(|connection| connected(connection, answered))
        .collect()
}

/// Puts as many whole parts into the line as fit, in order, and returns those that don't.
fn fit(parts: &[String]) -> Option<(String, Vec<String>)> {
    if parts.is_empty() {
        return None;
    }
    let line = |parts: &[String]| t!("affiliation-says", parts = parts.join(", "));
    let fits = |count: &usize| line(&parts[..*count]).chars().count() <= LABEL_MAX;
    match (1..=parts.len()).rev().find(fits) {
        Some(count) => Some((line(&parts[..count]), parts[count..].to_vec())),
        None => Some((line(&[t!("affiliation-label-long")]), parts.to_vec())),
    }
}

fn typed_parts(statement: &Statement) -> Vec<String> {
    [&statement.role, &statement.organisation]
        .into_iter()
        .filter(|text| !text.is_empty())
        .cloned()
        .collect()
}

fn typed_rows(statement: &Statement, in_line: bool) -> Vec<(String, String)> {
    let named = !in_line;
    [
        (named, t!("affiliation-organisation"), &statement.organisation),
        (named, t!("affiliation-role"), &statement.role),
        (true, t!("affiliation-on-behalf-of"), &statement.on_behalf_of),
        (true, t!("affiliation-note"), &statement.note),
    ]
    .into_iter()
    .filter(|(wanted, _, text)| *wanted && !text.is_empty())
    .map(|(_, heading, text)| (heading, text.clone()))
    .collect()
}

/// What someone is, in the middle of a sentence; "something else" says nothing by itself.
fn you_are(you_are: YouAre) -> Option<String> {
    Some(match you_are {
        YouAre::ItManager => t!("affiliation-is-it-manager"),
        YouAre::Engineer => t!("affiliation-is-engineer"),
        YouAre::Reseller => t!("affiliation-is-reseller"),
        YouAre::Consultant => t!("affiliation-is-consultant"),
        YouAre::SmallBusiness => t!("affiliation-is-small-business"),
        YouAre::LargeBusiness => t!("affiliation-is-large-business"),
        YouAre::PublicBody => t!("affiliation-is-public-body"),
        YouAre::Press => t!("affiliation-is-press"),
        YouAre::Academic => t!("affiliation-is-academic"),
        YouAre::Other => return None,
    })
}

fn connected(connection: &Connection, answered: bool) -> Option<String> {
    let about = connection.about.as_deref().unwrap_or_default();
    Some(match (connection.kind, connection.year) {
        (ConnectionKind::WorksThere, _) => t!("affiliation-says-works-there", about = about),
        (ConnectionKind::Sells, _) => t!("affiliation-says-sells", about = about),
        (ConnectionKind::Uses, _) => t!("affiliation-says-uses", about = about),
        (ConnectionKind::HoldsShares, _) => t!("affiliation-says-holds-shares", about = about),
        (ConnectionKind::UsedTo, None) => t!("affiliation-says-used-to", about = about),
        (ConnectionKind::UsedTo, Some(year)) => {
            t!(
                "affiliation-says-used-to-until",
                about = about,
                year = year.to_string()
            )
        }
        (ConnectionKind::None, _) if answered => t!("affiliation-says-none"),
        (ConnectionKind::None | ConnectionKind::Declined, _) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn connection(kind: ConnectionKind, about: &str) -> Connection {
        Connection {
            kind,
            about: (!about.is_empty()).then(|| about.to_owned()),
            year: None,
            typed: false,
        }
    }

    fn reseller(connections: Vec<Connection>) -> Statement {
        Statement {
            you_are: Some(YouAre::Reseller),
            connections,
            ..Statement::default()
        }
    }

    fn words(statement: &Statement) -> Option<String> {
        label(statement, Shown::All, false).map(|label| label.words)
    }

    #[test]
    fn the_words_of_the_common_statements() {
        let sells = connection(ConnectionKind::Sells, "Acme");
        assert_eq!(
            words(&reseller(vec![sells])).as_deref(),
            Some("says: reseller, sells Acme")
        );
        let works = Statement {
            connections: vec![connection(ConnectionKind::WorksThere, "Acme")],
            ..Statement::default()
        };
        assert_eq!(words(&works).as_deref(), Some("says: works at Acme"));
        let past = Connection {
            year: Some(2019),
            ..connection(ConnectionKind::UsedTo, "Acme")
        };
        let past = Statement {
            connections: vec![past],
            ..Statement::default()
        };
        assert_eq!(
            words(&past).as_deref(),
            Some("says: formerly with Acme (until 2019)")
        );
    }

    #[test]
    fn at_most_two_connections_stand_in_the_line() {
        let three = ["Acme", "Bo", "Cy"]
            .map(|name| connection(ConnectionKind::Uses, name))
            .to_vec();
        let label = label(&reseller(three), Shown::All, false).unwrap();
        assert_eq!(label.words, "says: reseller, uses Acme, uses Bo");
        assert_eq!(label.more, [("Also".to_owned(), "uses Cy".to_owned())]);
    }

    #[test]
    fn a_line_never_exceeds_its_length_and_holds_whole_parts() {
        let long = "A rather long name of an organisation, longer than the line";
        let label = label(
            &reseller(vec![connection(ConnectionKind::Sells, long)]),
            Shown::All,
            false,
        )
        .unwrap();
        assert_eq!(label.words, "says: reseller");
        assert_eq!(label.more, [("Also".to_owned(), format!("sells {long}"))]);
        let alone = Statement {
            you_are: None,
            ..reseller(vec![connection(ConnectionKind::Sells, long)])
        };
        assert_eq!(words(&alone).as_deref(), Some("says: connected"));
    }

    #[test]
    fn every_label_fits() {
        for kind in ConnectionKind::all() {
            for you_are in YouAre::all() {
                for length in 1..=super::super::ABOUT_MAX {
                    let connections = vec![connection(kind, &"x".repeat(length)), connection(kind, "Acme")];
                    let statement = Statement {
                        you_are: Some(you_are),
                        connections,
                        ..Statement::default()
                    };
                    if let Some(label) = label(&statement, Shown::All, true) {
                        assert!(label.words.chars().count() <= LABEL_MAX, "{}", label.words);
                    }
                }
            }
        }
    }

    #[test]
    fn none_is_shown_only_as_the_answer_to_a_question() {
        let none = Statement {
            connections: vec![connection(ConnectionKind::None, "")],
            ..Statement::default()
        };
        assert_eq!(label(&none, Shown::All, false), None);
        assert_eq!(
            label(&none, Shown::All, true).unwrap().words,
            "says: no connection"
        );
    }

    #[test]
    fn declined_and_moderators_only_show_nothing() {
        assert_eq!(
            label(
                &reseller(vec![connection(ConnectionKind::Declined, "")]),
                Shown::All,
                true
            ),
            None
        );
        let hidden = Statement {
            visibility: Visibility::ModeratorsOnly,
            ..reseller(Vec::new())
        };
        assert_eq!(label(&hidden, Shown::All, true), None);
        assert_eq!(label(&Statement::default(), Shown::All, true), None);
    }

    #[test]
    fn moderators_see_everything_that_was_stated() {
        let noted = Statement {
            note: "since spring".to_owned(),
            capacity: Capacity::Official,
            visibility: Visibility::ModeratorsOnly,
            ..Statement::default()
        };
        assert_eq!(label(&noted, Shown::All, true), None);
        let told = for_team(&noted).unwrap();
        assert_eq!(told.words, "says: in own words");
        let texts: Vec<&str> = told.more.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(texts, ["since spring", "For the organisation", "Only the team"]);
        let declined = reseller(vec![connection(ConnectionKind::Declined, "")]);
        assert_eq!(for_team(&declined), None);
    }

    #[test]
    fn chips_only_hides_everything_typed() {
        let typed = Connection {
            typed: true,
            ..connection(ConnectionKind::Uses, "Anything at all")
        };
        let statement = Statement {
            organisation: "Kestrel Systems".to_owned(),
            role: "partner manager".to_owned(),
            note: "since spring".to_owned(),
            ..reseller(vec![connection(ConnectionKind::Sells, "Acme"), typed])
        };
        let chips = label(&statement, Shown::ChipsOnly, false).unwrap();
        assert_eq!(
            (chips.words.as_str(), chips.more.len()),
            ("says: reseller, sells Acme", 0)
        );
        let wished = Statement {
            visibility: Visibility::ChipsOnly,
            ..statement.clone()
        };
        assert!(label(&wished, Shown::All, false).unwrap().more.is_empty());
        let all = label(&statement, Shown::All, false).unwrap();
        assert_eq!(all.words, "says: reseller, sells Acme, uses Anything at all");
        assert_eq!(
            all.more[0],
            ("Organisation".to_owned(), "Kestrel Systems".to_owned())
        );
        assert_eq!(all.more.len(), 3);
    }

    #[test]
    fn without_chips_role_and_organisation_are_the_line() {
        let statement = Statement {
            organisation: "Kestrel Systems".to_owned(),
            role: "partner manager".to_owned(),
            ..Statement::default()
        };
        assert_eq!(
            words(&statement).as_deref(),
            Some("says: partner manager, Kestrel Systems")
        );
        assert_eq!(label(&statement, Shown::ChipsOnly, false), None);
    }
}
