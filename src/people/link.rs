//! Links that one person of the team gets by mail or between two pages: for one purpose, for a while, and
//! for the account as it was then. What the link changes also spends it.

use crate::clock::Moment;
use crate::ids::PersonId;
use crate::secrets::{Purpose, Secrets};

/// What a link stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub person: PersonId,
    pub until: Moment,
    /// What the account was like, as a keyed hash.
    pub print: String,
}

impl Link {
    /// For `person` until then, good while `parts` of the account stay the same.
    pub fn new(secrets: &Secrets, purpose: Purpose, person: PersonId, until: Moment, parts: &[&str]) -> Self {
        Self {
            person,
            until,
            print: secrets.hash(purpose, parts),
        }
    }

    pub fn sign(&self, secrets: &Secrets, purpose: Purpose) -> String {
        let payload = format!("{}.{}.{}", self.person, self.until.0, self.print);
        secrets.sign(purpose, &payload)
    }

    /// What `signed` stands for at `now`; `None` when we never signed it, or its time is over.
    pub fn open(secrets: &Secrets, purpose: Purpose, signed: &str, now: Moment) -> Option<Self> {
        let mut parts = secrets.verify(purpose, signed)?.splitn(3, '.');
        let link = Self {
            person: PersonId(parts.next()?.parse().ok()?),
            until: Moment(parts.next()?.parse().ok()?),
            print: parts.next()?.to_owned(),
        };
        (now.0 < link.until.0).then_some(link)
    }

    /// Whether the account is still what it was.
    pub fn fits(&self, secrets: &Secrets, purpose: Purpose, parts: &[&str]) -> bool {
        secrets.hashes(purpose, parts).contains(&self.print)
    }
}
