//! Gathers the facts that screening wants to know about a comment, and stores what it says. The rules
//! are `screening/`. What concerns the text alone (`Surroundings`) is asked before the transaction
//! that takes a comment in, because on SQLite everyone else who writes waits for it.

use std::collections::{HashMap, HashSet};

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, QueryTrait as _,
};

use super::entity::comment::{Column, Entity};
use super::form::hosts;
use super::remember::Details;
use super::rule_facts::{RuleFacts, days_since};
use super::submission::Text;
use super::trust::{self, Earned};
use super::{Reason, Reasons, Status, learnt, signs};
use crate::affiliation::{Statement, rules};
use crate::clock::Moment;
use crate::ids::{CommentId, CommenterId, PostId};
use crate::people;
use crate::screening::own::Rules;
use crate::screening::spam::Judgement;
use crate::screening::{self, Verdict};
use crate::settings::Hold;
use crate::text;

/// How many of the latest comments are looked through for the same text.
const LATEST: i64 = 500;
/// Shorter texts, such as "Thank you!", may well be written twice. In bytes.
const TOO_SHORT_TO_REPEAT: usize = 40;
/// So many comments of the same texts are looked at for what came before.
const SAME_MAX: u64 = 5_000;

/// What a text meets on this site. Two of the very same text that come within one moment may both
/// find nothing; the second of one sender is a repeat anyway.
#[derive(Clone, Debug, Default)]
pub struct Surroundings {
    /// The names the team signs with.
    pub team: Vec<String>,
    /// One of the latest comments has the very same text.
    pub repeated: bool,
    /// What it has in common with what was learnt as spam.
    pub spam: Option<Judgement>,
    /// The rules of the site, with what they look at.
    pub own: RuleFacts,
}

/// Where a comment is sent to, under which rules, and whether faster than anyone types or pastes.
#[derive(Clone, Debug)]
pub struct At {
    pub post: PostId,
    pub rules: Rules,
    pub fast: bool,
}

impl Surroundings {
    /// Three queries, and at most two more where own rules look further.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of(db: &impl ConnectionTrait, text: &Text, sender: &Details, at: At) -> Result<Self, DbErr> {
        let repeated = is_repeated(db, &text.source).await?;
        Ok(Self {
            team: people::find::byline_names(db).await?,
            repeated,
            spam: Some(learnt::judge(db, &signs::sent(sender, text, repeated, at.fast)).await?),
            own: RuleFacts::of(db, at.rules, at.post).await?,
        })
    }
}

/// What is known of a comment before the facts are gathered.
pub struct Screened<'a> {
    pub sender: &'a Details,
    pub text: &'a Text,
    pub surroundings: &'a Surroundings,
    pub honeypot: bool,
    pub banned: bool,
    pub commenter: Option<CommenterId>,
    pub claims: Option<String>,
    /// An organisation that is not what it seems.
    pub disguised: Option<String>,
    /// What was stated as the organisation.
    pub organisation: &'a str,
    pub subjects: &'a [String],
    pub hold: Hold,
    pub now: Moment,
}

/// What the rules say: the first state, why, and the reason that the receipt gives.
#[derive(Clone, Debug)]
pub struct Screening {
    pub status: Status,
    pub reasons: Reasons,
    pub decision_reason: String,
}

