//! Rules that ask by themselves: when a comment calls for the question of where its author stands.
//! Pure, so that the page can rehearse them on the past; asking is `comments/auto_ask.rs`.

use sea_orm::{EnumIter, Iterable as _};
use serde::{Deserialize, Serialize};

use super::custom;
use crate::clock::Moment;
use crate::ids::PersonId;
use crate::settings::Settings;

/// How many words may lie between "we" and a subject's name.
const NEAR: usize = 8;

/// "We" and what belongs to us, in English, German and French, in lower case.
const WE: [&str; 18] = [
    "we",
    "our",
    "ours",
    "us",
    "wir",
    "uns",
    "unser",
    "unsere",
    "unserem",
    "unseren",
    "unserer",
    "unseres",
    "nous",
    "notre",
    "nos",
    "nôtre",
    "nôtres",
    "ourselves",
];

/// Never change a code: it stands in the settings and with the questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumIter)]
#[serde(rename_all = "snake_case")]
pub enum AskRule {
    /// The comment names a subject of the post.
    NamesSubject,
    /// The e-mail address lies at a subject's site.
    MailDomain,
    /// "We" stands beside a subject.
    WeBesideSubject,
    /// A link leads to a subject's site.
    LinksSubject,
}

impl AskRule {
    pub fn all() -> Vec<Self> {
        Self::iter().collect()
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::iter().find(|rule| super::code(rule) == code)
    }
}

/// A rule that the owner has switched on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SwitchedOn {
    pub rule: AskRule,
    /// Who did; their byline asks.
    pub by: PersonId,
    pub at: Moment,
}

/// The rules that are on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules(pub Vec<SwitchedOn>);

impl Rules {
    pub fn of(settings: &Settings) -> Self {
        Self::read(&settings.affiliation.rules)
    }

    /// As `store` wrote them.
    pub fn read(stored: &str) -> Self {
        custom::read(stored)
    }

    pub fn on(&self, rule: AskRule) -> Option<SwitchedOn> {
        self.0.iter().find(|on| on.rule == rule).copied()
    }

    /// With one rule switched on by `by`, or off.
    pub fn with(mut self, rule: AskRule, by: Option<PersonId>, now: Moment) -> Self {
        self.0.retain(|on| on.rule != rule);
        self.0.extend(by.map(|by| SwitchedOn { rule, by, at: now }));
        self.0.sort_by_key(|on| on.rule);
        self
    }

    pub fn store(&self) -> String {
        custom::store(self)
    }
}

/// What a post is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    pub name: String,
    /// The host of its own site.
    pub site: Option<String>,
}

/// What the rules look at.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// Markdown, as it was typed.
    pub text: &'a str,
    /// Where its links lead.
    pub hosts: &'a [String],
    /// Empty where none was given.
    pub email: &'a str,
    pub subjects: &'a [Subject],
}

/// The name of the first subject that `rule` finds, as the post spells it.
pub fn find<'a>(rule: AskRule, facts: Facts<'a>) -> Option<&'a str> {
    let said = Said::of(facts.text);
    let matches = |subject: &&Subject| match rule {
        AskRule::NamesSubject => said.positions(&subject.name).next().is_some(),
        AskRule::WeBesideSubject => said.we_beside(&subject.name),
        AskRule::MailDomain => facts
            .email
            .rsplit_once('@')
            .is_some_and(|(_, domain)| is_at(domain, subject)),
        AskRule::LinksSubject => facts.hosts.iter().any(|host| is_at(host, subject)),
    };
    facts
        .subjects
        .iter()
        .find(matches)
        .map(|subject| subject.name.as_str())
}

/// The host is the subject's site, or lies below it.
fn is_at(host: &str, subject: &Subject) -> bool {
    let Some(site) = &subject.site else { return false };
    let (host, site) = (host.to_lowercase(), site.to_lowercase());
    host.strip_suffix(&site)
        .is_some_and(|below| below.is_empty() || below.ends_with('.'))
}

/// The words somebody says themselves, in order: without quoted lines, addresses and code of links.
struct Said {
    words: Vec<String>,
    /// Where "we" stands.
    we: Vec<usize>,
}

impl Said {
    fn of(text: &str) -> Self {
        let own = text.lines().filter(|line| !line.trim_start().starts_with('>'));
        let mut said = Self {
            words: Vec::new(),
            we: Vec::new(),
        };
        let spoken = own
            .flat_map(str::split_whitespace)
            .filter(|word| !is_address(word));
        for word in spoken.flat_map(parts) {
            let lower = word.to_lowercase();
            // In capitals it is a country.
            if word != "US" && WE.contains(&lower.as_str()) {
                said.we.push(said.words.len());
            }
            said.words.push(lower);
        }
        said
    }

