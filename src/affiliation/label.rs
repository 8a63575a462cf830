//! The words readers see beside a name. The only place that builds them: page, feeds, mail and API
//! all show what this returns.

use jiff::tz::TimeZone;

use super::said::{Said, Shown, Verified};
use super::wording::{Terms, Wording};
use super::{Capacity, Connection, ConnectionKind, LABEL_MAX, Source, Statement, Verification, Visibility};
use crate::clock::Moment;
use crate::{t, words};

/// Most connections named in the label; the others stand behind it.
const CONNECTIONS_SHOWN: usize = 2;

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
        None => parts.label(None),
    }
}

/// Everything that was stated, for moderators: also what readers don't see. `None` where it says
/// nothing, or "rather not say".
pub fn for_team(statement: &Statement, wording: &Wording) -> Option<Label> {
    if statement.declines() {
        return None;
    }
    let open = Said::unsent(
        Statement {
            visibility: Visibility::Public,
            ..statement.clone()
        },
        true,
    );
    let parts = Parts::of(&open, wording);
    let in_words = || t!("affiliation-says", parts = t!("affiliation-own-words"));
    let mut told = parts.label(None).or_else(|| parts.label(Some(in_words())))?;
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

/// What a statement comes to, in the order in which it is said.
struct Parts {
    /// What somebody is, then what they are connected with.
    said: Vec<String>,
    /// Connections beyond those that are named.
    also: Vec<String>,
    /// Organisation, role and so on, as heading and text.
    typed: Vec<(String, String)>,
    /// Where somebody says to work.
    employer: Option<String>,
    /// They are connected in another way than by working there: that is said first.
    is_interested: bool,
    /// The first thing said is what somebody is.
    begins_with_chip: bool,
    /// For whom they say to speak.
    capacity: Capacity,
}

impl Parts {
    fn of(said: &Said, wording: &Wording) -> Self {
        let statement = &said.statement;
        let typed = said.shown == Shown::All && statement.visibility == Visibility::Public;
        let mut parts: Vec<String> = what(statement, wording, typed).into_iter().collect();
        let begins_with_chip = !parts.is_empty();
        let mut connections = connections(said);
        let also = connections.split_off(CONNECTIONS_SHOWN.min(connections.len()));
        parts.extend(connections);
        let from_text = parts.is_empty() && typed;
        if from_text {
            parts.extend(typed_parts(statement));
        }
        Self {
            said: parts,
            also,
            typed: if typed {
                typed_rows(statement, from_text)
            } else {
                Vec::new()
            },
            employer: employer(said, typed),
            is_interested: is_interested(said),
            begins_with_chip,
            capacity: statement.capacity,
        }
    }

    /// The label in plain words, or under `words` where there are none.
    fn label(&self, words: Option<String>) -> Option<Label> {
        let (words, rest) = match words {
            Some(words) => (words, self.said.clone()),
            None => fit(&self.said)?,
        };
        let more = self.behind(rest);
        let label = Label {
            words,
            more,
            verified: None,
        };
        (!label.more.is_empty() || !self.said.is_empty()).then_some(label)
    }

    /// `Acme, verified mailbox at acme.com`, or `Official: Acme`. Who sells or uses something says that
    /// first: `says: sells Acme · verified: kestrel.com`. What does not fit stands behind it.
    fn verified(&self, verified: &Verified) -> Label {
        let official = self
            .employer
            .as_ref()
            .filter(|_| verified.official && self.capacity == Capacity::Official)
            .map(|employer| t!("affiliation-official", name = employer.as_str()));
        let how = how_verified(verified);
        let employer = self.employer.as_ref().filter(|_| !self.is_interested);
        let named = employer.map(|employer| {
            t!(
                "affiliation-verified",
                name = employer.as_str(),
                how = how.as_str()
            )
        });
        let (words, rest) = [official, named]
            .into_iter()
            .flatten()
            .find(|words| fits(words))
            .map(|words| (words, self.said.clone()))
            .or_else(|| self.said_and_verified(verified))
            .unwrap_or_else(|| {
                let words = Some(how).filter(|how| fits(how));
                let words = words.unwrap_or_else(|| t!("affiliation-verified-long"));
                (words, self.said.clone())
            });
        let mut more = self.behind(rest);
        more.insert(0, (t!("affiliation-verified-heading"), proof(verified)));
        Label {
            words,
            more,
            verified: Some(verified.clone()),
        }
    }

    /// As much of what was said as fits beside what was verified, and what is left. What somebody is goes
    /// before what they are connected with.
    fn said_and_verified(&self, verified: &Verified) -> Option<(String, Vec<String>)> {
        let mark = mark(verified);
        let line = |said: &[String]| {
            t!(
                "affiliation-says-verified",
                parts = said.join(", "),
                mark = mark.as_str()
            )
        };
        let first = usize::from(self.begins_with_chip && self.said.len() > 1);
        let all = 0..self.said.len();
        let without_chip = (first + 1..=self.said.len()).rev().map(|end| first..end);
        let fitting = std::iter::once(all)
            .chain(without_chip)
            .find(|range| !range.is_empty() && fits(&line(&self.said[range.clone()])))?;
        let words = line(&self.said[fitting.clone()]);
        let rest = [&self.said[..fitting.start], &self.said[fitting.end..]].concat();
        Some((words, rest))
    }

    fn behind(&self, mut rest: Vec<String>) -> Vec<(String, String)> {
        rest.extend(self.also.iter().cloned());
        let mut rows = Vec::new();
        if !rest.is_empty() {
            rows.push((t!("affiliation-more-also"), rest.join(", ")));
        }
        rows.extend(self.typed.iter().cloned());
        rows
    }
}

fn fits(words: &str) -> bool {
    words.chars().count() <= LABEL_MAX
}

/// Sells, uses or owns something, or used to work there.
fn is_interested(said: &Said) -> bool {
    let shown = said.statement.connections.iter();
    shown
        .filter(|connection| said.shown == Shown::All || !connection.typed)
        .any(|connection| {
            use ConnectionKind::{Declined, None, WorksThere};
            !matches!(connection.kind, WorksThere | None | Declined)
        })
}

/// `verified: acme.com`.
fn mark(verified: &Verified) -> String {
    match verified.method {
        Verification::Vouched => t!("affiliation-vouched"),
        _ => t!("affiliation-verified-mark", domain = verified.domain.as_str()),
    }
}

/// What somebody is: a chip, or what they typed for "something else".
fn what(statement: &Statement, wording: &Wording, typed: bool) -> Option<String> {
    let other = Some(statement.other.clone()).filter(|other| typed && !other.is_empty());
    other.or_else(|| wording.in_line(statement.you_are?))
}

fn connections(said: &Said) -> Vec<String> {
    said.statement
        .connections
        .iter()
        .filter(|connection| said.shown == Shown::All || !connection.typed)
        .filter_map(|connection| connected(connection, said.source == Source::Answer))
        .collect()
}

/// The organisation that was typed, else the subject where they say to work.
fn employer(said: &Said, typed: bool) -> Option<String> {
    let organisation = Some(said.statement.organisation.clone()).filter(|name| typed && !name.is_empty());
    organisation.or_else(|| {
        said.statement
            .connections
            .iter()
            .filter(|connection| said.shown == Shown::All || !connection.typed)
            .find(|connection| connection.kind == ConnectionKind::WorksThere)
            .and_then(|connection| connection.about.clone())
    })
}

fn how_verified(verified: &Verified) -> String {
    let domain = verified.domain.as_str();
    match verified.method {
        Verification::Domain => t!("affiliation-verified-domain", domain = domain),
        Verification::Vouched => t!("affiliation-vouched"),
        Verification::Mailbox | Verification::None => t!("affiliation-verified-mailbox", domain = domain),
    }
}

/// What exactly was verified, and what it does not prove.
fn proof(verified: &Verified) -> String {
    let (domain, date) = (verified.domain.as_str(), words::date(verified.at, &TimeZone::UTC));
    match verified.method {
        Verification::Domain => t!("affiliation-proof-domain", domain = domain, date = date),
        Verification::Vouched => t!("affiliation-proof-vouched", date = date),
        Verification::Mailbox | Verification::None => {
            t!("affiliation-proof-mailbox", domain = domain, date = date)
        }
    }
}

/// Puts as many whole parts into the line as fit, in order, and returns those that don't.
fn fit(parts: &[String]) -> Option<(String, Vec<String>)> {
    if parts.is_empty() {
        return None;
    }
    let line = |parts: &[String]| t!("affiliation-says", parts = parts.join(", "));
    let fitting = |count: &usize| fits(&line(&parts[..*count]));
    match (1..=parts.len()).rev().find(fitting) {
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
    use super::super::YouAre;
    use std::sync::LazyLock;

    use super::*;

    static USUAL: LazyLock<Wording> = LazyLock::new(Wording::default);

    fn terms() -> Terms<'static> {
        Terms {
            wording: &USUAL,
            now: Moment(1_772_530_200_000),
        }
    }

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

    fn label(statement: &Statement, shown: Shown, answered: bool) -> Option<Label> {
        let said = Said {
            shown,
            ..Said::unsent(statement.clone(), answered)
        };
        super::label(&said, terms())
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
        let told = for_team(&noted, &USUAL).unwrap();
        assert_eq!(told.words, "says: in own words");
        let texts: Vec<&str> = told.more.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(texts, ["since spring", "For the organisation", "Only the team"]);
        let declined = reseller(vec![connection(ConnectionKind::Declined, "")]);
        assert_eq!(for_team(&declined, &USUAL), None);
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

    fn verified(statement: &Statement, verified: Verified) -> Label {
        let said = Said {
            verified: Some(verified),
            ..Said::unsent(statement.clone(), true)
        };
        super::label(&said, terms()).unwrap()
    }

    fn at(domain: &str) -> Verified {
        Verified {
            method: Verification::Mailbox,
            domain: domain.to_owned(),
            at: Moment(terms().now.0 - 1),
            until: Moment(terms().now.0 + 1),
            official: false,
        }
    }

    fn works_at(about: &str) -> Statement {
        Statement {
            connections: vec![connection(ConnectionKind::WorksThere, about)],
            ..Statement::default()
        }
    }

    #[test]
    fn what_was_verified_stands_in_the_line_with_what_it_proves_behind_it() {
        let label = verified(&works_at("Acme"), at("acme.com"));
        assert_eq!(label.words, "Acme, verified mailbox at acme.com");
        assert!(label.verified.is_some());
        let proof = "had access to an acme.com address on 3 March 2026; not proof of authority to speak";
        assert_eq!(
            label.more[0].1,
            proof
                .replace("an acme", "a mailbox at acme")
                .replace(" address", "")
        );
        assert_eq!(label.more[1].1, "works at Acme");
        let long = verified(&works_at("Acme"), at(&format!("{}.com", "x".repeat(60))));
        assert_eq!(long.words, "verified");
        let expired = Verified {
            until: terms().now,
            ..at("acme.com")
        };
        let said = Said {
            verified: Some(expired),
            ..Said::unsent(works_at("Acme"), true)
        };
        assert_eq!(super::label(&said, terms()).unwrap().words, "says: works at Acme");
    }

    #[test]
    fn an_interest_is_said_before_what_was_verified() {
        let sells = |about: &str| reseller(vec![connection(ConnectionKind::Sells, about)]);
        let label = verified(&sells("Acme"), at("kestrel.com"));
        assert_eq!(label.words, "says: reseller, sells Acme · verified: kestrel.com");
        let label = verified(&sells("Contoso Arrays"), at("contoso-arrays.com"));
        assert_eq!(
            label.words,
            "says: sells Contoso Arrays · verified: contoso-arrays.com"
        );
        assert_eq!(label.more[1].1, "reseller");
        let named = Statement {
            organisation: "Kestrel Systems".to_owned(),
            ..sells("Acme")
        };
        let label = verified(&named, at("kestrel.com"));
        assert_eq!(label.words, "says: reseller, sells Acme · verified: kestrel.com");
    }

    #[test]
    fn official_takes_the_wish_the_proof_and_a_moderator() {
        let wishes = Statement {
            capacity: Capacity::Official,
            ..works_at("Acme")
        };
        let confirmed = Verified {
            official: true,
            ..at("acme.com")
        };
        assert_eq!(verified(&wishes, confirmed.clone()).words, "Official: Acme");
        assert_eq!(
            verified(&wishes, at("acme.com")).words,
            "Acme, verified mailbox at acme.com"
        );
        assert_eq!(
            verified(&works_at("Acme"), confirmed).words,
            "Acme, verified mailbox at acme.com"
        );
        assert_eq!(words(&wishes).as_deref(), Some("says: works at Acme"));
    }

    #[test]
    fn own_words_are_quoted_and_something_else_is_what_was_typed() {
        let quote = |quote: &str| {
            let said = Said {
                quote: quote.to_owned(),
                source: Source::OwnWords,
                ..Said::unsent(Statement::default(), false)
            };
            super::label(&said, terms()).unwrap()
        };
        assert_eq!(
            quote("I run the county’s IT").words,
            "says: “I run the county’s IT”"
        );
        let long = quote(&"x".repeat(60));
        assert_eq!(long.words, "says: in own words");
        assert_eq!(long.more, [("Wrote".to_owned(), format!("“{}”", "x".repeat(60)))]);
        let other = Statement {
            you_are: Some(YouAre::Other),
            other: "retired auditor".to_owned(),
            ..Statement::default()
        };
        assert_eq!(words(&other).as_deref(), Some("says: retired auditor"));
        assert_eq!(label(&other, Shown::ChipsOnly, false), None);
    }
}
