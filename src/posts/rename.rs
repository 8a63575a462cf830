//! Another name, or another address, for what posts are filed under. The posts stay filed, and who follows it
//! still does; who types the old name means it (`named.rs`).

use sea_orm::sea_query::{Expr, ExprTrait as _, Query};
use sea_orm::{ConnectionTrait as _, DatabaseTransaction, DbErr};
use serde_json::json;

use super::moved;
use super::named::{NameOf, Named, one, taken_by};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::db;
use crate::ids::PersonId;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Renamed,
    /// It had this name and this address.
    Same,
    /// This one has the name or the address.
    Taken(Named),
    /// Another got the address at the same moment: once the transaction is dropped, `taken_by` says which one.
    JustTaken,
    Missing,
}

/// Calls one of a kind `name`, at the address `slug`; its old page and its old feeds lead to the new ones. Only
/// `Renamed` may be committed. Changes the table of the kind and `redirects`. Audit: `term.renamed`.
///
/// # Errors
/// When the database fails.
pub async fn rename(
    tx: &DatabaseTransaction,
    (kind, id): (NameOf, i64),
    (name, slug): (&str, &str),
    by: PersonId,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let Some(known) = one(tx, kind, id).await? else {
        return Ok(Outcome::Missing);
    };
    if (known.name.as_str(), known.slug.as_str()) == (name, slug) {
        return Ok(Outcome::Same);
    }
    if let Some(other) = taken_by(tx, (kind, id), (name, slug)).await? {
        return Ok(Outcome::Taken(other));
    }
    let mut update = Query::update();
    update
        .table(kind.table())
        .value("name", name)
        .value("slug", slug)
        .and_where(Expr::col("id").eq(id));
    match tx.execute(&update).await {
        Ok(_) => {}
        Err(error) if db::is_taken(&error) => return Ok(Outcome::JustTaken),
        Err(error) => return Err(error),
    }
    let (old, new) = (kind.addresses(&known.slug), kind.addresses(slug));
    for (old, new) in old.iter().zip(&new) {
        moved::lead(tx, old, new, now).await?;
    }
    let entry = audit::Entry {
        actor: Actor::Moderator(by),
        action: "term.renamed",
        post: None,
        comment: None,
        detail: json!({ "kind": kind.code(), "id": id }),
    };
    audit::record(tx, entry, now).await?;
    Ok(Outcome::Renamed)
}
