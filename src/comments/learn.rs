//! Learns from moderators what spam is, and unlearns. What a comment teaches is what the history says of it: the
//! last decision that published it or called it spam and was not taken back. So undoing a decision brings back
//! just what was taught before it. Rules, readers and imports teach nothing, nor does what rejects, hides or
//! trashes. It comes last in a transaction and writes many comments at once, because everybody who learns
//! writes the row of the sign that every comment has.

use std::collections::HashMap;

use sea_orm::sea_query::{Expr, Func, OnConflict, Query};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, Condition, ConnectionTrait, DatabaseTransaction, DbErr,
    EntityTrait as _, ExprTrait as _, IntoActiveModel, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use serde::Deserialize;
use serde_json::Value;

use super::entity::{comment, spam_lesson, spam_token};
use super::signs::{self, Stored};
use super::{Decision, Kind, Status};
use crate::audit::about;
use crate::audit::entity as audit;
use crate::ids::{AuditId, CommentId};
use crate::screening::spam::{Class, Counts, Learnt, Tokens};
use crate::settings::{self, Key};

/// Rows of one statement.
const AT_ONCE: usize = 5_000;

/// The decisions that may teach, as the history calls them.
pub const TEACHING: [&str; 4] = [
    "comment.approve",
    "comment.spam",
    "comment.restore",
    "comment.reports_settled",
];

/// Whether there is anything to learn after `decision`.
pub fn teaches(decision: Decision) -> bool {
    matches!(decision, Decision::Approve | Decision::Spam | Decision::Restore)
}

/// What a line of the history with this detail teaches of its comment.
pub fn taught(detail: &Value) -> Option<Class> {
    #[derive(Deserialize)]
    struct Moved {
        from: Status,
        to: Status,
    }
    let moved = Moved::deserialize(detail).ok()?;
    match moved.to {
        // Also of what a rule had taken for spam before a person blocked where it came from.
        Status::Spam => Some(Class::Spam),
        Status::Published if moved.from != Status::Published => Some(Class::Genuine),
        _ => None,
    }
}

/// Brings what was learnt of `comments` in line with the history, whatever happened to them: five statements,
/// or three more where something is unlearnt. Changes `spam_tokens` and `spam_lessons`.
///
/// # Errors
/// When the database fails.
pub async fn learn(tx: &DatabaseTransaction, comments: &[CommentId]) -> Result<(), DbErr> {
    let (told, lessons) = (told(tx, comments).await?, lessons(tx, comments).await?);
    let known: HashMap<CommentId, Class> = lessons
        .iter()
        .map(|lesson| (lesson.comment_id, lesson.class))
        .collect();
    let is_new = |(id, class): &(&CommentId, &Class)| known.get(id) != Some(class);
    let new: Vec<CommentId> = told.iter().filter(is_new).map(|(id, _)| *id).collect();
    let new = stored(tx, &new).await?.into_iter().filter_map(|row| {
        Some(spam_lesson::Model {
            comment_id: row.id,
            class: *told.get(&row.id)?,
            tokens: Tokens(signs::stored(&row)),
        })
    });
    let new: Vec<_> = new.collect();
    let is_over = |lesson: &spam_lesson::Model| told.get(&lesson.comment_id) != Some(&lesson.class);
    let old: Vec<_> = lessons.into_iter().filter(is_over).collect();
    exchange(tx, &old, new).await
}

/// As `learn`, of the comments that these lines of the history are about.
///
/// # Errors
/// When the database fails.
pub async fn from_lines(tx: &DatabaseTransaction, lines: &[AuditId]) -> Result<(), DbErr> {
    learn(tx, &about(tx, lines).await?).await
}

/// Unlearns what `comments` taught, before they go. Changes `spam_tokens` and `spam_lessons`.
///
/// # Errors
/// When the database fails.
pub async fn forget(tx: &DatabaseTransaction, comments: &[CommentId]) -> Result<(), DbErr> {
    let lessons = lessons(tx, comments).await?;
    exchange(tx, &lessons, Vec::new()).await
}

