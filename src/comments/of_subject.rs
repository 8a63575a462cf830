//! What the people of a subject said here: published comments whose public statement says that their writer
//! works there, sells it or uses it, newest first. Never more than readers see beside the comment itself.

use sea_orm::sea_query::{Expr, Query, SimpleExpr};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbBackend, DbErr, EntityTrait as _, FromJsonQueryResult,
    FromQueryResult, JoinType, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select,
};
use serde::{Deserialize, Serialize};

use super::entity::comment::{Column, Entity};
use super::thread::is_visible;
use super::thread_rows::shown_statement;
use super::{Kind, Status};
use crate::affiliation::label::{Label, label};
use crate::affiliation::said::{Said, Stored};
use crate::affiliation::wording::Terms;
use crate::affiliation::{ConnectionKind, Statement};
use crate::clock::Moment;
use crate::db::object::object;
use crate::ids::{CommentId, SubjectId};
use crate::posts::entity::{post, post_subject};
use crate::posts::read::Name;
use crate::posts::{self, CommentPolicy};
use crate::text::SafeHtml;

/// Comments on a page.
const PAGE: u64 = 10;

/// A comment, and where its writer stands.
#[derive(Clone, Debug)]
pub struct Voice {
    pub id: CommentId,
    pub post: Name,
    pub name: String,
    pub html: SafeHtml,
    pub label: Label,
    pub published_at: Moment,
}

/// One page of them.
#[derive(Clone, Debug, Default)]
pub struct Voices {
    pub voices: Vec<Voice>,
    /// Where the next page begins; `None` on the last.
    pub older: Option<CommentId>,
    /// It is not the first page.
    pub is_later: bool,
}

impl Voices {
    /// When a label of them changes by itself.
    pub fn changes_at(&self) -> Option<Moment> {
        self.voices.iter().filter_map(|voice| voice.label.ends_at()).min()
    }
}

#[derive(Debug, FromQueryResult)]
struct Row {
    id: CommentId,
    name: String,
    html: SafeHtml,
    slug: String,
    title: String,
    published_at: Moment,
    facts: Facts,
}

#[derive(Debug, Serialize, Deserialize, FromJsonQueryResult)]
struct Facts {
    said: Stored,
}

/// The newest of them that are older than `before`; an unknown one begins at the newest.
///
/// # Errors
/// When the database fails.
pub async fn voices(
    db: &impl ConnectionTrait,
    (subject, name): (SubjectId, &str),
    before: Option<CommentId>,
    terms: Terms<'_>,
) -> Result<Voices, DbErr> {
    let engine = db.get_database_backend();
    let place = match before {
        Some(id) => place(db, id).await?,
        None => None,
    };
    let mut rows = listed(subject, terms.now)
        .filter(place.map_or_else(Condition::all, older_than))
        .filter(says(engine, name))
        .select_only()
        .columns([Column::Id, Column::Name, Column::Html, Column::PublishedAt])
        .columns([post::Column::Slug, post::Column::Title])
        .expr_as(object(engine, [("said", Stored::object(engine))]), "facts")
        .order_by_desc(Column::PublishedAt)
        .order_by_desc(Column::Id)
        .limit(PAGE + 1)
        .into_model::<Row>()
        .all(db)
        .await?;
    let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = rows.len() > page;
    rows.truncate(page);
    Ok(Voices {
        older: rows.last().filter(|_| more).map(|row| row.id),
        is_later: place.is_some(),
        voices: rows
            .into_iter()
            .filter_map(|row| row.voice(name, terms))
            .collect(),
    })
}

/// Comments of readers on posts about `subject` that stand in lists, each with its public statement.
fn listed(subject: SubjectId, now: Moment) -> Select<Entity> {
    let on = Entity::belongs_to(post::Entity)
        .from(Column::PostId)
        .to(post::Column::Id)
        .into();
    let about = Query::select()
        .column(post_subject::Column::PostId)
        .from(post_subject::Entity)
        .and_where(post_subject::Column::SubjectId.eq(subject))
        .to_owned();
    Entity::find()
        .join(JoinType::InnerJoin, on)
        .join(JoinType::InnerJoin, shown_statement())
        .filter(Column::PostId.in_subquery(about))
        .filter(Column::Status.eq(Status::Published))
        .filter(Column::Kind.eq(Kind::Comment))
        .filter(Column::BylineId.is_null())
        .filter(Column::PublishedAt.is_not_null())
        .filter(is_visible())
        .filter(post::Column::Kind.eq(posts::Kind::Post))
        .filter(post::Column::Status.is_in([posts::Status::Published, posts::Status::Scheduled]))
        .filter(post::Column::PublishedAt.lte(now))
        .filter(post::Column::CommentPolicy.ne(CommentPolicy::Off))
}

/// The statement names the subject in one of the ways that make somebody one of its people.
fn says(engine: DbBackend, subject: &str) -> SimpleExpr {
    let condition = match engine {
        DbBackend::Postgres => {
            "EXISTS (SELECT 1 FROM jsonb_array_elements(affiliation_statements.connections) AS c \
             WHERE c ->> 'kind' IN ('works_there', 'sells', 'uses') AND c ->> 'about' = $1)"
        }
        _ => {
            "EXISTS (SELECT 1 FROM json_each(affiliation_statements.connections) AS c \
             WHERE json_extract(c.value, '$.kind') IN ('works_there', 'sells', 'uses') \
             AND json_extract(c.value, '$.about') = ?)"
        }
    };
    Expr::cust_with_values(condition, [subject])
}

async fn place(db: &impl ConnectionTrait, id: CommentId) -> Result<Option<(Moment, CommentId)>, DbErr> {
    let at: Option<Option<Moment>> = Entity::find_by_id(id)
        .select_only()
        .column(Column::PublishedAt)
        .into_tuple()
        .one(db)
        .await?;
    Ok(at.flatten().map(|at| (at, id)))
}

fn older_than((at, id): (Moment, CommentId)) -> Condition {
    let same = Condition::all()
        .add(Column::PublishedAt.eq(at))
        .add(Column::Id.lt(id));
    Condition::any().add(Column::PublishedAt.lt(at)).add(same)
}

impl Row {
    /// `None` where no label stands beside the name, or where it says something else to readers.
    fn voice(self, subject: &str, terms: Terms<'_>) -> Option<Voice> {
        let said = Said::from(self.facts.said);
        let label = label(&said, terms)?;
        is_one_of(&said.statement, subject).then_some(Voice {
            id: self.id,
            post: Name {
                slug: self.slug,
                title: self.title,
            },
            name: self.name,
            html: self.html,
            label,
            published_at: self.published_at,
        })
    }
}

/// What was typed and is no subject of the post counts as little as in the line above a thread.
fn is_one_of(statement: &Statement, subject: &str) -> bool {
    use ConnectionKind::{Sells, Uses, WorksThere};
    statement.connections.iter().any(|connection| {
        matches!(connection.kind, WorksThere | Sells | Uses)
            && !connection.typed
            && connection.about.as_deref() == Some(subject)
    })
}
