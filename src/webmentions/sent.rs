//! The pages that a post links to, and whether they were told so. Each is told again when the post changes, and
//! once more when the post does not link there any more, so that it can take down what it shows.

use std::time::Duration;

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    ExprTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::entity::{ActiveModel, Column, Entity, Model};
use super::{Send, SentState, next_try};
use crate::clock::Moment;
use crate::ids::{PostId, SentMentionId};
use crate::jobs;

/// Most pages that are shown of one post.
const SHOWN_MAX: u64 = 200;
/// One page after the other, so that what else is due goes in between.
const APART: Duration = Duration::from_secs(5);

/// What came of one try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    /// It is done, one way or the other; the status if somebody answered.
    Done(SentState, Option<u16>),
    /// Another time it may work.
    Later(Option<u16>),
}

/// `post` links to `links` now, and to nothing else: writes the jobs that tell them, and those it linked to
/// before. Changes `mentions_sent`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn look(
    tx: &DatabaseTransaction,
    post: PostId,
    links: &[String],
    now: Moment,
) -> Result<(), DbErr> {
    let known = concerned(tx, post, links).await?;
    let mut tell = Vec::new();
    for link in links {
        match known.iter().find(|row| row.target == *link) {
            Some(row) => tell.push((row.id, true)),
            None => tell.push((add(tx, post, link, now).await?, true)),
        }
    }
    let left = known
        .iter()
        .filter(|row| row.is_linked && !links.contains(&row.target));
    tell.extend(left.map(|row| (row.id, false)));
    let mut at = now;
    for (id, is_linked) in tell {
        wait(tx, id, is_linked).await?;
        send_at(tx, id, at, now).await?;
        at = at.plus(APART);
    }
    Ok(())
}

/// Of what is remembered of `post`, what it links to now or did until now.
async fn concerned(tx: &DatabaseTransaction, post: PostId, links: &[String]) -> Result<Vec<Model>, DbErr> {
    let is_linked = Column::IsLinked.eq(true);
    Entity::find()
        .filter(Column::PostId.eq(post))
        .filter(Column::Target.is_in(links).or(is_linked))
        .order_by_desc(Column::Id)
        .all(tx)
        .await
}

async fn add(
    tx: &DatabaseTransaction,
    post: PostId,
    target: &str,
    now: Moment,
) -> Result<SentMentionId, DbErr> {
    let row = ActiveModel {
        post_id: Set(post),
        target: Set(target.to_owned()),
        state: Set(SentState::Waiting),
        status: Set(None),
        is_linked: Set(true),
        tries: Set(0),
        created_at: Set(now),
        tried_at: Set(None),
        ..Default::default()
    };
    Ok(Entity::insert(row).exec(tx).await?.last_insert_id)
}

async fn wait(tx: &DatabaseTransaction, id: SentMentionId, is_linked: bool) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::State, Expr::value(SentState::Waiting))
        .col_expr(Column::IsLinked, Expr::value(is_linked))
        .col_expr(Column::Tries, Expr::value(0))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

async fn send_at(
    tx: &DatabaseTransaction,
    mention: SentMentionId,
    at: Moment,
    now: Moment,
) -> Result<(), DbErr> {
    jobs::enqueue_held(tx, &mention.to_string(), &Send { mention }, at, now).await
}

/// Writes down what came of a try, and the job of the next one where there is one; nothing when the post changed
/// meanwhile, of which another job will tell. Changes `mentions_sent`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn tried(tx: &DatabaseTransaction, row: &Model, tried: Tried, now: Moment) -> Result<(), DbErr> {
    Entity::find_by_id(row.id).lock_exclusive().one(tx).await?;
    if jobs::is_held::<Send>(tx, &row.id.to_string()).await? {
        return Ok(());
    }
    let tries = row.tries + 1;
    let (state, status) = match tried {
        Tried::Done(state, status) => (state, status),
        Tried::Later(status) => match next_try(tries) {
            Some(delay) => {
                send_at(tx, row.id, now.plus(delay), now).await?;
                (SentState::Waiting, status)
            }
            None => (SentState::Failed, status),
        },
    };
    Entity::update_many()
        .col_expr(Column::State, Expr::value(state))
        .col_expr(Column::Status, Expr::value(status.map(i64::from)))
        .col_expr(Column::Tries, Expr::value(tries))
        .col_expr(Column::TriedAt, Expr::value(Some(now)))
        .filter(Column::Id.eq(row.id))
        .exec(tx)
        .await?;
    Ok(())
}

/// The pages that `post` links to or did, the newest first, at most `SHOWN_MAX`.
///
/// # Errors
/// When the database fails.
pub async fn of_post(db: &impl ConnectionTrait, post: PostId) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::PostId.eq(post))
        .order_by_desc(Column::Id)
        .limit(SHOWN_MAX)
        .all(db)
        .await
}

/// One that waits to be told.
///
/// # Errors
/// When the database fails.
pub async fn waiting(db: &impl ConnectionTrait, id: SentMentionId) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id)
        .filter(Column::State.eq(SentState::Waiting))
        .one(db)
        .await
}
