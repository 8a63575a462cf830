//! The rows of a thread: a comment with what stands beside it, at most one of everything. What a page
//! needs of them comes as one value a row (`db/object.rs`); `thread.rs` asks for it, `entry.rs` is what
//! it becomes.

use std::collections::HashSet;

use sea_orm::sea_query::{Expr, IntoCondition as _, SimpleExpr};
use sea_orm::{
    ColumnTrait as _, DbBackend, EntityTrait as _, ExprTrait as _, FromJsonQueryResult, FromQueryResult,
    JoinType, QuerySelect as _, RelationDef, Select,
};
use serde::{Deserialize, Serialize};

use super::Status;
use super::entity::comment::{Column, Entity};
use super::entry::{By, Entry, Parent, Question, Replies, Signs, Standing, Stands};
use super::replies;
use super::thread::Viewer;
use crate::affiliation;
use crate::affiliation::entity::{request, statement};
use crate::affiliation::label::label;
use crate::affiliation::said::Stored;
use crate::affiliation::{Chips, RequestState};
use crate::clock::Moment;
use crate::db::object::{column, field, json, object, object_if};
use crate::ids::{BylineId, CommentId, CommenterId, PersonId};
use crate::people::entity::byline;
use crate::posts::entity::post_byline;
use crate::text::SafeHtml;

/// A comment of a thread, and what a page needs besides its text.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Row {
    pub id: CommentId,
    pub path: Vec<u8>,
    html: SafeHtml,
    facts: Facts,
}

