//! What readers see of who is speaking, sentence by sentence. That the label goes wherever its comment
//! goes is `label_everywhere.rs`, the line above a thread `thread_line.rs`.

use std::collections::BTreeSet;

use forthright::affiliation::label::{Label, label};
use forthright::affiliation::said::{Said, Shown, Verified};
use forthright::affiliation::wording::{Terms, Wording};
use forthright::affiliation::{
    Capacity, Connection, ConnectionKind, LABEL_MAX, Source, Statement, Verification, Visibility, YouAre,
};
use forthright::clock::days;
use scraper::{Html, Selector};

use crate::support::blog::{Blog, POST, TEXT, reseller, stated};
use crate::support::{Page, START};

/// Names of subjects, from a short one to the longest there may be, in letters that take much room.
fn names() -> [String; 3] {
    [
        "Acme".to_owned(),
        "Überlandwerke Nordfriesland".to_owned(),
        "W".repeat(60),
    ]
}

/// Three connections of a kind with one name of this length and two others.
fn connections(kind: ConnectionKind, name: &str) -> Vec<Connection> {
    let about = |at: usize| Connection {
        kind,
        about: Some(format!("{at}{}", name.chars().skip(1).collect::<String>())),
        year: (kind == ConnectionKind::UsedTo).then_some(2019),
        typed: false,
    };
    (1..=3).map(about).collect()
}

fn verifications() -> Vec<Option<Verified>> {
    let verified = |method, domain: &str, official| {
        Some(Verified {
            method,
            domain: domain.to_owned(),
            at: START,
            until: START.plus(days(365)),
            official,
        })
    };
    let long = format!("{}.example.com", "w".repeat(60));
    vec![
        None,
        verified(Verification::Mailbox, "acme.com", false),
        verified(Verification::Mailbox, &long, true),
        verified(Verification::Domain, &long, false),
        verified(Verification::Vouched, "", true),
    ]
}

/// Every statement that these values make, with whatever was verified of it.
fn everything_said() -> Vec<Said> {
    let mut all = Vec::new();
    let chips = YouAre::all().into_iter().map(Some).chain([None]);
    for (you_are, kind) in
        chips.flat_map(|chip| ConnectionKind::all().into_iter().map(move |kind| (chip, kind)))
    {
        for name in names() {
            for verified in verifications() {
                for (organisation, capacity) in
                    [("", Capacity::Personal), (name.as_str(), Capacity::Official)]
                {
                    let statement = Statement {
                        you_are,
                        other: if you_are == Some(YouAre::Other) {
                            "x".repeat(40)
                        } else {
                            String::new()
                        },
                        connections: connections(kind, &name),
                        organisation: organisation.to_owned(),
                        capacity,
                        ..Statement::default()
                    };
                    all.push(Said {
                        verified: verified.clone(),
                        ..Said::unsent(statement, true)
                    });
                }
            }
        }
    }
    all
}

fn shown(said: &Said) -> Option<Label> {
    let wording = Wording::default();
    label(
        said,
        Terms {
            wording: &wording,
            now: START,
        },
    )
}

/// A label is one line of at most sixty characters and names at most two connections, whatever was said
/// and verified; all the rest stands behind it.
#[test]
fn a_label_is_one_short_line_with_two_connections_at_most() {
    let all = everything_said();
    assert!(all.len() > 1_000);
    for said in &all {
        let Some(label) = shown(said) else { continue };
        let words = &label.words;
        assert!(
            words.chars().count() <= LABEL_MAX && !words.contains('\n'),
            "{words}"
        );
        let tail = |connection: &Connection| connection.about.clone().unwrap();
        let named = said
            .statement
            .connections
            .iter()
            .map(tail)
            .filter(|about| words.contains(about.as_str()));
        assert!(named.count() <= 2, "{words}");
    }
}

