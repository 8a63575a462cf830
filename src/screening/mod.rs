//! Looks at a submission and says whether it may appear at once, waits for a person, or is spam, and
//! names every rule that spoke with the words it matched. Pure: the facts are gathered by
//! `comments/submit.rs`; the rules are `rules.rs` and `names.rs`, what was learnt of spam `spam.rs`, their
//! sentences for people `words.rs`. The owner's own rules are `own.rs`.

mod codes;
pub mod languages;
mod matching;
mod names;
pub mod own;
pub mod own_words;
mod rules;
pub mod spam;
mod words;

pub use codes::CODES;
pub use names::{disguised, look_alike, looks, mixes_scripts};
pub use rules::{finds, screen};
pub use words::{sentence, why};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use spam::Judgement;

/// What the rules look at. Text fields as they are stored, links as they were rendered.
#[derive(Clone, Debug, Default)]
pub struct Submission<'a> {
    pub name: &'a str,
    pub text: &'a str,
    pub email: &'a str,
    pub website: &'a str,
    /// What was stated as the organisation.
    pub organisation: &'a str,
    /// The hosts of the links in the text and of the website, in order, each once.
    pub hosts: &'a [String],
    /// Those of the links in the text alone.
    pub links: &'a [String],
    /// Something stands in the field that people do not see.
    pub honeypot: bool,
    /// It comes from where nothing is taken, and nobody is told.
    pub banned: bool,
    /// Nothing of this person has been published here; who is not remembered is always new.
    pub first_here: bool,
    /// Something of this person has been published here, and not enough since something was turned down.
    pub not_trusted: bool,
    /// For how many days the post has been there, where a rule looks at that.
    pub post_days: Option<u64>,
    /// The other names in the thread, where a rule looks at them.
    pub thread: &'a [String],
    /// What the owner has decided about screening.
    pub rules: Option<&'a own::Rules>,
    /// The same text came in lately.
    pub repeated: bool,
    /// The names under which the team signs.
    pub bylines: &'a [String],
    /// The names of what the post is about.
    pub subjects: &'a [String],
    /// The subject at which the person says to work, unverified.
    pub claims: Option<&'a str>,
    /// An organisation that is not what it seems (`names::disguised`).
    pub disguised: Option<&'a str>,
    /// Every comment waits, whatever the rules say.
    pub hold_everything: bool,
    /// What it has in common with spam.
    pub spam: Option<&'a Judgement>,
}

/// What should happen, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub outcome: Outcome,
    /// Every rule that spoke, in the order of the rules.
    pub findings: Vec<Finding>,
    /// What the rule that rejects it gives as the reason.
    pub reason: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Publish,
    Hold,
    Reject,
    Spam,
}

/// A rule that spoke.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Its code, as it is stored.
    pub rule: String,
    pub does: Treatment,
    /// The words it matched, at most `MATCHED_MAX` characters; may be empty.
    pub matched: String,
}

/// Longest excerpt of what a rule matched, in characters.
pub const MATCHED_MAX: usize = 60;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    Everything,
    FirstComment,
    /// Something was published, and not enough since something was turned down.
    NotTrusted,
    BylineName,
    MixedScripts,
    UnverifiedClaim,
    DisguisedOrganisation,
    WeBesideSubject,
    NamesSubject,
    Link,
    ManyLinks,
    Promotion,
    Tone,
    Capitals,
    Long,
    RepeatedText,
    /// It looks like spam, and enough was learnt to hold it for that.
    LooksLikeSpam,
    /// It looks like spam, and not enough was learnt.
    PerhapsSpam,
    Honeypot,
    /// It comes from where a moderator has blocked everything.
    Banned,
}

/// What a rule does to a comment; the strongest of those that speak wins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Treatment {
    /// Told to the moderator; holds nothing by itself.
    Tell,
    /// Asks its author where they stand; holds nothing by itself.
    Ask,
    #[default]
    Hold,
    Reject,
    Spam,
}

impl Treatment {
    /// What an own rule may do.
    pub const ALL: [Self; 5] = [Self::Hold, Self::Reject, Self::Spam, Self::Ask, Self::Tell];
    /// What a rule that is built in may do.
    pub const BUILT_IN: [Self; 3] = [Self::Hold, Self::Spam, Self::Tell];

