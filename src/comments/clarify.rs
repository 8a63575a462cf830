//! A moderator asks once more about an answer. The comment leaves the desk until its writer has
//! answered again, or for 72 hours while it is held.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
};

use super::entity::comment::{Column, Entity};
use super::{ANSWER_WAIT, Status, notify};
use crate::affiliation::clarify::{self, Outcome};
use crate::clock::Moment;
use crate::ids::{PersonId, RequestId};

/// Asks `question` about the answer to `request`. Only `Asked` may be committed. Changes what
/// `affiliation::clarify` changes, `comments` (version, place at the desk) and `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn clarify(
    tx: &DatabaseTransaction,
    request: RequestId,
    question: &str,
    by: PersonId,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let outcome = clarify::clarify(tx, request, question, by, now).await?;
    let Outcome::Asked { comment, .. } = outcome else {
        return Ok(outcome);
    };
    let Some(row) = Entity::find_by_id(comment).one(tx).await? else {
        return Ok(Outcome::Missing);
    };
    let is_held = row.status == Status::Pending;
    let back = is_held.then(|| now.plus(ANSWER_WAIT));
    Entity::update_many()
        .col_expr(Column::DeskFrom, Expr::value(back))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(comment))
        .exec(tx)
        .await?;
    if is_held {
        notify::returns(tx, now.plus(ANSWER_WAIT), now).await?;
    }
    notify::decided(tx, comment, now).await?;
    Ok(outcome)
}
