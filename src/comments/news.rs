//! What there is to tell a commenter by mail: what became of the comment since the last mail about it.
//! Nothing here sends; `notify.rs` does. What moderators are told is `waiting.rs`.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, PaginatorTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::chosen::Chosen;
use super::entity::{comment, commenter, mail_sent};
use super::sent::KEPT;
use super::untold::{asking, untold};
use super::{AppealState, MailKind, Status, appeal, propose, taken_back};
use crate::affiliation::RequestState;
use crate::affiliation::entity::request;
use crate::affiliation::redact;
use crate::affiliation::requests::DUE;
use crate::clock::Moment;
use crate::ids::{CommentId, PostId, RequestId, SubscriberChannelId};
use crate::people::find;
use crate::posts::entity::post;
use crate::subscriptions::Topic;
use crate::subscriptions::follow::waiting;

/// The titles of `posts`.
pub(super) async fn titles(
    db: &impl ConnectionTrait,
    posts: Vec<PostId>,
) -> Result<HashMap<PostId, String>, DbErr> {
    let rows: Vec<(PostId, String)> = post::Entity::find()
        .select_only()
        .column(post::Column::Id)
        .column(post::Column::Title)
        .filter(post::Column::Id.is_in(posts))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// What a commenter has not been told of a comment.
#[derive(Clone, Debug)]
pub struct News {
    pub id: CommentId,
    pub nonce: String,
    /// Where the mail would go; never empty.
    pub email: String,
    /// Its owner has opened a mailed link with it.
    pub confirmed: bool,
    /// When the last mail about this comment went out.
    pub told: Option<Moment>,
    pub post: PostId,
    pub post_title: String,
    pub change: Option<Change>,
    /// Why the label beside the name was taken down.
    pub label_gone: Option<String>,
    /// Who sent it back with another text.
    pub sent_back: Option<String>,
    /// The second look they asked for was taken, and the decision stands.
    pub looked_again: bool,
    /// What the team replied, oldest first, without what is the question.
    pub replies: Vec<Said>,
    /// The open question for an affiliation.
    pub question: Option<Said>,
    /// Its row.
    pub request: Option<RequestId>,
    /// They were told of it before.
    pub reminds: bool,
    /// They want to hear of replies, and have not confirmed it yet: what its link is made of.
    pub follow: Option<(SubscriberChannelId, String)>,
    /// They chose to hear of replies, by mail.
    pub chosen: Option<Chosen>,
}

impl News {
    pub fn says_something(&self) -> bool {
        self.change.is_some()
            || self.label_gone.is_some()
            || self.sent_back.is_some()
            || self.looked_again
            || !self.replies.is_empty()
            || self.question.is_some()
    }

    /// What of it stands in the thread.
    pub fn said(&self) -> Vec<CommentId> {
        let said = self.replies.iter().chain(&self.question);
        said.filter_map(|said| said.reply).collect()
    }
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Published,
    NotPublished {
        reason: String,
    },
    Hidden {
        reason: String,
    },
    /// What they were told of was taken back, and nothing is decided any more.
    WaitsAgain,
}

/// What someone of the team said, in plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The reply that it is; `None` for a question that was asked in private, or is told of as a reply elsewhere.
    pub reply: Option<CommentId>,
    pub by: String,
    pub text: String,
}

/// The news of `id`; `None` when it is gone, is the team's own, or came without an address.
///
/// # Errors
/// When the database fails.
pub async fn of(db: &impl ConnectionTrait, id: CommentId, now: Moment) -> Result<Option<News>, DbErr> {
    let Some(comment) = comment::Entity::find_by_id(id).one(db).await? else {
        return Ok(None);
    };
    if comment.email.is_empty() || comment.byline_id.is_some() {
        return Ok(None);
    }
    let told = last_mail(db, id).await?;
    // What went out longer ago is not remembered, and no news either.
    let since = told.unwrap_or(now.minus(KEPT));
    let open = open_question(db, &comment, since).await?;
    let request = open.as_ref().map(|(request, _)| request.id);
    let asked_in = open.as_ref().and_then(|(request, _)| request.reply_id);
    let mut replies = untold(db, &comment, now).await?;
    replies.retain(|said| asked_in.is_none_or(|reply| said.reply != Some(reply)));
    // A public question is a reply, which may say more than the question alone.
    let asking = match asked_in {
        Some(reply) => asking(db, &comment, reply, since).await?,
        None => None,
    };
    let question = asking.or(open.map(|(_, said)| said));
    let post_title = titles(db, vec![comment.post_id])
        .await?
        .remove(&comment.post_id)
        .unwrap_or_default();
    Ok(Some(News {
        id,
        confirmed: is_confirmed(db, &comment).await?,
        told,
        post: comment.post_id,
        post_title,
        change: change(&comment, since, taken_back::is_told(db, &comment, told).await?),
        label_gone: redact::redacted(db, id)
            .await?
            .filter(|redacted| redacted.at >= since)
            .map(|redacted| redacted.because),
        sent_back: sent_back(db, id, since).await?,
        looked_again: looked_again(db, id, since).await?,
        replies,
        question,
        request,
        reminds: false,
        follow: waiting(db, Topic::Replies(id), &comment.email, now).await?,
        chosen: None,
        nonce: comment.nonce,
        email: comment.email,
    }))
}

