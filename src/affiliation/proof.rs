//! What a verification is a proof of, and what a version carries of it. Pure rules; `verify.rs` writes.

use std::time::Duration;

use super::domains::Domain;
use super::entity::statement;
use super::{Capacity, ConnectionKind, Source, Statement, StatementState, Verification, rules};
use crate::clock::{Moment, days};

/// How long a verification counts: 12 months.
pub const LASTS: Duration = days(365);

/// How it was verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    pub method: Verification,
    /// What was proved; empty when a moderator vouches.
    pub domain: String,
}

/// A subject of the post, and its own site.
#[derive(Clone, Debug)]
pub struct Subject {
    pub name: String,
    pub domain: Option<String>,
}

/// A proof, and the subjects of the post that it may be about.
#[derive(Clone, Copy, Debug)]
pub struct Evidence<'a> {
    pub proof: &'a Proof,
    pub subjects: &'a [Subject],
}

impl Evidence<'_> {
    /// Whether what waits only waited because it claims to work at a subject, which is proved now.
    pub fn makes_plain(&self, statement: &Statement, now: Moment) -> bool {
        let (proved, others): (Vec<_>, Vec<_>) = self
            .subjects
            .iter()
            .partition(|subject| self.proves(subject, statement));
        let names = |subjects: &[&Subject]| -> Vec<String> {
            let names = subjects.iter().map(|subject| subject.name.clone());
            names.collect()
        };
        !proved.is_empty() && rules::is_plain_of(statement, &names(&proved), &names(&others), now)
    }

    /// A domain proves the subject whose site it is, a moderator the one that is named.
    fn proves(&self, subject: &Subject, statement: &Statement) -> bool {
        let proof = self.proof;
        if proof.method == Verification::Vouched {
            return named(statement).is_some_and(|name| name.to_lowercase() == subject.name.to_lowercase());
        }
        let site = subject.domain.as_deref().unwrap_or_default();
        Domain::typed(&proof.domain).is_ok_and(|domain| domain.belongs_to(site))
    }
}

/// What somebody says to belong to: the organisation they typed, else the subject at which they say to
/// work. A moderator vouches for that and for nothing else.
pub fn named(statement: &Statement) -> Option<&str> {
    let works_there = || {
        let mut all = statement.connections.iter();
        all.find(|connection| connection.kind == ConnectionKind::WorksThere)
            .and_then(|connection| connection.about.as_deref())
    };
    Some(statement.organisation.as_str())
        .filter(|name| !name.is_empty())
        .or_else(works_there)
}

/// Whether a version can be verified: its person said it, and said something.
pub fn can_be_verified(statement: &Statement, source: Source) -> bool {
    source != Source::OwnWords && !statement.declines() && !statement.is_empty()
}

/// What a version carries of a verification.
#[derive(Clone, Debug)]
pub struct Carried {
    pub method: Verification,
    pub domain: String,
    pub at: Option<Moment>,
    pub until: Option<Moment>,
    pub official_at: Option<Moment>,
}

impl Carried {
    /// What `proof` gives, from now on.
    pub fn by(proof: &Proof, now: Moment) -> Self {
        Self {
            method: proof.method,
            domain: proof.domain.clone(),
            at: Some(now),
            until: Some(now.plus(LASTS)),
            official_at: None,
        }
    }

    pub fn none() -> Self {
        Self {
            method: Verification::None,
            domain: String::new(),
            at: None,
            until: None,
            official_at: None,
        }
    }

    pub fn of(row: &statement::Model) -> Self {
        Self {
            method: row.verification,
            domain: row.verified_domain.clone(),
            at: row.verified_at,
            until: row.verified_until,
            official_at: row.official_at,
        }
    }
}

/// Whether something is verified about a version, and still holds.
fn holds(row: &statement::Model, now: Moment) -> bool {
    row.verification != Verification::None && row.verified_until.is_some_and(|until| now < until)
}

/// Whether a moderator may confirm that a version is official: its person says so, and it is verified.
pub fn may_be_official(row: &statement::Model, now: Moment) -> bool {
    row.capacity == Capacity::Official && holds(row, now)
}

/// What a new version takes over from the last one: it is the same person, who says to belong to the
/// same organisation.
pub fn carried_over(last: Option<&statement::Model>, new: &Statement, now: Moment) -> Carried {
    let ended = |state: StatementState| {
        matches!(
            state,
            StatementState::Withdrawn | StatementState::Dropped | StatementState::Redacted
        )
    };
    let same = |row: &&statement::Model| {
        !ended(row.state) && holds(row, now) && named(&Statement::from((*row).clone())) == named(new)
    };
    last.filter(same).map_or_else(Carried::none, |row| Carried {
        official_at: row.official_at.filter(|_| new.capacity == Capacity::Official),
        ..Carried::of(row)
    })
}
