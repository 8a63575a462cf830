//! Everything that is stored about a person, as JSON: the comment of a receipt, or all comments of
//! the same remembered person.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};
use serde_json::{Value, json};

use super::entity::comment::{self, Model};
use super::entity::{appeal, comment_edit, commenter, proposal, spam_lesson};
use super::export_stated::statements;
use crate::affiliation::code;
use crate::affiliation::entity::{mailbox_code, request};
use crate::affiliation::wording::Terms;
use crate::clock::Moment;
use crate::ids::CommentId;

/// What is stored about whoever wrote `comment`, and the labels readers see of it: moments as RFC 3339
/// in UTC, codes as in the API.
///
/// # Errors
/// When the database fails.
pub async fn export(db: &impl ConnectionTrait, comment: &Model, terms: Terms<'_>) -> Result<Value, DbErr> {
    let comments = of_person(db, comment).await?;
    let ids: Vec<CommentId> = comments.iter().map(|comment| comment.id).collect();
    let person = match comment.commenter_id {
        Some(id) => commenter::Entity::find_by_id(id).one(db).await?,
        None => None,
    };
    Ok(json!({
        "person": person.as_ref().map(remembered),
        "comments": comments.iter().map(written).collect::<Vec<_>>(),
        "edits": edits(db, &ids).await?,
        "proposals": proposals(db, &ids).await?,
        "appeals": appeals(db, &ids).await?,
        "affiliation_statements": statements(db, &comments, terms).await?,
        "affiliation_questions": questions(db, &ids).await?,
        "mailbox_codes": codes(db, &ids).await?,
        "spam_lessons": lessons(db, &ids).await?,
    }))
}

/// The comments that belong to whoever wrote `comment`, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn of_person(db: &impl ConnectionTrait, comment: &Model) -> Result<Vec<Model>, DbErr> {
    match comment.commenter_id {
        Some(commenter) => {
            comment::Entity::find()
                .filter(comment::Column::CommenterId.eq(commenter))
                .order_by_asc(comment::Column::Id)
                .all(db)
                .await
        }
        None => Ok(vec![comment.clone()]),
    }
}

fn remembered(person: &commenter::Model) -> Value {
    json!({
        "name": person.name,
        "email": person.email,
        "website": person.website,
        "email_confirmed_at": at(person.email_confirmed_at),
        "remembered_since": person.created_at.rfc3339(),
    })
}

fn written(comment: &Model) -> Value {
    json!({
        "id": comment.id,
        "post_id": comment.post_id,
        "parent_id": comment.parent_id,
        "status": comment.status,
        "name": comment.name,
        "name_looks": comment.name_looks,
        "email": comment.email,
        "website": comment.website,
        "text": comment.source,
        "html": comment.html.as_str(),
        "held_because": comment.reasons,
        "spam": comment.spam,
        "reason_given": comment.decision_reason,
        "network_hash": comment.network_hash,
        "repeat_hash": comment.repeat_hash,
        "text_hash": comment.text_hash,
        "sent_at": comment.created_at.rfc3339(),
        "published_at": at(comment.published_at),
        "decided_at": at(comment.decided_at),
    })
}

async fn edits(db: &impl ConnectionTrait, ids: &[CommentId]) -> Result<Vec<Value>, DbErr> {
    let rows = comment_edit::Entity::find()
        .filter(comment_edit::Column::CommentId.is_in(ids.iter().copied()))
        .order_by_asc(comment_edit::Column::Id)
        .all(db)
        .await?;
    let edit = |row: comment_edit::Model| json!({ "comment_id": row.comment_id, "text": row.source, "sent_at": row.created_at.rfc3339() });
    Ok(rows.into_iter().map(edit).collect())
}

/// What was learnt from the comments about spam.
async fn lessons(db: &impl ConnectionTrait, ids: &[CommentId]) -> Result<Vec<Value>, DbErr> {
    let rows = spam_lesson::Entity::find()
        .filter(spam_lesson::Column::CommentId.is_in(ids.iter().copied()))
        .order_by_asc(spam_lesson::Column::CommentId)
        .all(db)
        .await?;
    let lesson = |row: spam_lesson::Model| json!({ "comment_id": row.comment_id, "class": row.class, "signs": row.tokens });
    Ok(rows.into_iter().map(lesson).collect())
}

/// The texts that were sent back.
async fn proposals(db: &impl ConnectionTrait, ids: &[CommentId]) -> Result<Vec<Value>, DbErr> {
    let rows = proposal::Entity::find()
        .filter(proposal::Column::CommentId.is_in(ids.iter().copied()))
        .order_by_asc(proposal::Column::Id)
        .all(db)
        .await?;
    let proposed = |row: proposal::Model| {
        json!({
            "comment_id": row.comment_id,
            "text": row.source,
            "state": code(&row.state),
            "sent_at": row.created_at.rfc3339(),
            "settled_at": at(row.settled_at),
        })
    };
    Ok(rows.into_iter().map(proposed).collect())
}

/// The second looks that were asked for.
async fn appeals(db: &impl ConnectionTrait, ids: &[CommentId]) -> Result<Vec<Value>, DbErr> {
    let rows = appeal::Entity::find()
        .filter(appeal::Column::CommentId.is_in(ids.iter().copied()))
        .order_by_asc(appeal::Column::Id)
        .all(db)
        .await?;
    let asked = |row: appeal::Model| {
        json!({
            "comment_id": row.comment_id,
            "text": row.body,
            "state": code(&row.state),
            "sent_at": row.created_at.rfc3339(),
            "settled_at": at(row.settled_at),
        })
    };
    Ok(rows.into_iter().map(asked).collect())
}

async fn questions(db: &impl ConnectionTrait, ids: &[CommentId]) -> Result<Vec<Value>, DbErr> {
    let rows = request::Entity::find()
        .filter(request::Column::CommentId.is_in(ids.iter().copied()))
        .order_by_asc(request::Column::Id)
        .all(db)
        .await?;
    let asked = |row: request::Model| {
        json!({
            "comment_id": row.comment_id,
            "question": row.question,
            "question_before": row.question_before,
            "chips": row.chips,
            "place": row.place,
            "rule": row.rule,
            "rule_subject": row.rule_subject,
            "state": code(&row.state),
            "rounds": row.rounds,
            "asked_at": row.asked_at.rfc3339(),
            "due_at": row.due_at.rfc3339(),
            "reminded_at": at(row.reminded_at),
            "answered_at": at(row.answered_at),
            "settled_at": at(row.settled_at),
        })
    };
    Ok(rows.into_iter().map(asked).collect())
}

/// The codes that wait for their mailbox; of the address nothing is stored.
async fn codes(db: &impl ConnectionTrait, ids: &[CommentId]) -> Result<Vec<Value>, DbErr> {
    let rows = mailbox_code::Entity::find()
        .filter(mailbox_code::Column::CommentId.is_in(ids.iter().copied()))
        .order_by_asc(mailbox_code::Column::Id)
        .all(db)
        .await?;
    let code = |row: mailbox_code::Model| {
        json!({
            "comment_id": row.comment_id,
            "domain": row.domain,
            "code_hash": row.code_hash,
            "tries": row.tries,
            "sent_at": row.created_at.rfc3339(),
            "expires_at": row.expires_at.rfc3339(),
        })
    };
    Ok(rows.into_iter().map(code).collect())
}

pub(super) fn at(moment: Option<Moment>) -> Option<String> {
    moment.map(Moment::rfc3339)
}