/// What does not stand in the line unfolds behind it: nothing that was said for readers is lost.
#[test]
fn what_does_not_fit_stands_behind_the_label() {
    for said in everything_said() {
        let Some(label) = shown(&said) else { continue };
        let more: Vec<&str> = label.more.iter().map(|(_, text)| text.as_str()).collect();
        let all = format!("{} {}", label.words, more.join(" "));
        let connected =
            said.statement.connections.iter().filter(|connection| {
                !matches!(connection.kind, ConnectionKind::None | ConnectionKind::Declined)
            });
        for about in connected.filter_map(|connection| connection.about.as_deref()) {
            assert!(all.contains(about), "{about} is lost: {label:?}");
        }
        assert!(all.contains(&said.statement.organisation), "{label:?}");
    }
}

/// "Official" stands there only when somebody says to speak for the organisation, it is verified and
/// that still holds, and a moderator has confirmed it.
#[test]
fn official_needs_all_three_and_for_as_long_as_they_hold() {
    for capacity in Capacity::all() {
        for verified in verifications() {
            let statement = Statement {
                connections: connections(ConnectionKind::WorksThere, "Acme"),
                organisation: "Acme".to_owned(),
                capacity,
                ..Statement::default()
            };
            let said = Said {
                verified,
                ..Said::unsent(statement, false)
            };
            let confirmed = said.verified.as_ref().is_some_and(|verified| verified.official);
            let wanted = capacity == Capacity::Official && confirmed;
            let words = shown(&said).unwrap().words;
            assert_eq!(words.starts_with("Official: Acme"), wanted, "{said:?}: {words}");
            let wording = Wording::default();
            let later = Terms {
                wording: &wording,
                now: START.plus(days(365)),
            };
            let words = label(&said, later).unwrap().words;
            assert!(!words.contains("Official"), "{words}");
        }
    }
}

/// "No connection" is said only where somebody was asked; "rather not say" and what is for the team alone
/// say nothing, whatever else stands with them.
#[test]
fn no_connection_is_only_an_answer() {
    let alone = |kind| Statement {
        connections: vec![Connection {
            kind,
            about: None,
            year: None,
            typed: false,
        }],
        ..Statement::default()
    };
    for source in [Source::AtPosting, Source::Later, Source::Answer] {
        let none = Said {
            source,
            ..Said::unsent(alone(ConnectionKind::None), false)
        };
        let words = shown(&none).map(|label| label.words);
        let asked = source == Source::Answer;
        assert_eq!(
            words.as_deref(),
            asked.then_some("says: no connection"),
            "{source:?}"
        );
        let declined = Statement {
            you_are: Some(YouAre::Reseller),
            organisation: "Kestrel".to_owned(),
            ..alone(ConnectionKind::Declined)
        };
        assert_eq!(
            shown(&Said {
                source,
                ..Said::unsent(declined, false)
            }),
            None
        );
        let team = Statement {
            visibility: Visibility::ModeratorsOnly,
            ..alone(ConnectionKind::None)
        };
        assert_eq!(
            shown(&Said {
                source,
                ..Said::unsent(team, false)
            }),
            None
        );
        let chips = Said {
            shown: Shown::ChipsOnly,
            source,
            ..Said::unsent(alone(ConnectionKind::None), false)
        };
        assert_eq!(shown(&chips).is_some(), asked);
    }
}

/// The label stands in the same place in the same way, in words and not in colours, whatever was
/// verified: behind the name, and nothing that a style could tell apart.
#[tokio::test]
async fn every_label_is_the_same_line_in_the_same_place() {
    let mut blogs = vec![Blog::published(&reseller()).await];
    let mut verified = Blog::published(&stated("works_there", "Acme")).await;
    let seen = verified.stated().await;
    assert_eq!(verified.attest("vouch", &seen).await.status, 303);
    blogs.push(verified);
    let mut asked = Blog::asked().await;
    asked.answer(&stated("none", "")).await;
    blogs.push(asked);
    let mut quoted = Blog::published(&[]).await;
    quoted.decide("quote", &[("quote", "on our own shelf")]).await;
    blogs.push(quoted);
    let mut shapes = BTreeSet::new();
    for blog in blogs {
        let heading = blog.heading().await;
        let (name, words) = heading.split_once(" · ").unwrap();
        assert_eq!(name, "Dana K.");
        shapes.insert(inner(&blog.thread().await, "article.c h3").replace(words, "…"));
    }
    assert_eq!(shapes.len(), 1, "{shapes:?}");
}

