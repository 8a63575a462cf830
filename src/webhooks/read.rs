//! How what a line of the history is about stands now, and what a message says of it when it is sent: nothing
//! of it is stored with the message, so that whatever is taken away is gone from here too.

use sea_orm::prelude::Json;
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::entity::message;
use super::payload::{Commented, Data, Named, Payload, Private, Reason, Test};
use super::tell::{About, Standing};
use super::{Event, Scope};
use crate::affiliation;
use crate::affiliation::wording::{Terms, Wording};
use crate::api::{self, Comment, WholePost, Within};
use crate::audit::entity as line;
use crate::clock::Moment;
use crate::comments::entity::comment;
use crate::comments::{self, Kind, thread};
use crate::ids::{AuditId, CommentId, PostId};
use crate::posts::entity::post;
use crate::posts::read::PostPage;
use crate::posts::{self, Status};
use crate::settings::Settings;
use crate::urls::{self, Links};

/// So many later changes of a post or comment are looked through for how it stood before one.
const LOOKS_AHEAD: u64 = 20;

/// What a line of the history is about, as it stands now; `None` when readers are not concerned.
///
/// # Errors
/// When the database fails.
pub async fn standing(
    db: &impl ConnectionTrait,
    audit: AuditId,
    now: Moment,
) -> Result<Option<Standing>, DbErr> {
    let Some(line) = line::Entity::find_by_id(audit).one(db).await? else {
        return Ok(None);
    };
    match (line.post_id, line.comment_id) {
        (_, Some(comment)) => of_comment(db, &line, comment, now).await,
        (Some(id), None) => of_post(db, &line, id, now).await,
        (None, None) => Ok(None),
    }
}

/// A post that appears by itself, as it stands now.
///
/// # Errors
/// When the database fails.
pub async fn appeared(db: &impl ConnectionTrait, id: PostId, now: Moment) -> Result<Option<Standing>, DbErr> {
    let page = page(db, id, now).await?;
    Ok(page
        .filter(|page| page.kind == posts::Kind::Post)
        .map(|page| Standing {
            about: About::Post(id),
            is_public: is_listed(&page, now),
            was_public: false,
            changed_at: changed_at(&page),
            is_received: false,
        }))
}

/// The posts that appear by themselves, and when, the next ones first, at most 100.
///
/// # Errors
/// When the database fails.
pub async fn scheduled(db: &impl ConnectionTrait, now: Moment) -> Result<Vec<(PostId, Moment)>, DbErr> {
    post::Entity::find()
        .select_only()
        .columns([post::Column::Id, post::Column::PublishedAt])
        .filter(post::Column::Kind.eq(posts::Kind::Post))
        .filter(post::Column::Status.eq(Status::Scheduled))
        .filter(post::Column::PublishedAt.gt(now))
        .order_by_asc(post::Column::PublishedAt)
        .order_by_asc(post::Column::Id)
        .limit(100)
        .into_tuple()
        .all(db)
        .await
}

/// When `id` appears by itself, if it will.
///
/// # Errors
/// When the database fails.
pub async fn appears_at(db: &impl ConnectionTrait, id: PostId, now: Moment) -> Result<Option<Moment>, DbErr> {
    let page = page(db, id, now).await?;
    let page = page.filter(|page| page.status == Status::Scheduled);
    Ok(page.and_then(|page| page.published_at).filter(|at| *at > now))
}

async fn of_post(
    db: &impl ConnectionTrait,
    line: &line::Model,
    id: PostId,
    now: Moment,
) -> Result<Option<Standing>, DbErr> {
    let Some(page) = page(db, id, now).await? else {
        return Ok(None);
    };
    if page.kind != posts::Kind::Post {
        return Ok(None);
    }
    let is_public = is_listed(&page, now);
    let was_public = match stood(db, line).await? {
        Some(from) => from == Status::Published.code(),
        None => is_public && line.action != "post.created",
    };
    Ok(Some(Standing {
        about: About::Post(id),
        is_public,
        was_public,
        changed_at: changed_at(&page),
        is_received: false,
    }))
}

