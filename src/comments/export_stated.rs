//! What somebody stated of themselves, for the file of everything that is stored: each version as it was
//! stated, what is verified of it, and the label that readers see of it.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};
use serde_json::{Value, json};

use super::Status;
use super::entity::comment::Model;
use super::export::at;
use crate::affiliation::entity::statement;
use crate::affiliation::label::{Label, label};
use crate::affiliation::rows::SHOWN;
use crate::affiliation::wording::Terms;
use crate::affiliation::{StatementState, code};
use crate::ids::CommentId;

/// Every version that was stated with `comments`, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn statements(
    db: &impl ConnectionTrait,
    comments: &[Model],
    terms: Terms<'_>,
) -> Result<Vec<Value>, DbErr> {
    let rows = statement::Entity::find()
        .filter(statement::Column::CommentId.is_in(comments.iter().map(|comment| comment.id)))
        .order_by_asc(statement::Column::Id)
        .all(db)
        .await?;
    let published = |comment: &&Model| comment.status == Status::Published;
    let published: Vec<CommentId> = comments
        .iter()
        .filter(published)
        .map(|comment| comment.id)
        .collect();
    let exported = |row: statement::Model| {
        let seen = published.contains(&row.comment_id) && SHOWN.contains(&row.state);
        let label = seen.then(|| label(&row.clone().into(), terms)).flatten();
        let mut exported = stated(&row);
        exported["readers_see"] = json!(label.as_ref().map(readers_see));
        exported
    };
    Ok(rows.into_iter().map(exported).collect())
}

/// The words beside the name, and what unfolds behind them.
fn readers_see(label: &Label) -> Value {
    let behind = label
        .more
        .iter()
        .map(|(heading, text)| json!({ "heading": heading, "text": text }));
    json!({ "label": label.words, "behind_it": behind.collect::<Vec<_>>() })
}

fn stated(row: &statement::Model) -> Value {
    json!({
        "comment_id": row.comment_id,
        "version": row.version,
        "you_are": row.you_are,
        "other": row.other,
        "connections": row.connections,
        "organisation": row.organisation,
        "role": row.role,
        "on_behalf_of": row.on_behalf_of,
        "note": row.note,
        "capacity": row.capacity,
        "visibility": row.visibility,
        "own_words": row.quote,
        "verification": code(&row.verification),
        "verified_domain": row.verified_domain,
        "verified_at": at(row.verified_at),
        "verified_until": at(row.verified_until),
        "confirmed_official_at": at(row.official_at),
        "source": code(&row.source),
        "state": code(&row.state),
        "taken_down_at": at(row.moved_at.filter(|_| row.state == StatementState::Redacted)),
        "taken_down_because": row.redacted_because,
        "sent_at": row.created_at.rfc3339(),
        "state_since": at(row.moved_at),
    })
}