    /// The code in forms, rows and the API. Never change one.
    pub fn code(self) -> &'static str {
        match self {
            Self::Tell => "tell",
            Self::Ask => "ask",
            Self::Hold => "hold",
            Self::Reject => "reject",
            Self::Spam => "spam",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|treatment| treatment.code() == code)
    }

    /// Keeps a comment from appearing.
    pub fn stops(self) -> bool {
        self >= Self::Hold
    }
}

/// Whether the rule of this code takes what it finds for spam.
pub fn takes_for_spam(code: &str) -> bool {
    [Rule::Honeypot, Rule::Banned]
        .iter()
        .any(|rule| rule.code() == code)
}

/// Whether the rule of this code holds a comment, rather than telling the moderator something.
pub fn holds(code: &str) -> bool {
    !NOTES.iter().any(|rule| rule.code() == code)
}

/// The code of the rule that quotes what somebody stated of themselves, and not only in their comment.
pub const QUOTES_STATEMENT: &str = "disguised_organisation";

/// Whether the rule of this code waits for a claim to be verified.
pub fn is_claim(code: &str) -> bool {
    code == Rule::UnverifiedClaim.code()
}

/// The rules that hold nothing by themselves.
const NOTES: [Rule; 4] = [Rule::NamesSubject, Rule::Link, Rule::Long, Rule::PerhapsSpam];

impl Rule {
    /// The code as it is stored and in the API. Never change one.
    pub fn code(self) -> &'static str {
        match self {
            Self::Everything => "everything",
            Self::FirstComment => "first_comment",
            Self::NotTrusted => "not_trusted",
            Self::BylineName => "byline_name",
            Self::MixedScripts => "mixed_scripts",
            Self::UnverifiedClaim => "unverified_claim",
            Self::DisguisedOrganisation => QUOTES_STATEMENT,
            Self::WeBesideSubject => "we_beside_subject",
            Self::NamesSubject => "names_subject",
            Self::Link => "link",
            Self::ManyLinks => "many_links",
            Self::Promotion => "promotion",
            Self::Tone => "tone",
            Self::Capitals => "capitals",
            Self::Long => "long",
            Self::RepeatedText => "repeated_text",
            Self::LooksLikeSpam => "looks_like_spam",
            Self::PerhapsSpam => "perhaps_spam",
            Self::Honeypot => "honeypot",
            Self::Banned => "banned",
        }
    }

    /// What it does unless the owner says otherwise.
    fn usual(self) -> Treatment {
        match self {
            noted if NOTES.contains(&noted) => Treatment::Tell,
            Self::Honeypot | Self::Banned => Treatment::Spam,
            _ => Treatment::Hold,
        }
    }
}

/// The built-in rules that the owner may change, in the order of the page, and what each does usually. That
/// every comment waits is a setting; what is blocked has a page of its own.
pub fn adjustable() -> impl Iterator<Item = (&'static str, Treatment)> {
    let rules = [
        Rule::FirstComment,
        Rule::NotTrusted,
        Rule::UnverifiedClaim,
        Rule::DisguisedOrganisation,
        Rule::WeBesideSubject,
        Rule::NamesSubject,
        Rule::Link,
        Rule::ManyLinks,
        Rule::Promotion,
        Rule::Tone,
        Rule::Capitals,
        Rule::Long,
        Rule::RepeatedText,
        Rule::BylineName,
        Rule::MixedScripts,
        Rule::LooksLikeSpam,
        Rule::PerhapsSpam,
        Rule::Honeypot,
    ];
    rules.into_iter().map(|rule| (rule.code(), rule.usual()))
}

/// What the built-in rule of this code does unless the owner says otherwise; `None` for any other code.
pub fn usual(code: &str) -> Option<Treatment> {
    adjustable()
        .find(|(each, _)| *each == code)
        .map(|(_, usual)| usual)
        .or_else(|| {
            [Rule::Everything, Rule::Banned]
                .into_iter()
                .find(|rule| rule.code() == code)
                .map(Rule::usual)
        })
}
