//! Erases what is stored about whoever wrote a comment. A comment that others have answered leaves an
//! empty row behind, so that the answers keep their place; any other row goes. The receipts of all of
//! them are dead afterwards.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _,
};
use serde_json::json;

use super::entity::comment::{Column, Entity, Model};
use super::entity::{appeal, comment_edit, commenter, mail_sent, proposal, report};
use super::lock::lock;
use super::{Reasons, Status, export, learn, note, notify, withdraw};
use crate::affiliation::entity::{request, statement};
use crate::affiliation::mailbox;
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::db::anew;
use crate::ids::CommentId;
use crate::screening::spam::Judgement;
use crate::subscriptions::Topic;
use crate::subscriptions::follow::unfollow;
use crate::text::SafeHtml;

/// Erases `comment`, or all comments of the same remembered person and that person. Changes
/// `comments`, `comment_edits`, `proposals`, `commenters`, `reports`, `appeals`, `moderator_notes`, `affiliation_*`,
/// `spam_*`, `subscriptions`, `posts`, `audit`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn erase(tx: &DatabaseTransaction, comment: &Model, now: Moment) -> Result<(), DbErr> {
    let comments = export::of_person(tx, comment).await?;
    let ids: Vec<CommentId> = comments.iter().map(|own| own.id).collect();
    lock(tx, &ids).await?;
    for own in &ids {
        withdraw::withdraw(tx, *own, now).await?;
    }
    learn::forget(tx, &ids).await?;
    // The newest first: an answer to one's own comment goes before what it answers.
    for own in comments.iter().rev() {
        erase_one(tx, own, now).await?;
    }
    if let Some(person) = comment.commenter_id {
        note::forget_person(tx, person).await?;
        commenter::Entity::delete_by_id(person).exec(tx).await?;
    }
    anew::later(tx, now).await
}

async fn erase_one(tx: &DatabaseTransaction, comment: &Model, now: Moment) -> Result<(), DbErr> {
    unfollow(tx, Topic::Replies(comment.id)).await?;
    notify::undone(tx, comment.id).await?;
    for question in questions(tx, comment.id).await? {
        forget(tx, question).await?;
    }
    forget(tx, comment.id).await?;
    let entry = audit::Entry {
        actor: Actor::Commenter,
        action: "comment.erased",
        post: Some(comment.post_id),
        comment: Some(comment.id),
        detail: json!({}),
    };
    audit::record(tx, entry, now).await?;
    Ok(())
}

/// The replies that asked about the comment and were taken off the page with it: they call its writer
/// by name.
async fn questions(tx: &DatabaseTransaction, comment: CommentId) -> Result<Vec<CommentId>, DbErr> {
    let asked = request::Entity::find()
        .filter(request::Column::CommentId.eq(comment))
        .all(tx)
        .await?;
    Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::Id.is_in(asked.iter().filter_map(|request| request.reply_id)))
        .filter(Column::Status.eq(Status::Trashed))
        .into_tuple()
        .all(tx)
        .await
}

/// Removes a comment that has no place in the thread any more with all that hangs on it; the row
/// itself stays, empty, where others have answered it.
///
/// # Errors
/// When the database fails.
pub(super) async fn forget(tx: &DatabaseTransaction, id: CommentId) -> Result<(), DbErr> {
    statement::Entity::delete_many()
        .filter(statement::Column::CommentId.eq(id))
        .exec(tx)
        .await?;
    request::Entity::delete_many()
        .filter(request::Column::CommentId.eq(id))
        .exec(tx)
        .await?;
    mailbox::forget(tx, id).await?;
    comment_edit::Entity::delete_many()
        .filter(comment_edit::Column::CommentId.eq(id))
        .exec(tx)
        .await?;
    proposal::Entity::delete_many()
        .filter(proposal::Column::CommentId.eq(id))
        .exec(tx)
        .await?;
    report::Entity::delete_many()
        .filter(report::Column::CommentId.eq(id))
        .exec(tx)
        .await?;
    appeal::Entity::delete_many()
        .filter(appeal::Column::CommentId.eq(id))
        .exec(tx)
        .await?;
    note::forget(tx, id).await?;
    mail_sent::Entity::delete_many()
        .filter(mail_sent::Column::CommentId.eq(id))
        .exec(tx)
        .await?;
    if is_answered(tx, id).await? {
        empty(tx, id).await
    } else {
        Entity::delete_by_id(id).exec(tx).await?;
        Ok(())
    }
}

async fn is_answered(tx: &DatabaseTransaction, comment: CommentId) -> Result<bool, DbErr> {
    let answer: Option<i64> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::ParentId.eq(comment))
        .limit(1)
        .into_tuple()
        .one(tx)
        .await?;
    Ok(answer.is_some())
}

/// Leaves the row with its place in the thread and nothing else; without a nonce no receipt opens it.
async fn empty(tx: &DatabaseTransaction, comment: CommentId) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::Status, Expr::value(Status::Trashed))
        .col_expr(Column::PreviousStatus, Expr::value(Option::<Status>::None))
        .col_expr(Column::Name, Expr::value(""))
        .col_expr(Column::NameLooks, Expr::value(""))
        .col_expr(Column::Email, Expr::value(""))
        .col_expr(Column::Website, Expr::value(""))
        .col_expr(Column::Source, Expr::value(""))
        .col_expr(Column::Html, Expr::value(SafeHtml::default()))
        .col_expr(Column::Nonce, Expr::value(""))
        .col_expr(Column::Reasons, Expr::value(Reasons::default()))
        .col_expr(Column::Spam, Expr::value(None::<Judgement>))
        .col_expr(Column::RepeatHash, Expr::value(Option::<String>::None))
        .col_expr(Column::TextHash, Expr::value(Option::<i64>::None))
        .col_expr(Column::NetworkHash, Expr::value(Option::<String>::None))
        .col_expr(Column::DecisionReason, Expr::value(""))
        .col_expr(Column::CommenterId, Expr::value(Option::<i64>::None))
        .col_expr(Column::LabelOf, Expr::value(Option::<i64>::None))
        .filter(Column::Id.eq(comment))
        .exec(tx)
        .await?;
    Ok(())
}
