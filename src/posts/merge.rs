//! Of two tags, audiences or subjects that mean the same one is left: every post that stood under the other
//! stands under it. Who chose the other to hear of is `subscriptions/merged.rs`.

use sea_orm::sea_query::{Expr, ExprTrait as _, LockType, Order, Query};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
};
use serde_json::json;

use super::entity::subject;
use super::moved;
use super::named::{NameOf, one, with_slug};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{PersonId, SubjectId};
use crate::text;

/// Files under `into` what is filed under `from`, both of one kind, and forgets `from`, whose page and feeds lead
/// to those of `into`; a subject without a site gets that of the other. False when one of them is gone, or they
/// are one. Changes the table of the kind, that of its links, and `redirects`. Audit: `term.merged`.
///
/// # Errors
/// When the database fails.
pub async fn merge(
    tx: &DatabaseTransaction,
    kind: NameOf,
    (from, into): (i64, i64),
    by: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    hold(tx, kind, [from, into]).await?;
    let (Some(old), Some(new)) = (one(tx, kind, from).await?, one(tx, kind, into).await?) else {
        return Ok(false);
    };
    if from == into {
        return Ok(false);
    }
    file_posts(tx, kind, (from, into)).await?;
    if kind == NameOf::Subject {
        keep_site(tx, SubjectId(from), SubjectId(into)).await?;
    }
    let mut forget = Query::delete();
    forget
        .from_table(kind.table())
        .and_where(Expr::col("id").eq(from));
    tx.execute(&forget).await?;
    lead_on(tx, kind, (&old.slug, &new.slug), now).await?;
    lead_on(tx, kind, (&text::slug(&old.name), &new.slug), now).await?;
    let entry = audit::Entry {
        actor: Actor::Moderator(by),
        action: "term.merged",
        post: None,
        comment: None,
        detail: json!({ "kind": kind.code(), "id": from, "into": into }),
    };
    audit::record(tx, entry, now).await?;
    Ok(true)
}

/// Lets no post be filed under either until the transaction ends, so that none is under what goes.
async fn hold(tx: &DatabaseTransaction, kind: NameOf, both: [i64; 2]) -> Result<(), DbErr> {
    let query = Query::select()
        .column("id")
        .from(kind.table())
        .and_where(Expr::col("id").is_in(both))
        .order_by("id", Order::Asc)
        .lock(LockType::Update)
        .take();
    tx.query_all(&query).await?;
    Ok(())
}

/// A post that is under both stays where the one that is left stands among its others.
async fn file_posts(tx: &DatabaseTransaction, kind: NameOf, (from, into): (i64, i64)) -> Result<(), DbErr> {
    let (links, link) = kind.links();
    let there = Query::select()
        .column("post_id")
        .from(links)
        .and_where(Expr::col(link).eq(into))
        .take();
    let mut file = Query::update();
    file.table(links)
        .value(link, into)
        .and_where(Expr::col(link).eq(from))
        .and_where(Expr::col("post_id").not_in_subquery(there));
    tx.execute(&file).await?;
    let mut twice = Query::delete();
    twice.from_table(links).and_where(Expr::col(link).eq(from));
    tx.execute(&twice).await?;
    Ok(())
}

/// From the address `old`, unless there is none of a name without letters, or another stands there.
async fn lead_on(
    tx: &DatabaseTransaction,
    kind: NameOf,
    (old, new): (&str, &str),
    now: Moment,
) -> Result<(), DbErr> {
    if old.is_empty() || with_slug(tx, kind, old).await?.is_some() {
        return Ok(());
    }
    let (old, new) = (kind.addresses(old), kind.addresses(new));
    for (old, new) in old.iter().zip(&new) {
        moved::lead(tx, old, new, now).await?;
    }
    Ok(())
}

async fn keep_site(tx: &DatabaseTransaction, from: SubjectId, into: SubjectId) -> Result<(), DbErr> {
    let Some(known) = subject::Entity::find_by_id(from).one(tx).await? else {
        return Ok(());
    };
    subject::Entity::update_many()
        .col_expr(subject::Column::Domain, Expr::value(known.domain))
        .filter(subject::Column::Id.eq(into))
        .filter(subject::Column::Domain.is_null())
        .exec(tx)
        .await?;
    Ok(())
}
