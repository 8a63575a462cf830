//! Gathers the facts that screening wants to know about a comment, and stores what it says. The rules
//! are `screening/`.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::entity::comment::{Column, Entity};
use super::submit::Text;
use super::{Reason, Reasons, Status};
use crate::affiliation::state::claims_subject;
use crate::affiliation::{Connection, ConnectionKind, Statement};
use crate::ids::CommenterId;
use crate::people;
use crate::screening::{self, Verdict};
use crate::settings::Hold;

/// How many of the latest comments are looked through for the same text.
const LATEST: i64 = 500;
/// Shorter texts, such as "Thank you!", may well be written twice. In bytes.
const TOO_SHORT_TO_REPEAT: usize = 40;

/// What is known of a comment before the facts are gathered.
pub struct Screened<'a> {
    pub name: &'a str,
    pub text: &'a Text,
    pub honeypot: bool,
    pub commenter: Option<CommenterId>,
    pub claims: Option<String>,
    pub subjects: &'a [String],
    pub hold: Hold,
}

/// Gathers the facts (at most four queries) and asks the rules.
///
/// # Errors
/// When the database fails.
pub async fn screen(db: &impl ConnectionTrait, screened: Screened<'_>) -> Result<(Status, Reasons), DbErr> {
    let bylines: Vec<String> = people::find::bylines(db)
        .await?
        .into_iter()
        .map(|byline| byline.name)
        .collect();
    let first_here = match screened.commenter {
        Some(commenter) => !has_published(db, commenter).await?,
        None => true,
    };
    let verdict = screening::screen(&screening::Submission {
        name: screened.name,
        text: &screened.text.source,
        hosts: &screened.text.hosts,
        honeypot: screened.honeypot,
        first_here,
        repeated: is_repeated(db, &screened.text.source).await?,
        bylines: &bylines,
        subjects: screened.subjects,
        claims: screened.claims.as_deref(),
        hold_everything: screened.hold == Hold::Everything,
    });
    Ok(stored(verdict))
}

fn stored(verdict: Verdict) -> (Status, Reasons) {
    let status = match verdict.outcome {
        screening::Outcome::Publish => Status::Published,
        screening::Outcome::Hold => Status::Pending,
        screening::Outcome::Spam => Status::Spam,
    };
    let reason = |finding: screening::Finding| Reason {
        rule: finding.rule.code().to_owned(),
        matched: finding.matched,
    };
    (
        status,
        Reasons(verdict.findings.into_iter().map(reason).collect()),
    )
}

async fn has_published(db: &impl ConnectionTrait, commenter: CommenterId) -> Result<bool, DbErr> {
    let found: Option<i64> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::CommenterId.eq(commenter))
        .filter(Column::Status.eq(Status::Published))
        .limit(1)
        .into_tuple()
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// Whether one of the latest comments has the very same text.
async fn is_repeated(db: &impl ConnectionTrait, source: &str) -> Result<bool, DbErr> {
    if source.len() < TOO_SHORT_TO_REPEAT {
        return Ok(false);
    }
    let latest: Option<i64> = Entity::find()
        .select_only()
        .column(Column::Id)
        .order_by_desc(Column::Id)
        .limit(1)
        .into_tuple()
        .one(db)
        .await?;
    let found: Option<i64> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::Id.gt(latest.unwrap_or(0) - LATEST))
        .filter(Column::Source.eq(source))
        .limit(1)
        .into_tuple()
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// The subject of the post at which the person says to work; nobody has verified it.
pub fn claimed(statement: &Statement, subjects: &[String]) -> Option<String> {
    let works_there = |connection: &&Connection| connection.kind == ConnectionKind::WorksThere;
    let about = statement
        .connections
        .iter()
        .filter(works_there)
        .find_map(|connection| connection.about.clone());
    about.filter(|_| claims_subject(statement, subjects))
}