/// What the history says of each comment; nothing of one that teaches nothing.
async fn told(db: &impl ConnectionTrait, comments: &[CommentId]) -> Result<HashMap<CommentId, Class>, DbErr> {
    let forgotten = Query::select()
        .expr(Expr::col(settings::entity::Column::Value).cast_as("bigint"))
        .from(settings::entity::Entity)
        .and_where(Expr::col(settings::entity::Column::Key).eq(Key::SpamForgotten.name()))
        .to_owned();
    let from_start: [Expr; 2] = [Expr::SubQuery(None, Box::new(forgotten.into())), Expr::val(0_i64)];
    let lines: Vec<(CommentId, Value)> = audit::Entity::find()
        .select_only()
        .columns([audit::Column::CommentId, audit::Column::Detail])
        .filter(audit::Column::CommentId.is_in(comments.iter().copied()))
        .filter(Expr::col((audit::Entity, audit::Column::Id)).gt(Func::coalesce(from_start)))
        .filter(teaching())
        .order_by_asc(audit::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let taught = lines
        .into_iter()
        .filter_map(|(comment, detail)| Some((comment, taught(&detail)?)));
    Ok(taught.collect())
}

/// The lines of the history that may teach.
pub(super) fn teaching() -> Condition {
    Condition::all()
        .add(audit::Column::Actor.eq("moderator"))
        .add(audit::Column::Action.is_in(TEACHING))
        .add(audit::Column::UndoneBy.is_null())
}

async fn lessons(
    db: &impl ConnectionTrait,
    comments: &[CommentId],
) -> Result<Vec<spam_lesson::Model>, DbErr> {
    spam_lesson::Entity::find()
        .filter(spam_lesson::Column::CommentId.is_in(comments.iter().copied()))
        .all(db)
        .await
}

/// What is stored of readers' comments among these; what the team wrote, and notices of other sites, teach
/// nothing.
pub(super) async fn stored(db: &impl ConnectionTrait, comments: &[CommentId]) -> Result<Vec<Stored>, DbErr> {
    if comments.is_empty() {
        return Ok(Vec::new());
    }
    comment::Entity::find()
        .filter(comment::Column::Id.is_in(comments.iter().copied()))
        .filter(comment::Column::Kind.eq(Kind::Comment))
        .filter(comment::Column::BylineId.is_null())
        // One that was erased has none.
        .filter(comment::Column::Nonce.ne(""))
        .into_partial_model()
        .all(db)
        .await
}

/// Unlearns `old` and learns `new`.
async fn exchange(
    tx: &DatabaseTransaction,
    old: &[spam_lesson::Model],
    new: Vec<spam_lesson::Model>,
) -> Result<(), DbErr> {
    let mut change = Learnt::default();
    for lesson in old {
        change.learn(&lesson.tokens.0, lesson.class, -1);
    }
    for lesson in &new {
        change.learn(&lesson.tokens.0, lesson.class, 1);
    }
    let mut change: Vec<(String, Counts)> = change.0.into_iter().collect();
    change.retain(|(_, by)| *by != Counts::default());
    // In one order, so that two who learn wait for each other and not both.
    change.sort_by(|a, b| a.0.cmp(&b.0));
    for part in change.chunks(AT_ONCE) {
        count(tx, part).await?;
    }
    drop_unmet(tx, &change).await?;
    keep(tx, old, new).await
}

async fn count(tx: &DatabaseTransaction, change: &[(String, Counts)]) -> Result<(), DbErr> {
    let rows = change.iter().map(|(token, by)| spam_token::ActiveModel {
        token: Set(token.clone()),
        spam: Set(by.spam),
        genuine: Set(by.genuine),
    });
    let add = |column: spam_token::Column, new: &'static str| {
        Expr::col((spam_token::Entity, column)).add(Expr::cust(new))
    };
    let together = OnConflict::column(spam_token::Column::Token)
        .value(
            spam_token::Column::Spam,
            add(spam_token::Column::Spam, "excluded.spam"),
        )
        .value(
            spam_token::Column::Genuine,
            add(spam_token::Column::Genuine, "excluded.genuine"),
        )
        .to_owned();
    spam_token::Entity::insert_many(rows)
        .on_conflict(together)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// A sign that nothing is known of any more leaves no trace.
async fn drop_unmet(tx: &DatabaseTransaction, change: &[(String, Counts)]) -> Result<(), DbErr> {
    let less = change.iter().filter(|(_, by)| by.spam < 0 || by.genuine < 0);
    let less: Vec<&str> = less.map(|(token, _)| token.as_str()).collect();
    for part in less.chunks(AT_ONCE) {
        spam_token::Entity::delete_many()
            .filter(spam_token::Column::Token.is_in(part.iter().copied()))
            .filter(spam_token::Column::Spam.lte(0))
            .filter(spam_token::Column::Genuine.lte(0))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// Writes down what was learnt of which comment.
async fn keep(
    tx: &DatabaseTransaction,
    old: &[spam_lesson::Model],
    new: Vec<spam_lesson::Model>,
) -> Result<(), DbErr> {
    if !old.is_empty() {
        spam_lesson::Entity::delete_many()
            .filter(spam_lesson::Column::CommentId.is_in(old.iter().map(|lesson| lesson.comment_id)))
            .exec(tx)
            .await?;
    }
    if !new.is_empty() {
        let rows = new.into_iter().map(IntoActiveModel::into_active_model);
        spam_lesson::Entity::insert_many(rows)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}
