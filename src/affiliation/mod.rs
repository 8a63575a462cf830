//! Affiliation: who is speaking. A commenter states it when posting or when asked; a moderator asks
//! but never answers for anyone. The limits are here, its values in `statement.rs` and `asking.rs`,
//! what may follow what in `machine.rs`; the verbs (`ask.rs`, `answer.rs`, `settle.rs` and so on) do what it says, `label.rs` builds the words
//! readers see.

pub mod answer;
pub mod ask;
pub mod asking;
pub mod auto_ask;
pub mod cancel;
pub mod case;
pub mod chips_form;
pub mod chips_views;
pub mod clarify;
pub mod connections_form;
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
pub mod proof;
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
pub mod statement;
pub mod verify;
pub mod views;
pub mod withdraw;
pub mod wording;

use serde::Serialize;

pub use asking::{Chips, Choice, Place, RequestState};
pub use statement::{
    Capacity, Connection, ConnectionKind, Connections, Source, Statement, StatementState, Verification,
    Visibility, YouAre,
};

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

/// The code of a value in forms and the API: what serde writes.
pub fn code<T: Serialize>(value: &T) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|json| json.as_str().map(str::to_owned))
        .unwrap_or_default()
}