/// What a reminder of `request` says: the question alone. `None` as for `of`, and when the comment does
/// not stand or wait any more.
///
/// # Errors
/// When the database fails.
pub async fn reminder(
    db: &impl ConnectionTrait,
    request: &request::Model,
    now: Moment,
) -> Result<Option<News>, DbErr> {
    let news = of(db, request.comment_id, now).await?;
    let Some(comment) = comment::Entity::find_by_id(request.comment_id).one(db).await? else {
        return Ok(None);
    };
    let asked = open_question(db, &comment, Moment(i64::MIN)).await?;
    Ok(news.zip(asked).map(|(news, (_, said))| News {
        change: None,
        sent_back: None,
        looked_again: false,
        replies: Vec::new(),
        question: Some(said),
        request: Some(request.id),
        reminds: true,
        ..news
    }))
}

/// The byline that signs another text which waits for an answer.
async fn sent_back(
    db: &impl ConnectionTrait,
    comment: CommentId,
    since: Moment,
) -> Result<Option<String>, DbErr> {
    let open = propose::open(db, comment).await?;
    let Some(proposal) = open.filter(|open| open.created_at >= since) else {
        return Ok(None);
    };
    let by = find::byline(db, proposal.byline_id).await?;
    Ok(Some(by.map(|byline| byline.name).unwrap_or_default()))
}

async fn looked_again(db: &impl ConnectionTrait, comment: CommentId, since: Moment) -> Result<bool, DbErr> {
    let appeal = appeal::of(db, comment).await?;
    Ok(appeal.is_some_and(|appeal| {
        appeal.state == AppealState::Kept && appeal.settled_at.is_some_and(|at| at >= since)
    }))
}

/// When the last mail about `comment` went to its author.
///
/// # Errors
/// When the database fails.
pub(super) async fn last_mail(
    db: &impl ConnectionTrait,
    comment: CommentId,
) -> Result<Option<Moment>, DbErr> {
    let row = mail_sent::Entity::find()
        .filter(mail_sent::Column::Kind.eq(MailKind::Commenter))
        .filter(mail_sent::Column::CommentId.eq(comment))
        .order_by_desc(mail_sent::Column::Id)
        .one(db)
        .await?;
    Ok(row.map(|row| row.sent_at))
}

/// A comment that appeared at once was never decided on, so there is nothing to tell. What was
/// `taken_back` after they were told of it is news as well.
fn change(comment: &comment::Model, since: Moment, taken_back: bool) -> Option<Change> {
    let reason = || comment.decision_reason.clone();
    let decided = comment.decided_at.is_some_and(|at| at >= since);
    match (comment.status, comment.previous_status) {
        (Status::Published, Some(Status::Pending)) => comment
            .published_at
            .is_some_and(|at| at >= since)
            .then_some(Change::Published),
        (Status::Published, Some(_)) if decided => Some(Change::Published),
        (Status::Pending, _) if taken_back => Some(Change::WaitsAgain),
        (Status::Rejected, _) if decided || taken_back => Some(Change::NotPublished { reason: reason() }),
        (Status::Hidden, _) if decided => Some(Change::Hidden { reason: reason() }),
        _ => None,
    }
}

async fn open_question(
    db: &impl ConnectionTrait,
    comment: &comment::Model,
    since: Moment,
) -> Result<Option<(request::Model, Said)>, DbErr> {
    if !matches!(comment.status, Status::Pending | Status::Published) {
        return Ok(None);
    }
    let row = request::Entity::find()
        .filter(request::Column::CommentId.eq(comment.id))
        .filter(request::Column::State.eq(RequestState::Requested))
        // Asked, or asked once more: either sets when it is due.
        .filter(request::Column::DueAt.gte(since.plus(DUE)))
        .order_by_desc(request::Column::Id)
        .one(db)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let by = find::byline(db, row.byline_id)
        .await?
        .map(|byline| byline.name)
        .unwrap_or_default();
    let said = Said {
        reply: None,
        by,
        text: row.question.clone(),
    };
    Ok(Some((row, said)))
}

/// Whether the address left with `comment` was confirmed for the person who left it.
///
/// # Errors
/// When the database fails.
pub async fn is_confirmed(db: &impl ConnectionTrait, comment: &comment::Model) -> Result<bool, DbErr> {
    let Some(commenter) = comment.commenter_id else {
        return Ok(false);
    };
    let row = commenter::Entity::find_by_id(commenter).one(db).await?;
    Ok(row.is_some_and(|row| row.email_confirmed_at.is_some() && row.email == comment.email))
}

/// How many mails commenters got at the address behind `address_hash` since `since`.
///
/// # Errors
/// When the database fails.
pub async fn mails_since(db: &impl ConnectionTrait, address_hash: &str, since: Moment) -> Result<u64, DbErr> {
    mail_sent::Entity::find()
        .filter(mail_sent::Column::Kind.eq(MailKind::Commenter))
        .filter(mail_sent::Column::AddressHash.eq(address_hash))
        .filter(mail_sent::Column::SentAt.gt(since))
        .count(db)
        .await
}
