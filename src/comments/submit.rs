//! Takes a comment in: repeats are recognised, the parent is looked up, screening decides the first
//! state, and the row, the statement of affiliation, the history and the mail job are written
//! together. What was typed has been checked (`form.rs`) and rendered before (`submission.rs`).

use std::time::Duration;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};
use serde_json::json;

use super::entity::comment::{Column, Entity, Model};
use super::entity::commenter;
use super::insert::{self, NewComment};
use super::screen::{Screened, Screening, screen};
use super::{
    Kind, Reasons, Status, auto_ask, follow, notify, own_ask, remember, replies, state, taken, tell,
};
use crate::audit::{self, Actor};
use crate::clock::{Moment, minutes};
use crate::ids::{CommentId, PostId};
use crate::secrets::Entropy;
use crate::text::Format;

pub use super::submission::{Again, Author, Reader, Submission, Text};

/// Within this time a repeat is the same comment: a second press on the button.
const SAME: Duration = minutes(1);
/// Within this time a repeat is refused.
const REPEAT: Duration = minutes(10);

#[derive(Clone, Debug)]
pub enum Outcome {
    /// Taken, in whatever state; `token` is what the browser should keep.
    Received {
        comment: CommentId,
        nonce: String,
        status: Status,
        token: Option<String>,
    },
    /// The very same thing came in some minutes ago.
    AlreadyReceived,
    /// What it answers is not in the thread any more, or never was.
    ParentGone,
    /// A moderator closed the thread that it answers.
    RepliesClosed,
    /// The post takes no comments, or is not there for readers.
    Closed,
    /// Slow mode: the same person may send it then.
    TooEarly { at: Moment },
}

/// Takes `submission` in. Changes `comments`, `commenters`, `posts`, `affiliation_statements`,
/// `subscribers` and what goes with them, `audit`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn submit(
    tx: &DatabaseTransaction,
    submission: Submission,
    entropy: &Entropy,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let Some(discussion) = taken::discussion(tx, &submission, now).await? else {
        return Ok(Outcome::Closed);
    };
    if let Some(repeat) = repeat(tx, submission.repeat_hash.as_deref(), now).await? {
        return again(tx, repeat, &submission.author, now).await;
    }
    let parent = match submission.parent {
        Some(id) => match parent(tx, submission.post, id).await? {
            Some(parent) if replies::are_closed(tx, &parent).await? => return Ok(Outcome::RepliesClosed),
            Some(parent) => Some(parent),
            None => return Ok(Outcome::ParentGone),
        },
        None => None,
    };
    if let Some(at) = taken::too_early(tx, &submission, discussion, now).await? {
        return Ok(Outcome::TooEarly { at });
    }
    let submission = taken::held(submission, discussion);
    let new = unsigned(&submission, parent, now);
    let new = match submission.author.clone() {
        Author::Team { person, byline, name } => NewComment {
            status: Status::Published,
            byline: Some(byline),
            person: Some(person),
            name,
            ..new
        },
        Author::Reader(reader) => from_reader(tx, &submission, *reader, new, entropy).await?,
    };
    let comment = insert::insert(tx, new, entropy).await?;
    after(tx, &comment, &submission, now).await?;
    follow::as_asked(tx, &comment, &submission, entropy, now).await?;
    received(tx, comment, &submission.author).await
}

/// What its sender is told, and keeps.
async fn received(tx: &DatabaseTransaction, comment: Model, author: &Author) -> Result<Outcome, DbErr> {
    let token = match author {
        Author::Reader(reader) if reader.remember => token(tx, &comment).await?,
        _ => None,
    };
    Ok(Outcome::Received {
        comment: comment.id,
        nonce: comment.nonce,
        status: comment.status,
        token,
    })
}

async fn repeat(tx: &DatabaseTransaction, hash: Option<&str>, now: Moment) -> Result<Option<Model>, DbErr> {
    let Some(hash) = hash else { return Ok(None) };
    Entity::find()
        .filter(Column::RepeatHash.eq(hash))
        .filter(Column::CreatedAt.gt(now.minus(REPEAT)))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .limit(1)
        .one(tx)
        .await
}

async fn again(
    tx: &DatabaseTransaction,
    first: Model,
    author: &Author,
    now: Moment,
) -> Result<Outcome, DbErr> {
    if first.created_at <= now.minus(SAME) {
        return Ok(Outcome::AlreadyReceived);
    }
    received(tx, first, author).await
}

