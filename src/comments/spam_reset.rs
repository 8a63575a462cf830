//! Forgets everything that was learnt of spam, at the owner's wish. It can't be taken back: what was decided
//! before teaches nothing any more, whatever happens to it.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _,
};
use serde_json::json;

use super::Status;
use super::entity::{comment, spam_lesson, spam_token};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::PersonId;
use crate::screening::spam::{ANY, Judgement};
use crate::settings::{self, Key};

/// Changes `spam_tokens`, `spam_lessons`, `comments` (what waits is judged by nothing any more), `settings` and
/// `audit`.
///
/// # Errors
/// When the database fails.
pub async fn reset(tx: &DatabaseTransaction, owner: PersonId, now: Moment) -> Result<(), DbErr> {
    comment::Entity::update_many()
        .col_expr(comment::Column::Spam, Expr::value(None::<Judgement>))
        .filter(comment::Column::Status.eq(Status::Pending))
        .filter(comment::Column::Spam.is_not_null())
        .exec(tx)
        .await?;
    // After the comments, as in a decision. Who learns in the same moment writes this row first: it is forgotten too.
    spam_token::Entity::find_by_id(ANY)
        .lock_exclusive()
        .one(tx)
        .await?;
    spam_lesson::Entity::delete_many().exec(tx).await?;
    spam_token::Entity::delete_many().exec(tx).await?;
    let entry = audit::Entry {
        actor: Actor::Moderator(owner),
        action: "spam.forgotten",
        post: None,
        comment: None,
        detail: json!({}),
    };
    let line = audit::record(tx, entry, now).await?;
    settings::change::change(tx, Key::SpamForgotten, &line.to_string(), now).await
}