async fn of_comment(
    db: &impl ConnectionTrait,
    line: &line::Model,
    id: CommentId,
    now: Moment,
) -> Result<Option<Standing>, DbErr> {
    let row = comments::read::comment(db, id).await?;
    let Some(post) = row.as_ref().map(|row| row.post_id).or(line.post_id) else {
        return Ok(None);
    };
    if row.as_ref().is_some_and(|row| row.kind != Kind::Comment) {
        return Ok(None);
    }
    let page = page(db, post, now).await?;
    let is_public = row.as_ref().is_some_and(is_shown) && page.is_some_and(|page| is_listed(&page, now));
    let is_sent = line.action == "comment.submitted";
    let changed_at = row.as_ref().and_then(|row| row.changed_at.max(row.published_at));
    let was_public = match stood(db, line).await? {
        Some(from) => from == comments::Status::Published.code(),
        None => is_public && !is_sent,
    };
    Ok(Some(Standing {
        about: About::Comment(post, id),
        is_public,
        was_public,
        changed_at: changed_at.unwrap_or(line.at),
        is_received: is_sent && row.is_some_and(|row| row.person_id.is_none()),
    }))
}

/// In which state it was before the change: as that, or the next change of its state, says.
async fn stood(db: &impl ConnectionTrait, line: &line::Model) -> Result<Option<String>, DbErr> {
    let same = match line.comment_id {
        Some(comment) => Condition::all().add(line::Column::CommentId.eq(comment)),
        None => Condition::all()
            .add(line::Column::PostId.eq(line.post_id))
            .add(line::Column::CommentId.is_null()),
    };
    let details: Vec<Json> = line::Entity::find()
        .select_only()
        .column(line::Column::Detail)
        .filter(line::Column::Id.gte(line.id))
        .filter(same)
        .order_by_asc(line::Column::Id)
        .limit(LOOKS_AHEAD)
        .into_tuple()
        .all(db)
        .await?;
    // A post has other things that change from one to another.
    let is_state = |code: &&str| line.comment_id.is_some() || Status::from_code(code).is_some();
    let mut codes = details.iter().filter_map(|detail| detail.get("from")?.as_str());
    Ok(codes.find(is_state).map(str::to_owned))
}

fn is_shown(row: &comment::Model) -> bool {
    row.status == comments::Status::Published
}

fn is_listed(page: &PostPage, now: Moment) -> bool {
    page.status != Status::Unlisted && page.status.is_readable(page.published_at, now)
}

fn changed_at(page: &PostPage) -> Moment {
    page.published_at
        .map_or(page.updated_at, |at| page.updated_at.max(at))
}

async fn page(db: &impl ConnectionTrait, id: PostId, now: Moment) -> Result<Option<PostPage>, DbErr> {
    Ok(posts::read::editable(db, id, now).await?.map(|post| post.page))
}

/// Whom a message is for, and when it is sent.
#[derive(Clone, Copy, Debug)]
pub struct Telling<'a> {
    pub links: &'a Links,
    pub settings: &'a Settings,
    pub description: &'a str,
    pub scope: Scope,
    pub now: Moment,
}