    /// Where `name` begins and what comes behind it, as whole words.
    fn positions(&self, name: &str) -> impl Iterator<Item = (usize, usize)> {
        let name: Vec<String> = parts(name).map(str::to_lowercase).collect();
        let size = name.len();
        let last = (self.words.len() + 1).saturating_sub(size.max(1));
        (0..last)
            .filter(move |at| size > 0 && self.words[*at..*at + size] == name[..])
            .map(move |at| (at, at + size))
    }

    fn we_beside(&self, name: &str) -> bool {
        let near = |begin: usize, end: usize| {
            self.we
                .iter()
                .any(|we| *we + NEAR >= begin && *we < begin || *we >= end && *we < end + NEAR)
        };
        self.positions(name).any(|(begin, end)| near(begin, end))
    }
}

fn is_address(word: &str) -> bool {
    word.contains("://") || word.contains('@') || word.to_lowercase().starts_with("www.")
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subjects() -> Vec<Subject> {
        let subject = |name: &str, site: Option<&str>| Subject {
            name: name.to_owned(),
            site: site.map(str::to_owned),
        };
        vec![
            subject("Acme", Some("acme.example")),
            subject("Pallisk Anchor", Some("pallisk.example")),
            subject("Borealis", None),
        ]
    }

    fn said(rule: AskRule, text: &str) -> Option<String> {
        let subjects = subjects();
        let facts = Facts {
            text,
            hosts: &[],
            email: "",
            subjects: &subjects,
        };
        find(rule, facts).map(str::to_owned)
    }

    #[test]
    fn a_subject_is_named_by_whole_words_of_ones_own() {
        let named = |text| said(AskRule::NamesSubject, text);
        assert_eq!(named("I like the ACME’s new shelf").as_deref(), Some("Acme"));
        assert_eq!(
            named("a pallisk\nanchor, twice").as_deref(),
            Some("Pallisk Anchor")
        );
        for other in [
            "The acmeist poets",
            "Anchor Pallisk",
            "See https://acme.example/offer and dana@acme.example",
            "> Acme said so\n\nDid they?",
            "",
        ] {
            assert_eq!(named(other), None, "{other}");
        }
    }

    #[test]
    fn we_stands_beside_a_subject_within_eight_words() {
        let beside = |text: &str| said(AskRule::WeBesideSubject, text);
        for near in [
            "We sell Acme.",
            "Acme is what our customers ask for",
            "Wir liefern seit Jahren Acme",
            "Chez nous, Acme ne tombe jamais en panne",
            "we 1 2 3 4 5 6 7 Acme",
            "Acme 1 2 3 4 5 6 7 we",
            "We’ve run pallisk anchor",
        ] {
            assert!(beside(near).is_some(), "{near}");
        }
        for far in [
            "we 1 2 3 4 5 6 7 8 Acme",
            "Acme 1 2 3 4 5 6 7 8 we",
            "Acme costs more in the US",
            "The west of Acme",
            "We moved house.",
        ] {
            assert_eq!(beside(far), None, "{far}");
        }
    }

    #[test]
    fn addresses_and_links_lie_at_a_site_or_below_it() {
        let subjects = subjects();
        let found = |rule, email: &str, host: &str| {
            let facts = Facts {
                text: "",
                hosts: &[host.to_owned()],
                email,
                subjects: &subjects,
            };
            find(rule, facts).map(str::to_owned)
        };
        let by_mail = |email| found(AskRule::MailDomain, email, "");
        assert_eq!(by_mail("dana@acme.example").as_deref(), Some("Acme"));
        assert_eq!(by_mail("dana@Mail.ACME.example").as_deref(), Some("Acme"));
        for other in [
            "",
            "dana@notacme.example",
            "dana@acme.example.net",
            "acme.example",
        ] {
            assert_eq!(by_mail(other), None, "{other}");
        }
        let by_link = |host| found(AskRule::LinksSubject, "", host);
        assert_eq!(by_link("shop.pallisk.example").as_deref(), Some("Pallisk Anchor"));
        assert_eq!(by_link("example"), None);
    }

    #[test]
    fn rules_are_switched_on_and_off_one_by_one() {
        let mara = PersonId(1);
        let on = Rules::default()
            .with(AskRule::LinksSubject, Some(mara), Moment(7))
            .with(AskRule::NamesSubject, Some(mara), Moment(8));
        let mut settings = Settings::default();
        settings.affiliation.rules = on.store();
        assert_eq!(Rules::of(&settings), on);
        assert_eq!(on.on(AskRule::NamesSubject).map(|on| on.at), Some(Moment(8)));
        assert_eq!(on.on(AskRule::MailDomain), None);
        let off =
            on.with(AskRule::NamesSubject, None, Moment(9))
                .with(AskRule::LinksSubject, None, Moment(9));
        assert_eq!(off.store(), "");
        for rule in AskRule::all() {
            assert_eq!(AskRule::from_code(&crate::affiliation::code(&rule)), Some(rule));
        }
    }
}
