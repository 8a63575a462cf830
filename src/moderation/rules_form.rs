//! The page of the rules that ask by themselves, as it is sent: a switch, or the sites of subjects.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::affiliation::auto_ask::AskRule;
use crate::ids::SubjectId;
use crate::posts::form::domain;
use crate::t;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RulesForm {
    /// `on`, `off` or `sites`.
    pub intent: String,
    /// The code of the rule to switch.
    pub rule: String,
    /// Sent by the button below a rehearsal: what the rule would have done has been shown.
    pub seen: String,
    /// Ids of subjects, and what was typed as the site of each.
    pub subject: Vec<String>,
    pub site: Vec<String>,
}

/// What the button wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    SwitchOn(AskRule),
    SwitchOff(AskRule),
    /// It has to be seen first.
    Rehearse(AskRule),
    /// Subjects with their sites.
    Sites(Vec<(SubjectId, Option<String>)>),
    /// Messages by subject.
    Refused(BTreeMap<SubjectId, String>),
    Nothing,
}

impl RulesForm {
    pub fn read(&self) -> Wish {
        let rule = AskRule::from_code(&self.rule);
        match (self.intent.as_str(), rule) {
            ("on", Some(rule)) if !self.seen.is_empty() => Wish::SwitchOn(rule),
            ("on", Some(rule)) => Wish::Rehearse(rule),
            ("off", Some(rule)) => Wish::SwitchOff(rule),
            ("sites", _) => self.sites(),
            _ => Wish::Nothing,
        }
    }

    fn sites(&self) -> Wish {
        let (mut sites, mut wrong) = (Vec::new(), BTreeMap::new());
        for (id, typed) in self.typed() {
            match domain(&typed) {
                _ if typed.is_empty() => sites.push((id, None)),
                Some(site) => sites.push((id, Some(site))),
                None => {
                    wrong.insert(id, t!("rules-site-wrong"));
                }
            }
        }
        if wrong.is_empty() {
            Wish::Sites(sites)
        } else {
            Wish::Refused(wrong)
        }
    }

    /// What was typed as the site of each subject.
    pub fn typed(&self) -> Vec<(SubjectId, String)> {
        let pairs = self.subject.iter().zip(&self.site);
        pairs
            .filter_map(|(id, site)| Some((id.parse().ok()?, site.trim().to_owned())))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(intent: &str, seen: &str) -> RulesForm {
        RulesForm {
            intent: intent.to_owned(),
            rule: "names_subject".to_owned(),
            seen: seen.to_owned(),
            ..RulesForm::default()
        }
    }

    #[test]
    fn a_rule_is_switched_on_only_after_it_was_rehearsed() {
        let rule = AskRule::NamesSubject;
        assert_eq!(form("on", "").read(), Wish::Rehearse(rule));
        assert_eq!(form("on", "yes").read(), Wish::SwitchOn(rule));
        assert_eq!(form("off", "").read(), Wish::SwitchOff(rule));
        assert_eq!(RulesForm::default().read(), Wish::Nothing);
    }

    #[test]
    fn a_site_is_a_host_or_nothing() {
        let sites = |typed: &str| {
            RulesForm {
                subject: vec!["7".to_owned()],
                site: vec![typed.to_owned()],
                ..form("sites", "")
            }
            .read()
        };
        let seven = |site: Option<&str>| Wish::Sites(vec![(SubjectId(7), site.map(str::to_owned))]);
        assert_eq!(
            sites(" https://www.Acme.example/about "),
            seven(Some("acme.example"))
        );
        assert_eq!(sites(" "), seven(None));
        assert!(matches!(sites("not a host"), Wish::Refused(_)));
    }
}
