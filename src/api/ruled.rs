//! The shapes of rules of screening: the owner's own ones and those that are built in, what one would have
//! done, and what a change did.

use serde::Serialize;
use utoipa::ToSchema;

use super::rule_form::{BuiltInDoes, Condition};
use crate::comments::Status;
use crate::ids::{AuditId, CommentId, RuleId};
use crate::moderation::screening_rehearsal::{Example, Rehearsal, Spoken};
use crate::screening::own::{self, OwnRule, Rules};
use crate::screening::own_words::explain;
use crate::screening::{Treatment, adjustable, sentence};
use crate::settings::rule_entity::Model;
use crate::settings::rules::OWN;
use crate::settings::{RuleState, Settings};

/// Everything that may hold a new comment.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RuleList {
    /// So many published comments make somebody trusted.
    pub trust_after: u64,
    /// `spoke` counts among so many comments, the last ones of readers.
    pub of: usize,
    /// In their order, those that were removed as well.
    pub own: Vec<ListedRule>,
    pub built_in: Vec<ListedBuiltIn>,
}

/// An own rule.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Rule {
    pub id: RuleId,
    /// The rule in one sentence.
    pub sentence: String,
    pub state: RuleState,
    /// Every one has to hold. Languages stand by their codes (ISO 639-3).
    pub conditions: Vec<Condition>,
    pub does: Treatment,
    /// What a rule that rejects says on the receipt; else empty.
    pub reason: String,
    /// What a rule that asks asks; else empty.
    pub question: String,
    #[schema(format = DateTime)]
    pub changed_at: String,
}

/// An own rule, and how often it spoke.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ListedRule {
    #[serde(flatten)]
    pub rule: Rule,
    pub spoke: Spoke,
}

/// A rule that is built in.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BuiltIn {
    pub code: String,
    pub sentence: String,
    pub does: BuiltInDoes,
    /// What it does unless the owner says otherwise.
    pub usual: BuiltInDoes,
}

/// A rule that is built in, and how often it spoke.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ListedBuiltIn {
    #[serde(flatten)]
    pub rule: BuiltIn,
    pub spoke: Spoke,
}

/// Of how many of the last comments a rule spoke.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct Spoke {
    pub found: usize,
    /// So many of those are published.
    pub published: usize,
}

/// A rule that was made or changed.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ChangedRule {
    #[serde(flatten)]
    pub rule: Rule,
    /// What undo takes; null where it was so already.
    pub audit_id: Option<AuditId>,
}

/// A built-in rule that was changed.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ChangedBuiltIn {
    #[serde(flatten)]
    pub rule: BuiltIn,
    /// What undo takes; null where it was so already.
    pub audit_id: Option<AuditId>,
}

/// Who is trusted.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct Trust {
    /// So many published comments make somebody trusted.
    pub trust_after: u64,
    /// What undo takes; null where it was so already.
    pub audit_id: Option<AuditId>,
}

/// A change of a rule, or of who is trusted, was taken back.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct UndoneRule {
    /// The line of history that says so.
    pub audit_id: AuditId,
}

/// What a rule would have done, in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct WouldHave {
    /// How many comments were looked at, the last ones of readers.
    pub of: usize,
    pub found: usize,
    /// So many of those found are published.
    pub published: usize,
}

/// What a rule would have done, with a page of the comments it finds, newest first: give `next` as `after` for
/// the following one; `null` on the last.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = RuleRehearsal)]
pub struct Rehearsed {
    /// The rule in one sentence.
    pub sentence: String,
    #[serde(flatten)]
    pub would_have: WouldHave,
    pub items: Vec<Found>,
    pub next: Option<CommentId>,
}

/// A comment that the rule finds.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = FoundComment)]
pub struct Found {
    pub id: CommentId,
    pub name: String,
    pub status: Status,
    #[schema(format = DateTime)]
    pub sent_at: String,
    /// The beginning of the text.
    pub excerpt: String,
    /// What was matched; empty when there is nothing to quote.
    pub matched: String,
}

impl RuleList {
    pub fn new(settings: &Settings, spoken: &Spoken) -> Self {
        let rows = settings.screening.rules.iter();
        let own = rows.filter(|row| row.kind == OWN).filter_map(Rule::of);
        Self {
            trust_after: settings.screening.trust_after,
            of: spoken.of,
            own: own
                .map(|rule| ListedRule {
                    spoke: Spoke::of(spoken, &own::code(rule.id)),
                    rule,
                })
                .collect(),
            built_in: BuiltIn::all(settings)
                .map(|rule| ListedBuiltIn {
                    spoke: Spoke::of(spoken, &rule.code),
                    rule,
                })
                .collect(),
        }
    }
}

impl Rule {
    /// As far as this version can read it.
    pub fn of(row: &Model) -> Option<Self> {
        let rule = OwnRule::read(row)?;
        Some(Self {
            id: row.id,
            sentence: explain(&rule),
            state: row.state,
            conditions: rule.all.iter().map(Condition::from).collect(),
            does: rule.does,
            reason: rule.reason,
            question: rule.question,
            changed_at: row.changed_at.rfc3339(),
        })
    }
}

impl BuiltIn {
    fn all(settings: &Settings) -> impl Iterator<Item = Self> {
        let changed = Rules::of(settings).built_in;
        adjustable().map(move |(code, usual)| {
            let now = changed.iter().find(|(kind, _)| kind == code);
            let usual = Some(usual);
            Self::new(code, now.map_or(usual, |(_, does)| *does), usual)
        })
    }

    fn new(code: &str, does: Option<Treatment>, usual: Option<Treatment>) -> Self {
        Self {
            code: code.to_owned(),
            sentence: sentence(code),
            does: BuiltInDoes::of(does),
            usual: BuiltInDoes::of(usual),
        }
    }

    /// The rule `code` after it was told to do `does`.
    pub fn doing(code: &str, does: BuiltInDoes) -> Self {
        Self {
            does,
            ..Self::new(code, None, crate::screening::usual(code))
        }
    }
}

impl Spoke {
    fn of(spoken: &Spoken, code: &str) -> Self {
        let (found, published) = spoken.by_rule.get(code).copied().unwrap_or_default();
        Self { found, published }
    }
}

impl From<&Rehearsal> for WouldHave {
    fn from(rehearsal: &Rehearsal) -> Self {
        Self {
            of: rehearsal.of,
            found: rehearsal.found.len(),
            published: rehearsal.published(),
        }
    }
}

impl From<Example> for Found {
    fn from(example: Example) -> Self {
        Self {
            id: example.comment,
            name: example.name,
            status: example.status,
            sent_at: example.at.rfc3339(),
            excerpt: example.excerpt,
            matched: example.matched,
        }
    }
}
