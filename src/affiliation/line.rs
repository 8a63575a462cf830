//! One line for what somebody states: as much as fits, the interest first, and what is left for behind it.

use super::said::{Said, Shown, Verified};
use super::wording::Wording;
use super::{Connection, ConnectionKind, LABEL_MAX, Source, Statement, Verification};
use crate::t;

/// Most connections named in the line; the others stand behind it.
const CONNECTIONS_SHOWN: usize = 2;
/// The fewest characters of a name that still tell which name it is.
const CUT_MIN: usize = 6;

/// What somebody says of themselves, as readers may see it.
pub struct Account {
    /// What they are: a chip or words for "something else"; without any chip, role and organisation.
    what: Vec<String>,
    /// What they are connected with, the strongest interest first.
    connections: Vec<Connected>,
}

/// A line that fits, and what did not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub words: String,
    pub rest: Vec<String>,
}

#[derive(Clone)]
struct Connected {
    kind: ConnectionKind,
    about: String,
    year: Option<i16>,
}

impl Account {
    /// `typed`: also what was typed is shown.
    pub fn of(said: &Said, wording: &Wording, typed: bool) -> Self {
        let statement = &said.statement;
        let mut connections: Vec<Connected> = shown_connections(said)
            .filter(|connection| said_aloud(connection.kind, said.source))
            .map(Connected::of)
            .collect();
        connections.sort_by_key(|connection| weight(connection.kind));
        let mut what: Vec<String> = chip(statement, wording, typed).into_iter().collect();
        if typed && what.is_empty() && connections.is_empty() {
            what = role_and_organisation(statement);
        }
        Self { what, connections }
    }

    pub fn is_empty(&self) -> bool {
        self.what.is_empty() && self.connections.is_empty()
    }

    /// Sells, uses or owns something, or used to work there.
    pub fn has_other_interest(&self) -> bool {
        self.connections
            .iter()
            .any(|connection| !matches!(connection.kind, ConnectionKind::WorksThere | ConnectionKind::None))
    }

    /// Everything, for behind a line that says none of it.
    pub fn all(&self) -> Vec<String> {
        let connections = self.connections.iter().map(Connected::words);
        self.what.iter().cloned().chain(connections).collect()
    }

    /// `says: reseller, sells Acme`; `None` where nothing is said.
    pub fn says(&self) -> Option<Line> {
        if self.is_empty() {
            return None;
        }
        let says = |words: &str| t!("affiliation-says", parts = words);
        self.whole(&says).or_else(|| self.cut(&says)).or_else(|| {
            Some(Line {
                words: says(&t!("affiliation-label-long")),
                rest: self.all(),
            })
        })
    }

    /// `says: sells Acme · verified mailbox: kestrel.com`; the mark is shortened before the interest is.
    pub fn says_verified(&self, verified: &Verified) -> Option<Line> {
        if self.is_empty() {
            return None;
        }
        let with = |mark: String| {
            move |words: &str| t!("affiliation-says-verified", parts = words, mark = mark.as_str())
        };
        let whole = marks(verified)
            .into_iter()
            .find_map(|mark| self.whole(&with(mark)));
        whole.or_else(|| self.cut(&with(bare_mark(verified))))
    }

    /// The fullest way to say it that fits. What somebody is gives way to what they are connected
    /// with: that is what readers weigh.
    fn whole(&self, frame: &impl Fn(&str) -> String) -> Option<Line> {
        self.ways().into_iter().find_map(|(said, rest)| {
            let words = frame(&said.join(", "));
            fits(&words).then_some(Line { words, rest })
        })
    }

    /// What stands in the line and what behind it, the fullest way first.
    fn ways(&self) -> Vec<(Vec<String>, Vec<String>)> {
        let what = || self.what.clone();
        let (named, also) = self
            .connections
            .split_at(CONNECTIONS_SHOWN.min(self.connections.len()));
        let Some((first, others)) = self.connections.split_first() else {
            let split = |count| (self.what[..count].to_vec(), self.what[count..].to_vec());
            return (1..=self.what.len()).rev().map(split).collect();
        };
        let first = vec![first.words()];
        vec![
            ([what(), together(named)].concat(), each(also)),
            (together(named), [what(), each(also)].concat()),
            ([what(), first.clone()].concat(), each(others)),
            (first, [what(), each(others)].concat()),
        ]
    }

    /// The first thing said, its name shortened so that it fits; all of it stands behind.
    fn cut(&self, frame: &impl Fn(&str) -> String) -> Option<Line> {
        let room = LABEL_MAX.checked_sub(frame("").chars().count())?;
        let said = match self.connections.first() {
            Some(connection) => connection.cut(room)?,
            None => shortened(self.what.first()?, room)?,
        };
        Some(Line {
            words: frame(&said),
            rest: self.all(),
        })
    }
}

