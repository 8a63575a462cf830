//! The words readers see beside a name. The only place that builds them: page, feeds, mail and API
//! all show what this returns, in the language of the blog.

use jiff::tz::TimeZone;

use super::line::{Account, Line, bare_mark, fits, marks, shown_connections};
use super::said::{Said, Shown, Verified};
use super::wording::{Terms, Wording};
use super::{Capacity, ConnectionKind, Statement, Verification, Visibility};
use crate::clock::Moment;
use crate::words::spoken_in;
use crate::{t, words};

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

/// What a statement comes to.
struct Parts {
    account: Account,
    /// Organisation, role and so on, as heading and text.
    typed: Vec<(String, String)>,
    /// Where somebody says to work.
    employer: Option<String>,
    /// For whom they say to speak.
    capacity: Capacity,
}

impl Parts {
    fn of(said: &Said, wording: &Wording) -> Self {
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
    fn label(&self) -> Option<Label> {
        let line = self.account.says()?;
        Some(Label {
            more: self.behind(&line.rest),
            words: line.words,
            verified: None,
        })
    }

    /// For what has no line of its own, such as a note.
    fn in_words(&self) -> Option<Label> {
        (!self.typed.is_empty()).then(|| Label {
            words: t!("affiliation-says", parts = t!("affiliation-own-words")),
            more: self.typed.clone(),
            verified: None,
        })
    }

    /// `Acme, verified mailbox at acme.com`, or `Official: Acme · …`. Who sells or uses something says that
    /// first: `says: sells Acme · verified mailbox: kestrel.com`. What does not fit stands behind it.
    fn verified(&self, verified: &Verified) -> Label {
        let line = self
            .named(verified)
            .or_else(|| self.account.says_verified(verified))
            .unwrap_or_else(|| self.only_verified(verified));
        let mut more = self.behind(&line.rest);
        more.insert(0, (t!("affiliation-verified-heading"), proof(verified)));
        Label {
            words: line.words,
            more,
            verified: Some(verified.clone()),
        }
    }

    /// By the name of the employer, where nothing weighs more than working there.
    fn named(&self, verified: &Verified) -> Option<Line> {
        let employer = self.employer.as_deref()?;
        let official = verified.official && self.capacity == Capacity::Official;
        let ways = if official {
            officially(employer, verified)
        } else if self.account.has_other_interest() {
            Vec::new()
        } else {
            let how = how_verified(verified);
            vec![t!("affiliation-verified", name = employer, how = how.as_str())]
        };
        let words = ways.into_iter().find(|words| fits(words))?;
        Some(Line {
            words,
            rest: self.account.all(),
        })
    }

    fn only_verified(&self, verified: &Verified) -> Line {
        let how = Some(how_verified(verified)).filter(|how| fits(how));
        Line {
            words: how.unwrap_or_else(|| bare_mark(verified)),
            rest: self.account.all(),
        }
    }

    fn behind(&self, rest: &[String]) -> Vec<(String, String)> {
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

/// `Official: Acme`, with how it was verified where there is room.
fn officially(employer: &str, verified: &Verified) -> Vec<String> {
    let marked = |mark: String| {
        t!(
            "affiliation-official-verified",
            name = employer,
            mark = mark.as_str()
        )
    };
    let marked = marks(verified).into_iter().map(marked);
    marked
        .chain([t!("affiliation-official", name = employer)])
        .collect()
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

#[cfg(test)]
mod tests {
    use super::super::{Connection, LABEL_MAX, Source, YouAre};
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
        assert_eq!(words(&past).as_deref(), Some("says: worked at Acme until 2019"));
    }

    #[test]
    fn at_most_two_connections_stand_in_the_line() {
        let three = ["Acme", "Bo", "Cy"]
            .map(|name| connection(ConnectionKind::Uses, name))
            .to_vec();
        let label = label(&reseller(three), Shown::All, false).unwrap();
        assert_eq!(label.words, "says: reseller, uses Acme and Bo");
        assert_eq!(label.more, [("Also".to_owned(), "uses Cy".to_owned())]);
    }

    #[test]
    fn a_line_never_exceeds_its_length() {
        let long = "A rather long name of an organisation, longer than the line";
        let label = label(
            &reseller(vec![connection(ConnectionKind::Sells, long)]),
            Shown::All,
            false,
        )
        .unwrap();
        assert_eq!(
            label.words,
            "says: sells A rather long name of an organisation, longer t…"
        );
        assert_eq!(
            label.more,
            [("Also".to_owned(), format!("reseller, sells {long}"))]
        );
    }

    #[test]
    fn an_interest_is_said_before_what_somebody_is_and_the_strongest_first() {
        let shares = Statement {
            you_are: Some(YouAre::SmallBusiness),
            connections: vec![connection(ConnectionKind::HoldsShares, "Kestrel Systems")],
            ..Statement::default()
        };
        let label = label(&shares, Shown::All, false).unwrap();
        assert_eq!(label.words, "says: has a financial interest in Kestrel Systems");
        assert_eq!(
            label.more,
            [("Also".to_owned(), "at a small business".to_owned())]
        );
        let three = reseller(vec![
            connection(ConnectionKind::Uses, "Acme"),
            connection(ConnectionKind::Uses, "Bo"),
            connection(ConnectionKind::WorksThere, "Cy"),
        ]);
        assert_eq!(
            words(&three).as_deref(),
            Some("says: reseller, works at Cy, uses Acme")
        );
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
        assert_eq!(long.words, "says: works at Acme · verified mailbox");
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
        assert_eq!(
            label.words,
            "says: reseller, sells Acme · verified mailbox: kestrel.com"
        );
        let label = verified(&sells("Contoso Arrays"), at("contoso-arrays.com"));
        assert_eq!(
            label.words,
            "says: sells Contoso Arrays · verified: contoso-arrays.com"
        );
        let named = Statement {
            organisation: "Kestrel Systems".to_owned(),
            ..sells("Acme")
        };
        let label = verified(&named, at("kestrel.com"));
        assert_eq!(
            label.words,
            "says: reseller, sells Acme · verified mailbox: kestrel.com"
        );
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
        assert_eq!(
            verified(&wishes, confirmed.clone()).words,
            "Official: Acme · verified mailbox: acme.com"
        );
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
