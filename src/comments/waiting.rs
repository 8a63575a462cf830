//! What has come to wait for a moderator since they were last told: held comments, answers and changes
//! of published ones, what readers report, and second looks that are asked for. Nothing here sends; `notify.rs` does.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::entity::{appeal, comment, mail_sent, report};
use super::news::titles;
use super::sent::KEPT;
use super::threads::Threads;
use super::{AppealState, MailKind, Reasons, Status};
use crate::affiliation::label::for_team;
use crate::affiliation::read::{Standing, standings};
use crate::affiliation::wording::{Terms, Wording};
use crate::clock::{Moment, days};
use crate::ids::{CommentId, PostId};
use crate::text::SafeHtml;

/// Most of what one mail to a moderator tells; the rest stands at the desk.
pub const LISTED: usize = 50;

/// Something that waits for a moderator, and the comment it is about.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub id: CommentId,
    pub version: i64,
    pub status: Status,
    pub name: String,
    pub post_title: String,
    pub html: SafeHtml,
    /// Where its writer says they stand, what waits for a moderator included; of a report, the label
    /// that readers see.
    pub label: Option<String>,
    pub why: Why,
}

/// Why a moderator looks.
#[derive(Clone, Debug)]
pub enum Why {
    /// It is held, or its writer answered or changed it; with what held it.
    Comment(Reasons),
    /// Readers report it or its label; oldest first.
    Reported(Vec<report::Model>),
    /// Its writer asks for a second look, in these words.
    Appealed(String),
}

/// What came to wait, and when.
struct Came {
    at: Moment,
    row: comment::Model,
    /// The open reports, if they are what came.
    reports: Vec<report::Model>,
    /// The words of an appeal, if that is what came.
    appeal: Option<String>,
}

/// What has come to wait in `threads` and was not yet told to the address behind `address_hash`, in the order in
/// which it came, at most `LISTED`. Further reports of what is reported already are no news, until they hide
/// it.
///
/// # Errors
/// When the database fails.
pub async fn waiting(
    db: &impl ConnectionTrait,
    threads: Threads,
    address_hash: &str,
    terms: Terms<'_>,
) -> Result<Vec<Waiting>, DbErr> {
    // Older ones would be told again as soon as it is forgotten that they were.
    let oldest = terms.now.minus(KEPT - days(1));
    let since = (oldest, terms.now);
    let mut came = comments(db, threads, since).await?;
    came.extend(reported(db, threads, since).await?);
    came.extend(appealed(db, threads, since).await?);
    let ids: Vec<CommentId> = came.iter().map(|came| came.row.id).collect();
    let told = told(db, &ids, address_hash).await?;
    came.retain(|came| told.get(&came.row.id) < Some(&came.at));
    came.sort_by_key(|came| (came.at, came.row.id));
    came.drain(..came.len().saturating_sub(LISTED));
    let titles = titles(db, came.iter().map(|came| came.row.post_id).collect()).await?;
    let ids: Vec<CommentId> = came.iter().map(|came| came.row.id).collect();
    let standings = standings(db, &ids, terms).await?;
    let one = |came: Came| {
        let standing = standings.get(&came.row.id);
        came.told(standing, terms.wording, &titles)
    };
    Ok(came.into_iter().map(one).collect())
}

/// The newest comments whose time at the desk has come.
async fn comments(
    db: &impl ConnectionTrait,
    threads: Threads,
    (oldest, now): (Moment, Moment),
) -> Result<Vec<Came>, DbErr> {
    let rows = comment::Entity::find()
        .filter(threads.condition())
        .filter(comment::Column::Status.is_in([Status::Pending, Status::Published, Status::Hidden]))
        .filter(comment::Column::DeskFrom.between(oldest, now))
        .order_by_desc(comment::Column::DeskFrom)
        .order_by_desc(comment::Column::Id)
        .limit(LISTED as u64)
        .all(db)
        .await?;
    let came = |row: comment::Model| Came {
        at: row.desk_from.unwrap_or(row.created_at),
        row,
        reports: Vec::new(),
        appeal: None,
    };
    Ok(rows.into_iter().map(came).collect())
}

/// The newest comments whose writers ask for a second look.
async fn appealed(
    db: &impl ConnectionTrait,
    threads: Threads,
    (oldest, now): (Moment, Moment),
) -> Result<Vec<Came>, DbErr> {
    let open = appeal::Entity::find()
        .filter(threads.about(appeal::Column::CommentId))
        .filter(appeal::Column::State.eq(AppealState::Open))
        .filter(appeal::Column::CreatedAt.between(oldest, now))
        .order_by_desc(appeal::Column::Id)
        .limit(LISTED as u64)
        .all(db)
        .await?;
    let mut open: HashMap<CommentId, appeal::Model> =
        open.into_iter().map(|row| (row.comment_id, row)).collect();
    let rows = comment::Entity::find()
        .filter(comment::Column::Id.is_in(open.keys().copied()))
        .all(db)
        .await?;
    let came = |row: comment::Model| {
        let appeal = open.remove(&row.id)?;
        Some(Came {
            at: appeal.created_at,
            row,
            reports: Vec::new(),
            appeal: Some(appeal.body),
        })
    };
    Ok(rows.into_iter().filter_map(came).collect())
}