impl Connected {
    fn of(connection: &Connection) -> Self {
        Self {
            kind: connection.kind,
            about: connection.about.clone().unwrap_or_default(),
            year: connection.year,
        }
    }

    fn words(&self) -> String {
        let about = self.about.as_str();
        match (self.kind, self.year) {
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
            (ConnectionKind::None | ConnectionKind::Declined, _) => t!("affiliation-says-none"),
        }
    }

    /// The same of a shortened name, in at most `room` characters.
    fn cut(&self, room: usize) -> Option<String> {
        let about = |about: String| Self {
            about,
            ..self.clone()
        };
        let frame = about(String::new()).words().chars().count();
        let short = shortened(&self.about, room.checked_sub(frame)?)?;
        Some(about(short).words())
    }

    /// `uses Acme and Bo`, where both are connected in the same way.
    fn with(&self, other: &Self) -> Option<Self> {
        let alike = self.kind == other.kind && self.year.is_none() && other.year.is_none();
        alike.then(|| Self {
            about: t!(
                "affiliation-both",
                one = self.about.as_str(),
                other = other.about.as_str()
            ),
            ..self.clone()
        })
    }
}

/// The connections that readers may see.
pub fn shown_connections(said: &Said) -> impl Iterator<Item = &Connection> {
    let shown = said.shown;
    let connections = said.statement.connections.iter();
    connections.filter(move |connection| shown == Shown::All || !connection.typed)
}

/// "None" is said only as the answer to a question, and "rather not say" never.
fn said_aloud(kind: ConnectionKind, source: Source) -> bool {
    match kind {
        ConnectionKind::None => source == Source::Answer,
        ConnectionKind::Declined => false,
        _ => true,
    }
}

/// How strong an interest is, the strongest first: the first two stand in the line.
fn weight(kind: ConnectionKind) -> u8 {
    match kind {
        ConnectionKind::WorksThere => 0,
        ConnectionKind::Sells => 1,
        ConnectionKind::HoldsShares => 2,
        ConnectionKind::UsedTo => 3,
        ConnectionKind::Uses => 4,
        ConnectionKind::None | ConnectionKind::Declined => 5,
    }
}

/// What somebody is: a chip, or what they typed for "something else".
fn chip(statement: &Statement, wording: &Wording, typed: bool) -> Option<String> {
    let other = Some(statement.other.clone()).filter(|other| typed && !other.is_empty());
    other.or_else(|| wording.in_line(statement.you_are?))
}

fn role_and_organisation(statement: &Statement) -> Vec<String> {
    [&statement.role, &statement.organisation]
        .into_iter()
        .filter(|text| !text.is_empty())
        .cloned()
        .collect()
}

fn together(connections: &[Connected]) -> Vec<String> {
    match connections {
        [one, other] => match one.with(other) {
            Some(both) => vec![both.words()],
            None => each(connections),
        },
        _ => each(connections),
    }
}

fn each(connections: &[Connected]) -> Vec<String> {
    connections.iter().map(Connected::words).collect()
}

/// `verified mailbox: acme.com`, and shorter: what was verified is said, so that it is not taken for the
/// interest.
pub fn marks(verified: &Verified) -> Vec<String> {
    let domain = verified.domain.as_str();
    match verified.method {
        Verification::Vouched => vec![bare_mark(verified)],
        Verification::Domain => vec![
            t!("affiliation-verified-mark-domain", domain = domain),
            t!("affiliation-verified-short", domain = domain),
            bare_mark(verified),
        ],
        Verification::Mailbox | Verification::None => vec![
            t!("affiliation-verified-mark", domain = domain),
            t!("affiliation-verified-short", domain = domain),
            bare_mark(verified),
        ],
    }
}

/// The same where there is no room for the domain.
pub fn bare_mark(verified: &Verified) -> String {
    match verified.method {
        Verification::Vouched => t!("affiliation-vouched"),
        Verification::Domain => t!("affiliation-verified-bare-domain"),
        Verification::Mailbox | Verification::None => t!("affiliation-verified-bare"),
    }
}

pub fn fits(words: &str) -> bool {
    words.chars().count() <= LABEL_MAX
}

/// At most `room` characters, the last of them "…"; `None` where that would tell too little.
fn shortened(name: &str, room: usize) -> Option<String> {
    if room < CUT_MIN {
        return None;
    }
    let kept: String = name.chars().take(room - 1).collect();
    Some(format!("{}…", kept.trim_end()))
}