async fn token(tx: &DatabaseTransaction, comment: &Model) -> Result<Option<String>, DbErr> {
    match comment.commenter_id {
        Some(id) => Ok(commenter::Entity::find_by_id(id)
            .one(tx)
            .await?
            .map(|row| row.token)),
        None => Ok(None),
    }
}

/// A published comment of this post that can be answered.
///
/// # Errors
/// When the database fails.
pub async fn parent(db: &impl ConnectionTrait, post: PostId, id: CommentId) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id)
        .filter(Column::PostId.eq(post))
        .filter(Column::Visible.eq(true))
        .filter(Column::Status.eq(Status::Published))
        .one(db)
        .await
}

/// What a comment is whoever sends it; it waits, and nobody has signed it yet.
fn unsigned(submission: &Submission, parent: Option<Model>, now: Moment) -> NewComment {
    NewComment {
        post: submission.post,
        parent,
        kind: Kind::Comment,
        status: Status::Pending,
        byline: None,
        person: None,
        commenter: None,
        name: String::new(),
        email: String::new(),
        website: String::new(),
        source: submission.text.source.clone(),
        format: Format::Markdown,
        html: submission.text.html.clone(),
        reasons: Reasons::default(),
        decision_reason: String::new(),
        spam: None,
        repeat_hash: submission.repeat_hash.clone(),
        network_hash: None,
        sent: now,
    }
}

/// `new` as a reader's, screened; who wants to be is remembered.
async fn from_reader(
    tx: &DatabaseTransaction,
    submission: &Submission,
    reader: Reader,
    new: NewComment,
    entropy: &Entropy,
) -> Result<NewComment, DbErr> {
    let Screening {
        status,
        reasons,
        decision_reason,
    } = screen(tx, facts(submission, &reader, new.sent)).await?;
    let (known, details) = (reader.known.as_ref(), reader.details.clone());
    let commenter = if reader.remember {
        Some(remember::remember(tx, known, details, entropy, new.sent).await?)
    } else {
        reader.known
    };
    Ok(NewComment {
        status,
        reasons,
        decision_reason,
        spam: reader.surroundings.spam,
        commenter: commenter.map(|commenter| commenter.id),
        name: reader.details.name,
        email: reader.details.email,
        website: reader.details.website,
        network_hash: Some(submission.network_hash.clone()),
        ..new
    })
}

fn facts<'a>(submission: &'a Submission, reader: &'a Reader, now: Moment) -> Screened<'a> {
    let stated = submission.statement.as_ref();
    Screened {
        sender: &reader.details,
        text: &submission.text,
        surroundings: &reader.surroundings,
        honeypot: reader.honeypot,
        banned: reader.banned,
        commenter: reader.known.as_ref().map(|known| known.id),
        claims: submission.claims(),
        disguised: submission.disguised.clone(),
        organisation: stated.map_or("", |stated| &stated.organisation),
        subjects: &submission.subjects,
        hold: submission.hold,
        now,
    }
}

/// The statement or a rule's question, the history and the mail job.
async fn after(
    tx: &DatabaseTransaction,
    comment: &Model,
    submission: &Submission,
    now: Moment,
) -> Result<(), DbErr> {
    let rules: Vec<&str> = comment
        .reasons
        .0
        .iter()
        .map(|reason| reason.rule.as_str())
        .collect();
    let entry = audit::Entry {
        actor: comment.person_id.map_or(Actor::Commenter, Actor::Moderator),
        action: "comment.submitted",
        post: Some(comment.post_id),
        comment: Some(comment.id),
        detail: json!({ "to": comment.status, "rules": rules }),
    };
    audit::record(tx, entry, now).await?;
    match comment.status {
        Status::Pending => notify::held(tx, now).await?,
        Status::Published => tell::shown(tx, comment.id, now).await?,
        _ => {}
    }
    if let (Some(_), Some(answered)) = (comment.byline_id, submission.parent) {
        notify::decided(tx, answered, now).await?;
    }
    let taken = comment.status != Status::Rejected;
    if let Some(asked) = submission.answers.filter(|_| taken) {
        state::answer_in_thread(tx, asked, comment, submission, now).await?;
    }
    match submission.statement.clone() {
        Some(statement) => state::state(tx, comment, statement, submission, now).await,
        None => {
            auto_ask::ask(tx, comment, submission, now).await?;
            own_ask::ask(tx, comment, submission, now).await
        }
    }
}
