//! What somebody states, in its values: who they are, with what they are connected and how, for whom
//! they speak and to whom; how a version came to be, what of it was verified and what became of it.

use sea_orm::{DeriveActiveEnum, EnumIter, FromJsonQueryResult, Iterable as _};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::entity;

/// What someone is, as one chip.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, DeriveActiveEnum, ToSchema,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum YouAre {
    #[sea_orm(string_value = "it_manager")]
    ItManager,
    #[sea_orm(string_value = "engineer")]
    Engineer,
    #[sea_orm(string_value = "reseller")]
    Reseller,
    #[sea_orm(string_value = "consultant")]
    Consultant,
    #[sea_orm(string_value = "small_business")]
    SmallBusiness,
    #[sea_orm(string_value = "large_business")]
    LargeBusiness,
    #[sea_orm(string_value = "public_body")]
    PublicBody,
    #[sea_orm(string_value = "press")]
    Press,
    #[sea_orm(string_value = "academic")]
    Academic,
    #[sea_orm(string_value = "other")]
    Other,
}

/// How someone is connected with what they write about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ConnectionKind {
    WorksThere,
    Sells,
    Uses,
    HoldsShares,
    UsedTo,
    /// "No connection": a real answer, alone.
    None,
    /// "Rather not say": a real answer, alone, that shows nothing.
    Declined,
}

/// One connection, and with what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Connection {
    pub kind: ConnectionKind,
    /// A subject's name, or free text; empty with "none" and "rather not say".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// Until when, for "used to".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
    /// What it is about was typed, and is no subject of the post. Set when a statement is stored.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub typed: bool,
}

/// The connections of a statement as they are stored: at most `CONNECTIONS_MAX`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Connections(pub Vec<Connection>);

#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum, ToSchema,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum Capacity {
    #[default]
    #[sea_orm(string_value = "personal")]
    Personal,
    /// Speaks for the organisation.
    #[sea_orm(string_value = "official")]
    Official,
}

#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum, ToSchema,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    #[default]
    #[sea_orm(string_value = "public")]
    Public,
    /// Organisation, role and note for moderators only.
    #[sea_orm(string_value = "chips_only")]
    ChipsOnly,
    #[sea_orm(string_value = "moderators_only")]
    ModeratorsOnly,
}

/// What someone says of themselves, as it was said: checked and within its limits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Statement {
    pub you_are: Option<YouAre>,
    /// What that is, for "something else".
    pub other: String,
    pub connections: Vec<Connection>,
    pub organisation: String,
    pub role: String,
    pub on_behalf_of: String,
    pub note: String,
    pub capacity: Capacity,
    pub visibility: Visibility,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum, ToSchema)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum Verification {
    #[sea_orm(string_value = "none")]
    None,
    /// Had access to a mailbox at the domain.
    #[sea_orm(string_value = "mailbox")]
    Mailbox,
    /// Could put something on the domain's site or into its DNS.
    #[sea_orm(string_value = "domain")]
    Domain,
    /// A moderator vouches for it.
    #[sea_orm(string_value = "vouched")]
    Vouched,
}

/// How a statement came to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum Source {
    #[sea_orm(string_value = "at_posting")]
    AtPosting,
    #[sea_orm(string_value = "later")]
    Later,
    #[sea_orm(string_value = "answer")]
    Answer,
    /// A moderator made it of the person's own published words.
    #[sea_orm(string_value = "own_words")]
    OwnWords,
}

/// What became of one version of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum, ToSchema)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum StatementState {
    /// Not public yet: waits for a moderator, or for its comment.
    #[sea_orm(string_value = "draft")]
    Draft,
    #[sea_orm(string_value = "active")]
    Active,
    /// Active, its chips alone; the free text was not accepted.
    #[sea_orm(string_value = "chips_only")]
    ChipsOnly,
    #[sea_orm(string_value = "superseded")]
    Superseded,
    #[sea_orm(string_value = "withdrawn")]
    Withdrawn,
    /// Not accepted by a moderator.
    #[sea_orm(string_value = "dropped")]
    Dropped,
    /// Taken away by a moderator, for a reason, after it had been shown.
    #[sea_orm(string_value = "redacted")]
    Redacted,
}

impl Statement {
    /// Nothing was stated at all.
    pub fn is_empty(&self) -> bool {
        self.you_are.is_none() && self.connections.is_empty() && !self.has_typed_text()
    }

    /// "Rather not say".
    pub fn declines(&self) -> bool {
        self.connections
            .iter()
            .any(|connection| connection.kind == ConnectionKind::Declined)
    }

    /// Holds anything that a person typed rather than chose, but for what a connection is about.
    pub fn has_typed_text(&self) -> bool {
        [
            &self.other,
            &self.organisation,
            &self.role,
            &self.on_behalf_of,
            &self.note,
        ]
        .iter()
        .any(|text| !text.is_empty())
    }
}

impl From<entity::statement::Model> for Statement {
    fn from(row: entity::statement::Model) -> Self {
        Self {
            you_are: row.you_are,
            other: row.other,
            connections: row.connections.0,
            organisation: row.organisation,
            role: row.role,
            on_behalf_of: row.on_behalf_of,
            note: row.note,
            capacity: row.capacity,
            visibility: row.visibility,
        }
    }
}

impl YouAre {
    pub fn all() -> Vec<Self> {
        Self::iter().collect()
    }
}

impl ConnectionKind {
    pub fn all() -> Vec<Self> {
        Self::iter().collect()
    }
}

impl Capacity {
    pub fn all() -> Vec<Self> {
        Self::iter().collect()
    }
}

impl Visibility {
    pub fn all() -> Vec<Self> {
        Self::iter().collect()
    }
}
