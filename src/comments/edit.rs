//! A commenter changes the text of their comment, for some minutes after sending it. One that waits
//! is replaced and screened again; one that readers have seen keeps its text until somebody of the
//! team has read the change.

use std::time::Duration;

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    ExprTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use serde_json::json;

use super::entity::comment::{Column, Entity, Model};
use super::entity::comment_edit;
use super::remember::Details;
use super::screen::{At, Screened, Surroundings, screen};
use super::submission::Text;
use super::{EditState, Reasons, Status, effect, notify, propose};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::CommentId;
use crate::screening::QUOTES_STATEMENT;
use crate::screening::own::Rules;
use crate::screening::spam::Judgement;
use crate::settings::Hold;
use crate::text;

/// Another text for a comment, checked and rendered.
#[derive(Clone, Debug)]
pub struct Change {
    pub comment: CommentId,
    pub text: Text,
    /// The names of what the post is about.
    pub subjects: Vec<String>,
    pub hold: Hold,
    pub rules: Rules,
    /// How long after sending a comment may be changed.
    pub window: Duration,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The comment has the new text.
    Replaced,
    /// The change waits to be read; the old text stands.
    Waits,
    /// The new text is the old one.
    Same,
    /// The time is over, or the comment is in a state where nothing is changed any more.
    TooLate,
}

/// Until when `comment` may be changed, if it may be changed at all.
pub fn until(comment: &Model, window: Duration, now: Moment) -> Option<Moment> {
    let end = comment.created_at.plus(window);
    let is_alive = matches!(comment.status, Status::Pending | Status::Published) || is_unread_spam(comment);
    (is_alive && now < end).then_some(end)
}

/// Taken for spam by a rule: its writer sees it as waiting.
fn is_unread_spam(comment: &Model) -> bool {
    comment.status == Status::Spam && comment.decided_by.is_none()
}

/// Changes `comments` or `comment_edits`, `proposals`, `audit` and `jobs`; the version goes up.
///
/// # Errors
/// When the database fails.
pub async fn edit(tx: &DatabaseTransaction, change: Change, now: Moment) -> Result<Outcome, DbErr> {
    let Some(comment) = Entity::find_by_id(change.comment)
        .lock_exclusive()
        .one(tx)
        .await?
    else {
        return Ok(Outcome::TooLate);
    };
    if until(&comment, change.window, now).is_none() {
        return Ok(Outcome::TooLate);
    }
    if comment.source == change.text.source {
        return Ok(Outcome::Same);
    }
    let was_sent_back = propose::withdraw(tx, comment.id, now).await?.is_some();
    if comment.status == Status::Published && comment.person_id.is_none() {
        wait(tx, &comment, &change.text, now).await?;
        return Ok(Outcome::Waits);
    }
    let looked = look(tx, &comment, &change, now).await?;
    replace(tx, &comment, &change.text, looked, now).await?;
    if was_sent_back && comment.status == Status::Pending {
        effect::to_desk(tx, &comment, now).await?;
    }
    record(tx, &comment, "comment.edited", Actor::Commenter, now).await?;
    Ok(Outcome::Replaced)
}

/// What the rules say about the new text; a comment that waits goes on waiting whatever they say.
async fn look(
    tx: &DatabaseTransaction,
    comment: &Model,
    change: &Change,
    now: Moment,
) -> Result<(Reasons, Option<Judgement>), DbErr> {
    if comment.person_id.is_some() {
        return Ok((comment.reasons.clone(), None));
    }
    let at = At {
        post: comment.post_id,
        rules: change.rules.clone(),
        // How it was sent at first does not change.
        fast: comment.spam.as_ref().is_some_and(|judged| judged.fast),
    };
    let sender = sender(comment);
    let surroundings = Surroundings::of(tx, &change.text, &sender, at).await?;
    let spoke = |rule: &str| comment.reasons.0.iter().any(|reason| reason.rule == rule);
    let facts = Screened {
        sender: &sender,
        text: &change.text,
        surroundings: &surroundings,
        honeypot: spoke("honeypot"),
        banned: spoke("banned"),
        commenter: comment.commenter_id,
        claims: found(comment, "unverified_claim"),
        disguised: found(comment, QUOTES_STATEMENT),
        organisation: "",
        subjects: &change.subjects,
        hold: change.hold,
        now,
    };
    let reasons = screen(tx, facts).await?.reasons;
    Ok((reasons, surroundings.spam))
}

