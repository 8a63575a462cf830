//! A statement of affiliation as the API answers with it.

use serde::Serialize;
use utoipa::ToSchema;

use crate::affiliation::said;
use crate::affiliation::{Capacity, Connection, ConnectionKind, Statement, Verification, Visibility, YouAre};

/// Where the writer of a comment stands, by their own account.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Affiliation {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub you_are: Option<YouAre>,
    /// What that is, for `other`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub other: String,
    pub connections: Vec<Connected>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub organisation: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub role: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub on_behalf_of: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    pub capacity: Capacity,
    pub visibility: Visibility,
    /// The words readers see beside the name.
    pub label: String,
    /// How it is verified now: `none` also when that has ended.
    pub verification: Verification,
    /// What is verified; left out where nothing is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified: Option<Verified>,
}

/// What was verified about a statement. It says what somebody had access to, and gives no authority.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Verified {
    /// Of the mailbox or the site; empty when the editors vouch.
    pub domain: String,
    #[schema(format = DateTime)]
    pub at: String,
    /// From then on it counts as unverified.
    #[schema(format = DateTime)]
    pub until: String,
    /// A moderator confirmed that it is said for the organisation.
    pub official: bool,
}

impl From<&said::Verified> for Verified {
    fn from(verified: &said::Verified) -> Self {
        Self {
            domain: verified.domain.clone(),
            at: verified.at.rfc3339(),
            until: verified.until.rfc3339(),
            official: verified.official,
        }
    }
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Connected {
    pub kind: ConnectionKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
}

impl From<Connection> for Connected {
    fn from(connection: Connection) -> Self {
        Self {
            kind: connection.kind,
            about: connection.about,
            year: connection.year,
        }
    }
}

impl Affiliation {
    /// `statement` with nothing left out, the words of its label, which may be none, and what is verified
    /// of it.
    pub(super) fn new(statement: Statement, label: String, verified: Option<&said::Verified>) -> Self {
        Self {
            you_are: statement.you_are,
            other: statement.other,
            connections: statement.connections.into_iter().map(Connected::from).collect(),
            organisation: statement.organisation,
            role: statement.role,
            on_behalf_of: statement.on_behalf_of,
            note: statement.note,
            capacity: statement.capacity,
            visibility: statement.visibility,
            label,
            verification: verified.map_or(Verification::None, |verified| verified.method),
            verified: verified.map(Verified::from),
        }
    }
}
