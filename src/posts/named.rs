//! The names that posts are filed under, for who keeps them in order: every tag, audience and subject with how
//! many posts it has. Another name is given by `rename.rs`; `merge.rs` makes one of two.

use std::fmt::Display;

use percent_encoding::percent_decode_str;
use sea_orm::sea_query::{Expr, ExprTrait as _, Order, Query, SelectStatement};
use sea_orm::{ActiveEnum as _, Condition, ConnectionTrait, DbErr, FromQueryResult};

use super::redirect::{old_address, target};
use super::{SUBJECT_MAX, Status, TAG_MAX};
use crate::text;
use crate::urls::{self, Followed};
use crate::words::by_name;

/// Most names of one kind on the list.
const LISTED_MAX: u64 = 2_000;

/// What posts are filed under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameOf {
    Tag,
    Audience,
    Subject,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Named {
    /// In the table of its kind.
    pub id: i64,
    pub slug: String,
    pub name: String,
    /// How many posts are filed under it, in whatever state but in the trash.
    pub posts: i64,
}

impl NameOf {
    pub const ALL: [Self; 3] = [Self::Tag, Self::Audience, Self::Subject];

    /// The code in the address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Tag => "tag",
            Self::Audience => "audience",
            Self::Subject => "subject",
        }
    }

    /// `None` for a code that is none.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The longest name, in characters.
    pub fn max(self) -> usize {
        match self {
            Self::Tag | Self::Audience => TAG_MAX,
            Self::Subject => SUBJECT_MAX,
        }
    }

    /// Where readers find what is filed under `slug`: its page, then its feeds.
    pub fn addresses(self, slug: &str) -> [String; 4] {
        let slug = slug.to_owned();
        match self {
            Self::Tag => with_feeds(&urls::Tag { tag: slug }),
            Self::Audience => with_feeds(&urls::Audience { audience: slug }),
            Self::Subject => with_feeds(&urls::Subject { subject: slug }),
        }
    }

    pub(super) fn table(self) -> &'static str {
        match self {
            Self::Tag => "tags",
            Self::Audience => "audiences",
            Self::Subject => "subjects",
        }
    }

    /// The table that ties posts to it, and the column by which.
    pub(super) fn links(self) -> (&'static str, &'static str) {
        match self {
            Self::Tag => ("post_tags", "tag_id"),
            Self::Audience => ("post_audiences", "audience_id"),
            Self::Subject => ("post_subjects", "subject_id"),
        }
    }
}

fn with_feeds(page: &(impl Followed + Display)) -> [String; 4] {
    let [atom, rss, json] = page.feeds();
    [page.to_string(), atom, rss, json]
}

/// Every one of a kind by name, at most 2,000.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &impl ConnectionTrait, kind: NameOf) -> Result<Vec<Named>, DbErr> {
    let mut query = select(kind);
    query.order_by((kind.table(), "id"), Order::Asc).limit(LISTED_MAX);
    let mut all = Vec::new();
    for row in db.query_all(&query).await? {
        all.push(Named::from_query_result(&row, "")?);
    }
    by_name(&mut all, |named| &named.name);
    Ok(all)
}

/// # Errors
/// When the database fails.
pub async fn one(db: &impl ConnectionTrait, kind: NameOf, id: i64) -> Result<Option<Named>, DbErr> {
    let mut query = select(kind);
    query.and_where(Expr::col((kind.table(), "id")).eq(id));
    let row = db.query_one(&query).await?;
    row.map(|row| Named::from_query_result(&row, "")).transpose()
}

/// What has left the address of `slug` for its own: who still types the old name means it.
///
/// # Errors
/// When the database fails.
pub async fn moved_from(db: &impl ConnectionTrait, kind: NameOf, slug: &str) -> Result<Option<i64>, DbErr> {
    let ([old, ..], [root, ..]) = (kind.addresses(slug), kind.addresses(""));
    let target = target(db, &old_address(&old, None)).await?;
    let Some(slug) = target.as_deref().and_then(|to| to.strip_prefix(root.as_str())) else {
        return Ok(None);
    };
    let slug = percent_decode_str(slug).decode_utf8_lossy();
    with_slug(db, kind, &slug).await
}

/// What stands at the address of `slug`.
pub(super) async fn with_slug(
    db: &impl ConnectionTrait,
    kind: NameOf,
    slug: &str,
) -> Result<Option<i64>, DbErr> {
    let query = Query::select()
        .column("id")
        .from(kind.table())
        .and_where(Expr::col("slug").eq(slug))
        .take();
    let row = db.query_one(&query).await?;
    row.map(|row| row.try_get("", "id")).transpose()
}

/// Another than `id` that is called `name`, has the address `slug`, or is what the editor takes `name` for; of
/// several the one that is called so.
///
/// # Errors
/// When the database fails.
pub async fn taken_by(
    db: &impl ConnectionTrait,
    (kind, id): (NameOf, i64),
    (name, slug): (&str, &str),
) -> Result<Option<Named>, DbErr> {
    let column = |column: &'static str| Expr::col((kind.table(), column));
    let meant = text::slug(name);
    let same = Condition::any()
        .add(column("name").eq(name))
        .add(column("slug").is_in([slug, meant.as_str()]));
    let another = Condition::all().add(column("id").ne(id)).add(same);
    let mut query = select(kind);
    query
        .cond_where(another)
        .order_by_expr(column("name").eq(name), Order::Desc)
        .order_by((kind.table(), "id"), Order::Asc)
        .limit(1);
    let row = db.query_one(&query).await?;
    row.map(|row| Named::from_query_result(&row, "")).transpose()
}

fn select(kind: NameOf) -> SelectStatement {
    let (table, (links, link)) = (kind.table(), kind.links());
    let posts = Query::select()
        .expr(Expr::col((links, "post_id")).count())
        .from(links)
        .inner_join("posts", Expr::col(("posts", "id")).equals((links, "post_id")))
        .and_where(Expr::col((links, link)).equals((table, "id")))
        .and_where(Expr::col(("posts", "status")).ne(Status::Trashed.to_value()))
        .take();
    Query::select()
        .columns([(table, "id"), (table, "slug"), (table, "name")])
        .expr_as(Expr::SubQuery(None, Box::new(posts.into())), "posts")
        .from(table)
        .take()
}
