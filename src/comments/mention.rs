//! Pages of other sites that say they link to a post (Webmention): one that was told of is written down, what its
//! page says becomes a comment like any other that waits, and one that links here no more goes. The comment
//! stands in no thread, and nobody is mailed about it but the team. Which pages were read, and when, is decided
//! above (`webmentions/`).

use std::time::Duration;

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, ExprTrait as _,
    QueryFilter as _, QuerySelect as _,
};
use serde_json::json;

use super::entity::comment;
use super::insert::{self, NewComment};
use super::lock::lock;
use super::mention_entity::{ActiveModel, Column, Entity, Model};
use super::moderate::{Transition, transition};
use super::remember::Details;
use super::screen::{Screened, Screening, Surroundings, screen};
use super::submission::Text;
use super::{Kind, Reasons, Status, edit, notify, withdraw};
use crate::audit::{self, Actor};
use crate::clock::{Moment, days};
use crate::ids::{CommentId, MentionId, PostId};
use crate::screening::looks;
use crate::secrets::Entropy;
use crate::settings::Hold;
use crate::text::{Format, Refers};

/// What could not be read for so long is forgotten.
const UNREAD: Duration = days(7);

/// What somebody said: that the page `source` links to `target`, which is the address of `post`.
#[derive(Clone, Debug)]
pub struct Told {
    pub post: PostId,
    pub source: String,
    pub target: String,
}

/// Writes down what was said; once for each page and post, with the address that was told first. Changes
/// `mentions`.
///
/// # Errors
/// When the database fails.
pub async fn told(tx: &DatabaseTransaction, told: Told, now: Moment) -> Result<MentionId, DbErr> {
    let row = ActiveModel {
        post_id: Set(told.post),
        source: Set(told.source.clone()),
        target: Set(told.target),
        kind: Set(Refers::Mention),
        comment_id: Set(None),
        tries: Set(0),
        created_at: Set(now),
        ..Default::default()
    };
    let again = OnConflict::columns([Column::PostId, Column::Source])
        .update_column(Column::Tries)
        .to_owned();
    Entity::insert(row)
        .on_conflict(again)
        .exec_without_returning(tx)
        .await?;
    let id: Option<MentionId> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::PostId.eq(told.post))
        .filter(Column::Source.eq(told.source))
        .into_tuple()
        .one(tx)
        .await?;
    id.ok_or_else(|| DbErr::RecordNotFound("a mention that was written down".to_owned()))
}

/// What the page of a mention says, read and rendered, and what it meets here.
#[derive(Clone, Debug)]
pub struct Said {
    pub how: Refers,
    /// Who says it.
    pub name: String,
    pub text: Text,
    /// The names of what the post is about.
    pub subjects: Vec<String>,
    pub hold: Hold,
    /// It meets a ban of which nobody is told.
    pub banned: bool,
    pub surroundings: Surroundings,
}

/// Makes a comment of what the page says, which waits for the team, or lets the one there is say it: at once while
/// it waits, after somebody of the team has read it once readers see it, and not at all when the team decided
/// against it, or when it was forgotten while its page was read. Changes `mentions`, `comments`, `comment_edits`,
/// `audit`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn keep(
    tx: &DatabaseTransaction,
    mention: MentionId,
    said: &Said,
    entropy: &Entropy,
    now: Moment,
) -> Result<(), DbErr> {
    let Some(mention) = locked(tx, mention).await? else {
        return Ok(());
    };
    let comment = match known(tx, &mention).await? {
        Some(known) => change(tx, &mention, &known, said, now).await?,
        None => make(tx, &mention, said, entropy, now).await?,
    };
    Entity::update_many()
        .col_expr(Column::Kind, Expr::value(said.how))
        .col_expr(Column::CommentId, Expr::value(Some(comment)))
        .col_expr(Column::Tries, Expr::value(0))
        .filter(Column::Id.eq(mention.id))
        .exec(tx)
        .await?;
    Ok(())
}

/// As it is now, whatever became of it while its page was read.
async fn locked(tx: &DatabaseTransaction, mention: MentionId) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(mention).lock_exclusive().one(tx).await
}

async fn known(tx: &DatabaseTransaction, mention: &Model) -> Result<Option<comment::Model>, DbErr> {
    let Some(id) = mention.comment_id else {
        return Ok(None);
    };
    lock(tx, &[id]).await?;
    comment::Entity::find_by_id(id).one(tx).await
}

async fn make(
    tx: &DatabaseTransaction,
    mention: &Model,
    said: &Said,
    entropy: &Entropy,
    now: Moment,
) -> Result<CommentId, DbErr> {
    let mut screening = screened(tx, mention, said, now).await?;
    // Nobody is behind it whom a rule could trust: it waits whatever the owner's rules let through.
    if screening.status == Status::Published {
        screening.status = Status::Pending;
    }
    let comment = insert::insert(tx, new(mention, said, screening, now), entropy).await?;
    let rules: Vec<&str> = comment
        .reasons
        .0
        .iter()
        .map(|reason| reason.rule.as_str())
        .collect();
    let detail = json!({ "to": comment.status, "rules": rules });
    record(tx, &comment, "comment.submitted", detail, now).await?;
    if comment.status == Status::Pending {
        notify::held(tx, now).await?;
    }
    Ok(comment.id)
}

fn new(mention: &Model, said: &Said, screening: Screening, now: Moment) -> NewComment {
    NewComment {
        post: mention.post_id,
        parent: None,
        kind: Kind::Webmention,
        status: screening.status,
        byline: None,
        person: None,
        commenter: None,
        name: said.name.clone(),
        email: String::new(),
        website: mention.source.clone(),
        source: said.text.source.clone(),
        format: Format::Markdown,
        html: said.text.html.clone(),
        reasons: screening.reasons,
        decision_reason: screening.decision_reason,
        spam: said.surroundings.spam.clone(),
        repeat_hash: None,
        network_hash: None,
        sent: now,
    }
}

