//! The label of what was verified: who somebody works for, how that is known, and what it does not prove.

use jiff::tz::TimeZone;

use super::super::line::{Line, bare_mark, fits, marks};
use super::super::said::Verified;
use super::super::{Capacity, Verification};
use super::Label;
use super::parts::Parts;
use crate::{t, words};

impl Parts {
    /// `Acme, verified mailbox at acme.com`, or `Official: Acme · …`. Who sells or uses something says that
    /// first: `says: sells Acme · verified mailbox: kestrel.com`. What does not fit stands behind it.
    pub(super) fn verified(&self, verified: &Verified) -> Label {
        let line = self
            .named(verified)
            .or_else(|| self.account.says_verified(verified))
            .unwrap_or_else(|| self.only_verified(verified));
        let mut more = self.behind(&line.rest);
        more.insert(0, (t!("affiliation-verified-heading"), proof(verified)));
        Label {
            words: line.words,
            more,
            verified: Some(verified.clone()),
        }
    }

    /// By the name of the employer, where nothing weighs more than working there.
    fn named(&self, verified: &Verified) -> Option<Line> {
        let employer = self.employer.as_deref()?;
        let official = verified.official && self.capacity == Capacity::Official;
        let ways = if official {
            officially(employer, verified)
        } else if self.account.has_other_interest() {
            Vec::new()
        } else {
            let how = how_verified(verified);
            vec![t!("affiliation-verified", name = employer, how = how.as_str())]
        };
        let words = ways.into_iter().find(|words| fits(words))?;
        Some(Line {
            words,
            rest: self.account.all(),
        })
    }

    fn only_verified(&self, verified: &Verified) -> Line {
        let how = Some(how_verified(verified)).filter(|how| fits(how));
        Line {
            words: how.unwrap_or_else(|| bare_mark(verified)),
            rest: self.account.all(),
        }
    }
}

/// `Official: Acme`, with how it was verified where there is room.
fn officially(employer: &str, verified: &Verified) -> Vec<String> {
    let marked = |mark: String| {
        t!(
            "affiliation-official-verified",
            name = employer,
            mark = mark.as_str()
        )
    };
    let marked = marks(verified).into_iter().map(marked);
    marked
        .chain([t!("affiliation-official", name = employer)])
        .collect()
}

fn how_verified(verified: &Verified) -> String {
    let domain = verified.domain.as_str();
    match verified.method {
        Verification::Domain => t!("affiliation-verified-domain", domain = domain),
        Verification::Vouched => t!("affiliation-vouched"),
        Verification::Mailbox | Verification::None => t!("affiliation-verified-mailbox", domain = domain),
    }
}

/// What exactly was verified, and what it does not prove.
fn proof(verified: &Verified) -> String {
    let (domain, date) = (verified.domain.as_str(), words::date(verified.at, &TimeZone::UTC));
    match verified.method {
        Verification::Domain => t!("affiliation-proof-domain", domain = domain, date = date),
        Verification::Vouched => t!("affiliation-proof-vouched", date = date),
        Verification::Mailbox | Verification::None => {
            t!("affiliation-proof-mailbox", domain = domain, date = date)
        }
    }
}