/// The markup inside of the first match.
fn inner(page: &Page, selector: &str) -> String {
    let html = Html::parse_document(&page.body);
    let found = html.select(&Selector::parse(selector).unwrap()).next();
    found.unwrap_or_else(|| panic!("{}", page.body)).inner_html()
}

/// In print nothing has to be unfolded: the page holds label and rest, and the style for paper hides
/// neither.
#[tokio::test]
async fn labels_and_what_is_behind_them_are_printed() {
    let mut blog = Blog::asked().await;
    blog.answer(&[reseller(), vec![("affiliation_organisation", "Kestrel Systems")]].concat())
        .await;
    blog.decide("accept", &[]).await;
    let page = blog.thread().await;
    assert_eq!(
        page.all("article.c summary h3")[0],
        "Dana K. · says: reseller, sells Borealis"
    );
    assert!(
        page.all("article.c details p")
            .concat()
            .contains("Kestrel Systems")
    );
    let style = include_str!("../../static/site.css");
    let (_, print) = style
        .split_once("@media print {")
        .expect("there is a style for paper");
    let hidden: Vec<&str> = print
        .lines()
        .filter(|rule| rule.contains("display: none"))
        .map(|rule| rule.split('{').next().unwrap().trim())
        .collect();
    assert!(!hidden.is_empty());
    for selector in hidden {
        for gone in page.all(selector) {
            assert!(
                !gone.contains("sells Borealis") && !gone.contains("Kestrel"),
                "{selector}: {gone}"
            );
        }
    }
    assert!(print.contains("details::details-content { content-visibility: visible; block-size: auto; }"));
}

/// At posting there is one optional, folded line, never a wall: nothing in it is required, and without a
/// word about oneself a comment is taken like any other.
#[tokio::test]
async fn the_form_asks_in_one_folded_line_that_may_be_left_alone() {
    let mut blog = Blog::new().await;
    let page = blog.thread().await;
    let lines = page.all("form.write details > summary");
    assert_eq!(lines[0], "Any connection to what you write about? optional");
    assert!(page.all("form.write details[open]").is_empty());
    assert!(page.all("form.write [name^=affiliation][required]").is_empty());
    let untouched = page.form("form.write");
    let mut fields: Vec<_> = untouched
        .iter()
        .map(|(name, value)| (&**name, &**value))
        .collect();
    fields.retain(|(name, _)| !matches!(*name, "name" | "body"));
    fields.extend([("name", "Dana K."), ("body", TEXT)]);
    let sent = blog.dana.post(&format!("{POST}/comments"), &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    assert!(blog.site.rows().await["affiliation_statements"].is_empty());
}

/// A verified mailbox says what it proves and what it does not, with its day.
#[tokio::test]
async fn what_a_verified_mailbox_proves_stands_behind_the_label() {
    let wording = Wording::default();
    let statement = Statement {
        connections: connections(ConnectionKind::WorksThere, "Acme")[..1].to_vec(),
        ..Statement::default()
    };
    let verified = verifications().remove(1);
    let said = Said {
        verified,
        ..Said::unsent(statement, false)
    };
    let label = label(
        &said,
        Terms {
            wording: &wording,
            now: START,
        },
    )
    .unwrap();
    let (_, proof) = &label.more[0];
    assert!(
        proof.contains("acme.com") && proof.contains("3 March 2026"),
        "{proof}"
    );
    assert!(proof.contains("not proof of authority to speak"), "{proof}");
}
