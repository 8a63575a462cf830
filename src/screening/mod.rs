//! Looks at a submission and says whether it may appear at once, waits for a person, or is spam, and
//! names every rule that spoke with the words it matched. Pure: the facts are gathered by
//! `comments/submit.rs`; the rules are `rules.rs` and `names.rs`, what was learnt of spam `spam.rs`, their
//! sentences for people `words.rs`.

mod codes;
mod names;
mod rules;
pub mod spam;
mod words;

pub use codes::CODES;
pub use names::{disguised, look_alike};
pub use rules::screen;
pub use words::sentence;

use spam::Judgement;

/// What the rules look at. Text fields as they are stored, links as they were rendered.
#[derive(Clone, Debug, Default)]
pub struct Submission<'a> {
    pub name: &'a str,
    pub text: &'a str,
    /// The hosts of the links in the text and of the website, in order, each once.
    pub hosts: &'a [String],
    /// Something stands in the field that people do not see.
    pub honeypot: bool,
    /// It comes from where nothing is taken, and nobody is told.
    pub banned: bool,
    /// Nothing of this person has been published here; who is not remembered is always new.
    pub first_here: bool,
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
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Publish,
    Hold,
    Spam,
}

/// A rule that spoke.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub rule: Rule,
    /// The words it matched, at most `MATCHED_MAX` characters; may be empty.
    pub matched: String,
}

/// Longest excerpt of what a rule matched, in characters.
pub const MATCHED_MAX: usize = 60;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    Everything,
    FirstComment,
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

/// What a rule does to a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    /// Told to the moderator; holds nothing by itself.
    Note,
    Hold,
    Spam,
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

    fn weight(self) -> Weight {
        match self {
            noted if NOTES.contains(&noted) => Weight::Note,
            Self::Honeypot | Self::Banned => Weight::Spam,
            _ => Weight::Hold,
        }
    }
}
