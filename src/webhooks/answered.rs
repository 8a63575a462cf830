//! What came of one try to send a message: it is done, waits for the next try, or is given up; and what that
//! says of the endpoint.

use std::time::Duration;

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _, PaginatorTrait as _,
    QueryFilter as _,
};

use super::entity::{endpoint, message};
use super::{ANSWER_MAX, EndpointState, GIVEN_UP, MessageState, next_try, save};
use crate::audit::Actor;
use crate::clock::{Moment, days, minutes};
use crate::ids::WebhookId;
use crate::outgoing::{Failed, Receipt};

/// The longest that an endpoint may ask to be left alone.
const RETRY_AFTER_MAX: Duration = days(1);
/// An endpoint that failed is left alone for so long, whatever else is due.
const REST: Duration = minutes(1);

/// What one try came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: Option<u16>,
    pub words: String,
    retry_after: Option<Duration>,
}

impl From<Result<Receipt, Failed>> for Answer {
    fn from(result: Result<Receipt, Failed>) -> Self {
        match result {
            Ok(receipt) => Self {
                status: Some(receipt.status),
                words: shortened(&receipt.text),
                retry_after: receipt.retry_after,
            },
            Err(failed) => Self {
                status: None,
                words: failed.to_string(),
                retry_after: None,
            },
        }
    }
}

impl Answer {
    /// Whether the message was taken (Standard Webhooks: any status of 200 to 299).
    pub fn is_taken(&self) -> bool {
        self.status.is_some_and(|status| (200..300).contains(&status))
    }

    /// How long nothing is to be sent there, as it says.
    fn left_alone(&self) -> Duration {
        self.retry_after.unwrap_or_default().min(RETRY_AFTER_MAX)
    }

    /// Whether nothing is to be sent there any more.
    fn is_gone(&self) -> bool {
        self.status == Some(410)
    }
}

/// Writes down what came of a try at `now`; `chance` is for the delay. Changes `webhook_messages`,
/// `webhook_endpoints`. Audit: `webhook.switched_off`, when it is not to be tried any more.
///
/// # Errors
/// When the database fails.
pub async fn answered(
    tx: &DatabaseTransaction,
    (endpoint, message): (&endpoint::Model, &message::Model),
    answer: &Answer,
    chance: u8,
    now: Moment,
) -> Result<(), DbErr> {
    let attempts = message.attempts + 1;
    let delay = next_try(attempts, chance).map(|delay| delay.max(answer.left_alone()));
    let (state, due_at) = match delay {
        _ if answer.is_taken() => (MessageState::Sent, message.due_at),
        Some(delay) => (MessageState::Waiting, now.plus(delay)),
        None => (MessageState::Failed, message.due_at),
    };
    message::Entity::update_many()
        .col_expr(message::Column::State, Expr::value(state))
        .col_expr(message::Column::DueAt, Expr::value(due_at))
        .col_expr(message::Column::Attempts, Expr::value(attempts))
        .col_expr(message::Column::Status, Expr::value(answer.status.map(i64::from)))
        .col_expr(message::Column::Answer, Expr::value(answer.words.as_str()))
        .col_expr(message::Column::AnsweredAt, Expr::value(Some(now)))
        .filter(message::Column::Id.eq(message.id))
        .exec(tx)
        .await?;
    judged(tx, endpoint, answer, delay, now).await
}

/// What the try says of the endpoint. With a message that is given up, what failed until now is over, unless
/// another fails still: what fails next begins anew.
async fn judged(
    tx: &DatabaseTransaction,
    endpoint: &endpoint::Model,
    answer: &Answer,
    delay: Option<Duration>,
    now: Moment,
) -> Result<(), DbErr> {
    use endpoint::Column;
    let failing_since = (!answer.is_taken()).then(|| endpoint.failing_since.unwrap_or(now));
    let rest = delay.unwrap_or(REST).min(REST).max(answer.left_alone());
    let state = match failing_since {
        _ if answer.is_gone() => EndpointState::Gone,
        Some(since) if now.since(since) >= GIVEN_UP => EndpointState::Failing,
        _ => EndpointState::On,
    };
    let rests_until = failing_since.map(|_| now.plus(rest));
    let is_given_up = delay.is_none() && state == EndpointState::On;
    let is_over = is_given_up && !fails(tx, endpoint.id).await?;
    endpoint::Entity::update_many()
        .col_expr(
            Column::FailingSince,
            Expr::value(failing_since.filter(|_| !is_over)),
        )
        .col_expr(Column::RestsUntil, Expr::value(rests_until))
        .col_expr(Column::State, Expr::value(state))
        .filter(Column::Id.eq(endpoint.id))
        // Its owner may have switched it off meanwhile.
        .filter(Column::State.eq(EndpointState::On))
        .exec(tx)
        .await?;
    if state == EndpointState::On {
        return Ok(());
    }
    save::record(tx, "webhook.switched_off", endpoint.id, Actor::Job, now).await
}

/// Whether a message to `endpoint` that was not taken is to be tried again.
async fn fails(db: &impl ConnectionTrait, endpoint: WebhookId) -> Result<bool, DbErr> {
    use message::Column;
    let failing = message::Entity::find()
        .filter(Column::EndpointId.eq(endpoint))
        .filter(Column::State.eq(MessageState::Waiting))
        .filter(Column::Attempts.gt(0))
        .count(db)
        .await?;
    Ok(failing > 0)
}

/// What a message tells of is not so any more: it is not sent. Changes `webhook_messages`.
///
/// # Errors
/// When the database fails.
pub async fn dropped(tx: &DatabaseTransaction, message: &message::Model) -> Result<(), DbErr> {
    message::Entity::update_many()
        .col_expr(message::Column::State, Expr::value(MessageState::Dropped))
        .filter(message::Column::Id.eq(message.id))
        .exec(tx)
        .await?;
    Ok(())
}

/// As it is kept: at most `ANSWER_MAX` characters, and no NUL, which PostgreSQL does not store.
fn shortened(text: &str) -> String {
    text.chars().filter(|c| *c != '\0').take(ANSWER_MAX).collect()
}