#[derive(Clone, Debug, Serialize, Deserialize, FromJsonQueryResult)]
struct Facts {
    parent_id: Option<CommentId>,
    depth: i64,
    status: Status,
    byline_id: Option<BylineId>,
    commenter_id: Option<CommenterId>,
    decided_by: Option<PersonId>,
    name: String,
    website: String,
    nonce: String,
    created_at: Moment,
    published_at: Option<Moment>,
    signed: Option<Signs>,
    /// The byline, if it is one of the post's own.
    author: Option<BylineId>,
    /// The name of whom it answers, if that is published.
    answered_name: Option<String>,
    /// What readers may see of the writer's affiliation.
    said: Option<Stored>,
    /// What it asks, when it is a question of the team.
    asks: Option<Asks>,
    /// 0 while it can be answered, 2 when its own thread was closed, 1 when one above was.
    closed: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Asks {
    comment_id: CommentId,
    state: RequestState,
    chips: Chips,
}

/// Comments with all that a `Row` needs of them.
pub fn rows(engine: DbBackend) -> Select<Entity> {
    beside(Entity::find())
        .select_only()
        .columns([Column::Id, Column::Path, Column::Html])
        .expr_as(facts(engine), "facts")
}

fn facts(engine: DbBackend) -> SimpleExpr {
    let own = [
        Column::ParentId,
        Column::Depth,
        Column::Status,
        Column::BylineId,
        Column::CommenterId,
        Column::DecidedBy,
        Column::Name,
        Column::Website,
        Column::Nonce,
        Column::CreatedAt,
        Column::PublishedAt,
    ];
    let mut fields: Vec<_> = own.map(field).into();
    fields.extend([
        ("signed", signed(engine)),
        ("author", column(post_byline::Column::BylineId)),
        ("answered_name", answered_name()),
        ("said", Stored::object(engine)),
        ("asks", asks(engine)),
        ("closed", Expr::cust(replies::CLOSED)),
    ]);
    object(engine, fields)
}

/// The byline it is signed with.
fn signed(engine: DbBackend) -> SimpleExpr {
    let columns = [
        byline::Column::Slug,
        byline::Column::Organisation,
        byline::Column::Interests,
    ];
    object_if(engine, byline::Column::Id.is_not_null(), columns.map(field))
}

fn asks(engine: DbBackend) -> SimpleExpr {
    let mut fields: Vec<_> = [request::Column::CommentId, request::Column::State]
        .map(field)
        .into();
    fields.push(("chips", json(engine, column(request::Column::Chips))));
    object_if(engine, request::Column::Id.is_not_null(), fields)
}

fn answered_name() -> SimpleExpr {
    let of = |column| Expr::col(("answered", column));
    Expr::case(of(Column::Status).eq(Status::Published), of(Column::Name)).into()
}

/// Comments with what stands beside each: at most one row of everything.
fn beside(comments: Select<Entity>) -> Select<Entity> {
    let signed = Entity::belongs_to(byline::Entity)
        .from(Column::BylineId)
        .to(byline::Column::Id)
        .into();
    let author: RelationDef = Entity::belongs_to(post_byline::Entity)
        .from((Column::BylineId, Column::PostId))
        .to((post_byline::Column::BylineId, post_byline::Column::PostId))
        .into();
    let answered = Entity::belongs_to(Entity)
        .from(Column::ParentId)
        .to(Column::Id)
        .into();
    let asks = Entity::belongs_to(request::Entity)
        .from(Column::Id)
        .to(request::Column::ReplyId)
        .on_condition(|_, asks| {
            let state = Expr::col((asks, request::Column::State));
            state.ne(RequestState::Cancelled).into_condition()
        })
        .into();
    comments
        .join(JoinType::LeftJoin, signed)
        .join(JoinType::LeftJoin, author)
        .join_as(JoinType::LeftJoin, answered, "answered")
        .join(JoinType::LeftJoin, shown_statement())
        .join(JoinType::LeftJoin, asks)
}

/// From a comment to the one version of its statement that is public.
pub fn shown_statement() -> RelationDef {
    Entity::belongs_to(statement::Entity)
        .from(Column::Id)
        .to(statement::Column::CommentId)
        .on_condition(|_, said| {
            let state = Expr::col((said, statement::Column::State));
            state.is_in(affiliation::rows::SHOWN).into_condition()
        })
        .into()
}

impl Row {
    /// As the page shows it that holds the comments `here`.
    pub fn entry(self, here: &HashSet<CommentId>, seen_by: Viewer<'_>) -> Entry {
        let Self { id, html, facts, .. } = self;
        let standing = facts.standing();
        let is_shown = matches!(standing, Standing::Published | Standing::Waiting);
        let is_own = facts.commenter_id.is_some() && facts.commenter_id == seen_by.commenter;
        let published = facts.status == Status::Published;
        let by_team = facts.byline_id.is_some();
        Entry {
            id,
            depth: facts.depth,
            stands: Stands::InThread,
            standing,
            parent: facts.parent(here),
            by: facts.by(),
            name: shown(is_shown, facts.name),
            website: shown(is_shown, facts.website),
            html: shown(is_shown, html),
            sent: facts.created_at,
            published_at: facts.published_at,
            label: facts
                .said
                .filter(|_| published && !by_team)
                .and_then(|said| label(&said.into(), seen_by.terms)),
            replies: match facts.closed {
                0 => Replies::Open,
                1 => Replies::ClosedAbove,
                _ => Replies::ClosedHere,
            },
            question: facts.asks.filter(|_| published && by_team).map(Question::from),
            nonce: (is_own && is_shown).then_some(facts.nonce),
        }
    }
}

/// Of a placeholder nothing is shown.
fn shown<T: Default>(is_shown: bool, text: T) -> T {
    if is_shown { text } else { T::default() }
}

impl Facts {
    fn standing(&self) -> Standing {
        match self.status {
            Status::Published => Standing::Published,
            Status::Pending => Standing::Waiting,
            Status::Trashed if self.decided_by.is_none() => Standing::Withdrawn,
            Status::Hidden if self.decided_by.is_none() => Standing::Away,
            _ => Standing::Removed,
        }
    }

    fn parent(&self, here: &HashSet<CommentId>) -> Option<Parent> {
        self.parent_id.map(|id| Parent {
            id,
            name: self.answered_name.clone().unwrap_or_default(),
            is_here: here.contains(&id),
        })
    }

    fn by(&self) -> By {
        if self.byline_id.is_none() {
            return By::Reader;
        }
        let signs = self.signed.clone().unwrap_or_default();
        if self.author.is_some() {
            By::Author(signs)
        } else {
            By::Moderator(signs)
        }
    }
}

impl From<Asks> for Question {
    fn from(asks: Asks) -> Self {
        Self {
            asked: asks.comment_id,
            is_open: asks.state == RequestState::Requested,
            chips: asks.chips.0,
        }
    }
}
