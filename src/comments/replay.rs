//! What would have become of comments if spam had been learnt from the first day on: the history is read in the
//! order in which it happened, each comment is judged by what was known just before the first decision about
//! it, and then its lesson is learnt. Nothing is written.

use std::collections::{BTreeMap, HashMap};

use jiff::tz::TimeZone;
use sea_orm::{
    ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use serde_json::Value;

use super::learn::{stored, taught, teaching};
use super::signs;
use crate::audit::entity as audit;
use crate::clock::Moment;
use crate::ids::CommentId;
use crate::screening::spam::{Class, Learnt};

/// Comments that are read at once.
const AT_ONCE: usize = 1_000;

/// What came of the comments about which was first decided in one month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Month {
    /// Of spam, and of genuine ones.
    pub spam: usize,
    pub genuine: usize,
    /// Spam that would have been folded.
    pub folded: usize,
    /// Genuine comments that would have been.
    pub mistakes: Vec<CommentId>,
}

impl Month {
    /// In a hundred of what would have been folded, how many were spam; `None` when nothing would.
    pub fn precision(&self) -> Option<f64> {
        percent(self.folded, self.folded + self.mistakes.len())
    }

    /// In a hundred of all spam, how many would have been folded; `None` when there was none.
    pub fn recall(&self) -> Option<f64> {
        percent(self.folded, self.spam)
    }

    pub fn add(&mut self, other: &Self) {
        self.spam += other.spam;
        self.genuine += other.genuine;
        self.folded += other.folded;
        self.mistakes.extend(&other.mistakes);
    }
}

fn percent(part: usize, of: usize) -> Option<f64> {
    let float = |count: usize| u32::try_from(count).map_or(f64::MAX, f64::from);
    (of > 0).then(|| 100.0 * float(part) / float(of))
}

/// The history of decisions, replayed; by month of `zone`, such as `2026-03`, the first one first. Comments that
/// are not there any more are left out.
///
/// # Errors
/// When the database fails.
pub async fn replay(db: &impl ConnectionTrait, zone: &TimeZone) -> Result<BTreeMap<String, Month>, DbErr> {
    let lines = lines(db).await?;
    let signs = signs_of(db, &lines).await?;
    // The last decision on a comment was the right one.
    let truth: HashMap<CommentId, Class> = lines.iter().map(|line| (line.comment, line.class)).collect();
    let mut known: HashMap<CommentId, Class> = HashMap::new();
    let (mut learnt, mut months) = (Learnt::default(), BTreeMap::new());
    for line in &lines {
        let Some(tokens) = signs.get(&line.comment) else {
            continue;
        };
        match known.insert(line.comment, line.class) {
            Some(before) => learnt.learn(tokens, before, -1),
            None => {
                let month: &mut Month = months.entry(month_of(line.at, zone)).or_default();
                month.note(line.comment, truth[&line.comment], learnt.judge(tokens).folds());
            }
        }
        learnt.learn(tokens, line.class, 1);
    }
    Ok(months)
}

impl Month {
    fn note(&mut self, comment: CommentId, class: Class, folds: bool) {
        match class {
            Class::Spam => {
                self.spam += 1;
                self.folded += usize::from(folds);
            }
            Class::Genuine => {
                self.genuine += 1;
                self.mistakes.extend(folds.then_some(comment));
            }
        }
    }
}

fn month_of(at: Moment, zone: &TimeZone) -> String {
    at.at(zone).strftime("%Y-%m").to_string()
}

/// A decision that teaches.
struct Line {
    at: Moment,
    comment: CommentId,
    class: Class,
}

async fn lines(db: &impl ConnectionTrait) -> Result<Vec<Line>, DbErr> {
    let lines: Vec<(Moment, Option<CommentId>, Value)> = audit::Entity::find()
        .select_only()
        .columns([audit::Column::At, audit::Column::CommentId, audit::Column::Detail])
        .filter(teaching())
        .order_by_asc(audit::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let line = |(at, comment, detail): (Moment, Option<CommentId>, Value)| {
        Some(Line {
            at,
            comment: comment?,
            class: taught(&detail)?,
        })
    };
    Ok(lines.into_iter().filter_map(line).collect())
}

async fn signs_of(
    db: &impl ConnectionTrait,
    lines: &[Line],
) -> Result<HashMap<CommentId, Vec<String>>, DbErr> {
    let comments: Vec<CommentId> = lines.iter().map(|line| line.comment).collect();
    let mut signs = HashMap::new();
    for part in comments.chunks(AT_ONCE) {
        let rows = stored(db, part).await?;
        signs.extend(rows.iter().map(|row| (row.id, signs::stored(row))));
    }
    Ok(signs)
}
