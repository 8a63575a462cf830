//! Decides on a comment and keeps where it came from from commenting, in one go: whoever takes the decision
//! back (`moderation/undo.rs`) lifts the bans as well.

use sea_orm::{DatabaseTransaction, DbErr};
use serde_json::json;

use super::ban::{self, Banning};
use super::decide::{self, Deciding, Outcome};
use crate::audit;
use crate::clock::Moment;
use crate::ids::BanId;
use crate::secrets::Entropy;

/// Carries `deciding`, which calls the comment spam, out and bans with it, as one line of history. The comment may
/// be spam already, or rejected. Returns what became of the decision, and the bans, of which there are none unless
/// it is `Done`; only that may be committed. Changes what `decide` does, and `bans`.
///
/// # Errors
/// When the database fails.
pub async fn block(
    tx: &DatabaseTransaction,
    deciding: Deciding<'_>,
    banning: &Banning<'_>,
    entropy: &Entropy,
    now: Moment,
) -> Result<(Outcome, Vec<BanId>), DbErr> {
    let deciding = Deciding {
        blocks: true,
        ..deciding
    };
    let outcome = decide::decide(tx, deciding, entropy, now).await?;
    let Outcome::Done(done) = &outcome else {
        return Ok((outcome, Vec::new()));
    };
    let bans = ban::ban(tx, banning, now).await?;
    audit::complete(tx, done.audit, json!({ "bans": bans })).await?;
    Ok((outcome, bans))
}
