//! Which replies of the team those whom they answer have not been told of, by mail or by the way they chose: each is
//! remembered by itself (`sent.rs`).

use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, PaginatorTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _, Select,
};

use super::entity::{comment, mail_sent};
use super::news::Said;
use super::sent::KEPT;
use super::{MailKind, Status};
use crate::clock::Moment;
use crate::ids::CommentId;
use crate::text;

/// Most replies that are told of at once; what is over is told with the next ones.
const AT_ONCE: u64 = 10;

/// What the team replied to `comment` and its author has not been told of, oldest first, at most 10; nothing while it
/// is away.
///
/// # Errors
/// When the database fails.
pub(super) async fn untold(
    db: &impl ConnectionTrait,
    comment: &comment::Model,
    now: Moment,
) -> Result<Vec<Said>, DbErr> {
    if comment.status != Status::Published {
        return Ok(Vec::new());
    }
    let rows = untold_replies(comment.id, now)
        .order_by_asc(comment::Column::Id)
        .limit(AT_ONCE)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(said).collect())
}

/// Whether the team replied to `comment` and its author has not been told of it.
///
/// # Errors
/// When the database fails.
pub(super) async fn is_untold(
    db: &impl ConnectionTrait,
    comment: CommentId,
    now: Moment,
) -> Result<bool, DbErr> {
    let stands = comment::Entity::find_by_id(comment).filter(comment::Column::Status.eq(Status::Published));
    Ok(stands.count(db).await? > 0 && untold_replies(comment, now).count(db).await? > 0)
}

/// The reply that asks, as long as it is news.
///
/// # Errors
/// When the database fails.
pub(super) async fn asking(
    db: &impl ConnectionTrait,
    comment: &comment::Model,
    reply: CommentId,
    since: Moment,
) -> Result<Option<Said>, DbErr> {
    if comment.status != Status::Published {
        return Ok(None);
    }
    let row = replies_to(comment.id)
        .filter(comment::Column::Id.eq(reply))
        .filter(comment::Column::CreatedAt.gte(since))
        .one(db)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let told = mail_sent::Entity::find()
        .filter(mail_sent::Column::Kind.eq(MailKind::Reply))
        .filter(mail_sent::Column::CommentId.eq(reply))
        .count(db)
        .await?;
    // What was passed on already is asked all the same.
    let reply = (told == 0).then_some(reply);
    Ok(Some(Said { reply, ..said(row) }))
}

/// Of `replies_to` what is no older than what is remembered, and was not told.
fn untold_replies(comment: CommentId, now: Moment) -> Select<comment::Entity> {
    let told = Query::select()
        .column(mail_sent::Column::CommentId)
        .from(mail_sent::Entity)
        .and_where(mail_sent::Column::Kind.eq(MailKind::Reply))
        .and_where(
            Expr::col((mail_sent::Entity, mail_sent::Column::CommentId))
                .equals((comment::Entity, comment::Column::Id)),
        )
        .to_owned();
    replies_to(comment)
        .filter(comment::Column::CreatedAt.gte(now.minus(KEPT)))
        .filter(Expr::exists(told).not())
}

/// What readers see of what the team replied to `comment`.
fn replies_to(comment: CommentId) -> Select<comment::Entity> {
    comment::Entity::find()
        .filter(comment::Column::ParentId.eq(comment))
        .filter(comment::Column::BylineId.is_not_null())
        .filter(comment::Column::Status.eq(Status::Published))
}

fn said(row: comment::Model) -> Said {
    Said {
        reply: Some(row.id),
        by: row.name,
        text: text::plain(&row.html),
    }
}
