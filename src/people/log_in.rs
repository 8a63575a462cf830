//! Whether an address and a password belong together. Known and unknown accounts take the same time.

use super::find;
use super::password::Passwords;
use crate::db::Db;
use crate::ids::PersonId;

/// The person, or `None` for a wrong address or password, without saying which.
///
/// # Errors
/// When the database or the hashing thread fails.
pub async fn log_in(
    db: &Db,
    passwords: &Passwords,
    email: &str,
    password: String,
) -> anyhow::Result<Option<PersonId>> {
    let account = find::account(db.read(), email).await?;
    let (id, hash) = account.map_or((None, None), |(id, hash)| (Some(id), Some(hash)));
    Ok(if passwords.verify(password, hash).await? {
        id
    } else {
        None
    })
}