/// Gathers the other facts (at most one query) and asks the rules.
///
/// # Errors
/// When the database fails.
pub async fn screen(db: &impl ConnectionTrait, screened: Screened<'_>) -> Result<Screening, DbErr> {
    let earned = match screened.commenter {
        Some(commenter) => trust::earned(db, commenter).await?,
        None => Earned::default(),
    };
    let (own, sender) = (&screened.surroundings.own, screened.sender);
    let first_here = earned.published == 0;
    let links = hosts(&screened.text.html, "");
    let verdict = screening::screen(&screening::Submission {
        name: &sender.name,
        email: &sender.email,
        website: &sender.website,
        organisation: screened.organisation,
        links: &links,
        not_trusted: !first_here && !earned.is_trusted(own.rules.trust_after),
        post_days: days_since(own.published, screened.now),
        thread: &own.names,
        rules: Some(&own.rules),
        text: &screened.text.source,
        hosts: &screened.text.hosts,
        honeypot: screened.honeypot,
        banned: screened.banned,
        first_here,
        repeated: screened.surroundings.repeated,
        bylines: &screened.surroundings.team,
        subjects: screened.subjects,
        claims: screened.claims.as_deref(),
        disguised: screened.disguised.as_deref(),
        hold_everything: screened.hold == Hold::Everything,
        spam: screened.surroundings.spam.as_ref(),
    });
    Ok(stored(verdict))
}

fn stored(verdict: Verdict) -> Screening {
    let status = match verdict.outcome {
        screening::Outcome::Publish => Status::Published,
        screening::Outcome::Hold => Status::Pending,
        screening::Outcome::Reject => Status::Rejected,
        screening::Outcome::Spam => Status::Spam,
    };
    let reason = |finding: screening::Finding| Reason {
        did: (screening::usual(&finding.rule) != Some(finding.does)).then_some(finding.does),
        rule: finding.rule,
        matched: finding.matched,
    };
    Screening {
        status,
        reasons: Reasons(verdict.findings.into_iter().map(reason).collect()),
        decision_reason: verdict.reason,
    }
}

/// Whether one of the latest comments has the very same text.
async fn is_repeated(db: &impl ConnectionTrait, source: &str) -> Result<bool, DbErr> {
    if source.len() < TOO_SHORT_TO_REPEAT {
        return Ok(false);
    }
    let latest = Entity::find()
        .select_only()
        .column_as(Column::Id.max(), "latest")
        .into_query();
    let found: Option<i64> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Expr::col(Column::Id).gt(Expr::SubQuery(None, Box::new(latest.into())).sub(LATEST)))
        .filter(Column::TextHash.eq(text::hash(source)))
        .filter(Column::Source.eq(source))
        .limit(1)
        .into_tuple()
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// Those of `comments`, each with its text, of which one of the latest had the very same text when they came, as
/// far as that one is still there: one query.
///
/// # Errors
/// When the database fails.
pub async fn were_repeated(
    db: &impl ConnectionTrait,
    comments: &[(CommentId, &str)],
) -> Result<HashSet<CommentId>, DbErr> {
    let long = comments
        .iter()
        .filter(|(_, source)| source.len() >= TOO_SHORT_TO_REPEAT);
    let long: Vec<(i64, i64)> = long.map(|(id, source)| (id.0, text::hash(source))).collect();
    let rows: Vec<(CommentId, i64)> = Entity::find()
        .select_only()
        .columns([Column::Id, Column::TextHash])
        .filter(Column::TextHash.is_in(long.iter().map(|(_, hash)| *hash)))
        .order_by_desc(Column::Id)
        .limit(SAME_MAX)
        .into_tuple()
        .all(db)
        .await?;
    let mut same: HashMap<i64, Vec<i64>> = HashMap::new();
    for (id, hash) in rows {
        same.entry(hash).or_default().push(id.0);
    }
    let was_there = |id: i64, hash: i64| {
        let mut others = same.get(&hash).into_iter().flatten();
        others.any(|other| (1..=LATEST).contains(&(id - other)))
    };
    let repeated = long.into_iter().filter(|(id, hash)| was_there(*id, *hash));
    Ok(repeated.map(|(id, _)| CommentId(id)).collect())
}

/// The subject of the post at which the person says to work, or whose name they give as their
/// organisation's; nobody has verified it.
pub fn claimed(statement: &Statement, subjects: &[String]) -> Option<String> {
    let named = subjects
        .iter()
        .find(|subject| screening::look_alike(&statement.organisation, subject));
    if let Some(named) = named {
        return Some(named.clone());
    }
    rules::claimed_subject(statement, subjects).map(str::to_owned)
}