fn sender(comment: &Model) -> Details {
    Details {
        name: comment.name.clone(),
        email: comment.email.clone(),
        website: comment.website.clone(),
    }
}

/// What `rule` found in the statement at posting, which has not changed.
fn found(comment: &Model, rule: &str) -> Option<String> {
    comment
        .reasons
        .0
        .iter()
        .find(|reason| reason.rule == rule)
        .map(|reason| reason.matched.clone())
}

/// Lets `comment`, which waits, say `text`. The caller writes the line of history. Changes `comments`.
///
/// # Errors
/// When the database fails.
pub(super) async fn replace(
    tx: &DatabaseTransaction,
    comment: &Model,
    text: &Text,
    (reasons, spam): (Reasons, Option<Judgement>),
    now: Moment,
) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::Source, Expr::value(text.source.as_str()))
        .col_expr(Column::Html, Expr::value(text.html.clone()))
        .col_expr(Column::Renderer, Expr::value(text::RENDERER))
        .col_expr(Column::ChangedAt, Expr::value(now))
        .col_expr(Column::Reasons, Expr::value(reasons))
        .col_expr(Column::Spam, Expr::value(spam))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(comment.id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Puts the change on the desk, in the place of an earlier one that nobody has read. Changes `comment_edits`,
/// `comments`, `audit`, `jobs`.
///
/// # Errors
/// When the database fails.
pub(super) async fn wait(
    tx: &DatabaseTransaction,
    comment: &Model,
    text: &Text,
    now: Moment,
) -> Result<(), DbErr> {
    forget_waiting(tx, comment.id).await?;
    let row = comment_edit::ActiveModel {
        comment_id: Set(comment.id),
        source: Set(text.source.clone()),
        html: Set(text.html.clone()),
        renderer: Set(text::RENDERER),
        state: Set(EditState::Waiting),
        created_at: Set(now),
        ..Default::default()
    };
    comment_edit::Entity::insert(row).exec(tx).await?;
    Entity::update_many()
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .col_expr(Column::DeskFrom, Expr::value(now))
        .filter(Column::Id.eq(comment.id))
        .exec(tx)
        .await?;
    record(tx, comment, "comment.edit_waits", Actor::Commenter, now).await?;
    notify::held(tx, now).await
}

/// Nobody has to read a change to `comment` any more. Changes `comment_edits`.
///
/// # Errors
/// When the database fails.
pub(super) async fn forget_waiting(tx: &DatabaseTransaction, comment: CommentId) -> Result<(), DbErr> {
    comment_edit::Entity::delete_many()
        .filter(comment_edit::Column::CommentId.eq(comment))
        .filter(comment_edit::Column::State.eq(EditState::Waiting))
        .exec(tx)
        .await?;
    Ok(())
}

async fn record(
    tx: &DatabaseTransaction,
    comment: &Model,
    action: &'static str,
    actor: Actor,
    now: Moment,
) -> Result<(), DbErr> {
    let entry = audit::Entry {
        actor,
        action,
        post: Some(comment.post_id),
        comment: Some(comment.id),
        detail: json!({ "version": comment.version + 1 }),
    };
    audit::record(tx, entry, now).await?;
    Ok(())
}

/// The change to `comment` that waits to be read.
///
/// # Errors
/// When the database fails.
pub async fn waiting(
    db: &impl ConnectionTrait,
    comment: CommentId,
) -> Result<Option<comment_edit::Model>, DbErr> {
    comment_edit::Entity::find()
        .filter(comment_edit::Column::CommentId.eq(comment))
        .filter(comment_edit::Column::State.eq(EditState::Waiting))
        .order_by_desc(comment_edit::Column::Id)
        .limit(1)
        .one(db)
        .await
}
