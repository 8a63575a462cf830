//! The owner's own rules: what one looks for in a comment, and what it does. Pure; they are stored as
//! `settings/rules.rs` writes them, explained by `own_words.rs`, and asked by `rules.rs` beside those that are
//! built in.

use sea_orm::EnumIter;
use serde::{Deserialize, Serialize};

use super::{Submission, Treatment, languages, matching};
use crate::ids::{PersonId, RuleId};
use crate::settings::rule_entity::Model;
use crate::settings::rules::{OWN, Wording};
use crate::settings::{RuleState, Settings};
use crate::text;

/// Most conditions of one rule.
pub const CONDITIONS_MAX: usize = 5;
/// Most words, hosts or languages of one condition.
pub const LINES_MAX: usize = 50;
/// Longest of them, in characters.
pub const LINE_MAX: usize = 100;
/// What the code of an own rule begins with.
const PREFIX: &str = "own:";

/// What a rule looks for, and what it does. Every condition has to hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnRule {
    pub all: Vec<Condition>,
    /// Stands in a column of its own.
    #[serde(skip)]
    pub does: Treatment,
    /// What the receipt gives as the reason of a rule that rejects.
    pub reason: String,
    /// What a rule that asks asks for, with its placeholders.
    pub question: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Condition {
    /// A field says one of these, as whole words (of a host: it or one below it) or as a part.
    Says {
        field: Field,
        any: Vec<String>,
        whole: bool,
    },
    /// So many links to different hosts, or more.
    Links {
        from: u64,
    },
    FirstComment,
    NotTrusted,
    Trusted,
    /// The post has been there for more than so many days.
    OldPost {
        days: u64,
    },
    /// The text is in another language than these, by their codes (ISO 639-3).
    NotIn {
        languages: Vec<String>,
    },
    /// More than so much of the letters are capitals, in percent.
    Capitals {
        percent: u64,
    },
    /// The name looks like another one in this thread, without being the same.
    LikeInThread,
    /// The name looks like one the team signs with, without being the same.
    LikeByline,
    /// The name is one the team signs with.
    BylineName,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Name,
    Text,
    /// The domain of the e-mail address.
    EmailDomain,
    /// The host of the website.
    Website,
    /// The hosts of the links in the text.
    Link,
    Organisation,
}

impl Field {
    /// Holds hosts rather than words.
    pub fn is_host(self) -> bool {
        matches!(self, Self::EmailDomain | Self::Website | Self::Link)
    }
}

/// An own rule that counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    pub id: RuleId,
    /// Who changed it last; their byline asks.
    pub by: PersonId,
    pub rule: OwnRule,
}

/// The code of an own rule, as it is stored with a comment and in the API.
pub fn code(id: RuleId) -> String {
    format!("{PREFIX}{id}")
}

/// The id in the code of an own rule.
pub fn id_of(code: &str) -> Option<RuleId> {
    code.strip_prefix(PREFIX)?.parse().ok()
}

impl OwnRule {
    /// As it is stored; `None` for what a newer version wrote.
    pub fn read(row: &Model) -> Option<Self> {
        let does = Treatment::from_code(&row.action)?;
        let rule: Self = serde_json::from_str(&row.parameters).ok()?;
        Some(Self { does, ..rule })
    }

    pub fn store(&self) -> Wording {
        Wording {
            parameters: serde_json::to_string(self).unwrap_or_default(),
            action: self.does.code().to_owned(),
        }
    }

    /// Tells two rules apart, so that what was rehearsed is what is saved.
    pub fn mark(&self) -> String {
        let stored = self.store();
        text::hash(&format!("{} {}", stored.action, stored.parameters)).to_string()
    }

    /// What it matched; `None` where one of its conditions does not hold.
    pub fn find(&self, of: &Submission) -> Option<String> {
        if self.all.is_empty() {
            return None;
        }
        let found: Option<Vec<String>> = self.all.iter().map(|each| each.find(of)).collect();
        let told: Vec<String> = found?.into_iter().filter(|words| !words.is_empty()).collect();
        Some(told.join(", "))
    }

