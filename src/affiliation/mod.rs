//! Affiliation: who is speaking. A commenter states it when posting or when asked; a moderator asks
//! but never answers for anyone. The words and values are here, what may follow what in `machine.rs`;
//! the verbs (`ask.rs`, `answer.rs`, `settle.rs` and so on) do what it says, `label.rs` builds the words
//! readers see.

pub mod answer;
pub mod ask;
pub mod auto_ask;
pub mod cancel;
pub mod case;
pub mod chips_form;
pub mod chips_views;
pub mod clarify;
pub mod contact;
pub mod custom;
pub mod domain_proof;
pub mod domains;
pub mod entity;
pub mod expire;
pub mod figures;
pub mod forget;
pub mod form;
pub mod inbox;
pub mod label;
pub mod line;
pub mod machine;
pub mod mailbox;
pub mod owner_form;
pub mod owner_pages;
pub mod owner_views;
pub mod questions;
pub mod questions_form;
pub mod questions_views;
pub mod quote;
pub mod read;
pub mod redact;
pub mod remembered;
pub mod remind;
pub mod reply;
pub mod requests;
pub mod rows;
pub mod rules;
pub mod said;
pub mod says;
pub mod settle;
pub mod state;
pub mod verify;
pub mod views;
pub mod withdraw;
pub mod wording;

use sea_orm::{DeriveActiveEnum, EnumIter, FromJsonQueryResult, Iterable as _};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Longest free text of a statement, in characters after NFC.
pub const ORGANISATION_MAX: usize = 60;
pub const ROLE_MAX: usize = 40;
pub const ON_BEHALF_OF_MAX: usize = 60;
pub const NOTE_MAX: usize = 200;
pub const ABOUT_MAX: usize = 60;
/// Longest answer to what "something else" is.
pub const OTHER_MAX: usize = 40;
/// Longest label from somebody's own words.
pub const QUOTE_MAX: usize = 60;
/// Longest question.
pub const QUESTION_MAX: usize = 500;
/// Most connections of one statement.
pub const CONNECTIONS_MAX: usize = 3;
/// Longest label.
pub const LABEL_MAX: usize = 60;

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

/// Where a question stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum, ToSchema)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// In the thread, as the asker's reply.
    #[sea_orm(string_value = "public")]
    Public,
    /// On the receipt page and in the mail only.
    #[sea_orm(string_value = "private")]
    Private,
}

/// The state of a question; which may follow which is `machine::next`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, DeriveActiveEnum, ToSchema,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum RequestState {
    #[sea_orm(string_value = "requested")]
    Requested,
    /// Answered with free text: a moderator looks first.
    #[sea_orm(string_value = "answered")]
    Answered,
    /// The person replied in the thread instead.
    #[sea_orm(string_value = "answered_in_thread")]
    AnsweredInThread,
    #[sea_orm(string_value = "settled")]
    Settled,
    /// Settled, and answered otherwise since: the label stays until a moderator has looked.
    #[sea_orm(string_value = "amended")]
    Amended,
    #[sea_orm(string_value = "declined")]
    Declined,
    #[sea_orm(string_value = "expired")]
    Expired,
    /// The mail with the question was refused.
    #[sea_orm(string_value = "undeliverable")]
    Undeliverable,
    #[sea_orm(string_value = "cancelled")]
    Cancelled,
    #[sea_orm(string_value = "withdrawn")]
    Withdrawn,
    /// The label it led to was taken away by a moderator.
    #[sea_orm(string_value = "redacted")]
    Redacted,
}

/// What a moderator does with a statement that waits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// As it was stated.
    #[default]
    Accept,
    /// What was chosen from lists; nothing that was typed.
    ChipsOnly,
    /// The comment stands without a label; the statement is kept for moderators.
    WithoutLabel,
    /// Not believable or not fit to print.
    Drop,
}

/// The chips a question offers; empty means all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Chips(pub Vec<YouAre>);

/// The code of a value in forms and the API: what serde writes.
pub fn code<T: Serialize>(value: &T) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|json| json.as_str().map(str::to_owned))
        .unwrap_or_default()
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