async fn change(
    tx: &DatabaseTransaction,
    mention: &Model,
    comment: &comment::Model,
    said: &Said,
    now: Moment,
) -> Result<CommentId, DbErr> {
    let is_same = comment.source == said.text.source;
    // Who says it, and what it is to the post, is seen with it, and no edit holds that.
    let is_another = comment.name != said.name || mention.kind != said.how;
    match comment.status {
        Status::Published if is_another => {
            back_to_desk(tx, comment, now).await?;
            replace(tx, (mention, comment), said, now).await?;
        }
        Status::Published if !is_same => edit::wait(tx, comment, &said.text, now).await?,
        Status::Pending if !is_same || is_another => {
            replace(tx, (mention, comment), said, now).await?;
            let detail = json!({ "version": comment.version + 1 });
            record(tx, comment, "comment.edited", detail, now).await?;
        }
        _ => {}
    }
    Ok(comment.id)
}

/// Readers see it again when somebody of the team has. Nobody decided that, so the line has no version by which it
/// could be taken back (`moderation/undo.rs`).
async fn back_to_desk(tx: &DatabaseTransaction, comment: &comment::Model, now: Moment) -> Result<(), DbErr> {
    let back = Transition {
        comment: comment.id,
        version: comment.version,
        to: Status::Pending,
        reason: String::new(),
        action: "comment.edited",
        detail: json!({}),
    };
    transition(tx, Actor::Commenter, back, now).await?;
    edit::forget_waiting(tx, comment.id).await?;
    notify::held(tx, now).await
}

/// Lets a comment that waits say what the page says. The caller writes the line of history.
async fn replace(
    tx: &DatabaseTransaction,
    (mention, comment): (&Model, &comment::Model),
    said: &Said,
    now: Moment,
) -> Result<(), DbErr> {
    let reasons: Reasons = screened(tx, mention, said, now).await?.reasons;
    let looked = (reasons, said.surroundings.spam.clone());
    edit::replace(tx, comment, &said.text, looked, now).await?;
    rename(tx, comment.id, &said.name).await
}

async fn rename(tx: &DatabaseTransaction, comment: CommentId, name: &str) -> Result<(), DbErr> {
    comment::Entity::update_many()
        .col_expr(comment::Column::Name, Expr::value(name))
        .col_expr(comment::Column::NameLooks, Expr::value(Some(looks(name))))
        .filter(comment::Column::Id.eq(comment))
        .exec(tx)
        .await?;
    Ok(())
}

async fn screened(
    tx: &DatabaseTransaction,
    mention: &Model,
    said: &Said,
    now: Moment,
) -> Result<Screening, DbErr> {
    let sender = Details {
        name: said.name.clone(),
        email: String::new(),
        website: mention.source.clone(),
    };
    let facts = Screened {
        sender: &sender,
        text: &said.text,
        surroundings: &said.surroundings,
        honeypot: false,
        banned: said.banned,
        commenter: None,
        claims: None,
        disguised: None,
        organisation: "",
        subjects: &said.subjects,
        hold: said.hold,
        now,
    };
    screen(tx, facts).await
}

/// The page does not link here any more: what was made of it is in the trash, unless the team decided against
/// it before. Should the page link here again, it begins anew. Changes `mentions`, `comments`, `audit`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn gone(tx: &DatabaseTransaction, mention: MentionId, now: Moment) -> Result<(), DbErr> {
    let Some(mention) = locked(tx, mention).await? else {
        return Ok(());
    };
    let is_alive = |comment: &comment::Model| matches!(comment.status, Status::Pending | Status::Published);
    match known(tx, &mention).await? {
        Some(comment) if is_alive(&comment) => withdraw::withdraw(tx, comment.id, now).await?,
        Some(_) => return Ok(()),
        None => {}
    }
    forget(tx, mention.id).await
}

/// Its page could not be read; how often that was so by now. Changes `mentions`.
///
/// # Errors
/// When the database fails.
pub async fn unread(tx: &DatabaseTransaction, mention: &Model) -> Result<i64, DbErr> {
    Entity::update_many()
        .col_expr(Column::Tries, Expr::col(Column::Tries).add(1))
        .filter(Column::Id.eq(mention.id))
        .exec(tx)
        .await?;
    Ok(mention.tries + 1)
}

/// Nothing is known of it any more. Changes `mentions`.
///
/// # Errors
/// When the database fails.
pub async fn forget(tx: &DatabaseTransaction, mention: MentionId) -> Result<(), DbErr> {
    Entity::delete_by_id(mention).exec(tx).await?;
    Ok(())
}

/// Forgets what was told of and could not be read. Changes `mentions`.
///
/// # Errors
/// When the database fails.
pub async fn purge(tx: &DatabaseTransaction, now: Moment) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::CommentId.is_null())
        .filter(Column::CreatedAt.lt(now.minus(UNREAD)))
        .exec(tx)
        .await?;
    Ok(())
}

async fn record(
    tx: &DatabaseTransaction,
    comment: &comment::Model,
    action: &'static str,
    detail: serde_json::Value,
    now: Moment,
) -> Result<(), DbErr> {
    let entry = audit::Entry {
        actor: Actor::Commenter,
        action,
        post: Some(comment.post_id),
        comment: Some(comment.id),
        detail,
    };
    audit::record(tx, entry, now).await?;
    Ok(())
}
