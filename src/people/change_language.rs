//! Changes in which language somebody of the team sees their pages, and gets their mail.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _};

use super::entity::person::{Column, Entity};
use crate::ids::PersonId;
use crate::words::Language;

/// Nobody else sees it, so no audit. `None`: in that of the blog, whichever it is.
///
/// # Errors
/// When the database fails.
pub async fn change_language(
    tx: &DatabaseTransaction,
    person: PersonId,
    language: Option<Language>,
) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::Language, Expr::value(language.map_or("", Language::code)))
        .filter(Column::Id.eq(person))
        .exec(tx)
        .await?;
    Ok(())
}
