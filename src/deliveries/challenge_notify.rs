//! The job that asks a webhook or a browser whether it wants to be told. A webhook is posted a word, signed, and sends
//! it back: who holds the secret can tell that the question is meant for them. A browser is handed a first note
//! (`by_push.rs`), which nobody else can read, and follows the link in it by itself.

use std::time::Duration;

use sea_orm::{DatabaseTransaction, DbErr};
use serde_json::{Value, json};
use url::Url;

use super::{Handed, by_push};
use crate::app::App;
use crate::clock::{Moment, hours, minutes};
use crate::jobs;
use crate::outgoing::{Parcel, Receipt, Sender};
use crate::secrets::webhook;
use crate::subscriptions::entity::channel;
use crate::subscriptions::notify::Challenge;
use crate::subscriptions::{Channel, ChannelState, end, place, read, way};

/// How long one that did not take the question waits before it is asked again: whoever set a webhook up has to tell
/// it the secret first. After the last time its reader asks again.
const AGAIN: [Duration; 6] = [minutes(1), minutes(5), minutes(15), hours(1), hours(6), hours(16)];

/// What became of a question.
enum Asked {
    Proved,
    /// The answer comes by itself, or never.
    Left,
    /// Nobody is there.
    Gone,
    Unanswered,
}

/// Performs `Challenge`; nothing when there is nothing to ask any more.
///
/// # Errors
/// When the database fails; that nobody answers is no error.
pub async fn ask(app: &App, job: &Challenge) -> anyhow::Result<()> {
    let found = read::with_channel(app.db.read(), job.channel).await?;
    let Some((row, subscriber)) = found.filter(|(row, _)| waits(row, app.clock.now())) else {
        return Ok(());
    };
    let asked = if row.channel == Channel::Push {
        noted(&by_push::ask(app, &row, &subscriber).await?)
    } else if is_echoed(app, &row, job).await {
        Asked::Proved
    } else {
        Asked::Unanswered
    };
    let now = app.clock.now();
    let tx = app.db.begin_write().await?;
    match asked {
        Asked::Proved => {
            place::activate(&tx, row.id, now).await?;
        }
        Asked::Left => {}
        Asked::Gone => end::ended(&tx, row.id, None, now).await?,
        Asked::Unanswered => again(&tx, job, now).await?,
    }
    Ok(tx.commit().await?)
}

async fn again(tx: &DatabaseTransaction, job: &Challenge, now: Moment) -> Result<(), DbErr> {
    let Some(delay) = AGAIN.get(job.asked) else {
        return Ok(());
    };
    let again = Challenge {
        channel: job.channel,
        asked: job.asked + 1,
    };
    jobs::enqueue(tx, &again, now.plus(*delay), now).await
}

/// What it says of a first note that it was handed over, or not.
fn noted(handed: &Handed) -> Asked {
    match handed {
        Handed::Taken => Asked::Left,
        Handed::Gone(_) => Asked::Gone,
        Handed::Refused(_) | Handed::Later(_) | Handed::NotBefore(..) | Handed::Unreachable(_) => {
            Asked::Unanswered
        }
    }
}

fn waits(row: &channel::Model, now: Moment) -> bool {
    matches!(row.channel, Channel::Push | Channel::Webhook)
        && row.state == ChannelState::Waiting
        && row.expires_at.is_some_and(|expires| now < expires)
}

async fn is_echoed(app: &App, row: &channel::Model, job: &Challenge) -> bool {
    let word = app.secrets.entropy.token();
    let Some(question) = question(app, row, (job, &word)) else {
        return false;
    };
    let answer = app.outgoing.post(&question, Sender::Anyone).await;
    answer.is_ok_and(|receipt| says(&receipt, &word))
}

/// `word`, signed and ready; `None` when the row holds no address or no secret.
fn question(app: &App, row: &channel::Model, (job, word): (&Challenge, &str)) -> Option<Parcel> {
    let now = app.clock.now();
    let url = Url::parse(&row.address).ok()?;
    let secrets = way::signing(&app.secrets, &row.keys);
    if secrets.is_empty() {
        return None;
    }
    let message = json!({
        "type": "subscription.challenge",
        "timestamp": now.rfc3339(),
        "data": { "challenge": word },
    });
    let body = message.to_string().into_bytes();
    let id = format!("challenge_{}_{}", row.id, job.asked);
    Some(Parcel {
        url,
        headers: webhook::headers(&secrets, &id, now, &body),
        body: body.into(),
    })
}

/// The word alone, or as `challenge` of an object.
fn says(receipt: &Receipt, word: &str) -> bool {
    let said = receipt.text.trim();
    let object: Value = serde_json::from_str(said).unwrap_or_default();
    (200..300).contains(&receipt.status) && (said == word || object["challenge"] == *word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_word_itself_is_an_answer() {
        let answer = |status, text: &str| {
            let receipt = Receipt {
                status,
                retry_after: None,
                text: text.to_owned(),
            };
            says(&receipt, "word")
        };
        for said in ["word", " word\n", "{\"challenge\":\"word\",\"ok\":true}"] {
            assert!(answer(200, said) && !answer(500, said), "{said}");
        }
        for said in [
            "",
            "another",
            "words",
            "\"word\"",
            "[]",
            "{\"challenge\":null}",
            "{\"other\":\"word\"}",
        ] {
            assert!(!answer(200, said), "{said}");
        }
    }
}
