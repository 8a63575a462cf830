//! One version of a statement as its label is made of it: what was said, how, how much of it readers
//! may see, and what was verified.

use sea_orm::sea_query::SimpleExpr;
use sea_orm::{ColumnTrait as _, DbBackend};
use serde::{Deserialize, Serialize};

use super::entity::statement::{Column, Model};
use super::{Capacity, Connections, Source, Statement, StatementState, Verification, Visibility, YouAre};
use crate::clock::Moment;
use crate::db::object;

/// How much of a statement a moderator let through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    All,
    /// What was chosen from lists; nothing that was typed.
    ChipsOnly,
}

/// What a label is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub statement: Statement,
    pub source: Source,
    pub shown: Shown,
    /// The person's own published words; empty unless the label was made of them.
    pub quote: String,
    pub verified: Option<Verified>,
}

/// What was verified about a statement, how and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    pub method: Verification,
    /// Of the mailbox, or as somebody registered it; empty when a moderator vouches.
    pub domain: String,
    pub at: Moment,
    /// From then on it counts as unverified.
    pub until: Moment,
    /// A moderator confirmed that it speaks for the organisation.
    pub official: bool,
}

impl Said {
    /// A statement that is no row yet: a preview. `asked` when it answers a question.
    pub fn unsent(statement: Statement, asked: bool) -> Self {
        Self {
            statement,
            source: if asked { Source::Answer } else { Source::AtPosting },
            shown: Shown::All,
            quote: String::new(),
            verified: None,
        }
    }

    /// What was verified, if that still holds at `now`.
    pub fn verified_at(&self, now: Moment) -> Option<&Verified> {
        self.verified.as_ref().filter(|verified| now < verified.until)
    }
}

impl From<Model> for Said {
    fn from(row: Model) -> Self {
        Self {
            source: row.source,
            shown: how_shown(row.state),
            quote: row.quote.clone(),
            verified: verified(
                row.verification,
                &row.verified_domain,
                row.verified_at.zip(row.verified_until),
                row.official_at,
            ),
            statement: row.into(),
        }
    }
}

fn how_shown(state: StatementState) -> Shown {
    if state == StatementState::ChipsOnly {
        Shown::ChipsOnly
    } else {
        Shown::All
    }
}

/// `during`: from when until when it holds.
fn verified(
    method: Verification,
    domain: &str,
    during: Option<(Moment, Moment)>,
    official_at: Option<Moment>,
) -> Option<Verified> {
    let (at, until) = during.filter(|_| method != Verification::None)?;
    Some(Verified {
        method,
        domain: domain.to_owned(),
        at,
        until,
        official: official_at.is_some(),
    })
}

/// The columns of a statement that a label needs, as one JSON value of a row.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Stored {
    you_are: Option<YouAre>,
    other: String,
    connections: Connections,
    organisation: String,
    role: String,
    on_behalf_of: String,
    note: String,
    capacity: Capacity,
    visibility: Visibility,
    source: Source,
    state: StatementState,
    quote: String,
    verification: Verification,
    verified_domain: String,
    verified_at: Option<Moment>,
    verified_until: Option<Moment>,
    official_at: Option<Moment>,
}

impl Stored {
    /// The joined statement as JSON that reads as this, null if there is none.
    pub fn object(engine: DbBackend) -> SimpleExpr {
        let plain = [
            Column::YouAre,
            Column::Other,
            Column::Organisation,
            Column::Role,
            Column::OnBehalfOf,
            Column::Note,
            Column::Capacity,
            Column::Visibility,
            Column::Source,
            Column::State,
            Column::Quote,
            Column::Verification,
            Column::VerifiedDomain,
            Column::VerifiedAt,
            Column::VerifiedUntil,
            Column::OfficialAt,
        ];
        let mut fields: Vec<_> = plain.map(object::field).into();
        let connections = object::json(engine, object::column(Column::Connections));
        fields.push(("connections", connections));
        object::object_if(engine, Column::Id.is_not_null(), fields)
    }
}

impl From<Stored> for Said {
    fn from(stored: Stored) -> Self {
        Self {
            source: stored.source,
            shown: how_shown(stored.state),
            verified: verified(
                stored.verification,
                &stored.verified_domain,
                stored.verified_at.zip(stored.verified_until),
                stored.official_at,
            ),
            quote: stored.quote,
            statement: Statement {
                you_are: stored.you_are,
                other: stored.other,
                connections: stored.connections.0,
                organisation: stored.organisation,
                role: stored.role,
                on_behalf_of: stored.on_behalf_of,
                note: stored.note,
                capacity: stored.capacity,
                visibility: stored.visibility,
            },
        }
    }
}
