//! Rules of screening as programs send them. They become the form of the page, so that one list of checks
//! serves both.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::ids::RuleId;
use crate::moderation::screening_act_form::{Act, ActForm};
use crate::moderation::screening_form::{CONDITION, RuleForm};
use crate::moderation::screening_kinds::Kind;
use crate::screening::Treatment;
use crate::screening::own::{self, OwnRule};
use crate::settings::RuleState;
use crate::text;
use crate::web::form::FieldErrors;

/// What a rule looks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = RuleCondition)]
pub struct Condition {
    pub kind: Kind,
    /// The words or hosts, or for `language` the names or codes; for kinds that look for such.
    #[serde(default)]
    #[schema(max_items = 50)]
    pub words: Vec<String>,
    /// Only as whole words; of a host, only it and what lies below it. True when left out.
    #[serde(default = "whole")]
    pub whole: bool,
    /// For `links_from` 1 to 50 sites, for `old_post` 1 to 10,000 days, for `capitals` 1 to 99 percent.
    pub number: Option<u64>,
}

fn whole() -> bool {
    true
}

/// A rule to be made, or tried.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRule {
    /// Every one has to hold.
    #[schema(min_items = 1, max_items = 5)]
    pub conditions: Vec<Condition>,
    pub does: Treatment,
    /// Wanted by `reject`: what the receipt says.
    #[schema(max_length = 500)]
    pub reason: Option<String>,
    /// Wanted by `ask`: what waits on the receipt. `{name}`, `{post}` and `{subject}` are filled in.
    #[schema(max_length = 500)]
    pub question: Option<String>,
    /// You have seen that the rule would have stopped something that is published, and want it all the same.
    pub seen: Option<bool>,
}

/// What is to change of a rule; what is left out (or null) stays.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RuleChange {
    #[schema(min_items = 1, max_items = 5)]
    pub conditions: Option<Vec<Condition>>,
    pub does: Option<Treatment>,
    #[schema(max_length = 500)]
    pub reason: Option<String>,
    #[schema(max_length = 500)]
    pub question: Option<String>,
    /// Puts one back that was removed as well.
    pub state: Option<Switch>,
    /// The id of another own rule, before which it stands from now on.
    pub before: Option<RuleId>,
    /// As for a new rule.
    pub seen: Option<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = RuleSwitch)]
pub enum Switch {
    On,
    Off,
}

/// What a built-in rule does from now on.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BuiltInChange {
    pub does: BuiltInDoes,
    /// You have seen that the rule would have stopped something that is published, and want it all the same.
    pub seen: Option<bool>,
}

/// What a built-in rule may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum BuiltInDoes {
    Hold,
    Spam,
    Tell,
    Off,
}

/// Who is trusted from now on.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TrustChange {
    /// So many published comments make somebody trusted.
    #[schema(minimum = 1, maximum = 100)]
    pub trust_after: u64,
}

impl Condition {
    fn put_into(&self, form: &mut RuleForm) {
        if self.whole {
            form.whole.push(form.kind.len().to_string());
        }
        form.kind.push(self.kind.code().to_owned());
        let words: Vec<String> = self.words.iter().map(|word| text::line(word)).collect();
        form.lines.push(words.join("\n"));
        form.number
            .push(self.number.map(|number| number.to_string()).unwrap_or_default());
    }
}

impl From<&own::Condition> for Condition {
    fn from(condition: &own::Condition) -> Self {
        let (words, whole, number) = match condition {
            own::Condition::Says { any, whole, .. } => (any.clone(), *whole, None),
            own::Condition::NotIn { languages } => (languages.clone(), true, None),
            own::Condition::Links { from: number }
            | own::Condition::OldPost { days: number }
            | own::Condition::Capitals { percent: number } => (Vec::new(), true, Some(*number)),
            _ => (Vec::new(), true, None),
        };
        Self {
            kind: Kind::of(condition),
            words,
            whole,
            number,
        }
    }
}

impl NewRule {
    /// The rule, or what is wrong with it by the names of the page's form.
    ///
    /// # Errors
    /// A message for each field that can't be used; `name` translates them.
    pub fn read(&self) -> Result<OwnRule, FieldErrors> {
        let mut form = RuleForm {
            does: self.does.code().to_owned(),
            reason: self.reason.clone().unwrap_or_default(),
            question: self.question.clone().unwrap_or_default(),
            ..RuleForm::default()
        };
        for condition in &self.conditions {
            condition.put_into(&mut form);
        }
        form.check()
    }
}

impl RuleChange {
    /// The rule that `old` becomes; `None` where its wording stays.
    ///
    /// # Errors
    /// As for a new rule.
    pub fn wording(&self, old: &OwnRule) -> Result<Option<OwnRule>, FieldErrors> {
        let is_text = [&self.reason, &self.question].into_iter().any(Option::is_some);
        if !is_text && self.conditions.is_none() && self.does.is_none() {
            return Ok(None);
        }
        let before = || old.all.iter().map(Condition::from).collect();
        let new = NewRule {
            conditions: self.conditions.clone().unwrap_or_else(before),
            does: self.does.unwrap_or(old.does),
            reason: Some(self.reason.clone().unwrap_or_else(|| old.reason.clone())),
            question: Some(self.question.clone().unwrap_or_else(|| old.question.clone())),
            seen: None,
        };
        new.read().map(Some)
    }
}

impl Switch {
    pub fn state(self) -> RuleState {
        match self {
            Self::On => RuleState::On,
            Self::Off => RuleState::Off,
        }
    }
}

impl BuiltInDoes {
    pub fn of(treatment: Option<Treatment>) -> Self {
        match treatment {
            Some(Treatment::Spam) => Self::Spam,
            Some(Treatment::Tell) => Self::Tell,
            Some(_) => Self::Hold,
            None => Self::Off,
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Hold => "hold",
            Self::Spam => "spam",
            Self::Tell => "tell",
            Self::Off => "off",
        }
    }

    /// What the page does when this is chosen for the rule `code`; `None` where there is no such rule.
    pub fn act(self, code: &str) -> Option<Act> {
        let form = ActForm {
            intent: "treat".to_owned(),
            built_in: code.to_owned(),
            does: self.code().to_owned(),
            ..ActForm::default()
        };
        form.read(&mut FieldErrors::default())
    }
}

impl TrustChange {
    /// The number, or what is wrong with it.
    ///
    /// # Errors
    /// A message at `trust_after`.
    pub fn read(self) -> Result<u64, FieldErrors> {
        let form = ActForm {
            intent: "trust".to_owned(),
            trust_after: self.trust_after.to_string(),
            ..ActForm::default()
        };
        let mut errors = FieldErrors::default();
        match form.read(&mut errors) {
            Some(Act::TrustAfter(count)) => Ok(count),
            _ => Err(errors),
        }
    }
}

/// The API's name for a field of the page's form.
pub fn name(field: &str) -> &str {
    const NAMES: [&str; CONDITION.len()] = [
        "conditions[0]",
        "conditions[1]",
        "conditions[2]",
        "conditions[3]",
        "conditions[4]",
    ];
    let at = CONDITION.iter().position(|condition| *condition == field);
    at.map_or(field, |at| NAMES[at])
}