/// The comments that were reported last, each since the first report that nobody has decided on, or since
/// reports hid it.
async fn reported(
    db: &impl ConnectionTrait,
    threads: Threads,
    (oldest, now): (Moment, Moment),
) -> Result<Vec<Came>, DbErr> {
    let since: Vec<(CommentId, Moment)> = report::Entity::find()
        .select_only()
        .column(report::Column::CommentId)
        .column_as(report::Column::CreatedAt.min(), "since")
        .filter(report::Column::ResolvedAt.is_null())
        .filter(threads.about(report::Column::CommentId))
        .group_by(report::Column::CommentId)
        .having(report::Column::CreatedAt.min().between(oldest, now))
        .order_by_desc(report::Column::CreatedAt.min())
        .order_by_desc(report::Column::CommentId)
        .limit(LISTED as u64)
        .into_tuple()
        .all(db)
        .await?;
    let since: HashMap<CommentId, Moment> = since.into_iter().collect();
    let rows = comment::Entity::find()
        .filter(comment::Column::Id.is_in(since.keys().copied()))
        .filter(comment::Column::Status.is_in([Status::Published, Status::Hidden]))
        .all(db)
        .await?;
    let waits = |row: &comment::Model| row.status == Status::Published || row.is_hidden_by_reports();
    let rows: Vec<comment::Model> = rows.into_iter().filter(waits).collect();
    let ids: Vec<CommentId> = rows.iter().map(|row| row.id).collect();
    let mut reports = open_reports(db, &ids).await?;
    let came = |row: comment::Model| {
        let hid = row.decided_at.filter(|_| row.is_hidden_by_reports());
        let at = hid.or(since.get(&row.id).copied())?;
        let reports = reports.remove(&row.id).unwrap_or_default();
        Some(Came {
            at,
            row,
            reports,
            appeal: None,
        })
    };
    Ok(rows.into_iter().filter_map(came).collect())
}

/// What readers report of `comments` and nobody has decided on, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn open_reports(
    db: &impl ConnectionTrait,
    comments: &[CommentId],
) -> Result<HashMap<CommentId, Vec<report::Model>>, DbErr> {
    let rows = report::Entity::find()
        .filter(report::Column::CommentId.is_in(comments.iter().copied()))
        .filter(report::Column::ResolvedAt.is_null())
        .order_by_asc(report::Column::Id)
        .all(db)
        .await?;
    let mut open: HashMap<CommentId, Vec<report::Model>> = HashMap::new();
    for row in rows {
        open.entry(row.comment_id).or_default().push(row);
    }
    Ok(open)
}

impl Came {
    fn told(
        self,
        standing: Option<&Standing>,
        wording: &Wording,
        titles: &HashMap<PostId, String>,
    ) -> Waiting {
        let row = self.row;
        let stated = || standing.and_then(|standing| stated(standing, wording));
        let (label, why) = match self.appeal {
            Some(words) => (stated(), Why::Appealed(words)),
            None if self.reports.is_empty() => (stated(), Why::Comment(row.reasons)),
            None => (standing.and_then(shown), Why::Reported(self.reports)),
        };
        Waiting {
            id: row.id,
            version: row.version,
            status: row.status,
            post_title: titles.get(&row.post_id).cloned().unwrap_or_default(),
            name: row.name,
            html: row.html,
            label,
            why,
        }
    }
}

fn stated(standing: &Standing, wording: &Wording) -> Option<String> {
    let (_, statement, _) = standing.statement.as_ref()?;
    for_team(statement, wording).map(|label| label.words)
}

fn shown(standing: &Standing) -> Option<String> {
    standing.label.as_ref().map(|label| label.words.clone())
}

/// When something of each comment was last told to the address.
async fn told(
    db: &impl ConnectionTrait,
    comments: &[CommentId],
    address_hash: &str,
) -> Result<HashMap<CommentId, Moment>, DbErr> {
    let rows = mail_sent::Entity::find()
        .filter(mail_sent::Column::Kind.eq(MailKind::Held))
        .filter(mail_sent::Column::AddressHash.eq(address_hash))
        .filter(mail_sent::Column::CommentId.is_in(comments.iter().copied()))
        .order_by_asc(mail_sent::Column::Id)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.comment_id, row.sent_at))
        .collect())
}
