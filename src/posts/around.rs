//! What stands around a post: who signs it, its tags, its audiences, and what it is about. One query
//! for all of it, because every page of a post needs all of it.

use sea_orm::sea_query::{Expr, Order, Query, SelectStatement, UnionType};
use sea_orm::{ConnectionTrait, DbErr, ExprTrait as _, FromQueryResult};

use super::entity::{audience, subject, tag};
use super::{SubjectKind, TERMS_MAX};
use crate::ids::{BylineId, PostId};
use crate::people::Byline;

/// Each list in its order.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// Who signs it, as they are now.
    pub bylines: Vec<Byline>,
    pub tags: Vec<Term>,
    pub audiences: Vec<Term>,
    pub subjects: Vec<Subject>,
}

/// A tag or an audience.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    pub slug: String,
    pub name: String,
}

/// An organisation or product that a post is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    pub slug: String,
    pub name: String,
    pub kind: SubjectKind,
    /// Its own domain, such as `acme.example`.
    pub domain: Option<String>,
}

impl From<tag::Model> for Term {
    fn from(row: tag::Model) -> Self {
        Self {
            slug: row.slug,
            name: row.name,
        }
    }
}

impl From<audience::Model> for Term {
    fn from(row: audience::Model) -> Self {
        Self {
            slug: row.slug,
            name: row.name,
        }
    }
}

impl From<subject::Model> for Subject {
    fn from(row: subject::Model) -> Self {
        Self {
            slug: row.slug,
            name: row.name,
            kind: row.kind,
            domain: row.domain,
        }
    }
}

/// Everything around `post`, at most 20 of each.
///
/// # Errors
/// When the database fails.
pub async fn around(db: &impl ConnectionTrait, post: PostId) -> Result<Around, DbErr> {
    let [bylines, others @ ..] = LISTS.map(|list| list.select(post));
    let mut query = bylines;
    for list in others {
        query.union(UnionType::All, list);
    }
    for column in ["list", "position", "id"] {
        query.order_by(column, Order::Asc);
    }
    let rows = db.query_all(query.limit(TERMS_MAX as u64 * 4)).await?;
    let mut around = Around::default();
    for row in rows {
        around.add(Row::from_query_result(&row, "")?);
    }
    Ok(around)
}

/// One of the lists: rows of `table` that `links` ties to a post by the column `by`.
struct List {
    code: &'static str,
    table: &'static str,
    links: &'static str,
    by: &'static str,
    /// Which of `COLUMNS` its rows have.
    has: &'static [&'static str],
}

/// Beside id, slug and name.
const COLUMNS: [&str; 6] = ["title", "organisation", "bio", "interests", "kind", "domain"];

const LISTS: [List; 4] = [
    List {
        code: "byline",
        table: "bylines",
        links: "post_bylines",
        by: "byline_id",
        has: &["title", "organisation", "bio", "interests"],
    },
    List {
        code: "tag",
        table: "tags",
        links: "post_tags",
        by: "tag_id",
        has: &[],
    },
    List {
        code: "audience",
        table: "audiences",
        links: "post_audiences",
        by: "audience_id",
        has: &[],
    },
    List {
        code: "subject",
        table: "subjects",
        links: "post_subjects",
        by: "subject_id",
        has: &["kind", "domain"],
    },
];

impl List {
    fn select(&self, post: PostId) -> SelectStatement {
        let mut select = Query::select();
        select
            .expr_as(Expr::cust(format!("'{}'", self.code)), "list")
            .column((self.links, "position"));
        for column in ["id", "slug", "name"] {
            select.column((self.table, column));
        }
        for column in COLUMNS {
            if self.has.contains(&column) {
                select.column((self.table, column));
            } else {
                select.expr_as(Expr::cust("NULL"), column);
            }
        }
        select
            .from(self.links)
            .inner_join(
                self.table,
                Expr::col((self.table, "id")).equals((self.links, self.by)),
            )
            .and_where(Expr::col((self.links, "post_id")).eq(post));
        select
    }
}

/// A row of any list; what its table has not is `None`.
#[derive(FromQueryResult)]
struct Row {
    list: String,
    id: i64,
    slug: String,
    name: String,
    title: Option<String>,
    organisation: Option<String>,
    bio: Option<String>,
    interests: Option<String>,
    kind: Option<SubjectKind>,
    domain: Option<String>,
}

impl Around {
    fn add(&mut self, row: Row) {
        match row.list.as_str() {
            "byline" => self.bylines.push(row.byline()),
            "tag" => self.tags.push(row.term()),
            "audience" => self.audiences.push(row.term()),
            _ => self.subjects.extend(row.subject()),
        }
    }
}

impl Row {
    fn byline(self) -> Byline {
        Byline {
            id: BylineId(self.id),
            slug: self.slug,
            name: self.name,
            title: self.title.unwrap_or_default(),
            organisation: self.organisation.unwrap_or_default(),
            bio: self.bio.unwrap_or_default(),
            interests: self.interests.unwrap_or_default(),
        }
    }

    fn term(self) -> Term {
        Term {
            slug: self.slug,
            name: self.name,
        }
    }

    fn subject(self) -> Option<Subject> {
        Some(Subject {
            kind: self.kind?,
            slug: self.slug,
            name: self.name,
            domain: self.domain,
        })
    }
}
