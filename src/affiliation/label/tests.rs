//! The words of labels, statement by statement.

use std::sync::LazyLock;

use super::*;
use crate::affiliation::said::Shown;
use crate::affiliation::{ABOUT_MAX, Connection, ConnectionKind, LABEL_MAX, Source, Verification, YouAre};

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
            for length in 1..=ABOUT_MAX {
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
