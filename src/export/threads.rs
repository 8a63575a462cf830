//! Comments for the file, and what their writers stated of themselves.

use sea_orm::sea_query::Query;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::file::AT_ONCE;
use super::{Comment, Statement, at};
use crate::affiliation::entity::statement;
use crate::comments::Status;
use crate::comments::entity::comment;
use crate::ids::CommentId;
use crate::posts;
use crate::posts::entity::post;

/// The comments behind `after`, `AT_ONCE` of them, but for those of posts in the trash; none behind the last
/// one. A reply has a higher id than what it answers.
///
/// # Errors
/// When the database fails.
pub async fn comments(db: &impl ConnectionTrait, after: CommentId) -> Result<Vec<Comment>, DbErr> {
    let kept = Query::select()
        .column(post::Column::Id)
        .from(post::Entity)
        .and_where(post::Column::Status.ne(posts::Status::Trashed))
        .to_owned();
    let rows = comment::Entity::find()
        .filter(comment::Column::Id.gt(after))
        .filter(comment::Column::PostId.in_subquery(kept))
        .order_by_asc(comment::Column::Id)
        .limit(AT_ONCE)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(told).collect())
}

/// What is spam was never meant to last, and what is in the trash was thrown away or taken back.
fn is_gone(status: Status) -> bool {
    matches!(status, Status::Spam | Status::Trashed)
}

fn told(row: comment::Model) -> Comment {
    let gone = is_gone(row.status);
    let unless_gone = |text: String| if gone { String::new() } else { text };
    Comment {
        id: row.id,
        post_id: row.post_id,
        parent_id: row.parent_id,
        kind: row.kind,
        status: row.status,
        byline_id: row.byline_id,
        name: unless_gone(row.name),
        email: unless_gone(row.email),
        website: unless_gone(row.website),
        source: unless_gone(row.source),
        format: row.format,
        html: unless_gone(row.html.as_str().to_owned()),
        reason: unless_gone(row.decision_reason),
        sent_at: row.created_at.rfc3339(),
        published_at: at(row.published_at),
        decided_at: at(row.decided_at),
    }
}

/// What was stated with `comments`, in all versions, as far as they have words.
///
/// # Errors
/// When the database fails.
pub async fn statements(db: &impl ConnectionTrait, comments: &[Comment]) -> Result<Vec<Statement>, DbErr> {
    let there = comments.iter().filter(|comment| !is_gone(comment.status));
    let rows = statement::Entity::find()
        .filter(statement::Column::CommentId.is_in(there.map(|comment| comment.id)))
        .order_by_asc(statement::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(stated).collect())
}

fn stated(row: statement::Model) -> Statement {
    Statement {
        id: row.id,
        comment_id: row.comment_id,
        version: row.version,
        you_are: row.you_are,
        other: row.other,
        connections: row.connections,
        organisation: row.organisation,
        role: row.role,
        on_behalf_of: row.on_behalf_of,
        note: row.note,
        capacity: row.capacity,
        visibility: row.visibility,
        own_words: row.quote,
        verification: row.verification,
        verified_domain: row.verified_domain,
        verified_at: at(row.verified_at),
        verified_until: at(row.verified_until),
        source: row.source,
        state: row.state,
        stated_at: row.created_at.rfc3339(),
    }
}
