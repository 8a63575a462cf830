//! The conditions of an own rule as the form offers them: each by a code, with what has to be typed for it.

use sea_orm::{EnumIter, Iterable as _};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::screening::own::{Condition, Field};
use crate::t;

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ConditionKind)]
pub enum Kind {
    Text,
    Name,
    EmailDomain,
    Website,
    Link,
    Organisation,
    LinksFrom,
    First,
    NotTrusted,
    Trusted,
    OldPost,
    Language,
    Capitals,
    LikeInThread,
    LikeByline,
    BylineName,
}

/// What has to be typed for a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    Words,
    Hosts,
    Languages,
    Number { least: u64, most: u64 },
    Nothing,
}

impl Needs {
    /// The class of its choice, by which the style sheet shows the fields it needs.
    pub fn class(self) -> &'static str {
        match self {
            Self::Words | Self::Hosts => "words",
            Self::Languages => "languages",
            Self::Number { .. } => "number",
            Self::Nothing => "nothing",
        }
    }
}

impl Kind {
    pub fn all() -> Vec<Self> {
        Self::iter().collect()
    }

    /// The code in forms and in the API.
    pub fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Name => "name",
            Self::EmailDomain => "email_domain",
            Self::Website => "website",
            Self::Link => "link",
            Self::Organisation => "organisation",
            Self::LinksFrom => "links_from",
            Self::First => "first",
            Self::NotTrusted => "not_trusted",
            Self::Trusted => "trusted",
            Self::OldPost => "old_post",
            Self::Language => "language",
            Self::Capitals => "capitals",
            Self::LikeInThread => "like_in_thread",
            Self::LikeByline => "like_byline",
            Self::BylineName => "byline_name",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::iter().find(|kind| kind.code() == code)
    }

    pub fn of(condition: &Condition) -> Self {
        match condition {
            Condition::Says { field, .. } => Self::field(*field),
            Condition::Links { .. } => Self::LinksFrom,
            Condition::FirstComment => Self::First,
            Condition::NotTrusted => Self::NotTrusted,
            Condition::Trusted => Self::Trusted,
            Condition::OldPost { .. } => Self::OldPost,
            Condition::NotIn { .. } => Self::Language,
            Condition::Capitals { .. } => Self::Capitals,
            Condition::LikeInThread => Self::LikeInThread,
            Condition::LikeByline => Self::LikeByline,
            Condition::BylineName => Self::BylineName,
        }
    }

    fn field(field: Field) -> Self {
        match field {
            Field::Name => Self::Name,
            Field::Text => Self::Text,
            Field::EmailDomain => Self::EmailDomain,
            Field::Website => Self::Website,
            Field::Link => Self::Link,
            Field::Organisation => Self::Organisation,
        }
    }

    pub fn needs(self) -> Needs {
        match self {
            Self::Text | Self::Name | Self::Organisation => Needs::Words,
            Self::EmailDomain | Self::Website | Self::Link => Needs::Hosts,
            Self::Language => Needs::Languages,
            Self::LinksFrom => Needs::Number { least: 1, most: 50 },
            Self::OldPost => Needs::Number {
                least: 1,
                most: 10_000,
            },
            Self::Capitals => Needs::Number { least: 1, most: 99 },
            _ => Needs::Nothing,
        }
    }

    /// The condition with what was typed for it.
    pub fn condition(self, words: Vec<String>, number: u64, whole: bool) -> Condition {
        let says = |field| Condition::Says {
            field,
            any: words.clone(),
            whole,
        };
        match self {
            Self::Text => says(Field::Text),
            Self::Name => says(Field::Name),
            Self::EmailDomain => says(Field::EmailDomain),
            Self::Website => says(Field::Website),
            Self::Link => says(Field::Link),
            Self::Organisation => says(Field::Organisation),
            Self::LinksFrom => Condition::Links { from: number },
            Self::First => Condition::FirstComment,
            Self::NotTrusted => Condition::NotTrusted,
            Self::Trusted => Condition::Trusted,
            Self::OldPost => Condition::OldPost { days: number },
            Self::Language => Condition::NotIn { languages: words },
            Self::Capitals => Condition::Capitals { percent: number },
            Self::LikeInThread => Condition::LikeInThread,
            Self::LikeByline => Condition::LikeByline,
            Self::BylineName => Condition::BylineName,
        }
    }

    /// What it is called in the list of the form.
    pub fn words(self) -> String {
        match self {
            Self::Text => t!("screening-kind-text"),
            Self::Name => t!("screening-kind-name"),
            Self::EmailDomain => t!("screening-kind-email-domain"),
            Self::Website => t!("screening-kind-website"),
            Self::Link => t!("screening-kind-link"),
            Self::Organisation => t!("screening-kind-organisation"),
            Self::LinksFrom => t!("screening-kind-links-from"),
            Self::First => t!("screening-kind-first"),
            Self::NotTrusted => t!("screening-kind-not-trusted"),
            Self::Trusted => t!("screening-kind-trusted"),
            Self::OldPost => t!("screening-kind-old-post"),
            Self::Language => t!("screening-kind-language"),
            Self::Capitals => t!("screening-kind-capitals"),
            Self::LikeInThread => t!("screening-kind-like-in-thread"),
            Self::LikeByline => t!("screening-kind-like-byline"),
            Self::BylineName => t!("screening-kind-byline-name"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_is_the_kind_of_its_condition() {
        for kind in Kind::all() {
            let condition = kind.condition(vec!["a".to_owned()], 1, true);
            assert_eq!(Kind::of(&condition), kind);
            assert_eq!(Kind::from_code(kind.code()), Some(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
        }
    }
}