impl Telling<'_> {
    /// What `message` says now; `None` when what it tells of is not so any more.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn payload(
        self,
        db: &impl ConnectionTrait,
        message: &message::Model,
    ) -> Result<Option<Payload>, DbErr> {
        let data = match (message.post_id, message.comment_id) {
            (Some(post), Some(comment)) => self.comment(db, message.event, post, comment).await?,
            (Some(post), None) => self.post(db, message.event, post).await?,
            _ => Some(Data::Test(Test {
                site: self.settings.title.clone(),
                description: self.description.to_owned(),
            })),
        };
        Ok(data.map(|data| Payload {
            event: message.event,
            timestamp: message.created_at.rfc3339(),
            data,
        }))
    }

    async fn post(self, db: &impl ConnectionTrait, event: Event, id: PostId) -> Result<Option<Data>, DbErr> {
        let page = page(db, id, self.now).await?;
        let is_public = page.as_ref().is_some_and(|page| is_listed(page, self.now));
        Ok(match (event, page) {
            (Event::PostRemoved, page) => (!is_public).then(|| Data::Gone(self.named(id, page.as_ref()))),
            (_, Some(page)) if is_public => {
                let told = api::Telling {
                    links: self.links,
                    close_after_days: self.settings.close_after_days,
                    now: self.now,
                };
                Some(Data::Post(Box::new(WholePost::new(page, told).post)))
            }
            _ => None,
        })
    }

    async fn comment(
        self,
        db: &impl ConnectionTrait,
        event: Event,
        post: PostId,
        id: CommentId,
    ) -> Result<Option<Data>, DbErr> {
        let page = page(db, post, self.now).await?;
        let row = comments::read::comment(db, id).await?;
        let comment = match &page {
            Some(page) if is_listed(page, self.now) => self.seen(db, page, id).await?,
            _ => None,
        };
        let named = self.named(post, page.as_ref());
        Ok(match (event, row) {
            (Event::CommentRemoved, _) => {
                (comment.is_none()).then_some(Data::CommentGone { id, post: named })
            }
            // One that was erased leaves an empty row where others have answered it.
            (Event::CommentReceived, Some(row)) if !row.source.is_empty() => {
                Some(self.commented(row, named, comment))
            }
            (_, Some(row)) if comment.is_some() => Some(self.commented(row, named, comment)),
            _ => None,
        })
    }

    /// A comment as readers see it, if they do.
    async fn seen(
        self,
        db: &impl ConnectionTrait,
        page: &PostPage,
        id: CommentId,
    ) -> Result<Option<Comment>, DbErr> {
        let wording = Wording::of(self.settings);
        let terms = Terms {
            wording: &wording,
            now: self.now,
        };
        let Some(entry) = thread::one(db, page.id, id, terms).await? else {
            return Ok(None);
        };
        let public = affiliation::read::public(db, &[id], terms).await?.remove(&id);
        let takes = page.discussion.takes(self.settings.close_after_days, self.now);
        let within = Within {
            links: self.links,
            pinned: page.pinned.as_ref().map(|pin| pin.comment),
            is_open: takes.comments(),
        };
        Ok(Some(Comment::new(entry, public, within)))
    }

    fn commented(self, row: comment::Model, post: Named, comment: Option<Comment>) -> Data {
        let address = urls::Comment {
            slug: post.slug.clone(),
            id: row.id,
        };
        Data::Comment(Box::new(Commented {
            id: row.id,
            post,
            received_at: row.created_at.rfc3339(),
            url: comment.as_ref().map(|_| self.links.absolute(&address)),
            desk_url: self.links.absolute(&urls::DeskComment { id: row.id }),
            comment,
            private: (self.scope == Scope::Private).then(|| private(row)),
        }))
    }

    fn named(self, id: PostId, page: Option<&PostPage>) -> Named {
        let slug = page.map(|page| page.slug.clone()).unwrap_or_default();
        let address = urls::Post { slug: slug.clone() };
        Named {
            id,
            url: page.map(|_| self.links.absolute(&address)).unwrap_or_default(),
            slug,
            title: page.map(|page| page.title.clone()).unwrap_or_default(),
        }
    }
}

fn private(row: comment::Model) -> Private {
    let reason = |reason: comments::Reason| Reason {
        rule: reason.rule,
        matched: reason.matched,
    };
    Private {
        status: row.status,
        name: row.name,
        email: row.email,
        website: row.website,
        body: row.source,
        reasons: row.reasons.0.into_iter().map(reason).collect(),
    }
}
