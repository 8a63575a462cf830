//! What the owner does on the page of the rules of screening, apart from writing one.

use serde::Deserialize;

use crate::ids::RuleId;
use crate::screening::{Treatment, adjustable, usual};
use crate::settings::{RuleState, TRUST_AFTER_MAX};
use crate::t;
use crate::web::form::FieldErrors;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ActForm {
    /// `on`, `off`, `remove`, `before-7`, `treat` or `trust`.
    pub intent: String,
    /// The id of an own rule.
    pub rule: String,
    /// The code of one that is built in, and what it does from now on; `off` for nothing.
    pub built_in: String,
    pub does: String,
    /// What was shown of what that would have stopped, as `Stopped::mark` writes it, or `OwnRule::mark`.
    pub seen: String,
    pub trust_after: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    Set(RuleId, RuleState),
    /// The first before the second.
    Before(RuleId, RuleId),
    /// A built-in rule; `None` for the usual.
    Treat(String, Option<(&'static str, RuleState)>),
    TrustAfter(u64),
}

impl Act {
    /// Where on the page it happened.
    pub fn place(&self) -> String {
        match self {
            Self::Set(id, _) | Self::Before(id, _) => format!("rule-{id}"),
            Self::Treat(kind, _) => format!("built-{kind}"),
            Self::TrustAfter(_) => "trust".to_owned(),
        }
    }

    /// The built-in rule that is to stop comments, and how.
    pub fn stops(&self) -> Option<(&str, Treatment)> {
        let Self::Treat(code, treated) = self else {
            return None;
        };
        let does = match treated {
            None => usual(code)?,
            Some((does, RuleState::On)) => Treatment::from_code(does)?,
            Some(_) => return None,
        };
        does.stops().then_some((code.as_str(), does))
    }
}

impl ActForm {
    /// What is meant; `None` for nonsense, with a message where something was typed.
    pub fn read(&self, errors: &mut FieldErrors) -> Option<Act> {
        let rule = || self.rule.parse::<RuleId>().ok();
        match self.intent.as_str() {
            "on" => Some(Act::Set(rule()?, RuleState::On)),
            "off" => Some(Act::Set(rule()?, RuleState::Off)),
            "remove" => Some(Act::Set(rule()?, RuleState::Removed)),
            "treat" => self.treat(),
            "trust" => self.trust(errors),
            other => {
                let before = other.strip_prefix("before-")?.parse().ok()?;
                Some(Act::Before(rule()?, before))
            }
        }
    }

    fn treat(&self) -> Option<Act> {
        let (_, usual) = adjustable().find(|(code, _)| *code == self.built_in)?;
        let treated = match self.does.as_str() {
            "off" => Some((usual.code(), RuleState::Off)),
            other => {
                let does = Treatment::BUILT_IN
                    .into_iter()
                    .find(|each| each.code() == other)?;
                (does != usual).then_some((does.code(), RuleState::On))
            }
        };
        Some(Act::Treat(self.built_in.clone(), treated))
    }

    fn trust(&self, errors: &mut FieldErrors) -> Option<Act> {
        let count = self.trust_after.trim().parse().ok();
        let count = count.filter(|count| (1..=TRUST_AFTER_MAX).contains(count));
        if count.is_none() {
            let message = t!("screening-number-wrong", least = 1, most = TRUST_AFTER_MAX);
            errors.add("trust_after", message);
        }
        count.map(Act::TrustAfter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(fields: [&str; 4]) -> Option<Act> {
        let [intent, rule, built_in, does] = fields.map(str::to_owned);
        let form = ActForm {
            intent,
            rule,
            built_in,
            does,
            ..ActForm::default()
        };
        form.read(&mut FieldErrors::default())
    }

    #[test]
    fn only_what_makes_sense_is_done() {
        let seven = RuleId(7);
        assert_eq!(read(["off", "7", "", ""]), Some(Act::Set(seven, RuleState::Off)));
        assert_eq!(
            read(["before-3", "7", "", ""]),
            Some(Act::Before(seven, RuleId(3)))
        );
        let tone = |does| read(["treat", "", "tone", does]);
        assert_eq!(tone("hold"), Some(Act::Treat("tone".to_owned(), None)));
        let off = Some(("hold", RuleState::Off));
        assert_eq!(tone("off"), Some(Act::Treat("tone".to_owned(), off)));
        let stops = |does| tone(does).and_then(|act| Some(act.stops()?.1));
        assert_eq!(
            (stops("hold"), stops("spam")),
            (Some(Treatment::Hold), Some(Treatment::Spam))
        );
        assert_eq!((stops("tell"), stops("off")), (None, None));
        for nonsense in [
            ["off", "x", "", ""],
            ["treat", "", "own", "spam"],
            ["treat", "", "everything", "off"],
            ["treat", "", "tone", "reject"],
            ["before-x", "7", "", ""],
            ["", "", "", ""],
        ] {
            assert_eq!(read(nonsense), None, "{nonsense:?}");
        }
    }
}