    /// Whether one of its conditions is like this.
    fn looks(&self, at: impl Fn(&Condition) -> bool) -> bool {
        self.all.iter().any(at)
    }
}

impl Condition {
    /// What it matched, which may be nothing to quote; `None` where it does not hold.
    fn find(&self, of: &Submission) -> Option<String> {
        let when = |holds: bool| holds.then(String::new);
        match self {
            Self::Says { field, any, whole } => matching::says(of, *field, any, *whole),
            Self::Links { from } => (matching::count(of.links) >= *from).then(|| of.links.join(", ")),
            Self::FirstComment => when(of.first_here),
            Self::NotTrusted => when(of.first_here || of.not_trusted),
            Self::Trusted => when(!of.first_here && !of.not_trusted),
            Self::OldPost { days } => when(of.post_days.is_some_and(|old| old > *days)),
            Self::NotIn { languages } => languages::other(of.text, languages),
            Self::Capitals { percent } => matching::capitals(of.text, *percent),
            Self::LikeInThread => matching::like(of.name, of.thread),
            Self::LikeByline => matching::like(of.name, of.bylines),
            Self::BylineName => matching::same(of.name, of.bylines),
        }
    }
}

/// What the owner has decided about screening.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// The own rules that are on, in their order.
    pub own: Vec<Own>,
    /// The code of a built-in rule and what it does here; `None` for nothing.
    pub built_in: Vec<(String, Option<Treatment>)>,
    /// So many published comments make a person trusted.
    pub trust_after: u64,
}

impl Rules {
    pub fn of(settings: &Settings) -> Self {
        let rows = &settings.screening.rules;
        let own = rows
            .iter()
            .filter(|row| row.kind == OWN && row.state == RuleState::On);
        let changed = rows.iter().filter(|row| row.kind != OWN);
        Self {
            own: own.filter_map(read).collect(),
            built_in: changed.map(|row| (row.kind.clone(), treated(row))).collect(),
            trust_after: settings.screening.trust_after,
        }
    }

    /// One rule by itself, to be rehearsed.
    pub fn only(rule: &OwnRule) -> Self {
        let own = Own {
            id: RuleId(0),
            by: PersonId(0),
            rule: rule.clone(),
        };
        Self {
            own: vec![own],
            ..Self::default()
        }
    }

    pub fn find(&self, code: &str) -> Option<&Own> {
        let id = id_of(code)?;
        self.own.iter().find(|own| own.id == id)
    }

    /// One of them looks at the age of the post.
    pub fn look_at_age(&self) -> bool {
        self.look(|condition| matches!(condition, Condition::OldPost { .. }))
    }

    /// One of them looks at the other names in the thread.
    pub fn look_at_names(&self) -> bool {
        self.look(|condition| matches!(condition, Condition::LikeInThread))
    }

    /// One of them looks at what was published of a person.
    pub fn look_at_trust(&self) -> bool {
        let trust = [Condition::FirstComment, Condition::NotTrusted, Condition::Trusted];
        self.look(|condition| trust.contains(condition))
    }

    /// One of them looks at the names under which the team signs.
    pub fn look_at_bylines(&self) -> bool {
        let names = [Condition::LikeByline, Condition::BylineName];
        self.look(|condition| names.contains(condition))
    }

    /// One of them looks at what was stated as the organisation.
    pub fn look_at_organisation(&self) -> bool {
        let is = |condition: &Condition| {
            matches!(
                condition,
                Condition::Says {
                    field: Field::Organisation,
                    ..
                }
            )
        };
        self.look(is)
    }

    fn look(&self, at: impl Fn(&Condition) -> bool) -> bool {
        self.own.iter().any(|own| own.rule.looks(&at))
    }
}

fn read(row: &Model) -> Option<Own> {
    Some(Own {
        id: row.id,
        by: row.person_id,
        rule: OwnRule::read(row)?,
    })
}

fn treated(row: &Model) -> Option<Treatment> {
    Treatment::from_code(&row.action).filter(|_| row.state == RuleState::On)
}
