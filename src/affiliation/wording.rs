//! The words of the chips: on the chip itself and in the middle of a label. Their codes are fixed.

use super::YouAre;
use crate::clock::Moment;
use crate::settings::Settings;
use crate::t;

/// What the chips say on this site.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wording;

/// In which words a label is made, and when: what was verified holds for a time.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    pub wording: &'a Wording,
    pub now: Moment,
}

impl Wording {
    pub fn of(_: &Settings) -> Self {
        Self
    }

    /// The chips a question or a form offers, in order.
    pub fn offered(&self) -> Vec<YouAre> {
        YouAre::all()
    }

    /// What stands on the chip.
    pub fn chip(&self, you_are: YouAre) -> String {
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

    /// What someone is, in the middle of a label; "something else" says nothing by itself.
    pub fn in_line(&self, you_are: YouAre) -> Option<String> {
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
}
