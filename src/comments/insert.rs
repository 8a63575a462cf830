//! Puts a comment into its thread: the row, its path, and the counts above it. The verbs that make
//! comments (`submit.rs`, `moderate.rs`, the import) all end here.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, ExprTrait as _,
    QueryFilter as _,
};

use super::entity::comment::{self, Column, Entity, Model};
use super::{Kind, Reasons, Status, ancestors, path};
use crate::clock::Moment;
use crate::ids::{BylineId, CommenterId, PersonId, PostId};
use crate::posts::entity::post;
use crate::screening::looks;
use crate::screening::spam::Judgement;
use crate::secrets::Entropy;
use crate::text::{self, Format, SafeHtml};

/// A comment that has been checked, rendered and screened.
#[derive(Clone, Debug)]
pub struct NewComment {
    pub post: PostId,
    /// The comment it answers, of the same post.
    pub parent: Option<Model>,
    pub kind: Kind,
    pub status: Status,
    pub byline: Option<BylineId>,
    pub person: Option<PersonId>,
    pub commenter: Option<CommenterId>,
    pub name: String,
    pub email: String,
    pub website: String,
    pub source: String,
    pub format: Format,
    pub html: SafeHtml,
    pub reasons: Reasons,
    /// What a rule that rejects it gives as the reason; empty for every other.
    pub decision_reason: String,
    /// What it has in common with spam.
    pub spam: Option<Judgement>,
    pub repeat_hash: Option<String>,
    pub network_hash: Option<String>,
    /// When it was sent, or originally sent where it was imported from.
    pub sent: Moment,
}

/// Inserts the row and returns it; a published one counts at once.
///
/// # Errors
/// When the database fails.
pub async fn insert(tx: &DatabaseTransaction, new: NewComment, entropy: &Entropy) -> Result<Model, DbErr> {
    let published = new.status == Status::Published;
    let placeholder = entropy.bytes::<16>().to_vec();
    let row = comment::ActiveModel {
        post_id: Set(new.post),
        parent_id: Set(new.parent.as_ref().map(|parent| parent.id)),
        path: Set(placeholder),
        depth: Set(new.parent.as_ref().map_or(0, |parent| parent.depth + 1)),
        kind: Set(new.kind),
        status: Set(new.status),
        visible: Set(false),
        version: Set(1),
        byline_id: Set(new.byline),
        person_id: Set(new.person),
        commenter_id: Set(new.commenter),
        name_looks: Set(Some(looks(&new.name))),
        name: Set(new.name),
        email: Set(new.email),
        website: Set(new.website),
        text_hash: Set(Some(text::hash(&new.source))),
        source: Set(new.source),
        format: Set(new.format),
        html: Set(new.html),
        renderer: Set(text::RENDERER),
        nonce: Set(entropy.token()),
        reasons: Set(new.reasons),
        spam: Set(new.spam),
        repeat_hash: Set(new.repeat_hash),
        network_hash: Set(new.network_hash),
        desk_from: Set((new.status == Status::Pending).then_some(new.sent)),
        decision_reason: Set(new.decision_reason),
        created_at: Set(new.sent),
        published_at: Set(published.then_some(new.sent)),
        descendant_count: Set(0),
        ..Default::default()
    };
    let mut inserted = Entity::insert(row).exec_with_returning(tx).await?;
    // The path ends in the row's own id, which is known only now.
    let parent_path = new.parent.as_ref().map(|parent| parent.path.as_slice());
    inserted.path = path(parent_path, new.sent, inserted.id);
    Entity::update_many()
        .col_expr(Column::Path, Expr::value(inserted.path.clone()))
        .filter(Column::Id.eq(inserted.id))
        .exec(tx)
        .await?;
    let counted = published && new.kind == Kind::Comment;
    if counted {
        show(tx, &inserted).await?;
        count(tx, new.post, 1).await?;
    }
    Ok(Model {
        visible: counted,
        ..inserted
    })
}

/// Gives a comment its place in the thread, and a place to ancestors that had lost theirs.
///
/// # Errors
/// When the database fails.
pub async fn show(tx: &DatabaseTransaction, comment: &Model) -> Result<(), DbErr> {
    let mut unseen = vec![comment.path.clone()];
    for ancestor in ancestors(&comment.path).into_iter().rev() {
        match at(tx, comment.post_id, &ancestor).await? {
            Some(row) if !row.visible => unseen.push(ancestor),
            _ => break,
        }
    }
    for path in unseen {
        set_visible(tx, comment.post_id, &path, true).await?;
    }
    Ok(())
}

/// Takes a comment's place away unless a visible reply needs it as a placeholder; placeholders above
/// it that no reply needs any more go too.
///
/// # Errors
/// When the database fails.
pub async fn unshow(tx: &DatabaseTransaction, comment: &Model) -> Result<(), DbErr> {
    let mut paths = ancestors(&comment.path);
    paths.push(comment.path.clone());
    for (at_top, path) in paths.into_iter().rev().enumerate() {
        let Some(row) = at(tx, comment.post_id, &path).await? else {
            break;
        };
        let needed = row.descendant_count > 0 || (at_top > 0 && row.status == Status::Published);
        if needed || !row.visible {
            break;
        }
        set_visible(tx, comment.post_id, &path, false).await?;
    }
    Ok(())
}

async fn at(tx: &DatabaseTransaction, post: PostId, path: &[u8]) -> Result<Option<Model>, DbErr> {
    Entity::find()
        .filter(Column::PostId.eq(post))
        .filter(Column::Path.eq(path.to_vec()))
        .one(tx)
        .await
}

/// Changes one row's place and, by the same difference, every count above it.
async fn set_visible(
    tx: &DatabaseTransaction,
    post: PostId,
    path: &[u8],
    visible: bool,
) -> Result<(), DbErr> {
    let changed = Entity::update_many()
        .col_expr(Column::Visible, Expr::value(visible))
        .filter(Column::PostId.eq(post))
        .filter(Column::Path.eq(path.to_vec()))
        .filter(Column::Visible.eq(!visible))
        .exec(tx)
        .await?;
    if changed.rows_affected == 0 {
        return Ok(());
    }
    let difference = if visible { 1 } else { -1 };
    let above = ancestors(path);
    if !above.is_empty() {
        Entity::update_many()
            .col_expr(
                Column::DescendantCount,
                Expr::col(Column::DescendantCount).add(difference),
            )
            .filter(Column::PostId.eq(post))
            .filter(Column::Path.is_in(above))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// Adds `difference` to the post's count of published comments.
///
/// # Errors
/// When the database fails.
pub async fn count(tx: &DatabaseTransaction, post: PostId, difference: i64) -> Result<(), DbErr> {
    post::Entity::update_many()
        .col_expr(
            post::Column::CommentCount,
            Expr::col(post::Column::CommentCount).add(difference),
        )
        .filter(post::Column::Id.eq(post))
        .exec(tx)
        .await?;
    Ok(())
}
