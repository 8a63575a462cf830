//! A moderator's word about what somebody states of themselves: vouches for it, confirms that it is said for the
//! organisation, or takes a verification back. Taking the word back is `moderation/undo.rs`.

use sea_orm::{DatabaseTransaction, DbErr};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::effect;
use super::entity::comment::Model;
use super::verify::{follow, taken};
use crate::affiliation::Verification;
use crate::affiliation::machine::Effect;
use crate::affiliation::verify::{self, Evidence, Proof, Replaced, Subject};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{AuditId, CommentId, PersonId, StatementId};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    Vouch,
    Official,
    Revoke,
}

impl Word {
    const ALL: [Self; 3] = [Self::Vouch, Self::Official, Self::Revoke];

    /// The code in forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::Vouch => "vouch",
            Self::Official => "official",
            Self::Revoke => "revoke",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|word| word.code() == code)
    }
}

/// Who says what of which statement.
#[derive(Clone, Copy, Debug)]
pub struct Attesting<'a> {
    pub by: PersonId,
    pub comment: CommentId,
    /// The version of the statement that the moderator saw.
    pub statement: StatementId,
    pub word: Word,
    /// What the post is about.
    pub subjects: &'a [Subject],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done(AuditId),
    /// Another version counts by now, none does, or the word makes no sense about it. Nothing may be committed.
    Gone,
}

/// What the history keeps for taking it back: ids only.
#[derive(Debug, Serialize, Deserialize)]
pub struct Attested {
    replaced: Vec<Replaced>,
    /// The comment's version since.
    pub version: i64,
}

/// Carries the word out. A comment that waited for nothing else is published. Changes `affiliation_*`,
/// `comments`, `posts`, `audit`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn attest(
    tx: &DatabaseTransaction,
    attesting: Attesting<'_>,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let Some(comment) = taken(tx, attesting.comment).await? else {
        return Ok(Outcome::Gone);
    };
    if verify::stated(tx, comment.of()).await? != Some(attesting.statement) {
        return Ok(Outcome::Gone);
    }
    let by = Actor::Moderator(attesting.by);
    let verify::Outcome::Done(done) = say(tx, &comment, attesting, now).await? else {
        return Ok(Outcome::Gone);
    };
    if done.is_plain {
        // What it lets show stands by itself from then on, and is not taken back with the word.
        follow(tx, &comment, &done, by, now).await?;
        return Ok(Outcome::Done(done.line));
    }
    // Whether readers see it yet or not, whoever looks at the comment decides on something older.
    effect::apply(tx, &comment, Effect::Label, by, now).await?;
    let attested = Attested {
        replaced: done.replaced,
        version: comment.version + 1,
    };
    audit::complete(tx, done.line, json!(attested)).await?;
    Ok(Outcome::Done(done.line))
}

async fn say(
    tx: &DatabaseTransaction,
    comment: &Model,
    attesting: Attesting<'_>,
    now: Moment,
) -> Result<verify::Outcome, DbErr> {
    let (of, by) = (comment.of(), Actor::Moderator(attesting.by));
    match attesting.word {
        Word::Vouch => {
            let proof = Proof {
                method: Verification::Vouched,
                domain: String::new(),
            };
            let evidence = Evidence {
                proof: &proof,
                subjects: attesting.subjects,
            };
            verify::verify(tx, of, evidence, by, now).await
        }
        Word::Official => verify::confirm_official(tx, of, by, now).await,
        Word::Revoke => verify::revoke(tx, of, by, now).await,
    }
}

/// The word was never said: what was verified before is again. False when another version counts by now.
/// Changes `affiliation_*` and `comments`.
///
/// # Errors
/// When the database fails.
pub async fn take_back(
    tx: &DatabaseTransaction,
    comment: &Model,
    attested: &Attested,
    by: Actor,
    now: Moment,
) -> Result<bool, DbErr> {
    if !verify::take_back(tx, comment.of(), &attested.replaced, now).await? {
        return Ok(false);
    }
    effect::apply(tx, comment, Effect::Label, by, now).await?;
    Ok(true)
}
