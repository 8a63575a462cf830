//! Forgets what has had its time: comments that lay in the trash, the hashes that recognise a
//! network, what a rule quoted of a statement, which mails went out, reports that were resolved, and notes that were taken
//! away. Runs daily, see `upkeep/`.

use std::time::Duration;

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::entity::{comment, mail_sent, report as reported};
use super::{Reasons, Status, appeal, ban, claim, erase, learn, note, report, sent};
use crate::affiliation::forget;
use crate::clock::{Moment, days};
use crate::ids::CommentId;
use crate::screening::QUOTES_STATEMENT;

/// How long a comment stays in the trash.
pub const TRASH: Duration = days(30);

/// How many quotations of rules one run forgets; the next run goes on.
const QUOTES_AT_ONCE: u64 = 5_000;

/// How long hashes of client addresses and of whole submissions are kept.
pub const NETWORK_HASHES: Duration = days(90);

/// Changes `comments`, `reports`, `appeals`, `moderator_notes`, `claims`, `mails_sent` and `spam_*`; returns how
/// many comments left the trash.
///
/// # Errors
/// When the database fails.
pub async fn purge(tx: &DatabaseTransaction, now: Moment) -> Result<usize, DbErr> {
    forget_hashes(tx, now.minus(NETWORK_HASHES)).await?;
    forget_quotes(tx, now.minus(forget::KEPT)).await?;
    mail_sent::Entity::delete_many()
        .filter(mail_sent::Column::SentAt.lt(now.minus(sent::KEPT)))
        .exec(tx)
        .await?;
    forget_reports(tx, now).await?;
    ban::purge(tx, now).await?;
    note::purge(tx, now).await?;
    appeal::purge(tx, now).await?;
    claim::purge(tx, now).await?;
    empty_trash(tx, now.minus(TRASH)).await
}

/// The network of a report is known as long as those of comments; a report that was resolved is kept as
/// long.
async fn forget_reports(tx: &DatabaseTransaction, now: Moment) -> Result<(), DbErr> {
    use reported::Column;
    reported::Entity::update_many()
        .col_expr(Column::NetworkHash, Expr::value(""))
        .filter(Column::CreatedAt.lt(now.minus(NETWORK_HASHES)))
        .filter(Column::NetworkHash.ne(""))
        .exec(tx)
        .await?;
    reported::Entity::delete_many()
        .filter(Column::ResolvedAt.lt(now.minus(report::KEPT)))
        .exec(tx)
        .await?;
    Ok(())
}

/// What a rule quoted of a statement goes when the statement's own text does. That the rule spoke stays in
/// the history.
async fn forget_quotes(tx: &DatabaseTransaction, before: Moment) -> Result<(), DbErr> {
    let quoting = format!("%\"{QUOTES_STATEMENT}\"%");
    let rows: Vec<(CommentId, Reasons)> = comment::Entity::find()
        .select_only()
        .columns([comment::Column::Id, comment::Column::Reasons])
        .filter(comment::Column::DecidedAt.lt(before))
        .filter(Expr::col(comment::Column::Reasons).cast_as("text").like(quoting))
        .limit(QUOTES_AT_ONCE)
        .into_tuple()
        .all(tx)
        .await?;
    for (id, mut reasons) in rows {
        reasons.0.retain(|reason| reason.rule != QUOTES_STATEMENT);
        comment::Entity::update_many()
            .col_expr(comment::Column::Reasons, Expr::value(reasons))
            .filter(comment::Column::Id.eq(id))
            .exec(tx)
            .await?;
    }
    Ok(())
}

async fn forget_hashes(tx: &DatabaseTransaction, before: Moment) -> Result<(), DbErr> {
    comment::Entity::update_many()
        .col_expr(comment::Column::NetworkHash, Expr::value(None::<String>))
        .col_expr(comment::Column::RepeatHash, Expr::value(None::<String>))
        .filter(comment::Column::CreatedAt.lt(before))
        .filter(
            comment::Column::NetworkHash
                .is_not_null()
                .or(comment::Column::RepeatHash.is_not_null()),
        )
        .exec(tx)
        .await?;
    Ok(())
}

/// The newest first, so that replies go before what they answer.
async fn empty_trash(tx: &DatabaseTransaction, before: Moment) -> Result<usize, DbErr> {
    let trashed = trashed(tx, before).await?;
    learn::forget(tx, &trashed).await?;
    for id in trashed.iter().rev() {
        erase::forget(tx, *id).await?;
    }
    Ok(trashed.len())
}

/// What has been in the trash since `before`, oldest first, and stays there: each is locked, in the order of `lock.rs`.
async fn trashed(tx: &DatabaseTransaction, before: Moment) -> Result<Vec<CommentId>, DbErr> {
    let in_trash = || {
        comment::Entity::find()
            .select_only()
            .column(comment::Column::Id)
            .filter(comment::Column::Status.eq(Status::Trashed))
            .filter(comment::Column::DecidedAt.lt(before))
            // An empty row keeps the place of what others have answered.
            .filter(comment::Column::Source.ne(""))
    };
    let newest: Vec<CommentId> = in_trash()
        .order_by_desc(comment::Column::Id)
        .limit(10_000)
        .into_tuple()
        .all(tx)
        .await?;
    // Asked again, because somebody may take one out of the trash meanwhile.
    in_trash()
        .filter(comment::Column::Id.is_in(newest))
        .order_by_asc(comment::Column::Id)
        .lock_exclusive()
        .into_tuple()
        .all(tx)
        .await
}
