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

/// What the team replied to `comment` and its author has not been told of, oldest first; nothing while it is away.
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
    let told = Query::select()
        .column(mail_sent::Column::CommentId)
        .from(mail_sent::Entity)
        .and_where(mail_sent::Column::Kind.eq(MailKind::Reply))
        .and_where(
            Expr::col((mail_sent::Entity, mail_sent::Column::CommentId))
                .equals((comment::Entity, comment::Column::Id)),
        )
        .to_owned();
    let rows = replies_to(comment.id)
        .filter(comment::Column::CreatedAt.gte(now.minus(KEPT)))
        .filter(Expr::exists(told).not())
        .order_by_asc(comment::Column::Id)
        .limit(10)
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
    let Some(row) = comment::Entity::find_by_id(comment).one(db).await? else {
        return Ok(false);
    };
    Ok(!untold(db, &row, now).await?.is_empty())
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
