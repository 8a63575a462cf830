//! The words of the chips, on them and in the middle of a label, and the sentences of the forms: the
//! owner's where there are some, else the catalogue's. The codes of the chips are fixed. All of it is in the
//! language of the blog, whoever looks: it is what readers see.

use super::YouAre;
use super::custom::{self, Chip, Sentences};
use crate::clock::Moment;
use crate::settings::Settings;
use crate::t;
use crate::words::{Language, spoken_in};

/// What the chips and the forms say on this site.
#[derive(Clone, Debug)]
pub struct Wording {
    language: Language,
    chips: Vec<Chip>,
    sentences: Sentences,
}

/// In which words a label is made, and when: what was verified holds for a time.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    pub wording: &'a Wording,
    pub now: Moment,
}

impl Default for Wording {
    fn default() -> Self {
        Self::of(&Settings::default())
    }
}

impl Wording {
    pub fn of(settings: &Settings) -> Self {
        Self {
            language: settings.language,
            chips: custom::chips(&settings.affiliation.chips),
            sentences: custom::read(&settings.affiliation.wording),
        }
    }

    /// What stands where the owner has written nothing.
    pub fn usual(language: Language) -> Self {
        Self {
            language,
            chips: custom::chips(""),
            sentences: Sentences::default(),
        }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// The chips a question or a form offers, in order.
    pub fn offered(&self) -> Vec<YouAre> {
        let offered = self.chips.iter().filter(|chip| chip.offered);
        offered.map(|chip| chip.code).collect()
    }

    /// What stands on the chip.
    pub fn chip(&self, you_are: YouAre) -> String {
        self.or_usual(self.of_chip(you_are, |chip| &chip.label), || usual_chip(you_are))
    }

    /// What someone is, in the middle of a label; "something else" says nothing by itself.
    pub fn in_line(&self, you_are: YouAre) -> Option<String> {
        let usual = spoken_in(self.language, || usual_in_line(you_are))?;
        Some(self.or_usual(self.of_chip(you_are, |chip| &chip.in_line), || usual))
    }

    /// What someone is, for an example of a label.
    pub fn example(&self) -> Option<YouAre> {
        let offered = self.offered();
        let usual = offered.iter().find(|chip| **chip == YouAre::Reseller);
        let mut says = offered.iter().filter(|chip| self.in_line(**chip).is_some());
        usual.or_else(|| says.next()).copied()
    }

    /// Every chip with the words that stand, in order.
    pub fn chips(&self) -> Vec<Chip> {
        let told = |chip: &Chip| Chip {
            label: self.chip(chip.code),
            in_line: self.in_line(chip.code).unwrap_or_default(),
            ..chip.clone()
        };
        self.chips.iter().map(told).collect()
    }

    /// The sentences that stand.
    pub fn sentences(&self) -> Sentences {
        Sentences {
            any: self.any(),
            any_hint: self.any_hint(),
            ways_out: self.ways_out(),
        }
    }

    /// The question under a comment's text.
    pub fn any(&self) -> String {
        self.or_usual(&self.sentences.any, || t!("affiliation-any"))
    }

    pub fn any_hint(&self) -> String {
        self.or_usual(&self.sentences.any_hint, || t!("affiliation-any-hint"))
    }

    /// What each of the three ways out leads to.
    pub fn ways_out(&self) -> String {
        self.or_usual(&self.sentences.ways_out, || t!("affiliation-ways-out"))
    }

    fn of_chip(&self, you_are: YouAre, words: impl Fn(&Chip) -> &String) -> &str {
        let chip = self.chips.iter().find(|chip| chip.code == you_are);
        chip.map_or("", |chip| words(chip))
    }

    fn or_usual(&self, words: &str, usual: impl FnOnce() -> String) -> String {
        if words.is_empty() {
            spoken_in(self.language, usual)
        } else {
            words.to_owned()
        }
    }
}

fn usual_chip(you_are: YouAre) -> String {
    match you_are {
        YouAre::ItManager => t!("affiliation-chip-it-manager"),
        YouAre::Engineer => t!("affiliation-chip-engineer"),
        YouAre::Reseller => t!("affiliation-chip-reseller"),
        YouAre::Consultant => t!("affiliation-chip-consultant"),
        YouAre::SmallBusiness => t!("affiliation-chip-small-business"),
        YouAre::LargeBusiness => t!("affiliation-chip-large-business"),
        YouAre::PublicBody => t!("affiliation-chip-public-body"),
        YouAre::Press => t!("affiliation-chip-press"),
        YouAre::Academic => t!("affiliation-chip-academic"),
        YouAre::Other => t!("affiliation-chip-other"),
    }
}

fn usual_in_line(you_are: YouAre) -> Option<String> {
    Some(match you_are {
        YouAre::ItManager => t!("affiliation-is-it-manager"),
        YouAre::Engineer => t!("affiliation-is-engineer"),
        YouAre::Reseller => t!("affiliation-is-reseller"),
        YouAre::Consultant => t!("affiliation-is-consultant"),
        YouAre::SmallBusiness => t!("affiliation-is-small-business"),
        YouAre::LargeBusiness => t!("affiliation-is-large-business"),
        YouAre::PublicBody => t!("affiliation-is-public-body"),
        YouAre::Press => t!("affiliation-is-press"),
        YouAre::Academic => t!("affiliation-is-academic"),
        YouAre::Other => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chip_says_what_the_owner_wrote_and_else_the_usual() {
        let mut settings = Settings::default();
        let usual = Wording::of(&settings);
        assert_eq!(usual.offered(), YouAre::all());
        settings.affiliation.chips = r#"[
            {"code":"reseller","label":"Partner","in_line":"","offered":true},
            {"code":"press","label":"","in_line":"","offered":false}
        ]"#
        .to_owned();
        let wording = Wording::of(&settings);
        assert_eq!(wording.chip(YouAre::Reseller), "Partner");
        assert_eq!(wording.in_line(YouAre::Reseller), usual.in_line(YouAre::Reseller));
        assert_eq!(wording.in_line(YouAre::Other), None);
        assert_eq!(wording.offered()[0], YouAre::Reseller);
        assert!(!wording.offered().contains(&YouAre::Press));
    }

    #[test]
    fn the_sentences_are_the_owners_one_by_one() {
        let mut settings = Settings::default();
        settings.affiliation.wording = r#"{"any":"Any stake in this?"}"#.to_owned();
        let wording = Wording::of(&settings);
        assert_eq!(wording.any(), "Any stake in this?");
        assert_eq!(wording.ways_out(), t!("affiliation-ways-out"));
    }
}
