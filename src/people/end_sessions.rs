//! Ends sessions of a person from another one.

use sea_orm::{DatabaseTransaction, DbErr};
use serde_json::json;

use crate::audit;
use crate::clock::Moment;
use crate::ids::PersonId;
use crate::sessions;

/// Which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which<'a> {
    /// The one stored under this name.
    One(&'a str),
    /// All but this one.
    Others(&'a str),
}

/// Ends them, and says how many that were. Audit: `person.sessions_ended`, unless there were none.
///
/// # Errors
/// When the database fails.
pub async fn end_sessions(
    tx: &DatabaseTransaction,
    person: PersonId,
    which: Which<'_>,
    now: Moment,
) -> Result<u64, DbErr> {
    let ended = match which {
        Which::One(id) => u64::from(sessions::end_one(tx, person, id).await?),
        Which::Others(id) => sessions::end_others(tx, person, id).await?,
    };
    if ended > 0 {
        let detail = json!({ "sessions": ended });
        audit::note(tx, person, "person.sessions_ended", detail, now).await?;
    }
    Ok(ended)
}
