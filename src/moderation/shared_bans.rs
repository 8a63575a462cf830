//! What is banned by decisions and falls with them. Of a decision on several comments, what they came from is banned
//! once, and the line of each that came from there holds the ban: it goes when the last of them is taken back. A
//! decision on one comment that bans is `comments/block.rs`.

use std::collections::{HashMap, HashSet};

use sea_orm::sea_query::LockType;
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::audit::entity::{Column, Entity};
use crate::clock::Moment;
use crate::comments::ban::{self, Banning, Target};
use crate::ids::{AuditId, BanId, CommentId, PersonId};

/// What is banned together with a decision on several comments.
#[derive(Clone, Debug)]
pub struct Blocking {
    /// By comment.
    pub targets: HashMap<CommentId, Vec<Target>>,
    /// `None` for good.
    pub until: Option<Moment>,
    /// Nobody is told: what comes goes to spam.
    pub silent: bool,
}

impl Blocking {
    /// What `codes` name of the `sources` of each comment; `None` where nothing of that is known of any.
    pub fn of(
        mut sources: HashMap<CommentId, Vec<Target>>,
        codes: &[String],
        until: Option<Moment>,
        silent: bool,
    ) -> Option<Self> {
        let chosen = |target: &Target| codes.contains(&target.code());
        sources.values_mut().for_each(|of_one| of_one.retain(chosen));
        let known = sources.values().any(|of_one| !of_one.is_empty());
        known.then_some(Self {
            targets: sources,
            until,
            silent,
        })
    }
}

/// What the line of a decision holds of it.
#[derive(Debug, Deserialize)]
struct Banned {
    #[serde(default)]
    bans: Vec<BanId>,
    /// The line that holds several together; `None` for a decision by itself.
    #[serde(default)]
    together: Option<AuditId>,
}

/// The line that holds several together.
#[derive(Debug, Deserialize)]
struct Together {
    lines: Vec<AuditId>,
}

/// Bans what these comments came from, each thing once; returns by the line of each decision what it rests on, without
/// those that rest on nothing. The caller writes that into the lines. Changes `bans`.
///
/// # Errors
/// When the database fails.
pub async fn keep_away(
    tx: &DatabaseTransaction,
    blocking: &Blocking,
    by: PersonId,
    decided: &[(CommentId, AuditId)],
    now: Moment,
) -> Result<Vec<(AuditId, Vec<BanId>)>, DbErr> {
    let (nothing, mut made) = (Vec::new(), HashMap::<Target, BanId>::new());
    let mut of_lines = Vec::new();
    for (comment, line) in decided {
        let all: &Vec<Target> = blocking.targets.get(comment).unwrap_or(&nothing);
        let new: Vec<Target> = all
            .iter()
            .filter(|target| !made.contains_key(*target))
            .cloned()
            .collect();
        let banning = Banning {
            by,
            targets: &new,
            until: blocking.until,
            silent: blocking.silent,
            comment: Some(*comment),
        };
        let bans = ban::ban(tx, &banning, now).await?;
        made.extend(new.into_iter().zip(bans));
        let of_line: Vec<BanId> = all
            .iter()
            .filter_map(|target| made.get(target).copied())
            .collect();
        if !of_line.is_empty() {
            of_lines.push((*line, of_line));
        }
    }
    Ok(of_lines)
}

/// Lifts what the decisions `undone`, which are marked as such, had banned, but for what another one of the same
/// decision on several still rests on; returns whether anything is kept so. Changes `bans`.
///
/// # Errors
/// When the database fails.
pub async fn lift(tx: &DatabaseTransaction, undone: &[AuditId]) -> Result<bool, DbErr> {
    let theirs = Condition::all().add(Column::Id.is_in(undone.iter().copied()));
    let taken: Vec<Banned> = read(tx, theirs).await?;
    let bans: HashSet<BanId> = taken.iter().flat_map(|line| line.bans.iter().copied()).collect();
    if bans.is_empty() {
        return Ok(false);
    }
    let together: HashSet<AuditId> = taken.iter().filter_map(|line| line.together).collect();
    let held = held(tx, together).await?;
    let free: Vec<BanId> = bans.difference(&held).copied().collect();
    ban::take_back(tx, &free).await?;
    Ok(free.len() < bans.len())
}

/// What the decisions rest on that the lines `together` hold and that still stand. Those lines are locked: of two who
/// take the last decisions back in one moment, the second sees what the first did.
async fn held(tx: &DatabaseTransaction, together: HashSet<AuditId>) -> Result<HashSet<BanId>, DbErr> {
    let together = Condition::all().add(Column::Id.is_in(together));
    Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(together.clone())
        .order_by_asc(Column::Id)
        .lock(LockType::NoKeyUpdate)
        .into_tuple::<AuditId>()
        .all(tx)
        .await?;
    let all: Vec<Together> = read(tx, together).await?;
    let standing = Condition::all()
        .add(Column::Id.is_in(all.into_iter().flat_map(|all| all.lines)))
        .add(Column::UndoneBy.is_null());
    let standing: Vec<Banned> = read(tx, standing).await?;
    Ok(standing.into_iter().flat_map(|line| line.bans).collect())
}

/// The details of these lines, as far as they are of this kind.
async fn read<T: DeserializeOwned>(db: &impl ConnectionTrait, which: Condition) -> Result<Vec<T>, DbErr> {
    let details: Vec<Value> = Entity::find()
        .select_only()
        .column(Column::Detail)
        .filter(which)
        .order_by_asc(Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let read = details.into_iter().map(serde_json::from_value::<T>);
    Ok(read.filter_map(Result::ok).collect())
}
