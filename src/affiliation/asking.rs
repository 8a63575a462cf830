//! A question to a commenter, in its values: where it stands, which chips it offers, what became of it, and
//! what a moderator does with the answer.

use sea_orm::{DeriveActiveEnum, EnumIter, FromJsonQueryResult};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::YouAre;

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
