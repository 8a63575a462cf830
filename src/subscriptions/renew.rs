//! Another link to what somebody chose. Whoever has the one before opens nothing by it any more: it stands in mails that
//! were passed on, or went to a mailbox that is theirs no more.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _};

use super::entity::subscriber::{Column, Entity, Model};
use super::{ChannelState, end, lock};
use crate::clock::Moment;
use crate::secrets::Entropy;

/// What the link of `subscriber` is made of from now on; `None` when the one they came by is none any more. What
/// waits to be confirmed ends, since its link goes as well. Changes `subscribers`, `subscriber_channels`.
///
/// # Errors
/// When the database fails.
pub async fn renew(
    tx: &DatabaseTransaction,
    subscriber: &Model,
    entropy: &Entropy,
    now: Moment,
) -> Result<Option<String>, DbErr> {
    if !lock::subscriber(tx, subscriber.id).await? {
        return Ok(None);
    }
    let nonce = entropy.token();
    let renewed = Entity::update_many()
        .col_expr(Column::Nonce, Expr::value(nonce.clone()))
        .col_expr(Column::SeenAt, Expr::value(now))
        .filter(Column::Id.eq(subscriber.id))
        .filter(Column::Nonce.eq(subscriber.nonce.as_str()))
        .exec(tx)
        .await?;
    if renewed.rows_affected == 0 {
        return Ok(None);
    }
    end::end_all(tx, subscriber.id, &[ChannelState::Waiting], now).await?;
    Ok(Some(nonce))
}
